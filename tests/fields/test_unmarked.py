"""Values that take no marks: names, chips, and one line where a list is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_helpers import FILE

from onehearts.diagnostics import Severity, SourceSpan
from onehearts.fields import CHIPS, LINE, NAME, Context, FieldType
from onehearts.runs import text_of
from onehearts.source import Scalar


@pytest.mark.parametrize(
    ("typed", "column"),
    [
        ("{大類地区|下線}　山田", 6),
        ("山田《やまだ》", 5),
        ("**山田**", 7),
        ("[山田](https://a.jp)", 6),
        ("{大類|下せん}", 9),
        ("{大類|下線", 5),
    ],
)
def test_a_mark_in_a_name_is_told_and_printed(typed: str, column: int) -> None:
    context = Context(Path(), [], name="筆者")
    assert NAME.read(Scalar(typed, SourceSpan.at(FILE, 3, 5, len(typed))), context) == typed
    (said,) = context.diagnostics
    assert (said.code, said.severity) == ("content.mark-here", Severity.WARNING)
    assert said.span.column == column
    assert "「筆者」" in said.message


@pytest.mark.parametrize("typed", ["大類地区　山田", "《大類》地区", "{大類}", "[大類]", "＊＊大類＊＊", "大類*"])
def test_signs_in_a_name_that_are_no_mark_are_printed(typed: str) -> None:
    context = Context(Path(), [], name="筆者")
    assert NAME.read(Scalar(typed, SourceSpan.at(FILE, 3, 5, len(typed))), context) == typed
    assert context.diagnostics == []


def test_a_mark_in_one_of_several_names_is_told() -> None:
    context = Context(Path(), [], name="人")
    chips = CHIPS.read(Scalar("区長、{民生、委員|下線}", SourceSpan(FILE, 3, 5, 3, 18)), context)
    assert [text_of(chip) for chip in chips or ()] == ["区長", "{民生", "委員|下線}"]
    assert [d.code for d in context.diagnostics] == ["content.mark-here"]


@pytest.mark.parametrize("type", [LINE, NAME])
def test_a_list_where_one_line_stands_is_told(type: FieldType[object]) -> None:
    context = Context(Path(), [], name="筆者")
    type.read(Scalar("- 山田\n- 田中", SourceSpan.at(FILE, 3, 5, 4)), context)
    assert [(d.code, d.span.column) for d in context.diagnostics] == [("content.list-in-line", 5)]
