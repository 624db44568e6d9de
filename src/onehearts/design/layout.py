"""The Layout: how the paper looks, as values. Nothing here knows an issue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from onehearts.edition import FontFile, Ink, Swatch
from onehearts.geometry import Elastic, Insets, Rect
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


class Zone(NamedTuple):
    """A part of the page that is folded or punched: nothing that matters in a photograph may lie there.

    ``name`` is what staff call it (折り目, とじ穴), ``area`` is in points of the trimmed page, ``pages`` tells whether
    it is on all pages or, as holes that go through both sides of a sheet, only on those with odd or even numbers.
    """

    name: str
    area: Rect
    pages: Literal["all", "odd", "even"] = "all"

    def is_on(self, page: int) -> bool:
        """Whether the page of this number has it."""
        return self.pages == "all" or (self.pages == "odd") == (page % 2 == 1)


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole layout.

    ``margins`` frame the live area, ``between`` is the gap between two blocks. ``accents`` rotate from
    story to story. ``drawings`` maps the names staff use to SVG files, ``art`` those of the layout's own pictures.
    ``looks`` holds one value for each look class of the blocks and their parts. ``zooms`` are the enlargements of all
    blocks together that an issue may be set in, the smallest first; ``body`` is the style whose sizes they stand for.
    ``gutter`` parts two blocks that share the width. ``zones`` are folded or punched.
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
    zones: tuple[Zone, ...] = ()
