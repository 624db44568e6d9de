"""随筆: a short essay set down the page, signed."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.room import ems, whole
from onehearts.blocks.parts.vertical import vertical
from onehearts.compose import Arrangement, Art, Box, Cell, Gap, Hung, Keep, Row, Sense, Stack, Text, Upright
from onehearts.design import ELASTIC, LENGTH, STYLE, Look
from onehearts.fields import LINE, PROSE, IntegerType, NameType, Record, field
from onehearts.geometry import Elastic
from onehearts.pictures import Drawing
from onehearts.runs import Line, Prose, plain, text_of

_LOWEST = 10.0  # what it costs that it goes without its drawing or its heading into short lines
_PARTED = 20.0  # what it costs that an essay may go over a page
_EMS = IntegerType(2, 60, "2〜60の数字")


class EssayLook(Record):
    """記事/随筆."""

    panel: PanelLook = field("面", PANEL)
    band: PanelLook = field("帯", PANEL)
    heading: str = field("見出しの文字", STYLE)
    heading_most: int = field("見出しの上限", _EMS, help="見出しの一行の文字数の上限", example="10")
    heading_gap: Elastic = field("見出しとの間", ELASTIC)
    text: str = field("本文の文字", STYLE)
    least: int = field("行の下限", _EMS, help="一行の文字数の下限", example="8")
    most: int = field("行の上限", _EMS, help="一行の文字数の上限。これより長くなるときは段を分けます。", example="26")
    tier_gap: float = field("段の間", LENGTH)
    author: str = field("筆者の文字", STYLE)
    author_gap: Elastic = field("筆者の前", ELASTIC)
    drawing: float = field("挿絵の幅", LENGTH)
    drawing_gap: Elastic = field("挿絵の前", ELASTIC)
    low_heading_most: int = field(
        "低いときの見出しの上限", _EMS, help="短い文章で面が低くなるときの、見出しの一行の文字数の上限", example="6"
    )
    lowest_heading_most: int = field(
        "ごく低いときの見出しの上限", _EMS, help="見出しが文章より高いときの、見出しの一行の文字数の上限", example="4"
    )
    low_drawing: float = field("低いときの挿絵の幅", LENGTH, help="文章の左に置く挿絵の幅")
    low_drawing_gap: float = field("低いときの挿絵との間", LENGTH)


class Essay(Kind):
    """A heading on a band at the right, lines down the page to its left, the writer's name at the foot of the last."""

    KIND: ClassVar[str] = "随筆"
    HELP: ClassVar[str] = "縦書きの短い読み物です。"
    LOOK: ClassVar[type[Record] | None] = EssayLook

    heading: Line = field("見出し", LINE, example="冬の畑から")
    body: Prose = field(
        "本文",
        PROSE,
        help="空の行で段落を分けます。二桁の数字は横に並び、三桁からは一字ずつ縦に並びます。記号の入る数（時刻・電話番号・小数など）は横に寝ます。",
    )
    author: str = field(
        "筆者", NameType("書いた人の名前"), required=False, default="", example="大類地区　山田",
        help="文章の終わりに置きます。",
    )  # fmt: skip
    drawing: str = field(
        "挿絵", DRAWING, required=False, default="", help="見出しの下か、文章の左に添える絵の名前です。"
    )

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """High, the drawing at the foot of the band; or low, for few lines: the drawing at their left, a wider band.

        Lowest there is no drawing, and a heading higher than the text goes into still shorter lines. On two pages an
        essay is read less gladly.
        """
        own = look.of(EssayLook)
        art = look.draw(self.drawing)
        foot: list[Box] = []
        left: list[Cell] = []
        if art:
            foot = [Gap(own.drawing_gap), Row((_cell(art, own.drawing),), align="center")]
            left = [_cell(art, own.low_drawing)]
        high = self._card(own, look, [], self._band(own, look, own.heading_most, foot))
        low = self._card(own, look, left, self._band(own, look, own.low_heading_most, []))
        parted = self._card(own, look, [], self._band(own, look, own.low_heading_most, []))
        ways = [Arrangement("高い", Keep(high)), Arrangement("低い", Keep(low))]
        most = own.lowest_heading_most if self._is_short(own, look) else own.low_heading_most
        if art or most < min(own.low_heading_most, ems(self.heading)):
            lowest = self._card(own, look, [], self._band(own, look, most, []))
            ways.append(Arrangement("ごく低い", Keep(lowest), _LOWEST))
        return *ways, Arrangement("分ける", parted, _PARTED)

    def _is_short(self, own: EssayLook, look: Look) -> bool:
        """Whether about as many lines as fill the width are shorter than a line of the heading: a guess."""
        style, heading = look.style(own.text), look.style(own.heading)
        lines = (whole(look) - own.panel.padding.horizontal - 2 * heading.leading) / style.leading
        long = sum(len(text_of(part.runs)) for part in self.body) / lines * style.size
        return long < own.low_heading_most * heading.size

    def _card(self, own: EssayLook, look: Look, left: list[Cell], band: Box) -> Box:
        text = Cell(self._text(own, look, band), share=1)
        return panel(Row((*left, text), own.low_drawing_gap), own.panel, look)

    def _text(self, own: EssayLook, look: Look, band: Box) -> Upright:
        style = look.style(own.text)
        children: tuple[Text | Hung | Gap, ...] = vertical(self.body, style, look)
        if self.author:
            name = Text(plain(self.author, self.place("author")), look.style(own.author), Sense("P"))
            children = (*children, Gap(own.author_gap), name)
        return Upright(children, style.size, own.least, own.most, own.tier_gap, band, own.heading_gap)

    def _band(self, own: EssayLook, look: Look, most: float, foot: list[Box]) -> Box:
        """The heading from the top of its band on, in lines of ``most`` ems."""
        style = look.style(own.heading)
        head = Text(self.heading, style, Sense("H2", origin=self.heading[0].span))
        return panel(Stack((Upright((head,), style.size, 1, most, style.size), *foot)), own.band, look)


def _cell(art: Drawing, width: float) -> Cell:
    return Cell(Art(art, width), width=width, valign="middle")
