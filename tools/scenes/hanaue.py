"""Children and elders plant a raised flower bed together. Square."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, garden, gear, outdoors, seating
from .canvas import Canvas, Pen
from .light import Light, mix, rgb
from .paths import box, ellipse, rounded, smooth, tube
from .people import Person, Pose
from .rooms import Camera, block
from .seating import Place

HORIZON = 430
PANSY = (rgb("8a5fb4"), rgb("f2c53c"), rgb("e2574c"), rgb("fbeedd"), rgb("e88ab0"))


def pansy(pen: Pen, tint: tuple[int, int, int]) -> None:
    """A low pansy with its leaves, standing on the origin."""
    for dx in (-0.4, 0.4, 0.0):
        pen.shape(tube([(0, 0), (dx, -0.3), (dx * 1.6, -0.2)], (0.1, 0.34, 0.08)), rgb("5f9a4e"), rim=0.4)
    for x, y, r in (
        (-0.26, -0.72, 0.3),
        (0.26, -0.72, 0.3),
        (-0.32, -0.46, 0.26),
        (0.32, -0.46, 0.26),
        (0, -0.34, 0.3),
    ):
        pen.shape(ellipse(x, y, r, r * 0.92), mix(tint, (255, 255, 255), 0.12 if y < -0.6 else 0.0), rim=0.4)
    pen.fill(ellipse(0, -0.48, 0.16, 0.18), mix(tint, (60, 20, 60), 0.6))
    pen.fill(ellipse(0, -0.5, 0.08, 0.08), rgb("f6c93c"))


def _hatted(person: Person, hat: str, tint: str) -> Person:
    return replace(person, head=replace(person.head, hat=hat, hat_tint=rgb(tint)))


def draw() -> Image.Image:
    """1200 by 1200 pixels."""
    canvas = Canvas(1200, 1200, Light(x=-0.74, y=-0.67))
    outdoors.sky(canvas, HORIZON)
    outdoors.clouds(canvas, ((240, 110, 0.9), (900, 80, 0.8)))
    outdoors.hills(canvas, HORIZON, 150, outdoors.HARUNA, rgb("92b4d0"), -100, 1250)
    canvas.haze((230, 240, 246), 0.14)
    for i, (x, w) in enumerate(((-40, 260), (880, 250))):
        outdoors.house(canvas, x, HORIZON + 70, w, i + 2)
    outdoors.woods(canvas, HORIZON + 76, 26, (rgb("8fc06a"), rgb("f0b7bd"), rgb("7fb06a")), 4.8)
    canvas.blend(box(0, HORIZON + 60, 1200, 1200), rgb("b6d684"), rgb("6fa852"), 0, -1)
    canvas.shape(
        smooth([(-100, 820), (600, 740), (1300, 820), (1300, 1300), (-100, 1300)]), rgb("e2cda4"), form=0.3, rim=0
    )
    camera = Camera(canvas, 600, 360, 1250, 1.6)
    people = (
        Place(
            _hatted(cast.EIKO, "straw", "f2d992"),
            Pose(turn=0.4, nod=0.1, tilt=4, left=(-0.7, 2.1), right=(0.9, 2.3)),
            -1.18,
            4.05,
        ),
        Place(
            _hatted(cast.YUTA, "cap", "d9503f"),
            Pose(turn=0.25, nod=0.08, tilt=-4, left=(-0.9, 1.7), right=(0.8, 1.8)),
            -0.45,
            3.8,
            True,
        ),
        Place(
            _hatted(replace(cast.KAZUO, clothes="plain", top=rgb("5f8fa8")), "straw", "ecd292"),
            Pose(turn=-0.2, nod=0.08, tilt=3, left=(-0.8, 2.2), right=(0.8, 2.2)),
            0.22,
            4.2,
        ),
        Place(
            _hatted(cast.HINA, "cap", "f2c53c"),
            Pose(turn=-0.35, nod=0.06, tilt=4, left=(-0.8, 1.8), right=(0.8, 1.7)),
            0.8,
            3.8,
            True,
        ),
        Place(
            _hatted(cast.KIYO, "bonnet", "a9c8e4"),
            Pose(turn=-0.4, nod=0.08, tilt=-4, left=(-0.9, 2.3), right=(0.7, 2.1)),
            1.36,
            4.05,
        ),
    )
    seating.standing(camera, people)
    front = block(camera, -1.6, 3.0, 1.6, 3.65, 0, 0.5, rgb("b57f52"))
    for i in range(3):
        y0, y1 = (front[0][1] + (front[3][1] - front[0][1]) * v for v in (i / 3, (i + 1) / 3 - 0.03))
        canvas.shape(
            rounded(front[0][0] - 6, y0, front[1][0] + 6, y1, 8),
            mix(rgb("b57f52"), (255, 226, 170), 0.14 * (i % 2)),
            form=0.6,
            cast=0.2,
        )
    canvas.fill(camera.level(box(-1.55, 3.05, 1.55, 3.6), 0.5), rgb("5f4334"))
    for row in range(3):
        for i in range(9 + row):
            across, z = -1.44 + i * (2.88 / (8 + row)), 3.54 - row * 0.19
            if (i + row * 4) % 6 != 5:
                pansy(camera.pen(across, 0.5, z, 0.175), PANSY[(i * 2 + row) % 5])
    seating.arms_of(camera, people)
    for across, kind in ((-0.45, 0), (0.8, 3)):
        pansy(camera.pen(across, 0.62, 3.7, 0.16), PANSY[kind])
    gear.watering_can(Pen(canvas, 230, 1130, 66))
    for i in range(4):
        pot = Pen(canvas, 740 + i * 108, 1120 + (i % 2) * 22, 56)
        pot.fill(ellipse(0.15, 0.0, 0.7, 0.18), canvas.light.cast, 0.4, 0.08)
        pansy(pot.at(0, -0.6, 1.15), PANSY[(i * 2 + 1) % 5])
        pot.shape(((-0.6, -0.75), (0.6, -0.75), (0.42, 0), (-0.42, 0)), rgb("4a4a52"), rim=0.5)
    for x in (30, 1165):
        garden.tulip(Pen(canvas, x, 1190, 80), rgb("e2574c"), 0.1)
    canvas.glow(tube([(-100, -60), (900, 1100)], (180, 420)), (255, 236, 196), 0.05, 70)
    return canvas.photo()
