"""Whether what is meant to overprint does, and nothing else (ISO 32000-1, 8.6.7)."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.inks import inks, is_black_alone
from onehearts.check.preflight.model import Fill, Image, Mark, Page, Shade, Text
from onehearts.check.preflight.rules.below import with_ground, with_partly_below
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, is_blank, is_printed, what
from onehearts.geometry import mm

_FIELD = mm(10.0)  # what is as large both ways is a field: what lies under it shows through


def _check(case: Case) -> Iterator[Finding]:
    for page in case.document.pages:
        for mark in page.marks:
            if is_printed(mark, page) and _vanishes(mark):
                yield at("preflight.white-overprint", page, mark, what=what(mark))
        for mark, ground in with_ground(page, _is_black):
            if ground is not None:
                yield at("preflight.black-field" if _overprints(mark) else "preflight.black-knocks-out", page, mark)
        yield from _shows_through(page)


def _shows_through(page: Page) -> Iterator[Finding]:
    """Fields that overprint a part of others: where they do, both are seen."""
    told = {mark.area for mark, ground in with_ground(page, _is_black) if ground is not None}
    for mark, ground in with_partly_below(page, _is_field):
        if is_black_alone(mark.colour):
            if min(mark.area.width, mark.area.height) >= _FIELD and mark.area not in told:
                yield at("preflight.black-field", page, mark)
        elif _mixes(mark, ground):
            yield at("preflight.colour-overprint", page, mark)


def _is_field(mark: Mark) -> bool:
    """Whether it is an even field that overprints; what CMYK of a profile or grey does is the machine's choice."""
    spaces = {"DeviceCMYK", "Separation", "DeviceN"}
    even = isinstance(mark, Fill) and not mark.colour.pattern and mark.colour.space.family in spaces
    return even and _overprints(mark) and not is_blank(mark)


def _mixes(mark: Mark, ground: Mark) -> bool:
    """Whether the ground has an ink that the mark leaves as it is."""
    above = inks(mark.colour) or {}
    below = None if isinstance(ground, (Image, Shade)) else inks(ground.colour)
    return below is None or any(amount and not above.get(ink) for ink, amount in below.items())


def _is_black(mark: Mark) -> bool:
    """Whether it is black text that knocks out what is below, or a black field that does not."""
    if isinstance(mark, Fill):
        return _overprints(mark) and min(mark.area.width, mark.area.height) >= _FIELD and is_black_alone(mark.colour)
    return isinstance(mark, Text) and not _overprints(mark) and is_black_alone(mark.colour)


def _overprints(mark: Mark) -> bool:
    """Whether inks of which there is nothing are left: in mode 0 DeviceCMYK wipes out all four (table 148)."""
    return mark.overprint and (mark.overprint_mode == 1 or mark.colour.space.family != "DeviceCMYK")


def _vanishes(mark: Mark) -> bool:
    """Whether white is overprinted and so not there. CMYK without ink still wipes out what is below in mode 0."""
    if not mark.overprint or not is_blank(mark):
        return False
    return mark.colour.space.family not in {"DeviceCMYK", "ICCBased"} or mark.overprint_mode == 1


OVERPRINT = Rule("overprint", _check, for_press)
