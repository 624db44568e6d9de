"""The Layout: how the paper looks, as values. Nothing here knows an issue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from onehearts.edition import FontFile, Ink, Swatch
from onehearts.geometry import Elastic, Insets
from onehearts.typesetting import TextStyle

ACCENT = "差し色"
"""The ink that stands for the accent of the story it is used in."""

SHADES = ("", "の淡", "の濃")
"""What may follow an accent's name: the accent, its pale shade for fields, its deep shade for text on those."""


def shade_of(ink: Ink) -> str | None:
    """Which shade of the accent an ink stands for; ``None`` for an ink of the layout's own."""
    shade = ink.name.removeprefix(ACCENT)
    return shade if shade != ink.name and shade in SHADES else None


@dataclass(frozen=True, slots=True)
class Paper:
    """The trimmed page and how far art reaches beyond it, in points; ``colour`` covers the page on screens."""

    width: float
    height: float
    bleed: float
    colour: Ink


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole layout.

    ``margins`` frame the live area, ``between`` is the gap between two blocks. ``accents`` rotate from
    story to story. ``drawings`` maps the names staff use to SVG files, ``art`` those of the layout's own pictures.
    ``looks`` holds one value for each look class of the blocks and their parts. ``zooms`` are the enlargements of all
    blocks together that an issue may be set in, the smallest first; ``body`` is the style whose sizes they stand for.
    ``gutter`` parts two blocks that share the width.
    """

    name: str
    folder: Path
    paper: Paper
    margins: Insets
    between: Elastic
    swatches: Mapping[str, Swatch]
    accents: tuple[str, ...]
    fonts: Mapping[str, FontFile]
    styles: Mapping[str, TextStyle]
    drawings: Mapping[str, str]
    art: Mapping[str, str]
    looks: Mapping[type, object]
    body: TextStyle
    zooms: tuple[float, ...] = (1.0,)
    gutter: float = 0.0
