"""Inks → process colours (C, M, Y, K), with black that says whether it overprints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onehearts.edition import Edition, Ink, Shape, Swatch
from onehearts.paint.objects import Name, Value, number
from onehearts.paint.palette import is_literal, literal
from onehearts.pictures import Cmyk

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


def drawn_colours(edition: Edition) -> tuple[str, ...]:
    """The drawings' own colours in an edition, each once."""
    shapes = (item for page in edition.pages for item in page.flat() if isinstance(item, Shape))
    inks = (ink for shape in shapes for ink in _inks_of(shape) if is_literal(ink))
    return tuple(dict.fromkeys(ink.name for ink in inks))


def rgb_of(names: Iterable[str]) -> list[tuple[int, int, int]]:
    """The colours of such names."""
    return [literal(name) for name in names]


def _inks_of(shape: Shape) -> Iterable[Ink]:
    return [ink for ink in (shape.fill, shape.stroke and shape.stroke.ink) if ink is not None]


def _recipe(swatch: Swatch) -> Cmyk:
    if swatch.paper:
        return 0.0, 0.0, 0.0, 0.0
    cyan, magenta, yellow, black = (amount / 100 for amount in swatch.cmyk)
    return cyan, magenta, yellow, black
