"""The smartphone class: students beside the elders, telephones in hand, a big one on the screen."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, crafts, decor, gear, seating, tableware
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import rounded, tube
from .people import Pose
from .rooms import Camera, inset, shell, sunbeam, table, window
from .seating import Place

HEIGHT = 0.62
TOP = rounded(-1.6, 1.75, 1.6, 2.75, 0.12)
STUDENT = replace(cast.KENJI, clothes="plain", top=rgb("6f9fbc"), inner=rgb("fbf3e4"))
GIRL = replace(cast.MARI, clothes="cardigan", top=rgb("f0c46a"))


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -2.7, 2.7, 4.6, 2.8, rgb("bcd4dc"), rgb("b8906a"), 0.3)
    window(camera, (-2.45, 4.6), (-1.35, 4.6), 0.95, 2.2)
    sheet = camera.upright((-0.75, 4.5), (0.95, 4.5), 1.25, 2.45)
    canvas.shape(inset(sheet, -0.02, -0.04, 1.02, 1.03), rgb("8a8d94"), cast=0.45, drop=12)
    canvas.blend(sheet, rgb("fffdf4"), rgb("e9f0ee"), -1, -1)
    left, top = sheet[0]
    pen = Pen(canvas, left, top, (sheet[1][0] - left) / 20)
    gear.phone(pen.at(5.2, 7.0, 6.4))
    crafts.arrow_icon(pen.at(10.6, 5.4, 1.2), rgb("d9604c"))
    crafts.people_icon(pen.at(15.0, 5.6, 2.2), (rgb("d9604c"), rgb("5f9a58"), rgb("4f7fa8")))
    for i, end in enumerate((18.2, 16.8)):
        pen.line(((11.6, 10.2 + i * 1.3), (end, 10.2 + i * 1.3)), 0.4, rgb("a9b4bc"))
    decor.poster(canvas, camera.upright((1.4, 4.6), (1.85, 4.6), 1.45, 2.05), 1)
    decor.plant(camera.pen(2.3, 0, 4.2, 0.22))
    sunbeam(camera, ((-2.3, 2.4), (-1.5, 2.4), (-0.7, 3.6), (-1.5, 3.6)), 0, 0.42)


def draw() -> Image.Image:
    """1600 by 1067 pixels."""
    canvas = Canvas(1600, 1067, Light(x=-0.78, y=-0.63))
    camera = Camera(canvas, 800, 270, 1230, 1.62)
    _room(camera)
    canvas.haze((214, 228, 238), 0.06)
    helpers = (
        Place(STUDENT, Pose(turn=-0.4, tilt=-6, nod=0.1, body=-0.2, left=(-1.6, 2.4), right=(0.9, 2.6)), -0.5, 3.55),
        Place(GIRL, Pose(turn=0.4, tilt=6, nod=0.1, body=0.2, left=(-0.9, 2.6), right=(1.5, 2.5)), 0.78, 3.55),
    )
    seating.standing(camera, helpers)
    seated = (
        Place(cast.HARU, Pose(turn=0.35, nod=0.12, tilt=4, left=(-0.4, 1.75), right=(0.75, 1.5)), -1.05, 3.02),
        Place(cast.GORO, Pose(turn=0.1, nod=0.14, tilt=-3, left=(-0.5, 1.75), right=(0.6, 1.55)), 0.14, 3.05),
        Place(cast.EIKO, Pose(turn=-0.3, nod=0.1, tilt=-4, left=(-0.75, 1.5), right=(0.45, 1.75)), 1.28, 3.0),
    )
    seating.bodies(camera, seated)
    table(camera, TOP, HEIGHT, rgb("c08a58"), 0.05)
    sunbeam(camera, ((-1.5, 1.9), (-0.9, 1.9), (-0.2, 2.7), (-0.8, 2.7)), HEIGHT, 0.26)
    for x, z in ((-0.62, 2.42), (0.56, 2.45), (0.9, 2.05)):
        sheet = ((x - 0.14, z + 0.14), (x + 0.14, z + 0.14), (x + 0.15, z - 0.14), (x - 0.15, z - 0.14))
        tableware.sheet(Pen(canvas), camera.level(sheet, HEIGHT))
    for x, z in ((-1.4, 2.5), (-0.25, 2.6), (0.98, 2.6), (-0.55, 1.95)):
        tableware.cup(camera.pen(x, HEIGHT, z, 0.12), steam=True)
    tableware.plate(camera.pen(0.1, HEIGHT, 2.2, 0.14), "sweets")
    seating.arms(camera, seated)
    for p, x, tilt in ((seated[0], 0.5, 8), (seated[1], 0.05, -6), (seated[2], -0.5, -8)):
        pen = camera.pen(p.x, seating.NECK, p.z)
        gear.phone(pen.at(x, 1.25, 0.95, tilt), (rgb("c9503f"), rgb("3a3e4e"), rgb("3f86ac"))[round(abs(p.x) * 2) % 3])
    seating.backs(
        camera,
        (
            Place(cast.YOSHI, Pose(turn=0.45, tilt=3), -0.95, 1.5),
            Place(cast.UME, Pose(turn=-0.45, tilt=-3), 0.98, 1.52),
        ),
    )
    canvas.glow(tube([(-100, 60), (900, 1000)], (160, 380)), (255, 228, 176), 0.05, 60)
    return canvas.photo()
