"""あいさつ: a letter to the readers with a drawing of the season."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.parts.letter import LetterKind, LetterKindLook
from onehearts.fields import LINE, field
from onehearts.runs import Line


class GreetingLook(LetterKindLook):
    """記事/あいさつ."""


class Greeting(LetterKind):
    """A heading, paragraphs and a seasonal drawing on a card."""

    KIND: ClassVar[str] = "あいさつ"
    HELP: ClassVar[str] = "号のはじめのあいさつ文です。"
    LOOK: ClassVar[type[LetterKindLook]] = GreetingLook

    heading: Line = field("見出し", LINE, example="みなさまへ")
