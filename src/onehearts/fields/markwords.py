"""What stands behind the bar of ``{文字|下線}`` → the words it means: known ones, close ones, counts of characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from onehearts.fields.shape import Match, near_name
from onehearts.runs import Manner

STRONG = "太字"
SPREAD = "5字"  # any number of them; 5 when it is shown to the user
NUMBERLESS = "字取り"
MANNERS: Mapping[str, Manner] = MappingProxyType({m.value: m for m in Manner if m is not Manner.LEADER})
WORDS = (*MANNERS, STRONG, SPREAD)
"""What may stand after the bar."""

_SAME: Mapping[str, str] = MappingProxyType(
    {
        "圏点": "傍点",
        "アンダーライン": "下線",
        "傍線": "下線",
        "蛍光ペン": "マーカー",
        "蛍光": "マーカー",
        "合い印": "合印",
        "上付": "上付き",
        "上付き文字": "上付き",
        "下付": "下付き",
        "下付き文字": "下付き",
        "割り注": "割注",
        "割註": "割注",
        "太文字": STRONG,
        "均等": NUMBERLESS,
        "均等割付": NUMBERLESS,
        "均等割り付け": NUMBERLESS,
        "割付": NUMBERLESS,
        "割り付け": NUMBERLESS,
    }
)
# How the words sound, to find them in kana and in part kanji: ぼうてん, 下せん.
_SOUNDS: Mapping[str, str] = MappingProxyType(
    {
        "ぼうてん": "傍点",
        "けんてん": "傍点",
        "かせん": "下線",
        "したせん": "下線",
        "あんだーらいん": "下線",
        "ぼうせん": "下線",
        "まーかー": "マーカー",
        "けいこうぺん": "マーカー",
        "たてちゅうよこ": "縦中横",
        "ぶんすう": "分数",
        "あいじるし": "合印",
        "うわつき": "上付き",
        "したつき": "下付き",
        "わりちゅう": "割注",
        "ふとじ": STRONG,
        "じどり": NUMBERLESS,
        "きんとう": NUMBERLESS,
    }
)
_KANA_OF = (
    "傍ぼう 点てん 圏けん 下した 線せん 縦たて 中ちゅう 横よこ 分ぶん 数すう 合あい 印じるし "
    "上うわ 付つ 割わり 注ちゅう 太ふと 字じ 取ど"
)
_HEARD = str.maketrans(
    {word[0]: word[1:] for word in _KANA_OF.split()} | {chr(at): chr(at - 0x60) for at in range(0x30A1, 0x30F7)}
)
MOST_EMS = 99
"""The longest a text may be spaced out to, in ems: longer than any line of a page."""

_WORD = re.compile(r"[^\s、，,､・･]+")
_COUNTED = re.compile(r"(?P<number>[0-9]{1,2}|[一二三四五六七八九十])(?:文字|字|じ)(?:取り|どり|分)?")
_MISCOUNTED = re.compile(r"[-+−]?[0-9〇一二三四五六七八九十百千.]+(?:文字|字|じ)(?:取り|どり|分)?")
_LONGEST = 12  # characters in which a known word begins and ends
_KANA = re.compile("[ぁ-ゖー]+")
_NAME_LIKE = re.compile("[ぁ-ゖァ-ヶー々一-鿿]{2,6}|[赤青緑黄黒白紫]")


class Word(NamedTuple):
    """A word after the bar, from ``start`` to ``end``: as typed, the word meant, ``ems`` for spacing out.

    0 ems are a count that cannot be: too great, a fraction, or below one.
    """

    typed: str
    start: int
    end: int
    name: str
    match: Match
    ems: int = 0

    @property
    def shown(self) -> str:
        """The word meant as staff should type it."""
        counted = f"{self.ems}字" if self.ems else SPREAD
        return counted if self.name in (SPREAD, NUMBERLESS) else self.name

    @property
    def is_name_like(self) -> bool:
        """Whether a word that is not known may well have been meant to be one (網掛け, 赤), and no other text."""
        return _NAME_LIKE.fullmatch(unicodedata.normalize("NFKC", self.typed)) is not None


def words_in(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words in ``text[start:end]``; one that was typed with a space in it (傍 点) is close to a known one."""
    words = tuple(_word(found[0], *found.span()) for found in _WORD.finditer(text, start, end))
    if len(words) > 1 and all(word.match is Match.UNKNOWN for word in words):
        typed = text[words[0].start : words[-1].end]
        whole = _word("".join(typed.split()), words[0].start, words[-1].end)
        if whole.match is Match.EXACT:
            return (whole._replace(typed=typed, match=Match.NEAR),)
    return words


def begins_word(text: str, at: int) -> str:
    """The known word that ``text[at:]`` begins with, or an empty text."""
    found = _WORD.search(text, at, at + _LONGEST)
    typed = unicodedata.normalize("NFKC", found[0]) if found and not text[at : found.start()].strip() else ""
    counted = _COUNTED.match(typed)
    known = (name for name in (*WORDS, *_SAME, NUMBERLESS) if name != SPREAD and typed.startswith(name))
    return counted[0] if counted else max(known, key=len, default="")


def _word(typed: str, start: int, end: int) -> Word:
    name = unicodedata.normalize("NFKC", typed)
    name = _SAME.get(name, name)
    counted = _COUNTED.fullmatch(name)
    if counted:
        number = counted["number"]
        ems = int(number) if number.isdecimal() else int(unicodedata.numeric(number))
        return Word(typed, start, end, SPREAD, Match.EXACT, ems)
    if _MISCOUNTED.fullmatch(name):
        return Word(typed, start, end, SPREAD, Match.EXACT)
    if name in MANNERS or name in (STRONG, NUMBERLESS):
        return Word(typed, start, end, name, Match.EXACT)
    near = _near(name)
    return Word(typed, start, end, near, Match.NEAR if near else Match.UNKNOWN)


def _near(typed: str) -> str:
    """The word that ``typed`` most likely misspells, or an empty text.

    Words are compared by their sound; with a slip only if all of it is known (下書き is no misspelt 下付き), and with
    no more behind them than two characters (下線部), for that may be text.
    """
    sound = typed.translate(_HEARD)
    near = near_name(sound, _SOUNDS, strict=True)
    is_sure = near and len(sound) <= len(near) + 2 and (sound.startswith(near) or _KANA.fullmatch(sound))
    return _SOUNDS[near] if is_sure else ""
