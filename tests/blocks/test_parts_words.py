"""Words of a layout with values filled in."""

from __future__ import annotations

from datetime import date

import pytest

from onehearts.blocks.parts.words import fill, fill_date
from onehearts.fields import DateValue


@pytest.mark.parametrize(
    ("words", "filled"),
    [("第{番号}回", "第3回"), ("{番号}・{番号}", "3・3"), ("{ほか}{番号}", "{ほか}3"), ("回", "回")],
)
def test_names_become_values(words: str, filled: str) -> None:
    assert fill(words, 番号=3) == filled


def test_a_value_is_not_filled_in_turn() -> None:
    assert fill("{甲}{乙}", 甲="{乙}", 乙="丙") == "{乙}丙"


def test_the_parts_of_a_date() -> None:
    words = "{西暦}（{元号}{年}）年{月}月{日}日"
    assert fill_date(words, DateValue(date(2026, 2, 16))) == "2026（令和8）年2月16日"
