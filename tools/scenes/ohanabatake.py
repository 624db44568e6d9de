"""The grandmothers' flower field under spring hills, upright."""

from __future__ import annotations

import math
from dataclasses import replace

from PIL import Image

from . import cast, garden
from .canvas import Canvas, Pen
from .light import Light, mix, rgb
from .paths import Path, box, curve, ellipse, smooth, tube
from .people import Person, Pose, draw_arms, draw_body, draw_legs, draw_standing

HORIZON = 640
TULIPS = (rgb("e2574c"), rgb("f3a93c"), rgb("f0889a"), rgb("fbeedd"), rgb("c2557c"))


def _sky(canvas: Canvas) -> None:
    canvas.blend(box(0, 0, 1200, HORIZON + 40), rgb("7cbfe8"), rgb("e6f3f8"), 0, -1)
    for x, y, s in ((230, 190, 1.5), (820, 110, 1.1), (1010, 330, 1.25), (470, 380, 0.8)):
        for dx, dy, r in ((-84, 14, 50), (-26, -14, 70), (44, -4, 62), (104, 18, 42)):
            canvas.fill(ellipse(x + dx * s, y + dy * s, r * s * 1.2, r * s * 0.62), (255, 255, 252), 0.92, 4)
    canvas.fill(_range(480, 120, 5), rgb("86aed2"))
    canvas.fill(_range(540, 80, 9), rgb("6fa3a4"))
    canvas.glow(ellipse(160, 60, 260, 200), (255, 246, 220), 0.3, 110)
    for i in range(14):
        x = -30 + i * 96 + 22 * (i * 7 % 3)
        tint = mix(rgb("86ad72"), rgb("f0b7bd"), 0.8 if i % 5 == 2 else 0.1 * (i % 3))
        garden.tree(Pen(canvas, x, HORIZON + 12, 20 + 5 * (i * 5 % 3)), tint)
    canvas.shape(box(850, 560, 1010, 640), rgb("f4e6cc"), form=0.5)
    canvas.shape(((826, 566), (870, 506), (990, 506), (1034, 566)), rgb("b26f58"), form=0.5)
    canvas.fill(box(880, 585, 915, 640), rgb("9a7658"))
    canvas.fill(box(940, 585, 985, 615), rgb("bcd6d8"))
    canvas.haze((226, 238, 248), 0.12)


def _range(base: float, high: float, n: int) -> Path:
    """A mountain range with `n` as its rhythm."""
    crest = [
        (x * 60.0 - 60, base - high * abs(math.sin(x * 0.21 * n * 0.3 + n)) - high * 0.25 * math.sin(x * 0.9 + n))
        for x in range(23)
    ]
    return (*curve(crest), (1320, 800), (-60, 800))


def _field(canvas: Canvas) -> None:
    """Bands of flowers, each nearer row larger."""
    canvas.blend(box(0, HORIZON, 1200, 1600), rgb("98c066"), rgb("457c3c"), 0, -1)
    canvas.blend(box(0, HORIZON, 1200, HORIZON + 60), rgb("f3d35a"), rgb("e3bf48"), 0, -1)
    for row in range(5):
        size = 9 + row * 2.4
        for i in range(int(1240 / (size * 1.1))):
            x = -10 + i * size * 1.1 + (row % 2) * size * 0.5 + 3 * (i * 13 % 5)
            canvas.fill(
                ellipse(x, HORIZON + 4 + row * 13 + (i * 7 % 4), size * 0.62, size * 0.5),
                mix(rgb("f8d545"), rgb("c9b33e"), 0.25 * (i * 5 % 4)),
            )
    canvas.haze((240, 244, 240), 0.04)
    canvas.fill(((520, HORIZON + 60), (600, HORIZON + 60), (880, 1600), (240, 1600)), rgb("e0c391"), 1, 5)
    canvas.fill(((520, HORIZON + 60), (540, HORIZON + 60), (420, 1600), (240, 1600)), rgb("a98a5c"), 0.35, 14)


def _rows(canvas: Canvas, first: int, last: int) -> None:
    for row in range(first, last):
        t = row / 13
        y = HORIZON + 84 + 760 * t * t + 110 * t
        size = 17 + 55 * t
        path = (560 - 300 * t * 0.9, 580 + 270 * t * 0.9)
        step = size * 0.64
        for i in range(int(1300 / step)):
            x = -40 + i * step + (row % 2) * step * 0.5 + size * 0.06 * (i * 7 % 5 - 2)
            if path[0] - size * 0.5 < x < path[1] + size * 0.5:
                continue
            tint = TULIPS[(row // 2 + (x > 560) * 2) % 5]
            garden.tulip(Pen(canvas, x, y + size * 0.1 * (i * 5 % 3), size), tint, 0.12 * (i * 3 % 5 - 2))


def _near(canvas: Canvas) -> None:
    """Cosmos and rape blossoms before our feet, cropped by the frame and a little in shade."""
    for i, (x, high, size) in enumerate(
        ((40, 3.2, 96), (190, 2.4, 84), (1150, 3.4, 98), (1010, 2.3, 86), (330, 1.5, 80), (890, 1.4, 78))
    ):
        tint = (rgb("ee92ae"), rgb("fbf0ee"), rgb("d1567f"))[i % 3]
        garden.cosmos(Pen(canvas, x, 1630, size), tint, high, 0.3 if x < 600 else -0.3)
    for x, high in ((115, 1.4), (270, 1.2), (1085, 1.5), (950, 0.9), (-5, 2.0), (1195, 2.1)):
        garden.rape(Pen(canvas, x, 1630, 90), high)


def _can(pen: Pen) -> None:
    """A watering can held by the bow on its top (at the origin), its rose to the right."""
    tint = rgb("3f86ac")
    dark = mix(tint, (20, 24, 48), 0.4)
    pen.shape(tube([(0.5, 1.5), (1.15, 1.05), (1.6, 0.5)], (0.4, 0.24, 0.2)), tint)
    pen.shape(ellipse(1.68, 0.4, 0.17, 0.38, 42), mix(tint, (255, 255, 255), 0.3))
    pen.shape(
        smooth(
            [(-0.66, 0.66), (0, 0.58), (0.66, 0.66), (0.76, 1.2), (0.74, 1.72), (0, 1.84), (-0.74, 1.72), (-0.76, 1.2)]
        ),
        tint,
        cast=0.4,
    )
    pen.fill(ellipse(0, 0.72, 0.5, 0.1), dark)
    pen.line(curve([(-0.5, 0.72), (-0.42, 0.12), (0, -0.02), (0.42, 0.12), (0.5, 0.72)]), 0.15, dark)


def _water(pen: Pen) -> None:
    """Broken jets that fall in a sheaf from the origin, the rose of a watering can."""
    for jet in range(5):
        way = 0.2 + 0.1 * jet
        for i in range(5):
            t0 = 0.12 + 0.3 * i + 0.07 * (jet * 3 % 4)
            fall = [(way * t, 0.62 * t * t - 0.06 * jet) for t in (t0, t0 + 0.09, t0 + 0.18)]
            pen.line(curve(fall), 0.05, (206, 234, 252), 0.95)


def _bouquet(pen: Pen) -> None:
    for i, (x, sway) in enumerate(((-0.4, -0.5), (0.4, 0.5), (-0.15, -0.2), (0.2, 0.25), (0.0, 0.0))):
        garden.tulip(pen.at(x * 0.3, 0.2, 0.95), TULIPS[(i * 2) % 5], sway)


def _hatted(person: Person, hat: str, tint: str) -> Person:
    return replace(person, head=replace(person.head, hat=hat, hat_tint=rgb(tint)))


def draw() -> Image.Image:
    """1200 by 1600 pixels, as it is to be seen."""
    canvas = Canvas(1200, 1600, Light(x=-0.7, y=-0.71))
    _sky(canvas)
    _field(canvas)
    for x, who, hat, tint in ((690, cast.MASAO, "", ""), (770, cast.TOMO, "straw", "ecd292")):
        far = _hatted(who, hat, tint or "ecd292")
        draw_standing(Pen(canvas, x - 110, 590, 20), far, Pose(turn=0.3, left=(-1.4, 1.0), right=(1.4, 3.0)))
    _rows(canvas, 0, 5)
    third = _hatted(cast.HARU, "straw", "f0d79a")
    draw_standing(Pen(canvas, 1010, 650, 46), third, Pose(turn=-0.4, tilt=-4, left=(-1.7, -0.6), right=(1.3, 2.9)))
    _rows(canvas, 5, 8)
    canvas.haze((236, 242, 246), 0.05)
    first = replace(_hatted(cast.NOBUKO, "bonnet", "f0a9a0"), clothes="apron", top=rgb("7fa3b8"))
    second = _hatted(replace(cast.FUMI, skirt=False, clothes="vest", top=rgb("d9805e")), "straw", "f2d992")
    left, right = Pen(canvas, 330, 720, 82), Pen(canvas, 730, 950, 96)
    canvas.fill(tube([(330, 1262), (470, 1280), (620, 1290)], (120, 100, 130)), canvas.light.cast, 0.28, 9)
    draw_standing(left, first, Pose(turn=0.45, tilt=4, body=0.2, left=(-0.3, 2.2), right=(0.4, 2.35)))
    _bouquet(left.at(0.05, 2.15, 0.92))
    _rows(canvas, 8, 12)
    draw_legs(right, second)
    draw_body(right, second, Pose(turn=0.5, tilt=4, body=0.3))
    can = right.at(1.2, 2.0, 1.0, 22)
    _can(can)
    draw_arms(right, second, Pose(body=0.3, left=(0.34, 3.3), right=(1.24, 2.06)))
    _rows(canvas, 12, 13)
    _water(Pen(canvas, *can.spot(1.86, 0.56), 96))
    _near(canvas)
    canvas.glow(tube([(-80, -80), (760, 1300)], (320, 520)), (255, 244, 216), 0.04, 110)
    return canvas.photo()
