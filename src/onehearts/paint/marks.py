"""A trimmed page or sheet → the marks round it that say where it is cut, where its middle is and where it is folded.

Corners have two marks that cross, one at the trim and one at the bleed, three millimetres apart as all of Japan has
them (トンボ); the middle of each side has a bar across a stem. Folds are dashed, and stand for the stems there. All are
outside the bleed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from onehearts.geometry import Rect, mm
from onehearts.paint.document import Document
from onehearts.paint.objects import Name, Value, number

Line: TypeAlias = tuple[tuple[float, float], ...]
"""Corners of a line in points, from the top left of the trimmed page, y down."""

_ALL = "All"
REGISTRATION = f"/{_ALL} CS 1 SCN"
"""The operators that set the colour which is on every plate, where ``registration_space`` is among the resources."""

LENGTH = mm(9)  # of the marks beyond the bleed
WIDTH = mm(0.1)
ROOM = mm(11)  # round the bleed, for the marks and a little white
_DASH, _DASH_GAP = mm(1), mm(0.5)
_BAR = mm(10)  # either side of the middle
_BAR_FROM_BLEED = mm(3)


def mark_operators(
    trim: Rect, bleed: float, colour: str, *, cut: bool = True, folds: Sequence[float] = ()
) -> list[str]:
    """The operators that draw the marks of ``trim`` (points, y up), whose art reaches ``bleed`` beyond it.

    ``colour`` is the operator that sets theirs. ``cut``: with those of corners and middles. ``folds`` are places across
    the page.
    """
    across = [x - trim.x for x in folds]
    lines = marks(trim.width, trim.height, bleed, across) if cut else ()
    dashed = [line for x in across for line in fold_marks(x, trim.height, bleed)]
    return [
        f"q {colour} {number(WIDTH, 4)} w",
        *(_line(line, trim) for line in lines),
        *([f"[{number(_DASH, 2)} {number(_DASH_GAP, 2)}] 0 d"] if dashed else ()),
        *(_line(line, trim) for line in dashed),
        "Q",
    ]


def marks(width: float, height: float, bleed: float, folds: Sequence[float] = ()) -> tuple[Line, ...]:
    """The marks of a trimmed page of this size (points), its art ``bleed`` beyond it, but for its ``folds``."""
    is_folded = any(abs(x - width / 2) < WIDTH for x in folds)
    return (*_corners(width, height, bleed), *_middles(width, height, bleed, stems=not is_folded))


def fold_marks(x: float, height: float, bleed: float) -> tuple[Line, ...]:
    """The marks of a fold down the page at ``x``, above and below it."""
    out = bleed + LENGTH
    return ((x, -bleed), (x, -out)), ((x, height + bleed), (x, height + out))


def registration_space(document: Document) -> dict[str, Value]:
    """The colour that is on every plate, by the name it is found under (ISO 32000-1, 8.6.6.4)."""
    full: dict[str, Value] = {
        "FunctionType": 2,
        "Domain": [0, 1],
        "C0": [0, 0, 0, 0],
        "C1": [1, 1, 1, 1],
        "N": 1,
    }
    return {_ALL: document.add([Name("Separation"), Name(_ALL), Name("DeviceCMYK"), document.add(full)])}


def _corners(width: float, height: float, bleed: float) -> Iterator[Line]:
    out = bleed + LENGTH
    for x, right in ((0.0, -1), (width, 1)):
        for y, down in ((0.0, -1), (height, 1)):
            yield (x, y + down * out), (x, y + down * bleed), (x + right * out, y + down * bleed)
            yield (x + right * bleed, y + down * out), (x + right * bleed, y), (x + right * out, y)


def _middles(width: float, height: float, bleed: float, *, stems: bool) -> Iterator[Line]:
    """``stems``: also above and below the page."""
    bar, out = bleed + _BAR_FROM_BLEED, bleed + LENGTH
    for y, down in ((0.0, -1), (height, 1)):
        if stems:
            yield (width / 2, y + down * bleed), (width / 2, y + down * out)
        yield (width / 2 - _BAR, y + down * bar), (width / 2 + _BAR, y + down * bar)
    for x, right in ((0.0, -1), (width, 1)):
        yield (x + right * bleed, height / 2), (x + right * out, height / 2)
        yield (x + right * bar, height / 2 - _BAR), (x + right * bar, height / 2 + _BAR)


def _line(points: Line, trim: Rect) -> str:
    first, *rest = (f"{number(trim.x + x, 4)} {number(trim.bottom - y, 4)}" for x, y in points)
    return " ".join([f"{first} m", *(f"{point} l" for point in rest), "S"])
