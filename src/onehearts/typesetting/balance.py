"""A headline and a measure → for each number of lines, ends that balance them and fall between phrases."""

from __future__ import annotations

from onehearts.typesetting.breaking import EPSILON, Options, Places
from onehearts.typesetting.paragraph import Paragraph

MORE_LINES = 2  # line counts tried beyond the fewest
UNEVEN = 80.0  # the cost of a line twice as long as, or as short as nothing beside, its fair share
_LONE = 250.0  # one character alone on a line
_PAIR = 25.0  # two
_OVERFULL = 1e6
EXTRA_LINE = 40.0  # what one line more than needed must save to be chosen


def balanced_breaks(
    p: Paragraph,
    where: Places,
    part: tuple[int, int],
    measure: float,
    indents: tuple[float, float],
    emergency: bool = False,
) -> Options:
    """The best ends of one part at the places ``where`` for several line counts; empty if there are no lawful ones.

    Lengths in ems.
    """
    total = where.right[-1]
    found: Options = {}
    fewest = _fewest(where, measure, indents, emergency)
    if not fewest:
        return found
    for count in range(fewest, min(fewest + MORE_LINES, len(where.at) - 1) + 1):
        share = min(measure - max(indents), (total + indents[0] + indents[1] * (count - 1)) / count)
        share = max(share, 1.0)  # a line of nothing but spaces has no width to be compared with
        answer = _balance(p, where, measure, indents, count, share, emergency)
        if answer is not None:
            cost, ends = answer
            found[count] = (cost + EXTRA_LINE * (count - fewest), ends)
    return found


def _fewest(where: Places, measure: float, indents: tuple[float, float], emergency: bool) -> int:
    """How many lines are needed when each takes what it can; 0 if some stretch does not fit."""
    lines, place, end = 0, 0, len(where.at) - 1
    while place < end:
        room = measure - indents[place > 0] + where.starts[place][0] + EPSILON
        following = place
        while following < end and where.right[following + 1] <= room:
            following += 1
        if following == place:
            if not emergency:
                return 0
            following += 1
        place = following
        lines += 1
    return lines


def _balance(
    p: Paragraph,
    where: Places,
    measure: float,
    indents: tuple[float, float],
    count: int,
    share: float,
    emergency: bool,
) -> tuple[float, tuple[int, ...]] | None:
    """The cheapest way to ``count`` lines of about ``share`` ems each."""
    end = len(where.at) - 1
    row: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(count):
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for i, (before, ends) in row.items():
            room = measure - indents[i > 0]
            x = where.starts[i][0]
            for j in [end] if line == count - 1 else range(i + 1, end):
                width = where.right[j] - x
                over = width > room + EPSILON
                if over and not (emergency and j == i + 1):
                    if line == count - 1:
                        continue
                    break
                cost = before + UNEVEN * ((width + indents[i > 0] - share) / share) ** 2
                cost += where.penalty[j] if j < end else 0.0
                cost += _few(p, where.at[i], where.at[j]) + _OVERFULL * over
                if j not in following or cost < following[j][0]:
                    following[j] = (cost, (*ends, where.at[j]))
        row = following
    return row.get(end)


def _few(p: Paragraph, first: int, last: int) -> float:
    """What a line of one or two characters costs; punctuation and spaces do not count as company."""
    if last - first > 4:
        return 0.0
    letters = sum(not p.hidden[at] and not p.end_blank[at] for at in range(first, last))
    return (_LONE, _LONE, _PAIR)[letters] if letters <= 2 else 0.0
