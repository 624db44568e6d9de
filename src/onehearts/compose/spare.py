"""A plan and pieces that need not be printed → the plan with those for which its pages have room.

Staff's own words stand where a filler of the layout would, or on a page that is loose: one a page, at its foot.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from onehearts.compose.measure import Measurer
from onehearts.compose.plan import Part, Piece, Plan, Room, Shelf
from onehearts.compose.shelves import column_extent
from onehearts.geometry import EPSILON

_LOOSE = 0.5  # a page that has taken on so much of what it can has room for one
_TIGHT = -0.3  # and may give up so much for it


def with_spares(
    plan: Plan, spares: Sequence[Piece], fillers: Collection[Piece], room: Room, measurer: Measurer
) -> tuple[Plan, tuple[Piece, ...]]:
    """The plan with as many of ``spares`` as find room, in order, and those that do not.

    They replace ``fillers`` of the plan first; one that is pinned only stands on its page. ``room`` is as the plan
    enlarges it.
    """
    pages = list(plan.pages)
    taken: set[int] = set()
    left: list[Piece] = []
    for spare in spares:
        found: list[tuple[bool, float, int, tuple[Shelf, ...]]] = []
        for index, shelves in enumerate(pages):
            if index in taken or not shelves or spare.pin not in (0, index + 1):
                continue
            filled = shelves[-1].parts[-1].piece in fillers
            before = _ratio(shelves, index, plan, room, measurer)
            kept = shelves[:-1] if filled else shelves
            for way in spare.wide:
                made = (*kept, Shelf((Part(spare, way.box, way.name),)))
                if (filled or before >= _LOOSE) and _ratio(made, index, plan, room, measurer) >= _TIGHT:
                    found.append((not filled, -before, index, made))
        if found:
            *_, index, made = min(found, key=lambda one: one[:3])
            pages[index] = made
            taken.add(index)
        else:
            left.append(spare)
    return replace(plan, pages=tuple(pages)), tuple(left)


def _ratio(shelves: Sequence[Shelf], index: int, plan: Plan, room: Room, measurer: Measurer) -> float:
    """How tight a page is, as ``Extent.ratio``; −2 where its shelves have no room on it."""
    extent, high = column_extent(shelves, room, measurer), room.on(index + 1, len(plan.pages))
    return extent.ratio(high) if extent.least <= high + EPSILON else -2.0
