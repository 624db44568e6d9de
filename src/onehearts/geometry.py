"""Lengths, rectangles and outlines: the space in which pages are laid out.

Everything is in points (1/72 inch) with the origin at the top left and y pointing down; the flip
to PDF's coordinates happens once, in ``paint``. Millimetres exist only at the edge to YAML.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

POINTS_PER_MM = 72 / 25.4

EPSILON = 0.01
"""Points: lengths that differ by no more are one length, whatever sums they come from."""

# A cubic Bézier quarter circle of radius 1 has its control points at this distance.
_QUARTER = 0.5522847498307936

# ('M', x, y) | ('L', x, y) | ('C', x1, y1, x2, y2, x, y) | ('Z',)
Segment: TypeAlias = tuple[str, *tuple[float, ...]]
Path: TypeAlias = tuple[Segment, ...]


def mm(length: float) -> float:
    """Millimetres → points."""
    return length * POINTS_PER_MM


class Insets(NamedTuple):
    """Distances inwards from the four edges of a rectangle, in points."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0

    @property
    def horizontal(self) -> float:
        return self.left + self.right

    @property
    def vertical(self) -> float:
        return self.top + self.bottom


class Elastic(NamedTuple):
    """A length in points that may give up ``shrink`` and take on ``stretch``."""

    natural: float
    shrink: float = 0.0
    stretch: float = 0.0

    def at(self, ratio: float) -> float:
        """The length at −1 (all given up) … 0 (natural) … 1 (all taken on)."""
        return self.natural + ratio * (self.stretch if ratio > 0 else self.shrink)

    def tightened(self, air: float, kept: float) -> Elastic:
        """With ``air`` times of what it has over ``kept`` points; what it gives and takes shrinks in proportion."""
        if air == 1.0 or self.natural <= kept:
            return self
        natural = kept + (self.natural - kept) * air
        share = natural / self.natural
        return Elastic(natural, self.shrink * share, self.stretch * share)


RIGID = Elastic(0.0)
"""No length, nothing to give."""


class Rect(NamedTuple):
    """An upright rectangle in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def inset(self, by: Insets) -> Rect:
        """The rectangle left when ``by`` is taken off the edges (negative insets grow it)."""
        return Rect(self.x + by.left, self.y + by.top, self.width - by.horizontal, self.height - by.vertical)

    def grown(self, by: float) -> Rect:
        """The rectangle ``by`` points larger on all sides, or smaller."""
        return self.inset(Insets(-by, -by, -by, -by))


CENTRE = Rect(0.5, 0.5, 0.0, 0.0)
"""The middle of a picture of 1 × 1, as an area without extent."""


def rectangle(rect: Rect) -> Path:
    """The outline of a rectangle, clockwise from the top left."""
    return (
        ("M", rect.x, rect.y),
        ("L", rect.right, rect.y),
        ("L", rect.right, rect.bottom),
        ("L", rect.x, rect.bottom),
        ("Z",),
    )


def rounded(rect: Rect, radius: float | tuple[float, float, float, float]) -> Path:
    """The outline of a rectangle with round corners.

    ``radius`` is one radius, or four (top left, top right, bottom right, bottom left), in points;
    a radius is cut to half the shorter side, 0 gives a sharp corner.
    """
    tl, tr, br, bl = _corners(rect, radius)
    if not (tl or tr or br or bl):
        return rectangle(rect)
    k = 1 - _QUARTER
    x, y, r, b = rect.x, rect.y, rect.right, rect.bottom
    path: list[Segment] = [("M", x + tl, y), ("L", r - tr, y)]
    if tr:
        path.append(("C", r - tr * k, y, r, y + tr * k, r, y + tr))
    path.append(("L", r, b - br))
    if br:
        path.append(("C", r, b - br * k, r - br * k, b, r - br, b))
    path.append(("L", x + bl, b))
    if bl:
        path.append(("C", x + bl * k, b, x, b - bl * k, x, b - bl))
    path.append(("L", x, y + tl))
    if tl:
        path.append(("C", x, y + tl * k, x + tl * k, y, x + tl, y))
    path.append(("Z",))
    return tuple(path)


def border(rect: Rect, radius: float | tuple[float, float, float, float], open_above: bool, open_below: bool) -> Path:
    """The line round a rectangle with round corners (as in ``rounded``) that leaves out an edge which is open.

    The corners of an open edge are sharp.
    """
    if not (open_above or open_below):
        return rounded(rect, radius)
    tl, tr, br, bl = _corners(rect, radius)
    k = 1 - _QUARTER
    x, y, r, b = rect.x, rect.y, rect.right, rect.bottom
    if open_above and open_below:
        return (("M", x, y), ("L", x, b), ("M", r, y), ("L", r, b))
    if open_below:
        over: tuple[Segment, ...] = (("C", x, y + tl * k, x + tl * k, y, x + tl, y), ("L", r - tr, y))
        return (("M", x, b), ("L", x, y + tl), *over, ("C", r - tr * k, y, r, y + tr * k, r, y + tr), ("L", r, b))
    under: tuple[Segment, ...] = (("C", x, b - bl * k, x + bl * k, b, x + bl, b), ("L", r - br, b))
    return (("M", x, y), ("L", x, b - bl), *under, ("C", r - br * k, b, r, b - br * k, r, b - br), ("L", r, y))


def _corners(rect: Rect, radius: float | tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    limit = min(rect.width, rect.height) / 2
    corners = (radius,) * 4 if isinstance(radius, (int, float)) else radius
    tl, tr, br, bl = (max(0.0, min(r, limit)) for r in corners)
    return tl, tr, br, bl


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Path:
    """The outline of an ellipse round (cx, cy)."""
    kx, ky = rx * _QUARTER, ry * _QUARTER
    return (
        ("M", cx + rx, cy),
        ("C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
        ("C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
        ("C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
        ("C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
        ("Z",),
    )


def polygon(points: Sequence[tuple[float, float]]) -> Path:
    """A closed outline through ``points``."""
    first, *rest = points
    return (("M", *first), *(("L", *point) for point in rest), ("Z",))


def place(path: Path, x: float, y: float, scale_x: float = 1.0, scale_y: float | None = None) -> Path:
    """The outline scaled about the origin and then moved by (x, y)."""
    sy = scale_x if scale_y is None else scale_y
    moved: list[Segment] = []
    for op, *numbers in path:
        flat = [n * scale_x + x if i % 2 == 0 else n * sy + y for i, n in enumerate(numbers)]
        moved.append((op, *flat))
    return tuple(moved)


def bounds(path: Path) -> Rect:
    """The box round all points of an outline, control points included (so never too small)."""
    xs: list[float] = []
    ys: list[float] = []
    for _, *numbers in path:
        xs.extend(numbers[0::2])
        ys.extend(numbers[1::2])
    if not xs:
        return Rect(0.0, 0.0, 0.0, 0.0)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def union(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle round all of them; an empty one for none."""
    boxes = list(rects)
    if not boxes:
        return Rect(0.0, 0.0, 0.0, 0.0)
    x = min(r.x for r in boxes)
    y = min(r.y for r in boxes)
    return Rect(x, y, max(r.right for r in boxes) - x, max(r.bottom for r in boxes) - y)
