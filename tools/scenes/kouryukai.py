"""The shared meal: people of two towns laugh over bento and tea along one long table."""

from __future__ import annotations

from PIL import Image

from . import cast, decor, seating, tableware
from .canvas import Canvas
from .light import Light, mix, rgb
from .paths import box, rounded, tube
from .people import Pose, draw_arms, draw_body, draw_legs
from .rooms import Camera, shell, sunbeam, table, window
from .seating import GROWN, Place

HEIGHT = 0.62
TOP = rounded(-2.6, 1.66, 2.6, 2.72, 0.05)


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -3.6, 3.6, 4.5, 2.8, rgb("e6d2d4"), rgb("b8906a"), 0.3)
    window(camera, (-2.65, 4.5), (-1.0, 4.5), 0.85, 1.95, 3)
    window(camera, (-0.4, 4.5), (1.25, 4.5), 0.85, 1.95, 3)
    for x in (-2.75, -0.9, -0.5, 1.35):
        head, foot = camera.spot(x, 2.1, 4.5), camera.spot(x, 0.7, 4.5)
        decor.curtain(canvas, head[0] - 28, head[0] + 28, head[1] - 12, foot[1], rgb("7fb09c"))
    decor.poster(canvas, camera.upright((1.72, 4.5), (2.12, 4.5), 1.3, 1.86), 0)
    decor.poster(canvas, camera.upright((2.28, 4.5), (2.68, 4.5), 1.34, 1.82), 2)
    decor.plant(camera.pen(2.6, 0, 4.1, 0.22))
    for x in (-2.2, 0.1):
        sunbeam(camera, ((x, 3.0), (x + 1.0, 3.0), (x + 1.5, 4.1), (x + 0.5, 4.1)), 0, 0.4)
    for x, y, r in ((715, 30, 66), (1500, 30, 66)):
        decor.lamp(canvas, x, y, r)


def _meal(camera: Camera) -> None:
    canvas = camera.canvas
    runner = camera.level(box(-2.6, 2.08, 2.6, 2.3), HEIGHT)
    canvas.shape(runner, rgb("d9756a"), form=0.3, rim=0.4)
    for i in range(26):
        x = -2.6 + i * 0.2
        canvas.fill(
            camera.level(((x, 2.19), (x + 0.1, 2.28), (x + 0.2, 2.19), (x + 0.1, 2.1)), HEIGHT), rgb("f6e2b8"), 0.55
        )
    lacquers = (rgb("3a2c30"), rgb("7a3030"), rgb("3a2c30"))
    for i, x in enumerate((-1.52, -0.94, -0.33, 0.26, 0.84, 1.42)):
        tableware.bento(camera.pen(x, HEIGHT, 2.5, 0.165), lacquers[i % 3])
        tableware.cup(camera.pen(x + 0.27, HEIGHT, 2.42, 0.12), steam=True)
    for i, x in enumerate((-0.86, -0.28, 0.3, 0.88)):
        tableware.bento(camera.pen(x, HEIGHT, 1.86, 0.165), lacquers[(i + 1) % 3])
        tableware.cup(camera.pen(x + 0.28, HEIGHT, 1.98, 0.12), mix(tableware.CREAM, rgb("e9a58c"), 0.4), steam=True)
    tableware.teapot(camera.pen(-0.62, HEIGHT, 2.2, 0.14))
    tableware.mandarins(camera.pen(0.02, HEIGHT, 2.2, 0.12))
    tableware.vase(camera.pen(0.6, HEIGHT, 2.22, 0.13))
    tableware.plate(camera.pen(1.12, HEIGHT, 2.2, 0.15), "sweets")
    tableware.plate(camera.pen(-1.2, HEIGHT, 2.2, 0.15))
    tableware.bottle(camera.pen(1.52, HEIGHT, 2.18, 0.13))
    tableware.bottle(camera.pen(-1.56, HEIGHT, 2.16, 0.13))


def _server(camera: Camera) -> None:
    """A helper brings a tray of tea."""
    pen = camera.pen(1.93, 6.62 * GROWN, 3.32, GROWN)
    draw_legs(pen, cast.TOMO)
    draw_body(pen, cast.TOMO, Pose(turn=-0.5, tilt=-4))
    pen.shape(rounded(-1.3, 1.75, 1.3, 1.98, 0.1), rgb("8a4a3a"), cast=0.35)
    for x in (-0.75, 0.0, 0.75):
        tableware.cup(pen.at(x, 1.74, 0.75), steam=True)
    draw_arms(pen, cast.TOMO, Pose(left=(-1.15, 1.95), right=(1.15, 1.95)))


def draw() -> Image.Image:
    """2000 by 1000 pixels."""
    canvas = Canvas(2000, 1000, Light(x=-0.72, y=-0.69))
    camera = Camera(canvas, 1000, 75, 1500, 1.74)
    _room(camera)
    canvas.haze((222, 232, 242), 0.06)
    _server(camera)
    diners = (
        Place(cast.KAZUO, Pose(turn=0.55, tilt=7, left=(-0.6, 2.0), right=(0.8, 1.5)), -1.56, 2.95),
        Place(cast.NOBUKO, Pose(turn=-0.5, tilt=-8, left=(-0.7, 2.05), right=(0.5, 0.3)), -0.98, 3.04),
        Place(cast.MASAO, Pose(turn=0.5, tilt=5, left=(-0.65, 2.05), right=(1.8, 0.1)), -0.36, 2.97),
        Place(cast.KIYO, Pose(turn=-0.5, tilt=-6, left=(-0.55, 1.5), right=(0.7, 2.05)), 0.24, 3.05),
        Place(cast.NAO, Pose(turn=0.2, nod=0.08, tilt=3, left=(-0.7, 2.05), right=(0.6, 1.7)), 0.83, 2.96),
        Place(cast.EIKO, Pose(turn=-0.55, tilt=-7, left=(-0.3, 0.95), right=(0.7, 2.05)), 1.4, 3.04),
    )
    seating.bodies(camera, diners)
    table(camera, TOP, HEIGHT, rgb("bd8454"), 0.05)
    sunbeam(camera, ((-1.9, 1.8), (-1.0, 1.8), (-0.4, 2.7), (-1.3, 2.7)), HEIGHT, 0.26)
    sunbeam(camera, ((0.5, 1.8), (1.3, 1.8), (1.9, 2.7), (1.1, 2.7)), HEIGHT, 0.2)
    _meal(camera)
    seating.arms(camera, diners)
    tableware.chopsticks(camera.pen(-1.42, 0.73, 2.9, 0.15))
    tableware.chopsticks(camera.pen(0.93, 0.7, 2.9, 0.15))
    tableware.cup(camera.pen(0.145, 0.755, 2.95, 0.13), steam=True)
    seating.backs(
        camera,
        (Place(cast.YOSHI, Pose(turn=0.5, tilt=4), -1.1, 1.5), Place(cast.SACHI, Pose(turn=-0.5, tilt=-4), 1.15, 1.5)),
    )
    canvas.glow(tube([(-100, -60), (1100, 1000)], (180, 420)), (255, 228, 176), 0.05, 70)
    return canvas.photo()
