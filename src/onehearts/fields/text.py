"""Field types of running text: a line, prose, a bare name, chips, labelled paragraphs."""

from __future__ import annotations

import re
from typing import NamedTuple

from onehearts.diagnostics import SourceSpan
from onehearts.fields.base import Context, FieldType, TextType, read_value
from onehearts.fields.prose import line_of, prose_of, words_of
from onehearts.fields.shape import TEXT, ListShape
from onehearts.runs import Line, Part, PartKind, Prose, plain
from onehearts.source import Mapping, Scalar, Sequence, Value


class LineType(TextType[Line]):
    """One line of text with inline marks → ``runs.Line``."""

    expects = "一行の文字"
    example = "みなさまへ"

    _label = re.compile(r"([^\s:：、。]{1,10})(?:: |：|:$)")

    def read_text(self, text: Scalar, context: Context) -> Line:
        start = text.text.find("\n") + 1
        for line in text.text.split("\n")[1:]:
            if label := self._label.match(line):
                span = text.span_at(start, start + len(label[1]))
                context.report("content.looks-like-key", span, name=label[1], owner=context.name)
            start += len(line) + 1
        return line_of(text, context)


class ProseType(FieldType[Prose]):
    """Paragraphs and lists → ``runs.Prose``; a list of texts is bullets."""

    shape = TEXT
    expects = "文章"
    example = "寒い日が続いています。"

    def read(self, value: Value, context: Context) -> Prose | None:
        if isinstance(value, Scalar):
            return prose_of(value, context)
        if isinstance(value, Sequence) and all(isinstance(item, Scalar) for item in value.items):
            parts = [prose_of(item, context) for item in value.items if isinstance(item, Scalar)]
            return tuple(part for item in parts for part in _as_bullet(item))
        context.report("content.want-text", value.span, example=context.example or self.example)
        return None

    def schema(self) -> dict[str, object]:
        text = {"type": ["string", "number"]}
        return {"anyOf": [text, {"type": "array", "items": text}]}


def _as_bullet(item: Prose) -> Prose:
    if not item or item[0].kind is not PartKind.PARAGRAPH:
        return item
    return Part(PartKind.BULLET, item[0].runs, item[0].span), *item[1:]


class NameType(TextType[str]):
    """A name without marks → ``str``; ``what`` says of what."""

    example = "雪だるま"

    def __init__(self, what: str = "名前") -> None:
        self.expects = what

    def read_text(self, text: Scalar, context: Context) -> str:
        return words_of(text)


class ChipsType(FieldType[tuple[Line, ...]]):
    """Short words, in a list or parted by 、 → one ``runs.Line`` each."""

    shape = ListShape(TEXT, one_ok=True)
    expects = "短い言葉（いくつかあるときは「、」で区切る）"
    example = "協議体メンバー、民生委員"
    _separator = re.compile(r"[、，,\n]")

    def read(self, value: Value, context: Context) -> tuple[Line, ...] | None:
        items = value.items if isinstance(value, Sequence) else (value,)
        chips: list[Line] = []
        for item in items:
            if not isinstance(item, Scalar):
                context.report("content.want-text", item.span, example=context.example or self.example)
                return None
            chips.extend(self._split(item))
        return tuple(chips)

    def _split(self, text: Scalar) -> list[Line]:
        chips: list[Line] = []
        start = 0
        for piece in self._separator.split(text.text):
            word = piece.strip(" \t\u3000")
            at = start + piece.find(word)
            if word:
                chips.append(plain(word, text.span_at(at, at + len(word))))
            start += len(piece) + 1
        return chips

    def schema(self) -> dict[str, object]:
        text = {"type": ["string", "number"]}
        return {"anyOf": [text, {"type": "array", "items": text}]}


class Labelled(NamedTuple):
    """Prose under a label of the writer's choice: 目的, 経緯 …; ``label_span`` is where the label stands."""

    label: str
    label_span: SourceSpan
    body: Prose


class LabelledType(FieldType[tuple[Labelled, ...]]):
    """Every key that is no field's → labelled prose in the order typed. Declared under the empty key."""

    shape = TEXT
    expects = "見出し語と文章"
    example = "目的: 週1回営業している八百屋さんでの居場所づくり"

    def read(self, value: Value, context: Context) -> tuple[Labelled, ...] | None:
        if not isinstance(value, Mapping):
            return None
        found: list[Labelled] = []
        for entry in value.entries:
            inner = context.about(entry.key.text, example=PROSE.example)
            body = read_value(PROSE, entry.value, inner)
            if body == ():
                inner.report("content.empty", entry.key.span, expects=PROSE.expects)
            elif body:
                found.append(Labelled(entry.key.text, entry.key.span, body))
        return tuple(found)

    def schema(self) -> dict[str, object]:
        return PROSE.schema()


LINE = LineType()
PROSE = ProseType()
NAME = NameType()
CHIPS = ChipsType()
LABELLED = LabelledType()
