"""Turn a few control points into closed outlines (tuples of points) ready to be filled."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Path: TypeAlias = tuple[Point, ...]

STEPS = 10


def ellipse(cx: float, cy: float, rx: float, ry: float, turn: float = 0.0) -> Path:
    """An ellipse about (cx, cy); `turn` is in degrees, clockwise on the page."""
    co, si = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    points = []
    for i in range(72):
        a = math.tau * i / 72
        x, y = rx * math.cos(a), ry * math.sin(a)
        points.append((cx + x * co - y * si, cy + x * si + y * co))
    return tuple(points)


def rounded(x0: float, y0: float, x1: float, y1: float, r: float) -> Path:
    """A rectangle with corners of radius `r` (cut to half the shorter side)."""
    r = max(0.0, min(r, (x1 - x0) / 2, (y1 - y0) / 2))
    corners = ((x1 - r, y0 + r, -90), (x1 - r, y1 - r, 0), (x0 + r, y1 - r, 90), (x0 + r, y0 + r, 180))
    points = []
    for cx, cy, start in corners:
        for i in range(9):
            a = math.radians(start + 90 * i / 8)
            points.append((cx + r * math.cos(a), cy + r * math.sin(a)))
    return tuple(points)


def box(x0: float, y0: float, x1: float, y1: float) -> Path:
    """A plain rectangle."""
    return ((x0, y0), (x1, y0), (x1, y1), (x0, y1))


def _spline(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    """A point of the uniform Catmull-Rom segment from p1 to p2."""

    def axis(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)

    return axis(p0[0], p1[0], p2[0], p3[0]), axis(p0[1], p1[1], p2[1], p3[1])


def smooth(points: Sequence[Point]) -> Path:
    """A closed, rounded outline through every point."""
    n = len(points)
    out = []
    for i in range(n):
        p0, p1, p2, p3 = (points[(i + k) % n] for k in (-1, 0, 1, 2))
        out += [_spline(p0, p1, p2, p3, s / STEPS) for s in range(STEPS)]
    return tuple(out)


def curve(points: Sequence[Point]) -> Path:
    """An open, rounded line through every point."""
    if len(points) < 3:
        return tuple(points)
    ends = [points[0], *points, points[-1]]
    out: list[Point] = []
    for i in range(len(points) - 1):
        p0, p1, p2, p3 = ends[i : i + 4]
        out += [_spline(p0, p1, p2, p3, s / STEPS) for s in range(STEPS)]
    return (*out, points[-1])


def tube(points: Sequence[Point], widths: Sequence[float]) -> Path:
    """A round-ended band along a line; `widths` (full) are spread evenly along it."""
    line = curve(points)
    n = len(line)
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(line):
        ax, ay = line[max(0, i - 1)]
        bx, by = line[min(n - 1, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / length, (bx - ax) / length
        half = _spread(widths, i / (n - 1)) / 2
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    return (*left, *_cap(line[-2], line[-1], widths[-1] / 2), *reversed(right), *_cap(line[1], line[0], widths[0] / 2))


def _spread(values: Sequence[float], t: float) -> float:
    """The value at `t` (0..1) of a list read as an evenly spaced polyline."""
    if len(values) == 1:
        return values[0]
    place = t * (len(values) - 1)
    i = min(int(place), len(values) - 2)
    return values[i] + (values[i + 1] - values[i]) * (place - i)


def _cap(before: Point, end: Point, r: float) -> Path:
    """The half circle that closes a band which arrives at `end`."""
    a = math.atan2(end[1] - before[1], end[0] - before[0])
    return tuple(
        (
            end[0] + r * math.cos(a + math.pi / 2 - math.pi * i / 16),
            end[1] + r * math.sin(a + math.pi / 2 - math.pi * i / 16),
        )
        for i in range(1, 16)
    )


def bounds(*paths: Path) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of all of them."""
    xs = [p[0] for path in paths for p in path]
    ys = [p[1] for path in paths for p in path]
    return min(xs), min(ys), max(xs), max(ys)
