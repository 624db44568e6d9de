"""What is dealt onto pages, and the deal: blocks in all their ways → for each page the parts that stand on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from onehearts.compose.box import Arrangement, Box, Sense
from onehearts.diagnostics import SourceSpan
from onehearts.geometry import Elastic


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A block on its way to a page, in all the ways it can be laid out.

    ``pin`` is a page number, typed at ``pinned``; ``new_page`` asks for the next; ``keep`` stays on one page with the
    piece behind it.
    ``sense`` is the block's section, ``None`` for what is only decoration.
    """

    name: str
    ways: tuple[Arrangement, ...]
    span: SourceSpan
    sense: Sense | None
    pin: int = 0
    new_page: bool = False
    keep: bool = False
    pinned: SourceSpan | None = None

    @property
    def wide(self) -> tuple[Arrangement, ...]:
        """The ways that take the whole width; all of them if there is none."""
        return tuple(way for way in self.ways if not way.narrow) or self.ways


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A block in the way that was chosen, or as much of it as stands on one page."""

    piece: Piece
    box: Box
    way: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """What stands beside each other on a page: one part, or two short ones that share the width."""

    parts: tuple[Part, ...]


class Scale(NamedTuple):
    """How all of an issue is set: enlarged ``zoom`` times, with ``air`` times the white that gaps have over lines.

    ``tight``: running text has the fewest lines that are possible.
    """

    zoom: float = 1.0
    air: float = 1.0
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """The live area of the pages: width and the heights of the first, inner and last page, in points.

    ``between`` is the gap between two shelves, ``gutter`` the one between two parts of a shelf; ``kept`` is the white
    between two lines of the body, which gaps keep with however little air.
    """

    width: float
    height: float
    first_loses: float
    last_loses: float
    between: Elastic
    gutter: float
    kept: float = 0.0

    def on(self, page: int, count: int) -> float:
        """The height left on page ``page`` of ``count`` (from 1)."""
        return self.height - (self.first_loses if page == 1 else 0.0) - (self.last_loses if page == count else 0.0)

    def scaled(self, scale: Scale) -> Room:
        """The room there is for things that are enlarged when they are placed, as far apart as they are to be."""
        zoom = scale.zoom
        return Room(
            self.width / zoom,
            self.height / zoom,
            self.first_loses / zoom,
            self.last_loses / zoom,
            self.between.tightened(scale.air, self.kept),
            self.gutter,
            self.kept,
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """For each page its shelves in order.

    ``scale`` is that of all of them. Pages after the first ``asked`` hold what was too much; ``asked`` is 0 where there
    may be as many as it takes.
    """

    pages: tuple[tuple[Shelf, ...], ...]
    scale: Scale
    asked: int
