"""Field types made of others: lists, and records with fields of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from onehearts.fields.base import (
    Context,
    FieldSpec,
    FieldType,
    Record,
    is_empty,
    read_record,
    read_value,
    record_shape,
    report_no_record,
    specs,
)
from onehearts.fields.shape import ListShape, MapShape, TextShape
from onehearts.source import Mapping, Scalar, Sequence, Value

T = TypeVar("T")
R = TypeVar("R", bound=Record)


class ListOf(FieldType[tuple[T, ...]]):
    """A list of values of one type → a tuple of those that could be read.

    With ``one_ok`` one value may stand without its dash; ``most`` (0: any number) limits how many may stand.
    """

    def __init__(self, item: FieldType[T], *, one_ok: bool = False, most: int = 0) -> None:
        self.item, self.one_ok, self.most = item, one_ok, most
        self.shape = ListShape(item.shape, one_ok)
        self.expects = f"{item.expects}を一件ずつ「- 」で始まる行"
        self.example = f"- {item.example}"

    def read(self, value: Value, context: Context) -> tuple[T, ...] | None:
        if isinstance(value, Sequence):
            items = value.items
        elif self.one_ok:
            items = (value,)
        else:
            context.report("content.want-list", value.span, example=self.item.example)
            return None
        if self.most and len(items) > self.most:
            context.report("content.too-many", items[self.most].span, most=self.most, count=len(items))
        read: list[T] = []
        for item in items[: self.most or None]:
            if is_empty(item):
                context.report("content.empty", item.span, expects=self.item.expects, example=self.example)
                continue
            if isinstance(item, Scalar) and isinstance(self.item.shape, MapShape) and isinstance(value, Sequence):
                inner = context.about(context.name, example=self.item.example)
                report_no_record(item, self.item.shape, inner, "content.want-item")
                continue
            one = read_value(self.item, item, context)
            if one is not None:
                read.append(one)
        return tuple(read)

    def schema(self) -> dict[str, object]:
        item = self.item.schema()
        array: dict[str, object] = {"type": "array", "items": item}
        if self.most:
            array["maxItems"] = self.most
        return {"anyOf": [array, item]} if self.one_ok else array

    def parts(self) -> type[Record] | None:
        return self.item.parts()


class RecordOf(FieldType[R]):
    """Named values → an instance of ``cls``."""

    def __init__(self, cls: type[R], what: str) -> None:
        self.cls = cls
        self.shape = record_shape(cls)
        self.expects = what
        first = next((spec for spec in specs(cls) if spec.required), specs(cls)[0])
        self.example = f"{first.key}: {first.example}"

    def read(self, value: Value, context: Context) -> R | None:
        if not isinstance(value, Mapping):
            report_no_record(value, record_shape(self.cls), context)
            return None
        return read_record(self.cls, value, context)

    def schema(self) -> dict[str, object]:
        return record_schema(specs(self.cls))

    def parts(self) -> type[Record] | None:
        return self.cls


def record_schema(declared: Iterable[FieldSpec]) -> dict[str, object]:
    """The JSON Schema of a mapping with these fields; other names are refused unless a field takes them."""
    properties: dict[str, object] = {}
    others: object = False
    required: list[str] = []
    for spec in declared:
        described = {**spec.type.schema(), **_words(spec)}
        if not spec.key:
            others = described
            continue
        properties[spec.key] = described
        if spec.required:
            required.append(spec.key)
    schema: dict[str, object] = {"type": "object", "properties": properties, "additionalProperties": others}
    if required:
        schema["required"] = required
    return schema


def _words(spec: FieldSpec) -> dict[str, object]:
    words: dict[str, object] = {"description": spec.help or spec.type.expects}
    if spec.key:
        words["title"] = spec.key
    if spec.key and isinstance(spec.type.shape, TextShape):
        words["examples"] = [spec.example]
    return words
