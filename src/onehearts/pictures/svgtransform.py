"""Turn an SVG transform list into a matrix, and map outlines by it (SVG 1.1, 7.4 to 7.6)."""

from __future__ import annotations

import math
import re
from typing import TypeAlias

from onehearts.geometry import Path, Segment
from onehearts.pictures.svgpath import parse_numbers

# (a, b, c, d, e, f): x' = a·x + c·y + e, y' = b·x + d·y + f
Matrix: TypeAlias = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_TRANSFORM = re.compile(r"\s*(\w+)\s*\(([^()]*)\)[\s,]*", re.ASCII)


def parse_transform(value: str) -> Matrix:
    """The matrix of a transform list (SVG 1.1, 7.6): the last one written acts first."""
    value = value.strip()
    matrix, position = IDENTITY, 0
    while position < len(value):
        match = _TRANSFORM.match(value, position)
        if match is None:
            raise ValueError(f"transform「{value[:40]}」は読めません")
        matrix = product(matrix, _step(match[1], parse_numbers(match[2])))
        position = match.end()
    return matrix


def _step(name: str, n: list[float]) -> Matrix:
    """The matrix of one transform."""
    match name, len(n):
        case "matrix", 6:
            return (n[0], n[1], n[2], n[3], n[4], n[5])
        case "translate", 1 | 2:
            return (1.0, 0.0, 0.0, 1.0, n[0], n[1] if len(n) == 2 else 0.0)
        case "scale", 1 | 2:
            return (n[0], 0.0, 0.0, n[-1], 0.0, 0.0)
        case "rotate", 1 | 3:
            cos, sin = math.cos(math.radians(n[0])), math.sin(math.radians(n[0]))
            x, y = n[1:] or (0.0, 0.0)
            return (cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)
    raise ValueError(f"transform の {name} は使えません")


def product(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (
        a * p + c * q,
        b * p + d * q,
        a * r + c * s,
        b * r + d * s,
        a * t + c * u + e,
        b * t + d * u + f,
    )


def transformed(path: Path, matrix: Matrix) -> Path:
    """The outline mapped by ``matrix``; raises ``ValueError`` when it leaves the range of numbers."""
    a, b, c, d, e, f = matrix
    if matrix != IDENTITY:
        mapped: list[Segment] = []
        for op, *n in path:
            points = zip(n[0::2], n[1::2], strict=True)
            mapped.append((op, *(v for x, y in points for v in (a * x + c * y + e, b * x + d * y + f))))
        path = tuple(mapped)
    if not math.isfinite(sum(sum(map(abs, segment[1:])) for segment in path)):
        raise ValueError("数値が大きすぎます")
    return path
