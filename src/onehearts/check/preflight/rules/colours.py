"""Whether every colour is an amount of ink: RGB and the like become ink only at the shop, and look different then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from onehearts.check.preflight.model import Page, Space
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, is_printed, space_of, what
from onehearts.check.preflight.spaces import spaces_in

_NAMES: Mapping[str, str] = MappingProxyType(
    {"DeviceRGB": "RGB", "CalRGB": "RGB", "CalGray": "CalGray", "Lab": "Lab", "CalCMYK": "CalCMYK"}
)


def _check(case: Case) -> Iterator[Finding]:
    standard = case.printer.standard
    for page in case.document.pages:
        used: set[Space] = set()
        for mark in page.marks:
            used.update(spaces_in(space_of(mark)))
            code = next(filter(None, (_fault(space, standard) for space in spaces_in(space_of(mark)))), None)
            if code is not None and is_printed(mark, page):
                values = {"what": what(mark), "space": _named(space_of(mark))}
                yield at(code, page, mark, **values)
        yield from _besides(page, used, standard)


def _fault(space: Space, standard: str) -> str | None:
    """ISO 15930-4, 6.2.3: device-dependent inks only; ISO 15930-7, 6.2.4: RGB with its profile."""
    match space.family:
        case "DeviceRGB":
            return "preflight.rgb"
        case "ICCBased" | "CalGray" | "CalRGB" | "Lab" | "CalCMYK" if standard == "x1a":
            return "preflight.calibrated"
        case "ICCBased" if space.components == 3:
            return "preflight.managed-rgb"
        case "CalRGB" | "Lab":
            return "preflight.managed-rgb"
        case "":
            return "preflight.space-unknown"
        case _:
            return None


def _named(space: Space) -> str:
    """What the colour space at fault is called."""
    for each in spaces_in(space):
        if each.family == "ICCBased":
            return {1: "ICC グレー", 3: "ICC RGB", 4: "ICC CMYK"}.get(each.components, "ICC")
        if each.family in _NAMES:
            return _NAMES[each.family]
    return space.family


def _besides(page: Page, used: set[Space], standard: str) -> Iterator[Finding]:
    """Colours that are set and not used, and those in which transparent things are mixed."""
    if any(_fault(space, standard) == "preflight.rgb" for each in page.idle - used for space in spaces_in(each)):
        yield Finding("preflight.idle-rgb", page.number)
    if standard == "x4" and any(group is not None and group.family == "DeviceRGB" for group in page.groups):
        yield Finding("preflight.group-rgb", page.number)


COLOURS = Rule("colours", _check, for_press)
