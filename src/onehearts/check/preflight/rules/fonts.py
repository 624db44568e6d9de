"""Whether every font that is used is in the file, with the glyphs shown (ISO 15930-7, 6.3; ISO 15930-4, 6.4)."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import Font, Page, Text
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, printed


def _check(case: Case) -> Iterator[Finding]:
    told: set[Font] = set()
    for page in case.document.pages:
        for mark in page.marks:
            if isinstance(mark, Text) and mark.font not in told:
                told.add(mark.font)
                yield from _font(mark, page, case)
        for mark in printed(page):
            if isinstance(mark, Text) and mark.empty:
                yield at("preflight.notdef", page, mark, font=_called(mark.font))


def _font(mark: Text, page: Page, case: Case) -> Iterator[Finding]:
    values = {"font": _called(mark.font)}
    if not mark.font.embedded:
        yield at("preflight.font-missing", page, mark, **values)
    elif not mark.font.subset and for_press(case.printer):
        yield at("preflight.font-whole", page, mark, **values)


def _called(font: Font) -> str:
    """A font's name without the letters of a subset."""
    return font.name.partition("+")[2] or font.name or "?"


FONTS = Rule("fonts", _check)
