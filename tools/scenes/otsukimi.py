"""The harvest moon from the veranda: dumplings, pampas grass, and three who look up together. Upright."""

from __future__ import annotations

import math
from dataclasses import replace

from PIL import Image

from . import cast, outdoors, tableware
from .canvas import Canvas, Pen
from .light import Light, mix, rgb
from .paths import box, curve, ellipse, rounded, smooth, tube
from .people import Pose, draw_from_behind

HORIZON = 860


def pampas(pen: Pen) -> None:
    """A sheaf of pampas grass that stands on the origin, about 8 units high."""
    for x, y in ((-2.6, -5.6), (-1.4, -7.0), (0.0, -7.8), (1.5, -6.9), (2.7, -5.4)):
        pen.line(curve([(0, 0), (x * 0.35, y * 0.55), (x * 0.8, y * 0.92)]), 0.1, rgb("8a9a6a"))
        for k in range(26):
            t = k / 25
            foot = (x * (0.74 + 0.26 * t), y * (0.8 + 0.2 * t))
            side = (-0.5 if k % 2 else 0.62) * (1.1 - 0.75 * t)
            tip = (foot[0] + side + x * 0.07, foot[1] - 0.34 + 0.42 * abs(side))
            pen.line((foot, tip), 0.11, mix(rgb("f6ecd0"), rgb("cdb48a"), 0.3 * (k % 3) / 2))
    for x in (-1.9, -0.9, 1.0, 2.0):
        pen.line(curve([(0, 0), (x * 0.5, -2.6), (x * 1.6, -3.2)]), 0.14, rgb("6f8a5e"))


def dumplings(pen: Pen) -> None:
    """A pyramid of white dumplings on a wooden stand, foot at the origin."""
    pen.fill(ellipse(0.2, 0, 1.7, 0.34), pen.canvas.light.cast, 0.5, 0.12)
    pen.shape(((-0.9, -1.2), (0.9, -1.2), (1.05, 0), (-1.05, 0)), rgb("d9b07a"))
    pen.fill(ellipse(0, -0.58, 0.3, 0.3), rgb("9a7048"))
    pen.shape(((-1.5, -1.55), (1.5, -1.55), (1.4, -1.15), (-1.4, -1.15)), rgb("e9c690"), cast=0.3)
    for row, count in enumerate((4, 3, 2, 1)):
        for i in range(count):
            x = (i - (count - 1) / 2) * 0.64
            pen.shape(ellipse(x, -1.85 - row * 0.5, 0.35, 0.33), rgb("fdf9f2"), cast=0.2, drop=0.05, rim=0.8)


def _night(canvas: Canvas) -> None:
    outdoors.sky(canvas, HORIZON, rgb("1f2c66"), rgb("7a7fb8"))
    for i in range(44):
        x, y = (i * 271) % 1200, (i * 149) % 640
        canvas.fill(ellipse(x, y, 1.6 + i % 3 * 0.7, 1.6 + i % 3 * 0.7), (252, 250, 236), 0.85)
    canvas.glow(ellipse(760, 300, 330, 330), (255, 226, 150), 0.55, 110)
    canvas.shape(ellipse(760, 300, 176, 176), rgb("ffe9a6"), form=0.5, rim=0.6)
    for x, y, r in ((700, 250, 34), (810, 330, 46), (740, 372, 24), (850, 240, 20)):
        canvas.fill(ellipse(x, y, r, r * 0.9), rgb("f3d184"), 0.55, 6)
    for x, y, w in ((560, 392, 190), (960, 210, 150)):
        canvas.fill(tube([(x - w, y), (x, y - 8), (x + w, y + 4)], (8, 34, 8)), rgb("a9a6d0"), 0.55, 8)
    outdoors.hills(canvas, HORIZON, 210, outdoors.HARUNA, rgb("3a4684"), -40, 1240)
    outdoors.hills(canvas, HORIZON, 96, outdoors.LOW, rgb("33406f"))
    for i in range(22):
        x, y = (i * 173) % 1190, HORIZON - 14 - (i * 31) % 46
        canvas.fill(box(x, y, x + 7, y + 6), rgb("ffd98a"), 0.9)
        canvas.glow(ellipse(x + 3, y + 3, 14, 12), (255, 210, 130), 0.4, 6)
    canvas.blend(box(0, HORIZON, 1200, 1200), rgb("3f5a62"), rgb("2c3f4c"), 0, -1)
    for row in range(6):
        y = HORIZON + 16 + row * 34 + row * row * 4
        crest = [(x * 80.0 - 40, y - 8 * math.sin(x * 1.3 + row * 2.1)) for x in range(17)]
        band = (*curve(crest), (1300, y + 90), (-60, y + 90))
        canvas.blend(band, mix(rgb("4d6c78"), rgb("2c3f4c"), row / 6), rgb("2a3a4c"), -0.3, -1)


def _veranda(canvas: Canvas) -> None:
    canvas.shape(((-40, 1200), (1240, 1200), (1240, 1600), (-40, 1600)), rgb("a9744c"), form=0.6, rim=0.8, cast=0.5)
    for i in range(6):
        y = 1222 + i * 54 + i * i * 5
        canvas.fill(box(0, y, 1200, y + 4), rgb("6a4434"), 0.6)
    canvas.glow(ellipse(760, 1240, 460, 60), (255, 232, 170), 0.3, 40)
    for x in (-30, 1130):
        canvas.shape(box(x, 0, x + 100, 1230), rgb("6a4436"), form=0.7, cast=0.4, drop=16)
    canvas.shape(box(0, -20, 1200, 64), rgb("5a3a30"), form=0.6, cast=0.4)


def draw() -> Image.Image:
    """1200 by 1600 pixels."""
    light = Light(0.25, -0.97, (255, 236, 190), (44, 40, 110), (255, 246, 210), (14, 12, 40))
    canvas = Canvas(1200, 1600, light)
    _night(canvas)
    _veranda(canvas)
    vase = Pen(canvas, 216, 1290, 62)
    pampas(vase.at(0, -1.6, 0.98))
    vase.shape(
        smooth([(-0.5, -1.9), (0.5, -1.9), (0.9, -1.0), (0.6, 0), (-0.6, 0), (-0.9, -1.0)]), rgb("4f7fa8"), cast=0.4
    )
    people = (
        (replace(cast.HARU), 440, 1150, 62, Pose(turn=0.5, tilt=-5)),
        (cast.HINA, 650, 1236, 48, Pose(turn=0.3, tilt=-4, right=(1.4, -1.6))),
        (replace(cast.KAZUO, clothes="hanten", top=rgb("4f6d8c")), 860, 1140, 66, Pose(turn=-0.5, tilt=5)),
    )
    for who, x, y, size, pose in people:
        pen = Pen(canvas, x, y, size)
        pen.fill(ellipse(0, 4.6, 2.4, 0.5), light.cast, 0.5, 0.3)
        pen.shape(rounded(-2.0, 4.1, 2.0, 4.9, 0.4), rgb("b5617a") if x < 500 else rgb("5f86a0"), cast=0.4)
        draw_from_behind(pen, who, replace(pose, left=None, right=pose.right if x == 650 else None))
    dumplings(Pen(canvas, 1010, 1400, 62))
    tray = Pen(canvas, 260, 1480, 66)
    tray.shape(rounded(-1.8, -0.5, 1.8, 0.4, 0.3), rgb("8a4436"), cast=0.5)
    for left in (-0.9, 0.0):
        tableware.cup(tray.at(left, 0.1, 1.1), steam=True)
    tableware.plate(tray.at(1.0, -0.1, 0.7), "sweets")
    return canvas.photo()
