"""お願い: words from the coordinator to the readers."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.letter import LetterLook, letter
from onehearts.compose import Box
from onehearts.design import Look
from onehearts.fields import LINE, PROSE, Record, RecordOf, field
from onehearts.runs import Line, Prose


class RequestLook(Record):
    """記事/お願い."""

    letter: LetterLook = field("手紙", RecordOf(LetterLook, "手紙"))


class Request(Kind):
    """A heading with a drawing and paragraphs on a tinted card."""

    KIND: ClassVar[str] = "お願い"
    HELP: ClassVar[str] = "読者へのお願いや呼びかけです。"
    LOOK: ClassVar[type[Record] | None] = RequestLook

    heading: Line = field("見出し", LINE, example="第1層生活支援コーディネーターよりお願い")
    body: Prose = field("本文", PROSE, help="大切なところは **文字** のように囲むと太字になります。")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")

    def arrangements(self, look: Look) -> tuple[Box, ...]:
        return (letter(self.heading, self.body, self.drawing, look.of(RequestLook).letter, look),)
