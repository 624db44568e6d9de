"""Photographs → rows that fill the width, all frames of a row equally high, captions below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from onehearts.blocks.parts.panel import panel
from onehearts.blocks.parts.photos import PhotoLook, framed
from onehearts.compose import Box, Cell, Gap, Keep, Row, Sense, Stack, Text
from onehearts.compose import Photo as PhotoBox
from onehearts.design import Look
from onehearts.fields import Photo
from onehearts.geometry import Elastic
from onehearts.runs import text_of


def photo_rows(
    photos: Sequence[Photo], most: int, width: float, gutter: float, between: Elastic, look: Look, *, even: bool = False
) -> Box:
    """At most ``most`` photographs in a row of ``width`` points, shorter rows first: their photographs are larger.

    Each is as wide as its shape asks, or all are ``even``. Rows of one number are equally high; what does not fit is
    cropped round its focus. ``gutter`` and ``between`` part them.
    """
    own = look.of(PhotoLook)
    rows = _dealt(photos, most)
    shapes = {id(photo): 1 / _ratio(photo, own, look) for photo in photos}
    boxes: list[Box] = []
    for row in rows:
        alike = [shapes[id(photo)] for other in rows if len(other) == len(row) for photo in other]
        room = width - gutter * (len(row) - 1) - own.frame.padding.horizontal * len(row)
        height = room / (sum(alike) / len(alike) * len(row))
        asked = [1.0 if even else shapes[id(photo)] for photo in row]
        if boxes:
            boxes.append(Gap(between))
        boxes.append(_row(row, [room * ask / sum(asked) for ask in asked], height, gutter, look))
    return Stack(tuple(boxes), Sense("L"))


def photo_stack(photos: Sequence[Photo], look: Look) -> Stack:
    """Photographs one below the other, each as high as its shape asks."""
    boxes: list[Box] = []
    for photo in photos:
        boxes += [Gap(look.of(PhotoLook).between), framed(photo, look)] if boxes else [framed(photo, look)]
    return Stack(tuple(boxes))


def _dealt(photos: Sequence[Photo], most: int) -> list[Sequence[Photo]]:
    """The photographs in rows of as many as can be or one less."""
    count = -(-len(photos) // most)
    ends = [len(photos) * number // count for number in range(count + 1)]
    return [photos[start:end] for start, end in pairwise(ends)]


def _ratio(photo: Photo, own: PhotoLook, look: Look) -> float:
    info = look.photos[photo.path]
    return min(max(info.height / info.width, own.flattest), own.tallest)


def _row(photos: Sequence[Photo], widths: Sequence[float], height: float, gutter: float, look: Look) -> Box:
    """The frames on one height, and below them their captions: each with its photograph one item of the list."""
    own = look.of(PhotoLook)
    frames: list[Cell] = []
    captions: list[Cell] = []
    for photo, width in zip(photos, widths, strict=True):
        item, body = Sense("LI", origin=photo.span), Sense("LBody")
        info = look.photos[photo.path]
        alt = photo.alt or text_of(photo.caption)
        picture = PhotoBox(
            info.digest,
            info.width,
            info.height,
            photo.focus,
            height / width,
            own.shrink,
            own.stretch,
            own.radius,
            Sense("Figure", alt=alt, origin=photo.span),
        )
        share = width + own.frame.padding.horizontal
        frame = Stack((Stack((panel(picture, own.frame, look),), body),), item)
        frames.append(Cell(frame, share=share, valign="fill"))
        words = (Text(photo.caption, look.style(own.caption), Sense("Caption")),) if photo.caption else ()
        captions.append(Cell(Stack((Stack(words, body),), item), share=share))
    row: Box = Row(tuple(frames), gutter)
    if any(photo.caption for photo in photos):
        row = Stack((row, Gap(Elastic(own.caption_gap)), Row(tuple(captions), gutter)))
    return Keep(row)
