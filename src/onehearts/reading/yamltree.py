"""YAML → the tree of a file as written (``source.Value``), with the place of every value.

PyYAML reads events (with libyaml where it is built in); nothing becomes a number, date or boolean, and
anchors, aliases and tags are refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.messages import diagnose
from onehearts.source import Entry, Mapping, Scalar, Sequence, Value

if TYPE_CHECKING:
    import yaml

MAX_DEPTH = 12


class _RefusedError(Exception):
    """A message that ends the reading of this piece of YAML."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


def tree(
    text: str,
    file: str,
    diagnostics: list[Diagnostic],
    *,
    line: int = 1,
    column: int = 1,
    syntax: str = "content.flow",
) -> Value | None:
    """The value of a piece of YAML, or ``None`` after a message.

    The piece starts at ``line`` and ``column`` of ``file``; its further lines start at column 1.
    ``syntax`` is the code of the message about YAML that cannot be read.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(file, line, column, text.split("\n"), diagnostics)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        diagnostics.append(diagnose(syntax, builder.span(mark, mark)))
        return None
    except _RefusedError as refused:
        diagnostics.append(refused.diagnostic)
        return None
    return builder.root or Scalar("", SourceSpan.at(file, line, column, 0))


class _Builder:
    """Collects events into values; ``root`` is the finished value of the first document."""

    def __init__(self, file: str, line: int, column: int, text: list[str], diagnostics: list[Diagnostic]) -> None:
        self.file, self.line, self.column, self.text, self.diagnostics = file, line, column, text, diagnostics
        self.root: Value | None = None
        self._open: list[tuple[Any, list[Value]]] = []

    def span(self, start: Any, end: Any) -> SourceSpan:
        """The place between two marks of PyYAML (lines and columns from 0)."""
        line, column = self._place(start)
        end_line, end_column = self._place(end)
        if (end_line, end_column) == (line, column):
            end_column += 1
        return SourceSpan(self.file, line, column, end_line, end_column)

    def _place(self, mark: Any) -> tuple[int, int]:
        if mark is None:
            return self.line, self.column
        # What is not closed is noticed after the last line.
        row = min(mark.line, len(self.text) - 1)
        column = mark.column if row == mark.line else len(self.text[row])
        return self.line + row, column + (self.column if row == 0 else 1)

    def take(self, event: yaml.Event) -> None:
        """Add one event to the values under way."""
        import yaml

        if isinstance(event, yaml.NodeEvent):
            span = self.span(event.start_mark, event.end_mark)
            if event.anchor or isinstance(event, yaml.AliasEvent) or getattr(event, "tag", None):
                raise _RefusedError(diagnose("content.alias", span))
            if self.root is not None and not self._open:
                raise _RefusedError(diagnose("content.flow", span))
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self._open) >= MAX_DEPTH:
                span = self.span(event.start_mark, event.end_mark)
                raise _RefusedError(diagnose("content.too-deep", span, limit=MAX_DEPTH))
            self._open.append((event, []))
        elif isinstance(event, yaml.CollectionEndEvent):
            start, values = self._open.pop()
            span = self.span(start.start_mark, event.end_mark)
            if isinstance(event, yaml.SequenceEndEvent):
                self._add(Sequence(tuple(values), span))
            else:
                self._add(self._mapping(values, span))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        quoted = event.style in ("'", '"')
        line, column = self._place(event.start_mark)
        text = event.value
        if event.style in ("|", ">"):
            lines = tuple((line + 1 + row, 1) for row in range(text.count("\n") + 1))
        else:
            lines = ((line, column + quoted),)
        return Scalar(text, self.span(event.start_mark, event.end_mark), lines, quoted)

    def _add(self, value: Value) -> None:
        if self._open:
            self._open[-1][1].append(value)
        else:
            self.root = value

    def _mapping(self, values: list[Value], span: SourceSpan) -> Mapping:
        entries: dict[str, Entry] = {}
        for key, value in zip(values[::2], values[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise _RefusedError(diagnose("content.flow", key.span))
            first = entries.setdefault(key.text, Entry(key, value))
            if first.key is not key:
                line = first.key.span.line
                self.diagnostics.append(diagnose("content.duplicate-key", key.span, name=key.text, line=line))
        return Mapping(tuple(entries.values()), span)
