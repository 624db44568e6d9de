"""What changed since the last proof → pages that list it, as many as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onehearts.edition import Item, Shape, Stroke
from onehearts.geometry import mm
from onehearts.messages import phrase
from onehearts.paint.proofsheet import GREY, Sheets
from onehearts.paint.writer import Writer
from onehearts.typesetting import SetLine, TextStyle

_INSET = mm(4)  # of the list from the edges of where a trimmed page would be
_INDENT = 26.0  # of what stands beside a number
_RULE = 0.5


class Entry(NamedTuple):
    """One block in the list: its number (0 for none), what it is, and what changed in it."""

    number: int
    title: str
    details: tuple[str, ...] = ()


class Section(NamedTuple):
    """What is told under one head: a page, or a manner of change."""

    title: str
    entries: tuple[Entry, ...]


class _Row(NamedTuple):
    """A line of the list with the white above it; ``number`` stands beside it. A row that ``leads`` never ends a
    page."""

    line: SetLine
    style: TextStyle
    left: float
    above: float
    number: int = 0
    leads: bool = False
    ruled: bool = False


def list_pages(
    title: str, sections: Sequence[Section], nothing: str, sheets: Sheets, writer: Writer
) -> list[list[Item]]:
    """The items of the list's pages, under its ``title``; one that says ``nothing`` where there are no sections."""
    rows = [*_rows(title, sections, nothing, sheets, writer)]
    pages = _parted(rows, sheets.trim.height - 2 * _INSET)
    return [
        [*sheets.slug(phrase("proof.list-page", page=number, pages=len(pages))), *_placed(page, sheets, writer)]
        for number, page in enumerate(pages, 1)
    ]


def _rows(title: str, sections: Sequence[Section], nothing: str, sheets: Sheets, writer: Writer) -> Iterator[_Row]:
    width = sheets.trim.width - 2 * _INSET
    head, page = writer.style(17, bold=True), writer.style(11, bold=True, ink=GREY)
    name, detail = writer.style(11.5, bold=True), writer.style(11, prose=True)

    def rows(text: str, style: TextStyle, left: float, above: float) -> Iterator[_Row]:
        for number, line in enumerate(writer.lines(text, style, width - left)):
            yield _Row(line, style, left, above if number == 0 else 0.0)

    for row in rows(title, head, 0.0, 0.0):
        yield row._replace(leads=True)
    if not sections:
        yield from rows(nothing, detail, 0.0, 14.0)
    for section in sections:
        for row in rows(section.title, page, 0.0, 16.0):
            yield row._replace(leads=True, ruled=True)
        for entry in section.entries:
            for number, row in enumerate(rows(entry.title, name, _INDENT, 7.0)):
                yield row._replace(leads=bool(entry.details), number=0 if number else entry.number)
            for text in entry.details:
                yield from rows(text, detail, _INDENT, 1.0)


def _parted(rows: Sequence[_Row], height: float) -> list[list[_Row]]:
    """The rows in pages of at most this height."""
    pages: list[list[_Row]] = []
    page: list[_Row] = []
    used = 0.0
    for row in rows:
        needed = row.above + row.style.leading
        if page and used + needed > height:
            rest: list[_Row] = []
            while len(page) > 1 and page[-1].leads:
                rest.insert(0, page.pop())
            pages.append(page)
            page = rest
            used = sum(one.above + one.style.leading for one in page)
        page.append(row)
        used += needed
    return [*pages, page]


def _placed(rows: Sequence[_Row], sheets: Sheets, writer: Writer) -> Iterator[Item]:
    left, y = sheets.trim.x + _INSET, sheets.trim.y + _INSET
    for row in rows:
        y += row.above
        if row.number:
            yield from sheets.number(row.number, left + 8, y + row.style.size / 2)
        yield from writer.put(row.line, row.style, left + row.left, y)
        y += row.style.leading
        if row.ruled:
            right = sheets.trim.right - _INSET
            yield Shape((("M", left, y - 1.5), ("L", right, y - 1.5)), None, Stroke(GREY, _RULE))
