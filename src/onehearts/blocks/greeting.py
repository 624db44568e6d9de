"""あいさつ: a letter to the readers with a drawing of the season."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING
from onehearts.blocks.parts.letter import LetterKind, LetterKindLook, letters
from onehearts.compose import Arrangement
from onehearts.design import Look
from onehearts.fields import BOOL, LINE, field
from onehearts.runs import Line


class GreetingLook(LetterKindLook):
    """記事/あいさつ."""

    seasonal: bool = field(
        "季節の挿絵",
        BOOL,
        required=False,
        default=False,
        help="「はい」で、挿絵が選ばれていないあいさつに、季節の初めの挿絵を添えます。",
    )


class Greeting(LetterKind):
    """A heading, paragraphs and a drawing on a card: the one that was chosen, or the season's best."""

    KIND: ClassVar[str] = "あいさつ"
    HELP: ClassVar[str] = "号のはじめのあいさつ文です。"
    LOOK: ClassVar[type[LetterKindLook]] = GreetingLook

    heading: Line = field("見出し", LINE, example="みなさまへ")
    drawing: str = field(
        "挿絵",
        DRAWING,
        required=False,
        default="",
        help="文章に添える絵の名前です。書かなければ季節の挿絵が入ります。「なし」と書けば入りません。",
    )

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        own = look.of(GreetingLook)
        seasonal = look.layout.season.drawings[:1] if own.seasonal else ()
        return letters(self.heading, self.body, self.drawing or "".join(seasonal), own.letter, look)
