"""The screen PDF, judged by what pdfium shows and pikepdf and poppler read."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from paint_samples import edition, paint, text
from PIL import Image

from onehearts.edition import Edition, Group, Ink, Item, Link, Node, Picture, Shape, Stroke
from onehearts.geometry import Rect, ellipse, rectangle
from onehearts.paint import png, screen_pdf
from onehearts.pictures import PhotoStore


def _page(pdf: bytes, number: int = 1) -> Image.Image:
    """The page at four pixels a point."""
    return Image.open(BytesIO(dict(png(pdf, 288))[number])).convert("RGB")


def _at(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    pixel = image.getpixel((round(x * 4), round(y * 4)))
    assert isinstance(pixel, tuple)
    return pixel


def _whole(photo: str) -> Edition:
    """A bit of everything, on two pages."""
    box = Rect(180, 40, 90, 60)
    first: list[Item] = [
        Shape(rectangle(Rect(-9, -9, 318, 218)), Ink("paper")),
        text(20, 30, "居場所づくり", 2, font="head", size=17),
        text(20, 60, "詳しくは ", 3),
        text(80, 60, "こちら", 4),
        Link(Rect(80, 48, 36, 14), "https://example.org/案内?a=(1)", "案内のページ", 4),
        text(120, 60, "をご覧ください。", 3),
        Picture(box, "店", Rect(0, 0, 1, 1), ellipse(225, 70, 45, 30), 5),
        text(180, 115, "八百屋さん", 6),
        text(140, 190, "1"),
    ]
    second = [text(20, 30, "二ページ目に続く文。", 3), text(20, 60, "つづき", 8, font="head")]
    tree = (
        Node(1, "Sect", (Node(2, "H1", title="居場所づくり"), Node(3, "P", (Node(4, "Link"),)))),
        Node(7, "Sect", (Node(5, "Figure", alt="店先に野菜が並ぶ"), Node(6, "Caption"))),
        Node(9, "Sect", (Node(8, "H2"),)),
    )
    return edition(first, second, tree=tree, photos={"店": photo})


@pytest.fixture
def photo(tmp_path: Path) -> str:
    path = tmp_path / "mise.png"
    picture = Image.new("RGB", (600, 400), (20, 120, 40))
    picture.paste((240, 200, 0), (0, 0, 300, 400))
    picture.save(path)
    return str(path)


def test_colours_tints_and_literals() -> None:
    items = [
        Shape(rectangle(Rect(0, 0, 100, 100)), Ink("coral")),
        Shape(rectangle(Rect(100, 0, 100, 100)), Ink("coral", 0.5)),
        Shape(rectangle(Rect(200, 0, 100, 100)), Ink("#12ab34")),
    ]
    page = _page(paint(edition(items)))
    assert _at(page, 50, 50) == (201, 64, 58)
    assert _at(page, 150, 50) == pytest.approx((228, 160, 157), abs=1)
    assert _at(page, 250, 50) == (0x12, 0xAB, 0x34)
    assert _at(page, 50, 150) == (255, 255, 255)


def test_outlines_holes_and_strokes() -> None:
    ring = rectangle(Rect(10, 10, 60, 60)) + rectangle(Rect(30, 30, 20, 20))
    items = [
        Shape(ring, Ink("ink"), even_odd=True),
        Shape(rectangle(Rect(100, 20, 40, 40)), Ink("coral"), Stroke(Ink("ink"), 6)),
        Shape((("M", 20, 160), ("L", 100, 160)), None, Stroke(Ink("ink"), 10)),
    ]
    page = _page(paint(edition(items)))
    assert _at(page, 20, 20) == (34, 34, 34)
    assert _at(page, 40, 40) == (255, 255, 255), "the hole"
    assert _at(page, 98.5, 40) == (34, 34, 34), "half of the stroke is outside"
    assert _at(page, 110, 40) == (201, 64, 58)
    assert _at(page, 22, 160) == (34, 34, 34)
    assert _at(page, 18, 160) == (255, 255, 255), "a line ends where its outline ends"
    assert _at(page, 40, 165.5) == (255, 255, 255)


def test_groups_clip_and_give_the_state_back() -> None:
    red, black = Ink("#ff0000"), Ink("#000000")
    inner = Group((Shape(rectangle(Rect(0, 0, 300, 200)), black),), clip=rectangle(Rect(50, 50, 20, 20)))
    outer = Group((Shape(rectangle(Rect(0, 0, 300, 200)), red), inner), clip=rectangle(Rect(40, 40, 60, 60)))
    page = _page(paint(edition([outer, Shape(rectangle(Rect(200, 40, 20, 20)), red)])))
    assert _at(page, 45, 45) == (255, 0, 0)
    assert _at(page, 60, 60) == (0, 0, 0)
    assert _at(page, 80, 80) == (255, 0, 0)
    assert _at(page, 120, 80) == (255, 255, 255)
    assert _at(page, 210, 50) == (255, 0, 0)


def test_pictures_are_upright_clipped_and_put_in_once(photo: str, tmp_path: Path) -> None:
    box = Rect(40, 40, 90, 60)
    clipped = Picture(box, "店", Rect(0, 0, 1, 1), ellipse(85, 70, 45, 30), 1)
    half = Picture(Rect(200, 40, 60, 80), "店", Rect(0, 0, 0.5, 1), (), 1)
    pages = [[clipped, half], [clipped]]
    figure = Node(1, "Figure", alt="店")
    pdf = paint(edition(*pages, tree=(figure,), photos={"店": photo}), tmp_path / "cache")
    page = _page(pdf)
    assert _at(page, 60, 70) == pytest.approx((240, 200, 0), abs=4), "the left half"
    assert _at(page, 110, 70) == pytest.approx((20, 120, 40), abs=4), "the right half"
    assert _at(page, 42, 42) == (255, 255, 255), "outside the clip"
    assert _at(page, 255, 110) == pytest.approx((240, 200, 0), abs=4), "the crop shows the left half only"
    with pikepdf.open(BytesIO(pdf)) as read:
        images = read.pages[0].Resources.XObject
        sizes = sorted((int(image.Width), int(image.Height)) for image in images.values())
        assert sizes == [(167, 222), (250, 167)], "200 dpi, each once"
        assert all(image.Filter == "/DCTDecode" for image in images.values())


def test_small_photographs_are_not_enlarged(tmp_path: Path) -> None:
    Image.new("RGB", (60, 40)).save(tmp_path / "tiny.png")
    item = Picture(Rect(0, 0, 300, 200), "tiny", Rect(0, 0, 1, 1), (), 1)
    book = edition([item], tree=(Node(1, "Figure", alt="点"),), photos={"tiny": str(tmp_path / "tiny.png")})
    with pikepdf.open(BytesIO(paint(book, tmp_path / "cache"))) as read:
        image = read.pages[0].Resources.XObject.P1
        assert (int(image.Width), int(image.Height)) == (60, 40)


def test_an_unreadable_photograph_is_our_bug_here(tmp_path: Path) -> None:
    item = Picture(Rect(0, 0, 30, 20), "gone", Rect(0, 0, 1, 1), (), 1)
    book = edition([item], tree=(Node(1, "Figure"),), photos={"gone": str(tmp_path / "gone.jpg")})
    with pytest.raises(ValueError, match="gone"):
        paint(book, tmp_path)


def test_metadata_says_the_same_twice(photo: str, tmp_path: Path) -> None:
    with pikepdf.open(BytesIO(paint(_whole(photo), tmp_path / "cache"))) as pdf:
        root = pdf.Root
        assert str(root.Lang) == "ja-JP"
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == "めざせ！ワンハート 令和8年2月号"
        assert str(pdf.docinfo.Author) == "高崎市 <福祉> & 仲間"
        assert str(pdf.docinfo.CreationDate) == "D:20260201000000+09'00"
        assert root.OutputIntents[0].DestOutputProfile.N == 3
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == "めざせ！ワンハート 令和8年2月号"
            assert xmp["dc:creator"] == ["高崎市 <福祉> & 仲間"]
            assert xmp["xmp:CreateDate"] == "2026-02-01T00:00:00+09:00"
            assert xmp["pdfuaid:part"] == "1"
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")


def test_the_page_is_the_trim_and_holds_no_transparency(photo: str, tmp_path: Path) -> None:
    with pikepdf.open(BytesIO(paint(_whole(photo), tmp_path / "cache"))) as pdf:
        for page in pdf.pages:
            assert [float(edge) for edge in page.MediaBox] == [0, 0, 300, 200]
            assert page.Tabs == "/S"
            assert "/ExtGState" not in page.Resources
            assert "/Group" not in page
        assert not any("/SMask" in image for image in pdf.pages[0].Resources.XObject.values())


def test_links_lead_out_and_bookmarks_in(photo: str, tmp_path: Path) -> None:
    with pikepdf.open(BytesIO(paint(_whole(photo), tmp_path / "cache"))) as pdf:
        (link,) = pdf.pages[0].Annots
        assert str(link.A.URI) == "https://example.org/%E6%A1%88%E5%86%85?a=(1)"
        assert str(link.Contents) == "案内のページ"
        assert [float(edge) for edge in link.Rect] == [80, 138, 116, 152]
        with pdf.open_outline() as outline:
            (top,) = outline.root
            assert top.title == "居場所づくり"
            (below,) = top.children
            assert below.title == "つづき", "without a title of its own the text of the heading"
            assert isinstance(below.destination, pikepdf.Array)
            assert below.destination[0].objgen == pdf.pages[1].obj.objgen


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "example.org"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match="leads to"):
        paint(edition([Link(Rect(0, 0, 9, 9), url, "x", 1)], tree=(Node(1, "Link"),)))


def test_the_date_has_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        screen_pdf(edition([]), PhotoStore(Path()), created=datetime(2026, 2, 1))


def test_same_edition_same_bytes(photo: str, tmp_path: Path) -> None:
    book = _whole(photo)
    one, two = paint(book, tmp_path / "cache1"), paint(book, tmp_path / "cache2")
    assert one == two
    assert paint(replace(book, title="別の題"), tmp_path / "cache1") != one


def test_an_empty_page_is_a_page() -> None:
    assert _page(paint(edition([]))).size == (1200, 800)


def test_pages_become_png(photo: str, tmp_path: Path) -> None:
    pictures = png(paint(_whole(photo), tmp_path / "cache"), 72)
    assert [number for number, _ in pictures] == [1, 2]
    assert Image.open(BytesIO(pictures[1][1])).size == (300, 200)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing(photo: str, tmp_path: Path) -> None:
    file = tmp_path / "whole.pdf"
    file.write_bytes(paint(_whole(photo), tmp_path / "cache"))
    result = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_poppler_reads_the_text_and_the_fonts(photo: str, tmp_path: Path) -> None:
    file = tmp_path / "whole.pdf"
    file.write_bytes(paint(_whole(photo), tmp_path / "cache"))

    def run(*command: str) -> str:
        return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout

    extracted = "".join(run("pdftotext", "-raw", str(file), "-").split())
    assert "詳しくはこちらをご覧ください。" in extracted
    assert "二ページ目に続く文。" in extracted
    fonts = run("pdffonts", str(file)).splitlines()[2:]
    assert len(fonts) == 2
    assert all("yes yes yes" in font for font in fonts), "embedded, subset, with ToUnicode"


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF is not installed")
@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_verapdf_finds_nothing(flavour: str, photo: str, tmp_path: Path) -> None:
    file = tmp_path / "whole.pdf"
    file.write_bytes(paint(_whole(photo), tmp_path / "cache"))
    command = ["verapdf", "--flavour", flavour, "--format", "text", str(file)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
