"""Turn SVG path data (the ``d`` attribute) into an outline of absolute lines and cubics.

The grammar and the meaning of each command are those of SVG 1.1, chapter 8.3; where that chapter
lets a renderer draw up to the first error, everything is refused, because half a drawing on paper
helps nobody.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from onehearts.geometry import Path, Segment

# 'e' is absent: it belongs to the exponent of a number.
_COMMAND = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])")
_NUMBER = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)", re.ASCII)
_FLAG = re.compile(r"[\s,]*([01])", re.ASCII)
_SPACED_NUMBER = re.compile(r"[\s,]*" + _NUMBER.pattern, re.ASCII)
_SEPARATORS = " ,\t\r\n\f"

# Nothing on paper is larger; within it no arithmetic here can overflow.
_LARGEST = 1e9
# An arc with a smaller radius or chord cannot be told from a line.
_TINY = 1e-9

_NO_CONTROL = ("", 0.0, 0.0)

# Numbers taken by one round of a command; more numbers repeat it (8.3.1).
_ARITY = {"M": 2, "Z": 0, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}


def parse_path(data: str) -> Path:
    """The outline drawn by ``data``, in the units and axes of ``data``.

    Every subpath begins with an 'M', also where SVG lets it go without saying (after a 'z').
    Raises ``ValueError`` naming what cannot be read.
    """
    before, *parts = _COMMAND.split(data)
    if before.strip(_SEPARATORS) or (parts and parts[0] not in "Mm"):
        raise ValueError(f"パスが M で始まっていません: {data[:20]}")
    pen = _Pen()
    for letter, arguments in zip(parts[0::2], parts[1::2], strict=True):
        kind = letter.upper()
        arity = _ARITY[kind]
        numbers = _arc_numbers(arguments) if kind == "A" else parse_numbers(arguments)
        if (len(numbers) % arity or not numbers) if arity else numbers:
            raise ValueError(f"パスの命令 {letter} の数値の個数が合いません: {arguments.strip()[:30]}")
        relative = letter != kind
        if kind == "Z":
            pen.close()
        for start in range(0, len(numbers), arity or 1):
            pen.draw(kind, numbers[start : start + arity], relative)
            kind = "L" if kind == "M" else kind  # further pairs after a moveto are lines (8.3.2)
    return tuple(pen.segments)


def parse_numbers(text: str) -> list[float]:
    """The numbers of a list that is separated by white space or commas, or by nothing ('1-2.5.5').

    Raises ``ValueError`` when anything else stands between them or one is out of all proportion.
    """
    parts = _NUMBER.split(text)
    if "".join(parts[0::2]).strip(_SEPARATORS):
        raise ValueError(f"数値として読めません: {text.strip()[:30]}")
    return _sane([float(part) for part in parts[1::2]])


def _sane(numbers: list[float]) -> list[float]:
    if numbers and max(map(abs, numbers)) > _LARGEST:
        raise ValueError("数値が大きすぎます")
    return numbers


def _arc_numbers(text: str) -> list[float]:
    """Like ``parse_numbers`` for arcs, whose two flags may be written together ('a1 1 0 015 5')."""
    numbers: list[float] = []
    position, end = 0, len(text.rstrip(_SEPARATORS))
    while position < end:
        pattern = _FLAG if len(numbers) % 7 in (3, 4) else _SPACED_NUMBER
        match = pattern.match(text, position)
        if match is None:
            raise ValueError(f"円弧として読めません: {text.strip()[:30]}")
        numbers.append(float(match[1]))
        position = match.end()
    return _sane(numbers)


class _Pen:
    """The current point and what has been drawn so far."""

    __slots__ = ("_closed", "_control", "_start", "_x", "_y", "segments")

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._x = self._y = 0.0
        self._start = (0.0, 0.0)
        self._closed = False
        # The last control point and the kind of curve it may be mirrored by: 'C' or 'Q'.
        self._control = _NO_CONTROL

    def draw(self, kind: str, numbers: Sequence[float], relative: bool) -> None:
        """One round of a command: ``numbers`` as its letter (upper case) takes them."""
        n = numbers
        if kind in "HV":
            n = self._full_point(kind, n[0], relative)
        elif relative:
            n = self._absolute(kind, n)
        if kind == "M":
            self._start = (n[0], n[1])
            self._control = _NO_CONTROL
            self.segments.append(("M", *n))
        else:
            if self._closed:
                self.segments.append(("M", *self._start))
            self._stroke(kind, n)
        self._closed = False
        self._x, self._y = n[-2], n[-1]

    def close(self) -> None:
        """Back to where the subpath began."""
        if not self._closed:
            self.segments.append(("Z",))
        self._x, self._y = self._start
        self._closed = True
        self._control = _NO_CONTROL

    def _stroke(self, kind: str, n: Sequence[float]) -> None:
        """Append a line or curve with absolute numbers and remember its control point."""
        control = _NO_CONTROL
        if kind in "CS":
            if kind == "S":
                n = (*self._mirrored("C"), *n)
            control = ("C", n[2], n[3])
            self.segments.append(("C", *n))
        elif kind in "QT":
            if kind == "T":
                n = (*self._mirrored("Q"), *n)
            control = ("Q", n[0], n[1])
            self.segments.append(_raised(self._x, self._y, n))
        elif kind == "A":
            self.segments.extend(_arc((self._x, self._y), n))
        else:
            self.segments.append(("L", *n))
        self._control = control

    def _mirrored(self, kind: str) -> tuple[float, float]:
        """The first control point of a smooth curve (8.3.6): the last one of its kind, reflected."""
        last, x, y = self._control
        return (2 * self._x - x, 2 * self._y - y) if last == kind else (self._x, self._y)

    def _full_point(self, kind: str, value: float, relative: bool) -> tuple[float, float]:
        if kind == "H":
            return (value + self._x if relative else value, self._y)
        return (self._x, value + self._y if relative else value)

    def _absolute(self, kind: str, n: Sequence[float]) -> Sequence[float]:
        if kind == "A":  # radii, rotation and flags stay as they are
            return (*n[:5], n[5] + self._x, n[6] + self._y)
        return [v + self._y if i & 1 else v + self._x for i, v in enumerate(n)]


def _raised(x: float, y: float, n: Sequence[float]) -> Segment:
    """The cubic equal to the quadratic from (x, y) with control point and end in ``n``."""
    qx, qy, ex, ey = n
    return (
        "C",
        x + 2 / 3 * (qx - x),
        y + 2 / 3 * (qy - y),
        ex + 2 / 3 * (qx - ex),
        ey + 2 / 3 * (qy - ey),
        ex,
        ey,
    )


def _arc(start: tuple[float, float], n: Sequence[float]) -> list[Segment]:
    """The elliptical arc from ``start`` as cubics of at most a quarter turn (SVG 1.1, F.6.5 and F.6.6).

    ``n``: rx, ry, rotation in degrees, large-arc flag, sweep flag, end x, end y.
    """
    rx, ry, degrees, large, sweep, ex, ey = n
    sx, sy = start
    rx, ry = abs(rx), abs(ry)
    if (sx, sy) == (ex, ey):
        return []
    if min(rx, ry, math.dist((sx, sy), (ex, ey))) < _TINY:
        return [("L", ex, ey)]
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    # In the frame where the ellipse is a unit circle, half the chord is (hx, hy).
    dx, dy = (sx - ex) / 2, (sy - ey) / 2
    hx, hy = (cos * dx + sin * dy) / rx, (cos * dy - sin * dx) / ry
    half = math.hypot(hx, hy)
    if half > 1:  # too small to reach the end: grown until it just does
        rx, ry, hx, hy, half = rx * half, ry * half, hx / half, hy / half, 1.0
    # The centre lies on the chord's bisector; which side, the flags say together.
    reach = math.sqrt(max(0.0, 1 - half * half)) / half * (-1 if large == sweep else 1)
    ux, uy = reach * hy, -reach * hx
    first = math.atan2(hy - uy, hx - ux)
    turn = math.atan2(-hy - uy, -hx - ux) - first
    if sweep and turn < 0:
        turn += math.tau
    elif not sweep and turn > 0:
        turn -= math.tau
    cx = (sx + ex) / 2 + cos * rx * ux - sin * ry * uy
    cy = (sy + ey) / 2 + sin * rx * ux + cos * ry * uy
    frame = (cos * rx, sin * rx, -sin * ry, cos * ry, cx, cy)
    return _turned(frame, first, turn, (ex, ey))


def _turned(
    frame: tuple[float, float, float, float, float, float],
    first: float,
    turn: float,
    end: tuple[float, float],
) -> list[Segment]:
    """Cubics along the unit circle from angle ``first`` through ``turn``, mapped by the matrix ``frame``."""
    a, b, c, d, e, f = frame
    pieces = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / pieces
    k = 4 / 3 * math.tan(step / 4)
    segments: list[Segment] = []
    cos1, sin1 = math.cos(first), math.sin(first)
    for piece in range(1, pieces + 1):
        cos2, sin2 = math.cos(first + step * piece), math.sin(first + step * piece)
        ux, uy = cos1 - k * sin1, sin1 + k * cos1
        vx, vy = cos2 + k * sin2, sin2 - k * cos2
        x, y = (a * cos2 + c * sin2 + e, b * cos2 + d * sin2 + f) if piece < pieces else end
        segments.append(("C", a * ux + c * uy + e, b * ux + d * uy + f, a * vx + c * vy + e, b * vx + d * vy + f, x, y))
        cos1, sin1 = cos2, sin2
    return segments
