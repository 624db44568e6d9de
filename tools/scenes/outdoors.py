"""Draw what lies round people in the open: sky, hills, towns, trees, lanterns, tents; lengths are pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence

from . import garden
from .canvas import Canvas, Pen
from .light import Colour, mix, rgb
from .paths import Path, Point, box, curve, ellipse, rounded, smooth

# Shares of the width, and of the height, of Mt. Haruna as the city sees it.
HARUNA = (
    (0.0, 0.06),
    (0.08, 0.22),
    (0.15, 0.46),
    (0.2, 0.34),
    (0.27, 0.66),
    (0.32, 0.5),
    (0.4, 0.98),
    (0.46, 0.62),
    (0.53, 0.84),
    (0.58, 0.6),
    (0.66, 0.76),
    (0.74, 0.44),
    (0.82, 0.4),
    (0.9, 0.2),
    (1.0, 0.05),
)
LOW = ((0.0, 0.5), (0.15, 0.85), (0.3, 0.55), (0.48, 0.95), (0.65, 0.6), (0.82, 0.9), (1.0, 0.55))
WALLS = (rgb("f0dcc0"), rgb("f4e8d4"), rgb("e6d3c4"), rgb("dfe3de"))
ROOFS = (rgb("8a7f86"), rgb("a9705c"), rgb("7c8690"), rgb("6f7f9a"))


def sky(canvas: Canvas, horizon: float, high: Colour = (112, 184, 230), low: Colour = (234, 244, 248)) -> None:
    """The sky down to the horizon."""
    canvas.blend(box(0, 0, canvas.width, horizon + 20), high, low, 0, -1)


def clouds(canvas: Canvas, spots: Sequence[tuple[float, float, float]], alpha: float = 0.92) -> None:
    """Fair-weather clouds at (x, y), each of a size."""
    for x, y, s in spots:
        for dx, dy, r in ((-84, 14, 50), (-26, -14, 70), (44, -4, 62), (104, 18, 42)):
            canvas.fill(ellipse(x + dx * s, y + dy * s, r * s * 1.2, r * s * 0.62), (255, 255, 252), alpha, 4)


def hills(
    canvas: Canvas, foot: float, high: float, crest: Sequence[Point], colour: Colour, x0: float = 0.0, x1: float = 0.0
) -> Path:
    """A range that stands on `foot`, `high` pixels at most, from x0 to x1 (the whole width if not given)."""
    x1 = x1 or float(canvas.width)
    line = curve([(x0 + (x1 - x0) * u, foot - high * v) for u, v in crest])
    outline = (*line, (x1, foot + 60), (x0, foot + 60))
    canvas.blend(outline, mix(colour, (255, 255, 255), 0.12), mix(colour, (40, 60, 90), 0.1), -0.5, -0.8)
    return outline


def ground(canvas: Canvas, horizon: float, far: Colour, near: Colour) -> None:
    """Level ground from the horizon to the lower edge."""
    canvas.blend(box(0, horizon, canvas.width, canvas.height), far, near, 0, -1)


def woods(
    canvas: Canvas, foot: float, size: float, tints: Sequence[Colour], step: float = 4.6, skip: Path = ()
) -> None:
    """A row of round trees along the whole width; `skip` holds stretches (from, to) left open."""
    count = int(canvas.width / (size * step)) + 2
    for i in range(count):
        x = -size + i * size * step + size * (i * 7 % 3)
        if not any(a < x < b for a, b in skip):
            garden.tree(Pen(canvas, x, foot, size * (1 + 0.14 * (i * 5 % 3))), tints[i * 3 % len(tints)])


def house(canvas: Canvas, x: float, foot: float, wide: float, kind: int) -> None:
    """A two-storey house seen from its street side, standing on `foot`."""
    high = wide * (0.72 + 0.1 * (kind % 3))
    wall, roof = WALLS[kind % 4], ROOFS[kind * 3 % 4]
    canvas.shape(box(x, foot - high, x + wide, foot), wall, form=0.5, cast=0.3, drop=wide * 0.05)
    top = foot - high
    eave = wide * 0.1
    canvas.shape(
        (
            (x - eave, top + 4),
            (x + wide * 0.22, top - wide * 0.3),
            (x + wide * 0.78, top - wide * 0.3),
            (x + wide + eave, top + 4),
        ),
        roof,
        form=0.5,
    )
    for u in (0.14, 0.58):
        pane = box(x + wide * u, top + high * 0.16, x + wide * (u + 0.26), top + high * 0.42)
        canvas.shape(pane, rgb("b9d6e0"), form=0.5, rim=0.6)
    canvas.shape(box(x + wide * 0.16, foot - high * 0.42, x + wide * 0.38, foot), rgb("9a6f54"), form=0.5)
    canvas.shape(box(x + wide * 0.52, foot - high * 0.4, x + wide * 0.86, foot - high * 0.1), rgb("b9d6e0"), form=0.5)


def town(canvas: Canvas, foot: float, size: float, seed: int = 0) -> None:
    """A town far away: houses between blocks of flats, one tower among them."""
    x = -size * 0.4
    i = seed
    while x < canvas.width:
        tall = size * (0.5, 0.8, 0.42, 1.25, 0.6, 0.95, 0.46)[i % 7]
        wide = size * (0.9, 0.62, 1.05, 0.5, 0.8, 0.7, 1.1)[i % 7]
        wall = mix(WALLS[i % 4], (196, 208, 222), 0.35)
        canvas.shape(box(x, foot - tall, x + wide, foot), wall, form=0.5, rim=0.3)
        if tall < size * 0.62:
            canvas.shape(
                (
                    (x - 4, foot - tall + 2),
                    (x + wide * 0.25, foot - tall * 1.45),
                    (x + wide * 0.75, foot - tall * 1.45),
                    (x + wide + 4, foot - tall + 2),
                ),
                mix(ROOFS[i * 5 % 4], (190, 200, 220), 0.2),
                form=0.5,
            )
        else:
            _windows(canvas, x, foot - tall, wide, tall)
        x += wide + size * 0.08 * (i * 3 % 4)
        i += 1


def _windows(canvas: Canvas, x: float, top: float, wide: float, tall: float) -> None:
    """Rows of small windows on a block of flats."""
    step = max(7.0, wide / 5)
    for row in range(int(tall / step) - 1):
        for col in range(int(wide / step) - 1):
            a, b = x + step * (col + 0.75), top + step * (row + 0.6)
            canvas.fill(box(a, b, a + step * 0.55, b + step * 0.45), rgb("8fb2c6"), 0.8)


def grass(canvas: Canvas, y: float, size: float, tint: Colour, step: float = 26.0) -> None:
    """Tufts of grass along the lower edge."""
    for i in range(int(canvas.width / step) + 2):
        x = i * step - 10 + 6 * (i * 7 % 3)
        pen = Pen(canvas, x, y + size * 0.5 * (i * 5 % 3) / 3, size * (0.8 + 0.2 * (i * 3 % 3)))
        for dx in (-0.5, -0.15, 0.2, 0.55):
            blade = smooth(
                [(dx * 0.3 - 0.07, 0), (dx * 0.8, -0.7), (dx * 1.3, -1.1 + abs(dx) * 0.4), (dx * 0.3 + 0.08, 0)]
            )
            pen.fill(blade, mix(tint, (240, 250, 200) if dx > 0 else (30, 60, 40), 0.16 + 0.1 * (i % 3)))


def lantern(pen: Pen, tint: Colour, lit: bool = True) -> None:
    """A paper lantern that hangs from the origin, about 2.4 units high."""
    if lit:
        pen.canvas.glow(
            ellipse(pen.x, pen.y + pen.size * 1.2, pen.size * 2.0, pen.size * 2.0), (255, 190, 110), 0.5, pen.size * 0.7
        )
    body = ellipse(0, 1.2, 0.86, 1.0)
    pen.shape(body, mix(tint, (255, 240, 200), 0.25 if lit else 0.0), rim=0.6)
    for i in range(-3, 4):
        pen.line(
            curve([(-0.9, 1.2 + i * 0.28), (0, 1.27 + i * 0.28), (0.9, 1.2 + i * 0.28)]),
            0.04,
            mix(tint, (120, 50, 40), 0.4),
            0.6,
            clip=body,
        )
    if lit:
        pen.fill(ellipse(0, 1.25, 0.5, 0.62), (255, 244, 196), 0.6, 0.3)
    for y in (0.18, 2.2):
        pen.shape(rounded(-0.4, y - 0.1, 0.4, y + 0.12, 0.06), rgb("4a3834"), rim=0.3)


def lanterns(canvas: Canvas, a: Point, b: Point, sag: float, count: int, size: float) -> None:
    """A rope from a to b with `count` lanterns, red and white by turns."""
    line = [
        (a[0] + (b[0] - a[0]) * t / 20, a[1] + (b[1] - a[1]) * t / 20 + sag * math.sin(math.pi * t / 20))
        for t in range(21)
    ]
    Pen(canvas).line(tuple(line), 3, rgb("5a443c"))
    for i in range(count):
        t = (i + 0.5) / count
        x, y = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + sag * math.sin(math.pi * t)
        lantern(Pen(canvas, x, y, size), rgb("e0513e") if i % 2 == 0 else rgb("fbeed2"))


def striped(
    canvas: Canvas, x0: float, y0: float, x1: float, y1: float, count: int, tints: Sequence[Colour] = ()
) -> None:
    """A hanging of broad stripes, red and white unless other tints are given."""
    tints = tints or (rgb("d9503f"), rgb("fdf6e8"))
    canvas.fill(box(x0 + 8, y0, x1 + 8, y1 + 10), canvas.light.cast, 0.35, 10)
    step = (x1 - x0) / count
    for i in range(count):
        a = x0 + i * step
        canvas.shape(rounded(a, y0, a + step + 1, y1, 2), tints[i % len(tints)], form=0.7, rim=0.2)


def tent(pen: Pen, wide: float, high: float, tint: Colour = (250, 247, 240)) -> None:
    """An event tent, the middle of its foot at the origin; within is drawn afterwards, before `tent_roof`."""
    half = wide / 2
    pen.fill(box(-half, -high * 0.98, half, 0), mix(tint, (70, 80, 120), 0.42), 0.9)
    for x in (-half, half):
        pen.shape(box(x - 0.09, -high, x + 0.09, 0), rgb("c9cdd2"), rim=0.5)


def tent_roof(
    pen: Pen, wide: float, high: float, tint: Colour = (250, 247, 240), trim: Colour = (79, 127, 168)
) -> None:
    """The roof and valance of an event tent."""
    half = wide / 2
    pen.shape(
        ((-half - 0.3, -high), (-half * 0.55, -high - 1.7), (half * 0.55, -high - 1.7), (half + 0.3, -high)),
        tint,
        cast=0.3,
    )
    pen.shape(rounded(-half - 0.34, -high - 0.05, half + 0.34, -high + 0.8, 0.1), tint, cast=0.3, drop=0.2, form=0.6)
    pen.fill(box(-half - 0.34, -high + 0.44, half + 0.34, -high + 0.62), trim, 0.9)
