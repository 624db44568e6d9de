"""Draw flowers, standing on the origin; one unit is half a head, as for people."""

from __future__ import annotations

import math

from .canvas import Pen
from .light import Colour, mix, rgb
from .paths import curve, ellipse, smooth, tube

STEM = rgb("6f9e54")


def tulip(pen: Pen, tint: Colour, sway: float = 0.0) -> None:
    """A tulip 2.2 units high."""
    pen.line(curve([(0, 0), (sway * 0.3, -0.8), (sway, -1.6)]), 0.12, STEM)
    pen.shape(tube([(0, 0), (-0.34, -0.6), (-0.5, -1.2)], (0.12, 0.3, 0.04)), mix(STEM, rgb("9fc26a"), 0.3), rim=0.5)
    pen.shape(tube([(0, 0), (0.34, -0.5), (0.46, -1.05)], (0.12, 0.3, 0.04)), mix(STEM, rgb("3f7a4a"), 0.3), rim=0.4)
    b = pen.at(sway, -1.6, 1.0, sway * 22)
    b.shape(
        smooth([(-0.34, -0.15), (-0.36, -0.6), (-0.02, -0.3), (0.36, -0.6), (0.34, -0.15), (0, 0.14)]),
        mix(tint, (120, 30, 40), 0.2),
    )
    b.shape(smooth([(-0.38, -0.62), (-0.1, -0.42), (0.02, -0.05), (-0.04, 0.14), (-0.3, 0.02), (-0.42, -0.28)]), tint)
    b.shape(smooth([(0.38, -0.62), (0.1, -0.42), (-0.02, -0.05), (0.04, 0.14), (0.3, 0.02), (0.42, -0.28)]), tint)
    b.shape(
        smooth([(0, -0.66), (0.22, -0.3), (0.14, 0.06), (0, 0.14), (-0.14, 0.06), (-0.22, -0.3)]),
        mix(tint, (255, 240, 220), 0.22),
    )


def cosmos(pen: Pen, tint: Colour, high: float = 3.0, sway: float = 0.2) -> None:
    """A cosmos on a thin stem, its face to us."""
    pen.line(curve([(0, 0), (-sway * 0.5, -high * 0.5), (sway, -high)]), 0.08, STEM)
    for t, side in ((0.3, -1), (0.45, 1), (0.62, -1)):
        for k in (0.3, 0.55):
            pen.line(
                curve([(0, -high * t), (side * k * 0.7, -high * t - 0.3), (side * k * 1.2, -high * t - 0.5 - k * 0.3)]),
                0.05,
                mix(STEM, rgb("9fc26a"), 0.3),
            )
    for i in range(8):
        a = i * math.tau / 8 + 0.2
        petal = smooth([(0.1, 0), (0.42, -0.2), (0.78, -0.17), (0.84, 0), (0.78, 0.17), (0.42, 0.2)])
        pen.at(sway, -high, 1.0, math.degrees(a)).shape(
            petal, mix(tint, (255, 255, 255), 0.1 * (i % 2)), rim=0.4, form=0.7
        )
    pen.shape(ellipse(sway, -high, 0.2, 0.19), rgb("f3bd3c"), rim=0.4)


def rape(pen: Pen, high: float = 2.6) -> None:
    """A rape blossom: a head of small yellow crosses."""
    pen.line(curve([(0, 0), (0.08, -high * 0.5), (0, -high)]), 0.11, STEM)
    for side, t in ((-1, 0.25), (1, 0.42)):
        pen.shape(
            tube([(0, -high * t), (side * 0.4, -high * t - 0.25), (side * 0.62, -high * t - 0.1)], (0.1, 0.28, 0.05)),
            mix(STEM, rgb("9fc26a"), 0.25),
            rim=0.4,
        )
    for i in range(12):
        r, a = 0.13 * math.sqrt(i) * 1.15, i * 2.4
        x, y = r * math.cos(a), -high - 0.12 + r * 0.85 * math.sin(a)
        pen.shape(ellipse(x, y, 0.16, 0.14), mix(rgb("f7cf3a"), rgb("e8a92c"), 0.2 * (i % 3)), rim=0.5)


def tree(pen: Pen, tint: Colour) -> None:
    """A round tree about 5 units high."""
    pen.shape(tube([(0, 0), (0.05, -1.2), (0, -2.4)], (0.6, 0.42, 0.36)), rgb("8a6248"), rim=0.3)
    for x, y, r in ((-0.9, -2.7, 1.05), (0.95, -2.6, 1.0), (0.05, -3.6, 1.25), (0.1, -2.5, 1.1)):
        pen.shape(ellipse(x, y, r, r * 0.92), tint, rim=0.45)
