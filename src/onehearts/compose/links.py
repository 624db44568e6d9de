"""Lines that lead the eye from one box to another."""

from __future__ import annotations

from onehearts.edition import Shape, Stroke
from onehearts.geometry import Path, polygon

_HEAD = 4.0  # the arrow head's length, and half its width times 1.25, in line widths

_APART = 1.5  # points between the tip and the box it points at

_RISE = 0.35  # how far across the gutter the line goes up or down: the head needs the larger part

_Point = tuple[float, float]


def elbow(start: _Point, end: _Point, stroke: Stroke) -> tuple[Shape, Shape]:
    """A line that goes right, then up or down, then right again into an arrow head just before ``end``."""
    (x, y), (tip, level) = start, end
    tip -= _APART
    middle = x + (tip - x) * _RISE
    radius = min((tip - x) * _RISE / 2, abs(level - y) / 2)
    length = min(_HEAD * stroke.width, tip - middle - radius)
    half = length * 0.8
    turn = radius if level > y else -radius
    line: Path = (
        ("M", x, y),
        ("L", middle - radius, y),
        ("C", middle, y, middle, y, middle, y + turn),
        ("L", middle, level - turn),
        ("C", middle, level, middle, level, middle + radius, level),
        ("L", tip - length, level),
    )
    head = polygon(((tip - length, level - half), (tip, level), (tip - length, level + half)))
    return Shape(line, stroke=stroke), Shape(head, stroke.ink)
