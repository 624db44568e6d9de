"""Inks → process colours (C, M, Y, K), with black that says whether it overprints."""

from __future__ import annotations

from collections.abc import Mapping

from onehearts.edition import Edition, Glyphs, Ink, Link, Picture, Shape, Swatch
from onehearts.paint.objects import Name, Value, number
from onehearts.paint.palette import is_literal, literal
from onehearts.pictures import Cmyk, PhotoStore, Separation

_BLACK: Cmyk = (0.0, 0.0, 0.0, 1.0)


class PressPalette:
    """CMYK: swatches by their recipes, at a tint all inks of it; the colours of drawings as they were separated.

    Text and lines of full black alone overprint what lies below, so that no white shows where plates slip; all else
    knocks it out, and says so.
    """

    def __init__(self, swatches: Mapping[str, Swatch], drawn: Mapping[str, Cmyk]) -> None:
        self._recipes: dict[str, Cmyk] = {**{name: _recipe(swatch) for name, swatch in swatches.items()}, **drawn}

    def fill(self, ink: Ink, *, text: bool = False) -> str:
        return f"{self._numbers(ink)} k"

    def stroke(self, ink: Ink) -> str:
        return f"{self._numbers(ink)} K"

    def overprint(self, fill: Ink | None, stroke: Ink | None, *, text: bool) -> str:
        return f"/{overprint_state(text and self._is_black(fill), self._is_black(stroke))} gs"

    def inks(self, ink: Ink) -> Cmyk:
        """What is printed, in parts of 1."""
        cyan, magenta, yellow, black = (amount * ink.tint for amount in self._recipes[ink.name])
        return cyan, magenta, yellow, black

    def _is_black(self, ink: Ink | None) -> bool:
        return ink is not None and self.inks(ink) == _BLACK

    def _numbers(self, ink: Ink) -> str:
        return " ".join(number(amount, 4) for amount in self.inks(ink))


def overprint_state(fill: bool, stroke: bool) -> str:
    """The name of the graphics state in which areas and lines overprint, or do not."""
    return f"O{fill:d}{stroke:d}"


def overprint_states() -> dict[str, Value]:
    """The graphics states that ``overprint_state`` names (ISO 32000-1, 8.6.7): zero means no ink, not white."""
    return {
        overprint_state(fill, stroke): {"Type": Name("ExtGState"), "op": fill, "OP": stroke, "OPM": 1}
        for fill in (False, True)
        for stroke in (False, True)
    }


def press_palette(edition: Edition, separation: Separation, photos: PhotoStore) -> PressPalette:
    """The palette of an edition; the drawings' own colours are separated, each once."""
    names = tuple(dict.fromkeys(ink.name for ink in inks_of(edition) if is_literal(ink)))
    drawn = photos.table(separation).colours([literal(name) for name in names])
    return PressPalette(edition.swatches, dict(zip(names, drawn, strict=True)))


def inks_of(edition: Edition) -> tuple[Ink, ...]:
    """All inks of an edition, each once."""
    return tuple(dict.fromkeys(ink for page in edition.pages for item in page.flat() for ink in _inks_of(item)))


def _inks_of(item: Glyphs | Shape | Picture | Link) -> tuple[Ink, ...]:
    match item:
        case Glyphs():
            return (item.ink,)
        case Shape():
            return tuple(ink for ink in (item.fill, item.stroke and item.stroke.ink) if ink is not None)
        case _:
            return ()


def _recipe(swatch: Swatch) -> Cmyk:
    if swatch.paper:
        return 0.0, 0.0, 0.0, 0.0
    cyan, magenta, yellow, black = (amount / 100 for amount in swatch.cmyk)
    return cyan, magenta, yellow, black
