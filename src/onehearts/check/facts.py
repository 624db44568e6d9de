"""An issue → messages about facts in it that do not agree. What is asked of a value depends on its field's type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from onehearts.content import Issue
from onehearts.diagnostics import Diagnostic
from onehearts.fields import DateValue, DistrictsType, FieldSpec, Record, date_text, walk
from onehearts.messages import diagnose, likely
from onehearts.runs import Line, text_of

# A year typed wrong puts a date twelve months off, give or take the coming ones it tells of.
_FAR = timedelta(days=330)


def facts(issue: Issue) -> tuple[Diagnostic, ...]:
    """Dates that lie before the day of issue or far behind it, districts that are not in the project's list."""
    return tuple(said for block in issue.blocks for found in walk(block) for said in _ask(*found, issue))


def _ask(record: Record, spec: FieldSpec, value: object, issue: Issue) -> Iterator[Diagnostic]:
    if isinstance(value, DateValue):
        yield from _date(record, spec, value, issue)
    elif isinstance(spec.type, DistrictsType) and isinstance(value, tuple):
        yield from _districts(record, spec, value, issue)


def _date(record: Record, spec: FieldSpec, value: DateValue, issue: Issue) -> Iterator[Diagnostic]:
    place, day, issued = record.place(spec.attribute), date_text(value.date), date_text(issue.date)
    if value.date < issue.date:
        yield diagnose("check.date-past", place, name=spec.key, date=day, issued=issued)
    elif value.date - issue.date > _FAR:
        yield diagnose("check.date-far", place, name=spec.key, date=day, issued=issued)


def _districts(record: Record, spec: FieldSpec, value: Line, issue: Issue) -> Iterator[Diagnostic]:
    known = [text_of(name) for name in issue.districts]
    for name in text_of(value).split("、") if known else ():
        if name and name not in known:
            yield diagnose("check.unknown-district", record.place(spec.attribute), hints=likely(name, known), name=name)
