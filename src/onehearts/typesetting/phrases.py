"""Text → how dear a line end is at each place: what belongs together stays so where it costs little."""

from __future__ import annotations

import re

from onehearts.typesetting.seams import IN_WORD, KANJI, seams

# On the scale of ``breaking``: 10 is as bad as eighth-em gaps throughout one line.
WHOLE = 45.0  # inside 第2層, 8名, （月）
KEPT = 30.0  # between the parts of 2月16日（月）, 10:00〜12:00, 月1回
COUNTED = 12.0  # inside a longer counted word in brackets, and between the parts of a date
HONORIFIC = 6.0  # after the お of お願い
KATAKANA = 3.0  # inside a word of katakana
RAGGED = 0.1  # of the price in a headline

_N = "[0-9０-９][0-9０-９,.:/]*"
_COUNTER = f"(?:[かカヵヶケ][月所年国]|{KANJI}|[％つ])"
_WEEKDAY = "[（(][日月火水木金土](?:・[祝休])?[）)]"
_TIME = "[0-9]{1,2}[:：][0-9]{2}"
_WHOLE = re.compile(f"第{_N}(?:{_COUNTER})?|{_N}{_COUNTER}|{_WEEKDAY}")
_KEPT = re.compile(f"{_N}月{_N}日(?:\\s?{_WEEKDAY})?|{_TIME}\\s?[〜～~]\\s?{_TIME}|[月週年日約全計各]{_N}{_COUNTER}")
_COUNTED = re.compile(
    f"(?:令和|平成|昭和)(?:{_N}|元)年(?:度|{_N}月(?:{_N}日)?)?|[（(]{_N}{KANJI}{{1,4}}[）)]|{_N}[〜～~]{_N}"
)
_HONORIFIC = re.compile(f"[おご]{KANJI}")
_KATAKANA_WORD = re.compile("[ァ-ヴー]{2,}")


def costs(text: str, *, headline: bool, ragged: bool) -> list[float]:
    """The cost of ending a line before each character of ``text``, and one entry for its end.

    Headlines end lines between phrases; ragged text does where it costs little white, justified text does not
    look at phrases.
    """
    cost = seams(text) if headline or ragged else [0.0] * (len(text) + 1)
    if ragged and not headline:
        cost = [RAGGED * price for price in cost]
    _raise(cost, _KATAKANA_WORD, text, IN_WORD if headline else KATAKANA)
    _raise(cost, _HONORIFIC, text, HONORIFIC)
    _raise(cost, _COUNTED, text, COUNTED)
    _raise(cost, _KEPT, text, IN_WORD if headline else KEPT)
    _raise(cost, _WHOLE, text, IN_WORD if headline else WHOLE)
    return cost


def _raise(cost: list[float], pattern: re.Pattern[str], text: str, to: float) -> None:
    for match in pattern.finditer(text):
        for at in range(match.start() + 1, match.end()):
            if cost[at] < to:
                cost[at] = to
