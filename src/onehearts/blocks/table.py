"""表: a table under a head."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.cells import Sheet, natural_width, table
from onehearts.blocks.parts.opening import opening
from onehearts.blocks.parts.room import half, whole
from onehearts.compose import Arrangement, Box, Stack
from onehearts.design import Look
from onehearts.fields import LINE, PROSE, field
from onehearts.runs import Line, Prose


class Table(Sheet, Kind):
    """A head, a lead if there is one, and the table."""

    KIND: ClassVar[str] = "表"
    HELP: ClassVar[str] = "地区ごとの人数や、開いている日などの一覧表です。"

    heading: Line = field("見出し", LINE, required=False, default=(), example="各地区の居場所")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")
    lead: Prose = field("本文", PROSE, required=False, default=(), help="表の前に置く文章です。")

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """Close or roomy over the whole width; narrow where no cell needs a second line for it, however enlarged."""
        ways = [
            Arrangement("標準", self._made(whole(look), look)),
            Arrangement("ゆったり", self._made(whole(look), look, roomy=True), 10.0),
        ]
        if natural_width(self, look) <= half(look) / look.layout.zooms[-1]:
            ways.append(Arrangement("半幅", self._made(half(look), look), 10.0, narrow=True))
        return tuple(ways)

    def _made(self, width: float, look: Look, *, roomy: bool = False) -> Box:
        made = table(self, width, look, roomy=roomy)
        return Stack((*opening(self.heading, self.drawing, self.lead, look), made))
