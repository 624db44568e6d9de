"""Radio exercises in the park on a summer morning, very wide: twelve pairs of arms go up."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, garden, gear, outdoors, seating
from .canvas import Canvas, Pen
from .light import Light, rgb
from .paths import box, ellipse, rounded, smooth, tube
from .people import Person, Pose
from .rooms import Camera
from .seating import Place

HORIZON = 290
UP = Pose(left=(-1.7, -1.4), right=(1.7, -1.4))
WIDE = Pose(left=(-2.3, 0.4), right=(2.3, 0.4))


def _light(person: Person, tint: str) -> Person:
    return replace(person, clothes="plain", top=rgb(tint), inner=rgb("fbf3e4"), skirt=False, scarf=None)


def _park(canvas: Canvas) -> None:
    outdoors.sky(canvas, HORIZON, rgb("7cc0ea"), rgb("f6f1dc"))
    outdoors.clouds(canvas, ((320, 70, 0.7), (1120, 54, 0.8)))
    canvas.glow(ellipse(120, 60, 260, 160), (255, 240, 196), 0.5, 70)
    outdoors.hills(canvas, HORIZON, 110, outdoors.HARUNA, rgb("92b4d0"), 300, 1500)
    canvas.haze((236, 240, 238), 0.14)
    for i, (x, w) in enumerate(((60, 120), (1490, 140), (1650, 120))):
        outdoors.house(canvas, x, HORIZON + 22, w, i)
    outdoors.woods(canvas, HORIZON + 30, 24, (rgb("7fb06a"), rgb("6fa45e"), rgb("8fc06a")), 4.4)
    canvas.blend(box(0, HORIZON + 18, 1800, 600), rgb("a6cf74"), rgb("6aa650"), 0, -1)
    canvas.shape(
        smooth([(120, 372), (900, 340), (1680, 372), (1760, 480), (1500, 590), (300, 590), (40, 480)]),
        rgb("e8d3a4"),
        form=0.3,
        rim=0,
    )


def draw() -> Image.Image:
    """1800 by 600 pixels."""
    canvas = Canvas(1800, 600, Light(x=-0.74, y=-0.67))
    _park(canvas)
    camera = Camera(canvas, 900, 238, 1500, 1.6)
    gear.radio(camera.pen(3.0, 0.55, 8.4, 0.24))
    bench = camera.upright((2.5, 8.4), (3.5, 8.4), 0.45, 0.56)
    canvas.shape(bench, rgb("b5794c"), cast=0.3)
    for x in (2.6, 3.4):
        canvas.shape(camera.upright((x - 0.04, 8.4), (x + 0.04, 8.4), 0, 0.46), rgb("8a5a42"))
    far = (
        (cast.GORO, "7fa86a", -3.2, UP),
        (cast.SACHI, "f0c46a", -1.9, WIDE),
        (cast.TAKESHI, "6f9fbc", -0.4, UP),
        (cast.FUMI, "e58a7c", 1.02, WIDE),
        (cast.MASAO, "8fb0a0", 2.2, UP),
    )
    near = (
        (cast.HARU, "8fb8d4", -3.15, UP),
        (cast.YUTA, "", -2.1, WIDE),
        (cast.KAZUO, "f4e2b0", -1.0, UP),
        (cast.EIKO, "d98aa0", 0.35, UP),
        (cast.AOI, "", 1.35, UP),
        (cast.UME, "a58fc0", 2.35, WIDE),
        (cast.YOSHI, "7fb0a0", 3.5, UP),
    )
    rows = [(far, 9.2), (near, 7.6)]
    places = [
        Place(
            _light(who, tint) if tint else who,
            replace(pose, turn=0.2 if x < 0 else -0.2, tilt=5 if x < 0 else -5),
            x,
            z,
            not tint,
        )
        for row, z in rows
        for who, tint, x, pose in row
    ]
    for p in places:
        x, y = camera.spot(p.x, 0, p.z)
        canvas.fill(tube([(x, y), (x + 90, y + 8)], (44, 24)), canvas.light.cast, 0.32, 6)
    seating.standing(camera, places)
    for x, size in ((30, 74), (1780, 66)):
        garden.tree(Pen(canvas, x, 590, size), rgb("6fa854"))
    canvas.shape(rounded(-30, 574, 1830, 640, 20), rgb("6aa24c"), form=0.3, rim=0)
    outdoors.grass(canvas, 600, 24, rgb("6fae4e"), 24)
    canvas.glow(tube([(-100, -60), (900, 600)], (180, 420)), (255, 236, 190), 0.1, 70)
    return canvas.photo()
