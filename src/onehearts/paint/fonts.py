"""Turn the glyphs an edition uses into embedded, subset, glyph-level fonts (ISO 32000-1, 9.7).

A font is a Type0 font with Identity-H encoding whose character codes are the glyph ids of the
subset, so whatever the shaper chose can be shown, be it TrueType or CFF. What a glyph stands for
is told by ToUnicode, from the text of the clusters. Glyphs that stand upright in lines down the
page are shown through a second Type0 font, Identity-V, of the same descendant.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from onehearts.edition import FontFile, Glyph, Glyphs, Page
from onehearts.paint.document import Document
from onehearts.paint.objects import Name, Ref, Value, utf16_hex

# What a glyph stands for that only ever follows another one in its cluster: nothing that shows.
_NOTHING = "\u200b"

# What a PDF reader takes from a font program (ISO 32000-1, 9.9); the rest only adds bytes.
_KEPT_TABLES = frozenset({"CFF ", "CFF2", "glyf", "head", "hhea", "hmtx", "loca", "maxp"})

_SYMBOLIC = 4  # font flags, ISO 32000-1, table 123
_FIXED_PITCH = 1
_ITALIC = 64

# From a glyph's design origin up to where the pen is in lines down the page (ISO 32000-1, 9.7.4.3).
_RISE = 880


class Fall(NamedTuple):
    """A glyph in lines down the page, in thousandths of the size: its advance downwards, and where the pen is,
    right of the glyph's design origin and above it. Whole numbers, for pdfium cuts off the rest.
    """

    advance: int
    right: int
    up: int


class PdfFont:
    """One font of one document: first ``use`` all glyphs, then ``subset``, then write text and objects."""

    def __init__(self, resource: str, file: FontFile) -> None:
        import uharfbuzz as hb

        self.resource = resource
        self._hb: Any = hb
        self._face: Any = hb.Face(hb.Blob.from_file_path(file.path))
        self._font: Any = hb.Font(self._face)
        self._axes = file.axes
        if file.axes:
            self._font.set_variations(dict(file.axes))
        self._per_mille = 1000 / self._face.upem
        self._is_cff = not {"CFF ", "CFF2"}.isdisjoint(self._face.table_tags)
        self._texts: dict[int, str] = {}
        self._is_lying = False
        self._upright: set[int] = set()
        self._program: Any = None
        self.codes: dict[int, str] = {}
        """Glyph id in the font file → four hexadecimal digits in a string shown (after ``subset``)."""
        self.widths: dict[int, float] = {}
        """Glyph id in the font file → advance in thousandths of the size, as W tells the reader."""
        self.falls: dict[int, Fall] = {}
        """Glyph id in the font file, of glyphs shown upright in lines down the page → what W2 tells the reader."""

    @property
    def vertical_resource(self) -> str:
        """The name of the font for lines down the page."""
        return f"{self.resource}V"

    def use(self, clusters: Iterable[tuple[Glyph, ...]], *, upright: bool = False) -> None:
        """Note that these clusters will be shown, ``upright`` in lines down the page or in lines across it."""
        self._is_lying |= not upright
        for cluster in clusters:
            first = cluster[0]
            if upright:
                self._upright.update(glyph.gid for glyph in cluster)
            # A glyph of its own says what it stands for; in a larger cluster ActualText does.
            if len(cluster) == 1 and first.text:
                if not self._texts.get(first.gid):
                    self._texts[first.gid] = first.text
            else:
                for glyph in cluster:
                    self._texts.setdefault(glyph.gid, "")

    def stands_for(self, cluster: tuple[Glyph, ...]) -> bool:
        """Whether ToUnicode alone gives the text of the cluster back."""
        return len(cluster) == 1 and self._texts[cluster[0].gid] == cluster[0].text

    def subset(self) -> None:
        """Cut the font down to the glyphs in use and number them anew."""
        hb, face = self._hb, self._face
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).set(self._texts)
        flags = hb.SubsetFlags
        wanted.flags = flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE | flags.NO_HINTING
        if self._is_cff:
            wanted.flags |= flags.CFF_IDENTITY_CHARSET | flags.DOWNGRADE_CFF2
        dropped = set(face.table_tags) - _KEPT_TABLES
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii"), "big") for tag in dropped)
        if face.has_var_data:
            wanted.pin_all_axes_to_default(face)
            for tag, value in self._axes:
                wanted.pin_axis_location(face, tag, value)
        plan = hb.SubsetPlan(face, wanted)
        mapping = dict(plan.old_to_new_glyph_mapping.items())
        self._program = plan.execute()
        self.codes = {old: f"{new:04x}" for old, new in mapping.items()}
        advance = self._font.get_glyph_h_advance
        self.widths = {old: round(advance(old) * self._per_mille, 2) for old in mapping}
        height = self._font.get_glyph_v_advance
        self.falls = {
            gid: Fall(round(-height(gid) * self._per_mille), round(self.widths[gid] / 2), _RISE)
            for gid in self._upright
        }

    def write(self, document: Document) -> dict[str, Ref]:
        """Add the font's objects; the references are to the Type0 dictionaries, by the names of their resources."""
        program = self._program.blob.data
        letters = hashlib.md5(program, usedforsecurity=False).digest()[:6]
        tag = "".join(chr(ord("A") + byte % 26) for byte in letters)
        base = Name(f"{tag}+{self._postscript_name()}")
        if self._is_cff:
            table = self._program.reference_table("CFF ").data
            program_ref = document.add_stream({"Subtype": Name("CIDFontType0C")}, table)
        else:
            program_ref = document.add_stream({"Length1": len(program)}, program)
        descriptor = document.add(
            {
                "Type": Name("FontDescriptor"),
                "FontName": base,
                **self._metrics(),
                "FontFile3" if self._is_cff else "FontFile2": program_ref,
            }
        )
        cid_font: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType0" if self._is_cff else "CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": descriptor,
            "DW": 1000,
            "W": self._width_array(),
        }
        if not self._is_cff:
            cid_font["CIDToGIDMap"] = Name("Identity")
        encodings = {self.resource: "Identity-H"} if self._is_lying else {}
        if self.falls:
            encodings[self.vertical_resource] = "Identity-V"
            cid_font["DW2"] = [_RISE, -1000]
            falls = self._fall_array()
            if falls:
                cid_font["W2"] = falls
        descendant = document.add(cid_font)
        to_unicode = document.add_stream({}, self._to_unicode().encode("ascii"))
        return {
            resource: document.add(
                {
                    "Type": Name("Font"),
                    "Subtype": Name("Type0"),
                    "BaseFont": Name(f"{base}-{encoding}") if self._is_cff else base,
                    "Encoding": Name(encoding),
                    "DescendantFonts": [descendant],
                    "ToUnicode": to_unicode,
                }
            )
            for resource, encoding in encodings.items()
        }

    def _postscript_name(self) -> str:
        """The font's name; that of a place on the axes is made as Adobe's Technical Note 5902 says."""
        ids, get_name = self._hb.OTNameIdPredefined, self._face.get_name
        name = get_name(ids.POSTSCRIPT_NAME) or "Font"
        if self._axes:
            family = get_name(ids.VARIATIONS_PS_PREFIX) or name.partition("-")[0]
            name = "_".join((family, *(f"{value:g}{tag}" for tag, value in self._axes)))
        return "".join(c for c in name if c.isascii() and (c.isalnum() or c in "-_."))

    def _table(self, tag: str) -> bytes:
        data: bytes = self._face.reference_table(tag).data
        return data

    def _metrics(self) -> dict[str, Value]:
        """The entries of the font descriptor that speak of the design (ISO 32000-1, 9.8), in thousandths."""
        k = self._per_mille
        box = struct.unpack_from(">4h", self._program.reference_table("head").data, 36)
        italic_angle = self._font.get_style_value(self._hb.StyleTag.SLANT_ANGLE)
        (fixed_pitch,) = struct.unpack_from(">I", self._table("post"), 12)
        extents = self._font.get_font_extents("ltr")
        cap_height = self._font.get_metric_position_with_fallback(self._hb.OTMetricsTag.CAP_HEIGHT)
        flags = _SYMBOLIC | (_FIXED_PITCH if fixed_pitch else 0) | (_ITALIC if italic_angle else 0)
        return {
            "Flags": flags,
            "FontBBox": [round(edge * k) for edge in box],
            "ItalicAngle": italic_angle,
            "Ascent": round(extents.ascender * k),
            "Descent": round(extents.descender * k),
            "CapHeight": round(cap_height * k),
            "StemV": self._stem(),
        }

    def _stem(self) -> int:
        """The width of an upright stem: the narrowest of the letters that are little else."""
        inks: list[float] = []
        for letter in "Iil":
            glyph = self._font.get_nominal_glyph(ord(letter))
            extents = self._font.get_glyph_extents(glyph) if glyph else None
            if extents is not None and extents.width:
                inks.append(abs(extents.width) * self._per_mille)
        return round(min(inks, default=80.0))

    def _width_array(self) -> list[Value]:
        """W (9.7.4.3): runs of codes that follow one another; full-width glyphs are left to DW."""
        array: list[Value] = []
        run: list[Value] = []
        last = -2
        for old, code in sorted(self.codes.items(), key=lambda item: item[1]):
            width, cid = self.widths[old], int(code, 16)
            if width == 1000:
                continue
            if cid != last + 1:
                run = []
                array += [cid, run]
            run.append(width)
            last = cid
        return array

    def _fall_array(self) -> list[Value]:
        """W2 (9.7.4.3), of the glyphs whose pen is not where DW2 and half their width have it."""
        array: list[Value] = []
        for code, gid in sorted((self.codes[gid], gid) for gid in self.falls):
            fall = self.falls[gid]
            if fall.advance != 1000 or 2 * fall.right != self.widths[gid]:
                array += [int(code, 16), [-fall.advance, fall.right, fall.up]]
        return array

    def _to_unicode(self) -> str:
        """The ToUnicode CMap (9.10.3); at most 100 lines may stand in one block."""
        pairs = sorted((self.codes[gid], text or _NOTHING) for gid, text in self._texts.items())
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <ffff> endcodespacerange",
        ]
        for start in range(0, len(pairs), 100):
            block = pairs[start : start + 100]
            lines.append(f"{len(block)} beginbfchar")
            lines += [f"<{code}> <{utf16_hex(text)}>" for code, text in block]
            lines.append("endbfchar")
        lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
        return "\n".join(lines)


def clusters_of(glyphs: tuple[Glyph, ...]) -> list[tuple[Glyph, ...]]:
    """Glyphs gathered with those that stand for the same text: a glyph without text follows its first."""
    starts = [i for i, glyph in enumerate(glyphs) if glyph.text or not i]
    return [glyphs[a:b] for a, b in zip(starts, [*starts[1:], len(glyphs)], strict=True)]


def gather_fonts(pages: Iterable[Page], files: Mapping[str, FontFile]) -> dict[str, PdfFont]:
    """The fonts ``pages`` use, by their names there, subset and ready; names of one ``FontFile`` share a font."""
    by_file: dict[FontFile, PdfFont] = {}
    by_name: dict[str, PdfFont] = {}
    for page in pages:
        for item in page.flat():
            if not isinstance(item, Glyphs):
                continue
            font = by_name.get(item.font)
            if font is None:
                file = files[item.font]
                font = by_file.get(file) or PdfFont(f"F{len(by_file) + 1}", file)
                by_file[file] = by_name[item.font] = font
            font.use(clusters_of(item.glyphs), upright=item.flow == "down")
    for font in by_file.values():
        font.subset()
    return by_name


def write_fonts(fonts: Mapping[str, PdfFont], document: Document) -> dict[str, Value]:
    """The fonts as objects of the document, by the names pages find them under."""
    unique = {font.resource: font for font in fonts.values()}
    return {name: ref for font in unique.values() for name, ref in font.write(document).items()}
