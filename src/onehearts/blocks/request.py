"""お願い: words from the coordinator to the readers."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.parts.letter import LetterKind, LetterKindLook
from onehearts.fields import LINE, field
from onehearts.runs import Line


class RequestLook(LetterKindLook):
    """記事/お願い."""


class Request(LetterKind):
    """A heading with a drawing and paragraphs on a tinted card."""

    KIND: ClassVar[str] = "お願い"
    HELP: ClassVar[str] = "読者へのお願いや呼びかけです。"
    LOOK: ClassVar[type[LetterKindLook]] = RequestLook

    heading: Line = field("見出し", LINE, example="第1層生活支援コーディネーターよりお願い")
