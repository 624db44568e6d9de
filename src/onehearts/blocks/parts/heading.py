"""A story's head: tag, heading and drawing on a band in the story's accent."""

from __future__ import annotations

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.compose import Art, Box, Cell, Gap, Row, Sense, Stack, Text
from onehearts.design import ELASTIC, LENGTH, STYLE, Look
from onehearts.diagnostics import SourceSpan
from onehearts.fields import Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, plain


class HeadingLook(Record):
    """部品/見出し."""

    band: PanelLook = field("帯", PANEL)
    height: float = field("帯の高さ", LENGTH, help="一行の見出しの帯の高さ")
    tag: PanelLook = field("札", PANEL)
    tag_style: str = field("札の文字", STYLE)
    style: str = field("文字", STYLE)
    gap: float = field("札との間", LENGTH)
    drawing: float = field("挿絵の幅", LENGTH)
    after: Elastic = field("後ろ", ELASTIC)


def heading(runs: Line, look: Look, *, tag: str = "", tag_span: SourceSpan | None = None, drawing: str = "") -> Box:
    """The head with the gap after it. A tag and a drawing are left out where there are none."""
    own = look.of(HeadingLook)
    cells = [Cell(Text(runs, look.style(own.style), Sense("H2", origin=runs[0].span)), share=1, valign="middle")]
    if tag:
        label = Text(plain(tag, tag_span), look.style(own.tag_style), Sense("P"))
        cells.insert(0, Cell(panel(label, own.tag, look), valign="middle"))
    art = look.draw(drawing)
    if art:
        cells.append(Cell(Art(art, own.drawing), width=own.drawing, valign="middle"))
    row = Row(tuple(cells), own.gap)
    return Stack((panel(row, own.band, look, centred=True, height=own.height), Gap(own.after)))
