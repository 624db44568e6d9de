"""The inks of a machine → colour spaces that name them, and colours in these (ISO 32000-1, 8.6.6.4 and 8.6.6.5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from onehearts.edition import Ink, Swatch
from onehearts.paint.document import Document
from onehearts.paint.inks import overprint_state
from onehearts.paint.mixing import Amounts, Mixing
from onehearts.paint.objects import Name, Ref, Value, number

ALL_INKS = "N"
"""The name of the colour space of all inks among the resources."""


class SpotPalette:
    """The inks by their names: one alone where a colour takes only that, else all of them."""

    def __init__(self, mixing: Mixing) -> None:
        self._mixing = mixing

    def fill(self, ink: Ink, *, text: bool = False) -> str:
        space, amounts = self._set(self._mixing.amounts(ink, text=text))
        return f"/{space} cs {amounts} scn"

    def stroke(self, ink: Ink) -> str:
        space, amounts = self._set(self._mixing.amounts(ink))
        return f"/{space} CS {amounts} SCN"

    def overprint(self, fill: Ink | None, stroke: Ink | None, *, text: bool) -> str:
        fills = text and fill is not None and self._mixing.overprints(fill, text=True)
        return f"/{overprint_state(fills, stroke is not None and self._mixing.overprints(stroke))} gs"

    def _set(self, amounts: Amounts) -> tuple[str, str]:
        inked = [at for at, amount in enumerate(amounts) if amount]
        space = ink_space(inked[0]) if len(inked) == 1 else ALL_INKS
        shown = [amounts[inked[0]]] if len(inked) == 1 else amounts
        return space, " ".join(number(amount, 4) for amount in shown)


def ink_space(at: int) -> str:
    """The name of the colour space of one ink among the resources."""
    return f"{ALL_INKS}{at + 1}"


def spot_spaces(plates: Sequence[Swatch], document: Document) -> dict[str, Ref]:
    """The spaces of each ink alone (Separation) and of all together (DeviceN), by those names.

    Where the inks are not at hand they are shown in their process colours, one over the other.
    """
    alone = {ink_space(at): document.add(_separation(plate, document)) for at, plate in enumerate(plates)}
    return {**alone, ALL_INKS: document.add(_device_n(plates, tuple(alone.values()), document))}


def _separation(plate: Swatch, document: Document) -> list[Value]:
    full = [amount / 100 for amount in plate.cmyk]
    tint = document.add({"FunctionType": 2, "Domain": [0, 1], "C0": [0, 0, 0, 0], "C1": full, "N": 1})
    return [Name("Separation"), Name(plate.name), Name("DeviceCMYK"), tint]


def _device_n(plates: Sequence[Swatch], alone: Sequence[Ref], document: Document) -> list[Value]:
    count = len(plates)
    # What none and all of each ink are; what lies between is mixed (7.10.2). The first ink changes fastest.
    samples = bytes(
        min(255, round(sum(plate.cmyk[n] for plate, is_on in zip(plates, reversed(on), strict=True) if is_on) * 2.55))
        for on in product((False, True), repeat=count)
        for n in range(4)
    )
    tint = document.add_stream(
        {
            "FunctionType": 0,
            "Domain": [0, 1] * count,
            "Range": [0, 1] * 4,
            "Size": [2] * count,
            "BitsPerSample": 8,
        },
        samples,
    )
    colorants: Mapping[str, Value] = {plate.name: ref for plate, ref in zip(plates, alone, strict=True)}
    names = [Name(plate.name) for plate in plates]
    return [Name("DeviceN"), names, Name("DeviceCMYK"), tint, {"Colorants": colorants}]
