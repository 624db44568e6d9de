"""お知らせ: an announcement: a lead, then what it is for and what will happen, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.grid import counted, grid
from onehearts.blocks.parts.heading import heading
from onehearts.blocks.parts.held import Holding, held
from onehearts.blocks.parts.labelled import label, labelled, on_card
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest, prose, settled
from onehearts.blocks.parts.room import ems, whole
from onehearts.blocks.parts.ways import COLUMNS, best
from onehearts.compose import Arrangement, Box, Cell, Gap, Row, Sense, Stack
from onehearts.design import ELASTIC, LENGTH, STYLE, WORDS, Look
from onehearts.fields import LABELLED, LINE, PROSE, Labelled, NameType, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, Prose

_FLATTEST = 0.55  # how much lower the lead or the matter beside it may be than the other
_LESS = 10.0  # what a card over the whole width costs where one matter can stand beside the lead


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


class Notice(Holding, Kind):
    """A head, a lead, and labelled matters on cards beside each other; steps and a table below them."""

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
        after = held(self, whole(look), look)
        if not self.matters:
            return (Arrangement("本文だけ", Stack((*boxes, *after))),)
        ways = self._beside(boxes[0], after, own, look) if len(self.matters) == 1 else []
        less = _LESS if ways else 0.0
        for count, cost in counted(self.matters, own.columns):
            dealt = Stack((*boxes, Gap(own.lead_gap), self._dealt(count, own, look), *after))
            ways.append(Arrangement(f"段{count}", dealt, cost + less))
        return best(ways)

    def _beside(self, head: Box, after: Sequence[Box], own: NoticeLook, look: Look) -> list[Arrangement]:
        """A single matter beside the lead, if they are about as long."""
        width = (whole(look) - own.gutter) / 2
        lead = settled(look.style(own.lead), width, look)
        high, other = (
            sum(ceil(ems(part.runs) * style.size / width) * style.leading for part in parts)
            for parts, style in ((self.lead, lead), (self.matters[0].body, look.style(own.text)))
        )
        if not _FLATTEST <= high / other <= 1 / _FLATTEST:
            return []
        matter = self._matter(self.matters[0], width, own, look)
        cells = Cell(prose(self.lead, lead, look), share=1), Cell(matter, share=1, valign="fill")
        return [Arrangement("横", Stack((head, Row(cells, own.gutter, level=True), *after)))]

    def _dealt(self, count: int, own: NoticeLook, look: Look) -> Box:
        if count > 1:
            width = (whole(look) - own.gutter * (count - 1)) / count
            matters = [self._matter(matter, width, own, look) for matter in self.matters]
            return grid(matters, count, own.gutter, own.between)
        return panel(on_card(self.matters, labelled(self.matters, look), look), own.card, look)

    def _matter(self, matter: Labelled, width: float, own: NoticeLook, look: Look) -> Box:
        tag = label(matter, look)
        body = prose(matter.body, settled(look.style(own.text), width - own.panel.padding.horizontal, look), look)
        return panel(Stack((tag, Gap(own.label_gap), body), Sense("Sect")), own.panel, look)
