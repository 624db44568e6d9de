"""Carp streamers over the river in May: three generations look up at them. Upright."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, garden, outdoors, seating
from .canvas import Canvas, Pen
from .light import Colour, Light, mix, rgb
from .paths import box, curve, ellipse, smooth, tube
from .people import Pose
from .rooms import Camera
from .seating import Place

HORIZON = 960


def carp(pen: Pen, tint: Colour, sway: float = 0.0) -> None:
    """A carp streamer that flies to the right from its mouth at the origin, about 7 units long."""
    body = smooth(
        [
            (0, -0.9),
            (1.6, -1.05 + sway * 0.3),
            (3.6, -0.8 + sway),
            (5.4, -0.55 + sway * 1.5),
            (7.0, -1.0 + sway * 1.9),
            (6.4, -0.1 + sway * 1.7),
            (7.0, 0.9 + sway * 1.9),
            (5.4, 0.5 + sway * 1.5),
            (3.6, 0.85 + sway),
            (1.6, 1.05 + sway * 0.3),
            (0, 0.9),
        ]
    )
    pen.shape(body, tint, cast=0.2, rim=0.6)
    for i in range(6):
        for k in range(3):
            x, y = 1.9 + i * 0.62, -0.5 + k * 0.5 + sway * (0.4 + i * 0.2)
            pen.line(
                curve([(x, y - 0.24), (x + 0.24, y), (x, y + 0.24)]),
                0.08,
                mix(tint, (255, 255, 255), 0.6),
                0.85,
                clip=body,
            )
    pen.fill(box(0.95, -1.2, 1.15, 1.3), mix(tint, (255, 255, 255), 0.7), clip=body)
    pen.shape(
        smooth([(2.2, 0.5 + sway * 0.5), (3.3, 1.3 + sway * 0.7), (2.7, 1.5 + sway * 0.6), (1.9, 0.9 + sway * 0.5)]),
        mix(tint, (60, 30, 60), 0.2),
        cast=0.2,
    )
    pen.shape(ellipse(0.02, 0, 0.22, 0.9), rgb("fdf6e8"), rim=0.5)
    pen.shape(ellipse(0.58, -0.32, 0.36, 0.38), rgb("fffdf6"), rim=0.4)
    pen.fill(ellipse(0.54, -0.3, 0.19, 0.21), rgb("3a2f38"))


def _far(canvas: Canvas) -> None:
    outdoors.sky(canvas, HORIZON, rgb("5fb0e6"), rgb("e9f4f6"))
    outdoors.clouds(canvas, ((260, 560, 1.0), (930, 640, 0.9), (640, 120, 0.8)))
    outdoors.hills(canvas, HORIZON, 210, outdoors.HARUNA, rgb("86a9cc"), -60, 1200)
    outdoors.hills(canvas, HORIZON, 100, outdoors.LOW, rgb("86b488"))
    canvas.haze((230, 240, 244), 0.14)
    outdoors.woods(canvas, HORIZON + 18, 20, (rgb("8fc06a"), rgb("9fcb74"), rgb("7fb06a")), 4.2)
    canvas.blend(box(0, HORIZON + 8, 1200, 1160), rgb("b6da7e"), rgb("8fc060"), 0, -1)
    canvas.blend(
        curve([(-20, 1030), (500, 1018), (1230, 1036), (1230, 1110), (600, 1100), (-20, 1126)]),
        rgb("9fd0ea"),
        rgb("66a6d0"),
        0,
        -1,
    )
    for i in range(16):
        canvas.fill(ellipse((i * 173) % 1180, 1046 + (i * 23) % 50, 30, 2), (244, 252, 255), 0.7)
    canvas.blend(box(0, 1120, 1200, 1600), rgb("a9d46c"), rgb("5f9f46"), 0, -1)


def _streamers(canvas: Canvas) -> None:
    pen = Pen(canvas)
    ropes = (((-30, 150), (1230, 90), 130), ((-30, 400), (1230, 340), 120))
    for (ax, ay), (bx, by), sag in ropes:
        line = [(ax + (bx - ax) * t / 12, ay + (by - ay) * t / 12 + sag * (1 - ((t - 6) / 6) ** 2)) for t in range(13)]
        pen.line(curve(line), 3.5, rgb("8a7a70"))
    tints = (rgb("3a4a68"), rgb("d9483c"), rgb("3f86c0"), rgb("4f9a58"), rgb("e88a34"), rgb("c2557c"))
    spots = (
        (60, 222, 46, 0.5),
        (440, 268, 50, 0.35),
        (840, 252, 46, 0.5),
        (150, 468, 42, 0.4),
        (540, 506, 44, 0.55),
        (900, 486, 42, 0.35),
    )
    for i, (x, y, size, sway) in enumerate(spots):
        carp(Pen(canvas, x, y + size, size, 14), tints[i], sway)


def draw() -> Image.Image:
    """1200 by 1600 pixels."""
    canvas = Canvas(1200, 1600, Light(x=-0.7, y=-0.71))
    _far(canvas)
    _streamers(canvas)
    camera = Camera(canvas, 600, 960, 1450, 1.5)
    people = (
        Place(
            replace(cast.HARU, skirt=False),
            Pose(turn=0.45, nod=-0.1, tilt=-6, left=(-1.3, 2.8), right=(1.75, 0.2)),
            -0.78,
            4.2,
        ),
        Place(cast.SORA, Pose(turn=-0.3, nod=-0.1, tilt=8, left=(-1.6, 0.2), right=(1.7, -1.0)), -0.05, 4.0, True),
        Place(
            replace(cast.GORO, clothes="vest", top=rgb("6f8f5e")),
            Pose(turn=-0.4, nod=-0.1, tilt=6, left=(-1.7, -0.3), right=(1.3, 2.8)),
            0.62,
            4.3,
        ),
        Place(cast.NAO, Pose(turn=-0.45, nod=-0.08, tilt=5, left=(-1.3, 2.6), right=(1.2, 2.8)), 1.32, 4.5),
    )
    for p in people:
        x, y = camera.spot(p.x, 0, p.z)
        canvas.fill(tube([(x, y), (x + 130, y + 16)], (90, 50)), canvas.light.cast, 0.3, 10)
    seating.standing(camera, people)
    for i in range(26):
        x, y = (i * 331) % 1190, 1500 + (i * 37) % 90
        garden.rape(Pen(canvas, x, y + 40, 34), 1.6)
    outdoors.grass(canvas, 1604, 46, rgb("6fae4e"), 34)
    return canvas.photo()
