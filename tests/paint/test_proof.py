"""The proof, read by programs that are not ours: what stands where, and in which colours."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from io import BytesIO
from math import dist
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from onehearts import resources
from onehearts.check.proofs import Proof, Round, following, record
from onehearts.check.proofs.shown import Record
from onehearts.design import Printer, read_printer
from onehearts.edition import Edition
from onehearts.pipeline import Pipeline
from sample import ISSUE, squeezed

pytestmark = pytest.mark.slow

MM = 72 / 25.4
SIDE, END = 23.5 * MM, 33.5 * MM
DPI = 144
DAY = date(2026, 1, 20)
WORDS = (
    *("校正用", "再校", "令和8年1月20日", "印刷先:ネット印刷（トンボなし）"),
    *("確認", "日付", "名前", "仕上がり", "塗り足し3mm", "文字の余白3mm", "前の校正から変わったところ"),
)


def printer(name: str) -> Printer:
    found = read_printer(resources.folder("layouts") / "printers" / f"{name}.yaml").printer
    assert found is not None
    return found


class Desk(NamedTuple):
    """The sample, what it shows, and a pipeline to paint it."""

    pipeline: Pipeline
    edition: Edition
    shown: Record

    def proof(self, earlier: Record) -> Proof:
        return following((Round(DAY, False, earlier),), self.shown, DAY, final=False)

    def pdf(self, earlier: Record, name: str = "web") -> bytes:
        """The second proof, after one that showed ``earlier``."""
        return self.pipeline.proof_pdf(self.edition, printer(name), self.proof(earlier))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("proof")
    pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), folder / "cache")
    edition = pipeline.build(ISSUE).edition
    assert edition is not None
    return Desk(pipeline, edition, record(edition))


def changed(shown: Record, *numbers: int) -> Record:
    """What was shown earlier: the last word of these blocks was another."""
    return tuple(
        one._replace(paragraphs=(*one.paragraphs[:-1], f"{one.paragraphs[-1]}改める前")) if n in numbers else one
        for n, one in enumerate(shown)
    )


@pytest.fixture(scope="module")
def pdf(desk: Desk) -> bytes:
    return desk.pdf(changed(desk.shown, 1, 4))


def text_of(pdf: bytes, page: int) -> str:
    return squeezed(pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_bounded())


def image_of(pdf: bytes, page: int) -> Image.Image:
    image: Image.Image = pypdfium2.PdfDocument(pdf)[page].render(scale=DPI / 72).to_pil()
    return image.convert("RGB")


def part(image: Image.Image, x: float, y: float, width: float, height: float) -> Image.Image:
    """A part of a sheet given in points of the trimmed page."""
    scale = DPI / 72
    left, top = (x + SIDE) * scale, (y + END) * scale
    return image.crop((round(left), round(top), round(left + width * scale), round(top + height * scale)))


def test_a_sheet_for_each_page_and_one_for_the_list(pdf: bytes, desk: Desk) -> None:
    file = pikepdf.open(BytesIO(pdf))
    assert len(file.pages) == len(desk.edition.pages) + 1
    for page in file.pages:
        left, bottom, right, top = (float(edge) for edge in page.trimbox)
        assert (right - left, top - bottom) == pytest.approx((210 * MM, 297 * MM), abs=0.1)
        width, height = (float(edge) for edge in page.mediabox[2:])
        assert (width, height) == pytest.approx((257 * MM, 364 * MM), abs=0.1), "an A4 page stands on B4"
        assert (left, bottom) == pytest.approx((width - right, height - top), abs=0.01)


def test_the_slug_is_text_on_every_sheet(pdf: bytes, desk: Desk) -> None:
    for number in range(len(desk.edition.pages)):
        text = text_of(pdf, number)
        assert [word for word in WORDS if word not in text] == []
        assert f"{number + 1}／4ページ" in text
        assert squeezed(desk.edition.title) in text


def test_the_last_sheet_lists_what_changed(pdf: bytes) -> None:
    text = text_of(pdf, 4)
    assert "初校から変わったところ" in text
    assert "1あいさつ『みなさまへ』" in text
    assert "改める前" in text
    assert "一覧1／1" in text


def test_the_list_says_when_there_is_nothing_in_it(desk: Desk) -> None:
    last = following((Round(DAY, False, desk.shown),), desk.shown, DAY, final=True)
    pdf = desk.pipeline.proof_pdf(desk.edition, printer("web"), last)
    assert "前回（初校）から変わったところはありません。" in text_of(pdf, 4)
    assert "校了" in text_of(pdf, 0)


def test_the_first_proof_has_no_list(desk: Desk) -> None:
    first = following((), desk.shown, DAY, final=False)
    pdf = desk.pipeline.proof_pdf(desk.edition, printer("web"), first)
    assert len(pikepdf.open(BytesIO(pdf)).pages) == len(desk.edition.pages)
    assert "初校" in text_of(pdf, 0)


def test_a_long_list_goes_on(desk: Desk) -> None:
    earlier = tuple(
        one._replace(paragraphs=tuple(f"{text}改める前" if n % 2 else text for n, text in enumerate(one.paragraphs)))
        for one in desk.shown
    )
    pdf = desk.pdf(earlier)
    pages = len(pikepdf.open(BytesIO(pdf)).pages)
    assert pages >= 6
    for number in range(4, pages):
        assert f"一覧{number - 3}／{pages - 4}" in text_of(pdf, number)
        assert not text_of(pdf, number).endswith("』"), "a head does not end a sheet"


@pytest.mark.parametrize("number", [1, 4])
def test_a_box_stands_round_what_changed(desk: Desk, pdf: bytes, number: int) -> None:
    place = desk.shown[number].places[0]
    image = image_of(pdf, place.page - 1)
    x, y, width, height = place.rect
    beside = [(x - 3.5, y, 2, height), (x + width + 1.5, y, 2, height)]
    for at in (*beside, (x, y - 3.5, width, 2), (x, y + height + 1.5, width, 2)):
        red, _, blue = ImageStat.Stat(part(image, *at)).mean
        assert blue - red > 60, at


def test_nothing_of_the_proof_stands_on_the_page_but_lines_and_boxes(desk: Desk) -> None:
    """What is inside of the boxes is the page as it is in the first proof."""
    first = desk.pipeline.proof_pdf(desk.edition, printer("web"), following((), desk.shown, DAY, final=False))
    second = desk.pdf(tuple(one._replace(faces="other") for one in desk.shown))
    for block in desk.shown:
        for page, (x, y, width, height) in block.places:
            if x == 0:  # at the trim the box stands inside
                x, y, width, height = x + 3, y + 3, width - 6, height - 6
            ours, theirs = (part(image_of(pdf, page - 1), x, y, width, height) for pdf in (first, second))
            assert ImageChops.difference(ours, theirs).getbbox() is None, block.title


def test_new_words_are_underlined_and_can_be_read(desk: Desk) -> None:
    """Beyond the page as it is in the first proof there is a line below the words, and nothing on them."""
    story = desk.shown[2]
    word = "協力金100円"
    earlier = tuple(text.replace("100", "90") for text in story.paragraphs)
    pdf = desk.pdf((*desk.shown[:2], story._replace(paragraphs=earlier), *desk.shown[3:]))
    first = desk.pipeline.proof_pdf(desk.edition, printer("web"), following((), desk.shown, DAY, final=False))
    page = pypdfium2.PdfDocument(pdf)[0]
    reader = page.get_textpage()
    found = [reader.get_charbox(n) for n in range(reader.count_chars()) if reader.get_text_range(n, 3) == "100"]
    left, low, _, high = found[0]
    assert squeezed(reader.get_text_range()).count(word) == 1
    x, top, bottom = left - SIDE, 364 * MM - high - END, 364 * MM - low - END
    ours, theirs = (part(image_of(one, 0), x - 2, top - 2, 28, bottom - top + 3) for one in (pdf, first))
    assert ImageChops.difference(ours, theirs).getbbox() is None, "the words"
    red, _, blue = ImageStat.Stat(part(image_of(pdf, 0), x + 2, bottom + 1, 14, 3)).mean
    assert blue - red > 60, "the line"


def test_numbers_stand_beside_the_page(pdf: bytes) -> None:
    page = pypdfium2.PdfDocument(pdf)[0]
    left = squeezed(page.get_textpage().get_text_bounded(left=0, right=SIDE - 3 * MM))
    assert left == "1"


def lab(image: Image.Image) -> list[tuple[float, float, float]]:
    """The pixels in L*a*b*, by colour management."""
    transform = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    made = ImageCms.applyTransform(image, transform)
    assert made is not None
    data = made.tobytes()
    signed = [value - 256 * (value > 127) for value in data]
    return [(data[n] * 100 / 255, signed[n + 1], signed[n + 2]) for n in range(0, len(data), 3)]


def test_colours_are_those_of_the_press_file_in_its_profile(desk: Desk, pdf: bytes, tmp_path: Path) -> None:
    """The proof beside the press file as Ghostscript shows it with the same profile, in squares of 20 pixels."""
    if shutil.which("gs") is None:
        pytest.skip("gs is not installed")
    press, drawn = tmp_path / "press.pdf", tmp_path / "press.png"
    press.write_bytes(desk.pipeline.press_pdf(desk.edition, printer("web")))
    command = [
        *("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dFirstPage=1", "-dLastPage=1", f"-r{DPI}", "-dUseTrimBox"),
        *("-sDEVICE=png16m", "-dRenderIntent=1", "-dBlackPtComp=0", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4"),
        *(f"-sDefaultCMYKProfile={printer('web').condition.profile}", f"-sOutputFile={drawn}", str(press)),
    ]
    subprocess.run(command, check=True)
    theirs = Image.open(drawn).convert("RGB")
    ours = part(image_of(pdf, 0), 0, 0, 210 * MM, 297 * MM).resize(theirs.size)
    pairs = zip(*(lab(image.reduce(20)) for image in (ours, theirs)), strict=True)
    deltas = sorted(dist(one, other) for one, other in pairs)
    assert deltas[len(deltas) // 2] < 1
    assert deltas[len(deltas) * 9 // 10] < 4, "the rest is where our lines are"


def test_only_rgb_with_a_profile(pdf: bytes) -> None:
    file = pikepdf.open(BytesIO(pdf))
    for page in file.pages:
        content = page.Contents.read_bytes()
        assert not [op for op in pikepdf.parse_content_stream(page) if str(op.operator) in {"k", "K", "g", "G"}]
        assert content
        assert page.Resources.ColorSpace.DefaultRGB[0] == "/ICCBased"
        for image in page.Resources.XObject.values():
            assert image.ColorSpace == "/DeviceRGB"


def test_the_same_proof_has_the_same_bytes(desk: Desk, pdf: bytes) -> None:
    assert desk.pdf(changed(desk.shown, 1, 4)) == pdf


@pytest.mark.parametrize(("name", "inks"), [("riso-1", "墨"), ("riso-2", "墨・赤")])
def test_a_machine_with_few_inks_is_proved_in_them(desk: Desk, name: str, inks: str) -> None:
    pdf = desk.pdf(desk.shown, name)
    assert f"色:印刷の見本（{inks}）" in text_of(pdf, 0)
    assert "塗り足し" not in text_of(pdf, 0), "there is none"
    colours = part(image_of(pdf, 0), 30, 30, 520, 780).reduce(4).getcolors(1 << 20)
    assert colours is not None
    strays = {rgb for _, rgb in colours if isinstance(rgb, tuple) and not _of_inks(rgb, red="赤" in inks)}
    assert strays == set()


def _of_inks(rgb: tuple[int, ...], *, red: bool) -> bool:
    """Whether black, or black and red, make this colour: none is greener or bluer than it is red."""
    return max(rgb) == rgb[0] and rgb[0] - min(rgb) <= (255 if red else 3) and abs(rgb[1] - rgb[2]) < 12
