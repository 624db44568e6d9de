"""Whether pages without colour use black ink alone: with a trace of another they are printed and billed as colour."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.inks import inks, is_neutral
from onehearts.check.preflight.model import Image, Mark, Shade
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, printed, what


def _check(case: Case) -> Iterator[Finding]:
    for page in case.document.pages:
        marks = list(printed(page))
        if marks and all(_looks_grey(mark) for mark in marks):
            for mark in marks:
                if _has_other_ink(mark):
                    yield at("preflight.mono-not-black", page, mark, what=what(mark))


def _looks_grey(mark: Mark) -> bool:
    if isinstance(mark, Image) and not mark.stencil:
        return mark.picture.grey is True
    if isinstance(mark, Shade):
        return mark.colour.space.family == "DeviceGray"
    return is_neutral(mark.colour) is True


def _has_other_ink(mark: Mark) -> bool:
    if isinstance(mark, Image) and not mark.stencil:
        return mark.picture.space.family != "Indexed" and mark.picture.space.components > 1
    amounts = inks(mark.colour)
    return amounts is None or any(amount for ink, amount in amounts.items() if ink != "Black")


MONO = Rule("mono", _check, for_press)
