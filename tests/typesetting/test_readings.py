"""Readings: pitch, place, the room they make, and what is copied."""

from __future__ import annotations

import pytest
from press import prepare, set_in

from onehearts.edition import Glyph
from onehearts.runs import Run


def centres(glyphs: tuple[Glyph, ...], x: float, size: float) -> list[float]:
    return [x + glyph.x + size / 2 for glyph in glyphs]


def test_a_reading_is_half_as_big_and_rests_on_the_em_box_of_its_base() -> None:
    base, reading, _ = set_in((Run("倉渕", ruby="くらぶち"), Run("地区")), 20).lines[0].runs
    assert reading.size == base.size / 2
    assert reading.y == pytest.approx(-(0.88 + 0.12 / 2) * base.size, abs=0.01)
    assert reading.x == pytest.approx(base.x)
    assert reading.width == pytest.approx(base.width)


def test_a_short_reading_is_spread_and_centred() -> None:
    base, reading = set_in((Run("箕郷", ruby="みさと"),), 20).lines[0].runs
    middle = centres(reading.glyphs, reading.x, reading.size)
    assert middle[1] == pytest.approx(base.x + base.width / 2, abs=0.01)
    assert middle[1] - middle[0] == pytest.approx(middle[2] - middle[1])
    assert middle[1] - middle[0] == pytest.approx(20 / 3, abs=0.01)  # 1 : 2 : 1


def test_a_long_reading_makes_room_for_its_base() -> None:
    runs = (Run("の"), Run("志", ruby="こころざし"), Run("を"))
    before, base, reading, after = set_in(runs, 20).lines[0].runs
    assert base.width == pytest.approx(25.0)
    assert reading.width == pytest.approx(25.0)
    assert base.glyphs[0].x == pytest.approx(7.5)
    assert after.x == pytest.approx(before.width + 25.0)


def test_line_pitch_is_not_the_business_of_readings() -> None:
    assert len(set_in((Run("倉渕", ruby="くらぶち"), Run("地区")), 2).lines) == 2


def test_the_base_is_copied_and_the_reading_is_not() -> None:
    line = set_in((Run("倉渕", ruby="くらぶち"), Run("地区")), 20).lines[0]
    assert line.text == "倉渕地区"
    base, reading, _ = line.runs
    assert base.actual_text == "倉渕"
    assert reading.actual_text == ""
    assert "".join(glyph.text for glyph in reading.glyphs) == "くらぶち"


def test_a_base_is_not_cut_and_not_stretched() -> None:
    p = prepare((Run("漢" * 4), Run("生活支援", ruby="せいかつしえん"), Run("漢" * 4)))
    for first in range(2, 9):
        for line in set_in(p.runs, 4 + first / 2).lines:
            if "生" in line.text:
                assert "生活支援" in line.text
                base = next(run for run in line.runs if run.actual_text == "生活支援")
                assert base.width == pytest.approx(40.0)


def test_two_bases_side_by_side_may_part() -> None:
    runs = (Run("倉渕", ruby="くらぶち"), Run("箕郷", ruby="みさと"))
    assert [line.text for line in set_in(runs, 2).lines] == ["倉渕", "箕郷"]


def test_in_an_emergency_each_piece_keeps_its_share() -> None:
    setting = set_in((Run("生活支援", ruby="せいかつしえん"),), 2)
    assert "".join(line.text for line in setting.lines) == "生活支援"
    read = "".join(g.text for line in setting.lines for run in line.runs if run.y for g in run.glyphs)
    assert read == "せいかつしえん"
    assert {d.code for d in setting.diagnostics} == {"typesetting.emergency-break"}
    assert all(run.x >= -0.001 and run.x + run.width <= 20.001 for line in setting.lines for run in line.runs)
