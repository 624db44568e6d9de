"""The layout's words with {names} in them → the same with the values that belong there."""

from __future__ import annotations

import re

from onehearts.diagnostics import SourceSpan
from onehearts.fields import DateValue
from onehearts.runs import Line, Run

_NAME = re.compile(r"\{(\w+)\}")


def fill(words: str, **values: object) -> str:
    """``fill("第{番号}回", 番号=3)`` is 第3回; a name without a value stays as it is."""
    return _NAME.sub(lambda name: str(values.get(name[1], name[0])), words)


def fill_date(words: str, day: DateValue) -> str:
    """The words with the parts of a date in them: {西暦} {元号} {年} (in the era) {月} {日}."""
    era, year = day.era
    return fill(words, 西暦=day.date.year, 元号=era, 年=year, 月=day.date.month, 日=day.date.day)


def dated(words: str, day: DateValue, span: SourceSpan | None = None) -> Line:
    """A line of ``fill_date`` that knows which day it names."""
    return (Run(fill_date(words, day), span, when=day.date.isoformat()),)
