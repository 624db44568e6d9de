"""Boxes and the room beside each other → how wide each of them is."""

from __future__ import annotations

from math import ceil

from onehearts.compose.box import (
    Around,
    Art,
    Backdrop,
    Box,
    Cell,
    Columns,
    Flowing,
    Gap,
    Keep,
    Linked,
    Panel,
    Photo,
    Row,
    Stack,
    Text,
    Upright,
    Wrap,
)
from onehearts.compose.upright import natural_width
from onehearts.geometry import EPSILON
from onehearts.typesetting import Paragraph, TextStyle, Typesetter

_UNBOUNDED = 1e6  # a measure in points no single line reaches


class Widths:
    """The widths of boxes whose text one typesetter sets, in points."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._natural: dict[int, tuple[Box, float]] = {}

    def of_cells(self, row: Row, width: float) -> list[float]:
        """The width of each cell: fixed ones first, then own widths, the shares divide what is left.

        Where not all have room, the widest own widths give way; beside one of them the shares keep a third at least.
        """
        room = width - row.gap * max(0, len(row.cells) - 1)
        widths = [self._cell_width(cell) for cell in row.cells]
        own = [w for cell, w in zip(row.cells, widths, strict=True) if cell.width is None and not cell.share]
        sharing = any(cell.share for cell in row.cells)
        most = _level(own, 0.5 if sharing else 0.0, room - (sum(widths) - sum(own)))
        widths = [w if cell.width is not None else min(w, most) for cell, w in zip(row.cells, widths, strict=True)]
        shares = sum(cell.share for cell in row.cells)
        left = max(0.0, room - sum(widths))
        return [
            w + min(left * cell.share / shares, cell.most or left) if cell.share else w
            for w, cell in zip(widths, row.cells, strict=True)
        ]

    def _cell_width(self, cell: Cell) -> float:
        if cell.share:
            return 0.0
        return cell.width if cell.width is not None else self.natural(cell.box)

    def natural(self, box: Box) -> float:
        """The width at which nothing in the box needs a second line."""
        known = self._natural.get(id(box))
        if known is None:
            known = self._natural[id(box)] = (box, self._natural_of(box))
        return known[1]

    def _natural_of(self, box: Box) -> float:
        match box:
            case Text():
                lines = self._typesetter.set(paragraph_of(box, self._typesetter), _UNBOUNDED).lines
                widest = max((line.width for line in lines), default=0.0)
                if box.style.align == "justify":  # set to whole ems
                    widest = ceil((widest - EPSILON) / box.style.size) * box.style.size
                # A hair more, so that rounding never wraps what was measured.
                return widest + EPSILON
            case Art():
                return box.width
            case Panel():
                return max(box.width, self.natural(box.child) + padding_left(box) + box.padding.right)
            case Stack():
                return max((self.natural(child) for child in box.children), default=0.0)
            case Row():
                return sum(
                    cell.width if cell.width is not None else self.natural(cell.box) for cell in box.cells
                ) + box.gap * max(0, len(box.cells) - 1)
            case Wrap():
                return sum(self.natural(child) for child in box.children) + box.gap * max(0, len(box.children) - 1)
            case Backdrop() | Linked() | Keep():
                return self.natural(box.child)
            case Upright():
                head = self.natural(box.head) + box.head_gap.natural if box.head else 0.0
                return natural_width(box, self._typesetter) + head + EPSILON
            case Gap() | Photo() | Columns() | Flowing() | Around():
                return 0.0

    def wrap_rows(self, box: Wrap, width: float) -> list[list[tuple[Box, float]]]:
        """The children dealt into rows, each with its width."""
        rows: list[list[tuple[Box, float]]] = []
        used = 0.0
        for child in box.children:
            own = min(self.natural(child), width)
            if rows and used + box.gap + own <= width + EPSILON:
                rows[-1].append((child, own))
                used += box.gap + own
            else:
                rows.append([(child, own)])
                used = own
        return rows


def paragraph_of(text: Text, typesetter: Typesetter) -> Paragraph:
    """The whole paragraph ``text`` shows lines of."""
    return typesetter.prepare(text.runs, text.style, indent=text.indent)


def measure_of(style: TextStyle, width: float) -> float:
    """The width lines are set to: whole ems for justified text (JLREQ 2.4.1), the rest stays free at the right."""
    if style.align != "justify" or width < 2 * style.size:
        return max(width, 2 * style.size)
    return int((width + EPSILON) / style.size) * style.size


def columns_of(box: Flowing, width: float) -> tuple[float, float]:
    """How wide the columns of running text are, and the gutters between them, in points."""
    column = (width - box.gutter * (box.count - 1)) / box.count
    if box.em and column >= box.em:
        column = int((column + EPSILON) / box.em) * box.em
    return column, (width - box.count * column) / (box.count - 1) if box.count > 1 else 0.0


def padding_left(panel: Panel) -> float:
    return panel.padding.left + (panel.spine[1] if panel.spine else 0.0)


def _level(wishes: list[float], others: float, room: float) -> float:
    """The greatest width of ``wishes`` that all of them and ``others`` times that width have room for."""
    left = max(0.0, room)
    level = left
    for index, wish in enumerate(sorted(wishes)):
        level = left / (len(wishes) - index + others)
        if wish > level:
            return level
        left -= wish
    return max(wishes, default=level)
