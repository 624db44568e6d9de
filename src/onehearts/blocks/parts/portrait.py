"""A photograph of a person → the same in a round frame."""

from __future__ import annotations

from dataclasses import replace

from onehearts.blocks.parts.panel import stroke
from onehearts.blocks.parts.photos import PhotoLook, picture
from onehearts.compose import Box, Panel
from onehearts.design import Look
from onehearts.fields import Photo
from onehearts.geometry import Insets


def portrait(photo: Photo, width: float, look: Look) -> Box:
    """The photograph cut round about its focus, its frame ``width`` points across."""
    own = look.of(PhotoLook)
    edge = own.frame.padding.top
    round_ = replace(picture(photo, 1.0, 1.0, look), shrink=0.0, stretch=0.0, radius=width / 2 - edge)
    return Panel(
        round_,
        padding=Insets(edge, edge, edge, edge),
        fill=own.frame.fill and look.ink(own.frame.fill),
        stroke=stroke(own.frame, look),
        radius=width / 2,
    )
