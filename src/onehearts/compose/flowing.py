"""Running text and a number of columns → the columns, as even as can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onehearts.compose.box import Art, Box, Cell, Gap, Row, Stack, headed
from onehearts.compose.extent import Extent, art_height
from onehearts.compose.split import split
from onehearts.geometry import EPSILON, Elastic
from onehearts.pictures import Drawing

if TYPE_CHECKING:
    from onehearts.compose.measure import Measurer

_NEAR = 2.0  # points: columns are not made lower for less
_LINE = 20.0  # points: columns hardly end further from where all were even
_ORNAMENT_FROM = 26.0  # points left under the last column that a drawing fills
_ORNAMENT_AIR = 6.0  # over it
_ORNAMENT_MOST = 64.0


def even_columns(box: Box, width: float, count: int, measurer: Measurer) -> list[Box]:
    """The box parted into at most ``count`` columns ``width`` points wide, the highest as low as can be."""
    high = measurer.extent(box, width).least
    low, best = high / count, [box]
    tries = [min(low + _LINE, (low + high) / 2)]
    while high - low > _NEAR:
        middle = tries.pop() if tries else (low + high) / 2
        parts = _poured(box, width, middle, count, measurer)
        if parts is None:
            low = middle
        else:
            high, best = middle, parts
    return [*best, *(Stack(()) for _ in range(count - len(best)))]


def under_heads(box: Box, heads: tuple[Box, Box], width: float, gutter: float, measurer: Measurer) -> Row:
    """Two columns ``width`` points wide under their heads, as low as they are when they end level."""
    tops = [measurer.extent(head, width).least for head in heads]
    low, high = 0.0, measurer.extent(box, width).least
    nothing = Stack(())
    before: tuple[Box, Box] = (nothing, box)
    after: tuple[Box, Box] = (box, nothing)
    even = (high + tops[1] - tops[0]) / 2
    tries = [guess for guess in (even - _LINE, even + _LINE) if low < guess < high]
    while high - low > _NEAR:
        middle = max(low, tries.pop()) if tries else (low + high) / 2
        parts = split(box, width, middle, measurer) or (nothing, box)
        first, second = (top + measurer.extent(part, width).least for top, part in zip(tops, parts, strict=True))
        if first < second:
            low, before = middle, parts
        else:
            high, after = middle, parts
    rows = [headed(heads, parts, gutter) for parts in (before, after)]
    return min(rows, key=lambda row: _badness(measurer.extent(row, 2 * width + gutter)))


def _badness(extent: Extent) -> float:
    return extent.least + 2 * extent.flaw


def _poured(box: Box, width: float, room: float, count: int, measurer: Measurer) -> list[Box] | None:
    """The box in columns no higher than ``room``; ``None`` if there would be more than ``count``."""
    made: list[Box] = []
    rest = box
    while measurer.extent(rest, width).least > room + EPSILON:
        parts = split(rest, width, room, measurer) if len(made) < count - 1 else None
        if parts is None:
            return None
        made.append(parts[0])
        rest = parts[1]
    return [*made, rest]


def ornamented(parts: list[Box], drawing: Drawing, width: float, measurer: Measurer) -> Box:
    """The last of the columns, with the drawing in the middle of what it leaves if that is much."""
    high = max(measurer.extent(part, width).height for part in parts)
    left = high - measurer.extent(parts[-1], width).most
    if left < _ORNAMENT_FROM:
        return parts[-1]
    size = min(left - _ORNAMENT_AIR, _ORNAMENT_MOST)
    art = Art(drawing, size * drawing.width / max(drawing.width, drawing.height))
    air = left - art_height(art)
    return Stack((parts[-1], Gap(Elastic(air)), Row((Cell(art, width=art.width),), align="center")))
