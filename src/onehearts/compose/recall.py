"""Searches for pages one after the other, of nearly the same blocks → what one of them filled is known to the next.

How a page can be filled depends on where it begins and on the blocks that can come to stand on it. A change to a block
leaves most pages alone, so the search for the least change repeats itself; here it does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from onehearts.compose.box import Box
from onehearts.compose.candidates import Fill, Run, Start
from onehearts.compose.fill import Effort, Filling
from onehearts.compose.measure import Measurer
from onehearts.compose.plan import Piece, Room

_Place: TypeAlias = tuple[tuple[int, str], int, int]
"""Where a page begins, its number, and how many pages there are."""


class Recall:
    """What was found for pages of one enlargement; ``forget`` when heights have changed.

    It holds on to the pieces it knows, so that their ids stay theirs.
    """

    def __init__(self, measurer: Measurer, fillers: Sequence[Piece]) -> None:
        self._measurer = measurer
        self._fillers = fillers
        self._known: dict[tuple[Room, Effort], _Known] = {}

    def filling(self, pieces: Sequence[Piece], room: Room, effort: Effort) -> Filling:
        """A filling that looks here before it looks for itself."""
        known = self._known.setdefault((room, effort), _Known())
        return _Recalling(pieces, room, self._measurer, effort, self._fillers, known)

    def forget(self) -> None:
        self._known.clear()


class _Known:
    """Pages as they were filled, each with the blocks that were looked at, and blocks as they were parted."""

    def __init__(self) -> None:
        self.fills: dict[_Place, list[tuple[tuple[Piece | None, ...], list[Fill]]]] = {}
        self.splits: dict[tuple[int, int, bool], tuple[Box, tuple[Box, Box] | None]] = {}


class _Recalling(Filling):
    """A filling that notes how far it looks for each page."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        room: Room,
        measurer: Measurer,
        effort: Effort,
        fillers: Sequence[Piece],
        known: _Known,
    ) -> None:
        super().__init__(pieces, room, measurer, effort=effort, fillers=fillers)
        self._recalled = known.fills
        self._splits = known.splits
        self._furthest = 0

    def fills(self, start: Start, page: int, count: int) -> list[Fill]:
        """As always; but what depends on the same blocks is found once."""
        known = self._recalled.setdefault((start.key, page, count), [])
        for looked_at, found in known:
            if looked_at == self._from(start, len(looked_at)):
                return found
        self._furthest = start.block
        found = super().fills(start, page, count)
        # From the block before, of which there may be a rest, to the one behind the last, which may be none.
        known.append((self._from(start, self._furthest - start.block + 3), found))
        return found

    def _may_stand(self, index: int, page: int, runs: list[Run]) -> bool:
        self._furthest = max(self._furthest, index)
        return super()._may_stand(index, page, runs)

    def _from(self, start: Start, many: int) -> tuple[Piece | None, ...]:
        """So many blocks from the one before a place on; ``None`` before the first and behind the last."""
        places = range(start.block - 1, start.block - 1 + many)
        return tuple(self.pieces[at] if 0 <= at < len(self.pieces) else None for at in places)
