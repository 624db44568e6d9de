"""Pieces in order → which stand on which page: a plan. Nothing is placed here.

Pages are filled one after the other; a pin or a wished-for new page starts the next. What does not fit
goes over to the next page, split where the boxes allow it, and when the pages asked for are used up
further ones are added: nothing is ever left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onehearts.compose.box import Arrangement, Box, Sense
from onehearts.compose.extent import Extent
from onehearts.compose.measure import Measurer
from onehearts.compose.split import split
from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.geometry import Elastic
from onehearts.messages import diagnose

_MOST_PAGES = 200  # beyond this something is wrong with the boxes, not with the issue


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A block on its way to a page, in all the ways it can be laid out.

    ``pin`` is a page number, ``new_page`` asks for the next. ``sense`` is the block's section.
    """

    name: str
    ways: tuple[Arrangement, ...]
    span: SourceSpan
    sense: Sense
    pin: int = 0
    new_page: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A block in the way that was chosen, or as much of it as stands on one page."""

    piece: Piece
    box: Box


@dataclass(frozen=True, slots=True)
class Room:
    """The live area of the pages: width and the heights of the first, inner and last page, in points.

    ``between`` is the gap between two pieces.
    """

    width: float
    height: float
    first_loses: float
    last_loses: float
    between: Elastic

    def on(self, page: int, count: int) -> float:
        """The height left on page ``page`` of ``count`` (from 1)."""
        return self.height - (self.first_loses if page == 1 else 0.0) - (self.last_loses if page == count else 0.0)


@dataclass(frozen=True, slots=True)
class Plan:
    """For each page its pieces in order; ``asked`` is how many pages were wanted, 0 for as many as it takes."""

    pages: tuple[tuple[Part, ...], ...]
    asked: int


def choose(pieces: Sequence[Piece], room: Room, count: int, measurer: Measurer) -> tuple[Plan, tuple[Diagnostic, ...]]:
    """Deal ``pieces`` onto ``count`` pages, or onto more with an error that says how much is too much.

    With a ``count`` of 0 there are as many pages as it takes.
    """
    for pages in range(max(1, count), _MOST_PAGES):
        plan, diagnostics = _fill(pieces, room, pages, measurer)
        if len(plan) <= pages:
            break
    # The room of the last page was counted with its foot, so a page that stayed empty must exist as well.
    dealt = tuple(tuple(page) for page in plan) + ((),) * (pages - len(plan))
    if 0 < count < pages:
        diagnostics = (*diagnostics, _too_long(dealt, room, count, measurer))
    elif len(plan) < count:
        span = pieces[-1].span if pieces else SourceSpan("")
        diagnostics = (*diagnostics, diagnose("compose.too-short", span, pages=count, used=len(plan)))
    return Plan(dealt, count), diagnostics


def _fill(
    pieces: Sequence[Piece], room: Room, count: int, measurer: Measurer
) -> tuple[list[list[Part]], tuple[Diagnostic, ...]]:
    pages: list[list[Part]] = [[]]
    diagnostics: list[Diagnostic] = []
    for piece in pieces:
        if piece.new_page and pages[-1]:
            pages.append([])
        if piece.pin:
            if piece.pin < len(pages):
                diagnostics.append(diagnose("compose.pin-passed", piece.span, page=piece.pin, now=len(pages)))
            pages.extend([] for _ in range(piece.pin - len(pages)))
        _add(piece, pages, room, count, measurer)
    return pages, tuple(diagnostics)


def _add(piece: Piece, pages: list[list[Part]], room: Room, count: int, measurer: Measurer) -> None:
    """Put the piece on the last page, or as much of it as fits and the rest on new ones."""
    box = min((way.box for way in piece.ways), key=lambda box: round(measurer.extent(box, room.width).height, 1))
    rest: Part | None = Part(piece, box)
    while rest is not None:
        page = pages[-1]
        height = room.on(len(pages), count)
        if extent_of([*page, rest], room, measurer).least <= height + 0.01:
            page.append(rest)
            return
        left = height - (extent_of(page, room, measurer) if page else Extent(0.0)).least
        if page:
            left -= room.between.natural - room.between.shrink
        parts = split(rest.box, room.width, left, measurer)
        if parts is None and not page:
            parts = split(rest.box, room.width, left, measurer, force=True)
            if parts is None:  # a single line or picture higher than the page
                page.append(rest)
                if len(pages) == count and room.last_loses:
                    pages.append([])  # without the foot there may be room
                return
        if parts is not None:
            page.append(replace(rest, box=parts[0]))
            rest = replace(rest, box=parts[1])
        pages.append([])


def extent_of(pieces: Sequence[Part], room: Room, measurer: Measurer) -> Extent:
    """The extent of pieces one below the other with the gaps between them."""
    parts = [measurer.extent(piece.box, room.width) for piece in pieces]
    gaps = max(0, len(parts) - 1)
    return Extent(
        sum(p.height for p in parts) + gaps * room.between.natural,
        sum(p.shrink for p in parts) + gaps * room.between.shrink,
        sum(p.stretch for p in parts) + gaps * room.between.stretch,
    )


def _too_long(pages: tuple[tuple[Part, ...], ...], room: Room, count: int, measurer: Measurer) -> Diagnostic:
    surplus = [piece for page in pages[count:] for piece in page]
    height = sum(measurer.extent(piece.box, room.width).height for piece in surplus)
    if not surplus:  # it is only the foot of the last page that finds no room
        surplus = list(pages[count - 1][-1:])
        height = extent_of(pages[count - 1], room, measurer).least - room.on(count, count)
    return diagnose(
        "compose.too-long",
        surplus[0].piece.span,
        pages=count,
        used=len(pages),
        name=surplus[0].piece.name,
        millimetres=round(height / 72 * 25.4),
    )
