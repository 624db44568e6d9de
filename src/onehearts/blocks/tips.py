"""豆知識: a few words worth knowing, on a low bar."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.tip import tip
from onehearts.compose import Arrangement
from onehearts.design import Look
from onehearts.fields import BOOL, LINE, NameType, field
from onehearts.runs import Line


class Tip(Kind):
    """A drawing, a tag and one to three lines."""

    KIND: ClassVar[str] = "豆知識"
    HELP: ClassVar[str] = (
        "一行から三行の、ちょっとした知恵や合言葉です。書かなくても、ページの下があいたときには、季節の豆知識や挿絵が入ります。"
        "「空いたときだけ: はい」と書いたものがあれば、そちらが先に入ります。"
    )

    tag: str = field("札", NameType("短い札の言葉"), required=False, default="", example="豆知識")
    text: Line = field("本文", LINE, example="「居場所」は、週に一度でも、軒先の長いすだけでも始められます。")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="札の左に置く絵の名前です。")
    if_room: bool = field(
        "空いたときだけ",
        BOOL,
        required=False,
        default=False,
        help="「はい」で、ページの下が空いたときだけ、そこに載せます。空いたところがないときは載せず、お知らせを出します。"
        "書かなければ、書いた場所にいつも載せます。",
    )

    @property
    def spare(self) -> bool:
        return self.if_room

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        span = self.place("tag") if self.tag else None
        low, high = (
            tip(self.text, look, tag=self.tag, tag_span=span, drawing=self.drawing, narrow=narrow)
            for narrow in (False, True)
        )
        return Arrangement("帯", low), Arrangement("半幅", high, 10.0, narrow=True)
