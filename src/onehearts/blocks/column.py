"""コラム: a short essay across the page, signed."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.held import Holding, held, holds_little
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.portrait import portrait
from onehearts.blocks.parts.prose import longest, prose
from onehearts.blocks.parts.room import half, whole
from onehearts.blocks.parts.words import fill
from onehearts.compose import Arrangement, Art, Box, Cell, Flowing, Gap, Keep, Panel, Row, Sense, Stack, Text
from onehearts.design import ELASTIC, INK, LENGTH, STYLE, WORDS, Look
from onehearts.edition import Ink
from onehearts.fields import LINE, PHOTO, PROSE, IntegerType, NameType, Photo, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, Prose, plain, text_of


class ColumnLook(Record):
    """記事/コラム."""

    panel: PanelLook = field("面", PANEL)
    tag: PanelLook = field("札", PANEL)
    tag_style: str = field("札の文字", STYLE)
    tag_words: str = field("札の言葉", WORDS, example="コラム")
    tag_gap: float = field("札との間", LENGTH)
    heading: str = field("見出しの文字", STYLE)
    heading_gap: Elastic = field("見出しの後ろ", ELASTIC)
    rule: Ink = field("罫の色", INK)
    rule_width: float = field("罫の太さ", LENGTH)
    rule_gap: Elastic = field("罫の後ろ", ELASTIC)
    text: str = field("本文の文字", STYLE)
    gutter: float = field("段の間", LENGTH)
    author: str = field("筆者の文字", STYLE)
    author_words: str = field("筆者の言葉", WORDS, example="文・{筆者}")
    author_gap: Elastic = field("筆者の前", ELASTIC)
    figure: float = field("横の絵の幅", LENGTH, help="文章の横に置く写真や挿絵の幅")
    figure_gap: float = field("横の絵との間", LENGTH)
    corner: float = field("見出しの絵の幅", LENGTH, help="見出しの横に置く写真や挿絵の幅")
    kept: int = field("分けない字数", IntegerType(0, 9999, "字数"), help="ページをまたがせない文章の字数の上限")
    below: str = field("写真の下の文字", STYLE, help="文章の横の写真に付く、筆者の名前")
    below_gap: Elastic = field("写真の下の間", ELASTIC)


class Column(Holding, Kind):
    """A card: tag, heading, a rule, the text, and who wrote it, with a portrait or a drawing."""

    KIND: ClassVar[str] = "コラム"
    HELP: ClassVar[str] = "名前の入った短い読み物です。縦書きの読み物は「随筆」に書きます。"
    LOOK: ClassVar[type[Record] | None] = ColumnLook

    tag: str = field("札", NameType("見出しの前の札の言葉"), required=False, default="", example="支え合いコラム")
    heading: Line = field("見出し", LINE, example="冬の畑から")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="写真のないときに添える絵の名前です。")
    photo: Photo | None = field(
        "写真", PHOTO, required=False, help="筆者の写真です。丸く切り抜きます。顔の場所は「注目」で示せます。"
    )
    body: Prose = field("本文", PROSE, help="空の行で段落を分けます。")
    author: str = field(
        "筆者",
        NameType("書いた人の名前"),
        required=False,
        default="",
        example="大類地区　山田",
        help="文章の終わりに置きます。",
    )

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """Text beside the portrait or the drawing, or in two columns below them; narrow, in one."""
        own = look.of(ColumnLook)
        width, corner = whole(look), self._figure(own.corner, own, look)
        two = Flowing(self._text(own, look, signed=False), 2, own.gutter)
        columns = self._card(Stack((two, *self._signature(own, look)), closed=True), corner, width, own, look)
        line = Cell(self._text(own, look), share=1, most=longest(look.style(own.text), look))
        ways = self._beside(own, look)
        if ways:
            ways.append(Arrangement("二段", columns, 5.0))
        else:
            one = self._card(Row((line,), align="center"), None, width, own, look)
            ways += [Arrangement("二段", columns), Arrangement("一段", one, 10.0)]
        if holds_little(self, half(look) - own.panel.padding.horizontal, look):
            narrow = self._card(Row((line,)), corner, half(look), own, look)
            ways.append(Arrangement("半幅", narrow, 10.0, narrow=True))
        return tuple(ways)

    def _beside(self, own: ColumnLook, look: Look) -> list[Arrangement]:
        """The portrait or the drawing at the right or the left of the text; nothing if there is neither."""
        figure = self._figure(own.figure, own, look, named=True)
        if figure is None:
            return []
        side = Cell(figure, width=own.figure, valign="middle")
        text = Cell(self._text(own, look, signed=not self.photo), share=1)
        rows = Row((text, side), own.figure_gap), Row((side, text), own.figure_gap)
        right, left = (self._card(row, None, whole(look), own, look) for row in rows)
        return [Arrangement("右", right), Arrangement("左", left, 5.0)]

    def _card(self, text: Box, corner: Box | None, width: float, own: ColumnLook, look: Look) -> Box:
        """The heading with its tag, and what there is beside it, over a rule and the text."""
        place = self.place("tag") if self.tag else None
        label = Text(plain(self.tag or own.tag_words, place), look.style(own.tag_style), Sense("P"))
        head = Text(self.heading, look.style(own.heading), Sense("H2", origin=self.heading[0].span))
        cells = [Cell(panel(label, own.tag, look), valign="middle"), Cell(head, share=1, valign="middle")]
        if corner:
            cells.append(Cell(corner, width=own.corner, valign="middle"))
        rule = Panel(Stack(()), fill=look.ink(own.rule), height=own.rule_width)
        inside = width - own.panel.padding.horizontal
        title = Stack((Row(tuple(cells), own.tag_gap), Gap(own.heading_gap), rule))
        card = panel(Stack((title, Gap(own.rule_gap), text, *held(self, inside, look))), own.panel, look)
        short = sum(len(text_of(part.runs)) for part in self.body) <= own.kept
        return Keep(card) if short and not self.steps and not self.sheet else card

    def _text(self, own: ColumnLook, look: Look, *, signed: bool = True) -> Stack:
        body = prose(self.body, look.style(own.text), look)
        return Stack((body, *(self._signature(own, look) if signed else ())), closed=True)

    def _signature(self, own: ColumnLook, look: Look) -> tuple[Box, ...]:
        if not self.author:
            return ()
        words = plain(fill(own.author_words, 筆者=self.author), self.place("author"))
        return Gap(own.author_gap), Text(words, look.style(own.author), Sense("P"))

    def _figure(self, width: float, own: ColumnLook, look: Look, *, named: bool = False) -> Box | None:
        """The portrait over its caption and, unless it is at the end of the text, the writer's name; or the drawing."""
        if self.photo:
            below: list[Box] = [portrait(self.photo, width, look)]
            style = look.style(own.below)
            if self.photo.caption:
                below += [Gap(own.below_gap), Text(self.photo.caption, style, Sense("Caption"))]
            if named and self.author:
                below += [Gap(own.below_gap), Text(plain(self.author, self.place("author")), style, Sense("P"))]
            return Stack(tuple(below))
        art = look.draw(self.drawing)
        return Art(art, width) if art else None
