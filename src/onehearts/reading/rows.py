"""Lines of a file → rows: how deep each is set in, and whether it is a comment, a list item or a key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from onehearts.diagnostics import SourceSpan
from onehearts.fields.shape import MapShape, Match, Named, clean_name

WHITE = " \t\u3000"
_TAB = 4
_LEAD = re.compile(f"[{WHITE}]*")
_COMMENT = re.compile(r"#(?:[\s#!]|$)")
_DASH = re.compile(r"(?:[-－‐–—−ー・](?=[ \t\u3000]|$)|-(?=[^-\s]))[ \t\u3000]*")
_COLON = re.compile("[:：]")
_QUOTED_NAME = re.compile(r"(\"|')([^\"']+)\1[ \t\u3000]*[:：]")
_NO_NAME = re.compile(r"^[-－・→]|[、。，．！？!?「」『』（）()…]|^[\d\s]+$")


class Row(NamedTuple):
    """One line: number, column of its first character (from 1), depth in half-width columns, text.

    ``paragraph``: a full-width space stood between the half-width indentation and the text.
    """

    line: int
    column: int
    indent: int
    text: str
    paragraph: bool = False

    @property
    def is_blank(self) -> bool:
        return not self.text

    @property
    def is_comment(self) -> bool:
        """Whether it is a comment wherever it stands (``#ワンハート`` within a text is none)."""
        return self.text.startswith("#") and _COMMENT.match(self.text) is not None

    def span(self, file: str, offset: int = 0, length: int | None = None) -> SourceSpan:
        """The place of a part of the row; to its end without ``length``."""
        size = len(self.text) - offset if length is None else length
        return SourceSpan.at(file, self.line, self.column + offset, size)

    def after(self, length: int) -> Row:
        """What stands ``length`` characters on, as a row of its own."""
        taken, rest = self.text[:length], self.text[length:]
        return Row(self.line, self.column + length, self.indent + width(taken), rest)


class Key(NamedTuple):
    """A name before a colon: as typed, what it means, and where (from the start of the row) it and its value start."""

    typed: str
    offset: int
    quoted: bool
    meant: Named
    rest: int


def rows_of(text: str) -> Iterator[Row]:
    """The rows of a text, blank ones too."""
    for number, raw in enumerate(text.split("\n"), 1):
        match = _LEAD.match(raw)
        lead = match[0] if match else ""
        paragraph = lead.endswith("\u3000") and lead[0] == " "
        yield Row(number, len(lead) + 1, width(lead), raw[len(lead) :].rstrip(WHITE), paragraph)


def trimmed(rows: list[Row], *, comments: bool = False) -> list[Row]:
    """Rows without blank ones at either end, and (at the end they may be text) ``comments`` at the start."""
    start, end = 0, len(rows)
    while start < end and (rows[start].is_blank or (comments and rows[start].text.startswith("#"))):
        start += 1
    while end > start and rows[end - 1].is_blank:
        end -= 1
    return rows[start:end]


def deeper(rows: list[Row], edge: int) -> list[Row]:
    """Rows without the comments that are not set in deeper than ``edge``: those are never text."""
    return [row for row in rows if row.indent > edge or not row.is_comment]


def width(text: str) -> int:
    """Half-width columns: a full-width space is two, a tab goes to the next fourth column."""
    columns = 0
    for character in text:
        if character == "\t":
            columns += _TAB - columns % _TAB
        else:
            columns += 2 if character == "\u3000" else 1
    return columns


def dash_of(row: Row) -> int:
    """The length of the dash of a list item with the white space after it; 0 if it is none."""
    match = _DASH.match(row.text)
    return match.end() if match else 0


def key_of(row: Row, shape: MapShape) -> Key | None:
    """The key at the start of a row, if it is one here.

    A valid name needs no space after its colon, which may be full-width; any other must look like a name.
    """
    typed, colon, is_quoted = _before_colon(row.text)
    if not typed or typed[0] in "#[]{}\"'":
        return None
    meant = shape.resolve(typed, is_quoted)
    rest = row.text[colon + 1 :]
    if meant.match is not Match.EXACT and not _looks_like_key(typed, meant, row.text[colon], rest):
        return None
    start = colon + 1 + len(rest) - len(rest.lstrip(WHITE))
    return Key(typed, int(is_quoted), is_quoted, meant, start)


def name_of(row: Row, shape: MapShape) -> str:
    """The valid name that a row begins with, or an empty text: ``key_of`` for valid names only."""
    return shape.exact(_before_colon(row.text)[0])


def _before_colon(text: str) -> tuple[str, int, bool]:
    """What stands before the first colon, where that is, and whether it is in quotation marks."""
    quoted = _QUOTED_NAME.match(text) if text[:1] in ("'", '"') else None
    if quoted:
        return clean_name(quoted[2]), quoted.end() - 1, True
    colon = _COLON.search(text)
    return (clean_name(text[: colon.start()]), colon.start(), False) if colon else ("", -1, False)


def _looks_like_key(typed: str, meant: Named, colon: str, rest: str) -> bool:
    if len(typed) > 20 or _NO_NAME.search(typed) or rest.startswith("//"):
        return False
    spaced = not rest or rest[0] in WHITE or colon == "："
    return spaced or meant.match is not Match.UNKNOWN
