"""An Edition → what stands where: fields, and the box of every node of the tree on every page and in every column.

A node's box is that of the text and photographs in it, labels of list items left out, for they hang in a column of
their own. Text is as high as its em boxes, as the layout counts gaps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onehearts.edition import Edition, Glyphs, Group, Item, Node, Page, Picture, Shape
from onehearts.geometry import Rect
from page_checks import box, holds, is_field, meet, shape_box

FURNITURE = ("題字", "発行元", "柱")
FILLERS = ("豆知識", "飾り")
_SLACK = 0.6


class Part(NamedTuple):
    """What of a node stands together on a page: its box, the boxes of its runs and photographs, and its text.

    ``first`` and ``last`` are runs, ``None`` where there is only a photograph.
    """

    page: int
    rect: Rect
    items: tuple[Rect, ...]
    first: Glyphs | None
    last: Glyphs | None


class Anatomy(NamedTuple):
    """The tree with parents, the items that show each node with their pages, and the fields of each page."""

    edition: Edition
    parents: Mapping[int, Node]
    shown: Mapping[int, Sequence[tuple[int, Glyphs | Picture]]]
    fields: Mapping[int, Sequence[Rect]]

    def ancestors(self, node: Node) -> Iterator[Node]:
        """The node, what it stands in, and so on up to a block."""
        at: Node | None = node
        while at is not None:
            yield at
            at = self.parents.get(at.id)


def anatomy(edition: Edition) -> Anatomy:
    parents = {child.id: node for node in edition.structure.walk() for child in node.children}
    shown: dict[int, list[tuple[int, Glyphs | Picture]]] = {}
    fields: dict[int, list[Rect]] = {}
    for page in edition.pages:
        fields[page.number] = [
            shape_box(item) for item in flat(blocks(page)) if isinstance(item, Shape) and is_field(item)
        ]
        for item in page.flat():
            is_shown = isinstance(item, Picture) or (isinstance(item, Glyphs) and item.text.strip())
            if is_shown and item.node is not None and isinstance(item, Glyphs | Picture):
                shown.setdefault(item.node, []).append((page.number, item))
    return Anatomy(edition, parents, shown, fields)


def blocks(page: Page) -> list[Group]:
    """The blocks of a page from the top, without furniture."""
    return [item for item in page.items if isinstance(item, Group) and item.name not in FURNITURE and item.items]


def flat(items: Sequence[Item]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Group):
            yield from flat(item.items)
        else:
            yield item


def parts(node: Node, body: Anatomy) -> list[Part]:
    """Where a node stands: a part a page, and a part a column where it goes on at the top of another."""
    found: list[list[tuple[int, Glyphs | Picture]]] = []
    for page, item in _items(node, body):
        rect = _rect(item)
        if found:
            last_page, _ = found[-1][-1]
            whole = union([_rect(other) for _, other in found[-1]])
            goes_on = page == last_page and not (rect.bottom < whole.bottom and not _beside(rect, whole))
            if goes_on:
                found[-1].append((page, item))
                continue
        found.append([(page, item)])
    return [_part(items) for items in found]


def widened(part: Part, body: Anatomy, without: Rect) -> Rect:
    """A part with the fields its items stand in and another thing does not: a photograph with its frame."""
    free = [field for field in body.fields[part.page] if not meet(field, without, _SLACK)]
    around = [field for field in free if any(holds(field, item, _SLACK) for item in part.items)]
    return union([part.rect, *around])


def union(rects: Sequence[Rect]) -> Rect:
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    return Rect(x, y, max(rect.right for rect in rects) - x, max(rect.bottom for rect in rects) - y)


def _items(node: Node, body: Anatomy) -> Iterator[tuple[int, Glyphs | Picture]]:
    """What shows a node and those in it, without the labels of list items, in reading order."""
    if node.role != "Lbl":
        yield from body.shown.get(node.id, ())
        for child in node.children:
            yield from _items(child, body)


def _rect(item: Glyphs | Picture) -> Rect:
    return item.rect if isinstance(item, Picture) else box(item)


def _beside(rect: Rect, whole: Rect) -> bool:
    """Whether two share some of their width: a run further on in the same line does not, but stands as low."""
    return (rect.x < whole.right and whole.x < rect.right) or rect.bottom > whole.bottom - 2 * rect.height


def _part(items: Sequence[tuple[int, Glyphs | Picture]]) -> Part:
    runs = [item for _, item in items if isinstance(item, Glyphs)]
    first, last = (runs[0], runs[-1]) if runs else (None, None)
    rects = tuple(_rect(item) for _, item in items)
    return Part(items[0][0], union(rects), rects, first, last)
