"""写真集: photographs in rows that fill the width."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.opening import opening
from onehearts.blocks.parts.photorows import photo_rows, single, stands_well
from onehearts.blocks.parts.room import half, whole
from onehearts.blocks.parts.ways import WIDTHS, sized
from onehearts.compose import Arrangement, Box, Stack
from onehearts.design import Look
from onehearts.fields import LINE, PHOTO, PROSE, IntegerType, ListOf, Photo, Record, field
from onehearts.runs import Line, Prose

_MOST = 20
_MOST_NARROW = 6


class GalleryLook(Record):
    """記事/写真集."""

    in_row: int = field("一段の枚数", IntegerType(2, 4, "枚数"), help="一段に並べたい写真の数")
    alone: tuple[float, ...] = field("一枚のときの幅", WIDTHS, help="写真が一枚だけのときの、写真の幅")


class Gallery(Kind):
    """A head, a lead if there is one, and the photographs."""

    KIND: ClassVar[str] = "写真集"
    HELP: ClassVar[str] = "写真を何枚も並べる記事です。20枚まで入ります。"
    LOOK: ClassVar[type[Record] | None] = GalleryLook

    heading: Line = field("見出し", LINE, example="写真で見るふれあいまつり")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")
    lead: Prose = field("本文", PROSE, required=False, default=(), help="写真の前に置く文章です。")
    photos: tuple[Photo, ...] = field("写真", ListOf(PHOTO, one_ok=True, most=_MOST), help="並べる順に書きます。")

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """Two, three or four in a row, each as wide as its shape asks or in even columns; few of them two in a row of
        half the width. None stands alone in a row while there are others, and none is small."""
        own = look.of(GalleryLook)
        count = len(self.photos)
        if count == 1:
            return self._of_one(own, look)
        best = min(own.in_row, count)
        counts = [most for most in (2, 3, 4) if most <= count and count // -(-count // most) > 1]
        counts.sort(key=lambda most: abs(most - best))
        ways: list[Arrangement] = []
        for name, even, cost in (("枚ずつ", False, 0.0), ("枚ずつ同じ幅", True, 5.0)):
            for most in counts:
                if stands_well(self.photos, most, whole(look), look, even=even):
                    box = self._made(photo_rows(self.photos, most, look, even=even), look)
                    ways.append(Arrangement(f"{most}{name}", box, cost + 10.0 * abs(most - best)))
        if 2 in counts and count <= _MOST_NARROW:
            ways.append(Arrangement("半幅", self._made(photo_rows(self.photos, 2, look), look), 10.0, narrow=True))
        return tuple(ways)

    def _of_one(self, own: GalleryLook, look: Look) -> tuple[Arrangement, ...]:
        """A single photograph in some sizes, or in half of the width."""
        (photo,) = self.photos
        ways = [
            Arrangement(f"一枚{width:g}", self._made(single(photo, width, look), look), cost)
            for width, cost in sized(own.alone)
        ]
        ways.append(Arrangement("半幅", self._made(single(photo, half(look), look), look), 10.0, narrow=True))
        return tuple(ways)

    def _made(self, photos: Box, look: Look) -> Box:
        return Stack((*opening(self.heading, self.drawing, self.lead, look), photos))
