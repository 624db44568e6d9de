"""A box and a width → its extent: how high it is and what it may give or take. Nothing is placed here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from onehearts.compose.box import (
    Art,
    Backdrop,
    Box,
    Cell,
    Columns,
    Gap,
    Keep,
    Linked,
    Panel,
    Photo,
    Row,
    Stack,
    Text,
    Wrap,
)
from onehearts.compose.columns import balanced_ends
from onehearts.typesetting import Paragraph, Setting, TextStyle, Typesetter

_UNBOUNDED = 1e6  # a measure in points no single line reaches


@dataclass(frozen=True, slots=True)
class Extent:
    """Height in points, what it may shrink and stretch by, and how far down its first baseline is."""

    height: float
    shrink: float = 0.0
    stretch: float = 0.0
    baseline: float = 0.0

    @property
    def least(self) -> float:
        return self.height - self.shrink

    @property
    def most(self) -> float:
        return self.height + self.stretch

    def within(self, height: float) -> float:
        """The height nearest to ``height`` that the box can take."""
        return min(max(height, self.least), self.most)

    def share(self, other: Extent, height: float) -> float:
        """What ``other``, a part of this, gets when this is made ``height`` high: equal ratios of all ranges."""
        excess = height - self.height
        range_, part = (self.stretch, other.stretch) if excess > 0 else (self.shrink, other.shrink)
        if range_ <= 0:
            return other.height
        return other.height + max(-1.0, min(1.0, excess / range_)) * part


class Measurer:
    """Measures boxes with one typesetter; remembers what it has measured as long as it lives."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._extents: dict[tuple[int, float], tuple[Box, Extent]] = {}
        self._dealt: dict[tuple[int, float], tuple[Columns, Row]] = {}
        self._paragraphs: dict[int, tuple[Text, Paragraph]] = {}

    # Text ------------------------------------------------------------------------------------

    def paragraph(self, text: Text) -> Paragraph:
        known = self._paragraphs.get(id(text))
        if known is None:
            known = (text, self._typesetter.prepare(text.runs, text.style, indent=text.indent))
            self._paragraphs[id(text)] = known
        return known[1]

    def setting(self, text: Text, width: float) -> Setting:
        """All lines of the paragraph ``text`` is a part of, set to ``width``."""
        return self._typesetter.set(self.paragraph(text), measure_of(text.style, width))

    def line_count(self, text: Text, width: float) -> int:
        """How many lines of the paragraph the box shows."""
        total = self._typesetter.count(self.paragraph(text), measure_of(text.style, width)).natural
        return (total if text.last is None else min(text.last, total)) - text.first

    def ascent(self, style: TextStyle) -> float:
        """From the top of the em box to the baseline, in points."""
        return self._typesetter.ascent(style)

    # Boxes -----------------------------------------------------------------------------------

    def extent(self, box: Box, width: float) -> Extent:
        key = (id(box), round(width, 3))
        known = self._extents.get(key)
        if known is None:
            known = (box, self._extent(box, width))
            self._extents[key] = known
        return known[1]

    def _extent(self, box: Box, width: float) -> Extent:
        match box:
            case Text():
                lines = self.line_count(box, width)
                style = box.style
                return Extent(max(0, lines - 1) * style.leading + style.size, baseline=self.ascent(style))
            case Gap():
                return Extent(box.height.natural, box.height.shrink, box.height.stretch)
            case Art():
                return Extent(art_height(box))
            case Photo():
                height = width * box.ratio
                return Extent(height, height * box.shrink, height * box.stretch)
            case Stack():
                return self._stack(box, width)
            case Row():
                return self._row(box, width)
            case Columns():
                return self.extent(self.dealt(box, width), width)
            case Wrap():
                return self._wrap(box, width)
            case Panel():
                inner = self.extent(box.child, width - padding_left(box) - box.padding.right)
                pad = box.padding.vertical + box.elastic.natural
                height = max(box.height, inner.height + pad)
                return Extent(
                    height,
                    height - max(box.height, inner.least + pad - box.elastic.shrink),
                    max(box.height, inner.most + pad + box.elastic.stretch) - height,
                    inner.baseline + box.padding.top + max(0.0, _sunk(box, inner, height)),
                )
            case Backdrop() | Linked() | Keep():
                return self.extent(box.child, width)

    def _stack(self, box: Stack, width: float) -> Extent:
        parts = [self.extent(child, width) for child in box.children]
        return Extent(
            sum(p.height for p in parts),
            sum(p.shrink for p in parts),
            sum(p.stretch for p in parts),
            parts[0].baseline if parts else 0.0,
        )

    def _row(self, box: Row, width: float) -> Extent:
        widths = self.cell_widths(box, width)
        parts = [self.extent(cell.box, w) for cell, w in zip(box.cells, widths, strict=True)]
        drops = baseline_drops(box, parts)
        # What sticks out above its row may stick out as far below it.
        made = [(p, d + min(d, 0.0)) for p, d in zip(parts, drops, strict=True)]
        height = max((p.height + d for p, d in made), default=0.0)
        least = max((p.least + d for p, d in made), default=0.0)
        most = max((p.most + d for p, d in made), default=0.0)
        baseline = max((p.baseline + d for p, d in zip(parts, drops, strict=True)), default=0.0)
        return Extent(height, height - least, most - height, baseline)

    def dealt(self, box: Columns, width: float) -> Row:
        """The columns as a row of stacks, all stretched to one height."""
        key = (id(box), round(width, 3))
        known = self._dealt.get(key)
        if known is None:
            count = min(box.count, len(box.children))
            column = (width - box.gutter * (count - 1)) / count
            heights = [self.extent(child, column).height for child in box.children]
            ends = balanced_ends(heights, self.extent(box.between, column).height, count)
            stacks: list[Stack] = []
            for start, end in pairwise((0, *ends)):
                parts: list[Box] = []
                for child in box.children[start:end]:
                    parts += [box.between, child] if parts else [child]
                stacks.append(Stack(tuple(parts)))
            known = (box, Row(tuple(Cell(stack, share=1) for stack in stacks), box.gutter, box.sense))
            self._dealt[key] = known
        return known[1]

    def _wrap(self, box: Wrap, width: float) -> Extent:
        rows = self.wrap_rows(box, width)
        heights = [self.row_extent(row) for row in rows]
        baseline = heights[0].baseline if heights else 0.0
        return Extent(sum(row.height for row in heights) + box.gap * max(0, len(rows) - 1), baseline=baseline)

    def row_extent(self, row: list[tuple[Box, float]]) -> Extent:
        """One of the rows of a wrap: its boxes stand on a common baseline."""
        parts = [self.extent(child, width) for child, width in row]
        baseline = max(part.baseline for part in parts)
        return Extent(max(part.height + baseline - part.baseline for part in parts), baseline=baseline)

    def wrap_rows(self, box: Wrap, width: float) -> list[list[tuple[Box, float]]]:
        """The children dealt into rows, each with its width."""
        rows: list[list[tuple[Box, float]]] = []
        used = 0.0
        for child in box.children:
            own = min(self.natural_width(child), width)
            if rows and used + box.gap + own <= width + 0.01:
                rows[-1].append((child, own))
                used += box.gap + own
            else:
                rows.append([(child, own)])
                used = own
        return rows

    def cell_widths(self, row: Row, width: float) -> list[float]:
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
        return cell.width if cell.width is not None else self.natural_width(cell.box)

    def natural_width(self, box: Box) -> float:
        """The width at which nothing in the box needs a second line."""
        match box:
            case Text():
                lines = self._typesetter.set(self.paragraph(box), _UNBOUNDED).lines
                # A hair more, so that rounding never wraps what was measured.
                return max((line.width for line in lines), default=0.0) + 0.01
            case Art():
                return box.width
            case Panel():
                return max(box.width, self.natural_width(box.child) + padding_left(box) + box.padding.right)
            case Stack():
                return max((self.natural_width(child) for child in box.children), default=0.0)
            case Row():
                return sum(
                    cell.width if cell.width is not None else self.natural_width(cell.box) for cell in box.cells
                ) + box.gap * max(0, len(box.cells) - 1)
            case Wrap():
                return sum(self.natural_width(child) for child in box.children) + box.gap * max(
                    0, len(box.children) - 1
                )
            case Backdrop() | Linked() | Keep():
                return self.natural_width(box.child)
            case Gap() | Photo() | Columns():
                return 0.0


def measure_of(style: TextStyle, width: float) -> float:
    """The width lines are set to: whole ems for justified text (JLREQ 2.4.1), the rest stays free at the right."""
    if style.align != "justify" or width < 2 * style.size:
        return max(width, 2 * style.size)
    return int((width + 0.01) / style.size) * style.size


def art_height(art: Art) -> float:
    return art.width * art.drawing.height / art.drawing.width


def padding_left(panel: Panel) -> float:
    return panel.padding.left + (panel.spine[1] if panel.spine else 0.0)


def baseline_drops(row: Row, parts: list[Extent]) -> list[float]:
    """How far each cell is let down (overhanging ones also up) so that the baselines of those that ask for it agree."""
    pairs = list(zip(row.cells, parts, strict=True))
    line = max((p.baseline for cell, p in pairs if cell.valign == "baseline" and not cell.overhangs), default=0.0)
    return [line - p.baseline if cell.valign == "baseline" else 0.0 for cell, p in pairs]


def last_of(box: Box) -> Box:
    """The last box of a stack."""
    return box.children[-1] if isinstance(box, Stack) else box


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


def _sunk(panel: Panel, inner: Extent, height: float) -> float:
    """How much further down a centred child stands than its padding says."""
    if panel.valign != "middle":
        return panel.elastic.natural / 2
    return (height - panel.padding.vertical - inner.height) / 2
