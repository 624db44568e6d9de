"""Inks → the operators that set them: sRGB for screens, and what every other way of painting has instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from onehearts.edition import Ink, Swatch
from onehearts.paint.objects import number


class Palette(Protocol):
    """The operators of one document's colours."""

    def fill(self, ink: Ink, *, text: bool = False) -> str:
        """The operator that sets the colour of areas or of ``text``."""

    def stroke(self, ink: Ink) -> str:
        """The operator that sets the colour of lines."""

    def overprint(self, fill: Ink | None, stroke: Ink | None, *, text: bool) -> str:
        """The operator that says whether what lies below an area, a line or ``text`` stays; empty if none says it."""


class ScreenPalette:
    """sRGB: a tint is the swatch mixed with white, one solid colour."""

    def __init__(self, swatches: Mapping[str, Swatch]) -> None:
        self._swatches = swatches
        self._known: dict[Ink, str] = {}

    def fill(self, ink: Ink, *, text: bool = False) -> str:
        return f"{self._numbers(ink)} rg"

    def stroke(self, ink: Ink) -> str:
        return f"{self._numbers(ink)} RG"

    def overprint(self, fill: Ink | None, stroke: Ink | None, *, text: bool) -> str:
        return ""

    def _numbers(self, ink: Ink) -> str:
        if ink not in self._known:
            rgb = literal(ink.name) if is_literal(ink) else self._swatches[ink.name].rgb
            self._known[ink] = " ".join(number(1 - (1 - value / 255) * ink.tint, 4) for value in rgb)
        return self._known[ink]


def on_paper(swatches: Mapping[str, Swatch]) -> dict[str, Swatch]:
    """The swatches where there is real paper: its colour is not printed."""
    return {name: swatch._replace(rgb=(255, 255, 255)) if swatch.paper else swatch for name, swatch in swatches.items()}


def is_literal(ink: Ink) -> bool:
    """Whether the ink is a drawing's own colour, which no layout names."""
    return ink.name.startswith("#")


def literal(name: str) -> tuple[int, int, int]:
    """``#rrggbb`` → 0–255."""
    return int(name[1:3], 16), int(name[3:5], 16), int(name[5:7], 16)
