"""What is drawn with a line: emphasis dots, underlines, the highlighter's stroke, leaders."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import pytest
from press import BODY, HEAD, RAGGED, bodies, ink_span, set_in, texts

from onehearts.compose.lines import down
from onehearts.edition import Glyphs, Shape
from onehearts.geometry import Path
from onehearts.runs import Line, Manner, Run
from onehearts.typesetting import SetLine, TextStyle

DOWN = replace(BODY, name="down", vertical=True)
EM = BODY.size
ASCENT, FOOT = 0.88 * EM, 0.12 * EM  # of the em box of BIZ UDGothic over and under the baseline
GAP = BODY.leading - BODY.size


class Extent(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def extent(path: Path) -> Extent:
    """The box round an outline; the curves drawn here stay within their points."""
    numbers = [number for segment in path for number in segment if not isinstance(number, str)]
    xs, ys = numbers[::2], numbers[1::2]
    return Extent(min(xs), min(ys), max(xs), max(ys))


def run(text: str, *manners: Manner, strong: bool = False, ruby: str = "") -> Run:
    return Run(text, strong=strong, ruby=ruby, manners=frozenset(manners))


def extents(line: SetLine) -> list[Extent]:
    return [extent(figure.path) for figure in line.figures]


def one_line(runs: Line, style: TextStyle = BODY) -> SetLine:
    (line,) = set_in(runs, 40, style).lines
    return line


# --- emphasis dots (JLREQ 3.3.9) ----------------------------------------------------------------------------------


def test_a_dot_stands_over_the_middle_of_each_character() -> None:
    runs = (Run("漢「"), run("強調A字", Manner.DOTS), Run("」漢"))
    found = extents(one_line(runs))
    middles = [(body.left + body.width / 2) * EM for body in bodies(runs)[2:6]]
    assert [dot.middle for dot in found] == pytest.approx(middles, abs=0.01)
    for dot in found:
        assert -ASCENT - GAP < dot.top < dot.bottom < -ASCENT


@pytest.mark.parametrize("mark", "、。，．「」（）・：！？　 ")
def test_marks_and_spaces_have_no_dots(mark: str) -> None:
    runs = (run(f"漢{mark}字", Manner.DOTS),)
    found = [dot.middle for dot in extents(one_line(runs))]
    places = bodies(runs)
    assert found == pytest.approx([(places[at].left + 0.5) * EM for at in (0, 2)], abs=0.01)


def test_dots_follow_characters_where_a_line_is_stretched() -> None:
    line = set_in((run("漢字漢字漢字", Manner.DOTS), Run("基本生活", ruby="きほん")), 6.7).lines[0]
    assert line.flush
    lefts = [one.x + glyph.x for one in line.runs for glyph in one.glyphs]
    assert lefts[-1] > (len(lefts) - 1) * EM + 1
    assert [dot.middle for dot in extents(line)] == pytest.approx([left + EM / 2 for left in lefts], abs=0.01)


def test_a_dot_is_under_a_character_that_has_a_reading() -> None:
    over, under = extents(one_line((run("漢", Manner.DOTS), run("字", Manner.DOTS, ruby="じ"))))
    assert over.bottom < -ASCENT
    assert FOOT < under.top < under.bottom < FOOT + GAP
    assert under.middle == pytest.approx(1.5 * EM)


def test_dots_down_the_page_are_at_the_right_and_under_a_reading_at_the_left() -> None:
    runs = (run("漢、", Manner.DOTS), run("字", Manner.DOTS, ruby="じ"))
    items = down(one_line(runs, DOWN), 100.0, 20.0, lambda _run: None)
    right, left = (extent(item.path) for item in items if isinstance(item, Shape))
    assert 100 + EM / 2 < right.left < right.right < 100 + EM / 2 + GAP
    assert 100 - EM / 2 - GAP < left.left < left.right < 100 - EM / 2 + 0.02  # the ends of its curves are inside
    assert (right.top + right.bottom) / 2 == pytest.approx(25.0, abs=0.06 * EM)  # a sesame dot is not symmetrical
    assert (left.top + left.bottom) / 2 == pytest.approx(45.0, abs=0.06 * EM)


def test_a_reading_down_the_page_is_at_the_right_of_its_base() -> None:
    items = [
        item
        for item in down(one_line((Run("漢"), Run("流行", ruby="はやり")), DOWN), 100.0, 20.0, lambda _run: None)
        if isinstance(item, Glyphs)
    ]
    base, reading = items[1:]
    assert base.actual_text == "流行"
    assert reading.size == EM / 2
    assert [base.x, base.y] == pytest.approx([100.0, 30.0])
    assert reading.x - reading.size / 2 == pytest.approx(100 + EM / 2)  # it rests on the em box
    tops = [reading.y + glyph.y for glyph in reading.glyphs]
    pitch = tops[1] - tops[0]
    assert tops[2] - tops[1] == pytest.approx(pitch) == pytest.approx(20 / 3, abs=0.01)  # 1 : 2 : 1
    assert reading.y + reading.width / 2 == pytest.approx(base.y + base.width / 2)


# --- underlines and the highlighter -------------------------------------------------------------------------------


@pytest.mark.parametrize("manner", [Manner.UNDERLINE, Manner.MARKER])
def test_a_stroke_is_one_over_the_boundaries_of_runs(manner: Manner) -> None:
    runs = (
        Run("漢「"),
        run("字、", manner),
        run("強調", manner, strong=True),
        run("漢", manner, ruby="かん"),
        run("12", manner),
        Run("」後"),
    )
    (stroke,) = extents(one_line(runs))
    places = bodies(runs)
    assert stroke.left == pytest.approx(places[2].left * EM)
    assert stroke.right == pytest.approx((places[8].left + places[8].width) * EM)


def test_apart_they_are_two_strokes() -> None:
    runs = (run("漢", Manner.UNDERLINE), Run("漢"), run("漢", Manner.UNDERLINE))
    one, other = extents(one_line(runs))
    assert [one.left, one.right, other.left, other.right] == pytest.approx([0, 10, 20, 30])


@pytest.mark.parametrize("style", [BODY, RAGGED, DOWN, replace(BODY, indent=1.0), replace(RAGGED, align="right")])
@pytest.mark.parametrize("manner", [Manner.UNDERLINE, Manner.MARKER])
def test_a_stroke_ends_with_its_line_and_goes_on_in_the_next(manner: Manner, style: TextStyle) -> None:
    lines = set_in((Run("漢"), run("今月は市役所 で、12時から会議です。次の会も", manner), Run("漢漢")), 7, style).lines
    assert len(lines) > 3
    for number, line in enumerate(lines):
        (stroke,) = extents(line)
        first, last = ink_span(line)
        if number:
            assert stroke.left == pytest.approx(first, abs=1e-3)
        else:
            assert first + EM - 1e-3 <= stroke.left < first + 1.5 * EM  # behind the first character
        assert stroke.right <= line.left + line.width + 1e-3
        if number < len(lines) - 1:
            assert stroke.right == pytest.approx(last, abs=1e-3)


def test_an_underline_is_under_the_em_box_and_down_the_page_at_its_right() -> None:
    runs = (run("漢字", Manner.UNDERLINE),)
    line = one_line(runs)
    (stroke,) = extents(line)
    assert FOOT < stroke.top < stroke.bottom < FOOT + GAP
    assert not line.figures[0].behind
    (shape,) = (i for i in down(one_line(runs, DOWN), 100.0, 20.0, lambda _run: None) if isinstance(i, Shape))
    stood = extent(shape.path)
    assert 100 + EM / 2 < stood.left < stood.right < 100 + EM / 2 + GAP
    assert [stood.top, stood.bottom] == pytest.approx([20.0, 40.0])


def test_the_highlighter_is_behind_the_foot_of_the_text() -> None:
    line = one_line((run("漢字", Manner.MARKER, ruby="かんじ"),))
    (stroke,) = extents(line)
    assert line.figures[0].behind
    assert -ASCENT / 2 < stroke.top < 0
    assert stroke.bottom == pytest.approx(FOOT, abs=0.01)
    assert line.figures[0].ink.name == BODY.strong_ink.name
    assert line.figures[0].ink.tint < BODY.strong_ink.tint


# --- leaders ------------------------------------------------------------------------------------------------------


def led(*entries: tuple[str, str]) -> Line:
    made: list[Run] = []
    for name, value in entries:
        made += [Run(("\n" if made else "") + name), run("…", Manner.LEADER), Run(value)]
    return tuple(made)


@pytest.mark.parametrize("style", [BODY, RAGGED, HEAD, DOWN, replace(BODY, hanging=True)], ids=lambda s: s.name)
@pytest.mark.parametrize("ems", [8.0, 10.3, 21.0])
def test_a_leader_fills_its_line_to_the_measure(style: TextStyle, ems: float) -> None:
    setting = set_in(led(("会長", "山田"), ("副会長", "川田A"), ("（会計）、", "花田")), ems, style)
    assert len(setting.lines) == 3
    for line in setting.lines:
        assert line.width == pytest.approx(ems * EM, abs=1e-3)
        seen = [one for one in line.runs if one.text != "…"]
        assert max(one.x + one.width for one in seen) == pytest.approx(ems * EM, abs=1e-3)
        left, right = seen[0].x + seen[0].width, seen[-1].x
        assert line.figures
        assert all(left < dot.left and dot.right < right for dot in extents(line))


def test_dots_of_leaders_stand_in_columns() -> None:
    one, other = set_in(led(("会長", "山田"), ("副会長A", "川田")), 20.25).lines
    places = [dot.middle for line in (one, other) for dot in extents(line)]
    assert {round(place % (EM / 2), 4) for place in places} <= {0.0, EM / 2}
    assert {round(after - before, 4) for before, after in pairwise(dot.middle for dot in extents(one))} == {EM / 2}
    assert len(extents(one)) > len(extents(other)) > 10


def test_what_is_copied_of_a_leader_is_what_was_typed() -> None:
    assert texts(set_in(led(("会長", "山田"), ("会計", "花田")), 20)) == ["会長…山田", "会計…花田"]


def test_a_leader_does_not_stretch_the_words_at_its_ends() -> None:
    line = set_in(led(("会長、長い名", "山田 太郎")), 30).lines[0]
    head, tail = line.runs[0], line.runs[-1]
    plain = bodies("会長、長い名")[-1]
    assert head.width == pytest.approx((plain.left + plain.width) * EM)
    plain = bodies("山田 太郎")[-1]
    assert tail.width == pytest.approx((plain.left + plain.width) * EM, abs=0.05)  # nearly nothing goes to word spaces
