"""What may stand at a place of a file: a text, a list, or named values; and which name a typed name means.

The reader of a file needs this before it knows any value: only a name valid at a place makes a line a key.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple, TypeAlias


@dataclass(frozen=True, slots=True)
class TextShape:
    """A text of one or more lines, taken as typed."""


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list; with ``one_ok`` a single item may stand without its dash."""

    item: Shape
    one_ok: bool = False


@dataclass(frozen=True, slots=True)
class MapShape:
    """Named values. ``open`` is the shape of values under any other name (``None``: there are no others).

    ``kinds``: exactly one name may stand here, and its values may stand right below it (``- あいさつ:``).
    """

    keys: Mapping[str, Shape]
    open: Shape | None = None
    kinds: bool = False

    def exact(self, typed: str) -> str:
        """The valid name typed, in whatever width, or an empty text. Names themselves are in NFKC."""
        if typed in self.keys:
            return typed
        name = unicodedata.normalize("NFKC", clean_name(typed)) if self.keys else ""
        return name if name in self.keys else ""

    def resolve(self, typed: str, quoted: bool = False) -> Named:
        """The name meant by ``typed``. Where names are open, a quoted one is never a misspelling."""
        if name := self.exact(typed):
            return Named(name, Match.EXACT)
        name = clean_name(typed)
        is_open = self.open is not None
        near = "" if is_open and (quoted or not self.keys) else near_name(name, self.keys, strict=is_open)
        if near:
            return Named(near, Match.NEAR)
        return Named(name, Match.OPEN if is_open else Match.UNKNOWN)


Shape: TypeAlias = TextShape | ListShape | MapShape


class Match(Enum):
    """How a typed name was found among the valid ones."""

    EXACT = "exact"
    OPEN = "open"
    NEAR = "near"
    UNKNOWN = "unknown"


class Named(NamedTuple):
    """The valid name meant (the typed one if none is) and how it was found."""

    name: str
    match: Match


TEXT = TextShape()

# Old and simplified forms that an input method offers for kanji of our names.
_VARIANTS = str.maketrans(
    "眞區國號樂會圖畫發體當與寫內數對應圓學經樣晝", "真区国号楽会図画発体当与写内数対応円学経様昼"
)

# What people call our names, and how they sound (names of kana are found in either kana without this).
_SYNONYMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "号数": ("号",),
        "発行年月日": ("発行日",),
        "タイトル": ("見出し", "題名", "題"),
        "みだし": ("見出し",),
        "ほんぶん": ("本文",),
        "しゃしん": ("写真",),
        "画像": ("写真",),
        "さしえ": ("挿絵",),
        "イラスト": ("挿絵",),
        "あゆみ": ("歩み",),
        "せつめい": ("説明",),
        "台詞": ("せりふ",),
        "ひづけ": ("日付",),
        "じかん": ("時間",),
        "時刻": ("時間",),
        "場所": ("会場",),
        "イベント": ("行事",),
        "注記": ("注",),
        "コメント": ("言葉",),
        "まめちしき": ("豆知識",),
        "まめ知識": ("豆知識",),
        "豆ちしき": ("豆知識",),
        "かこみ": ("囲み",),
        "しゃしんしゅう": ("写真集",),
        "ぎょうじよてい": ("行事予定",),
        "行事よてい": ("行事予定",),
        "かいじょう": ("会場",),
        "ばんごう": ("番号",),
        "電話番号": ("電話",),
        "ホームページ": ("URL",),
        "アドレス": ("URL",),
    }
)
# ァ–ヶ as ぁ–ゖ.
_KANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


def clean_name(typed: str) -> str:
    """A name as typed without spaces round it."""
    return typed.strip(" \t\u3000")


def near_name(typed: str, names: Iterable[str], *, strict: bool) -> str:
    """The valid name that ``typed`` most likely misspells, or an empty text.

    ``strict`` is for places where any name may stand: there 地域 is a name of its own and no misspelt 地区,
    so a name of two characters is only found in an old form or as the beginning of a longer one (写真1, 地区名),
    and longer ones with one or two slips.
    """
    folded = unicodedata.normalize("NFKC", typed).translate(_VARIANTS)
    letters = set(folded)
    heard = folded.translate(_KANA)
    called = _SYNONYMS.get(folded) or _SYNONYMS.get(heard, ())
    names = list(names)
    for name in sorted(names, key=len, reverse=True):
        if heard == name.translate(_KANA) or name in called:
            return name
        if strict and len(name) > 1 and folded.startswith(name):
            return name
    best, least = "", 99
    for name in names:
        length = len(name)
        if strict:
            allowed = 0 if length < 3 else 1 if length < 7 else 2
        else:
            allowed = 0 if length < 2 else 1 if length < 5 else 2
        if abs(len(folded) - length) > allowed or len(letters.intersection(name)) + allowed < len(set(name)):
            continue
        distance = _distance(folded, name)
        if distance <= allowed and distance < least:
            best, least = name, distance
    return best


def _distance(a: str, b: str) -> int:
    """Edits (insert, delete, replace, swap neighbours) from ``a`` to ``b``."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
