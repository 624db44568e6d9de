"""The study meeting: a facilitator at a whiteboard of drawings, and neighbours who think along."""

from __future__ import annotations

from PIL import Image

from . import cast, crafts, decor, seating, tableware
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import box, ellipse, rounded, tube
from .people import Pose, draw_arm, draw_body, draw_legs
from .rooms import Camera, inset, shell, sunbeam, table, window
from .seating import GROWN, Place

HEIGHT = 0.62
TOP = rounded(-0.78, 1.4, 0.78, 2.85, 0.12)
BLUE, RED, GREEN = rgb("4f7fa8"), rgb("d9604c"), rgb("5f9a58")


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -2.0, 2.0, 4.2, 2.8, rgb("aed0c8"), rgb("b08a6c"), 0.3)
    window(camera, (-1.86, 4.2), (-1.0, 4.2), 1.0, 2.3)
    x, y = camera.spot(1.6, 2.3, 4.2)
    decor.clock(canvas, x, y, 40)
    decor.plant(camera.pen(-1.62, 0, 3.9, 0.2))
    sunbeam(camera, ((-1.8, 2.3), (-1.8, 3.2), (-0.7, 3.9), (-0.7, 3.0)), 0, 0.45)


def _board(camera: Camera) -> None:
    canvas = camera.canvas
    face = camera.upright((-0.72, 4.0), (1.2, 4.0), 1.02, 2.14)
    for x in (-0.62, 1.1):
        head, foot = camera.spot(x, 1.02, 4.0), camera.spot(x, 0, 4.0)
        canvas.shape(box(head[0] - 8, head[1], foot[0] + 8, foot[1]), rgb("9a8a82"), cast=0.3)
    canvas.shape(inset(face, -0.02, -0.03, 1.02, 1.03), rgb("a59a94"), cast=0.45, drop=14)
    canvas.blend(face, rgb("fffdf6"), rgb("e9ebe6"), -1, -1)
    pen = Pen(canvas, face[0][0], face[0][1], (face[1][0] - face[0][0]) / 20)
    pen.line(((1.2, 1.2), (8.6, 1.1)), 0.34, RED)
    crafts.house_icon(pen.at(3.6, 4.4, 1.5), BLUE)
    crafts.people_icon(pen.at(3.5, 8.2, 1.5), (RED, GREEN, BLUE))
    crafts.arrow_icon(pen.at(7.5, 5.9, 1.2), RED)
    pen.ring(ellipse(11.6, 5.9, 2.6, 2.9), 0.22, GREEN)
    crafts.heart_icon(pen.at(11.6, 5.0, 1.2), rgb("e58a7c"))
    crafts.cup_icon(pen.at(11.6, 7.2, 1.0), BLUE)
    crafts.arrow_icon(pen.at(15.3, 5.0, 0.8, -20), RED)
    for x, y, tint in ((16.4, 1.4, "f6d778"), (18.2, 1.7, "f4b8a8"), (16.3, 8.8, "bcd9a0"), (18.1, 9.0, "f6d778")):
        pen.shape(box(x - 0.7, y - 0.7, x + 0.7, y + 0.7), rgb(tint), form=0.4, cast=0.3)
        for k in (-0.25, 0.1):
            pen.line(((x - 0.4, y + k), (x + 0.35, y + k)), 0.1, rgb("9a7a6a"), 0.7)
    pen.shape(box(0.5, 11.65, 19.5, 12.0), rgb("a59a94"))
    crafts.tray(pen.at(3.0, 11.66, 1.3))


def _facilitator(camera: Camera) -> None:
    pen = camera.pen(0.88, 6.62 * GROWN, 3.6, GROWN)
    draw_legs(pen, cast.NAO)
    draw_body(pen, cast.NAO, Pose(turn=-0.35, tilt=-3, body=-0.2))
    crafts.pointer(pen.at(-1.75, -0.1), -0.95, -0.75)
    draw_arm(pen, cast.NAO, (-1.8, -0.05), -1, -0.2)
    draw_arm(pen, cast.NAO, (0.8, 2.2), 1, -0.2)
    tableware.notebook(pen.at(0.75, 1.95, 0.8, 8), rgb("d9756a"))


def _papers(camera: Camera) -> None:
    for x, z in ((-0.42, 2.56), (0.5, 2.42), (0.1, 2.56), (0.46, 2.0)):
        tableware.sheet(
            Pen(camera.canvas),
            camera.level(
                ((x - 0.13, z + 0.15), (x + 0.13, z + 0.15), (x + 0.14, z - 0.15), (x - 0.14, z - 0.15)), HEIGHT
            ),
        )
    for x, z in ((-0.22, 2.66), (0.34, 2.64), (-0.26, 1.92), (0.66, 2.2)):
        tableware.cup(camera.pen(x, HEIGHT, z, 0.12), steam=True)
    tableware.teapot(camera.pen(-0.04, HEIGHT, 2.2, 0.13))
    tableware.mandarins(camera.pen(0.22, HEIGHT, 1.86, 0.12))
    tableware.cup(camera.pen(0.6, HEIGHT, 1.68, 0.13), steam=True)


def draw() -> Image.Image:
    """1200 by 1200 pixels."""
    canvas = Canvas(1200, 1200, Light(x=-0.78, y=-0.63))
    camera = Camera(canvas, 600, 270, 1600, 1.8, back=1.1)
    _room(camera)
    _board(camera)
    canvas.haze((214, 232, 240), 0.06)
    _facilitator(camera)
    there = (
        Place(cast.GORO, Pose(turn=0.55, tilt=3, nod=-0.03, left=(-0.6, 2.1), right=(0.5, 2.15)), -0.46, 3.1),
        Place(cast.UME, Pose(turn=0.55, tilt=-4, left=(-0.6, 2.15), right=(0.5, 2.1)), 0.14, 3.15),
        Place(cast.KIYO, Pose(turn=-0.55, tilt=-3, body=-0.6, left=(-1.6, 2.0), right=(-0.5, 2.1)), 1.04, 2.3),
    )
    seating.bodies(camera, there)
    table(camera, TOP, HEIGHT, rgb("bd8454"), 0.05, ((-0.7, 2.78), (0.7, 2.78)))
    sunbeam(camera, ((-0.74, 2.0), (-0.74, 2.5), (0.3, 2.82), (0.1, 2.3)), HEIGHT, 0.28)
    _papers(camera)
    seating.arms(camera, there)
    seating.backs(camera, (Place(cast.YOSHI, Pose(turn=0.45, tilt=3), -0.72, 1.55),))
    canvas.glow(tube([(-100, 60), (800, 1200)], (140, 360)), (255, 228, 176), 0.05, 60)
    return canvas.photo()
