"""Items of a small page are enlarged: every length, place and size, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from box_samples import BLACK, LAYOUT, SOLID, TYPESETTER, WHITE, flat, piece, text
from hypothesis import given, settings
from hypothesis import strategies as st

from onehearts.compose import About, Composer, Frame
from onehearts.compose.zoom import enlarged
from onehearts.edition import Glyph, Glyphs, Group, Ink, Item, Link, Picture, Shape, Stroke
from onehearts.geometry import Rect, bounds, rectangle

RUN = Glyphs(
    10.0,
    20.0,
    "Gothic",
    12.0,
    Ink("black", 0.5),
    (Glyph(7, 0.0, 1.0, "春"), Glyph(8, 12.0, -2.0, "の")),
    24.0,
    3,
    "はるの",
)
SHAPE = Shape(rectangle(Rect(2.0, 4.0, 6.0, 8.0)), BLACK, Stroke(WHITE, 0.5), even_odd=True, node=4)
PICTURE = Picture(
    Rect(1.0, 2.0, 30.0, 20.0), "写真", Rect(0.1, 0.2, 0.5, 0.6), rectangle(Rect(1.0, 2.0, 30.0, 20.0)), 5
)
LINK = Link(Rect(5.0, 6.0, 7.0, 8.0), "https://example.jp/", "ページ", 6)

zooms = st.floats(0.5, 3.0)
places = st.floats(-50.0, 500.0)


def test_glyphs_grow_with_what_stands_between_them() -> None:
    made = enlarged(RUN, 1.5, 100.0, 200.0)
    assert isinstance(made, Glyphs)
    assert (made.x, made.y, made.size, made.width) == (115.0, 230.0, 18.0, 36.0)
    assert made.glyphs == (Glyph(7, 0.0, 1.5, "春"), Glyph(8, 18.0, -3.0, "の"))
    assert (made.font, made.ink, made.node, made.actual_text) == ("Gothic", Ink("black", 0.5), 3, "はるの")


def test_lines_of_shapes_get_as_much_thicker() -> None:
    made = enlarged(SHAPE, 2.0, 10.0, 10.0)
    assert isinstance(made, Shape)
    assert bounds(made.path) == Rect(14.0, 18.0, 12.0, 16.0)
    assert made.stroke == Stroke(WHITE, 1.0)
    assert (made.fill, made.even_odd, made.node) == (BLACK, True, 4)
    assert enlarged(SHAPE._replace(stroke=None), 2.0, 0.0, 0.0) == Shape(
        rectangle(Rect(4.0, 8.0, 12.0, 16.0)), BLACK, even_odd=True, node=4
    )


def test_pictures_and_their_frames_grow_but_show_the_same() -> None:
    made = enlarged(PICTURE, 2.0, 1.0, 1.0)
    assert isinstance(made, Picture)
    assert made.rect == bounds(made.clip) == Rect(3.0, 5.0, 60.0, 40.0)
    assert (made.crop, made.focus, made.source, made.node) == (PICTURE.crop, PICTURE.focus, "写真", 5)


def test_links_lie_where_their_words_do() -> None:
    assert enlarged(LINK, 2.0, 1.0, 1.0) == LINK._replace(rect=Rect(11.0, 13.0, 14.0, 16.0))


def test_groups_grow_with_all_they_hold_and_their_clip() -> None:
    inner = Group((SHAPE,), "内")
    made = enlarged(Group((RUN, inner, LINK), "外", rectangle(Rect(0.0, 0.0, 10.0, 10.0))), 1.2, 3.0, 4.0)
    assert isinstance(made, Group)
    assert made.name == "外"
    assert bounds(made.clip) == Rect(3.0, 4.0, 12.0, 12.0)
    assert made.items[0] == enlarged(RUN, 1.2, 3.0, 4.0)
    assert made.items[1] == Group((enlarged(SHAPE, 1.2, 3.0, 4.0),), "内")
    assert made.items[2] == enlarged(LINK, 1.2, 3.0, 4.0)


def _box(item: Item) -> Rect:
    assert not isinstance(item, Group)
    return bounds(item.path) if isinstance(item, Shape) else item.box if isinstance(item, Glyphs) else item.rect


@settings(deadline=None, max_examples=40)
@given(st.sampled_from([RUN, SHAPE, PICTURE, LINK]), zooms, places, places)
def test_whatever_it_is_its_box_grows_about_the_origin(item: Item, zoom: float, x: float, y: float) -> None:
    before, after = _box(item), _box(enlarged(item, zoom, x, y))
    assert (after.x, after.y) == pytest.approx((x + zoom * before.x, y + zoom * before.y))
    assert (after.width, after.height) == pytest.approx((zoom * before.width, zoom * before.height))


def test_a_page_enlarged_as_a_whole_keeps_its_margins() -> None:
    """Eleven characters a line instead of twenty: as if the page were that much smaller."""
    frame = Frame(None, None, lambda _page, _footed, _surplus: ())
    composer = Composer(frame, replace(LAYOUT, zooms=(1.8,)), TYPESETTER)
    page = composer.compose(
        [piece("甲", text("字" * 44, SOLID))], About("2026-02", "紙", "市", "2026-02-01", {}), 1
    ).edition.pages[0]
    runs = [item for item in flat(page.items) if isinstance(item, Glyphs)]
    assert {run.size for run in runs} == {18.0}
    assert runs[0].x == LAYOUT.margins.left
    assert len(runs[0].text) == 11
    assert runs[1].y - runs[0].y == pytest.approx(16 * 1.8)
    assert all(run.x + run.width <= LAYOUT.paper.width - LAYOUT.margins.right + 0.01 for run in runs)
