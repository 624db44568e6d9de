"""Pages filled so far, in many ways → the few that are worth following."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onehearts.compose.extent import Extent
from onehearts.compose.plan import Part, Shelf
from onehearts.geometry import EPSILON, RIGID, Elastic

_NEAR = 5.0  # points: runs whose heights differ by less are about equally high
_RUNS = 40  # followed at a time
_LOW = 6  # runs that are followed because they are the lowest


class Start(NamedTuple):
    """Where a page begins: with the block ``block``, or with the rest ``tail`` of the one before it.

    ``name`` tells rests apart: two that are named alike are equally high.
    """

    block: int
    tail: Part | None = None
    name: str = ""

    @property
    def key(self) -> tuple[int, str]:
        return self.block, self.name


class Fill(NamedTuple):
    """A full page: its shelves, how tight it is (−1 … 1, beyond 1 it has a hole), its cost, and what comes after."""

    shelves: tuple[Shelf, ...]
    ratio: float
    cost: float
    following: Start


class Run(NamedTuple):
    """What stands on a page so far: how high it is, by how much it gives either way, and what it costs."""

    height: float
    shrink: float
    stretch: float
    cost: float
    shelves: tuple[Shelf, ...]


class Option(NamedTuple):
    """A shelf that may come next, and what it costs."""

    shelf: Shelf
    extent: Extent
    cost: float


def extended(runs: Sequence[Run], options: Sequence[Option], between: Elastic, high: float) -> list[Run]:
    """Each run with each option behind it, as far as a page ``high`` points high can hold them."""
    made: list[Run] = []
    for run in runs:
        gap = between if run.shelves else RIGID
        height, shrink = run.height + gap.natural, run.shrink + gap.shrink
        room = high + EPSILON - height + shrink
        stretch = run.stretch + gap.stretch
        for shelf, extent, cost in options:
            if extent.height - extent.shrink <= room:
                made.append(
                    Run(
                        height + extent.height,
                        shrink + extent.shrink,
                        stretch + extent.stretch,
                        run.cost + cost,
                        (*run.shelves, shelf),
                    )
                )
    return made


def useful(options: list[Option]) -> list[Option]:
    """Without those that another one equals in height and range at a lower price."""
    made: list[Option] = []
    for option in sorted(options, key=lambda option: option.cost):
        if not any(_covers(known.extent, option.extent) for known in made):
            made.append(option)
    return made


def _covers(one: Extent, other: Extent) -> bool:
    return abs(one.height - other.height) < 1 and one.least <= other.least and one.most >= other.most


def thinned(runs: list[Run]) -> list[Run]:
    """Of runs that are about equally high, the cheapest; the cheapest ``_RUNS`` of these."""
    found: dict[int, Run] = {}
    for run in runs:
        step = int(run.height / _NEAR)
        if step not in found or run.cost < found[step].cost:
            found[step] = run
    if len(found) <= _RUNS:
        return list(found.values())
    order = sorted(found)
    rest = sorted((found[step] for step in order[_LOW:]), key=lambda run: run.cost)
    return [*(found[step] for step in order[:_LOW]), *rest[: _RUNS - _LOW]]


def best_fills(fills: list[Fill]) -> list[Fill]:
    """The cheapest way to fill a page, and the cheapest that are clearly tighter and looser."""
    best = min(fills, key=lambda fill: fill.cost)
    others: list[Fill] = []
    for low, high in ((-2.0, best.ratio - 0.3), (best.ratio + 0.3, 1.0)):
        apart = [fill for fill in fills if low <= fill.ratio <= high]
        if apart:
            others.append(min(apart, key=lambda fill: fill.cost))
    return [best, *others]
