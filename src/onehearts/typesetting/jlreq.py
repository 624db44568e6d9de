"""Characters → JLREQ classes; two neighbouring classes → the space between them and how it may change."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from onehearts.typesetting.style import Kinsoku
from onehearts.typesetting.tables import BREAKS, CHARACTERS, EXPANSION, RANGES, SPACING

OPENING, CLOSING, HYPHEN, DIVIDING, MIDDLE_DOT, FULL_STOP, COMMA, INSEPARABLE = 1, 2, 3, 4, 5, 6, 7, 8
ITERATION, PROLONGED, SMALL_KANA, PREFIX, POSTFIX, IDEOGRAPHIC_SPACE = 9, 10, 11, 12, 13, 14
HIRAGANA, KATAKANA, KANJI, REFERENCE, COMPLEX, RUBY, JUKUGO, NUMERAL, UNIT = 15, 16, 19, 20, 21, 22, 23, 24, 25
WORD_SPACE, WESTERN, ASIDE_OPENING, ASIDE_CLOSING, UPRIGHT = 26, 27, 28, 29, 30

HALF_EM_BODIES = frozenset((OPENING, CLOSING, MIDDLE_DOT, FULL_STOP, COMMA))
WESTERN_CLASSES = frozenset((NUMERAL, UNIT, WORD_SPACE, WESTERN))
BASES = frozenset((RUBY, JUKUGO))
SPACES = frozenset((WORD_SPACE, IDEOGRAPHIC_SPACE))
HANGING = frozenset((FULL_STOP, COMMA))  # may stand beyond the end of a line where a style says so
END_BLANK = {CLOSING: 0.5, FULL_STOP: 0.5, COMMA: 0.5, MIDDLE_DOT: 0.25}  # em kept at a full line end

# Joiners, soft hyphens, controls and such: they are kept and copied, and take no room.
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | {
    chr(n) for n in (*range(9), *range(11, 32), 127)
}
LINE_ENDS = "\n\x0b\x0c\x85\u2028\u2029"  # end a line wherever they stand

# Marks that belong to the character before them: combining marks, joiners, variation selectors.
MARK = re.compile(
    "[\u0300-\u036f\u200d\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\uff9e\uff9f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff]"
)

WORD_SPACE_WIDTH = 1 / 3  # em, JLREQ 3.2.6


class Glue(NamedTuple):
    """The space between two bodies in ems: natural, what each stage may take off, what each may put in.

    Stages of reduction (Appendix D): 1 word spaces, 4 middle dots, 5 brackets and commas, 6 Western gaps (2
    and 3 concern line ends). Stages of expansion (Appendix E): 1 word spaces, 2 Western gaps, 3 solid pairs
    up to a quarter em; ``open`` is 1 where stage 4 may add without limit, else 0.
    """

    natural: float = 0.0
    shrink1: float = 0.0
    shrink4: float = 0.0
    shrink5: float = 0.0
    shrink6: float = 0.0
    stretch1: float = 0.0
    stretch2: float = 0.0
    stretch3: float = 0.0
    open: float = 0.0

    @property
    def shrink(self) -> float:
        """What all stages of reduction may take off together."""
        return self.shrink1 + self.shrink4 + self.shrink5 + self.shrink6


class Pair(NamedTuple):
    """What stands between two classes when both have the blank space their class promises.

    ``after`` is the part of ``glue.natural`` that is blank space of the character before, ``before`` of the
    one after; ``different``: break and expansion only between two different things.
    """

    glue: Glue
    after: float
    before: float
    may_break: bool
    different: bool


# Letter of the table → (blank of the one before, blank of the one after, whether fixed, Western gap).
_SPACING = {
    ".": (0.0, 0.0, False, 0.0),
    "h": (0.5, 0.0, False, 0.0),
    "H": (0.0, 0.5, False, 0.0),
    "f": (0.5, 0.0, True, 0.0),
    "d": (0.25, 0.0, False, 0.0),
    "D": (0.0, 0.25, False, 0.0),
    "e": (0.25, 0.25, False, 0.0),
    "m": (0.5, 0.25, False, 0.0),
    "n": (0.5, 0.25, True, 0.0),
    "g": (0.0, 0.0, False, 0.25),
    "G": (0.0, 0.0, True, 0.25),
}


def _pair(spacing: str, may_break: str, expansion: str) -> Pair:
    after, before, fixed, gap = _SPACING[spacing]
    shrink = {0.25: 0.0, 0.5: 0.0}
    shrink[before] = before
    if not fixed:
        shrink[after] = shrink.get(after, 0.0) + after
    glue = Glue(
        natural=after + before + gap,
        shrink4=shrink[0.25],
        shrink5=shrink[0.5],
        shrink6=0.0 if fixed else gap / 2,
        stretch2=0.25 if expansion == "2" else 0.0,
        stretch3=0.25 if expansion in "3c" else 0.0,
        open=0.0 if expansion == "." else 1.0,
    )
    return Pair(glue, after, before, may_break != ".", "c" in (may_break, expansion))


def _pairs() -> tuple[tuple[Pair, ...], ...]:
    known: dict[tuple[str, str, str], Pair] = {}
    rows = []
    for letters in zip(SPACING, BREAKS, EXPANSION, strict=True):
        row = []
        for key in zip(*letters, strict=True):
            if key not in known:
                known[key] = _pair(*key)
            row.append(known[key])
        rows.append((row[0], *row))
    return (rows[0], *rows)


PAIRS = _pairs()
"""``PAIRS[a][b]`` for class numbers from 1; row and column 0 are unused."""

_CLASS = {character: number for number, text in CHARACTERS.items() for character in text}


def class_of(character: str) -> int:
    """The default class of a character in horizontal text (JLREQ, Appendix A)."""
    known = _CLASS.get(character)
    if known is not None:
        return known
    code = ord(character)
    for first, last, number in RANGES:
        if first <= code <= last:
            return number
    return KANJI if unicodedata.east_asian_width(character) in "WF" or code >= 0x10000 else WESTERN


def class_at(character: str, number: int, level: Kinsoku) -> int:
    """The class in which a character takes part in breaking at a level (JLREQ, Appendix C, addendum).

    Below very strict some characters may start a line and then behave as ordinary ones.
    """
    if number in _CONTEXTUAL:
        return number
    return KANJI if character in _RELAXED[level] or number in _RELAXED_CLASSES[level] else number


_CONTEXTUAL = frozenset((REFERENCE, COMPLEX, UPRIGHT))  # what a character is part of decides, not what it is
_STRICT = "".join(CHARACTERS[number] for number in (PROLONGED, SMALL_KANA)) + "々"
_RELAXED: dict[Kinsoku, str] = {
    "very-strict": "",
    "strict": _STRICT,
    "normal": _STRICT + CHARACTERS[HYPHEN] + "・…‥％",
    "loose": "",
}
_RELAXED_CLASSES: dict[Kinsoku, frozenset[int]] = {
    "very-strict": frozenset(),
    "strict": frozenset(),
    "normal": frozenset(),
    "loose": frozenset((*range(HYPHEN, FULL_STOP), INSEPARABLE, *range(ITERATION, POSTFIX + 1))),
}


def letters(text: str) -> tuple[str, ...]:
    """The characters of a text, each with its combining marks and variation selectors."""
    found: list[str] = []
    for character in text:
        if found and MARK.match(character):
            found[-1] += character
        else:
            found.append(character)
    return tuple(found)
