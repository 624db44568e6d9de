"""Two old friends on a park bench under the ginkgo, a flask of tea between them. Square."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, garden, outdoors, tableware
from .canvas import Canvas, Pen
from .light import Light, mix, rgb
from .paths import box, ellipse, rounded, smooth, tube
from .people import Person, Pose, draw_arms, draw_body

HORIZON = 560


def _park(canvas: Canvas) -> None:
    outdoors.sky(canvas, HORIZON)
    outdoors.clouds(canvas, ((260, 130, 0.9), (980, 220, 0.8)))
    outdoors.hills(canvas, HORIZON, 190, outdoors.HARUNA, rgb("92b4d0"), 100, 1300)
    canvas.haze((232, 238, 242), 0.14)
    outdoors.woods(canvas, HORIZON + 24, 30, (rgb("e0b24a"), rgb("8fb36c"), rgb("d98a4a"), rgb("c9a94e")), 4.4)
    canvas.blend(box(0, HORIZON + 10, 1200, 1200), rgb("b9cf7e"), rgb("7fa657"), 0, -1)
    canvas.shape(
        smooth([(-100, 930), (500, 860), (1300, 900), (1300, 1300), (-100, 1300)]), rgb("e4cfa6"), form=0.3, rim=0
    )
    trunk = Pen(canvas, 1050, 960, 90)
    garden.tree(trunk.at(0, 0, 1.75), rgb("ecc04a"))
    for i in range(70):
        x, y = (i * 197) % 1200, 880 + (i * 83) % 310
        canvas.fill(ellipse(x, y, 9, 5, i * 37), mix(rgb("f0c44e"), rgb("d9983a"), 0.3 * (i % 3)), 0.95)


def _bench(canvas: Canvas) -> None:
    pen = Pen(canvas, 560, 820, 100)
    pen.fill(ellipse(0.6, 2.9, 4.6, 0.5), canvas.light.cast, 0.5, 0.3)
    for x in (-3.6, 3.6):
        pen.shape(box(x - 0.14, -1.7, x + 0.14, 2.8), rgb("5f5a62"))
    for y in (-1.6, -0.8):
        pen.shape(rounded(-4.1, y, 4.1, y + 0.55, 0.12), rgb("b5794c"), cast=0.35)


def _sitting(canvas: Canvas, who: Person, x: float, pose: Pose) -> None:
    pen = Pen(canvas, x, 570, 92)
    draw_body(pen, who, pose)
    for side in (-1, 1):
        tint = (206, 168, 150) if who.skirt else who.legs
        pen.shape(tube([(side * 0.6, 4.3), (side * 0.62, 5.6)], (0.95, 0.74)), tint, cast=0.2)
        pen.shape(rounded(side * 0.62 - 0.5, 5.35, side * 0.62 + 0.5, 5.85, 0.22), rgb("6a463c"), cast=0.3)
    if who.skirt:
        lap = smooth(
            [(-1.35, 3.0), (0, 2.9), (1.35, 3.0), (1.5, 3.9), (1.35, 4.6), (0, 4.75), (-1.35, 4.6), (-1.5, 3.9)]
        )
        pen.shape(lap, who.legs, cast=0.35)
    else:
        for side in (-1, 1):
            pen.shape(rounded(side * 0.68 - 0.68, 3.1, side * 0.68 + 0.68, 4.7, 0.6), who.legs, cast=0.35)
    draw_arms(pen, who, pose)


def draw() -> Image.Image:
    """1200 by 1200 pixels."""
    canvas = Canvas(1200, 1200, Light(x=-0.72, y=-0.69))
    _park(canvas)
    _bench(canvas)
    seat = Pen(canvas, 560, 820, 100)
    seat.shape(rounded(-4.2, 0.5, 4.2, 1.1, 0.14), rgb("c98a58"), cast=0.4)
    _sitting(
        canvas,
        replace(cast.EIKO, clothes="cardigan", top=rgb("c96a7c")),
        360,
        Pose(turn=0.5, tilt=5, left=(-0.5, 2.6), right=(0.75, 1.7)),
    )
    _sitting(
        canvas,
        replace(cast.YOSHI, clothes="vest", top=rgb("6f8f7c")),
        790,
        Pose(turn=-0.5, tilt=-5, left=(-0.7, 1.9), right=(0.8, 2.8)),
    )
    tableware.cup(Pen(canvas, 432, 742, 78), steam=True)
    tableware.cup(Pen(canvas, 722, 760, 78), steam=True)
    flask = Pen(canvas, 566, 874, 70)
    flask.fill(ellipse(0.15, 0, 0.7, 0.16), canvas.light.cast, 0.45, 0.08)
    flask.shape(rounded(-0.5, -2.4, 0.5, 0, 0.2), rgb("4f8aa0"), cast=0.3)
    flask.shape(rounded(-0.42, -2.9, 0.42, -2.3, 0.14), rgb("e9ecee"))
    tableware.mandarin(Pen(canvas, 650, 878, 80))
    for x, y, turn in ((250, 300, 20), (880, 420, 60), (620, 250, 110), (700, 1080, 30)):
        canvas.shape(ellipse(x, y, 16, 8, turn), rgb("f0c44e"), rim=0.6)
    canvas.glow(tube([(-100, -60), (900, 1100)], (180, 420)), (255, 236, 196), 0.06, 70)
    return canvas.photo()
