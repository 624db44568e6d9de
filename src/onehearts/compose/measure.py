"""A box and a width → its extent: how high it is and what it may give or take. Nothing is placed here."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from onehearts.compose.around import apart, turned
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
from onehearts.compose.columns import Dealt, dealt
from onehearts.compose.extent import NOTHING, Extent, art_height, row_extent, sunk, total
from onehearts.compose.flowing import even_columns, ornamented, under_heads
from onehearts.compose.tiers import end_of
from onehearts.compose.upright import Stood, part, stand
from onehearts.compose.widths import Widths, columns_of, measure_of, padding_left, paragraph_of
from onehearts.geometry import EPSILON
from onehearts.runs import runs_from, text_of
from onehearts.typesetting import Counts, EarlierLines, Paragraph, Setting, TextStyle, Typesetter

LineCounts: TypeAlias = dict[tuple[Paragraph, float, bool], int]
"""A paragraph, a measure in points, and whether it is set tight → how many lines it takes."""

_GROWN = 0.5  # points of flaw for each by which a card is higher than it need be


class Measurer:
    """Measures boxes with one typesetter; remembers what it has measured as long as it lives.

    Paragraphs that stood in an earlier edition keep what they can of ``earlier`` lines. How many lines a paragraph has
    at a measure is looked up in ``counts`` and found by setting it, which is noted there; or, if ``quick``, by counting
    it, which is much faster and wrong in one paragraph of fifty.
    """

    def __init__(
        self,
        typesetter: Typesetter,
        earlier: EarlierLines | None = None,
        counts: LineCounts | None = None,
        *,
        quick: bool = False,
    ) -> None:
        self._earlier = earlier
        self._counts: LineCounts = {} if counts is None else counts
        self._quick = quick
        self.widths = Widths(typesetter)
        self._typesetter = typesetter
        self._paragraphs: dict[int, tuple[Text, Paragraph]] = {}
        self._rests: dict[tuple[int, int], tuple[Text, Text | None]] = {}
        self._counted: dict[tuple[Paragraph, float], Counts] = {}
        self._extents: dict[tuple[int, float], tuple[Box, Extent]] = {}
        self._stood: dict[tuple[int, float], tuple[Upright, Stood]] = {}
        self._dealt: dict[tuple[int, float], tuple[Columns, Dealt]] = {}
        self._flowed: dict[tuple[int, float], tuple[Flowing, Row]] = {}
        self._turned: dict[tuple[int, float], tuple[Around, Box]] = {}

    # Text ------------------------------------------------------------------------------------

    def setting(self, text: Text, width: float) -> Setting:
        """All lines of the paragraph ``text`` is a part of, set to ``width``."""
        measure = measure_of(text.style, width)
        lines = 1 if text.tight else None  # of what is possible the nearest to one is the least
        return self._typesetter.set(self._paragraph(text), measure, lines, kept=self._kept(text, measure))

    def fitted(self, text: Text, width: float) -> Text:
        """The paragraph at the first of its style's sizes at which it takes no more lines than it may."""
        style = text.style
        for size in (style.size, *style.sizes) if style.sizes else ():
            smaller = replace(text, style=style.at_size(size))
            if self.line_count(smaller, width) <= style.most_lines or size == style.sizes[-1]:
                return smaller
        return text

    def line_count(self, text: Text, width: float) -> int:
        """How many lines of the paragraph the box shows."""
        lines = self._lines(text, measure_of(text.style, width))
        return (lines if text.last is None else min(text.last, lines)) - text.first

    def _lines(self, text: Text, measure: float) -> int:
        paragraph = self._paragraph(text)
        key = (paragraph, measure, text.tight)
        known = self._counts.get(key)
        if known is not None:
            return known
        if self._quick:
            counts = self._counted.get(key[:2])
            if counts is None:
                counts = self._counted[key[:2]] = self._typesetter.count(paragraph, measure)
        else:
            counts = self._typesetter.choices(paragraph, measure, self._kept(text, measure))
        lines = counts.least if text.tight else counts.natural
        if not self._quick:
            self._counts[key] = lines
        return lines

    def _paragraph(self, text: Text) -> Paragraph:
        known = self._paragraphs.get(id(text))
        if known is None:
            known = self._paragraphs[id(text)] = (text, paragraph_of(text, self._typesetter))
        return known[1]

    def line_end(self, text: Text, width: float, lines: int) -> int:
        """The offset in the paragraph at which its line of that number (from 1) ends."""
        return end_of(self.setting(text, width).lines[:lines], text_of(text.runs))

    def text_from(self, text: Text, offset: int) -> Text | None:
        """What the paragraph says from ``offset`` on, as one of its own; ``None`` if it cannot be parted there."""
        key = (id(text), offset)
        known = self._rests.get(key)
        if known is None:
            runs = runs_from(text.runs, offset)
            rest = None if runs is None else replace(text, runs=runs, indent=0.0, first=0)
            known = self._rests[key] = (text, rest)
        return known[1]

    def _kept(self, text: Text, measure: float) -> tuple[int, ...]:
        return self._earlier.kept(text.style.name, measure, text_of(text.runs)) if self._earlier else ()

    def ascent(self, style: TextStyle) -> float:
        """From the top of the em box to the baseline, in points."""
        return self._typesetter.ascent(style)

    def forget(self) -> None:
        """Measure everything anew: there is news in the counts."""
        for known in (self._extents, self._stood, self._dealt, self._flowed, self._turned):
            known.clear()

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
                box = self.fitted(box, width)
                lines = self.line_count(box, width)
                style = box.style
                return Extent(max(0, lines - 1) * style.leading + style.size, baseline=self.ascent(style))
            case Upright():
                return Extent(max(self.stood(box, width).height, self._head(box, width).height))
            case Gap():
                return Extent(box.height.natural, box.height.shrink, box.height.stretch)
            case Art():
                return Extent(art_height(box))
            case Photo():
                height = width * box.ratio
                return Extent(height, height * box.shrink, height * box.stretch)
            case Stack():
                return total([self.extent(child, width) for child in box.children])
            case Row():
                widths = self.widths.of_cells(box, width)
                return row_extent(box, [self.extent(c.box, w) for c, w in zip(box.cells, widths, strict=True)])
            case Columns():
                row, grown = self.dealt(box, width)
                whole = self.extent(row, width)
                return replace(whole, flaw=whole.flaw + _GROWN * grown)
            case Flowing():
                return self.extent(self.flowed(box, width), width)
            case Around():
                return self.extent(self.turned(box, width), width)
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
                    inner.baseline + box.padding.top + max(0.0, sunk(box, inner, height)),
                    inner.flaw,
                )
            case Backdrop() | Linked() | Keep():
                return self.extent(box.child, width)

    # Lines down the page -----------------------------------------------------------------------

    def stood(self, box: Upright, width: float) -> Stood:
        """The lines of a box of vertical text with their places."""
        key = (id(box), round(width, 3))
        known = self._stood.get(key)
        if known is None:
            made = stand(box, self._beside_head(box, width), self._head(box, width).height, self._typesetter)
            known = self._stood[key] = (box, made)
        return known[1]

    def parted(self, box: Upright, width: float, room: float, together: int) -> tuple[Upright, Upright] | None:
        """The box in two, the first not higher than ``room`` points; ``None`` if it cannot be."""
        if self._head(box, width).least > room + EPSILON:
            return None
        return part(box, self._beside_head(box, width), room, self._typesetter, together=together)

    def head_width(self, box: Upright, width: float) -> float:
        """How wide the head of lines down the page is: what it needs, but no more than half."""
        return min(self.widths.natural(box.head), width / 2) if box.head else 0.0

    def _head(self, box: Upright, width: float) -> Extent:
        return self.extent(box.head, self.head_width(box, width)) if box.head else NOTHING

    def _beside_head(self, box: Upright, width: float) -> float:
        return width - self.head_width(box, width) - box.head_gap.natural if box.head else width

    # Dealt boxes -------------------------------------------------------------------------------

    def dealt(self, box: Columns, width: float) -> Dealt:
        """The columns as a row of stacks, all of one height."""
        key = (id(box), round(width, 3))
        known = self._dealt.get(key)
        if known is None:
            known = self._dealt[key] = (box, dealt(box, width, self))
        return known[1]

    def flowed(self, box: Flowing, width: float) -> Row:
        """The text as a row of its columns, as low as they can be."""
        key = (id(box), round(width, 3))
        known = self._flowed.get(key)
        if known is None:
            known = self._flowed[key] = (box, self._running(box, *columns_of(box, width)))
        return known[1]

    def _running(self, box: Flowing, column: float, gutter: float) -> Row:
        if box.heads is not None:
            return under_heads(box.child, box.heads, column, gutter, self)
        parts = even_columns(box.child, column, box.count, self)
        if box.ornament is not None:
            parts[-1] = ornamented(parts, box.ornament, column, self)
        return Row(tuple(Cell(part, share=1) for part in parts), gutter, level=True)

    def turned(self, box: Around, width: float) -> Box:
        """The text beside what stands aside, and what of it comes below."""
        key = (id(box), round(width, 3))
        known = self._turned.get(key)
        if known is None:
            known = self._turned[key] = (box, turned(box, width, self))
        return known[1]

    def apart(self, box: Around, width: float, room: float) -> tuple[Box, Box] | None:
        """Text and what it runs around in two, each side running around what it has of that."""
        return apart(box, width, room, self)

    def _wrap(self, box: Wrap, width: float) -> Extent:
        rows = self.widths.wrap_rows(box, width)
        heights = [self.row_extent(row) for row in rows]
        baseline = heights[0].baseline if heights else 0.0
        return Extent(sum(row.height for row in heights) + box.gap * max(0, len(rows) - 1), baseline=baseline)

    def row_extent(self, row: list[tuple[Box, float]]) -> Extent:
        """One of the rows of a wrap: its boxes stand on a common baseline."""
        parts = [self.extent(child, width) for child, width in row]
        baseline = max(part.baseline for part in parts)
        return Extent(max(part.height + baseline - part.baseline for part in parts), baseline=baseline)


def last_of(box: Box) -> Box:
    """The last box of a stack."""
    return box.children[-1] if isinstance(box, Stack) else box
