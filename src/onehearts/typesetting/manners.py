"""What markup asks of a line → changed glue: words spaced out (字取り), leaders, small characters kept to theirs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from onehearts.runs import Line, Manner
from onehearts.typesetting.characters import Characters
from onehearts.typesetting.jlreq import ASIDE_CLOSING, ASIDE_OPENING, Glue
from onehearts.typesetting.joints import NEVER, NO_GLUE
from onehearts.typesetting.style import TextStyle

_LEADER = Glue(natural=0.5, stretch1=1000.0)  # at either side of it: takes what is left before any other space gives
_ASIDE_BREAK = 20.0  # the price of parting an aside

_TIED = frozenset((Manner.RAISED, Manner.LOWERED))


def settle(chars: Characters, runs: Line, glue: list[Glue], penalty: list[float]) -> tuple[int, ...]:
    """Change ``glue`` and ``penalty`` in place; the characters before which a leader's dots stand."""
    leaders: list[int] = []
    for index, group in groupby(range(len(chars.run)), chars.run.__getitem__):
        manners, members = runs[index].manners, list(group)
        if runs[index].ruby:
            continue  # a base is set as its reading asks
        if Manner.LEADER in manners:
            leaders.append(members[0])
            _tie(members[0], _LEADER, glue, penalty)
            _tie(members[-1] + 1, _LEADER, glue, penalty)
        elif not manners.isdisjoint(_TIED):
            for at in members:
                _tie(at, NO_GLUE, glue, penalty)
        elif Manner.ASIDE in manners:
            _settle_aside(members, chars.classes, glue, penalty)
    return tuple(leaders)


def space_out(
    chars: Characters,
    runs: Line,
    homes: Sequence[int],
    style: TextStyle,
    body: list[float],
    glue: list[Glue],
    penalty: list[float],
) -> None:
    """Set runs, or the lines of a style, apart to the length they ask for; ``glue`` and ``penalty`` in place.

    ``homes`` are the runs before their readings were dealt to single characters.
    """
    if any(run.spread for run in runs):
        for _, group in groupby(range(len(chars.run)), lambda at: homes[chars.run[at]]):
            members = list(group)
            length = runs[chars.run[members[0]]].spread
            if length:
                _space_out(members[0], members[-1] + 1, length, body, glue, penalty)
    if style.spread:
        for first, last in pairwise((0, *chars.ends, len(body))):
            _space_out(first, last, style.spread, body, glue, penalty)


def _tie(at: int, between: Glue, glue: list[Glue], penalty: list[float]) -> None:
    if 0 < at < len(glue):
        glue[at], penalty[at] = between, NEVER


def _space_out(first: int, last: int, length: float, body: list[float], glue: list[Glue], penalty: list[float]) -> None:
    """Set characters first…last apart so that they are ``length`` ems long together; longer ones stay as they are."""
    natural = sum(body[first:last]) + sum(between.natural for between in glue[first + 1 : last])
    gaps = last - first - 1
    if natural >= length or gaps < 1:
        return
    for at in range(first + 1, last):
        _tie(at, Glue(natural=glue[at].natural + (length - natural) / gaps), glue, penalty)


def _settle_aside(members: list[int], classes: list[int], glue: list[Glue], penalty: list[float]) -> None:
    """Rows of half size are set solid, and stay with their brackets (JLREQ 3.4.2)."""
    for at in members[1:]:
        glue[at] = NO_GLUE
        whole = classes[at - 1] == ASIDE_OPENING or classes[at] == ASIDE_CLOSING
        penalty[at] = NEVER if whole else _ASIDE_BREAK
