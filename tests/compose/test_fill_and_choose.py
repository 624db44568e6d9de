"""Blocks in all their ways on a number of pages: full, even, in order, as the staff wish, the same each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from box_samples import LAYOUT, SOLID, TYPESETTER, blocks_on, flat, gap, lines, mark, piece, text
from hypothesis import given, settings
from hypothesis import strategies as st

from onehearts.compose import About, Arrangement, Box, Composer, Composition, Frame, Keep, Panel, Piece, Stack
from onehearts.compose.choose import Chooser
from onehearts.compose.measure import LineCounts, Measurer
from onehearts.compose.plan import Plan, Room
from onehearts.compose.shelves import column_extent, shelf_extent
from onehearts.edition import Edition, Shape
from onehearts.geometry import Elastic, bounds

EXACT = Measurer(TYPESETTER)
ROOM = Room(200.0, 260.0, 0.0, 0.0, Elastic(10.0, 4.0, 6.0), 20.0)


def soft(height: float, shrink: float = 0.0, stretch: float = 0.0) -> Box:
    """A box that is never parted and gives and takes."""
    return Keep(Stack((mark(height / 2), gap(0, shrink, stretch), mark(height / 2))))


def block(name: str, *ways: Arrangement | Box, keep: bool = False, pin: int = 0, new_page: bool = False) -> Piece:
    made = tuple(way if isinstance(way, Arrangement) else Arrangement("", way) for way in ways)
    return replace(piece(name, mark(), pin, new_page), ways=made, keep=keep)


def way(name: str, box: Box, cost: float = 0.0, narrow: bool = False) -> Arrangement:
    return Arrangement(name, box, cost, narrow)


def chosen(
    pieces: Sequence[Piece],
    count: int,
    room: Room = ROOM,
    zooms: Sequence[float] = (1.0,),
    airs: Sequence[float] = (1.0,),
    fillers: Sequence[Piece] = (),
) -> Plan | None:
    counts: LineCounts = {}
    quick, exact = Measurer(TYPESETTER, None, counts, quick=True), Measurer(TYPESETTER, None, counts)
    found = Chooser(room, zooms, airs, quick, exact, fillers).choose(pieces, count)
    return None if found is None else found.plan


def names(plan: Plan | None) -> list[list[str]]:
    """The blocks on each page; two that stand beside each other are one word."""
    assert plan is not None
    return [["+".join(part.piece.name for part in shelf.parts) for shelf in page] for page in plan.pages]


def ways(plan: Plan | None) -> dict[str, str]:
    assert plan is not None
    return {part.piece.name: part.way for page in plan.pages for shelf in page for part in shelf.parts}


def composed(
    pieces: Sequence[Piece], count: int, foot: Piece | None = None, fillers: Sequence[Piece] = ()
) -> Composition:
    frame = Frame(None, foot, lambda _page, _footed, _surplus: ())
    composer = Composer(frame, LAYOUT, TYPESETTER, fillers=fillers)
    return composer.compose(pieces, About("2026-02", "紙", "市", "2026-02-01", {}), count)


def feet(edition: Edition) -> list[float]:
    """How far down the fields of each page reach, the paper's own left out."""
    return [
        max(bounds(item.path).bottom for item in flat(page.items)[1:] if isinstance(item, Shape))
        for page in edition.pages
    ]


# Full pages ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("heights", "count"), [([76, 76, 76], 1), ([84, 84, 84], 1), ([120, 120, 60, 60, 100], 2)])
def test_all_pages_end_at_their_foot(heights: list[float], count: int) -> None:
    made = composed([block(str(n), soft(h, 5, 8)) for n, h in enumerate(heights)], count)
    assert not made.overfull
    assert made.diagnostics == ()
    assert feet(made.edition) == pytest.approx([280.0] * count)


def test_slack_is_spread_over_the_pages() -> None:
    """One page full and one loose would do as well; four of five places for the break leave a hole or do not fit."""
    plan = chosen([block(str(n), soft(72, 20, 20)) for n in range(6)], 2)
    assert names(plan) == [["0", "1", "2"], ["3", "4", "5"]]


def test_where_it_is_all_the_same_pages_next_to_each_other_are_alike() -> None:
    """A block that is low or high makes its page as loose or as tight as the other one is."""
    others = [block(str(n), soft(70, 20, 40)) for n in range(5)]
    either = block("甲", way("低い", soft(50, 20, 40)), way("高い", soft(130, 20, 40)))
    plan = chosen([*others[:2], either, *others[2:]], 2)
    assert names(plan) == [["0", "1", "甲"], ["2", "3", "4"]]
    assert ways(plan)["甲"] == "低い"
    tight = [replace(one, ways=(way("", soft(90, 20, 40)),)) for one in others]
    assert ways(chosen([*others[:2], either, *tight[2:]], 2))["甲"] == "高い"


def test_larger_type_fills_what_would_stay_empty() -> None:
    """Thirteen lines of 20 characters leave 58 points; fifteen of 18 fill the page that is a tenth smaller."""

    def zoom(characters: int) -> float:
        plan = chosen([block("甲", Stack((text("字" * characters), gap(0, 0, 4))))], 1, zooms=(1.0, 1.1))
        assert plan is not None
        return plan.scale.zoom

    assert zoom(260) == 1.1
    assert zoom(320) == 1.0


def test_white_is_given_up_only_for_what_else_has_no_room() -> None:
    """Two gaps of 20 points and one of 10 to 6 between blocks are at the least 46, then 38.4, then 30.8 points high."""
    room = replace(ROOM, height=240.0, kept=6.0)

    def air(height: float) -> float:
        tall = Keep(Stack((mark(height), gap(20.0), mark(height), gap(20.0), mark(height))))
        plan = chosen([block("甲", tall), block("乙", soft(20))], 1, room, airs=(1.0, 0.75, 0.5))
        assert plan is not None
        assert column_extent(plan.pages[0], room.scaled(plan.scale), EXACT).least <= 240.01
        return plan.scale.air

    assert [air(height) for height in (50.0, 59.0, 62.0)] == [1.0, 0.75, 0.5]


def test_text_is_set_tight_only_for_what_else_has_no_room() -> None:
    written = text("字字「字」、字字字（字）。" * 16, SOLID)

    def is_tight(lines: int) -> bool:
        """Of ten lines all or all but one."""
        plan = chosen([block("甲", Keep(written))], 1, replace(ROOM, height=16.0 * lines - 6.0))
        assert plan is not None
        return plan.scale.tight

    assert [is_tight(lines) for lines in (10, 9)] == [False, True]


def test_what_has_no_room_has_no_plan() -> None:
    assert chosen([block("甲", soft(140)), block("乙", soft(140))], 1) is None
    assert chosen([block("甲", soft(140)), block("乙", soft(140, 26))], 1) is not None


# Ways ------------------------------------------------------------------------------------------------


def test_the_favourite_way_is_taken_unless_another_fills_the_page() -> None:
    low, high = way("好き", soft(120, 0, 10)), way("嫌い", soft(150, 0, 10), 10)
    assert ways(chosen([block("甲", soft(126)), block("乙", low, high)], 1))["乙"] == "好き"
    assert ways(chosen([block("甲", soft(96)), block("乙", low, high)], 1))["乙"] == "嫌い"


def test_short_blocks_stand_beside_each_other_where_there_is_no_room_below() -> None:
    one = block("甲", way("広い", soft(60, 0, 20)), way("狭い", soft(80, 0, 20), 0, True))
    other = block("乙", way("広い", soft(60, 0, 20)), way("狭い", soft(80, 0, 20), 0, True))
    assert names(chosen([block("丙", soft(160, 0, 20)), one, other], 1)) == [["丙", "甲+乙"]]
    assert names(chosen([block("丙", soft(110, 0, 20)), one, other], 1)) == [["丙", "甲", "乙"]]


def test_beside_each_other_they_are_equally_high_and_wide() -> None:
    one = block("甲", way("広い", mark(150)), way("狭い", Panel(mark(60), fill=LAYOUT.paper.colour), 0, True))
    other = block("乙", way("広い", mark(150)), way("狭い", Panel(mark(80), fill=LAYOUT.paper.colour), 0, True))
    made = composed([block("丙", mark(170)), one, other], 1)
    (page,) = made.edition.pages
    assert blocks_on(page) == ["丙", "甲", "乙"]
    groups = [item for item in page.items if getattr(item, "name", "") in ("甲", "乙")]
    first, second = (bounds(next(i for i in flat([group]) if isinstance(i, Shape)).path) for group in groups)
    assert (first.y, first.width) == (second.y, second.width)
    assert first.right <= second.x + 0.01
    assert second.right == pytest.approx(210.0)


def test_a_narrow_way_is_never_taken_alone() -> None:
    only = block("甲", way("広い", soft(100, 0, 10)), way("狭い", soft(250), 0, True))
    assert ways(chosen([only, block("乙", soft(120))], 1))["甲"] == "広い"


# Parting ---------------------------------------------------------------------------------------------


def test_a_block_stays_whole_where_pages_can_be_filled_without_parting_it() -> None:
    """It fills the page to a few points where it is parted; whole, the gaps have to take 25 points each."""
    pieces = [block("甲", soft(150, 0, 60)), block("乙", lines(8)), block("丙", lines(7)), block("丁", soft(90, 0, 80))]
    plan = chosen(pieces, 2)
    assert sorted(name for page in names(plan) for name in page) == sorted("甲乙丙丁")


def test_a_long_paragraph_is_parted_rather_than_leaving_a_hole() -> None:
    plan = chosen([block("甲", soft(120)), block("乙", text("字" * 20 * 22)), block("丙", soft(34, 0, 20))], 2)
    assert names(plan) == [["甲", "乙"], ["乙", "丙"]]


def test_both_parts_of_a_block_have_more_than_a_scrap() -> None:
    plan = chosen([block("甲", soft(60, 0, 20)), block("乙", text("字" * 20 * 20)), block("丙", soft(60, 0, 100))], 2)
    assert plan is not None
    heights = [
        shelf_extent(shelf, ROOM, Measurer(TYPESETTER)).height
        for page in plan.pages
        for shelf in page
        if shelf.parts[0].piece.name == "乙"
    ]
    assert min(heights) > 0.08 * 260


# Wishes ----------------------------------------------------------------------------------------------


def five() -> list[Piece]:
    return [block(str(n), soft(70, 20, 60)) for n in range(5)]


def test_without_wishes_the_second_page_has_more() -> None:
    assert names(chosen(five(), 2)) == [["0", "1"], ["2", "3", "4"]]


def test_a_pinned_block_stands_on_its_page() -> None:
    pieces = five()
    pieces[2] = replace(pieces[2], pin=1)
    assert names(chosen(pieces, 2)) == [["0", "1", "2"], ["3", "4"]]


def test_a_new_page_begins_where_it_is_wished() -> None:
    pieces = five()
    pieces[3] = replace(pieces[3], new_page=True)
    assert names(chosen(pieces, 2)) == [["0", "1", "2"], ["3", "4"]]


def test_a_block_stays_with_the_next_one() -> None:
    pieces = five()
    pieces[1] = replace(pieces[1], keep=True)
    assert names(chosen(pieces, 2)) == [["0", "1", "2"], ["3", "4"]]


# The foot and fillers --------------------------------------------------------------------------------


def test_the_last_page_is_never_empty_though_all_would_fit_before_it() -> None:
    foot = piece("発行元", Panel(text("足"), height=40))
    made = composed([block("甲", soft(120)), block("乙", soft(126))], 2, foot)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲"], ["乙", "発行元"]]


def filler(name: str, height: float = 20.0) -> Piece:
    return replace(block(name, soft(height)), sense=None)


def test_a_filler_stands_where_there_is_a_hole_and_only_there() -> None:
    stock = [filler("飾り1"), filler("飾り2")]
    full = block("甲", soft(260))
    short = block("乙", soft(228, 0, 1))
    assert names(chosen([full, short], 2, fillers=stock)) == [["甲"], ["乙", "飾り2"]]
    assert names(chosen([full, replace(full)], 2, fillers=stock)) == [["甲"], ["甲"]]


def test_one_filler_a_page_at_most_and_none_twice() -> None:
    stock = [filler(f"飾り{n}") for n in range(6)]
    pieces = [block(str(n), soft(228, 0, 1)) for n in range(3)]
    found = names(chosen(pieces, 3, fillers=stock))
    added = [name for page in found for name in page if name.startswith("飾り")]
    assert [len(page) for page in found] == [2, 2, 2]
    assert len(set(added)) == len(added) == 3


def test_a_hole_no_filler_fills_stays_without_one() -> None:
    assert names(chosen([block("甲", soft(150))], 1, fillers=[filler("飾り")])) == [["甲"]]
    assert names(chosen([block("甲", soft(200))], 1, fillers=[filler("飾り", 50)])) == [["甲"]]


# Always ----------------------------------------------------------------------------------------------

PIECES = st.lists(
    st.tuples(
        st.integers(20, 120),
        st.integers(0, 20),
        st.integers(0, 60),
        st.sampled_from(["whole", "text", "two ways", "narrow"]),
        st.sampled_from(["", "", "", "new page", "keep", "pin"]),
    ),
    min_size=2,
    max_size=8,
)


def _piece(number: int, drawn: tuple[int, int, int, str, str], count: int, total: int) -> Piece:
    height, shrink, stretch, kind, wish = drawn
    whole = soft(height, min(shrink, height / 3), stretch)
    made: tuple[Arrangement, ...] = (way("一", whole),)
    if kind == "text":
        made = (way("一", text("字" * height * 3)),)
    elif kind == "two ways":
        made = (way("一", whole), way("二", soft(height + 40, 5, 10), 10))
    elif kind == "narrow":
        made = (way("一", whole), way("狭い", soft(1.5 * height, 0, 30), 5, True))
    pin = 1 + count * number // total if wish == "pin" else 0
    return block(str(number), *made, keep=wish == "keep", new_page=wish == "new page", pin=pin)


@settings(deadline=None, max_examples=40)
@given(PIECES, st.integers(0, 3))
def test_a_plan_keeps_order_and_wishes_and_fits_and_is_found_again(
    drawn: list[tuple[int, int, int, str, str]], count: int
) -> None:
    pieces = [_piece(number, one, max(1, count), len(drawn)) for number, one in enumerate(drawn)]
    plan = chosen(pieces, count)
    if plan is None:
        return
    assert not count or len(plan.pages) == count
    parts = [part for page in plan.pages for shelf in page for part in shelf.parts]
    order = [int(part.piece.name) for part in parts]
    assert order == sorted(order)
    assert set(order) == set(range(len(pieces)))
    for before, after in pairwise(order):
        assert before != after or drawn[before][3] == "text", "only text is parted"
    exact = Measurer(TYPESETTER)
    first_seen: dict[str, tuple[int, int]] = {}
    last_seen: dict[str, int] = {}
    for number, page in enumerate(plan.pages, 1):
        assert column_extent(page, ROOM, exact).least <= ROOM.height + 0.02
        assert all(len(shelf.parts) <= 2 for shelf in page)
        for place, shelf in enumerate(page):
            for part in shelf.parts:
                first_seen.setdefault(part.piece.name, (number, place))
                last_seen[part.piece.name] = number
                assert len(shelf.parts) == 2 or part.way != "狭い"
    for index, one in enumerate(pieces):
        at, place = first_seen[one.name]
        assert one.pin in (0, at)
        assert not one.new_page or index == 0 or place == 0
        if one.keep and index + 1 < len(pieces):
            assert last_seen[one.name] == first_seen[pieces[index + 1].name][0]
    again = chosen([_piece(number, one, max(1, count), len(drawn)) for number, one in enumerate(drawn)], count)
    assert (names(again), ways(again)) == (names(plan), ways(plan))
