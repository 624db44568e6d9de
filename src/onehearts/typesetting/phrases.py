"""Text → how dear a line end is at each place: what belongs together stays so where it costs little."""

from __future__ import annotations

import re

from onehearts.typesetting.seams import (
    AFTER_MARK,
    BEFORE_ENDING,
    BETWEEN_WORDS,
    IN_KANJI_WORD,
    IN_WORD,
    KANJI,
    NEW_SCRIPT,
    seams,
)

# On the scale of ``breaking``: 10 is as bad as eighth-em gaps throughout one line.
WHOLE = 45.0  # inside 第2層, 8名, （月）
KEPT = 30.0  # between the parts of 2月16日（月）, 10:00〜12:00, 月1回
COUNTED = 12.0  # inside a longer counted word in brackets, and between the parts of a date
HONORIFIC = 8.0  # inside お願い, お休み
KATAKANA = 3.0  # inside a word of katakana
RAGGED = 0.2  # of the price in a headline
PHRASE = 0.5  # before a phrase of a headline
WITHIN = 60.0  # more within a phrase of a headline than the script alone says
COMPOUND = 12.0  # more between words of kanji, or of kanji and katakana, where a headline may part if it must
NAMED = 120.0  # more within a name in brackets: the model knows no proper names
# Within a phrase of justified text, where even white comes first: at a word of kanji, at its ending, elsewhere.
IN_KANJI_TEXT, ENDING_TEXT, WITHIN_TEXT = 6.0, 4.0, 2.0

_N = "(?:(?<![0-9０-９])[0-9０-９][0-9０-９,.:/]*|[〇一二三四五六七八九十百千数何]+)"
_COUNTER = f"(?:[かカヵヶケ][月所年国]|{KANJI}|[％つ])"
_WEEKDAY = "[（(][日月火水木金土](?:・[祝休])?[）)]"
_TIME = "[0-9]{1,2}[:：][0-9]{2}"
_WHOLE = re.compile(f"第{_N}(?:{_COUNTER})?|{_N}{_COUNTER}|{_WEEKDAY}|[①-⑳]{KANJI}")
_KEPT = re.compile(
    f"{_N}月{_N}日(?:\\s?{_WEEKDAY})?|{_TIME}\\s?[〜～~]\\s?{_TIME}"
    f"|[月週年日約全計各]{_N}{_COUNTER}|{_N} [A-Za-z]{{1,4}}"
)
_COUNTED = re.compile(
    f"(?:令和|平成|昭和)(?:{_N}|元)年(?:度|{_N}月(?:{_N}日)?)?|[（(]{_N}{KANJI}{{1,4}}[）)]|{_N}[〜～~]{_N}"
)
_HONORIFIC = re.compile(f"[おご]{KANJI}{{1,2}}[いきぎしちにひびみりけげせめれえ]?")
_NAME = re.compile("[「『〈《“][^「『〈《“」』〉》”]{1,10}[」』〉》”]")
_KATAKANA_WORD = re.compile("[ァ-ヴー]{2,}")


def costs(text: str, starts: frozenset[int], *, headline: bool, ragged: bool) -> list[float]:
    """The cost of ending a line before each character of ``text``, and one entry for its end.

    ``starts`` are the places where phrases begin. Headlines end lines there, ragged text does where it costs
    little white, justified text where lines are about as good.
    """
    cost = _phrased(text, starts) if headline or ragged else _justified(text, starts)
    if ragged and not headline:
        cost = [RAGGED * price for price in cost]
    _raise(cost, _KATAKANA_WORD, text, IN_WORD if headline else KATAKANA)
    _raise(cost, _HONORIFIC, text, HONORIFIC)
    _raise(cost, _COUNTED, text, COUNTED)
    _raise(cost, _KEPT, text, IN_WORD if headline else KEPT)
    _raise(cost, _WHOLE, text, IN_WORD if headline else WHOLE)
    return cost


def _justified(text: str, starts: frozenset[int]) -> list[float]:
    """The prices of justified text; the model parts words of kanji that it does not know."""
    prices = [
        IN_KANJI_TEXT if price == IN_KANJI_WORD else ENDING_TEXT if price == BEFORE_ENDING else WITHIN_TEXT
        for price in seams(text)
    ]
    for at in starts:
        if prices[at] != IN_KANJI_TEXT:
            prices[at] = 0.0
    return prices


def _phrased(text: str, starts: frozenset[int]) -> list[float]:
    """The prices of a headline: low before a phrase and behind a mark, within a phrase as the script says and more.

    What looks like one word of kanji is kept against the model's word, which takes 後押し apart.
    """
    prices = seams(text)
    for at, price in enumerate(prices):
        if at in starts and price < IN_KANJI_WORD:
            prices[at] = min(price, PHRASE)
        elif price in (BETWEEN_WORDS, NEW_SCRIPT):
            prices[at] = price + COMPOUND
        elif price > AFTER_MARK:
            prices[at] = price + WITHIN
    for match in _NAME.finditer(text):
        for at in range(match.start() + 1, match.end()):
            prices[at] += NAMED
    return prices


def _raise(cost: list[float], pattern: re.Pattern[str], text: str, to: float) -> None:
    for match in pattern.finditer(text):
        for at in range(match.start() + 1, match.end()):
            if cost[at] < to:
                cost[at] = to
