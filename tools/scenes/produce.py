"""Draw vegetables, and the crates they are sold from; one unit is half a head, as for people."""

from __future__ import annotations

from .canvas import Pen
from .light import Colour, mix, rgb
from .paths import Path, box, curve, ellipse, rounded, smooth, tube
from .tableware import mandarin

WOOD = rgb("c08a58")


def daikon(pen: Pen) -> None:
    """A white radish lying with its leaves up and to the right, about 3 units long."""
    for dx, dy in ((0.2, -1.15), (0.65, -0.95), (0.9, -0.5)):
        pen.shape(
            tube([(0.1, -0.25), (0.1 + dx * 0.6, -0.25 + dy * 0.6), (0.1 + dx, -0.25 + dy)], (0.16, 0.5, 0.1)),
            mix(rgb("5f9a4e"), rgb("8fbf62"), dx),
            rim=0.5,
        )
    pen.shape(
        tube([(0.08, -0.2), (-0.5, 0.6), (-1.15, 1.6), (-1.45, 2.0)], (0.62, 0.72, 0.5, 0.08)),
        rgb("fbf6ea"),
        cast=0.3,
        rim=0.4,
    )
    pen.fill(ellipse(0.04, -0.12, 0.34, 0.28, 35), rgb("cfe0a4"), 0.75, 0.08)
    for t in (0.35, 0.75, 1.15):
        pen.line(((-0.2 - t * 0.62, 0.25 + t), (0.02 - t * 0.62, 0.4 + t)), 0.03, rgb("cbbfa8"))


def cabbage(pen: Pen) -> None:
    """A cabbage with its leaves wrapped round it."""
    pen.shape(
        smooth(
            [(-0.9, -0.5), (-0.4, -1.0), (0.4, -1.0), (0.9, -0.5), (0.85, 0.1), (0.4, 0.45), (-0.4, 0.45), (-0.85, 0.1)]
        ),
        rgb("a3c766"),
        cast=0.35,
    )
    pen.shape(
        smooth([(-0.5, -0.9), (0.2, -0.98), (0.75, -0.4), (0.6, 0.3), (0.0, 0.42), (0.1, -0.3)]), rgb("bcd880"), rim=0.6
    )
    pen.shape(smooth([(-0.95, -0.35), (-0.5, -0.85), (-0.1, -0.3), (-0.1, 0.4), (-0.7, 0.3)]), rgb("8fb858"), rim=0.6)
    for end in ((-0.6, -0.45), (-0.25, -0.1), (-0.75, -0.05)):
        pen.line(curve([(-0.4, 0.36), (-0.42, 0.0), end]), 0.05, rgb("dcebb0"), 0.9)
    for end in ((0.5, -0.5), (0.62, 0.0)):
        pen.line(curve([(0.15, 0.4), (0.25, 0.0), end]), 0.05, rgb("e6f2c2"), 0.9)


def carrot(pen: Pen) -> None:
    """A carrot pointing down, its green on top."""
    for dx in (-0.28, 0.0, 0.28):
        pen.shape(tube([(0, -0.1), (dx * 0.6, -0.5), (dx * 1.5, -0.85)], (0.1, 0.26, 0.06)), rgb("6fa04e"), rim=0.3)
    pen.shape(tube([(0, 0), (0.04, 0.8), (0.06, 1.7)], (0.56, 0.44, 0.08)), rgb("ee8338"), cast=0.3)
    for y in (0.25, 0.6, 0.95):
        pen.line(((-0.12, y), (0.06, y + 0.03)), 0.03, rgb("c45f22"), 0.8)


def leek(pen: Pen) -> None:
    """A long white leek standing, root on the origin, 4 units high."""
    for dx in (-0.35, 0.02, 0.35):
        pen.shape(tube([(0, -2.2), (dx * 0.5, -3.1), (dx * 1.4, -4.0)], (0.26, 0.3, 0.08)), rgb("5f9468"), rim=0.5)
    pen.shape(tube([(0, 0), (0, -1.2), (0, -2.5)], (0.3, 0.28, 0.32)), rgb("f6f3e2"), cast=0.25)


def tomato(pen: Pen) -> None:
    """A tomato resting on the origin."""
    pen.shape(ellipse(0, -0.32, 0.4, 0.34), rgb("d9493a"), cast=0.3)
    for dx, dy in ((-0.16, 0.03), (0.16, 0.03), (0, -0.1), (-0.08, 0.1), (0.1, 0.1)):
        pen.line(((0, -0.6), (dx, -0.6 + dy)), 0.06, rgb("5f8a3a"))


def crate(pen: Pen, kind: str, wide: float = 5.0, high: float = 1.8) -> None:
    """A tilted wooden crate full of one `kind`; the origin is the middle of its foot."""
    half = wide / 2
    pen.fill(box(-half + 0.3, -0.1, half + 0.7, 0.25), pen.canvas.light.cast, 0.5, 0.2)
    inside: Path = ((-half + 0.25, -high - 1.3), (half - 0.25, -high - 1.3), (half, -high), (-half, -high))
    pen.shape(
        ((-half + 0.1, -high - 1.5), (half - 0.1, -high - 1.5), (half, -high), (-half, -high)),
        mix(WOOD, (60, 40, 40), 0.3),
    )
    pen.fill(inside, rgb("6a4634"))
    _heap(pen, kind, half, high)
    pen.fill(box(-half, -high, half, 0), rgb("5f3f30"))
    for i in range(3):
        y = -high + i * high / 3
        pen.shape(
            rounded(-half - 0.08, y, half + 0.08, y + high / 3 - 0.07, 0.07),
            mix(WOOD, (255, 226, 170), 0.1 * (i % 2)),
            form=0.6,
            cast=0.15,
        )
    for x in (-half + 0.22, half - 0.22):
        pen.shape(box(x - 0.2, -high - 0.05, x + 0.2, 0), mix(WOOD, (90, 54, 40), 0.2), form=0.6)
    pen.shape(rounded(-0.85, -high - 0.5, 0.95, -high + 0.62, 0.1), rgb("fdf6e4"), cast=0.35, form=0.3)
    tints: dict[str, Colour] = {"mandarin": rgb("e88a2c"), "tomato": rgb("d9493a"), "carrot": rgb("ee8338")}
    tint = tints.get(kind, rgb("6f9a58"))
    pen.fill(ellipse(-0.42, -high + 0.06, 0.26, 0.26), tint)
    for i, end in enumerate((0.75, 0.6)):
        pen.line(((0.02, -high - 0.1 + i * 0.34), (end, -high - 0.1 + i * 0.34)), 0.11, rgb("b0473c"))


def _heap(pen: Pen, kind: str, half: float, high: float) -> None:
    """The goods, back row first, spilling a little over the crate's edge."""
    if kind in ("mandarin", "tomato"):
        for row in range(5):
            count = int((half - 0.2) * 2 / 0.66)
            for i in range(count - row % 2):
                x = -half + 0.56 + 0.66 * i + 0.33 * (row % 2)
                spot = pen.at(x, -high - 1.4 + row * 0.38 + 0.06 * ((i * 7 + row * 3) % 4))
                mandarin(spot) if kind == "mandarin" else tomato(spot)
    elif kind == "cabbage":
        for row in range(2):
            for i in range(int(half * 2 / 1.65) - row % 2):
                x, y = -half + 0.95 + 1.6 * i + 0.8 * row, -high - 1.1 + row * 0.75
                cabbage(pen.at(x, y, 0.95, 12 * ((i + row) % 3 - 1)))
    elif kind == "carrot":
        for i in range(int(half * 2 / 0.52)):
            carrot(pen.at(-half + 0.45 + 0.52 * i, -high - 1.25 + 0.12 * (i % 3), 1.0, 8 * ((i * 5) % 3 - 1)))
    elif kind == "daikon":
        for i in range(int(half * 2 / 0.86)):
            daikon(pen.at(-half + 1.25 + 0.82 * i, -high - 1.35 + 0.14 * (i % 2), 0.95, 28))
    else:
        for i in range(int(half * 2 / 0.42)):
            leek(pen.at(-half + 0.4 + 0.42 * i, -high + 0.4, 1.0, 3 * ((i * 5) % 5 - 2)))
