"""A harvest festival at nightfall: lanterns over the drum tower, and the neighbourhood dancing round it."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, outdoors, seating
from .canvas import Canvas, Pen
from .light import Light, mix, rgb
from .paths import box, ellipse, rounded, smooth, tube
from .people import Person, Pose, draw_arms, draw_body
from .rooms import Camera
from .seating import Place

HORIZON = 640


def _dusk(canvas: Canvas) -> None:
    outdoors.sky(canvas, HORIZON, rgb("2c3a78"), rgb("f0a27c"))
    canvas.glow(ellipse(800, HORIZON, 900, 150), (255, 170, 110), 0.35, 80)
    for i in range(26):
        x, y = (i * 197) % 1600, (i * 89) % 300
        canvas.fill(ellipse(x, y, 2.2, 2.2), (255, 248, 226), 0.8)
    outdoors.hills(canvas, HORIZON, 220, outdoors.HARUNA, rgb("51568e"), 100, 1500)
    outdoors.hills(canvas, HORIZON, 120, outdoors.LOW, rgb("454a7c"))
    outdoors.woods(canvas, HORIZON + 16, 20, (rgb("3f5468"), rgb("38506a"), rgb("4a5a6a")), 4.2)
    canvas.blend(box(0, HORIZON, 1600, 1200), rgb("c98f66"), rgb("7a5560"), 0, -1)
    canvas.glow(ellipse(800, 860, 640, 190), (255, 196, 120), 0.42, 120)


def _tower(canvas: Canvas) -> None:
    """The drum tower in its red and white hangings, a drummer on top."""
    for x in (640, 948):
        canvas.shape(box(x, 190, x + 16, 830), rgb("8a5a42"), cast=0.3)
    canvas.shape(((590, 222), (800, 120), (1014, 222)), rgb("b5483f"), cast=0.4)
    drummer = Pen(canvas, 800, 330, 38)
    person = replace(cast.KENJI, clothes="hanten", top=rgb("3f6fae"), inner=rgb("fbf3e4"))
    pose = Pose(turn=-0.1, left=(-1.9, 0.2), right=(1.5, 1.4))
    draw_body(drummer, person, pose)
    for a, b in ((-2.0, 0.1), (1.6, 1.3)):
        drummer.line(((a, b), (a * 0.42, b + 0.9 if a > 0 else b + 1.6)), 0.16, rgb("e9cf9a"))
    drum = drummer.at(0, 3.1)
    drum.shape(smooth([(-1.35, -1.0), (1.35, -1.0), (1.6, 0), (1.35, 1.1), (-1.35, 1.1), (-1.6, 0)]), rgb("a5573c"))
    drum.shape(ellipse(0, -0.95, 1.38, 0.42), rgb("fbeccb"), rim=0.5)
    draw_arms(drummer, person, pose)
    canvas.shape(box(612, 440, 992, 470), rgb("9a6748"), cast=0.4)
    outdoors.striped(canvas, 622, 468, 982, 640, 9)
    canvas.shape(box(600, 632, 1004, 660), rgb("9a6748"), cast=0.4)
    outdoors.striped(canvas, 606, 658, 998, 832, 10)


def _stall(canvas: Canvas, x: float, tint: str, kind: int) -> None:
    """A stall that sells sweets, lit from within."""
    canvas.shape(box(x, 560, x + 300, 800), rgb("6a4638"), form=0.4)
    canvas.blend(box(x + 12, 580, x + 288, 720), rgb("ffe1a0"), rgb("d99a5c"), 0, -1)
    keeper = Pen(canvas, x + 150, 646, 36)
    person = (cast.KIYO, cast.MASAO)[kind]
    draw_body(
        keeper,
        replace(person, clothes="apron"),
        Pose(turn=0.4 - kind * 0.8, tilt=4, left=(-0.8, 2.2), right=(0.8, 2.0)),
    )
    canvas.shape(box(x - 8, 722, x + 308, 748), rgb("c08a58"), cast=0.4)
    outdoors.striped(canvas, x, 746, x + 300, 850, 10, (rgb(tint), rgb("fdf3dd")))
    for i in range(7):
        pen = Pen(canvas, x + 34 + i * 40, 724, 22)
        if kind:
            pen.shape(tube([(0, 0), (0, -2.4)], (0.14,)), rgb("e9cf9a"), rim=0)
            pen.shape(ellipse(0, -1.9, 0.62, 0.62), rgb("d9382f"), rim=0.8)
        else:
            for r, dx in ((0.7, 0), (0.5, -0.5), (0.5, 0.5)):
                pen.shape(ellipse(dx, -1.6, r, r), (rgb("f7c3d0"), rgb("fbf3ee"), rgb("bfe0ea"))[i % 3], rim=0.6)
            pen.shape(tube([(0, 0), (0, -1.2)], (0.14,)), rgb("e9cf9a"), rim=0)
    for i in range(6):
        a = x - 20 + i * 57
        canvas.shape(
            ((a, 500), (a + 57, 500), (a + 57, 580), (a, 580)), rgb(tint) if i % 2 == 0 else rgb("fdf3dd"), form=0.6
        )
    canvas.glow(box(x, 590, x + 300, 720), (255, 210, 130), 0.3, 40)


def _festive(person: Person, tint: str) -> Person:
    return replace(person, clothes="hanten", top=rgb(tint), inner=rgb("fbf3e4"), scarf=None)


def draw() -> Image.Image:
    """1600 by 1200 pixels."""
    light = Light(-0.2, -0.98, (255, 224, 160), (54, 40, 104), (255, 236, 190), (26, 14, 44))
    canvas = Canvas(1600, 1200, light)
    _dusk(canvas)
    _stall(canvas, 60, "3f86ac", 0)
    _stall(canvas, 1240, "d9604c", 1)
    outdoors.lanterns(canvas, (-20, 250), (640, 150), 90, 8, 26)
    outdoors.lanterns(canvas, (960, 150), (1620, 240), 90, 8, 26)
    _tower(canvas)
    outdoors.lanterns(canvas, (-20, 60), (800, 90), 110, 8, 34)
    outdoors.lanterns(canvas, (800, 90), (1620, 40), 110, 8, 34)
    camera = Camera(canvas, 800, 560, 1350, 1.5)
    far = (
        Place(_festive(cast.FUMI, "7a5fa0"), Pose(turn=0.4, left=(-1.9, 0.3), right=(1.5, -0.5)), -1.12, 6.2),
        Place(_festive(cast.GORO, "3f6fae"), Pose(turn=-0.3, left=(-1.6, -0.4), right=(1.9, 0.6)), 1.1, 6.1),
    )
    near = (
        Place(
            _festive(cast.HARU, "c9503f"),
            Pose(turn=0.45, tilt=5, body=0.2, left=(-1.7, 0.5), right=(1.7, -0.9)),
            -1.5,
            4.3,
        ),
        Place(cast.YUTA, Pose(turn=0.35, tilt=-4, left=(-1.7, -0.2), right=(1.5, -0.8)), -0.72, 3.9, True),
        Place(
            _festive(cast.NOBUKO, "3a8a7a"), Pose(turn=-0.2, tilt=-4, left=(-1.8, -0.4), right=(1.5, 0.9)), 0.05, 4.5
        ),
        Place(cast.HINA, Pose(turn=-0.4, tilt=4, left=(-1.5, -0.8), right=(1.7, 0.2)), 0.72, 3.9, True),
        Place(
            _festive(cast.KAZUO, "3f6fae"),
            Pose(turn=-0.45, tilt=-4, body=-0.2, left=(-1.8, -0.8), right=(1.7, 0.6)),
            1.46,
            4.25,
        ),
    )
    for p in (*far, *near):
        x, y = camera.spot(p.x, 0, p.z)
        canvas.fill(ellipse(x + 10, y, 110, 22), canvas.light.cast, 0.4, 12)
    seating.standing(camera, far)
    seating.standing(camera, near)
    _fan(seating.upright(camera, near[0]).at(1.75, -1.1))
    _fan(seating.upright(camera, near[4]).at(-1.85, -1.0))
    canvas.glow(ellipse(800, 1000, 800, 260), (255, 180, 100), 0.12, 120)
    return canvas.photo()


def _fan(pen: Pen) -> None:
    """A round paper fan held up."""
    pen.line(((0, 0.3), (0, -0.8)), 0.12, rgb("c9a06a"))
    pen.shape(rounded(-0.72, -1.9, 0.72, -0.6, 0.6), rgb("fdf3e0"), cast=0.2)
    pen.fill(ellipse(0, -1.25, 0.4, 0.4), rgb("d9503f"))
    pen.fill(ellipse(0, -1.25, 0.2, 0.2), mix(rgb("d9503f"), (255, 255, 255), 0.7))
