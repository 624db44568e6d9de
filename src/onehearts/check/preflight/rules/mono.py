"""Whether pages without colour use black ink alone: with a trace of another they are printed and billed as colour."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.inks import inks, is_neutral
from onehearts.check.preflight.model import Image, Mark, Shade
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, printed, what

_FAINT = 0.1 + 1e-6  # of each ink but black


def _check(case: Case) -> Iterator[Finding]:
    for page in case.document.pages:
        marks = list(printed(page))
        coloured = [mark for mark in marks if not _looks_grey(mark)]
        if coloured and len(coloured) < len(marks) and all(_is_faint(mark) for mark in coloured):
            for mark in coloured:
                yield at("preflight.faint-colour", page, mark, what=what(mark))
        if marks and not coloured:
            for mark in marks:
                if _has_other_ink(mark):
                    yield at("preflight.mono-not-black", page, mark, what=what(mark))


def _looks_grey(mark: Mark) -> bool:
    if isinstance(mark, Image) and not mark.stencil:
        return mark.picture.grey is True
    if isinstance(mark, Shade):
        return mark.colour.space.family == "DeviceGray"
    return is_neutral(mark.colour) is True


def _is_faint(mark: Mark) -> bool:
    """Whether it is an even tint that is hardly seen."""
    amounts = None if isinstance(mark, Shade) or (isinstance(mark, Image) and not mark.stencil) else inks(mark.colour)
    return amounts is not None and all(amount <= _FAINT for ink, amount in amounts.items() if ink != "Black")


def _has_other_ink(mark: Mark) -> bool:
    if isinstance(mark, Image) and not mark.stencil:
        return mark.picture.space.family != "Indexed" and mark.picture.space.components > 1
    amounts = inks(mark.colour)
    return amounts is None or any(amount for ink, amount in amounts.items() if ink != "Black")


MONO = Rule("mono", _check, for_press)
