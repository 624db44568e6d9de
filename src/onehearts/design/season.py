"""A drawing of the page itself → the same in the colour of the season."""

from __future__ import annotations

from onehearts.design.layout import SHADES, Layout
from onehearts.edition import Ink
from onehearts.pictures import Drawing

_ROUNDING = 1.5  # of 255: a tint that was typed as #rrggbb


def in_season(drawing: Drawing, layout: Layout) -> Drawing:
    """Fills in the colour the layout's art is drawn in, in a tint of it or in its shades become the season's.

    Other fills stay as they are.
    """
    return drawing._replace(
        shapes=tuple(shape._replace(fill=_followed(shape.fill, layout)) for shape in drawing.shapes)
    )


def _followed(fill: Ink, layout: Layout) -> Ink:
    if not fill.name.startswith("#"):
        return fill
    found = tuple(int(fill.name[start : start + 2], 16) for start in (1, 3, 5))
    for shade in SHADES:
        drawn = layout.swatches.get(layout.drawn_in + shade)
        if drawn is not None and drawn.rgb == found:
            return Ink(layout.season.colour + shade, fill.tint)
    drawn = layout.swatches.get(layout.drawn_in)
    tint = drawn and _tint(found, drawn.rgb)
    return Ink(layout.season.colour, tint) if tint else fill


def _tint(found: tuple[int, ...], full: tuple[int, int, int]) -> float | None:
    """The tint of a colour, mixed with white, that comes out as ``found``; ``None`` if none does."""
    room, taken = sum(255 - value for value in full), sum(255 - value for value in found)
    tint = round(taken / room, 2) if room else 0.0
    mixed = [255 - (255 - value) * tint for value in full]
    is_tint = 0 < tint < 1 and all(abs(a - b) <= _ROUNDING for a, b in zip(mixed, found, strict=True))
    return tint if is_tint else None
