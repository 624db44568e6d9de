"""Text and what it runs around → a row of the lines beside it, and below it the lines that have the full width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from onehearts.compose.box import Around, Box, Cell, Gap, Panel, Row, Sense, Stack, Text
from onehearts.compose.split import split
from onehearts.geometry import Elastic

if TYPE_CHECKING:
    from onehearts.compose.measure import Measurer


def turned(box: Around, width: float, measurer: Measurer) -> Box:
    """The boxes ``box`` stands for at this width: text of which all lines find room beside has no second part."""
    narrow = width - box.width - box.gap
    aside, text = measurer.extent(box.aside, box.width), measurer.extent(box.child, narrow)
    if text.height <= aside.most:
        return _beside(box, box.child)
    ways: list[Box] = []
    for room in (aside.height, aside.most):
        parts = split(box.child, narrow, room, measurer, anew=True)
        if parts is not None:
            gap = _gap(parts[0], parts[1], box.between)
            ways.append(Stack((_beside(box, parts[0], level=True), Gap(gap), parts[1])))
    return min(ways, key=lambda way: measurer.extent(way, width).flaw, default=_beside(box, box.child))


def apart(box: Around, width: float, room: float, measurer: Measurer) -> Iterator[tuple[Box, Box]]:
    """Ways to part the box so that its head has ``room``, whatever stands aside on either side or on both.

    The text runs around each part of what stands aside anew, so no line beside it may be shown already.
    """
    without = split(box.child, width, room, measurer, anew=True)
    if without is not None:
        yield without[0], replace(box, child=without[1])
    for aside, left in _asides(box, room, measurer):
        for beside in _parted_beside(replace(box, aside=aside), width, room, measurer):
            head, rest = beside
            yield head, rest if left is None else replace(box, child=rest, aside=left)


def _asides(box: Around, room: float, measurer: Measurer) -> Iterator[tuple[Box, Box | None]]:
    """What of that which stands aside has room, and what is left of it."""
    if measurer.extent(box.aside, box.width).least <= room:
        yield box.aside, None
    else:
        parts = split(box.aside, box.width, room, measurer)
        if parts is not None:
            yield parts


def _parted_beside(box: Around, width: float, room: float, measurer: Measurer) -> Iterator[tuple[Box, Box]]:
    """All that stands aside with the text beside it and as much as has room below it, and the rest of the text."""
    narrow = width - box.width - box.gap
    aside = measurer.extent(box.aside, box.width)
    for high in dict.fromkeys((min(aside.height, room), min(aside.most, room))):
        beside = split(box.child, narrow, high, measurer, anew=True)
        if beside is None:
            continue
        row, gap = _beside(box, beside[0], level=True), _gap(*beside, box.between)
        left = room - measurer.extent(row, width).height - gap.natural
        below = split(beside[1], width, left, measurer, anew=True)
        if below is not None:
            yield Stack((row, Gap(gap), below[0])), below[1]
        elif measurer.extent(beside[1], width).least > left:
            yield row, beside[1]


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
