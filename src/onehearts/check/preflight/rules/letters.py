"""Whether text is large enough to be read, also in white on colour, where ink runs into its strokes."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import Text
from onehearts.check.preflight.rules.below import with_ground
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, is_blank, points

_SLIGHT = 0.02  # points


def _check(case: Case) -> Iterator[Finding]:
    printer = case.printer
    for page in case.document.pages:
        for mark, ground in with_ground(page):
            if not isinstance(mark, Text) or (mark.words and not any(c.isalnum() for c in mark.words)):
                continue  # dots and arrows are not read
            size = mark.size + _SLIGHT
            if is_blank(mark):
                if ground is not None and size < printer.reversed_text:
                    values = {"size": points(mark.size), "least": points(printer.reversed_text)}
                    yield at("preflight.small-reversed", page, mark, **values)
            elif size < printer.smallest:
                values = {"size": points(mark.size), "least": points(printer.smallest)}
                yield at("preflight.small-text", page, mark, **values)


LETTERS = Rule("letters", _check)
