"""Whether small black text is black ink alone: of several inks that miss each other by a hair, it is blurred."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.inks import inks
from onehearts.check.preflight.model import PROCESS, Colour, Text
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, is_printed

_SMALL = 12.0  # points: below, strokes are hardly thicker than inks may miss each other
_DEEP, _DARK = 0.85, 0.6  # of black ink; of each of the others where they make the black


def _check(case: Case) -> Iterator[Finding]:
    for page in case.document.pages:
        for mark in page.marks:
            if isinstance(mark, Text) and mark.size < _SMALL and is_printed(mark, page) and _is_rich(mark.colour):
                yield at("preflight.rich-text", page, mark, inks=_said(mark.colour))


def _is_rich(colour: Colour) -> bool:
    amounts = inks(colour)
    if amounts is None:
        return False
    *others, black = (amounts.get(ink, 0.0) for ink in PROCESS)
    return (black >= _DEEP and sum(others) > 0) or min(others) >= _DARK


def _said(colour: Colour) -> str:
    amounts = inks(colour) or {}
    return " ".join(f"{ink[0] if ink != 'Black' else 'K'}{round(amounts.get(ink, 0.0) * 100)}" for ink in PROCESS)


BLACK_TEXT = Rule("black-text", _check, for_press)
