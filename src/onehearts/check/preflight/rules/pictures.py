"""Whether pictures have enough pixels, and not many more than can be printed."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import Image
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, printed
from onehearts.geometry import mm

_LINE_ART = 600  # pixels an inch of what is only black and white: its steps are seen
_MARGIN = 1.02
_SMALLEST = mm(2.0)  # what is smaller both ways is a dot
_FEWEST = 16  # pixels: what has no more is an even field, or a run of two colours


def _check(case: Case) -> Iterator[Finding]:
    printer = case.printer
    for page in case.document.pages:
        for mark in printed(page):
            if not isinstance(mark, Image) or _is_trifle(mark):
                continue
            values = {"dpi": f"{mark.dpi:.0f}", "width": str(mark.picture.width), "height": str(mark.picture.height)}
            if mark.picture.bits == 1:
                if mark.dpi * _MARGIN < _LINE_ART:
                    yield at("preflight.coarse-line", page, mark, **values, least=str(_LINE_ART))
            elif mark.dpi * _MARGIN < printer.photo_least:
                yield at("preflight.coarse", page, mark, **values, least=str(printer.photo_least))
            elif mark.dpi > printer.photo_most * _MARGIN:
                yield at("preflight.fine", page, mark, **values, most=str(printer.photo_most))


def _is_trifle(mark: Image) -> bool:
    small = max(mark.area.width, mark.area.height) < _SMALLEST
    return small or mark.picture.width * mark.picture.height <= _FEWEST


PICTURES = Rule("pictures", _check)
