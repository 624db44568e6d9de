"""Photographs → rows that fill the width, all frames of a row equally high, captions below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onehearts.blocks.parts.panel import panel
from onehearts.blocks.parts.photos import PhotoLook, caption_of, picture, shape_of
from onehearts.compose import Box, Cell, Gap, Keep, Row, Sense, Stack
from onehearts.design import ELASTIC, LENGTH, NUMBER, Look
from onehearts.fields import Photo, Record, field
from onehearts.geometry import Elastic


class PhotoRowsLook(Record):
    """部品/並んだ写真."""

    gutter: float = field("横の間", LENGTH)
    between: Elastic = field("縦の間", ELASTIC)
    shrink: float = field("縮み", NUMBER, help="高さに対する割合。どの段も同じだけ縮みます。", example="0.06")
    stretch: float = field("伸び", NUMBER, help="高さに対する割合。どの段も同じだけ伸びます。", example="0.15")


def photo_rows(photos: Sequence[Photo], most: int, width: float, look: Look, *, even: bool = False) -> Box:
    """At most ``most`` photographs in a row of ``width`` points, shorter rows first: their photographs are larger.

    Each is as wide as its shape asks, or all are ``even``. Rows of one number are equally high; what does not fit is
    cropped round its focus.
    """
    own, frame = look.of(PhotoRowsLook), look.of(PhotoLook)
    rows = _dealt([(photo, _shape(photo, frame, look)) for photo in photos], most)
    boxes: list[Box] = []
    for row in rows:
        alike = [shape for other in rows if len(other) == len(row) for _, shape in other]
        room = width - own.gutter * (len(row) - 1) - frame.frame.padding.horizontal * len(row)
        height = room / (sum(alike) / len(alike) * len(row))
        asked = [1.0 if even else shape for _, shape in row]
        widths = [room * ask / sum(asked) for ask in asked]
        made = _row([photo for photo, _ in row], widths, height, own, look)
        boxes += [Gap(own.between), made] if boxes else [made]
    return Stack(tuple(boxes), Sense("L"))


def _dealt(photos: Sequence[tuple[Photo, float]], most: int) -> list[Sequence[tuple[Photo, float]]]:
    """The photographs in rows of as many as can be or one less."""
    count = -(-len(photos) // most)
    ends = [len(photos) * number // count for number in range(count + 1)]
    return [photos[start:end] for start, end in pairwise(ends)]


def _shape(photo: Photo, frame: PhotoLook, look: Look) -> float:
    """The width of a frame of the photograph over its height."""
    return 1 / min(max(shape_of(photo, look), frame.strip_flattest), frame.tallest)


def _row(photos: Sequence[Photo], widths: Sequence[float], height: float, own: PhotoRowsLook, look: Look) -> Box:
    """The frames on one height, and below them their captions: each with its photograph one item of the list."""
    frame = look.of(PhotoLook)
    frames: list[Cell] = []
    captions: list[Cell] = []
    for photo, width in zip(photos, widths, strict=True):
        item, body = Sense("LI", origin=photo.span), Sense("LBody")
        ratio = height / width
        shown = replace(picture(photo, ratio, ratio, look), shrink=own.shrink, stretch=own.stretch)
        words = (caption_of(photo, look),) if photo.caption else ()
        share = width + frame.frame.padding.horizontal
        inside = Stack((Stack((panel(shown, frame.frame, look),), body),), item)
        frames.append(Cell(inside, share=share, valign="fill"))
        captions.append(Cell(Stack((Stack(words, body),), item), share=share))
    row: Box = Row(tuple(frames), own.gutter)
    if any(photo.caption for photo in photos):
        row = Stack((row, Gap(Elastic(frame.caption_gap)), Row(tuple(captions), own.gutter)))
    return Keep(row)
