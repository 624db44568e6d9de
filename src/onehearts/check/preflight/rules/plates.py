"""Whether a file for a machine with few inks asks for these inks only."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.inks import inks
from onehearts.check.preflight.model import Image, Mark, Shade
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, printed, space_of, what

_BLACK = "Black"


def _check(case: Case) -> Iterator[Finding]:
    known = {_BLACK, *case.printer.plates}
    names = "、".join(case.printer.plates)
    for page in case.document.pages:
        for mark in printed(page):
            if not _asked(mark) <= known:
                yield at("preflight.other-ink", page, mark, what=what(mark), inks=names)


def _asked(mark: Mark) -> set[str]:
    """The inks a mark needs; one of no name where it is a colour of screens."""
    if isinstance(mark, Shade) or (isinstance(mark, Image) and not mark.stencil):
        space = space_of(mark)
        while space.family == "Indexed" and space.base is not None:
            space = space.base
        return set(space.inks) or ({_BLACK} if space.components == 1 else {""})
    amounts = inks(mark.colour)
    if amounts is None:
        return {""} if not mark.colour.pattern else set()
    return {ink for ink, amount in amounts.items() if amount}


PLATES = Rule("plates", _check, lambda printer: bool(printer.plates))
