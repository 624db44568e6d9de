"""Shelves of a page → how high they are, alone and one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from onehearts.compose.box import Cell, Row
from onehearts.compose.extent import Extent, total
from onehearts.compose.measure import Measurer
from onehearts.compose.plan import Room, Shelf


def shelf_extent(shelf: Shelf, room: Room, measurer: Measurer) -> Extent:
    """The extent of what stands beside each other."""
    if len(shelf.parts) == 1:
        return measurer.extent(shelf.parts[0].box, room.width)
    return measurer.extent(shelf_row(shelf, room), room.width)


def column_extent(shelves: Sequence[Shelf], room: Room, measurer: Measurer) -> Extent:
    """The extent of shelves one below the other with the gaps between them."""
    between = room.between
    gaps = Extent(between.natural, between.shrink, between.stretch)
    parts = [shelf_extent(shelf, room, measurer) for shelf in shelves]
    return total([*parts, *([gaps] * (len(parts) - 1))])


def shelf_row(shelf: Shelf, room: Room) -> Row:
    """The parts of a shelf side by side, equally wide and made equally high."""
    return Row(tuple(Cell(part.box, share=1, valign="fill") for part in shelf.parts), room.gutter)
