"""Characters set as one, or smaller than the others → compound cells: pieces with places and sizes of their own."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from onehearts.runs import FRACTION
from onehearts.typesetting.cells import Cell, CellBook, Piece
from onehearts.typesetting.jlreq import KANJI, MIDDLE_DOT, NUMERAL, OPENING, WESTERN_CLASSES, class_of, letters

_SMALL = 0.6  # of the size: marks at the shoulder or foot of a character, the numbers of a fraction
_RISE = 0.9  # of what would put the number over the stroke level with the tops of capitals
_KISS = 0.1  # em the numbers of a fraction reach over its stroke
_ASIDE = 0.5  # of the size (JLREQ 3.4.2)
_TO_HALF = {0xFF10 + digit: 0x30 + digit for digit in range(10)}


def small(cell: Cell, text: str, *, raised: bool, book: CellBook) -> Cell:
    """A character at the shoulder, or at the foot, of the one before; its em box ends where the large one does."""
    ascent = 0.5 if cell.flow != "across" else book.ascent(cell.face)
    y = ascent * (1 - _SMALL) if raised else (ascent - 1) * (1 - _SMALL)
    return Cell(cell.face, (), cell.body * _SMALL, problem=cell.problem, pieces=(Piece(0.0, y, _SMALL, cell, text),))


def fraction(chain: tuple[str, ...], text: str, vertical: bool, book: CellBook) -> Cell | None:
    """1/2 with small numbers either side of a stroke, upright in lines down the page; ``None`` for no fraction."""
    match = FRACTION.fullmatch(text)
    if match is None:
        return None
    stroke = book.find(chain, "/", NUMERAL)
    rise = _RISE * book.ascent(stroke.face) * (1 - _SMALL)
    over, x = _row(chain, match[1], match[1].translate(_TO_HALF), book, y=rise, scale=_SMALL)
    start = x + stroke.body - 2 * _KISS
    below, end = _row(chain, match[3], match[3].translate(_TO_HALF), book, start, scale=_SMALL)
    pieces = [*over, Piece(x - _KISS, 0.0, 1.0, stroke, match[2]), *below]
    if vertical:
        return _stood_up(pieces, end, book)
    return Cell(stroke.face, (), end, pieces=tuple(pieces), problem=_problem(pieces))


def side_by_side(chain: tuple[str, ...], text: str, book: CellBook) -> Cell:
    """Characters across the page in one em of a line down it, smaller where they are wider (縦中横, JLREQ 3.2.5)."""
    return _stood_up(*_row(chain, text, text.translate(_TO_HALF), book), book)


def reference(chain: tuple[str, ...], text: str, book: CellBook) -> Cell:
    """A raised mark of a line down the page: its characters side by side at the right (JLREQ 4.2.3)."""
    pieces, width = _row(chain, text, text, book, scale=_SMALL)
    made = _stood_up(pieces, width, book)
    right = 0.5 - min(width, 1.0) / 2
    return made._replace(
        body=_SMALL,
        pieces=tuple(p._replace(x=p.x - (1 - _SMALL) / 2, y=p.y + right) for p in made.pieces),
    )


def _row(
    chain: tuple[str, ...], text: str, shown: str, book: CellBook, x: float = 0.0, *, y: float = 0.0, scale: float = 1.0
) -> tuple[list[Piece], float]:
    """Characters from ``x`` on, ``y`` over the baseline, and where they end; ``shown`` is drawn for ``text``."""
    pieces = []
    for character, drawn in zip(text, shown, strict=True):
        cell = book.find(chain, drawn, _upright_class(drawn))
        pieces.append(Piece(x, y, scale, cell, character))
        x += cell.body * scale
    return pieces, x


def _stood_up(pieces: list[Piece], width: float, book: CellBook) -> Cell:
    """Pieces across the page within one em of a line down it, whose own "up" is the page's right."""
    scale = min(1.0, 1.0 / width) if width else 1.0
    made: list[Piece] = []
    for x, y, own, cell, text in pieces:
        # The em box of full-size glyphs is centred in the em, whatever raised pieces there are.
        down = 0.5 + (book.ascent(cell.face) - 0.5) * scale - y * scale
        lying = cell._replace(glyphs=tuple((gid, -gy, gx) for gid, gx, gy in cell.glyphs))
        made.append(Piece(down, (x - width / 2) * scale, own * scale, lying, text))
    return Cell(pieces[0].cell.face, (), 1.0, pieces=tuple(made), problem=_problem(pieces))


def aside(chain: tuple[str, ...], text: str, vertical: bool, book: CellBook) -> Cell:
    """One or two characters of an aside; how its rows are dealt is known only when its line is (JLREQ 3.4.2)."""
    written = letters(text)
    cells = [book.find(chain, letter, class_of(letter[0]), vertical) for letter in written]
    pieces = [Piece(0.0, 0.0, _ASIDE, cell, letter) for letter, cell in zip(written, cells, strict=True)]
    room = max(_ASIDE, sum(map(_advance, pieces)) / 2)
    return Cell(cells[0].face, (), room, pieces=tuple(pieces), problem=_problem(pieces))


def rows_of(cells: tuple[Cell, ...], vertical: bool, book: CellBook) -> list[Piece]:
    """The pieces of the cells of one aside on one line in their places from the first, the upper row first.

    The upper row is the longer one where they differ; one that is too long for the cells is set closer.
    """
    pieces = [piece for cell in cells for piece in cell.pieces]
    room, half = sum(cell.body for cell in cells), sum(map(_advance, pieces)) / 2
    ends = list(accumulate(map(_advance, pieces)))
    upper = bisect_left(ends, half - 1e-6) + 1
    ascent = 0.5 if vertical else book.ascent(pieces[0].cell.face)
    made: list[Piece] = []
    # The top of the upper row's em boxes is that of the large ones, the lower row stands below it.
    for row, top in ((pieces[:upper], ascent), (pieces[upper:], ascent - _ASIDE)):
        widths = [_advance(piece) for piece in row]
        long, last = sum(widths), sum(widths[-1:])
        closer = (room - last) / (long - last) if long > room > last else 1.0
        x = 0.0
        for piece, width in zip(row, widths, strict=True):
            made.append(piece._replace(x=x * closer + _blank_before(piece), y=top - ascent * _ASIDE))
            x += width
    return made


def _advance(piece: Piece) -> float:
    """What a character takes of its row: small Japanese ones a small em, marks with the blank beside them."""
    return piece.cell.body * _ASIDE if class_of(piece.text[0]) in WESTERN_CLASSES else _ASIDE


def _blank_before(piece: Piece) -> float:
    share = {OPENING: 1.0, MIDDLE_DOT: 0.5}.get(class_of(piece.text[0]), 0.0)
    return share * max(0.0, 1.0 - piece.cell.body) * _ASIDE


def _upright_class(character: str) -> int:
    number = class_of(character)
    return number if number in WESTERN_CLASSES else KANJI


def _problem(pieces: list[Piece]) -> str:
    return next((piece.cell.problem for piece in pieces if piece.cell.problem), "")
