"""One line of a paragraph and its room → where each body stands, by JLREQ's stages of adjustment."""

from __future__ import annotations

from typing import NamedTuple

from onehearts.typesetting.breaking import EPSILON, WIDE, filling
from onehearts.typesetting.jlreq import Glue
from onehearts.typesetting.paragraph import Paragraph


class Fitted(NamedTuple):
    """Left edges of the bodies from the start of the line, its width, whether it fills its room; ems.

    A hanging mark stands beyond the width.
    """

    lefts: list[float]
    width: float
    flush: bool


class _Shares(NamedTuple):
    """How far each stage is gone into, 0–1, and what stage 4 of expansion adds to each open place in ems."""

    shrink1: float = 0.0
    shrink4: float = 0.0
    shrink5: float = 0.0
    shrink6: float = 0.0
    stretch1: float = 0.0
    stretch2: float = 0.0
    stretch3: float = 0.0
    more: float = 0.0


_NATURAL = _Shares()


def fit(p: Paragraph, first: int, last: int, room: float, *, elastic: bool, fill: bool) -> Fitted:
    """Place characters first…last in ``room`` ems.

    ``elastic`` lines may shrink, and stretch if ``fill`` (the last line of a paragraph does not); others keep
    their natural spaces. The blank of a mark at the line end is kept whole or dropped whole (JLREQ 3.1.9).
    """
    seen = p.visible_end(first, last)
    glues = p.glue[first + 1 : seen]
    natural = sum(p.body[first:seen]) + sum(glue.natural for glue in glues)
    blank = p.end_blank[seen - 1] if elastic and seen > first else 0.0
    if elastic and blank and p.hangs and _hangs(p, seen, room - natural, blank, glues, fill=fill):
        natural, blank, fill = natural - p.body[seen - 1], 0.0, True
    shares, width = _NATURAL, natural
    if elastic:
        spare = room - natural
        if spare >= blank - EPSILON:
            spare, width = spare - blank, natural + blank
        if spare < -EPSILON:
            shares = _reduction(-spare, glues)
        elif fill and spare > EPSILON:
            shares = _expansion(spare, glues)
            if shares.more and shares.more + WIDE > p.style.loosest:
                shares = _NATURAL
    lefts, x = [], 0.0
    changed = shares is not _NATURAL
    for at in range(first, last):
        if first < at < seen:
            change = _change(p.glue[at], shares) if changed else 0.0
            x += p.glue[at].natural + change
            width += change
        lefts.append(x)
        if at < seen:
            x += p.body[at]
    return Fitted(lefts, width, elastic and abs(width - room) < 1e-4)


def least_width(p: Paragraph, first: int, last: int) -> float:
    """How short characters first…last can be made on a line of their own, in ems."""
    seen = p.visible_end(first, last)
    glues = p.glue[first + 1 : seen]
    natural = sum(p.body[first:seen]) + sum(glue.natural for glue in glues)
    if not p.style.justified:
        return natural
    hung = p.body[seen - 1] if p.hangs and seen > first and p.hangs[seen - 1] else 0.0
    return natural - hung - sum(glue.shrink for glue in glues)


def _hangs(p: Paragraph, seen: int, spare: float, blank: float, glues: tuple[Glue, ...], *, fill: bool) -> bool:
    """Whether the mark before ``seen`` is to stand beyond the line's end: as the choice of line ends reckoned."""
    if not p.hangs[seen - 1] or (spare >= 0 and not fill):
        return False
    sums = Glue._make(map(sum, zip(*glues, strict=True))) if glues else Glue()
    end = (0.0, sums.shrink, *sums[1:4], *sums[5:])
    return filling(spare, blank, p.body[seen - 1], (0.0,) * 9, end, p.style.loosest)[1]


def _change(glue: Glue, shares: _Shares) -> float:
    return (
        glue.stretch1 * shares.stretch1
        + glue.stretch2 * shares.stretch2
        + glue.stretch3 * shares.stretch3
        + glue.open * shares.more
        - glue.shrink1 * shares.shrink1
        - glue.shrink4 * shares.shrink4
        - glue.shrink5 * shares.shrink5
        - glue.shrink6 * shares.shrink6
    )


def _reduction(excess: float, glues: tuple[Glue, ...]) -> _Shares:
    """Stage by stage, all places of one alike (JLREQ, Appendix D, Table 3; stages 2 and 3 are line ends)."""
    shares = []
    for give in (
        sum(g.shrink1 for g in glues),
        sum(g.shrink4 for g in glues),
        sum(g.shrink5 for g in glues),
        sum(g.shrink6 for g in glues),
    ):
        share = min(1.0, excess / give) if give > EPSILON and excess > 0 else 0.0
        shares.append(share)
        excess -= give * share
    return _Shares(*shares)


def _expansion(spare: float, glues: tuple[Glue, ...]) -> _Shares:
    """Stage by stage, the last without limit at every open place (JLREQ, Appendix E, Table 6)."""
    shares = []
    for give in (
        sum(g.stretch1 for g in glues),
        sum(g.stretch2 for g in glues),
        sum(g.stretch3 for g in glues),
    ):
        share = min(1.0, spare / give) if give > EPSILON and spare > 0 else 0.0
        shares.append(share)
        spare -= give * share
    opened = sum(g.open for g in glues)
    more = spare / opened if opened and spare > EPSILON else 0.0
    return _Shares(stretch1=shares[0], stretch2=shares[1], stretch3=shares[2], more=more)
