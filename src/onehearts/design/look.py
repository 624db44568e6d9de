"""What a block sees of the layout while it is built: styles and inks in its accent, its own look, the issue's facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar, cast

from onehearts.design.layout import ACCENT, Layout, stand_in
from onehearts.edition import Ink
from onehearts.fields import DateValue
from onehearts.pictures import Drawing, PhotoInfo
from onehearts.typesetting import TextStyle

L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Facts:
    """What every block may say of the issue it stands in."""

    title: str
    name: str
    months: str
    date: DateValue


@dataclass(frozen=True, slots=True)
class Look:
    """The layout as one block sees it. ``accent`` is the swatch that stands for the layout's accent ink.

    ``photos`` holds what is known of the issue's photographs; ``draw`` gives the drawing of a name,
    ``qr`` the QR code of a text in an ink.
    """

    layout: Layout
    facts: Facts
    accent: str
    photos: Mapping[Path, PhotoInfo]
    draw: Callable[[str], Drawing | None]
    qr: Callable[[str, str], Drawing]
    _styles: dict[tuple[str, str], TextStyle] = field(default_factory=dict, compare=False, repr=False)

    def of(self, cls: type[L]) -> L:
        """The layout's value for a look class, in the block's accent."""
        looks = self.layout.variants.get(self.accent, {})
        return cast(L, looks[cls] if cls in looks else self.layout.looks[cls])

    def ink(self, ink: Ink) -> Ink:
        """The ink with the accent or the season's colour put in."""
        meant = stand_in(ink)
        if meant is None:
            return ink
        colour = self.accent if meant.name == ACCENT else self.layout.season.colour
        return Ink(colour + meant.shade, ink.tint)

    def style(self, name: str) -> TextStyle:
        """The style of that name in the block's accent. The layout's reader has made sure that it exists."""
        key = (name, self.accent)
        if key not in self._styles:
            style = self.layout.styles[name]
            self._styles[key] = replace(
                style,
                ink=self.ink(style.ink),
                strong_ink=self.ink(style.strong_ink),
                link_ink=self.ink(style.link_ink),
                marker_ink=self.ink(style.marker_ink) if style.marker_ink else None,
            )
        return self._styles[key]

    def with_accent(self, accent: str) -> Look:
        """The same look in another accent; styles are shared."""
        return replace(self, accent=accent)
