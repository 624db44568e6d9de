"""Whether the file holds nothing that is for screens, or that printing cannot rely on (ISO 15930-4 and -7, 6)."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import DAMAGED, Page
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, for_press, is_within

_LATER = {"jpx", "jbig2", "layers"}  # PDF/X-4 has them
_SHOWN_NOWHERE = {"Popup", "TrapNet", "PrinterMark"}


def _check(case: Case) -> Iterator[Finding]:
    document = case.document
    for trait in document.traits:
        yield from _trait(trait, None, case)
    for page in document.pages:
        for trait in page.traits:
            yield from _trait(trait, page.number, case)
        yield from _annotations(page)


def _trait(trait: str, page: int | None, case: Case) -> Iterator[Finding]:
    if trait == DAMAGED or (trait in _LATER and case.printer.standard != "x1a"):
        return
    yield Finding(f"preflight.{trait}", page)


def _annotations(page: Page) -> Iterator[Finding]:
    for each in page.annotations:
        shown = not each.hidden and each.subtype not in _SHOWN_NOWHERE
        if shown and is_within(each.area, page.boxes.reach):
            yield Finding("preflight.annotation", page.number, each.area, {"kind": each.subtype or "?"})


CONTENTS = Rule("contents", _check, for_press)
