"""Whether nothing is transparent where the standard has no transparency (ISO 15930-4, 6.9)."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import Mark
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, what
from onehearts.messages import phrase


def _check(case: Case) -> Iterator[Finding]:
    for page in case.document.pages:
        found = False
        for mark in page.marks:
            how = _how(mark)
            if how:
                found = True
                yield at("preflight.transparent", page, mark, what=what(mark), how=how)
        if page.groups and not found:
            yield Finding("preflight.group", page.number)


def _how(mark: Mark) -> str:
    if mark.soft_mask:
        return phrase("veil.mask")
    if mark.blend != "Normal":
        return phrase("veil.blend", mode=mark.blend)
    return phrase("veil.alpha", percent=round(mark.alpha * 100)) if mark.alpha < 1.0 else ""


TRANSPARENCY = Rule("transparency", _check, lambda printer: printer.standard == "x1a")
