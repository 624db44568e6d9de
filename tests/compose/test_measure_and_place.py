"""How high boxes are, what they give and take, and where that puts what they hold."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from box_samples import BLACK, BODY, LARGE, SOLID, SQUARE, flat, gap, lines, mark, measurer, placed, shown, text
from hypothesis import given
from hypothesis import strategies as st

from onehearts.compose import Art, Box, Cell, Columns, Keep, Panel, Photo, Row, Stack, Text, Wrap
from onehearts.compose.columns import balanced_ends
from onehearts.compose.extent import Extent
from onehearts.compose.widths import measure_of
from onehearts.edition import Glyphs, Picture, Shape, Stroke
from onehearts.geometry import CENTRE, Elastic, Insets, Rect, bounds


def extent(box: Box, width: float = 100.0) -> Extent:
    return measurer().extent(box, width)


def marks(box: Box, width: float = 100.0, height: float | None = None) -> list[float]:
    """The upper edges of all shapes in the order painted."""
    return [bounds(i.path).y for i in placed(box, width, height).items if isinstance(i, Shape)]


def runs(box: Box, width: float = 100.0, height: float | None = None) -> list[Glyphs]:
    return [i for i in flat(placed(box, width, height).items) if isinstance(i, Glyphs)]


# Heights ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 2, 7])
def test_text_is_as_high_as_its_lines(count: int) -> None:
    assert extent(lines(count)) == Extent((count - 1) * 16 + 10, baseline=measurer().ascent(BODY))
    assert [run.y - runs(lines(count))[0].y for run in runs(lines(count))] == [16.0 * n for n in range(count)]


def test_text_starts_in_its_box() -> None:
    first = runs(lines(2))[0]
    assert 0 < first.y <= 10
    assert first.x == 0


def test_a_stack_is_the_sum_and_a_row_the_highest() -> None:
    high, low = mark(30), gap(10, 2, 4)
    assert extent(Stack((high, low))) == Extent(40, 2, 4)
    assert extent(Row((Cell(high, share=1), Cell(low, share=1)))) == Extent(30, 0, 0)
    assert extent(Row((Cell(gap(30, 5, 5), share=1), Cell(gap(28, 9, 20), share=1)))) == Extent(30, 5, 18)


def test_a_panel_adds_its_padding_and_its_spine_takes_width() -> None:
    panel = Panel(lines(2), Insets(3, 10, 4, 10), spine=(BLACK, 5))
    assert extent(panel, 125).height == 26 + 7
    assert [run.x for run in runs(panel, 125)] == [15, 15]
    assert extent(Panel(gap(4, 2, 9), height=30)) == Extent(30)


def test_a_photo_is_as_high_as_its_ratio_says_and_fills_what_it_is_given() -> None:
    photo = Photo("p", 400, 300, CENTRE, 0.75, shrink=0.1, stretch=0.2)
    assert (extent(photo).height, extent(photo).least, extent(photo).most) == pytest.approx((75, 67.5, 90))
    (picture,) = placed(photo, 100, 85).items
    assert isinstance(picture, Picture)
    assert (picture.rect.width, picture.rect.height) == (100, 85)
    # The part shown has the shape of the frame: nothing is squeezed.
    assert picture.crop.width * 400 / (picture.crop.height * 300) == pytest.approx(100 / 85)


def test_justified_text_is_set_to_whole_ems() -> None:
    assert measure_of(SOLID, 109) == 100
    assert measure_of(SOLID, 110) == 110
    assert measure_of(BODY, 109) == 109
    assert measure_of(BODY, 3) == 20  # two ems at least


# Giving and taking -----------------------------------------------------------------------------------

LADDER = Stack((mark(), gap(10, 2, 4), mark(), gap(20, 4, 12), mark(), gap(5), mark()))


@pytest.mark.parametrize(
    ("more", "gaps"),
    [(0, [10, 20, 5]), (8, [12, 26, 5]), (16, [14, 32, 5]), (-3, [9, 18, 5]), (-6, [8, 16, 5])],
)
def test_what_is_over_or_lacking_is_shared_in_equal_ratios(more: float, gaps: list[float]) -> None:
    tops = marks(LADDER, height=39 + more)
    assert [b - a - 1 for a, b in pairwise(tops)] == pytest.approx(gaps)


def test_a_box_within_its_range_is_given_what_is_asked() -> None:
    assert [extent(LADDER).within(height) for height in (10, 36, 39, 50, 90)] == [33, 36, 39, 50, 55]


def test_nothing_gives_or_takes_more_than_it_may() -> None:
    assert marks(LADDER, height=39 + 1000) == marks(LADDER, height=39 + 16)
    assert marks(LADDER, height=1) == marks(LADDER, height=39 - 6)


def test_boxes_within_boxes_share_alike() -> None:
    nested = Stack((Stack((mark(), gap(10, 2, 4))), mark(), Keep(Stack((gap(20, 4, 12), mark()))), gap(5), mark()))
    assert marks(nested, height=47) == marks(LADDER, height=47)


def test_columns_of_a_row_end_together_where_they_can() -> None:
    left = Stack((mark(), gap(40), mark()))
    right = Stack((mark(), gap(30, 0, 20), mark()))
    assert marks(Row((Cell(left, share=1), Cell(right, share=1)))) == [0, 41, 0, 41]


def test_an_elastic_panel_keeps_its_child_in_the_middle() -> None:
    panel = Panel(mark(2), Insets(5, 0, 5, 0), stroke=Stroke(BLACK, 1), valign="middle", elastic=Elastic(0, 0, 20))
    child, outline = marks(panel, height=28)
    assert (child, outline) == (13, 0)


def test_a_cell_that_fills_takes_the_height_of_its_row() -> None:
    card = Panel(mark(2), stroke=Stroke(BLACK, 1))
    row = Row((Cell(mark(30), share=1), Cell(card, share=1, valign="fill")))
    outline = placed(row, 100).items[-1]
    assert isinstance(outline, Shape)
    assert bounds(outline.path).height == 30


# Following -------------------------------------------------------------------------------------------


def beside(ratio: float, text_lines: int, give: float = 0.2) -> Row:
    """Lines of ten characters and, 100 points wide, a photograph that follows them."""
    photo = Photo("p", 400, 300, CENTRE, ratio, shrink=give, stretch=give)
    return Row((Cell(lines(text_lines), width=100), Cell(photo, width=100, follows=True)), gap=10)


def frame(row: Row, height: float | None = None) -> float:
    (picture,) = (item for item in placed(row, 210, height).items if isinstance(item, Picture))
    return picture.rect.height


@pytest.mark.parametrize("ratio", [0.8, 0.9, 1.0, 1.1])
def test_a_photograph_that_follows_ends_with_the_text_beside_it(ratio: float) -> None:
    """Six lines are 90 points high."""
    row = beside(ratio, 6)
    assert extent(row, 210).height == 90
    assert frame(row) == pytest.approx(90)


def test_it_goes_no_further_than_it_may() -> None:
    low, high = beside(0.6, 6), beside(1.3, 6)
    assert (extent(low, 210).height, frame(low)) == pytest.approx((90, 72))
    assert (extent(high, 210).height, frame(high)) == pytest.approx((104, 104))


def test_what_it_misses_and_how_far_it_is_cropped_is_a_flaw() -> None:
    exact, cropped, much, short, high = (extent(beside(r, 6), 210).flaw for r in (0.9, 0.85, 0.8, 0.6, 1.3))
    assert exact == 0
    assert 0 < cropped < much
    assert short >= 18
    assert high >= 14


def test_a_field_as_high_as_a_photograph_beside_it_is_less_of_a_flaw_than_text_that_ends_early() -> None:
    photo = Cell(Photo("p", 400, 300, CENTRE, 1.3), width=100, follows=True)
    free = Row((Cell(lines(3), width=100), photo), gap=10)
    field = Row((Cell(Panel(lines(3), valign="middle"), width=100, valign="fill"), photo), gap=10)
    assert extent(field, 210).height == extent(free, 210).height == 130
    assert extent(free, 210).flaw == pytest.approx(130 - 42)
    assert extent(field, 210).flaw == pytest.approx(0.3 * (130 - 42))
    assert runs(field, 210)[0].y - runs(free, 210)[0].y == pytest.approx((130 - 42) / 2)


def test_a_row_that_is_made_higher_takes_the_photograph_along() -> None:
    text = Stack((lines(3), gap(4, 2, 10), lines(3)))
    photo = Photo("p", 400, 300, CENTRE, 0.9, shrink=0.3, stretch=0.3)
    row = Row((Cell(text, width=100), Cell(photo, width=100, follows=True)), gap=10)
    whole = extent(row, 210)
    assert (whole.least, whole.height, whole.most) == (86, 88, 98)
    assert [frame(row, height) for height in (86, 88, 98)] == pytest.approx([86, 88, 98])


def test_photographs_alone_stand_as_they_are() -> None:
    photo = Photo("p", 400, 300, CENTRE, 0.9, shrink=0.2, stretch=0.2)
    row = Row((Cell(photo, width=100, follows=True),))
    assert extent(row, 100).height == 90


@pytest.mark.parametrize(("level", "flaw"), [(True, 32), (False, 0)])
def test_columns_that_do_not_end_level_are_a_flaw(level: bool, flaw: float) -> None:
    row = Row((Cell(lines(5), share=1), Cell(lines(3), share=1)), 10, level=level)
    assert extent(row, 210).flaw == flaw


# Baselines -------------------------------------------------------------------------------------------


def test_baselines_of_different_sizes_agree() -> None:
    row = Row(
        (
            Cell(text("小"), width=20, valign="baseline"),
            Cell(text("大", LARGE), width=40, valign="baseline"),
            Cell(Panel(text("札"), Insets(6, 3, 6, 3)), width=40, valign="baseline"),
        )
    )
    assert len({run.y for run in runs(row)}) == 1
    inside = [run.y - 0.88 * run.size >= 0 and run.y <= extent(row).height for run in runs(row)]
    assert all(inside)


def test_a_label_shares_the_baseline_of_the_first_line_of_its_text() -> None:
    label = Cell(Panel(text("目的"), Insets(2, 4, 2, 4)), width=34, valign="baseline")
    row = Row((label, Cell(Stack((lines(3), gap(4), lines(2))), width=100, valign="baseline")), 8)
    first, second, *_ = runs(row, 142)
    assert first.y == second.y


def test_cells_on_a_baseline_stand_in_the_middle_of_a_higher_row() -> None:
    cells = (Cell(text("題"), share=1, valign="baseline"), Cell(mark(50), width=20))
    (low,) = runs(Row(cells, centred=True))
    (high,) = runs(Row(cells))
    assert low.y - high.y == pytest.approx((50 - 10) / 2)


# Widths ----------------------------------------------------------------------------------------------


def widths(*cells: Cell, gap: float = 0.0, width: float = 100.0) -> list[float]:
    return [round(w, 1) for w in measurer().widths.of_cells(Row(cells, gap), width)]


def test_shares_divide_what_fixed_and_own_widths_leave() -> None:
    fixed, own = Cell(mark(), width=20), Cell(text("三文字"))
    assert widths(fixed, own, Cell(mark(), share=1), Cell(mark(), share=3), gap=2) == [20, 30, 11, 33]


def test_a_share_is_no_wider_than_it_may_be() -> None:
    assert widths(Cell(mark(), share=1, most=60)) == [60]
    assert widths(Cell(mark(), share=1, most=600)) == [100]


def test_a_wide_neighbour_leaves_a_share_a_third() -> None:
    assert widths(Cell(text("とても長い札の言葉なので一行に収まらない")), Cell(mark(), share=1)) == [66.7, 33.3]


def test_own_widths_that_do_not_fit_leave_the_narrow_ones_alone() -> None:
    long = Cell(text("とても長い札の言葉なので収まらない"))
    assert widths(Cell(text("短い")), long, long) == [20, 40, 40]


def test_own_widths_that_just_fit_are_not_cut() -> None:
    assert widths(Cell(text("五文字です")), Cell(text("これも五つ"))) == [50, 50]


def test_text_measured_for_its_own_width_stays_on_one_line() -> None:
    for words in ("八幡地区", "高崎市 生活支援コーディネーター", "第1層SCより「つくろう！」"):
        m = measurer()
        box = text(words)
        assert m.line_count(box, m.widths.natural(box)) == 1


def test_justified_text_gets_as_many_whole_ems_as_it_needs() -> None:
    box = text("10枚", SOLID)  # with a quarter of an em between them
    m = measurer()
    assert m.widths.natural(box) == pytest.approx(3 * box.style.size, abs=0.02)
    assert m.line_count(box, m.widths.natural(box)) == 1


# Columns and lines of chips ----------------------------------------------------------------------------


def brute(heights: list[float], between: float, count: int) -> tuple[float, float]:
    """The highest column and the sum of squares of the best deal, by trying all."""
    best = (1e9, 1e9)
    for ends in combinations(range(1, len(heights)), count - 1):
        edges = (0, *ends, len(heights))
        columns = [sum(heights[a:b]) + between * (b - a - 1) for a, b in pairwise(edges)]
        best = min(best, (max(columns), sum(c * c for c in columns)))
    return best


@given(
    st.lists(st.integers(1, 60), min_size=1, max_size=9),
    st.integers(0, 12),
    st.integers(1, 4),
)
def test_columns_are_balanced_as_well_as_can_be(heights: list[int], between: int, count: int) -> None:
    count = min(count, len(heights))
    ends = balanced_ends(heights, between, count)
    assert len(ends) == count
    assert ends[-1] == len(heights)
    edges = (0, *ends)
    assert all(a < b for a, b in pairwise(edges))
    columns = [sum(heights[a:b]) + between * (b - a - 1) for a, b in pairwise(edges)]
    assert (max(columns), sum(c * c for c in columns)) == brute([float(h) for h in heights], between, count)


def test_a_low_start_is_not_paid_for_with_uneven_columns() -> None:
    # The last column is the highest whatever the others are: they may be more alike than they could be low.
    heights = [54.0, 35.0, 8.0, 42.0, 48.0, 42.0, 1.0, 35.0]
    assert balanced_ends(heights, 12, 4) == (1, 3, 5, 8)
    assert brute(heights, 12, 4)[0] == 102


def test_boxes_go_down_one_column_and_then_the_next_and_end_together() -> None:
    cards = tuple(Panel(text(str(n)), stroke=Stroke(BLACK, 1), elastic=Elastic(0, 0, 20)) for n in range(1, 6))
    columns = Columns(cards, 2, 10, gap(6, 1, 3))
    found = runs(columns, 210)
    assert [run.text for run in found] == ["1", "2", "3", "4", "5"]
    assert [run.x for run in found] == [0, 0, 0, 110, 110]
    outlines = [bounds(i.path) for i in placed(columns, 210).items if isinstance(i, Shape)]
    assert outlines[2].bottom == pytest.approx(outlines[4].bottom)


def test_boxes_that_are_alone_in_their_columns_are_equally_high() -> None:
    cards = tuple(Keep(Panel(lines(n), stroke=Stroke(BLACK, 1), valign="middle")) for n in (1, 4, 2))
    group = placed(Columns(cards, 3, 10, gap(6), Stroke(BLACK, 2), 4.0), 320)
    outlines = [bounds(i.path) for i in group.items if isinstance(i, Shape) and i.stroke == Stroke(BLACK, 1)]
    assert [(rect.y, round(rect.height, 2)) for rect in outlines] == [(0, 58)] * 3
    assert extent(Columns(cards, 3, 10, gap(6)), 320).flaw == 0


@pytest.mark.parametrize(("last", "made", "flaw"), [(40, 37, 0), (51, 51, 7), (100, 69, 16 + 31 - 4)])
@pytest.mark.parametrize("more", [0, 4])
def test_cards_of_a_column_that_would_end_early_are_made_higher(
    last: float, made: float, flaw: float, more: int
) -> None:
    """Two cards of 16 points with 5 between them, beside one of ``last``: each may be made twice as high."""

    def card(inner: float) -> Keep:
        return Keep(Panel(gap(inner), stroke=Stroke(BLACK, 1), valign="middle", elastic=Elastic(0, 0, 2)))

    columns = Columns((card(16), card(16), card(last)), 2, 10, gap(5))
    one, other, high = [bounds(i.path) for i in placed(columns, 210, last + more / 2).items if isinstance(i, Shape)]
    assert one.height == pytest.approx(other.height)
    assert other.bottom == pytest.approx(last + more / 2 if made < 69 else made + 4)
    assert high.bottom == pytest.approx(last + more / 2)
    assert extent(columns, 210).flaw == pytest.approx(flaw)


def test_only_cards_with_their_text_in_the_middle_are_made_higher() -> None:
    boxes = (Keep(Panel(gap(16))), Keep(Panel(gap(16))), Keep(Panel(gap(60))))
    columns = Columns(boxes, 2, 10, gap(5))
    assert extent(columns, 210).flaw == pytest.approx(60 - 37)


def test_the_line_between_cards_of_one_row_is_straight() -> None:
    cards = tuple(Keep(Panel(gap(high), valign="middle")) for high in (16, 40))
    led = Columns(cards, 2, 20, gap(5), Stroke(BLACK, 2), 4.0)
    line, head = list(flat(placed(led, 120).items))[-2:]
    assert isinstance(line, Shape)
    assert isinstance(head, Shape)
    assert bounds(line.path).height == pytest.approx(0)
    assert bounds(line.path).y == pytest.approx(20)
    assert bounds(head.path).y + bounds(head.path).height / 2 == pytest.approx(20)


def test_a_line_leads_from_column_to_column() -> None:
    cards = tuple(mark(10) for _ in range(4))
    plain = Columns(cards, 2, 20, gap(5))
    led = Columns(cards, 2, 20, gap(5), Stroke(BLACK, 2), 4.0)
    added = [i for i in flat(placed(led, 120).items) if isinstance(i, Shape)][len(placed(plain, 120).items) :]
    assert added
    for shape in added:
        around = bounds(shape.path)
        assert around.x + 0.01 >= 50
        assert around.right <= 70.01


def test_a_line_leads_on_from_a_last_column_that_ends_above_the_others() -> None:
    link = Stroke(BLACK, 2)

    def stems(*heights: float) -> list[Rect]:
        columns = Columns(tuple(map(mark, heights)), 2, 20, gap(5), link, 4.0, leads_on=6.0)
        lines = [i.path for i in flat(placed(columns, 120).items) if isinstance(i, Shape) and i.stroke == link]
        return [rect for rect in map(bounds, lines) if rect.width == 0]

    assert stems(20, 20, 10, 10) == [Rect(95, 25, 0, 20 + 5 + 20 + 6 - 25)]
    assert stems(20, 20, 20, 20) == []


def test_chips_are_set_in_lines_like_words() -> None:
    chips = tuple(Panel(text(words), Insets(1, 5, 1, 5)) for words in ("協議体メンバー", "民生委員", "副区長"))
    wrap = Wrap(chips, 4)
    assert extent(wrap, 140).height == 12 * 2 + 4
    assert [run.text for run in runs(wrap, 140)] == ["協議体メンバー", "民生委員", "副区長"]
    assert [round(run.x) for run in runs(wrap, 140)] == [5, 89, 5]
    assert len({run.y for run in runs(wrap, 400)}) == 1


def test_words_of_different_sizes_in_a_line_stand_on_one_baseline() -> None:
    wrap = Wrap((text("第1回"), text("2月16日", LARGE), text("10:00")), 5)
    assert len({run.y for run in runs(wrap, 400)}) == 1
    width = sum(measurer().widths.natural(child) for child in wrap.children[:2]) + 5
    *first, last = runs(wrap, width)
    assert {run.y for run in first} == {first[0].y}
    assert last.y > first[0].y + 10
    assert all(run.y <= extent(wrap, width).height for run in (*first, last))


def test_a_chip_longer_than_its_line_is_broken() -> None:
    chip = Panel(text("一行にはとても収まらない長い名前"), Insets(1, 5, 1, 5))
    assert len(shown(placed(Wrap((chip,), 4), 80).items)) >= 2
    assert all(run.x + run.width <= 80 for run in runs(Wrap((chip,), 4), 80))


def test_a_drawing_keeps_its_shape() -> None:
    (shape,) = placed(Art(SQUARE, 30), 100).items
    assert isinstance(shape, Shape)
    assert (bounds(shape.path).width, bounds(shape.path).height) == (30, 30)


def test_text_without_words_is_no_error() -> None:
    assert runs(Text((), BODY)) == []
