"""The disaster drill in the school yard: helmets on, buckets passed from hand to hand."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, gear, outdoors, seating, tableware
from .canvas import Canvas, Pen
from .light import Light, mix, rgb
from .paths import box, ellipse, rounded, smooth, tube
from .people import Person, Pose
from .rooms import Camera
from .seating import Place

HORIZON = 500


def _yard(canvas: Canvas) -> None:
    outdoors.sky(canvas, HORIZON)
    outdoors.clouds(canvas, ((1240, 110, 1.0), (640, 70, 0.7)))
    outdoors.hills(canvas, HORIZON, 180, outdoors.HARUNA, rgb("92b4d0"), 500, 1750)
    canvas.haze((228, 238, 246), 0.14)
    _school(canvas)
    outdoors.woods(canvas, 548, 24, (rgb("8fb36c"), rgb("d9a84e"), rgb("7fa86a")), 5.0, ((-200, 760),))
    canvas.blend(box(0, 536, 1600, 1067), rgb("e6cfa4"), rgb("c3a377"), 0, -1)
    canvas.fill(box(0, 536, 1600, 550), rgb("b9a37c"), 0.6, 3)
    for y, w in ((640, 5), (900, 10)):
        canvas.fill(((-10, y + 20), (1610, y - 20), (1610, y - 20 + w), (-10, y + 20 + w)), (252, 246, 232), 0.75)


def _school(canvas: Canvas) -> None:
    """A school's long front with its clock."""
    canvas.shape(box(-20, 250, 640, 540), rgb("f1e6d2"), form=0.5, cast=0.4)
    canvas.shape(box(-20, 236, 652, 262), rgb("c9b8a4"), form=0.5)
    for row in range(3):
        for col in range(6):
            pane = box(10 + col * 86, 290 + row * 82, 76 + col * 86, 342 + row * 82)
            canvas.shape(pane, rgb("a9cfe2"), form=0.6, rim=0.6)
            canvas.fill(box(41 + col * 86, 290 + row * 82, 45 + col * 86, 342 + row * 82), rgb("f1e6d2"))
    canvas.shape(box(530, 200, 626, 540), rgb("e4d4bc"), form=0.5, cast=0.3)
    pen = Pen(canvas, 578, 262, 34)
    pen.shape(ellipse(0, 0, 1, 1), (252, 248, 238), cast=0.3)
    pen.line(((0, 0), (-0.4, -0.3)), 0.12, rgb("5a3f38"))
    pen.line(((0, 0), (0.1, -0.7)), 0.09, rgb("5a3f38"))


def _helmeted(person: Person, tint: str = "fbf7ee") -> Person:
    hair = "short" if person.head.hair in ("bun", "perm") else person.head.hair
    return replace(person, head=replace(person.head, hair=hair, hat="helmet", hat_tint=rgb(tint)), scarf=None)


def _table(canvas: Canvas) -> None:
    """What stands below the tent: a table with water, boxes and blankets."""
    canvas.shape(box(1130, 690, 1530, 712), rgb("d9dde2"), cast=0.4)
    for x in (1146, 1500):
        canvas.shape(box(x, 710, x + 12, 800), rgb("a9adb4"))
    for i in range(5):
        tableware.bottle(Pen(canvas, 1166 + i * 30, 692, 34))
    for x, tint in ((1330, "d3a05e"), (1420, "c98f52")):
        canvas.shape(rounded(x, 616, x + 84, 692, 4), rgb(tint), form=0.6, cast=0.3)
        canvas.fill(box(x + 36, 616, x + 48, 692), rgb("f0dcb0"), 0.9)


def draw() -> Image.Image:
    """1600 by 1067 pixels."""
    canvas = Canvas(1600, 1067, Light(x=-0.72, y=-0.69))
    _yard(canvas)
    tent = Pen(canvas, 1330, 800, 46)
    outdoors.tent(tent, 9.6, 6.6)
    staff = replace(_helmeted(cast.MARI), clothes="safety", top=rgb("ee7f3c"), inner=rgb("f6ee9a"))
    camera = Camera(canvas, 800, 470, 1400, 1.55)
    seating.standing(camera, (Place(staff, Pose(turn=-0.5, left=(-0.7, 2.3), right=(0.7, 2.3)), 2.15, 6.4),))
    _table(canvas)
    outdoors.tent_roof(tent, 9.6, 6.6)
    chief = replace(_helmeted(cast.KENJI, "f2c53c"), clothes="safety", top=rgb("ee7f3c"), inner=rgb("f6ee9a"))
    row = (
        Place(_helmeted(cast.SACHI), Pose(turn=0.5, tilt=3, body=0.3, left=(0.2, 2.6), right=(1.9, 2.2)), -1.95, 4.9),
        Place(
            _helmeted(cast.MASAO, "f2c53c"), Pose(turn=-0.45, tilt=-3, left=(-1.5, 2.3), right=(1.9, 2.3)), -1.1, 4.9
        ),
        Place(_helmeted(cast.FUMI), Pose(turn=0.45, tilt=4, left=(-1.5, 2.4), right=(1.9, 2.3)), -0.25, 4.9),
        Place(_helmeted(cast.YOSHI, "f2c53c"), Pose(turn=-0.45, left=(-1.5, 2.4), right=(1.8, 2.4)), 0.6, 4.9),
        Place(chief, Pose(turn=-0.5, tilt=-4, body=-0.2, left=(-1.8, 0.7), right=(0.9, 2.5)), 1.72, 4.6),
        Place(
            _helmeted(cast.HINA, "f2c53c"),
            Pose(turn=0.3, tilt=4, left=(-1.4, 2.2), right=(1.5, -0.7)),
            -1.88,
            3.75,
            True,
        ),
        Place(_helmeted(cast.SORA), Pose(turn=-0.35, tilt=-4, left=(-0.5, 2.2), right=(0.7, 2.2)), 0.92, 3.75, True),
    )
    for p in row:
        x, y = camera.spot(p.x, 0, p.z)
        canvas.fill(tube([(x, y), (x + 120, y + 14)], (80, 44)), canvas.light.cast, 0.3, 9)
    seating.standing(camera, row[:5])
    for i, (one, x, y) in enumerate(((0, 2.0, 2.2), (1, 2.0, 2.3), (2, 2.0, 2.3))):
        gear.bucket(seating.upright(camera, row[one]).at(x, y), (rgb("e25846"), rgb("3f86ac"), rgb("e8b03c"))[i])
    seating.standing(camera, row[5:])
    bag = seating.upright(camera, row[6])
    bag.shape(rounded(-0.75, 1.5, 0.95, 2.9, 0.24), rgb("d9473c"), cast=0.35)
    bag.fill(smooth([(-0.3, 1.75), (0.5, 1.75), (0.5, 2.2), (-0.3, 2.2)]), rgb("fdf3e0"))
    for side in (-1, 1):
        bag.shape(
            ellipse(side * 0.62 + 0.1, 2.25, 0.27, 0.24), mix(row[6].person.head.skin, (255, 255, 255), 0.05), rim=0.3
        )
    return canvas.photo()
