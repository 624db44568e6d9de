"""The file for the print shop, read by programs that are not ours."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat

from onehearts import resources
from onehearts.design import Printer, read_printer
from onehearts.pipeline import Outcome, Pipeline
from pdfx_checks import Standard, contents, faults
from sample import ISSUE

pytestmark = pytest.mark.slow

MM = 72 / 25.4
STANDARDS: dict[str, Standard] = {"web": "PDF/X-4", "web-marks": "PDF/X-1a:2003", "local": "PDF/X-4"}


def printer(name: str) -> Printer:
    found = read_printer(resources.folder("layouts") / "printers" / f"{name}.yaml").printer
    assert found is not None
    return found


class Press:
    """The sample, painted for several printers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), folder / "cache")
        self.outcome: Outcome = self.pipeline.build(ISSUE)
        self._files: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes:
        if name not in self._files:
            assert self.outcome.edition is not None
            self._files[name] = self.pipeline.press_pdf(self.outcome.edition, printer(name))
        return self._files[name]

    def file(self, name: str) -> Path:
        path = self.folder / f"{name}.pdf"
        path.write_bytes(self[name])
        return path


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(tmp_path_factory.mktemp("press"))


def run(*command: str | Path) -> str:
    """What a program says on both outputs; a skip where it is missing."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    result = subprocess.run(command, capture_output=True, check=False)
    said = (result.stdout + result.stderr).decode("utf-8", "replace")
    assert result.returncode == 0, said
    return said


@pytest.mark.parametrize(("name", "standard"), STANDARDS.items())
def test_nothing_breaks_the_standard(press: Press, name: str, standard: Standard) -> None:
    assert faults(press[name], standard) == []


@pytest.mark.parametrize("name", STANDARDS)
def test_qpdf_and_ghostscript_find_nothing(press: Press, name: str) -> None:
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", press.file(name))
    assert run("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", press.file(name)) == ""


@pytest.mark.parametrize(("name", "room"), [("web", 3 * MM), ("web-marks", 14 * MM)])
def test_boxes_are_exact(press: Press, name: str, room: float) -> None:
    bleed = 3 * MM
    with pikepdf.open(BytesIO(press[name])) as pdf:
        for page in pdf.pages:
            trim = [room, room, room + 210 * MM, room + 297 * MM]
            assert [float(n) for n in page.TrimBox] == pytest.approx(trim, abs=0.001)
            assert [float(n) for n in page.BleedBox] == pytest.approx(
                [trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed], abs=0.001
            )
            assert [float(n) for n in page.MediaBox] == pytest.approx(
                [0, 0, 210 * MM + 2 * room, 297 * MM + 2 * room], abs=0.001
            )
            assert "/ArtBox" not in page


def plates(press: Press, name: str, dpi: int = 72) -> list[dict[str, Image.Image]]:
    """What Ghostscript makes of each page: a picture an ink, 255 where it is full."""
    folder = press.folder / f"{name}-{dpi}"
    folder.mkdir(exist_ok=True)
    run(
        "gs",
        "-q",
        "-dSAFER",
        "-dBATCH",
        "-dNOPAUSE",
        "-dOverprint=/enable",
        "-sDEVICE=tiffsep",
        f"-r{dpi}",
        f"-sOutputFile={folder}/p%d.tif",
        press.file(name),
    )
    made: list[dict[str, Image.Image]] = []
    for number in range(1, 5):
        files = {re.findall(r"\((\w+)\)", path.name)[0]: path for path in folder.glob(f"p{number}(*.tif")}
        made.append({ink: ImageChops.invert(Image.open(path).convert("L")) for ink, path in files.items()})
    return made


def test_no_place_has_more_ink_than_the_printer_takes(press: Press) -> None:
    for page in plates(press, "web"):
        assert set(page) == {"Cyan", "Magenta", "Yellow", "Black"}
        counts = [plate.tobytes() for plate in page.values()]
        assert max(map(sum, zip(*counts, strict=True))) <= 300 * 2.55 + 2


def test_bleed_is_there_to_its_edge(press: Press) -> None:
    """The masthead's field on the first page, the bar at the head of the others, the contact bar on the last."""
    pages = plates(press, "web")
    for page in pages:
        magenta = page["Magenta"]
        assert ImageStat.Stat(magenta.crop((0, 0, magenta.width, 6))).extrema[0][0] > 200
    last = pages[-1]["Magenta"]
    assert ImageStat.Stat(last.crop((0, last.height - 6, last.width, last.height))).extrema[0][0] > 200


def test_text_is_black_alone_and_overprints(press: Press) -> None:
    with pikepdf.open(BytesIO(press["web"])) as pdf:
        for page in pdf.pages:
            fill, state, shown = [], "", 0
            for drawn in contents(page):
                if drawn.operator == "k":
                    fill = [float(n) for n in drawn.operands]
                elif drawn.operator == "gs":
                    state = str(drawn.operands[0])
                elif drawn.operator == "TJ":
                    over = bool(drawn.resources.ExtGState[state].op)
                    assert over == (fill == [0, 0, 0, 1])
                    shown += over
            assert shown > 10


def test_the_greeting_is_on_the_black_plate_only(press: Press) -> None:
    """Where body text stands on paper no other plate has anything."""
    page = plates(press, "web", 150)[0]
    left, top, right, bottom = (round(n * 150 / 72) for n in (75, 170, 300, 230))
    parts = {ink: plate.crop((left, top, right, bottom)) for ink, plate in page.items()}
    assert ImageStat.Stat(parts.pop("Black")).mean[0] > 10
    assert [part.getextrema() for part in parts.values()] == [(0, 0)] * 3


def test_photographs_are_in_inks_and_as_fine_as_wanted(press: Press) -> None:
    said = run("pdfimages", "-list", press.file("web")).splitlines()[2:]
    assert len(said) == 8
    for line in said:
        words = line.split()
        assert words[5:7] == ["cmyk", "4"]
        assert 250 <= int(words[12]) <= 450


def test_marks_are_on_all_plates_and_outside_the_bleed(press: Press) -> None:
    edge = round(11 * MM * 150 / 72) - 2
    for plate in plates(press, "web-marks", 150)[0].values():
        plate.paste(0, (edge, edge, plate.width - edge, plate.height - edge))
        assert plate.getextrema()[1] == 255
    with pikepdf.open(BytesIO(press["web"])) as pdf:
        assert "/ColorSpace" not in pdf.pages[0].Resources


def test_the_same_issue_gives_the_same_bytes(press: Press) -> None:
    assert press.outcome.edition is not None
    assert press.pipeline.press_pdf(press.outcome.edition, printer("web")) == press["web"]


def test_another_text_is_another_version_of_the_same_document(press: Press) -> None:
    """Who gets a file to replace another can tell them apart (ISO 16684-2, xmpMM)."""

    def said(data: bytes, tag: str) -> str:
        with pikepdf.open(BytesIO(data)) as pdf:
            (found,) = re.findall(f"<xmpMM:{tag}>(.*)</xmpMM:{tag}>", pdf.Root.Metadata.read_bytes().decode())
        return str(found)

    edition = press.outcome.edition
    assert edition is not None
    other = press.pipeline.press_pdf(replace(edition, pages=edition.pages[::-1]), printer("web"))
    assert said(other, "DocumentID") == said(press["web"], "DocumentID")
    assert said(other, "VersionID") != said(press["web"], "VersionID")
