"""Draw handicrafts in the making and the icons of a whiteboard; one unit is half a head, as for people."""

from __future__ import annotations

from .canvas import Pen
from .light import Colour, mix, rgb
from .paths import box, curve, ellipse, rounded, smooth


def yarn(pen: Pen, tint: Colour) -> None:
    """A ball of wool, its end trailing to the right."""
    pen.line(curve([(0.3, -0.1), (0.8, 0.08), (1.2, -0.12), (1.6, 0.1)]), 0.07, tint)
    pen.fill(ellipse(0.15, 0, 0.6, 0.16), pen.canvas.light.cast, 0.45, 0.06)
    ball = ellipse(0, -0.42, 0.5, 0.47)
    pen.shape(ball, tint)
    for k in (-0.3, -0.1, 0.1, 0.3):
        pen.line(
            curve([(-0.5, -0.4 + k), (0, -0.6 + k), (0.5, -0.3 + k)]),
            0.04,
            mix(tint, (255, 250, 240), 0.4),
            0.7,
            clip=ball,
        )
        pen.line(
            curve([(k - 0.2, -0.95), (k, -0.4), (k + 0.2, 0.05)]), 0.04, mix(tint, (80, 40, 60), 0.35), 0.5, clip=ball
        )


def crane(pen: Pen, tint: Colour) -> None:
    """A folded paper crane."""
    pen.fill(ellipse(0.1, 0.02, 0.6, 0.14), pen.canvas.light.cast, 0.4, 0.06)
    pen.shape(((-0.1, -0.1), (-0.95, -0.75), (-1.05, -0.6), (-0.25, 0.0)), mix(tint, (80, 40, 60), 0.2), rim=0.3)
    pen.shape(((0.1, -0.1), (0.8, -0.85), (0.55, -0.02)), mix(tint, (80, 40, 60), 0.12), rim=0.3)
    pen.shape(((-0.35, -0.1), (-0.15, -1.15), (0.3, -0.1)), mix(tint, (255, 255, 255), 0.3), rim=0.6)
    pen.shape(((-0.45, -0.12), (0.45, -0.12), (0.1, 0.1), (-0.15, 0.1)), tint, rim=0.5)
    pen.shape(((0.0, -0.1), (0.5, -1.0), (0.45, -0.1)), mix(tint, (255, 255, 255), 0.14), rim=0.6)


def paper_flower(pen: Pen, tint: Colour) -> None:
    """A flower of crumpled paper lying on the table."""
    pen.fill(ellipse(0.1, 0.02, 0.6, 0.16), pen.canvas.light.cast, 0.4, 0.06)
    for x, y, r in (
        (-0.3, -0.12, 0.3),
        (0.3, -0.12, 0.3),
        (-0.16, -0.34, 0.3),
        (0.18, -0.34, 0.3),
        (0, -0.1, 0.3),
        (0, -0.26, 0.2),
    ):
        pen.shape(
            ellipse(x, y, r, r * 0.72),
            mix(tint, (255, 250, 240), 0.5 if r < 0.3 else 0.15),
            rim=0.5,
            cast=0.12,
            drop=0.03,
        )


def scissors(pen: Pen) -> None:
    """A pair of scissors lying open."""
    for side in (-1, 1):
        pen.line(((-0.1, side * 0.1), (0.75, -side * 0.16)), 0.09, rgb("b9b4b4"))
        ring = ellipse(-0.34, side * 0.16, 0.24, 0.12)
        pen.ring(ring, 0.1, rgb("d9604c"))


def house_icon(pen: Pen, tint: Colour) -> None:
    """A house drawn with a marker, 2 units wide."""
    pen.strokes(((-1, 0), (0, -0.9), (1, 0)), 0.13, tint)
    pen.strokes(((-0.72, -0.15), (-0.72, 0.9), (0.72, 0.9), (0.72, -0.15)), 0.13, tint)
    pen.strokes(((-0.18, 0.88), (-0.18, 0.35), (0.2, 0.35), (0.2, 0.88)), 0.11, tint)


def heart_icon(pen: Pen, tint: Colour) -> None:
    """A filled heart, 1.6 units wide."""
    half = ((0.16, -0.54), (0.46, -0.68), (0.76, -0.52), (0.83, -0.16), (0.6, 0.26))
    pen.fill(smooth([(0, -0.34), *half, (0.02, 0.82), (-0.02, 0.82), *((-x, y) for x, y in reversed(half))]), tint)


def people_icon(pen: Pen, tints: tuple[Colour, Colour, Colour]) -> None:
    """Three little figures side by side."""
    for x, tint in zip((-0.75, 0.0, 0.75), tints, strict=True):
        pen.fill(ellipse(x, -0.45, 0.26, 0.26), tint)
        pen.fill(
            smooth([(x - 0.34, 0.4), (x - 0.3, 0.0), (x, -0.12), (x + 0.3, 0.0), (x + 0.34, 0.4), (x, 0.46)]), tint
        )


def cup_icon(pen: Pen, tint: Colour) -> None:
    """A steaming cup drawn with a marker."""
    pen.strokes(((-0.5, -0.2), (-0.4, 0.6), (0.4, 0.6), (0.5, -0.2), (-0.5, -0.2)), 0.12, tint)
    for x in (-0.2, 0.2):
        pen.line(curve([(x, -0.42), (x + 0.12, -0.62), (x - 0.06, -0.82)]), 0.1, tint)


def arrow_icon(pen: Pen, tint: Colour) -> None:
    """An arrow to the right, 2 units long."""
    pen.line(curve([(-1, 0.12), (0, -0.12), (0.9, 0.0)]), 0.14, tint)
    pen.strokes(((0.5, -0.35), (0.95, 0.0), (0.5, 0.32)), 0.14, tint)


def chart(pen: Pen, tints: tuple[Colour, ...], wide: float, high: float) -> None:
    """A rising bar chart with its axes; the origin is its lower left corner."""
    step = wide / (len(tints) + 0.4)
    for i, tint in enumerate(tints):
        tall = high * (0.3 + 0.6 * i / (len(tints) - 1))
        pen.shape(rounded(step * (i + 0.3), -tall, step * (i + 0.95), 0, 0.08), tint, form=0.5, rim=0.2)
    pen.strokes(((0, -high), (0, 0), (wide, 0)), 0.09, rgb("7d6a66"))
    tops = [(step * (i + 0.62), -high * (0.42 + 0.6 * i / (len(tints) - 1))) for i in range(len(tints))]
    pen.line(curve(tops), 0.1, rgb("c9503f"))
    for x, y in tops:
        pen.fill(ellipse(x, y, 0.13, 0.13), rgb("c9503f"))


def pointer(pen: Pen, x: float, y: float) -> None:
    """A stick held at the origin that points to (x, y)."""
    pen.line(((0, 0), (x, y)), 0.09, rgb("8a5a44"))
    pen.fill(ellipse(x, y, 0.1, 0.1), rgb("d9493a"))


def tray(pen: Pen) -> None:
    """A marker tray's pens."""
    for x, tint in ((-0.6, "d9493a"), (0.0, "4f7fa8"), (0.6, "5f9a58")):
        pen.shape(box(x - 0.24, -0.1, x + 0.24, 0.02), rgb(tint), rim=0.4)
