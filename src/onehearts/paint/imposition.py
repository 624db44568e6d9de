"""A number of pages → sheets that are read in their order once they are printed, folded and bound.

A sheet lies; pages stand on it side by side. What is bound left (lines across the page) opens to the right; bound
right (lines down the page) everything is the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from onehearts.design import Scheme

# Pages that make a whole: what is missing to the next multiple stays white.
_WHOLES: Mapping[Scheme, int] = {"pages": 1, "two-up": 2, "fold": 4, "saddle": 4}


class Side(NamedTuple):
    """One side of a sheet; sheets count from 1.

    ``places`` are its pages from left to right, counted from 1; ``None`` is one that stays white.
    """

    sheet: int
    is_back: bool
    places: tuple[int | None, ...]


def impose(pages: int, scheme: Scheme, *, bound_right: bool = False) -> tuple[Side, ...]:
    """The sides of all sheets in the order they are printed, each sheet's front before its back.

    ``pages``: one page a sheet. ``two-up``: two that follow each other, printed on one side. ``fold``: sheets of four
    pages, each folded for itself. ``saddle``: sheets folded together, one in the other, and bound in the fold.
    Backs are printed so that a sheet is turned over its short edge. Raises ``ValueError`` if there is no page.
    """
    if pages < 1:
        raise ValueError("nothing to impose")
    whole = pages + len(blanks(pages, scheme))
    match scheme:
        case "fold":
            pairs = [pair for first in range(1, whole, 4) for pair in _folded(first, 4)]
        case "saddle":
            pairs = [*_folded(1, whole)]
        case _:
            size = _WHOLES[scheme]
            pairs = [tuple(range(first, first + size)) for first in range(1, whole + 1, size)]
    duplex = scheme in ("fold", "saddle")
    return tuple(
        Side(
            1 + (at // 2 if duplex else at),
            duplex and at % 2 == 1,
            tuple(page if page <= pages else None for page in (reversed(pair) if bound_right else pair)),
        )
        for at, pair in enumerate(pairs)
    )


def blanks(pages: int, scheme: Scheme) -> range:
    """The numbers of the pages at the end that stay white, so that the sheets are full."""
    return range(pages + 1, pages + 1 + -pages % _WHOLES[scheme])


def _folded(first: int, count: int) -> Iterator[tuple[int, ...]]:
    """The pairs of sheets folded one in the other, outermost first: the two of a pair add up to the same."""
    last = first + count - 1
    for at in range(0, count // 2, 2):
        yield last - at, first + at
        yield first + at + 1, last - at - 1
