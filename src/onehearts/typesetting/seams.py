"""Headline text → how little a line wants to end at each place: between phrases rather than within words.

No dictionary: phrases and words are told apart by script, particles and the two-kanji rhythm of compounds.
"""

from __future__ import annotations

import re

AFTER_MARK = 0.5
AFTER_PARTICLE = 1.5
NEW_SCRIPT = 4.0
BETWEEN_WORDS = 18.0
AFTER_HONORIFIC = 20.0  # お｜知らせ
AFTER_TOPIC = 8.0  # between particle and kana: 〜が｜どのように
IN_HIRAGANA = 14.0
BEFORE_PARTICLE = 24.0
BEFORE_ENDING = 16.0
IN_KANJI_WORD = 80.0
IN_WORD = 200.0

# Said by what it is not: a class of twenty thousand characters takes a millisecond to compile.
KANJI = "[^\\s -~　-〄〈-〟ぁ-ヿ！-～]"

_MARKS = frozenset("、。，．！？」』）】〉》”〜：…―・")
_CLOSING = frozenset("」』）】〉》”")
_AFTER_NAME = frozenset("のをにへとがはでもや")  # 「ふれあい号」が
_OPENING = frozenset("「『（【〈《“")
_PARTICLES = frozenset("のをにへとではがもやらかてばりい")
_COMPOUND = re.compile(f"(?:(?!第){KANJI}){{2,}}")

# A kanji that ends the word before it (高崎市, 協議体), unless it starts one with the next (会議, 市内).
_ENDING = frozenset("市町村区県都府会体層等者員部課的性化率")
_NO_ENDING = frozenset(
    (
        *("会議", "会場", "会員", "会長", "会館", "会費", "体制", "体操", "体験", "体力", "町内", "町会"),
        *("市民", "市内", "市外", "市役", "市長", "区長", "区民", "区域", "部会", "部分", "県内", "員会"),
    )
)
_BEGINNING = frozenset("大小新旧全各再最両")  # a kanji that joins the word after it (小規模)
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_COUNTERS = frozenset("層名回月日年円人個件時分階歳期号部")


def seams(text: str) -> list[float]:
    """The cost of ending a line before each character of a headline, and one entry for its end."""
    cost = [0.0] * (len(text) + 1)
    for at in range(1, len(text)):
        cost[at] = _seam(text[at - 1], text[at])
    for match in _COMPOUND.finditer(text):
        counted = text[match.start() - 1 : match.start()] in _DIGITS and match.group()[0] in _COUNTERS
        for at in _inside_words(match.group()[counted:]):
            cost[match.start() + counted + at] = IN_KANJI_WORD
    return cost


def _seam(before: str, after: str) -> float:
    if before in _CLOSING and after in _AFTER_NAME:
        return BEFORE_PARTICLE
    if before in _MARKS or after in _OPENING:
        return AFTER_MARK
    first, second = _script(before), _script(after)
    if first == second == "hiragana":
        return _in_hiragana(before, after)
    if first == second:
        return {"kanji": BETWEEN_WORDS, "other": NEW_SCRIPT}.get(first, IN_WORD)
    if second == "hiragana":
        return BEFORE_ENDING
    if first == "hiragana":
        if before in "おご":
            return AFTER_HONORIFIC
        return AFTER_PARTICLE if before in _PARTICLES else NEW_SCRIPT
    return NEW_SCRIPT


def _in_hiragana(before: str, after: str) -> float:
    if after in "がをはにもで":
        return BEFORE_PARTICLE
    return AFTER_TOPIC if before in "をはがも" else IN_HIRAGANA


def _script(character: str) -> str:
    if "ぁ" <= character <= "ゟ":
        return "hiragana"
    if "ァ" <= character <= "ヿ":
        return "katakana"
    if "㐀" <= character <= "鿿" or character >= "\U00020000" or character in "々〆":
        return "kanji"
    return "latin" if character.isascii() and character.isalnum() else "other"


def _inside_words(compound: str) -> list[int]:
    """The places of a row of kanji that are probably not between its words."""
    inside: list[int] = []
    first, length = 0, len(compound)
    while first < length:
        last = first + (3 if compound[first] in _BEGINNING and length - first > 2 else 2)
        while last < length and compound[last] in _ENDING and compound[last : last + 2] not in _NO_ENDING:
            last += 1
        if last >= length - 1:
            last = length  # no kanji is left alone
        inside.extend(range(first + 1, last))
        first = last
    return inside
