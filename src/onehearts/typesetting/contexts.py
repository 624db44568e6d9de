"""Runs with manners, units, lines down the page → classes no code point has, and characters that are set as one.

JLREQ's classes cl-20, cl-21, cl-25 and cl-28 to cl-30 are not of characters but of what they do in the text
(Appendix A); here they get them.
"""

from __future__ import annotations

import re
from itertools import groupby

from onehearts.runs import ABREAST, FRACTION, Line, Manner
from onehearts.typesetting.jlreq import (
    ASIDE_CLOSING,
    ASIDE_OPENING,
    CLOSING,
    COMPLEX,
    HIRAGANA,
    KANJI,
    KATAKANA,
    MARK,
    NUMERAL,
    OPENING,
    REFERENCE,
    SPACES,
    UNIT,
    UPRIGHT,
    WESTERN,
    WESTERN_CLASSES,
)
from onehearts.typesetting.style import TextStyle

# Units written with Latin letters behind a number (JLREQ, Appendix A, cl-25).
_UNIT = re.compile(
    r"(?<=[0-9])(?:[kcmµ]?m|k?cal|[kmc]?g|[mkd]?[lL]|[kMG]?W|kWh|[kMGT]?B|[kM]?Hz|dB|ha|mA|V|t)(?![A-Za-z0-9])"
)
_PAIR = re.compile(r"(?<![0-9０-９,.:/-])[0-9０-９]{2}(?![0-9０-９]|[,.:/-][0-9])|(?<![!?])[!?]{2}(?![!?])")
_LATIN = re.compile("[!-~]+")
_AS_WRITTEN = frozenset(
    (Manner.UPRIGHT, Manner.FRACTION, Manner.REFERENCE, Manner.RAISED, Manner.LOWERED, Manner.ASIDE)
)
_BEARERS = frozenset((HIRAGANA, KATAKANA, KANJI))
_QUOTES = {"“": ("〝", OPENING), "”": ("〟", CLOSING)}
_TO_FULL = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def contextual(
    text: str, runs: Line, owner: list[int], shown: list[str], classes: list[int], style: TextStyle
) -> frozenset[int]:
    """Change ``shown`` and ``classes`` in place; the offsets of characters set as one with the one before."""
    for match in _UNIT.finditer(text):
        for at in range(*match.span()):
            if classes[at] == WESTERN:
                classes[at] = UNIT
    joined: set[int] = set()
    if style.vertical:
        _vertical(text, shown, classes, style, joined)
    if any(run.manners for run in runs):
        for index, group in groupby(range(len(text)), owner.__getitem__):
            if runs[index].manners and not runs[index].ruby:  # a base is set as its reading asks
                _manner(runs[index].manners, list(group), text, shown, classes, style, joined)
    return frozenset(joined)


def _vertical(text: str, shown: list[str], classes: list[int], style: TextStyle, joined: set[int]) -> None:
    """Lines down the page: pairs of digits stand side by side, quotes are ticks, Latin stands if the style says so."""
    for match in _PAIR.finditer(text):
        if all(classes[at] in (NUMERAL, WESTERN) for at in range(*match.span())):
            _as_one(match.start(), match.end(), UPRIGHT, classes, joined)
    for at, character in enumerate(text):
        if character in _QUOTES and classes[at] not in WESTERN_CLASSES:
            shown[at], classes[at] = _QUOTES[character]
    for match in _LATIN.finditer(text):
        # What has points, hyphens or slashes (10:30, telephone numbers, addresses) is read lying. A lone digit stands.
        if match.group().isalnum() and (style.upright_latin or (len(match.group()) == 1 and match.group().isdigit())):
            for at in range(*match.span()):
                if classes[at] in (NUMERAL, WESTERN):
                    shown[at], classes[at] = text[at].translate(_TO_FULL), KANJI


def _manner(
    manners: frozenset[Manner],
    at: list[int],
    text: str,
    shown: list[str],
    classes: list[int],
    style: TextStyle,
    joined: set[int],
) -> None:
    first, last = at[0], at[-1] + 1
    bracket = classes[last - 1] == OPENING
    if not manners.isdisjoint(_AS_WRITTEN):
        shown[first:last] = text[first:last]
    if Manner.UPRIGHT in manners and style.vertical and last - first <= ABREAST:
        _as_one(first, last, UPRIGHT, classes, joined)
    elif Manner.FRACTION in manners and FRACTION.fullmatch(text, first, last):
        _as_one(first, last, UPRIGHT if style.vertical else NUMERAL, classes, joined)
    elif Manner.LEADER in manners:
        _as_one(first, last, KANJI, classes, joined)
    elif Manner.REFERENCE in manners:
        classes[first:last] = [REFERENCE] * (last - first)
        if style.vertical:
            joined.update(range(first + 1, last))
    elif Manner.ASIDE in manners:
        _aside(first, last, text, classes, joined)
    elif Manner.RAISED in manners or Manner.LOWERED in manners:
        _complex(first, last, classes)
    if bracket and classes[last - 1] in (REFERENCE, COMPLEX):
        classes[last - 1] = OPENING  # whatever its size, no line ends with it (JLREQ 3.1.8)


def _as_one(first: int, last: int, number: int, classes: list[int], joined: set[int]) -> None:
    classes[first:last] = [number] * (last - first)
    joined.update(range(first + 1, last))


def _complex(first: int, last: int, classes: list[int]) -> None:
    """A character with small ones at its shoulder or foot; beside Latin they are part of the word (m²).

    Behind what can bear none, a mark or a bracket, they stand by themselves as a reference does.
    """
    base = classes[first - 1] if first else KANJI
    if base in WESTERN_CLASSES and base not in SPACES:
        number = WESTERN
    elif base in _BEARERS:
        number = COMPLEX
        classes[max(0, first - 1)] = COMPLEX
    else:
        number = REFERENCE
    classes[first:last] = [number] * (last - first)


def _aside(first: int, last: int, text: str, classes: list[int], joined: set[int]) -> None:
    """Two characters of an aside stand one over the other; brackets at its ends are as high as both rows."""
    if classes[first] == OPENING and classes[last - 1] == CLOSING and last - first > 2:
        classes[first], classes[last - 1] = ASIDE_OPENING, ASIDE_CLOSING
        first, last = first + 1, last - 1
    classes[first:last] = [KANJI] * (last - first)
    letters = [at for at in range(first, last) if not MARK.match(text[at])]
    joined.update(letters[1::2])
