"""Labelled paragraphs → framed tags in a hanging column, the texts on one edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import ProseLook, longest, prose
from onehearts.blocks.parts.room import ems
from onehearts.compose import Box, Cell, Gap, Row, Sense, Stack, Text
from onehearts.design import ELASTIC, LENGTH, STYLE, Look
from onehearts.fields import Labelled, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import PartKind, plain


class LabelLook(Record):
    """部品/標."""

    panel: PanelLook = field("面", PANEL)
    style: str = field("文字", STYLE)
    text: str = field("本文の文字", STYLE)
    width: float = field("幅", LENGTH, help="短い見出し語の幅")
    widest: float = field("幅の上限", LENGTH, help="長い見出し語に広げる幅の上限。これでも入らなければ行を分けます。")
    gap: float = field("本文との間", LENGTH)
    between: Elastic = field("標の間", ELASTIC)
    over: Elastic = field("標の後ろ", ELASTIC, help="本文の上に置くとき、標から本文まで")


def labelled(paragraphs: Sequence[Labelled], look: Look) -> Box:
    """All paragraphs with their labels."""
    return listed(rows_of(paragraphs, look), look, Sense("L"))


def rows_of(paragraphs: Sequence[Labelled], look: Look) -> tuple[Box, ...]:
    """A row for each paragraph: items of a list."""
    own = look.of(LabelLook)
    width = tag_width(paragraphs, look)
    rows: list[Box] = []
    for number, paragraph in enumerate(paragraphs, 1):
        leads = number == 1 < len(paragraphs)
        body = Stack((prose(paragraph.body, look.style(own.text), look, leads=leads),), Sense("LBody"))
        sense = Sense("LI", origin=paragraph.label_span)
        rows.append(Row((_tag(paragraph, width, own, look), _body(body, own, look)), own.gap, sense))
    return tuple(rows)


def run_in(paragraphs: Sequence[Labelled], width: float, look: Look) -> tuple[Box, ...]:
    """A box for each paragraph, an item of a list: the label at the start of its first line (同行見出し, JLREQ 4.1).

    Lines are ``width`` points long. A label stands over its text where that begins with no paragraph, and where it
    would take more than half of the line.
    """
    own = look.of(LabelLook)
    size = look.style(own.text).size
    boxes: list[Box] = []
    for number, paragraph in enumerate(paragraphs, 1):
        wide = max(own.width, _needed(paragraph, own, look))
        beside = paragraph.body[0].kind is PartKind.PARAGRAPH and wide <= width / 2
        head = (wide + own.gap) / size if beside else 0.0
        leads = number == 1 < len(paragraphs)
        text = prose(paragraph.body, look.style(own.text), look, leads=leads, head=head)
        body = Stack((text,), Sense("LBody"))
        sense = Sense("LI", origin=paragraph.label_span)
        if beside:
            # The text begins at the left of its label, whose room its first line leaves free.
            boxes.append(Row((_tag(paragraph, wide, own, look), _body(body, own, look)), -wide, sense))
        else:
            tag = _tag(paragraph, min(wide, width), own, look, leads=True)
            boxes.append(Stack((Row((tag,)), Gap(own.over), body), sense))
    return tuple(boxes)


def tag_width(paragraphs: Sequence[Labelled], look: Look) -> float:
    """The width in points of the labels' column: what the longest needs, within the layout's limits."""
    own = look.of(LabelLook)
    needed = max((_needed(paragraph, own, look) for paragraph in paragraphs), default=0.0)
    return min(max(own.width, needed), max(own.width, own.widest))


def listed(rows: Sequence[Box], look: Look, sense: Sense) -> Box:
    """Rows one below the other as the list that ``sense`` means."""
    own = look.of(LabelLook)
    boxes: list[Box] = []
    for row in rows:
        if boxes:
            boxes.append(Gap(own.between))
        boxes.append(row)
    return Stack(tuple(boxes), sense)


def on_card(paragraphs: Sequence[Labelled], rows: Box, look: Look) -> Row:
    """The rows on a card over the whole width, in lines as long as can be read.

    They stand in the middle of it, or, if none of them fills a line, at its left.
    """
    full = look.of(ProseLook).longest
    short = all(ems(part.runs) < full for paragraph in paragraphs for part in paragraph.body)
    return Row((Cell(rows, share=1, most=longest_row(paragraphs, look)),), align="left" if short else "center")


def longest_row(paragraphs: Sequence[Labelled], look: Look) -> float:
    """The width in points of rows whose lines are as long as can be read."""
    own = look.of(LabelLook)
    return tag_width(paragraphs, look) + own.gap + longest(look.style(own.text), look)


def label(paragraph: Labelled, look: Look) -> Box:
    """The framed tag alone, as the head of what stands below it."""
    own = look.of(LabelLook)
    name = plain(paragraph.label, paragraph.label_span)
    tag = panel(Text(name, look.style(own.style), Sense("H3", origin=paragraph.label_span)), own.panel, look)
    return Row((Cell(replace(tag, width=own.width)),))


def _needed(paragraph: Labelled, own: LabelLook, look: Look) -> float:
    return len(paragraph.label) * look.style(own.style).size + own.panel.padding.horizontal


def _tag(paragraph: Labelled, width: float, own: LabelLook, look: Look, *, leads: bool = False) -> Cell:
    name = Text(plain(paragraph.label, paragraph.label_span), look.style(own.style), Sense("Lbl"), leads=leads)
    return Cell(panel(name, own.panel, look), width=width, valign="baseline")


def _body(box: Box, own: LabelLook, look: Look) -> Cell:
    return Cell(box, share=1, most=longest(look.style(own.text), look), valign="baseline")
