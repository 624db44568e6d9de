"""A community room in full swing: neighbours at their crafts, and visitors who look, ask and take notes."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, crafts, decor, seating, tableware
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import curve, rounded, tube
from .people import Person, Pose, draw_arm, draw_body, draw_legs
from .rooms import Camera, shell, sunbeam, table, window
from .seating import GROWN, Place

HEIGHT = 0.62
TOP = rounded(-1.12, 1.5, 0.9, 2.95, 0.2)


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -2.5, 2.9, 4.6, 2.8, rgb("c6dab4"), rgb("b8906a"), 0.3)
    window(camera, (-2.5, 2.4), (-2.5, 4.1), 0.8, 2.15)
    window(camera, (-2.2, 4.6), (-0.9, 4.6), 0.95, 2.1)
    for i, (x, w, low, high) in enumerate(
        ((-0.55, 0.42, 1.5, 2.08), (0.05, 0.5, 1.42, 1.78), (0.05, 0.5, 1.86, 2.22), (0.72, 0.44, 1.45, 2.06))
    ):
        decor.poster(canvas, camera.upright((x, 4.6), (x + w, 4.6), low, high), i)
    x, y = camera.spot(1.55, 2.02, 4.6)
    decor.clock(canvas, x, y, 42)
    decor.shelf(canvas, camera.upright((-0.75, 4.45), (1.1, 4.45), 0, 1.0), 2, 2)
    tableware.vase(camera.pen(-0.45, 1.0, 4.4, 0.17))
    for i in range(4):
        crafts.crane(
            camera.pen(0.05 + i * 0.26, 1.0, 4.4, 0.13), (rgb("e58a7c"), rgb("7fa8bf"), rgb("e0b15c"), rgb("9fb86c"))[i]
        )
    decor.plant(camera.pen(2.35, 0, 4.2, 0.22))
    _garland(canvas)
    for x in (-2.3, -1.3):
        sunbeam(camera, ((x, 2.2), (x + 0.6, 2.2), (x + 1.4, 3.4), (x + 0.8, 3.4)), 0, 0.4)


def _garland(canvas: Canvas) -> None:
    """Paper pennants across the ceiling."""
    line = curve([(-20, 6), (420, 58), (860, 10), (1240, 52), (1640, -6)])
    Pen(canvas).line(line, 3, rgb("a9805c"))
    tints = [rgb("d9665a"), rgb("f0c05e"), rgb("7fa98a"), rgb("f4e6cc"), rgb("7a9fbc")]
    for i, (x, y) in enumerate(line[2::2]):
        canvas.shape(((x - 22, y), (x + 22, y), (x, y + 46)), tints[i % 5], form=0.6, cast=0.3, drop=6)


def _crafts(camera: Camera) -> None:
    root = Pen(camera.canvas)
    for x, z, tint in (
        (-0.95, 2.45, "e58a7c"),
        (-0.32, 2.62, "8fb7c9"),
        (0.2, 2.35, "f0c05e"),
        (-0.6, 2.1, "a9c47c"),
        (0.55, 2.62, "f4e6cc"),
    ):
        tableware.sheet(
            root,
            camera.level(
                ((x - 0.12, z + 0.12), (x + 0.14, z + 0.1), (x + 0.11, z - 0.13), (x - 0.14, z - 0.1)), HEIGHT
            ),
            rgb(tint),
            0,
        )
    for x, z, tint in (
        (-0.72, 2.62, "e8a0a8"),
        (0.02, 2.62, "d9665a"),
        (-0.12, 2.12, "f0c05e"),
        (0.42, 2.05, "e8a0a8"),
    ):
        crafts.paper_flower(camera.pen(x, HEIGHT, z, 0.17), rgb(tint))
    crafts.yarn(camera.pen(0.66, HEIGHT, 2.35, 0.17), rgb("c2557c"))
    crafts.yarn(camera.pen(-1.05, HEIGHT, 2.08, 0.18), rgb("5f93a8"))
    crafts.crane(camera.pen(-0.36, HEIGHT, 2.3, 0.15), rgb("d9665a"))
    crafts.crane(camera.pen(0.2, HEIGHT, 1.92, 0.16), rgb("7fa8bf"))
    tableware.sheet(
        root, camera.level(((-0.2, 1.82), (0.08, 1.84), (0.06, 1.62), (-0.22, 1.6)), HEIGHT), rgb("f0a9a0"), 0
    )
    crafts.paper_flower(camera.pen(0.52, HEIGHT, 1.74, 0.19), rgb("f4e6cc"))
    crafts.crane(camera.pen(-0.62, HEIGHT, 1.74, 0.17), rgb("f0c05e"))
    tableware.cup(camera.pen(0.26, HEIGHT, 1.62, 0.13), steam=True)
    crafts.scissors(camera.pen(-0.42, HEIGHT, 1.95, 0.17))
    for x, z in ((-0.98, 2.68), (0.36, 2.72)):
        tableware.cup(camera.pen(x, HEIGHT, z, 0.12), steam=True)


def _visitor(camera: Camera, person: Person, x: float, z: float, turn: float, tint: str) -> None:
    """Somebody on their feet who looks to a side (`turn`) and writes into a notebook."""
    pen = camera.pen(x, 6.62 * GROWN, z, GROWN)
    pen, turn = (pen.at(0, 0, flip=True), -turn) if turn > 0 else (pen, turn)
    draw_legs(pen, person)
    draw_body(pen, person, Pose(turn=turn, tilt=-3, nod=0.05, body=-0.3))
    draw_arm(pen, person, (-0.72, 2.25), -1, -0.3)
    tableware.notebook(pen.at(-0.35, 1.85, 1.0, -8), rgb(tint))
    draw_arm(pen, person, (0.12, 2.0), 1, -0.3)
    pen.line(((-0.18, 1.9), (0.22, 1.5)), 0.08, rgb("c9503f"))


def draw() -> Image.Image:
    """1600 by 1067 pixels."""
    canvas = Canvas(1600, 1067, Light(x=-0.78, y=-0.63))
    camera = Camera(canvas, 800, 300, 1200, 1.62)
    _room(camera)
    canvas.haze((220, 234, 236), 0.06)
    seating.standing(
        camera,
        (Place(replace(cast.TOMO, clothes="apron"), Pose(turn=-0.35, left=(-0.5, 2.3), right=(1.75, 1.0)), 0.72, 3.8),),
    )
    _visitor(camera, cast.KENJI, -1.78, 3.85, 0.55, "5f93a8")
    seated = (
        Place(cast.EIKO, Pose(turn=0.25, nod=0.1, tilt=3, left=(-0.55, 2.1), right=(0.45, 2.05)), -0.92, 3.2),
        Place(cast.GORO, Pose(turn=0.4, nod=0.03, tilt=-3, left=(-0.6, 2.2), right=(0.5, 2.15)), -0.28, 3.25),
        Place(cast.UME, Pose(turn=0.5, tilt=4, left=(-0.5, 2.2), right=(0.55, 2.1)), 0.38, 3.2),
        Place(cast.YOSHI, Pose(turn=0.6, tilt=3, body=0.7, left=(0.8, 2.1), right=(1.65, 2.0)), -1.36, 2.5),
    )
    seating.bodies(camera, seated)
    table(camera, TOP, HEIGHT, rgb("c08a58"), 0.05)
    sunbeam(camera, ((-1.2, 1.8), (-0.8, 1.8), (0.1, 2.9), (-0.4, 2.9)), HEIGHT, 0.28)
    _crafts(camera)
    seating.arms(camera, seated)
    for x in (-0.84, -0.25):
        crafts.crane(camera.pen(x, HEIGHT + 0.04, 2.9, 0.12), rgb("e58a7c") if x < -0.5 else rgb("f0c05e"))
    _visitor(camera, cast.MARI, 1.3, 3.3, -0.55, "c9665a")
    _visitor(camera, cast.TAKESHI, 1.38, 2.4, -0.7, "7a9a6a")
    canvas.glow(tube([(-100, 60), (900, 1000)], (160, 380)), (255, 228, 176), 0.05, 60)
    return canvas.photo()
