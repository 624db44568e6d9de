"""The text of a story and its photographs → two columns on the paper, the photographs in their grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onehearts.blocks.parts.labelled import LabelLook
from onehearts.blocks.parts.photorows import small_strips
from onehearts.blocks.parts.photos import framed
from onehearts.blocks.parts.room import whole
from onehearts.compose import Box, Flowing, Gap, Stack
from onehearts.design import Look
from onehearts.fields import Photo
from onehearts.geometry import Elastic

_PAIR = 2  # photographs that stand beside each other in a column


def in_columns(
    text: Box, photos: Sequence[Photo], gutter: float, below: Elastic, look: Look, *, left: bool = False
) -> Box:
    """The text running through two columns ``gutter`` points apart.

    One photograph is as wide as a column and stands at the top of the right one, or of the ``left``; two stand beside
    each other there; more are rows over both columns. ``below`` parts them from the text.
    """
    em = look.style(look.of(LabelLook).text).size
    columns = Flowing(text, 2, gutter, em=em)
    if not photos:
        return columns
    if len(photos) > _PAIR:
        return Stack((small_strips(photos, whole(look), look), Gap(below), columns))
    width = (whole(look) - gutter) / 2
    shown = framed(photos[0], look) if len(photos) == 1 else small_strips(photos, width, look)
    head, nothing = Stack((shown, Gap(below))), Stack(())
    return replace(columns, heads=(head, nothing) if left else (nothing, head))
