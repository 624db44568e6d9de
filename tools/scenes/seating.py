"""Seat people in a room and paint them in the order that the eye meets them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .canvas import Pen
from .decor import folding_chair
from .paths import ellipse, smooth
from .people import Person, Pose, draw_arms, draw_body, draw_child, draw_from_behind, draw_standing
from .rooms import HEAD, Camera

SEAT = 0.36
NECK = SEAT + 3.75 * HEAD
GROWN = 0.18
SMALL = 0.138


@dataclass(frozen=True, slots=True)
class Place:
    """A person in a pose at a spot of the floor, in metres."""

    person: Person
    pose: Pose
    x: float
    z: float
    child: bool = False


def _far_first(camera: Camera, places: Iterable[Place]) -> list[Place]:
    return sorted(places, key=lambda p: -camera.depth(p.x, p.z))


def bodies(camera: Camera, places: Iterable[Place]) -> None:
    """Those who sit behind a table or at its ends, before the table is painted."""
    for p in _far_first(camera, places):
        pen = camera.pen(p.x, NECK, p.z)
        if p.pose.body:
            _thighs(pen, p)
        draw_body(pen, p.person, p.pose)


def arms(camera: Camera, places: Iterable[Place]) -> None:
    """Their arms, once the table is there to rest them on."""
    for p in _far_first(camera, places):
        draw_arms(camera.pen(p.x, NECK, p.z), p.person, p.pose)


def _thighs(pen: Pen, place: Place) -> None:
    """Lap and shins of somebody turned to a table's end."""
    way = 1 if place.pose.body > 0 else -1
    pen.fill(ellipse(0, 6.0, 2.3, 0.5), pen.canvas.light.cast, 0.6, 0.3)
    pen.shape(
        smooth(
            [
                (-way * 1.35, 3.3),
                (way * 0.2, 2.95),
                (way * 1.7, 3.1),
                (way * 2.2, 3.5),
                (way * 2.1, 5.9),
                (way * 1.2, 5.9),
                (way * 1.1, 4.4),
                (-way * 0.6, 4.45),
                (-way * 1.4, 4.1),
            ]
        ),
        place.person.legs,
        cast=0.3,
    )


def backs(camera: Camera, places: Iterable[Place], chairs: bool = True) -> None:
    """Those who sit on the near side, seen from behind, on their chairs."""
    for p in _far_first(camera, places):
        pen = camera.pen(p.x, NECK, p.z)
        pen.fill(ellipse(0.3, 6.0, 2.0, 0.5), pen.canvas.light.cast, 0.6, 0.3)
        draw_from_behind(pen, p.person, p.pose)
        if chairs:
            folding_chair(pen.at(0, 4.0))


def standing(camera: Camera, places: Iterable[Place]) -> None:
    """Those on their feet."""
    for p in _far_first(camera, places):
        if p.child:
            draw_child(upright(camera, p), p.person, p.pose)
        else:
            draw_standing(upright(camera, p), p.person, p.pose)


def arms_of(camera: Camera, places: Iterable[Place]) -> None:
    """The arms of people on their feet, once what they reach for is there."""
    for p in _far_first(camera, places):
        draw_arms(upright(camera, p), p.person, p.pose)


def upright(camera: Camera, place: Place) -> Pen:
    """The pen of somebody on their feet."""
    if place.child:
        return camera.pen(place.x, 5.5 * SMALL, place.z, SMALL)
    return camera.pen(place.x, 6.62 * GROWN, place.z, GROWN)
