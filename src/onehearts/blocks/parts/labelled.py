"""Labelled paragraphs → framed tags in a hanging column, the texts on one edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest, prose
from onehearts.compose import Box, Cell, Gap, Row, Sense, Stack, Text
from onehearts.design import ELASTIC, LENGTH, STYLE, Look
from onehearts.fields import Labelled, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import plain


class LabelLook(Record):
    """部品/標."""

    panel: PanelLook = field("面", PANEL)
    style: str = field("文字", STYLE)
    text: str = field("本文の文字", STYLE)
    width: float = field("幅", LENGTH)
    gap: float = field("本文との間", LENGTH)
    between: Elastic = field("標の間", ELASTIC)


def labelled(paragraphs: Sequence[Labelled], look: Look) -> Box:
    """All paragraphs with their labels."""
    own = look.of(LabelLook)
    boxes: list[Box] = [Gap(Elastic(own.panel.padding.top))]  # the first label sticks out this far above its line
    for paragraph in paragraphs:
        if len(boxes) > 1:
            boxes.append(Gap(own.between))
        boxes.append(_row(paragraph, own, look))
    return Stack(tuple(boxes), Sense("L"))


def label(paragraph: Labelled, look: Look) -> Box:
    """The framed tag alone, as the head of what stands below it."""
    own = look.of(LabelLook)
    name = plain(paragraph.label, paragraph.label_span)
    tag = panel(Text(name, look.style(own.style), Sense("H3", origin=paragraph.label_span)), own.panel, look)
    return Row((Cell(replace(tag, width=own.width)),))


def _row(paragraph: Labelled, own: LabelLook, look: Look) -> Box:
    style = look.style(own.text)
    name = Text(plain(paragraph.label, paragraph.label_span), look.style(own.style), Sense("Lbl"))
    body = Cell(
        Stack((prose(paragraph.body, style, look),), Sense("LBody")),
        share=1,
        most=longest(style, look),
        valign="baseline",
    )
    return Row(
        (Cell(panel(name, own.panel, look), width=own.width, valign="baseline", overhangs=True), body),
        own.gap,
        Sense("LI", origin=paragraph.label_span),
    )
