"""The training day at city hall: a speaker beside the screen, rows of listeners seen from behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from . import cast, crafts, decor, seating, tableware
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import box, curve, ellipse, tube
from .people import Person, Pose, draw_arm, draw_arms, draw_body, draw_legs
from .rooms import Camera, block, inset, shell, sunbeam, table, window
from .seating import GROWN, Place

DESK = 0.64
ASKS = cast.SACHI


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -3.2, 3.2, 5.0, 2.9, rgb("c2d0d0"), rgb("6e7c98"))
    for z in (1.6, 3.0, 4.0):
        window(camera, (-3.2, z), (-3.2, z + 0.85), 0.85, 2.3, 1)
    window(camera, (-3.0, 5.0), (-1.75, 5.0), 1.0, 2.35)
    foot, head = camera.spot(-1.68, 0.9, 5.0), camera.spot(-1.68, 2.5, 5.0)
    decor.curtain(canvas, head[0] - 30, head[0] + 34, head[1], foot[1], rgb("d99a7c"))
    decor.plant(camera.pen(2.75, 0, 4.6, 0.25))
    x, y = camera.spot(2.25, 2.3, 5.0)
    decor.clock(canvas, x, y, 34)
    decor.poster(canvas, camera.upright((2.0, 5.0), (2.45, 5.0), 1.35, 1.95), 1)
    for z in (1.8, 3.2):
        sunbeam(camera, ((-2.9, z), (-2.9, z + 0.7), (-1.3, z + 1.3), (-1.3, z + 0.6)), 0, 0.4)


def _screen(camera: Camera) -> None:
    canvas = camera.canvas
    sheet = camera.upright((-1.0, 4.9), (1.36, 4.9), 1.12, 2.52)
    canvas.shape(inset(sheet, -0.015, -0.04, 1.015, 1.02), rgb("8a7a74"), cast=0.45, drop=12)
    canvas.blend(sheet, rgb("fffdf4"), rgb("eef1ea"), -1, -1)
    left, top = sheet[0]
    unit = (sheet[1][0] - left) / 20
    pen = Pen(canvas, left, top, unit)
    pen.fill(box(0, 0, 20, 2.1), rgb("d9665a"))
    pen.line(((1.2, 1.05), (9.5, 1.05)), 0.5, rgb("fff4e4"))
    crafts.chart(pen.at(1.6, 10.3, 1.0), (rgb("f0c05e"), rgb("a9c47c"), rgb("7fa98a"), rgb("6f9fbc")), 8.0, 7.2)
    crafts.house_icon(pen.at(13.2, 4.9, 1.25), rgb("c9503f"))
    crafts.heart_icon(pen.at(17.3, 4.8, 1.15), rgb("e58a7c"))
    crafts.people_icon(pen.at(15.3, 9.0, 1.6), (rgb("7fa98a"), rgb("f0c05e"), rgb("6f9fbc")))
    arc = curve([(13.4, 6.9), (15.2, 6.1), (17.0, 6.9)])
    pen.line(arc, 0.22, rgb("a98a74"))
    canvas.glow(sheet, (232, 242, 255), 0.14, 30)


def _speaker(camera: Camera) -> None:
    """The speaker points at the chart; a colleague waits at the lectern."""
    pen = camera.pen(1.6, 6.62 * GROWN, 4.5, GROWN)
    person, pose = cast.MARI, Pose(turn=-0.5, tilt=-3, body=-0.3)
    draw_legs(pen, person)
    draw_body(pen, person, pose)
    crafts.pointer(pen.at(-1.7, 0.55), -1.35, -1.3)
    draw_arm(pen, person, (-1.75, 0.6), -1, -0.3)
    draw_arm(pen, person, (0.75, 2.3), 1, -0.3)
    tableware.notebook(pen.at(0.75, 2.1, 0.8, 10), rgb("7a9a6a"))
    waiting = camera.pen(-1.34, 6.62 * GROWN, 4.5, GROWN)
    draw_body(waiting, cast.KENJI, Pose(turn=0.4, tilt=3))
    front = block(camera, -1.72, 4.1, -0.96, 4.4, 0, 0.8, rgb("b98256"))
    camera.canvas.shape(inset(front, 0.1, 0.12, 0.9, 0.9), rgb("cf9a6a"), form=0.6)
    draw_arms(waiting, cast.KENJI, Pose(left=(-0.6, 1.95), right=(0.6, 1.95)))
    mike = camera.pen(-1.1, 0.8, 4.2, 0.1)
    mike.line(curve([(0.4, 0), (0.3, -1.2), (-0.1, -1.9)]), 0.16, rgb("6a5a58"))
    mike.shape(ellipse(-0.16, -2.05, 0.24, 0.3), rgb("4a4248"))


def _row(camera: Camera, z: float, people: Sequence[Person], x0: float, step: float, desk: bool) -> None:
    """A row of listeners with their desk before them."""
    canvas = camera.canvas
    if desk:
        wide = step * (len(people) - 1)
        table(
            camera,
            box(x0 - 0.45, z + 0.4, x0 + wide + 0.45, z + 0.78),
            DESK,
            rgb("c79a70"),
            0.04,
            ((x0 - 0.38, z + 0.45), (x0 + wide + 0.38, z + 0.45)),
        )
        for i in range(len(people)):
            x = x0 + i * step + 0.3
            tableware.sheet(
                Pen(canvas),
                camera.level(
                    ((x - 0.12, z + 0.72), (x + 0.14, z + 0.72), (x + 0.12, z + 0.46), (x - 0.14, z + 0.46)), DESK
                ),
                strokes=3,
            )
            tableware.bottle(camera.pen(x + 0.22, DESK, z + 0.62, 0.1))
    turns = (0.35, -0.25, 0.0, 0.4, -0.35)
    for i, person in enumerate(people):
        raised = (1.3, -2.0) if person is ASKS else None
        pose = Pose(turn=turns[(i + len(people)) % 5], tilt=(-3, 2, 4, -2)[i % 4], left=None, right=raised)
        seating.backs(camera, (Place(person, pose, x0 + i * step, z),))


def draw() -> Image.Image:
    """1600 by 1000 pixels."""
    canvas = Canvas(1600, 1000, Light(x=-0.8, y=-0.6))
    camera = Camera(canvas, 800, 345, 1330, 1.78)
    _room(camera)
    _screen(camera)
    _speaker(camera)
    canvas.haze((206, 222, 240), 0.07)
    brown = replace(cast.NAO, top=rgb("9a6a58"))
    _dusk(canvas, 0.22)
    _row(camera, 3.35, (cast.FUMI, cast.MASAO, cast.TOMO, brown, cast.GORO), -1.32, 0.7, True)
    _dusk(canvas, 0.24)
    _row(camera, 2.3, (cast.TAKESHI, cast.SACHI, cast.HARU, cast.KAZUO), -0.735, 0.48, True)
    canvas.glow(tube([(-100, 100), (1000, 1000)], (140, 340)), (255, 228, 176), 0.05, 60)
    _dusk(canvas, 0.22)
    _front_row(camera)
    return canvas.photo()


def _dusk(canvas: Canvas, alpha: float) -> None:
    """Deepen what lies low, between one row of listeners and the next nearer one."""
    canvas.blend(box(0, 480, 1600, 1000), canvas.light.cast, canvas.light.cast, 0, 1, alpha, fade=True)


def _front_row(camera: Camera) -> None:
    """Three heads close to us, cropped by the frame."""
    seating.backs(
        camera,
        (
            Place(cast.UME, Pose(turn=0.4, tilt=4), -0.74, 1.45),
            Place(replace(cast.KENJI, top=rgb("6a7f6a"), clothes="plain"), Pose(turn=-0.4, tilt=-3), 0.72, 1.42),
        ),
    )
