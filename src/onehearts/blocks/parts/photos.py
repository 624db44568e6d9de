"""Photographs in white frames with their captions: one below the other, or side by side in strips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil, prod

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel, stroke
from onehearts.compose import Box, Cell, Gap, Keep, Panel, Row, Sense, Stack, Text
from onehearts.compose import Photo as PhotoBox
from onehearts.design import ELASTIC, LENGTH, NUMBER, STYLE, Look
from onehearts.fields import IntegerType, Photo, Record, field
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
    strip_most: int = field("帯の枚数", IntegerType(1, 6, "枚数"), help="横に並べる写真は何枚までか")
    strip_gap: float = field("帯の写真の間", LENGTH)
    strip_flattest: float = field("帯の縦横比の下限", NUMBER, help="横に長い写真を帯に置くとき", example="0.28")
    strip_unlike: float = field(
        "帯の縦横比の違い", NUMBER, help="並んだ写真の縦横比を、平均の何倍まで違わせるか", example="1.25"
    )
    strip_highest: float = field("帯の高さの上限", NUMBER, help="帯の幅に対する割合", example="0.46")


def framed(photo: Photo, look: Look) -> Box:
    """One photograph in its frame, caption below; never split."""
    own = look.of(PhotoLook)
    ratio = min(max(shape_of(photo, look), own.flattest), own.tallest)
    boxes: list[Box] = [panel(_picture(photo, ratio, own.flattest, look), own.frame, look)]
    if photo.caption:
        boxes += [Gap(Elastic(own.caption_gap)), _caption(photo, look)]
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
        picture = _picture(photo, ratio, own.flattest, look)
        height = (width - own.frame.padding.horizontal) * ratio
        rest = own.frame.padding.vertical + own.between.natural
        if photo.caption:
            rest += own.caption_gap + look.style(own.caption).size
        least += height * (1 - picture.shrink) + rest
        most += height * (1 + picture.stretch) + rest
    return least - own.between.natural, most - own.between.natural


def shape_of(photo: Photo, look: Look) -> float:
    """The height of the photograph itself over its width."""
    info = look.photos[photo.path]
    return info.height / info.width


def is_panorama(photo: Photo, look: Look) -> bool:
    """Whether a photograph is flatter than frames beside text are."""
    return shape_of(photo, look) < look.of(PhotoLook).flattest


def strips(photos: Sequence[Photo], look: Look) -> Box | None:
    """Photographs side by side over the whole width, in as few strips as the layout allows, all of one equally high.

    ``None`` if a strip would be higher than the layout allows, however low its photographs are cropped.
    """
    own = look.of(PhotoLook)
    count = ceil(len(photos) / own.strip_most)
    ends = [round(len(photos) * number / count) for number in range(count + 1)]
    boxes: list[Box] = []
    for start, end in pairwise(ends):
        ratios = _alike(photos[start:end], own, look)
        # Side by side they are as high as the width over the sum of 1 / ratio.
        lowered = min(1.0, own.strip_highest * sum(1 / ratio for ratio in ratios))
        if lowered < 1 - own.shrink:
            return None
        strip = _strip(photos[start:end], [ratio * lowered for ratio in ratios], 1 - (1 - own.shrink) / lowered, look)
        boxes += [Gap(own.between), strip] if boxes else [strip]
    return Stack(tuple(boxes))


def beside_each_other(photos: Sequence[Photo], width: float, look: Look) -> tuple[Box, float]:
    """A strip of photographs about ``width`` points wide each, and how wide that is together."""
    own = look.of(PhotoLook)
    strip = _strip(photos, _alike(photos, own, look), own.shrink, look)
    return strip, width * len(photos) + own.strip_gap * (len(photos) - 1)


def _alike(photos: Sequence[Photo], own: PhotoLook, look: Look) -> list[float]:
    """The ratios of photographs in one strip, not too unlike each other."""
    shapes = [min(max(shape_of(photo, look), own.strip_flattest), own.tallest) for photo in photos]
    mean = prod(shapes) ** (1 / len(shapes))
    return [min(max(shape, mean / own.strip_unlike), mean * own.strip_unlike) for shape in shapes]


def _strip(photos: Sequence[Photo], ratios: Sequence[float], shrink: float, look: Look) -> Box:
    """One row of frames and one of captions, so that captions of more lines do not make frames unlike."""
    own = look.of(PhotoLook)
    made = [_picture(photo, ratio, own.strip_flattest, look) for photo, ratio in zip(photos, ratios, strict=True)]
    shrink = min(shrink, *(picture.shrink for picture in made))
    stretch = min(picture.stretch for picture in made)
    frames: list[Cell] = []
    words: list[Cell] = []
    for photo, picture in zip(photos, made, strict=True):
        # Pictures as wide as 1 / ratio are equally high.
        sense, share = Sense("Sect", origin=photo.span), 1 / picture.ratio
        frame = _frame(replace(picture, shrink=shrink, stretch=stretch), own, look)
        frames.append(Cell(Stack((frame,), sense), share=share))
        caption = (_caption(photo, look),) if photo.caption else ()
        words.append(Cell(Stack(caption, sense), share=share))
    gap = own.strip_gap + own.frame.padding.horizontal
    row = Row(tuple(frames), gap)
    if not any(photo.caption for photo in photos):
        return Keep(Panel(row, padding=own.frame.padding))
    below = Gap(Elastic(own.caption_gap + own.frame.padding.bottom))
    return Keep(Panel(Stack((row, below, Row(tuple(words), gap))), padding=own.frame.padding._replace(bottom=0.0)))


def _frame(picture: PhotoBox, own: PhotoLook, look: Look) -> Box:
    """The frame round a picture takes no room of its own, so that pictures alone share the width."""
    fill = own.frame.fill and look.ink(own.frame.fill)
    return Panel(picture, fill=fill, stroke=stroke(own.frame, look), radius=own.frame.radius, bleed=own.frame.padding)


def _picture(photo: Photo, ratio: float, flattest: float, look: Look) -> PhotoBox:
    """The picture in a frame of that ratio, which gives and takes within the ratios allowed."""
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
        own.radius,
        Sense("Figure", alt=photo.alt or text_of(photo.caption), origin=photo.span),
    )


def _caption(photo: Photo, look: Look) -> Text:
    return Text(photo.caption, look.style(look.of(PhotoLook).caption), Sense("Caption"))
