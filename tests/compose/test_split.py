"""A box too high for its room is parted where its parts allow it, and nothing is lost."""

from __future__ import annotations

import pytest
from box_samples import BLACK, gap, lines, mark, measurer, shown, text, text_of
from box_samples import placed as placed_in
from hypothesis import given
from hypothesis import strategies as st

from onehearts.compose import Box, Cell, Columns, Keep, Linked, Panel, Row, Sense, Stack, Text
from onehearts.compose.split import split
from onehearts.edition import Glyphs, Shape, Stroke
from onehearts.geometry import Elastic, Insets

WIDTH = 100.0


def height(box: Box, width: float = WIDTH) -> float:
    return measurer().extent(box, width).least


def parts(box: Box, room: float, width: float = WIDTH, force: bool = False) -> tuple[Box, Box] | None:
    return split(box, width, room, measurer(), force=force)


def halves(box: Box, room: float, width: float = WIDTH, force: bool = False) -> tuple[str, str] | None:
    """The text of head and rest."""
    found = parts(box, room, width, force)
    return found and (text_of(found[0], width), text_of(found[1], width))


def count(box: Box, width: float = WIDTH) -> int:
    """How many lines of text a box shows."""
    return len(shown(placed_in(box, width).items))


# Paragraphs ------------------------------------------------------------------------------------------


@given(st.integers(1, 12), st.floats(0, 220))
def test_a_paragraph_leaves_two_lines_on_either_side(total: int, room: float) -> None:
    whole = lines(total)
    found = parts(whole, room)
    if found is None:
        # Either there is no way to leave two lines on each side, or not even two lines fit.
        assert total < 4 or room < 26
        return
    head, tail = found
    assert height(head) <= room + 0.01
    assert count(head) >= 2
    assert count(tail) >= 2
    assert count(head) + count(tail) == total
    assert text_of(head, WIDTH) + text_of(tail, WIDTH) == text_of(whole, WIDTH)
    # It is the largest head there is.
    assert count(tail) == 2 or height(head) + 16 > room


@given(st.lists(st.floats(26, 90), min_size=1, max_size=6))
def test_a_paragraph_parted_again_and_again_shows_every_line_once(rooms: list[float]) -> None:
    words = "".join(chr(0x4E00 + n) for n in range(205))
    rest: Box = text(words)
    said = ""
    for room in rooms:
        found = parts(rest, room)
        if found is None:
            break
        said += text_of(found[0], WIDTH)
        rest = found[1]
    assert said + text_of(rest, WIDTH) == words


def test_force_leaves_single_lines() -> None:
    assert parts(lines(3), 40) is None
    found = parts(lines(3), 40, force=True)
    assert found is not None
    assert [count(part) for part in found] == [2, 1]


def test_the_halves_of_a_paragraph_are_one_paragraph() -> None:
    whole = lines(6)
    found = parts(whole, 60)
    assert found is not None
    assert isinstance(found[0], Text)
    assert isinstance(found[1], Text)
    assert found[0].sense is found[1].sense is whole.sense


# Stacks ----------------------------------------------------------------------------------------------


def test_a_stack_parts_between_its_boxes_and_drops_the_gap() -> None:
    stack = Stack((text("あ"), gap(8), text("い"), gap(8), text("う")))
    found = parts(stack, 30)
    assert found is not None
    assert (height(found[0]), height(found[1])) == (28, 10)
    assert halves(stack, 30) == ("あい", "う")


def test_a_stack_parts_within_a_box_where_it_can() -> None:
    stack = Stack((text("あ"), gap(8), lines(5)))
    assert halves(stack, 18 + 42) == ("あ" + "字" * 30, "字" * 20)


def test_what_can_be_squeezed_is_squeezed_before_it_is_parted() -> None:
    stack = Stack((mark(10), gap(10, 8), mark(10)))
    assert parts(stack, 22) is None  # it fits: there is nothing to part


@pytest.mark.parametrize("room", range(10, 120, 5))
def test_a_heading_is_never_the_last_on_a_page(room: int) -> None:
    heading = text("見出し", role="H2")
    stack = Stack((lines(2, "前"), gap(8), heading, gap(4), lines(4, "後")))
    found = halves(stack, float(room))
    if found is not None:
        assert not found[0].endswith("見出し")
        assert found[0] + found[1] == "前" * 20 + "見出し" + "後" * 40


@pytest.mark.parametrize("room", range(10, 120, 5))
def test_what_leads_is_never_the_last_on_a_page(room: int) -> None:
    lead = Panel(text("小見出し", leads=True), Insets(2, 2, 2, 2))
    stack = Stack((lines(2, "前"), gap(8), lead, gap(4), lines(4, "後")))
    found = halves(stack, float(room))
    assert found is None or not found[0].endswith("小見出し")


def test_heading_after_heading_stay_with_what_they_are_over() -> None:
    stack = Stack((lines(2), text("大", role="H2"), gap(4), text("小", role="H3"), gap(4), lines(4)))
    assert halves(stack, 26 + 10 + 4 + 10 + 4 + 10) == ("字" * 20, "大小" + "字" * 40)


def test_a_heading_at_the_top_is_not_left_alone_but_everything_goes_over() -> None:
    stack = Stack((text("題", role="H2"), gap(4), lines(3)))
    assert parts(stack, 30) is None
    assert halves(stack, 30, force=True) == ("題" + "字" * 10, "字" * 20)


@pytest.mark.parametrize("room", range(20, 100, 5))
def test_what_closes_a_stack_stays_with_the_end_of_what_is_before_it(room: int) -> None:
    goal = Keep(text("着"))
    stack = Stack((lines(3, "前"), gap(6), Keep(lines(1, "後")), gap(6), goal), closed=True)
    found = halves(stack, float(room))
    if found is not None:
        assert found[0] + found[1] == "前" * 30 + "後" * 10 + "着"
        assert "後着" in found[1]
    paragraph = halves(Stack((lines(6), gap(6), goal), closed=True), float(room))
    if paragraph is not None:
        assert paragraph[1].removesuffix("着").count("字") >= 20


def test_a_head_is_shown_again_over_the_rest_but_read_once() -> None:
    head = text("頭", role="TH")
    rows = [Keep(lines(1, name)) for name in "いろはにほへと"]
    rest: Box = Stack((Keep(Stack((head, rows[0]))), *rows[1:]), Sense("Table"), again=head)
    seen: list[str] = []
    while (found := parts(rest, 41)) is not None:
        seen.append(text_of(found[0], WIDTH))
        rest = found[1]
    seen.append(text_of(rest, WIDTH))
    assert seen == ["頭" + "".join(name * 10 for name in page) for page in ("いろは", "にほへ", "と")]
    items = [item for item in placed_in(rest, WIDTH).items if isinstance(item, Glyphs)]
    assert [item.text for item in items if item.node is None] == ["頭"]
    # Higher than the room there is, it still comes to an end.
    assert halves(rest, 12, force=True) == ("頭", "と" * 10)


def test_a_rule_is_not_left_at_the_foot_or_the_head_of_a_page() -> None:
    rule = mark(1)
    found = parts(Stack((lines(2), rule, lines(2), rule, lines(2))), 56)
    assert found is not None
    assert [height(part) for part in found] == [26 + 1 + 26, 26]


# Keeps -----------------------------------------------------------------------------------------------


def test_a_keep_is_never_parted_unless_it_must() -> None:
    keep = Keep(Stack((lines(3, "あ"), gap(6), lines(3, "い"))))
    assert parts(keep, 60) is None
    stack = Stack((lines(2, "前"), gap(6), keep))
    assert halves(stack, 80) == ("前" * 20, "あ" * 30 + "い" * 30)
    assert halves(keep, 60, force=True) == ("あ" * 30 + "い" * 10, "い" * 20)


def test_a_linked_box_leads_somewhere_once() -> None:
    linked = Linked(lines(6), "https://example.jp/", "題", Sense("Link"))
    assert parts(linked, 60) is None
    found = parts(linked, 60, force=True)
    assert found is not None
    assert sum(isinstance(part, Linked) for part in found) == 1


# Panels and rows -------------------------------------------------------------------------------------


def test_a_panel_is_drawn_on_both_sides() -> None:
    panel = Panel(lines(8), Insets(5, 0, 5, 0), elastic=Elastic(0, 0, 10))
    found = parts(panel, 68)
    assert found is not None
    assert all(isinstance(part, Panel) for part in found)
    assert height(found[0]) <= 68
    assert [count(part) for part in found] == [4, 4]


def test_a_panel_is_open_where_it_is_parted() -> None:
    line = Stroke(BLACK, 1.0)
    panel = Panel(lines(12), Insets(8, 0, 8, 0), BLACK, line, radius=5.0, elastic=Elastic(4, 0, 6), height=200)
    found = parts(panel, 60)
    assert found is not None
    upper, rest = found
    assert isinstance(upper, Panel)
    again = parts(rest, 60)
    assert again is not None
    middle, lower = again
    assert isinstance(middle, Panel)
    assert isinstance(lower, Panel)
    assert [part.radius for part in (upper, middle, lower)] == [(5, 5, 0, 0), (0, 0, 0, 0), (0, 0, 5, 5)]
    assert [part.opens for part in (upper, middle, lower)] == [(False, True), (True, True), (True, False)]
    assert [part.padding[::2] for part in (upper, middle, lower)] == [(8, 4), (4, 4), (4, 8)]
    # No line runs along an open edge, and the white that is added stands at the others.
    for part, edges in (upper, [False, True]), (middle, [True, True]), (lower, [True, False]):
        high = height(part)
        drawn = [item for item in placed_in(part, WIDTH, high + 3).items if isinstance(item, Shape) and item.stroke]
        ends = [(numbers[-2], numbers[-1]) for _, *numbers in drawn[0].path if numbers]
        assert [sorted({x for x, level in ends if level == y}) == [0, WIDTH] for y in (0, high + 3)] == edges
    tops = [
        next(i.y for i in placed_in(part, WIDTH, height(part) + 3).items if isinstance(i, Glyphs)) for part in found
    ]
    assert tops[0] - tops[1] == pytest.approx(8 + 2 + 3 - 4)


def test_the_cells_of_a_row_keep_their_widths() -> None:
    row = Row((Cell(text("札")), Cell(lines(12), share=1)), 10)
    found = parts(row, 60, 120)
    assert found is not None
    head, tail = found
    assert isinstance(head, Row)
    assert isinstance(tail, Row)
    m = measurer()
    assert m.widths.of_cells(head, 120) == m.widths.of_cells(row, 120) == m.widths.of_cells(tail, 120)
    assert (text_of(head, 120) + text_of(tail, 120)) == "札" + "字" * 120


@given(st.integers(1, 8), st.integers(1, 8), st.floats(10, 130))
def test_a_row_of_two_texts_shows_every_character_once(left: int, right: int, room: float) -> None:
    row = Row((Cell(lines(left, "左"), width=100), Cell(lines(right, "右"), width=100)), 10)
    if height(row, 210) <= room:
        return
    found = halves(row, room, 210)
    if found is None:
        assert min(left, right) < 4 or room < 26
    else:
        assert "".join(sorted(found[0] + found[1])) == "右" * 10 * right + "左" * 10 * left


@given(st.integers(2, 40))
def test_cells_let_down_to_a_common_baseline_still_fit(padding: int) -> None:
    label = Panel(text("目的"), Insets(float(padding), 0, 0, 0))
    row = Row((Cell(label, width=40, valign="baseline"), Cell(lines(6), width=100, valign="baseline")), 10)
    room = height(row, 150) - 1.0
    found = parts(row, room, 150)
    if found is not None:
        assert height(found[0], 150) <= room + 0.01
        assert count(found[1], 150) >= 2


@given(st.lists(st.integers(1, 5), min_size=2, max_size=9), st.floats(20, 200))
def test_columns_over_two_pages_are_read_down_the_columns_of_each(sizes: list[int], room: float) -> None:
    cards = tuple(Keep(lines(size, chr(0x3042 + 2 * n))) for n, size in enumerate(sizes))
    columns = Columns(cards, 2, 10, gap(6, 1, 4))
    if height(columns, 210) <= room:
        return
    found = parts(columns, room, 210)
    order = "".join(chr(0x3042 + 2 * n) * 10 * size for n, size in enumerate(sizes))
    if found is None:
        # On either side there are boxes for both columns, so that they keep their width.
        assert len(cards) < 4 or max(map(height, cards[:2])) > room
    else:
        assert height(found[0], 210) <= room + 0.01
        assert text_of(found[0], 210) + text_of(found[1], 210) == order
        assert all(isinstance(part, Columns) and len(part.children) >= 2 for part in found)


def test_lines_of_the_rest_start_at_the_top() -> None:
    found = parts(lines(8), 60)
    assert found is not None
    (first, *_) = (item for item in placed_in(found[1], WIDTH).items if isinstance(item, Glyphs))
    assert first.y <= 10
