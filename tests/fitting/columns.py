"""A page → how far down it is filled, from left to right.

What may not be parted is a box: a field with all in it, a photograph, a paragraph, which is as wide as the widest that
starts at the same edge in its block. Looked at from the foot, the lowest boxes make a skyline.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from anatomy import Anatomy, flat, parts

from onehearts.edition import Group, Picture, Shape
from onehearts.geometry import Rect
from page_checks import extent, holds, is_field, shape_box

COLUMN = 100.0
"""Points: what is narrower is no column, but a gutter, a label, a margin no line may fill (35 ems)."""

DECORATION = "飾り"
"""The group of drawings that fill what a page has left: they are no text and no field, but there they are."""

GUTTER = 10.0  # points: no two columns stand nearer

NAME = 140.0  # points: what is wider is no name of something at its right
HANG = 30.0  # points by which marks and indents shift the texts of a column
LINE = 6.0  # points by which texts on one line may differ


class Roof(NamedTuple):
    """From ``x`` to ``right`` nothing stands below ``bottom``."""

    x: float
    right: float
    bottom: float


def skyline(groups: Sequence[Group], page: int, body: Anatomy, live: Rect, top: float) -> list[Roof]:
    """The roofs over the white at the foot of these blocks of a page, left to right across ``live``."""
    boxes = [rect for group in groups for rect in _boxes(group, page, body)]
    inside = [x for rect in boxes for x in (rect.x, rect.right) if live.x < x < live.right]
    edges = sorted({live.x, live.right, *inside})
    return [
        Roof(a, b, max((rect.bottom for rect in boxes if rect.x < (a + b) / 2 < rect.right), default=top))
        for a, b in pairwise(edges)
    ]


def short(roofs: Sequence[Roof], least: float) -> list[Roof]:
    """Columns that do not reach down to ``least``: neighbouring roofs together, with the lowest bottom of them."""
    found: list[Roof] = []
    for roof in roofs:
        if roof.bottom >= least:
            continue
        if found and found[-1].right == roof.x:
            found[-1] = Roof(found[-1].x, roof.right, max(found[-1].bottom, roof.bottom))
        else:
            found.append(roof)
    return [roof for roof in found if roof.right - roof.x >= COLUMN]


def is_drawn(shape: Shape) -> bool:
    """Whether a shape is of a drawing, which has colours of its own."""
    return shape.fill is not None and shape.fill.name.startswith("#")


def _boxes(group: Group, page: int, body: Anatomy) -> Iterator[Rect]:
    for item in flat(group.items):
        if isinstance(item, Picture):
            yield item.rect
        elif isinstance(item, Shape) and is_field(item):
            yield shape_box(item)
    around = extent(group)
    if group.name == DECORATION:
        yield around
    texts: list[Rect] = []
    for node in body.edition.structure.walk():
        if node.id in body.shown and not any(above.role == "Lbl" for above in body.ancestors(node)):
            alone = node._replace(children=())
            texts += (part.rect for part in parts(alone, body) if part.page == page and holds(around, part.rect, 1.0))
    texts = [_with_its_name(rect, texts) for rect in texts]
    wide = [rect._replace(width=_column_right(rect, texts, around) - rect.x) for rect in texts]
    yield from wide
    for rect in (shape_box(item) for item in flat(group.items) if isinstance(item, Shape) and is_drawn(item)):
        # A drawing in the middle of a column fills it as text would.
        over = [text for text in wide if text.x <= rect.x and rect.x < text.right + COLUMN and text.bottom <= rect.y]
        yield rect._replace(x=over[-1].x, width=max(over[-1].right, rect.right) - over[-1].x) if over else rect


def _with_its_name(rect: Rect, texts: Sequence[Rect]) -> Rect:
    """A text with the room of the name at its left, as a label has: short, on the first line of the column."""
    firsts = [other for other in texts if abs(other.x - rect.x) < HANG and other.y <= rect.y]
    names = [
        name.x
        for name in texts
        for first in firsts
        if name.width < NAME and name.right < first.x and abs(name.y - first.y) < LINE
    ]
    left = min(names, default=rect.x)
    return rect._replace(x=left, width=rect.right - left)


def _column_right(rect: Rect, texts: Sequence[Rect], around: Rect) -> float:
    """Where the column of a ragged text ends: before the nearest text that stands wholly at its right."""
    widest = max(other.right for other in texts if abs(other.x - rect.x) < 1)
    return max(widest, min((other.x - GUTTER for other in texts if other.x > widest), default=around.right))
