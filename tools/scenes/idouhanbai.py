"""The mobile shop: a little van with its side open in front of the houses, and neighbours who choose."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from . import cast, outdoors, produce, seating
from .canvas import Canvas, Pen
from .light import Light, mix, rgb
from .paths import box, curve, ellipse, rounded, smooth, tube
from .people import Pose, draw_arms, draw_body, draw_legs
from .rooms import Camera
from .seating import Place

BODY = rgb("f6efe0")
LEAF = rgb("5f9a64")


def _street(canvas: Canvas) -> None:
    outdoors.sky(canvas, 470)
    outdoors.clouds(canvas, ((220, 110, 0.9), (1330, 90, 0.8)))
    outdoors.hills(canvas, 470, 190, outdoors.HARUNA, rgb("96b8d0"), -100, 1300)
    canvas.haze((228, 238, 246), 0.14)
    for i, (x, w) in enumerate(((-70, 250), (205, 210), (1010, 230), (1290, 280))):
        outdoors.house(canvas, x, 560, w, i)
    outdoors.woods(canvas, 572, 22, (rgb("8fb36c"), rgb("7fa86a"), rgb("d9a24a")), 5.4)
    canvas.shape(box(-10, 520, 1610, 580), rgb("a3b98a"), form=0.6)
    canvas.blend(box(0, 572, 1600, 1067), rgb("c9c4c0"), rgb("aaa6a8"), 0, -1)
    canvas.fill(box(0, 572, 1600, 588), rgb("e9e2d4"))


def _wheel(pen: Pen) -> None:
    pen.shape(ellipse(0, 0, 1, 1), rgb("4a464e"), rim=0.3)
    pen.shape(ellipse(0, 0, 0.58, 0.58), rgb("d5d7da"), rim=0.5)
    pen.fill(ellipse(0, 0, 0.18, 0.18), rgb("8a8d94"))


def _van(canvas: Canvas) -> None:
    """The van stands with its front to the left; its loft door makes the awning."""
    canvas.fill(box(430, 880, 1470, 930), canvas.light.cast, 0.55, 22)
    body = (
        *curve([(408, 846), (406, 780), (420, 650), (462, 490), (520, 396), (600, 352), (680, 344)]),
        *rounded(700, 344, 1426, 880, 30)[:18],
        *curve([(700, 880), (440, 880), (416, 870), (408, 846)]),
    )
    canvas.shape(body, BODY, cast=0.35, drop=14)
    canvas.fill(box(380, 770, 1450, 812), LEAF, clip=body)
    canvas.fill(box(380, 826, 1450, 838), rgb("f0b24a"), clip=body)
    canvas.shape(smooth([(474, 616), (506, 498), (560, 420), (640, 404), (640, 616)]), rgb("a9d0e2"), form=0.6, rim=0.7)
    canvas.fill(((520, 600), (566, 430), (590, 424), (548, 600)), (255, 255, 255), 0.35)
    canvas.fill(box(652, 380, 656, 866), mix(BODY, (90, 70, 80), 0.35))
    canvas.shape(rounded(596, 664, 640, 678, 6), rgb("8a8d94"))
    canvas.shape(ellipse(430, 730, 22, 30), rgb("fff3c4"), rim=0.6)
    for x in (560, 1270):
        _wheel(Pen(canvas, x, 876, 74))
    _hold(canvas)


def _hold(canvas: Canvas) -> None:
    """The open side: shelves of goods in warm light."""
    canvas.shape(box(690, 400, 1390, 760), rgb("8a5f48"), form=0.4, rim=0)
    canvas.blend(box(700, 408, 1380, 756), rgb("f7dca8"), rgb("c08a5c"), 0, -1)
    goods = (rgb("d9665a"), rgb("f0c05e"), rgb("7fa98a"), rgb("6f9fbc"), rgb("f4e6cc"), rgb("c58aa8"))
    for row, y in enumerate((516, 636)):
        canvas.shape(box(700, y, 1380, y + 14), rgb("b0764c"), cast=0.35, drop=8)
        for i in range(15):
            pen = Pen(canvas, 728 + i * 45, y, 34)
            tint = goods[(i * 5 + row * 2) % 6]
            if (i + row) % 4 == 0:
                pen.shape(
                    smooth(
                        [(-0.3, -1.7), (-0.12, -2.1), (0.12, -2.1), (0.3, -1.7), (0.36, -0.1), (0, 0), (-0.36, -0.1)]
                    ),
                    tint,
                )
            elif (i + row) % 4 == 2:
                pen.shape(rounded(-0.55, -1.2, 0.55, 0, 0.12), tint)
                pen.fill(box(-0.55, -0.8, 0.55, -0.4), (252, 246, 232), 0.9)
            else:
                pen.shape(rounded(-0.45, -1.6, 0.45, 0, 0.3), tint)
                pen.fill(ellipse(0, -0.8, 0.26, 0.3), (252, 246, 232), 0.85)
    canvas.glow(box(720, 410, 1360, 470), (255, 226, 160), 0.4, 26)


def _awning(canvas: Canvas) -> None:
    canvas.fill(box(690, 408, 1400, 470), canvas.light.cast, 0.35, 20)
    canvas.shape(((690, 352), (1392, 352), (1440, 262), (640, 262)), mix(BODY, LEAF, 0.05), cast=0.4, drop=10)
    for i in range(8):
        a, b = i / 8, (i + 1) / 8
        if i % 2 == 0:
            low = (690 + 702 * a, 690 + 702 * b)
            top = (640 + 800 * a, 640 + 800 * b)
            canvas.fill(((low[0], 352), (low[1], 352), (top[1], 262), (top[0], 262)), LEAF, 0.9)
    for x in (700, 1380):
        Pen(canvas).line(((x, 420), (x + (40 if x > 1000 else -40), 268)), 6, rgb("8a8d94"))


def _flag(canvas: Canvas) -> None:
    """An upright banner with a drawing of a carrot and no words."""
    canvas.shape(box(1486, 330, 1494, 930), rgb("9a8a82"))
    canvas.shape(rounded(1494, 340, 1578, 690, 6), rgb("e5604c"), cast=0.3)
    canvas.fill(box(1504, 352, 1568, 680), rgb("fdf2dc"))
    produce.carrot(Pen(canvas, 1536, 440, 46, 12))
    produce.tomato(Pen(canvas, 1536, 640, 60))


def draw() -> Image.Image:
    """1600 by 1067 pixels."""
    canvas = Canvas(1600, 1067, Light(x=-0.74, y=-0.67))
    _street(canvas)
    _van(canvas)
    camera = Camera(canvas, 800, 460, 1500, 1.5)
    seller = seating.upright(camera, Place(cast.TOMO, Pose(), 1.0, 5.2))
    pose = Pose(turn=-0.45, tilt=-3, left=(-1.8, 1.5), right=(1.2, 2.6))
    draw_legs(seller, cast.TOMO)
    draw_body(seller, cast.TOMO, pose)
    _awning(canvas)
    _flag(canvas)
    draw_arms(seller, cast.TOMO, pose)
    produce.daikon(seller.at(-1.75, 1.1, 0.6, 30))
    for left, kind in ((1000, "mandarin"), (1250, "tomato")):
        produce.crate(Pen(canvas, left, 972, 46), kind, 4.8, 1.6)
    customers = (
        Place(
            replace(cast.HARU, skirt=False),
            Pose(turn=0.5, tilt=4, body=0.4, left=(-1.0, 2.8), right=(1.2, 1.9)),
            -1.0,
            5.0,
        ),
        Place(cast.GORO, Pose(turn=0.55, tilt=-3, body=0.3, left=(-1.3, 3.0), right=(0.9, 2.2)), -1.78, 4.7),
        Place(cast.UME, Pose(turn=0.5, tilt=3, body=0.3, left=(-1.1, 3.0), right=(0.7, 2.5)), -0.28, 4.3),
    )
    for p in customers:
        x, y = camera.spot(p.x, 0, p.z)
        canvas.fill(tube([(x, y), (x + 150, y + 16)], (100, 60)), canvas.light.cast, 0.3, 10)
    seating.standing(camera, customers)
    _basket(seating.upright(camera, customers[2]).at(-1.15, 3.0))
    _basket(seating.upright(camera, customers[1]).at(-1.35, 3.0))
    produce.crate(Pen(canvas, 1430, 1075, 66), "cabbage", 5.4, 1.5)
    canvas.glow(tube([(-100, -60), (760, 1000)], (260, 420)), (255, 240, 206), 0.05, 70)
    return canvas.photo()


def _basket(pen: Pen) -> None:
    """A shopping basket hanging from a hand."""
    produce.leek(pen.at(0.3, 2.0, 0.6, 14))
    produce.carrot(pen.at(-0.35, 0.8, 0.7))
    pen.line(curve([(-0.8, 1.3), (-0.5, 0.1), (0.5, 0.1), (0.8, 1.3)]), 0.12, rgb("a3763e"))
    basket = smooth([(-1.0, 1.2), (1.0, 1.2), (0.85, 2.2), (0.6, 2.4), (-0.6, 2.4), (-0.85, 2.2)])
    pen.shape(basket, rgb("d3a05e"), cast=0.35)
    for y in (1.5, 1.85, 2.15):
        pen.line(curve([(-1.0, y), (0, y + 0.1), (1.0, y)]), 0.06, rgb("9a6a3c"), 0.6, clip=basket)
