"""What one plate of several has of a page: its items in the grey of that ink, without those printed over it.

What knocks out is white on the plates it has no ink on; text and lines of full black are printed over what is below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onehearts.edition import Glyphs, Group, Ink, Item, Picture, Shape
from onehearts.paint.document import Document
from onehearts.paint.mixing import Amounts, Mixing
from onehearts.paint.objects import Name, Value, number


def on_plate(items: Sequence[Item], mixing: Mixing, plate: int) -> tuple[Item, ...]:
    """The items without what is printed over others with black alone, unless black is the ``plate``."""
    return tuple(items) if plate == mixing.black else tuple(_below(items, mixing))


def _below(items: Sequence[Item], mixing: Mixing) -> Iterator[Item]:
    for item in items:
        match item:
            case Glyphs():
                if not mixing.overprints(item.ink, text=True):
                    yield item
            case Shape():
                is_over = item.stroke is not None and mixing.overprints(item.stroke.ink)
                yield item._replace(stroke=None) if is_over else item
            case Group():
                yield item._replace(items=tuple(_below(item.items, mixing)))
            case _:
                yield item


class PlatePalette:
    """Grey: how much of one ink a colour takes, none of it being white."""

    def __init__(self, mixing: Mixing, plate: int) -> None:
        self._mixing = mixing
        self._plate = plate

    def fill(self, ink: Ink, *, text: bool = False) -> str:
        return f"{self._grey(self._mixing.amounts(ink, text=text))} g"

    def stroke(self, ink: Ink) -> str:
        return f"{self._grey(self._mixing.amounts(ink))} G"

    def overprint(self, fill: Ink | None, stroke: Ink | None, *, text: bool) -> str:
        return ""

    def _grey(self, amounts: Amounts) -> str:
        return number(1 - amounts[self._plate], 4)


class NoPictures:
    """Pictures on a plate that has nothing of them: white as large as they are."""

    def __init__(self) -> None:
        self.refs: dict[str, Value] = {}

    def resource(self, _item: Picture, document: Document) -> str:
        if not self.refs:
            self.refs["P1"] = document.add_stream(
                {
                    "Type": Name("XObject"),
                    "Subtype": Name("Image"),
                    "Width": 1,
                    "Height": 1,
                    "ColorSpace": Name("DeviceGray"),
                    "BitsPerComponent": 8,
                },
                b"\xff",
            )
        return "P1"
