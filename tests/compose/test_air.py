"""Boxes with less white: what is further apart than lines comes nearer, all else stays as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from box_samples import SOLID, TYPESETTER, gap, mark, piece, text
from hypothesis import given
from hypothesis import strategies as st

from onehearts.compose import Arrangement, Box, Cell, Columns, Flowing, Gap, Keep, Panel, Row, Stack, Text
from onehearts.compose.air import Airing
from onehearts.compose.box import Around, Upright
from onehearts.compose.measure import Measurer
from onehearts.geometry import Elastic, Insets

KEPT = 6.0
MEASURER = Measurer(TYPESETTER)


def aired(box: Box, air: float, *, tight: bool = False) -> Box:
    made = Airing(air, KEPT, tight=tight).piece(replace(piece("甲", box), ways=(Arrangement("", box),)))
    return made.ways[0].box


def height(box: Box) -> float:
    return MEASURER.extent(box, 300.0).height


def texts(box: Box) -> Iterator[Text]:
    match box:
        case Text():
            yield box
        case Stack() | Columns() | Upright():
            for child in box.children:
                yield from texts(child)  # type: ignore[arg-type]
        case Row():
            for cell in box.cells:
                yield from texts(cell.box)
        case Panel() | Keep() | Flowing():
            yield from texts(box.child)
        case Around():
            yield from texts(box.child)
            yield from texts(box.aside)


@given(st.floats(0, 40), st.floats(0, 5), st.floats(0, 10), st.floats(0.01, 1))
def test_a_gap_keeps_what_lines_have_and_its_proportions(natural: float, less: float, more: float, air: float) -> None:
    old = Elastic(natural, less, more)
    new = old.tightened(air, KEPT)
    if natural <= KEPT:
        assert new == old
        return
    assert new.natural == pytest.approx(KEPT + (natural - KEPT) * air)
    assert new.shrink * natural == pytest.approx(less * new.natural)
    assert new.stretch * natural == pytest.approx(more * new.natural)


BOXES: list[tuple[str, Box, float]] = [
    ("a gap", Stack((mark(), gap(16.0), mark())), 5.0),
    ("a gap as small as between lines", Stack((text("字"), gap(6.0), text("字"))), 0.0),
    ("the padding of a field", Panel(text("字"), padding=Insets(16.0, 40.0, 10.0, 40.0)), 7.0),
    ("what the padding may give", Panel(text("字"), elastic=Elastic(10.0, 2.0, 4.0)), 2.0),
    ("a field that has its height", Panel(mark(), padding=Insets(20.0, 0.0, 20.0, 0.0), height=60.0), 0.0),
    ("the highest cell of a row", Row((Cell(Stack((mark(), gap(8.0))), share=1), Cell(gap(26.0), share=1))), 10.0),
    ("between boxes of columns", Columns((mark(), mark(), mark(), mark()), 2, 10.0, gap(18.0)), 6.0),
    ("inside a box that is kept", Keep(Stack((gap(26.0),))), 10.0),
    ("below what stands aside", Around(text("字" * 300), mark(40.0), 40.0, 8.0, Elastic(26.0)), 0.0),
]


@pytest.mark.parametrize(("box", "saved"), [(box, saved) for _, box, saved in BOXES], ids=[name for name, *_ in BOXES])
def test_half_the_white_over_that_of_lines_is_saved(box: Box, saved: float) -> None:
    assert height(box) - height(aired(box, 0.5)) == pytest.approx(saved)


def test_what_does_not_change_stays_the_same_box() -> None:
    """Measured once, known for ever."""
    still = Stack((text("字"), gap(6.0), Row((Cell(text("木"), share=1),))))
    made = aired(Stack((still, gap(20.0), still)), 0.5)
    assert isinstance(made, Stack)
    assert made.children[0] is made.children[2] is still
    assert made.children[1] is not still


def test_with_all_its_air_a_piece_stays_as_it_is() -> None:
    one = piece("甲", Stack((gap(20.0),)))
    assert Airing(1.0, KEPT).piece(one) is one


def test_a_piece_is_made_once() -> None:
    one, airing = piece("甲", Stack((gap(20.0),))), Airing(0.5, KEPT)
    assert airing.piece(one) is airing.piece(one)


def test_tight_is_what_is_filled_and_only_that() -> None:
    filled, ragged = text("字", SOLID), text("左")
    made = aired(Panel(Stack((filled, gap(20.0), ragged))), 1.0, tight=True)
    assert [one.tight for one in texts(made)] == [True, False]
    assert [one.runs for one in texts(made)] == [filled.runs, ragged.runs]


def test_tight_text_is_measured_as_it_is_set() -> None:
    written = text("字字「字」、字字字（字）。" * 16, SOLID)
    tight = replace(written, tight=True)
    assert len(MEASURER.setting(tight, 200.0).lines) == MEASURER.line_count(tight, 200.0)
    assert MEASURER.line_count(tight, 200.0) < MEASURER.line_count(written, 200.0)
    quick = Measurer(TYPESETTER, quick=True)
    assert quick.line_count(tight, 200.0) == MEASURER.line_count(tight, 200.0)


def test_gaps_of_nothing_are_still_gaps() -> None:
    assert isinstance(aired(gap(30.0), 0.5), Gap)
