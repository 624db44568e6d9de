"""Whether a file for the four inks of the process asks for others: each spot colour is one more plate."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import ALL, PROCESS
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, printed, space_of
from onehearts.check.preflight.spaces import spaces_in
from onehearts.design import Printer

_NO_PLATE = {*PROCESS, ALL, "None"}  # of its own (ISO 32000-1, 8.6.6.4)


def _check(case: Case) -> Iterator[Finding]:
    for page in case.document.pages:
        for mark in printed(page):
            inks = dict.fromkeys(ink for space in spaces_in(space_of(mark)) for ink in space.inks)
            for ink in inks:
                if ink not in _NO_PLATE:
                    yield at("preflight.spot", page, mark, ink=ink)


def _applies(printer: Printer) -> bool:
    return for_press(printer) and not printer.plates


SPOTS = Rule("spots", _check, _applies)
