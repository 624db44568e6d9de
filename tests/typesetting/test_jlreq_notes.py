"""What stands in the notes of JLREQ's tables and beside them: what is one thing, units, notes of two lines, digits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jlreq_facts import BREAK, EXPANSION, KANJI, said
from jlreq_items import DASH, MARKS, NOTE_CLOSING, NOTE_OPENING, SPACES, UPRIGHT, WESTERN, WHOLE_TABLE, manner
from press import BODY, bodies, prepare, set_in, space, texts

from onehearts.runs import Line, Manner, Run
from onehearts.typesetting.style import Kinsoku

LEVELS: tuple[Kinsoku, ...] = ("very-strict", "strict", "normal", "loose")
DOWN = replace(BODY, name="down", vertical=True)
PROBES = "漢字・漢、漢A漢 漢"  # a place of each stage

# --- what is one thing --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "one",
    [
        (Run("人々", ruby="ひとびと"),),
        (Run("人"), manner("々", Manner.RAISED)),
        (manner("人々", Manner.REFERENCE),),
    ],
    ids=["base", "complex", "reference"],
)
def test_one_base_or_complex_or_mark_is_one_thing(one: Line, level: Kinsoku) -> None:
    """Table 2's and 6's notes: neither line end nor space within it, not even before 々 where that may start a line."""
    assert [d.code for d in set_in(one, 1, kinsoku=level).diagnostics] == ["typesetting.emergency-break"]
    assert space((*one, Run("漢漢")), 1, room=5.0, fill=True) == pytest.approx(0.0)


def test_a_line_may_end_within_a_word_whose_readings_are_dealt_but_no_space_comes_in() -> None:
    """Table 2's note 8, table 6's note 7."""
    word = (Run("基本", ruby="き・ほん"),)
    assert texts(set_in(word, 1)) == ["基", "本"]
    assert set_in(word, 1).diagnostics == ()
    assert space((*word, Run("漢漢")), 1, room=5.0, fill=True) == pytest.approx(0.0)


@pytest.mark.parametrize("mark", MARKS[DASH])
def test_two_dashes_of_a_kind_are_one_thing(mark: str) -> None:
    assert space(f"漢{mark}{mark}漢字", 2, room=8.0, fill=True) == pytest.approx(0.0)


# --- what stands beside the tables --------------------------------------------------------------------------------


def test_units_are_letters() -> None:
    """JLREQ sets a quarter em between a number and a unit (cl-24, cl-25); offices write 5km, and so it stands."""
    assert space("12km", 2) == pytest.approx(0.0)
    assert [d.code for d in set_in("12km", 1).diagnostics] == ["typesetting.emergency-break"]


@pytest.mark.parametrize("room", [-1.4, 0.0, 3.0])
def test_a_style_may_ask_for_the_gap_before_units(room: float) -> None:
    """Table 1 and 3: a quarter em that does not give way; nor does it grow, for number and unit are one."""
    text, style = f"12km漢{PROBES}", replace(BODY, unit_gap=0.25)
    length = bodies(text, style)[-1].left + 1.0
    assert space(text, 2, style, room=length + room, fill=True) == pytest.approx(0.25)


@pytest.mark.parametrize("mark", "漢あ。、」！―　 A")
def test_what_follows_an_opening_bracket_of_a_note_is_solid_and_on_its_line(mark: str) -> None:
    """The row of 28: neither space nor line end. Where the tables have space, at 05, the note is set solid."""
    note = manner(f"（{mark}注）", Manner.ASIDE)
    line = set_in((Run("字字字"), note, Run("字字")), 40).lines[0]
    bracket, inner = line.runs[1:3]
    assert bracket.text == "（"
    assert inner.x == pytest.approx(bracket.x + bracket.width)
    assert texts(set_in((Run("字字字"), note, Run("字字字字")), 4))[0] != "字字字（"
    assert said(BREAK, (NOTE_OPENING, KANJI)) == said(EXPANSION, (NOTE_OPENING, KANJI)) == ""


@pytest.mark.parametrize("mark", "漢あ。、」）・！―ーA")
def test_what_is_before_a_closing_bracket_of_a_note_is_solid_and_on_its_line(mark: str) -> None:
    """The column of 29: no line end. The space of 05, 06 and 07 is not there: notes are set solid."""
    note = manner(f"（注記注{mark}）", Manner.ASIDE)
    text = (Run("字字字"), note, Run("字字字字"))
    bracket = set_in(text, 40).lines[0].runs[-2]
    assert bracket.text == "）"
    assert bracket.x == pytest.approx(50.0)  # two rows of two, half an em each
    for ems in (5, 6, 7):
        assert not any(line.startswith("）") for line in texts(set_in(text, ems)))
    assert {said(BREAK, (number, NOTE_CLOSING)) for number in WHOLE_TABLE} == {""}
    assert {said(EXPANSION, (number, NOTE_CLOSING)) for number in WHOLE_TABLE} <= {"", "never"}


@pytest.mark.parametrize("number", [n for n in MARKS if n not in (*SPACES, WESTERN)])
def test_two_digits_down_the_page_are_side_by_side_unasked(number: int) -> None:
    """cl-30 by typing alone has the places it has when it is marked."""
    for mark in MARKS[number]:
        asked = (Run("漢" + mark), manner("12", Manner.UPRIGHT), Run(mark + "漢"))
        assert bodies(f"漢{mark}12{mark}漢", DOWN) == bodies(asked, DOWN)


@pytest.mark.parametrize("number", ["123", "１２３", "２０２６", "1,234", "12.5"])
def test_longer_numbers_down_the_page_are_whole(number: str) -> None:
    assert UPRIGHT not in prepare(f"漢{number}漢", DOWN).characters.classes
