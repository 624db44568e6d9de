"""The sewing circle: bags and aprons from old kimono, a machine humming at the table's end."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, crafts, decor, seating, tableware
from .canvas import Canvas, Pen
from .light import Colour, Light, mix, rgb
from .paths import Path, curve, ellipse, rounded, smooth, tube
from .people import Pose
from .rooms import Camera, shell, sunbeam, table, window
from .seating import Place

HEIGHT = 0.62
TOP = rounded(-1.02, 1.5, 1.02, 2.85, 0.16)
CLOTHS = (rgb("c2557c"), rgb("4f7fa8"), rgb("e0a84c"), rgb("6f9a6a"), rgb("d9665a"))


def machine(pen: Pen) -> None:
    """A sewing machine, foot at the origin, its needle to the left."""
    tint = rgb("f4efe4")
    pen.fill(ellipse(0.2, 0.05, 1.9, 0.34), pen.canvas.light.cast, 0.45, 0.1)
    pen.shape(rounded(-1.6, -0.4, 1.6, 0.05, 0.14), mix(tint, (90, 80, 100), 0.2), cast=0.3)
    pen.shape(
        smooth(
            [
                (-1.5, -2.2),
                (0.6, -2.3),
                (1.5, -2.1),
                (1.55, -0.4),
                (0.7, -0.4),
                (0.6, -1.4),
                (-0.8, -1.45),
                (-1.5, -1.4),
            ]
        ),
        tint,
        cast=0.3,
    )
    pen.line(((-1.15, -1.4), (-1.15, -0.42)), 0.12, rgb("8a8d94"))
    pen.shape(ellipse(1.62, -1.7, 0.22, 0.42), rgb("c9cdd2"))
    pen.shape(ellipse(1.0, -1.75, 0.24, 0.24), rgb("e58a7c"), rim=0.4)
    pen.shape(rounded(0.2, -2.75, 0.5, -2.25, 0.08), rgb("d9665a"))
    pen.line(curve([(0.35, -2.7), (-0.6, -2.6), (-1.15, -1.5)]), 0.04, rgb("d9665a"))


def cloth(pen: Pen, outline: Path, tint: Colour) -> None:
    """A piece of patterned cloth that lies in perspective (far left first)."""
    pen.shape(outline, tint, cast=0.35, form=0.5)
    a, b, c, d = outline
    for i in range(4):
        for k in range(3):
            u, v = 0.14 + 0.24 * i, 0.2 + 0.3 * k
            x = (a[0] + (b[0] - a[0]) * u) * (1 - v) + (d[0] + (c[0] - d[0]) * u) * v
            y = (a[1] + (b[1] - a[1]) * u) * (1 - v) + (d[1] + (c[1] - d[1]) * u) * v
            r = (c[0] - d[0]) * 0.045
            pen.fill(ellipse(x, y, r, r * 0.55), mix(tint, (255, 250, 235), 0.65))


def bag(pen: Pen, tint: Colour) -> None:
    """A finished bag that hangs from the origin."""
    pen.line(curve([(-0.5, 1.1), (-0.35, 0.1), (0.35, 0.1), (0.5, 1.1)]), 0.13, mix(tint, (60, 30, 60), 0.3))
    body = smooth([(-0.85, 1.0), (0.85, 1.0), (0.95, 2.3), (0.7, 2.6), (-0.7, 2.6), (-0.95, 2.3)])
    pen.shape(body, tint, cast=0.35)
    for x, y in ((-0.5, 1.4), (0.1, 1.3), (0.55, 1.7), (-0.2, 1.9), (0.3, 2.25), (-0.6, 2.2)):
        pen.fill(ellipse(x, y, 0.16, 0.16), mix(tint, (255, 250, 235), 0.6), clip=body)


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -2.5, 2.5, 4.5, 2.7, rgb("ead6cc"), rgb("b8906a"), 0.3)
    window(camera, (-2.5, 2.2), (-2.5, 3.9), 0.8, 2.1)
    window(camera, (-2.1, 4.5), (-0.9, 4.5), 0.95, 2.05)
    a, b = camera.spot(-0.6, 2.25, 4.45), camera.spot(1.4, 2.25, 4.45)
    Pen(canvas).line((a, b), 7, rgb("8a6248"))
    for i in range(5):
        bag(Pen(canvas, a[0] + (b[0] - a[0]) * (0.1 + 0.2 * i), a[1], 40), CLOTHS[i])
    decor.shelf(canvas, camera.upright((1.5, 4.3), (2.45, 4.3), 0, 1.5), 3, 3)
    decor.plant(camera.pen(-2.1, 0, 4.1, 0.2))
    decor.lamp(canvas, 800, 36, 80)
    sunbeam(camera, ((-2.2, 2.2), (-1.4, 2.2), (-0.4, 3.5), (-1.2, 3.5)), 0, 0.4)


def draw() -> Image.Image:
    """1600 by 1200 pixels."""
    canvas = Canvas(1600, 1200, Light(x=-0.8, y=-0.6))
    camera = Camera(canvas, 800, 320, 1280, 1.68)
    _room(camera)
    canvas.haze((232, 230, 228), 0.06)
    seated = (
        Place(cast.FUMI, Pose(turn=0.3, nod=0.12, tilt=4, left=(-0.55, 2.0), right=(0.5, 1.85)), -0.85, 3.12),
        Place(cast.UME, Pose(turn=-0.15, nod=0.06, tilt=-3, left=(-0.6, 2.05), right=(0.6, 1.2)), -0.1, 3.2),
        Place(cast.SACHI, Pose(turn=-0.4, nod=0.04, tilt=-5, left=(-0.6, 2.0), right=(0.5, 2.1)), 0.64, 3.12),
        Place(cast.KIYO, Pose(turn=-0.55, nod=0.1, tilt=-4, body=-0.7, left=(-1.75, 2.0), right=(-0.9, 2.2)), 1.3, 2.4),
        Place(
            replace(cast.HARU),
            Pose(turn=0.55, nod=0.08, tilt=4, body=0.7, left=(0.8, 2.2), right=(1.7, 2.0)),
            -1.3,
            2.4,
        ),
    )
    seating.bodies(camera, seated)
    table(camera, TOP, HEIGHT, rgb("c08a58"), 0.05)
    sunbeam(camera, ((-1.2, 1.8), (-0.8, 1.8), (0.1, 2.8), (-0.4, 2.8)), HEIGHT, 0.26)
    root = Pen(canvas)
    for i, (x, z, w) in enumerate(
        ((-0.72, 2.62, 0.2), (0.62, 2.62, 0.22), (-0.1, 2.66, 0.2), (-0.55, 1.85, 0.28), (0.2, 1.75, 0.24))
    ):
        cloth(
            root,
            camera.level(
                ((x - w, z + 0.16), (x + w, z + 0.13), (x + w * 1.05, z - 0.14), (x - w * 0.95, z - 0.16)), HEIGHT
            ),
            CLOTHS[i],
        )
    machine(camera.pen(0.56, HEIGHT, 2.05, 0.16))
    crafts.scissors(camera.pen(-0.1, HEIGHT, 2.2, 0.18))
    for i, (x, z) in enumerate(((-0.82, 2.15), (0.3, 2.36), (-0.42, 2.4))):
        spool = camera.pen(x, HEIGHT, z, 0.14)
        spool.fill(ellipse(0.1, 0, 0.4, 0.12), canvas.light.cast, 0.4, 0.05)
        spool.shape(rounded(-0.28, -0.75, 0.28, 0, 0.08), CLOTHS[(i + 2) % 5])
        for y in (-0.78, -0.02):
            spool.shape(ellipse(0, y, 0.36, 0.12), rgb("e9cf9a"), rim=0.4)
    for x, z in ((-0.35, 2.78), (0.86, 2.62)):
        tableware.cup(camera.pen(x, HEIGHT, z, 0.12), steam=True)
    tableware.plate(camera.pen(-0.05, HEIGHT, 1.62, 0.15))
    seating.arms(camera, seated)
    held = camera.pen(-0.1, seating.NECK, 3.2)
    bag(held.at(0.62, 0.95, 0.62), CLOTHS[4])
    canvas.glow(tube([(-100, 60), (900, 1100)], (160, 380)), (255, 228, 176), 0.05, 60)
    return canvas.photo()
