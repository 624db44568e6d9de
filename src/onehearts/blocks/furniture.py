"""Page furniture: running title and folio at the foot of every page that has no other foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onehearts.blocks.kind import DRAWING
from onehearts.compose import Backdrop, Box, Cell, Panel, Placed, Row, Text
from onehearts.design import LENGTH, STYLE, WORDS, Look
from onehearts.fields import Record, field
from onehearts.geometry import Rect
from onehearts.runs import plain


class FurnitureLook(Record):
    """部品/柱."""

    up: float = field("紙の下端から", LENGTH, help="柱の上端までの高さ")
    style: str = field("文字", STYLE)
    words: str = field("言葉", WORDS, example="{題名}　{号}")
    folio: str = field("ノンブルの文字", STYLE)
    drawing: str = field("ノンブルの絵", DRAWING)
    width: float = field("ノンブルの幅", LENGTH)
    height: float = field("ノンブルの高さ", LENGTH)
    gap: float = field("間", LENGTH)


def furniture(look: Look) -> Callable[[int], Sequence[tuple[Box, Rect]]]:
    """Page number → its boxes and where they stand: folio at the outer edge, the running title beside it."""
    own = look.of(FurnitureLook)
    layout = look.layout
    words = own.words.replace("{題名}", look.facts.title).replace("{号}", look.facts.name)
    art = look.draw(own.drawing)
    area = Rect(
        layout.margins.left,
        layout.paper.height - own.up,
        layout.paper.width - layout.margins.horizontal,
        own.height,
    )

    def on(page: int) -> Sequence[tuple[Box, Rect]]:
        number: Box = Panel(
            Text(plain(str(page)), look.style(own.folio)), width=own.width, height=own.height, valign="middle"
        )
        if art:
            number = Backdrop(number, (Placed(art, Rect(0.0, 0.0, own.width, own.height)),))
        cells = (
            Cell(number, width=own.width, valign="middle"),
            Cell(Text(plain(words), look.style(own.style)), valign="middle"),
        )
        # Bound at the left (horizontal text): odd pages have their outer edge at the right.
        odd = page % 2 == 1
        row = Row(cells[::-1] if odd else cells, own.gap, align="right" if odd else "left")
        return ((row, area),)

    return on
