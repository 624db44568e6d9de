"""あいさつ: a letter to the readers with a drawing of the season."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.letter import LetterLook, letter
from onehearts.compose import Box
from onehearts.design import Look
from onehearts.fields import LINE, PROSE, Record, RecordOf, field
from onehearts.runs import Line, Prose


class GreetingLook(Record):
    """記事/あいさつ."""

    letter: LetterLook = field("手紙", RecordOf(LetterLook, "手紙"))


class Greeting(Kind):
    """A heading, paragraphs and a seasonal drawing on a card."""

    KIND: ClassVar[str] = "あいさつ"
    HELP: ClassVar[str] = "号のはじめのあいさつ文です。"
    LOOK: ClassVar[type[Record] | None] = GreetingLook

    heading: Line = field("見出し", LINE, example="みなさまへ")
    body: Prose = field("本文", PROSE, help="あいさつの文章です。空の行で段落を分けます。")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="季節の絵の名前です。")

    def arrangements(self, look: Look) -> tuple[Box, ...]:
        return (letter(self.heading, self.body, self.drawing, look.of(GreetingLook).letter, look),)
