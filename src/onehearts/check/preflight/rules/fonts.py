"""Whether every font that is used comes with the file (ISO 15930-7, 6.3; ISO 15930-4, 6.4)."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import Font, Page, Text
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press


def _check(case: Case) -> Iterator[Finding]:
    told: set[Font] = set()
    for page in case.document.pages:
        for mark in page.marks:
            if isinstance(mark, Text) and mark.font not in told:
                told.add(mark.font)
                yield from _font(mark, page, case)


def _font(mark: Text, page: Page, case: Case) -> Iterator[Finding]:
    values = {"font": mark.font.name.partition("+")[2] or mark.font.name or "?"}
    if not mark.font.embedded:
        yield at("preflight.font-missing", page, mark, **values)
    elif not mark.font.subset and for_press(case.printer):
        yield at("preflight.font-whole", page, mark, **values)


FONTS = Rule("fonts", _check)
