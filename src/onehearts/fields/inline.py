"""Inline marks → runs: bold, ruby, links and escapes in one paragraph's worth of text.

``**太字**`` · ``漢字《かんじ》`` (the base is the run of kanji before 《), ``漢字《かん・じ》`` or
``｜お茶会《おちゃかい》`` ·
``[文字](https://…)`` · ``\\*`` for a mark that is meant as a character.
Whatever makes no sense as a mark stays as typed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from onehearts.diagnostics import SourceSpan
from onehearts.fields.base import Context
from onehearts.runs import Line, Run
from onehearts.source import Scalar

LINK_SCHEMES = ("https", "http", "mailto", "tel")

_MARK = re.compile(
    r"\\(?P<escaped>[\\*\[\]()｜《》・･•→⇒>（【#-])"
    r"|(?P<stars>\*{3,})"
    r"|(?P<strong>\*\*)"
    r"|\[(?P<label>[^\[\]\n]+)\]\((?P<target>[^()\s]+)\)"
    r"|(?:｜(?P<base>[^｜《》\n]+))?《(?P<reading>[^《》\n]+)》"
)
_WIDE_STRONG = re.compile(r"(?<!＊)＊＊([^＊\n]+)＊＊(?!＊)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


class Stretch(NamedTuple):
    """Text put together from pieces of a scalar: ``text[starts[i]]`` came from ``offsets[i]`` there."""

    text: str
    source: Scalar
    starts: tuple[int, ...]
    offsets: tuple[int, ...]

    def place(self, start: int, end: int) -> SourceSpan:
        """Where ``text[start:end]`` was typed."""
        return self.source.span_at(self._offset(start), self._offset(max(start, end - 1)) + (end > start))

    def turns(self, start: int, end: int) -> tuple[tuple[int, int, int], ...]:
        """Where within ``text[start:end]`` a new piece begins, as ``Run.turns`` has it."""
        places = [(at - start, self.place(at, at + 1)) for at in self.starts if start < at < end]
        return tuple((offset, span.line, span.column) for offset, span in places)

    def _offset(self, index: int) -> int:
        piece = bisect_right(self.starts, index) - 1
        return self.offsets[piece] + index - self.starts[piece]


class _Style(NamedTuple):
    strong: bool = False
    href: str = ""


def inline(stretch: Stretch, context: Context) -> Line:
    """The runs of a stretch, each with its place."""
    for wide in _WIDE_STRONG.finditer(stretch.text):  # decoration as often as a mark, so it is not taken for one
        context.report("content.bold-wide", stretch.place(*wide.span()))
    return tuple(_runs(stretch, 0, len(stretch.text), _Style(), context))


def _runs(stretch: Stretch, start: int, end: int, style: _Style, context: Context) -> list[Run]:
    """The runs of ``text[start:end]``; neighbours of one style are one run."""
    text = stretch.text
    runs: list[Run] = []
    done = start
    stray = _stray_strong(text, start, end)
    for mark in _MARK.finditer(text, start, end):
        at, after, kind = mark.start(), mark.end(), mark.lastgroup
        if kind == "stars":  # nothing stands between them: a row of asterisks is what was meant
            continue
        if kind == "strong" and at == stray:
            context.report("content.bold", stretch.place(at, after))
            continue
        if kind == "target" and not _links(stretch, mark, context):
            continue
        if kind == "reading":
            base = mark.span("base") if mark["base"] else (_kanji_before(text, done, at), at)
            if base[0] == base[1]:
                continue
            at = base[0] - bool(mark["base"])
        _add(runs, stretch, done, at, style)
        done = after
        if kind == "escaped":
            _add(runs, stretch, after - 1, after, style)
        elif kind == "strong":
            style = style._replace(strong=not style.strong)
        elif kind == "target":
            inner = _Style(style.strong, mark["target"])
            runs.extend(_runs(stretch, mark.start("label"), mark.end("label"), inner, context))
        else:
            word, place = text[slice(*base)], stretch.place(*base)
            runs.append(Run(word, place, style.strong, mark["reading"], style.href, stretch.turns(*base)))
    _add(runs, stretch, done, end, style)
    return runs


def _add(runs: list[Run], stretch: Stretch, start: int, end: int, style: _Style) -> None:
    """Add a run, or lengthen the one before if it is of the same style (an escape stood between)."""
    if end <= start:
        return
    text, span, turns = stretch.text[start:end], stretch.place(start, end), stretch.turns(start, end)
    last = runs[-1] if runs else None
    if last and last.span and not last.ruby and (last.strong, last.href) == style:
        here = len(last.text)
        turned = ((offset + here, line, column) for offset, line, column in ((0, span.line, span.column), *turns))
        turns = (*last.turns, *turned)
        text, span = last.text + text, last.span.to(span)
        runs.pop()
    runs.append(Run(text, span, style.strong, "", style.href, turns))


def _kanji_before(text: str, start: int, end: int) -> int:
    """Where the run of kanji that ends at ``end`` begins; not before ``start``."""
    while end > start and _is_kanji(text[end - 1]):
        end -= 1
    return end


def _is_kanji(character: str) -> bool:
    """Ideographs, what repeats or stands for them, and the variation selectors after them."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or character in "々〆〇仝ヵヶ"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or "\ufe00" <= character <= "\ufe0f"
        or "\U00020000" <= character <= "\U0003ffff"
        or "\U000e0100" <= character <= "\U000e01ef"
    )


def _stray_strong(text: str, start: int, end: int) -> int:
    """The place of the ``**`` that has no partner, or -1."""
    if "**" not in text:
        return -1
    places = [mark.start() for mark in _MARK.finditer(text, start, end) if mark.lastgroup == "strong"]
    return places[-1] if len(places) % 2 else -1


def _links(stretch: Stretch, mark: re.Match[str], context: Context) -> bool:
    """Whether ``[label](target)`` is a link; words in both brackets are none, and no mistake."""
    target = mark["target"]
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() in LINK_SCHEMES:
        return True
    span = stretch.place(mark.start("target"), mark.end("target"))
    if scheme:
        context.report("content.link-scheme", span, target=target)
    elif target.startswith("www."):
        context.report("content.link-bare", span, target=target)
    return False
