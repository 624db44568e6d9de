"""A few words worth knowing → a low bar with a drawing and a tag."""

from __future__ import annotations

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest
from onehearts.compose import Art, Box, Cell, Gap, Keep, Row, Sense, Stack, Text
from onehearts.design import ELASTIC, LENGTH, STYLE, WORDS, Look
from onehearts.diagnostics import SourceSpan
from onehearts.fields import Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, plain


class TipLook(Record):
    """部品/豆知識."""

    panel: PanelLook = field("面", PANEL)
    height: float = field("高さ", LENGTH, help="一行のときの高さ")
    elastic: Elastic = field("伸び", ELASTIC, help="上下の内側に足せる高さ", example="0pt +8pt")
    tag: PanelLook = field("札", PANEL)
    tag_style: str = field("札の文字", STYLE)
    tag_words: str = field("札の言葉", WORDS, example="豆知識")
    tag_gap: Elastic = field("札の後ろ", ELASTIC, help="札の下に文章を置くときの間")
    text: str = field("文字", STYLE)
    gap: float = field("横の間", LENGTH)
    drawing: str = field("挿絵", WORDS, help="挿絵が選ばれていないときの絵の名前", example="電球")
    drawing_width: float = field("挿絵の幅", LENGTH)


def tip(
    text: Line,
    look: Look,
    *,
    tag: str = "",
    tag_span: SourceSpan | None = None,
    drawing: str = "",
    narrow: bool = False,
) -> Box:
    """One to three lines beside their tag, or ``narrow`` below it; without a tag and a drawing those of the layout."""
    own = look.of(TipLook)
    label = panel(Text(plain(tag or own.tag_words, tag_span), look.style(own.tag_style), Sense("P")), own.tag, look)
    style = look.style(own.text)
    words = Text(text, style, Sense("P", origin=text[0].span))
    cells = [Cell(label, valign="middle"), Cell(words, share=1, most=longest(style, look), valign="middle")]
    if narrow:
        cells = [Cell(Stack((Row((Cell(label),)), Gap(own.tag_gap), words)), share=1, valign="middle")]
    art = look.draw(drawing or own.drawing)
    if art:
        cells.insert(0, Cell(Art(art, own.drawing_width), width=own.drawing_width, valign="middle"))
    return Keep(
        panel(Row(tuple(cells), own.gap), own.panel, look, centred=True, elastic=own.elastic, height=own.height)
    )
