"""Typed lines → the rows of a table: cells parted by ｜, by tabs as pasted from a spreadsheet, or in lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from onehearts.fields.base import Context, FieldType, TextType
from onehearts.fields.shape import TEXT, ListShape
from onehearts.fields.text import LINE
from onehearts.messages import likely
from onehearts.runs import Line
from onehearts.source import Scalar, Sequence, Value

Cells: TypeAlias = tuple[tuple[Line, ...], ...]
"""Rows of cells, all rows equally long; an empty cell is an empty line."""

# What parts cells, and what holds a bar that does not: an escaped one, marks in braces.
_TOKEN = re.compile(r"\\.|[{｛][^{}｛｝\n]*[}｝]|(?P<bar>[｜|\t])")
# At the start of a cell a bar before a reading belongs to that: ｜お茶会《おちゃかい》.
_READING = re.compile(r"[ \u3000]*｜[^｜|\t《》{}｛｝\n]+《")
_RULE = re.compile(r"[-ー―—:：=＝ ]+")
_WHITE = " \u3000"


class _Row(NamedTuple):
    """A row as typed: what to point at, and its cells."""

    at: Scalar
    cells: tuple[Line, ...]


class CellsType(FieldType[Cells]):
    """The rows of a table → ``Cells``; rows with too few cells are told and filled up with empty ones."""

    shape = ListShape(ListShape(TEXT, one_ok=True), one_ok=True)
    expects = "「｜」でますを区切った行"
    example = "地区｜世話人｜参加者"

    def read(self, value: Value, context: Context) -> Cells | None:
        rows = [row for row in self._rows(value, context) if row.cells]
        if not rows:
            context.report("content.empty", value.span, expects=self.expects, example=self.example)
            return None
        usual, _ = Counter(len(row.cells) for row in rows).most_common(1)[0]
        if len(rows) > 1 and all(len(row.cells) == 1 for row in rows):
            context.report("content.no-cells", rows[0].at.span)
        for row in rows:
            if len(row.cells) != usual:
                context.report("content.cells", row.at.span, count=len(row.cells), usual=usual)
        most = max(len(row.cells) for row in rows)
        return tuple((*row.cells, *(((),) * (most - len(row.cells)))) for row in rows)

    def _rows(self, value: Value, context: Context) -> Iterator[_Row]:
        for item in value.items if isinstance(value, Sequence) else (value,):
            if isinstance(item, Scalar):
                yield from self._typed(item, context)
            elif isinstance(item, Sequence) and all(isinstance(cell, Scalar) for cell in item.items):
                texts = [cell for cell in item.items if isinstance(cell, Scalar)]
                yield _Row(texts[0], tuple(_cell(text, context) for text in texts))
            else:
                context.report("content.want-text", item.span, example=self.example)

    def _typed(self, text: Scalar, context: Context) -> Iterator[_Row]:
        start = 0
        for line in text.text.split("\n"):
            if line.strip(_WHITE):
                pieces = _split(line)
                if len(pieces) == 1 or not all(_RULE.fullmatch(line[a:b]) for a, b in pieces):
                    typed = [_part(text, start + a, start + b) for a, b in pieces]
                    end = start + len(line.rstrip(_WHITE))
                    yield _Row(_part(text, start, end), tuple(_cell(piece, context) for piece in typed))
            start += len(line) + 1

    def schema(self) -> dict[str, object]:
        text = {"type": ["string", "number"]}
        return {"anyOf": [text, {"type": "array", "items": {"anyOf": [text, {"type": "array", "items": text}]}}]}


class AlignsType(TextType[tuple[str, ...]]):
    """左, 中央 or 右 for each column, parted by 、 → those words."""

    expects = "列ごとの「左」「中央」「右」（「、」で区切る）"
    example = "左、左、右"
    _words = ("左", "中央", "右")

    def read_text(self, text: Scalar, context: Context) -> tuple[str, ...] | None:
        typed = [word.strip(_WHITE) for word in re.split("[、，,]", text.text.strip())]
        for word in typed:
            if word not in self._words:
                hints = likely(word, self._words)
                context.report("content.choice", text.span, hints=hints, text=word, choices="・".join(self._words))
                return None
        return tuple(typed)


def _split(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line are, from and to; bars at both ends of it only frame the row."""
    bars: list[int] = []
    begun = 0
    for token in _TOKEN.finditer(line):
        if token["bar"] is None:
            continue
        if _READING.match(line, begun) and not line[begun : token.start()].strip(_WHITE):
            continue
        bars.append(token.start())
        begun = token.end()
    edges = [-1, *bars, len(line)]
    pieces = [(a + 1, b) for a, b in pairwise(edges)]
    framed = len(pieces) > 2 and not any(line[slice(*pieces[end])].strip(_WHITE) for end in (0, -1))
    return pieces[1:-1] if framed else pieces


def _part(text: Scalar, start: int, end: int) -> Scalar:
    """A stretch of one line of a text, without the white space round it, as a text of its own."""
    piece = text.text[start:end]
    first = start + len(piece) - len(piece.lstrip(_WHITE))
    piece = piece.strip(_WHITE)
    span = text.span_at(first, first + len(piece))
    return Scalar(piece, span, ((span.line, span.column),), text.quoted)


def _cell(text: Scalar, context: Context) -> Line:
    return (LINE.read_text(text, context) or ()) if text.text.strip(_WHITE) else ()


CELLS = CellsType()
ALIGNS = AlignsType()
