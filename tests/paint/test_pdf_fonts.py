"""Embedded fonts, judged by what pypdfium2 and pikepdf read from the file."""

from __future__ import annotations

import ctypes
import random
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium_c
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from paint_samples import FONTS, HEIGHT, INK, edition, hb_font, paint, text

from onehearts.edition import FontFile, Glyph, Glyphs, Node

P = (Node(1, "P"),)


def _extracted(pdf: bytes, page: int = 0) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[page].get_textpage().get_text_bounded())
    finally:
        document.close()


def _origins(pdf: bytes) -> list[tuple[str, float, float]]:
    """Character, and where pdfium puts its origin (points, y down)."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0].get_textpage()
        found = []
        for index in range(page.count_chars()):
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium_c.FPDFText_GetCharOrigin(page, index, x, y)
            if not pdfium_c.FPDFText_IsGenerated(page, index):
                found.append((chr(pdfium_c.FPDFText_GetUnicode(page, index)), x.value, HEIGHT - y.value))
        return found
    finally:
        document.close()


def _type0(pdf: pikepdf.Pdf) -> pikepdf.Object:
    fonts = pdf.pages[0].Resources.Font
    assert len(fonts) == 1
    return fonts.F1


def test_text_comes_back_as_it_was_written() -> None:
    for string in ("髙橋さんは「誰でも」と話す。", "10:00〜12:00 A4 No. 12", "𠮷野 ＆ ①②", "高崎市　福祉"):
        assert _extracted(paint(edition([text(20, 60, string, 1)], tree=P))).strip() == string


def test_glyphs_stand_where_they_were_placed() -> None:
    # A long line of uneven gaps: neither rounding nor tolerance may add up.
    chance = random.Random(1)
    string, font = "あのイーハトーヴォのすきとおった風Latin 12", hb_font(FONTS["text"])
    for size in (5.25, 10.5, 14.0, 40.0):
        run = text(10.123, 55.777, string, 1, size=size)
        pen, moved = 0.0, []
        for glyph in run.glyphs:
            moved.append(Glyph(glyph.gid, pen, chance.choice((0.0, -0.35, 1.7)), glyph.text))
            # No wider than what is no word space: in a stretch with ActualText pdfium tells no places.
            pen += (font.get_glyph_h_advance(glyph.gid) / 2048 + chance.uniform(-0.3, 0.07)) * size
        placed = Glyphs(run.x, run.y, run.font, size, INK, tuple(moved), pen, 1)
        found = _origins(paint(edition([placed], tree=P)))
        assert [c for c, _, _ in found if c != " "] == [g.text for g in moved if g.text != " "]
        wanted = [(placed.x + g.x, placed.y + g.y) for g in moved if g.text != " "]
        for (_, x, y), (wanted_x, wanted_y) in zip([f for f in found if f[0] != " "], wanted, strict=True):
            assert x == pytest.approx(wanted_x, abs=0.01)
            assert y == pytest.approx(wanted_y, abs=0.01)


def test_one_glyph_may_stand_for_two_texts() -> None:
    gid = hb_font(FONTS["text"]).get_nominal_glyph(ord("ー"))
    run = Glyphs(20, 60, "text", 12, INK, (Glyph(gid, 0, 0, "ー"), Glyph(gid, 12, 0, "—")), 24, 1)
    pdf = paint(edition([run], tree=P))
    assert _extracted(pdf).strip() == "ー—"


def test_a_cluster_of_two_glyphs_is_read_once() -> None:
    font = hb_font(FONTS["text"])
    ka, mark = (font.get_nominal_glyph(ord(c)) for c in "か゛")
    glyphs = (Glyph(ka, 0, 0, "か\u3099"), Glyph(mark, 4, 0, ""), Glyph(ka, 14, 0, "か"))
    run = Glyphs(20, 60, "text", 12, INK, glyphs, 26, 1)
    with pikepdf.open(BytesIO(paint(edition([run], tree=P)))) as pdf:
        content = pdf.pages[0].Contents.read_bytes().decode()
        cmap = _type0(pdf).ToUnicode.read_bytes().decode()
    assert "/Span <</MCID 0 /ActualText <feff304b3099>>> BDC" in content
    assert "<304b>" in cmap
    assert "<304b3099>" not in cmap


def test_a_run_can_be_read_as_other_text() -> None:
    pdf = paint(edition([text(20, 60, "→", 1, actual_text="次に")], tree=P))
    with pikepdf.open(BytesIO(pdf)) as read:
        assert "/ActualText <feff6b21306b>" in read.pages[0].Contents.read_bytes().decode()


def _line_with_gaps(y: float, gap: float, *, latin: str = "text") -> list[Glyphs]:
    """令和8年2月16日ABCと in runs of one script, ``gap`` em apart."""
    runs, x = [], 20.0
    for part in ("令和", "8", "年", "2", "月", "16", "日", "ABC", "と"):
        runs.append(text(x, y, part, 1, font=latin if part.isascii() else "text"))
        x += runs[-1].width + 12 * gap
    return runs


@pytest.mark.parametrize("gap", [0, 0.1, 0.125, 0.25, 1.0])
def test_gaps_of_the_setting_are_no_word_spaces(gap: float) -> None:
    assert _extracted(paint(edition(_line_with_gaps(60, gap), tree=P))).strip() == "令和8年2月16日ABCと"


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_poppler_sees_no_word_spaces_either(tmp_path: Path) -> None:
    gaps = (0, 0.1, 0.125, 0.25, 1.0)
    items = [run for n, gap in enumerate(gaps) for run in _line_with_gaps(30 + 20 * n, gap, latin="latin")]
    file = tmp_path / "gaps.pdf"
    file.write_bytes(paint(edition(items, tree=P)))
    command = ["pdftotext", "-raw", str(file), "-"]
    found = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.split()
    assert found == ["令和8年2月16日ABCと"] * len(gaps)


def test_typed_spaces_and_far_apart_things_stay_apart() -> None:
    spaced = text(20, 60, "No. 12 と", 1, spread=3)
    assert _extracted(paint(edition([spaced], tree=P))).strip() == "No. 12 と"
    cells = [text(20, 60, "左", 1), text(120, 60, "右", 1)]
    assert _extracted(paint(edition(cells, tree=P))).split() == ["左", "右"]


def test_the_descriptor_tells_the_truth() -> None:
    from fontTools.ttLib import TTFont

    with pikepdf.open(BytesIO(paint(edition([text(20, 60, "高崎Ab", 1)], tree=P)))) as pdf:
        font = _type0(pdf)
        cid = font.DescendantFonts[0]
        descriptor = cid.FontDescriptor
        program = TTFont(BytesIO(descriptor.FontFile2.read_bytes()))
        assert str(font.BaseFont)[7:] == "+BIZUDGothic-Regular"
        assert font.BaseFont == cid.BaseFont == descriptor.FontName
        source = TTFont(FONTS["text"].path)
        k = 1000 / source["head"].unitsPerEm
        assert descriptor.CapHeight == round(source["OS/2"].sCapHeight * k)
        assert descriptor.Ascent == round(source["hhea"].ascent * k)
        assert descriptor.FontBBox[0] == round(source["head"].xMin * k)
        assert 60 < descriptor.StemV < 120
        widths = {0: 1000.0}
        for first, run in zip(cid.W[0::2], cid.W[1::2], strict=True):
            widths |= {int(first) + i: float(w) for i, w in enumerate(run)}
        for cid_number, name in enumerate(program.getGlyphOrder()):
            told = widths.get(cid_number, 1000.0)
            assert told == pytest.approx(program["hmtx"][name][0] * k, abs=0.01)
        assert len(program.getGlyphOrder()) == 5, ".notdef and the four glyphs shown"


def test_names_of_one_file_share_a_font() -> None:
    items = [text(20, 60, "ひとつ", 1), text(20, 90, "ふたつ", 1, font="again", file=FONTS["text"])]
    pdf = paint(edition(items, tree=P, fonts={"text": FONTS["text"], "again": FONTS["text"]}))
    with pikepdf.open(BytesIO(pdf)) as read:
        assert list(read.pages[0].Resources.Font.keys()) == ["/F1"]
    assert "ふたつ" in _extracted(pdf)


def test_cff_fonts_are_embedded_too(tmp_path: Path) -> None:
    file = FontFile(str(tmp_path / "boxes.otf"))
    _write_cff_font(file.path)
    pdf = paint(edition([text(20, 60, "BAB", 1, file=file)], tree=P, fonts={"text": file}))
    assert _extracted(pdf).strip() == "BAB"
    with pikepdf.open(BytesIO(pdf)) as read:
        font = _type0(read)
        cid = font.DescendantFonts[0]
        assert cid.Subtype == "/CIDFontType0"
        assert cid.FontDescriptor.FontFile3.Subtype == "/CIDFontType0C"
        assert "/CIDToGIDMap" not in cid
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].render(scale=4).to_pil().convert("L")
    document.close()
    # B is a box of 0.8 × 0.7 em on the baseline at (20, 60), 12 points big; A, half as high, comes next.
    inks = [page.getpixel((4 * x, 4 * y)) for x, y in ((25, 54), (37, 54), (37, 58))]
    assert inks == [pytest.approx(34, abs=2), 255, pytest.approx(34, abs=2)]


def _write_cff_font(path: str) -> None:
    heights = {".notdef": 0, "A": 350, "B": 700}
    strings = {}
    for name, height in heights.items():
        pen = T2CharStringPen(1000, None)
        pen.moveTo((100, 0))
        for point in ((900, 0), (900, height), (100, height)):
            pen.lineTo(point)
        pen.closePath()
        strings[name] = pen.getCharString()
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(list(heights))
    builder.setupCharacterMap({ord("A"): "A", ord("B"): "B"})
    builder.setupCFF("Boxes", {}, strings, {})
    builder.setupHorizontalMetrics(dict.fromkeys(heights, (1000, 100)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
