"""Draw what is used out of doors and at courses: buckets, telephones, pots, maps; one unit is half a head."""

from __future__ import annotations

import math

from .canvas import Pen
from .crafts import heart_icon
from .light import Colour, mix, rgb
from .paths import Path, box, curve, ellipse, rounded, smooth, tube


def bucket(pen: Pen, tint: Colour = (226, 88, 70)) -> None:
    """A bucket that hangs by its bow from the origin."""
    pen.line(curve([(-0.72, 0.8), (-0.5, 0.1), (0, -0.04), (0.5, 0.1), (0.72, 0.8)]), 0.1, rgb("8f8a90"))
    pen.shape(smooth([(-0.78, 0.8), (0.78, 0.8), (0.6, 2.0), (0.4, 2.14), (-0.4, 2.14), (-0.6, 2.0)]), tint, cast=0.35)
    pen.shape(ellipse(0, 0.82, 0.76, 0.2), mix(tint, (255, 255, 255), 0.25), rim=0.5)
    pen.fill(ellipse(0, 0.85, 0.62, 0.14), rgb("9fd0ea"))


def phone(pen: Pen, tint: Colour = (58, 62, 78), lit: Colour = (174, 220, 240)) -> None:
    """A smartphone that shows a heart, upright about the origin."""
    pen.shape(rounded(-0.42, -0.8, 0.42, 0.8, 0.16), tint, cast=0.4)
    pen.fill(rounded(-0.34, -0.66, 0.34, 0.64, 0.06), lit)
    heart_icon(pen.at(0, -0.16, 0.26), rgb("e0604f"))
    for y in (0.24, 0.42):
        pen.line(((-0.2, y), (0.2, y)), 0.07, (250, 252, 255))


def pot(pen: Pen) -> None:
    """A big two-handled pot of curry, foot at the origin, about 5 units wide."""
    steel = rgb("c3c9d2")
    pen.fill(ellipse(0.3, 0.0, 2.8, 0.4), pen.canvas.light.cast, 0.45, 0.12)
    for x in (-2.5, 2.5):
        pen.ring(ellipse(x, -1.7, 0.34, 0.26), 0.16, mix(steel, (60, 60, 80), 0.4))
    pen.shape(smooth([(-2.4, -2.3), (2.4, -2.3), (2.4, -0.4), (2.1, 0.08), (-2.1, 0.08), (-2.4, -0.4)]), steel, rim=0.7)
    pen.fill(smooth([(-1.9, -2.0), (-1.6, -2.0), (-1.55, -0.4), (-1.85, -0.5)]), (255, 255, 255), 0.5, 0.08)
    pen.shape(ellipse(0, -2.3, 2.42, 0.56), mix(steel, (255, 255, 255), 0.3), rim=0.4)
    pen.shape(ellipse(0, -2.26, 2.16, 0.44), rgb("a8622a"), rim=0.2)
    for i in range(15):
        x, y = 1.8 * math.sin(i * 2.4) * (0.4 + 0.04 * i), -2.26 + 0.3 * math.cos(i * 2.4)
        pen.shape(ellipse(x, y, 0.22, 0.1), (rgb("f08a34"), rgb("f0d68c"), rgb("7fa651"))[i % 3], rim=0.3)
    steam(pen.at(0, -2.6, 1.6), 4)


def steam(pen: Pen, count: int) -> None:
    """Wisps that rise from the origin."""
    for i in range(count):
        x = (i - (count - 1) / 2) * 0.6
        wisp = smooth(
            [(x - 0.05, 0), (x + 0.18, -0.6), (x - 0.12, -1.2), (x + 0.06, -1.9), (x + 0.16, -1.2), (x + 0.36, -0.6)]
        )
        pen.fill(wisp, (255, 252, 244), 0.42, 0.12)


def curry(pen: Pen) -> None:
    """A plate of curry and rice."""
    pen.fill(ellipse(0.12, 0.1, 1.1, 0.32), pen.canvas.light.cast, 0.4, 0.07)
    pen.shape(ellipse(0, 0, 1.05, 0.36), rgb("f8f3e8"), rim=0.7)
    pen.shape(ellipse(0.26, -0.02, 0.68, 0.22), rgb("b06a2c"), rim=0.3)
    pen.shape(
        smooth([(-0.8, 0.0), (-0.66, -0.22), (-0.24, -0.26), (0.02, -0.06), (-0.1, 0.14), (-0.5, 0.18)]),
        rgb("fdf9ef"),
        cast=0.2,
        drop=0.04,
    )
    for x, y, tint in ((0.3, -0.1, "f08a34"), (0.62, -0.02, "f0d68c"), (0.36, 0.08, "7fa651"), (0.08, 0.04, "c9503f")):
        pen.shape(ellipse(x, y, 0.12, 0.07), rgb(tint), rim=0.4)


def ladle(pen: Pen) -> None:
    """A ladle held at the origin that dips to the lower left."""
    pen.line(((0.25, -0.5), (-0.9, 1.5)), 0.14, rgb("8f959e"))
    pen.shape(ellipse(-1.0, 1.66, 0.46, 0.28, 20), rgb("b9bfc8"))


def town_map(pen: Pen, at: Path) -> None:
    """A town's map on a table: its four corners far left first; blocks, a river, roads, pins."""
    a, b, c, d = at

    def spot(u: float, v: float) -> tuple[float, float]:
        left = (a[0] + (d[0] - a[0]) * v, a[1] + (d[1] - a[1]) * v)
        right = (b[0] + (c[0] - b[0]) * v, b[1] + (c[1] - b[1]) * v)
        return left[0] + (right[0] - left[0]) * u, left[1] + (right[1] - left[1]) * u

    def quad(u0: float, v0: float, u1: float, v1: float) -> Path:
        return spot(u0, v0), spot(u1, v0), spot(u1, v1), spot(u0, v1)

    pen.shape(at, rgb("f3ecd6"), cast=0.45, form=0.25)
    tints = (rgb("f4c9b0"), rgb("f3dfa0"), rgb("cfe0ae"), rgb("e9ddc8"), rgb("c9dcc0"))
    for row in range(5):
        for col in range(8):
            u, v = 0.03 + col * 0.121, 0.04 + row * 0.19
            pen.fill(quad(u, v, u + 0.1, v + 0.15), tints[(row * 3 + col * 2) % 5])
            if (row + col) % 3:
                pen.fill(quad(u + 0.02, v + 0.03, u + 0.06, v + 0.09), mix(tints[(row + col) % 5], (140, 80, 70), 0.35))
    stream = tuple(spot(u / 20, 0.3 + 0.12 * math.sin(u * 0.5)) for u in range(21))
    back = tuple(spot(u / 20, 0.38 + 0.12 * math.sin(u * 0.5)) for u in range(20, -1, -1))
    pen.fill((*stream, *back), rgb("8cc4e6"))
    pen.fill(quad(0.5, 0.0, 0.525, 1.0), rgb("fffaf0"))
    pen.fill(quad(0.0, 0.6, 1.0, 0.635), rgb("fffaf0"))


def pin(pen: Pen, tint: Colour) -> None:
    """A round-headed pin that stands on the origin."""
    pen.line(((0, 0), (0.05, -0.5)), 0.07, rgb("8a8d94"))
    pen.shape(ellipse(0.06, -0.66, 0.24, 0.24), tint, rim=0.6)


def note(pen: Pen, tint: Colour) -> None:
    """A sticky note that lies on a table, with strokes of writing."""
    pen.shape(((-0.46, -0.26), (0.46, -0.28), (0.54, 0.26), (-0.52, 0.28)), tint, cast=0.25, drop=0.05, form=0.4)
    for y in (-0.08, 0.1):
        pen.line(((-0.3, y), (0.3, y)), 0.05, mix(tint, (90, 60, 60), 0.5))


def radio(pen: Pen) -> None:
    """A radio, foot at the origin."""
    pen.line(((0.7, -1.1), (1.3, -2.4)), 0.08, rgb("8a8d94"))
    pen.shape(rounded(-1.1, -1.2, 1.1, 0, 0.2), rgb("d9604c"), cast=0.35)
    pen.shape(ellipse(-0.5, -0.58, 0.42, 0.42), rgb("5b5560"), rim=0.3)
    pen.shape(rounded(0.12, -0.95, 0.9, -0.5, 0.08), rgb("fbf3e0"), rim=0.2)
    pen.line(((-0.7, -1.25), (0.5, -1.25)), 0.12, rgb("a8473f"))


def watering_can(pen: Pen, tint: Colour = (63, 134, 172)) -> None:
    """A watering can, foot at the origin, its rose to the right."""
    pen.fill(ellipse(0.2, 0, 1.0, 0.2), pen.canvas.light.cast, 0.4, 0.08)
    pen.shape(tube([(0.5, -0.4), (1.15, -0.85), (1.6, -1.4)], (0.4, 0.24, 0.2)), tint)
    pen.shape(ellipse(1.68, -1.5, 0.17, 0.38, 42), mix(tint, (255, 255, 255), 0.3))
    pen.line(curve([(-0.5, -1.1), (-1.3, -1.3), (-1.3, -0.6), (-0.7, -0.3)]), 0.15, mix(tint, (20, 24, 48), 0.3))
    pen.shape(smooth([(-0.72, -1.2), (0.72, -1.2), (0.78, -0.6), (0.74, 0), (-0.74, 0), (-0.78, -0.6)]), tint, cast=0.3)
    pen.shape(box(-0.74, -0.8, 0.74, -0.66), mix(tint, (255, 255, 255), 0.4), rim=0)


def bouquet(pen: Pen) -> None:
    """A wrapped bunch of flowers, held at the origin."""
    for i, (x, y) in enumerate(((-0.75, -1.0), (0.75, -1.0), (-0.4, -1.5), (0.4, -1.5), (0, -1.1), (0, -1.8))):
        tint = (rgb("e2574c"), rgb("f3a93c"), rgb("f0889a"), rgb("fbeedd"))[i % 4]
        for k in range(5):
            a = k * math.tau / 5
            pen.shape(ellipse(x + 0.2 * math.cos(a), y + 0.2 * math.sin(a), 0.22, 0.2), tint, rim=0.4)
        pen.fill(ellipse(x, y, 0.13, 0.13), rgb("f4c94c"))
    pen.shape(((-1.0, -0.9), (0, -0.35), (1.0, -0.9), (0.24, 0.8), (-0.24, 0.8)), rgb("fdf3e4"), cast=0.3)
    pen.shape(smooth([(-0.45, 0.0), (0, 0.14), (0.45, 0.0), (0.4, 0.26), (0, 0.34), (-0.4, 0.26)]), rgb("d9604c"))
