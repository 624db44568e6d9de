"""A plan and the page's frame → finished pages: the Edition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from onehearts.compose.bound import is_hopeless
from onehearts.compose.box import Box, Panel
from onehearts.compose.choose import Chooser
from onehearts.compose.deal import Stretch, deal, heed, white_pages
from onehearts.compose.extent import Extent
from onehearts.compose.measure import LineCounts, Measurer
from onehearts.compose.place import Placer
from onehearts.compose.plan import Piece, Room, Scale, Shelf
from onehearts.compose.shelves import column_extent, shelf_extent
from onehearts.compose.structure import Structure
from onehearts.compose.surplus import too_long
from onehearts.compose.zoom import enlarged
from onehearts.design import Layout
from onehearts.diagnostics import Diagnostic
from onehearts.edition import Edition, Group, Ink, Item, Page, Shape
from onehearts.geometry import Insets, Rect, rectangle
from onehearts.typesetting import EarlierLines, LineRecord, Typesetter


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page has whatever stands on it.

    ``masthead`` and ``foot`` span the paper's width at the head of the first and at the foot of the last
    page; ``furniture`` gives the boxes of a page, with their places (artifacts: folio, running title), by its number,
    whether it has a foot, and whether it only holds what was too much.
    """

    masthead: Piece | None
    foot: Piece | None
    furniture: Callable[[int, bool, bool], Sequence[tuple[Box, Rect]]]


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
    """The Edition, what had to be said while it was made, its paragraphs as set, and the pages that were too full."""

    edition: Edition
    diagnostics: tuple[Diagnostic, ...]
    records: tuple[LineRecord, ...]
    overfull: tuple[Stretch, ...] = ()


class Composer:
    """Pours blocks onto pages of one layout and frame; what was measured once is known the next time.

    With ``earlier`` lines, paragraphs change theirs only from where their text was changed. ``fillers`` may stand at
    the foot of pages that have room left, one a page, ``spares`` that staff wrote for such places before all of them.
    """

    def __init__(
        self,
        frame: Frame,
        layout: Layout,
        typesetter: Typesetter,
        earlier: EarlierLines | None = None,
        fillers: Sequence[Piece] = (),
        spares: Sequence[Piece] = (),
    ) -> None:
        counts: LineCounts = {}
        self._frame = frame
        self._layout = layout
        self._spares = spares
        self._measurer = Measurer(typesetter, earlier, counts)
        self._room = _room(frame, layout, self._measurer)
        self._quick = quick = Measurer(typesetter, earlier, counts, quick=True)
        self._chooser = Chooser(self._room, layout.zooms, layout.airs, quick, self._measurer, fillers)

    def fits(self, pieces: Sequence[Piece], count: int) -> bool:
        """Whether the pieces have room on ``count`` pages."""
        heeded, _ = heed(pieces, count)
        room = self._room.scaled(self._chooser.least)
        if is_hopeless(self._chooser.tightest(heeded), room, count, self._quick):
            return False
        return self._chooser.finds_room(heeded, count)

    def fills(self, pieces: Sequence[Piece], count: int) -> bool:
        """Whether the pieces most likely fill all of ``count`` pages on which they have room."""
        plan = self._chooser.largest(heed(pieces, count)[0], count)
        return plan is not None and not white_pages(plan, self._room, self._quick)

    def compose(self, pieces: Sequence[Piece], about: About, count: int) -> Composition:
        """The pieces on ``count`` pages, or with 0 on as many as it takes."""
        layout = self._layout
        dealt = deal(pieces, self._room, count, self._chooser, self._measurer, layout.body, self._spares)
        plan = dealt.plan
        press = _Press(self._frame, layout, self._room, plan.scale, self._measurer, Structure(about.title))
        asked = plan.asked or len(plan.pages)
        pages = tuple(press.page(number, shelves, asked) for number, shelves in enumerate(plan.pages, 1))
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
            binding=layout.binding,
        )
        placer = press.placer
        surplus = too_long(dealt.overfull, plan, edition, layout.body)
        said = (*dealt.diagnostics, *surplus, *placer.diagnostics)
        return Composition(edition, said, tuple(placer.records), dealt.overfull)


def _room(frame: Frame, layout: Layout, measurer: Measurer) -> Room:
    paper, margins = layout.paper, layout.margins
    first = last = 0.0
    if frame.masthead:
        height = measurer.extent(_only(frame.masthead), paper.width).height
        first = max(0.0, height + layout.between.natural - margins.top)
    if frame.foot:
        height = measurer.extent(_only(frame.foot), paper.width).height
        last = max(0.0, height + layout.between.natural - margins.bottom)
    return Room(
        paper.width - margins.horizontal,
        paper.height - margins.vertical,
        first,
        last,
        layout.between,
        layout.gutter,
        layout.body.leading - layout.body.size,
    )


class _Press:
    """Makes the pages of one edition: what they all have, the shelves in their scale, masthead and foot."""

    def __init__(
        self, frame: Frame, layout: Layout, room: Room, scale: Scale, measurer: Measurer, structure: Structure
    ) -> None:
        self._frame = frame
        self._layout = layout
        self._room = room
        self._scale = scale
        self._measurer = measurer
        self.structure = structure
        self.placer = Placer(measurer, structure, _printed(layout))

    def page(self, number: int, shelves: Sequence[Shelf], last: int) -> Page:
        """Page ``number`` with its shelves; ``last`` is the one with the foot, what comes behind it is surplus."""
        frame, paper, margins = self._frame, self._layout.paper, self._layout.margins_of(number)
        items: list[Item] = [self._ground()]
        top = margins.top
        if number == 1 and frame.masthead:
            at = Rect(0.0, 0.0, paper.width, self._height(frame.masthead))
            items.append(self._group(frame.masthead, _only(frame.masthead), at))
            top += self._room.first_loses
        column = self._column(shelves, self._room.on(number, last))
        items += [enlarged(item, self._scale.zoom, margins.left, top) for item in column]
        foot = frame.foot if number == last else None
        if foot:
            height, box = self._height(foot), _only(foot)
            if self._layout.binding != "none" and number % 2 == 0:
                box = _mirrored(box)
            items.append(self._group(foot, box, Rect(0.0, paper.height - height, paper.width, height)))
        furniture = frame.furniture(number, foot is not None, number > last)
        items += [self.placer.group(box, at, "柱", None) for box, at in furniture]
        return Page(number, paper.width, paper.height, paper.bleed, tuple(items))

    def _column(self, shelves: Sequence[Shelf], height: float) -> list[Item]:
        """The shelves from (0, 0) on; what is left over or lacking is shared by all that is elastic."""
        items: list[Item] = []
        room, high = self._room.scaled(self._scale), height / self._scale.zoom
        whole = column_extent(shelves, room, self._measurer)
        between = room.between
        gap = Extent(between.natural, between.shrink, between.stretch)
        y = 0.0
        for index, shelf in enumerate(shelves):
            if index:
                y += whole.share(gap, high)
            own = whole.share(shelf_extent(shelf, room, self._measurer), high)
            width = (room.width - room.gutter * (len(shelf.parts) - 1)) / len(shelf.parts)
            for number, part in enumerate(shelf.parts):
                at = Rect(number * (width + room.gutter), y, width, own)
                items.append(self._group(part.piece, part.box, at))
            y += own
        return items

    def _group(self, piece: Piece, box: Box, at: Rect) -> Group:
        """A piece in its place, in a section of its own."""
        node = self.structure.node(piece.sense, self.structure.root) if piece.sense else None
        return self.placer.group(box, at, piece.name, node)

    def _height(self, piece: Piece) -> float:
        """The height of a piece as wide as the paper."""
        return self._measurer.extent(_only(piece), self._layout.paper.width).height

    def _ground(self) -> Shape:
        """The paper's colour to the edge of the bleed."""
        paper = self._layout.paper
        page = Rect(0.0, 0.0, paper.width, paper.height)
        return Shape(rectangle(page.grown(paper.bleed)), paper.colour)


def _only(piece: Piece) -> Box:
    """A masthead or foot has one way to stand."""
    return piece.ways[0].box


def _mirrored(box: Box) -> Box:
    """A bar whose padding at the left and the right have changed places, as the margins of bound pages do."""
    if not isinstance(box, Panel):
        return box
    pad = box.padding
    return replace(box, padding=Insets(pad.top, pad.left, pad.bottom, pad.right))


def _printed(layout: Layout) -> Callable[[Ink], Ink]:
    """A drawing's fill → the layout's ink of that colour where there is one."""
    names = {"#{:02x}{:02x}{:02x}".format(*swatch.rgb): name for name, swatch in layout.swatches.items()}
    return lambda fill: Ink(names.get(fill.name, fill.name), fill.tint)
