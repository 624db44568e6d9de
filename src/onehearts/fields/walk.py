"""A record → every value in it and in the records it holds: what checks that ask for a field's type go through."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.fields.base import FieldSpec, Record, specs


def walk(record: Record) -> Iterator[tuple[Record, FieldSpec, object]]:
    """(record, field, value) for all fields, in the order they are declared, the records within after their field."""
    for spec in specs(type(record)):
        value = getattr(record, spec.attribute)
        yield record, spec, value
        for inner in records_in(value):
            yield from walk(inner)


def records_in(value: object) -> Iterator[Record]:
    """The records a field's value is or holds."""
    if isinstance(value, Record):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from records_in(item)
