"""The bench for rules: where bodies stand in known lines, and what is said to wrong questions."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from press import FONTS, TYPESETTER, prepare, set_in

from onehearts.typesetting import Body, bench
from onehearts.typesetting.style import Kinsoku

BENCH = bench.typesetter(FONTS)


def lines_of(text: str, measure: float, level: Kinsoku = "very-strict", **policies: Any) -> list[list[Body]]:
    """The lines, rounded as in an answer."""
    return [
        [Body(text, round(left, 6), round(width, 6)) for text, left, width in line]
        for line in bench.lines_of(text, measure, level, typesetter=BENCH, **policies)
    ]


def ask(question: Any, number: int = 1) -> bench.Answer:
    line = question if isinstance(question, bytes) else json.dumps(question).encode()
    return bench.answer(line, number, BENCH)


def glyphs_of(**asked: Any) -> list[tuple[Any, ...]]:
    """Text, place and width of what stands on the first line of an answer."""
    lines: Any = ask({"id": 1, **asked}).content["lines"]
    return [(glyph["text"], glyph["x_em"], glyph["advance_em"]) for glyph in lines[0]["glyphs"]]


def test_kana_and_kanji_are_one_em_and_stand_solid() -> None:
    assert lines_of("あ漢ア", 10) == [[("あ", 0.0, 1.0), ("漢", 1.0, 1.0), ("ア", 2.0, 1.0)]]


@pytest.mark.parametrize("mark", "、。，．」』）】〕》〉｝］・：；「『（【〔《〈｛［")
def test_bodies_of_marks_are_half_an_em(mark: str) -> None:
    ((_, body, after),) = lines_of(f"漢{mark}漢", 10)
    assert body.width == 0.5
    before, behind = body.left - 1.0, after.left - body.left - 0.5
    if mark in "「『（【〔《〈｛［":
        assert (before, behind) == (0.5, 0.0), "the blank stands before an opening bracket's body"
    elif mark in "・：；":
        assert (before, behind) == (0.25, 0.25)
    else:
        assert (before, behind) == (0.0, 0.5)


def test_the_blank_between_two_marks_is_no_part_of_their_bodies() -> None:
    ((*_, close, comma, opening, _),) = lines_of("「漢」、「漢", 10)
    assert close == ("」", 1.5, 0.5)
    assert comma == ("、", 2.0, 0.5)
    assert opening == ("「", 3.0, 0.5)


def test_a_bracket_at_the_line_head_stands_flush() -> None:
    assert lines_of("「漢字」", 10)[0][:2] == [("「", 0.0, 0.5), ("漢", 0.5, 1.0)]


def test_gaps_beside_latin_are_not_in_the_advance() -> None:
    assert lines_of("漢A漢", 10) == [[("漢", 0.0, 1.0), ("A", 1.25, 0.5), ("漢", 2.0, 1.0)]]


def test_a_space_is_a_third_of_an_em_and_nothing_at_the_line_end() -> None:
    first, second = lines_of("abc de fgh", 3)
    assert first[3] == (" ", 1.5, 0.333333)
    assert "".join(body.text for body in first) == "abc de "
    assert first[-1] == (" ", 3.0, 0.0), "the space between is stretched, the last has gone"
    assert first[5].left + first[5].width == 3.0
    assert second[0].left == 0.0


def test_a_space_that_is_reduced_has_the_width_that_is_left() -> None:
    first, _ = lines_of("漢漢漢ab cd漢", 5.5)
    assert first[5:] == [(" ", 4.25, 0.25), ("c", 4.5, 0.5), ("d", 5.0, 0.5)]


def test_digits_and_brackets_stay_as_they_are_unless_a_policy_is_asked_for() -> None:
    assert [body.width for body in lines_of("第2層(月)", 10)[0]] == [1.0, 0.5, 1.0, 0.5, 1.0, 0.5]
    ((_, digit, _, opening, *_),) = lines_of("第2層(月)", 10, digits="office", brackets="japanese")
    assert digit == ("2", 1.0, 1.0), "shown full width, answered as written"
    assert opening == ("(", 3.5, 0.5)


@pytest.mark.parametrize(
    ("level", "second"), [("very-strict", "漢ー漢漢"), ("strict", "ー漢漢"), ("normal", "ー漢漢"), ("loose", "ー漢漢")]
)
def test_the_level_says_what_may_start_a_line(level: Kinsoku, second: str) -> None:
    _, line = lines_of("漢漢漢漢ー漢漢", 4, level)
    assert "".join(body.text for body in line) == second


def test_marks_combine_with_their_character_and_typed_ends_of_lines_are_obeyed() -> None:
    lines = lines_of("か\u309a\n辻\U000e0100", 10)
    assert [[body.text for body in line] for line in lines] == [["か\u309a"], ["辻\U000e0100"]]


@pytest.mark.parametrize(("text", "count"), [("\n", 2), ("漢\n\n字", 3), ("漢\n", 2), (" ", 1), ("\u200b", 1)])
def test_lines_may_be_empty(text: str, count: int) -> None:
    lines = lines_of(text, 10)
    assert [line.text for line in set_in(text, 10).lines] == ["".join(body.text for body in line) for line in lines]
    assert len(lines) == count


texts = st.text("\nあいかなー々っ漢字地域、。「」（）・！？…Abc 019", min_size=1, max_size=40)
levels = st.sampled_from(["very-strict", "strict", "normal", "loose"])


@settings(max_examples=200, deadline=None)
@given(texts, st.floats(2.0, 20.0), levels)
def test_bodies_and_gaps_make_up_the_measure_of_justified_lines(text: str, measure: float, level: Kinsoku) -> None:
    lines = bench.lines_of(text, measure, level, typesetter=BENCH)
    set_lines = set_in(text, measure, kinsoku=level, digits="asis", brackets="asis").lines
    assert ["".join(body.text for body in line) for line in lines] == [line.text for line in set_lines]
    for line, shown in zip(lines, set_lines, strict=True):
        gaps = [b.left - a.left - a.width for a, b in pairwise(line)]
        assert not line or line[0].left == 0.0
        assert min(gaps, default=0.0) > -1e-6
        end = sum(body.width for body in line) + sum(gaps)
        blank = shown.width / 10 - end  # of a mark at the line end, kept whole or dropped whole
        assert min(abs(blank - kept) for kept in (0.0, 0.25, 0.5)) < 1e-6
        if shown.flush:
            assert end + blank == pytest.approx(measure, abs=1e-4)


def test_bodies_are_where_the_glyphs_are() -> None:
    text = "市民の地域の活動をひろげる話し合い"
    paragraph = prepare(text)
    lines, shown = TYPESETTER.bodies(paragraph, 75.0), TYPESETTER.set(paragraph, 75.0).lines
    assert len(lines) == 3
    for bodies, line in zip(lines, shown, strict=True):
        (run,) = line.runs
        assert [body.left for body in bodies] == pytest.approx([run.x + glyph.x for glyph in run.glyphs])


def test_an_answer() -> None:
    asked = {"id": "a", "text": "漢、字", "measure_em": 2, "level": "strict", "hanging": False, "vertical": False}
    content, understood = ask({**asked, "mine": [1]})
    assert understood
    assert content == {
        "id": "a",
        "lines": [
            {
                "text": "漢、",
                "glyphs": [
                    {"text": "漢", "x_em": 0.0, "advance_em": 1.0},
                    {"text": "、", "x_em": 1.0, "advance_em": 0.5},
                ],
            },
            {"text": "字", "glyphs": [{"text": "字", "x_em": 0.0, "advance_em": 1.0}]},
        ],
    }


def test_empty_text_has_no_lines() -> None:
    assert ask({"id": 7, "text": "", "measure_em": 10}).content == {"id": 7, "lines": []}


def test_a_mark_hangs_beyond_a_full_line() -> None:
    assert glyphs_of(text="今日は、晴れ。明日も。", measure_em=6, hanging=True)[-1] == ("。", 6.0, 0.5)


def test_vertical_lines_are_counted_from_their_heads() -> None:
    assert glyphs_of(text="12月「雪」、", measure_em=10, vertical=True) == [
        ("12", 0.0, 1.0),
        ("月", 1.0, 1.0),
        ("「", 2.5, 0.5),
        ("雪", 3.0, 1.0),
        ("」", 4.0, 0.5),
        ("、", 4.5, 0.5),
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("text", None),
        ("text", 3),
        ("text", "\ud800"),
        ("measure_em", None),
        ("measure_em", "20"),
        ("measure_em", True),
        ("measure_em", 1.9),
        ("measure_em", float("nan")),
        ("measure_em", float("inf")),
        ("measure_em", 10**400),
        ("level", "very strict"),
        ("level", ["loose"]),
        ("level", None),
        ("digits", "half"),
        ("brackets", 1),
        ("hanging", "yes"),
        ("vertical", 1),
    ],
)
def test_wrong_values_are_told_with_key_and_line(key: str, value: Any) -> None:
    content, understood = ask({"id": "b", "text": "漢", "measure_em": 10, key: value}, 12)
    assert not understood
    assert (content["id"], content["line"]) == ("b", 12)
    assert str(content["error"]).startswith(f"12行目: 「{key}」の値が使えません。")
    assert "lines" not in content


@pytest.mark.parametrize("name", [None, True, ["a"], "\udc00"])
def test_a_question_needs_a_name(name: Any) -> None:
    content, understood = ask({"id": name, "text": "漢", "measure_em": 10}, 3)
    assert not understood
    assert set(content) == {"line", "error"}
    assert "「id」" in str(content["error"])


@pytest.mark.parametrize(
    "line", [b"oops", b"[1]", b"null", b'{"id": 1', b"\xff{}", b"[" * 200_000, b'{"id": ' + b"9" * 5000 + b"}"]
)
def test_what_is_no_json_object_is_told(line: bytes) -> None:
    content, understood = ask(line, 4)
    assert not understood
    assert content["line"] == 4
    assert str(content["error"]).startswith("4行目: JSON として読めません。")
