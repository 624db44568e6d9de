"""Photographs in white frames with their captions, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from onehearts.blocks.parts.frame import corner, mounted
from onehearts.blocks.parts.panel import PANEL, PanelLook
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
    shrink: float = field("縮み", NUMBER, help="高さに対する割合。縦横比の下限までです。")
    stretch: float = field("伸び", NUMBER, help="高さに対する割合。縦横比の上限までです。")


def framed(photo: Photo, look: Look) -> Box:
    """One photograph in its frame, caption below; never split."""
    own = look.of(PhotoLook)
    ratio = min(max(shape_of(photo, look), own.flattest), own.tallest)
    boxes: list[Box] = [mounted(picture(photo, ratio, own.flattest, look), own.frame, look)]
    if photo.caption:
        boxes += [Gap(Elastic(own.caption_gap)), caption_of(photo, look)]
    return Keep(Stack(tuple(boxes)))


def photo_column(frames: Sequence[Box], look: Look) -> Box:
    """Framed photographs one below the other."""
    own = look.of(PhotoLook)
    boxes: list[Box] = []
    for frame in frames:
        if boxes:
            boxes.append(Gap(own.between))
        boxes.append(frame)
    return Stack(tuple(boxes))


def column_height(photos: Sequence[Photo], width: float, look: Look) -> tuple[float, float]:
    """About how low and how high a column of them can be, in points; captions are taken for one line."""
    own = look.of(PhotoLook)
    least = most = 0.0
    for photo in photos:
        ratio = min(max(shape_of(photo, look), own.flattest), own.tallest)
        made = picture(photo, ratio, own.flattest, look)
        height = (width - own.frame.padding.horizontal) * ratio
        rest = own.frame.padding.vertical + own.between.natural
        if photo.caption:
            rest += own.caption_gap + look.style(own.caption).size
        least += height * (1 - made.shrink) + rest
        most += height * (1 + made.stretch) + rest
    return least - own.between.natural, most - own.between.natural


def shape_of(photo: Photo, look: Look) -> float:
    """The height of the photograph itself over its width."""
    info = look.photos[photo.path]
    return info.height / info.width


def is_panorama(photo: Photo, look: Look) -> bool:
    """Whether a photograph is flatter than frames beside text are."""
    return shape_of(photo, look) < look.of(PhotoLook).flattest


def picture(photo: Photo, ratio: float, flattest: float, look: Look) -> PhotoBox:
    """What is shown of a photograph in a frame of that ratio, which gives and takes within the ratios allowed."""
    own = look.of(PhotoLook)
    info = look.photos[photo.path]
    return PhotoBox(
        info.digest,
        info.width,
        info.height,
        photo.focus,
        ratio,
        max(0.0, min(own.shrink, 1 - flattest / ratio)),
        max(0.0, min(own.stretch, own.tallest / ratio - 1)),
        corner(own.radius, look),
        Sense("Figure", alt=photo.alt or text_of(photo.caption), origin=photo.span),
    )


def caption_of(photo: Photo, look: Look) -> Text:
    """The words below a photograph that has some."""
    return Text(photo.caption, look.style(look.of(PhotoLook).caption), Sense("Caption"))
