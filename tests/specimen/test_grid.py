"""What is drawn round an example: each body, the white a rule puts, the ends of the measure."""

from __future__ import annotations

import pytest
from specimen_samples import BOOK, SIZE, STYLE, layout

from onehearts.edition import Ink, Shape
from onehearts.geometry import Rect, bounds
from onehearts.runs import plain
from onehearts.specimen.entries import GridLook
from onehearts.specimen.example import Example, Setter
from onehearts.specimen.grid import grid
from onehearts.typesetting import Typesetter


@pytest.fixture(scope="module")
def look() -> GridLook:
    own = layout().looks[GridLook]
    assert isinstance(own, GridLook)
    return own


def _example(text: str) -> Example:
    return Setter({"例": STYLE}, Typesetter(BOOK), BOOK).line(plain(text), "例")


def _drawn(example: Example, look: GridLook, ink: Ink) -> list[Rect]:
    """What is drawn in an ink, as boxes of its pieces."""
    shapes = [item for item in grid(example, 100.0, 50.0, look) if isinstance(item, Shape)]
    inks = [shape.fill or (shape.stroke.ink if shape.stroke else None) for shape in shapes]
    return _rects(shapes[inks.index(ink)])


def _rects(shape: Shape) -> list[Rect]:
    starts = [at for at, segment in enumerate(shape.path) if segment[0] == "M"]
    return [bounds(shape.path[a:b]) for a, b in zip(starts, [*starts[1:], len(shape.path)], strict=True)]


def test_half_em_bodies_are_framed_as_such(look: GridLook) -> None:
    frames = _drawn(_example("「組む。」"), look, look.body)
    assert [frame.width for frame in frames] == pytest.approx([5.0, 10.0, 10.0, 5.0, 5.0])
    assert frames[0].x == pytest.approx(100.0)
    assert {frame.height for frame in frames} == {SIZE}


def test_the_white_of_a_rule_is_filled(look: GridLook) -> None:
    (gap,) = _drawn(_example("市のNPO"), look, look.gap)
    assert (gap.x, gap.width) == pytest.approx((120.0, 2.5))


def test_where_no_rule_puts_white_nothing_is_filled(look: GridLook) -> None:
    assert all(not isinstance(item, Shape) or item.fill is None for item in grid(_example("市民"), 0.0, 0.0, look))


def test_the_ends_of_the_measure_go_through_all_lines(look: GridLook) -> None:
    left, right = _drawn(_example("市民"), look, look.edge)
    assert (left.x, right.x) == pytest.approx((100.0, 120.0))
    assert left.y < 50.0
    assert left.bottom > 60.0
