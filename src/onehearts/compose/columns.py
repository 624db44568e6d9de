"""Heights of boxes in order → where columns end, so that they are as low and as even as can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

_Deals: TypeAlias = dict[int, tuple[float, tuple[int, ...]]]


def balanced_ends(heights: Sequence[float], between: float, count: int) -> tuple[int, ...]:
    """Where each of ``count`` columns ends, so that the highest is lowest and then the others most alike.

    Of deals that are equally good it is the one with more in the earlier columns; none is empty. ``heights`` are
    points, ``between`` is added for each two boxes of a column; ``count`` is at most the number of boxes.
    """
    total = len(heights)

    def column(start: int, end: int) -> float:
        return sum(heights[start:end]) + between * (end - start - 1)

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
