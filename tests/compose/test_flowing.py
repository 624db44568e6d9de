"""Running text in columns: all of it in order, as even as can be, a drawing only where much is left."""

from __future__ import annotations

import pytest
from box_samples import SOLID, SQUARE, flat, gap, lines, measurer, piece, placed, pour, prose, shown, text, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from onehearts.compose import Box, Flowing, Keep, Photo, Sense, Stack
from onehearts.compose.flowing import even_columns
from onehearts.compose.split import split
from onehearts.edition import Glyphs, Picture, Shape
from onehearts.geometry import CENTRE, Rect, bounds

COLUMN, GUTTER = 100.0, 20.0
TWO = 2 * COLUMN + GUTTER


def flowing(*children: Box, count: int = 2, drawn: bool = False) -> Flowing:
    return Flowing(Stack(children), count, GUTTER, SQUARE if drawn else None)


def columns(box: Box, width: float = TWO) -> list[list[Glyphs]]:
    """The lines of each column, left to right."""
    found: dict[int, list[Glyphs]] = {}
    for item in flat(placed(box, width).items):
        if isinstance(item, Glyphs):
            found.setdefault(int(item.x // (COLUMN + GUTTER)), []).append(item)
    return [found[number] for number in sorted(found)]


lengths = st.lists(st.integers(1, 120), min_size=1, max_size=5)


@settings(deadline=None, max_examples=50)
@given(lengths, st.integers(1, 3))
def test_everything_stands_once_and_is_read_down_each_column_in_turn(counts: list[int], number: int) -> None:
    paragraphs = prose(*counts)
    said = "".join(run.text for paragraph in paragraphs for run in paragraph.runs)
    box = flowing(*paragraphs, count=number)
    width = number * COLUMN + (number - 1) * GUTTER
    assert text_of(box, width) == said
    for column in columns(box, width):
        left = (COLUMN + GUTTER) * int(column[0].x // (COLUMN + GUTTER))
        assert all(left <= run.x and run.x + run.width <= left + COLUMN + 0.01 for run in column)
        assert [run.y for run in column] == sorted(run.y for run in column)


@settings(deadline=None, max_examples=50)
@given(st.integers(4, 60), st.integers(2, 3))
def test_columns_of_plain_lines_differ_by_a_line_at_most(total: int, number: int) -> None:
    """But two lines of a paragraph stay together."""
    parts = even_columns(text("字" * 10 * total, SOLID), COLUMN, number, measurer())
    counts = [len(shown(placed(part, COLUMN).items)) for part in parts]
    assert sum(counts) == total
    assert counts == sorted(counts, reverse=True)
    assert counts[0] <= -(-total // number) + 1
    assert 1 not in counts


def test_it_is_as_high_as_its_highest_column_and_says_how_far_the_others_miss_it() -> None:
    even, uneven = flowing(lines(3), gap(6), lines(3)), flowing(lines(5), gap(6), lines(2))
    assert measurer().extent(even, TWO).height == measurer().extent(lines(3), COLUMN).height
    assert measurer().extent(even, TWO).flaw == 0
    bottoms = [column[-1].y for column in columns(uneven)]
    assert measurer().extent(uneven, TWO).flaw == pytest.approx(abs(bottoms[0] - bottoms[1]))


def test_elastic_gaps_make_columns_end_level() -> None:
    """Four lines and a gap against three lines and two of them: 58 + 6 points against 30 + 12, and up to 24 more."""
    box = flowing(lines(2), gap(6, 0, 2), lines(2), gap(6), lines(1), gap(6, 0, 12), lines(1), gap(6, 0, 12), lines(1))
    one, other = columns(box)
    assert len(one) + len(other) == 7
    assert one[-1].y == pytest.approx(other[-1].y, abs=0.01)


def test_no_gap_begins_a_column() -> None:
    one, other = columns(flowing(lines(3), gap(30), lines(3)))
    assert [run.y for run in one] == [run.y for run in other]


@pytest.mark.parametrize(("second", "drawn"), [(2, True), (3, True), (4, False), (5, False)])
def test_a_drawing_stands_only_where_much_is_left(second: int, drawn: bool) -> None:
    """Under five lines against two or three 26 points and more are left, under four 16."""
    box = flowing(Keep(lines(5)), Keep(lines(second)), drawn=True)
    items = flat(placed(box, TWO).items)
    shapes = [item for item in items if isinstance(item, Shape)]
    assert len(shapes) == drawn
    for shape in shapes:
        seen = bounds(shape.path)
        last = max(run.y for run in columns(box)[1])
        assert seen.y >= last
        assert seen.bottom <= measurer().extent(box, TWO).height + 0.01
        assert seen.x + seen.width / 2 == pytest.approx(COLUMN + GUTTER + COLUMN / 2)
        assert seen.width <= 64
    assert measurer().extent(box, TWO).flaw == pytest.approx(0 if drawn else 16 * (5 - second), abs=0.01)


def test_no_drawing_without_being_asked_for() -> None:
    items = flat(placed(flowing(Keep(lines(5)), Keep(lines(1))), TWO).items)
    assert not any(isinstance(item, Shape) for item in items)


@settings(deadline=None, max_examples=40)
@given(lengths, st.floats(30, 300))
def test_parted_by_a_page_it_fills_all_columns_of_it_and_goes_on(counts: list[int], room: float) -> None:
    whole = flowing(*prose(*counts))
    found = split(whole, TWO, room, measurer())
    if found is None:
        return
    head, rest = found
    assert measurer().extent(head, TWO).least <= room + 0.01
    assert len(columns(head)) == 2
    assert text_of(head, TWO) + text_of(rest, TWO) == text_of(whole, TWO)
    assert isinstance(rest, Flowing)


def test_over_two_pages_it_is_one_paragraph_in_the_tree() -> None:
    made = pour([piece("長い記事", Flowing(text("字" * 9 * 60, SOLID), 2, GUTTER))], 0).edition
    assert len(made.pages) == 2
    (section,) = made.structure.children
    assert [node.role for node in section.children] == ["P"]


# Under photographs ------------------------------------------------------------------------------------


def photo(give: float = 0.3) -> Photo:
    return Photo("写真", 600, 300, CENTRE, 0.5, give, give, sense=Sense("Figure", alt="絵"))


def headed(*children: Box, left: bool = False, both: bool = False) -> Flowing:
    """Columns with a photograph of 35 to 65 points and a gap of 10 at the top of the right one, the left, or both."""
    one, nothing = Stack((photo(), gap(10))), Stack(())
    heads = (one, Stack((photo(), gap(10)))) if both else (one, nothing) if left else (nothing, one)
    return Flowing(Stack(children), 2, GUTTER, heads=heads)


def pictures(box: Box) -> list[Rect]:
    return [item.rect for item in flat(placed(box, TWO).items) if isinstance(item, Picture)]


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(41, 120), min_size=2, max_size=5), st.booleans())
def test_a_photograph_makes_its_column_end_level_with_the_other(counts: list[int], left: bool) -> None:
    """A line is 16 points, the photograph gives and takes 15: so it always can."""
    paragraphs = prose(*counts)
    box = headed(*paragraphs, left=left)
    assert text_of(box, TWO) == "".join(run.text for paragraph in paragraphs for run in paragraph.runs)
    (rect,) = pictures(box)
    assert (rect.x, rect.y) == (0 if left else COLUMN + GUTTER, 0)
    assert 35 <= round(rect.height, 2) <= 65
    one, other = columns(box)
    assert min(run.y for run in (one if left else other)) > rect.bottom + 10
    # Two lines of a paragraph stay together, so a column may miss a line.
    assert abs(one[-1].y - other[-1].y) < 17


def test_all_of_the_text_is_painted_before_its_photographs() -> None:
    painted = flat(placed(headed(text("字" * 200, SOLID)), TWO).items)
    kinds = [type(item) for item in painted]
    assert kinds == sorted(kinds, key=lambda kind: kind is Picture)


def test_columns_that_both_have_photographs_are_as_low_as_they_can_be() -> None:
    box = headed(*prose(80, 80), both=True)
    one, other = pictures(box)
    assert (one.y, other.y) == (0, 0)
    assert measurer().extent(box, TWO).flaw == 0
    assert measurer().extent(box, TWO).stretch == pytest.approx(15)


def test_hardly_any_text_stands_beside_its_photograph() -> None:
    box = headed(lines(4))
    (column,) = columns(box)
    assert all(run.x < COLUMN for run in column)
    assert pictures(box)[0].height == pytest.approx(58 - 10)


def test_a_page_keeps_the_photographs_at_the_start_if_there_is_room() -> None:
    whole = headed(*prose(120, 120, 120))
    high, low = split(whole, TWO, 120, measurer()), split(whole, TWO, 50, measurer())
    assert high is not None
    assert low is not None
    assert [len(pictures(part)) for part in high] == [1, 0]
    assert [len(pictures(part)) for part in low] == [0, 1]
    for head, rest in (high, low):
        assert text_of(head, TWO) + text_of(rest, TWO) == text_of(whole, TWO)


def test_columns_of_whole_ems_leave_the_rest_to_the_gutter() -> None:
    box = Flowing(text("字" * 80, SOLID), 2, GUTTER, em=10.0)
    found = [item for item in flat(placed(box, TWO + 9).items) if isinstance(item, Glyphs)]
    assert {round(run.x, 2) for run in found} == {0, COLUMN + GUTTER + 9}
    assert {len(run.text) for run in found} == {10}
