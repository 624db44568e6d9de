"""Draw a head - hair, face, glasses, hat - about its own centre, one unit being half its height."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .canvas import Pen
from .light import Colour, mix, rgb
from .paths import Path, box, curve, ellipse, smooth

INK = rgb("4a2e2a")


@dataclass(frozen=True, slots=True)
class Head:
    """Who one sees: `hair` is one of HAIRS, `hat` one of HATS, `mouth` smile, laugh or talk."""

    hair: str = "short"
    tint: Colour = (200, 196, 196)
    skin: Colour = (246, 205, 170)
    eyes: str = "dot"
    mouth: str = "smile"
    glasses: bool = False
    hat: str = ""
    hat_tint: Colour = (238, 208, 140)
    old: bool = True


def _skull(turn: float) -> Path:
    j = turn * 0.1
    return smooth(
        [
            (0, -1.0),
            (0.66, -0.78),
            (0.93, -0.2),
            (0.9, 0.3),
            (0.62 + j, 0.78),
            (j, 0.98),
            (-0.62 + j, 0.78),
            (-0.9, 0.3),
            (-0.93, -0.2),
            (-0.66, -0.78),
        ]
    )


def _cap(turn: float, temple: float, fringe: float, part: float, puff: float) -> Path:
    """Hair over the crown: down to `temple` at the sides, its edge at `fringe` above the brow."""
    t = turn * 0.42
    low_l = temple + max(0.0, turn) * 0.5 - max(0.0, -turn) * 0.22
    low_r = temple + max(0.0, -turn) * 0.5 - max(0.0, turn) * 0.22
    r = 1 + puff
    p = max(-0.34, min(0.34, part + t))
    return smooth(
        [
            (-1.0 * r, low_l),
            (-1.0 * r, -0.4),
            (-0.62 * r, -0.92 * r),
            (0, -1.1 * r),
            (0.62 * r, -0.92 * r),
            (1.0 * r, -0.4),
            (1.0 * r, low_r),
            (0.83 + min(0.0, t) * 0.9 + max(0.0, t) * 0.3, low_r - 0.05),
            (0.74 + min(0.0, t) * 0.5 + t * 0.12, fringe + 0.12),
            (p + 0.28, fringe - 0.02),
            (p, fringe - 0.14),
            (p - 0.3, fringe),
            (-0.74 + max(0.0, t) * 0.5 + t * 0.12, fringe + 0.12),
            (-0.83 + max(0.0, t) * 0.9 + min(0.0, t) * 0.3, low_l - 0.05),
        ]
    )


def _behind(pen: Pen, head: Head, turn: float) -> None:
    """Hair that lies behind the face."""
    back = -turn
    if head.hair == "bun" and not head.hat:
        pen.shape(ellipse(back * 0.72, -1.12, 0.42, 0.38), head.tint, rim=0.7)
    elif head.hair == "bob":
        pen.shape(
            smooth(
                [
                    (-1.08, -0.3),
                    (-0.7, -1.08),
                    (0.7, -1.08),
                    (1.08, -0.3),
                    (1.1 + back * 0.1, 0.55),
                    (0.8, 0.86),
                    (-0.8, 0.86),
                    (-1.1 + back * 0.1, 0.55),
                ]
            ),
            mix(head.tint, INK, 0.15),
        )
    elif head.hair == "tail":
        pen.shape(
            smooth(
                [
                    (back * 0.8, -0.2),
                    (back * 1.3 + 0.2, 0.1),
                    (back * 1.35, 0.9),
                    (back * 1.0, 1.2),
                    (back * 0.8 - 0.25, 0.6),
                ]
            ),
            mix(head.tint, INK, 0.1),
        )
    elif head.hair == "perm":
        for i in range(11):
            a = math.radians(158 + i * 22.4)
            pen.shape(
                ellipse(back * 0.08 + 0.93 * math.cos(a), -0.1 + 0.95 * math.sin(a), 0.34, 0.34), head.tint, rim=0.5
            )


def _hair(pen: Pen, head: Head, turn: float) -> None:
    """Hair over the brow."""
    tint = head.tint
    if head.hair == "bald":
        for side in (-1, 1):
            if side * turn > 0.3:
                continue
            x = side * (0.9 - 0.22 * abs(turn))
            pen.shape(
                smooth([(x - 0.17, -0.42), (x + 0.17, -0.46), (x + 0.2, 0.1), (x + 0.02, 0.42), (x - 0.18, 0.2)]),
                tint,
                rim=0.4,
            )
        pen.fill(ellipse(-0.34, -0.7, 0.24, 0.12, -28), (255, 246, 228), 0.5, 0.06)
        return
    temple, fringe, part, puff = {
        "short": (0.02, -0.5, 0.3, 0.03),
        "crop": (-0.08, -0.6, 0.0, 0.0),
        "bun": (0.08, -0.5, 0.1, 0.03),
        "bob": (0.35, -0.36, -0.25, 0.05),
        "tail": (0.1, -0.4, 0.3, 0.04),
        "perm": (0.0, -0.46, 0.1, 0.04),
        "side": (0.08, -0.42, 0.42, 0.06),
    }[head.hair]
    cap = _cap(turn, temple, fringe, part, puff)
    pen.shape(cap, tint, cast=0.16, drop=0.08, rim=0.55, clip=None)
    if head.hair == "perm":
        for x, y, r in ((-0.62, -0.62, 0.3), (-0.22, -0.78, 0.31), (0.22, -0.8, 0.32), (0.62, -0.64, 0.3)):
            pen.shape(ellipse(x + turn * 0.2, y, r, r * 0.92), tint, rim=0.4, form=0.8)
        return
    dark = mix(tint, INK, 0.3)
    for dx in (-0.35, 0.05, 0.4):
        start = (0.1 * dx + turn * 0.1, -1.0)
        strand = curve([start, (dx + turn * 0.25, -0.88), (dx * 1.6 + turn * 0.3, -0.66)])
        pen.line(strand, 0.035, dark, 0.4, clip=cap)


def _ear(pen: Pen, x: float, skin: Colour) -> None:
    pen.shape(ellipse(x, 0.12, 0.17, 0.25), mix(skin, (214, 120, 90), 0.16), rim=0.35)


def _eyes(pen: Pen, head: Head, turn: float, nod: float) -> None:
    squeeze = 1 - 0.3 * abs(turn)
    for side in (-1, 1):
        x, y = turn * 0.46 + side * 0.37 * squeeze, 0.02 + nod
        ring = ellipse(x, y + 0.02, 0.235 * squeeze, 0.215)
        if head.glasses:
            pen.fill(ring, (255, 255, 255), 0.16)
        if head.eyes == "arc":
            pen.line(curve([(x - 0.14 * squeeze, y + 0.05), (x, y - 0.05), (x + 0.14 * squeeze, y + 0.05)]), 0.075, INK)
        else:
            pen.fill(ellipse(x, y, 0.078, 0.102), INK)
            pen.fill(ellipse(x - 0.025, y - 0.035, 0.024, 0.028), (255, 250, 240))
        brow = mix(head.tint, INK, 0.45)
        pen.line(
            curve(
                [
                    (x - side * 0.13 * squeeze, y - 0.29),
                    (x + 0.03 * side, y - 0.32),
                    (x + side * 0.18 * squeeze, y - 0.23),
                ]
            ),
            0.05,
            brow,
            0.75,
        )
        if head.old:
            out = x + side * 0.22 * squeeze
            pen.line(((out, y + 0.1), (out + side * 0.1, y + 0.15)), 0.03, (190, 112, 84), 0.6)
        if head.glasses:
            pen.ring(ring, 0.045, rgb("6b4a3e"))
    if head.glasses:
        c = turn * 0.46
        pen.line(((c - 0.13 * squeeze, nod + 0.01), (c + 0.13 * squeeze, nod + 0.01)), 0.045, rgb("6b4a3e"))


def _face(pen: Pen, head: Head, turn: float, nod: float) -> None:
    for side in (-1, 1):
        x = turn * 0.44 + side * 0.54 * (1 - 0.22 * abs(turn))
        pen.fill(ellipse(x, 0.36 + nod, 0.2, 0.14), (240, 122, 98), 0.42, 0.07)
    _eyes(pen, head, turn, nod)
    nose = turn * 0.62
    lean = 0.09 if turn >= 0 else -0.09
    pen.line(
        curve([(nose - lean * 0.4, 0.17 + nod), (nose + lean, 0.27 + nod), (nose - lean * 0.6, 0.3 + nod)]),
        0.055,
        (206, 128, 96),
        0.9,
    )
    m = turn * 0.5
    wide = 1 - 0.2 * abs(turn)
    if head.mouth == "laugh":
        lips = smooth(
            [
                (m - 0.27 * wide, 0.47 + nod),
                (m, 0.5 + nod),
                (m + 0.27 * wide, 0.47 + nod),
                (m + 0.18 * wide, 0.66 + nod),
                (m, 0.74 + nod),
                (m - 0.18 * wide, 0.66 + nod),
            ]
        )
        pen.fill(lips, rgb("8e3434"))
        pen.fill(ellipse(m, 0.73 + nod, 0.16 * wide, 0.11), rgb("e98576"), clip=lips)
        pen.fill(ellipse(m, 0.46 + nod, 0.2 * wide, 0.06), rgb("fff6ea"), clip=lips)
    elif head.mouth == "talk":
        lips = smooth(
            [
                (m - 0.18 * wide, 0.48 + nod),
                (m, 0.5 + nod),
                (m + 0.18 * wide, 0.48 + nod),
                (m + 0.1 * wide, 0.61 + nod),
                (m, 0.64 + nod),
                (m - 0.1 * wide, 0.61 + nod),
            ]
        )
        pen.fill(lips, rgb("8e3434"))
        pen.fill(ellipse(m, 0.64 + nod, 0.1 * wide, 0.06), rgb("e98576"), clip=lips)
    else:
        pen.line(
            curve([(m - 0.23 * wide, 0.5 + nod), (m, 0.61 + nod), (m + 0.23 * wide, 0.5 + nod)]), 0.062, rgb("8a3b34")
        )


def _hat(pen: Pen, head: Head, turn: float, back: bool) -> None:
    tint = head.hat_tint
    if head.hat == "straw":
        pen.shape(
            smooth(
                [
                    (-1.62, -0.42),
                    (-0.8, -0.72),
                    (0, -0.8),
                    (0.8, -0.72),
                    (1.62, -0.42),
                    (0.9, -0.2),
                    (0, -0.3 if not back else 0.0),
                    (-0.9, -0.2),
                ]
            ),
            tint,
            cast=0.3,
            drop=0.14,
        )
        dome = smooth([(-0.88, -0.5), (-0.8, -1.1), (-0.3, -1.42), (0.3, -1.42), (0.8, -1.1), (0.88, -0.5), (0, -0.4)])
        pen.shape(dome, tint)
        pen.fill(
            smooth([(-0.9, -0.75), (0, -0.64), (0.9, -0.75), (0.9, -0.48), (0, -0.36), (-0.9, -0.48)]),
            rgb("b5533f"),
            0.95,
            clip=dome,
        )
    elif head.hat == "bonnet":
        pen.shape(
            smooth(
                [
                    (-1.2, 0.35),
                    (-1.2, -0.5),
                    (-0.75, -1.2),
                    (0, -1.36),
                    (0.75, -1.2),
                    (1.2, -0.5),
                    (1.2, 0.35),
                    (0.86, 0.6),
                    (0.82, -0.2),
                    (0.5, -0.5),
                    (0, -0.55),
                    (-0.5, -0.5),
                    (-0.82, -0.2),
                    (-0.86, 0.6),
                ]
            ),
            tint,
            cast=0.2,
        )
        pen.shape(
            smooth(
                [
                    (-1.16, -0.32),
                    (-0.6, -0.78),
                    (0, -0.9),
                    (0.6, -0.78),
                    (1.16, -0.32),
                    (0.6, -0.46),
                    (0, -0.52),
                    (-0.6, -0.46),
                ]
            ),
            mix(tint, (255, 255, 255), 0.3),
            cast=0.25,
        )
    elif head.hat == "knit":
        dome = smooth(
            [(-1.02, -0.34), (-0.92, -0.95), (-0.4, -1.32), (0.4, -1.32), (0.92, -0.95), (1.02, -0.34), (0, -0.46)]
        )
        pen.shape(dome, tint, cast=0.2)
        pen.shape(
            smooth([(-1.07, -0.52), (0, -0.68), (1.07, -0.52), (1.04, -0.2), (0, -0.36), (-1.04, -0.2)]),
            mix(tint, (255, 245, 225), 0.35),
        )
        pen.shape(ellipse(0, -1.42, 0.24, 0.22), mix(tint, (255, 245, 225), 0.5))
    elif head.hat == "kerchief":
        pen.shape(
            smooth(
                [
                    (-1.06, -0.05),
                    (-0.98, -0.62),
                    (-0.5, -1.08),
                    (0.1, -1.2),
                    (0.7, -0.98),
                    (1.03, -0.45),
                    (1.04, -0.05),
                    (0.75, -0.42),
                    (0, -0.6),
                    (-0.75, -0.42),
                ]
            ),
            tint,
            cast=0.2,
        )
        for x, y in ((-0.6, -0.7), (-0.15, -0.88), (0.35, -0.86), (0.75, -0.58)):
            pen.fill(ellipse(x, y, 0.07, 0.07), (255, 250, 240), 0.9)
    elif head.hat in ("helmet", "cap"):
        _hard_hat(pen, head, turn, back)


def _hard_hat(pen: Pen, head: Head, turn: float, back: bool) -> None:
    """A helmet with its strap, or a cap; both have a peak before them."""
    tint = head.hat_tint
    if head.hat == "helmet" and not back:
        for side in (-1, 1):
            pen.line(curve([(side * 0.92, -0.2), (side * 0.84, 0.5), (side * 0.3, 0.98)]), 0.07, rgb("5b5560"), 0.8)
    dome = smooth([(-1.12, -0.32), (-1.02, -0.98), (-0.5, -1.4), (0.5, -1.4), (1.02, -0.98), (1.12, -0.32), (0, -0.5)])
    pen.shape(dome, tint, cast=0.25, rim=0.7)
    if head.hat == "helmet":
        for x in (-0.34, 0.0, 0.34):
            pen.line(curve([(x * 1.3, -0.6), (x * 1.1, -1.1), (x, -1.36)]), 0.07, mix(tint, (70, 60, 80), 0.22))
        pen.fill(box(-1.2, -0.62, 1.2, -0.48), rgb("d9604c") if not back else tint, 0.9, clip=dome)
    else:
        for x in (-0.4, 0.4):
            pen.line(curve([(x * 1.6, -0.5), (x * 1.2, -1.1), (0, -1.4)]), 0.04, mix(tint, (60, 40, 60), 0.4), 0.7)
    if not back:
        x = turn * 0.4
        pen.shape(
            smooth([(x - 0.95, -0.46), (x, -0.7), (x + 0.95, -0.46), (x + 0.72, -0.18), (x, -0.3), (x - 0.72, -0.18)]),
            mix(tint, (60, 40, 60), 0.08),
            cast=0.35,
            drop=0.1,
        )


def draw_head(pen: Pen, head: Head, turn: float = 0.0, nod: float = 0.0) -> None:
    """The head seen from the front; `turn` (-1..1) looks left or right, `nod` moves the features down."""
    _behind(pen, head, turn)
    far, near = (0.86, -0.9 + 0.4 * abs(turn)) if turn >= 0 else (-0.86, 0.9 - 0.4 * abs(turn))
    if abs(turn) < 0.45:
        _ear(pen, far + turn * 0.1, head.skin)
    skull = _skull(turn)
    pen.shape(skull, head.skin, rim=0.3, form=0.75, cast=0.3, drop=0.16)
    _face(pen, head, turn, nod)
    if head.hair not in ("bob",) and head.hat != "bonnet":
        _ear(pen, near, head.skin)
    _hair(pen, head, turn)
    if head.hair != "bob" and abs(turn) >= 0.25 and head.hat != "bonnet":
        _ear(pen, near, head.skin)
    _hat(pen, head, turn, back=False)


def draw_back(pen: Pen, head: Head, turn: float = 0.0) -> None:
    """The head seen from behind; `turn` shows a little cheek on that side."""
    for side in (-1, 1):
        if head.hair not in ("bob",):
            _ear(pen, side * 0.92 + turn * 0.1, head.skin)
    pen.shape(_skull(0), head.skin, rim=0.3, form=0.7)
    if turn:
        pen.shape(ellipse(turn * 0.78, 0.3, 0.26, 0.42), head.skin, form=0.6, rim=0.3)
        pen.fill(ellipse(turn * 0.9, 0.36, 0.1, 0.1), (240, 122, 98), 0.4, 0.05)
    shift = -turn * 0.12
    if head.hair == "bald":
        fringe = smooth(
            [
                (-0.96, -0.34),
                (-0.64, 0.1),
                (0, 0.34),
                (0.64, 0.1),
                (0.96, -0.34),
                (0.95, 0.28),
                (0.68, 0.72),
                (0, 0.92),
                (-0.68, 0.72),
                (-0.95, 0.28),
            ]
        )
        pen.shape(fringe, head.tint, form=0.7)
        for k in range(-5, 6):
            pen.line(
                curve([(k * 0.17, 0.0), (k * 0.165, 0.5), (k * 0.14, 0.95)]),
                0.04,
                mix(head.tint, INK, 0.3),
                0.3,
                clip=fringe,
            )
        pen.fill(ellipse(-0.3, -0.62, 0.26, 0.16, -20), (255, 246, 228), 0.45, 0.08)
        _hat(pen, head, 0, back=True)
        return
    low = {"bob": 0.95, "crop": 0.5, "short": 0.6}.get(head.hair, 0.68)
    wide = 1.1 if head.hair in ("bob", "perm") else 1.02
    mass = smooth(
        [
            (-wide, -0.25),
            (-wide * 0.82, -0.74),
            (-0.46, -1.04),
            (0, -1.13),
            (0.46, -1.04),
            (wide * 0.82, -0.74),
            (wide, -0.25),
            (wide * 0.95 + shift, low * 0.5),
            (0.66 + shift, low),
            (shift, low + 0.06),
            (-0.66 + shift, low),
            (-wide * 0.95 + shift, low * 0.5),
        ]
    )
    pen.shape(mass, head.tint, cast=0.15, rim=0.6)
    dark = mix(head.tint, INK, 0.3)
    if head.hair == "perm":
        for i in range(24, -1, -1):
            a = i * 2.4
            r = 0.205 * math.sqrt(i)
            pen.shape(ellipse(r * math.cos(a), -0.2 + r * 0.92 * math.sin(a), 0.3, 0.28), head.tint, rim=0.16, form=0.4)
    else:
        for dx in (-0.6, -0.2, 0.2, 0.6):
            pen.line(curve([(dx * 0.3, -0.95), (dx, -0.3), (dx * 0.95, low * 0.7)]), 0.04, dark, 0.35, clip=mass)
    if head.hair == "bun":
        pen.shape(ellipse(shift, -0.5, 0.46, 0.42), head.tint, cast=0.35, rim=0.6)
    elif head.hair == "tail":
        pen.shape(
            smooth([(-0.18, 0.2), (0.18, 0.2), (0.34, 0.9), (0.1, 1.5), (-0.2, 1.3), (-0.32, 0.8)]), head.tint, cast=0.3
        )
        pen.shape(ellipse(0, 0.2, 0.22, 0.12), rgb("c0504a"))
    _hat(pen, head, 0, back=True)
