"""An edition and a printer → the colours and photographs of a proof: sRGB of what will be on paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from onehearts.design import Printer
from onehearts.edition import Edition, Ink, is_grey
from onehearts.paint.inks import inks_of, press_palette
from onehearts.paint.mixing import Mixing
from onehearts.paint.objects import Name, Value, number
from onehearts.paint.palette import Palette
from onehearts.paint.photos import Manner, Photos
from onehearts.pictures import Colours, PhotoStore, Separation

_DPI, _QUALITY = 200.0, 88  # of photographs

_Rgb: TypeAlias = tuple[float, float, float]

Seen: TypeAlias = tuple[Palette, Photos, str]
"""The colours of an edition and its photographs as they will look, and the name of what they are printed with."""


def proof_colours(edition: Edition, photos: PhotoStore, printer: Printer) -> Seen:
    """By the profile of the printer's condition, or mixed of the inks of its plates."""
    return (_by_plates if printer.plates else _by_profile)(edition, photos, printer)


def _by_profile(edition: Edition, photos: PhotoStore, printer: Printer) -> Seen:
    """As they are separated for print, and then seen."""
    separation = Separation(str(printer.condition.profile), printer.ink_limit)
    press = press_palette(edition, separation, photos)
    inks = inks_of(edition)
    seen = dict(zip(inks, photos.appearance(separation).colours([press.inks(ink) for ink in inks]), strict=True))
    colours: Colours = "black" if is_grey(edition.swatches.values()) else "colour"
    manner = Manner(_DPI, _DPI, _QUALITY, colours, separation, proof=True)
    return _Palette(seen, seen), Photos(edition, photos, manner), printer.condition.name


def _by_plates(edition: Edition, photos: PhotoStore, printer: Printer) -> Seen:
    """As the few inks of a machine make them, one over the other."""
    plates = tuple(printer.plates.values())
    mixing = Mixing(edition.swatches, plates)
    areas, texts = (
        {ink: mixing.shown(mixing.amounts(ink, text=text)) for ink in inks_of(edition)} for text in (False, True)
    )
    tones = mixing.duotone() if printer.duotone else ()
    alone = (tuple((1 - n / 255) * (at == mixing.black) for at in range(len(plates))) for n in range(256))
    table = bytes(round(value) for amounts in tones or alone for value in mixing.shown(amounts))
    shown: dict[str, Value] = {"ColorSpace": [Name("Indexed"), Name("DeviceRGB"), 255, table]}
    manner = Manner(_DPI, _DPI, _QUALITY, "black", shown=shown)
    return _Palette(areas, texts), Photos(edition, photos, manner), "・".join(plate.name for plate in plates)


class _Palette:
    """sRGB of what inks look like when they are printed, as areas and lines and as text."""

    def __init__(self, areas: Mapping[Ink, _Rgb], texts: Mapping[Ink, _Rgb]) -> None:
        self._areas, self._texts = (
            {ink: " ".join(number(value / 255, 4) for value in rgb) for ink, rgb in seen.items()}
            for seen in (areas, texts)
        )

    def fill(self, ink: Ink, *, text: bool = False) -> str:
        return f"{(self._texts if text else self._areas)[ink]} rg"

    def stroke(self, ink: Ink) -> str:
        return f"{self._areas[ink]} RG"

    def overprint(self, fill: Ink | None, stroke: Ink | None, *, text: bool) -> str:
        return ""
