"""Path operators → the box round a path on the page, and which sides of it are straight edges."""

from __future__ import annotations

from dataclasses import dataclass

from onehearts.check.preflight.matrix import Matrix, apply
from onehearts.check.preflight.model import SIDES, Side
from onehearts.check.preflight.objects import overlap
from onehearts.geometry import EPSILON, Rect

_SHORTEST = 5.0  # points: a straight edge of less is part of a figure


@dataclass(frozen=True, slots=True)
class Outline:
    """A box and its straight sides."""

    area: Rect
    flat: frozenset[Side]

    def within(self, clip: Outline) -> Outline | None:
        """What ``clip`` lets be seen: a side that is cut off is as straight as the clip's; ``None`` if nothing is."""
        seen = overlap(self.area, clip.area)
        if seen is None:
            return None
        flat = {
            side
            for side in SIDES
            if side in (self.flat if abs(edge(seen, side) - edge(self.area, side)) <= EPSILON else clip.flat)
        }
        return Outline(seen, frozenset(flat))


NOTHING = Outline(Rect(0.0, 0.0, -1.0, -1.0), frozenset())
"""A clip that lets nothing be seen."""

EVERYTHING = Outline(Rect(-1e6, -1e6, 2e6, 2e6), frozenset())
"""A clip that hides nothing."""


def edge(area: Rect, side: Side) -> float:
    """Where a side of an area lies: x of the left and right one, y of the top and bottom one."""
    match side:
        case "left":
            return area.x
        case "right":
            return area.right
        case "top":
            return area.y
        case "bottom":
            return area.bottom


class PathBuilder:
    """Collects the points of one path, in points on the page."""

    def __init__(self) -> None:
        self._xs: list[float] = []
        self._ys: list[float] = []
        self._level: list[tuple[float, float]] = []  # y and length of straight parts along x
        self._sheer: list[tuple[float, float]] = []  # x and length of those along y
        self._start = self._point = (0.0, 0.0)

    def move(self, matrix: Matrix, x: float, y: float) -> None:
        """Begin a new part at (x, y)."""
        self._start = self._point = apply(matrix, x, y)

    def line(self, matrix: Matrix, x: float, y: float) -> None:
        """A straight line to (x, y)."""
        self._line(apply(matrix, x, y))

    def curve(self, matrix: Matrix, *points: float) -> None:
        """A curve over control points to its end; the box holds them all, so it is never too small."""
        self._add(*self._point)
        for i in range(0, len(points) - 1, 2):
            self._point = apply(matrix, points[i], points[i + 1])
            self._add(*self._point)

    def close(self) -> None:
        """A straight line back to where the part began."""
        self._line(self._start)

    def rectangle(self, matrix: Matrix, x: float, y: float, width: float, height: float) -> None:
        """The ``re`` operator."""
        self.move(matrix, x, y)
        for px, py in ((x + width, y), (x + width, y + height), (x, y + height)):
            self.line(matrix, px, py)
        self.close()

    def outline(self) -> Outline | None:
        """What was collected; ``None`` of nothing. Paths are closed when they are filled, so the last line counts."""
        if self._point != self._start:
            self.close()
        if not self._xs:
            return None
        area = Rect(min(self._xs), min(self._ys), max(self._xs) - min(self._xs), max(self._ys) - min(self._ys))
        level = {round(y, 2) for y, length in self._level if length >= _SHORTEST}
        sheer = {round(x, 2) for x, length in self._sheer if length >= _SHORTEST}
        flat = {s for s in SIDES if round(edge(area, s), 2) in (level if s in ("top", "bottom") else sheer)}
        return Outline(area, frozenset(flat))

    def _line(self, to: tuple[float, float]) -> None:
        (x0, y0), (x1, y1) = self._point, to
        self._add(x0, y0)
        self._add(x1, y1)
        if abs(y1 - y0) <= EPSILON:
            self._level.append((y1, abs(x1 - x0)))
        elif abs(x1 - x0) <= EPSILON:
            self._sheer.append((x1, abs(y1 - y0)))
        self._point = to

    def _add(self, x: float, y: float) -> None:
        self._xs.append(x)
        self._ys.append(y)
