"""Whether text keeps away from where the paper is cut."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import SIDES, Text
from onehearts.check.preflight.outline import edge
from onehearts.check.preflight.rules.rule import SLIGHT, Case, Finding, Rule, at, is_blank, is_printed, is_within, mm
from onehearts.geometry import Rect


def _check(case: Case) -> Iterator[Finding]:
    safe = case.printer.safe
    for page in case.document.pages:
        trim = page.boxes.finished
        for mark in page.marks:
            # What lies outside the trim alone is not part of the page; what touches it hardly is cut off unseen.
            if not isinstance(mark, Text) or not is_printed(mark, page) or not is_within(mark.area, trim):
                continue
            distance = _distance(mark.area, trim)
            if distance < SLIGHT and not is_blank(mark):  # beyond a sheet without bleed nothing is seen
                yield at("preflight.text-cut", page, mark)
            elif distance < safe - SLIGHT:
                values = {"found": mm(max(0.0, distance)), "wanted": mm(safe)}
                yield at("preflight.text-near-edge", page, mark, **values)


def _distance(area: Rect, trim: Rect) -> float:
    """From the nearest side of the trim inwards; less than nothing beyond it."""
    signs = {"left": 1, "top": 1, "right": -1, "bottom": -1}
    return min(signs[side] * (edge(area, side) - edge(trim, side)) for side in SIDES)


MARGIN = Rule("margin", _check)
