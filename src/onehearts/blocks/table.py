"""表: a table under a head."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.cells import Sheet, natural_width, table
from onehearts.blocks.parts.heading import heading
from onehearts.blocks.parts.prose import longest, prose
from onehearts.blocks.parts.room import half, whole
from onehearts.compose import Arrangement, Box, Cell, Gap, Row, Stack
from onehearts.design import ELASTIC, STYLE, Look
from onehearts.fields import LINE, PROSE, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, Prose


class TableKindLook(Record):
    """記事/表."""

    lead: str = field("本文の文字", STYLE)
    lead_gap: Elastic = field("本文の後ろ", ELASTIC)


class Table(Sheet, Kind):
    """A head, a lead if there is one, and the table."""

    KIND: ClassVar[str] = "表"
    HELP: ClassVar[str] = "一覧表です。"
    LOOK: ClassVar[type[Record] | None] = TableKindLook

    heading: Line = field("見出し", LINE, required=False, default=(), example="各地区の居場所")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")
    lead: Prose = field("本文", PROSE, required=False, default=(), help="表の前に置く文章です。")

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """Close or roomy over the whole width; narrow where no cell needs a second line for it."""
        ways = [
            Arrangement("標準", self._made(whole(look), look)),
            Arrangement("ゆったり", self._made(whole(look), look, roomy=True), 10.0),
        ]
        if natural_width(self, look) <= half(look):
            ways.append(Arrangement("半幅", self._made(half(look), look), 10.0, narrow=True))
        return tuple(ways)

    def _made(self, width: float, look: Look, *, roomy: bool = False) -> Box:
        own = look.of(TableKindLook)
        boxes: list[Box] = [heading(self.heading, look, drawing=self.drawing)] if self.heading else []
        if self.lead:
            style = look.style(own.lead)
            text = Cell(prose(self.lead, style, look), share=1, most=longest(style, look))
            boxes += [Row((text,)), Gap(own.lead_gap)]
        return Stack((*boxes, table(self, width, look, roomy=roomy)))
