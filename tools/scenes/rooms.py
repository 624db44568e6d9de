"""Project rooms and furniture, given in metres, onto the picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .canvas import Canvas, Pen
from .light import Colour, mix
from .paths import Path, Point, box, ellipse

HEAD = 0.165
NEAR = 0.35


@dataclass(frozen=True, slots=True)
class Camera:
    """An eye `eye` metres up that looks along z, turned by `yaw` degrees to the right.

    `cx` and `horizon` are where it looks, in pixels; `focal` is the pixels of one metre at one metre;
    it stands `back` metres behind the room's origin (farther back, things near and far differ less).
    """

    canvas: Canvas
    cx: float
    horizon: float
    focal: float
    eye: float
    yaw: float = 0.0
    back: float = 0.0

    def _seen(self, x: float, z: float) -> Point:
        """A spot of the floor in the eye's own axes: to the right, and ahead."""
        co, si = math.cos(math.radians(self.yaw)), math.sin(math.radians(self.yaw))
        return x * co - z * si, x * si + z * co + self.back

    def depth(self, x: float, z: float) -> float:
        """Metres straight ahead of the eye, for painting the far first."""
        return self._seen(x, z)[1]

    def spot(self, x: float, y: float, z: float) -> Point:
        """Where a point of the room falls on the picture."""
        across, ahead = self._seen(x, z)
        ahead = max(ahead, NEAR)
        return self.cx + self.focal * across / ahead, self.horizon + self.focal * (self.eye - y) / ahead

    def pen(self, x: float, y: float, z: float, unit: float = HEAD) -> Pen:
        """A pen for a figure that stands there; one of its units is `unit` metres."""
        px, py = self.spot(x, y, z)
        return Pen(self.canvas, px, py, self.focal * unit / max(self.depth(x, z), NEAR))

    def face(self, points: Sequence[tuple[float, float, float]]) -> Path:
        """A flat polygon of the room as an outline; what lies behind the eye is cut off."""
        kept: list[tuple[float, float, float]] = []
        for a, b in zip(points, (*points[1:], points[0]), strict=True):
            da, db = self.depth(a[0], a[2]) - NEAR, self.depth(b[0], b[2]) - NEAR
            if da >= 0:
                kept.append(a)
            if da * db < 0:
                t = da / (da - db)
                kept.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t))
        return tuple(self.spot(*p) for p in kept)

    def level(self, outline: Path, y: float) -> Path:
        """An outline in (x, z) lying flat at the height y."""
        return self.face([(x, y, z) for x, z in outline])

    def upright(self, a: Point, b: Point, low: float, high: float) -> Path:
        """A standing rectangle from the floor spot a (left) to b, between two heights; top left first."""
        return self.face([(a[0], high, a[1]), (b[0], high, b[1]), (b[0], low, b[1]), (a[0], low, a[1])])


def inset(quad: Path, u0: float, v0: float, u1: float, v1: float) -> Path:
    """The part of a standing rectangle between shares of its width (u) and height (v, downwards)."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = quad

    def at(u: float, v: float) -> Point:
        return (
            (ax + (bx - ax) * u) * (1 - v) + (dx + (cx - dx) * u) * v,
            (ay + (by - ay) * u) * (1 - v) + (dy + (cy - dy) * u) * v,
        )

    return at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)


def hull(points: Sequence[Point]) -> Path:
    """The smallest convex outline round some points."""
    ordered = sorted(set(points))

    def half(line: Sequence[Point]) -> list[Point]:
        out: list[Point] = []
        for p in line:
            while (
                len(out) > 1
                and ((out[-1][0] - out[-2][0]) * (p[1] - out[-2][1]) - (out[-1][1] - out[-2][1]) * (p[0] - out[-2][0]))
                <= 0
            ):
                out.pop()
            out.append(p)
        return out[:-1]

    return (*half(ordered), *half(ordered[::-1]))


def table(
    camera: Camera, outline: Path, height: float, colour: Colour, thick: float = 0.05, legs: Sequence[Point] = ()
) -> None:
    """A table with its shadow on the floor; `outline` and `legs` are in (x, z)."""
    canvas = camera.canvas
    under = camera.level(tuple((x + 0.1, z - 0.05) for x, z in outline), 0.0)
    canvas.fill(under, canvas.light.cast, 0.6, 16)
    canvas.fill(under, canvas.light.cast, 0.35, 44)
    for x, z in legs:
        foot, head = camera.spot(x, 0, z), camera.spot(x, height, z)
        w = camera.pen(x, 0, z, 0.03).size
        canvas.shape(box(head[0] - w, head[1], foot[0] + w, foot[1]), mix(colour, (60, 40, 50), 0.35))
    top, bottom = camera.level(outline, height), camera.level(outline, height - thick)
    canvas.fill(hull([*top, *bottom]), canvas.light.cast, 0.5, 12)
    canvas.shape(hull([*top, *bottom]), mix(colour, canvas.light.cast, 0.55), form=0.6, rim=0)
    canvas.shape(top, mix(colour, (255, 244, 226), 0.12), form=0.5, rim=0.8, edge=2.5)


def block(camera: Camera, x0: float, z0: float, x1: float, z1: float, low: float, high: float, colour: Colour) -> Path:
    """A box with its near face towards -z; gives back that face for dressing."""
    canvas = camera.canvas
    outline = box(x0, z0, x1, z1)
    canvas.fill(camera.level(tuple((x + 0.06, z - 0.04) for x, z in outline), low), canvas.light.cast, 0.6, 10)
    canvas.shape(
        hull([*camera.level(outline, low), *camera.level(outline, high)]), mix(colour, (70, 40, 60), 0.35), rim=0
    )
    canvas.shape(camera.level(outline, high), mix(colour, (255, 244, 220), 0.3), form=0.4, rim=0.4)
    front = camera.upright((x0, z0), (x1, z0), low, high)
    canvas.shape(front, colour, form=0.5, rim=0.4)
    return front


def shell(
    camera: Camera, x0: float, x1: float, depth: float, high: float, wall: Colour, floor: Colour, boards: float = 0.0
) -> None:
    """A room's floor, back wall and both side walls; `boards` is the width of its floorboards in metres."""
    canvas = camera.canvas
    lit, dim = mix(wall, canvas.light.warm, 0.12), mix(wall, canvas.light.cool, 0.16)
    near = -2.0
    canvas.fill(box(0, 0, canvas.width, canvas.height), mix(wall, canvas.light.cool, 0.06))
    canvas.blend(camera.upright((x0, near), (x0, depth), 0, high), mix(wall, canvas.light.cool, 0.2), lit, -1, 0)
    canvas.blend(camera.upright((x1, depth), (x1, near), 0, high), lit, dim, -1, 0)
    canvas.blend(camera.upright((x0, depth), (x1, depth), 0, high), lit, dim, -0.8, -0.4)
    ground = camera.level(box(x0, near, x1, depth), 0)
    canvas.blend(ground, mix(floor, canvas.light.warm, 0.2), mix(floor, canvas.light.cool, 0.34), -0.6, -0.8)
    line = mix(floor, (80, 46, 50), 0.35)
    if boards:
        for i in range(int((x1 - x0) / boards)):
            x = x0 + i * boards
            canvas.fill(camera.level(box(x, near, x + 0.012, depth), 0), line, 0.35)
    skirting = mix(wall, (84, 70, 78), 0.55)
    canvas.fill(camera.level(box(x0, depth - 0.16, x1, depth), 0), canvas.light.cast, 0.34, 14)
    for a, b in (((x0, near), (x0, depth)), ((x0, depth), (x1, depth)), ((x1, depth), (x1, near))):
        canvas.fill(camera.upright(a, b, 0, 0.09), skirting)
    corner = mix(wall, canvas.light.cool, 0.35)
    for x in (x0, x1):
        foot, head = camera.spot(x, 0, depth), camera.spot(x, high, depth)
        canvas.fill(box(head[0] - 14, head[1], foot[0] + 14, foot[1]), corner, 0.5, 14)


def window(camera: Camera, a: Point, b: Point, low: float, high: float, panes: int = 2) -> None:
    """A window on the wall from a to b: bright sky, far hills and trees, frame, and the light it lets in."""
    canvas = camera.canvas
    frame = camera.upright(a, b, low, high)
    canvas.shape(inset(frame, -0.04, -0.05, 1.04, 1.06), (250, 250, 248), form=0.5, cast=0.45, drop=7)
    canvas.blend(frame, (140, 196, 230), (232, 244, 250), 0, -1)
    canvas.fill(_ridge(frame, 0.6, 0.22), (138, 176, 200))
    canvas.fill(_ridge(frame, 0.74, 0.06), (104, 162, 122))
    wide = abs(frame[1][0] - frame[0][0]) * 0.07
    tall = min(abs(frame[3][1] - frame[0][1]) * 0.1, wide * 1.4)
    for u, big in ((0.1, 1.1), (0.27, 0.8), (0.66, 1.0), (0.9, 1.2)):
        x, y = inset(frame, u, 0.76, u, 0.76)[0]
        for dx, dy in ((-0.6, 0.25), (0.6, 0.3), (0.0, -0.5)):
            canvas.shape(
                ellipse(x + dx * wide * big, y + dy * tall * big, wide * big, tall * big),
                (78, 138, 92),
                clip=frame,
                rim=0.3,
            )
    for i in range(1, panes):
        u = i / panes
        canvas.fill(inset(frame, u - 0.012, 0, u + 0.012, 1), (248, 248, 246))
    canvas.fill(inset(frame, 0, 0.46, 1, 0.485), (248, 248, 246))
    canvas.glow(frame, (214, 236, 255), 0.16, 26)


def _ridge(quad: Path, top: float, swell: float) -> Path:
    """A line of hills across a window: from `top` (share of its height) down to the sill."""
    crest = [inset(quad, u / 64, top - swell * math.sin(u * 0.09 + top * 9) ** 2, 1, 1)[0] for u in range(65)]
    return (*crest, quad[2], quad[3])


def sunbeam(camera: Camera, outline: Path, y: float = 0.0, alpha: float = 0.3) -> None:
    """A patch of sunlight, `outline` in (x, z), on the floor or a table."""
    camera.canvas.glow(camera.level(outline, y), (255, 220, 156), alpha, 6)
