"""What somebody said → a bubble whose tail points at who said it."""

from __future__ import annotations

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.compose import Art, Box, Cell, Gap, Row, Stack
from onehearts.design import LENGTH, Look
from onehearts.edition import Ink
from onehearts.fields import Record, field
from onehearts.geometry import Elastic, Path
from onehearts.pictures import Drawing, DrawnShape

_OVERLAP = 1.0  # points the tail reaches under the bubble, so that no hair line parts them


class BubbleLook(Record):
    """部品/ふきだし."""

    panel: PanelLook = field("面", PANEL, help="地のある面です。しっぽも同じ色になります。")
    tail_width: float = field("しっぽの長さ", LENGTH)
    tail_height: float = field("しっぽの太さ", LENGTH)
    height: float = field("高さ", LENGTH, help="一行のときの高さ")


def bubble(
    words: Box, who: Box, who_width: float, look: Look, *, tail_at: float, most: float = 0.0, mirrored: bool = False
) -> Row:
    """``who`` at the left and the bubble with its tail ``tail_at`` points down, as wide as its words ask.

    With ``most`` it takes all the room there is, up to so many points for its words.
    ``mirrored``: the other way round, at the right end of the room. ``who`` is read first only where it stands first.
    """
    own = look.of(BubbleLook)
    field_ = panel(words, own.panel, look, centred=True, height=own.height)
    cells = [Cell(who, width=who_width)]
    if own.panel.fill:
        art = _tail(look.ink(own.panel.fill), own.tail_width, own.tail_height, mirrored)
        drop = Gap(Elastic(max(0.0, tail_at - own.tail_height / 2)))
        cells.append(Cell(Stack((drop, Art(art, own.tail_width))), width=own.tail_width))
    cells.append(Cell(field_, share=1.0, most=most + own.panel.padding.horizontal) if most else Cell(field_))
    return Row(tuple(reversed(cells)) if mirrored else tuple(cells), align="right" if mirrored else "left")


def room_for_words(width: float, who_width: float, look: Look) -> float:
    """What words in a bubble have of a width in points."""
    own = look.of(BubbleLook)
    return width - who_width - own.tail_width - own.panel.padding.horizontal


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
