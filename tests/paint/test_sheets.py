"""Where pages stand on sheets of paper, what of them is cut, and how they are bound."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paint_samples import FONTS, down, edition, text

from onehearts.design import Condition, Printer, Scheme
from onehearts.design.printer import Edge
from onehearts.edition import Edition, Item, Page
from onehearts.geometry import Rect, mm
from onehearts.paint.instructions import instructions
from onehearts.paint.sheets import UNPRINTED, is_bound_right, sheets

A3 = (mm(297), mm(420))
A4 = (mm(210), mm(297))
OFFICE = Printer("office", "事務所", "none", Condition("FOGRA39", Path()), 0.0, scheme="fold", sheet=A3)


def book(count: int, *items: Item, bleed: float = mm(3)) -> Edition:
    """Pages of A4."""
    pages = tuple(Page(n, *A4, bleed, tuple(items)) for n in range(1, count + 1))
    return replace(edition(), pages=pages, fonts=FONTS)


def _mm(rect: Rect) -> list[float]:
    return [round(n * 25.4 / 72, 2) for n in rect]


def test_a_sheet_lies_and_its_halves_meet_at_the_fold() -> None:
    front, back = sheets(book(4), OFFICE)
    assert _mm(front.boxes.media) == _mm(front.boxes.trim) == [0, 0, 420, 297]
    assert [(spot.page, round(spot.x), round(spot.y)) for spot in front.spots] == [(3, 0, 0), (0, round(mm(210)), 0)]
    assert [spot.page for spot in back.spots] == [1, 2]
    assert front.scale == pytest.approx(1)
    assert list(front.folds) == pytest.approx([mm(210)])


def test_shrunk_sheets_keep_off_the_edges_and_fold_in_the_middle() -> None:
    (front, _) = sheets(book(4), replace(OFFICE, edge="shrunk"))
    assert front.scale == pytest.approx(287 / 297)
    left, right = (spot.clip for spot in front.spots)
    assert left.right == pytest.approx(right.x) == pytest.approx(mm(210))
    assert [min(left.x, left.y), mm(420) - right.right, mm(297) - right.bottom] >= [UNPRINTED - 0.01] * 3
    assert left.y == pytest.approx(UNPRINTED), "no smaller than it must be"


def test_white_edges_cut_what_lies_there_and_scale_nothing() -> None:
    (front, _) = sheets(book(4), replace(OFFICE, edge="white"))
    left, right = (_mm(spot.clip) for spot in front.spots)
    assert left == [5, 5, 205, 287]
    assert right == [210, 5, 205, 287]
    assert front.scale == pytest.approx(1)


def test_bleed_runs_over_the_edges_of_the_sheet_and_not_over_the_fold() -> None:
    (front, _) = sheets(book(4), replace(OFFICE, standard="x4", bleed=mm(3)))
    assert _mm(front.boxes.media) == [0, 0, 426, 303]
    assert _mm(front.boxes.trim) == [3, 3, 420, 297]
    assert [_mm(spot.clip) for spot in front.spots] == [[0, 0, 213, 303], [213, 0, 213, 303]]


def test_marks_have_room_round_the_sheet() -> None:
    (front, _) = sheets(book(4), replace(OFFICE, standard="x4", bleed=mm(3), marks=True, fold_marks=True))
    assert _mm(front.boxes.media) == [0, 0, 448, 325]
    assert _mm(front.boxes.bleed) == [11, 11, 426, 303]


def test_smaller_sheets_get_smaller_pages_and_larger_ones_stay_white_around() -> None:
    (front, _) = sheets(book(4), replace(OFFICE, sheet=A4))
    assert front.scale == pytest.approx(210 / 297, abs=1e-3)
    assert _mm(front.boxes.media) == [0, 0, 297, 210]
    small = replace(book(4), pages=tuple(page._replace(width=A4[1] / 2, height=A4[0]) for page in book(4).pages))
    (front, _) = sheets(small, OFFICE)
    assert _mm(front.boxes.media) == [0, 0, 420, 297]
    assert _mm(front.boxes.trim) == [61.5, 43.5, 297, 210]


def test_pages_one_by_one_have_sheets_of_their_own_size() -> None:
    found = sheets(book(3), replace(OFFICE, scheme="pages", edge="white"))
    assert [_mm(sheet.boxes.media) for sheet in found] == [[0, 0, 210, 297]] * 3
    assert _mm(found[0].spots[0].clip) == [5, 5, 200, 287]


def test_white_pages_leave_their_place_empty() -> None:
    found = sheets(book(5), OFFICE)
    assert [[spot.page for spot in sheet.spots] for sheet in found] == [[3, 0], [1, 2], [4], []]
    assert found[2].spots[0].x == pytest.approx(mm(210))


def test_lines_down_the_page_are_bound_right_unless_the_layout_says_more() -> None:
    lying, upright = text(20, 30, "横に組んだ文"), down(250, 20, "縦に組んだ長い長い文")
    assert not is_bound_right(book(1, lying))
    assert is_bound_right(book(1, lying, upright))
    assert not is_bound_right(replace(book(1, upright), binding="left"))
    assert is_bound_right(replace(book(1, lying), binding="right"))
    assert [spot.page for spot in sheets(book(4, upright), OFFICE)[0].spots] == [0, 3]


@pytest.mark.parametrize(("count", "change", "said"), [
    (4, {"edge": "shrunk"}, ["A3の紙に「両面・短辺とじ」", "97%に縮めて"]),
    (4, {"edge": "white"}, ["二つに折ります", "白くしてあります"]),
    (6, {}, ["A3の紙2枚", "7〜8ページは白いまま"]),
    (6, {"scheme": "saddle"}, ["折り目をとじます", "7〜8ページは白いまま"]),
    (5, {}, ["1枚ずつ", "6〜8ページは白いまま"]),
    (3, {"scheme": "two-up", "sheet": A4}, ["A4の紙を横にして", "71%に縮めて", "4ページは白いまま"]),
    (3, {"scheme": "pages"}, ["A4の紙に「実際のサイズ（100%）」"]),
    (4, {"standard": "x4"}, []),
    (3, {"standard": "x4"}, ["4ページは白いまま"]),
    (4, {"standard": "x4", "sheet": A4}, ["71%に縮めて"]),
    (3, {"standard": "x4", "scheme": "pages", "edge": "shrunk"}, []),
])  # fmt: skip
def test_who_prints_is_told_how(count: int, change: dict[str, object], said: list[str]) -> None:
    lines = instructions(book(count), replace(OFFICE, **change))  # type: ignore[arg-type]
    assert len(lines) == len(said)
    assert all(part in line for part, line in zip(said, lines, strict=True))


def test_text_in_the_white_edge_is_told() -> None:
    inside, outside = text(mm(20), mm(20), "なか"), text(mm(20), mm(296), "ふち")
    white = replace(OFFICE, edge="white")
    assert not any("切れます" in line for line in instructions(book(4, inside), white))
    assert any(line.startswith("1〜4ページの文字が") for line in instructions(book(4, inside, outside), white))
    assert not any("切れます" in line for line in instructions(book(4, outside), replace(OFFICE, edge="shrunk")))


@given(
    st.integers(1, 12),
    st.sampled_from(["pages", "fold", "saddle", "two-up"]),
    st.sampled_from(["bleed", "shrunk", "white"]),
    st.sampled_from([A3, A4]),
    st.floats(0, 20),
    st.tuples(st.booleans(), st.booleans()),
)
def test_nothing_is_printed_off_its_sheet_or_over_its_neighbour(
    count: int, scheme: Scheme, edge: Edge, paper: tuple[float, float], bleed: float, marks: tuple[bool, bool]
) -> None:
    wanted = replace(OFFICE, scheme=scheme, edge=edge, sheet=paper, bleed=bleed, marks=marks[0], fold_marks=marks[1])
    for sheet in sheets(book(count), wanted):
        at = sheet.boxes
        assert _holds(at.media, at.bleed)
        assert _holds(at.bleed, at.trim)
        assert all(_holds(at.bleed, spot.clip) for spot in sheet.spots)
        assert 0.5 < sheet.scale <= 1
        trims = [Rect(spot.x, spot.y, sheet.scale * A4[0], sheet.scale * A4[1]) for spot in sheet.spots]
        assert all(_holds(at.trim, trim) for trim in trims)
        if len(sheet.spots) == 2:
            left, right = sheet.spots
            assert left.clip.right <= right.clip.x + 0.01
            assert trims[0].right == pytest.approx(trims[1].x)
        for fold in sheet.folds:
            assert any(fold == pytest.approx(edge) for trim in trims for edge in (trim.x, trim.right)) or not trims


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.x <= inner.x + 0.01
        and outer.y <= inner.y + 0.01
        and inner.right <= outer.right + 0.01
        and inner.bottom <= outer.bottom + 0.01
    )
