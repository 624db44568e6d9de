"""The characters of one line with their places → runs of positioned glyphs, readings included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from onehearts.edition import Flow, Glyph
from onehearts.typesetting.breaking import EPSILON
from onehearts.typesetting.cells import Cell, CellBook, Piece
from onehearts.typesetting.jlreq import letters
from onehearts.typesetting.justify import Fitted
from onehearts.typesetting.lines import Figure, GlyphRun, SetLine
from onehearts.typesetting.paragraph import Paragraph
from onehearts.typesetting.readings import SIZE, Word, aligned, reading_cells, spread

_WIDEST_PITCH = 1.0  # ems of the reading between two of its characters when it is shorter than its base


class _Reading(NamedTuple):
    """A reading, or the share of it on this line: where it starts, its size, the white between its characters."""

    cells: tuple[Cell, ...]
    letters: tuple[str, ...]
    x: float
    scale: float
    pitch: float = 0.0


class _Seats(NamedTuple):
    """Of the characters with readings: left and right edges of their room, where their glyphs start; and the
    readings by their run. Ems from the start of the line.
    """

    lefts: dict[int, float]
    rights: dict[int, float]
    glyphs: dict[int, float]
    readings: dict[int, _Reading]


def line(p: Paragraph, first: int, last: int, fitted: Fitted, left: float, measure: float, book: CellBook) -> SetLine:
    """Characters first…last as a line starting ``left`` ems from the edge of ``measure`` (in ems)."""
    size = p.style.size
    seats = _Seats({}, {}, {}, {})
    owners = p.characters.run
    if p.words:
        owners = owners.copy()  # a dealt word is one run again: it is copied and read as a whole
    for word in p.words:
        if max(first, word.first) < min(last, word.last):
            owners[word.first : word.last] = [owners[word.first]] * (word.last - word.first)
            _seat(p, word, first, last, fitted, book, seats)
    runs: list[GlyphRun] = []
    at = start = first
    while at < last:
        owner, cell = owners[at], p.cells[at]
        until = at + 1
        if cell.pieces:
            while p.in_aside(at) and until < last and owners[until] == owner and p.in_aside(until):
                until += 1
            runs.extend(_compound_runs(p, first, at, until, fitted, left, seats, book))
        else:
            while until < last and owners[until] == owner and _alike(p.cells[until], cell):
                until += 1
            runs.append(_glyph_run(p, first, at, until, fitted, left, seats))
        if until == last or owners[until] != owner:
            for reader in dict.fromkeys(p.characters.run[start:until]) if seats.readings else ():
                if reader in seats.readings:
                    ascent = p.ascent(cell.face, book)
                    runs.extend(_reading_runs(p, reader, seats.readings[reader], left, ascent, book))
            start = until
        at = until
    figures: tuple[Figure, ...] = ()
    if p.has_figures:
        from onehearts.typesetting.figures import drawn  # rare, and it costs every start

        figures = drawn(p, first, last, fitted, left, book)
    return SetLine(tuple(runs), left * size, fitted.width * size, measure * size, fitted.flush, figures)


def _alike(one: Cell, other: Cell) -> bool:
    return one.face == other.face and one.flow == other.flow and not one.pieces


def _glyph_run(p: Paragraph, first: int, at: int, until: int, fitted: Fitted, left: float, seats: _Seats) -> GlyphRun:
    """Characters at…until, all of one run or word and one face; ``first`` is where the line starts."""
    size, lefts, cells, source = p.style.size, fitted.lefts, p.cells, p.characters.source
    owner, end = p.characters.run[at], until - 1
    run, until_span = p.runs[owner], p.runs[p.characters.run[end]].span
    origin = seats.lefts.get(at, lefts[at - first])
    glyphs = []
    for index in range(at, until):
        place = seats.glyphs.get(index, lefts[index - first]) - origin
        text = source[index]
        for gid, x, y in cells[index].glyphs:
            glyphs.append(Glyph(gid, (place + x) * size, -y * size, text))
            text = ""
    if end in seats.rights:
        right = seats.rights[end]
    else:
        right = lefts[end - first] + (p.body[end] if end < p.visible_end(first, until) else 0.0)
    return GlyphRun(
        font=cells[at].face,
        size=size,
        ink=p.ink(owner),
        x=(left + origin) * size,
        y=0.0,
        glyphs=tuple(glyphs),
        width=(right - origin) * size,
        href=run.href,
        actual_text="".join(source[at:until]) if run.ruby else None,
        origin=run.span.to(until_span) if run.span and until_span else run.span,
        flow=cells[at].flow,
    )


def _compound_runs(
    p: Paragraph, first: int, at: int, until: int, fitted: Fitted, left: float, seats: _Seats, book: CellBook
) -> Iterator[GlyphRun]:
    """A compound character, or all of an aside that is on the line: a run for each stretch of one face and size."""
    size, owner = p.style.size, p.characters.run[at]
    run = p.runs[owner]
    start = left + seats.glyphs.get(at, fitted.lefts[at - first])
    placed: Iterable[Piece] = p.cells[at].pieces
    if p.in_aside(at):
        from onehearts.typesetting.compounds import rows_of

        placed = rows_of(p.cells[at:until], p.style.vertical, book)
    for (face, flow, scale, y), group in groupby(placed, _setting_of):
        members = list(group)
        x, last = members[0].x, members[-1]
        glyphs = [glyph for one in members for glyph in _glyphs(one.cell, one.x - x, scale, size, one.text)]
        yield GlyphRun(
            font=face,
            size=size * scale,
            ink=p.ink(owner),
            x=(start + x) * size,
            y=-y * size,
            glyphs=tuple(glyphs),
            width=(last.x + last.cell.body * scale - x) * size,
            href=run.href,
            origin=run.span,
            flow=flow,
        )


def _setting_of(piece: Piece) -> tuple[str, Flow, float, float]:
    """What pieces of one run share: face, flow, size, height over the baseline."""
    return piece.cell.face, piece.cell.flow, piece.scale, piece.y


def _glyphs(cell: Cell, x: float, scale: float, size: float, text: str) -> Iterator[Glyph]:
    """The glyphs of a cell ``x`` ems from its run's origin, in points; the first says the text."""
    for gid, dx, dy in cell.glyphs:
        yield Glyph(gid, (x + dx * scale) * size, -dy * scale * size, text)
        text = ""


def _seat(p: Paragraph, word: Word, first: int, last: int, fitted: Fitted, book: CellBook, seats: _Seats) -> None:
    """Add where the bases of a word stand on the line first…last, and their readings."""
    here = range(max(first, word.first), min(last, word.last))
    aligns = p.style.align
    head = here[0] == first and aligns in ("justify", "left")
    tail = here[-1] + 1 == p.visible_end(first, last) and (fitted.flush or aligns == "right")
    before = word.before if here[0] == word.first != first else 0.0
    after = word.after if here[-1] + 1 == word.last < p.visible_end(first, last) else 0.0
    if word.solid:
        left, right = fitted.lefts[here[0] - first], fitted.lefts[here[-1] - first] + p.body[here[-1]]
        seats.glyphs.update((at, fitted.lefts[at - first]) for at in here)
        _dealt_readings(p, here, left - before, right + after - left + before, book, seats)
        return
    bases = [p.plain_body[at] for at in here]
    inner = sum(p.glue[at].natural for at in here[1:])
    lack = max(0.0, sum(p.body[at] for at in here) + inner - sum(bases))
    place, white = spread(lack, len(bases), before, after, head=head, tail=tail, centred=not word.dealt)
    natural = 0.0
    for at, base in zip(here, bases, strict=True):
        if at > here[0]:
            natural += p.glue[at].natural
        # Where the line is stretched between the characters of a word, glyphs and readings go with them.
        seats.glyphs[at] = fitted.lefts[at - first] + place - natural
        place += base + white
        natural += p.body[at]
    start, end = fitted.lefts[here[0] - first], fitted.lefts[here[-1] - first] + p.body[here[-1]]
    seats.lefts[here[0]], seats.rights[here[-1]] = start + before, end - after
    for one, other in pairwise(here):
        seats.rights[one] = seats.lefts[other] = (seats.glyphs[one] + p.plain_body[one] + seats.glyphs[other]) / 2
    if word.dealt:
        _dealt_readings(p, here, start, end - start, book, seats)
    else:
        _group_reading(p, word, here, start, end - start, book, seats)


def _dealt_readings(p: Paragraph, here: range, start: float, room: float, book: CellBook, seats: _Seats) -> None:
    """A reading over each base, solid and centred (JLREQ 3.3.5), moved where it would meet the next (3.3.7)."""
    owners = [p.characters.run[at] for at in here]
    cells = [reading_cells(p.runs[owner].ruby, p.style, p.runs[owner].strong, book) for owner in owners]
    lengths = [sum(cell.body for cell in own) for own in cells]
    # Readings that have room over the bases of their word together stay over these (JLREQ, Appendix F.2).
    first, end = seats.glyphs[here[0]], seats.glyphs[here[-1]] + p.plain_body[here[-1]]
    if sum(lengths) * SIZE <= end - first + EPSILON:
        start, room = first, end - first
    scale = min(SIZE, room / sum(lengths)) if sum(lengths) else SIZE
    centres = [seats.glyphs[at] + p.plain_body[at] / 2 - start for at in here]
    places = aligned(centres, [length * scale for length in lengths], room)
    for owner, own, x in zip(owners, cells, places, strict=True):
        seats.readings[owner] = _Reading(own, letters(p.runs[owner].ruby), start + x, scale)


def _group_reading(
    p: Paragraph, word: Word, here: range, start: float, room: float, book: CellBook, seats: _Seats
) -> None:
    """One reading over all bases; shorter than they, it is spread 1 : 2 : 1 (JLREQ 3.3.6).

    Only in an emergency does a line break cut such a word; then each piece gets its share of the reading.
    """
    owner = p.characters.run[word.first]
    run = p.runs[owner]
    cells = reading_cells(run.ruby, p.style, run.strong, book)
    count = word.last - word.first
    cut = slice(*(round(len(cells) * (at - word.first) / count) for at in (here[0], here[-1] + 1)))
    cells, written = cells[cut], letters(run.ruby)[cut]
    if not cells:
        return
    natural = sum(cell.body for cell in cells)
    scale = min(SIZE, room / natural) if natural else SIZE
    pitch = min(_WIDEST_PITCH * scale, (room - natural * scale) / len(cells))
    x = start + (room - natural * scale - pitch * (len(cells) - 1)) / 2
    seats.readings[owner] = _Reading(cells, written, x, scale, pitch)


def _reading_runs(
    p: Paragraph, owner: int, reading: _Reading, left: float, ascent: float, book: CellBook
) -> list[GlyphRun]:
    """A reading in the gap between the lines, resting on the em box of its base; a run for each of its faces."""
    size, scale = p.style.size, reading.scale
    made: list[GlyphRun] = []
    x, at, cells = reading.x, 0, reading.cells
    while at < len(cells):
        face, flow, origin = cells[at].face, cells[at].flow, x
        glyphs: list[Glyph] = []
        end = x
        while at < len(cells) and (cells[at].face, cells[at].flow) == (face, flow):
            glyphs.extend(_glyphs(cells[at], x - origin, scale, size, reading.letters[at]))
            end = x + cells[at].body * scale
            x = end + reading.pitch
            at += 1
        made.append(
            GlyphRun(
                font=face,
                size=size * scale,
                ink=p.ink(owner),
                x=(left + origin) * size,
                y=-(ascent + (1 - p.ascent(face, book)) * scale) * size,
                glyphs=tuple(glyphs),
                width=(end - origin) * size,
                href=p.runs[owner].href,
                actual_text="",
                origin=p.runs[owner].span,
                flow=flow,
            )
        )
    return made
