"""Field types of running text: a line, prose, a bare name, chips."""

from __future__ import annotations

import re

from onehearts.fields.base import Context, FieldType, TextType, is_empty
from onehearts.fields.inline import Stretch, inline
from onehearts.fields.prose import is_blank, line_of, prose_of, words_of
from onehearts.fields.shape import TEXT, ListShape
from onehearts.runs import Line, Part, PartKind, Prose, plain
from onehearts.source import Scalar, Sequence, Value

_MEMO = re.compile(r"(?:^|[ \t\u3000])(?P<memo>#[ \t\u3000]+\S.*)")


class LineType(TextType[Line]):
    """One line of text with inline marks → ``runs.Line``."""

    expects = "一行の文字"
    example = "みなさまへ"

    _label = re.compile(r"([^\s:：、。]{1,10})(?:: |：|:$)")

    def read_text(self, text: Scalar, context: Context) -> Line | None:
        say_memos(text, context)
        _say_items(text, context)
        start = text.text.find("\n") + 1
        for line in text.text.split("\n")[1:]:
            if label := self._label.match(line):
                span = text.span_at(start, start + len(label[1]))
                context.report("content.looks-like-key", span, name=label[1], owner=context.name)
            start += len(line) + 1
        runs = line_of(text, context)
        if is_blank(runs):
            report_empty(text, context, self)
            return None
        return runs


class DistrictsType(LineType):
    """Names of districts with 、 between them → ``runs.Line``; whether they exist is asked of the project's list."""

    expects = "地区の名前（「、」で区切る）"
    example = "大類、滝川・京ヶ島"


class ProseType(FieldType[Prose]):
    """Paragraphs and lists → ``runs.Prose``; a list of texts is bullets."""

    shape = TEXT
    expects = "文章"
    example = "寒い日が続いています。"

    def read(self, value: Value, context: Context) -> Prose | None:
        if isinstance(value, Scalar):
            say_memos(value, context)
            prose = prose_of(value, context)
            if all(is_blank(part.runs) for part in prose):
                report_empty(value, context, self)
                return None
            return prose
        if isinstance(value, Sequence) and all(isinstance(item, Scalar) for item in value.items):
            if is_empty(value) or all(is_empty(item) for item in value.items):
                report_empty(value, context, self)
                return None
            parts = [self.read(item, context) for item in value.items if not is_empty(item)]
            return tuple(part for item in parts if item for part in _as_bullet(item)) or None
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

    def read_text(self, text: Scalar, context: Context) -> str | None:
        say_memos(text, context)
        _say_items(text, context)
        say_marks(text, context)
        words = words_of(text)
        if is_blank(plain(words)):
            report_empty(text, context, self)
            return None
        return words


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
            say_memos(item, context)
            say_marks(item, context)
            words = self._split(item)
            if not words and not is_empty(item):
                report_empty(item, context, self)
            chips.extend(words)
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


def say_memos(text: Scalar, context: Context) -> None:
    """Say what looks like a memo within a text, for all of it is printed."""
    start = 0
    for number, line in enumerate(text.text.split("\n")):
        inner = line.lstrip(" \t\u3000")
        at = start + len(line) - len(inner)
        if inner.startswith("＃") and (number or inner[1:2] in ("", " ", "\u3000")):
            context.report("content.wide-memo", text.span_at(at, at + 1))
        elif not text.quoted and (memo := _MEMO.search(line)):
            span = text.span_at(start + memo.start("memo"), start + len(line))
            context.report("content.memo-in-text", span, text=_short(memo["memo"]))
        start += len(line) + 1


def say_marks(text: Scalar, context: Context) -> None:
    """Say that marks mean nothing in a value that is taken as typed, at the first one."""
    if not any(sign in text.text for sign in "{}｛｝《*["):
        return
    tried = Context(context.folder, [])
    runs = inline(Stretch(text.text, text, (0,), (0,)), tried)
    spans = [run.span for run in runs if run.strong or run.ruby or run.href or run.manners or run.spread]
    spans += [said.span for said in tried.diagnostics if said.code.startswith("content.mark")]
    if spans and spans[0]:
        start = spans[0]
        typed = next((run.text for run in runs if run.span == start), text.text)
        context.report("content.mark-here", start, text=_short(typed))


def _say_items(text: Scalar, context: Context) -> None:
    """Say that dashes make no list in a value that is one line."""
    if text.text.startswith("- ") and "\n- " in text.text:
        context.report("content.list-in-line", text.span_at(0, 1))


def _short(text: str, most: int = 12) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def report_empty(value: Value, context: Context, type: FieldType[object]) -> None:
    """Say that there is nothing to print in a value."""
    context.report("content.empty", value.span, expects=type.expects, example=context.example or type.example)


LINE = LineType()
DISTRICTS = DistrictsType()
PROSE = ProseType()
NAME = NameType()
CHIPS = ChipsType()
