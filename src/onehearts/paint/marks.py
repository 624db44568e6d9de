"""A trimmed page → the marks round it that say where it is cut and where its middle is (トンボ).

Corners have two marks that cross, one at the trim and one at the bleed, three millimetres apart as all of Japan has
them; the middle of each side has a bar across a stem. They stand outside the bleed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from onehearts.geometry import mm

Line: TypeAlias = tuple[tuple[float, float], ...]
"""Corners of a line in points, from the top left of the trimmed page, y down."""

LENGTH = mm(9)  # of the marks beyond the bleed
WIDTH = mm(0.1)
ROOM = mm(11)  # round the bleed, for the marks and a little white
_BAR = mm(10)  # either side of the middle
_BAR_FROM_BLEED = mm(3)


def marks(width: float, height: float, bleed: float) -> tuple[Line, ...]:
    """The marks of a trimmed page of this size (points) whose art reaches ``bleed`` beyond it."""
    return (*_corners(width, height, bleed), *_middles(width, height, bleed))


def _corners(width: float, height: float, bleed: float) -> Iterator[Line]:
    out = bleed + LENGTH
    for x, right in ((0.0, -1), (width, 1)):
        for y, down in ((0.0, -1), (height, 1)):
            yield (x, y + down * out), (x, y + down * bleed), (x + right * out, y + down * bleed)
            yield (x + right * bleed, y + down * out), (x + right * bleed, y), (x + right * out, y)


def _middles(width: float, height: float, bleed: float) -> Iterator[Line]:
    bar, out = bleed + _BAR_FROM_BLEED, bleed + LENGTH
    for y, down in ((0.0, -1), (height, 1)):
        yield (width / 2, y + down * bleed), (width / 2, y + down * out)
        yield (width / 2 - _BAR, y + down * bar), (width / 2 + _BAR, y + down * bar)
    for x, right in ((0.0, -1), (width, 1)):
        yield (x + right * bleed, height / 2), (x + right * out, height / 2)
        yield (x + right * bar, height / 2 - _BAR), (x + right * bar, height / 2 + _BAR)
