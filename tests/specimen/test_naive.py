"""Setting without any rule, and line ends one after the other: what the specimen shows as "before"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from specimen_samples import BOOK, SIZE, STYLE

from onehearts.runs import Run, plain
from onehearts.specimen.naive import solid
from onehearts.specimen.stepwise import stepwise
from onehearts.typesetting import TextStyle, Typesetter


def _lines(text: str, ems: float, style: TextStyle = STYLE) -> list[str]:
    return ["".join(body.text for body in row.bodies) for row in solid(plain(text), style, ems * SIZE, BOOK)]


def test_lines_are_cut_at_the_measure_whatever_stands_there() -> None:
    assert _lines("「はい」、と答えた。", 4) == ["「はい」", "、と答え", "た。"]


def test_a_line_holds_at_least_one_character() -> None:
    assert _lines("市民", 0.5) == ["市", "民"]


def test_every_body_is_as_wide_as_its_glyph_and_follows_the_one_before() -> None:
    (row,) = solid(plain("「市」A。"), STYLE, 20 * SIZE, BOOK)
    assert [body.width for body in row.bodies[:3]] == [SIZE] * 3
    assert row.bodies[3].width < SIZE, "letters keep their own width"
    for body, following in pairwise(row.bodies):
        assert following.left == pytest.approx(body.left + body.width)
    assert row.line.width == pytest.approx(row.bodies[-1].left + SIZE)


def test_an_indent_shortens_the_first_line_only() -> None:
    assert _lines("あいうえおか", 3, replace(STYLE, indent=1.0)) == ["あい", "うえお", "か"]


def test_a_long_reading_pushes_its_base_apart_and_is_said_once() -> None:
    runs = (*plain("あ"), Run("志", ruby="こころざし"), *plain("を"))
    (row,) = solid(runs, STYLE, 20 * SIZE, BOOK)
    a, base, wo = row.bodies
    assert base.left - a.left == pytest.approx(1.75 * SIZE)
    assert wo.left == pytest.approx(3.5 * SIZE)
    assert row.line.text == "あ志を"


def test_lines_down_the_page_give_every_character_a_full_body() -> None:
    (row,) = solid(plain("A。"), replace(STYLE, vertical=True), 20 * SIZE, BOOK)
    assert [body.width for body in row.bodies] == [SIZE, SIZE]
    assert {run.flow for run in row.line.runs} == {"down"}


def test_a_character_no_font_has_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="lack"):
        solid(plain("\U0001f600"), STYLE, 20 * SIZE, BOOK)


def test_first_fit_takes_what_goes_into_a_line_and_fills_it() -> None:
    text = "次の集まりは三月の末に、いつもの公民館で開く予定です。"
    rows = list(stepwise(Typesetter(BOOK).prepare(plain(text), STYLE), 13 * SIZE, BOOK))
    assert ["".join(body.text for body in row.bodies) for row in rows] == [
        "次の集まりは三月の末に、い",
        "つもの公民館で開く予定で",
        "す。",
    ]
    for row in rows[:-1]:
        assert row.bodies[-1].left + row.bodies[-1].width == pytest.approx(13 * SIZE)
