"""Colours → how much of each ink they print."""

from __future__ import annotations

from collections.abc import Mapping

from onehearts.check.preflight.model import ALL, PROCESS, Colour, Space

_NONE = "None"  # the colourant that prints nothing (ISO 32000-1, 8.6.6.4)
_CHROMA = 0.03  # parts of cyan, magenta and yellow that differ by no more make a grey


def inks(colour: Colour) -> Mapping[str, float] | None:
    """Amounts by ink; ``None`` where that is decided only when the colour is converted, or a pattern stands for it.

    A CMYK or grey of a profile is taken for the inks it names: presses that print into the same profile leave it so.
    """
    return None if colour.pattern else _amounts(colour.space, colour.values)


def _amounts(space: Space, values: tuple[float, ...]) -> Mapping[str, float] | None:
    held = tuple(min(1.0, max(0.0, value)) for value in values)
    match space.family:
        case "DeviceGray" | "CalGray" if held:
            return {"Black": 1.0 - held[0]}
        case "DeviceCMYK" | "CalCMYK" if len(held) == 4:
            return dict(zip(PROCESS, held, strict=True))
        case "ICCBased" if space.components == 4 == len(held):
            return dict(zip(PROCESS, held, strict=True))
        case "ICCBased" if space.components == 1 == len(held):
            return {"Black": 1.0 - held[0]}
        case "Separation" | "DeviceN" if len(held) == len(space.inks):
            return {ink: held[i] for i, ink in enumerate(space.inks) if ink != _NONE}
        case "Indexed" if space.base is not None and values:
            return _amounts(space.base, _looked_up(space, int(values[0])))
        case _:
            return None


def _looked_up(space: Space, index: int) -> tuple[float, ...]:
    count = space.base.components if space.base else 0
    start = max(0, index) * count
    return tuple(value / 255 for value in space.table[start : start + count])


def table_inks(space: Space) -> list[Mapping[str, float]] | None:
    """What each colour of an Indexed space prints; ``None`` if one of them is not known."""
    count = len(space.table) // space.base.components if space.base and space.base.components else 0
    found = [_amounts(space, (float(index),)) for index in range(count)]
    known = [each for each in found if each is not None]
    return known if found and len(known) == len(found) else None


def total(colour: Colour) -> float | None:
    """The sum of all inks of a colour, 1 for each that is full; the four of the process for registration colour."""
    amounts = inks(colour)
    if amounts is None:
        return None
    return sum(value * (len(PROCESS) if ink == ALL else 1) for ink, value in amounts.items())


def is_white(colour: Colour) -> bool:
    """Whether nothing is printed where this colour is."""
    amounts = inks(colour)
    if amounts is not None:
        return not any(amounts.values())
    return colour.space.family in {"DeviceRGB", "CalRGB", "ICCBased"} and min(colour.values, default=0.0) >= 1.0


def is_registration(colour: Colour) -> bool:
    """Whether it is the colour of marks, which stands on every plate."""
    return ALL in colour.space.inks


def is_black_alone(colour: Colour) -> bool:
    """Whether it is full black ink and no other."""
    amounts = inks(colour)
    return amounts is not None and amounts.get("Black", 0.0) >= 1.0 and sum(amounts.values()) <= 1.0


def is_neutral(colour: Colour) -> bool | None:
    """Whether it looks grey; ``None`` if that is not known."""
    if colour.pattern:
        return None
    if colour.space.family in {"DeviceRGB", "CalRGB"} or (
        colour.space.family == "ICCBased" and colour.space.components == 3
    ):
        return max(colour.values) - min(colour.values) <= _CHROMA
    amounts = inks(colour)
    if amounts is None:
        return None
    if any(amount and ink not in (*PROCESS, ALL) for ink, amount in amounts.items()):
        return False
    shares = [amounts.get(ink, 0.0) for ink in PROCESS[:3]]
    return max(shares) - min(shares) <= _CHROMA
