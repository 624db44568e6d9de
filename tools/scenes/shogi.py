"""Two players over a board of shogi, two who cannot keep their advice to themselves."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, decor, seating, tableware
from .canvas import Canvas
from .light import Light, mix, rgb
from .paths import rounded, tube
from .people import Pose
from .rooms import Camera, block, shell, sunbeam, table, window
from .seating import Place

HEIGHT = 0.62
TOP = rounded(-0.78, 1.7, 0.78, 2.7, 0.14)


def _board(camera: Camera) -> None:
    """The board with its lines and pieces."""
    canvas = camera.canvas
    block(camera, -0.42, 1.86, 0.42, 2.52, HEIGHT, HEIGHT + 0.07, rgb("d9a860"))
    high = HEIGHT + 0.072
    for i in range(10):
        x, z = -0.38 + i * 0.0844, 1.89 + i * 0.0667
        canvas.fill(
            camera.level(((x - 0.003, 1.89), (x + 0.003, 1.89), (x + 0.003, 2.49), (x - 0.003, 2.49)), high),
            rgb("5f4030"),
            0.8,
        )
        canvas.fill(
            camera.level(((-0.38, z - 0.004), (0.38, z - 0.004), (0.38, z + 0.004), (-0.38, z + 0.004)), high),
            rgb("5f4030"),
            0.8,
        )
    for col, row in (
        (0, 0),
        (1, 0),
        (3, 0),
        (4, 0),
        (6, 0),
        (8, 0),
        (2, 1),
        (7, 2),
        (3, 3),
        (4, 4),
        (5, 3),
        (1, 6),
        (6, 6),
        (2, 7),
        (0, 8),
        (3, 8),
        (4, 8),
        (5, 8),
        (7, 8),
        (8, 8),
        (5, 6),
    ):
        pen = camera.pen(-0.38 + (col + 0.5) * 0.0844, high, 1.89 + (row + 0.5) * 0.0667, 0.062)
        pen.shape(
            ((-0.42, 0.3), (-0.3, -0.3), (0, -0.48), (0.3, -0.3), (0.42, 0.3)), rgb("f3d49a"), cast=0.4, drop=0.12
        )
        for y in (-0.16, 0.08):
            pen.line(((-0.14, y), (0.14, y)), 0.09, rgb("5a3a30"))


def draw() -> Image.Image:
    """1600 by 1067 pixels."""
    canvas = Canvas(1600, 1067, Light(x=-0.78, y=-0.63))
    camera = Camera(canvas, 800, 170, 1500, 1.7)
    shell(camera, -2.4, 2.4, 4.4, 2.7, rgb("cfd9d4"), rgb("b8906a"), 0.3)
    window(camera, (-1.7, 4.4), (-0.5, 4.4), 0.95, 2.0)
    decor.calendar(canvas, camera.upright((0.0, 4.4), (0.4, 4.4), 1.25, 1.85))
    decor.shelf(canvas, camera.upright((0.75, 4.25), (1.9, 4.25), 0, 1.45), 3, 6)
    decor.plant(camera.pen(-2.05, 0, 4.0, 0.2))
    sunbeam(camera, ((-1.6, 2.9), (-0.8, 2.9), (0.1, 3.9), (-0.7, 3.9)), 0, 0.4)
    canvas.haze((224, 230, 230), 0.06)
    watching = (
        Place(cast.KAZUO, Pose(turn=-0.3, nod=0.1, tilt=-5, left=(-0.6, 1.9), right=(0.45, 0.75)), -0.36, 3.15),
        Place(
            replace(cast.NOBUKO, clothes="cardigan"),
            Pose(turn=0.3, nod=0.08, tilt=4, left=(-0.8, 2.4), right=(0.8, 2.4)),
            0.42,
            3.2,
        ),
    )
    players = (
        Place(cast.GORO, Pose(turn=0.6, nod=0.12, tilt=5, body=0.7, left=(1.0, 2.3), right=(1.6, 1.9)), -0.97, 2.25),
        Place(
            cast.YOSHI, Pose(turn=-0.6, nod=0.1, tilt=-5, body=-0.7, left=(-0.5, 1.15), right=(-1.0, 2.3)), 0.97, 2.25
        ),
    )
    seating.bodies(camera, (*watching, *players))
    table(camera, TOP, HEIGHT, rgb("a5673f"), 0.05)
    _board(camera)
    for x, z in ((-0.6, 2.52), (0.6, 2.5), (0.58, 1.86)):
        tableware.cup(camera.pen(x, HEIGHT, z, 0.125), mix(tableware.CREAM, rgb("7fa08a"), 0.3), steam=True)
    tableware.plate(camera.pen(-0.58, HEIGHT, 1.88, 0.11))
    seating.arms(camera, (*watching, *players))
    canvas.glow(tube([(-100, 60), (900, 1000)], (160, 380)), (255, 228, 176), 0.05, 60)
    return canvas.photo()
