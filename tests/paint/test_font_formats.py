"""Fonts of every format in a PDF: what is embedded, and what pikepdf, fontTools, pdfium and poppler make of it."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTFont
from paint_samples import HEIGHT, edition, paint, text

from font_samples import BOXES, FORMATS, VERTICAL, Format, advance_of, write_font
from onehearts.edition import FontFile, Node

P = (Node(1, "P"),)
WORDS = "高崎「漢字」、AB x12。"
PLACE = (("wdth", 75.0), ("wght", 650.0))
SIZE = 20.0


class Font(NamedTuple):
    """A way to use one of the small fonts, and what is to be embedded then."""

    format: Format
    axes: tuple[tuple[str, float], ...]
    name: str
    program: str
    poppler: str


FONTS = [
    Font("truetype", (), "Boxes-Regular", "FontFile2", "CID TrueType"),
    Font("cff", (), "Boxes-Regular", "FontFile3", "CID Type 0C"),
    Font("variable", (), "Boxes-Regular", "FontFile2", "CID TrueType"),
    Font("variable", PLACE, "Boxes_75wdth_650wght", "FontFile2", "CID TrueType"),
    Font("cff2", (), "Boxes-Regular", "FontFile3", "CID Type 0C"),
    Font("cff2", PLACE, "Boxes_75wdth_650wght", "FontFile3", "CID Type 0C"),
]
every_font = pytest.mark.parametrize("font", FONTS, ids=[f"{f.format}{'-placed' * bool(f.axes)}" for f in FONTS])


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[Format, str]:
    folder = tmp_path_factory.mktemp("boxes")
    return {format: str(write_font(folder / format, format)) for format in FORMATS}


def painted(files: dict[Format, str], font: Font, words: str = WORDS) -> bytes:
    file = FontFile(files[font.format], font.axes)
    return paint(edition([text(20, 60, words, 1, file=file, size=SIZE)], tree=P, fonts={"text": file}))


def widths_of(cid_font: Any) -> dict[int, float]:
    """W, where DW does not stand for it."""
    widths: dict[int, float] = {}
    for first, run in zip(cid_font.W[0::2], cid_font.W[1::2], strict=True):
        widths |= {int(first) + i: float(width) for i, width in enumerate(run)}
    return widths


def program_widths(font: Font, data: bytes) -> list[float]:
    """The advances an embedded program tells, by glyph."""
    if font.program == "FontFile2":
        program = TTFont(BytesIO(data))
        return [float(program["hmtx"][name][0]) for name in program.getGlyphOrder()]
    top = cff_of(data)
    widths = []
    for name in top.charset:
        string = top.CharStrings[name]
        string.decompile()
        string.draw(_Nowhere())
        widths.append(float(string.width))
    return widths


def cff_of(data: bytes) -> Any:
    """The only font of a bare CFF program."""
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(data), None)
    assert fonts.major == 1, "PDF knows no CFF2"
    return fonts[0]


class _Nowhere:
    """A pen that draws nothing: a width is only known when the charstring has been read."""

    def __getattr__(self, name: str) -> Any:
        return lambda *_points: None


@every_font
def test_one_place_on_the_axes_is_embedded_as_a_static_font(files: dict[Format, str], font: Font) -> None:
    with pikepdf.open(BytesIO(painted(files, font))) as read:
        outer: Any = read.pages[0].Resources.Font.F1
        inner = outer.DescendantFonts[0]
        descriptor = inner.FontDescriptor
        assert str(inner.BaseFont)[8:] == font.name
        assert inner.BaseFont == descriptor.FontName
        assert [key for key in descriptor if key.startswith("/FontFile")] == [f"/{font.program}"]
        data = descriptor[f"/{font.program}"].read_bytes()
        told = widths_of(inner)
        weight, width = dict(font.axes).get("wght", 400), dict(font.axes).get("wdth", 100)
        shown = dict.fromkeys(WORDS)
        wanted = sorted([1000.0, *(round(advance_of(c, weight, width)) for c in shown)])
        found = program_widths(font, data)
        assert sorted(found) == pytest.approx(wanted, abs=1)
        assert [told.get(cid, 1000.0) for cid in range(len(found))] == pytest.approx(found, abs=0.01)
        if font.program == "FontFile2":
            assert not {"fvar", "gvar", "HVAR", "avar"} & set(TTFont(BytesIO(data)).keys())
        right = max(BOXES[c].right for c in shown if c.strip())
        assert float(descriptor.FontBBox[2]) >= round(right * (0.8 if font.axes else 1.0))


@every_font
def test_the_text_comes_back(files: dict[Format, str], font: Font, tmp_path: Path) -> None:
    pdf = painted(files, font)
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert str(document[0].get_textpage().get_text_bounded()).strip() == WORDS
    finally:
        document.close()
    if shutil.which("pdffonts") is None:
        pytest.skip("poppler is not installed")
    file = tmp_path / "boxes.pdf"
    file.write_bytes(pdf)
    assert _run("pdftotext", "-raw", str(file), "-").split("\n")[0] == WORDS
    (row,) = _run("pdffonts", str(file)).splitlines()[2:]
    assert re.match(rf"[A-Z]{{6}}\+{font.name}(?:-Identity-H)? +{font.poppler} +Identity-H +yes yes yes ", row), row


@every_font
def test_the_boxes_of_the_place_are_what_is_seen(files: dict[Format, str], font: Font) -> None:
    document = pypdfium2.PdfDocument(painted(files, font, "漢"))
    page = document[0].render(scale=4).to_pil().convert("L")
    document.close()
    box = page.point([255 if level < 128 else 0 for level in range(256)]).getbbox()
    assert box is not None
    ink = BOXES["漢"]
    stretched = 1.0 if not font.axes else 1 + (650 - 400) / 500 * 0.1 - 0.25
    edges = (ink.left, 0, ink.left + (ink.right - ink.left) * stretched, 0)
    wanted = (20 + edges[0] * SIZE / 1000, 60 - ink.top * SIZE / 1000, 20 + edges[2] * SIZE / 1000)
    assert [edge / 4 for edge in box[:3]] == pytest.approx(wanted, abs=0.3)
    assert page.height == 4 * HEIGHT


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF is not installed")
def test_verapdf_finds_nothing_wrong_with_any_format(files: dict[Format, str], tmp_path: Path) -> None:
    fonts = {f"{font.format} {font.name}": FontFile(files[font.format], font.axes) for font in FONTS}
    items = [
        text(20, 25 + 28 * row, WORDS, 1, font=name, file=file, size=SIZE)
        for row, (name, file) in enumerate(fonts.items())
    ]
    file = tmp_path / "boxes.pdf"
    file.write_bytes(paint(edition(items, tree=P, fonts=fonts)))
    command = ["verapdf", "--flavour", "2a", "--format", "text", str(file)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_places_on_the_axes_of_one_file_are_fonts_of_their_own(files: dict[Format, str]) -> None:
    plain = FontFile(files["variable"])
    fonts = {"text": plain, "heavy": plain._replace(axes=(("wght", 900.0),)), "again": plain}
    items = [text(20, 40 + 30 * row, "AB漢", 1, font=name, file=file) for row, (name, file) in enumerate(fonts.items())]
    with pikepdf.open(BytesIO(paint(edition(items, tree=P, fonts=fonts)))) as read:
        found = {name: str(font.BaseFont)[8:] for name, font in read.pages[0].Resources.Font.items()}
        programs = [font.DescendantFonts[0].FontDescriptor.FontFile2 for font in read.pages[0].Resources.Font.values()]
        assert programs[0].read_bytes() != programs[1].read_bytes()
    assert found == {"/F1": "Boxes-Regular", "/F2": "Boxes_900wght"}


def test_the_small_fonts_have_forms_for_vertical_lines(files: dict[Format, str]) -> None:
    for path in files.values():
        with TTFont(path) as font:
            lookup = font["GSUB"].table.LookupList.Lookup[0].SubTable[0]
            assert len(lookup.mapping) == len(VERTICAL)
            assert {advance for advance, _ in font["vmtx"].metrics.values()} == {1000}


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
