"""The monthly meeting, seen from the room's corner: eight people and their papers round one table."""

from __future__ import annotations

from PIL import Image

from . import cast, decor, seating, tableware
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import Path, box
from .people import Pose
from .rooms import Camera, shell, sunbeam, table, window
from .seating import Place

HEIGHT = 0.62
TOP = box(-0.45, 2.62, 2.1, 3.85)


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -2.1, 4.4, 6.2, 2.9, rgb("d9d0dc"), rgb("c2a488"), 0.3)
    for z in (1.9, 4.1):
        window(camera, (-2.1, z), (-2.1, z + 1.7), 0.9, 2.3)
    _board(camera)
    decor.shelf(canvas, camera.upright((2.3, 5.9), (4.0, 5.9), 0, 1.0), 2, 1)
    decor.poster(canvas, camera.upright((2.5, 6.2), (3.05, 6.2), 1.3, 2.05), 0)
    decor.poster(canvas, camera.upright((3.3, 6.2), (3.85, 6.2), 1.35, 2.0), 2)
    x, y = camera.spot(1.98, 2.3, 6.2)
    decor.clock(canvas, x, y, 44)
    decor.plant(camera.pen(-1.55, 0, 5.7, 0.26))
    for z in (2.0, 4.0):
        sunbeam(camera, ((-1.9, z), (-1.9, z + 1.1), (-0.4, z + 1.9), (-0.4, z + 0.8)), 0, 0.45)


def _board(camera: Camera) -> None:
    canvas = camera.canvas
    face = camera.upright((-0.75, 6.15), (1.5, 6.15), 0.95, 2.2)
    canvas.shape(camera.upright((-0.8, 6.15), (1.55, 6.15), 0.9, 2.25), rgb("b98a64"), cast=0.4, drop=12)
    canvas.shape(face, rgb("fdfaf0"), form=0.3)
    for u, v, end, tint in (
        (0.06, 0.16, 0.4, "c9503f"),
        (0.06, 0.34, 0.34, "6d7f8c"),
        (0.06, 0.5, 0.38, "6d7f8c"),
        (0.06, 0.66, 0.3, "6d7f8c"),
        (0.56, 0.84, 0.9, "6d7f8c"),
    ):
        x0, x1 = face[0][0], face[1][0]
        y = face[0][1] + (face[3][1] - face[0][1]) * v + (face[1][1] - face[0][1]) * u
        drop = (face[1][1] - face[0][1]) * (end - u)
        canvas.fill(
            (
                (x0 + (x1 - x0) * u, y),
                (x0 + (x1 - x0) * end, y + drop),
                (x0 + (x1 - x0) * end, y + drop + 7),
                (x0 + (x1 - x0) * u, y + 7),
            ),
            rgb(tint),
            0.8,
        )
    for i, tall in enumerate((0.2, 0.34, 0.5)):
        a, b = -0.75 + 2.25 * (0.58 + i * 0.12), -0.75 + 2.25 * (0.66 + i * 0.12)
        canvas.fill(camera.upright((a, 6.14), (b, 6.14), 1.2, 1.2 + tall * 1.6), rgb(("e0b15c", "7fa08a", "c96a5a")[i]))


def _papers(camera: Camera) -> None:
    root = Pen(camera.canvas)
    spots: tuple[tuple[float, float, float], ...] = (
        (-0.05, 3.5, 0.03),
        (0.56, 3.52, -0.04),
        (1.18, 3.5, 0.02),
        (1.82, 3.5, 0.05),
        (0.28, 2.86, -0.03),
        (1.3, 2.84, 0.05),
        (-0.22, 3.02, 0.08),
        (1.78, 3.0, -0.08),
    )
    for x, z, skew in spots:
        outline: Path = (
            (x - 0.15 + skew, z + 0.18),
            (x + 0.15 + skew, z + 0.18),
            (x + 0.15 - skew, z - 0.18),
            (x - 0.15 - skew, z - 0.18),
        )
        placed = camera.level(outline, HEIGHT)
        tableware.sheet(root, placed)
    for x, z in (
        (0.22, 3.62),
        (0.95, 3.62),
        (1.66, 3.62),
        (1.98, 3.3),
        (-0.1, 2.82),
        (0.72, 2.84),
        (1.72, 2.82),
        (-0.34, 3.35),
    ):
        tableware.cup(camera.pen(x, HEIGHT, z, 0.13), steam=True)
    tableware.teapot(camera.pen(1.08, HEIGHT, 3.2, 0.14))
    tableware.plate(camera.pen(0.5, HEIGHT, 3.2, 0.15))
    tableware.mandarins(camera.pen(1.6, HEIGHT, 3.2, 0.11))


def draw() -> Image.Image:
    """1600 by 1200 pixels."""
    canvas = Canvas(1600, 1200, Light(x=-0.8, y=-0.6))
    camera = Camera(canvas, 870, 130, 1500, 2.1, 14)
    _room(camera)
    canvas.haze((220, 226, 244), 0.06)
    far = (
        Place(cast.KIYO, Pose(turn=0.35, nod=0.03, left=(-0.7, 2.45), right=(0.6, 2.5)), -0.02, 4.2),
        Place(cast.GORO, Pose(turn=-0.35, nod=0.08, tilt=-3, left=(-0.5, 2.5), right=(0.8, 2.3)), 0.62, 4.2),
        Place(cast.SACHI, Pose(turn=0.3, tilt=4, left=(-0.7, 2.5), right=(0.45, 1.3)), 1.28, 4.2),
        Place(cast.MASAO, Pose(turn=-0.5, tilt=-3, left=(-0.6, 2.45), right=(0.65, 2.45)), 1.94, 4.2),
    )
    ends = (
        Place(cast.KENJI, Pose(turn=0.7, nod=0.05, body=0.8, left=(0.9, 2.3), right=(1.75, 2.2)), -0.74, 3.25),
        Place(cast.FUMI, Pose(turn=-0.7, body=-0.8, left=(-1.75, 2.2), right=(-0.9, 2.3)), 2.36, 3.2),
    )
    round_it = (*far, *ends)
    seating.bodies(camera, round_it)
    table(camera, TOP, HEIGHT, rgb("b9835a"), 0.05, ((-0.35, 2.72), (2.0, 2.72), (-0.35, 3.78), (2.0, 3.78)))
    sunbeam(camera, ((-0.42, 2.8), (-0.42, 3.5), (0.9, 3.82), (0.5, 3.1)), HEIGHT, 0.3)
    _papers(camera)
    seating.arms(camera, round_it)
    seating.backs(
        camera,
        (
            Place(cast.HARU, Pose(turn=0.5, tilt=3), 0.22, 2.3),
            Place(cast.TAKESHI, Pose(turn=-0.5, tilt=-3), 1.22, 2.25),
        ),
    )
    return canvas.photo()
