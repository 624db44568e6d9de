"""Amounts of ink: from Ghostscript's plates and added up from the marks, which must say the same of the same file."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name, Pdf, Stream
from PIL import Image
from preflight_base import BLEED, PRINTERS, TRIM, Edit, clean, codes, draw, edited, image, report
from preflight_edits import DIC

from onehearts.check.preflight import Remark, Report
from onehearts.check.preflight.reader import read

SEPARATED = pytest.param(
    True, marks=pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
)
BOTH = pytest.mark.parametrize("separate", [False, SEPARATED])
DENSE = "0.9 0.9 0.8 0.9 k 200 300 40 20 re f"


def _remark(found: Report) -> Remark:
    (remark,) = (remark for section in found.sections for remark in section.remarks)
    assert remark.code == "preflight.ink"
    return remark


def _found(edit: Edit, separate: bool) -> Report:
    return report(edited("x4", edit), PRINTERS["x4"], separate)


@BOTH
def test_too_much_is_found_where_it_is(separate: bool) -> None:
    remark = _remark(_found(draw(DENSE, page=3), separate))
    assert re.search("35[01]%.*300%", remark.message), "a plate has 256 steps"
    assert remark.pages == (3,)
    (place,) = remark.places
    assert place.from_trim == pytest.approx((200 - TRIM, 297 * 72 / 25.4 - (320 - TRIM), 40, 20), abs=1.5)


@BOTH
def test_as_much_as_allowed_is_allowed(separate: bool) -> None:
    assert codes(_found(draw("1 1 1 0 k 200 300 40 20 re f 0.5 1 0.5 1 k 300 300 40 20 re f"), separate)) == set()


@BOTH
def test_what_covers_counts_alone_and_what_overprints_adds(separate: bool) -> None:
    covered = draw("1 1 0.9 0 k 200 300 60 60 re f 0 0 0 1 k 210 310 30 30 re f")
    assert codes(_found(covered, separate)) == set()
    added = draw("1 1 0.9 0 k 200 300 60 60 re f /Over gs 0 0 0 1 k 210 310 20 20 re f")
    assert codes(_found(added, separate)) == ({"ink"} if separate else {"ink-unchecked"})


DARK = "1 1 0.9 0 k 200 300 60 60 re f"
BLACK = "/Over gs 0 0 0 1 k 215 315 20 20 re f"


@BOTH
@pytest.mark.parametrize(
    "content",
    [
        f"{DARK} 0 0 0 0 k 205 305 50 50 re f {BLACK}",
        f"0.6 0.6 0.6 0.2 k 200 300 60 60 re f {BLACK} {BLACK}",
        f"{DARK} 0 0 0 1 k 260 300 20 60 re f q 1 0 0 1 45 0 cm {BLACK} Q",
        f"{DARK} q 1 0 0 1 -35 0 cm {BLACK} Q",
    ],
    ids=["a white card between", "the same ink twice", "black on black", "side by side"],
)
def test_what_does_not_lie_on_it_does_not_add(content: str, separate: bool) -> None:
    assert "ink" not in codes(_found(draw(content), separate))
    assert "ink-unchecked" not in codes(_found(draw(content), separate))


def test_what_is_multiplied_adds() -> None:
    state = pikepdf.Dictionary(BM=Name.Multiply)
    edit = draw(f"0 0 0 0.9 k 200 300 60 60 re f 1 1 0 0 k 200 300 60 60 re f /M gs {DARK}", ExtGState_M=state)
    assert codes(_found(edit, separate=False)) == {"ink-unchecked"}


@BOTH
def test_a_spot_colour_is_an_ink(separate: bool) -> None:
    mixed = draw("1 1 0.5 0 k 200 300 60 60 re f /Over gs /Bad cs 1 scn 210 310 20 20 re f", ColorSpace_Bad=DIC)
    assert codes(_found(mixed, separate)) == {"spot", "colour-overprint", "ink" if separate else "ink-unchecked"}


@BOTH
def test_marks_are_no_ink_on_the_page(separate: bool) -> None:
    edge = TRIM - BLEED
    more = f"/Mark CS 1 SCN 2 w {edge - 1.2} 100 m {edge - 1.2} 300 l S"
    assert codes(_found(draw(more), separate)) == set()


@BOTH
def test_two_spots_apart_are_two_places(separate: bool) -> None:
    remark = _remark(_found(draw(f"{DENSE} 0.9 0.9 0.8 0.9 k 400 600 40 20 re f"), separate))
    assert remark.count == 2


def _photo(dark: int, share: float) -> Edit:
    """A photograph whose lowest rows have more ink than allowed."""

    def edit(pdf: Pdf) -> None:
        rows = round(200 * share)
        samples = bytes((120, 120, 120, 60)) * 200 * (200 - rows) + bytes((dark, dark, dark, dark)) * 200 * rows
        draw("48 0 0 48 200 300 cm /P Do", XObject_P=image(pdf, (200, 200), samples, Name.DeviceCMYK))(pdf)

    return edit


@BOTH
def test_a_photograph_is_looked_at_pixel_by_pixel(separate: bool) -> None:
    assert codes(_found(_photo(191, 0.5), separate)) == set()
    assert codes(_found(_photo(230, 0.5), separate)) == {"ink"}
    # Less than a square millimetre of the 287 there are.
    assert codes(_found(_photo(230, 0.0), separate)) == set()


def _jpeg(quality: int, inverted: bool) -> Edit:
    """A photograph as JPEG; Pillow writes CMYK inverted, as Adobe's programs do."""

    def edit(pdf: Pdf) -> None:
        file = BytesIO()
        Image.new("CMYK", (200, 200), (240, 240, 240, 200)).save(file, "JPEG", quality=quality)
        stream = Stream(pdf, file.getvalue())
        stream.Type, stream.Subtype, stream.Filter = Name.XObject, Name.Image, Name.DCTDecode
        stream.Width = stream.Height = 200
        stream.BitsPerComponent, stream.ColorSpace = 8, Name.DeviceCMYK
        if inverted:
            stream.Decode = pikepdf.Array([1, 0] * 4)
        draw("48 0 0 48 200 300 cm /P Do", XObject_P=stream)(pdf)

    return edit


@BOTH
@pytest.mark.parametrize("inverted", [True, False])
def test_jpeg_is_read_the_way_round_it_is_printed(inverted: bool, separate: bool) -> None:
    # Read the other way round, 361 % of ink are 39 %.
    assert codes(_found(_jpeg(95, inverted), separate)) == ({"ink"} if inverted else set())


def test_what_a_photograph_holds_is_exact() -> None:
    document = read(edited("x4", _photo(230, 0.25)), 3.0, measure=True)
    pictures = [mark.picture for mark in document.pages[0].marks if hasattr(mark, "picture")]
    assert pictures[-1].ink == pytest.approx(4 * 230 / 255)
    assert pictures[-1].over == pytest.approx(0.25)


def test_without_ghostscript_and_with_it_the_base_is_right(tmp_path: Path) -> None:
    if shutil.which("gs") is None:
        pytest.skip("Ghostscript is not installed")
    path = tmp_path / "base.pdf"
    path.write_bytes(clean("x1a"))
    done = subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", str(path)], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
def test_ghostscript_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    report(clean("x4"), "local", separate=True)
    report(b"no PDF", "local", separate=True)
    assert list(tmp_path.iterdir()) == []


def test_where_a_ghostscript_fails_ink_is_added_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "gs"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert codes(report(clean("x4"), "local", separate=True)) == set()
    assert codes(report(edited("x4", _photo(230, 0.5)), "local", separate=True)) == {"ink"}


def test_a_ghostscript_that_cannot_be_run_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "gs"
    program.write_text("no program", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert codes(report(clean("x4"), "local", separate=True)) == set(), "it is added up"
