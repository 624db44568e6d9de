"""Words spaced out, fractions, digits side by side, notes of two lines, small characters: where each of them stands."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from press import BODY, HEAD, RAGGED, bodies, prepare, set_in, texts

from onehearts.runs import Line, Manner, Run
from onehearts.typesetting import GlyphRun, SetLine, TextStyle

DOWN = replace(BODY, name="down", vertical=True)
EM = BODY.size
ASCENT = 0.88  # of the em box of BIZ UDGothic


def run(text: str, *manners: Manner, ruby: str = "", spread: float = 0.0) -> Run:
    return Run(text, ruby=ruby, manners=frozenset(manners), spread=spread)


def one_line(runs: Line, style: TextStyle = BODY) -> SetLine:
    (line,) = set_in(runs, 40, style).lines
    return line


def span(text: str, runs: Line, style: TextStyle = BODY, room: float = 40.0, fill: bool = False) -> tuple[float, float]:
    """Left of the first and right of the last body of ``text``, in ems, when all is one line."""
    source = prepare(runs, style).characters.source
    at = next(n for n in range(len(source)) if "".join(source[n:]).startswith(text))
    places = bodies(runs, style, room, fill)
    last = places[at + len(text) - 1]
    return places[at].left, last.left + last.width


# --- words spaced out (字取り, JLREQ 3.8) -------------------------------------------------------------------------


@pytest.mark.parametrize("style", [BODY, RAGGED, HEAD, DOWN], ids=lambda s: s.name)
@pytest.mark.parametrize("text", ["会長", "副会長", "会・長", "（会長）", "A会123", "会 長"])
@pytest.mark.parametrize("ems", [5.0, 7.0])
def test_words_are_spaced_out_to_the_very_length(text: str, ems: float, style: TextStyle) -> None:
    runs = (Run("漢"), run(text, spread=ems), Run("漢"))
    first, last = span(text, runs, style)
    assert last - first == pytest.approx(ems, abs=0.001)


def test_the_white_between_is_even_and_ends_are_flush() -> None:
    runs = (run("副会長", spread=6.0), Run("漢"))
    assert [body.left for body in bodies(runs)] == pytest.approx([0.0, 2.5, 5.0, 6.0], abs=1e-6)


@pytest.mark.parametrize("ems", [1.0, 2.0, 3.9, 4.0])
def test_longer_words_stay_as_they_are(ems: float) -> None:
    plain = (Run("漢"), Run("生活支援"), Run("漢"))
    assert bodies((Run("漢"), run("生活支援", spread=ems), Run("漢"))) == bodies(plain)


def test_one_character_is_not_spaced_out() -> None:
    assert bodies((run("会", spread=5.0), Run("漢"))) == bodies("会漢")


@pytest.mark.parametrize("room", [11.0, 10.2])
def test_words_spaced_out_keep_their_length_where_a_line_is_stretched_or_shrunk(room: float) -> None:
    runs = (Run("漢字、漢「漢」"), run("会長", spread=4.0), Run("漢"))
    first, last = span("会長", runs, room=room, fill=True)
    assert last - first == pytest.approx(4.0, abs=0.001)


def test_words_spaced_out_are_whole() -> None:
    runs = (Run("漢字"), run("会長", spread=4.0), Run("漢字"))
    for ems in (4, 5, 6, 7):
        setting = set_in(runs, ems)
        assert any("会長" in text for text in texts(setting))
        assert setting.diagnostics == ()


def test_a_style_spaces_out_its_lines() -> None:
    setting = set_in("会長\n副会長\n生活支援員", 20, spread=4.0)
    assert [line.width / EM for line in setting.lines] == pytest.approx([4.0, 4.0, 5.0], abs=0.001)


@pytest.mark.parametrize("reading", ["たかさき", "たか・さき"])
def test_words_with_readings_are_spaced_out(reading: str) -> None:
    line = one_line((run("高崎", ruby=reading, spread=5.0), Run("漢")))
    assert line.width == pytest.approx(60.0)
    assert line.runs[0].width == pytest.approx(50.0)


def test_words_spaced_out_beyond_the_measure_lose_nothing() -> None:
    setting = set_in((Run("漢"), run("会長", spread=9.0), Run("漢")), 5)
    assert "".join(texts(setting)) == "漢会長漢"
    assert all(line.width <= 5 * EM + 0.01 for line in setting.lines)


def test_words_spaced_out_beyond_the_measure_are_told_of() -> None:
    setting = set_in((Run("漢"), run("会長", spread=9.0), Run("漢")), 5)
    assert [d.code for d in setting.diagnostics] == ["typesetting.spread-too-long"]


# --- fractions, and characters side by side -----------------------------------------------------------------------


@pytest.mark.parametrize("style", [BODY, DOWN], ids=lambda s: s.name)
@pytest.mark.parametrize("text", ["1/2", "３/４", "11／12", "1\u20442"])
def test_a_fraction_is_one_character(text: str, style: TextStyle) -> None:
    runs = (Run("漢"), run(text, Manner.FRACTION), Run("漢"))
    assert prepare(runs, style).characters.source == ["漢", text, "漢"]
    assert one_line(runs, style).text == f"漢{text}漢"
    assert texts(set_in(runs, 2, style)) in (["漢", f"{text}漢"], [f"漢{text}", "漢"], ["漢", text, "漢"])


def test_the_numbers_of_a_fraction_are_small_one_up_one_down() -> None:
    over, stroke, under = one_line((run("1/2", Manner.FRACTION),)).runs
    assert over.size == under.size == pytest.approx(0.6 * EM)
    assert stroke.size == EM
    assert over.y < under.y == stroke.y == 0.0
    assert over.y - 0.6 * EM > -EM  # within the em box, or nearly
    assert over.x < stroke.x < under.x


@pytest.mark.parametrize("text", ["1", "12", "123", "１２", "!?"])
def test_what_stands_side_by_side_takes_one_em_whatever_it_is(text: str) -> None:
    runs = (Run("漢"), run(text, Manner.UPRIGHT), Run("漢"))
    assert prepare(runs, DOWN).characters.source == ["漢", text, "漢"]
    assert [body.width for body in bodies(runs, DOWN)] == [1.0, 1.0, 1.0]
    assert [body.left for body in bodies(runs, DOWN)] == [0.0, 1.0, 2.0]
    pieces = [one for one in one_line(runs, DOWN).runs if one.text != "漢"]
    assert "".join(one.text for one in pieces) == text
    assert sum(one.width for one in pieces) <= EM + 0.01
    assert {one.flow for one in pieces} == {"across"}
    # Across the page they are centred: as far from the centre line at one side as at the other.
    assert -pieces[0].y + -pieces[-1].y + pieces[-1].width == pytest.approx(0.0, abs=0.01)


def test_side_by_side_means_nothing_in_lines_across() -> None:
    assert bodies((Run("漢"), run("12", Manner.UPRIGHT), Run("漢"))) == bodies("漢12漢")


def test_pairs_of_digits_and_of_marks_stand_side_by_side_down_the_page_unasked() -> None:
    assert prepare("２月14日と3日!?", DOWN).characters.source == ["２", "月", "14", "日", "と", "3", "日", "!?"]


# --- notes of two lines (割注, JLREQ 3.4.2) -----------------------------------------------------------------------


def rows(line: SetLine) -> list[tuple[float, str]]:
    """The baselines of the small rows of a line with what they say, from the top."""
    small = [one for one in line.runs if one.size == EM / 2]
    return [(y, "".join(one.text for one in row)) for y, row in groupby(small, lambda one: one.y)]


@pytest.mark.parametrize("count", range(1, 10))
def test_the_first_row_has_the_larger_half(count: int) -> None:
    text = "一二三四五六七八九十"[:count]
    line = one_line((Run("漢"), run(text, Manner.ASIDE), Run("漢")))
    half = ceil(count / 2)
    assert [words for _, words in rows(line)] == [part for part in (text[:half], text[half:]) if part]
    assert line.width == pytest.approx((2 + half / 2) * EM)
    assert line.text == f"漢{text}漢"


def test_the_rows_share_the_em_box() -> None:
    (upper, _), (lower, _) = rows(one_line((run("一二三四", Manner.ASIDE),)))
    assert upper - ASCENT * EM / 2 == pytest.approx(-ASCENT * EM, abs=0.01)
    assert lower + (1 - ASCENT) * EM / 2 == pytest.approx((1 - ASCENT) * EM, abs=0.01)
    (right, _), (left, _) = rows(one_line((run("一二三四", Manner.ASIDE),), DOWN))
    assert [right, left] == pytest.approx([-EM / 4, EM / 4])  # right and left of the centre line


def test_rows_of_one_note_start_together_and_are_set_solid() -> None:
    line = one_line((Run("漢"), run("一二三四五", Manner.ASIDE)))
    small = [one for one in line.runs if one.size == EM / 2]
    assert [one.x for one in small] == pytest.approx([EM, EM])
    for one in small:
        assert [glyph.x for glyph in one.glyphs] == pytest.approx([at * EM / 2 for at in range(len(one.glyphs))])


@pytest.mark.parametrize("style", [BODY, RAGGED, DOWN], ids=lambda s: s.name)
@pytest.mark.parametrize("ems", [3, 4, 5, 6, 6.5])
@pytest.mark.parametrize("brackets", ["（）", ""])
def test_over_line_ends_each_line_deals_its_part_anew(brackets: str, ems: float, style: TextStyle) -> None:
    text = "一二三四五六七八九十百千万億兆子丑寅卯辰巳午未申酉戌亥甲乙"
    setting = set_in((Run("漢"), run(brackets[:1] + text + brackets[1:], Manner.ASIDE), Run("漢漢漢漢")), ems, style)
    assert setting.diagnostics == ()
    parts = [["".join(words) for _, words in rows(line)] for line in setting.lines]
    assert "".join("".join(part) for part in parts) == text
    assert sum(bool(part) for part in parts) > 1
    for part in parts:
        count = len("".join(part))
        assert [len(row) for row in part] == [half for half in (ceil(count / 2), count // 2) if half]
    assert "".join(texts(setting)) == f"漢{brackets[:1]}{text}{brackets[1:]}漢漢漢漢"
    for line in setting.lines:
        assert line.width <= ems * EM + 0.01
        assert not line.text.startswith("）")
        assert not line.text.endswith("（")


def test_a_note_without_brackets_may_start_a_line() -> None:
    assert texts(set_in((Run("漢漢漢"), run("注記", Manner.ASIDE), Run("漢漢")), 3)) == ["漢漢漢", "注記漢漢"]


def test_marks_in_a_note_stand_where_they_stand_in_text() -> None:
    """An opening bracket is at the right of its small em, what closes at the left, a middle dot in the middle."""
    line = one_line((run("「漢」・、。", Manner.ASIDE),))
    places = [(one.x + glyph.x) / (EM / 2) for one in line.runs for glyph in one.glyphs]
    assert places == pytest.approx([0.0, 1.0, 2.0] * 2, abs=0.01)  # glyphs have full ems


@settings(max_examples=100, deadline=None)
@given(
    st.text("漢字かな、。「」・A1 ー", min_size=1, max_size=30),
    st.floats(3.0, 15.0),
    st.sampled_from([BODY, RAGGED, DOWN]),
)
def test_nothing_of_a_note_is_lost_or_set_beyond_the_measure(text: str, ems: float, style: TextStyle) -> None:
    setting = set_in((Run("漢字"), run(text, Manner.ASIDE), Run("漢字")), ems, style)
    assert "".join(texts(setting)) == f"漢字{text}漢字"
    assert all(line.width <= ems * EM + 0.01 for line in setting.lines) or setting.diagnostics


# --- small characters ---------------------------------------------------------------------------------------------


def base_and_small(text: str, manner: Manner, base: str = "漢", style: TextStyle = BODY) -> tuple[GlyphRun, GlyphRun]:
    one, other = one_line((Run(base), run(text, manner)), style).runs
    return one, other


@pytest.mark.parametrize("manner", [Manner.RAISED, Manner.LOWERED, Manner.REFERENCE])
@pytest.mark.parametrize("base", ["漢", "m", "（漢）", "、"])
def test_small_characters_stand_right_behind_their_base(manner: Manner, base: str) -> None:
    line = one_line((Run("漢" + base), run("注", manner), Run("字")))
    large, small, _ = line.runs
    assert small.size == pytest.approx(0.6 * EM)
    assert small.x == pytest.approx(large.x + large.width)
    assert small.width == pytest.approx(0.6 * EM)
    assert large.y == 0.0


def test_raised_ones_end_with_the_em_box_at_its_top_lowered_ones_at_its_foot() -> None:
    _, raised = base_and_small("注", Manner.RAISED)
    _, lowered = base_and_small("注", Manner.LOWERED)
    assert raised.y - ASCENT * raised.size == pytest.approx(-ASCENT * EM, abs=0.01)
    assert lowered.y + (1 - ASCENT) * lowered.size == pytest.approx((1 - ASCENT) * EM, abs=0.01)
    _, right = base_and_small("注", Manner.RAISED, style=DOWN)
    _, left = base_and_small("注", Manner.LOWERED, style=DOWN)
    assert right.y - right.size / 2 == pytest.approx(-EM / 2)
    assert left.y + left.size / 2 == pytest.approx(EM / 2)


@pytest.mark.parametrize("manner", [Manner.RAISED, Manner.LOWERED, Manner.REFERENCE])
@pytest.mark.parametrize("base", ["漢", "漢。", "漢」", "漢！", "漢ー", "Am"])
def test_small_characters_never_start_a_line_nor_do_they_let_their_base(manner: Manner, base: str) -> None:
    runs = (Run("漢" * 4 + base), run("注", manner), Run("漢" * 6))
    for ems in (3, 4, 4.6, 5, 5.5, 6, 6.1, 6.6):
        for line in texts(set_in(runs, ems)):
            assert line[0] not in "注。」！ー"


def test_a_mark_down_the_page_is_one_piece_at_the_right() -> None:
    line = one_line((Run("漢"), run("12", Manner.REFERENCE), Run("漢")), DOWN)
    pieces = line.runs[1:-1]
    assert [one.text for one in pieces] == ["1", "2"]
    assert line.width == pytest.approx(2.6 * EM)
    # Side by side, the last of them ends at the right of the em box, 0.5 em from the centre line.
    assert -pieces[-1].y + pieces[-1].width == pytest.approx(EM / 2, abs=0.01)
    assert -pieces[0].y + pieces[0].width == pytest.approx(-pieces[-1].y, abs=0.01)
