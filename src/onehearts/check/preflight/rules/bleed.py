"""Whether art that meets the trim goes on to the end of the bleed: a cut that is off by a hair shows paper else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onehearts.check.preflight.model import SIDES, Fill, Image, Mark, Shade, Side
from onehearts.check.preflight.outline import edge
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, mm, printed, what
from onehearts.design import Printer
from onehearts.geometry import Rect
from onehearts.geometry import mm as millimetres
from onehearts.messages import phrase

_NEAR = millimetres(0.3)  # inside the trim: what ends here was meant to meet it
_SHORT = millimetres(0.3)  # of the bleed: what lacks no more is enough
_LONG = millimetres(2)  # along the trim: what meets it for less is a corner of something


def _check(case: Case) -> Iterator[Finding]:
    for page in case.document.pages:
        trim = page.boxes.finished
        whole = trim.grown(case.printer.bleed)
        marks = [mark for mark in printed(page) if isinstance(mark, (Fill, Image, Shade))]
        for mark in marks:
            stops = [s for s in SIDES if _stops(mark, s, trim, whole) and not _goes_on(mark, s, marks, whole)]
            if stops:
                lacks = max(_outwards(side, edge(whole, side) - edge(mark.area, side)) for side in stops)
                sides = phrase("side.and").join(phrase(f"side.{side}") for side in stops)
                yield at("preflight.art-stops", page, mark, what=what(mark), sides=sides, lacks=mm(lacks))


def _outwards(side: Side, distance: float) -> float:
    return distance if side in {"right", "bottom"} else -distance


def _stops(mark: Mark, side: Side, trim: Rect, whole: Rect) -> bool:
    """Whether a straight edge lies at the trim or in the bleed, and not at its end."""
    if side not in mark.flat:
        return False
    beyond = _outwards(side, edge(mark.area, side) - edge(trim, side))
    lacks = _outwards(side, edge(whole, side) - edge(mark.area, side))
    along = _along(mark.area, side, trim)
    return beyond >= -_NEAR and lacks > _SHORT and along >= _LONG and _depth(mark.area, side, trim) > _NEAR


def _along(area: Rect, side: Side, trim: Rect) -> float:
    """How much of the trim's side an area lies at."""
    if side in {"left", "right"}:
        return min(area.bottom, trim.bottom) - max(area.y, trim.y)
    return min(area.right, trim.right) - max(area.x, trim.x)


def _depth(area: Rect, side: Side, trim: Rect) -> float:
    """How far an area reaches from a side into the page."""
    return _outwards(side, edge(trim, side) - edge(area, _opposite(side)))


def _goes_on(mark: Mark, side: Side, marks: Sequence[Mark], whole: Rect) -> bool:
    """Whether something of the same colour covers the bleed that ``mark`` leaves."""
    if isinstance(mark, Image):
        return False
    return any(
        other is not mark
        and other.colour == mark.colour
        and _outwards(side, edge(whole, side) - edge(other.area, side)) <= _SHORT
        and _along(other.area, side, mark.area) >= _along(mark.area, side, whole) - _NEAR
        and _outwards(side, edge(mark.area, side) - edge(other.area, _opposite(side))) >= -_NEAR
        for other in marks
    )


def _opposite(side: Side) -> Side:
    opposites: dict[Side, Side] = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
    return opposites[side]


def _applies(printer: Printer) -> bool:
    return for_press(printer) and printer.bleed > 0


BLEED = Rule("bleed", _check, _applies)
