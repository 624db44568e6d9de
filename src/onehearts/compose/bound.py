"""Pieces at the least height each can take → whether there is any hope for some pages to hold them, told at once."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from onehearts.compose.measure import Measurer
from onehearts.compose.plan import Piece, Room

_SPARED = 0.01  # of the pages: what a parted block may be lower than a whole one


def is_hopeless(pieces: Sequence[Piece], room: Room, count: int, measurer: Measurer) -> bool:
    """Whether the pieces are higher than ``count`` pages together, though all are as low as can be.

    Two pieces that follow each other count once where both may share the width. That nothing is hopeless does not mean
    that it fits.
    """
    gap = room.between.natural - room.between.shrink
    before, least = 0.0, 0.0
    last = inf
    for piece in pieces:
        half = _least(piece, room, measurer, narrow=True)
        alone = least + _least(piece, room, measurer, narrow=False) + gap
        before, least = least, min(alone, before + max(last, half) + gap)
        last = half
    there = sum(room.on(page, count) for page in range(1, count + 1))
    return least - count * gap > there * (1 + _SPARED)


def _least(piece: Piece, room: Room, measurer: Measurer, *, narrow: bool) -> float:
    """The least height of the ways that take half of the width, or all of it; without any it is boundless."""
    ways = [way for way in piece.ways if way.narrow] if narrow else piece.wide
    width = (room.width - room.gutter) / 2 if narrow else room.width
    return min((measurer.extent(way.box, width).least for way in ways), default=inf)
