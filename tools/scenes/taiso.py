"""Gymnastics in the community hall: arms up, everybody, after the young woman on the stage."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, decor, outdoors, seating
from .canvas import Canvas
from .light import Light, rgb
from .paths import box, tube
from .people import Person, Pose, draw_standing
from .rooms import Camera, block, shell, sunbeam, window
from .seating import Place

UP = Pose(left=(-1.75, -1.5), right=(1.75, -1.5))


def _hall(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -3.4, 3.4, 7.0, 3.3, rgb("e9dcc4"), rgb("d0a06a"), 0.22)
    for z in (2.4, 4.3):
        window(camera, (-3.4, z), (-3.4, z + 1.3), 1.3, 2.7)
        window(camera, (3.4, z + 1.3), (3.4, z), 1.3, 2.7)
    back = camera.upright((-1.9, 6.98), (1.9, 6.98), 0.6, 2.7)
    canvas.blend(back, rgb("b5657a"), rgb("8a4560"), 0, -1)
    for x0, x1 in ((-2.3, -1.35), (1.35, 2.3)):
        left, right = camera.spot(x0, 2.8, 6.9), camera.spot(x1, 0.55, 6.9)
        decor.curtain(canvas, left[0], right[0], left[1], right[1], rgb("c9485a"))
    top = camera.upright((-2.4, 6.88), (2.4, 6.88), 2.55, 2.95)
    outdoors.striped(canvas, top[0][0], top[0][1], top[2][0], top[2][1], 14, (rgb("d9667a"), rgb("c9485a")))
    block(camera, -2.5, 6.1, 2.5, 6.9, 0, 0.5, rgb("b9824e"))
    for x in (-2.2, -0.8, 0.6):
        sunbeam(camera, ((x, 3.0), (x + 0.8, 3.0), (x + 1.7, 5.4), (x + 0.9, 5.4)), 0, 0.3)
    for x in (-1.6, 0.0, 1.6):
        canvas.fill(camera.level(box(x - 0.03, 0.5, x + 0.03, 6.1), 0), rgb("f6efe0"), 0.5)
    canvas.fill(camera.level(box(-3.4, 3.1, 3.4, 3.16), 0), rgb("d9604c"), 0.5)


def _sporty(person: Person, tint: str) -> Person:
    return replace(person, clothes="plain", top=rgb(tint), inner=rgb("fbf3e4"), skirt=False, scarf=None)


def draw() -> Image.Image:
    """1600 by 1067 pixels."""
    canvas = Canvas(1600, 1067, Light(x=-0.74, y=-0.67))
    camera = Camera(canvas, 800, 330, 1500, 1.75)
    _hall(camera)
    canvas.haze((232, 230, 226), 0.06)
    leader = _sporty(cast.TOMO, "3f9aa8")
    pen = camera.pen(0, 0.5 + 6.62 * seating.GROWN, 6.4, seating.GROWN)
    draw_standing(pen, leader, UP)
    towel = rgb("fdf8ec")
    far = (
        Place(_sporty(cast.GORO, "7a9a6a"), replace(UP, turn=0.2, tilt=-5), -2.15, 5.0),
        Place(_sporty(cast.FUMI, "d9805e"), replace(UP, turn=0.15, tilt=4), -0.72, 5.2),
        Place(_sporty(cast.TAKESHI, "5f7fa8"), replace(UP, turn=-0.15, tilt=-4), 0.75, 5.2),
        Place(_sporty(cast.SACHI, "e0b15c"), replace(UP, turn=-0.2, tilt=5), 2.15, 5.0),
    )
    near = (
        Place(_sporty(cast.HARU, "8f7aa8"), Pose(turn=0.25, tilt=6, left=(-1.9, -1.1), right=(1.5, -1.7)), -1.3, 4.0),
        Place(_sporty(cast.KAZUO, "c96a5a"), Pose(turn=-0.1, tilt=-6, left=(-1.5, -1.7), right=(1.9, -1.1)), 0.02, 3.9),
        Place(_sporty(cast.EIKO, "5f9a88"), Pose(turn=-0.25, tilt=6, left=(-1.9, -1.1), right=(1.5, -1.7)), 1.32, 4.0),
    )
    seating.standing(camera, far)
    seating.standing(camera, near)
    for p in (near[0], near[1]):
        neck = seating.upright(camera, p)
        neck.shape(tube([(-0.75, 0.0), (-0.8, 1.7)], (0.4, 0.44)), towel, cast=0.3)
        neck.shape(tube([(0.75, 0.0), (0.8, 1.7)], (0.4, 0.44)), towel, cast=0.3)
    canvas.glow(tube([(-100, 60), (900, 1000)], (160, 380)), (255, 232, 190), 0.06, 60)
    return canvas.photo()
