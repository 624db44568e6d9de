"""A heading and paragraphs on a card, a drawing beside them: the part, and the kinds that are nothing else."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest, prose
from onehearts.compose import Arrangement, Art, Box, Cell, Gap, Row, Sense, Stack, Text
from onehearts.design import ELASTIC, LENGTH, STYLE, Look
from onehearts.fields import LINE, PROSE, Record, RecordOf, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, Prose


class LetterLook(Record):
    """How such a card looks."""

    panel: PanelLook = field("面", PANEL)
    heading: str = field("見出しの文字", STYLE)
    text: str = field("本文の文字", STYLE)
    gap: Elastic = field("見出しとの間", ELASTIC)
    drawing: float = field("挿絵の幅", LENGTH)
    drawing_gap: float = field("挿絵との間", LENGTH)


def letter(heading: Line, body: Prose, drawing: str, own: LetterLook, look: Look) -> Box:
    """The card. Text lines stay within the layout's longest measure, the drawing takes the rest."""
    style = look.style(own.text)
    words = Stack(
        (
            Text(heading, look.style(own.heading), Sense("H2", origin=heading[0].span)),
            Gap(own.gap),
            prose(body, style, look),
        )
    )
    cells = [Cell(words, share=1, most=longest(style, look))]
    art = look.draw(drawing)
    if art:
        cells.append(Cell(Art(art, own.drawing), width=own.drawing, valign="middle"))
    return panel(Row(tuple(cells), own.drawing_gap), own.panel, look)


class LetterKindLook(Record):
    """What a layout says about a kind that is such a card."""

    letter: LetterLook = field("手紙", RecordOf(LetterLook, "手紙"))


class LetterKind(Kind):
    """A kind that is such a card; it has a look class of its own, so that each kind may look different."""

    LOOK: ClassVar[type[LetterKindLook]]

    heading: Line = field("見出し", LINE)
    body: Prose = field(
        "本文", PROSE, help="空の行で段落を分けます。大切なところは **文字** のように囲むと太字になります。"
    )
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="文章に添える絵の名前です。")

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        return (Arrangement("手紙", letter(self.heading, self.body, self.drawing, look.of(self.LOOK).letter, look)),)
