"""Broken and hostile files: a report in plain words in the end, never an exception, never without end."""

from __future__ import annotations

import random
import zlib
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from preflight_base import Edit, clean, codes, draw, edited, printer, report, said, saved

from onehearts.check.preflight import Verdict
from onehearts.check.preflight.reader import read
from onehearts.check.preflight.rules import Case
from onehearts.check.preflight.rules.damage import DAMAGE
from onehearts.check.preflight.sheet import sheet
from onehearts.check.preflight.terminal import lines
from onehearts.check.preflight.walk import Limits


@pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.6\n%%EOF", clean("x4")[:9000]], ids=len)
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    found = report(data, "local")
    assert codes(found) == {"damaged"}
    assert found.failed
    assert "PDF として開けません" in "\n".join(lines(found, "a.pdf"))


def test_a_file_with_a_password_is_told() -> None:
    with pikepdf.open(BytesIO(clean("x4"))) as pdf:
        data = saved(pdf, "x4", encryption=pikepdf.Encryption(owner="o", user="u", R=4))
    assert codes(report(data, "local")) == {"locked"}


def test_a_damaged_file_is_read_as_far_as_it_can_be() -> None:
    found = report(clean("x4")[:-300], "local")
    assert "repaired" in codes(found)
    assert found.pages == 4


@pytest.mark.parametrize("seed", range(20))
def test_noise_ends_in_a_report(seed: int) -> None:
    chance, data = random.Random(seed), bytearray(clean("x4"))
    for _ in range(150):
        data[chance.randrange(len(data))] = chance.randrange(256)
    assert report(bytes(data), "local").verdict is not Verdict.PASSED


def _form(pdf: Pdf, content: bytes, **xobjects: pikepdf.Object) -> pikepdf.Object:
    form = Stream(pdf, content, Dictionary(Subtype=Name.Form, BBox=Array([0, 0, 900, 900])))
    form.Resources = Dictionary(XObject=Dictionary({f"/{key}": value for key, value in xobjects.items()}))
    return pdf.make_indirect(form)


def _itself(pdf: Pdf) -> None:
    form = _form(pdf, b"/Me Do")
    form.Resources.XObject = Dictionary(Me=form)
    draw("/A Do", XObject_A=form)(pdf)


def _a_billion(pdf: Pdf) -> None:
    form = _form(pdf, b"0 0 1 1 re f")
    for _ in range(9):
        form = _form(pdf, b"/Me Do " * 10, Me=form)
    draw("/A Do", XObject_A=form)(pdf)


def _a_long_stream(pdf: Pdf) -> None:
    stream = Stream(pdf, zlib.compress(b"\n" * (Limits().content + 1)))
    stream.Filter = Name.FlateDecode
    pdf.pages[0].Contents = Array([pdf.pages[0].Contents, stream])


@pytest.mark.parametrize("edit", [_itself, _a_billion, _a_long_stream])
def test_what_would_never_end_is_left(edit: Edit) -> None:
    document = read(edited("x4", edit), 3.0, measure=False, limits=Limits(operators=50_000))
    assert not document.pages[0].complete
    assert len(document.pages) == (1 if edit is _a_billion else 4)


def test_a_page_that_could_not_be_read_is_named() -> None:
    found = report(edited("x4", _itself), "local")
    assert codes(found) == {"page-unread", "ink-unchecked"}
    assert found.verdict is Verdict.OPEN
    assert not found.failed


@pytest.mark.parametrize("limits", [Limits(pages=2), Limits(marks=20), Limits(operators=300)])
def test_pages_behind_too_much_are_not_looked_at(limits: Limits) -> None:
    document = read(clean("x4"), 3.0, measure=False, limits=limits)
    assert document.page_count == 4
    assert 1 <= len(document.pages) < 4


def test_pages_behind_too_much_are_named() -> None:
    document = read(clean("x4"), 3.0, measure=False, limits=Limits(pages=2))
    (finding,) = DAMAGE.check(Case(document, printer("local"), None))
    assert finding.code == "preflight.pages-unread"
    assert finding.values == {"first": "3", "last": "4"}


def test_a_thousand_pages() -> None:
    def edit(pdf: Pdf) -> None:
        for _ in range(996):
            pdf.pages.append(pdf.pages[0])

    found = report(edited("x4", edit), "local")
    assert found.pages == 1000
    assert found.verdict is Verdict.PASSED


def test_an_image_that_says_it_is_huge() -> None:
    def edit(pdf: Pdf) -> None:
        size = {"/Width": 100_000, "/Height": 100_000, "/BitsPerComponent": 8}
        entries = Dictionary({"/Subtype": Name.Image, "/ColorSpace": Name.DeviceCMYK, **size})
        draw("24 0 0 24 300 300 cm /A Do", XObject_A=Stream(pdf, b"x", entries))(pdf)

    assert said("x4", edit) == {"fine", "ink-unchecked"}


def test_nonsense_where_values_should_be() -> None:
    def edit(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        page.MediaBox, page.TrimBox = Array([Name.A, 2, 3]), String("x")
        page.Resources, page.Annots, page.Rotate = Array([1]), Dictionary(), Name.X
        pdf.Root.OutputIntents, pdf.Root.Names = Dictionary(), Name.Q

    assert {"no-intent", "no-trim"} <= said("x4", edit)


DAY = date(2026, 2, 1)
NONSENSE = "/X gs /Y cs 1 2 3 scn /Z Do /Q sh BT /F Tf Tj [1 (a)] TJ ET (x) Tj re m l c /P scn Q Q Q d1 (x) w"


def test_operators_without_what_they_need() -> None:
    assert "repaired" not in said("x4", draw(NONSENSE))
    assert "space-unknown" in said("x4", draw("/Y cs 1 2 3 scn 300 300 9 9 re f"))


def test_content_that_is_broken_off_is_told() -> None:
    assert said("x4", draw("0 0 0 1 k 300 300 9 9 re f (no end")) == {"repaired"}


def test_limits_of_the_library_are_put_back() -> None:
    before = pikepdf.settings.get_qpdf_limits()
    report(clean("x4"), "local")
    report(b"", "local")
    assert pikepdf.settings.get_qpdf_limits() == before
    assert printer("local").standard == "x4"


def test_what_cannot_be_shown_is_told_in_words_without_noise(capfd: pytest.CaptureFixture[str]) -> None:
    data = edited("x4", draw("1 0 0 rg 300 300 9 9 re f")).replace(b"/Type /Catalog", b"/Type /Catalax")
    found = report(data, "local")
    assert "rgb" in codes(found)
    page = sheet(found, data, "a.pdf", DAY).decode()
    assert "塗りの色が RGB" in page
    assert "<li>1ページの左から" in page or "<img" in page
    assert sheet(found, b"no PDF", "a.pdf", DAY).decode().count("<img") == 0
    assert capfd.readouterr() == ("", "")
