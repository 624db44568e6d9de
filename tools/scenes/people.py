"""Draw a person - clothes, arms, hands, legs - about the pit of the neck, one unit being half a head."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from .canvas import Pen
from .heads import Head, draw_back, draw_head
from .light import Colour, mix, rgb
from .paths import Path, Point, box, curve, ellipse, rounded, smooth, tube

WHITE = rgb("fbf5e9")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody; `clothes` is plain, cardigan, vest, apron, jacket, hanten, stripe or safety, `inner` worn under."""

    head: Head = field(default_factory=Head)
    clothes: str = "plain"
    top: Colour = (198, 120, 96)
    inner: Colour = WHITE
    legs: Colour = (96, 84, 104)
    skirt: bool = False
    scarf: Colour | None = None
    stout: float = 1.0


@dataclass(frozen=True, slots=True)
class Pose:
    """How one stands or sits: `turn` of the face, `lean` and `tilt` in degrees, where the hands are."""

    turn: float = 0.0
    nod: float = 0.0
    tilt: float = 0.0
    left: Point | None = (-1.5, 3.35)
    right: Point | None = (1.5, 3.35)
    body: float = 0.0


def _torso(person: Person, body: float) -> Path:
    w = person.stout * (1 - 0.16 * abs(body))
    s = body * 0.12
    return smooth(
        [
            (-0.42, -0.12),
            (-0.98 * w + s, 0.2),
            (-1.32 * w + s, 0.72),
            (-1.3 * w, 1.8),
            (-1.34 * w, 3.0),
            (-1.3 * w, 3.85),
            (0, 3.98),
            (1.3 * w, 3.85),
            (1.34 * w, 3.0),
            (1.3 * w, 1.8),
            (1.32 * w + s, 0.72),
            (0.98 * w + s, 0.2),
            (0.42, -0.12),
            (0, 0.0),
        ]
    )


def _dress(pen: Pen, person: Person, torso: Path, body: float) -> None:
    """What distinguishes the clothes, within the torso."""
    c = body * 0.45
    top, inner = person.top, person.inner
    dark = mix(top, (70, 40, 60), 0.32)
    if person.clothes in ("cardigan", "jacket", "hanten"):
        low = 1.75 if person.clothes == "jacket" else 4.0
        gap = 0.2 if person.clothes != "jacket" else 0.05
        pen.fill(
            smooth(
                [
                    (c - 0.42, -0.2),
                    (c + 0.42, -0.2),
                    (c + gap + 0.14, low * 0.5),
                    (c + gap, low),
                    (c - gap, low),
                    (c - gap - 0.14, low * 0.5),
                ]
            ),
            inner,
            clip=torso,
        )
        if person.clothes == "jacket":
            pen.fill(
                ((c - 0.1, 0.1), (c + 0.1, 0.1), (c + 0.15, 1.2), (c, 1.55), (c - 0.15, 1.2)), rgb("a8473f"), clip=torso
            )
            pen.line(((c, 1.75), (c, 4.0)), 0.05, dark, 0.8, clip=torso)
        for side in (-1, 1):
            edge = curve([(c + side * 0.5, -0.1), (c + side * (gap + 0.24), low * 0.45), (c + side * gap, low)])
            band = 0.26 if person.clothes == "hanten" else 0.13
            pen.line(edge, band, mix(top, (40, 30, 50), 0.45) if person.clothes == "hanten" else dark, 0.9, clip=torso)
        if person.clothes == "cardigan":
            for y in (1.2, 1.9, 2.6):
                pen.fill(ellipse(c + gap + 0.04, y, 0.08, 0.08), WHITE, clip=torso)
    elif person.clothes == "vest":
        pen.fill(((c - 0.5, -0.3), (c + 0.5, -0.3), (c, 1.15)), inner, clip=torso)
        pen.line(((c - 0.5, -0.2), (c, 1.2), (c + 0.5, -0.2)), 0.11, dark, clip=torso)
        for y in (1.7, 2.3, 2.9):
            for k in range(-3, 4):
                pen.fill(
                    (
                        (c + k * 0.45 - 0.12, y),
                        (c + k * 0.45, y - 0.16),
                        (c + k * 0.45 + 0.12, y),
                        (c + k * 0.45, y + 0.16),
                    ),
                    mix(top, WHITE, 0.35),
                    0.7,
                    clip=torso,
                )
    elif person.clothes == "apron":
        pen.line(curve([(c - 0.5, -0.15), (c, 0.3), (c + 0.5, -0.15)]), 0.12, dark, clip=torso)
        bib = smooth(
            [
                (c - 0.66, 0.9),
                (c + 0.66, 0.9),
                (c + 0.9, 1.9),
                (c + 1.15, 2.2),
                (c + 1.1, 4.2),
                (c - 1.1, 4.2),
                (c - 1.15, 2.2),
                (c - 0.9, 1.9),
            ]
        )
        for side in (-1, 1):
            pen.line(((c + side * 0.55, 1.0), (c + side * 0.68, -0.1)), 0.17, inner, clip=torso)
        pen.shape(bib, inner, clip=torso, cast=0.2, form=0.6)
        pen.shape(rounded(c - 0.42, 2.35, c + 0.42, 3.1, 0.16), mix(inner, (255, 255, 255), 0.35), clip=torso, cast=0.2)
    elif person.clothes == "safety":
        for side in (-1, 1):
            pen.line(
                curve([(c + side * 0.62, -0.2), (c + side * 0.72, 2.0), (c + side * 0.72, 4.2)]),
                0.36,
                inner,
                clip=torso,
            )
        pen.fill(box(-2, 2.35, 2, 2.72), inner, clip=torso)
        pen.line(((c, 0.1), (c, 4.0)), 0.06, dark, clip=torso)
    elif person.clothes == "stripe":
        for k in range(7):
            y = 0.55 + k * 0.5
            pen.line(curve([(-1.6, y - 0.06), (c, y + 0.1), (1.6, y - 0.06)]), 0.17, inner, 0.9, clip=torso)
        pen.line(curve([(c - 0.5, -0.15), (c, 0.28), (c + 0.5, -0.15)]), 0.12, dark, clip=torso)
    else:
        pen.shape(
            smooth([(c - 0.52, -0.25), (c + 0.52, -0.25), (c + 0.34, 0.2), (c, 0.32), (c - 0.34, 0.2)]),
            inner,
            clip=torso,
            rim=0.2,
        )


def _bent(shoulder: Point, hand: Point, outward: float) -> Point:
    """The elbow of an arm from shoulder to hand: low, and `outward` (negative is the viewer's left)."""
    dx, dy = hand[0] - shoulder[0], hand[1] - shoulder[1]
    reach = math.hypot(dx, dy) or 0.01
    bone = max(0.85, min(1.5, reach * 0.56), reach * 0.506)
    out = math.sqrt(max(0.0, bone * bone - reach * reach / 4))
    mid = (shoulder[0] + dx / 2, shoulder[1] + dy / 2)
    ends = [(mid[0] + s * out * -dy / reach, mid[1] + s * out * dx / reach) for s in (-1, 1)]
    return max(ends, key=lambda p: p[1] + 0.7 * outward * p[0])


def hand(pen: Pen, at: Point, towards: float, skin: Colour, thumb: int) -> None:
    """A mitten of a hand, its fingers pointing `towards` (degrees, clockwise from the right)."""
    h = pen.at(at[0], at[1], 1.0, towards)
    h.shape(ellipse(0.12, thumb * -0.24, 0.2, 0.1, thumb * -38), skin, form=0.6, rim=0.3)
    h.shape(
        smooth([(-0.24, -0.2), (0.1, -0.27), (0.42, -0.2), (0.5, 0), (0.42, 0.2), (0.1, 0.27), (-0.24, 0.2)]),
        skin,
        form=0.7,
        rim=0.3,
        cast=0.22,
        drop=0.07,
    )
    for y in (-0.07, 0.08):
        h.line(((0.24, y), (0.44, y * 0.9)), 0.035, (196, 116, 88), 0.55)


def draw_arm(pen: Pen, person: Person, target: Point, side: int, body: float = 0.0) -> None:
    """One arm (`side` -1 is the viewer's left) with its hand at `target`."""
    w = person.stout * (1 - 0.16 * abs(body))
    shoulder = (side * 1.06 * w + body * 0.12, 0.66)
    elbow = _bent(shoulder, target, side * (1 - abs(body)) - body)
    sleeve = person.inner if person.clothes == "vest" else person.top
    wrist = (elbow[0] + (target[0] - elbow[0]) * 0.82, elbow[1] + (target[1] - elbow[1]) * 0.82)
    thick = 0.92 if person.clothes == "hanten" else 0.76
    aim = math.degrees(math.atan2(target[1] - elbow[1], target[0] - elbow[0]))
    hand(pen, target, aim, person.head.skin, side if math.cos(math.radians(aim)) * side < 0 else -side)
    pen.shape(
        tube([shoulder, elbow], (thick, thick * 0.9)),
        sleeve,
        cast=0.32,
        drop=0.14,
        join=tube([elbow, wrist], (thick * 0.9, thick * 0.72)),
    )
    if person.clothes in ("jacket", "cardigan", "hanten"):
        along, across = math.radians(aim), thick * 0.36
        hem = (math.sin(along) * across, -math.cos(along) * across)
        end = (wrist[0] + math.cos(along) * 0.12, wrist[1] + math.sin(along) * 0.12)
        pen.line(
            ((end[0] - hem[0], end[1] - hem[1]), (end[0] + hem[0], end[1] + hem[1])),
            0.13,
            mix(sleeve, (60, 36, 56), 0.3),
        )


def draw_body(pen: Pen, person: Person, pose: Pose) -> None:
    """Torso, neck and head from the front, without the arms (a table may come between)."""
    torso = _torso(person, pose.body)
    pen.shape(
        tube([(pose.turn * 0.1, -0.5), (0, 0.2)], (0.62, 0.72)), mix(person.head.skin, (180, 90, 70), 0.22), rim=0
    )
    pen.shape(torso, person.top, cast=0.5, drop=0.26)
    _dress(pen, person, torso, pose.body)
    if person.scarf is not None:
        pen.shape(
            smooth([(-0.72, -0.2), (0, 0.06), (0.72, -0.2), (0.78, 0.2), (0, 0.52), (-0.78, 0.2)]),
            person.scarf,
            cast=0.3,
        )
    draw_head(pen.at(pose.turn * 0.22, -0.98, 1.0, pose.tilt), person.head, pose.turn, pose.nod)


def draw_arms(pen: Pen, person: Person, pose: Pose) -> None:
    """Both arms, the farther one first."""
    arms = [(-1, pose.left), (1, pose.right)]
    for side, target in arms if pose.body >= 0 else reversed(arms):
        if target is not None:
            draw_arm(pen, person, target, side, pose.body)


def draw_legs(pen: Pen, person: Person) -> None:
    """Legs and shoes of somebody who stands, soles at y = 6.6."""
    pen.fill(ellipse(0.3, 6.62, 1.7, 0.28), pen.canvas.light.cast, 0.6, 0.16)
    for side in (-1, 1):
        pen.shape(
            smooth(
                [
                    (side * 0.52 - 0.42, 6.42),
                    (side * 0.56, 6.16),
                    (side * 0.56 + 0.42, 6.42),
                    (side * 0.58 + 0.44, 6.64),
                    (side * 0.5 - 0.44, 6.64),
                ]
            ),
            rgb("6a463c"),
        )
        colour = mix(person.head.skin, (150, 96, 84), 0.4) if person.skirt else person.legs
        pen.shape(tube([(side * 0.58, 3.6), (side * 0.55, 5.0), (side * 0.53, 6.3)], (1.2, 0.98, 0.76)), colour)
    if person.skirt:
        pen.shape(
            smooth([(-1.2, 3.4), (1.2, 3.4), (1.4, 4.6), (1.5, 5.5), (0, 5.66), (-1.5, 5.5), (-1.4, 4.6)]), person.legs
        )


def draw_standing(pen: Pen, person: Person, pose: Pose) -> None:
    """Somebody on their feet, seen whole from the front."""
    draw_legs(pen, person)
    draw_body(pen, person, pose)
    draw_arms(pen, person, pose)


def draw_child(pen: Pen, person: Person, pose: Pose) -> None:
    """A child on its feet: shorter legs below the same body, soles at y = 5.5; smaller by the pen."""
    draw_legs(pen.at(0, -1.1), person)
    draw_body(pen, person, pose)
    draw_arms(pen, person, pose)


def draw_from_behind(pen: Pen, person: Person, pose: Pose, lap: bool = True) -> None:
    """Somebody who turns their back; the forearms are hidden before them, but for an arm that is raised."""
    for side, target in ((-1, pose.left), (1, pose.right)):
        if target is not None and target[1] < 0:
            draw_arm(pen, person, target, side)
    if lap:
        pen.shape(
            smooth([(-1.3, 3.2), (1.3, 3.2), (1.75, 4.0), (1.5, 4.7), (0, 4.85), (-1.5, 4.7), (-1.75, 4.0)]),
            person.legs,
            cast=0.4,
        )
    torso = _torso(person, 0)
    colour = person.inner if person.clothes == "vest" else person.top
    pen.shape(tube([(0, -0.5), (0, 0.2)], (0.66, 0.76)), mix(person.head.skin, (180, 90, 70), 0.2), rim=0)
    pen.shape(torso, person.top, cast=0.55, drop=0.3)
    for side in (-1, 1):
        pen.shape(
            tube(
                [
                    (side * 1.12 * person.stout, 0.72),
                    (side * 1.36 * person.stout, 1.6),
                    (side * 1.34 * person.stout, 2.3),
                ],
                (0.8, 0.78, 0.7),
            ),
            colour,
            cast=0.16,
        )
    if person.clothes == "apron":
        pen.line(curve([(-0.9, 0.3), (0.2, 1.5), (1.2, 2.4)]), 0.16, person.inner, clip=torso)
        pen.line(curve([(0.9, 0.3), (-0.2, 1.5), (-1.2, 2.4)]), 0.16, person.inner, clip=torso)
    elif person.clothes == "stripe":
        for k in range(7):
            pen.fill(box(-1.5, 0.5 + k * 0.5, 1.5, 0.66 + k * 0.5), person.inner, 0.85, clip=torso)
    pen.line(
        curve([(-0.5, 0.02), (0, 0.22), (0.5, 0.02)]),
        0.22,
        person.inner if person.clothes == "jacket" else mix(person.top, (60, 36, 56), 0.25),
    )
    if person.scarf is not None:
        pen.shape(
            smooth([(-0.72, -0.2), (0, 0.0), (0.72, -0.2), (0.78, 0.2), (0, 0.42), (-0.78, 0.2)]),
            person.scarf,
            cast=0.3,
        )
    draw_back(pen.at(0, -0.98, 1.0, pose.tilt), person.head, pose.turn)
