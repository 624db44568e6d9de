"""Typed lines → prose: paragraphs, bullets (・), results (→), remarks （…） and small heads 【…】.

A blank line, or a full-width space at the start of a line, begins a paragraph, and so does a line that starts
like one of a list (① １． ● ※, or a short word and a full-width space: 日時　…), which keeps its mark. Any other
line continues the one before it: without a space next to a Japanese character, with one between Latin words, and
with a line break after ``\\``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from onehearts.fields.base import Context
from onehearts.fields.inline import Stretch, inline
from onehearts.runs import Line, Part, PartKind, Prose, text_of
from onehearts.source import Scalar

_WHITE = " \t\u3000"
_BULLET = re.compile(r"[・･•‣]\s*|-[ \u3000]+")
_RESULT = re.compile(r"[→⇒]\s*|->\s*")
_SUBHEAD = re.compile(r"【([^【】]+)】$")
# Numbers, but no decimals (2.5) and no two numbers in a row (2、3人); signs, but not those that stand for a name
# (○○地区); a word of a table typed with spaces, which is no sentence.
_LISTED = re.compile(
    r"[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴]"
    r"|[0-9０-９]{1,2}[.．)）、](?![0-9０-９])"
    r"|[（(][0-9０-９]{1,2}[)）]"
    r"|([○●◎■□◆◇★☆▼▶※〇])(?!\1)"
    r"|[^\s、。，．！？!?：:「」『』（）()]{1,6}\u3000+(?=\S)"
)
_BREAKS = ("\\", "¥")


class _Typed(NamedTuple):
    """One line as typed: its text without white space round it, where that starts, whether after 　."""

    text: str
    offset: int
    indented: bool


def line_of(text: Scalar, context: Context) -> Line:
    """All lines of a text as one line of runs."""
    lines = _lines(text)
    return inline(_join(text, lines), context) if lines else ()


def words_of(text: Scalar) -> str:
    """All lines of a text as one, without marks: wrapped lines join as those of prose do."""
    lines = _lines(text)
    return _join(text, lines).text if lines else ""


def _lines(text: Scalar) -> _Pieces:
    return [(line.text, line.offset) for line in _typed(text) if line.text]


def prose_of(text: Scalar, context: Context) -> Prose:
    """The parts of a text in order."""
    parts: list[Part] = []
    for kind, pieces in _pieces(list(_typed(text))):
        stretch = _join(text, pieces)
        runs = inline(stretch, context)
        if runs:
            parts.append(Part(kind, runs, stretch.place(0, len(stretch.text))))
    return tuple(parts)


def _typed(text: Scalar) -> Iterator[_Typed]:
    offset = 0
    for raw in text.text.split("\n"):
        inner = raw.lstrip(_WHITE)
        yield _Typed(inner.rstrip(_WHITE), offset + len(raw) - len(inner), raw.startswith("\u3000"))
        offset += len(raw) + 1


_Pieces = list[tuple[str, int]]


def _pieces(lines: list[_Typed]) -> Iterator[tuple[PartKind, _Pieces]]:
    """The kind of each part and its lines without their marks, as (text, offset)."""
    kind = PartKind.PARAGRAPH
    pieces: _Pieces = []
    for index, line in enumerate(lines):
        begun = _begin(lines, index, kind, pieces)
        if begun is not None or not line.text:
            if pieces:
                yield kind, pieces
            kind, pieces = PartKind.PARAGRAPH, []
        if begun is not None:
            kind, skip, drop = begun
            pieces = [(line.text[skip : len(line.text) - drop], line.offset + skip)]
        elif line.text:
            pieces.append((line.text, line.offset))
    if pieces:
        yield kind, pieces


def _begin(lines: list[_Typed], index: int, kind: PartKind, pieces: _Pieces) -> tuple[PartKind, int, int] | None:
    """What the line begins, with the characters of its mark before and after; ``None`` if it goes on."""
    line = lines[index]
    if not line.text:
        return None
    for begins, pattern in ((PartKind.BULLET, _BULLET), (PartKind.RESULT, _RESULT)):
        mark = pattern.match(line.text)
        if mark and mark.end() < len(line.text):
            return begins, mark.end(), 0
    if _SUBHEAD.match(line.text):
        return PartKind.SUBHEAD, 1, 1
    listed = kind is not PartKind.REMARK and _LISTED.match(line.text)
    if pieces and kind in (PartKind.BULLET, PartKind.RESULT) and not listed and _is_remark(lines, index):
        return PartKind.REMARK, 0, 0
    ended = kind is PartKind.SUBHEAD or (kind is PartKind.REMARK and pieces[-1][0][-1:] in ("）", ")"))
    if not pieces or ended or listed or (line.indented and kind is PartKind.PARAGRAPH):
        return PartKind.PARAGRAPH, 0, 0
    return None


def is_blank(line: Line) -> bool:
    """Whether a line has nothing to print: white space, or a line break that stands alone."""
    return not text_of(line).strip(f"{_WHITE}\n{''.join(_BREAKS)}")


def _is_remark(lines: list[_Typed], index: int) -> bool:
    """Whether the lines from here to the next blank one or mark are one pair of brackets."""
    if lines[index].text[0] not in "（(":
        return False
    for line in lines[index:]:
        if not line.text or _BULLET.match(line.text) or _RESULT.match(line.text):
            return False
        if line.text[-1] in "）)":
            return True
    return False


def _join(source: Scalar, pieces: _Pieces) -> Stretch:
    """The pieces as one text."""
    text = ""
    starts: list[int] = []
    offsets: list[int] = []
    for piece, offset in pieces:
        if text:
            if _asks_break(text):
                text = text[:-1].rstrip(_WHITE) + "\n"
            elif _is_latin(text[-1]) and _is_latin(piece[0]):
                text += " "
        starts.append(len(text))
        offsets.append(offset)
        text += piece
    return Stretch(text, source, tuple(starts), tuple(offsets))


def _asks_break(text: str) -> bool:
    """Whether a line ends with a mark for a line break (and not with an escaped backslash)."""
    if text[-1] != "\\":
        return text[-1] in _BREAKS
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def _is_latin(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("Na", "N")
