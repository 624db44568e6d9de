"""The greengrocer's shop front on a bright morning: its owner, and two customers who stay for a chat."""

from __future__ import annotations

from PIL import Image

from . import cast, produce
from .canvas import Canvas, Pen
from .decor import poster
from .light import Light, mix, rgb
from .paths import box, curve, ellipse, rounded, smooth, tube
from .people import Pose, draw_arms, draw_body, draw_standing


def _street(canvas: Canvas) -> None:
    """Sky, far hills, the neighbours' houses and the road that runs past."""
    canvas.blend(box(0, 0, 1600, 760), rgb("74bae6"), rgb("eaf4f6"), 0, -1)
    for x, y, s in ((90, 120, 1.0), (250, 210, 0.7)):
        for dx, dy, r in ((-60, 10, 44), (0, -12, 60), (66, 8, 46)):
            canvas.fill(ellipse(x + dx * s, y + dy * s, r * s * 1.3, r * s * 0.7), (255, 255, 252), 0.9, 5)
    canvas.fill(
        smooth([(-80, 700), (40, 420), (130, 380), (210, 430), (300, 350), (380, 410), (520, 700)]), rgb("a5c3cc")
    )
    canvas.fill(smooth([(-80, 760), (60, 520), (240, 480), (420, 560), (560, 760)]), rgb("9dbd98"))
    for x, w, wall, roof in (
        (-60, 190, "f0dcc0", "8a7f86"),
        (128, 176, "f4e8d4", "a9705c"),
        (300, 150, "ead6bc", "7c8690"),
    ):
        canvas.shape(box(x, 560, x + w, 780), rgb(wall), form=0.5)
        canvas.shape(((x - 22, 566), (x + w * 0.3, 480), (x + w * 0.7, 480), (x + w + 22, 566)), rgb(roof), form=0.5)
        canvas.fill(box(x + w * 0.3, 620, x + w * 0.62, 690), rgb("b9d3d6"))
    for x, r in ((60, 64), (330, 56), (420, 70)):
        canvas.shape(box(x - 6, 680, x + 6, 780), rgb("8a6248"))
        canvas.shape(ellipse(x, 670, r, r * 1.1), rgb("8fb36c"))
    canvas.haze((228, 238, 246), 0.14)
    canvas.blend(box(0, 770, 1600, 1200), rgb("b9b2b0"), rgb("d8cfc4"), 0.3, 1)
    canvas.fill(((-60, 775), (430, 775), (226, 1260), (-60, 1260)), rgb("9c9ca6"), 0.8, 4)
    canvas.fill(((395, 775), (430, 775), (243, 1260), (180, 1260)), rgb("f6ead2"), 0.9)


def _shop(canvas: Canvas) -> None:
    """The open front, dim and warm within, its shelves, sign and striped awning."""
    canvas.shape(box(450, 0, 1640, 900), rgb("b5855c"), form=0.6, cast=0.4, drop=26)
    canvas.blend(box(520, 330, 1600, 880), rgb("8a5a40"), rgb("5a3a34"), 0.4, -0.8)
    for y in (470, 610):
        canvas.shape(box(560, y, 1600, y + 16), rgb("a87448"), cast=0.4, drop=10)
        for i in range(17):
            x = 600 + i * 62
            pen = Pen(canvas, x, y, 40)
            tint = [rgb("c96a5a"), rgb("e0b15c"), rgb("7fa08a"), rgb("f0e2c6"), rgb("9fb6c0")][(i * 3 + y) % 5]
            if (i + y // 10) % 3:
                pen.shape(rounded(-0.45, -1.5, 0.45, 0, 0.25), tint)
                pen.fill(box(-0.45, -0.95, 0.45, -0.5), (252, 244, 228), 0.85)
            else:
                pen.shape(rounded(-0.55, -1.1, 0.55, 0, 0.1), mix(tint, (255, 240, 210), 0.3))
    canvas.fill(box(520, 330, 1600, 880), rgb("4a2c34"), 0.28)
    for x in (470, 1010):
        canvas.shape(box(x, 270, x + 34, 905), rgb("9c6c46"), cast=0.4, drop=14)
    poster(canvas, box(474, 560, 500, 600), 3)


def _awning(canvas: Canvas) -> None:
    top, low, slope = 150, 330, 60
    canvas.fill(box(470, 300, 1660, 420), canvas.light.cast, 0.5, 26)
    n = 12
    for i in range(n):
        a, b = 470 + i * 106, 470 + (i + 1) * 106
        tint = rgb("d9604c") if i % 2 == 0 else rgb("fdf9f0")
        canvas.shape(((a, top), (b, top), (b - slope, low), (a - slope, low)), tint, form=0.5, rim=0.2)
        canvas.shape(
            smooth(
                [
                    (a - slope, low - 4),
                    (b - slope, low - 4),
                    (b - slope - 4, low + 26),
                    ((a + b) / 2 - slope, low + 46),
                    (a - slope + 4, low + 26),
                ]
            ),
            mix(tint, (90, 40, 60), 0.1),
            form=0.7,
            cast=0.2,
        )
    canvas.shape(rounded(560, 18, 1520, 136, 16), rgb("f5e3bd"), cast=0.4, drop=12)
    canvas.shape(rounded(576, 32, 1504, 122, 12), rgb("5f8a58"), form=0.5)
    for i, x in enumerate((670, 810, 1270, 1410)):
        pen = Pen(canvas, x, 84, 30)
        produce.tomato(pen.at(0, 0.75, 2.1)) if i % 2 else produce.cabbage(pen.at(0, 0.2, 1.3))
    for i in range(3):
        pen = Pen(canvas, 955 + i * 100, 62, 32, 40)
        produce.carrot(pen)


def _lamps(canvas: Canvas) -> None:
    """Bare bulbs below the awning, lit even by day, and the warmth they spread."""
    for x in (880, 1310):
        canvas.glow(ellipse(x, 490, 120, 70), (255, 178, 84), 0.5, 40)
        canvas.fill(box(x - 2, 372, x + 2, 400), rgb("4a3430"))
        canvas.fill(box(x - 9, 394, x + 9, 412), rgb("6a4a40"))
        canvas.fill(ellipse(x, 430, 22, 24), rgb("fff3cc"))
        canvas.glow(ellipse(x, 430, 40, 40), (255, 220, 150), 0.7, 14)


def _stalls(canvas: Canvas) -> None:
    for x, kind in ((690, "leek"), (900, "tomato"), (1180, "cabbage"), (1450, "carrot")):
        produce.crate(Pen(canvas, x, 850, 50), kind, 4.6)
    canvas.fill(box(540, 850, 1620, 905), rgb("6e4634"))


def _front(canvas: Canvas) -> None:
    """The near crates, cropped by the frame."""
    produce.crate(Pen(canvas, 1300, 1235, 84), "mandarin", 6.4, 1.7)
    produce.crate(Pen(canvas, 700, 1290, 84), "daikon", 5.6, 1.6)


def draw() -> Image.Image:
    """1600 by 1200 pixels."""
    canvas = Canvas(1600, 1200, Light(x=-0.78, y=-0.63))
    _street(canvas)
    _shop(canvas)
    owner = Pen(canvas, 1120, 560, 76)
    pose = Pose(turn=-0.5, tilt=-4, left=(-1.55, 1.2), right=(1.15, 2.55))
    draw_body(owner, cast.NOBUKO, pose)
    _stalls(canvas)
    draw_arms(owner, cast.NOBUKO, pose)
    _awning(canvas)
    _lamps(canvas)
    canvas.glow(((380, 300), (560, 300), (1500, 1200), (900, 1200)), (255, 220, 156), 0.12, 60)
    first, second = Pen(canvas, 330, 500, 82), Pen(canvas, 640, 530, 80)
    for x, y in ((330, 1040), (640, 1056)):
        canvas.fill(
            tube([(x - 20, y), (x + 160, y + 26), (x + 330, y + 40)], (150, 120, 150)), canvas.light.cast, 0.3, 9
        )
    draw_standing(first, cast.UME, Pose(turn=0.6, tilt=3, body=0.4, left=(-0.95, 2.9), right=(0.7, 2.35)))
    _bag(first.at(-0.9, 3.1))
    draw_standing(second, cast.KAZUO, Pose(turn=0.45, tilt=-5, body=0.3, left=(-1.3, 3.0), right=(1.75, 1.7)))
    produce.cabbage(second.at(1.95, 1.35, 0.62))
    _front(canvas)
    canvas.glow(tube([(-100, -60), (760, 1100)], (260, 420)), (255, 240, 206), 0.05, 70)
    return canvas.photo()


def _bag(pen: Pen) -> None:
    """A shopping bag hanging from a hand, leeks looking out."""
    for dx, angle in ((-0.2, -8), (0.2, 6)):
        produce.leek(pen.at(dx, 2.4, 0.72, angle))
    pen.line(curve([(-0.6, 1.2), (-0.3, 0.2), (0.3, 0.2), (0.6, 1.2)]), 0.12, rgb("8a5a44"))
    pen.shape(
        smooth([(-0.85, 1.1), (0.85, 1.1), (1.0, 2.3), (0.8, 2.6), (-0.8, 2.6), (-1.0, 2.3)]), rgb("e6c27c"), cast=0.35
    )
    pen.line(curve([(-0.86, 1.6), (0, 1.72), (0.9, 1.6)]), 0.14, rgb("c96a5a"))
