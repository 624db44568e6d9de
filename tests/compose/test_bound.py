"""What is hopeless at once: never what fits, and whatever is plainly too high."""

from __future__ import annotations

from box_samples import LAYOUT, lines, mark, measurer, piece, pour
from hypothesis import given, settings
from hypothesis import strategies as st

from onehearts.compose import Arrangement, Stack
from onehearts.compose.bound import is_hopeless
from onehearts.compose.plan import Piece, Room

ROOM = Room(200.0, 260.0, 0.0, 0.0, LAYOUT.between, LAYOUT.gutter)


def two_ways(height: float) -> Piece:
    """A piece that may share the width."""
    whole = piece("甲", mark(height))
    return Piece("甲", (*whole.ways, Arrangement("狭い", mark(height), narrow=True)), whole.span, whole.sense)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 30), st.booleans()), min_size=1, max_size=8), st.integers(1, 4))
def test_what_fits_is_never_hopeless(sizes: list[tuple[int, bool]], count: int) -> None:
    pieces = [two_ways(8.0 * size) if shared else piece("乙", Stack((lines(size),))) for size, shared in sizes]
    if not pour(pieces, count).overfull:
        assert not is_hopeless(pieces, ROOM, count, measurer())


def test_too_much_is_hopeless_at_once() -> None:
    assert is_hopeless([piece("甲", mark(140))] * 2, ROOM, 1, measurer())
    assert not is_hopeless([piece("甲", mark(140))] * 2, ROOM, 2, measurer())


def test_two_that_may_share_the_width_count_once() -> None:
    assert not is_hopeless([two_ways(140)] * 2, ROOM, 1, measurer())
    assert is_hopeless([two_ways(140)] * 3, ROOM, 1, measurer())
