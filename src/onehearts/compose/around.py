"""Text and what it runs around → a row of the lines beside it, and below it the lines that have the full width."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from onehearts.compose.box import Around, Box, Cell, Gap, Panel, Row, Sense, Stack, Text
from onehearts.compose.split import split
from onehearts.geometry import Elastic

if TYPE_CHECKING:
    from onehearts.compose.measure import Measurer


_LEVEL = 2.0  # points of flaw that nobody sees


class _Turned(NamedTuple):
    """Lines beside what stands aside, and those below it with the gap between."""

    row: Row
    gap: Elastic
    rest: Box


def turned(box: Around, width: float, measurer: Measurer) -> Box:
    """The boxes ``box`` stands for at this width: text of which all lines find room beside has no second part."""
    narrow = width - box.width - box.gap
    aside, text = measurer.extent(box.aside, box.width), measurer.extent(box.child, narrow)
    if text.height <= aside.most:
        return _beside(box, box.child)
    found = _turn(box, width, (aside.height, aside.most), measurer)
    return Stack((found.row, Gap(found.gap), found.rest)) if found else _beside(box, box.child)


def apart(box: Around, width: float, room: float, measurer: Measurer) -> tuple[Box, Box] | None:
    """The box parted so that its head has ``room``: the text runs anew around as much as each side has of what stands
    aside. No line beside it may be shown already.
    """
    fits = measurer.extent(box.aside, box.width).least <= room
    asides = (box.aside, None) if fits else split(box.aside, box.width, room, measurer)
    if asides is not None:
        parts = _around_part(replace(box, aside=asides[0]), width, room, measurer)
        if parts is not None:
            return parts[0], parts[1] if asides[1] is None else replace(box, child=parts[1], aside=asides[1])
    parts = split(box.child, width, room, measurer, anew=True)
    return parts and (parts[0], replace(box, child=parts[1]))


def _around_part(box: Around, width: float, room: float, measurer: Measurer) -> tuple[Box, Box] | None:
    """All that stands aside with the text beside it and as much as has room below it, and the rest of the text."""
    aside = measurer.extent(box.aside, box.width)
    found = _turn(box, width, dict.fromkeys((min(aside.height, room), min(aside.most, room))), measurer)
    if found is None:
        return None
    row, gap, rest = found
    left = room - measurer.extent(row, width).height - gap.natural
    below = split(rest, width, left, measurer, anew=True)
    if below is not None:
        return Stack((row, Gap(gap), below[0])), below[1]
    return (row, rest) if measurer.extent(rest, width).least > left else None


def _turn(box: Around, width: float, rooms: Iterable[float], measurer: Measurer) -> _Turned | None:
    """The text turned where the lines beside have one of these rooms: the first that ends level, or nearly."""
    narrow = width - box.width - box.gap
    best: _Turned | None = None
    least = inf
    for room in rooms:
        parts = split(box.child, narrow, room, measurer, anew=True)
        if parts is None:
            continue
        row = _beside(box, parts[0], level=True)
        flaw = measurer.extent(row, width).flaw
        if flaw < least:
            best, least = _Turned(row, _gap(*parts, box.between), parts[1]), flaw
        if flaw < _LEVEL:
            break
    return best


def _beside(box: Around, text: Box, *, level: bool = False) -> Row:
    """``level`` where text goes on below: lines that end early leave a gap in its midst."""
    cells = (Cell(text, share=1), Cell(box.aside, width=box.width, follows=True))
    return Row(cells[::-1] if box.left else cells, box.gap, level=level)


def _gap(head: Box, tail: Box, between: Elastic) -> Elastic:
    """Within a paragraph its leading goes on; within an item of a list the lines keep their distance as well."""
    last = _last_text(head)
    if last is not None and last.last is not None:
        return Elastic(last.style.leading - last.style.size)
    before, after = _items(head), _items(tail)
    if last is not None and before and after and before[-1] is after[0]:
        return Elastic(last.style.leading - last.style.size)
    return between


def _last_text(box: Box) -> Text | None:
    match box:
        case Text():
            return box
        case Stack():
            found = (_last_text(child) for child in reversed(box.children))
            return next((text for text in found if text is not None), None)
        case Row():
            found = (_last_text(cell.box) for cell in reversed(box.cells))
            return next((text for text in found if text is not None), None)
        case Panel():
            return _last_text(box.child)
        case _:
            return None


def _items(box: Box) -> list[Sense]:
    """The items of lists in a box, in order."""
    match box:
        case Stack() | Row():
            own = [box.sense] if box.sense is not None and box.sense.role == "LI" else []
            inner = box.children if isinstance(box, Stack) else tuple(cell.box for cell in box.cells)
            return [*own, *(sense for child in inner for sense in _items(child))]
        case Panel():
            return _items(box.child)
        case _:
            return []
