"""Page furniture: folio and running title at the foot of the pages, a drawing along the head of inner ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onehearts.blocks.parts.words import fill
from onehearts.compose import Backdrop, Box, Cell, Panel, Placed, Row, Stack, Text
from onehearts.design import ART, INK, LENGTH, STYLE, WORDS, Look
from onehearts.edition import Ink
from onehearts.fields import Record, field
from onehearts.geometry import Insets, Rect
from onehearts.runs import plain


class FurnitureLook(Record):
    """部品/柱."""

    up: float = field("紙の下端から", LENGTH, help="柱の上端までの高さ")
    style: str = field("文字", STYLE)
    words: str = field("言葉", WORDS, example="{題名}　{号}")
    folio: str = field("ノンブルの文字", STYLE)
    drawing: str = field("ノンブルの絵", ART)
    width: float = field("ノンブルの幅", LENGTH)
    height: float = field("ノンブルの高さ", LENGTH)
    sink: float = field("ノンブルの下げ", LENGTH, help="数字を絵の中ほどから下げる長さ")
    foot_drawing: str = field("末尾の絵", ART, help="連絡先の上に置くノンブルの絵")
    foot_folio: str = field("末尾の文字", STYLE)
    gap: float = field("間", LENGTH)
    head_drawing: str = field("頭の絵", ART, required=False, default="", help="2ページから、紙の上端いっぱいに入る絵")
    head_height: float = field("頭の高さ", LENGTH, required=False, default=0.0, help="紙の上端から頭の絵の下までの高さ")
    surplus: str = field("あふれの言葉", WORDS, help="入りきらなかった分を載せたページの上に出す言葉です。")
    surplus_style: str = field("あふれの文字", STYLE)
    surplus_ink: Ink = field("あふれの地", INK, help="その言葉を載せる、紙の上端いっぱいの帯の色")
    surplus_gap: float = field("あふれの後ろ", LENGTH, help="帯の下から紙面までの間")


def furniture(look: Look) -> Callable[[int, bool, bool], Sequence[tuple[Box, Rect]]]:
    """Page number, whether it has a foot, whether it holds a surplus → its boxes and where they stand.

    The folio is at the outer edge with the running title beside it; on a foot it stands alone, in the foot's colours.
    The head of page 1 is the masthead's.
    A page that holds what was too much says so at its head.
    """
    own = look.of(FurnitureLook)
    layout = look.layout
    words = fill(own.words, 題名=look.facts.title, 号=look.facts.name)
    head = _head(own, look)

    def on(page: int, footed: bool, surplus: bool) -> Sequence[tuple[Box, Rect]]:
        drawing, style = (own.foot_drawing, own.foot_folio) if footed else (own.drawing, own.folio)
        cells = [Cell(_folio(page, drawing, style, own, look), width=own.width, valign="middle")]
        if not footed:
            cells.append(Cell(Text(plain(words), look.style(own.style)), valign="middle"))
        # Bound at the left (horizontal text), odd pages have their outer edge at the right, where a foot has its QR.
        odd = page % 2 == 1 and not footed
        margins = layout.margins_of(page)
        area = Rect(margins.left, layout.paper.height - own.up, layout.paper.width - margins.horizontal, own.height)
        row = Row(tuple(cells[::-1] if odd else cells), own.gap, align="right" if odd else "left")
        return (*(_surplus(margins.top, own, look) if surplus else head[: page - 1]), (row, area))

    return on


def _head(own: FurnitureLook, look: Look) -> Sequence[tuple[Box, Rect]]:
    """What stands along the head of an inner page, if the layout has it."""
    art = look.draw(own.head_drawing)
    if art is None:
        return ()
    bleed, width = look.layout.paper.bleed, look.layout.paper.width
    field = Rect(0.0, 0.0, width, own.head_height)
    ground = Rect(-bleed, -bleed, width + 2 * bleed, own.head_height + bleed)
    return ((Backdrop(Stack(()), (Placed(art, ground),)), field),)


def _surplus(room: float, own: FurnitureLook, look: Look) -> Sequence[tuple[Box, Rect]]:
    """A band along the head of a page, in the ``room`` over what stands there, that says the page is too much."""
    bleed, width = look.layout.paper.bleed, look.layout.paper.width
    height = room - own.surplus_gap
    words = Text(plain(own.surplus), look.style(own.surplus_style))
    band = Panel(
        Panel(words, height=height, valign="middle"), padding=Insets(top=bleed), fill=look.ink(own.surplus_ink)
    )
    return ((band, Rect(-bleed, -bleed, width + 2 * bleed, height + bleed)),)


def _folio(page: int, drawing: str, style: str, own: FurnitureLook, look: Look) -> Box:
    number = Panel(
        Text(plain(str(page)), look.style(style)),
        padding=Insets(top=2 * own.sink),
        width=own.width,
        height=own.height,
        valign="middle",
    )
    art = look.draw(drawing)
    return Backdrop(number, (Placed(art, Rect(0.0, 0.0, own.width, own.height)),)) if art else number
