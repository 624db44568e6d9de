"""The tea gathering: four neighbours round a low table in a matted room, the window at their left."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, decor, tableware
from .canvas import Canvas
from .light import Light, mix, rgb
from .paths import box, ellipse, rounded, smooth, tube
from .people import Person, Pose, draw_arms, draw_body
from .rooms import Camera, inset, shell, sunbeam, table, window

TOP = rounded(-0.78, 1.0, 0.78, 2.2, 0.3)


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -2.1, 2.1, 3.6, 2.6, rgb("d2d6b4"), rgb("b8b47a"))
    for x in (-1.05, 0.0, 1.05):
        canvas.fill(camera.level(box(x - 0.025, 0.5, x + 0.025, 3.6), 0), rgb("7d8a4e"), 0.7)
    canvas.fill(camera.level(box(-2.1, 2.62, 2.1, 2.66), 0), rgb("7d8a4e"), 0.6)
    _alcove(camera)
    window(camera, (-2.1, 1.7), (-2.1, 3.3), 0.55, 1.95)
    window(camera, (-1.72, 3.6), (-0.35, 3.6), 0.62, 1.85)
    for x in (-1.72, -0.35):
        foot, head = camera.spot(x, 0.5, 3.6), camera.spot(x, 2.0, 3.6)
        decor.curtain(canvas, head[0] - 46, head[0] + 46, head[1] - 10, foot[1] + 30, rgb("e9a58c"))
    decor.lamp(canvas, 905, 60, 92)
    sunbeam(camera, ((-2.0, 1.2), (-1.1, 1.5), (0.2, 2.9), (-0.8, 3.2)), 0, 0.42)


def _alcove(camera: Camera) -> None:
    """The sideboard at the right with a calendar above it."""
    canvas = camera.canvas
    decor.calendar(canvas, camera.upright((0.12, 3.6), (0.5, 3.6), 1.2, 1.78))
    front = camera.upright((0.85, 3.45), (2.05, 3.45), 0, 0.85)
    decor.shelf(canvas, front, 2, 3)
    canvas.shape(camera.level(box(0.82, 3.4, 2.08, 3.6), 0.86), rgb("d09a68"), form=0.3)
    tableware.vase(camera.pen(1.15, 0.86, 3.5, 0.2), ((236, 120, 110), (250, 226, 210)))
    decor.poster(canvas, camera.upright((1.42, 3.5), (1.86, 3.5), 0.9, 1.22), 1)


def _side(camera: Camera, person: Person, pose: Pose, x: float, z: float) -> None:
    """Somebody who kneels at the table's end, on a cushion."""
    pen = camera.pen(x, 0.62, z)
    way = 1 if pose.body > 0 else -1
    pen.shape(ellipse(way * 0.3, 4.1, 2.6, 0.62), rgb("b5617a") if way > 0 else rgb("5f86a0"), cast=0.5, drop=0.3)
    pen.shape(
        smooth(
            [
                (-way * 1.5, 3.4),
                (-way * 0.6, 2.9),
                (way * 1.0, 2.95),
                (way * 1.9, 3.3),
                (way * 2.0, 3.8),
                (0, 4.1),
                (-way * 1.5, 4.0),
            ]
        ),
        person.legs,
        cast=0.3,
    )
    draw_body(pen, person, pose)
    draw_arms(pen, person, pose)


def _tea_things(camera: Camera) -> None:
    for x, z in ((-0.34, 1.93), (0.36, 1.95), (-0.5, 1.62), (0.47, 1.5)):
        tableware.cup(camera.pen(x, 0.36, z), steam=True)
    tableware.plate(camera.pen(0.02, 0.36, 1.82))
    tableware.teapot(camera.pen(-0.22, 0.36, 1.5, 0.15))
    tableware.mandarins(camera.pen(0.2, 0.36, 1.36, 0.15))
    tableware.plate(camera.pen(-0.36, 0.36, 1.2, 0.17), "sweets")
    tableware.mandarin(camera.pen(0.62, 0.36, 1.26))
    tableware.cup(camera.pen(0.02, 0.36, 1.1), mix(tableware.CREAM, rgb("e9a58c"), 0.3), steam=True)


def draw() -> Image.Image:
    """1600 by 1200 pixels."""
    canvas = Canvas(1600, 1200, Light(x=-0.82, y=-0.57))
    camera = Camera(canvas, 800, 330, 1250, 1.15)
    _room(camera)
    canvas.haze((226, 232, 232), 0.05)
    far = (
        (cast.HARU, Pose(turn=0.45, tilt=4, left=(-0.75, 2.1), right=(0.75, 2.15)), -0.46),
        (replace(cast.YOSHI), Pose(turn=-0.4, nod=0.04, tilt=-3, left=(-0.6, 2.15), right=(0.35, 2.1)), 0.44),
    )
    for person, pose, x in far:
        draw_body(camera.pen(x, 0.66, 2.34), person, pose)
    table(camera, TOP, 0.36, rgb("a5673f"), 0.05)
    canvas.glow(camera.level(((-0.75, 1.3), (-0.5, 1.9), (0.3, 2.15), (-0.1, 1.4)), 0.36), (255, 206, 130), 0.35, 12)
    _tea_things(camera)
    for person, pose, x in far:
        draw_arms(camera.pen(x, 0.66, 2.34), person, pose)
    tableware.mandarin(camera.pen(0.47, 0.38, 2.06, 0.14))
    _side(camera, cast.KAZUO, Pose(turn=0.72, tilt=3, body=0.8, left=(0.9, 2.2), right=(1.75, 1.95)), -0.86, 1.72)
    _side(camera, cast.FUMI, Pose(turn=-0.7, tilt=-4, body=-0.8, left=(-1.75, 1.9), right=(-0.95, 2.25)), 0.88, 1.66)
    canvas.glow(tube([(-60, 250), (900, 1000)], (200, 420)), (255, 220, 160), 0.07, 60)
    canvas.glow(inset(camera.upright((-2.1, 1.7), (-2.1, 3.3), 0.55, 1.95), 0, 0, 1, 1), (216, 236, 255), 0.1, 50)
    return canvas.photo()
