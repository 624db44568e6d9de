"""A wide view from the river bank: walkers on the dyke, the town behind the water, Mt. Haruna over all."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, garden, outdoors, seating
from .canvas import Canvas, Pen
from .light import Light, mix, rgb
from .paths import box, curve, ellipse, tube
from .people import Pose
from .rooms import Camera
from .seating import Place

TOWN = 318


def _far(canvas: Canvas) -> None:
    outdoors.sky(canvas, TOWN, rgb("6fb6e8"), rgb("eef5f4"))
    outdoors.clouds(canvas, ((240, 96, 0.8), (700, 50, 0.7), (1280, 84, 1.0), (1690, 130, 0.7)))
    outdoors.hills(canvas, TOWN, 205, outdoors.HARUNA, rgb("86a9cc"), 250, 1560)
    outdoors.hills(canvas, TOWN, 88, outdoors.LOW, rgb("8fb9b8"), -300, 2050)
    canvas.haze((226, 238, 246), 0.16)
    outdoors.town(canvas, TOWN + 14, 58, 2)
    canvas.shape(box(1180, 176, 1236, TOWN + 14), rgb("d8dde2"), form=0.6)
    canvas.shape(box(1192, 162, 1224, 178), rgb("c3cad2"), form=0.5)
    for row in range(9):
        canvas.fill(box(1188, 190 + row * 13, 1228, 196 + row * 13), rgb("8fb2c6"), 0.85)
    outdoors.woods(canvas, TOWN + 22, 9, (rgb("7fa86a"), rgb("8fb36c"), rgb("6f9a68")), 3.6)
    canvas.haze((228, 238, 244), 0.1)


def _river(canvas: Canvas) -> None:
    canvas.blend(box(0, TOWN + 18, 1800, 430), rgb("b4cf86"), rgb("8db768"), 0, -1)
    water = ((-20, 352), (500, 346), (1100, 352), (1820, 344), (1820, 398), (1200, 412), (560, 400), (-20, 416))
    canvas.blend(curve(water), rgb("8ec6e4"), rgb("5f9fca"), 0, -1)
    for i in range(34):
        x, y = (i * 137) % 1780, 358 + (i * 29) % 40
        canvas.fill(ellipse(x, y, 26 + i % 5 * 7, 1.6), (240, 250, 255), 0.7)
    canvas.shape(box(470, 338, 1010, 350), rgb("c9c2ba"), form=0.5)
    for i in range(7):
        canvas.shape(box(500 + i * 80, 346, 512 + i * 80, 386), rgb("b4aca6"), form=0.5)
    canvas.blend(box(0, 412, 1800, 600), rgb("a6cc72"), rgb("5f9a48"), 0, -1)
    canvas.shape(((-20, 496), (1820, 484), (1820, 584), (-20, 590)), rgb("e4cfa6"), form=0.4, rim=0.3)
    canvas.fill(((-20, 496), (1820, 484), (1820, 489), (-20, 502)), rgb("c2a97c"), 0.7)


def _walkers(canvas: Canvas) -> None:
    camera = Camera(canvas, 900, 316, 1500, 1.55)
    dog = camera.pen(1.0, 0.0, 9.4, 0.16)
    walkers = (
        Place(
            replace(cast.KAZUO, clothes="plain", top=rgb("d9805e")),
            Pose(turn=-0.4, tilt=3, body=-0.3, left=(-1.9, 1.0), right=(1.2, 2.6)),
            -3.0,
            9.6,
        ),
        Place(
            replace(cast.EIKO, skirt=False),
            Pose(turn=0.4, tilt=-3, body=-0.2, left=(-1.2, 2.6), right=(0.9, 1.6)),
            -2.3,
            9.6,
        ),
        Place(
            replace(cast.UME, skirt=False), Pose(turn=-0.4, body=-0.3, left=(-1.2, 2.5), right=(1.4, 3.0)), -1.5, 9.9
        ),
        Place(
            replace(cast.TAKESHI, clothes="vest"),
            Pose(turn=-0.4, body=-0.2, left=(-1.1, 2.4), right=(1.35, 2.7)),
            0.4,
            9.6,
        ),
        Place(cast.SORA, Pose(turn=-0.5, body=-0.3, left=(-1.7, 0.6), right=(1.4, 2.8)), 2.3, 9.4, True),
        Place(replace(cast.HARU, skirt=False), Pose(turn=-0.3, tilt=3, left=(-1.4, 2.8), right=(1.3, 2.6)), 3.1, 9.6),
    )
    for p in walkers:
        x, y = camera.spot(p.x, 0, p.z)
        canvas.fill(tube([(x, y), (x + 60, y + 6)], (26, 14)), canvas.light.cast, 0.3, 5)
    seating.standing(camera, walkers)
    _dog(dog)
    lead = walkers[3]
    hand = seating.upright(camera, lead).spot(1.35, 2.7)
    collar = dog.spot(-1.4, -1.5)
    Pen(canvas).line(
        curve([hand, ((hand[0] + collar[0]) / 2, (hand[1] + collar[1]) / 2 + 16), collar]), 2.4, rgb("b5473c")
    )


def _dog(pen: Pen) -> None:
    """A small dog that trots to the left, paws on the origin's height."""
    tint = rgb("e0a76a")
    pen.fill(ellipse(0, 0.05, 1.5, 0.22), pen.canvas.light.cast, 0.4, 0.1)
    for x in (-0.9, -0.5, 0.6, 0.95):
        pen.shape(tube([(x, -0.9), (x - 0.1, 0.0)], (0.34, 0.26)), mix(tint, (90, 50, 50), 0.12))
    pen.shape(tube([(1.0, -1.2), (1.5, -1.7), (1.25, -2.1)], (0.4, 0.36, 0.2)), tint)
    pen.shape(tube([(-0.9, -1.1), (0.0, -1.05), (1.0, -1.1)], (1.1, 0.95, 0.95)), tint)
    pen.shape(ellipse(-1.3, -1.9, 0.62, 0.56), tint, cast=0.2)
    pen.shape(ellipse(-1.75, -1.72, 0.34, 0.26), rgb("fbf0dc"))
    pen.shape(((-1.5, -2.3), (-1.3, -2.75), (-1.1, -2.3)), mix(tint, (90, 50, 50), 0.2))
    pen.fill(ellipse(-2.03, -1.78, 0.1, 0.09), rgb("4a3732"))
    pen.fill(ellipse(-1.48, -2.0, 0.08, 0.1), rgb("4a3732"))


def draw() -> Image.Image:
    """1800 by 600 pixels."""
    canvas = Canvas(1800, 600, Light(x=-0.7, y=-0.71))
    _far(canvas)
    _river(canvas)
    _walkers(canvas)
    for x, size in ((40, 62), (1712, 70)):
        garden.tree(Pen(canvas, x, 600, size), rgb("7fae58"))
    outdoors.grass(canvas, 602, 26, rgb("6fa84e"), 24)
    for i in range(46):
        x, y = (i * 211) % 1790, 594 + (i * 17) % 20
        garden.cosmos(Pen(canvas, x, y + 10, 11 + i % 3 * 2), (rgb("ee92ae"), rgb("fbf0ee"), rgb("f3c14e"))[i % 3], 1.6)
    return canvas.photo()
