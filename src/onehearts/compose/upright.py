"""Paragraphs that go down the page and the width they have → where each of their lines stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from onehearts.compose.box import Gap, Hung, Sense, Text, Upright
from onehearts.compose.tiers import (
    LEAST_MEASURE,
    Column,
    Tier,
    breadth,
    children_of,
    columns_of,
    end_of,
    even_tiers,
    place_to_part,
    setting_of,
    tiers_of,
)
from onehearts.diagnostics import Diagnostic
from onehearts.geometry import EPSILON
from onehearts.runs import runs_from, text_of
from onehearts.typesetting import SetLine, Typesetter

_RUNT = 2.5  # ems; a shorter last line is no line
_TORN = 1.125  # ems from one character to the next
_LONGER = 3  # ems all tiers together may be higher than they have to be, if lines are better so


class Standing(NamedTuple):
    """A line down the page: the centre of its column and its head, in points from the top left of its box.

    ``senses`` are what it belongs to from the outside in.
    """

    text: Text
    senses: tuple[Sense | None, ...]
    line: SetLine
    x: float
    y: float


class Stood(NamedTuple):
    """All lines of a box with their places, and the height they need in points.

    ``aside`` is how far from the right edge of the box its head stands, so that all of it is in the middle.
    """

    lines: tuple[Standing, ...]
    height: float
    aside: float
    diagnostics: tuple[Diagnostic, ...]


def stand(box: Upright, width: float, height: float, typesetter: Typesetter) -> Stood:
    """The lines in the fewest tiers, as short as fills them and makes them ``height`` points high together.

    Headlines balance their lines by themselves: they keep their length, and need no more height than they reach.

    ``width`` is what ``box.head`` leaves.
    """
    measure, count = _measure(box, width, height, typesetter)
    columns = columns_of(box, measure, typesetter)
    tiers = even_tiers(columns, count, width, box)
    spare = max(0.0, width - max(map(breadth, tiers), default=0.0))
    taken = min(spare, box.head_gap.stretch)
    # What was parted goes on from the right edge.
    aside = 0.0 if box.measure else (spare - taken) / 2
    right = width - taken - aside
    length = measure
    if _is_headline(box):
        length = max((column.line.left + column.line.width for column in columns if column.line), default=0.0)
    lines = tuple(
        standing
        for number, tier in enumerate(tiers)
        for standing in _placed(box, tier, right, number * (length + box.between), measure, typesetter)
    )
    found = [
        diagnostic
        for child in box.children
        if not isinstance(child, Gap)
        for diagnostic in setting_of(child, measure, typesetter).diagnostics
    ]
    return Stood(lines, _high(len(tiers), length, box), aside, tuple(found))


def natural_width(box: Upright, typesetter: Typesetter) -> float:
    """How wide the lines are in one tier, as long as they may be."""
    return breadth(columns_of(box, box.most * box.em, typesetter))


def part(
    box: Upright, width: float, room: float, typesetter: Typesetter, *, together: int
) -> tuple[Upright, Upright] | None:
    """What stands in tiers of ``room`` points together, and the rest; ``None`` if there is none.

    ``together`` lines of a paragraph, and of all, stay on either side. The lines of the rest are as long as fills the
    width; only where a paragraph cannot be set anew from there on, or would be too few lines, they are those of before.
    """
    measure, count = _filling(box, room, box.least if together > 1 else LEAST_MEASURE)
    if not count:
        return None
    columns = columns_of(box, measure, typesetter)
    fitting = sum(map(len, tiers_of(columns, width, box)[:count]))
    at = place_to_part(columns, min(fitting, len(columns) - together), box, together)
    if at is None:
        return None
    head = replace(box, children=children_of(box, columns[:at]), measure=measure)
    rest = replace(box, children=children_of(box, columns[at:]), measure=measure, head=None)
    few = sum(column.line is not None for column in columns[at:]) <= together
    anew = None if box.measure or few else _from(box, columns[at], measure, typesetter)
    return head, anew or rest


def _from(box: Upright, column: Column, measure: float, typesetter: Typesetter) -> Upright | None:
    """What stands from that line on, its lines free to be of any length."""
    first, *others = box.children[column.child :]
    if column.number and not isinstance(first, Gap):
        text = first.body if isinstance(first, Hung) else first
        lines = setting_of(first, measure, typesetter).lines[: column.number]
        runs = runs_from(text.runs, end_of(lines, text_of(text.runs)))
        if runs is None:
            return None
        text = replace(text, runs=runs, indent=0.0)
        first = replace(first, body=text, mark=None) if isinstance(first, Hung) else text
    return replace(box, children=(first, *others), head=None)


# How long lines get ------------------------------------------------------------------------------------


def _measure(box: Upright, width: float, height: float, typesetter: Typesetter) -> tuple[float, int]:
    """The length of lines in points, and the number of tiers."""

    def tiers(ems: float) -> int:
        return len(tiers_of(columns_of(box, ems * box.em, typesetter), width, box))

    if box.measure or _is_headline(box):
        ems = box.measure / box.em or floor(box.most)
        return ems * box.em, tiers(ems)
    fewest = tiers(box.most)
    wanted = (height - (fewest - 1) * box.between) / max(1, fewest) / box.em
    short, long = ceil(min(max(box.least, wanted - 0.001), box.most)), floor(box.most)
    while short < long:  # the shortest lines with which no tier more is needed
        middle = (short + long) // 2
        if tiers(middle) <= fewest:
            long = middle
        else:
            short = middle + 1
    longer = range(long, min(long + _LONGER // max(1, fewest), floor(box.most)) + 1)
    best = min(longer, key=lambda ems: (_flaws(columns_of(box, ems * box.em, typesetter)), ems))
    return best * box.em, fewest


def _is_headline(box: Upright) -> bool:
    """Whether all of it is headlines: their lines are even and end between phrases as long as they may be."""
    return all(isinstance(child, Text) and child.style.headline for child in box.children)


def _flaws(columns: Sequence[Column]) -> int:
    """How many lines are torn apart, and how many paragraphs end in one or two characters."""
    flaws = 0
    for column, following in zip(columns, (*columns[1:], None), strict=True):
        if column.line is None:
            continue
        flaws += any(
            other.x - one.x > _TORN * run.size
            for run in column.line.runs
            if run.size == column.size
            for one, other in pairwise(run.glyphs)
        )
        ends = following is None or following.child != column.child
        flaws += ends and column.number > 0 and column.line.width < _RUNT * column.size
    return flaws


def _filling(box: Upright, room: float, least: float) -> tuple[float, int]:
    """The length of lines in points, and the number of tiers, that fill most of ``room`` points; none if none fit."""

    def measure(count: int) -> float:
        ems = floor((room - (count - 1) * box.between + EPSILON) / count / box.em)
        return 0.0 if ems < least else min(ems, floor(box.most)) * box.em

    longest = box.measure or box.most * box.em
    few = floor((room + box.between + EPSILON) / (longest + box.between))
    if box.measure:
        return box.measure, few
    # Just below that many tiers they are as long as may be, one more tier makes them shorter.
    count = max((few, few + 1), key=lambda count: count * measure(count) if count else 0.0)
    return (measure(count), count) if count and measure(count) else (0.0, 0)


def _high(count: int, measure: float, box: Upright) -> float:
    return count * measure + max(0, count - 1) * box.between


def _placed(
    box: Upright, tier: Tier, right: float, y: float, measure: float, typesetter: Typesetter
) -> Iterator[Standing]:
    """The lines of a tier from its right edge on, each behind its mark if it has one."""
    right += tier[0].white
    for column in tier:
        child = box.children[column.child]
        centre = right - column.width / 2
        right -= column.width
        if column.line is None or isinstance(child, Gap):
            continue
        if isinstance(child, Text):
            yield Standing(child, (child.sense,), column.line, centre, y)
            continue
        em = child.body.style.size
        if child.mark is not None and column.number == 0:
            mark = setting_of(child.mark, measure, typesetter).lines[0]
            yield Standing(child.mark, (*child.senses, child.mark.sense), mark, centre, y + child.at * em)
        yield Standing(child.body, (*child.senses, child.body.sense), column.line, centre, y + child.hang * em)
