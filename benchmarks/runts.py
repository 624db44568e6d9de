"""The last line of a paragraph → whether it is a runt, and whether any choice of lawful line ends leaves none."""

from __future__ import annotations

from onehearts.typesetting import Paragraph
from onehearts.typesetting.breaking import Places, farthest, places

RUNT = 2  # characters
OPEN = 0.25  # em between two characters that should touch: what is wider is worse than a runt


def letters(p: Paragraph, first: int, last: int) -> int:
    """How many characters of a line are no spaces; marks count."""
    return sum(not p.hidden[at] for at in range(first, last))


def is_runt(p: Paragraph, ends: tuple[int, ...]) -> bool:
    """Whether of lines with these ends the last holds too little."""
    return len(ends) > 1 and letters(p, ends[-2], ends[-1]) <= RUNT


def avoidable(p: Paragraph, measure: float) -> bool:
    """Whether a paragraph of one part can be set at a measure in ems without a runt, no gap wider than ``OPEN``."""
    where = places(p, 0, len(p.body), emergency=False)
    end = len(where.at) - 1
    reached = [True] + [False] * end
    for place in range(end):
        if not reached[place]:
            continue
        room = measure - (p.style.hang if place else p.indent)
        far = farthest(where, place, room)
        if far == end and (not place or letters(p, where.at[place], where.at[end]) > RUNT):
            return True
        filled = [other for other in range(place + 1, far + 1) if _fills(where, place, other, room)]
        for other in filled or [far]:  # some lines cannot be filled whatever is done
            reached[other] = True
    return False


def _fills(where: Places, first: int, last: int, room: float) -> bool:
    """Whether characters between two places fill ``room`` ems without a gap wider than ``OPEN``."""
    start, end = where.starts[first], where.ends[last]
    stretch = sum(end[5:8]) - sum(start[5:8]) + (OPEN - 0.25) * (end[8] - start[8])
    return where.right[last] - start[0] + where.blank[last] + stretch >= room
