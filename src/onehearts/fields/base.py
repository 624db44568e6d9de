"""Declare a field once: its key, its type and what to say about it; read a record from those declarations."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Generic, NamedTuple, Self, TypeVar, dataclass_transform

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.fields.shape import TEXT, MapShape, Match, Shape, TextShape
from onehearts.messages import diagnose, phrase
from onehearts.source import Broken, Entry, Mapping, Scalar, Sequence, Value

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R", bound="Record")

# A word before a colon, anywhere in a text.
_NAME = re.compile(r"(?:^|[\s、。])([^\s:：、。]{1,10})(?=[:：])")


@dataclass(frozen=True, slots=True)
class Context:
    """What values are read with: the folder files are named from, and where messages go.

    ``name`` is the key of the value being read and ``owner`` the thing it belongs to, for messages.
    """

    folder: Path
    diagnostics: list[Diagnostic]
    name: str = ""
    owner: str = ""
    example: str = ""

    def report(self, code: str, span: SourceSpan, /, *, hints: Iterable[str] = (), **values: object) -> None:
        """Add the message ``code`` about ``span``; the names of this context need not be given."""
        known = {"name": self.name, "what": self.owner, "example": self.example}
        self.diagnostics.append(diagnose(code, span, hints=hints, **{**known, **values}))

    def about(self, name: str, owner: str = "", example: str = "") -> Context:
        """The same context for the value under ``name``."""
        return Context(self.folder, self.diagnostics, name, owner or self.owner, example or self.example)


class FieldType(ABC, Generic[T_co]):
    """A kind of value that staff type: how it is read, what to say about it, and its JSON Schema."""

    shape: Shape
    expects: str
    """What to type, as a Japanese noun phrase."""
    example: str
    """One line as typed after the key."""

    @abstractmethod
    def read(self, value: Value, context: Context) -> T_co | None:
        """The value meant, or ``None`` after a message has been reported."""

    @abstractmethod
    def schema(self) -> dict[str, object]:
        """The JSON Schema (2020-12) of what an editor sees."""

    def check_names(self, mapping: Mapping, shape: MapShape, context: Context) -> None:
        """For a type that takes any name: say what is to be said of those in a mapping of ``shape``."""

    def parts(self) -> type[Record] | None:
        """The record whose fields the handbook lists below this field, if there is one."""
        return None


def read_value(type: FieldType[T], value: Value, context: Context) -> T | None:
    """``type.read`` for a value that may be broken, which has been told already."""
    return None if isinstance(value, Broken) else type.read(value, context)


class TextType(FieldType[T_co]):
    """A field type that is read from one text."""

    shape: Shape = TEXT

    def read(self, value: Value, context: Context) -> T_co | None:
        if not isinstance(value, Scalar):
            context.report("content.want-text", value.span, example=context.example or self.example)
            return None
        return self.read_text(value, context)

    @abstractmethod
    def read_text(self, text: Scalar, context: Context) -> T_co | None:
        """The value meant by a text that is not empty, or ``None`` after a message has been reported."""

    def schema(self) -> dict[str, object]:
        return {"type": ["string", "number"]}


class FieldSpec(NamedTuple):
    """One declared field: attribute, key (empty: all that are no other field's), type and words about it."""

    attribute: str
    key: str
    type: FieldType[Any]
    required: bool
    default: object
    help: str
    example: str


def field(
    key: str,
    type: FieldType[Any],
    *,
    required: bool = True,
    default: object = None,
    help: str = "",
    example: str = "",
) -> Any:
    """A field of a record filled from the value under ``key``. Fields are keyword-only, so order is free.

    ``default`` stands for an optional field that is not there; ``example`` is as typed after the key.
    """
    return FieldSpec("", key, type, required, default, help, example or type.example)


def specs(cls: type[Record]) -> tuple[FieldSpec, ...]:
    """The declared fields of a record: its own in order, then those of its bases."""
    hidden = cls.hidden()
    return tuple(spec for spec in cls.declared if spec.attribute not in hidden)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
class Record:
    """Named values read from a mapping: a frozen value whose class declares its fields with ``field``.

    ``span`` is where it stands; ``places`` pairs the attributes that were typed with the place of their value and
    does not count when records are compared. A subclass needs no decorator: no code is generated for it, because
    the forty records of the kinds and looks would cost a cold start 40 ms as dataclasses.
    """

    declared: ClassVar[tuple[FieldSpec, ...]] = ()

    span: SourceSpan
    places: tuple[tuple[str, SourceSpan], ...] = ()

    def __init_subclass__(cls) -> None:
        own = [spec._replace(attribute=name) for name, spec in vars(cls).items() if isinstance(spec, FieldSpec)]
        for spec in own:
            if spec.required:
                delattr(cls, spec.attribute)
            else:
                setattr(cls, spec.attribute, spec.default)
        names = {spec.attribute for spec in own}
        bases = [base for base in reversed(cls.__mro__[1:]) if issubclass(base, Record)]
        inherited = {spec.attribute: spec for base in bases for spec in base.declared}
        cls.declared = (*own, *(spec for name, spec in inherited.items() if name not in names))

    def __init__(self, *, span: SourceSpan, places: tuple[tuple[str, SourceSpan], ...] = (), **values: Any) -> None:
        mine = self.__dict__
        mine["span"], mine["places"] = span, places
        for spec in self.declared:
            if spec.attribute in values:
                mine[spec.attribute] = values.pop(spec.attribute)
            elif spec.required:
                raise TypeError(f"{type(self).__name__} needs {spec.attribute}")
        if values:
            raise TypeError(f"{type(self).__name__} has no {', '.join(values)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is a value: {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is a value: {name} cannot be taken away")

    def _compared(self) -> tuple[object, ...]:
        return self.span, *(getattr(self, spec.attribute) for spec in self.declared)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, Record) and self._compared() == other._compared()

    def __hash__(self) -> int:
        return hash((type(self), self._compared()))

    def __repr__(self) -> str:
        fields = "".join(f", {spec.attribute}={getattr(self, spec.attribute)!r}" for spec in self.declared)
        return f"{type(self).__name__}(span={self.span!r}{fields})"

    @classmethod
    def hidden(cls) -> frozenset[str]:
        """Attributes whose fields are not offered, though a base declares them: they keep their defaults."""
        return frozenset()

    def place(self, attribute: str) -> SourceSpan:
        """Where the value of ``attribute`` stands; the whole record's place if it was not typed."""
        return next((span for name, span in self.places if name == attribute), self.span)

    def spanning(self, span: SourceSpan) -> Self:
        """The same record said to stand at ``span``."""
        return self._copied(span=span)

    def changed(self, **values: object) -> Self:
        """The same record with other values; they are said to stand where the old ones did."""
        unknown = values.keys() - {spec.attribute for spec in self.declared}
        if unknown:
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
        return self._copied(**values)

    def _copied(self, **values: object) -> Self:
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__, **values)
        return copy


def record_shape(cls: type[Record]) -> MapShape:
    """The names valid in a record and the shapes of their values."""
    return shape_of(specs(cls))


def shape_of(declared: Iterable[FieldSpec]) -> MapShape:
    """The names of declared fields and the shapes of their values."""
    shapes = {spec.key: spec.type.shape for spec in declared}
    rest = shapes.pop("", None)
    return MapShape(shapes, rest)


def read_record(cls: type[R], mapping: Mapping, context: Context, head: SourceSpan | None = None) -> R | None:
    """The record a mapping means, or ``None`` if something essential is wrong; everything wrong is reported.

    ``context.name`` is what the record is called; ``head`` is the place to name when a field is missing.
    """
    read = read_fields(specs(cls), mapping, context, head)
    if not read.complete:
        return None
    return record_from(cls, mapping.span, read)


def record_from(cls: type[R], span: SourceSpan, read: FieldsRead) -> R:
    """The record at ``span`` made of values that have been read."""
    return cls(span=span, places=tuple(read.places), **read.values)


class FieldsRead(NamedTuple):
    """Values by attribute, the places they were typed at, and whether all that is required is there."""

    values: dict[str, Any]
    places: list[tuple[str, SourceSpan]]
    complete: bool


def read_fields(
    declared: tuple[FieldSpec, ...], mapping: Mapping, context: Context, head: SourceSpan | None = None
) -> FieldsRead:
    """The values a mapping gives to declared fields; everything wrong is reported.

    An optional value that cannot be read counts as not typed, so that a preview can show the rest.
    """
    head = head or (mapping.entries[0].key.span if mapping.entries else mapping.span)
    shape = shape_of(declared)
    entries, rest = _sort(mapping, shape, context)
    read = FieldsRead({}, [], True)
    for spec in declared:
        inner = context.about(spec.key, context.name, spec.example)
        entry = entries.get(spec.key)
        if not spec.key:
            spec.type.check_names(mapping, shape, inner)
            value = spec.type.read(Mapping(tuple(rest), mapping.span), inner)
            if spec.required and not rest:
                inner.report("content.no-labels", head)
        elif entry is None or is_empty(entry.value):
            if spec.required:
                _report_absent(spec, entry, inner, head)
                read = read._replace(complete=False)
            continue
        else:
            value = read_value(spec.type, entry.value, inner)
            read.places.append((spec.attribute, entry.value.span))
        if value is None:
            read = read._replace(complete=read.complete and not spec.required)
        else:
            read.values[spec.attribute] = value
    return read


def is_empty(value: Value) -> bool:
    """Whether nothing was typed there."""
    if isinstance(value, Scalar):
        return not value.text.strip(" \t\n\u3000")
    if isinstance(value, Sequence):
        return not value.items
    return isinstance(value, Mapping) and not value.entries


def _report_absent(spec: FieldSpec, entry: Entry | None, context: Context, head: SourceSpan) -> None:
    first, *more = spec.example.split("\n")
    if entry is not None:
        context.report("content.empty", entry.key.span, expects=spec.type.expects, example=first)
    elif more or not isinstance(spec.type.shape, TextShape):
        start = f"{spec.key}: |" if more else f"{spec.key}:"
        context.report("content.missing-below", head, start=start, example=first)
    else:
        context.report("content.missing", head)


def _sort(mapping: Mapping, shape: MapShape, context: Context) -> tuple[dict[str, Entry], list[Entry]]:
    """Entries by the field they are meant for, and those under open names; misspelt names are reported."""
    entries: dict[str, Entry] = {}
    rest: list[Entry] = []
    near: list[tuple[str, Entry]] = []
    for entry in mapping.entries:
        meant = shape.resolve(entry.key.text, entry.key.quoted)
        if meant.match is Match.EXACT:
            entries[meant.name] = entry
        elif meant.match is Match.OPEN:
            rest.append(entry)
        else:
            report_unknown(entry.key, shape, context)
            if meant.match is Match.NEAR:
                near.append((meant.name, entry))
    for name, entry in near:
        entries.setdefault(name, entry)
    return entries, rest


def report_no_record(value: Value, shape: MapShape, context: Context, code: str = "content.want-record") -> None:
    """Say that named values should stand where there is something else, perhaps all of them on one line."""
    typed = _NAME.findall(value.text) if isinstance(value, Scalar) else []
    found = dict.fromkeys(name for name in map(shape.exact, typed) if name)
    if found:
        context.report("content.one-line", value.span, keys="、".join(found))
    else:
        context.report(code, value.span, keys="、".join(shape.keys))


def report_unknown(key: Scalar, shape: MapShape, context: Context, code: str = "content.unknown-key") -> None:
    """Say that a name is not valid here, with the likely one or all of them."""
    meant = shape.resolve(key.text, key.quoted)
    if meant.match is Match.NEAR and shape.open is not None:
        context.report("content.label-or-key", key.span, name=key.text, near=meant.name)
        return
    near = meant.match is Match.NEAR
    hint = phrase("names.near", name=meant.name) if near else phrase("names.known", names="、".join(shape.keys))
    context.report(code, key.span, hints=(hint,), name=key.text, what=context.name)
