"""自由記事: a story of no fixed form: text, photographs, labelled paragraphs, steps, a table."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.held import Holding, held, holds_little
from onehearts.blocks.parts.labelled import labelled, listed, run_in
from onehearts.blocks.parts.opening import opening
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.photorows import in_columns, photo_rows
from onehearts.blocks.parts.photos import framed, photo_column
from onehearts.blocks.parts.prose import longest, prose
from onehearts.blocks.parts.room import half, whole
from onehearts.compose import Arrangement, Box, Cell, Flowing, Gap, Row, Sense, Stack
from onehearts.design import ELASTIC, LENGTH, STYLE, Look
from onehearts.fields import LABELLED, LINE, PHOTOS, PROSE, IntegerType, Labelled, NameType, Photo, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, Prose

_IN_ROW = IntegerType(2, 4, "枚数")


class FreeLook(Record):
    """記事/自由記事."""

    text: str = field("本文の文字", STYLE)
    label_gap: Elastic = field("標の前", ELASTIC)
    card: PanelLook = field("面", PANEL, help="一段に組むときに文章を載せる面")
    gutter: float = field("段の間", LENGTH)
    photo_width: float = field("写真の幅", LENGTH, help="文章の横に置くときの幅")
    photo_gap: float = field("写真との間", LENGTH)
    in_row: int = field("一段の枚数", _IN_ROW, help="写真を文章の上に並べるときの、一段の数")
    strip_gap: Elastic = field("写真の後ろ", ELASTIC, help="文章の上に並べた写真から、文章まで")


class Free(Holding, Kind):
    """A head and whatever there is below it."""

    KIND: ClassVar[str] = "自由記事"
    HELP: ClassVar[str] = (
        "形の決まっていない記事です。文章・写真・見出し語の付いた文章・歩み・表のうち、要るものだけを書きます。"
    )
    LOOK: ClassVar[type[Record] | None] = FreeLook

    tag: str = field("札", NameType("見出しの前の札の言葉"), required=False, default="", example="報告")
    heading: Line = field("見出し", LINE, example="支え合いの町を歩く")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")
    photos: tuple[Photo, ...] = field(
        "写真", PHOTOS, required=False, default=(), help="文章の横か上か下に、紙面に合うように並びます。"
    )
    body: Prose = field("本文", PROSE, required=False, default=(), help="空の行で段落を分けます。")
    paragraphs: tuple[Labelled, ...] = field(
        "", LABELLED, required=False, default=(), help="見出し語の付いた文章です。本文のあとに並びます。"
    )

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """Photographs beside the text at either side, in rows above it or in its columns.

        Text alone stands in two columns or on a card.
        """
        own = look.of(FreeLook)
        if not self.body and not self.paragraphs:
            return (Arrangement("写真", self._made((), whole(look), own, look, strip=bool(self.photos))),)
        text = self._text(own, look)
        ways = self._wide(text, own, look)
        if holds_little(self, half(look), look):
            line = Cell(text, share=1, most=longest(look.style(own.text), look))
            narrow = self._made((Row((line,)),), half(look), own, look, strip=bool(self.photos))
            ways.append(Arrangement("半幅", narrow, 10.0, narrow=True))
        return tuple(ways)

    def _wide(self, text: Stack, own: FreeLook, look: Look) -> list[Arrangement]:
        two = Flowing(text, 2, own.gutter)
        line = Cell(text, share=1, most=longest(look.style(own.text), look))
        card = panel(Row((line,), align="center"), own.card, look)
        if not self.photos:
            return [
                Arrangement("二段", self._made((two,), whole(look), own, look)),
                Arrangement("一段", self._made((card,), whole(look), own, look), 10.0),
            ]
        side = Cell(
            photo_column([framed(photo, look) for photo in self.photos], look), width=own.photo_width, follows=True
        )
        em = look.style(own.text).size
        grid = in_columns(self._running(own, look), self.photos, own.gutter, own.strip_gap, em, look)
        right, left = Row((line, side), own.photo_gap), Row((side, line), own.photo_gap)
        return [
            Arrangement("右", self._made((right,), whole(look), own, look)),
            Arrangement("左", self._made((left,), whole(look), own, look), 5.0),
            Arrangement("上と二段", self._made((two,), whole(look), own, look, strip=True), 5.0),
            Arrangement("上", self._made((card,), whole(look), own, look, strip=True), 10.0),
            Arrangement("二段の中", self._made((grid,), whole(look), own, look), 15.0),
        ]

    def _made(self, text: tuple[Box, ...], width: float, own: FreeLook, look: Look, *, strip: bool = False) -> Box:
        boxes: list[Box] = [*opening(self.heading, self.drawing, (), look, tag=self.tag, tag_span=self.place("tag"))]
        if strip:
            most = min(own.in_row, max(2, len(self.photos)))
            boxes.append(photo_rows(self.photos, most, look))
            boxes += [Gap(own.strip_gap)] if text else []
        return Stack((*boxes, *text, *held(self, width, look)))

    def _text(self, own: FreeLook, look: Look) -> Stack:
        return self._whole(labelled(self.paragraphs, look), own, look)

    def _running(self, own: FreeLook, look: Look) -> Stack:
        """The text for narrow columns, labels at the start of their paragraphs."""
        rows = run_in(self.paragraphs, (whole(look) - own.gutter) / 2, look)
        return self._whole(listed(rows, look, Sense("L")), own, look)

    def _whole(self, rows: Box, own: FreeLook, look: Look) -> Stack:
        boxes: list[Box] = [prose(self.body, look.style(own.text), look)] if self.body else []
        if self.paragraphs:
            boxes += [Gap(own.label_gap)] if boxes else []
            boxes.append(rows)
        return Stack(tuple(boxes))
