"""What is said to the user: places in what staff wrote, and messages about them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple


class Severity(Enum):
    """How grave a message is; only an error stops an issue from being finished (exit code 1).

    ``UNKNOWN`` is said of what could not be found out.
    """

    ERROR = "エラー"
    UNKNOWN = "未確認"
    WARNING = "注意"
    NOTICE = "お知らせ"


class SourceSpan(NamedTuple):
    """A stretch of a file as the user sees it: lines and columns count characters from 1.

    ``end_column`` is the column after the last character.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    @classmethod
    def at(cls, file: str, line: int = 1, column: int = 1, length: int = 1) -> SourceSpan:
        """``length`` characters of one line."""
        return cls(file, line, column, line, column + length)

    def to(self, end: SourceSpan) -> SourceSpan:
        """From the start of this stretch to the end of a later one of the same file."""
        return SourceSpan(self.file, self.line, self.column, end.end_line, end.end_column)


class Diagnostic(NamedTuple):
    """One message with its place, its stable code and what to do about it."""

    code: str
    severity: Severity
    span: SourceSpan
    message: str
    hints: tuple[str, ...] = ()

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them is an error."""
    return any(d.is_error for d in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file, line and column, each said once."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda d: (d.span.file, d.span.line, d.span.column, d.code)))


def render(diagnostic: Diagnostic, sources: Mapping[str, str]) -> str:
    """The message as lines for a terminal: place, excerpt with a caret, hints.

    ``sources`` maps file names as they stand in spans to their text; without one the excerpt is left out.
    """
    span = diagnostic.span
    place = f"{span.file}:{span.line}:{span.column}"
    lines = [f"{place}: {diagnostic.severity.value}: {diagnostic.message} [{diagnostic.code}]"]
    text = sources.get(span.file)
    if text is not None:
        source_lines = text.splitlines()
        if 1 <= span.line <= len(source_lines):
            lines.extend(_excerpt(source_lines[span.line - 1], span))
    lines.extend(f"    → {hint}" for hint in diagnostic.hints)
    return "\n".join(lines)


_CONTEXT = 24  # characters kept on either side of the place in a long line


def _excerpt(line: str, span: SourceSpan) -> list[str]:
    """The line of the source and a caret line that stands right under it.

    A full-width character is padded with a full-width space, so that the caret is right in every
    font in which full-width characters are equally wide.
    """
    line = line.replace("\t", " ")
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(start + 1, min(end, len(line)))
    left = max(0, start - _CONTEXT)
    right = min(len(line), max(end, start + 1) + _CONTEXT)
    end = min(end, right)
    head, tail = ("…" if left else ""), ("…" if right < len(line) else "")
    shown = head + line[left:right] + tail
    pad = "".join("　" if _is_wide(c) else " " for c in head + line[left:start])
    caret = "".join("＾" if _is_wide(c) else "^" for c in line[start:end]) or "^"
    number = str(span.line)
    return [f"  {number} | {shown}", f"  {' ' * len(number)} | {pad}{caret}"]


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"
