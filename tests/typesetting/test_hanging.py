"""Hanging punctuation: which marks stand beyond the end of a line, and when."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from press import BODY, RAGGED, set_in

from onehearts.typesetting import SetLine, TextStyle

HANGING = replace(BODY, name="hanging", hanging=True)
DOWN = replace(HANGING, name="down", vertical=True)
EM = BODY.size


def lefts(line: SetLine) -> list[float]:
    """Where the ems of glyphs start; marks cut at their left start before their bodies."""
    return [(run.x + glyph.x) / EM for run in line.runs for glyph in run.glyphs]


def hangs(line: SetLine, ems: float) -> bool:
    return lefts(line)[-1] > ems - 0.01


@pytest.mark.parametrize("style", [HANGING, DOWN], ids=["across", "down"])
@pytest.mark.parametrize("mark", "、。，．")
def test_a_mark_stands_wholly_beyond_the_measure_and_the_rest_is_flush(mark: str, style: TextStyle) -> None:
    setting = set_in("漢" * 10 + mark + "漢" * 5, 10, style)
    first = setting.lines[0]
    assert first.text == "漢" * 10 + mark
    origin = lefts(set_in("漢", 10, style).lines[0])[0]  # of a glyph in its body
    assert [left - origin for left in lefts(first)] == pytest.approx([float(at) for at in range(11)], abs=1e-3)
    assert first.width == pytest.approx(10 * EM)
    assert first.flush
    assert setting.diagnostics == ()


@pytest.mark.parametrize("mark", "、。，．")
def test_without_the_style_nothing_hangs(mark: str) -> None:
    assert set_in("漢" * 10 + mark + "漢" * 5, 10).lines[0].text == "漢" * 9


@pytest.mark.parametrize("mark", "」）・：！？ーっ々〜")
def test_no_other_mark_hangs(mark: str) -> None:
    text = "漢" * 10 + mark + "漢" * 5
    assert set_in(text, 10, HANGING) == set_in(text, 10, replace(HANGING, hanging=False))
    assert set_in(text, 10, HANGING).lines[0].text == "漢" * 9


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_nothing_hangs_in_ragged_text(align: str) -> None:
    ragged = replace(RAGGED, hanging=True)
    for line in set_in("漢漢漢漢漢漢漢漢漢漢、漢漢漢漢漢。", 10, ragged, align=align).lines:
        assert max(run.x + run.width for run in line.runs) <= 10 * EM + 0.01


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("漢漢漢漢漢漢漢漢漢、漢漢漢漢漢", 10.0),  # mark and its blank fit
        ("漢漢漢漢漢漢漢漢漢、漢漢漢漢漢", 9.5),  # the mark fits without its blank
        ("漢漢漢、漢漢漢漢漢漢、漢漢漢漢漢", 10.0 + 1.0),
    ],
)
def test_a_mark_that_fits_as_cheaply_stays_inside(text: str, ems: float) -> None:
    line = set_in(text, ems, HANGING).lines[0]
    assert line.text[-1] == "、"
    assert not hangs(line, ems)
    assert set_in(text, ems, HANGING) == set_in(text, ems, replace(HANGING, hanging=False))


def test_a_last_line_lets_its_mark_hang_only_when_it_has_no_room() -> None:
    (full,) = set_in("漢漢漢漢漢。", 5, HANGING).lines
    assert lefts(full)[-1] == pytest.approx(5.0)
    (loose,) = set_in("漢漢漢漢漢。", 5.5, HANGING).lines
    assert lefts(loose)[-1] == pytest.approx(5.0)
    assert loose.width == pytest.approx(5.5 * EM)


@settings(max_examples=200, deadline=None)
@given(st.text("漢字かなア、。，．」「・ A1", min_size=1, max_size=60), st.floats(5.0, 15.0))
def test_only_one_mark_of_four_is_ever_beyond_the_measure(text: str, ems: float) -> None:
    setting = set_in(text, ems, HANGING)
    assert "".join(line.text for line in setting.lines) == text
    if setting.diagnostics:
        return
    for line in setting.lines:
        places = lefts(line)
        beyond = [at for at, left in enumerate(places) if left > ems - 0.01 and not line.text[at].isspace()]
        if not beyond:
            assert line.width <= ems * EM + 0.01
            continue
        (at,) = beyond
        assert line.text[at] in "、。，．"
        assert line.text[at + 1 :].strip() == ""
        assert places[at] == pytest.approx(ems, abs=1e-3)
        assert line.width == pytest.approx(ems * EM, abs=0.01)
