"""A plan and the page's frame → finished pages: the Edition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onehearts.compose.box import Box
from onehearts.compose.choose import Piece, Room, choose, extent_of
from onehearts.compose.measure import Extent, Measurer
from onehearts.compose.place import Placer
from onehearts.compose.structure import Structure
from onehearts.design import Layout, ink_of
from onehearts.diagnostics import Diagnostic
from onehearts.edition import Edition, Ink, Item, Page, Shape
from onehearts.geometry import Insets, Rect, rectangle
from onehearts.typesetting import Typesetter


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page has whatever stands on it.

    ``masthead`` and ``foot`` span the paper's width at the head of the first and at the foot of the last
    page; ``furniture`` gives the boxes of a page by its number and whether it has a foot, with their places
    (artifacts: folio, running title).
    """

    masthead: Piece | None
    foot: Piece | None
    furniture: Callable[[int, bool], Sequence[tuple[Box, Rect]]]


@dataclass(frozen=True, slots=True)
class About:
    """What the Edition says of itself."""

    id: str
    title: str
    publisher: str
    date: str
    photos: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Composition:
    """The Edition and what had to be said while it was made."""

    edition: Edition
    diagnostics: tuple[Diagnostic, ...]


def compose(
    pieces: Sequence[Piece], frame: Frame, about: About, count: int, layout: Layout, typesetter: Typesetter
) -> Composition:
    """Pour the pieces onto ``count`` pages of the layout, or with 0 onto as many as it takes."""
    measurer = Measurer(typesetter)
    paper = layout.paper
    room = _room(frame, layout, measurer)
    plan, diagnostics = choose(pieces, room, count, measurer)
    structure = Structure(about.title)
    placer = Placer(measurer, structure, _inks(layout))
    pages: list[Page] = []
    last = len(plan.pages)
    for number, dealt in enumerate(plan.pages, 1):
        items: list[Item] = [_ground(layout)]
        if number == 1 and frame.masthead:
            items.append(_slot(frame.masthead, 0.0, layout, measurer, placer, structure))
        top = layout.margins.top + (room.first_loses if number == 1 else 0.0)
        height = room.on(number, last)
        items += _column(dealt, Rect(layout.margins.left, top, room.width, height), room, measurer, placer, structure)
        if number == last and frame.foot:
            foot_height = measurer.extent(frame.foot.box, paper.width).height
            items.append(_slot(frame.foot, paper.height - foot_height, layout, measurer, placer, structure))
        footed = number == last and frame.foot is not None
        items += [placer.group(box, at, "柱", None) for box, at in frame.furniture(number, footed)]
        pages.append(Page(number, paper.width, paper.height, paper.bleed, tuple(items)))
    edition = Edition(
        id=about.id,
        title=about.title,
        language="ja",
        publisher=about.publisher,
        date=about.date,
        pages=tuple(pages),
        structure=structure.finished(),
        swatches=layout.swatches,
        fonts=layout.fonts,
        photos=about.photos,
    )
    return Composition(edition, (*diagnostics, *placer.diagnostics))


def _room(frame: Frame, layout: Layout, measurer: Measurer) -> Room:
    paper, margins = layout.paper, layout.margins
    first = last = 0.0
    if frame.masthead:
        height = measurer.extent(frame.masthead.box, paper.width).height
        first = max(0.0, height + layout.between.natural - margins.top)
    if frame.foot:
        height = measurer.extent(frame.foot.box, paper.width).height
        last = max(0.0, height + layout.between.natural - margins.bottom)
    return Room(paper.width - margins.horizontal, paper.height - margins.vertical, first, last, layout.between)


def _column(
    dealt: Sequence[Piece],
    area: Rect,
    room: Room,
    measurer: Measurer,
    placer: Placer,
    structure: Structure,
) -> list[Item]:
    """The pieces of a page one below the other; what is left over or lacking is shared by all that is elastic."""
    items: list[Item] = []
    whole = extent_of(dealt, room, measurer)
    gap = Extent(room.between.natural, room.between.shrink, room.between.stretch)
    y = area.y
    for index, piece in enumerate(dealt):
        if index:
            y += whole.share(gap, area.height)
        own = measurer.extent(piece.box, area.width)
        height = whole.share(own, area.height)
        node = structure.node(piece.sense, structure.root)
        items.append(placer.group(piece.box, Rect(area.x, y, area.width, height), piece.name, node))
        y += height
    return items


def _slot(
    piece: Piece,
    y: float,
    layout: Layout,
    measurer: Measurer,
    placer: Placer,
    structure: Structure,
) -> Item:
    width = layout.paper.width
    height = measurer.extent(piece.box, width).height
    node = structure.node(piece.sense, structure.root)
    return placer.group(piece.box, Rect(0.0, y, width, height), piece.name, node)


def _ground(layout: Layout) -> Shape:
    """The paper's colour to the edge of the bleed."""
    paper = layout.paper
    out = -paper.bleed
    page = Rect(0.0, 0.0, paper.width, paper.height)
    return Shape(rectangle(page.inset(Insets(out, out, out, out))), paper.colour)


def _inks(layout: Layout) -> Callable[[str], Ink]:
    """A drawing's fill → the layout's ink of that colour, a named ink, or the colour itself."""
    by_rgb = {"#{:02x}{:02x}{:02x}".format(*swatch.rgb): name for name, swatch in layout.swatches.items()}

    def ink(fill: str) -> Ink:
        if not fill.startswith("#"):
            return ink_of(fill) or Ink(fill)
        return Ink(by_rgb.get(fill.lower(), fill))

    return ink
