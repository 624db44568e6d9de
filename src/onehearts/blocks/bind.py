"""An issue and a layout meet: names that only both together can know, accents given out, boxes built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from onehearts.blocks.kind import NO_DRAWING, DrawingType, Kind
from onehearts.compose import Arrangement, Piece, Sense
from onehearts.design import Layout, Look
from onehearts.diagnostics import Diagnostic
from onehearts.fields import Block, Photo, records_in, walk
from onehearts.messages import diagnose, suggestion


@dataclass(frozen=True, slots=True)
class Bound:
    """The blocks as pieces for pages, and what had to be said."""

    pieces: tuple[Piece, ...]
    diagnostics: tuple[Diagnostic, ...]


def bind(blocks: Sequence[Block], look: Look) -> Bound:
    """Build the blocks in order, each in its accent: its own, or the next in the layout's round."""
    diagnostics: list[Diagnostic] = []
    pieces: list[Piece] = []
    accents = look.layout.accents
    accent, turn = "", 0
    for block, following in zip_longest(blocks, blocks[1:]):
        if not isinstance(block, Kind):
            raise TypeError(f"{type(block).__name__} is not a block kind")
        diagnostics += _unknown_names(block, look.layout)
        if block.accent in look.layout.colours:
            accent = block.accent
        elif not (block.CONTINUES and pieces):
            turn = _turn(turn, accents, (accent, following.accent if following else ""))
            accent = accents[turn % len(accents)]
            turn += 1
        pieces.append(_piece(block, block.arrangements(look.with_accent(accent))))
    return Bound(tuple(pieces), tuple(diagnostics))


def _turn(turn: int, accents: Sequence[str], beside: tuple[str, str]) -> int:
    """The next turn whose accent is not that of a neighbour: the story before, or one after that has chosen its own."""
    turns = range(turn, turn + len(accents))
    return next((one for one in turns if accents[one % len(accents)] not in beside), turn)


def photos_of(block: Block) -> Iterator[Photo]:
    """All photographs in a block, wherever its fields hold them."""
    for _, _, value in walk(block):
        yield from (inner for inner in records_in(value) if isinstance(inner, Photo))


def _piece(block: Kind, ways: tuple[Arrangement, ...]) -> Piece:
    sense = Sense("Sect", title=block.KIND, origin=block.span)
    return Piece(block.KIND, ways, block.span, sense, block.page, block.new_page, block.keep, block.place("page"))


def _unknown_names(block: Kind, layout: Layout) -> Iterator[Diagnostic]:
    if block.accent and block.accent not in layout.colours:
        hints = suggestion(block.accent, layout.colours)
        yield diagnose("blocks.unknown-accent", block.place("accent"), name=block.accent, hints=hints)
    for record, spec, name in walk(block):
        if not isinstance(spec.type, DrawingType) or not isinstance(name, str):
            continue
        if name not in ("", NO_DRAWING, *layout.drawings):
            hints = suggestion(name, layout.drawings)
            yield diagnose("blocks.unknown-drawing", record.place(spec.attribute), name=name, hints=hints)
