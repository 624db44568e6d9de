"""Boxes in order and a number of columns → the columns, as low and as even as can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from onehearts.compose.box import Box, Cell, Columns, Keep, Panel, Row, Stack
from onehearts.geometry import EPSILON, Elastic

if TYPE_CHECKING:
    from onehearts.compose.measure import Measurer

_Deals: TypeAlias = dict[int, tuple[float, tuple[int, ...]]]

_MOST_GROWN = 2.0  # times its height a card may be made for its column to end with the others


class Dealt(NamedTuple):
    """The columns beside each other, and by how many points cards of them were made higher than they need to be."""

    row: Row
    grown: float


def dealt(box: Columns, width: float, measurer: Measurer) -> Dealt:
    """The columns as a row of stacks; cards of one that would end early share what it lacks."""
    count = min(box.count, len(box.children))
    if count == len(box.children):  # cards in a row are made equally high
        return Dealt(
            Row(tuple(Cell(child, share=1, valign="fill") for child in box.children), box.gutter, box.sense), 0.0
        )
    column = (width - box.gutter * (count - 1)) / count
    heights = [measurer.extent(child, column).height for child in box.children]
    ends = balanced_ends(heights, measurer.extent(box.between, column).height, count)
    stacks = [_stack(box.children[start:end], box.between) for start, end in pairwise((0, *ends))]
    high = max(measurer.extent(stack, column).height for stack in stacks)
    grown = 0.0
    for number, (start, end) in enumerate(pairwise((0, *ends))):
        extent = measurer.extent(stacks[number], column)
        if extent.most < high:
            boxes = _raised(box.children[start:end], heights[start:end], high - extent.height)
            stacks[number] = _stack(boxes, box.between)
            grown += measurer.extent(stacks[number], column).height - extent.height
    extents = [measurer.extent(stack, column) for stack in stacks]
    most = max(extent.most for extent in extents)
    stacks = [
        _stretching(stack, most - extent.most) if high - EPSILON <= extent.most < most else stack
        for stack, extent in zip(stacks, extents, strict=True)
    ]
    row = Row(tuple(Cell(stack, share=1) for stack in stacks), box.gutter, box.sense, level=True)
    return Dealt(row, grown)


def _stack(boxes: Sequence[Box], between: Box) -> Stack:
    parts: list[Box] = []
    for box in boxes:
        parts += [between, box] if parts else [box]
    return Stack(tuple(parts))


def _raised(boxes: Sequence[Box], heights: Sequence[float], lack: float) -> list[Box]:
    """The boxes with those higher that are cards with their text in the middle, each by as much."""
    cards = sum(_is_card(box) for box in boxes)
    return [
        _higher(box, min(lack / cards, height * (_MOST_GROWN - 1))) if _is_card(box) else box
        for box, height in zip(boxes, heights, strict=True)
    ]


def _stretching(stack: Stack, lack: float) -> Stack:
    """The column with cards that may grow by what it lacks where others take all they can."""
    cards = sum(map(_is_card, stack.children))
    return Stack(tuple(_higher(box, 0.0, lack / cards) if _is_card(box) else box for box in stack.children))


def _is_card(box: Box) -> bool:
    return isinstance(box, Keep) and isinstance(box.child, Panel) and box.child.valign == "middle"


def _higher(box: Box, by: float, more: float = 0.0) -> Box:
    """The card ``by`` points higher, and by up to ``more`` where there is room."""
    match box:
        case Keep(child=Panel(elastic=own) as card):
            return Keep(replace(card, elastic=Elastic(own.natural + by, own.shrink, own.stretch + more)))
        case _:
            return box


def balanced_ends(heights: Sequence[float], between: float, count: int) -> tuple[int, ...]:
    """Where each of ``count`` columns ends, so that the highest is lowest and then the others most alike.

    Of deals that are equally good it is the one with more in the earlier columns; none is empty. ``heights`` are
    points, ``between`` is added for each two boxes of a column; ``count`` is at most the number of boxes.
    """
    total = len(heights)
    feet = [0.0, *accumulate(height + between for height in heights)]

    def column(start: int, end: int) -> float:
        return feet[end] - feet[start] - between

    # lowest[end]: how low the highest of n columns can be that hold the first ``end`` boxes.
    lowest = {end: column(0, end) for end in range(1, total + 1)}
    for n in range(2, count + 1):
        lowest = {
            end: min(max(high, column(start, end)) for start, high in lowest.items() if start < end)
            for end in range(n, total + 1)
        }
    limit = lowest[total] + 1e-6
    # best[end]: sum of squares and negated ends of n columns holding the first ``end`` boxes, none above the limit.
    best: _Deals = {end: (column(0, end) ** 2, (-end,)) for end in range(1, total + 1) if column(0, end) <= limit}
    for n in range(2, count + 1):
        deals: _Deals = {}
        for end in range(n, total + 1):
            found = [
                (squares + column(start, end) ** 2, (*ends, -end))
                for start, (squares, ends) in best.items()
                if start < end and column(start, end) <= limit
            ]
            if found:
                deals[end] = min(found)
        best = deals
    return tuple(-end for end in best[total][1])
