"""Boxes → the same boxes with less white between and inside them, for an issue that has much to say.

Only what a gap has over the white between two lines is given up, so that paragraphs and lists stay as they are: what
was set further apart than lines still is. What elastic gaps give and take shrinks in proportion, and with it no gap of
an issue differs more from others of its kind than before.
"""

from __future__ import annotations

from dataclasses import replace

from onehearts.compose.box import (
    Around,
    Backdrop,
    Box,
    Columns,
    Flowing,
    Gap,
    Keep,
    Linked,
    Panel,
    Row,
    Stack,
    Text,
    Upright,
)
from onehearts.compose.plan import Piece
from onehearts.geometry import Elastic, Insets


class Airing:
    """Gives boxes ``air`` times the white they have over ``kept`` points; each box is made once.

    With ``tight`` running text is set in as few lines as can be.

    Boxes in which nothing changes stay the same, so that what was measured of them stays known.
    """

    def __init__(self, air: float, kept: float, *, tight: bool = False) -> None:
        self._air = air
        self._tight = tight
        self._kept = kept
        self._pieces: dict[int, tuple[Piece, Piece]] = {}
        self._boxes: dict[int, tuple[Box, Box]] = {}

    def piece(self, piece: Piece) -> Piece:
        """The piece with less white in all its ways."""
        if self._air == 1.0 and not self._tight:
            return piece
        known = self._pieces.get(id(piece))
        if known is None:
            ways = tuple(replace(way, box=self._box(way.box)) for way in piece.ways)
            known = self._pieces[id(piece)] = (piece, replace(piece, ways=ways))
        return known[1]

    def _box(self, box: Box) -> Box:
        known = self._boxes.get(id(box))
        if known is None:
            known = self._boxes[id(box)] = (box, self._made(box))
        return known[1]

    def _made(self, box: Box) -> Box:
        match box:
            case Text():
                return replace(box, tight=True) if self._tight and box.style.justified else box
            case Gap():
                height = self._gap(box.height)
                return box if height == box.height else Gap(height)
            case Stack():
                children = tuple(map(self._box, box.children))
                again = box.again and self._box(box.again)
                return box if _same(children, box.children) else replace(box, children=children, again=again)
            case Row():
                inner = tuple(self._box(cell.box) for cell in box.cells)
                if _same(inner, tuple(cell.box for cell in box.cells)):
                    return box
                cells = tuple(replace(cell, box=made) for cell, made in zip(box.cells, inner, strict=True))
                return replace(box, cells=cells)
            case Columns():
                return replace(box, children=tuple(map(self._box, box.children)), between=self._box(box.between))
            case Flowing():
                heads = box.heads and (self._box(box.heads[0]), self._box(box.heads[1]))
                return replace(box, child=self._box(box.child), heads=heads)
            case Backdrop() | Linked() | Keep():
                child = self._box(box.child)
                return box if child is box.child else replace(box, child=child)
            case Around():
                return replace(
                    box, child=self._box(box.child), aside=self._box(box.aside), between=self._gap(box.between)
                )
            case Panel():
                return replace(
                    box, child=self._box(box.child), padding=self._padding(box), elastic=self._gap(box.elastic)
                )
            case Upright():
                return self._upright(box)
            case _:
                return box

    def _upright(self, box: Upright) -> Upright:
        """Lines down the page keep their distances; what stands at their head has its own."""
        return box if box.head is None else replace(box, head=self._box(box.head))

    def _padding(self, panel: Panel) -> Insets:
        """Less over and under what a field holds; discs and bars of a given height stay as they are."""
        top, right, bottom, left = panel.padding
        return panel.padding if panel.height else Insets(self._less(top), right, self._less(bottom), left)

    def _gap(self, gap: Elastic) -> Elastic:
        return gap.tightened(self._air, self._kept)

    def _less(self, points: float) -> float:
        return self._gap(Elastic(points)).natural


def _same(made: tuple[Box, ...], known: tuple[Box, ...]) -> bool:
    return all(one is other for one, other in zip(made, known, strict=True))
