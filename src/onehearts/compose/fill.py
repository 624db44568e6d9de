"""The blocks from one place on → the best ways to fill one page with them.

A page takes blocks in order, each in one of its ways, two short ones beside each other where they may, the last one
perhaps parted. Runs of blocks are built up one block at a time; of runs that are about equally high only the cheapest
is followed further.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from onehearts.compose.box import Box
from onehearts.compose.candidates import Fill, Option, Run, Start, best_fills, extended, thinned, useful
from onehearts.compose.extent import NOTHING, Extent
from onehearts.compose.joints import is_only_pictures
from onehearts.compose.measure import Measurer
from onehearts.compose.plan import Part, Piece, Room, Shelf
from onehearts.compose.shelves import shelf_extent
from onehearts.compose.split import split
from onehearts.geometry import EPSILON, RIGID

# What is disliked, in the unit of ``Arrangement.cost``: 10 is a step away from what the layout likes best.
_STRETCHED = 40.0  # everything on the page at the end of its range; grows with the square
_SQUEEZED = 60.0
_HOLE = 60.0  # the page cannot be filled
_HOLE_POINT = 4.0  # and for each point of the hole
_HOLE_SQUARE = 0.01  # and for its square, so that two small ones are better than a large one
_EMPTY = 500.0  # and if nothing at all stands on it
_EMPTY_EARLY = 400.0  # and for each page behind an empty one
_PARTED = 60.0  # a block goes over to the next page
_SHORT_PARTED = 60.0  # though it is short, or little of it stands on one side; for the least sensible place
_SCRAP_PARTED = 150.0  # or hardly anything
_APART = 80.0  # or photographs stand on one side with nothing of the text
_SHORT = 0.3  # of a page: what is lower is short
_SCRAP = 0.08
_FILLER = 25.0  # a filler stands at the foot
FILLER_SHARE = 0.08  # of the page a filler may take
_ROOMY = 0.8  # a page as loose as that may have one
_EVEN = 1.0  # points that nobody sees
_BESIDE = 6.0  # two blocks share the width
_FLAW = 0.6  # a point of columns that do not end level
_FLAW_SQUARE = 0.02  # and its square

_STEP = 6.0  # points: where a block is parted is looked for in such steps of room
_PARTING = 2  # cheapest runs behind which the next block is parted
_PARTING_WAYS = 4  # cheapest ways in which it is
_TARGETS = (0.0, 0.6, -0.7)  # how tight the page with the first part is to be
_TIGHT = (-1.0, -0.8, -0.4, 0.0)
_FINE_STEP = 2.0


class Effort(Enum):
    """How much is tried: whole blocks, or also parted ones in their better ways, or in all of them, tightly."""

    WHOLE = 0
    PARTED = 1
    ALL = 2


class _Page(NamedTuple):
    number: int
    last: int


class Filling:
    """Fills pages with ``pieces`` in ``room``.

    ``effort`` says how much is tried; with ``loose`` the last page need not be full. Each page may close with one of
    ``fillers``, which are dealt to the pages in turn so that no words stand twice.
    """

    def __init__(
        self,
        pieces: Sequence[Piece],
        room: Room,
        measurer: Measurer,
        *,
        effort: Effort = Effort.WHOLE,
        loose: bool = False,
        fillers: Sequence[Piece] = (),
    ) -> None:
        self.pieces = pieces
        self._room = room
        self._measurer = measurer
        self.effort = effort
        self._loose = loose
        self._words = [piece for piece in fillers if piece.sense is not None]
        self._ornaments = [piece for piece in fillers if piece.sense is None]
        self._singles: dict[int, list[Option]] = {}
        self._pairs: dict[int, list[Option]] = {}
        self._splits: dict[tuple[int, int, bool], tuple[Box, tuple[Box, Box] | None]] = {}
        self._known: dict[tuple[tuple[int, str], int, bool], list[Fill]] = {}

    def low(self, index: int) -> float:
        """The least height a block may take; half of it where it may share the width."""
        least = min(option.extent.least for option in self.singles(index))
        return least / 2 if any(way.narrow for way in self.pieces[index].ways) else least

    def high(self, index: int) -> float:
        """The most height a block can take."""
        return max(option.extent.most for option in self.singles(index))

    def rest(self, start: Start) -> Extent:
        """The extent of what is left of the block before a place."""
        return self._measurer.extent(start.tail.box, self._room.width) if start.tail else NOTHING

    def natural(self, index: int) -> float:
        """The height of a block in the way the layout likes best."""
        return min(self.singles(index), key=lambda option: option.cost).extent.height

    def fills(self, start: Start, page: int, count: int) -> list[Fill]:
        """The best ways to fill ``page`` of ``count`` from ``start`` on, at most a few for each place it can end at."""
        key = (start.key, page, page == count)
        if key not in self._known:
            ends: dict[tuple[int, str], list[Fill]] = {}
            for fill in self._fills(start, page, count):
                ends.setdefault(fill.following.key, []).append(fill)
            self._known[key] = [fill for found in ends.values() for fill in best_fills(found)]
        return self._known[key]

    def _fills(self, start: Start, page: int, count: int) -> Iterator[Fill]:
        high = self._room.on(page, count)
        final = page == count
        at = _Page(page, count)
        empty = Run(0.0, 0.0, 0.0, 0.0, ())
        runs: dict[int, list[Run]] = {start.block: [empty]}
        if start.tail is not None:
            runs = {start.block: self._extended([empty], [self._option(Shelf((start.tail,)), 0.0)], high)}
            if not runs[start.block] and not final:
                yield from self._with_head(empty, start.tail, 0.0, start.block, high, at)
        for index in range(start.block, len(self.pieces) + 1):
            here = thinned(runs.pop(index, []))
            if index == len(self.pieces) or not (index and self.pieces[index - 1].keep):
                yield from self._closed(here, Start(index), high, at)
            if index == len(self.pieces) or not self._may_stand(index, page, here):
                break
            if self.effort is not Effort.WHOLE and not final:
                yield from self._parted(here, index, high, at)
            runs.setdefault(index + 1, []).extend(self._extended(here, self.singles(index), high))
            if index + 1 < len(self.pieces) and self._may_stand(index + 1, page, here):
                runs.setdefault(index + 2, []).extend(self._extended(here, self.pairs(index), high))
            if not any(runs.values()):
                break

    def _may_stand(self, index: int, page: int, runs: list[Run]) -> bool:
        """Whether the staff's wishes let the block stand on the page, behind what is there."""
        piece = self.pieces[index]
        if piece.pin and piece.pin != page:
            return False
        return not (piece.new_page and all(run.shelves for run in runs))

    def _closed(self, runs: list[Run], following: Start, high: float, at: _Page) -> Iterator[Fill]:
        for run in runs:
            excess = high - run.height
            if excess > 0:
                ratio = excess / run.stretch if run.stretch > 0 else 2.0 if excess > _EVEN else 0.0
                cost = _STRETCHED * min(ratio, 1.0) ** 2
                hole = excess - run.stretch
                if hole > _EVEN:
                    cost += _HOLE + _HOLE_POINT * hole + _HOLE_SQUARE * hole**2
                    ratio = max(ratio, 1.01)
                if not run.shelves:
                    cost += _EMPTY + _EMPTY_EARLY * (at.last - at.number)
                if at.number == at.last and self._loose and run.shelves:
                    cost = ratio = 0.0
            else:
                ratio = excess / run.shrink if run.shrink > 0 else 0.0
                cost = _SQUEEZED * ratio**2
            yield Fill(run.shelves, ratio, run.cost + cost, following)
            if ratio > _ROOMY and run.shelves and following.tail is None:  # nothing comes between two parts
                yield from self._filled(run, following, high, at)

    def _filled(self, run: Run, following: Start, high: float, at: _Page) -> Iterator[Fill]:
        """The page closed with one of its fillers, if that leaves no hole and none of its kind stands above it."""
        above = run.shelves[-1].parts[-1].piece.name
        for piece in self._fillers_of(at):
            for way in piece.ways if piece.name != above else ():
                option = self._option(Shelf((Part(piece, way.box, way.name),)), _FILLER + way.cost)
                if option.extent.most > FILLER_SHARE * high:
                    continue
                for made in self._extended([run], [option], high):
                    if made.height + made.stretch >= high - _EVEN:
                        ratio = Extent(made.height, made.shrink, made.stretch).ratio(high)
                        cost = (_STRETCHED if ratio > 0 else _SQUEEZED) * ratio**2
                        yield Fill(made.shelves, ratio, made.cost + cost, following)

    def _fillers_of(self, page: _Page) -> Iterator[Piece]:
        """What may close a page: words stand on one page only, decoration comes round again."""
        yield from self._words[page.number - 1 :: page.last]
        if self._ornaments:
            yield self._ornaments[(page.number - 1) % len(self._ornaments)]

    # Blocks on shelves -------------------------------------------------------------------------

    def singles(self, index: int) -> list[Option]:
        """The ways of a block that has the width for itself."""
        if index not in self._singles:
            piece = self.pieces[index]
            made = [self._option(Shelf((Part(piece, way.box, way.name),)), way.cost) for way in piece.wide]
            self._singles[index] = useful(made)
        return self._singles[index]

    def pairs(self, index: int) -> list[Option]:
        """The ways of a block and the next one beside each other."""
        if index not in self._pairs:
            one, other = self.pieces[index], self.pieces[index + 1]
            self._pairs[index] = [
                self._option(Shelf((Part(one, a.box, a.name), Part(other, b.box, b.name))), a.cost + b.cost + _BESIDE)
                for a in one.ways
                if a.narrow
                for b in other.ways
                if b.narrow
            ]
        return self._pairs[index]

    def _option(self, shelf: Shelf, cost: float) -> Option:
        extent = shelf_extent(shelf, self._room, self._measurer)
        return Option(shelf, extent, cost + _FLAW * extent.flaw + _FLAW_SQUARE * extent.flaw**2)

    def _extended(self, runs: list[Run], options: list[Option], high: float) -> list[Run]:
        """Each run with each option behind it, as far as the page can hold them."""
        return extended(runs, options, self._room.between, high)

    # Parts -------------------------------------------------------------------------------------

    def _parted(self, runs: list[Run], index: int, high: float, at: _Page) -> Iterator[Fill]:
        """The page closed with the first part of the block ``index``."""
        piece = self.pieces[index]
        ways = sorted(piece.wide, key=lambda way: way.cost)
        cheapest = sorted(runs, key=lambda run: run.cost)
        if self.effort is not Effort.ALL:
            ways, cheapest = ways[:_PARTING_WAYS], cheapest[:_PARTING]
        lowest = min(runs, key=lambda run: run.height - run.shrink, default=None)
        for run in cheapest if lowest is None or lowest in cheapest else [*cheapest, lowest]:
            for way in ways:
                if (
                    run.height + self._measurer.extent(way.box, self._room.width).height
                    < high - self._room.between.natural
                ):
                    continue  # there is room for all of it
                yield from self._with_head(run, Part(piece, way.box, way.name), way.cost, index + 1, high, at)

    def _with_head(self, run: Run, part: Part, cost: float, index: int, high: float, at: _Page) -> Iterator[Fill]:
        """The run and as much of ``part`` behind it as makes the page tight, fitting or loose, before ``index``."""
        gap = self._room.between if run.shelves else RIGID
        width = self._room.width
        seen: set[str] = set()
        for target in _TIGHT if self.effort is Effort.ALL else _TARGETS:
            taken = (
                run.height
                + gap.natural
                + target * (run.stretch + gap.stretch if target > 0 else run.shrink + gap.shrink)
            )
            boxes = self._split(part.box, high - taken, force=not run.shelves)
            if boxes is None:
                continue
            head, tail = (Part(part.piece, box, part.way) for box in boxes)
            rest = self._measurer.extent(tail.box, width)
            name = f"{part.way} {rest.height:.0f}"
            if name not in seen:
                seen.add(name)
                apart = is_only_pictures(head.box) or is_only_pictures(tail.box)
                parting = self._parting_cost(head.box, rest, high) + _APART * apart
                option = self._option(Shelf((head,)), cost + parting)
                made = self._extended([run], [option], high)
                yield from self._closed(made, Start(index, tail, name), high, at)

    def _split(self, box: Box, room: float, *, force: bool) -> tuple[Box, Box] | None:
        """A box parted so that its head has room; runs that differ by little share what was found."""
        step = _FINE_STEP if self.effort is Effort.ALL else _STEP
        steps = int((room + EPSILON) / step)
        key = (id(box), steps, force)
        if key not in self._splits:
            width, measurer = self._room.width, self._measurer
            found = split(box, width, steps * step + EPSILON, measurer)
            if found is None and force:
                found = split(box, width, room, measurer, force=True)
            self._splits[key] = (box, found)
        return self._splits[key][1]

    def _parting_cost(self, head: Box, rest: Extent, high: float) -> float:
        """More for a block that would fit a page, and for a place with little on one side of it."""
        first = self._measurer.extent(head, self._room.width).height
        smaller = min(first, rest.height) / high
        whole = (first + rest.height) / high
        short = max(0.0, 1 - smaller / _SHORT) + 0.5 * max(0.0, 1 - whole)
        return _PARTED + _SHORT_PARTED * short + _SCRAP_PARTED * max(0.0, 1 - smaller / _SCRAP)
