"""Whether registration colour is that of marks outside the trim, which are there if the printer wants them."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.inks import is_registration, total
from onehearts.check.preflight.model import Image, Mark, Page, Shade
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, is_blank, is_within, what

_ALL_FOUR = 3.99  # inks: some programs draw marks in all four instead
_WITHIN = 1.0  # points inside the trim where a mark may still end


def _check(case: Case) -> Iterator[Finding]:
    for page in case.document.pages:
        if page.boxes.trim is None and page.boxes.art is None:
            continue  # then nothing is outside, and the boxes are told
        inner = page.boxes.finished.grown(-_WITHIN)
        for mark in page.marks:
            if is_registration(mark.colour) and is_within(mark.area, inner):
                yield at("preflight.all-inside", page, mark, what=what(mark))
        yield from _outside(page, case.printer.marks)


def _outside(page: Page, wanted: bool) -> Iterator[Finding]:
    """What stands beyond the bleed."""
    there = [mark for mark in page.marks if not is_within(mark.area, page.boxes.reach) and not is_blank(mark)]
    marks = [mark for mark in there if _is_mark(mark)]
    for mark in there:
        if not _is_mark(mark):
            yield at("preflight.beyond-bleed", page, mark, what=what(mark))
    if wanted and not marks:
        yield Finding("preflight.no-marks", page.number)
    if marks and not wanted:
        yield at("preflight.marks", page, marks[0])


def _is_mark(mark: Mark) -> bool:
    if isinstance(mark, (Image, Shade)):
        return False
    return is_registration(mark.colour) or (total(mark.colour) or 0.0) >= _ALL_FOUR


REGISTRATION = Rule("registration", _check, for_press)
