"""A paragraph's running sums and a measure → how many lines it takes, without setting them.

The fewest and the most lines follow from bisection in the running sums over the places where a line may end, once a
line. Between them ``breaking`` and ``balance`` choose by cost; that choice is estimated, and only where it is open.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onehearts.typesetting.balance import EXTRA_LINE, MORE_LINES, UNEVEN
from onehearts.typesetting.breaking import (
    EPSILON,
    KEPT_COUNTS,
    RAGGED,
    RAGGED_SLACK,
    Places,
    filling,
    last_line_starts,
    price_of_last,
    reach_of,
    shortest,
)
from onehearts.typesetting.joints import ITEM_BREAK
from onehearts.typesetting.lines import Counts
from onehearts.typesetting.paragraph import Paragraph


class _Manner(NamedTuple):
    """How the choice among line counts is estimated.

    The fewest lines are taken if they are enough even with the share ``ease`` of each left empty. Otherwise ``starts``
    ways are followed up from line to line, each with ``ends`` ends of the next line.
    """

    ease: float
    starts: int
    ends: int


# Found by trial: more starts and ends hardly agree more often with the composer.
_JUSTIFIED = _Manner(0.03, 4, 3)
_FREE = _Manner(0.1, 6, 5)
_NAMES = _Manner(1.0, 6, 40)  # the fewest lines may end within names, which is dearer than any line more
_HEAD_STARTS = 4
_ONE = Counts(1, 1, 1)


class _Part(NamedTuple):
    """The text between two line ends of the author's. Lists are parallel by place, lengths ems.

    A line from place i to place j is ``right[j] - left[i]`` long by nature, ``narrow[j] - narrow_left[i]`` when
    reduced as far as may be, ``wide[j] - wide_left[i]`` when its stages of expansion but the last are used up; by
    this length it has to fill the share ``full`` of its room. ``earlier[j]`` is the line end to try after j,
    from the places ``last`` on four, three and two characters are left for a last line.
    """

    where: Places
    left: list[float]
    right: list[float]
    narrow_left: list[float]
    narrow: list[float]
    wide_left: list[float]
    wide: list[float]
    full: float
    earlier: list[int]
    last: tuple[int, int, int]
    manner: _Manner


@dataclass(frozen=True, slots=True, eq=False)
class Ruler:
    """What counting needs to know of a paragraph. It holds no size: paragraphs that differ in nothing else share it.

    ``headline`` lines are balanced, ``justified`` ones filled; others keep their natural spaces.
    """

    headline: bool
    justified: bool
    parts: tuple[_Part, ...]

    def count(self, measure: float, indents: tuple[float, float]) -> Counts | None:
        """How many lines the paragraph takes at a measure; ``None`` where it cannot be set with lawful line ends only.

        ``measure`` and ``indents`` (first line, other lines) are ems. ``least`` is exact; ``most`` is what the composer
        can do or, rarely, a line more than that; ``natural``, always between them, is its choice in at least 98 of 100
        paragraphs.
        """
        least = natural = most = 0
        room, rest = measure - indents[0], measure - indents[1]
        for part in self.parts:
            if part.right[-1] <= room + EPSILON:
                found: Counts | None = _one_line(part, room, rest, self.headline)
            elif self.headline:
                found = _headline(part, room, rest)
            else:
                found = _text(part, room, rest, self.justified)
            if found is None:
                return None
            least, natural, most = least + found.least, natural + found.natural, most + found.most
            room = rest
        return Counts(least, natural, most)


def ruler(p: Paragraph, where: Sequence[Places]) -> Ruler:
    """The running sums of a paragraph over the places ``where`` a line of each part may lawfully end."""
    justified = p.style.justified
    parts = tuple(_part(p, part, places, justified) for part, places in zip(p.parts, where, strict=True))
    return Ruler(p.style.headline, justified, parts)


def _part(p: Paragraph, part: tuple[int, int], where: Places, justified: bool) -> _Part:
    left, right = [start[0] for start in where.starts], where.right
    four, three, two = (bisect_left(where.at, start, 1) for start in last_line_starts(p, part))
    last = four, three, two
    if not justified:
        earlier = _no_dearer(where.penalty)
        manner = _NAMES if max(where.penalty) >= ITEM_BREAK else _FREE
        return _Part(where, left, right, left, right, left, right, RAGGED_SLACK, earlier, last, manner)
    narrow_left = [start[0] - start[1] for start in where.starts]
    wide_left = [reach_of(start) for start in where.starts]
    earlier = list(range(-1, len(left) - 1))
    return _Part(where, left, right, narrow_left, where.narrow, wide_left, where.wide, 1.0, earlier, last, _JUSTIFIED)


def _no_dearer(penalty: list[float]) -> list[int]:
    """For each place the nearest one before that costs no more; -1 for none."""
    found: list[int] = []
    for at, price in enumerate(penalty):
        before = at - 1
        while before >= 0 and penalty[before] > price:
            before = found[before]
        found.append(before)
    return found


def _one_line(part: _Part, room: float, rest: float, headline: bool) -> Counts:
    """One line that fits costs nothing: no other way is cheaper."""
    if headline:
        return Counts(1, 1, min(1 + MORE_LINES, len(part.left) - 1))
    if part.wide[-1] - part.wide_left[0] < room * part.full - EPSILON:
        return _ONE  # nor does any part of it fill the line, to leave something for another
    return Counts(1, 1, _greatest(part, room, rest, 1 + KEPT_COUNTS))


def _headline(part: _Part, room: float, rest: float) -> Counts | None:
    fewest = _fewest(part.narrow_left, part.narrow, room, rest)[0]
    if not fewest:
        return None
    greatest = min(fewest + MORE_LINES, len(part.left) - 1)
    likely = _of_headline(part, room, rest, fewest, greatest) if fewest < greatest else fewest
    return Counts(fewest, likely, greatest)


def _text(part: _Part, room: float, rest: float, justified: bool) -> Counts | None:
    fewest = _fewest(part.narrow_left, part.narrow, room, rest)[0]
    if not fewest:
        return None
    greatest = _greatest(part, room, rest, fewest + KEPT_COUNTS)
    if fewest >= greatest:
        return Counts(fewest, fewest, greatest)
    likely = _of_text(part, room, rest, fewest, justified)
    return Counts(fewest, min(max(fewest, likely), greatest), greatest)


def _fewest(left: list[float], right: list[float], room: float, rest: float) -> tuple[int, int]:
    """How many lines there are when each takes all it can, and the place the last one starts at.

    No lines if some stretch does not fit.
    """
    lines, at, before, end = 0, 0, 0, len(left) - 1
    while at < end:
        following = bisect_right(right, room + left[at] + EPSILON, at) - 1
        if following <= at:
            return 0, 0
        before, at = at, following
        room = rest
        lines += 1
    return lines, before


def _greatest(part: _Part, room: float, rest: float, limit: int) -> int:
    """How many lines there are when each takes as little as fills it, at most ``limit``."""
    narrow_left, narrow, wide_left, wide, full = part[3:8]
    lines, at, end = 0, 0, len(wide) - 1
    while at < end and lines < limit:
        following = bisect_left(wide, room * full + wide_left[at] - EPSILON, at + 1)
        if following > at + 1:
            fits = bisect_right(narrow, room + narrow_left[at] + EPSILON, at) - 1
            following = min(following, max(at + 1, fits))
            if full < 1:
                following = shortest(part.where, at, following, max(at + 1, fits))
        at = following
        room = rest
        lines += 1
    return lines


def _of_text(part: _Part, room: float, rest: float, fewest: int, justified: bool) -> int:
    """The likely number of lines of running text; 0 if that cannot be told."""
    manner = part.manner
    ease = manner.ease * rest
    lines, last = _fewest(part.left, part.right, room - ease, rest - ease)
    if lines == fewest and last < part.last[1]:
        return fewest
    best, answer, line = math.inf, 0, 0
    ways = [(0.0, 0)]
    while ways:
        line += 1
        reached: dict[int, float] = {}
        for cost, at in ways:
            closed = _followed(part, room, at, cost, reached, manner.ends, justified)
            if closed < best:
                best, answer = closed, line
        ways = sorted((cost, to) for to, cost in reached.items() if cost < best)[: manner.starts]
        room = rest
    return answer


def _followed(
    part: _Part, room: float, at: int, before: float, reached: dict[int, float], choices: int, justified: bool
) -> float:
    """Note in ``reached`` what it costs to end the line that starts at a place at some of the last places that fit.

    Returns what it costs if it is the last line.
    """
    where, left, right, narrow_left, narrow, wide_left, wide, full, earlier, last, _ = part
    edge, end, closed = left[at] + room, len(left) - 1, math.inf
    to = bisect_right(right, edge + EPSILON, at, end)  # the first that has to be reduced, if it can be
    if narrow[to] > room + narrow_left[at] + EPSILON:
        to -= 1
    first = min(to, bisect_left(wide, room * full + wide_left[at] - EPSILON, at + 1))
    if not justified:
        first = shortest(where, at, first, to)
    while to >= first > at and choices:
        spare, cost = edge - right[to], before
        if to < end or spare < -EPSILON:
            if justified:
                start, reach = where.starts[at], where.ends[to]
                cost += filling(spare, where.blank[to], where.hung[to], start, reach, where.loosest)[0]
            else:
                cost += RAGGED * (spare / room) ** 2
        if to == end:
            closed = cost + price_of_last(at, last)
        else:
            cost += where.penalty[to]
            if cost < reached.get(to, math.inf):
                reached[to] = cost
        to = earlier[to]
        choices -= 1
    return closed


def _of_headline(part: _Part, room: float, rest: float, fewest: int, greatest: int) -> int:
    """The number of lines that balances best, each line more having to save as much as it costs."""
    costs = [
        (_balanced(part, room, rest, lines) + EXTRA_LINE * (lines - fewest), lines)
        for lines in range(fewest, greatest + 1)
    ]
    return min(costs)[1]


def _balanced(part: _Part, room: float, rest: float, lines: int) -> float:
    """About what it costs to end lines near even shares of the text, the cheapest few starts being followed up."""
    left, right, penalty = part.left, part.right, part.where.penalty
    more = rest - room  # by so much is the first line indented more than others
    share = max(1.0, min(room, rest, (right[-1] + more) / lines))
    earliest = [len(left) - 1]
    for _ in range(lines - 1):
        earliest.append(bisect_left(left, right[earliest[-1]] - rest - EPSILON))
    ways = [(0.0, 0)]
    for line in range(1, lines + 1):
        reached: dict[int, float] = {}
        for before, at in ways:
            target = left[at] + share - more
            latest = bisect_right(right, left[at] + room + EPSILON) - 1
            for to in range(max(at + 1, earliest[lines - line]), latest + 1):
                cost = before + penalty[to] + UNEVEN * ((right[to] - target) / share) ** 2
                if cost < reached.get(to, math.inf):
                    reached[to] = cost
        ways = sorted((cost, to) for to, cost in reached.items())[:_HEAD_STARTS]
        room, more = rest, 0.0
    return ways[0][0] if ways else math.inf
