"""Blocks with the staff's wishes and a number of pages → a plan, and what is to be said of it.

Where everything fits, the plan is the best there is. Where it does not, what is too much for the pages between two
pinned blocks stands on further pages, so that nothing is lost; ``surplus`` says how much it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from onehearts.compose.choose import Chooser
from onehearts.compose.measure import Measurer
from onehearts.compose.plan import Part, Piece, Plan, Room, Scale, Shelf
from onehearts.compose.shelves import column_extent
from onehearts.compose.spare import with_spares
from onehearts.compose.split import split
from onehearts.diagnostics import Diagnostic
from onehearts.geometry import EPSILON
from onehearts.messages import diagnose, in_runs, phrase
from onehearts.typesetting import TextStyle

_HOLE = 0.03  # of the page: less white at the foot is not worth a word
_MUCH = 0.4  # of a page: with so much white on all of them together there may be pages too many
_FEW = 2  # pages that are not filled are told one by one
_LONGEST = 35  # characters in a line that is easy to read
_MOST_PAGES = 200
_TRIED = 2  # numbers of pages that may be filled, where there are fewer than were asked for
_SPARE = 3  # pages added where the number is free and the staff's wishes stand in the way


@dataclass(frozen=True, slots=True)
class Stretch:
    """The blocks between two pinned ones and the pages they have: ``first`` … ``last``."""

    first: int
    last: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Deal:
    """A plan for the pages, what has to be said, and where there was too much: ``overfull`` is empty if all fits.

    ``drafted``: the pages are filled one after the other, as no plan was found.
    """

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]
    overfull: tuple[Stretch, ...] = ()
    drafted: bool = False


def deal(
    pieces: Sequence[Piece],
    room: Room,
    count: int,
    chooser: Chooser,
    exact: Measurer,
    body: TextStyle,
    spares: Sequence[Piece] = (),
) -> Deal:
    """Deal the blocks onto ``count`` pages, or with 0 onto as few as it takes.

    ``body`` is the style in whose lines a lack or surplus is told. ``spares`` only stand where there is room left.
    """
    dealt = _dealt(pieces, room, count, chooser, exact)
    plan, left = dealt.plan, tuple(spares)
    if not dealt.overfull:
        plan, left = with_spares(plan, spares, chooser.fillers, room.scaled(plan.scale), exact)
    said = [diagnose("compose.not-needed", spare.span, name=spare.name) for spare in left]
    if count and pieces and not dealt.drafted:
        said += _lacks(plan, pieces, room, chooser, exact, body)
    return replace(dealt, plan=plan, diagnostics=(*dealt.diagnostics, *said))


def _dealt(pieces: Sequence[Piece], room: Room, count: int, chooser: Chooser, exact: Measurer) -> Deal:
    """The blocks dealt, what has no room behind."""
    heeded, diagnostics = heed(pieces, count)
    if not pieces:
        return Deal(Plan(((),) * max(1, count), chooser.least, count), ())
    found = chooser.choose(heeded, count)
    if found is not None:
        return Deal(found.plan, tuple(diagnostics))
    if not count:  # the pages are free, so the wishes for some of them are what stands in the way
        unpinned = tuple(replace(piece, pin=0) for piece in heeded)
        found = chooser.choose(unpinned, 0)
        if found is not None:
            wanted = {id(free): piece for free, piece in zip(unpinned, heeded, strict=True)}
            return Deal(found.plan, (*diagnostics, *_passed(found.plan.pages, wanted)))
    pages = count or chooser.fewest(heeded) + _SPARE
    drafted = _draft(chooser.tightest(heeded), room.scaled(chooser.least), pages, chooser.least, exact)
    return replace(drafted, diagnostics=(*diagnostics, *drafted.diagnostics))


def heed(pieces: Sequence[Piece], count: int) -> tuple[tuple[Piece, ...], list[Diagnostic]]:
    """The pieces without the wishes for a page that nobody could grant; of each a message."""
    made: list[Piece] = []
    said: list[Diagnostic] = []
    before = 1
    for piece in pieces:
        if piece.pin and piece.pin < before:
            said.append(diagnose("compose.pin-passed", piece.pinned or piece.span, page=piece.pin, now=before))
            piece = replace(piece, pin=0)
        elif piece.pin > count > 0:
            said.append(diagnose("compose.pin-beyond", piece.pinned or piece.span, page=piece.pin, pages=count))
            piece = replace(piece, pin=0)
        before = max(before, piece.pin)
        made.append(piece)
    return tuple(made), said


# What does not fit ---------------------------------------------------------------------------------


def _draft(pieces: Sequence[Piece], room: Room, count: int, scale: Scale, exact: Measurer) -> Deal:
    """As much as fits onto the pages, the rest behind them; pieces and room are of that scale."""
    pages: list[tuple[Shelf, ...]] = []
    surplus: list[Part] = []
    overfull: list[Stretch] = []
    for stretch in _stretches(pieces, count):
        filled, left = _first_fit(stretch, room, count, exact)
        pages += filled
        if left:
            overfull.append(stretch)
        surplus += left
    said = _passed(pages)
    while surplus and len(pages) < _MOST_PAGES:
        page, surplus = _page(surplus, room.height, room, exact, sure=True)
        pages.append(page)
    if surplus:
        said.append(diagnose("compose.far-too-long", surplus[0].piece.span, pages=len(pages)))
    return Deal(Plan(tuple(pages), scale, count), tuple(said), tuple(overfull), drafted=True)


def _passed(pages: Sequence[tuple[Shelf, ...]], wanted: Mapping[int, Piece] | None = None) -> list[Diagnostic]:
    """A message for each block that does not stand on the page it is pinned to, though there was room for it behind.

    ``wanted`` are the pieces with their pins, by the identity of those on the pages, where these have none.
    """
    said: list[Diagnostic] = []
    told: set[int] = set()
    for page, shelves in enumerate(pages, 1):
        for placed in (part.piece for shelf in shelves for part in shelf.parts):
            piece = wanted.get(id(placed), placed) if wanted else placed  # fillers are nobody's wish
            if piece.pin and piece.pin != page and id(piece) not in told:
                said.append(diagnose("compose.pin-passed", piece.pinned or piece.span, page=piece.pin, now=page))
            told.add(id(piece))
    return said


def _stretches(pieces: Sequence[Piece], count: int) -> list[Stretch]:
    starts = [0] if pieces and pieces[0].pin <= 1 else []
    firsts = [1] if starts else []
    for index, piece in enumerate(pieces):
        if piece.pin and (not firsts or piece.pin > firsts[-1]):
            starts.append(index)
            firsts.append(piece.pin)
    if not starts:
        starts, firsts = [0], [1]
    made: list[Stretch] = []
    if firsts[0] > 1:
        made.append(Stretch(1, firsts[0] - 1, tuple(pieces[: starts[0]])))
    ends = [*starts[1:], len(pieces)]
    lasts = [*(first - 1 for first in firsts[1:]), count]
    for start, end, first, last in zip(starts, ends, firsts, lasts, strict=True):
        made.append(Stretch(first, last, tuple(pieces[start:end])))
    return made


def _first_fit(stretch: Stretch, room: Room, count: int, exact: Measurer) -> tuple[list[tuple[Shelf, ...]], list[Part]]:
    """The pages of the stretch, each filled as full as can be, and what is left over."""
    parts = [_lowest(piece, room, exact) for piece in stretch.pieces]
    pages: list[tuple[Shelf, ...]] = []
    for page in range(stretch.first, stretch.last + 1):
        shelves, parts = _page(parts, room.on(page, count), room, exact, sure=False)
        pages.append(shelves)
    return pages, parts


def _lowest(piece: Piece, room: Room, exact: Measurer) -> Part:
    way = min(piece.wide, key=lambda way: exact.extent(way.box, room.width).least)
    return Part(piece, way.box, way.name)


def _page(
    parts: list[Part], high: float, room: Room, exact: Measurer, *, sure: bool
) -> tuple[tuple[Shelf, ...], list[Part]]:
    """As many parts as the page holds, the last one parted where it can be; ``sure``: one at least, however high."""
    shelves: list[Shelf] = []
    rest = list(parts)
    while rest:
        part = rest[0]
        if shelves and part.piece.new_page and part.box in [way.box for way in part.piece.ways]:
            break
        if column_extent([*shelves, Shelf((part,))], room, exact).least <= high + EPSILON:
            shelves.append(Shelf((rest.pop(0),)))
            continue
        left = high - (column_extent(shelves, room, exact).least + room.between.natural if shelves else 0.0)
        boxes = split(part.box, room.width, left, exact)
        if boxes is None and not shelves:
            boxes = split(part.box, room.width, left, exact, force=True)
        if boxes is not None:
            shelves.append(Shelf((replace(part, box=boxes[0]),)))
            rest[0] = replace(part, box=boxes[1])
        elif sure and not shelves:  # a picture or a line higher than the page
            shelves.append(Shelf((rest.pop(0),)))
        break
    return tuple(shelves), rest


def _in_lines(height: float, room: Room, body: TextStyle) -> tuple[int, int]:
    """A height as lines of body text, and as characters in lines as long as may be, or as the page is wide."""
    lines = max(1, ceil(height / body.leading - 0.05))
    return lines, lines * int(min(room.width / body.size, _LONGEST))


# What does not fill ----------------------------------------------------------------------------------


def _lacks(
    plan: Plan, pieces: Sequence[Piece], room: Room, chooser: Chooser, exact: Measurer, body: TextStyle
) -> list[Diagnostic]:
    """A message for each page that is not filled, or one for many; one error for those on which nothing stands."""
    scaled, count = room.scaled(plan.scale), len(plan.pages)
    empty = [page for page, shelves in enumerate(plan.pages, 1) if not shelves]
    white = white_pages(plan, room, exact)
    holes = {page: hole for page, hole in white.items() if page not in empty}
    over = sum(white.values()) / scaled.height
    fewer = _fewer(heed(pieces, count)[0], count, over, room, chooser, exact) if over > _MUCH else 0
    hint = phrase("lack.fewer", pages=fewer) if fewer else phrase("lack.more")
    said: list[Diagnostic] = []
    if empty:
        hints = (hint, phrase("lack.wishes"))
        said.append(diagnose("compose.empty-page", pieces[-1].span, hints=hints, pages=in_runs(empty)))
    for pages in [holes] if len(holes) > _FEW else [[page] for page in holes]:
        lines, characters = _in_lines(sum(holes[page] for page in pages), scaled, body)
        said.append(
            diagnose(
                "compose.too-short" if len(pages) == 1 else "compose.pages-too-short",
                plan.pages[max(pages) - 1][-1].parts[-1].piece.span,
                hints=() if empty else (hint,),
                pages=in_runs(pages),
                lines=lines,
                characters=characters,
            )
        )
    return said


def white_pages(plan: Plan, room: Room, exact: Measurer) -> dict[int, float]:
    """How much each page lacks that is not filled, in the plan's scale, though all on it is as high as can be."""
    scaled, count = room.scaled(plan.scale), len(plan.pages)
    lacking = {
        page: scaled.on(page, count) - column_extent(shelves, scaled, exact).most
        for page, shelves in enumerate(plan.pages, 1)
    }
    return {page: lack for page, lack in lacking.items() if lack > _HOLE * room.height}


def _fewer(pieces: Sequence[Piece], count: int, over: float, room: Room, chooser: Chooser, exact: Measurer) -> int:
    """The most pages less than ``count`` that are filled, or else the fewest that have room; 0 if there are none.

    ``over`` is how many pages are white now: with less of them gone there are hardly any that are filled, and those
    that are not take long to find.
    """
    least = chooser.choose(pieces, 0)
    if least is None or len(least.plan.pages) >= count:
        return 0
    fewest, likely = len(least.plan.pages), count - ceil(over)
    for pages in range(likely, max(fewest, likely - _TRIED), -1):
        found = chooser.choose(pieces, pages)
        if found is not None and not white_pages(found.plan, room, exact):
            return pages
    return fewest
