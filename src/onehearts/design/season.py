"""A drawing of the page itself → the same in the colour of the season; any drawing → the same in black alone."""

from __future__ import annotations

from onehearts.design.layout import Layout
from onehearts.edition import Ink, Swatch
from onehearts.pictures import Drawing

_LUMINANCE = (0.2126, 0.7152, 0.0722)  # of red, green and blue in sRGB
_ROUNDING = 1.5  # of 255: a tint that was typed as #rrggbb


def in_season(drawing: Drawing, layout: Layout) -> Drawing:
    """Fills in the colour the layout's art is drawn in, or in a tint of it, become the season's; others stay."""
    drawn = layout.art_colour
    if drawn is None:
        return drawing
    colour = layout.season.colour
    return drawing._replace(
        shapes=tuple(shape._replace(fill=_followed(shape.fill, drawn, colour)) for shape in drawing.shapes)
    )


def in_black(drawing: Drawing, layout: Layout) -> Drawing:
    """Every colour of the drawing's own becomes the tint of the layout's darkest ink that is as light."""
    black = min(layout.swatches.values(), key=lambda swatch: sum(swatch.rgb))
    return drawing._replace(shapes=tuple(shape._replace(fill=_greyed(shape.fill, black)) for shape in drawing.shapes))


def _greyed(fill: Ink, black: Swatch) -> Ink:
    if not fill.name.startswith("#"):
        return fill
    light = sum(weight * _linear(value) for weight, value in zip(_LUMINANCE, _rgb(fill), strict=True))
    grey = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return Ink(black.name, round(min(1.0, (1 - grey) / (1 - black.rgb[0] / 255)), 2))


def _linear(value: int) -> float:
    """One channel of sRGB (IEC 61966-2-1) as light, 0–1."""
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _rgb(fill: Ink) -> tuple[int, ...]:
    """The channels of a drawing's own ``#rrggbb``."""
    return tuple(int(fill.name[start : start + 2], 16) for start in (1, 3, 5))


def _followed(fill: Ink, drawn: tuple[int, int, int], colour: str) -> Ink:
    tint = _tint(_rgb(fill), drawn) if fill.name.startswith("#") else None
    return fill if tint is None else Ink(colour, tint)


def _tint(found: tuple[int, ...], full: tuple[int, int, int]) -> float | None:
    """The tint of a colour, mixed with white, that comes out as ``found``; ``None`` if none does."""
    room, taken = sum(255 - value for value in full), sum(255 - value for value in found)
    tint = round(taken / room, 2) if room else 0.0
    mixed = [255 - (255 - value) * tint for value in full]
    is_tint = 0 < tint <= 1 and all(abs(a - b) <= _ROUNDING for a, b in zip(mixed, found, strict=True))
    return tint if is_tint else None
