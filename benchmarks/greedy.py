"""A prepared paragraph and a measure → line ends by first fit, to compare the optimum of the composer with.

Each line takes all that goes into it when every stage of reduction is used up (push in), and ends at the last lawful
place of that (push out); what is then missing is put in by the stages of expansion. Bodies, glue, lawful places and
the ways of filling a line are the composer's own, so that nothing differs but the choice of line ends.
"""

from __future__ import annotations

from onehearts.typesetting import Paragraph
from onehearts.typesetting.breaking import farthest, places


def line_ends(p: Paragraph, measure: float, indents: tuple[float, float]) -> tuple[int, ...]:
    """The index after the last character of each line; lengths in ems, ``indents`` of first and other lines."""
    ends: list[int] = []
    for first, last in p.parts:
        at = first
        while at < last or at == first:
            at = _line_end(p, at, last, measure - indents[bool(ends)])
            ends.append(at)
            if first == last:
                break  # a line the author left empty
    return tuple(ends)


def _line_end(p: Paragraph, first: int, last: int, room: float) -> int:
    """Where the line that starts with character ``first`` ends; unlawfully only where there is no other way."""
    for emergency in (False, True):
        where = places(p, first, last, emergency)
        place = farthest(where, 0, room)
        if place:
            return where.at[place]
    return where.at[1]
