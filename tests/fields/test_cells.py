"""Rows of tables: bars, tabs and lists part cells; bars of readings, in braces and escaped ones do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from onehearts.diagnostics import SourceSpan
from onehearts.fields import CELLS, Context
from onehearts.runs import text_of
from onehearts.source import Scalar, Sequence, Value

SPAN = SourceSpan.at("issue.yaml", 5, 9)


def cells(value: Value) -> tuple[list[list[str]], list[str]]:
    """The texts of all cells, and the codes of what was said."""
    context = Context(Path(), [])
    read = CELLS.read(value, context) or ()
    return [[text_of(cell) for cell in row] for row in read], [said.code for said in context.diagnostics]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("甲｜乙\n丙｜丁", [["甲", "乙"], ["丙", "丁"]]),
        ("甲|乙\n\n 丙 | 丁 ", [["甲", "乙"], ["丙", "丁"]]),
        ("甲\t乙\n丙\t丁", [["甲", "乙"], ["丙", "丁"]]),
        ("｜甲｜乙｜\n｜---｜---｜\n｜丙｜丁｜", [["甲", "乙"], ["丙", "丁"]]),
        ("　｜甲｜乙\n丙｜丁｜戊", [["", "甲", "乙"], ["丙", "丁", "戊"]]),
        ("甲｜\n乙｜丙", [["甲", ""], ["乙", "丙"]]),
        ("{甲|下線}｜{乙｜傍点}\n丙｜丁", [["甲", "乙"], ["丙", "丁"]]),
        ("｜お茶会《おちゃかい》｜｜お花見《おはなみ》\n甲｜乙", [["お茶会", "お花見"], ["甲", "乙"]]),
        (r"甲\｜乙｜丙" + "\n丁｜戊", [["甲｜乙", "丙"], ["丁", "戊"]]),
    ],
)
def test_what_parts_cells(typed: str, expected: list[list[str]]) -> None:
    assert cells(Scalar(typed, SPAN)) == (expected, [])


def test_lists_of_texts_and_of_lists() -> None:
    rows = Sequence((Scalar("甲｜乙", SPAN), Sequence((Scalar("丙", SPAN), Scalar("", SPAN)), SPAN)), SPAN)
    assert cells(rows) == ([["甲", "乙"], ["丙", ""]], [])


def test_rows_that_differ_are_told_and_filled_up() -> None:
    assert cells(Scalar("甲｜乙\n丙｜丁\n戊", SPAN)) == ([["甲", "乙"], ["丙", "丁"], ["戊", ""]], ["content.cells"])
    assert cells(Scalar("甲\n乙", SPAN)) == ([["甲"], ["乙"]], ["content.no-cells"])
    assert cells(Scalar(" \n", SPAN)) == ([], ["content.empty"])


def test_a_cell_knows_its_place() -> None:
    context = Context(Path(), [])
    read = CELLS.read(Scalar("甲｜乙\n 丙 ｜ 丁", SPAN, ((5, 9), (6, 9))), context)
    assert read is not None
    assert read[1][1][0].span == SourceSpan.at("issue.yaml", 6, 14, 1)
