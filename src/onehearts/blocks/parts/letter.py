"""A heading and paragraphs on a card with a drawing: the part, and the kinds that are nothing else."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest, prose, settled
from onehearts.blocks.parts.room import half
from onehearts.blocks.parts.ways import WIDTHS, best, sized
from onehearts.compose import Arrangement, Art, Box, Cell, Gap, Row, Sense, Stack, Text
from onehearts.design import ELASTIC, LENGTH, STYLE, Look
from onehearts.fields import LINE, PROSE, Record, RecordOf, field
from onehearts.geometry import RIGID, Elastic
from onehearts.runs import Line, Prose


class LetterLook(Record):
    """How such a card looks."""

    panel: PanelLook = field("面", PANEL)
    elastic: Elastic = field(
        "面の伸び", ELASTIC, required=False, default=RIGID, help="上下の内側に合わせて足す高さ", example="8pt -4pt +8pt"
    )
    heading: str = field("見出しの文字", STYLE)
    text: str = field("本文の文字", STYLE)
    gap: Elastic = field("見出しとの間", ELASTIC)
    drawing: tuple[float, ...] = field("挿絵の幅", WIDTHS, help="文章の右に置くときの幅")
    drawing_gap: float = field("挿絵との間", LENGTH)
    corner: float = field(
        "狭いときの挿絵の幅", LENGTH, required=False, default=0.0,
        help="半分の幅で隣と並ぶとき、見出しの横に置く絵の幅。なければ絵を置きません。",
    )  # fmt: skip


def letter(heading: Line, body: Prose, drawing: str, own: LetterLook, look: Look) -> Box:
    """The card as the layout likes it best."""
    return letters(heading, body, drawing, own, look)[0].box


def letters(heading: Line, body: Prose, drawing: str, own: LetterLook, look: Look) -> tuple[Arrangement, ...]:
    """The card with its drawing at the right, in all sizes; and a narrow one, its drawing beside the heading."""
    style = look.style(own.text)
    head = Text(heading, look.style(own.heading), Sense("H2", origin=heading[0].span))
    text = prose(body, style, look)
    words = Cell(Stack((head, Gap(own.gap), text)), share=1, most=longest(style, look), valign="middle")
    art = look.draw(drawing)
    ways: list[Arrangement] = []
    for number, (width, cost) in enumerate(sized(own.drawing if art else own.drawing[:1]), 1):
        side = (Cell(Art(art, width), width=width, valign="middle"),) if art else ()
        row = Row((words, *side), own.drawing_gap, align="left" if side else "center")
        ways.append(Arrangement(f"横{number}", _card(row, own, look), cost))
    corner = (Cell(Art(art, own.corner), width=own.corner, valign="middle"),) if art and own.corner else ()
    top = Row((Cell(head, share=1, valign="middle"), *corner), own.drawing_gap)
    short = settled(style, half(look) - own.panel.padding.horizontal, look)
    below = Row((Cell(prose(body, short, look), share=1, most=longest(style, look)),))
    ways.append(Arrangement("狭い", _card(Stack((top, Gap(own.gap), below)), own, look), narrow=True))
    return best(ways)


def _card(box: Box, own: LetterLook, look: Look) -> Box:
    return panel(box, own.panel, look, centred=True, elastic=own.elastic)


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
        return letters(self.heading, self.body, self.drawing, look.of(self.LOOK).letter, look)
