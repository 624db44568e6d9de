"""A heading and a lead → how a block begins."""

from __future__ import annotations

from onehearts.blocks.parts.heading import heading
from onehearts.blocks.parts.prose import longest, prose
from onehearts.compose import Box, Cell, Gap, Row
from onehearts.design import ELASTIC, STYLE, Look
from onehearts.diagnostics import SourceSpan
from onehearts.fields import Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, Prose


class OpeningLook(Record):
    """部品/書き出し."""

    lead: str = field("本文の文字", STYLE)
    after: Elastic = field("後ろ", ELASTIC)


def opening(
    head: Line, drawing: str, lead: Prose, look: Look, *, tag: str = "", tag_span: SourceSpan | None = None
) -> tuple[Box, ...]:
    """The band of the heading, and the lead with the gap after it; what is empty is left out."""
    own = look.of(OpeningLook)
    boxes: list[Box] = [heading(head, look, tag=tag, tag_span=tag_span, drawing=drawing)] if head else []
    if lead:
        style = look.style(own.lead)
        boxes += [Row((Cell(prose(lead, style, look), share=1, most=longest(style, look)),)), Gap(own.after)]
    return tuple(boxes)
