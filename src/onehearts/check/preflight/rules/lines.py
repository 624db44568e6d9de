"""Whether lines are thick enough to be printed."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import Fill, Mark, Stroke
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, points, printed
from onehearts.geometry import mm

_SLIGHT = 0.006  # points: 0.25 rounded to two digits, enlarged and made smaller again
_LONG = mm(1.0)  # what is shorter is a speck of a drawing


def _check(case: Case) -> Iterator[Finding]:
    least = case.printer.thinnest
    for page in case.document.pages:
        for mark in printed(page):
            width = _width(mark)
            if width is not None and width < least - _SLIGHT:
                code = "preflight.no-width" if width <= 0 else "preflight.hairline"
                yield at(code, page, mark, width=points(width), least=points(least))


def _width(mark: Mark) -> float | None:
    """The width of a line, or of a straight bar that is filled."""
    if isinstance(mark, Stroke):
        return mark.width
    if not isinstance(mark, Fill) or max(mark.area.width, mark.area.height) < _LONG:
        return None
    level = mark.area.width >= mark.area.height
    straight = {"top", "bottom"} if level else {"left", "right"}
    return min(mark.area.width, mark.area.height) if straight <= mark.flat else None


LINES = Rule("lines", _check)
