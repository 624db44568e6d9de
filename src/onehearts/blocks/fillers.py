"""The season's drawings and words worth knowing → small pieces that fill what a page has left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from onehearts.blocks.parts.tip import tip
from onehearts.compose import Arrangement, Art, Box, Cell, Keep, Piece, Row, Sense
from onehearts.design import LENGTHS, Look
from onehearts.diagnostics import SourceSpan
from onehearts.fields import IntegerType, Record, field

_TIP, _STRIP = "豆知識", "飾り"


class FillerLook(Record):
    """部品/埋め草."""

    sizes: tuple[float, ...] = field("飾りの大きさ", LENGTHS, help="並べる挿絵の幅です。あきに合うものが選ばれます。")
    count: int = field("飾りの数", IntegerType(1, 15, "1〜15の数字"), help="横に並べる挿絵の数です。")


def fillers(look: Look, span: SourceSpan) -> tuple[Piece, ...]:
    """The season's words, each as a bar, and its drawings in a row, in turn: the likeliest first."""
    words = [
        Piece(_TIP, (Arrangement("帯", tip(line, look)),), span, Sense("Sect", title=_TIP))
        for line in look.layout.season.tips
    ]
    strips = [Piece(_STRIP, ways, span, None) for ways in _strips(look)]
    return (
        tuple(piece for pair in zip(words, cycle(strips), strict=False) for piece in pair) if strips else tuple(words)
    )


def _strips(look: Look) -> Iterator[tuple[Arrangement, ...]]:
    """Rows of drawings, each in the sizes there are; every row begins with another drawing."""
    own = look.of(FillerLook)
    names = look.layout.season.drawings
    for first in range(len(names)):
        turned = [*names[first:], *names[:first]]
        rows = [_row(list(islice(cycle(turned), own.count)), size, look) for size in own.sizes]
        yield tuple(Arrangement(_STRIP, row) for row in rows if row is not None)


def _row(names: Sequence[str], size: float, look: Look) -> Box | None:
    arts = [look.draw(name) for name in names]
    cells = tuple(Cell(_centred(Art(art, size)), share=1, valign="middle") for art in arts if art is not None)
    return Keep(Row(cells)) if cells else None


def _centred(art: Art) -> Box:
    return Row((Cell(art, width=art.width),), align="center")
