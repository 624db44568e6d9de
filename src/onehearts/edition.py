"""The Edition: finished pages of placed things, and the tree of what they mean.

An Edition says nothing of YAML, of boxes or of PDF: whoever paints, checks, exports or searches reads
only this. Paint order is the order of ``Page.items``; reading order is the order of the tree in
``Edition.structure``. Every item names the node it shows, or is an artifact (``node`` is ``None``).
Lengths are points, origin top left of the trimmed page, y down; art that bleeds has coordinates outside the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from onehearts.diagnostics import SourceSpan
from onehearts.geometry import CENTRE, Path, Rect, bounds
from onehearts.runs import Line


class Ink(NamedTuple):
    """A colour by name: a swatch of the layout at a tint of 0–1, or a drawing's own ``#rrggbb``."""

    name: str
    tint: float = 1.0


class Swatch(NamedTuple):
    """What a name stands for: sRGB 0–255 for screens, CMYK in per cent for presses.

    ``paper`` swatches are the colour of the page itself: a screen shows them, a press prints nothing.
    """

    name: str
    rgb: tuple[int, int, int]
    cmyk: tuple[float, float, float, float]
    paper: bool = False


def is_grey(swatches: Iterable[Swatch]) -> bool:
    """Whether no ink has a hue: what is printed with one black, photographs and drawings too."""
    return all(len({*swatch.rgb}) == 1 for swatch in swatches)


class Glyph(NamedTuple):
    """One placed glyph: id in its font, offset of its origin from the item's, and the text it stands for.

    ``x`` and ``y`` are in points; ``text`` is the cluster's source text on its first glyph and empty on the others.
    A tuple, because an issue has thousands.
    """

    gid: int
    x: float
    y: float
    text: str


_RISE = 0.88  # of the em box of a Japanese font over its baseline

Flow: TypeAlias = Literal["across", "down", "turned"]
"""Which way a run of glyphs goes: across the page, down it upright, or down it turned by 90° clockwise."""


class Glyphs(NamedTuple):
    """A run of glyphs of one font, size and colour. (x, y) is the origin on the baseline.

    Each glyph's origin is that of its design, the left end of its baseline, whichever way the run goes. A run that
    goes down the page starts at (x, y) on the centre line of its column; ``width`` is its length.
    ``font`` is a name in ``Edition.fonts``. ``actual_text`` replaces the clusters' text when the run is
    copied or read aloud (``None``: the clusters say it). ``origin`` is the place in the source.
    """

    x: float
    y: float
    font: str
    size: float
    ink: Ink
    glyphs: tuple[Glyph, ...]
    width: float
    node: int | None = None
    actual_text: str | None = None
    origin: SourceSpan | None = None
    flow: Flow = "across"

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def box(self) -> Rect:
        """The em boxes of its glyphs; those of a run down the page lie about the centre line of its column."""
        if self.flow == "across":
            return Rect(self.x, self.y - _RISE * self.size, self.width, self.size)
        return Rect(self.x - self.size / 2, self.y, self.size, self.width)


class Stroke(NamedTuple):
    """A line along an outline: width in points."""

    ink: Ink
    width: float


class Shape(NamedTuple):
    """A filled and/or stroked outline."""

    path: Path
    fill: Ink | None = None
    stroke: Stroke | None = None
    even_odd: bool = False
    node: int | None = None


class Picture(NamedTuple):
    """A photograph: ``crop`` (in units of the upright picture, 0–1) is shown in ``rect``, inside ``clip``.

    ``source`` is a key of ``Edition.photos``. ``focus`` is what staff want to be seen, in the units of ``crop``; a
    point has no extent.
    """

    rect: Rect
    source: str
    crop: Rect
    clip: Path = ()
    node: int | None = None
    focus: Rect = CENTRE


class Link(NamedTuple):
    """An area that leads to ``url`` (https, http, mailto or tel)."""

    rect: Rect
    url: str
    label: str
    node: int | None = None


class Group(NamedTuple):
    """Items painted together, cut to ``clip`` if there is one; ``name`` is for dumps and reports."""

    items: tuple[Item, ...]
    name: str = ""
    clip: Path = ()

    def flat(self) -> Iterator[Glyphs | Shape | Picture | Link]:
        """All items in paint order, groups opened."""
        return _flat(self.items)


Item: TypeAlias = Glyphs | Shape | Picture | Link | Group


class Page(NamedTuple):
    """One trimmed page of ``width`` × ``height`` points; ``bleed`` is how far art may reach beyond it."""

    number: int
    width: float
    height: float
    bleed: float
    items: tuple[Item, ...]

    def flat(self) -> Iterator[Glyphs | Shape | Picture | Link]:
        """All items in paint order, groups opened."""
        return _flat(self.items)


class Said(NamedTuple):
    """A paragraph as it was meant, and how it is set: the layout's name for its style, a font, points, a colour.

    ``font`` is a name in ``Edition.fonts``.
    """

    runs: Line
    style: str
    font: str
    size: float
    ink: Ink


class Node(NamedTuple):
    """A piece of meaning. ``role`` is a standard structure type (ISO 32000-1, 14.8.4): Document, Sect, H1–H3, P,
    L, LI, Lbl, LBody, Table, TR, TH, TD, Figure, Caption, Link, Span.

    ``id`` is what items name; children stand in reading order; ``origin`` is the place in the source.
    ``headers`` are the ids of a table cell's header cells.

    ``said`` is the text it shows, for whoever sets it anew; children that are stretches of it (Link, Span) say none.
    ``ground`` is the colour of the field it stands on, ``drawings`` are the decorations that belong to it, each in a
    group of shapes as it stands on its page.
    """

    id: int
    role: str
    children: tuple[Node, ...] = ()
    title: str = ""
    alt: str = ""
    lang: str = ""
    actual_text: str | None = None
    headers: tuple[int, ...] = ()
    origin: SourceSpan | None = None
    said: tuple[Said, ...] = ()
    ground: Ink | None = None
    drawings: tuple[Group, ...] = ()

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class FontFile(NamedTuple):
    """A font: its file and, for a variable one, where on its axes it stands.

    ``axes`` pairs OpenType tags ("wght") with values in the axis' own units, in the order of the tags; an axis
    that is not named stands at its default. Two places on the axes of one file are two fonts.
    """

    path: str
    axes: tuple[tuple[str, float], ...] = ()


Binding: TypeAlias = Literal["none", "left", "right"]


@dataclass(frozen=True, slots=True)
class Edition:
    """A finished issue: its pages, the tree of their meaning, and what the names in the items stand for.

    ``fonts`` and ``photos`` map the names used by items to fonts and files. ``binding`` is the side it is to be bound
    at; ``none``: its layout says nothing of it.
    """

    id: str
    title: str
    language: str
    publisher: str
    date: str
    pages: tuple[Page, ...]
    structure: Node
    swatches: Mapping[str, Swatch] = field(default_factory=dict)
    fonts: Mapping[str, FontFile] = field(default_factory=dict)
    photos: Mapping[str, str] = field(default_factory=dict)
    binding: Binding = "none"


def extent(item: Glyphs | Shape | Picture | Link) -> Rect:
    """The box an item takes up, in the page's points."""
    match item:
        case Glyphs():
            return item.box
        case Shape():
            return bounds(item.path)
        case Picture() | Link():
            return item.rect


def _flat(items: tuple[Item, ...]) -> Iterator[Glyphs | Shape | Picture | Link]:
    for item in items:
        if isinstance(item, Group):
            yield from _flat(item.items)
        else:
            yield item
