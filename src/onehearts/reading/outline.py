"""Text of an issue → the tree of what was typed, with the place of every name and value.

The block structure is YAML's, but what may stand where is known from the fields (``Shape``): under a name
that takes a text everything deeper is that text, so ``#``, ``: ``, ``*``, ``[`` and ``10:30`` are text there,
and ``：`` after a name that is valid in its place is a colon. Flow collections and quoted texts are handed to
YAML. Reading goes on after every mistake, so that all of them are told at once.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from onehearts.diagnostics import SourceSpan
from onehearts.fields.base import Context
from onehearts.fields.shape import TEXT, ListShape, MapShape, Match, Shape, TextShape
from onehearts.reading.edges import head_indent, is_exact, is_stray, item_starts, lacks_dash
from onehearts.reading.rows import Key, Row, dash_of, deeper, key_of, name_of, rows_of, trimmed
from onehearts.reading.scalars import flow_of, opens_block, text_of
from onehearts.source import Entry, Mapping, Scalar, Sequence, Value

_MARKS = ("---", "...")
_BARE_NAME = re.compile(r"(?P<name>[^\s:：;；]+)(?:\s*[;；]\s*|\s+|$)")

_Keys: TypeAlias = dict[int, Key | None]


def outline(text: str, file: str, shape: MapShape, context: Context) -> Mapping:
    """The named values of a whole file."""
    outliner = _Outliner(file, context)
    rows = outliner.prepared(text)
    return outliner.mapping(rows, shape, "ファイル")


class _Outliner:
    """Reads rows into values by descent through shapes; every method takes the rows that are its own."""

    def __init__(self, file: str, context: Context) -> None:
        self.file, self.context = file, context
        self.wide: frozenset[int] = frozenset()
        self.told_wide = False
        self.dashless: set[int] = set()

    def prepared(self, text: str) -> list[Row]:
        """The rows of a file without document marks."""
        rows = list(rows_of(text))
        lines = text.split("\n")
        leads = {row.line: lines[row.line - 1][: row.column - 1] for row in rows if row.text}
        self.wide = frozenset(line for line, lead in leads.items() if "\t" in lead or "\u3000" in lead)
        tabbed = next((line for line, lead in leads.items() if "\t" in lead), 0)
        if tabbed:
            self.context.report("content.tab", SourceSpan.at(self.file, tabbed, 1, len(leads[tabbed])))
            self.told_wide = True
        for index, row in enumerate(rows):
            if row.indent == 0 and row.text in _MARKS:
                self.context.report("content.document-mark", self.at(row), mark=row.text)
                rows[index] = row._replace(text="")
        return rows

    def at(self, row: Row, offset: int = 0, length: int | None = None) -> SourceSpan:
        """The place of a part of a row."""
        return row.span(self.file, offset, length)

    def _text(self, first: Row | None, rows: list[Row]) -> Value:
        return text_of(self.file, self.context.diagnostics, first, rows)

    def _flow(self, rows: list[Row]) -> Value:
        return flow_of(self.file, self.context.diagnostics, rows)

    # ---- values by shape

    def node(self, rows: list[Row], shape: Shape, owner: str, empty: SourceSpan, *, item: bool = False) -> Value:
        """The value that rows of their own stand for; ``item``: it is one of a list."""
        rows = trimmed(rows, comments=not isinstance(shape, TextShape))
        if not rows:
            return Scalar("", empty)
        if isinstance(shape, TextShape):
            return self._text(None, rows)
        first = rows[0]
        if _opens_flow(first, shape):
            return self._flow(rows)
        if dash_of(first):
            return self.sequence(rows, shape, owner)
        if isinstance(shape, ListShape):
            if isinstance(shape.item, MapShape) and lacks_dash(rows, shape.item, shape.one_ok):
                self._report_no_dash(first, owner)
                return self.sequence(rows, shape, owner)
            return self.node(rows, shape.item, owner, empty, item=True)
        if self.key(first, shape) is None:
            return self._text(None, rows)
        return self.mapping(rows, shape, owner, item=item)

    def inline(self, first: Row, rows: list[Row], shape: Shape) -> Value:
        """The value that begins on the line of its name."""
        if isinstance(shape, TextShape):
            return self._text(first, rows)
        if _opens_flow(first, shape):
            return self._flow([first, *trimmed(rows, comments=True)])
        return self._text(first, rows)

    def sequence(self, rows: list[Row], shape: Shape, owner: str) -> Sequence:
        """A list; a row at its left edge without a dash is told and taken as an item."""
        item_shape = shape.item if isinstance(shape, ListShape) else shape
        starts = item_starts(rows, item_shape)
        items: list[Value] = []
        strayed = False
        for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
            row = rows[start]
            dash = dash_of(row)
            further = deeper(rows[start + 1 : end], rows[0].indent)
            head = row.after(dash)
            if dash or not start:
                strayed = False
            elif row.text.startswith("＃"):
                self._report_no_key(row)
                strayed = True
            elif not strayed:
                self._report_no_dash(row, owner)
                strayed = is_stray(row, item_shape)
            if strayed:
                continue
            if head.text and isinstance(item_shape, TextShape):
                items.append(self._text(head, further))
            else:
                inner = [head, *further] if head.text else further
                items.append(self.node(inner, item_shape, owner, self.at(row, 0, 1), item=True))
        return Sequence(tuple(items), _around(self.at(rows[0]), items))

    def mapping(self, rows: list[Row], shape: MapShape, owner: str, *, item: bool = False) -> Mapping:
        """Named values; names stand at one left edge."""
        rows = self._levelled(trimmed(rows, comments=True), shape, owner)
        entries: list[Entry] = []
        first_lines: dict[str, int] = {}
        again = ""
        index = 0
        edge = rows[0].indent if rows else 0
        keys = self._aligned(rows, edge, shape)
        while index < len(rows):
            row = rows[index]
            key = self._key_at(row, shape, keys)
            if key is None:
                index = self._skip(rows, index)
                continue
            if row.indent != edge:
                self._report_indent(row, key, edge, entries, owner)
            end = self._extent(rows, index, edge, shape, key, keys)
            entry = self._entry(row, key, deeper(rows[index + 1 : end], edge), shape)
            name = key.meant.name if key.meant.match is Match.EXACT else key.typed
            if name in first_lines:
                # All names of an item come twice where a dash is missing: only the first of them is told.
                again = again if item and again else name
                if again == name:
                    code = "content.repeated-key" if item else "content.duplicate-key"
                    self.context.report(code, entry.key.span, name=key.typed, line=first_lines[name])
            else:
                first_lines[name] = row.line
                entries.append(entry)
            index = end
        values = [value for entry in entries for value in (entry.key, entry.value)]
        return Mapping(tuple(entries), _around(SourceSpan.at(self.file), values))

    def _levelled(self, rows: list[Row], shape: MapShape, owner: str) -> list[Row]:
        """The rows of a mapping with its first name as deep as it should stand."""
        indent = head_indent(rows, shape) if rows else 0
        if not rows or indent == rows[0].indent:
            return rows
        key = self.key(rows[0], shape)
        name = key.typed if key else ""
        self._report_taken(rows[:2], self.at(rows[0], 0, len(name)), name, owner)
        return [rows[0]._replace(indent=indent), *rows[1:]]

    def key(self, row: Row, shape: MapShape) -> Key | None:
        """The key of a row; a valid name with white space, a semicolon or nothing after it only lacks its colon."""
        key = key_of(row, shape)
        if key is not None:
            return key
        bare = _BARE_NAME.match(row.text)
        name = shape.exact(bare["name"]) if bare else ""
        if not bare or not name:
            return None
        self.context.report("content.no-colon", self.at(row, 0, len(bare["name"])), name=name)
        return Key(bare["name"], 0, False, shape.resolve(name), bare.end())

    def _entry(self, row: Row, key: Key, rows: list[Row], shape: MapShape) -> Entry:
        name = Scalar(key.typed, self.at(row, key.offset, len(key.typed)), (), key.quoted)
        value_shape = _value_shape(key, shape)
        rest = row.after(key.rest)
        # What takes no text cannot begin with #, so it is a comment there.
        if rest.text and not (rest.is_comment and _is_structure(value_shape)):
            return Entry(name, self.inline(rest, rows, value_shape))
        return Entry(name, self.node(rows, value_shape, key.typed, self.at(row, key.offset, len(key.typed))))

    # ---- which rows belong to a key

    def _extent(self, rows: list[Row], index: int, edge: int, shape: MapShape, key: Key, keys: _Keys) -> int:
        """The index after the last row that belongs to the key at ``index``."""
        value = _value_shape(key, shape)
        texts = isinstance(value, TextShape) or (isinstance(value, ListShape) and isinstance(value.item, TextShape))
        literal = opens_block(rows[index].text[key.rest :])
        told = False
        for end in range(index + 1, len(rows)):
            row = rows[end]
            if row.is_blank or row.is_comment:
                continue
            if shape.kinds and (row.indent != edge or not is_exact(keys.get(row.line))):
                continue
            if row.indent > edge:
                if texts and not literal and self._misplaced(row, shape, keys):
                    return end
                continue
            if row.indent == edge and dash_of(row) and not isinstance(value, MapShape):
                continue
            if not texts or row.text.startswith("#") or dash_of(row):
                return end
            if self._key_at(row, shape, keys) is not None:
                return end
            if not told:
                self.context.report("content.continued", self.at(row), name=key.typed)
                told = True
        return len(rows)

    def _aligned(self, rows: list[Row], edge: int, shape: MapShape) -> _Keys:
        """The keys at the left edge of a mapping, by line (``None`` for rows there that are no keys)."""
        return {
            row.line: self.key(row, shape)
            for row in rows
            if row.indent == edge and not row.is_blank and not row.text.startswith("#")
        }

    def _key_at(self, row: Row, shape: MapShape, keys: _Keys) -> Key | None:
        if row.line in keys:
            return keys[row.line]
        return None if row.is_blank or row.text.startswith("#") else self.key(row, shape)

    def _misplaced(self, row: Row, shape: MapShape, keys: _Keys) -> bool:
        """Whether a row within a text is a valid name that is missing at the left edge, set in too deep."""
        name = name_of(row, shape)
        return bool(name) and all(name != key.meant.name for key in keys.values() if key)

    def _report_indent(self, row: Row, key: Key, edge: int, entries: list[Entry], owner: str) -> None:
        span = self.at(row, key.offset, len(key.typed))
        if row.indent > edge and entries:
            before = entries[-1].key.text
            self.context.report("content.indent-key", span, name=key.typed, owner=before)
        else:
            self._report_taken([row], span, key.typed, owner)

    def _report_taken(self, rows: list[Row], span: SourceSpan, name: str, owner: str) -> None:
        """Say that a name was taken though it stands a little off; once a file where tabs or wide spaces are why.

        Without its dash a row stands too far left anyway, which has been told.
        """
        if rows[0].line in self.dashless:
            return
        wide = next((row.line for row in rows if row.line in self.wide), 0)
        if not wide:
            self.context.report("content.indent-taken", span, name=name, what=owner)
        elif not self.told_wide:
            self.told_wide = True
            self.context.report("content.wide-indent", SourceSpan.at(self.file, wide))

    def _report_no_dash(self, row: Row, owner: str) -> None:
        self.context.report("content.no-dash", self.at(row), what=owner)
        self.dashless.add(row.line)

    def _report_no_key(self, row: Row) -> None:
        if row.text.startswith("＃"):
            self.context.report("content.no-memo", self.at(row, 0, 1))
        else:
            self.context.report("content.not-a-key", self.at(row))

    def _skip(self, rows: list[Row], index: int) -> int:
        """Report a row that is no key, and pass it with everything deeper."""
        row = rows[index]
        if row.is_blank or row.text.startswith("#"):
            return index + 1
        self._report_no_key(row)
        end = index + 1
        while end < len(rows) and (rows[end].is_blank or rows[end].indent > row.indent):
            end += 1
        return end


def _is_structure(shape: Shape) -> bool:
    return _is_structure(shape.item) if isinstance(shape, ListShape) else isinstance(shape, MapShape)


def _value_shape(key: Key, shape: MapShape) -> Shape:
    """The shape of the value under a key; under an unknown name everything is text, which nobody reads."""
    if key.meant.match is Match.OPEN:
        return shape.open or TEXT
    return shape.keys.get(key.meant.name, TEXT)


def _opens_flow(first: Row, shape: Shape) -> bool:
    """Whether a value is a collection in brackets; where the items of a list are texts, braces are text."""
    texts = isinstance(shape, ListShape) and isinstance(shape.item, TextShape)
    return first.text[0] == "[" or (first.text[0] == "{" and not texts)


def _around(fallback: SourceSpan, values: list[Value]) -> SourceSpan:
    """The stretch from the first to the last of some values; ``fallback`` for none."""
    return values[0].span.to(values[-1].span) if values else fallback
