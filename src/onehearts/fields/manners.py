"""``{文字|下線}`` in a text → where such marks stand, what their words mean, and runs set in that manner.

A mark needs a word that is known or close to a known one; braces round anything else are no mark and no mistake.
``{…}`` alone is a leader. Braces and bars may be half- or full-width.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from math import ceil
from types import MappingProxyType
from typing import NamedTuple

from onehearts.diagnostics import SourceSpan
from onehearts.fields.base import Context
from onehearts.fields.shape import Match, near_name
from onehearts.runs import Line, Manner, Run, text_of

_STRONG = "太字"
_SPREAD = "5字"  # any number of them; 5 when it is shown to the user
_NUMBERLESS = "字取り"
_MANNERS: Mapping[str, Manner] = MappingProxyType({m.value: m for m in Manner if m is not Manner.LEADER})
WORDS = (*_MANNERS, _STRONG, _SPREAD)
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
        "太文字": _STRONG,
        "均等": _NUMBERLESS,
        "均等割付": _NUMBERLESS,
        "均等割り付け": _NUMBERLESS,
        "割付": _NUMBERLESS,
        "割り付け": _NUMBERLESS,
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
        "ふとじ": _STRONG,
        "じどり": _NUMBERLESS,
        "きんとう": _NUMBERLESS,
    }
)
_KANA_OF = (
    "傍ぼう 点てん 圏けん 下した 線せん 縦たて 中ちゅう 横よこ 分ぶん 数すう 合あい 印じるし "
    "上うわ 付つ 割わり 注ちゅう 太ふと 字じ 取ど"
)
_HEARD = str.maketrans(
    {word[0]: word[1:] for word in _KANA_OF.split()} | {chr(at): chr(at - 0x60) for at in range(0x30A1, 0x30F7)}
)
_DEEPEST = 20  # marks within marks; what is deeper stays as typed
_BRACES = re.compile(
    r"\\."
    r"|(?P<leader>[{｛](?:…+|\.{3,})[}｝])"
    r"|(?P<open>[{｛])"
    r"|[|｜](?P<words>[^{}｛｝|｜《》\\\n]{1,40})[}｝]"
    r"|(?P<close>[}｝])"
)
_WORD = re.compile(r"[^\s、,，､・･]+")
_COUNTED = re.compile(r"(?P<number>[0-9]{1,2}|[一二三四五六七八九十])(?:文字|字|じ)(?:取り|どり|分)?")
_KANA = re.compile("[ぁ-ゖー]+")
_FRACTION = re.compile(r"[0-9０-９]+[/／\u2044][0-9０-９]+")


class Word(NamedTuple):
    """A word after the bar, from ``start`` to ``end``: as typed, the word meant, ``ems`` for spacing out."""

    typed: str
    start: int
    end: int
    name: str
    match: Match
    ems: int = 0


class Mark(NamedTuple):
    """``{text|words}``: the text stands from ``start`` to ``bar``, the mark ends at ``end``; a leader has no words."""

    start: int
    bar: int
    end: int
    words: tuple[Word, ...]


def marks_of(text: str) -> Mapping[int, Mark]:
    """All marks of a text by the place of their opening brace; they may lie within each other, but never cross."""
    marks: dict[int, Mark] = {}
    opened: list[int] = []
    for found in _BRACES.finditer(text):
        at, kind = found.start(), found.lastgroup
        if kind == "leader":
            marks[at] = Mark(at + 1, found.end() - 1, found.end(), ())
        elif kind == "open":
            opened.append(at)
        elif kind and opened:  # the end of a mark or of a pair of plain braces
            start = opened.pop()
            words = tuple(_words(text, *found.span("words"))) if kind == "words" else ()
            if start + 1 < at and len(opened) < _DEEPEST and any(word.match is not Match.UNKNOWN for word in words):
                marks[start] = Mark(start + 1, at, found.end(), words)
    return marks


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for found in _WORD.finditer(text, start, end):
        name = unicodedata.normalize("NFKC", found[0])
        name = _SAME.get(name, name)
        counted = _COUNTED.fullmatch(name)
        if counted:
            number = counted["number"]
            ems = int(number) if number.isdecimal() else int(unicodedata.numeric(number))
            yield Word(found[0], *found.span(), _SPREAD, Match.EXACT, ems)
        elif name in _MANNERS or name in (_STRONG, _NUMBERLESS):
            yield Word(found[0], *found.span(), name, Match.EXACT)
        else:
            near = _near(name)
            yield Word(found[0], *found.span(), near, Match.NEAR if near else Match.UNKNOWN)


def _near(typed: str) -> str:
    """The word that ``typed`` most likely misspells, or an empty text.

    Words are compared by their sound; with a slip only if all of it is known (下書き is no misspelt 下付き), and with
    no more behind them than two characters (下線部), for that may be text.
    """
    sound = typed.translate(_HEARD)
    near = near_name(sound, _SOUNDS, strict=True)
    is_sure = near and len(sound) <= len(near) + 2 and (sound.startswith(near) or _KANA.fullmatch(sound))
    return _SOUNDS[near] if is_sure else ""


def mannered(mark: Mark, inner: Line, place: Callable[[int, int], SourceSpan], context: Context) -> Line:
    """The runs of a mark's text set as its words say; what cannot be set so is told and left plain.

    ``place`` finds stretches of the text the mark stands in. 縦中横, 分数 and 字取り make one piece of a text, so
    it must be one run.
    """
    for word in mark.words:
        span = place(word.start, word.end)
        if word.match is not Match.EXACT:
            hint = f"もしかして「{_shown(word.name)}」？" if word.name else f"使えるのは {'、'.join(WORDS)} です。"
            context.report("content.mark", span, hints=(hint,), word=word.typed)
        elif word.name == _NUMBERLESS:
            context.report("content.mark-count", span, word=word.typed)
        elif word.name == _STRONG:
            inner = tuple(run._replace(strong=True) for run in inner)
        elif _suits(word, inner, span, context):
            inner = tuple(_set(run, word) for run in inner)
    return inner


def _shown(name: str) -> str:
    return _SPREAD if name == _NUMBERLESS else name


def _set(run: Run, word: Word) -> Run:
    if word.name == _SPREAD:
        return run._replace(spread=run.spread or float(word.ems))
    return run._replace(manners=run.manners | {_MANNERS[word.name]})


def _suits(word: Word, inner: Line, span: SourceSpan, context: Context) -> bool:
    """Whether runs can be set as a word says; tells why not."""
    text = text_of(inner)
    shown = {"word": word.typed, "text": text.replace("\n", "")}
    manner = _MANNERS.get(word.name)
    if manner is Manner.FRACTION and not _FRACTION.fullmatch(text):
        context.report("content.mark-fraction", span, **shown)
    elif manner in (Manner.FRACTION, Manner.UPRIGHT, None) and len(inner) > 1:
        context.report("content.mark-whole", span, **shown)
    elif manner in (Manner.UPRIGHT, Manner.ASIDE, None) and "\n" in text:
        context.report("content.mark-break", span, **shown)
    elif manner is None and _ems(text) > word.ems:
        ems = _ems(text)
        context.report("content.mark-short", span, count=f"{ems:g}", least=ceil(ems), wanted=word.ems, **shown)
    else:
        return True
    return False


def _ems(text: str) -> float:
    """The length of a text, half an em for what is half-width."""
    wide = unicodedata.east_asian_width
    return sum((1.0 if wide(c) in "WFA" else 0.5) for c in text if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
