"""An example and its place → what is drawn round its lines: bodies, white put by a rule, ends of the measure, a ruler.

All of it is decoration. Bodies are framed with hairlines, so that one sees which of them are half an em wide; white
that a rule puts between two bodies is coloured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from onehearts.edition import Item, Shape, Stroke
from onehearts.geometry import Path, Rect, rectangle
from onehearts.specimen.entries import GridLook
from onehearts.specimen.example import Example

_SEEN = 0.02  # ems; less white between two bodies is not coloured
FIFTH = 5  # ticks at which a ruler has a longer one


def grid(example: Example, x: float, y: float, look: GridLook) -> Iterator[Item]:
    """What stands behind an example whose first body has its top left (its top right, down the page) at (x, y)."""
    turned = _turned(x, y) if example.vertical else _lying(x, y)
    bodies: list[Rect] = []
    gaps: list[Rect] = []
    for number, row in enumerate(example.rows):
        top = number * example.leading
        seen = [body for body in row.bodies if body.width > 0]
        bodies += [turned(Rect(body.left, top, body.width, example.size)) for body in seen]
        for body, following in pairwise(seen):
            white = following.left - body.left - body.width
            if white > _SEEN * example.size:
                gaps.append(turned(Rect(body.left + body.width, top, white, example.size)))
    if gaps:
        yield Shape(_all(gaps), look.gap)
    yield Shape(_all(bodies), stroke=look.frame)
    yield from _ruler(example, look, turned)


def _ruler(example: Example, look: GridLook, turned: Callable[[Rect], Rect]) -> Iterator[Item]:
    """A tick at each em over the first line, and the ends of the measure through all lines."""
    level, length = -look.ruler - example.over, look.tick_length
    ticks: list[Rect] = []
    for em in range(1, round(example.measure / example.size)):
        long = length if em % FIFTH == 0 else 0.0
        ticks.append(turned(Rect(em * example.size, level - long, 0.0, length + long)))
    yield Shape(lines(ticks), stroke=Stroke(look.tick, look.body_width))
    ends = (Rect(at, level - length, 0.0, example.depth - level + 2 * length) for at in (0.0, example.measure))
    yield Shape(lines(map(turned, ends)), stroke=look.ends)


def _lying(x: float, y: float) -> Callable[[Rect], Rect]:
    return lambda rect: Rect(x + rect.x, y + rect.y, rect.width, rect.height)


def _turned(x: float, y: float) -> Callable[[Rect], Rect]:
    """Along the line is down the page, across the lines is to the left."""
    return lambda rect: Rect(x - rect.y - rect.height, y + rect.x, rect.height, rect.width)


def _all(rects: list[Rect]) -> Path:
    return tuple(segment for rect in rects for segment in rectangle(rect))


def lines(rects: Iterable[Rect]) -> Path:
    """Rectangles without width or height as lines."""
    return tuple(segment for rect in rects for segment in (("M", rect.x, rect.y), ("L", rect.right, rect.bottom)))
