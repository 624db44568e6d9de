"""A character in a chain of fonts → its cell: glyphs, the body JLREQ counts with, the blank beside it.

A line is looked at as lying, whichever way it runs: x along it, y up from its baseline. Lines down the page lie on
their side, so their "up" is the right of the page; their baseline is the centre line of the column.
"""

from __future__ import annotations

from typing import NamedTuple

from onehearts.edition import Flow
from onehearts.typesetting.fonts import Face, FontBook, GlyphInfo
from onehearts.typesetting.jlreq import (
    CLOSING,
    COMMA,
    FULL_STOP,
    HALF_EM_BODIES,
    INVISIBLE,
    MIDDLE_DOT,
    OPENING,
    WESTERN_CLASSES,
    WORD_SPACE,
    WORD_SPACE_WIDTH,
)

GETA = "〓"

_STICKS_OUT = 0.05  # em of ink that may leave a half-em body before the body has to be wider
_BEARING = 0.07  # em of white kept beside ink in a body that cannot be half an em
_FULL_WIDTH = 0.75  # em; glyphs narrower than this carry the spacing their designer gave them
_VARIATION = range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0)
_PRESENTATION = frozenset("\ufe0e\ufe0f")  # text or emoji; not a form of a name


class Cell(NamedTuple):
    """A character ready to be set; lengths are ems.

    ``glyphs`` are (id, x, y) from the left edge of the body, y up. ``blank`` is the share of the blank space
    its class promises that the glyph really has (1 for full-em punctuation, 0 for proportional). ``ink_left``
    and ``ink_right`` are the white between body and ink. ``problem`` is a diagnostic's code, or empty.
    ``flow`` says how the glyphs stand on the page. A compound has ``pieces`` instead of glyphs.
    """

    face: str
    glyphs: tuple[tuple[int, float, float], ...]
    body: float
    blank: float = 1.0
    ink_left: float = 0.0
    ink_right: float = 0.0
    problem: str = ""
    flow: Flow = "across"
    pieces: tuple[Piece, ...] = ()


class Piece(NamedTuple):
    """A cell within a compound: where it starts there (ems, y up), its share of the size, the text it stands for."""

    x: float
    y: float
    scale: float
    cell: Cell
    text: str


class CellBook:
    """Cells by fonts and character, found once. A ``vertical`` cell is one of a line down the page."""

    __slots__ = ("_book", "_cells", "_words")

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._cells: dict[tuple[tuple[str, ...], bool], dict[tuple[str, int], Cell]] = {}
        self._words: dict[tuple[str, str], tuple[float, ...]] = {}

    def of(self, chain: tuple[str, ...], vertical: bool = False) -> dict[tuple[str, int], Cell]:
        """The cells found so far for a chain, by character and class; ``find`` adds to them."""
        return self._cells.setdefault((chain, vertical), {})

    def find(self, chain: tuple[str, ...], character: str, number: int, vertical: bool = False) -> Cell:
        """The cell of a character of class ``number`` in the first font of the chain that has it."""
        cells = self.of(chain, vertical)
        cell = cells.get((character, number))
        if cell is None:
            if vertical and number not in WESTERN_CLASSES:
                cell = self._find(chain, character, number, upright=True)
            else:
                cell = self._find(chain, character, number)
                if vertical:
                    cell = self._turned(cell)
            cells[character, number] = cell
        return cell

    def kerns(self, face: str) -> bool:
        """Whether words in this face have to be shaped."""
        return self._book.face(face).kerns

    def advances(self, face: str, word: str) -> tuple[float, ...]:
        """The kerned advances of the characters of a word, in ems."""
        known = self._words.get((face, word))
        if known is None:
            shaped = self._book.face(face).shape(word)
            known = tuple(sum(g.advance for g in shaped if g.cluster == at) for at in range(len(word)))
            self._words[face, word] = known
        return known

    def ascent(self, face: str) -> float:
        """From the top of the em box to the baseline, in ems."""
        return self._book.face(face).ascent

    def _find(self, chain: tuple[str, ...], character: str, number: int, upright: bool = False) -> Cell:
        if len(character) > 1:
            return self._cluster(chain, character, number, upright)
        if character in INVISIBLE:
            space = self._find(chain, " ", WORD_SPACE)
            return space._replace(body=0.0)
        for name in chain:
            cell = self._in_face(name, character, 0, number, upright)
            if cell is not None:
                return cell
        return self._missing(chain, upright)

    def _in_face(self, name: str, character: str, selector: int, number: int, upright: bool) -> Cell | None:
        face = self._book.face(name)
        glyph = face.glyph(ord(character), selector)
        if glyph is None:
            return None
        if not upright:
            return _cell(name, glyph, number)
        standing = face.upright(character + chr(selector) if selector else character)
        cell = _cell(name, standing.info, number)
        glyphs = tuple((gid, x + standing.down, standing.right) for gid, x, _ in cell.glyphs)
        return cell._replace(glyphs=glyphs, flow="down")

    def _turned(self, cell: Cell) -> Cell:
        """A cell of Western text lying in a line down the page, its em box on the centre line (JLREQ 2.3.2)."""
        sunk = self.ascent(cell.face) - 0.5
        return cell._replace(glyphs=tuple((gid, x, y - sunk) for gid, x, y in cell.glyphs), flow="turned")

    def _cluster(self, chain: tuple[str, ...], cluster: str, number: int, upright: bool) -> Cell:
        """A character with marks or a selector: the font that has all of it, else the base alone."""
        base, marks = cluster[0], cluster[1:]
        if len(marks) == 1 and any(ord(marks) in block for block in _VARIATION):
            for name in chain:
                cell = self._in_face(name, base, ord(marks), number, upright)
                if cell is not None:
                    return cell
            plain = self._find(chain, base, number, upright)
            if marks in _PRESENTATION or plain.problem:
                return plain
            return plain._replace(problem="typesetting.variant")
        for name in chain:
            face = self._book.face(name)
            shaped = face.shape(cluster)
            if all(glyph.gid for glyph in shaped):
                cell = _shaped(face, cluster)
                return self._turned(cell) if upright else cell
        return self._find(chain, base, number, upright)._replace(problem="typesetting.missing-glyph")

    def _missing(self, chain: tuple[str, ...], upright: bool) -> Cell:
        """〓, or the font's own mark for want of it, in place of a character no font has."""
        for name in chain if upright else ():
            cell = self._in_face(name, GETA, 0, 0, upright)
            if cell is not None:
                return cell._replace(problem="typesetting.missing-glyph", blank=0.0)
        found = [(name, self._book.face(name).glyph(ord(GETA))) for name in chain]
        name, glyph = next(
            ((name, glyph) for name, glyph in found if glyph is not None),
            (chain[0], self._book.face(chain[0]).info(0)),
        )
        return _cell(name, glyph, 0)._replace(problem="typesetting.missing-glyph", blank=0.0)


def _cell(face: str, glyph: GlyphInfo, number: int) -> Cell:
    if number == WORD_SPACE:
        return Cell(face, ((glyph.gid, 0.0, 0.0),), WORD_SPACE_WIDTH)
    if number in HALF_EM_BODIES:
        return _punctuation(face, glyph, number)
    right = glyph.advance - glyph.ink_right
    return Cell(face, ((glyph.gid, 0.0, 0.0),), glyph.advance, 1.0, glyph.ink_left, right)


def _punctuation(face: str, glyph: GlyphInfo, number: int) -> Cell:
    """Take the blank half of a full-em mark off its body, as far as the ink allows (JLREQ 3.1.2).

    How a font places its ink is read from the font: nothing is assumed of a bracket's position.
    """
    advance, left, right = glyph.advance, glyph.ink_left, glyph.advance - glyph.ink_right
    if advance < _FULL_WIDTH:
        return Cell(face, ((glyph.gid, 0.0, 0.0),), advance, 0.0, left, right)
    half = advance - 0.5
    if number == MIDDLE_DOT:
        side = half / 2
        cut = max(0.0, min(side, left + _STICKS_OUT, right + _STICKS_OUT))
        return Cell(face, ((glyph.gid, -cut, 0.0),), advance - 2 * cut, cut / 0.25, left - cut, right - cut)
    white = left if number == OPENING else right
    cut = half if white >= half - _STICKS_OUT else max(0.0, min(half, white - _BEARING))
    if number == OPENING:
        return Cell(face, ((glyph.gid, -cut, 0.0),), advance - cut, cut / 0.5, left - cut, right)
    assert number in (CLOSING, FULL_STOP, COMMA)
    return Cell(face, ((glyph.gid, 0.0, 0.0),), advance - cut, cut / 0.5, left, right - cut)


def _shaped(face: Face, cluster: str) -> Cell:
    glyphs = []
    pen = 0.0
    for item in face.shape(cluster):
        glyphs.append((item.gid, pen + item.dx, item.dy))
        pen += item.advance
    return Cell(face.name, tuple(glyphs), pen)
