"""The characters of one line with their places → runs of positioned glyphs, readings included."""

from __future__ import annotations

from onehearts.edition import Glyph, Ink
from onehearts.typesetting.cells import CellBook
from onehearts.typesetting.justify import Fitted
from onehearts.typesetting.lines import GlyphRun, SetLine
from onehearts.typesetting.paragraph import Paragraph
from onehearts.typesetting.readings import SIZE, reading_cells

_WIDEST_PITCH = 1.0  # ems of the reading between two of its characters when it is shorter than its base


def line(p: Paragraph, first: int, last: int, fitted: Fitted, left: float, measure: float, book: CellBook) -> SetLine:
    """Characters first…last as a line starting ``left`` ems from the edge of ``measure`` (in ems)."""
    size = p.style.size
    runs: list[GlyphRun] = []
    at = first
    while at < last:
        owner, face = p.characters.run[at], p.cells[at].face
        until = at + 1
        while until < last and p.characters.run[until] == owner and p.cells[until].face == face:
            until += 1
        runs.append(_glyph_run(p, first, at, until, fitted, left))
        if p.runs[owner].ruby and (until == last or p.characters.run[until] != owner):
            reading = _reading(p, first, until, last, fitted, left, book)
            if reading is not None:
                runs.append(reading)
        at = until
    return SetLine(tuple(runs), left * size, fitted.width * size, measure * size, fitted.flush)


def ink(p: Paragraph, owner: int) -> Ink:
    """The colour of a run: a link's before a strong one's."""
    run, style = p.runs[owner], p.style
    return style.link_ink if run.href else style.strong_ink if run.strong else style.ink


def _glyph_run(p: Paragraph, first: int, at: int, until: int, fitted: Fitted, left: float) -> GlyphRun:
    """Characters at…until, all of one run and one face; ``first`` is where the line starts."""
    size, lefts, cells, shift, source = p.style.size, fitted.lefts, p.cells, p.shift, p.characters.source
    owner = p.characters.run[at]
    run = p.runs[owner]
    origin = lefts[at - first]
    glyphs = []
    for index in range(at, until):
        place = lefts[index - first] - origin + shift[index]
        text = source[index]
        for gid, x, y in cells[index].glyphs:
            glyphs.append(Glyph(gid, (place + x) * size, -y * size, text))
            text = ""
    end = until - 1
    width = lefts[end - first] - origin + (p.body[end] if end < p.visible_end(first, until) else 0.0)
    return GlyphRun(
        font=cells[at].face,
        size=size,
        ink=ink(p, owner),
        x=(left + origin) * size,
        y=0.0,
        glyphs=tuple(glyphs),
        width=width * size,
        href=run.href,
        actual_text="".join(source[at:until]) if run.ruby else None,
        origin=run.span,
    )


def _reading(
    p: Paragraph, first: int, until: int, last: int, fitted: Fitted, left: float, book: CellBook
) -> GlyphRun | None:
    """The reading over the base that ends at ``until``, in the gap between the lines (JLREQ 3.3.6).

    Only in an emergency does a line break cut a base; then each piece gets its share of the reading.
    """
    size = p.style.size
    owner = p.characters.run[until - 1]
    run = p.runs[owner]
    whole = [at for at, other in enumerate(p.characters.run) if other == owner]
    here = [at for at in whole if first <= at < last]
    cells = reading_cells(run.ruby, p.style, run.strong, book)
    cut = [round(len(cells) * (at - whole[0]) / len(whole)) for at in (here[0], here[-1] + 1)]
    cells, text = cells[cut[0] : cut[1]], run.ruby[cut[0] : cut[1]]
    if not cells:
        return None
    start = fitted.lefts[here[0] - first]
    room = fitted.lefts[here[-1] - first] + p.body[here[-1]] - start
    natural = sum(cell.body for cell in cells)
    scale = min(SIZE, room / natural) if natural else SIZE
    pitch = min(_WIDEST_PITCH * scale, (room - natural * scale) / len(cells))
    x = (room - natural * scale - pitch * (len(cells) - 1)) / 2
    origin, glyphs = x, []
    for cell, character in zip(cells, text, strict=True):
        for gid, dx, dy in cell.glyphs:
            glyphs.append(Glyph(gid, (x - origin + dx * scale) * size, -dy * scale * size, character))
            character = ""
        x += cell.body * scale + pitch
    face = cells[0].face
    return GlyphRun(
        font=face,
        size=size * scale,
        ink=ink(p, owner),
        x=(left + start + origin) * size,
        y=-(book.ascent(p.cells[here[0]].face) + (1 - book.ascent(face)) * scale) * size,
        glyphs=tuple(glyphs),
        width=(x - pitch - origin) * size,
        href=run.href,
        actual_text="",
        origin=run.span,
    )
