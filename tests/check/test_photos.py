"""Photographs beside what was meant with them: their size, what must be seen of them, how often they stand there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from onehearts import check
from onehearts.design import Zone
from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Edition, Node, Page, Picture
from onehearts.geometry import CENTRE, Rect
from onehearts.pictures import PhotoInfo, crop_for
from onehearts.pipeline import Outcome, Pipeline
from sample import ROOT, copy_issue

FRAME = Rect(100, 200, 150, 100)
WIDTH, HEIGHT = 595.0, 842.0
HERE, THERE = SourceSpan.at("issue.yaml", 7, 9), SourceSpan.at("issue.yaml", 30, 9)


def _said(
    focus: Rect = CENTRE,
    frame: Rect = FRAME,
    size: tuple[int, int] = (1500, 1000),
    page: int = 1,
    zones: tuple[Zone, ...] = (),
) -> list[Diagnostic]:
    """What is said of one photograph of ``size`` pixels in ``frame``."""
    crop = crop_for(*size, frame.width / frame.height, focus)
    pages = (Page(page, WIDTH, HEIGHT, 0.0, (Picture(frame, "d", crop, node=1, focus=focus),)),)
    return list(check.photographs(check.placed(_edition(pages), {"d": PhotoInfo("d", *size, "a.jpg")}), zones))


def _edition(pages: tuple[Page, ...]) -> Edition:
    figures = (Node(1, "Figure", alt="人", origin=HERE), Node(2, "Figure", alt="人", origin=THERE))
    return Edition("2026-02", "題", "ja", "市", "2026-02-01", pages, Node(0, "Document", figures))


def _codes(said: list[Diagnostic]) -> list[str]:
    return [one.code for one in said]


def _built(issue: Path, cache: Path) -> Outcome:
    outcome = Pipeline(ROOT / "layouts", ROOT / "fonts", cache).build(issue)
    assert outcome.finished
    return outcome


@pytest.mark.parametrize(("width", "height", "coarse"), [(40, 30, True), (200, 150, True), (640, 480, False)])
def test_a_photograph_with_too_few_pixels_is_told(tmp_path: Path, width: int, height: int, coarse: bool) -> None:
    issue = copy_issue(tmp_path)
    Image.new("RGB", (width, height), "teal").save(issue / "photos" / "yaoya.jpg")
    found = [d for d in _built(issue, tmp_path / "cache").diagnostics if d.code == "check.coarse-photo"]
    assert len(found) == coarse
    for said in found:
        assert f"{width}×{height}" in said.message
        text = (issue / "issue.yaml").read_text("utf-8").splitlines()
        assert "yaoya.jpg" in "".join(text[said.span.line - 1 : said.span.end_line])


def test_what_becomes_of_a_photograph_is_known() -> None:
    focus = Rect(0.5, 0.5, 0.25, 0.25)
    item = Picture(Rect(100, 200, 144, 144), "d", Rect(0.25, 0, 0.5, 1), node=2, focus=focus)
    info = PhotoInfo("d", 1200, 600, "a.jpg")
    (one,) = check.placed(_edition((Page(3, WIDTH, HEIGHT, 0.0, (item,)),)), {"d": info})
    assert (one.page.number, one.item, one.photo, one.span, one.whole) == (3, item, info, THERE, True)
    assert one.dpi == pytest.approx(300)
    assert one.focus == Rect(172, 272, 72, 36)


def test_of_a_photograph_as_it_should_be_nothing_is_said() -> None:
    for focus in (CENTRE, Rect(0, 0, 1, 1), Rect(0.2, 0.1, 0.6, 0.6), Rect(1, 1, 0, 0)):
        assert _said(focus) == []


@pytest.mark.parametrize(
    ("focus", "frame", "sides"),
    [
        (Rect(0.1, 0.3, 0.8, 0.4), Rect(100, 200, 50, 100), "左右"),
        (Rect(0.3, 0, 0.4, 1), Rect(100, 200, 200, 100), "上下"),
    ],
)
def test_a_frame_that_cuts_the_focus_is_told(focus: Rect, frame: Rect, sides: str) -> None:
    (said,) = _said(focus, frame)
    assert (said.code, said.span, said.is_error) == ("check.focus-cut", HERE, False)
    assert f"1ページの枠に入りきらず、{sides}が" in said.message
    assert said.hints


def test_a_hair_of_the_focus_may_be_lost() -> None:
    assert _said(Rect(0, 0, 1, 1), Rect(100, 200, 150, 100.4)) == []


def test_the_focus_keeps_five_millimetres_from_the_edge_of_the_page() -> None:
    near, whole = 14.1, Rect(0, 0, 1, 1)
    for frame in (
        Rect(near, 200, 150, 100),
        Rect(200, near, 150, 100),
        Rect(WIDTH - near - 150, 200, 150, 100),
        Rect(200, HEIGHT - near - 100, 150, 100),
    ):
        assert _codes(_said(whole, frame)) == ["check.focus-at-edge"]
        assert _said(CENTRE, frame) == []
    assert _said(whole, Rect(14.2, 14.2, 150, 100)) == []


def test_the_focus_keeps_clear_of_folds_and_holes() -> None:
    fold = Zone("折り目", Rect(170, 0, 10, HEIGHT))
    (said,) = _said(zones=(fold,))
    assert (said.code, said.span) == ("check.focus-in-zone", HERE)
    assert "1ページの「折り目」" in said.message
    assert _said(Rect(0.2, 0.5, 0, 0), zones=(fold,)) == []
    assert _codes(_said(Rect(0.2, 0.2, 0.6, 0.6), zones=(fold,))) == ["check.focus-in-zone"]
    assert _said(Rect(0, 0, 0.4, 1), zones=(fold,)) == []


def test_holes_may_be_on_one_side_of_the_sheet() -> None:
    holes = (Zone("とじ穴", FRAME, "odd"), Zone("右のとじ穴", FRAME, "even"))
    assert ["「とじ穴」" in one.message for one in _said(page=1, zones=holes)] == [True]
    assert ["「右のとじ穴」" in one.message for one in _said(page=2, zones=holes)] == [True]


def test_a_photograph_that_is_there_twice_is_told_where_it_is_there_again() -> None:
    one, two = (Picture(FRAME, "d", Rect(0, 0, 1, 1), node=node) for node in (1, 2))
    pages = (Page(1, WIDTH, HEIGHT, 0.0, (one,)), Page(2, WIDTH, HEIGHT, 0.0, (two,)))
    (said,) = check.photographs(check.placed(_edition(pages), {"d": PhotoInfo("d", 1500, 1000, "a.jpg")}), ())
    assert (said.code, said.span, said.is_error) == ("check.same-photo", THERE, False)
    assert "7行目の、1ページの" in said.message


def test_copies_under_another_name_are_the_same_photograph(tmp_path: Path) -> None:
    issue = copy_issue(tmp_path)
    photos = issue / "photos"
    (photos / "ochanomi.jpg").write_bytes((photos / "yaoya.jpg").read_bytes())
    found = [d for d in _built(issue, tmp_path / "cache").diagnostics if d.code.startswith("check.")]
    assert _codes(found) == ["check.same-photo"]
    text = (issue / "issue.yaml").read_text("utf-8").splitlines()
    assert "ochanomi.jpg" in text[found[0].span.line - 1]


def test_what_staff_typed_as_focus_is_seen_on_the_page(tmp_path: Path) -> None:
    issue = copy_issue(tmp_path)
    file = issue / "issue.yaml"
    text = file.read_text("utf-8")
    head, rest = text.split("photos/yaoya.jpg")
    file.write_text(head + "photos/yaoya.jpg" + rest.replace("注目: 中央", "注目: 0% 10% 40% 70%", 1), "utf-8")
    edition = _built(issue, tmp_path / "cache").edition
    assert edition is not None
    (item,) = (
        item
        for page in edition.pages
        for item in page.flat()
        if isinstance(item, Picture) and edition.photos[item.source].endswith("yaoya.jpg")
    )
    assert item.focus == pytest.approx(Rect(0, 0.1, 0.4, 0.6))
    assert item.crop.x == 0
