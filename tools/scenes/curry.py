"""Curry for everybody: a big pot in the community hall, aproned neighbours who serve, children in the queue."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, decor, gear, seating, tableware
from .canvas import Canvas
from .light import Light, rgb
from .paths import tube
from .people import Person, Pose, draw_arms, draw_from_behind
from .rooms import Camera, block, inset, shell, sunbeam, window
from .seating import NECK, Place

HIGH = 0.72


def _room(camera: Camera) -> None:
    canvas = camera.canvas
    shell(camera, -2.6, 2.6, 4.6, 2.8, rgb("f0dcb8"), rgb("b8906a"), 0.3)
    window(camera, (-2.3, 4.6), (-0.9, 4.6), 1.0, 2.2)
    for i, (x, w, low, high) in enumerate(((0.0, 0.5, 1.55, 2.1), (0.75, 0.44, 1.5, 2.12))):
        decor.poster(canvas, camera.upright((x, 4.6), (x + w, 4.6), low, high), (2, 0)[i])
    x, y = camera.spot(1.75, 2.15, 4.6)
    decor.clock(canvas, x, y, 40)
    decor.shelf(canvas, camera.upright((1.3, 4.4), (2.5, 4.4), 0, 1.5), 3, 4)
    decor.lamp(canvas, 800, 50, 84)
    sunbeam(camera, ((-2.2, 2.6), (-1.4, 2.6), (-0.6, 3.8), (-1.4, 3.8)), 0, 0.4)


def _cook(person: Person, kerchief: str, apron: str) -> Person:
    head = replace(person.head, hat="kerchief", hat_tint=rgb(kerchief))
    return replace(person, head=head, clothes="apron", inner=rgb(apron), scarf=None)


def draw() -> Image.Image:
    """1600 by 1200 pixels."""
    canvas = Canvas(1600, 1200, Light(x=-0.76, y=-0.65))
    camera = Camera(canvas, 800, 330, 1300, 1.6)
    _room(camera)
    canvas.haze((238, 232, 222), 0.06)
    cooks = (
        Place(
            _cook(cast.KIYO, "d9604c", "f6e9cc"), Pose(turn=0.35, tilt=4, left=(-0.9, 2.2), right=(1.3, 1.7)), -1.3, 3.3
        ),
        Place(
            _cook(cast.NOBUKO, "5f93a8", "f3dfa8"),
            Pose(turn=-0.2, tilt=-3, left=(-1.1, 0.9), right=(1.0, 2.1)),
            0.1,
            3.45,
        ),
        Place(
            _cook(cast.MASAO, "e0b15c", "cfe0c8"),
            Pose(turn=-0.45, tilt=-4, left=(-1.3, 1.9), right=(0.7, 2.2)),
            1.35,
            3.3,
        ),
    )
    seating.standing(camera, cooks)
    front = block(camera, -2.1, 2.5, 2.1, 3.05, 0, HIGH, rgb("c08a58"))
    for i in range(4):
        canvas.shape(inset(front, 0.02 + i * 0.245, 0.1, 0.245 + i * 0.245, 0.92), rgb("cf9c68"), form=0.5)
    gear.pot(camera.pen(-0.18, HIGH, 2.86, 0.165))
    for x in (-1.75, -1.3, -0.95, 0.7, 1.06, 1.75):
        gear.curry(camera.pen(x, HIGH, 2.72 + 0.1 * (round(x * 7) % 2), 0.16))
    tableware.vase(camera.pen(1.98, HIGH, 2.95, 0.13))
    arms = [(seating.upright(camera, p), p) for p in cooks]
    gear.ladle(arms[1][0].at(-1.15, 0.95, 1.0, -12))
    for pen, p in arms:
        draw_arms(pen, p.person, p.pose)
    gear.curry(arms[0][0].at(1.45, 1.85, 0.95))
    gear.curry(arms[2][0].at(-1.5, 2.05, 0.95))
    _queue(camera)
    canvas.glow(tube([(-100, -60), (900, 1100)], (180, 420)), (255, 228, 176), 0.05, 70)
    return canvas.photo()


def _queue(camera: Camera) -> None:
    """Children before the counter, seen from behind, and an elder who turns to us."""
    for person, x, z, turn in (
        (cast.AOI, -1.0, 2.15, 0.4),
        (cast.YUTA, -0.35, 2.1, -0.35),
        (cast.HINA, 1.18, 2.1, -0.4),
    ):
        pen = camera.pen(x, 0.84, z, 0.138)
        draw_from_behind(pen, person, Pose(turn=turn, tilt=-turn * 9), lap=True)
    pen = camera.pen(0.5, NECK + 0.02, 1.95, 0.165)
    draw_from_behind(pen, cast.UME, Pose(turn=-0.5, tilt=4), lap=True)
