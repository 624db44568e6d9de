"""Draw what hangs on walls and stands in corners; wall things take the outline they fill, top left first."""

from __future__ import annotations

import math

from .canvas import Canvas, Pen
from .crafts import heart_icon
from .light import Colour, mix, rgb
from .paths import Path, box, curve, ellipse, rounded, smooth, tube
from .rooms import inset

LEAF = rgb("6f9a58")
PAPER = rgb("fbf4e4")


def poster(canvas: Canvas, quad: Path, kind: int) -> None:
    """A poster without words: a flower, hills under a sun, two hearts, or columns of strokes."""
    grounds = [rgb("f6dfae"), rgb("cfe3e4"), rgb("f6d3c6"), PAPER]
    ground = grounds[kind % 4]
    canvas.shape(quad, ground, form=0.4, rim=0.5, cast=0.35, drop=5)
    left, top = quad[0]
    pen = Pen(canvas, left, top, (quad[2][0] - left) / 10)
    high = (quad[2][1] - top) / pen.size
    if kind % 4 == 0:
        pen.line(curve([(5, high * 0.5), (4.8, high * 0.65), (5, high * 0.86)]), 0.5, LEAF)
        for i in range(6):
            a = i * math.tau / 6
            pen.fill(ellipse(5 + 1.7 * math.cos(a), high * 0.38 + 1.7 * math.sin(a), 1.25, 1.25), rgb("e58a7c"))
        pen.fill(ellipse(5, high * 0.38, 1.2, 1.2), rgb("f6c65a"))
    elif kind % 4 == 1:
        pen.fill(ellipse(7, high * 0.26, 1.4, 1.4), rgb("f4a45e"), clip=box(0, 0, 10, high))
        hill = box(0.8, 0, 9.2, high * 0.68)
        pen.fill(
            smooth([(-1, high), (1, high * 0.5), (3.4, high * 0.36), (6, high * 0.52), (11, high)]),
            rgb("8fb58c"),
            clip=hill,
        )
        pen.fill(smooth([(2, high), (5, high * 0.56), (7.6, high * 0.44), (12, high)]), rgb("6d9a7a"), clip=hill)
    elif kind % 4 == 2:
        for x, y, s in ((4.0, 0.34, 1.0), (6.9, 0.52, 0.6)):
            heart_icon(pen.at(x, high * y, 2.4 * s), rgb("d9665a"))
    rows = 7 if kind % 4 == 3 else 2
    for i in range(rows):
        y = high * ((0.2 if rows == 7 else 0.8) + 0.1 * i)
        pen.line(((1.6, y), (8.2 - (i % 3) * 1.6, y)), 0.36, mix(ground, rgb("8a5a50"), 0.5))


def clock(canvas: Canvas, x: float, y: float, r: float) -> None:
    """A round wall clock that shows ten past ten."""
    pen = Pen(canvas, x, y, r)
    pen.shape(ellipse(0, 0, 1, 1), rgb("a5714c"), cast=0.4, drop=0.2)
    pen.shape(ellipse(0, 0, 0.84, 0.84), PAPER, form=0.4, rim=0)
    for i in range(12):
        a = i * math.tau / 12
        pen.fill(ellipse(0.68 * math.cos(a), 0.68 * math.sin(a), 0.05, 0.05), rgb("7a5a4c"))
    pen.line(((0, 0), (-0.36, -0.24)), 0.1, rgb("5a3f38"))
    pen.line(((0, 0), (0.5, -0.34)), 0.07, rgb("5a3f38"))
    pen.fill(ellipse(0, 0, 0.09, 0.09), rgb("c9503f"))


def calendar(canvas: Canvas, quad: Path) -> None:
    """A wall calendar: a picture above, a grid of days below."""
    canvas.shape(quad, PAPER, form=0.3, rim=0.4, cast=0.35, drop=5)
    canvas.fill(inset(quad, 0.06, 0.05, 0.94, 0.42), rgb("a9cfd6"))
    canvas.fill(inset(quad, 0.06, 0.28, 0.94, 0.42), rgb("8db487"))
    for row in range(4):
        for day in range(7):
            u, v = 0.1 + day * 0.118, 0.5 + row * 0.115
            canvas.fill(inset(quad, u, v, u + 0.07, v + 0.06), rgb("d88a7a") if day == 0 else rgb("c9b8a6"))


def curtain(canvas: Canvas, x0: float, x1: float, y0: float, y1: float, colour: Colour) -> None:
    """A gathered curtain with soft folds."""
    n = 4
    step = (x1 - x0) / n
    canvas.shape(rounded(x0, y0, x1, y1, 8), mix(colour, (80, 50, 70), 0.15), cast=0.35, drop=10)
    for i in range(n):
        a = x0 + i * step
        canvas.shape(rounded(a - 1, y0 - 40, a + step + 1, y1 - 5 * (i % 2), step * 0.3), colour, form=0.9, rim=0.35)


def plant(pen: Pen) -> None:
    """A pot plant with long leaves, pot on the origin; about 5 units high."""
    pen.fill(ellipse(0.4, 0, 1.2, 0.26), pen.canvas.light.cast, 0.45, 0.12)
    for i, (x, y) in enumerate(
        ((-1.8, -3.0), (1.9, -3.2), (-1.1, -4.3), (1.2, -4.6), (0.1, -5.0), (-2.0, -1.9), (2.0, -2.0))
    ):
        leaf = tube([(0, -1.2), (x * 0.55, y * 0.75), (x, y)], (0.3, 0.95, 0.12))
        pen.shape(leaf, mix(LEAF, rgb("3f7a58"), 0.25 * (i % 3)), cast=0.2, rim=0.6)
        pen.line(curve([(0, -1.2), (x * 0.55, y * 0.75), (x * 0.96, y * 0.97)]), 0.06, mix(LEAF, PAPER, 0.4), 0.6)
    pen.shape(
        smooth([(-0.9, -1.4), (0.9, -1.4), (0.75, -0.4), (0.6, 0.05), (-0.6, 0.05), (-0.75, -0.4)]),
        rgb("c77a5a"),
        cast=0.2,
    )


def shelf(canvas: Canvas, quad: Path, rows: int, seed: int) -> None:
    """A low open shelf with files, boxes and a pot or two."""
    canvas.shape(quad, rgb("b98256"), form=0.5, cast=0.4, drop=14)
    tints = [rgb("c96a5a"), rgb("e0b15c"), rgb("7fa08a"), rgb("6f8fae"), rgb("f0e2c6"), rgb("b98aa0")]
    for r in range(rows):
        v0, v1 = 0.06 + r * 0.94 / rows, 0.94 / rows * (r + 1)
        canvas.fill(inset(quad, 0.03, v0, 0.97, v1), rgb("4c3230"))
        u = 0.05
        i = seed + r * 5
        while u < 0.86:
            w = (0.045, 0.06, 0.05, 0.11)[i % 4]
            tall = (0.1, 0.22, 0.04, 0.5)[i % 4]
            canvas.shape(inset(quad, u, v0 + (v1 - v0) * tall, u + w, v1), tints[i % 6], form=0.5, rim=0.4, edge=1.4)
            u += w + (0.008, 0.008, 0.07, 0.03)[i % 4]
            i += 1


def folding_chair(pen: Pen, colour: Colour = (138, 110, 98)) -> None:
    """The back of a meeting chair, seat at the origin, about as wide as a person."""
    for side in (-1, 1):
        pen.line(((side * 1.25, -1.6), (side * 1.3, 2.9)), 0.2, rgb("6f625e"))
    pen.shape(rounded(-1.45, -2.1, 1.45, -0.3, 0.4), colour, cast=0.4)
    pen.shape(rounded(-1.5, 0.0, 1.5, 0.45, 0.2), mix(colour, (50, 36, 44), 0.2))


def lamp(canvas: Canvas, x: float, y: float, r: float) -> None:
    """A hanging paper lamp and its warm bloom; the cord leaves the picture above."""
    canvas.fill(box(x - 2, 0, x + 2, y), rgb("6a4a40"))
    canvas.shape(ellipse(x, y, r, r * 0.72), rgb("fff1cf"), form=0.5, rim=0.4)
    for i in range(-2, 3):
        canvas.fill(ellipse(x, y + i * r * 0.25, r * math.sqrt(1 - (i / 3) ** 2), r * 0.015), rgb("d8b98a"), 0.6)
    canvas.glow(ellipse(x, y, r * 1.5, r * 1.2), (255, 222, 160), 0.3, r * 0.4)
