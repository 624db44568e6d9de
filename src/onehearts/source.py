"""The tree of a file as written: texts, lists and named values, each with its place."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from onehearts.diagnostics import SourceSpan


class Scalar(NamedTuple):
    """A text exactly as typed. ``lines`` gives the (line, column) at which each line of ``text`` starts.

    ``quoted``: it stood in quotation marks, so it is meant literally.
    """

    text: str
    span: SourceSpan
    lines: tuple[tuple[int, int], ...] = ()
    quoted: bool = False

    def span_at(self, start: int, end: int) -> SourceSpan:
        """The place of ``text[start:end]``."""
        line, column = self._place(start)
        end_line, end_column = self._place(end)
        return SourceSpan(self.span.file, line, column, end_line, end_column)

    def _place(self, offset: int) -> tuple[int, int]:
        before = self.text[:offset]
        row = before.count("\n")
        inside = offset - (before.rfind("\n") + 1)
        if not self.lines:
            return self.span.line + row, (self.span.column if row == 0 else 1) + inside
        line, column = self.lines[min(row, len(self.lines) - 1)]
        return line, column + inside


class Sequence(NamedTuple):
    """A list of values."""

    items: tuple[Value, ...]
    span: SourceSpan


class Entry(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: Value


class Mapping(NamedTuple):
    """Named values in the order written; no key stands twice."""

    entries: tuple[Entry, ...]
    span: SourceSpan

    def get(self, key: str) -> Entry | None:
        """The entry of that name, if there is one."""
        return next((entry for entry in self.entries if entry.key.text == key), None)


class Broken(NamedTuple):
    """What could not be read, and has a message already."""

    span: SourceSpan


Value: TypeAlias = Scalar | Sequence | Mapping | Broken
