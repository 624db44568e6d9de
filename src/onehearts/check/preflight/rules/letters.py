"""Whether text is large enough to be read, also in white on colour, where ink runs into its strokes."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import Mark, Page, Text
from onehearts.check.preflight.rules.below import with_ground
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, is_blank, points, printed

_SLIGHT = 0.02  # points


def _check(case: Case) -> Iterator[Finding]:
    least, least_in_white = case.printer.smallest, case.printer.reversed_text
    for page in case.document.pages:
        for mark in printed(page):
            if _is_small(mark, least):
                yield _small("preflight.small-text", page, mark, least)
        for mark, ground in with_ground(page, lambda mark: is_blank(mark) and _is_small(mark, least_in_white)):
            if ground is not None:
                yield _small("preflight.small-reversed", page, mark, least_in_white)


def _is_small(mark: Mark, least: float) -> bool:
    """Whether it is text smaller than ``least``; dots and arrows are not read."""
    if not isinstance(mark, Text) or mark.size + _SLIGHT >= least:
        return False
    return not mark.words or any(letter.isalnum() for letter in mark.words)


def _small(code: str, page: Page, mark: Mark, least: float) -> Finding:
    size = mark.size if isinstance(mark, Text) else 0.0
    return at(code, page, mark, size=points(size), least=points(least))


LETTERS = Rule("letters", _check)
