"""Whether nowhere more ink is printed than dries: from the separated plates, or else added up from the marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onehearts.check.preflight.inks import inks, total
from onehearts.check.preflight.model import SIDES, Image, Mark, Page, Shade, Space
from onehearts.check.preflight.objects import overlap
from onehearts.check.preflight.rules.rule import (
    Case,
    Finding,
    Rule,
    for_press,
    is_printed,
    is_within,
    printed,
    space_of,
)
from onehearts.check.preflight.spaces import spaces_in
from onehearts.geometry import Rect, mm

_ROUNDING = 0.02  # of one ink
_FEW = mm(1.0) ** 2  # square points: less ink than this is too much for is dry soon enough
_MOST, _LEAST = 2_000_000, 100  # comparisons on a page; marks that are looked through for one at the least
_SLACK = 0.01  # points
_RGB = {"DeviceRGB", "CalRGB", "Lab"}


def _check(case: Case) -> Iterator[Finding]:
    limit = case.printer.ink_limit / 100
    for page in case.document.pages:
        if not page.complete:
            yield Finding("preflight.ink-unchecked", page.number)
        elif any(_is_of_screens(space) for mark in printed(page) for space in spaces_in(space_of(mark))):
            yield Finding("preflight.ink-not-inks", page.number)
        elif case.plates is not None:
            spots = case.plates.spots.get(page.number)
            if spots is None:
                yield Finding("preflight.ink-unchecked", page.number)
            for spot in spots or ():
                yield _too_much(page, spot.area, spot.ink, limit)
        else:
            yield from _added_up(page, limit)


def _is_of_screens(space: Space) -> bool:
    return space.family in _RGB or (space.family == "ICCBased" and space.components == 3)


def _too_much(page: Page, area: Rect, ink: float, limit: float) -> Finding:
    return Finding("preflight.ink", page.number, area, {"found": f"{ink * 100:.0f}", "limit": f"{limit * 100:.0f}"})


class _Laid(NamedTuple):
    """A mark, the sum of inks where it is, and how much of each where that is known."""

    mark: Mark
    total: float
    inks: Mapping[str, float] | None


def _added_up(page: Page, limit: float) -> Iterator[Finding]:
    """Without separated plates: a mark that covers what is below has its own inks, one that does not keeps the others.

    What is transparent in the normal way mixes two amounts and has no more than the larger. Where boxes overlap the
    marks in them may not, so too much together is nothing that is known.
    """
    marks = [mark for mark in page.marks if is_printed(mark, page)]
    patience = max(_LEAST, _MOST // max(1, sum(map(_adds, marks))))
    laid: list[_Laid] = []
    unknown = False
    for mark in marks:
        own = _own(mark)
        if own is None:
            unknown = True
            continue
        if _is_over(mark, own.total, limit):
            yield _too_much(page, mark.area, own.total, limit)
        elif _adds(mark):
            found = _on_top(own, laid, patience)
            unknown = unknown or found is None or found.total > limit + _ROUNDING
            own = found or own
        laid.append(own)
    if unknown:
        yield Finding("preflight.ink-unchecked", page.number)


def _on_top(own: _Laid, laid: Sequence[_Laid], patience: int) -> _Laid | None:
    """A mark with the most that lies under it, as far down as something covers it; ``None`` if that is too far."""
    most, area = own, own.mark.area
    for below in laid[: -patience - 1 : -1]:
        if not is_within(below.mark.area, area):
            continue
        both = _both(own, below)
        most = both if both.total > most.total else most
        if _covers(below.mark, area):
            return most
    return most if len(laid) <= patience else None


def _both(own: _Laid, below: _Laid) -> _Laid:
    """Inks that are printed on others: of the same ink the more (ISO 32000-1, 8.6.7)."""
    if own.inks is None or below.inks is None:
        return _Laid(own.mark, own.total + below.total, None)
    inks = {ink: max(own.inks.get(ink, 0.0), below.inks.get(ink, 0.0)) for ink in {**own.inks, **below.inks}}
    return _Laid(own.mark, sum(inks.values()), inks)


def _covers(mark: Mark, area: Rect) -> bool:
    """Whether a mark hides all that is below ``area``: a straight field that knocks out."""
    if _adds(mark) or mark.alpha < 1.0 or mark.soft_mask or len(mark.flat) < len(SIDES) or mark.colour.pattern:
        return False
    common = overlap(mark.area, area)
    return common is not None and common.width >= area.width - _SLACK and common.height >= area.height - _SLACK


def _adds(mark: Mark) -> bool:
    """Whether a mark leaves inks that are below it."""
    return mark.overprint or mark.blend != "Normal"


def _own(mark: Mark) -> _Laid | None:
    """A mark with its own inks; ``None`` if these are not known."""
    if isinstance(mark, Shade):
        return None if mark.ink is None else _Laid(mark, mark.ink, None)
    if isinstance(mark, Image) and not mark.stencil:
        return None if mark.picture.ink is None else _Laid(mark, mark.picture.ink, None)
    if mark.colour.pattern:  # what it shows stands behind it as marks of its own
        return _Laid(mark, 0.0, {})
    amounts = inks(mark.colour)
    if amounts is None:
        return None
    # Colours that are multiplied and the like add up even in the same ink.
    return _Laid(mark, total(mark.colour) or 0.0, amounts if mark.blend == "Normal" else None)


def _is_over(mark: Mark, ink: float, limit: float) -> bool:
    if ink <= limit + _ROUNDING:
        return False
    share = mark.picture.over if isinstance(mark, Image) and not mark.stencil else None
    return (1.0 if share is None else share) * mark.area.width * mark.area.height >= _FEW


INK = Rule("ink", _check, for_press)
