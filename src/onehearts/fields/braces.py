"""A text → the marks in braces that stand in it (``{文字|下線}``, ``{…}``), and the braces that only look like marks.

A mark needs a word that is known or close to a known one. Braces round anything else are text, and what was
probably meant as a mark is told: braces without a partner, without a word or without a text, words that are none.
``{…}`` alone is a leader. Braces and bars may be half- or full-width; within a bare address they are part of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from onehearts.fields.markwords import Word, begins_word, words_in
from onehearts.fields.shape import Match

_DEEPEST = 20  # marks within marks; what is deeper stays as typed
_BRACES = re.compile(
    r"\\(?P<escaped>.)"
    r"|(?P<leader>[{｛](?:…+|\.{3,})[}｝])"
    r"|(?P<open>[{｛])"
    r"|[|｜](?P<words>[^{}｛｝|｜《》\\\n]{0,40})[}｝]"
    r"|(?P<bar>[|｜])"
    r"|(?P<close>[}｝])"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+")
_ADDRESS_GOES_ON = frozenset("/?&=#._~%+-")


class Mark(NamedTuple):
    """``{text|words}``: the text stands from ``start`` to ``bar``, the mark ends at ``end``; a leader has no words."""

    start: int
    bar: int
    end: int
    words: tuple[Word, ...]


class Fault(NamedTuple):
    """Braces that are text though a mark seems to be meant: the code of a message about ``text[start:end]``."""

    code: str
    start: int
    end: int
    word: str = ""


def marks_of(text: str) -> tuple[Mapping[int, Mark], tuple[Fault, ...]]:
    """All marks of a text by the place of their opening brace, and all faults.

    Marks may lie within each other, but never cross.
    """
    scan = _Scan(text)
    for found in _BRACES.finditer(text):
        scan.take(found)
    return scan.marks, tuple(sorted((*scan.faults, *scan.unclosed()), key=lambda fault: fault.start))


class _Scan:
    """Pairs the braces of a text from its start on."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks: dict[int, Mark] = {}
        self.faults: list[Fault] = []
        self._opened: list[int] = []
        self._named: dict[int, str] = {}  # opened braces behind whose bar a known word begins
        self._escaped = ""  # the brace before which a backslash stood last: its partner is text as well
        self._addresses = [found.span() for found in _ADDRESS.finditer(text)]

    def take(self, found: re.Match[str]) -> None:
        """Add what was found next."""
        at, kind = found.start(), found.lastgroup
        if kind == "escaped":
            self._escape(found["escaped"])
        elif kind == "leader" and not self._is_in_address(at, found.end()):
            self.marks[at] = Mark(at + 1, found.end() - 1, found.end(), ())
        elif kind == "open":
            self._opened.append(at)
        elif kind == "bar" and self._opened and (word := begins_word(self.text, at + 1)):
            self._named[self._opened[-1]] = word
        elif kind == "words":
            self._close(at, found.end(), words_in(self.text, *found.span("words")))
        elif kind == "close" and self._opened:
            self._opened.pop()

    def _escape(self, character: str) -> None:
        if character in "{｛":
            self._escaped = character
        elif character in "}｝" and self._opened:
            self._named.pop(self._opened[-1], None)

    def _close(self, bar: int, end: int, words: tuple[Word, ...]) -> None:
        """The end of a mark or of a pair of plain braces."""
        known = next((word for word in words if word.match is not Match.UNKNOWN), None)
        if not self._opened:
            if known and not self._escaped:
                self.faults.append(Fault("content.mark-pair", bar, end, known.typed))
            self._escaped = ""
            return
        start = self._opened.pop()
        if self._is_in_address(start, end):
            return
        if known and start + 1 == bar:
            self.faults.append(Fault("content.mark-empty", start, end, known.typed))
        elif known and len(self._opened) < _DEEPEST:
            self.marks[start] = Mark(start + 1, bar, end, words)
        elif words and not known and bar > start + 1 and all(word.is_name_like for word in words):
            first, last = words[0], words[-1]
            typed = self.text[first.start : last.end]
            self.faults.append(Fault("content.mark-unknown", first.start, last.end, typed))
        elif not words and _is_japanese(self.text[start + 1 : bar]):
            self.faults.append(Fault("content.mark-nameless", bar, end))

    def unclosed(self) -> Iterator[Fault]:
        """The marks that were begun and never ended."""
        for start in self._opened:
            if start in self._named:
                yield Fault("content.mark-pair", start, start + 1, self._named[start])

    def _is_in_address(self, start: int, end: int) -> bool:
        """Whether braces were opened within a bare address that goes on behind them."""
        within = any(first < start < last for first, last in self._addresses)
        return within and self.text[end : end + 1] in _ADDRESS_GOES_ON


def _is_japanese(text: str) -> bool:
    return any(unicodedata.east_asian_width(character) == "W" for character in text)
