"""JLREQ's classes → what an issue says to have such a character first or last of two neighbours."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple, TypeAlias

from jlreq_facts import Cell
from press import BOOK

from onehearts.runs import Line, Manner, Run

OPENING, CLOSING, DASH, MIDDLE_DOT, NUMERAL, UNIT, WORD_SPACE, WESTERN = 1, 2, 8, 5, 24, 25, 26, 27
REFERENCE, COMPLEX, RUBY, JUKUGO = 20, 21, 22, 23
NOTE_OPENING, NOTE_CLOSING, UPRIGHT = 28, 29, 30
SPACES = (14, WORD_SPACE)
HALF_EM = (1, 2, 5, 6, 7)

MARKS: dict[int, str] = {
    1: "「（",
    2: "」）",
    3: "〜",
    4: "！",
    5: "・：",
    6: "。",
    7: "、",
    8: "…―",
    9: "々ゝ",
    10: "ー",
    11: "っャ",
    12: "￥",
    13: "℃％",
    14: "　",
    15: "あ",
    16: "ア",
    17: "＝",
    18: "＋",
    19: "字",
    26: " ",
    27: "A",
}


class Item(NamedTuple):
    """Something of a class with what it needs to be of it.

    ``places`` bodies are ``length`` ems long together, ``whole`` of which at the least must stand on one line.
    """

    number: int
    runs: Line
    places: int
    length: float
    whole: float

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


Pair: TypeAlias = tuple[Item, Item]


def manner(text: str, which: Manner) -> Run:
    return Run(text, manners=frozenset((which,)))


def _advance(text: str) -> float:
    glyphs = [BOOK.face("Gothic").glyph(ord(character)) for character in text]
    return sum(glyph.advance for glyph in glyphs if glyph is not None)


def _mark(number: int, text: str) -> Item:
    """Characters that have their class by themselves."""
    length = {**dict.fromkeys(HALF_EM, 0.5), WORD_SPACE: 1 / 3}.get(number, _advance(text))
    return Item(number, (Run(text),), len(text), length, length)


def _item(number: int, runs: Line, places: int, length: float, whole: float = 0.0) -> Item:
    return Item(number, runs, places, length, whole or length)


_SMALL = 0.6  # of a raised mark
_NOTE = manner("（注）", Manner.ASIDE)

_BOTH: dict[int, list[Item]] = {number: [_mark(number, mark) for mark in marks] for number, marks in MARKS.items()}
_BOTH |= {
    REFERENCE: [_item(REFERENCE, (manner("＊", Manner.REFERENCE),), 1, _SMALL)],
    COMPLEX: [
        _item(COMPLEX, (Run("語"), manner("二", which)), 2, 1 + _SMALL) for which in (Manner.RAISED, Manner.LOWERED)
    ],
    RUBY: [_item(RUBY, (Run("基", ruby="き"),), 1, 1.0)],
    JUKUGO: [_item(JUKUGO, (Run("基本", ruby="き・ほん"),), 2, 2.0, 1.0)],  # a line may end within the word
    NUMERAL: [_mark(NUMERAL, "12")],  # a lone digit is shown full width and is an ordinary character
}
_DOWN = {
    NUMERAL: [_mark(NUMERAL, "123")],  # two digits stand side by side in lines down the page
    UPRIGHT: [_item(UPRIGHT, (manner("12", Manner.UPRIGHT),), 1, 1.0)],
}
_FIRST = {
    UNIT: [_mark(UNIT, "5km")],  # a unit is one behind a number only
    NOTE_CLOSING: [_item(NOTE_CLOSING, (_NOTE,), 3, 2.5)],
}
_SECOND = {
    UNIT: [_mark(UNIT, "km")],
    NOTE_OPENING: [_item(NOTE_OPENING, (_NOTE,), 3, 2.5)],
}


def _measured(down: bool) -> dict[int, list[Item]]:
    """What ends with a digit and so has a unit behind it; down the page most digits stand upright."""
    mark, base = (_SMALL, 1.0) if down else (_SMALL / 2, 0.5)
    return {
        REFERENCE: [_item(REFERENCE, (manner("5", Manner.REFERENCE),), 1, mark)],
        COMPLEX: [_item(COMPLEX, (Run("語"), manner("5", Manner.RAISED)), 2, 1 + _SMALL / 2)],
        RUBY: [_item(RUBY, (Run("5", ruby="ご"),), 1, base)],
        JUKUGO: [_item(JUKUGO, (Run("十5", ruby="じゅ・ご"),), 2, 1 + base, 1.0)],
    }


# What follows a unit without making a longer word of it, as letters and half-width digits do.
_BEHIND_UNIT = {
    NUMERAL: [_item(NUMERAL, (Run("１２３"),), 3, _advance("123"))],  # shown half width
    WESTERN: [_mark(WESTERN, "é")],
    UPRIGHT: [_item(UPRIGHT, (manner("１２", Manner.UPRIGHT),), 1, 1.0)],
}

WHOLE_TABLE = range(1, 31)


def firsts(down: bool) -> dict[int, list[Item]]:
    """The classes that can stand before something, and what is of them."""
    return _BOTH | (_DOWN if down else {}) | _FIRST


def seconds(down: bool) -> dict[int, list[Item]]:
    """The classes that can stand behind something, and what is of them."""
    return _BOTH | (_DOWN if down else {}) | _SECOND


def pairs(cell: Cell, down: bool) -> list[Pair]:
    """All that is tried for a cell; nothing where no text makes such neighbours."""
    before, after = cell
    ones, others = firsts(down).get(before, []), seconds(down).get(after, [])
    if before == UNIT and others:
        others = _BEHIND_UNIT.get(after, others)
    if after == UNIT and before not in (NUMERAL, UPRIGHT):
        ones = _measured(down).get(before, [])
    return list(product(ones, others))


def cells(down: bool) -> list[Cell]:
    """The cells that two neighbours make; the row of 28 and the column of 29 lie within notes."""
    return [cell for cell in product(WHOLE_TABLE, WHOLE_TABLE) if pairs(cell, down)]
