"""The checks of pages find what they are for, and nothing where nothing is wrong."""

from __future__ import annotations

import pytest

from onehearts.edition import Edition, Glyph, Glyphs, Group, Ink, Item, Node, Page, Picture, Shape, Swatch
from onehearts.geometry import Rect, rectangle
from page_checks import contrast, crowded, faint, faults, in_turn, long_lines, outside, overlaps, read_aloud, strays

BLACK, WHITE, PALE = Ink("墨"), Ink("白"), Ink("淡")
SWATCHES = {
    "墨": Swatch("墨", (0, 0, 0), (0, 0, 0, 100)),
    "白": Swatch("白", (255, 255, 255), (0, 0, 0, 0)),
    "淡": Swatch("淡", (200, 200, 200), (0, 0, 0, 20)),
}


def run(text: str, x: float, y: float, size: float = 10.0, ink: Ink = BLACK, node: int | None = None) -> Glyphs:
    """Text on a baseline, one em a character."""
    glyphs = tuple(Glyph(1, n * size, 0.0, character) for n, character in enumerate(text))
    return Glyphs(x, y, "本文", size, ink, glyphs, size * len(text), node)


def column(text: str, x: float, y: float, size: float = 10.0) -> Glyphs:
    """Text down the page about the centre line of its column, one em a character."""
    glyphs = tuple(Glyph(1, -size / 2, (n + 0.88) * size, character) for n, character in enumerate(text))
    return Glyphs(x, y, "本文", size, BLACK, glyphs, size * len(text), flow="down")


def field(x: float, y: float, width: float, height: float, fill: Ink = WHITE) -> Shape:
    return Shape(rectangle(Rect(x, y, width, height)), fill)


def photo(x: float, y: float, width: float, height: float) -> Picture:
    return Picture(Rect(x, y, width, height), "p", Rect(0, 0, 1, 1))


def page(*items: Item, name: str = "記事") -> Page:
    return Page(1, 100.0, 100.0, 5.0, (field(-5, -5, 110, 110), Group(items, name)))


GOOD = page(field(10, 10, 80, 40), run("一行目", 20, 25), run("二行目", 20, 41), photo(60, 15, 25, 25))


def test_a_good_page_has_no_faults() -> None:
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    "bad",
    [
        page(run("一行目", 20, 25), run("二行目", 20, 33)),
        page(run("一行目", 20, 25), run("二行目", 45, 25)),
        page(photo(10, 10, 30, 30), run("字", 20, 25)),
        page(photo(10, 10, 30, 30), photo(30, 30, 30, 30)),
    ],
)
def test_things_over_each_other_are_found(bad: Page) -> None:
    assert len(overlaps(bad)) == 1


def test_columns_take_up_room_down_the_page() -> None:
    assert faults(page(field(10, 10, 80, 80), column("一行目", 80, 15), column("二行目", 65, 15))) == []
    assert len(overlaps(page(column("一行目", 80, 15), column("二行目", 72, 15)))) == 1
    assert len(overlaps(page(column("一行目", 80, 15), run("字", 78, 40)))) == 1
    assert len(outside(page(column("一行目", 3, 15)))) == 1
    assert len(outside(page(column("一行目", 80, 75)))) == 1
    assert len(strays(page(field(10, 10, 80, 20), column("一行目", 80, 15)))) == 1
    tall = Page(1, 100.0, 500.0, 0.0, (column("あ" * 36, 80, 15), column("あ" * 35, 60, 15)))
    assert len(long_lines(tall)) == 1


@pytest.mark.parametrize("bad", [page(run("一行目", 80, 25)), page(run("字", 20, 101)), page(photo(-3, 10, 20, 20))])
def test_what_leaves_the_page_is_found(bad: Page) -> None:
    assert len(outside(bad)) == 1


@pytest.mark.parametrize(
    "bad",
    [
        page(field(10, 10, 25, 20), run("一行目", 20, 25)),
        page(field(10, 10, 60, 20), run("一行目", 20, 33)),
        page(field(10, 10, 40, 40), photo(30, 30, 30, 30)),
        page(field(10, 10, 40, 40), field(30, 30, 40, 40)),
    ],
)
def test_what_sticks_out_of_its_field_is_found(bad: Page) -> None:
    assert len(strays(bad)) == 1


def test_text_on_the_drawings_of_a_backdrop_is_let_be() -> None:
    assert strays(page(field(10, 10, 25, 20), run("一行目", 20, 25), name="題字")) == []


def test_blocks_in_each_other_are_found() -> None:
    groups = tuple(Group((field(10, y, 80, 30),), name) for name, y in (("甲", 10), ("乙", 35), ("丙", 70)))
    assert crowded(Page(1, 100.0, 100.0, 0.0, groups)) == ["甲 into 乙"]


@pytest.mark.parametrize(("ink", "size", "found"), [(BLACK, 10, 0), (WHITE, 10, 1), (PALE, 10, 1), (PALE, 40, 1)])
def test_faint_text_is_found(ink: Ink, size: float, found: int) -> None:
    pages = (page(run("字", 20, 60, size, ink)),)
    assert len(faint(Edition("", "", "ja", "", "", pages, Node(0, "Document"), SWATCHES))) == found


def test_large_text_may_be_fainter() -> None:
    grey = Ink("#808080")
    assert 3 < contrast((128, 128, 128), (255, 255, 255)) < 4.5
    for size, found in ((17.9, 1), (18.0, 0)):
        pages = (page(run("字", 20, 60, size, grey)),)
        assert len(faint(Edition("", "", "ja", "", "", pages, Node(0, "Document"), SWATCHES))) == found


def test_text_is_read_in_the_order_of_the_tree() -> None:
    tree = Node(0, "Document", (Node(2, "P"), Node(1, "P", actual_text="別の 言葉")))
    pages = (page(run("後に", 20, 25, node=1), run("先 に", 20, 45, node=2), run("柱", 20, 65)),)
    assert read_aloud(Edition("", "", "ja", "", "", pages, tree)) == "先に別の言葉"
    assert in_turn("先に別の言葉", "先に", "言 葉") == []
    assert in_turn("先に別の言葉", "言葉", "先に") == ["先に"]
