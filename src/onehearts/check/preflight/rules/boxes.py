"""Whether the boxes say where a page is cut and how far it is printed (ISO 15930-7, 6.9; ISO 32000-1, 14.11.2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from onehearts.check.preflight.model import SIDES, Boxes, Page
from onehearts.check.preflight.outline import edge
from onehearts.check.preflight.rules.rule import SLIGHT, Case, Finding, Rule, for_press, mm
from onehearts.geometry import Rect
from onehearts.geometry import mm as millimetres
from onehearts.messages import phrase

_TOLERANCE = millimetres(0.1)
_SAME = millimetres(0.2)


def _check(case: Case) -> Iterator[Finding]:
    first: Rect | None = None
    for page in case.document.pages:
        yield from _page(page, case.printer.bleed)
        own = page.boxes.trim or page.boxes.art
        if own is None:
            continue
        first = first or own
        if abs(own.width - first.width) > _SAME or abs(own.height - first.height) > _SAME:
            values = {"width": mm(own.width), "height": mm(own.height)}
            usual = {"first_width": mm(first.width), "first_height": mm(first.height)}
            yield Finding("preflight.odd-size", page.number, values={**values, **usual})


def _page(page: Page, wanted: float) -> Iterator[Finding]:
    boxes, number = page.boxes, page.number
    if boxes.trim is not None and boxes.art is not None:
        yield Finding("preflight.trim-and-art", number)
    if boxes.trim is None and boxes.art is None:
        yield Finding("preflight.no-trim", number)
        return
    yield from _nested(boxes, number)
    if boxes.crop is not None and not _holds(boxes.crop, boxes.reach):
        yield Finding("preflight.crop-cuts", number)
    if boxes.bleed is None and wanted:
        yield Finding("preflight.no-bleed", number, values={"wanted": mm(wanted)})
        return
    least = min(_beyond(boxes.reach, boxes.finished))
    if least < wanted - _TOLERANCE:
        yield Finding("preflight.small-bleed", number, values={"found": mm(max(0.0, least)), "wanted": mm(wanted)})


def _nested(boxes: Boxes, number: int) -> Iterator[Finding]:
    """Each box lies in the next larger one."""
    named = [("box.trim", boxes.finished), ("box.bleed", boxes.bleed), ("box.media", boxes.media)]
    there = [(name, box) for name, box in named if box is not None]
    for (inner, box), (outer, around) in pairwise(there):
        if not _holds(around, box):
            yield Finding("preflight.not-nested", number, values={"inner": phrase(inner), "outer": phrase(outer)})


def _holds(outer: Rect, inner: Rect) -> bool:
    return min(_beyond(outer, inner)) >= -SLIGHT


def _beyond(outer: Rect, inner: Rect) -> list[float]:
    """How far the one reaches beyond the other on each side."""
    signs = {"left": -1, "top": -1, "right": 1, "bottom": 1}
    return [signs[side] * (edge(outer, side) - edge(inner, side)) for side in SIDES]


BOXES = Rule("boxes", _check, for_press)
