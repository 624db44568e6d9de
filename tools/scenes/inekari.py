"""Rice harvest with the children: sheaves in arms, racks behind, the mountains beyond."""

from __future__ import annotations

import math
from dataclasses import replace

from PIL import Image

from . import cast, outdoors, seating
from .canvas import Canvas, Pen
from .light import Light, mix, rgb
from .paths import box, curve, ellipse, smooth, tube
from .people import Person, Pose, draw_arms, draw_child, draw_standing
from .rooms import Camera
from .seating import Place

HORIZON = 470
GOLD = rgb("e6b94c")


def sheaf(pen: Pen) -> None:
    """A bound sheaf of rice held at the origin, ears up."""
    for i in range(11):
        x = (i - 5) * 0.2
        tip = (x * 1.7, -1.5 - 0.3 * math.cos(i * 1.7))
        pen.line(
            curve([(x * 0.35, 0), (x, -0.9), tip, (tip[0] + (0.4 if x >= 0 else -0.4), tip[1] + 0.35)]),
            0.13,
            mix(GOLD, rgb("b98a34"), 0.2 * (i % 3)),
        )
    pen.shape(
        smooth([(-0.4, -0.1), (0.4, -0.1), (0.7, 1.5), (0.2, 1.7), (-0.2, 1.7), (-0.7, 1.5)]),
        mix(GOLD, rgb("9ab058"), 0.35),
        cast=0.3,
    )
    pen.shape(smooth([(-0.48, -0.2), (0, -0.1), (0.48, -0.2), (0.46, 0.16), (0, 0.26), (-0.46, 0.16)]), rgb("c99a3c"))


def _fields(canvas: Canvas) -> None:
    outdoors.sky(canvas, HORIZON, rgb("6fb4e4"), rgb("f4f0e2"))
    outdoors.clouds(canvas, ((300, 130, 1.0), (1050, 80, 0.8), (1440, 190, 0.7)))
    outdoors.hills(canvas, HORIZON, 240, outdoors.HARUNA, rgb("86a9cc"), 60, 1560)
    outdoors.hills(canvas, HORIZON, 96, outdoors.LOW, rgb("8fb498"))
    canvas.haze((236, 238, 236), 0.14)
    for i, (left, w) in enumerate(((90, 150), (270, 120), (1280, 160))):
        outdoors.house(canvas, left, HORIZON + 16, w, i + 1)
    outdoors.woods(canvas, HORIZON + 18, 14, (rgb("8fae62"), rgb("d9a24a"), rgb("7f9f5e")), 4.4)
    canvas.blend(box(0, HORIZON + 8, 1600, 700), rgb("f0cf6a"), rgb("d9a83e"), 0, -1)
    for row in range(11):
        y, size = HORIZON + 20.0 + row * 15 + row * row * 0.6, 8 + row * 1.8
        for i in range(int(1640 / (size * 1.3))):
            x = -10 + i * size * 1.3 + (row % 2) * size * 0.6
            canvas.fill(ellipse(x, y, size * 0.7, size * 0.55), mix(rgb("f6d778"), rgb("c9983a"), 0.22 * (i * 5 % 4)))
    canvas.blend(box(0, 690, 1600, 1067), rgb("c9a56a"), rgb("8f6a48"), 0, -1)
    for row in range(6):
        y = 716.0 + row * 32 + row * row * 5
        for i in range(34 - row * 3):
            x = 20.0 + i * (46 + row * 7) + (row % 2) * 24
            for dx in (-6, 0, 6):
                canvas.fill(tube([(x + dx, y), (x + dx * 1.5, y - 12 - row * 2)], (4,)), mix(GOLD, rgb("8f7a3c"), 0.3))


def _rack(canvas: Canvas, x: float, y: float, size: float, count: int) -> None:
    """Sheaves hung to dry on a pole."""
    pen = Pen(canvas, x, y, size)
    for at in (0.2, count * 0.55 + 0.1):
        for dx in (-0.5, 0.5):
            pen.line(((at + dx, 0), (at - dx * 0.3, -3.2)), 0.16, rgb("8a6248"))
    pen.line(((-0.5, -2.8), (count * 0.55 + 0.9, -2.8)), 0.2, rgb("9a7250"))
    for i in range(count):
        a = 0.1 + i * 0.55
        pen.shape(
            smooth(
                [
                    (a - 0.22, -3.0),
                    (a + 0.22, -3.0),
                    (a + 0.36, -1.2),
                    (a + 0.1, -0.7),
                    (a - 0.1, -0.7),
                    (a - 0.36, -1.2),
                ]
            ),
            mix(GOLD, rgb("a98a3c"), 0.2 * (i % 3)),
            cast=0.3,
            drop=0.1,
        )


def _hatted(person: Person, hat: str, tint: str) -> Person:
    return replace(person, head=replace(person.head, hat=hat, hat_tint=rgb(tint)), scarf=rgb("fdf8ec"), skirt=False)


def draw() -> Image.Image:
    """1600 by 1067 pixels."""
    canvas = Canvas(1600, 1067, Light(x=-0.7, y=-0.71))
    _fields(canvas)
    _rack(canvas, 130, 720, 58, 8)
    _rack(canvas, 1120, 716, 58, 9)
    camera = Camera(canvas, 800, 470, 1400, 1.5)
    people = (
        Place(
            _hatted(cast.KAZUO, "straw", "ecd292"),
            Pose(turn=0.4, tilt=-4, body=0.2, left=(-0.5, 2.2), right=(0.7, 2.2)),
            -1.25,
            4.6,
        ),
        Place(
            replace(_hatted(cast.YUTA, "cap", "d9503f"), scarf=None),
            Pose(turn=-0.2, tilt=4, left=(-0.6, 1.8), right=(0.6, 1.8)),
            -0.42,
            3.9,
            True,
        ),
        Place(
            _hatted(cast.NOBUKO, "bonnet", "f0a9a0"),
            Pose(turn=-0.2, tilt=4, left=(-1.7, -0.4), right=(1.3, 2.8)),
            0.35,
            4.9,
        ),
        Place(
            replace(_hatted(cast.HINA, "cap", "f2c53c"), scarf=None),
            Pose(turn=0.3, tilt=-4, left=(-0.6, 1.8), right=(0.6, 1.8)),
            0.78,
            3.85,
            True,
        ),
        Place(
            _hatted(cast.MASAO, "straw", "f0d79a"),
            Pose(turn=-0.45, tilt=3, body=-0.2, left=(-0.7, 2.2), right=(0.5, 2.2)),
            1.62,
            4.5,
        ),
    )
    for p in people:
        x, y = camera.spot(p.x, 0, p.z)
        canvas.fill(tube([(x, y), (x + 150, y + 16)], (100, 60)), canvas.light.cast, 0.3, 10)
    for p in sorted(people, key=lambda p: -p.z):
        pen = seating.upright(camera, p)
        (draw_child if p.child else draw_standing)(pen, p.person, replace(p.pose, left=None, right=None))
        if p.pose.right is not None and p.pose.right[1] < 2.5:
            sheaf(pen.at(0.05, 2.05, 0.95, 10 if p.x < 0 else -10))
        draw_arms(pen, p.person, p.pose)
    for x, y, s in ((470, 330, 15), (1010, 250, 13), (1240, 370, 16)):
        _dragonfly(Pen(canvas, x, y, s, -20))
    return canvas.photo()


def _dragonfly(pen: Pen) -> None:
    """A red dragonfly in flight."""
    for dx, turn in ((-0.2, 60), (0.4, 105)):
        for side in (-1, 1):
            pen.fill(ellipse(dx + 0.1 * side, side * -0.9, 0.32, 1.0, side * (turn - 82)), (255, 255, 255), 0.75)
    pen.shape(tube([(-0.7, 0), (2.2, 0.1)], (0.34, 0.14)), rgb("d9473c"), rim=0.4)
    pen.shape(ellipse(-0.85, 0, 0.3, 0.28), rgb("a8382f"))
