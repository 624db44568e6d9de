"""The season's drawings and words worth knowing → small pieces that fill what a page has left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.room import whole
from onehearts.blocks.parts.tip import tip
from onehearts.compose import Arrangement, Art, Box, Cell, Keep, Piece, Row, Sense
from onehearts.design import LENGTHS, NUMBER, Look
from onehearts.diagnostics import SourceSpan
from onehearts.fields import IntegerType, Record, field
from onehearts.pictures import Drawing

_TIP, _STRIP = "豆知識", "飾り"


class FillerLook(Record):
    """部品/埋め草."""

    sizes: tuple[float, ...] = field("飾りの大きさ", LENGTHS, help="並べる挿絵の幅です。あきに合うものが選ばれます。")
    count: int = field("飾りの数", IntegerType(1, 9, "1〜9の数字"), help="横に並べる挿絵の数です。左右が対になります。")
    gap: float = field("飾りの間", NUMBER, help="挿絵の幅に対する割合", example="0.5")
    panel: PanelLook = field("面", PANEL, help="飾りを載せる面")


def fillers(look: Look, span: SourceSpan) -> tuple[Piece, ...]:
    """The season's words, each as a bar, and its drawings in rows."""
    words = (
        Piece(_TIP, (Arrangement("帯", tip(line, look)),), span, Sense("Sect", title=_TIP))
        for line in look.layout.season.tips
    )
    return (*words, *(Piece(_STRIP, ways, span, None) for ways in _strips(look)))


def _strips(look: Look) -> Iterator[tuple[Arrangement, ...]]:
    """Rows of drawings, each in the sizes there are; every row begins with another drawing."""
    own = look.of(FillerLook)
    names = look.layout.season.drawings
    for first in range(len(names)):
        turned = list(islice(cycle([*names[first:], *names[:first]]), (own.count + 1) // 2))
        row = [art for name in (*turned[: own.count // 2], *reversed(turned)) if (art := look.draw(name))]
        if row:
            yield tuple(Arrangement(_STRIP, _row(row, size, own, look)) for size in own.sizes)


def _row(drawings: Sequence[Drawing], size: float, own: FillerLook, look: Look) -> Box:
    """As many of the drawings as a band has room for in the largest type, in its middle, the same from either side."""
    room = whole(look) / look.layout.zooms[-1] - own.panel.padding.horizontal
    while len(drawings) > 1 and size * (len(drawings) * (1 + own.gap) - own.gap) > room:
        drawings = drawings[1:-1]
    arts = tuple(Cell(Art(drawing, size), width=size, valign="middle") for drawing in drawings)
    return Keep(panel(Row(arts, own.gap * size, align="center"), own.panel, look))
