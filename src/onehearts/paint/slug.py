"""A few words beside the trim → glyphs of a font the edition has, and the operators that show them."""

from __future__ import annotations

from collections.abc import Mapping

from onehearts.edition import FontFile, Glyph, Glyphs, Ink
from onehearts.geometry import mm
from onehearts.paint.fonts import PdfFont
from onehearts.paint.objects import number
from onehearts.paint.sheets import Boxes

_SIZE = 6.5
_FROM_LEFT = mm(5)  # of the trim: beyond the marks of its corner
_BELOW = mm(3.5)  # the bleed, the first line
_PITCH = mm(2.8)
_LEAST = mm(0.5)  # below the last


def slug(words: str, fonts: Mapping[str, FontFile]) -> Glyphs | None:
    """The words in the first of the fonts that has them all; ``None`` if none has."""
    import uharfbuzz as hb

    for name, file in fonts.items():
        font = hb.Font(hb.Face(hb.Blob.from_file_path(file.path)))
        if file.axes:
            font.set_variations(dict(file.axes))
        ids = [font.get_nominal_glyph(ord(character)) for character in words]
        if not all(ids):
            continue
        glyphs, pen = [], 0.0
        for gid, character in zip(ids, words, strict=True):
            glyphs.append(Glyph(gid, pen, 0.0, character))
            pen += font.get_glyph_h_advance(gid) * _SIZE / font.face.upem
        return Glyphs(0.0, 0.0, name, _SIZE, Ink("#000000"), tuple(glyphs), pen)
    return None


def slug_operators(line: Glyphs, row: int, at: Boxes, colour: str, fonts: Mapping[str, PdfFont]) -> list[str]:
    """Show the line below the bleed, in its row from the top, if there is room; ``colour`` sets its colour."""
    y = at.bleed.y - _BELOW - row * _PITCH
    if y < at.media.y + _LEAST:
        return []
    font = fonts[line.font]
    codes = "".join(font.codes[glyph.gid] for glyph in line.glyphs)
    place = f"{number(at.trim.x + _FROM_LEFT)} {number(y)}"
    return [f"q {colour} BT /{font.resource} {number(_SIZE)} Tf 1 0 0 1 {place} Tm <{codes}> Tj ET Q"]
