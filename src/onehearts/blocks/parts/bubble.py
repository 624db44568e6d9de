"""What somebody said → a bubble whose tail points at who said it."""

from __future__ import annotations

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.compose import Art, Backdrop, Box, Cell, Gap, Placed, Row, Stack
from onehearts.design import ELASTIC, LENGTH, Look
from onehearts.edition import Ink
from onehearts.fields import Record, field
from onehearts.geometry import RIGID, Elastic, Path, Rect
from onehearts.pictures import Drawing, DrawnShape

_OVERLAP = 1.0  # points the tail reaches under the bubble, so that no hair line parts them


class BubbleLook(Record):
    """部品/ふきだし."""

    panel: PanelLook = field("面", PANEL, help="地のある面です。しっぽも同じ色になります。")
    tail_width: float = field("しっぽの長さ", LENGTH)
    tail_height: float = field("しっぽの太さ", LENGTH)
    height: float = field("高さ", LENGTH, help="一行のときの高さ")
    elastic: Elastic = field("伸び", ELASTIC, help="上下の内側に足せる高さ", example="0pt +8pt")


def bubble(
    words: Box,
    who: Box,
    who_width: float,
    look: Look,
    *,
    tail_at: float,
    most: float = 0.0,
    mirrored: bool = False,
    high: bool = False,
) -> Row:
    """``who`` at the left and the bubble with its tail ``tail_at`` points down, as wide as its words ask.

    With ``most`` it takes all the room there is, up to so many points for its words.
    ``mirrored``: the other way round, at the right end of the room. ``who`` is read first only where it stands first.
    ``high``: it is as high as its neighbours, and its words start where theirs do.
    """
    own = look.of(BubbleLook)
    elastic = RIGID if high else own.elastic
    field_ = panel(words, own.panel, look, centred=not high, elastic=elastic, height=own.height)
    cells = [Cell(who, width=who_width)]
    if own.panel.fill:
        art = _tail(look.ink(own.panel.fill), own.tail_width, own.tail_height, mirrored)
        drop = Gap(Elastic(max(0.0, tail_at - own.tail_height / 2)))
        cells.append(Cell(Stack((drop, Art(art, own.tail_width))), width=own.tail_width))
    if most:
        cells.append(Cell(field_, share=1.0, most=most + own.panel.padding.horizontal, valign="fill"))
    else:
        cells.append(Cell(field_, valign="fill"))
    return Row(tuple(reversed(cells)) if mirrored else tuple(cells), align="right" if mirrored else "left")


def speech(words: Box, own: PanelLook, width: float, length: float, look: Look, *, aside: bool) -> Box:
    """Words in a small bubble; its tail, ``width`` points wide, is as long as asked and takes no room.

    It points at what stands over the bubble or, ``aside``, at its left.
    """
    said = panel(words, own, look)
    if not own.fill:
        return said
    ink, indent = look.ink(own.fill), own.padding.left
    if aside:
        return Backdrop(
            said, (Placed(_tail(ink, length, width, mirrored=False), Rect(-length, indent, length, width)),)
        )
    return Backdrop(said, (Placed(_upward(ink, width, length), Rect(indent, -length, width, length)),))


def room_for_words(width: float, who_width: float, look: Look) -> float:
    """What words in a bubble have of a width in points."""
    own = look.of(BubbleLook)
    return width - who_width - own.tail_width - own.panel.padding.horizontal


def _upward(ink: Ink, width: float, height: float) -> Drawing:
    """A bent tip that points up from the bubble, to the left."""
    root = height + _OVERLAP
    path: Path = (
        ("M", width * 0.4, root),
        ("C", width * 0.38, height * 0.7, width * 0.25, height * 0.35, 0.0, 0.0),
        ("C", width * 0.4, height * 0.2, width * 0.8, height * 0.6, width, root),
        ("Z",),
    )
    return Drawing(width, height, (DrawnShape(path, ink),))


def _tail(ink: Ink, width: float, height: float, mirrored: bool) -> Drawing:
    """A bent tip that points away from the bubble, to the left unless mirrored."""
    root, tip = width + _OVERLAP, (0.0, height * 0.62)
    path: Path = (
        ("M", root, 0.0),
        ("C", width * 0.75, height * 0.42, width * 0.4, height * 0.6, *tip),
        ("C", width * 0.4, height * 0.86, width * 0.75, height * 0.96, root, height),
        ("Z",),
    )
    if mirrored:
        path = tuple((op, *(width - n if i % 2 == 0 else n for i, n in enumerate(ns))) for op, *ns in path)
    return Drawing(width, height, (DrawnShape(path, ink),))
