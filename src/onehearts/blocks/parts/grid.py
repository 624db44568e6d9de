"""Boxes of a kind → rows of them, as even as can be."""

from __future__ import annotations

from collections.abc import Sequence

from onehearts.blocks.parts.ways import ranked
from onehearts.compose import Box, Cell, Gap, Keep, Row, Stack
from onehearts.geometry import Elastic

_EMPTY = 5.0  # what a place costs that the last row leaves empty


def counted(boxes: Sequence[object], counts: Sequence[int]) -> list[tuple[int, float]]:
    """The numbers of columns that make grids unlike each other, with what they cost; an empty place costs as well."""
    number = len(boxes)
    even = dict.fromkeys(-(-number // -(-number // count)) for count in counts)
    return [(count, cost + _EMPTY * (-number % count)) for count, cost in ranked(even)]


def grid(boxes: Sequence[Box], most: int, gutter: float, between: Elastic, *, cards: bool = False) -> Box:
    """At most ``most`` boxes in a row, the columns of all rows of one width, ``gutter`` and ``between`` apart.

    Boxes of a row are made equally high; ``cards`` of a row stay on one page.
    """
    rows = -(-len(boxes) // most)
    columns = -(-len(boxes) // rows)
    stacked: list[Box] = []
    for first in range(0, len(boxes), columns):
        dealt = [*boxes[first : first + columns], *(Stack(()) for _ in range(first + columns - len(boxes)))]
        row = Row(tuple(Cell(box, share=1, valign="fill") for box in dealt), gutter, level=not cards)
        if stacked:
            stacked.append(Gap(between))
        stacked.append(Keep(row) if cards else row)
    return Stack(tuple(stacked))
