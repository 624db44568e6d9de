"""The map workshop: a town on the table, pins and notes on it, neighbours all round."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, decor, gear, seating
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import box, tube
from .people import Pose, draw_standing
from .rooms import Camera, inset, shell, sunbeam, table, window
from .seating import Place

HEIGHT = 0.66
TOP = box(-1.12, 1.95, 1.12, 3.25)
TINTS = (rgb("e2574c"), rgb("3f86ac"), rgb("5f9a58"), rgb("f0a93c"))


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -2.8, 2.8, 4.9, 2.9, rgb("d6dfc4"), rgb("b58d68"), 0.3)
    window(camera, (-2.8, 2.4), (-2.8, 4.2), 0.9, 2.3)
    window(camera, (1.2, 4.9), (2.4, 4.9), 1.0, 2.2)
    face = camera.upright((-1.9, 4.85), (0.7, 4.85), 1.15, 2.35)
    canvas.shape(inset(face, -0.02, -0.03, 1.02, 1.03), rgb("a59a94"), cast=0.45, drop=12)
    canvas.blend(face, rgb("fffdf6"), rgb("e9ebe6"), -1, -1)
    pen = Pen(canvas, face[0][0], face[0][1], (face[1][0] - face[0][0]) / 20)
    pen.line(((1.0, 1.2), (7.4, 1.1)), 0.32, rgb("d9604c"))
    for row in range(2):
        for col in range(6):
            gear.note(
                pen.at(2.4 + col * 3.0, 3.8 + row * 3.2, 1.9, 4 * ((col + row) % 3 - 1)),
                (rgb("f6d778"), rgb("f4b8a8"), rgb("bcd9a0"), rgb("b4d4ea"))[(col * 3 + row) % 4],
            )
    decor.plant(camera.pen(-2.4, 0, 4.5, 0.22))
    x, y = camera.spot(1.0, 2.5, 4.9)
    decor.clock(canvas, x, y, 32)


def draw() -> Image.Image:
    """1600 by 1067 pixels."""
    canvas = Canvas(1600, 1067, Light(x=-0.8, y=-0.6))
    camera = Camera(canvas, 800, 150, 1330, 2.05)
    _room(camera)
    canvas.haze((222, 230, 226), 0.06)
    people = (
        Place(cast.MASAO, Pose(turn=0.3, nod=0.12, tilt=4, left=(-0.8, 2.6), right=(0.9, 2.7)), -0.95, 3.62),
        Place(cast.MARI, Pose(turn=-0.25, nod=0.06, tilt=-3, left=(-0.9, 2.7), right=(0.7, 1.5)), -0.32, 3.72),
        Place(cast.KIYO, Pose(turn=0.2, nod=0.12, tilt=4, left=(-0.7, 2.65), right=(0.9, 2.7)), 0.34, 3.64),
        Place(cast.TAKESHI, Pose(turn=-0.35, nod=0.1, tilt=-4, left=(-1.0, 2.7), right=(0.8, 2.6)), 0.98, 3.62),
    )
    sides = (
        Place(
            replace(cast.GORO),
            Pose(turn=0.6, nod=0.08, tilt=3, body=0.7, left=(1.1, 2.35), right=(1.9, 2.2)),
            -1.46,
            2.75,
        ),
        Place(
            cast.FUMI, Pose(turn=-0.6, nod=0.08, tilt=-3, body=-0.7, left=(-1.9, 2.2), right=(-1.1, 2.35)), 1.46, 2.75
        ),
    )
    seating.standing(camera, people)
    for p in sides:
        draw_standing(seating.upright(camera, p), p.person, replace(p.pose, left=None, right=None))
    table(camera, TOP, HEIGHT, rgb("bd8454"), 0.05, ((-1.02, 2.05), (1.02, 2.05)))
    root = Pen(canvas)
    gear.town_map(root, camera.level(((-0.98, 3.13), (0.98, 3.13), (0.98, 2.08), (-0.98, 2.08)), HEIGHT))
    sunbeam(camera, ((-1.4, 2.2), (-0.9, 2.2), (0.0, 3.2), (-0.5, 3.2)), HEIGHT, 0.22)
    for i, (x, z) in enumerate(
        ((-0.75, 2.9), (-0.4, 2.5), (-0.1, 2.85), (0.2, 2.4), (0.5, 2.75), (0.78, 2.45), (-0.66, 2.3), (0.05, 2.25))
    ):
        gear.pin(camera.pen(x, HEIGHT, z, 0.13), TINTS[i % 4])
    for i, (x, z) in enumerate(((-0.45, 2.92), (0.2, 2.98), (0.8, 2.9), (-0.76, 2.62), (0.52, 2.24), (-0.3, 2.2))):
        gear.note(camera.pen(x, HEIGHT, z, 0.18), (rgb("f6d778"), rgb("f4b8a8"), rgb("bcd9a0"))[i % 3])
    seating.arms_of(camera, people)
    seating.arms_of(camera, sides)
    canvas.glow(tube([(-100, 60), (900, 1000)], (160, 380)), (255, 228, 176), 0.05, 60)
    return canvas.photo()
