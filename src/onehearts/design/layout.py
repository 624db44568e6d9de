"""The Layout: how the paper looks, as values. Nothing here knows an issue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, NamedTuple

from onehearts.edition import Binding, FontFile, Ink, Swatch
from onehearts.geometry import Elastic, Insets, Rect
from onehearts.runs import Line
from onehearts.typesetting import TextStyle

ACCENT = "差し色"
"""The ink that stands for the accent of the story it is used in."""

SEASON = "季節の色"
"""The ink that stands for the colour of the season the issue appears in."""

SHADES = ("", "の淡", "の濃")
"""What may follow an accent's name: the accent, its pale shade for fields, its deep shade for text on those."""


class StandIn(NamedTuple):
    """What an ink stands for, ``ACCENT`` or ``SEASON``, and in which of its shades."""

    name: str
    shade: str


def stand_in(ink: Ink) -> StandIn | None:
    """What an ink stands for; ``None`` for an ink of the layout's own."""
    for name in (ACCENT, SEASON):
        shade = ink.name.removeprefix(name)
        if shade != ink.name and shade in SHADES:
            return StandIn(name, shade)
    return None


class Season(NamedTuple):
    """How pages look for a time of the year.

    ``colour`` is the ink that ``SEASON`` stands for, ``accents`` rotate from story to story, ``pattern`` is the art
    strewn over the masthead's field (empty: none), ``drawings`` name the drawings of that time, the best one first,
    ``tips`` are words that fill what a page has left.
    """

    colour: str
    accents: tuple[str, ...]
    pattern: str = ""
    drawings: tuple[str, ...] = ()
    tips: tuple[Line, ...] = ()


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

    ``margins`` frame the live area, ``between`` is the gap between two blocks. ``page_count`` is the number of pages
    of an issue that does not say it (0: as many as it takes). ``drawings`` maps the names staff use to SVG files,
    ``art`` those of the layout's own pictures. ``looks`` holds one value for each look class of the blocks and their
    parts, ``variants`` those that differ in a story of that accent. ``season`` is the one in force of those in
    ``seasons``; what is drawn in ``art_colour`` in the art takes its colour. Pages are bound at their side ``binding``,
    odd ones first: on even ones left and right margins change places.
    ``zooms`` are the enlargements of all blocks together that an issue may be set in, the smallest first; ``body`` is
    the style whose sizes they stand for. ``airs`` are the shares of the white over that of lines that gaps may be left
    with, 1 first. ``gutter`` parts two blocks that share the width. ``zones`` are folded or punched.
    """

    name: str
    folder: Path
    paper: Paper
    margins: Insets
    between: Elastic
    swatches: Mapping[str, Swatch]
    fonts: Mapping[str, FontFile]
    styles: Mapping[str, TextStyle]
    drawings: Mapping[str, str]
    art: Mapping[str, str]
    looks: Mapping[type, object]
    body: TextStyle
    season: Season
    zooms: tuple[float, ...] = (1.0,)
    airs: tuple[float, ...] = (1.0,)
    gutter: float = 0.0
    zones: tuple[Zone, ...] = ()
    seasons: Mapping[str, Season] = field(default_factory=dict)
    art_colour: tuple[int, int, int] | None = None
    binding: Binding = "none"
    variants: Mapping[str, Mapping[type, object]] = field(default_factory=dict)
    page_count: int = 0

    @property
    def accents(self) -> tuple[str, ...]:
        """The colours that rotate from story to story."""
        return self.season.accents

    @property
    def colours(self) -> tuple[str, ...]:
        """All that a story may choose as its accent: inks that have both other shades."""
        return tuple(name for name in self.swatches if all(name + shade in self.swatches for shade in SHADES))

    def margins_of(self, page: int) -> Insets:
        """The margins of a page: bound at one side, even pages are the mirror image of odd ones."""
        own = self.margins
        return own if self.binding == "none" or page % 2 else Insets(own.top, own.left, own.bottom, own.right)

    def in_season(self, name: str) -> Layout:
        """The same layout in another of its seasons; in its own colours if it has none of that name."""
        return replace(self, season=self.seasons.get(name, self.season))
