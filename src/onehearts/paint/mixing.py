"""Colours → amounts of the few inks a machine has, so that all is as light or dark on paper as it was meant.

What has no hue is black alone. What has one goes to the ink that comes closest at the same lightness, and takes black
to it where that ink alone is too light. Colours are compared in CIE L*a*b*; inks over each other multiply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import dist
from typing import TypeAlias

from onehearts.design.layout import SHADES
from onehearts.edition import Ink, Swatch
from onehearts.paint.palette import is_literal, literal

Amounts: TypeAlias = tuple[float, ...]
"""How much of each ink is printed, in parts of 1."""

Colour: TypeAlias = tuple[float, float, float]
"""sRGB, 0–255."""

_BLACK = "墨"
_HALVINGS = 20  # an amount to a millionth
_LEAST = 0.02  # of an ink: less is dirt
_CLOSED = 0.93  # of an ink: its dots run together, but for pinholes
_SOLID = 0.5  # of an ink: text that has as much gets all of it, for the dots of a tint fray its edges
_LEGIBLE = 4.5  # contrast of text and its ground (WCAG 2.1, 1.4.3)
_TONED = 0.6  # of the accent, in the blacks of a photograph
_PALE = 0.1  # of an ink, where its own text may stand on it


class Mixing:
    """What the ``swatches`` of an edition, and the colours of its drawings, are made of with the inks ``plates``."""

    def __init__(self, swatches: Mapping[str, Swatch], plates: Sequence[Swatch]) -> None:
        self._swatches = swatches
        self._inks = tuple(plate.rgb for plate in plates)
        self.black = next((at for at, plate in enumerate(plates) if plate.name == _BLACK), 0)
        """Which of the plates is black."""
        self.accent = next((at for at in range(len(plates)) if at != self.black), None)
        """Which is the first beside black, if there is one."""
        self._known: dict[str, Amounts] = {}

    def amounts(self, ink: Ink, *, text: bool = False) -> Amounts:
        """The inks of areas and lines, or of ``text``; of a tint, so much of each."""
        if ink.name not in self._known:
            self._known[ink.name] = self._mixed(ink.name)
        amounts = tuple(round(amount * ink.tint, 4) for amount in self._known[ink.name])
        return self._crisp(amounts) if text else amounts

    def overprints(self, ink: Ink, *, text: bool = False) -> bool:
        """Whether it is full black alone: such text and lines are printed on what lies below."""
        return self.amounts(ink, text=text) == self._only(self.black, 1.0)

    def shown(self, amounts: Amounts) -> Colour:
        """How such amounts look on white paper."""
        red = green = blue = 255.0
        for amount, ink in zip(amounts, self._inks, strict=True):
            red, green, blue = (
                value * (1 - amount * (1 - full / 255)) for value, full in zip((red, green, blue), ink, strict=True)
            )
        return red, green, blue

    def duotone(self) -> tuple[Amounts, ...]:
        """Black and the accent for each of 256 greys, from black to white: as dark as the grey, and warmer or cooler.

        None where there is no accent.
        """
        accent = self.accent
        if accent is None:
            return ()
        greys = [lab((level, level, level))[0] for level in range(256)]
        tinted = [self._only(accent, _TONED * (1 - level / 255)) for level in range(256)]
        return tuple(self.darkened(amounts, grey) for amounts, grey in zip(tinted, greys, strict=True))

    def darkened(self, amounts: Amounts, lightness: float) -> Amounts:
        """The same with as much black as makes it no lighter than ``lightness`` (L*)."""
        return self._until(lightness, lambda black: self._with(amounts, self.black, black))

    def _mixed(self, name: str) -> Amounts:
        rgb = self._rgb(name)
        black = _black_alone(rgb, self._swatches.get(name))
        if black is not None:
            return self._only(self.black, black)
        mixed = self._at(self._closest(name), lab(rgb)[0])
        return tuple(self._printable(at, amount) for at, amount in enumerate(mixed))

    def _printable(self, at: int, amount: float) -> float:
        """Without traces of an ink, and without pinholes in fields that are all but solid; black keeps its greys."""
        if amount < _LEAST:
            return 0.0
        return 1.0 if amount >= _CLOSED and at != self.black else round(amount, 2)

    def _closest(self, name: str) -> int:
        """The ink whose colour comes closest at the same lightness; the shades of an accent have that of the accent."""
        family = next(
            (one for one in (name.removesuffix(shade) for shade in SHADES[1:]) if one in self._swatches), name
        )
        wanted = lab(self._rgb(family))
        inks = range(len(self._inks))
        return min(inks, key=lambda at: dist(lab(self.shown(self._at(at, wanted[0]))), wanted))

    def _at(self, ink: int, lightness: float) -> Amounts:
        """An ink alone at that lightness, with black where it is too light."""
        full = self._only(ink, 1.0)
        if ink == self.black or lab(self.shown(full))[0] <= lightness:
            return self._until(lightness, lambda amount: self._only(ink, amount))
        return self.darkened(full, lightness)

    def _rgb(self, name: str) -> tuple[int, int, int]:
        return literal(name) if is_literal(Ink(name)) else self._swatches[name].rgb

    def _until(self, lightness: float, made: Callable[[float], Amounts]) -> Amounts:
        """What is made of the least amount that is no lighter; of all there is, if nothing is as dark."""
        low, high = 0.0, 1.0
        if lab(self.shown(made(low)))[0] <= lightness:
            return made(low)
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (low, middle) if lab(self.shown(made(middle)))[0] <= lightness else (middle, high)
        return made(high)

    def _crisp(self, amounts: Amounts) -> Amounts:
        """The inks of text that is to be read: solid where it is dark, and one of them alone where that is legible.

        What is printed in two shows every slip of the sheet.
        """
        alone = self._with(amounts, self.black, 0.0)
        if max(alone) == 1.0 and amounts[self.black] < _SOLID:
            pale = tuple(amount * _PALE for amount in alone)
            if contrast(self.shown(alone), self.shown(pale)) >= _LEGIBLE:
                return alone
        return tuple(1.0 if amount >= _SOLID else amount for amount in amounts)

    def _only(self, at: int, amount: float) -> Amounts:
        return self._with((0.0,) * len(self._inks), at, amount)

    def _with(self, amounts: Amounts, at: int, amount: float) -> Amounts:
        return (*amounts[:at], amount, *amounts[at + 1 :])


def _black_alone(rgb: tuple[int, int, int], swatch: Swatch | None) -> float | None:
    """How much black a colour is that is nothing else; ``None`` if it has a hue."""
    if swatch is not None and swatch.paper:
        return 0.0
    if swatch is not None and not any(swatch.cmyk[:3]):
        return swatch.cmyk[3] / 100
    return round(1 - rgb[0] / 255, 3) if len({*rgb}) == 1 else None


def lab(colour: Colour) -> Colour:
    """L*, a* and b* under D65 (CIE 15; IEC 61966-2-1)."""
    red, green, blue = (_linear(value) for value in colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890
    fx, fy, fz = (n ** (1 / 3) if n > 216 / 24389 else (24389 / 27 * n + 16) / 116 for n in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1–21 (WCAG 2.1)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(value) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
