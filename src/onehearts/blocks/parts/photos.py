"""Photographs in white frames with their captions."""

from __future__ import annotations

from collections.abc import Sequence

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.compose import Box, Gap, Keep, Sense, Stack, Text
from onehearts.compose import Photo as PhotoBox
from onehearts.design import ELASTIC, LENGTH, NUMBER, STYLE, Look
from onehearts.fields import Photo, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import text_of


class PhotoLook(Record):
    """部品/写真. Ratios are height over width; a photograph outside them is cropped round its focus."""

    frame: PanelLook = field("額", PANEL)
    radius: float = field("角", LENGTH)
    caption: str = field("説明の文字", STYLE)
    caption_gap: float = field("説明との間", LENGTH)
    between: Elastic = field("写真の間", ELASTIC)
    flattest: float = field("縦横比の下限", NUMBER)
    tallest: float = field("縦横比の上限", NUMBER)
    shrink: float = field("縮み", NUMBER, help="高さに対する割合")
    stretch: float = field("伸び", NUMBER, help="高さに対する割合")


def framed(photo: Photo, look: Look) -> Box:
    """One photograph in its frame, caption below; never split."""
    own = look.of(PhotoLook)
    info = look.photos[photo.path]
    ratio = min(max(info.height / info.width, own.flattest), own.tallest)
    alt = photo.alt or text_of(photo.caption)
    picture = PhotoBox(
        info.digest,
        info.width,
        info.height,
        photo.focus,
        ratio,
        own.shrink,
        own.stretch,
        own.radius,
        Sense("Figure", alt=alt, origin=photo.span),
    )
    boxes: list[Box] = [panel(picture, own.frame, look)]
    if photo.caption:
        caption = Text(photo.caption, look.style(own.caption), Sense("Caption"))
        boxes += [Gap(Elastic(own.caption_gap)), caption]
    return Keep(Stack(tuple(boxes)))


def photo_column(photos: Sequence[Photo], look: Look) -> Box:
    """Photographs one below the other."""
    own = look.of(PhotoLook)
    boxes: list[Box] = []
    for photo in photos:
        if boxes:
            boxes.append(Gap(own.between))
        boxes.append(framed(photo, look))
    return Stack(tuple(boxes))
