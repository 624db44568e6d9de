"""囲み: an important notice in a strong frame."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.labelled import labelled
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest, prose
from onehearts.compose import Arrangement, Art, Box, Cell, Gap, Keep, Panel, Row, Sense, Stack, Text
from onehearts.design import ELASTIC, INK, INSETS, LENGTH, STYLE, Look
from onehearts.edition import Ink
from onehearts.fields import LABELLED, LINE, PROSE, Labelled, Record, field
from onehearts.geometry import Elastic, Insets
from onehearts.runs import Line, Prose


class BoxedLook(Record):
    """記事/囲み."""

    frame: PanelLook = field("面", PANEL)
    head: Ink = field("帯の地", INK)
    head_padding: Insets = field("帯の内側", INSETS)
    head_style: str = field("帯の文字", STYLE)
    padding: Insets = field("内側", INSETS)
    plain: PanelLook = field("帯のない面", PANEL, help="帯を使わないときの面")
    heading: str = field("見出しの文字", STYLE, help="帯を使わないときの見出し")
    heading_gap: Elastic = field("見出しとの間", ELASTIC)
    text: str = field("本文の文字", STYLE)
    narrow_text: str = field("半幅の文字", STYLE, help="半幅に組むときの本文の文字")
    label_gap: Elastic = field("標の前", ELASTIC)
    drawing: float = field("挿絵の幅", LENGTH)
    drawing_gap: float = field("挿絵との間", LENGTH)


class Boxed(Kind):
    """A heading on a band, or without one beside a drawing; the words below it in type somewhat larger."""

    KIND: ClassVar[str] = "囲み"
    HELP: ClassVar[str] = "必ず読んでほしい、短いお知らせです。太い枠で囲みます。"
    LOOK: ClassVar[type[Record] | None] = BoxedLook

    heading: Line = field("見出し", LINE, example="申込みの締切が変わりました")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="文章に添える絵の名前です。")
    body: Prose = field("本文", PROSE, example="2月10日（火）までに、長寿社会課へお電話ください。")
    matters: tuple[Labelled, ...] = field(
        "", LABELLED, required=False, default=(), help="日時・場所など、見出し語の付いた文章です。"
    )

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        own = look.of(BoxedLook)
        return (
            Arrangement("帯", self._banded(own, own.text, look)),
            Arrangement("枠", self._framed(own, look), 10.0),
            Arrangement("半幅", self._banded(own, own.narrow_text, look), 10.0, narrow=True),
        )

    def _banded(self, own: BoxedLook, text: str, look: Look) -> Box:
        """The heading on a band across the top of the frame, the drawing beside the words."""
        round_ = own.frame.radius
        band = Panel(
            self._heading(own.head_style, look),
            padding=own.head_padding,
            fill=look.ink(own.head),
            radius=(round_, round_, 0.0, 0.0),
        )
        body = Panel(self._beside(self._words(own, text, look), text, own, look), padding=own.padding)
        return Keep(panel(Stack((band, body)), own.frame, look))

    def _framed(self, own: BoxedLook, look: Look) -> Box:
        """The drawing beside heading and words."""
        words = Stack((self._heading(own.heading, look), Gap(own.heading_gap), self._words(own, own.text, look)))
        return Keep(panel(self._beside(words, own.text, own, look), own.plain, look))

    def _heading(self, style: str, look: Look) -> Text:
        return Text(self.heading, look.style(style), Sense("H2", origin=self.heading[0].span))

    def _words(self, own: BoxedLook, text: str, look: Look) -> Stack:
        body = prose(self.body, look.style(text), look)
        return Stack((body, Gap(own.label_gap), labelled(self.matters, look))) if self.matters else body

    def _beside(self, words: Box, text: str, own: BoxedLook, look: Look) -> Row:
        cells = [Cell(words, share=1, most=longest(look.style(text), look))]
        art = look.draw(self.drawing)
        if art:
            cells.insert(0, Cell(Art(art, own.drawing), width=own.drawing, valign="middle"))
        return Row(tuple(cells), own.drawing_gap)
