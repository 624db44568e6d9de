"""Font names → faces that answer for their characters: glyphs, advances and ink, in ems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from onehearts.edition import FontFile

if TYPE_CHECKING:
    import uharfbuzz as hb


_FEATURES = (("kern", True), ("liga", False), ("clig", False), ("calt", False))


class GlyphInfo(NamedTuple):
    """A glyph with its advance and the left and right bounds of its ink, all in ems."""

    gid: int
    advance: float
    ink_left: float
    ink_right: float


class Shaped(NamedTuple):
    """A glyph as HarfBuzz placed it: ``cluster`` is the index of its first character; ems, y up."""

    gid: int
    cluster: int
    advance: float
    dx: float
    dy: float


class Upright(NamedTuple):
    """A glyph for lines down the page, in ems: ``info`` has its advance downwards and the white before and after its
    ink downwards; its design origin stands ``down`` below the body's top and ``right`` of the centre line.
    """

    info: GlyphInfo
    down: float
    right: float


class Face:
    """One font, opened when first asked, a variable one where it stands on its axes. Everything is in ems."""

    __slots__ = ("_font", "_glyphs", "_hb", "ascent", "kerns", "name", "upem")

    def __init__(self, name: str, file: FontFile) -> None:
        import uharfbuzz

        self.name = name
        self._hb: Any = uharfbuzz
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(file.path))
        self._font: hb.Font = uharfbuzz.Font(face)
        if file.axes:
            self._font.set_variations(dict(file.axes))
        self.upem: int = face.upem
        self.kerns: bool = bool(face.has_layout_positioning)
        self.ascent: float = _em_box_ascent(self._font.get_font_extents("ltr"), self.upem)
        self._glyphs: dict[tuple[int, int], GlyphInfo | None] = {}

    def glyph(self, codepoint: int, selector: int = 0) -> GlyphInfo | None:
        """The glyph of a character, maybe with a variation selector; ``None`` if the font has none."""
        key = (codepoint, selector)
        if key not in self._glyphs:
            gid = (
                self._font.get_variation_glyph(codepoint, selector)
                if selector
                else self._font.get_nominal_glyph(codepoint)
            )
            self._glyphs[key] = self.info(gid) if gid else None
        return self._glyphs[key]

    def has(self, codepoint: int, selector: int = 0) -> bool:
        """Whether the font draws this character (with this variation selector)."""
        return self.glyph(codepoint, selector) is not None

    def info(self, gid: int) -> GlyphInfo:
        """Advance and ink of a glyph by its number."""
        upem = self.upem
        advance = self._font.get_glyph_h_advance(gid) / upem
        ink = self._font.get_glyph_extents(gid)
        if ink is None:
            return GlyphInfo(gid, advance, 0.0, 0.0)
        return GlyphInfo(gid, advance, ink.x_bearing / upem, (ink.x_bearing + ink.width) / upem)

    def upright(self, text: str) -> Upright:
        """A character (maybe with a variation selector) as it stands in vertical lines: by vert, vhea and vmtx."""
        buffer = self._hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "ttb"
        self._hb.shape(self._font, buffer, dict(_FEATURES))
        gid, place, upem = buffer.glyph_infos[0].codepoint, buffer.glyph_positions[0], self.upem
        advance, down, right = -place.y_advance / upem, -place.y_offset / upem, place.x_offset / upem
        ink = self._font.get_glyph_extents(gid)
        if ink is None:
            return Upright(GlyphInfo(gid, advance, 0.0, 0.0), down, right)
        top, bottom = down - ink.y_bearing / upem, down - (ink.y_bearing + ink.height) / upem
        return Upright(GlyphInfo(gid, advance, top, bottom), down, right)

    def shape(self, text: str) -> tuple[Shaped, ...]:
        """Glyphs of ``text`` as one word: kerned, its marks placed, without ligatures or other choices."""
        buffer = self._hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        self._hb.shape(self._font, buffer, dict(_FEATURES))
        upem = self.upem
        return tuple(
            Shaped(i.codepoint, i.cluster, p.x_advance / upem, p.x_offset / upem, p.y_offset / upem)
            for i, p in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        )


def _em_box_ascent(extents: Any, upem: int) -> float:
    """How high the em box stands over the baseline, in ems.

    Where ascender and descender make up one em they are the em box; otherwise it is the 0.88 of nearly all
    Japanese fonts.
    """
    if abs(extents.ascender - extents.descender - upem) <= upem / 50:
        return float(extents.ascender) / upem
    return 0.88


class FontBook:
    """The fonts one may name, each opened on first use (the files are mapped, not read)."""

    __slots__ = ("_faces", "_files")

    def __init__(self, files: Mapping[str, FontFile]) -> None:
        """``files`` maps names such as "BIZ UDGothic/Regular" to fonts."""
        self._files = dict(files)
        self._faces: dict[str, Face] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._files

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in the order given."""
        return tuple(self._files)

    def face(self, name: str) -> Face:
        """The face called ``name``; KeyError for a name not in the book (the layout reader checks them)."""
        face = self._faces.get(name)
        if face is None:
            face = self._faces[name] = Face(name, self._files[name])
        return face
