"""A photograph of a person → the same in a round frame."""

from __future__ import annotations

from onehearts.blocks.parts.panel import stroke
from onehearts.blocks.parts.photos import PhotoLook
from onehearts.compose import Box, Panel, Sense
from onehearts.compose import Photo as PhotoBox
from onehearts.design import Look
from onehearts.fields import Photo
from onehearts.geometry import Insets
from onehearts.runs import text_of


def portrait(photo: Photo, width: float, look: Look) -> Box:
    """The photograph cut round about its focus, its frame ``width`` points across."""
    own = look.of(PhotoLook)
    info = look.photos[photo.path]
    edge = own.frame.padding.top
    picture = PhotoBox(
        info.digest,
        info.width,
        info.height,
        photo.focus,
        ratio=1.0,
        radius=width / 2 - edge,
        sense=Sense("Figure", alt=photo.alt or text_of(photo.caption), origin=photo.span),
    )
    return Panel(
        picture,
        padding=Insets(edge, edge, edge, edge),
        fill=own.frame.fill and look.ink(own.frame.fill),
        stroke=stroke(own.frame, look),
        radius=width / 2,
    )
