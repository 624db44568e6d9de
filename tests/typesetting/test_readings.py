"""Readings: pitch, place, the room they make or take from their neighbours, and what is copied."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from press import BODY, HEAD, RAGGED, TYPESETTER, prepare, set_in

from onehearts.diagnostics import SourceSpan
from onehearts.edition import Glyph
from onehearts.runs import Line, Run
from onehearts.typesetting import SetLine, TextStyle


def typed(text: str, strong: bool = False) -> Line:
    """Runs of ``…｜base《reading》…``."""
    pieces = re.split("｜([^《]+)《([^》]+)》", text)
    bases = (Run(base, ruby=ruby, strong=strong) for base, ruby in zip(pieces[1::3], pieces[2::3], strict=True))
    plain = (Run(piece, strong=strong) for piece in pieces[::3])
    return tuple(run for pair in zip(plain, (*bases, Run("")), strict=True) for run in pair if run.text)


def stand(line: SetLine, size: float = 10.0) -> list[tuple[str, float, float]]:
    """The characters of the line itself: each with the left and right edge of its em, in ems of ``size``."""
    found = [(g.text, (run.x + g.x) / size) for run in line.runs if run.y == 0 for g in run.glyphs]
    return [(text, round(x, 4), round(x + 1, 4)) for text, x in found]


def read(line: SetLine, size: float = 10.0) -> list[tuple[str, float, float]]:
    """The readings of the line, each with its left and right edge in ems of ``size``."""
    over = [run for run in line.runs if run.y < 0]
    return [
        ("".join(g.text for g in run.glyphs), round(run.x / size, 4), round((run.x + run.width) / size, 4))
        for run in over
    ]


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


def test_a_long_reading_hangs_over_hiragana_and_makes_room_for_the_rest() -> None:
    line = set_in(typed("の｜志《こころざし》を"), 20).lines[0]
    assert read(line) == [("こころざし", 0.5, 3.0)]  # half an em over the hiragana at either side, JLREQ 3.3.8
    assert stand(line) == [("の", 0.0, 1.0), ("志", 1.25, 2.25), ("を", 2.5, 3.5)]
    base = line.runs[1]
    assert base.x == pytest.approx(10.0)
    assert base.width == pytest.approx(15.0)  # a link does not cover its neighbours


def test_a_reading_that_fits_over_its_neighbours_needs_no_room() -> None:
    line = set_in(typed("は｜檜《ひのき》の"), 20).lines[0]
    assert stand(line) == [("は", 0.0, 1.0), ("檜", 1.0, 2.0), ("の", 2.0, 3.0)]
    assert read(line) == [("ひのき", 0.75, 2.25)]


@pytest.mark.parametrize("beside", ["漢", "ア", "ン", "a"])
def test_a_reading_does_not_hang_over_kanji_katakana_and_letters(beside: str) -> None:
    line = set_in(typed(f"{beside}｜志《こころざし》{beside}"), 20).lines[0]
    first, base, last = line.runs[0], line.runs[1], line.runs[3]
    ((_, left, right),) = read(line)
    assert right - left == 2.5
    assert left * 10 >= first.x + first.width - 0.001
    assert last.x >= right * 10 - 0.001
    assert base.x + base.glyphs[0].x + 5 == pytest.approx((left + right) * 5)


@pytest.mark.parametrize(
    ("text", "start", "before", "after"),
    [
        ("漢、｜志《こころざし》漢", 1.5, 0.5, 0.0),  # the blank half behind a comma before the base
        ("漢｜志《こころざし》、漢", 1.0, 0.0, 0.5),  # the comma itself behind the base
        ("漢「｜志《こころざし》」漢", 1.5, 0.5, 0.5),
        ("漢」｜志《こころざし》「漢", 1.5, 0.5, 0.5),
        ("漢・｜志《こころざし》・漢", 1.75, 0.25, 0.25),
        ("ば｜志《こころざし》ー", 0.5, 0.5, 0.5),
        ("漢ッ｜志《こころざし》ッ漢", 2.0, 0.0, 0.0),
        ("漢っ｜志《こころざし》っ漢", 1.5, 0.5, 0.5),
    ],
)
def test_what_a_reading_may_hang_over(text: str, start: float, before: float, after: float) -> None:
    line = set_in(typed(text), 30).lines[0]
    ((_, left, right),) = read(line)
    assert left == pytest.approx(start)
    base = next(run for run in line.runs if run.actual_text)
    assert base.x / 10 - left == pytest.approx(before)
    assert right - (base.x + base.width) / 10 == pytest.approx(after)


def test_two_readings_over_one_neighbour_keep_white_between_them() -> None:
    line = set_in(typed("｜志《こころざし》の｜志《こころざし》"), 30).lines[0]
    one, other = read(line)
    assert other[1] - one[2] == pytest.approx(0.25)


def test_at_the_head_and_tail_of_a_line_bases_and_readings_stand_at_its_edge() -> None:
    setting = set_in(typed("漢漢漢漢の｜志《こころざし》｜志《こころざし》の漢漢漢漢"), 7)
    head, tail = setting.lines
    assert read(head)[0][2] == pytest.approx(7.0)
    assert stand(head)[-1] == ("志", 6.0, 7.0)
    assert read(tail)[0][1] == 0.0
    assert stand(tail)[:2] == [("志", 0.0, 1.0), ("の", 2.0, 3.0)]


def test_a_long_group_at_the_head_of_a_line_is_spread_to_its_edge() -> None:
    line = set_in(typed("｜流行《はやりものだ》漢"), 20).lines[0]
    assert read(line) == [("はやりものだ", 0.0, 3.0)]
    # One em is wanting: two parts between the bases, one behind them.
    assert stand(line) == [("流", 0.0, 1.0), ("行", 1.6667, 2.6667), ("漢", 3.0, 4.0)]


def test_a_long_group_amid_a_line_is_spread_with_half_a_share_at_either_end() -> None:
    line = set_in(typed("漢｜流行《はやりものだ》漢"), 20).lines[0]
    assert stand(line) == [("漢", 0.0, 1.0), ("流", 1.25, 2.25), ("行", 2.75, 3.75), ("漢", 4.0, 5.0)]


@pytest.mark.parametrize("reading", ["たか・さき", "たか さき", "たか　さき", "たか･さき"])
def test_a_dealt_reading_stands_over_each_character(reading: str) -> None:
    line = set_in((Run("高崎", ruby=reading),), 20).lines[0]
    assert read(line) == [("たか", 0.0, 1.0), ("さき", 1.0, 2.0)]
    assert [run.actual_text for run in line.runs] == ["高崎", "", ""]
    assert line.text == "高崎"


def test_a_short_dealt_reading_is_solid_and_centred() -> None:
    line = set_in(typed("漢｜小雨《こ・さめ》漢"), 20).lines[0]
    assert read(line) == [("こ", 1.25, 1.75), ("さめ", 2.0, 3.0)]


def test_a_reading_with_other_parts_than_characters_is_one_of_the_whole() -> None:
    line = set_in(typed("｜新聞紙《ニュース・ペーパー》"), 20).lines[0]
    assert [text for text, _, _ in read(line)] == ["ニュース・ペーパー"]
    assert line.runs[0].actual_text == "新聞紙"


def test_kana_that_is_its_own_part_has_no_reading() -> None:
    line = set_in(typed("｜買い物《か・い・もの》"), 20).lines[0]
    assert read(line) == [("か", 0.25, 0.75), ("もの", 2.0, 3.0)]
    assert [run.actual_text for run in line.runs if run.y == 0] == ["買", None, "物"]


def test_marks_and_variants_stay_with_the_character_they_belong_to() -> None:
    line = set_in(typed("｜葛\U000e0100飾《かつ・しか》"), 20).lines[0]
    assert [run.actual_text for run in line.runs if run.y == 0] == ["葛\U000e0100飾"]
    assert read(line) == [("かつ", 0.0, 1.0), ("しか", 1.0, 2.0)]


def test_readings_of_a_word_make_way_for_each_other_before_bases_do() -> None:
    line = set_in(typed("漢｜協議体《きょう・ぎ・たい》漢"), 20).lines[0]
    assert [x for _, x, _ in stand(line)] == [0.0, 1.0, 2.0, 3.0, 4.0]
    assert read(line) == [("きょう", 1.0, 2.5), ("ぎ", 2.5, 3.0), ("たい", 3.0, 4.0)]


def test_a_dealt_word_may_break_and_each_piece_has_its_room() -> None:
    setting = set_in(typed("漢漢漢｜協議体《きょう・ぎょう・たい》の字"), 4.5)
    head, tail = setting.lines
    assert (head.text, tail.text) == ("漢漢漢協", "議体の字")
    assert read(head) == [("きょう", 3.0, 4.5)]
    assert stand(head)[-1] == ("協", 3.5, 4.5)
    assert [text for text, _, _ in read(tail)] == ["ぎょう", "たい"]
    assert not setting.diagnostics


def test_a_dealt_word_is_whole_where_its_pieces_would_lack_room() -> None:
    setting = set_in(typed("漢漢漢｜協議体《きょう・ぎ・たい》の字"), 4.5)
    assert [line.text for line in setting.lines] == ["漢漢漢", "協議体の", "字"]
    assert read(setting.lines[1]) == [("きょう", 0.0, 1.5), ("ぎ", 1.5, 2.0), ("たい", 2.0, 3.0)]


def test_bases_stand_solid_where_kana_beside_them_take_what_readings_are_longer() -> None:
    """JLREQ, Appendix F.2: the readings of 東京駅 hang over the kana at either side, its bases do not move."""
    line = set_in(typed("向かうは｜東京駅《とう・きょう・えき》へ行く"), 40).lines[0]
    assert [left for _, left, _ in stand(line)][4:7] == [4.0, 5.0, 6.0]
    assert read(line) == [("とう", 3.75, 4.75), ("きょう", 4.75, 6.25), ("えき", 6.25, 7.25)]


def test_a_dealt_word_does_not_break_before_what_never_starts_a_line() -> None:
    for ems in range(4, 9):
        for line in set_in(typed("漢漢漢｜佐々木《さ・さ・き》漢漢"), ems).lines:
            assert not line.text.startswith("々")


def test_dealt_characters_know_where_they_were_typed() -> None:
    span = SourceSpan.at("号.yaml", 3, 5, 2)
    runs = (Run("高崎", span, ruby="たか・さき"),)
    assert prepare(runs).span(1) == SourceSpan.at("号.yaml", 3, 6, 1)
    base, *readings = set_in(runs, 20).lines[0].runs
    assert base.origin == span
    assert [reading.origin for reading in readings] == [SourceSpan.at("号.yaml", 3, at, 1) for at in (5, 6)]


def test_readings_of_bold_text_and_headings_follow_their_face() -> None:
    strong = set_in(typed("の｜檜《ひのき》の", strong=True), 20).lines[0]
    assert {run.font for run in strong.runs} == {"Gothic Bold"}
    head = set_in(typed("の｜檜《ひのき》の"), 20, HEAD).lines[0]
    assert {run.font for run in head.runs} == {"Rounded"}
    assert read(head)[0][1] == pytest.approx(0.75)


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


NEIGHBOURS = st.text("のをはがー漢字アイ、。「」・", max_size=6)
WORDS = st.sampled_from(
    [
        "｜志《こころざし》",
        "｜檜《ひのき》",
        "｜流行《はやりもの》",
        "｜今日《きょう》",
        "｜協議体《きょう・ぎ・たい》",
        "｜侵略者《しん・りゃく・しゃ》",
        "｜承志倉湖《うけたま・こころざし・く・み》",
        "｜買い物《か・い・もの》",
    ]
)


def apart(pieces: list[tuple[float, float]]) -> bool:
    return all(one[1] <= other[0] + 0.001 for one, other in pairwise(pieces))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(NEIGHBOURS, WORDS), min_size=1, max_size=5), st.floats(3.0, 20.0), st.integers(0, 2))
def test_nothing_stands_on_anything_else_and_readings_stay_in_the_line(
    pieces: list[tuple[str, str]], ems: float, which: int
) -> None:
    style: TextStyle = (BODY, RAGGED, HEAD)[which]
    runs = typed("".join(before + word for before, word in pieces))
    setting = TYPESETTER.set(TYPESETTER.prepare(runs, style), ems * 10)
    assert "".join(line.text for line in setting.lines) == "".join(run.text for run in runs)
    shown = "".join(text for line in setting.lines for text, _, _ in read(line))
    assert shown == "".join(run.ruby.replace("・い・", "").replace("・", "") for run in runs)
    for line in setting.lines:
        bodies = [(left, right) for text, left, right in stand(line) if text not in "、。「」・"]
        assert apart(bodies)
        over = [(left, right) for _, left, right in read(line)]
        assert apart(over)
        assert all(left >= -0.001 and right <= ems + 0.001 for left, right in over)
        if setting.diagnostics:
            continue  # in an emergency bases give up their room
        for text, left, right in stand(line):
            if text in "漢字アイ":
                assert all(b <= left + 0.001 or a >= right - 0.001 for a, b in over)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(NEIGHBOURS, WORDS), min_size=1, max_size=5), st.floats(3.0, 20.0))
def test_lines_with_readings_fill_the_measure(pieces: list[tuple[str, str]], ems: float) -> None:
    runs = typed("".join(before + word for before, word in pieces))
    setting = TYPESETTER.set(TYPESETTER.prepare(runs, BODY), ems * 10)
    for line in setting.lines[:-1]:
        flat = [run for run in line.runs if run.y == 0]
        assert max(run.x + run.width for run in flat) <= ems * 10 + 0.01
        if line.flush and line.text[-1] not in "、。」・":
            assert max(run.x + run.width for run in flat) == pytest.approx(ems * 10, abs=0.01)


def test_a_base_over_an_empty_line_of_the_author_is_set() -> None:
    lines = set_in((Run("倉\n\n渕", ruby="くらぶち"),), 20).lines
    assert [line.text for line in lines] == ["倉", "", "渕"]
    assert [text for line in lines for text, _, _ in read(line)] == ["くら", "ぶち"]
