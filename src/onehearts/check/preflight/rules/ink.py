"""Whether nowhere more ink is printed than dries: from the separated plates, or else added up from the marks."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.inks import total
from onehearts.check.preflight.model import Image, Mark, Page, Shade, Space
from onehearts.check.preflight.objects import overlap
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, for_press, printed
from onehearts.check.preflight.spaces import spaces_in
from onehearts.geometry import Rect, mm

_ROUNDING = 0.02  # of one ink
_FEW = mm(1.0) ** 2  # square points: less ink than this is too much for is dry soon enough
_RGB = {"DeviceRGB", "CalRGB", "Lab"}


def _check(case: Case) -> Iterator[Finding]:
    limit = case.printer.ink_limit / 100
    for page in case.document.pages:
        if not page.complete:
            yield Finding("preflight.ink-unchecked", page.number)
        elif any(_is_of_screens(space) for mark in printed(page) for space in spaces_in(_space(mark))):
            yield Finding("preflight.ink-not-inks", page.number)
        elif case.plates is not None:
            spots = case.plates.spots.get(page.number)
            if spots is None:
                yield Finding("preflight.ink-unchecked", page.number)
            for spot in spots or ():
                yield _too_much(page, spot.area, spot.ink, limit)
        else:
            yield from _added_up(page, limit)


def _space(mark: Mark) -> Space:
    return mark.picture.space if isinstance(mark, Image) and not mark.stencil else mark.colour.space


def _is_of_screens(space: Space) -> bool:
    return space.family in _RGB or (space.family == "ICCBased" and space.components == 3)


def _too_much(page: Page, area: Rect, ink: float, limit: float) -> Finding:
    return Finding("preflight.ink", page.number, area, {"found": f"{ink * 100:.0f}", "limit": f"{limit * 100:.0f}"})


def _added_up(page: Page, limit: float) -> Iterator[Finding]:
    """Without separated plates: a mark that covers what is below has its own ink, one that does not adds to it.

    What is transparent in the normal way mixes two amounts and has no more than the larger.
    """
    measured = [(mark, _own(mark)) for mark in printed(page)]
    unknown = any(ink is None for _, ink in measured)
    known = [(mark, ink) for mark, ink in measured if ink is not None]
    lightest = limit - max((ink for mark, ink in known if _adds(mark)), default=0.0)
    heavy: list[tuple[Rect, float]] = []  # what leaves no room for the heaviest that is added
    for mark, own in known:
        ink = own
        if _is_over(mark, own, limit):
            yield _too_much(page, mark.area, own, limit)
        elif _adds(mark):
            ink += max((below for area, below in heavy if overlap(area, mark.area)), default=0.0)
            unknown = unknown or ink > limit + _ROUNDING
        if ink > lightest:
            heavy.append((mark.area, ink))
    if unknown:
        yield Finding("preflight.ink-unchecked", page.number)


def _adds(mark: Mark) -> bool:
    return mark.overprint or mark.blend != "Normal"


def _own(mark: Mark) -> float | None:
    """The most ink in a mark; ``None`` if that is not known."""
    if isinstance(mark, Shade):
        return mark.ink
    if isinstance(mark, Image) and not mark.stencil:
        return mark.picture.ink
    # What a pattern shows stands behind it as marks of its own.
    return 0.0 if mark.colour.pattern else total(mark.colour)


def _is_over(mark: Mark, ink: float, limit: float) -> bool:
    if ink <= limit + _ROUNDING:
        return False
    share = mark.picture.over if isinstance(mark, Image) and not mark.stencil else None
    return (1.0 if share is None else share) * mark.area.width * mark.area.height >= _FEW


INK = Rule("ink", _check, for_press)
