"""Inline marks → runs: bold, ruby, links, manners and escapes in one paragraph's worth of text.

``**太字**`` · ``漢字《かんじ》`` (the base is the run of kanji before 《), ``漢字《かん・じ》`` or
``｜お茶会《おちゃかい》`` · ``[文字](https://…)`` · ``{文字|下線}`` (see ``braces``) ·
``\\*`` for a mark that is meant as a character.
Whatever makes no sense as a mark stays as typed, and is told if it was probably meant as one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from onehearts.diagnostics import SourceSpan
from onehearts.fields.base import Context
from onehearts.fields.readings import (
    base_characters,
    is_dealt_wrongly,
    is_kana,
    is_kanji,
    kanji_before,
    reaches_back,
    seems_reading,
)
from onehearts.runs import Line, Manner, Run
from onehearts.source import Scalar

if TYPE_CHECKING:
    from onehearts.fields.braces import Mark

LINK_SCHEMES = ("https", "http", "mailto", "tel")

_MARK = re.compile(
    r"\\(?P<escaped>[\\*\[\]()｜《》{}|｛｝・･•→⇒>（【#-])"
    r"|(?P<stars>\*{3,})"
    r"|(?P<strong>\*\*)"
    r"|(?P<brace>[{｛])"
    r"|\[(?P<label>[^\[\]\n]+)\]\((?P<target>[^()\s]+)\)"
    r"|(?:｜(?P<base>[^｜《》{}｛｝\n]+))?《(?P<reading>[^《》\n]+)》"
)
_WIDE_STRONG = re.compile(r"(?<!＊)＊＊([^＊\n]+)＊＊(?!＊)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_READING = re.compile(r"《(?P<reading>[^《》\n]+)》")


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
    return tuple(_Reader(stretch, context).runs(0, len(stretch.text), _Style()))


class _Reader:
    """Reads the marks of one stretch; what stands within a mark is read as a text of its own."""

    def __init__(self, stretch: Stretch, context: Context) -> None:
        self.stretch, self.text, self.context = stretch, stretch.text, context
        self.braces: Mapping[int, Mark] = {}
        if any(brace in self.text for brace in "{}｛｝"):  # in few texts: most builds need not load what reads them
            from onehearts.fields.braces import marks_of
            from onehearts.fields.markwords import WORDS

            self.braces, faults = marks_of(self.text)
            for fault in faults:
                span = stretch.place(fault.start, fault.end)
                context.report(fault.code, span, word=fault.word, names="、".join(WORDS))

    def runs(self, start: int, end: int, style: _Style) -> list[Run]:
        """The runs of ``text[start:end]``; neighbours of one style are one run."""
        runs: list[Run] = []
        done = start
        stray = self._stray_strong(start, end)
        for mark in self._marks(start, end):
            at, after, kind = mark.start(), mark.end(), mark.lastgroup
            if at < done or kind == "stars":  # nothing stands between stars: a row of them is what was meant
                continue
            if kind == "strong" and at == stray:
                self.context.report("content.bold", self.stretch.place(at, after))
            elif kind == "strong":
                self._add(runs, done, at, style)
                done, style = after, style._replace(strong=not style.strong)
            elif kind == "escaped":
                self._add(runs, done, at, style)
                self._add(runs, after - 1, after, style)
                done = after
            elif kind == "target" and self._links(mark):
                self._add(runs, done, at, style)
                runs.extend(self.runs(*mark.span("label"), _Style(style.strong, mark["target"])))
                done = after
            elif kind == "brace":
                done = self._mannered(runs, done, at, end, style)
            elif kind == "reading" and (word := self._base(mark, done)):
                self._add(runs, done, word[0] - bool(mark["base"]), style)
                runs.append(self._run(*word, style)._replace(ruby=self._reading(mark, self.text[slice(*word)])))
                self._say_short(mark, word[0], done)
                done = after
            elif kind == "reading":
                self._say_baseless(mark, done, style)
        self._add(runs, done, end, style)
        return runs

    def _marks(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """The marks in ``text[start:end]`` that stand in no other; those of readings and links may be none."""
        at = start
        while mark := _MARK.search(self.text, at, end):
            at = mark.end()
            if mark.lastgroup == "brace":
                braces = self.braces.get(mark.start())
                if braces is None or braces.end > end:
                    continue
                at = braces.end
            elif mark.lastgroup == "target" and not _is_address(mark["target"]):
                at = mark.start() + 1
            yield mark

    def _run(self, start: int, end: int, style: _Style) -> Run:
        """``text[start:end]`` as a run."""
        place, turns = self.stretch.place(start, end), self.stretch.turns(start, end)
        return Run(self.text[start:end], place, style.strong, "", style.href, turns)

    def _add(self, runs: list[Run], start: int, end: int, style: _Style) -> None:
        if end > start:
            _put(runs, self._run(start, end, style))

    def _mannered(self, runs: list[Run], done: int, at: int, end: int, style: _Style) -> int:
        """Add what comes before the braces at ``at`` and what stands in them; where to go on."""
        from onehearts.fields.manners import mannered

        mark = self.braces[at]
        if mark.words:
            inner = mannered(mark, tuple(self.runs(mark.start, mark.bar, style)), self.stretch.place, self.context)
        else:
            inner = (self._run(mark.start, mark.bar, style)._replace(text="…", manners=frozenset({Manner.LEADER})),)
        after = mark.end
        barred = self.text[done:at].endswith("｜")
        reading = _READING.match(self.text, after, end)
        if reading and mark.words and len(inner) == 1 and _takes_reading(inner[0], barred):
            inner = (inner[0]._replace(ruby=self._reading(reading, inner[0].text)),)
            at, after = at - barred, reading.end()
        self._add(runs, done, at, style)
        for run in inner:
            _put(runs, run)
        return after

    def _base(self, mark: re.Match[str], done: int) -> tuple[int, int] | None:
        """Where the word stands that a reading is for, if there is one."""
        if mark["base"]:
            return mark.span("base")
        start = kanji_before(self.text, done, mark.start())
        return (start, mark.start()) if start < mark.start() else None

    def _reading(self, mark: re.Match[str], word: str) -> str:
        """A reading over a word; one that is dealt into more or fewer parts than there are characters is told."""
        reading = mark["reading"]
        span = self.stretch.place(*mark.span("reading"))
        if is_dealt_wrongly(reading, word):
            count = len(base_characters(word))
            code = "content.reading-parts" if count > 1 else "content.reading-one"
            self.context.report(code, span, reading=reading, text=word, count=count)
        if any(mark.start() < at < mark.end() for at in self.braces) or "**" in reading:
            self.context.report("content.reading-mark", span, reading=reading)
        return reading

    def _say_short(self, mark: re.Match[str], start: int, done: int) -> None:
        """Tell of a reading that stands over kanji, but seems to be for the kana before them too."""
        word, reading = self.text[start : mark.start()], mark["reading"]
        if not mark["base"] and reaches_back(self.text[done:start], word, reading):
            span = self.stretch.place(*mark.span("reading"))
            self.context.report("content.reading-short", span, reading=reading, text=word)

    def _say_baseless(self, mark: re.Match[str], done: int, style: _Style) -> None:
        """Tell of a reading that stands over nothing: behind kana, or outside the mark that its word is in."""
        at, reading = mark.start(), mark["reading"]
        ended = self.text[done - 1] if 0 < done == at else ""
        span = self.stretch.place(at, mark.end())
        if (ended in ("}", "｝", ")") or (ended == "*" and not style.strong)) and is_kana(reading):
            self.context.report("content.reading-outside", span, reading=reading)
        elif seems_reading(self.text[done:at], reading):
            self.context.report("content.reading-base", span, reading=reading)

    def _stray_strong(self, start: int, end: int) -> int:
        """The place of the ``**`` that has no partner, or -1."""
        if "**" not in self.text:
            return -1
        places = [mark.start() for mark in self._marks(start, end) if mark.lastgroup == "strong"]
        return places[-1] if len(places) % 2 else -1

    def _links(self, mark: re.Match[str]) -> bool:
        """Whether ``[label](target)`` is a link; words in both brackets are none, and no mistake."""
        target = mark["target"]
        if _is_address(target):
            return True
        span = self.stretch.place(*mark.span("target"))
        if _SCHEME.match(target):
            self.context.report("content.link-scheme", span, target=target)
        elif target.startswith("www."):
            self.context.report("content.link-bare", span, target=target)
        return False


def _put(runs: list[Run], run: Run) -> None:
    """Add a run, or lengthen the one before if both are set alike and neither is a piece of its own."""
    last = runs[-1] if runs else run
    alike = (last.strong, last.href) == (run.strong, run.href) and _is_loose(last) and _is_loose(run)
    if runs and alike and last.span and run.span:
        here = len(last.text)
        began = ((0, run.span.line, run.span.column), *run.turns)
        turns = (*last.turns, *((offset + here, line, column) for offset, line, column in began))
        run = last._replace(text=last.text + run.text, span=last.span.to(run.span), turns=turns)
        runs.pop()
    runs.append(run)


def _is_loose(run: Run) -> bool:
    return not (run.ruby or run.manners or run.spread)


def _is_address(target: str) -> bool:
    scheme = _SCHEME.match(target)
    return scheme is not None and scheme[1].lower() in LINK_SCHEMES


def _takes_reading(run: Run, barred: bool) -> bool:
    """Whether a reading behind a mark stands over its text, as over kanji or what ｜ precedes."""
    return not run.ruby and "\n" not in run.text and (barred or all(map(is_kanji, run.text)))
