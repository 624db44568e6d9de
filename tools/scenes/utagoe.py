"""Singing together: a keyboard, song sheets, mouths wide open."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, decor, seating, tableware
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import box, ellipse, tube
from .people import Person, Pose
from .rooms import Camera, block, inset, shell, sunbeam, window
from .seating import Place


def _singing(person: Person) -> Person:
    return replace(person, head=replace(person.head, mouth="laugh"))


def _notes(pen: Pen, tint: str) -> None:
    """Two notes of music under one beam."""
    for x, y in ((0, 0), (1.1, -0.2)):
        pen.shape(ellipse(x, y, 0.34, 0.26, -20), rgb(tint), rim=0.4)
        pen.line(((x + 0.3, y), (x + 0.3, y - 1.5)), 0.12, rgb(tint))
    pen.fill(((0.26, -1.6), (1.46, -1.8), (1.46, -1.45), (0.26, -1.25)), rgb(tint))


def draw() -> Image.Image:
    """1600 by 1000 pixels."""
    canvas = Canvas(1600, 1000, Light(x=-0.76, y=-0.65))
    camera = Camera(canvas, 800, 300, 1350, 1.65)
    shell(camera, -2.8, 2.8, 4.8, 2.8, rgb("d6d2e4"), rgb("b8906a"), 0.3)
    window(camera, (-2.6, 4.8), (-1.3, 4.8), 0.95, 2.2)
    window(camera, (1.4, 4.8), (2.6, 4.8), 0.95, 2.2)
    for x in (-2.66, -1.24, 1.34):
        head, foot = camera.spot(x, 2.35, 4.8), camera.spot(x, 0.8, 4.8)
        decor.curtain(canvas, head[0] - 30, head[0] + 30, head[1], foot[1], rgb("e9a58c"))
    decor.poster(canvas, camera.upright((-0.75, 4.8), (-0.25, 4.8), 1.75, 2.35), 2)
    decor.poster(canvas, camera.upright((0.2, 4.8), (0.7, 4.8), 1.75, 2.35), 0)
    for x in (-2.2, 0.2):
        sunbeam(camera, ((x, 2.7), (x + 0.9, 2.7), (x + 1.7, 4.2), (x + 0.8, 4.2)), 0, 0.34)
    canvas.haze((230, 228, 236), 0.06)
    far = tuple(
        Place(_singing(who), Pose(turn=turn, tilt=tilt, left=(-0.55, 2.0), right=(0.55, 2.0)), x, 4.15)
        for who, turn, tilt, x in (
            (cast.TAKESHI, 0.2, 5, -1.98),
            (cast.SACHI, 0.1, -4, -0.62),
            (cast.MASAO, -0.1, 4, 0.38),
            (cast.FUMI, -0.25, -5, 1.4),
        )
    )
    near = tuple(
        Place(_singing(who), Pose(turn=turn, tilt=tilt, left=(-0.55, 2.0), right=(0.55, 2.0)), x, 3.4)
        for who, turn, tilt, x in ((cast.HARU, 0.3, -5, -1.12), (cast.KAZUO, 0.2, 5, -0.15), (cast.EIKO, 0.1, -4, 0.78))
    )
    for row in (far, near):
        seating.standing(camera, row)
        for p in row:
            pen = seating.upright(camera, p)
            tableware.sheet(
                Pen(canvas),
                (pen.spot(-0.75, 1.55), pen.spot(0.75, 1.55), pen.spot(0.85, 2.6), pen.spot(-0.85, 2.6)),
                strokes=4,
            )
    player = Place(
        replace(cast.TOMO, clothes="plain", top=rgb("c9667c")),
        Pose(turn=-0.55, tilt=-3, body=-0.5, left=(-1.6, 2.35), right=(-0.5, 2.45)),
        1.72,
        3.0,
    )
    seating.standing(camera, (replace(player, pose=replace(player.pose, left=None, right=None)),))
    front = block(camera, 0.85, 2.5, 1.95, 2.85, 0.66, 0.78, rgb("3a3a46"))
    for x in (0.95, 1.8):
        canvas.shape(camera.upright((x, 2.6), (x + 0.05, 2.6), 0, 0.66), rgb("5b5560"))
    keys = camera.level(box(0.9, 2.55, 1.9, 2.72), 0.785)
    canvas.shape(keys, rgb("fbf7ee"), rim=0.4)
    for i in range(22):
        x = 0.92 + i * 0.045
        if i % 7 not in (2, 6):
            canvas.fill(camera.level(box(x + 0.024, 2.62, x + 0.046, 2.72), 0.787), rgb("2f2f3a"))
    canvas.fill(inset(front, 0.05, 0.3, 0.3, 0.5), rgb("d9604c"), 0.8)
    seating.arms_of(camera, (player,))
    for x, y, s, tint in (
        (250, 150, 30, "e2574c"),
        (760, 130, 34, "4f8aa0"),
        (1150, 200, 28, "e09a34"),
        (520, 230, 24, "5f9a58"),
    ):
        _notes(Pen(canvas, x, y, s, -8), tint)
    seating.backs(camera, (Place(cast.UME, Pose(turn=0.4, tilt=3), -0.98, 1.85),))
    canvas.glow(tube([(-100, 60), (900, 1000)], (160, 380)), (255, 228, 176), 0.05, 60)
    return canvas.photo()
