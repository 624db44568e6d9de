"""Where changed words stand, in editions made by hand and in the sample as another reader sees it."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from proof_samples import Desk

from onehearts.check.proofs import Spot, record, spots
from onehearts.check.proofs.changes import changes
from onehearts.edition import Edition, Flow, Glyph, Glyphs, Group, Ink, Node, Page
from onehearts.geometry import Rect
from sample import squeezed


def across(text: str, x: float, y: float, actual: str | None = None) -> Glyphs:
    made = tuple(Glyph(n, 10.0 * n, 0, character) for n, character in enumerate(text))
    return Glyphs(x, y, "本文", 10, Ink("墨"), made, 10.0 * len(text), 2, actual)


def down(text: str, x: float, y: float, flow: Flow = "down") -> Glyphs:
    made = tuple(Glyph(n, -5, 8.8 + 10.0 * n, character) for n, character in enumerate(text))
    return Glyphs(x, y, "本文", 10, Ink("墨"), made, 10.0 * len(text), 2, flow=flow)


def edition(*pages: tuple[Glyphs, ...]) -> Edition:
    structure = Node(0, "Document", (Node(1, "Sect", (Node(2, "P"),)),))
    made = tuple(Page(n, 300, 400, 9, (Group(runs, "お知らせ"),)) for n, runs in enumerate(pages, 1))
    return Edition("2026-02", "題", "ja", "市", "2026-02-01", made, structure)


def found(old: Edition, new: Edition) -> list[Spot]:
    return [*spots(new, changes(record(old), record(new)))]


BEFORE = edition((across("春の会を開く", 30, 50), across("予定です", 30, 70)))


def test_new_words_in_a_line() -> None:
    after = edition((across("秋の会を開く", 30, 50), across("予定です", 30, 70)))
    assert found(BEFORE, after) == [Spot(1, Rect(30, 41.2, 10, 10), False)]


def test_new_words_in_two_lines_and_on_two_pages() -> None:
    after = edition((across("春の会を開く日を", 30, 50), across("変える", 30, 70)), (across("予定です", 30, 30),))
    assert found(BEFORE, after) == [
        Spot(1, Rect(90, 41.2, 20, 10), False),
        Spot(1, Rect(30, 61.2, 30, 10), False),
    ]


def test_words_taken_away() -> None:
    assert found(BEFORE, edition((across("春を開く", 30, 50), across("予定です", 30, 70)))) == [
        Spot(1, Rect(40, 41.2, 0, 10), False)
    ]
    at_the_end = edition((across("春の会を開く", 30, 50), across("予定", 30, 70)))
    assert found(BEFORE, at_the_end) == [Spot(1, Rect(50, 61.2, 0, 10), False)]


def test_words_that_are_read_as_others_are_one_stretch() -> None:
    old = edition((across("会は", 30, 50), across("あ", 50, 50, "一二"), across("日", 60, 50)))
    new = edition((across("会は", 30, 50), across("あ", 50, 50, "三四"), across("日", 60, 50)))
    assert found(old, new) == [Spot(1, Rect(50, 41.2, 10, 10), False)]


def test_words_in_columns() -> None:
    old = edition((down("春の会を開く", 200, 50), down("予定です", 180, 50)))
    new = edition((down("春の茶会を開く", 200, 50), down("予定です", 180, 50)))
    ((page, rect, is_down),) = found(old, new)
    assert (page, is_down) == (1, True)
    assert rect == pytest.approx((195, 70, 10, 10))
    ((page, rect, is_down),) = found(new, old)
    assert (page, is_down) == (1, True)
    assert rect == pytest.approx((195, 70, 10, 0))


def test_figures_abreast_in_a_column_are_marked_as_the_column_is() -> None:
    old = edition((down("母が逝って", 200, 50), across("10", 190, 110), down("年の春", 200, 112)))
    new = edition((down("母が逝って", 200, 50), across("12", 190, 110), down("年の春", 200, 112)))
    (spot,) = found(old, new)
    assert spot.down
    assert (spot.rect.y, spot.rect.bottom) == pytest.approx((101.2, 122))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("協力金100円", "協力金2,000円", ["2,000"]),
        ("みなさまへ", "皆さまへ", ["皆"]),
        ("暖かな春を", "穏やかで暖かな春を", ["穏やかで"]),
        ("027-321-1319", "027-321-1318", ["027-321-1318"]),
    ],
)
def test_another_reader_finds_the_words_there(old: str, new: str, words: list[str], tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    edition = desk.edition((old, new))
    printer = desk.pipeline.printer("web").printer
    assert printer is not None
    # Untagged, so that every letter is read where it stands.
    pages = pypdfium2.PdfDocument(desk.pipeline.press_pdf(edition, printer))
    seen = []
    for spot in spots(edition, changes(desk.first, record(edition))):
        page = pages[spot.page - 1]
        rect = Rect(spot.rect.x + printer.bleed, spot.rect.y + printer.bleed, *spot.rect[2:])
        top = page.get_height() - rect.y
        reader = page.get_textpage()
        within = reader.get_text_bounded(rect.x + 0.5, top - rect.height, rect.right - 0.5, top)
        seen.append(squeezed(within))
    assert seen == words
