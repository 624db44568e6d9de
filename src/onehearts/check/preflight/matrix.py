"""Matrices of PDF (ISO 32000-1, 8.3.4): six numbers, points as rows; and the one that makes a page as it is seen."""

from __future__ import annotations

from math import hypot, sqrt
from typing import TypeAlias

from onehearts.geometry import Rect

Matrix: TypeAlias = tuple[float, float, float, float, float, float]

UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_STRAIGHT = 1e-4  # of the longer side: less than this is no slant


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does ``first``, then ``then``."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where the point (x, y) goes."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def box(matrix: Matrix, left: float, low: float, right: float, high: float) -> Rect:
    """The upright rectangle round a rectangle that was moved by ``matrix``."""
    a, b, c, d, e, f = matrix
    xs = (a * left, a * right)
    xt = (c * low, c * high)
    ys = (b * left, b * right)
    yt = (d * low, d * high)
    x, y = min(xs) + min(xt) + e, min(ys) + min(yt) + f
    return Rect(x, y, max(xs) + max(xt) + e - x, max(ys) + max(yt) + f - y)


def scale(matrix: Matrix) -> float:
    """How many times longer it makes lines on average."""
    a, b, c, d, _, _ = matrix
    return sqrt(abs(a * d - b * c))


def across(matrix: Matrix) -> float:
    """How long it makes a length of 1 along x."""
    return hypot(matrix[0], matrix[1])


def upwards(matrix: Matrix) -> float:
    """How long it makes a length of 1 along y."""
    return hypot(matrix[2], matrix[3])


def upright(matrix: Matrix) -> bool:
    """Whether rectangles stay upright: neither slanted nor turned by anything but quarters."""
    a, b, c, d, _, _ = matrix
    slight = _STRAIGHT * max(abs(a), abs(b), abs(c), abs(d))
    return (abs(b) <= slight and abs(c) <= slight) or (abs(a) <= slight and abs(d) <= slight)


def as_seen(media: tuple[float, float, float, float], turn: int, unit: float) -> Matrix:
    """User space → the page as it is seen, from the top left down, turned clockwise by ``turn`` degrees."""
    left, low, right, high = media
    match turn % 360:
        case 90:
            return (0.0, unit, unit, 0.0, -low * unit, -left * unit)
        case 180:
            return (-unit, 0.0, 0.0, unit, right * unit, -low * unit)
        case 270:
            return (0.0, -unit, -unit, 0.0, high * unit, right * unit)
        case _:
            return (unit, 0.0, 0.0, -unit, -left * unit, high * unit)
