"""A plan and the page's frame → finished pages: the Edition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onehearts.compose.box import Box
from onehearts.compose.choose import Part, Piece, Room, choose, extent_of
from onehearts.compose.extent import Extent
from onehearts.compose.measure import Measurer
from onehearts.compose.place import Placer
from onehearts.compose.structure import Structure
from onehearts.design import Layout
from onehearts.diagnostics import Diagnostic
from onehearts.edition import Edition, Group, Ink, Item, Page, Shape
from onehearts.geometry import Insets, Rect, rectangle
from onehearts.typesetting import EarlierLines, LineRecord, Typesetter


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
    """The Edition, what had to be said while it was made, and its paragraphs as they were set."""

    edition: Edition
    diagnostics: tuple[Diagnostic, ...]
    records: tuple[LineRecord, ...]


def compose(
    pieces: Sequence[Piece],
    frame: Frame,
    about: About,
    count: int,
    layout: Layout,
    typesetter: Typesetter,
    earlier: EarlierLines | None = None,
) -> Composition:
    """Pour the pieces onto ``count`` pages of the layout, or with 0 onto as many as it takes.

    With ``earlier`` lines, paragraphs change theirs only from where their text was changed.
    """
    measurer = Measurer(typesetter, earlier)
    room = _room(frame, layout, measurer)
    plan, diagnostics = choose(pieces, room, count, measurer)
    press = _Press(frame, layout, room, measurer, Structure(about.title))
    pages = tuple(press.page(number, dealt, len(plan.pages)) for number, dealt in enumerate(plan.pages, 1))
    edition = Edition(
        id=about.id,
        title=about.title,
        language="ja",
        publisher=about.publisher,
        date=about.date,
        pages=pages,
        structure=press.structure.finished(),
        swatches=layout.swatches,
        fonts=layout.fonts,
        photos=about.photos,
    )
    placer = press.placer
    return Composition(edition, (*diagnostics, *placer.diagnostics), tuple(placer.records))


def _room(frame: Frame, layout: Layout, measurer: Measurer) -> Room:
    paper, margins = layout.paper, layout.margins
    first = last = 0.0
    if frame.masthead:
        height = measurer.extent(_only(frame.masthead), paper.width).height
        first = max(0.0, height + layout.between.natural - margins.top)
    if frame.foot:
        height = measurer.extent(_only(frame.foot), paper.width).height
        last = max(0.0, height + layout.between.natural - margins.bottom)
    return Room(paper.width - margins.horizontal, paper.height - margins.vertical, first, last, layout.between)


class _Press:
    """Makes the pages of one edition: what they all have, the planned pieces, masthead and foot."""

    def __init__(self, frame: Frame, layout: Layout, room: Room, measurer: Measurer, structure: Structure) -> None:
        self._frame = frame
        self._layout = layout
        self._room = room
        self._measurer = measurer
        self.structure = structure
        self.placer = Placer(measurer, structure, _printed(layout))

    def page(self, number: int, dealt: Sequence[Part], last: int) -> Page:
        """Page ``number`` of ``last`` with its pieces."""
        frame, paper, margins = self._frame, self._layout.paper, self._layout.margins
        items: list[Item] = [self._ground()]
        top = margins.top
        if number == 1 and frame.masthead:
            items.append(
                self._group(
                    frame.masthead, _only(frame.masthead), Rect(0.0, 0.0, paper.width, self._height(frame.masthead))
                )
            )
            top += self._room.first_loses
        items += self._column(dealt, Rect(margins.left, top, self._room.width, self._room.on(number, last)))
        foot = frame.foot if number == last else None
        if foot:
            height = self._height(foot)
            items.append(self._group(foot, _only(foot), Rect(0.0, paper.height - height, paper.width, height)))
        furniture = frame.furniture(number, foot is not None)
        items += [self.placer.group(box, at, "柱", None) for box, at in furniture]
        return Page(number, paper.width, paper.height, paper.bleed, tuple(items))

    def _column(self, dealt: Sequence[Part], area: Rect) -> list[Item]:
        """The pieces one below the other; what is left over or lacking is shared by all that is elastic."""
        items: list[Item] = []
        whole = extent_of(dealt, self._room, self._measurer)
        between = self._room.between
        gap = Extent(between.natural, between.shrink, between.stretch)
        y = area.y
        for index, piece in enumerate(dealt):
            if index:
                y += whole.share(gap, area.height)
            height = whole.share(self._measurer.extent(piece.box, area.width), area.height)
            items.append(self._group(piece.piece, piece.box, Rect(area.x, y, area.width, height)))
            y += height
        return items

    def _group(self, piece: Piece, box: Box, at: Rect) -> Group:
        """A piece in its place, in a section of its own."""
        return self.placer.group(box, at, piece.name, self.structure.node(piece.sense, self.structure.root))

    def _height(self, piece: Piece) -> float:
        """The height of a piece as wide as the paper."""
        return self._measurer.extent(_only(piece), self._layout.paper.width).height

    def _ground(self) -> Shape:
        """The paper's colour to the edge of the bleed."""
        paper = self._layout.paper
        out = -paper.bleed
        page = Rect(0.0, 0.0, paper.width, paper.height)
        return Shape(rectangle(page.inset(Insets(out, out, out, out))), paper.colour)


def _only(piece: Piece) -> Box:
    """A masthead or foot has one way to stand."""
    return piece.ways[0].box


def _printed(layout: Layout) -> Callable[[Ink], Ink]:
    """A drawing's fill → the layout's ink of that colour where there is one."""
    names = {"#{:02x}{:02x}{:02x}".format(*swatch.rgb): name for name, swatch in layout.swatches.items()}
    return lambda fill: Ink(names.get(fill.name, fill.name), fill.tint)
