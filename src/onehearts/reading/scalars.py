"""Rows of one value → a text as typed, or what YAML makes of brackets and quotation marks."""

from __future__ import annotations

import re

from onehearts.diagnostics import Diagnostic
from onehearts.reading.rows import Row, trimmed
from onehearts.reading.yamltree import tree
from onehearts.source import Broken, Scalar, Value

_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?$")
_ESCAPING = re.compile(r"[\\'\"\n]")  # without these a quoted text says itself, and YAML need not be asked
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)


def opens_block(text: str) -> bool:
    """Whether a value begins with ``|`` or ``>`` alone on its line: all lines below are its text."""
    return text[:1] in ("|", ">") and _BLOCK.match(text) is not None


def text_of(file: str, diagnostics: list[Diagnostic], first: Row | None, rows: list[Row]) -> Scalar | Broken:
    """All rows as one text, ``first`` being what stands on the line of its name. After ``|`` a ``#`` is text too."""
    literal = first is not None and opens_block(first.text)
    whole = [first, *rows] if first else rows
    kept = trimmed(rows if literal else [row for row in whole if row is first or not row.is_comment])
    if not kept:
        return Scalar("", whole[0].span(file, 0, 1))
    text = "\n".join(("\u3000" if row.paragraph else "") + row.text for row in kept)
    if not literal and text[0] in "\"'" and _QUOTED.fullmatch(text):
        return _unquoted(file, diagnostics, kept, text)
    lines = tuple((row.line, row.column - row.paragraph) for row in kept)
    return Scalar(text, kept[0].span(file).to(kept[-1].span(file)), lines)


def flow_of(file: str, diagnostics: list[Diagnostic], rows: list[Row]) -> Value:
    """A collection in brackets, as YAML reads it."""
    first = rows[0]
    text = "\n".join([first.text, *(" " * (row.column - 1) + row.text for row in rows[1:])])
    value = tree(text, file, diagnostics, line=first.line, column=first.column)
    return value if value is not None else Broken(first.span(file))


def _unquoted(file: str, diagnostics: list[Diagnostic], rows: list[Row], text: str) -> Scalar | Broken:
    """A text in quotation marks, as YAML reads it; its lines stay lines (YAML would fold them with a space)."""
    first, last = rows[0], rows[-1]
    words = text[1:-1]
    if _ESCAPING.search(words):
        kept = text.replace("\n", "\n\n")
        value = tree(kept, file, diagnostics, line=first.line, column=first.column, syntax="content.quote")
        if not isinstance(value, Scalar):
            return Broken(first.span(file))
        words = value.text
    lines = tuple((row.line, row.column + (row is first)) for row in rows)
    return Scalar(words, first.span(file).to(last.span(file)), lines, quoted=True)
