"""Blocks in all their ways and a number of pages → the plan that fills these pages best.

One search over where pages end, how each block is laid out, how far everything stretches, and how much all of it is
enlarged: page by page, the cheapest ways to come to each place are kept (Plass 1981; Mittelbach 2019). The cost grows
with the square of what the elastic parts of a page give or take, so that slack is spread evenly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, inf, sqrt
from typing import NamedTuple

from onehearts.compose.air import Airing
from onehearts.compose.candidates import Fill, Start
from onehearts.compose.fill import FILLER_SHARE, Effort, Filling
from onehearts.compose.measure import Measurer
from onehearts.compose.plan import Piece, Plan, Room, Scale, Shelf
from onehearts.compose.recall import Recall
from onehearts.compose.shelves import shelf_extent
from onehearts.geometry import EPSILON

_UNEVEN = 40.0  # two pages that follow each other, one as tight, the other as loose as can be; grows with the square
_PROGRESS = 400.0  # for a search that is ahead or behind by all of the pages; only to choose what is followed
_KEPT = 3  # ways to come to one place
_PLACES = 16  # places followed on each page
_FAIR = 45.0  # a plan that costs less a page needs no better: holes and flaws cost more
_BAD = 80.0  # and a plan that costs more is worth all the time there is
_HOLED = 120.0  # what a plan costs a page at the most that has no hole worth the name
_COUNTED_AGAIN = 6  # times at most; each tells which paragraphs were counted wrong
_DENSE = 40.0  # no white at all but that between lines, for each page
_TIGHT = 20.0  # running text in the fewest lines, for each page
_TOGETHER = 0.88  # of the most that each could take blocks take on pages that are full
_HOPELESS = 2.0  # times the cost of the best: what costs more has no chance with more effort
_HOPE = 1.07  # by how much more than seems possible things may be enlarged
_ZOOMS = 3  # tried at least, where none is good
_MORE_PAGES = 4  # than the fewest are tried where the number is free


class _Path(NamedTuple):
    cost: float
    ratio: float
    shelves: tuple[tuple[Shelf, ...], ...]
    start: Start


@dataclass(frozen=True, slots=True)
class Candidate:
    """A plan and what it costs."""

    plan: Plan
    cost: float


class Chooser:
    """Finds plans for the same room and layout; ``zooms`` are the enlargements it may choose from.

    ``airs`` are how much of the white may be kept, all of it first: with less things are set only where the smallest
    enlargement has no room for them. ``fillers`` may stand at the foot of pages that have room left.
    """

    def __init__(
        self,
        room: Room,
        zooms: Sequence[float],
        airs: Sequence[float],
        quick: Measurer,
        exact: Measurer,
        fillers: Sequence[Piece] = (),
    ) -> None:
        self._room = room
        self._zooms = tuple(zooms)
        base = self._zooms[0]
        self._scales = [*(Scale(base, air) for air in airs), Scale(base, min(airs), tight=True)]
        self._quick = quick
        self._exact = exact
        self.fillers = tuple(fillers)
        self._airing: dict[tuple[float, bool], Airing] = {}
        self._recall = Recall(quick, self.fillers)

    @property
    def least(self) -> Scale:
        """That in which everything takes the least room."""
        return self._scales[-1]

    def tightest(self, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """The pieces as they are with the least air."""
        return self._airy(pieces, self.least)

    def choose(self, pieces: Sequence[Piece], count: int) -> Candidate | None:
        """The best plan for exactly ``count`` pages, or for as few as it takes with 0; ``None`` if there is none."""
        return self._settled(lambda: self._chosen(pieces, count))

    def finds_room(self, pieces: Sequence[Piece], count: int) -> bool:
        """Whether a plan without empty pages is found without trying everything: a yes holds, a no comes soon.

        Only the scale that needs the least room is tried.
        """
        found = self._settled(lambda: self._at(pieces, count, self.least, Effort.WHOLE, Effort.PARTED))
        return found is not None and all(found.plan.pages)

    def largest(self, pieces: Sequence[Piece], count: int) -> Plan | None:
        """The plan with the largest type that is found without trying everything; it is only counted."""
        for scale in (*map(Scale, sorted(self._likely(self._wish(pieces, count)), reverse=True)), self.least):
            found = self._at(pieces, count, scale, Effort.WHOLE, Effort.PARTED)
            if found is not None:
                return found.plan
        return None

    def _settled(self, find: Callable[[], Candidate | None]) -> Candidate | None:
        """What is found, looked for anew as long as paragraphs of it were counted wrong."""
        found = find()
        for _ in range(_COUNTED_AGAIN):
            if found is None or self._holds(found.plan):
                break
            self._quick.forget()
            self._recall.forget()
            found = find()
        return found

    def _holds(self, plan: Plan) -> bool:
        """Whether what was counted is as high when it is set."""
        exact, room = self._exact, self._room.scaled(plan.scale)
        return all(
            abs(shelf_extent(shelf, room, exact).height - shelf_extent(shelf, room, self._quick).height) < EPSILON
            for shelves in plan.pages
            for shelf in shelves
        )

    def _chosen(self, pieces: Sequence[Piece], count: int) -> Candidate | None:
        if not count:
            return self._as_few(pieces)
        best: Candidate | None = None
        wish = self._wish(pieces, count)
        for zoom in reversed(self._zooms) if self._is_slack(pieces, count, wish) else ():
            best = self._at(pieces, count, Scale(zoom), Effort.WHOLE)
            if best is not None and all(best.plan.pages):
                return best
            if best is not None:
                return _cheaper(best, self._at(pieces, count, Scale(zoom), Effort.PARTED))
        too_large = inf
        made: dict[float, float] = {}
        for tried, zoom in enumerate(self._likely(wish), 1):
            if zoom > too_large:
                continue
            found = self._at(pieces, count, Scale(zoom), Effort.WHOLE, Effort.PARTED)
            if found is None:
                too_large = zoom
            else:
                made[zoom] = found.cost
            best = _cheaper(best, found)
            if best is not None and best.cost < (_FAIR if tried < _ZOOMS else _BAD) * count:
                break
        if best is None or best.plan.scale == self._scales[0]:
            best = self._squeezed(pieces, count, best)
        for zoom, cost in made.items():
            if best is not None and best.cost >= _HOLED * count and cost <= _HOPELESS * best.cost:
                best = _cheaper(best, self._at(pieces, count, Scale(zoom), Effort.ALL))
        return best

    def _squeezed(self, pieces: Sequence[Piece], count: int, best: Candidate | None) -> Candidate | None:
        """A better plan than ``best`` with less and less air, and at last with all efforts."""
        for effort, enough in ((Effort.PARTED, _BAD), (Effort.ALL, _HOLED)):
            for scale in self._scales:
                if best is not None and best.cost < enough * count:
                    return best
                if (scale, effort) != (self._scales[0], Effort.PARTED):
                    best = _cheaper(best, self._at(pieces, count, scale, effort))
        return best

    def _as_few(self, pieces: Sequence[Piece]) -> Candidate | None:
        """The plan with the fewest pages, the last of them as full as it comes."""
        scale = self._scales[0]
        room = self._room.scaled(scale)
        for count in range(self.fewest(pieces), self.fewest(pieces) + _MORE_PAGES):
            filling = Filling(pieces, room, self._quick, effort=Effort.PARTED, loose=True, fillers=self.fillers)
            found = _search(filling, room, count)
            if found is not None:
                return Candidate(Plan(found.shelves, scale, 0), found.cost)
        return None

    def fewest(self, pieces: Sequence[Piece]) -> int:
        """The least number of pages that can be thought of."""
        room = self._room.scaled(self._scales[0])
        filling = Filling(pieces, room, self._quick)
        high = sum(filling.low(index) for index in range(len(pieces))) + room.first_loses + room.last_loses
        return max(1, ceil(high / room.height - 0.1), *(piece.pin for piece in pieces))

    def _likely(self, wish: float) -> list[float]:
        """The enlargements that may be possible where ``wish`` is the best, the likeliest first."""
        base = self._zooms[0]
        possible = [zoom for zoom in self._zooms if zoom <= max(base, wish * _HOPE)]
        return sorted(possible, key=lambda zoom: (zoom > max(base, wish), abs(zoom - wish)))

    def _wish(self, pieces: Sequence[Piece], count: int) -> float:
        """The enlargement that fills the pages if all is as it likes best; room is taken with the square of it."""
        base = self._zooms[0]
        room = self._room.scaled(self._scales[0])
        filling = Filling(pieces, room, self._quick)
        need = sum(filling.natural(index) + self._room.between.natural for index in range(len(pieces)))
        there = sum(room.on(page, count) for page in range(1, count + 1))
        return base * sqrt(there / need) if need else base

    def _is_slack(self, pieces: Sequence[Piece], count: int, wish: float) -> bool:
        """Whether nothing can fill the pages: blocks had better stay whole than hide how little there is."""
        if wish < self._zooms[-1]:
            return False
        room = self._room.scaled(Scale(self._zooms[-1]))
        filling = Filling(pieces, room, self._quick)
        gap = room.between.natural + room.between.stretch
        most = sum(filling.high(index) + gap for index in range(len(pieces)))
        return _TOGETHER * most < sum((1 - FILLER_SHARE) * room.on(page, count) for page in range(1, count + 1))

    def _airy(self, pieces: Sequence[Piece], scale: Scale) -> tuple[Piece, ...]:
        """The pieces with as much white as the scale leaves them."""
        key = (scale.air, scale.tight)
        if key not in self._airing:
            self._airing[key] = Airing(scale.air, self._room.kept, tight=scale.tight)
        return tuple(map(self._airing[key].piece, pieces))

    def _at(self, pieces: Sequence[Piece], count: int, scale: Scale, *efforts: Effort) -> Candidate | None:
        """The best plan in one scale; a further effort is made only where the one before gave no fair plan."""
        pieces, room = self._airy(pieces, scale), self._room.scaled(scale)
        best: _Path | None = None
        for effort in efforts:
            found = _search(self._recall.filling(pieces, room, effort), room, count)
            if found is not None and (best is None or found.cost < best.cost):
                best = found
            if best is not None and best.cost < _FAIR * count:
                break
        if best is None:
            return None
        return Candidate(
            Plan(best.shelves, scale, count), best.cost + (_DENSE * (1 - scale.air) + _TIGHT * scale.tight) * count
        )


def _cheaper(one: Candidate | None, other: Candidate | None) -> Candidate | None:
    found = [candidate for candidate in (one, other) if candidate is not None]
    return min(found, key=lambda candidate: candidate.cost, default=None)


def _search(filling: Filling, room: Room, count: int) -> _Path | None:
    """The cheapest way to fill all pages with all blocks."""
    ahead = _Ahead(filling, room, count)
    paths: dict[tuple[int, str], list[_Path]] = {(0, ""): [_Path(0.0, 0.0, (), Start(0))]}
    for page in range(1, count + 1):
        reached: dict[tuple[int, str], list[_Path]] = {}
        for found in paths.values():
            start = found[0].start
            for fill in filling.fills(start, page, count):
                if ahead.can(fill, page):
                    here = reached.setdefault(fill.following.key, [])
                    here.extend(_further(path, fill) for path in found)
        paths = {key: sorted(found, key=_cost)[:_KEPT] for key, found in reached.items()}
        places = _PLACES * 3 if filling.effort is Effort.ALL else _PLACES
        if len(paths) > places:
            order = sorted(paths, key=lambda key: paths[key][0].cost + ahead.lag(paths[key][0].start, page))
            paths = {key: paths[key] for key in order[:places]}
    ended = paths.get((len(filling.pieces), ""), [])
    return ended[0] if ended else None


def _cost(path: _Path) -> float:
    return path.cost


def _further(path: _Path, fill: Fill) -> _Path:
    uneven = _UNEVEN * (min(1.0, fill.ratio) - min(1.0, path.ratio)) ** 2 / 4 if path.shelves else 0.0
    return _Path(path.cost + fill.cost + uneven, fill.ratio, (*path.shelves, fill.shelves), fill.following)


class _Ahead:
    """What is still to be placed behind a page, against the room there still is."""

    def __init__(self, filling: Filling, room: Room, count: int) -> None:
        self._filling = filling
        self._count = count
        self._rooms = [room.on(page, count) for page in range(1, count + 1)]
        gap = room.between
        self._least, self._natural = [0.0], [0.0]
        for index in reversed(range(len(filling.pieces))):
            self._least.append(self._least[-1] + filling.low(index) + gap.natural - gap.shrink)
            self._natural.append(self._natural[-1] + filling.natural(index) + gap.natural)
        self._least.reverse()
        self._natural.reverse()
        # A gap for each block is one too many a page.
        self._spared = gap.natural

    def can(self, fill: Fill, page: int) -> bool:
        """Whether what follows the page can still find room, and nothing is left behind the last."""
        following = fill.following
        if page == self._count:
            return following.block == len(self._filling.pieces) and following.tail is None
        pages = self._rooms[page:]
        tail = self._filling.rest(following).least
        return self._least[following.block] + tail <= sum(pages) + len(pages) * self._spared

    def lag(self, start: Start, page: int) -> float:
        pages = self._rooms[page:]
        there = sum(pages)
        need = self._natural[start.block] + self._filling.rest(start).height - len(pages) * self._spared
        return _PROGRESS * ((need - there) / sum(self._rooms)) ** 2
