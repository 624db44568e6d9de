"""Draw what lies on tables and in hands; one unit is half a head, as for people."""

from __future__ import annotations

from .canvas import Pen
from .light import Colour, mix, rgb
from .paths import Path, box, curve, ellipse, rounded, smooth

CLAY = rgb("b5654a")
CREAM = rgb("faf0dc")


def cup(pen: Pen, colour: Colour = CREAM, steam: bool = False) -> None:
    """A handleless tea cup, foot at the origin."""
    pen.fill(ellipse(0.16, 0.0, 0.42, 0.13), pen.canvas.light.cast, 0.45, 0.05)
    pen.shape(smooth([(-0.3, -0.62), (0.3, -0.62), (0.3, -0.2), (0.2, 0.04), (-0.2, 0.04), (-0.3, -0.2)]), colour)
    pen.shape(box(-0.3, -0.42, 0.3, -0.32), mix(colour, (60, 110, 140), 0.55), rim=0.2)
    pen.shape(ellipse(0, -0.6, 0.31, 0.12), mix(colour, (255, 255, 255), 0.4), form=0.3)
    pen.fill(ellipse(0, -0.59, 0.24, 0.085), rgb("a9b556"))
    if steam:
        for x in (-0.1, 0.12):
            pen.fill(
                smooth(
                    [
                        (x - 0.03, -0.7),
                        (x + 0.1, -1.0),
                        (x - 0.06, -1.35),
                        (x + 0.04, -1.7),
                        (x + 0.1, -1.35),
                        (x + 0.2, -1.0),
                    ]
                ),
                (255, 252, 244),
                0.5,
                0.06,
            )


def teapot(pen: Pen, colour: Colour = CLAY) -> None:
    """A round pot with a top handle and its spout to the right."""
    pen.fill(ellipse(0.25, 0.0, 1.05, 0.24), pen.canvas.light.cast, 0.45, 0.08)
    handle = curve([(-0.5, -0.9), (-0.5, -1.55), (0, -1.82), (0.5, -1.55), (0.5, -0.9)])
    pen.line(handle, 0.13, mix(colour, (60, 30, 30), 0.45))
    pen.shape(smooth([(0.5, -0.5), (0.95, -0.75), (1.15, -1.05), (1.32, -1.02), (1.12, -0.5), (0.6, -0.1)]), colour)
    pen.shape(smooth([(-0.8, -0.5), (-0.45, -0.95), (0.45, -0.95), (0.8, -0.5), (0.55, 0.02), (-0.55, 0.02)]), colour)
    pen.shape(ellipse(0, -0.93, 0.48, 0.16), mix(colour, (255, 220, 190), 0.18), cast=0.2)
    pen.shape(ellipse(0, -1.1, 0.13, 0.12), mix(colour, (60, 30, 30), 0.2))


def mandarin(pen: Pen) -> None:
    """One mandarin, resting on the origin."""
    pen.fill(ellipse(0.1, 0.0, 0.34, 0.1), pen.canvas.light.cast, 0.4, 0.05)
    pen.shape(ellipse(0, -0.24, 0.34, 0.28), rgb("f08a24"), rim=0.4)
    pen.fill(ellipse(-0.11, -0.35, 0.1, 0.06, -24), (255, 236, 190), 0.6, 0.02)
    pen.shape(ellipse(0.03, -0.48, 0.1, 0.04, 18), rgb("5f8a3a"), rim=0.2)


def mandarins(pen: Pen) -> None:
    """A basket with a heap of mandarins."""
    pen.fill(ellipse(0.2, 0.02, 1.35, 0.3), pen.canvas.light.cast, 0.45, 0.1)
    for x, y in ((-0.62, -0.38), (0.0, -0.42), (0.62, -0.38), (-0.32, -0.72), (0.34, -0.72), (0.0, -1.02)):
        mandarin(pen.at(x, y, 1.05))
    basket = smooth([(-1.15, -0.5), (0, -0.32), (1.15, -0.5), (0.9, 0.0), (0, 0.1), (-0.9, 0.0)])
    pen.shape(basket, rgb("c4935a"))
    for x in (-0.8, -0.4, 0.0, 0.4, 0.8):
        pen.line(((x * 1.1, -0.5), (x * 0.85, 0.08)), 0.05, rgb("8f5f38"), 0.6, clip=basket)
    pen.line(curve([(-1.1, -0.48), (0, -0.3), (1.1, -0.48)]), 0.11, rgb("dcae74"))


def plate(pen: Pen, food: str = "crackers") -> None:
    """A plate of crackers or of pink and green sweets."""
    pen.fill(ellipse(0.14, 0.08, 0.98, 0.26), pen.canvas.light.cast, 0.4, 0.07)
    pen.shape(ellipse(0, 0, 0.92, 0.28), rgb("f4ead8"), rim=0.6)
    pen.fill(ellipse(0, 0.0, 0.68, 0.18), rgb("e5d4ba"))
    tints = [rgb("c98746"), rgb("d9a05c")] if food == "crackers" else [rgb("f0a9a8"), rgb("b8cf8c")]
    for i, (x, y) in enumerate(((-0.36, -0.06), (0.04, -0.1), (0.4, -0.04), (-0.16, 0.03), (0.24, 0.04))):
        pen.shape(ellipse(x, y - 0.06, 0.24, 0.14 if food == "crackers" else 0.2), tints[i % 2], cast=0.2, drop=0.05)


def bento(pen: Pen, lacquer: Colour = (54, 40, 42)) -> None:
    """An open lunch box seen from above its near edge, about 2 units wide."""
    pen.fill(((-1.05, -0.3), (1.2, -0.3), (1.4, 0.44), (-1.1, 0.44)), pen.canvas.light.cast, 0.45, 0.07)
    pen.shape(((-1.12, 0.2), (1.12, 0.2), (1.1, 0.4), (-1.1, 0.4)), lacquer, rim=0.3)
    pen.shape(((-0.96, -0.45), (0.96, -0.45), (1.14, 0.22), (-1.14, 0.22)), mix(lacquer, (160, 60, 50), 0.4), rim=0.7)
    pen.shape(
        smooth(
            [
                (-0.86, -0.38),
                (-0.5, -0.42),
                (-0.12, -0.38),
                (-0.1, -0.1),
                (-0.12, 0.15),
                (-0.55, 0.18),
                (-0.98, 0.15),
                (-0.94, -0.1),
            ]
        ),
        rgb("fbf7ee"),
        rim=0.3,
        form=0.6,
    )
    for i in range(14):
        pen.fill(ellipse(-0.84 + 0.05 * i, -0.3 + 0.13 * (i * 5 % 4), 0.025, 0.015, 30 * i), rgb("5a4438"))
    pen.shape(ellipse(-0.36, -0.2, 0.085, 0.06), rgb("c8504a"), rim=0.3)
    for x, y, tint in (
        (0.18, -0.26, "f2c24e"),
        (0.44, -0.28, "f2c24e"),
        (0.7, -0.26, "7fa651"),
        (0.2, -0.03, "e9764f"),
        (0.5, -0.02, "a8633a"),
        (0.82, -0.04, "7fa651"),
        (0.34, 0.1, "a8633a"),
        (0.68, 0.1, "f0a9a8"),
    ):
        pen.shape(ellipse(x, y, 0.16, 0.1), rgb(tint), rim=0.4, cast=0.2, drop=0.03)


def chopsticks(pen: Pen) -> None:
    """A pair of chopsticks held to the upper left."""
    for d in (0.0, 0.14):
        pen.line(((0.1, 0.05 + d), (-0.75, -0.35 + d * 0.3)), 0.07, rgb("9a4a38"))


def bottle(pen: Pen) -> None:
    """A bottle of green tea."""
    pen.fill(ellipse(0.2, 0.0, 0.42, 0.13), pen.canvas.light.cast, 0.4, 0.06)
    pen.shape(
        smooth([(-0.3, -1.25), (-0.12, -1.6), (0.12, -1.6), (0.3, -1.25), (0.3, -0.05), (0, 0.05), (-0.3, -0.05)]),
        rgb("b7bd63"),
    )
    pen.shape(rounded(-0.31, -1.08, 0.31, -0.42, 0.05), rgb("4f8a56"), rim=0.4)
    pen.fill(ellipse(0, -0.75, 0.16, 0.16), CREAM, 0.9)
    pen.shape(rounded(-0.14, -1.78, 0.14, -1.55, 0.05), rgb("f4ead8"))


def notebook(pen: Pen, colour: Colour = (86, 128, 164)) -> None:
    """An open pad held in a hand, with strokes of writing and a pencil."""
    pen.shape(((-0.62, -0.5), (0.5, -0.62), (0.66, 0.42), (-0.5, 0.56)), colour, cast=0.3)
    pen.shape(((-0.54, -0.46), (0.44, -0.57), (0.58, 0.34), (-0.42, 0.46)), CREAM, form=0.3, rim=0.2)
    for i in range(4):
        y = -0.3 + i * 0.18
        pen.line(((-0.38 + i * 0.02, y), (0.3 - (i % 2) * 0.2, y - 0.08)), 0.04, (160, 140, 134), 0.8)


def sheet(pen: Pen, outline: Path, colour: Colour = CREAM, strokes: int = 4) -> None:
    """A paper lying in perspective (its four corners given, far left first) with strokes of writing."""
    a, b, c, d = outline
    pen.fill(tuple((x + 3 / pen.size, y + 3 / pen.size) for x, y in outline), pen.canvas.light.cast, 0.4, 3 / pen.size)
    pen.shape(outline, colour, form=0.25, rim=0.3)
    for i in range(strokes):
        v, end = 0.2 + 0.62 * i / strokes, 0.86 - 0.2 * (i % 3 == 2)
        left = (a[0] + (d[0] - a[0]) * v, a[1] + (d[1] - a[1]) * v)
        right = (b[0] + (c[0] - b[0]) * v, b[1] + (c[1] - b[1]) * v)
        one = (left[0] + (right[0] - left[0]) * 0.14, left[1] + (right[1] - left[1]) * 0.14)
        two = (left[0] + (right[0] - left[0]) * end, left[1] + (right[1] - left[1]) * end)
        pen.line((one, two), 2.2 / pen.size, (196, 106, 90) if i == 0 else (172, 156, 148), 0.85)


def vase(pen: Pen, tints: tuple[Colour, ...] = ((236, 120, 110), (246, 190, 80), (250, 236, 220))) -> None:
    """A small vase of flowers."""
    pen.fill(ellipse(0.2, 0, 0.5, 0.14), pen.canvas.light.cast, 0.4, 0.06)
    for i, (x, y) in enumerate(((-0.5, -1.5), (0.1, -1.75), (0.58, -1.45), (-0.15, -1.3), (0.35, -1.2))):
        pen.line(curve([(0, -0.6), (x * 0.5, -1.0), (x, y)]), 0.07, rgb("6b9150"))
        for dx, dy in ((-0.13, 0), (0.13, 0), (0, -0.13), (0, 0.13)):
            pen.shape(ellipse(x + dx, y + dy, 0.15, 0.14), tints[i % len(tints)], rim=0.3)
        pen.fill(ellipse(x, y, 0.09, 0.09), rgb("f4c94c"))
    pen.shape(
        smooth(
            [
                (-0.2, -0.85),
                (0.2, -0.85),
                (0.2, -0.65),
                (0.4, -0.3),
                (0.25, 0.04),
                (-0.25, 0.04),
                (-0.4, -0.3),
                (-0.2, -0.65),
            ]
        ),
        rgb("6d93b0"),
    )
