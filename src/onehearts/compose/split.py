"""A box too high for its room → the part that fits and the rest, both boxes again.

What must stay together stays: two lines at least of a paragraph on each side, a heading with what
follows it, a label with its text, whatever is in a Keep. ``force`` gives all that up, for a box that
would not fit on an empty page either: nothing is ever cut off.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from onehearts.compose.box import (
    Around,
    Backdrop,
    Box,
    Cell,
    Columns,
    Flowing,
    Keep,
    Linked,
    Panel,
    Row,
    Sense,
    Stack,
    Text,
    Upright,
    headed,
)
from onehearts.compose.extent import baseline_drops
from onehearts.compose.joints import is_between, is_heading, is_parted, without_first_gaps, without_last_gaps
from onehearts.compose.widths import columns_of, padding_left
from onehearts.geometry import EPSILON, Elastic

if TYPE_CHECKING:
    from onehearts.compose.measure import Measurer

_AT_PARTING = 0.5  # of the padding of a field is left where a page parts it
_LINES_TOGETHER = 2  # the fewest lines of a paragraph left on either side (widow and orphan control)
_BOXES_TOGETHER = 2  # and of boxes in columns: a step alone on a page is a lone line of its list


def split(
    box: Box, width: float, room: float, measurer: Measurer, *, force: bool = False, anew: bool = False
) -> tuple[Box, Box] | None:
    """The largest head of ``box`` not higher than ``room`` points, and the rest; ``None`` if there is none.

    With ``anew`` the rest may be set to another width: of a parted paragraph it is a paragraph of its own.
    """
    match box:
        case Text():
            return _split_text(box, width, room, measurer, force, anew)
        case Upright():
            parted = measurer.parted(box, width, room, _LINES_TOGETHER)
            return measurer.parted(box, width, room, 1) if parted is None and force else parted
        case Stack():
            return _split_stack(box, width, room, measurer, force, anew)
        case Columns():
            return _split_columns(box, width, room, measurer, force)
        case Flowing():
            return _split_flowing(box, width, room, measurer, force)
        case Around():
            return _split_around(box, width, room, measurer, force, anew)
        case Row() if any(cell.follows for cell in box.cells):
            return _split_beside(box, width, room, measurer, force)
        case Row():
            return _split_row(box, width, room, measurer, force, anew)
        case Panel():
            return _split_panel(box, width, room, measurer, force, anew)
        case Keep() if force:
            parts = split(box.child, width, room, measurer, force=True)
            return parts and (Keep(parts[0]), Keep(parts[1]))
        case Backdrop() | Linked() if force:
            parts = split(box.child, width, room, measurer, force=True)
            return parts and (replace(box, child=parts[0]), parts[1])
        case _:
            return None


def _split_text(
    text: Text, width: float, room: float, measurer: Measurer, force: bool, anew: bool
) -> tuple[Box, Box] | None:
    text = measurer.fitted(text, width)
    count = measurer.line_count(text, width)
    fitting = int((room - text.style.size + EPSILON) // text.style.leading) + 1 if room >= text.style.size else 0
    together = 1 if force else _LINES_TOGETHER
    taken = min(fitting, count - together)
    if taken < together:
        return None
    middle = text.first + taken
    head = replace(text, last=middle)
    if not anew:
        return head, replace(text, first=middle)
    if text.last is not None:
        return None
    rest = measurer.text_from(text, measurer.line_end(text, width, middle))
    return None if rest is None else (head, rest)


def _split_panel(
    panel: Panel, width: float, room: float, measurer: Measurer, force: bool, anew: bool
) -> tuple[Box, Box] | None:
    """Two fields that are open where they are parted: no round corners, no line, less padding."""
    pad, half = panel.padding, Elastic(*(length / 2 for length in panel.elastic))
    radii = panel.radius if isinstance(panel.radius, tuple) else (panel.radius,) * 4
    above = replace(
        panel,
        padding=pad._replace(bottom=pad.bottom * (1.0 if panel.opens[1] else _AT_PARTING)),
        radius=(radii[0], radii[1], 0.0, 0.0),
        opens=(panel.opens[0], True),
        elastic=half,
        height=0.0,
    )
    below = replace(
        panel,
        padding=pad._replace(top=pad.top * (1.0 if panel.opens[0] else _AT_PARTING)),
        radius=(0.0, 0.0, radii[2], radii[3]),
        opens=(True, panel.opens[1]),
        elastic=half,
        height=0.0,
    )
    inside = width - padding_left(panel) - pad.right
    inner_room = room - above.padding.vertical - half.natural
    parts = split(panel.child, inside, inner_room, measurer, force=force, anew=anew)
    return parts and (replace(above, child=parts[0]), replace(below, child=parts[1]))


def _split_stack(
    stack: Stack, width: float, room: float, measurer: Measurer, force: bool, anew: bool
) -> tuple[Box, Box] | None:
    children = stack.children
    index, used = _overflowing(children, width, room, measurer)
    if index == len(children):
        return None
    parts = split(children[index], width, room - used, measurer, force=force, anew=anew)
    if parts is None and stack.closed and all(map(is_between, children[index:-1])) and not force:
        index = next((n for n in range(index - 1, -1, -1) if not is_between(children[n])), 0)
        least = measurer.extent(children[index], width).least
        parts = split(children[index], width, least - 0.1, measurer, anew=anew)
    if parts is not None:
        head, tail = (*children[:index], parts[0]), (parts[1], *children[index + 1 :])
    else:
        index = _last_break(children, index, force)
        if index == 0:
            return None
        head, tail = children[:index], children[index:]
    head, tail = without_last_gaps(head), without_first_gaps(tail)
    if stack.again is not None and index > 0:
        tail = Keep(Stack((Stack((stack.again,), Sense("Artifact")), tail[0]))), *tail[1:]
    return replace(stack, children=head), replace(stack, children=tail)


def _overflowing(children: tuple[Box, ...], width: float, room: float, measurer: Measurer) -> tuple[int, float]:
    """Which of the boxes of a stack is the first that does not fit, and how high those before it are."""
    used = 0.0
    for index, child in enumerate(children):
        height = measurer.extent(child, width).least
        if used + height > room + EPSILON:
            return index, used
        used += height
    return len(children), used


def _last_break(children: tuple[Box, ...], index: int, force: bool) -> int:
    """The last place at or before ``index`` where the stack may part: not behind a heading or nothing but gaps."""
    while index > 0:
        last = next((c for c in reversed(children[:index]) if not is_between(c)), None)
        if last is None:
            return 0
        if force or not is_heading(last):
            return index
        index = children.index(last)
    return 0


def _split_columns(
    columns: Columns, width: float, room: float, measurer: Measurer, force: bool
) -> tuple[Box, Box] | None:
    """As many boxes as fit, dealt anew on either side: the reading order goes down the columns of each page.

    Each side has boxes for all columns, which so keep their width.
    """
    children, fewest = columns.children, 1 if force else max(columns.count, _BOXES_TOGETHER)
    column = (width - columns.gutter * (columns.count - 1)) / columns.count
    least = list(accumulate(measurer.extent(child, column).least for child in children))
    for taken in range(len(children) - fewest, fewest - 1, -1):
        if least[taken - 1] > columns.count * (room + EPSILON):
            continue  # the columns could not hold them even if they ended level
        head = replace(columns, children=children[:taken], leads_on=0.0)
        if measurer.extent(head, width).least <= room + EPSILON:
            return head, replace(columns, children=children[taken:])
    return _split_row(measurer.dealt(columns, width).row, width, room, measurer, True, False) if force else None


def _split_flowing(
    flowing: Flowing, width: float, room: float, measurer: Measurer, force: bool
) -> tuple[Box, Box] | None:
    """As much as all columns of the room hold, and the rest in columns of its own; heads where there is room."""
    column, gutter = columns_of(flowing, width)
    if flowing.heads is not None:
        taken = [measurer.extent(head, column).least for head in flowing.heads]
        filled = _filled(flowing, column, [room - top for top in taken], measurer, False)
        if filled is not None:
            return headed(flowing.heads, filled[0], gutter), replace(flowing, child=filled[1], heads=None)
    filled = _filled(flowing, column, [room] * flowing.count, measurer, force)
    if filled is None:
        return None
    return Row(tuple(Cell(part, share=1) for part in filled[0]), gutter), replace(flowing, child=filled[1])


def _filled(
    flowing: Flowing, column: float, rooms: list[float], measurer: Measurer, force: bool
) -> tuple[list[Box], Box] | None:
    """What stands in columns of these heights, and the rest; ``None`` if there is none for one of them."""
    made: list[Box] = []
    rest = flowing.child
    for number, room in enumerate(rooms):
        parts = split(rest, column, room, measurer, force=force and number == 0)
        if parts is None:
            return None
        made.append(parts[0])
        rest = parts[1]
    return made, rest


def _split_around(
    around: Around, width: float, room: float, measurer: Measurer, force: bool, anew: bool
) -> tuple[Box, Box] | None:
    """With the text running around what stands aside on each side anew; else as it stands."""
    if not anew and not is_parted(around.child):
        parts = measurer.apart(around, width, room)
        if parts is not None:
            return parts
    return split(measurer.turned(around, width), width, room, measurer, force=force, anew=anew)


def _split_beside(row: Row, width: float, room: float, measurer: Measurer, force: bool) -> tuple[Box, Box] | None:
    """Text beside photographs: these stay with one part of it, the other has the whole width; or both are parted.

    Of the ways that fit, the one whose head fills the room best and whose columns end level is taken.
    """
    made = [_split_row(row, width, room, measurer, force, False)]
    text = next((cell for cell in row.cells if not cell.follows), None)
    if text is not None and sum(not cell.follows for cell in row.cells) == 1 and not is_parted(text.box):

        def beside(box: Box) -> Row:
            return replace(row, cells=tuple(c if c.follows else replace(c, box=box) for c in row.cells))

        def alone(box: Box) -> Row:
            return replace(row, cells=(replace(text, box=box),))

        own = measurer.widths.of_cells(row, width)[row.cells.index(text)]
        with_photos = split(text.box, own, room, measurer, anew=True)
        if with_photos is not None:
            made.append((beside(with_photos[0]), alone(with_photos[1])))
        without = split(text.box, width, room, measurer, anew=True)
        if without is not None:
            made.append((alone(without[0]), beside(without[1])))
    fitting = [parts for parts in made if parts and measurer.extent(parts[0], width).least <= room + EPSILON]
    return min(fitting, key=lambda parts: _loss(parts, width, room, measurer), default=None)


def _loss(parts: tuple[Box, Box], width: float, room: float, measurer: Measurer) -> float:
    head, tail = (measurer.extent(part, width) for part in parts)
    return room - head.height + 2 * head.flaw + 2 * tail.flaw


def _split_row(
    row: Row, width: float, room: float, measurer: Measurer, force: bool, anew: bool
) -> tuple[Box, Box] | None:
    heads: list[Cell] = []
    tails: list[Cell] = []
    widths = measurer.widths.of_cells(row, width)
    parts_of_row = [measurer.extent(cell.box, own) for cell, own in zip(row.cells, widths, strict=True)]
    drops = baseline_drops(row, parts_of_row)
    for cell, cell_width, extent, drop in zip(row.cells, widths, parts_of_row, drops, strict=True):
        if extent.least + drop <= room + EPSILON:
            heads.append(_sized(cell, cell.box, cell_width))
            tails.append(_sized(cell, Stack(()), cell_width))
            continue
        parts = split(cell.box, cell_width, room - drop, measurer, force=force, anew=anew)
        if parts is None:
            return None
        heads.append(_sized(cell, parts[0], cell_width))
        tails.append(_sized(cell, parts[1], cell_width))
    return replace(row, cells=tuple(heads)), replace(row, cells=tuple(tails))


def _sized(cell: Cell, box: Box, width: float) -> Cell:
    """The cell with another box; what was as wide as its box keeps the width it has now."""
    return replace(cell, box=box) if cell.share else replace(cell, box=box, width=width)
