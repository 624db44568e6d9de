"""お知らせ: an announcement: a lead, then what it is for and what will happen, side by side."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.grid import counted, grid
from onehearts.blocks.parts.heading import heading
from onehearts.blocks.parts.labelled import label, labelled, longest_row
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest, prose
from onehearts.blocks.parts.ways import COLUMNS, best
from onehearts.compose import Arrangement, Box, Cell, Gap, Row, Sense, Stack
from onehearts.design import ELASTIC, LENGTH, STYLE, WORDS, Look
from onehearts.fields import LABELLED, LINE, PROSE, Labelled, NameType, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, Prose


class NoticeLook(Record):
    """記事/お知らせ."""

    tag: str = field("札の言葉", WORDS, example="お知らせ")
    lead: str = field("本文の文字", STYLE)
    lead_gap: Elastic = field("本文の後ろ", ELASTIC)
    panel: PanelLook = field("面", PANEL)
    card: PanelLook = field("一段の面", PANEL, help="並べずに一段で置くときの面")
    text: str = field("標の本文の文字", STYLE)
    label_gap: Elastic = field("標の後ろ", ELASTIC)
    columns: tuple[int, ...] = field("段数", COLUMNS)
    gutter: float = field("段の間", LENGTH)
    between: Elastic = field("行の間", ELASTIC)


class Notice(Kind):
    """A head, a lead, and labelled matters on cards beside each other."""

    KIND: ClassVar[str] = "お知らせ"
    HELP: ClassVar[str] = "催しなどのお知らせです。"
    LOOK: ClassVar[type[Record] | None] = NoticeLook

    tag: str = field("札", NameType("見出しの前の札の言葉"), required=False, default="", example="お知らせ")
    heading: Line = field("見出し", LINE, example="第2層協議体小規模情報交換会開催のお知らせ")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")
    lead: Prose = field("本文", PROSE, help="はじめに読んでほしい文章です。")
    matters: tuple[Labelled, ...] = field(
        "", LABELLED, required=False, default=(), help="目的・内容など。「・」で始まる行は箇条書きになります。"
    )

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        own = look.of(NoticeLook)
        lead = look.style(own.lead)
        place = self.place("tag") if self.tag else None
        boxes: list[Box] = [
            heading(self.heading, look, tag=self.tag or own.tag, tag_span=place, drawing=self.drawing),
            Row((Cell(prose(self.lead, lead, look), share=1, most=longest(lead, look)),)),
        ]
        if not self.matters:
            return (Arrangement("本文だけ", Stack(tuple(boxes))),)
        matters = [self._matter(matter, own, look) for matter in self.matters]
        ways = [
            Arrangement(f"段{count}", Stack((*boxes, Gap(own.lead_gap), self._dealt(matters, count, own, look))), cost)
            for count, cost in counted(matters, own.columns)
        ]
        return best(ways)

    def _dealt(self, matters: list[Box], count: int, own: NoticeLook, look: Look) -> Box:
        if count > 1:
            return grid(matters, count, own.gutter, own.between)
        rows = Cell(labelled(self.matters, look), share=1, most=longest_row(self.matters, look))
        return panel(Row((rows,), align="center"), own.card, look)

    def _matter(self, matter: Labelled, own: NoticeLook, look: Look) -> Box:
        tag = label(matter, look)
        body = prose(matter.body, look.style(own.text), look)
        return panel(Stack((tag, Gap(own.label_gap), body), Sense("Sect")), own.panel, look)
