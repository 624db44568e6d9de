"""Lines down the page in a PDF: what pdfium and poppler show of them, and read in them."""

from __future__ import annotations

import ctypes
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium_c
import pytest
from paint_samples import FONTS, HEIGHT, INK, column, down, edition, paint, text, turned
from PIL import Image, ImageChops

from font_samples import BOXES, FORMATS, VERTICAL, Box, Format, write_font
from onehearts.edition import Edition, FontFile, Glyph, Glyphs, Item, Link, Node
from onehearts.geometry import Rect
from onehearts.paint import png
from onehearts.paint.places import find_places

P = (Node(1, "P"), Node(2, "P"))
PROSE = ("「令和」は、縦に書く（ー）。", "次の行も、そのまま続く文。", "二つ目の段落…。")
MIXED = (
    ("令和{12}年のPDF/UAを読む。", "令和12年のPDF/UAを読む。"),
    ("{10}時から、ABC DEFまで", "10時から、ABC DEFまで"),
    ("Latinで始まる{31}", "Latinで始まる31"),
    ("終わりもLatin", "終わりもLatin"),
)
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
modes = pytest.mark.parametrize("mode", [(), ("-raw",), ("-layout",)], ids=["plain", "raw", "layout"])


def prose() -> Edition:
    items = [down(270 - 24 * n, 20, line, 1 if n < 2 else 2) for n, line in enumerate(PROSE)]
    return edition(items, tree=P)


def mixed() -> Edition:
    items = [run for n, (line, _) in enumerate(MIXED) for run in column(270 - 24 * n, 20, line, 1)]
    return edition(items, tree=P)


def linked() -> Edition:
    """Columns with a link in the middle, each a node of its own: upright, turned, and across."""
    tree = (Node(1, "P", (Node(2, "Span"), Node(3, "Link"), Node(4, "Span"))),)
    items: list[Item] = []
    for n, link in enumerate(("こちら", "https://a.jp/", "{12}")):
        runs = column(270 - 24 * n, 20, f"次の{link}を見る。")
        owners = [2, *[3] * (len(runs) - 2), 4]
        if link == "こちら":
            (whole,) = runs
            cuts, owners = (slice(0, 2), slice(2, 5), slice(5, 9)), [2, 3, 4]
            runs = [_part(whole, cut) for cut in cuts]
        items += [run._replace(node=node) for run, node in zip(runs, owners, strict=True)]
        items.append(Link(Rect(0, 0, 9, 9), "https://a.jp/", "a", 3))
    return edition(items, tree=tree)


LINKED = ("次のこちらを見る。", "次のhttps://a.jp/を見る。", "次の12を見る。")


def _part(run: Glyphs, cut: slice) -> Glyphs:
    glyphs = run.glyphs[cut]
    top = run.y + 12.0 * cut.start
    moved = tuple(Glyph(g.gid, g.x, g.y - 12.0 * cut.start, g.text) for g in glyphs)
    return run._replace(y=top, glyphs=moved, width=12.0 * len(glyphs))


def _pdfium(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[0].get_textpage().get_text_range()).split()
    finally:
        document.close()


def _poppler(pdf: bytes, folder: Path, *command: str) -> str:
    file = folder / "read.pdf"
    file.write_bytes(pdf)
    program, *options = command
    filled = [program, *options, str(file), *(["-"] if program == "pdftotext" else [])]
    return subprocess.run(filled, capture_output=True, check=True, encoding="utf-8").stdout


def _lines(told: str) -> list[str]:
    """The lines of a text; how they are spaced and indented is the reader's guess at the layout."""
    return [line.strip() for line in told.replace("\f", "").splitlines() if line.strip()]


def _fonts(pdf: pikepdf.Pdf) -> dict[str, Any]:
    return dict(pdf.pages[0].Resources.Font.items())


def _page(pdf: bytes, number: int = 1, dpi: int = 288) -> Image.Image:
    return Image.open(BytesIO(dict(png(pdf, dpi))[number])).convert("L")


# How it looks ------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [5.25, 10.5, 14.0, 40.0])
@pytest.mark.parametrize("font", ["text", "latin", "head"])
def test_glyphs_stand_where_they_were_placed(font: str, size: float) -> None:
    # Artifacts, for in what is read as other text pdfium tells no places. Uneven advances: errors might add up.
    runs = [down(270.123, 3.777, "ー「あ、A…", font=font, size=size, spread=-0.037 * size)]
    if font != "latin":  # whose advances are no whole thousandths, which pdfium takes them for
        runs.append(turned(200.321, 3.777, "Latin12", font=font, size=size, spread=0.031 * size))
    wanted = [(g.text, run.x + g.x, run.y + g.y) for run in runs for g in run.glyphs]
    document = pypdfium2.PdfDocument(paint(edition(runs)))
    page = document[0].get_textpage()
    found = []
    for index in range(page.count_chars()):
        if pdfium_c.FPDFText_IsGenerated(page, index):
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium_c.FPDFText_GetCharOrigin(page, index, x, y)
        found.append((chr(pdfium_c.FPDFText_GetUnicode(page, index)), x.value, HEIGHT - y.value))
    document.close()
    assert sorted(c for c, _, _ in found) == sorted(c for c, _, _ in wanted)
    for character, right, below in wanted:
        near = [c for c, u, v in found if abs(u - right) < 0.01 and abs(v - below) < 0.01]
        assert near == [character]


@pytest.mark.parametrize("font", ["text", "latin", "head"])
def test_an_upright_glyph_looks_as_it_does_in_a_line_across(font: str) -> None:
    run = down(150, 10, "「年、ー）A。…", font=font, size=20)
    apart = [Glyphs(run.x + g.x, run.y + g.y, font, 20, INK, (Glyph(g.gid, 0, 0, g.text),), 20) for g in run.glyphs]
    pdf = paint(edition([run], apart))
    upright, across = _page(pdf, 1), _page(pdf, 2)
    assert across.getextrema() == (34, 255)
    # The edges' grey may differ: PDF numbers are cut off at a thousandth of a point.
    assert max(ImageChops.difference(upright, across).tobytes()) <= 24


def _ink(pdf: bytes) -> tuple[float, float, float, float]:
    """The box of all ink in points: left, top, right, bottom."""
    box = _page(pdf).point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None
    left, top, right, bottom = (edge / 4 for edge in box)
    return left, top, right, bottom


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_stands_upright_and_turned(format: Format, tmp_path: Path) -> None:
    file = FontFile(str(write_font(tmp_path / "boxes", format)))
    fonts, size = {"text": file}, 40.0
    box: Box = VERTICAL["、"]
    origin_x, origin_y = 100 - size / 2, 20 + 0.88 * size
    upright = paint(edition([down(100, 20, "、", 1, file=file, size=size)], tree=P, fonts=fonts))
    edges = (
        origin_x + box.left * 0.04,
        origin_y - box.top * 0.04,
        origin_x + box.right * 0.04,
        origin_y - box.bottom * 0.04,
    )
    assert _ink(upright) == pytest.approx(edges, abs=0.26)
    letter = BOXES["A"]
    lying = paint(edition([turned(100, 20, "A", 1, file=file, size=size)], tree=P, fonts=fonts))
    base = 100 - 0.38 * size
    edges = (base + letter.bottom * 0.04, 20 + letter.left * 0.04, base + letter.top * 0.04, 20 + letter.right * 0.04)
    assert _ink(lying) == pytest.approx(edges, abs=0.26)
    assert _pdfium(upright) == ["、"]
    assert _pdfium(lying) == ["A"]


# Fonts -------------------------------------------------------------------------------------------


def test_the_font_for_columns_is_there_when_it_is_used() -> None:
    upright, across = down(200, 20, "縦、A", 1), text(20, 60, "横A", 1)
    for items, names in (([across], ["/F1"]), ([upright], ["/F1V"]), ([across, upright], ["/F1", "/F1V"])):
        with pikepdf.open(BytesIO(paint(edition(items, tree=P)))) as pdf:
            assert sorted(_fonts(pdf)) == names


def test_both_fonts_are_one_program_with_one_reading() -> None:
    items = [down(200, 20, "縦、", 1), turned(180, 20, "A", 1)]
    with pikepdf.open(BytesIO(paint(edition(items, tree=P)))) as pdf:
        fonts = _fonts(pdf)
        assert fonts["/F1"].Encoding == "/Identity-H"
        assert fonts["/F1V"].Encoding == "/Identity-V"
        assert fonts["/F1"].DescendantFonts[0].objgen == fonts["/F1V"].DescendantFonts[0].objgen
        assert fonts["/F1"].ToUnicode.objgen == fonts["/F1V"].ToUnicode.objgen
        cid_font = fonts["/F1V"].DescendantFonts[0]
        assert list(cid_font.DW2) == [880, -1000]
        assert "/W2" not in cid_font, "all fall an em, from above their middle"


def test_other_advances_down_are_told_in_whole_numbers() -> None:
    run = down(200, 20, "縦、あA", 1, font="latin")
    with pikepdf.open(BytesIO(paint(edition([run], tree=P)))) as pdf:
        cid_font = _fonts(pdf)["/F1V"].DescendantFonts[0]
        told = [list(entry) for entry in cid_font.W2[1::2]]
    # 、 is set solid, あ close, and A is 1556 of 2048 wide (ISO 32000-1, 9.7.4.3: w1, then the position vector).
    assert sorted(told) == [[-1000, 380, 880], [-980, 500, 880], [-630, 500, 880]]


def test_cff_fonts_are_named_for_their_encoding(tmp_path: Path) -> None:
    file = FontFile(str(write_font(tmp_path / "boxes", "cff")))
    items = [down(200, 20, "漢、", 1, file=file), turned(180, 20, "A", 1, file=file)]
    with pikepdf.open(BytesIO(paint(edition(items, tree=P, fonts={"text": file})))) as pdf:
        for name, encoding in (("/F1", "H"), ("/F1V", "V")):
            assert re.fullmatch(rf"/[A-Z]{{6}}\+Boxes-Regular-Identity-{encoding}", str(_fonts(pdf)[name].BaseFont))


# How it is read ----------------------------------------------------------------------------------


def test_pdfium_reads_columns_from_the_right() -> None:
    assert _pdfium(paint(prose())) == list(PROSE)


def test_pdfium_reads_what_is_turned_or_across_in_its_column() -> None:
    assert " ".join(_pdfium(paint(mixed()))) == " ".join(said for _, said in MIXED)


@needs_poppler
@modes
def test_poppler_reads_columns_from_the_right(mode: tuple[str, ...], tmp_path: Path) -> None:
    assert _lines(_poppler(paint(prose()), tmp_path, "pdftotext", *mode)) == list(PROSE)


@needs_poppler
@modes
def test_poppler_reads_what_is_turned_or_across_in_its_column(mode: tuple[str, ...], tmp_path: Path) -> None:
    assert _lines(_poppler(paint(mixed()), tmp_path, "pdftotext", *mode)) == [said for _, said in MIXED]


@needs_poppler
@modes
def test_poppler_reads_columns_with_links_as_a_whole(mode: tuple[str, ...], tmp_path: Path) -> None:
    assert _lines(_poppler(paint(linked()), tmp_path, "pdftotext", *mode)) == list(LINKED)


@needs_poppler
@pytest.mark.parametrize(("make", "said"), [(prose, PROSE), (mixed, [said for _, said in MIXED])])
def test_poppler_reads_the_tags_in_order(make: Any, said: list[str], tmp_path: Path) -> None:
    told = _poppler(paint(make()), tmp_path, "pdfinfo", "-struct-text")
    assert re.findall(r'"(.*)"', told) == list(said)


@needs_poppler
def test_poppler_reads_the_tags_of_links(tmp_path: Path) -> None:
    told = _poppler(paint(linked()), tmp_path, "pdfinfo", "-struct-text")
    assert re.findall(r"(Span|Link) \(inline\)", told) == ["Span", "Link", "Span"]
    assert re.findall(r'"(.*)"', told) == ["次の"] * 3 + ["こちら", "https://a.jp/", "12"] + ["を見る。"] * 3


def test_pdfium_reads_columns_with_links_in_order() -> None:
    # What is of another node is another text for pdfium: where it is turned or across it is set off by white.
    assert "".join(_pdfium(paint(linked()))) == "".join(LINKED)


def _with_reading() -> Edition:
    items = [
        down(200, 20, "第二層の", 1),
        down(200, 68, "協議体", 1, actual_text="協議体"),
        down(209, 68, "きょうぎたい", 1, size=6, actual_text=""),
        down(200, 104, "で、", 1),
        down(176, 20, "話し合う。", 1),
    ]
    return edition(items, tree=P)


def test_pdfium_reads_a_reading_as_its_base() -> None:
    assert _pdfium(paint(_with_reading())) == ["第二層の協議体で、", "話し合う。"]


@needs_poppler
@modes
def test_poppler_reads_a_reading_as_its_base(mode: tuple[str, ...], tmp_path: Path) -> None:
    assert _lines(_poppler(paint(_with_reading()), tmp_path, "pdftotext", *mode)) == [
        "第二層の協議体で、",
        "話し合う。",
    ]


def test_gaps_of_the_setting_are_no_word_spaces() -> None:
    items = [down(270 - 24 * n, 20, "年と月", 1, spread=12 * gap) for n, gap in enumerate((0, 0.1, 0.25, 1.0))]
    assert _pdfium(paint(edition(items, tree=P))) == ["年と月"] * 4


@needs_poppler
@modes
def test_poppler_sees_no_word_spaces_in_gaps_either(mode: tuple[str, ...], tmp_path: Path) -> None:
    items = [down(270 - 24 * n, 20, "年と月", 1, spread=12 * gap) for n, gap in enumerate((0, 0.1, 0.25, 1.0))]
    assert _lines(_poppler(paint(edition(items, tree=P)), tmp_path, "pdftotext", *mode)) == ["年と月"] * 4


# What is one column ------------------------------------------------------------------------------


def _marks(*items: Item) -> int:
    with pikepdf.open(BytesIO(paint(edition(items, tree=P)))) as pdf:
        return pdf.pages[0].Contents.read_bytes().decode().count("/MCID")


def test_a_column_is_one_marked_content() -> None:
    assert _marks(*column(200, 20, "令和{12}年のPDFと", 1)) == 1
    assert _marks(*column(200, 20, "{12}年", 1)) == 1
    note = [down(203, 44, "割注", 1, size=6), down(197, 44, "二行", 1, size=6)]
    assert _marks(down(200, 20, "本文", 1), *note, down(200, 56, "続き", 1)) == 1
    assert _marks(*column(200, 20, "前", 1), *column(176, 20, "後", 1)) == 2


def test_what_stands_apart_in_a_column_is_another_content() -> None:
    above = down(200, 20, "上", 1)
    assert _marks(above, down(200, 44, "下", 1)) == 1
    assert _marks(above, down(200, 60, "下", 1)) == 2
    assert _marks(above, text(150, 44, "横組みの行", 1)) == 2
    with pikepdf.open(BytesIO(paint(edition([above, down(200, 44, "名", 2)], tree=P)))) as pdf:
        assert "/Span <</ActualText" not in pdf.pages[0].Contents.read_bytes().decode(), "another paragraph"


def test_places_of_columns_are_their_em_boxes() -> None:
    book = edition([down(200, 20, "見出し", 1)], tree=(Node(1, "H1"),))
    assert find_places(book.pages, book.structure, frozenset({"H1"})) == {1: (0, Rect(194, 20, 12, 36))}


# Conformance -------------------------------------------------------------------------------------


def test_qpdf_finds_nothing(tmp_path: Path) -> None:
    for make in (prose, mixed, linked):
        with pikepdf.open(BytesIO(paint(make()))) as read:
            assert read.check_pdf_syntax() == []


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF is not installed")
@pytest.mark.parametrize("flavour", ["ua1", "2a"])
@pytest.mark.parametrize("format", ["bundled", "cff"])
def test_verapdf_finds_nothing(flavour: str, format: str, tmp_path: Path) -> None:
    made = [(prose(), "prose"), (mixed(), "mixed"), (linked(), "linked"), (_with_reading(), "reading")]
    if format == "cff":
        boxes = FontFile(str(write_font(tmp_path / "boxes", "cff")))
        items = [down(200, 20, "漢字、ー", 1, file=boxes), turned(180, 20, "AB", 1, file=boxes)]
        made = [(edition(items, tree=P, fonts={**FONTS, "text": boxes}), "cff")]
    for book, name in made:
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(paint(book))
        command = ["verapdf", "--flavour", flavour, "--format", "text", str(file)]
        told = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
        assert "PASS" in told.stdout, told.stdout + told.stderr
