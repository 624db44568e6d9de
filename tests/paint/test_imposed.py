"""The sample on sheets, as pikepdf, pdfium, poppler, qpdf and Ghostscript read it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from press_samples import Sample, printer

from onehearts import paint
from onehearts.edition import Picture
from onehearts.geometry import mm
from pdfx_checks import faults
from sample import squeezed

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return Sample(tmp_path_factory.mktemp("imposed"))


@pytest.fixture(scope="module")
def office(sample: Sample) -> Path:
    return sample.press(printer("office"))


def test_fonts_and_photographs_are_put_in_once(sample: Sample, office: Path) -> None:
    pictures = [item for page in sample.edition.pages for item in page.flat() if isinstance(item, Picture)]
    with pikepdf.open(office) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        images = [one for one in streams if one.get("/Subtype") == "/Image"]
        assert len(images) == len({(item.source, item.crop) for item in pictures}) == 8
        assert {str(one.ColorSpace) for one in images} == {"/DeviceRGB"}
        assert sum(one.get("/Subtype") == "/Form" for one in streams) == 4
        programs = [
            one.FontFile2 if "/FontFile2" in one else one.FontFile3
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        assert len({one.objgen for one in programs}) == len(programs) > 1


def test_sheets_of_the_office_have_no_bleed_no_tags_and_no_inks(office: Path) -> None:
    with pikepdf.open(office) as pdf:
        assert len(pdf.pages) == 2
        for page in pdf.pages:
            assert [round(float(n) / mm(1)) for n in page.MediaBox] == [0, 0, 420, 297]
            assert "/Annots" not in page
        assert "/StructTreeRoot" not in pdf.Root
        assert "/OutputIntents" not in pdf.Root
        content = b"".join(one.read_bytes() for one in pdf.objects if _is_form(one))
        assert b" rg\n" in content
        assert not {b"k", b"K", b"scn", b"gs"} & set(content.split())


def _is_form(one: object) -> bool:
    return isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form"


def test_the_text_of_pages_can_be_taken_from_where_they_stand(sample: Sample, office: Path) -> None:
    document = pypdfium2.PdfDocument(office)
    halves = []
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        halves += [squeezed(text.get_text_bounded(x, 0, x + width / 2, height)) for x in (0, width / 2)]
    assert "027-321-1319" in halves[0]
    assert "みなさまへ" in halves[1]
    assert "めざせ！ワンハート" in halves[2]
    titles = ["第2層協議体小規模情報交換会", "居場所づくり「のぶこちゃんち」開始", "下大類の", "大田原市"]
    assert [next(at for at, half in enumerate(halves) if title in half) for title in titles] == [0, 1, 2, 3]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_poppler_reads_the_same_text(office: Path) -> None:
    text = squeezed(subprocess.run(["pdftotext", office, "-"], check=True, capture_output=True, text=True).stdout)
    assert "ほかの地域や都道府県の方々と語り合うひとときは、私たちにも新しい力を与えてくれます。" in text


def test_sheets_show_the_pages_as_they_are(sample: Sample, office: Path) -> None:
    single = sample.press(replace(printer("office"), scheme="pages", edge="bleed"))
    pages, sheets = _shown(single, 72), _shown(office, 72)
    scale = 287 / 297
    for sheet, (left, right) in zip(sheets, [(3, 0), (1, 2)], strict=True):
        width, height = round(pages[0].width * scale), round(pages[0].height * scale)
        top = (sheet.height - height) // 2
        for page, x in ((left, sheet.width // 2 - width), (right, sheet.width // 2)):
            made = sheet.crop((x, top, x + width, top + height))
            change = [_difference(one.resize((width, height), Image.Resampling.LANCZOS), made) for one in pages]
            assert change[page] < 4, "half a pixel may lie between them"
            assert min(change[:page] + change[page + 1 :]) > 12, "no other page is there"
        assert ImageStat.Stat(sheet.crop((0, 0, sheet.width, 13))).extrema == [(255, 255)], "where nothing is printed"
        assert ImageStat.Stat(sheet.crop((0, 0, 13, sheet.height))).extrema == [(255, 255)]


def _difference(one: Image.Image, other: Image.Image) -> float:
    blurred = [picture.filter(ImageFilter.GaussianBlur(2)) for picture in (one, other)]
    return ImageStat.Stat(ImageChops.difference(*blurred)).mean[0]


def _shown(path: Path, dpi: int) -> list[Image.Image]:
    return [Image.open(BytesIO(data)).convert("L") for _, data in paint.png(path.read_bytes(), dpi)]


def test_sheets_of_a_print_shop_are_pdf_x_with_bleed_and_marks(sample: Sample) -> None:
    shop = replace(printer("local"), scheme="saddle", sheet=(mm(297), mm(420)))
    path = sample.press(shop)
    assert faults(path.read_bytes(), "PDF/X-4") == []
    with pikepdf.open(path) as pdf:
        page = pdf.pages[0]
        assert [round(float(n) / mm(1)) for n in page.TrimBox] == [14, 14, 434, 311]
        content = page.Contents.read_bytes().decode()
        assert "/All CS 1 SCN" in content
        fold = content.split(" d\n")[1].split()
        assert {round(float(x), 2) for x in (fold[0], fold[3])} == {round(mm(224), 2)}, "dashed, at the fold"
    assert _checked(path) == ""


@pytest.mark.parametrize("count", [1, 3, 4])
def test_all_readers_take_any_number_of_pages(sample: Sample, count: int) -> None:
    shortened = replace(sample.edition, pages=sample.edition.pages[:count])
    path = sample.press(replace(printer("office"), scheme="saddle"), shortened)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 2
    assert _checked(path) == ""


def _checked(path: Path) -> str:
    """What qpdf and Ghostscript find wrong."""
    if not (shutil.which("qpdf") and shutil.which("gs")):
        pytest.skip("qpdf or Ghostscript is not installed")
    qpdf = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    draw: list[str | Path] = [
        "gs",
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-dSAFER",
        "-dPDFSTOPONWARNING",
        "-sDEVICE=nullpage",
        path,
    ]
    said = subprocess.run(draw, capture_output=True, text=True, check=False)
    return ("" if qpdf.returncode == 0 else qpdf.stdout + qpdf.stderr) + said.stdout + said.stderr


def test_the_same_edition_gives_the_same_bytes(sample: Sample, office: Path) -> None:
    assert sample.press(printer("office")).read_bytes() == office.read_bytes()
