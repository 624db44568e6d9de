"""Respect for the Aged Day: a girl hands flowers to the eldest neighbour, and the hall claps. Upright."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, crafts, gear, outdoors, seating
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import box, curve, ellipse, rounded, smooth, tube
from .people import Person, Pose, draw_arms, draw_body, draw_child
from .rooms import Camera, shell
from .seating import Place


def _hall(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -2.2, 2.2, 5.2, 3.4, rgb("f3e3cc"), rgb("b98a62"), 0.3)
    a, b = camera.spot(-2.2, 1.95, 5.15), camera.spot(2.2, 0.02, 5.15)
    outdoors.striped(canvas, a[0], a[1], b[0], b[1], 15)
    a, b = camera.spot(-1.5, 2.95, 5.1), camera.spot(1.5, 2.3, 5.1)
    canvas.shape(rounded(a[0], a[1], b[0], b[1], 14), rgb("fdf6e6"), cast=0.4)
    pen = Pen(canvas, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (b[1] - a[1]) / 4)
    for x in (-5.2, 5.2):
        crafts.paper_flower(pen.at(x, 0.6, 1.5), rgb("f0889a"))
    for x, tint in ((-2.6, "e2574c"), (0, "f0a93c"), (2.6, "e2574c")):
        crafts.heart_icon(pen.at(x, 0, 1.1), rgb(tint))
    line = curve([(-20, 40), (280, 110), (540, 60), (800, 116), (1090, 30)])
    Pen(canvas).line(line, 3, rgb("a9805c"))
    tints = [rgb("d9665a"), rgb("f0c05e"), rgb("7fa98a"), rgb("f4e6cc"), rgb("7a9fbc")]
    for i, (x, y) in enumerate(line[2::2]):
        canvas.shape(((x - 22, y), (x + 22, y), (x, y + 46)), tints[i % 5], form=0.6, cast=0.3, drop=6)


def _seated(camera: Camera, person: Person, x: float, z: float) -> Pen:
    """The eldest on her chair, all of her seen; gives back her pen."""
    pen = camera.pen(x, 1.02, z, 0.18)
    pen.fill(ellipse(0.4, 5.9, 2.6, 0.5), pen.canvas.light.cast, 0.5, 0.3)
    pen.shape(rounded(-1.7, 0.9, 1.7, 4.2, 0.5), rgb("b5654a"), cast=0.4)
    for side in (-1, 1):
        pen.shape(box(side * 1.5 - 0.14, 3.8, side * 1.5 + 0.14, 5.9), rgb("7a4a3a"))
        pen.shape(tube([(side * 0.62, 4.4), (side * 0.6, 5.7)], (0.9, 0.72)), (206, 168, 150), cast=0.2)
        pen.shape(rounded(side * 0.6 - 0.5, 5.5, side * 0.6 + 0.5, 5.95, 0.22), rgb("6a463c"))
    draw_body(pen, person, Pose(turn=-0.4, tilt=-5, nod=0.03))
    pen.shape(
        smooth([(-1.35, 3.1), (0, 2.95), (1.35, 3.1), (1.55, 4.0), (1.4, 4.7), (0, 4.85), (-1.4, 4.7), (-1.55, 4.0)]),
        person.legs,
        cast=0.3,
    )
    return pen


def draw() -> Image.Image:
    """1067 by 1600 pixels."""
    canvas = Canvas(1067, 1600, Light(x=-0.7, y=-0.71))
    camera = Camera(canvas, 533, 560, 1500, 1.5)
    _hall(camera)
    canvas.haze((244, 234, 220), 0.1)
    clap = Pose(left=(-0.25, 1.5), right=(0.3, 1.4))
    behind = (
        Place(cast.TAKESHI, replace(clap, turn=0.3, tilt=4), -1.25, 4.5),
        Place(cast.SACHI, replace(clap, turn=0.15, tilt=-3), -0.48, 4.7),
        Place(cast.MASAO, replace(clap, turn=-0.15, tilt=3), 0.32, 4.7),
        Place(cast.EIKO, replace(clap, turn=-0.35, tilt=-4), 1.15, 4.5),
    )
    seating.standing(camera, behind)
    lady = replace(cast.UME, skirt=True)
    elder = _seated(camera, lady, 0.42, 2.75)
    draw_arms(elder, lady, Pose(left=(-1.9, 1.9), right=(-0.75, 2.3), body=-0.2))
    girl = Place(cast.AOI, Pose(turn=0.6, tilt=4, body=0.4, left=(0.9, 1.0), right=(1.8, 0.9)), -0.5, 2.5, True)
    pen = seating.upright(camera, girl)
    draw_child(pen, girl.person, replace(girl.pose, left=None, right=None))
    gear.bouquet(pen.at(1.75, 0.75, 1.25, 12))
    draw_arms(pen, girl.person, girl.pose)
    crafts.paper_flower(elder.at(0.72, 1.0, 0.7), rgb("e2574c"))
    canvas.glow(tube([(-80, -80), (760, 1300)], (320, 520)), (255, 238, 206), 0.05, 110)
    return canvas.photo()
