"""Text beside a box and below it: no character lost, rows that end level, turns that nobody sees."""

from __future__ import annotations

from itertools import pairwise

import pytest
from box_samples import SOLID, flat, gap, measurer, piece, placed, pour, prose, text, text_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onehearts.compose import Around, Box, Cell, Panel, Photo, Row, Sense, Stack, Text
from onehearts.compose.split import split
from onehearts.diagnostics import SourceSpan
from onehearts.edition import Glyphs, Picture
from onehearts.geometry import CENTRE, Elastic, Insets, Rect
from onehearts.runs import Run

WIDTH, ASIDE, AIR = 200.0, 80.0, 20.0  # ten characters fit beside it, twenty below
BETWEEN = Elastic(9.0)
SIZE, LEADING = SOLID.size, SOLID.leading


def photo(ratio: float = 1.0, give: float = 0.15) -> Photo:
    return Photo("写真", 600, 400, CENTRE, ratio, give, give, sense=Sense("Figure", alt="絵"))


def around(*children: Box, aside: Box | None = None, left: bool = False) -> Around:
    return Around(Stack(children), aside or photo(), ASIDE, AIR, BETWEEN, left)


def runs(box: Box, height: float | None = None) -> list[Glyphs]:
    return [item for item in flat(placed(box, WIDTH, height).items) if isinstance(item, Glyphs)]


def frame(box: Box, height: float | None = None) -> Rect:
    (rect,) = (item.rect for item in flat(placed(box, WIDTH, height).items) if isinstance(item, Picture))
    return rect


def bottom(run: Glyphs) -> float:
    """Where the em boxes of a line end."""
    return run.y - measurer().ascent(SOLID) + SIZE


lengths = st.lists(st.integers(1, 200), min_size=1, max_size=4)
ratios = st.floats(0.4, 2.0)


@settings(deadline=None, max_examples=60)
@given(lengths, ratios, st.booleans())
def test_no_character_is_lost_and_none_stands_over_the_photograph(counts: list[int], ratio: float, left: bool) -> None:
    paragraphs = prose(*counts)
    box = around(*paragraphs, aside=photo(ratio), left=left)
    assert text_of(box, WIDTH) == "".join(run.text for paragraph in paragraphs for run in paragraph.runs)
    rect = frame(box)
    assert (rect.x, rect.width) == ((0.0 if left else WIDTH - ASIDE), ASIDE)
    for run in runs(box):
        if bottom(run) - SIZE < rect.bottom - 0.01:
            assert run.x >= ASIDE + AIR - 0.01 if left else run.x + run.width <= WIDTH - ASIDE - AIR + 0.01
        assert run.x + run.width <= WIDTH + 0.01
    baselines = [run.y for run in runs(box)]
    assert baselines == sorted(set(baselines))


def test_below_the_photograph_lines_have_the_full_width() -> None:
    found = runs(around(*prose(150)))
    beside = [run for run in found if run.width <= 100.01]
    assert [len(run.text) for run in beside] == [10] * len(beside)
    assert len(found[len(beside)].text) == 20
    assert sum(len(run.text) for run in found) == 150


@pytest.mark.parametrize("ratio", [0.9, 1.0, 1.1, 1.2])
def test_the_photograph_ends_with_the_last_line_beside_it(ratio: float) -> None:
    """Of a line it can take half on and give half up."""
    box = around(*prose(200), aside=photo(ratio))
    rect = frame(box)
    last = [run for run in runs(box) if run.y < rect.bottom][-1]
    assert rect.bottom == pytest.approx(bottom(last), abs=0.01)
    assert 0.85 * ratio <= rect.height / rect.width <= 1.15 * ratio


def test_within_a_paragraph_the_lines_keep_their_distance() -> None:
    baselines = [run.y for run in runs(around(*prose(200)))]
    assert {round(below - above, 2) for above, below in pairwise(baselines)} == {LEADING}


def test_between_two_paragraphs_stands_their_own_gap() -> None:
    """Five lines and the gap behind them are as high as the photograph."""
    found = runs(around(prose(50)[0], gap(30), text("字" * 60, SOLID)))
    assert found[5].width > 100
    assert bottom(found[5]) - SIZE - bottom(found[4]) == pytest.approx(BETWEEN.natural)


def test_lines_of_one_item_keep_their_distance_where_its_paragraphs_part() -> None:
    item = Sense("LI")
    body = Row((Cell(Stack((text("字" * 50, SOLID), text("市" * 60, SOLID))), share=1),), sense=item)
    found = runs(around(body))
    turn = next(index for index, run in enumerate(found) if run.text[0] == "市")
    assert found[turn].width > 100
    assert bottom(found[turn]) - SIZE - bottom(found[turn - 1]) == pytest.approx(LEADING - SIZE)


def test_text_that_finds_room_beside_stands_beside() -> None:
    box = around(*prose(40))
    assert all(run.width <= 100.01 for run in runs(box))
    assert measurer().extent(box, WIDTH).height == pytest.approx(0.85 * ASIDE)


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 60), st.integers(2, 40), st.integers(0, 90))
def test_a_word_with_its_reading_is_never_parted(before: int, word: int, after: int) -> None:
    """However it falls on the turn, the reading is set once, over the whole of its word."""
    line = (Run("前" * before), Run("語" * word, ruby="よみ"), Run("後" * after))
    box = around(Text(tuple(run for run in line if run.text), SOLID, Sense("P")))
    said = text_of(box, WIDTH).replace("よみ", "").replace("よ", "").replace("み", "")
    assert said == "前" * before + "語" * word + "後" * after
    readings = "".join(run.text for run in runs(box) if run.size < SIZE)
    assert readings == "よみ"


def test_the_rest_of_a_sentence_knows_where_it_was_typed() -> None:
    words = "".join(chr(0x4E00 + n) for n in range(150))
    typed = Run(words, SourceSpan.at("issue.yaml", 7, 11, 150), turns=((60, 8, 9), (120, 9, 9)))
    found = runs(around(Text((typed,), SOLID, Sense("P"))))
    turn = next(index for index, run in enumerate(found) if run.width > 100)
    assert turn == 5
    assert {run.origin for run in found[:turn]} == {typed.span}
    assert {run.origin for run in found[turn:]} == {typed.span_at(50, 100)}


@settings(deadline=None, max_examples=40)
@given(lengths, st.floats(40, 300), st.booleans())
@example(counts=[1, 11, 41], room=68.0, left=False)  # lines beside the photograph are not those of the full width
def test_parted_by_a_page_no_character_is_lost(counts: list[int], room: float, left: bool) -> None:
    whole = around(*prose(*counts), left=left)
    found = split(whole, WIDTH, room, measurer())
    if found is None:
        return
    assert measurer().extent(found[0], WIDTH).least <= room + 0.01
    said = text_of(found[0], WIDTH) + text_of(found[1], WIDTH)
    assert sorted(said) == sorted(text_of(whole, WIDTH))


def test_parted_by_a_page_text_runs_anew_around_the_photographs_of_each() -> None:
    """Room for one photograph of two: the text goes on below it, and below the other, in the full width."""
    two = Stack((photo(), gap(10), photo()))
    found = split(around(*prose(300), aside=two), WIDTH, 130.0, measurer())
    assert found is not None
    for part in found:
        beside = [run for run in runs(part) if run.width <= 100.01]
        below = runs(part)[len(beside) :]
        assert {len(run.text) for run in beside} == {10}
        assert {len(run.text) for run in below[:-1]} == {20}
        assert frame(part).bottom == pytest.approx(bottom(beside[-1]), abs=0.01)
        assert measurer().extent(part, WIDTH).flaw < 8.0
    head = measurer().extent(found[0], WIDTH).height
    assert 130.0 - LEADING < head <= 130.0


def test_no_photograph_finding_room_the_text_begins_without() -> None:
    found = split(around(*prose(300)), WIDTH, 60.0, measurer())
    assert found is not None
    assert {len(run.text) for run in runs(found[0])} == {20}
    assert len([run for run in runs(found[1]) if run.width <= 100.01]) >= 4
    assert frame(found[1]).y == pytest.approx(0.0)


def test_text_is_painted_before_what_it_runs_around_and_is_one_paragraph() -> None:
    """Readers that know no tags take what is painted in order: no sentence has a caption in its midst."""
    aside = Stack((photo(), text("説明", SOLID, "Caption")))
    made = pour([piece("甲", around(*prose(150), aside=aside))]).edition
    painted = "".join(item.text for item in made.pages[0].flat() if isinstance(item, Glyphs))
    assert painted == "".join(run.text for run in prose(150)[0].runs) + "説明"
    (section,) = made.structure.children
    assert [node.role for node in section.children] == ["P", "Figure", "Caption"]


def test_at_the_left_the_photograph_is_read_first() -> None:
    made = pour([piece("甲", around(*prose(150), left=True))]).edition
    assert [node.role for node in made.structure.children[0].children] == ["Figure", "P"]


def test_text_on_a_field_runs_around_as_well() -> None:
    box = around(Panel(Stack(prose(150)), Insets(5, 5, 5, 5)))
    assert len(text_of(box, WIDTH)) == 150
    assert max(run.width for run in runs(box)) > 100
