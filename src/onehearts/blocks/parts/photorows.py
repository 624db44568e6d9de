"""Photographs → rows that fill the width, all frames of a row equally high, captions below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import prod
from typing import NamedTuple

from onehearts.blocks.parts.frame import mounted
from onehearts.blocks.parts.photos import PhotoLook, caption_of, framed, picture, shape_of
from onehearts.blocks.parts.room import whole
from onehearts.compose import Box, Cell, Flowing, Gap, Keep, Panel, Row, Sense, Stack
from onehearts.design import ELASTIC, LENGTH, NUMBER, Look
from onehearts.fields import IntegerType, Photo, Record, field
from onehearts.geometry import Elastic

_IN_COLUMN = 2  # photographs that find room at the top of one of two columns
_FEW = 2  # photographs that may stand in a row however small they come out


class PhotoRowsLook(Record):
    """部品/並んだ写真. Ratios are height over width; a photograph outside them is cropped round its focus."""

    most: int = field("枚数の上限", IntegerType(1, 6, "枚数"), help="文章の上に並べる写真は、一段に何枚までか")
    gutter: float = field("横の間", LENGTH)
    between: Elastic = field("縦の間", ELASTIC)
    shrink: float = field("縮み", NUMBER, help="高さに対する割合。何段も続くときです。", example="0.06")
    stretch: float = field("伸び", NUMBER, help="高さに対する割合。何段も続くときです。", example="0.15")
    flattest: float = field("縦横比の下限", NUMBER, help="横に長い写真のとき", example="0.28")
    unlike: float = field("縦横比の違い", NUMBER, help="並んだ写真の縦横比を、平均の何倍まで違わせるか", example="1.25")
    narrowest: float = field("幅の下限", LENGTH, help="どれかがこれより細くなるなら、一段の数を減らします。")
    lowest: float = field("低さの下限", LENGTH, help="これより低くなるなら、一段の数を減らします。")
    small: float = field("小さい写真の幅", LENGTH, help="低く並べるときの、額も入れた幅の下限")
    highest: float = field("高さの上限", NUMBER, help="文章の上の写真の高さ。幅に対する割合です。", example="0.46")


class _Dealt(NamedTuple):
    """Photographs of one row and the ratios they are shown in."""

    photos: Sequence[Photo]
    ratios: Sequence[float]


def photo_rows(photos: Sequence[Photo], most: int, look: Look, *, even: bool = False) -> Box:
    """At most ``most`` photographs in a row, shorter rows first: their photographs are larger.

    Each is as wide as its shape asks, or all are ``even``. Rows of one number are equally high; what does not fit is
    cropped round its focus.
    """
    own = look.of(PhotoRowsLook)
    rows = _rows(photos, most, look)
    boxes: list[Box] = []
    for row in rows:
        alike = [1 / ratio for other in rows if len(other.ratios) == len(row.ratios) for ratio in other.ratios]
        mean = sum(alike) / len(alike)
        asked = [mean if even else 1 / ratio for ratio in row.ratios]
        # So wide that together they are as wide as those of other rows are on the average.
        ratios = [sum(asked) / (ask * mean * len(asked)) for ask in asked]
        made = _row(row.photos, ratios, own.shrink, own.stretch, look)
        boxes += [Gap(own.between), made] if boxes else [made]
    return Stack(tuple(boxes), Sense("L"))


def single(photo: Photo, width: float, look: Look) -> Box:
    """One photograph in the middle, at most ``width`` points wide; it gives and takes what those beside text do."""
    made = _row((photo,), _alike((photo,), look), look.of(PhotoLook).shrink, None, look)
    return Stack((Row((Cell(made, share=1, most=width),), align="center"),), Sense("L"))


def stands_well(photos: Sequence[Photo], most: int, width: float, look: Look, *, even: bool = False) -> bool:
    """Whether none of the photographs comes out too narrow or too low in rows of at most ``most`` in that width."""
    own = look.of(PhotoRowsLook)
    for row in _rows(photos, most, look):
        room = width - own.gutter * (len(row.ratios) - 1)
        height = room / sum(1 / ratio for ratio in row.ratios)
        narrowest = room / len(row.ratios) if even else height / max(row.ratios)
        if len(row.ratios) > _FEW and (narrowest < own.narrowest or height < own.lowest):
            return False
    return True


def strips(photos: Sequence[Photo], look: Look) -> Box | None:
    """Photographs over the text of a story, in as few rows as the layout allows, in about their own shapes.

    ``None`` if a row would be higher than the layout allows, however low its photographs are cropped.
    """
    own, shrink = look.of(PhotoRowsLook), look.of(PhotoLook).shrink
    counts = range(own.most, _FEW, -1)
    most = next((count for count in counts if stands_well(photos, count, whole(look), look)), _FEW)
    boxes: list[Box] = []
    for row in _rows(photos, most, look):
        # Side by side they are as high as the width over the sum of 1 / ratio.
        lowered = min(1.0, own.highest * sum(1 / ratio for ratio in row.ratios))
        if lowered < 1 - shrink:
            return None
        strip = _row(row.photos, [ratio * lowered for ratio in row.ratios], 1 - (1 - shrink) / lowered, None, look)
        boxes += [Gap(own.between), strip] if boxes else [strip]
    return Stack(tuple(boxes), Sense("L"))


def small_strips(photos: Sequence[Photo], width: float, look: Look) -> Box:
    """Photographs of one width in rows ``width`` points wide, as many in each as are not too narrow.

    They are not flatter than photographs beside text.
    """
    own = look.of(PhotoRowsLook)
    most = max(1, min(own.most, int((width + own.gutter) / (own.small + own.gutter))))
    boxes: list[Box] = []
    for row in _rows(photos, most, look):
        strip = _one_width(row, look)
        boxes += [Gap(own.between), strip] if boxes else [strip]
    return Stack(tuple(boxes), Sense("L"))


def in_columns(
    text: Box, photos: Sequence[Photo], gutter: float, below: Elastic, em: float, look: Look, *, left: bool = False
) -> Box:
    """Text in two columns of whole ``em`` points, ``gutter`` points apart at least, and photographs in the same grid.

    One photograph is as wide as a column and stands at the top of the right one, or of the ``left``; two stand beside
    each other there; more are rows over both columns. ``below`` parts them from the text.
    """
    columns = Flowing(text, 2, gutter, em=em)
    if not photos:
        return columns
    if len(photos) > _IN_COLUMN:
        return Stack((small_strips(photos, whole(look), look), Gap(below), columns))
    width = (whole(look) - gutter) / 2
    shown = framed(photos[0], look) if len(photos) == 1 else small_strips(photos, width, look)
    head, nothing = Stack((shown, Gap(below))), Stack(())
    return replace(columns, heads=(head, nothing) if left else (nothing, head))


def beside_each_other(photos: Sequence[Photo], width: float, look: Look) -> tuple[Box, float]:
    """A row of photographs ``width`` points wide each, and how wide that is together."""
    own = look.of(PhotoRowsLook)
    strip = _one_width(_Dealt(photos, _alike(photos, look)), look)
    return Stack((strip,), Sense("L")), width * len(photos) + own.gutter * (len(photos) - 1)


def _one_width(row: _Dealt, look: Look) -> Box:
    """A row of photographs that are equally wide and not flatter than beside text."""
    frame = look.of(PhotoLook)
    ratio = max(frame.flattest, prod(row.ratios) ** (1 / len(row.ratios)))
    shrink = min(frame.shrink, 1 - frame.flattest / ratio)
    return _row(row.photos, [ratio] * len(row.ratios), shrink, None, look)


def _rows(photos: Sequence[Photo], most: int, look: Look) -> list[_Dealt]:
    """The photographs in rows of as many as can be or one less."""
    count = -(-len(photos) // most)
    ends = [len(photos) * number // count for number in range(count + 1)]
    rows = [photos[start:end] for start, end in pairwise(ends)]
    return [_Dealt(row, _alike(row, look)) for row in rows]


def _alike(photos: Sequence[Photo], look: Look) -> list[float]:
    """The ratios of photographs in one row, not too unlike each other."""
    own, frame = look.of(PhotoRowsLook), look.of(PhotoLook)
    shapes = [min(max(shape_of(photo, look), own.flattest), frame.tallest) for photo in photos]
    mean = prod(shapes) ** (1 / len(shapes))
    return [min(max(shape, mean / own.unlike), mean * own.unlike) for shape in shapes]


def _row(photos: Sequence[Photo], ratios: Sequence[float], shrink: float, stretch: float | None, look: Look) -> Box:
    """One row of frames and one of captions, so that captions of more lines do not make frames unlike.

    The frames give at most ``shrink`` and take at most ``stretch``, if that is said, of their height.
    """
    own, frame = look.of(PhotoRowsLook), look.of(PhotoLook)
    made = [picture(photo, ratio, own.flattest, look) for photo, ratio in zip(photos, ratios, strict=True)]
    gives = min(shrink, *(one.shrink for one in made))
    takes = min(one.stretch for one in made) if stretch is None else stretch
    frames: list[Cell] = []
    words: list[Cell] = []
    for photo, one in zip(photos, made, strict=True):
        # Pictures as wide as 1 / ratio are equally high.
        item, body, share = Sense("LI", origin=photo.span), Sense("LBody"), 1 / one.ratio
        shown = mounted(replace(one, shrink=gives, stretch=takes), frame.frame, look, outside=True)
        frames.append(Cell(Stack((Stack((shown,), body),), item), share=share))
        caption = (caption_of(photo, look),) if photo.caption else ()
        words.append(Cell(Stack((Stack(caption, body),), item), share=share))
    pad = frame.frame.padding
    gap = own.gutter + pad.horizontal
    row = Row(tuple(frames), gap)
    if not any(photo.caption for photo in photos):
        return Keep(Panel(row, padding=pad))
    below = Gap(Elastic(frame.caption_gap + pad.bottom))
    return Keep(Panel(Stack((row, below, Row(tuple(words), gap))), padding=pad._replace(bottom=0.0)))
