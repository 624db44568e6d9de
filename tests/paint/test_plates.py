"""The sample as plates for machines with one ink and with two, read by programs that are not ours."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pikepdf
import pypdfium2
import pytest
from paint_samples import edition, text
from PIL import Image, ImageChops, ImageStat
from press_samples import CREATED, Sample, printer

from onehearts import paint
from onehearts.design import Printer
from onehearts.edition import Edition, Glyphs, Group, Ink, Item, Picture, Shape, Stroke, Swatch
from onehearts.geometry import Rect, ellipse, mm, rectangle
from onehearts.paint.mixing import Mixing
from onehearts.pictures import PhotoStore
from page_checks import faint
from sample import squeezed

pytestmark = pytest.mark.slow

DPI = 60
BLUE = Swatch("青", (0, 110, 180), (90, 40, 0, 0))


def _printers() -> dict[str, Printer]:
    two = printer("riso-2")
    return {
        "one": printer("riso-1"),
        "two": two,
        "duotone": replace(two, duotone=True),
        "three": replace(two, plates={**two.plates, "青": BLUE}),
        "folded": replace(two, scheme="fold", sheet=(mm(297), mm(420)), edge="white", fold_marks=True),
    }


PRINTERS = _printers()


class Shop:
    """The sample's files for each of the printers, made when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._sample = Sample(folder)
        self.edition = self._sample.edition

    def files(self, name: str) -> dict[str, Path]:
        return self._sample.plates(name, PRINTERS[name])

    def plates(self, name: str) -> list[Path]:
        return [path for ending, path in self.files(name).items() if ending != "plates"]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop(tmp_path_factory.mktemp("plates"))


def _drawn(path: Path, device: str, dpi: int = DPI) -> dict[str, Image.Image]:
    """What Ghostscript makes of a file: pictures by number, and by ink where it separates them."""
    if not shutil.which("gs"):
        pytest.skip("Ghostscript is not installed")
    folder = path.with_suffix(f".{device}")
    folder.mkdir(exist_ok=True)
    command = ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", f"-sDEVICE={device}", f"-r{dpi}"]
    said = subprocess.run([*command, "-o", folder / "%d.tif", path], capture_output=True, check=True)
    assert said.stdout + said.stderr == b""
    return {file.stem: Image.open(file).convert("L") for file in folder.glob("*.tif")}


@pytest.mark.parametrize("name", PRINTERS)
def test_the_plates_are_what_all_inks_together_are_separated_into(shop: Shop, name: str) -> None:
    apart = _drawn(shop.files(name)["plates"], "tiffsep")
    for plate, path in zip(PRINTERS[name].plates, shop.plates(name), strict=True):
        pages = _drawn(path, "tiffgray")
        assert len(pages) == (2 if name == "folded" else 4)
        for number, page in pages.items():
            change = ImageChops.difference(page, apart[f"{number}({quote(plate)})"])
            assert max(change.tobytes()) <= 1, f"{plate}, {number}"
            assert ImageStat.Stat(page).mean[0] < 255, "there is something on it"


@pytest.mark.parametrize("name", ["two", "duotone"])
def test_nothing_but_marks_is_on_the_plates_of_process_inks(shop: Shop, name: str) -> None:
    apart = _drawn(shop.files(name)["plates"], "tiffsep")
    for ink in ("Cyan", "Magenta", "Yellow", "Black"):
        plate = apart[f"1({ink})"]
        room = round((mm(11) + 1) * DPI / 72)
        assert plate.crop((room, room, plate.width - room, plate.height - room)).getextrema() == (255, 255)
        assert plate.getextrema() == (0, 255)


def test_what_lies_over_what(tmp_path: Path) -> None:
    """A photograph, letters, lines and a cut group on a red field: what is below is cut out, or is not."""
    Image.new("RGB", (60, 40), (90, 140, 200)).save(tmp_path / "sky.png")
    field = Shape(rectangle(Rect(20, 20, 260, 160)), Ink("coral"))
    over: list[Item] = [
        Picture(Rect(40, 40, 60, 40), "sky", Rect(0, 0, 1, 1), ellipse(70, 60, 30, 20)),
        Shape(rectangle(Rect(120, 40, 40, 40)), Ink("#4060a0"), Stroke(Ink("#000000"), 6)),
        Shape((("M", 180, 60), ("L", 260, 60)), None, Stroke(Ink("#000000"), 8)),
        text(40, 120, "墨の文字は重ねる", size=20),
        text(40, 150, "白い文字は抜く", size=20)._replace(ink=Ink("#ffffff")),
        Group((Shape(rectangle(Rect(200, 100, 60, 60)), Ink("ink", 0.3)),), clip=ellipse(230, 130, 30, 20)),
    ]
    book = edition([field, *over], photos={"sky": str(tmp_path / "sky.png")})
    made = paint.plate_pdfs(book, PhotoStore(tmp_path), PRINTERS["two"], created=CREATED)
    paths = {ending: tmp_path / f"{ending}.pdf" for ending in made}
    for ending, data in made.items():
        paths[ending].write_bytes(data)
    apart = _drawn(paths["plates"], "tiffsep", 144)
    black, red = (_drawn(paths[ending], "tiffgray", 144)["1"] for ending in list(made)[:2])
    for plate, ink in ((black, "墨"), (red, "赤")):
        assert max(ImageChops.difference(plate, apart[f"1({quote(ink)})"]).tobytes()) <= 1
    # The page is shrunk to 287/297 of its size at the most and stands in the middle of its sheet.
    side = (mm(11) * 2 + 300, mm(11) * 2 + 200)
    scale = min((300 - mm(10)) / 300, (200 - mm(10)) / 200)

    def levels(x: float, y: float) -> tuple[int, int]:
        at = [(whole / 2 + scale * (n - half)) * 2 for whole, n, half in zip(side, (x, y), (150, 100), strict=True)]
        return tuple(plate.getpixel((round(at[0]), round(at[1]))) for plate in (black, red))  # type: ignore[return-value]

    full = levels(270, 30)
    assert full[0] == 255 > 30 > full[1], "the field is red alone"
    assert levels(70, 60)[1] == 255 > levels(70, 60)[0], "a photograph knocks out"
    assert levels(42, 42) == full, "and is cut to its clip"
    assert levels(140, 60)[1] == 255 > levels(140, 60)[0], "an area knocks out"
    assert levels(118.5, 60) == (0, full[1]), "a black line does not"
    assert levels(220, 60) == (0, full[1])
    assert levels(230, 130)[1] == 255 > levels(230, 130)[0] > 150
    assert levels(203, 103) == full


def test_text_on_the_pages_can_be_read_in_few_inks(shop: Shop) -> None:
    for name, machine in PRINTERS.items():
        mixing = Mixing(shop.edition.swatches, tuple(machine.plates.values()))
        assert faint(_as_printed(shop.edition, mixing)) == [], name


def _as_printed(book: Edition, mixing: Mixing) -> Edition:
    """The same in the colours that come of it on paper."""

    def shown(ink: Ink, *, text: bool) -> Ink:
        return Ink("#" + "".join(f"{round(value):02x}" for value in mixing.shown(mixing.amounts(ink, text=text))))

    def printed(item: Item) -> Item:
        match item:
            case Group():
                return item._replace(items=tuple(map(printed, item.items)))
            case Glyphs():
                return item._replace(ink=shown(item.ink, text=True))
            case Shape(fill=Ink() as fill):
                return item._replace(fill=shown(fill, text=False))
        return item

    return replace(book, pages=tuple(page._replace(items=tuple(map(printed, page.items))) for page in book.pages))


def test_files_are_named_in_ascii_and_inks_in_japanese(shop: Shop) -> None:
    assert list(shop.files("one")) == ["plate-1-sumi", "plates"]
    assert list(shop.files("two")) == ["plate-1-sumi", "plate-2-aka", "plates"]
    assert list(shop.files("three")) == ["plate-1-sumi", "plate-2-aka", "plate-3", "plates"]
    data = shop.files("two")["plates"].read_bytes()
    assert b"/Separation /#e5#a2#a8 " in data
    assert b"/Separation /#e8#b5#a4 " in data
    with pikepdf.open(shop.files("three")["plates"]) as pdf:
        assert str(pdf.docinfo.Title).endswith("（墨・赤・青の重なり）")
        spaces = next(one for one in pdf.objects if _is_form(one)).Resources.ColorSpace
        assert [str(name) for name in spaces.N[1]] == ["/墨", "/赤", "/青"]
        assert sorted(spaces.N[4].Colorants) == sorted(["/墨", "/赤", "/青"])
    with pikepdf.open(shop.files("two")["plate-2-aka"]) as pdf:
        assert str(pdf.docinfo.Title).endswith("（赤版）")


def _is_form(one: object) -> bool:
    return isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form"


@pytest.mark.parametrize("name", PRINTERS)
def test_plates_are_grey_and_nothing_else(shop: Shop, name: str) -> None:
    for path in shop.plates(name):
        with pikepdf.open(path) as pdf:
            streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
            contents = [one.read_bytes() for one in streams if _is_form(one)]
            contents += [page.Contents.read_bytes() for page in pdf.pages]
            used = {token for content in contents for token in content.split()}
            assert not used & {b"rg", b"RG", b"k", b"K", b"cs", b"CS", b"scn", b"SCN", b"gs", b"sh"}
            images = [one for one in streams if one.get("/Subtype") == "/Image"]
            assert {str(_base(one.ColorSpace)) for one in images} == {"/DeviceGray"}


def _base(space: pikepdf.Object) -> object:
    return space[1] if isinstance(space, pikepdf.Array) else space


def test_photographs_are_put_in_once_and_on_the_plates_that_show_them(shop: Shop) -> None:
    def images(path: Path) -> list[int]:
        with pikepdf.open(path) as pdf:
            return [int(one.Width) for one in pdf.objects if _is_image(one)]

    two, duotone = shop.files("two"), shop.files("duotone")
    assert len(images(two["plate-1-sumi"])) == len(images(two["plates"])) == 8
    assert images(two["plate-2-aka"]) == [1], "white, where photographs are"
    assert len(images(duotone["plate-2-aka"])) == len(images(duotone["plates"])) == 8


def _is_image(one: object) -> bool:
    return isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"


def test_black_text_is_on_its_plate_alone_and_hides_nothing(shop: Shop) -> None:
    sumi, aka = shop.plates("two")
    assert "まだ寒さの厳しい毎日ですが" in _text(sumi)
    assert "まだ寒さの厳しい毎日ですが" not in _text(aka)
    black, red = _drawn(sumi, "tiffgray", 150)["1"], _drawn(aka, "tiffgray", 150)["1"]
    # The card at the foot of the first page: black text on a pale red field.
    field = _pixels(30, 238, 100, 250, dpi=150)
    assert black.crop(field).getextrema() == (0, 255)
    lightest, darkest = red.crop(field).getextrema()
    assert lightest == darkest != 255, "one even tint: nothing is cut out of it"


def _text(path: Path) -> str:
    return squeezed("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)))


def test_all_text_can_be_taken_from_all_inks_together(shop: Shop) -> None:
    text = _text(shop.files("two")["plates"])
    for words in (
        "みなさまへ",
        "居場所づくり「のぶこちゃんち」開始",
        "027-321-1319",
        "2026-02墨版1／4",
        "2026-02赤版4／4",
    ):
        assert words in text


def test_what_knocks_out_is_white_on_the_other_plates(shop: Shop) -> None:
    """The masthead is red with white letters, so nothing of it is on the black plate."""
    sumi, aka = (_drawn(path, "tiffgray")["1"] for path in shop.plates("two"))
    masthead = _pixels(30, 20, 150, 38)
    assert sumi.crop(masthead).getextrema() == (255, 255)
    assert min(aka.crop(masthead).tobytes()) < 30
    assert max(aka.crop(masthead).tobytes()) == 255, "the letters"


@pytest.mark.parametrize("name", ["two", "three", "folded"])
def test_marks_and_the_ink_are_outside_the_trim_of_every_plate(shop: Shop, name: str) -> None:
    frames = []
    for plate, path in zip(PRINTERS[name].plates, shop.plates(name), strict=True):
        with pikepdf.open(path) as pdf:
            media, trim = ([float(n) / mm(1) for n in pdf.pages[0][key]] for key in ("/MediaBox", "/TrimBox"))
            assert trim == pytest.approx([11, 11, media[2] - 11, media[3] - 11], abs=0.01)
            content = pdf.pages[0].Contents.read_bytes()
            frames.append(re.findall(rb"(?m)^[\d. -]+ m [\d. lm-]+ S$", content))
            assert len(frames[-1]) >= 16
        foot = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_bounded(0, 0, mm(100), mm(10.9))
        assert squeezed(foot) == f"2026-02{plate}版1／{2 if name == 'folded' else 4}"
    assert all(frame == frames[0] for frame in frames), "at the same places"


def test_one_ink_meets_no_other_and_needs_no_marks(shop: Shop) -> None:
    (path,) = shop.plates("one")
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            assert [round(float(n) / mm(1)) for n in page.MediaBox] == [0, 0, 210, 297]
            assert b" S" not in page.Contents.read_bytes()


def test_pages_are_shown_in_their_inks(shop: Shop) -> None:
    page = Image.open(BytesIO(dict(paint.png(shop.files("duotone")["plates"].read_bytes(), DPI))[1])).convert("RGB")
    masthead, photo = (ImageStat.Stat(page.crop(_pixels(*place))).mean for place in (_MASTHEAD, _PHOTO))
    assert masthead[0] - masthead[1] > 100
    assert photo[0] > photo[1] + 10 > photo[2], "both inks are in the photographs"
    assert page.getpixel(_pixels(16, 60, 16, 60)[:2]) == (255, 255, 255), "paper is not printed"


# Millimetres from the top left of the sheet: left, top, right, bottom.
_MASTHEAD = (60, 18, 200, 22)
_PHOTO = (150, 123, 190, 150)


def _pixels(*place: float, dpi: int = DPI) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(mm(n) * dpi / 72) for n in place)
    return left, top, right, bottom


@pytest.mark.parametrize("name", PRINTERS)
def test_qpdf_finds_nothing(shop: Shop, name: str) -> None:
    if not shutil.which("qpdf"):
        pytest.skip("qpdf is not installed")
    for path in shop.files(name).values():
        checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_same_edition_gives_the_same_bytes(shop: Shop, tmp_path: Path) -> None:
    again = Sample(tmp_path).plates("two", PRINTERS["two"])
    made = shop.files("two")
    assert {ending: path.read_bytes() for ending, path in again.items()} == {
        ending: path.read_bytes() for ending, path in made.items()
    }


def test_who_prints_is_told_what_the_files_are() -> None:
    one, two, folded = ("\n".join(paint.instructions(_blank(2), PRINTERS[name])) for name in ("one", "two", "folded"))
    assert one.startswith("印刷のしかた: 版の PDF を「実際のサイズ（100%）」で")
    assert "トンボ" not in one
    assert two.startswith("印刷のしかた: 版の PDF を1つずつ、")
    assert "仕上がりの外にトンボがあります" in two
    assert "A3の紙に「両面・短辺とじ」" in folded
    assert "3〜4ページは白いまま" in folded


def _blank(count: int) -> Edition:
    book = edition(*[[]] * count)
    return replace(book, pages=tuple(page._replace(width=mm(210), height=mm(297)) for page in book.pages))
