"""Shading dictionaries of a PDF → their colour space and the most ink they print (ISO 32000-1, 8.7.4.5 and 7.10)."""

from __future__ import annotations

import pikepdf

from onehearts.check.preflight.inks import total
from onehearts.check.preflight.model import Colour, Space
from onehearts.check.preflight.objects import BROKEN, entry, items, number, numbers
from onehearts.check.preflight.spaces import SpaceReader

_AXIAL, _RADIAL = 2, 3
_DEEPEST = 4  # stitched functions of stitched functions
_MOST_SAMPLES = 1 << 16


def shading(value: object, resources: object, spaces: SpaceReader) -> tuple[Space, float | None]:
    """The space of a shading and the largest sum of inks in it; ``None`` where that cannot be told."""
    space = spaces.read(entry(value, "/ColorSpace"), resources)
    if number(entry(value, "/ShadingType")) not in {_AXIAL, _RADIAL}:
        return space, None
    said = entry(value, "/Function")
    functions = items(said) if isinstance(said, pikepdf.Array) else [said]
    try:
        ends = [_extremes(function) for function in functions]
    except BROKEN:
        return space, None
    if len(ends) == 1:
        return space, _most(space, ends[0])
    # One function for each component: the sum is largest at most where each is.
    return space, _most(space, [tuple(max(value for (value, *_) in end) for end in ends)] if all(ends) else [])


def _most(space: Space, colours: list[tuple[float, ...]]) -> float | None:
    sums = [total(Colour(space, values)) for values in colours]
    known = [each for each in sums if each is not None]
    return max(known) if known and len(known) == len(sums) else None


def _extremes(function: object, depth: int = 0) -> list[tuple[float, ...]]:
    """Values among which is that of the largest sum; none for functions that are programs.

    What is between two values of an exponential function, or of neighbouring samples, is between them in sum, too.
    """
    kind = number(entry(function, "/FunctionType"), -1.0)
    if kind == 2:
        return [numbers(entry(function, "/C0")) or (0.0,), numbers(entry(function, "/C1")) or (1.0,)]
    if kind == 3 and depth < _DEEPEST:
        parts = [_extremes(each, depth + 1) for each in items(entry(function, "/Functions"))]
        return [values for part in parts for values in part] if all(parts) else []
    if kind == 0 and isinstance(function, pikepdf.Stream):
        return _sampled(function)
    return []


def _sampled(function: pikepdf.Stream) -> list[tuple[float, ...]]:
    limits = numbers(entry(function, "/Decode")) or numbers(entry(function, "/Range"))
    count = len(limits) // 2
    if number(entry(function, "/BitsPerSample")) != 8 or not count:
        return []
    data = function.read_bytes()[: _MOST_SAMPLES * count]
    low, high = limits[0::2], limits[1::2]
    return [
        tuple(low[i] + data[start + i] / 255 * (high[i] - low[i]) for i in range(count))
        for start in range(0, len(data) - count + 1, count)
    ]
