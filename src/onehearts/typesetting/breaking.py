"""A paragraph and a measure → for each possible number of lines, the best places to end them.

Lines are chosen all at once: the cheapest way through the places where a line may end. The cost of a line
says how deep JLREQ's stages of reduction and expansion (Appendices D and E) had to be gone into to fill it,
so the order of priorities holds within the optimum. A line with eighth-em gaps throughout costs 10.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple, TypeAlias

from onehearts.typesetting.jlreq import BASES, NUMERAL, WESTERN_CLASSES
from onehearts.typesetting.joints import ITEM_BREAK, NEVER, NO_GLUE
from onehearts.typesetting.paragraph import Paragraph

EPSILON = 1e-6  # em

Options: TypeAlias = dict[int, tuple[float, tuple[int, ...]]]
"""Number of lines → (cost, the index after the last character of each line)."""

KEPT_COUNTS = 3  # line counts remembered at each place: the fewest, one more, two more
RUNT = 3000.0  # a last line of one or two characters, marks counted: worse than any line worth looking at
SHORT_RUNT = 60.0  # of three (見る。): better than characters an eighth of an em apart, worse than most that are closer
SHORT_END = 2.0  # of four
RAGGED = 40.0  # a ragged line with nothing on it
RAGGED_SLACK = 0.66  # the shortest ragged line worth trying, as a share of the measure
_OVERFULL = 1e6
_LOOSE = 80.0  # a line whose characters stand more than an eighth em apart, which the eye notices
_UNFILLED = 150.0  # a line left short because its characters would stand too far apart
_UNFILLED_EM = 25.0  # more for each em it is short by
LOOSER = 1 / 12  # em more than these stages give that a line worth looking at may need at each open place
WIDE = 0.25  # em between solid characters when the stages before the last are used up (Appendix E)
_HANGING = 1.0  # a mark beyond the end of its line: dearer than one that fits, cheaper than reduction at brackets


class Places(NamedTuple):
    """Where lines may end: parallel lists by place, running sums of natural width and elasticity in ems.

    A line from place i to place j is as wide as ``right[j] - starts[i][0]``; its elasticity is the difference
    of the other entries of ``ends[j]`` and ``starts[i]``: shrink of stages 1, 4, 5 and 6 in all, of 1, of 4,
    of 5; stretch of stages 1, 2, 3; number of places open to stage 4. ``hung`` is the body of a mark that may stand
    beyond the end of a line that ends behind it. ``between`` is the nearest place up to each that is not within a name
    of a list. A line whose characters would stand more than ``loosest`` apart is not filled.
    """

    at: list[int]
    penalty: list[float]
    starts: list[tuple[float, ...]]
    ends: list[tuple[float, ...]]
    blank: list[float]
    hung: list[float]
    right: list[float]
    narrow: list[float]
    wide: list[float]
    between: list[int]
    loosest: float


def places(p: Paragraph, first: int, last: int, emergency: bool = False) -> Places:
    """The places between characters first…last where a line may end; in an emergency, all of them."""
    made = Places([first], [0.0], [], [], [0.0], [0.0], [0.0], [0.0], [0.0], [0], p.style.loosest)
    x = shrink = s1 = s4 = s5 = t1 = t2 = t3 = opened = 0.0
    seen: tuple[float, ...] = (0.0,) * 9
    blank = hung = 0.0
    made.starts.append(seen)
    made.ends.append(seen)
    body, glues, penalty, hidden, end_blank = p.body, p.glue, p.penalty, p.hidden, p.end_blank
    hangs = p.hangs
    for at in range(first, last):
        if at > first:
            dear = penalty[at]
            if dear == NEVER and emergency:
                dear = _violation(p, at)
            if dear != NEVER:
                _add(made, at, dear, seen, blank, hung)
            glue = glues[at]
            if glue is not NO_GLUE:
                natural, d1, d4, d5, d6, e1, e2, e3, e4 = glue
                x += natural
                if d1 or d4 or d5 or d6:
                    s1 += d1
                    s4 += d4
                    s5 += d5
                    shrink += d1 + d4 + d5 + d6
                t1 += e1
                t2 += e2
                t3 += e3
                opened += e4
            if dear != NEVER:
                made.starts.append((x, shrink, s1, s4, s5, t1, t2, t3, opened))
        x += body[at]
        if not hidden[at]:
            seen = (x, shrink, s1, s4, s5, t1, t2, t3, opened)
            blank = end_blank[at]
            if hangs:
                hung = body[at] if hangs[at] else 0.0
    _add(made, last, 0.0, seen, blank, hung)
    made.starts.append(seen)
    return made


def farthest(where: Places, place: int, room: float) -> int:
    """The last place at which a line that starts at ``place`` can end with all its white reduced; ``place`` if none."""
    start = where.starts[place]
    return max(place, bisect_right(where.narrow, room + start[0] - start[1] + EPSILON) - 1)


def shortest(where: Places, start: int, first: int, last: int) -> int:
    """The first place worth looking at for the end of a ragged line that may go from ``start`` to ``last``.

    It is ``first``, or an earlier one if from there on all places are within names of a list: names stay whole where
    that costs no more than a shorter line.
    """
    between = where.between[last]
    return between if start < between < first else first


def _add(made: Places, at: int, dear: float, seen: tuple[float, ...], blank: float, hung: float) -> None:
    made.between.append(len(made.at) if dear < ITEM_BREAK else made.between[-1])
    made.at.append(at)
    made.penalty.append(dear)
    made.ends.append(seen)
    made.blank.append(blank)
    made.hung.append(hung)
    made.right.append(seen[0])
    made.narrow.append(seen[0] - seen[1] - hung)
    made.wide.append(seen[0] + blank + seen[5] + seen[6] + seen[7] + LOOSER * seen[8])


def _violation(p: Paragraph, at: int) -> float:
    """What it costs to end a line where none may end; only asked when there is no other way."""
    a, b = p.characters.classes[at - 1], p.characters.classes[at]
    if p.hidden[at]:
        return 5e4
    if a in WESTERN_CLASSES and b in WESTERN_CLASSES:
        if NUMERAL in (a, b):
            return 1e5 if p.characters.source[at - 1] in "-/" else 5e5
        return 2e5
    return 8e5 if a in BASES and b in BASES else 3e5


def best_breaks(
    p: Paragraph,
    where: Places,
    part: tuple[int, int],
    measure: float,
    indents: tuple[float, float],
    emergency: bool = False,
) -> Options:
    """The cheapest breaks of one part at the places ``where`` for several line counts; empty if none is lawful.

    ``measure`` and ``indents`` (first line, other lines) are ems. Dynamic programming over the places where a line
    may end. In an emergency a line may be longer than its room.
    """
    count = len(where.at)
    justified = p.style.justified
    ends = last_line_starts(p, part)
    table: list[dict[int, tuple[float, int]]] = [{} for _ in range(count)]
    table[0][0] = (0.0, -1)
    end = count - 1
    right, wide = where.right, where.wide
    for i in range(end):
        reached = table[i]
        if not reached:
            continue
        fewest = min(reached)
        known = [(k, entry[0]) for k, entry in reached.items() if k < fewest + KEPT_COUNTS]
        start = where.starts[i]
        room = measure - indents[i > 0]
        x = start[0]
        if justified:
            hi = farthest(where, i, room) + 1
            lo = bisect_left(wide, room + reach_of(start) - EPSILON, i + 1)
        else:
            hi = bisect_right(right, room + x + EPSILON)
            lo = bisect_left(right, room * RAGGED_SLACK + x, i + 1)
            lo = shortest(where, i, lo, hi - 1)
        if emergency and hi <= i + 1:
            hi = i + 2
        # The longest line that fits is looked at in any case: where it leads nowhere, no other leads anywhere.
        for j in range(i + 1 if emergency else max(i + 1, min(lo, hi - 1)), hi):
            spare = room - (right[j] - x)
            if j == end and spare >= 0:
                cost = 0.0
            elif justified:
                cost = filling(spare, where.blank[j], where.hung[j], start, where.ends[j], where.loosest)[0]
            else:
                cost = _OVERFULL if spare < -EPSILON else RAGGED * (spare / room) ** 2
            if j == end:
                if i > 0:
                    cost += price_of_last(where.at[i], ends)
            else:
                cost += where.penalty[j]
            target = table[j]
            for k, before in known:
                old = target.get(k + 1)
                if old is None or before + cost < old[0]:
                    target[k + 1] = (before + cost, i)
    return {k: (table[end][k][0], _trace(table, where.at, end, k)) for k in sorted(table[end])}


def filling(
    spare: float, blank: float, hung: float, start: tuple[float, ...], end: tuple[float, ...], loosest: float
) -> tuple[float, bool]:
    """The cost of filling a line, and whether its last mark hangs; lengths in ems, ``spare`` with the mark inside.

    A mark whose body is ``hung`` may stand beyond the line's end (ぶら下げ), where it costs neither room nor white.
    """
    inside = _fill(spare, blank, start, end, loosest)
    if not hung:
        return inside, False
    outside = _HANGING + _fill(spare + hung, 0.0, start, end, loosest)
    return (outside, True) if outside < inside else (inside, False)


def _fill(spare: float, blank: float, start: tuple[float, ...], end: tuple[float, ...], loosest: float) -> float:
    """The cost of filling a line ``spare`` ems short with its last blank trimmed (negative: too long)."""
    cost = 0.0
    if blank and spare >= blank - EPSILON:
        spare -= blank  # the full line end is kept: all or nothing (JLREQ 3.1.9)
    elif blank:
        cost = 0.5
    if spare > EPSILON:
        return cost + _stretch(spare, start, end, loosest)
    if spare < -EPSILON:
        return cost + _shrink(-spare, start, end)
    return cost


def _stretch(spare: float, start: tuple[float, ...], end: tuple[float, ...], loosest: float) -> float:
    cost, whole = 0.0, spare
    words = end[5] - start[5]
    if words > EPSILON:
        share = min(1.0, spare / words)
        cost += 0.5 * share * share
        spare -= words * share
    gaps = end[6] - start[6]
    if spare > EPSILON and gaps > EPSILON:
        share = min(1.0, spare / gaps)
        cost += 6.0 * share * share
        spare -= gaps * share
    if spare <= EPSILON:
        return cost
    solid = end[7] - start[7]
    if solid > EPSILON:
        gap = 0.25 * min(1.0, spare / solid)
        cost += 640.0 * gap * gap
        if gap > 0.125:
            cost += _LOOSE + (gap - 0.125) * 400.0
        spare -= 4 * gap * solid
    if spare > EPSILON:
        more = spare / max(0.5, end[8] - start[8])
        if more + WIDE > loosest:
            return _UNFILLED + _UNFILLED_EM * whole
        cost += 60.0 + 400.0 * more * (1 + more)
    return cost


def _shrink(excess: float, start: tuple[float, ...], end: tuple[float, ...]) -> float:
    cost = 0.0
    for stage, base, steep in ((2, 0.0, 1.0), (3, 1.0, 3.0), (4, 1.0, 9.0)):
        give = end[stage] - start[stage]
        if give > EPSILON:
            share = min(1.0, excess / give)
            cost += base + steep * share * share
            excess -= give * share
            if excess <= EPSILON:
                return cost
    give = (end[1] - start[1]) - (end[2] - start[2]) - (end[3] - start[3]) - (end[4] - start[4])
    if give <= EPSILON:
        return _OVERFULL
    share = excess / give
    return cost + 12.0 + 12.0 * share * share if share <= 1 + EPSILON else _OVERFULL


def reach_of(start: tuple[float, ...]) -> float:
    """What is to be added to the room of a line that begins with ``start`` to be compared with ``Places.wide``."""
    return start[0] + start[5] + start[6] + start[7] + LOOSER * start[8]


def last_line_starts(p: Paragraph, part: tuple[int, int]) -> tuple[int, int, int]:
    """From which index on four, three and two characters are left for a last line; spaces are not counted."""
    return _last(p, part, 4), _last(p, part, 3), _last(p, part, 2)


def price_of_last(start: int, starts: tuple[int, int, int]) -> float:
    """What a last line that begins at an index costs for being short; ``starts`` as in ``last_line_starts``."""
    four, three, two = starts
    return 0.0 if start < four else SHORT_END if start < three else SHORT_RUNT if start < two else RUNT


def _last(p: Paragraph, part: tuple[int, int], characters: int) -> int:
    """The first index from which at most so many characters other than spaces remain."""
    first, at = part
    while at > first:
        if not p.hidden[at - 1]:
            characters -= 1
            if characters < 0:
                break
        at -= 1
    return at


def _trace(table: list[dict[int, tuple[float, int]]], at: list[int], place: int, count: int) -> tuple[int, ...]:
    """The line ends on the best way to ``place`` in ``count`` lines."""
    ends = []
    while count:
        ends.append(at[place])
        place = table[place][count][1]
        count -= 1
    return tuple(reversed(ends))
