"""A helping hand: a volunteer on the steps changes a lamp, the lady of the house holds the old one. Upright."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, decor, seating, tableware
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import box, ellipse, rounded, smooth, tube
from .people import Pose, draw_arms, draw_body, draw_legs
from .rooms import Camera, shell, sunbeam, table, window
from .seating import Place


def _steps(pen: Pen) -> None:
    """A pair of steps, feet at the origin's height, 5 units high."""
    steel = rgb("c3c9d2")
    pen.fill(ellipse(0.3, 0, 2.2, 0.34), pen.canvas.light.cast, 0.5, 0.2)
    for side in (-1, 1):
        pen.shape(tube([(side * 1.6, 0), (side * 0.9, -4.4)], (0.26,)), steel, cast=0.2)
    for i in range(4):
        y, w = -0.9 - i * 1.05, 1.46 - i * 0.17
        pen.shape(rounded(-w, y - 0.16, w, y + 0.16, 0.08), rgb("e8b03c") if i == 3 else steel, cast=0.3)


def draw() -> Image.Image:
    """1200 by 1500 pixels."""
    canvas = Canvas(1200, 1500, Light(x=-0.74, y=-0.67))
    camera = Camera(canvas, 600, 640, 1350, 1.5)
    shell(camera, -1.9, 1.9, 4.3, 2.7, rgb("e6dcc0"), rgb("b8b47a"))
    for x in (-0.95, 0.0, 0.95):
        canvas.fill(camera.level(box(x - 0.025, 0.5, x + 0.025, 4.3), 0), rgb("7d8a4e"), 0.7)
    window(camera, (-1.6, 4.3), (-0.5, 4.3), 0.7, 1.9)
    for x in (-1.62, -0.48):
        foot, head = camera.spot(x, 0.55, 4.3), camera.spot(x, 2.05, 4.3)
        decor.curtain(canvas, head[0] - 34, head[0] + 34, head[1], foot[1], rgb("8fb0a0"))
    decor.shelf(canvas, camera.upright((0.7, 4.15), (1.75, 4.15), 0, 1.0), 2, 3)
    tableware.vase(camera.pen(1.0, 1.0, 4.15, 0.18))
    decor.poster(canvas, camera.upright((0.8, 4.3), (1.4, 4.3), 1.5, 1.95), 1)
    sunbeam(camera, ((-1.5, 2.4), (-0.7, 2.4), (0.2, 3.6), (-0.6, 3.6)), 0, 0.42)
    canvas.haze((236, 230, 218), 0.06)
    steps = camera.pen(0.28, 0, 3.2, 0.18)
    worker = replace(cast.NAO, clothes="apron", top=rgb("5f93a8"), inner=rgb("f3dfa8"))
    pose = Pose(turn=0.15, nod=-0.12, tilt=-4, left=(-0.75, -2.75), right=(0.85, -2.75))
    man = steps.at(0, -4.1 - 6.5)
    lamp = man.spot(0.05, -3.6)
    canvas.fill(box(lamp[0] - 4, 0, lamp[0] + 4, lamp[1] - 30), rgb("6a4a40"))
    _steps(steps)
    draw_legs(man, worker)
    draw_body(man, worker, pose)
    pen = Pen(canvas, lamp[0], lamp[1], man.size)
    pen.shape(
        smooth([(-0.5, -0.75), (0.5, -0.75), (1.7, 0.2), (1.75, 0.5), (-1.75, 0.5), (-1.7, 0.2)]),
        rgb("f6ecd4"),
        cast=0.3,
    )
    pen.shape(ellipse(0, 0.6, 0.55, 0.55), rgb("fff4c8"), rim=0.8)
    draw_arms(man, worker, pose)
    canvas.glow(ellipse(lamp[0], lamp[1] + 40, 210, 190), (255, 226, 150), 0.4, 70)
    lady = Place(cast.UME, Pose(turn=0.5, nod=-0.08, tilt=-6, left=(-0.55, 2.1), right=(0.7, 2.0)), -0.72, 2.95)
    seating.standing(camera, (lady,))
    bulb = seating.upright(camera, lady).at(0.15, 1.7)
    bulb.shape(ellipse(0, -0.3, 0.46, 0.48), rgb("f3efe2"), rim=0.8, cast=0.3)
    bulb.shape(rounded(-0.22, 0.1, 0.22, 0.5, 0.08), rgb("a9adb4"))
    table(camera, rounded(0.75, 2.3, 1.9, 2.9, 0.1), 0.36, rgb("a5673f"), 0.05)
    tableware.teapot(camera.pen(1.05, 0.36, 2.6, 0.15))
    for x in (1.3, 1.45):
        tableware.cup(camera.pen(x - 0.08, 0.36, 2.5, 0.14), steam=True)
    canvas.glow(tube([(-100, 60), (900, 1300)], (160, 380)), (255, 228, 176), 0.05, 60)
    return canvas.photo()
