"""An object of a PDF that may be anything → the value it should be, or nothing.

Files of others hold whatever their makers thought of; no rule may fall over it. So everything that is read goes
through here.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal

import pikepdf

from onehearts.geometry import Rect

_LARGEST = 1e7  # points: whatever is farther away is no place on a page

BROKEN = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)
"""What reading a damaged object may raise."""


def dictionary(value: object) -> pikepdf.Dictionary | pikepdf.Stream | None:
    """A dictionary, or a stream with its own."""
    return value if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)) else None


def entry(value: object, key: str) -> object:
    """What stands under ``key`` in a dictionary; ``None`` if it is none or has no such key."""
    found = dictionary(value)
    try:
        return None if found is None else found.get(key)
    except BROKEN:
        return None


def entries(value: object) -> Iterator[tuple[str, object]]:
    """The keys of a dictionary, with their slash, and what stands under them."""
    found = dictionary(value)
    if found is not None:
        for key in list(found.keys()):
            yield str(key), entry(found, str(key))


def items(value: object) -> list[object]:
    """The items of an array."""
    return list(value) if isinstance(value, pikepdf.Array) else []


def name(value: object) -> str:
    """A name without its slash; empty for anything else."""
    return str(value)[1:] if isinstance(value, pikepdf.Name) else ""


def text(value: object) -> str:
    """A text string or a name in words; empty for anything else."""
    if isinstance(value, pikepdf.String):
        try:
            return str(value)
        except (ValueError, UnicodeError):
            return bytes(value).decode("latin-1")
    return name(value)


def number(value: object, default: float = 0.0) -> float:
    """A number that can be calculated with."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return default
    try:
        result = float(value)
    except (OverflowError, ValueError):
        return default
    return result if math.isfinite(result) else default


def numbers(value: object) -> tuple[float, ...]:
    """The numbers of an array."""
    return tuple(number(each) for each in items(value))


def leading(operands: Sequence[object], count: int) -> tuple[float, ...]:
    """The first operands as numbers; those that are missing are 0."""
    found = [number(each) for each in operands[:count]]
    return (*found, *[0.0] * (count - len(found)))


def corners(value: object) -> tuple[float, float, float, float] | None:
    """A rectangle as left, bottom, right, top in whatever order its corners stand."""
    found = numbers(value)
    if len(found) != 4 or any(abs(each) > _LARGEST for each in found):
        return None
    x0, y0, x1, y1 = found
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def identity(value: object) -> tuple[int, int] | None:
    """Number and generation of an object that several may share; ``None`` of one written where it is used."""
    found = value.objgen if isinstance(value, pikepdf.Object) else (0, 0)
    return found if found != (0, 0) else None


def filters(stream: object) -> tuple[str, ...]:
    """The names of a stream's filters, the short ones of inline images in full (ISO 32000-1, table 94)."""
    said = entry(stream, "/Filter") or entry(stream, "/F")
    names = [name(each) for each in items(said)] if isinstance(said, pikepdf.Array) else [name(said)]
    return tuple(_FULL.get(each, each) for each in names if each)


_FULL = {
    "AHx": "ASCIIHexDecode",
    "A85": "ASCII85Decode",
    "LZW": "LZWDecode",
    "Fl": "FlateDecode",
    "RL": "RunLengthDecode",
    "CCF": "CCITTFaxDecode",
    "DCT": "DCTDecode",
}


def overlap(a: Rect, b: Rect) -> Rect | None:
    """What two areas have in common; one without extent counts, one apart does not."""
    x, y = max(a.x, b.x), max(a.y, b.y)
    right, bottom = min(a.right, b.right), min(a.bottom, b.bottom)
    return Rect(x, y, right - x, bottom - y) if right >= x and bottom >= y else None
