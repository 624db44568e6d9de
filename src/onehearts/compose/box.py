"""The boxes of which every block is built: what stands beside, above and inside what.

A box says what it holds and how much it may give or take; how high it comes out is known only to
``measure`` and where it stands only to ``place``. Boxes are values: nobody changes one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from onehearts.diagnostics import SourceSpan
from onehearts.edition import Ink, Stroke
from onehearts.geometry import RIGID, Elastic, Insets, Rect
from onehearts.pictures import Drawing
from onehearts.runs import Line
from onehearts.typesetting import TextStyle


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """What a box means to a reader; ``role`` is a role of ``edition.Node``, or ``Artifact`` for what is not read.

    Boxes that carry the same Sense (the halves of a split paragraph) are one node.
    """

    role: str
    title: str = ""
    alt: str = ""
    actual_text: str | None = None
    origin: SourceSpan | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One paragraph. Lines ``first`` up to ``last`` (``None``: to the end) of it are shown.

    ``indent`` is the first line's indent in em. ``leads``: like a heading it is never parted from what follows.
    ``tight``: it is set in the fewest lines its spaces allow.
    """

    runs: Line
    style: TextStyle
    sense: Sense | None = None
    indent: float = 0.0
    leads: bool = False
    tight: bool = False
    first: int = 0
    last: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Hung:
    """A paragraph of lines down the page that stands beside its mark: a bullet and its text.

    All lines of ``body`` start ``hang`` ems of it down the line, ``mark`` starts at ``at``. ``senses`` are what both
    belong to from the outside in: a list and its item.
    """

    body: Text
    hang: float
    mark: Text | None = None
    at: float = 0.0
    senses: tuple[Sense, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Upright:
    """Paragraphs set down the page, their lines from right to left, in as many tiers one below the other as need be.

    ``children`` are paragraphs, whose styles are set vertically here, and gaps between them. Lines are whole ``em``
    points long, from ``least`` to ``most`` of them: just so long that the fewest tiers fill the width. Headlines alone
    are set to ``most``, for they balance their lines themselves, and are as high as the longest.
    ``between`` is the white between two tiers in points.

    ``head`` stands at the right of all tiers and is read first. It gets the width it needs, half of the box at most,
    and the height of all tiers together, which are made as high as it has to be. ``head_gap`` parts it from the lines:
    it takes up what they leave of the width; of what it cannot take, half stands at either side of the whole.

    ``measure`` is the length of the lines in points once the box has been parted between them; 0 as long as it is free.
    """

    children: tuple[Text | Hung | Gap, ...]
    em: float
    least: float
    most: float
    between: float = 0.0
    head: Box | None = None
    head_gap: Elastic = RIGID
    measure: float = 0.0
    sense: Sense | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """A photograph with corners of ``radius`` points.

    ``source`` is the key of ``edition.Picture``; (``pixel_width``, ``pixel_height``) is the upright
    size; ``focus`` (in units of the picture, 0–1) stays in view. ``ratio`` is height over width of the
    frame; the frame may get lower or higher by the given shares of its natural height.
    """

    source: str
    pixel_width: int
    pixel_height: int
    focus: Rect
    ratio: float
    shrink: float = 0.0
    stretch: float = 0.0
    radius: float = 0.0
    sense: Sense | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Art:
    """A drawing scaled to ``width`` points; always decoration unless it has a sense."""

    drawing: Drawing
    width: float
    sense: Sense | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Gap:
    """Empty height that may give and take."""

    height: Elastic


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Boxes one below the other.

    ``closed``: the last box is never parted from the end of what stands before it (a goal from the last step).
    ``again``: what is shown again, but not read, above the rest where a page parts the stack behind its first box.
    """

    children: tuple[Box, ...]
    sense: Sense | None = None
    closed: bool = False
    again: Box | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a row: ``width`` in points, or ``share`` of what the fixed ones leave, or the box's own.

    ``most`` is the greatest width of a share (lines must not grow too long); the rest stays empty.
    ``overhangs``: on a common baseline the box may stick out above its row, and as far below it.
    ``follows``: the box takes the height of the other cells as far as it can give and take (photographs beside text).
    ``valign`` says where a box lower than the row stands; ``fill`` stretches it to the row instead.
    """

    box: Box
    width: float | None = None
    share: float = 0.0
    most: float = 0.0
    valign: Literal["top", "middle", "baseline", "fill"] = "top"
    overhangs: bool = False
    follows: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Boxes side by side with ``gap`` points between them.

    They are read from left to right. ``centred`` puts cells on a common baseline into the middle of a higher row.
    ``level``: they are columns, and it is a flaw if they do not end on one level.
    """

    cells: tuple[Cell, ...]
    gap: float = 0.0
    sense: Sense | None = None
    align: Literal["left", "center", "right"] = "left"
    centred: bool = False
    level: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Boxes dealt in order into ``count`` columns ``gutter`` points apart, so that the highest is as low as can be.

    ``between`` stands between two boxes of a column, not at its ends. ``link`` is a line that leads through the
    gutter from a column's last box to the next one's first, which it meets ``link_drop`` points below its top. Where
    the last column ends above the others the line goes on from it, down to ``leads_on`` points below them.
    """

    children: tuple[Box, ...]
    count: int
    gutter: float
    between: Box
    link: Stroke | None = None
    link_drop: float = 0.0
    leads_on: float = 0.0
    sense: Sense | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Flowing:
    """Running text parted into ``count`` columns of one height, ``gutter`` points apart: read down each in turn.

    ``ornament`` stands under the last column where that ends well before the others.

    ``heads``: photographs at the top of each of two columns, empty where there are none, with the gap to the text below
    them. They give and take so that both columns end level. ``em``: columns are so many points wide or a multiple, and
    what is left of the width goes to the gutter, so that lines of whole ems end where photographs do.
    """

    child: Box
    count: int
    gutter: float
    ornament: Drawing | None = None
    heads: tuple[Box, Box] | None = None
    em: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """Running text that runs beside ``aside`` as far as this goes down, and in the full width below it.

    ``width`` is that of ``aside``, which gives and takes what lines leave; ``gap`` parts it from the text, at whose
    right it stands or at whose ``left``. Where the text turns between two of its boxes ``between`` parts them.
    """

    child: Box
    aside: Box
    width: float
    gap: float
    between: Elastic
    left: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Wrap:
    """Boxes of their own width set in lines like words (chips), ``gap`` apart both ways, each line on one baseline."""

    children: tuple[Box, ...]
    gap: float = 0.0
    sense: Sense | None = None


@dataclass(frozen=True, slots=True)
class Pinned:
    """A drawing over a field, its middle ``inset`` points in and down from its upper corner, ``left`` or right."""

    drawing: Drawing
    inset: float
    left: bool


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """A field behind a box: colour, outline, round corners, padding.

    ``spine`` is a coloured strip at the left edge (ink, points). ``width`` and ``height``, where given,
    are the field's least size: a disc is a panel as high as wide with a radius of half of it.
    ``elastic`` is how much the top and bottom padding together may give and take. ``bleed`` is how far
    the field reaches beyond the panel. ``opens``: a page parts it from what goes before, or from what goes on, and it
    has no line there. ``pinned`` are drawings over it that take no room.
    """

    child: Box
    padding: Insets = field(default_factory=Insets)
    fill: Ink | None = None
    stroke: Stroke | None = None
    radius: float | tuple[float, float, float, float] = 0.0
    spine: tuple[Ink, float] | None = None
    height: float = 0.0
    width: float = 0.0
    valign: Literal["top", "middle"] = "top"
    elastic: Elastic = RIGID
    bleed: Insets = field(default_factory=Insets)
    opens: tuple[bool, bool] = (False, False)
    pinned: tuple[Pinned, ...] = ()
    sense: Sense | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing put behind a box: ``rect`` in points from the box's top left; it may reach beyond it."""

    drawing: Drawing
    rect: Rect


@dataclass(frozen=True, slots=True, eq=False)
class Backdrop:
    """A box on drawings (the masthead's field and hearts); they are artifacts and take no room."""

    child: Box
    behind: tuple[Placed, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Linked:
    """A box that leads somewhere as a whole (a QR code)."""

    child: Box
    url: str
    label: str
    sense: Sense | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Keep:
    """A box that never splits over a page or column."""

    child: Box


def blank(width: float) -> Cell:
    """Room left empty in a row: an indent of ``width`` points."""
    return Cell(Stack(()), width=width)


def headed(heads: tuple[Box, Box], parts: Sequence[Box], gutter: float) -> Row:
    """Two columns of text under their heads; one that has a head takes the height of one that has none."""
    several = not any(isinstance(head, Stack) and not head.children for head in heads)
    cells: list[Cell] = []
    for head, part in zip(heads, parts, strict=True):
        if isinstance(head, Stack) and not head.children:
            cells.append(Cell(part, share=1))
        else:
            top = Row((Cell(head, share=1, follows=True),))  # what follows is painted behind all text
            cells.append(Cell(Stack((top, part)), share=1, follows=not several))
    return Row(tuple(cells), gutter, level=True)


Box: TypeAlias = (
    Text
    | Upright
    | Photo
    | Art
    | Gap
    | Stack
    | Row
    | Columns
    | Flowing
    | Around
    | Wrap
    | Panel
    | Backdrop
    | Linked
    | Keep
)
"""Whatever can be measured and placed."""


@dataclass(frozen=True, slots=True, eq=False)
class Arrangement:
    """One way to lay out a block.

    ``cost`` says how little the layout likes it: 0 for its favourite, about 10 for each step away from that. A
    ``narrow`` one may stand beside a neighbour in half the width of the page. ``name`` is for people (dumps, tests).
    """

    name: str
    box: Box
    cost: float = 0.0
    narrow: bool = False
