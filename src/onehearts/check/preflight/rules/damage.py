"""Whether the file could be read, and all of it is there."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.model import DAMAGED, Image
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, is_within, printed


def _check(case: Case) -> Iterator[Finding]:
    document = case.document
    if document.repaired:
        yield Finding("preflight.repaired")
    if document.encrypted:
        yield Finding("preflight.encrypted")
    for page in document.pages:
        if not page.complete:
            yield Finding("preflight.page-unread", page.number)
        if DAMAGED in page.traits:
            yield Finding("preflight.repaired", page.number)
        for gap in page.gaps:
            if is_within(gap.area, page.boxes.reach):
                yield Finding("preflight.missing", page.number, gap.area, {"name": gap.called})
        for mark in printed(page):
            if isinstance(mark, Image) and mark.picture.cut:
                yield at("preflight.picture-cut", page, mark)
    if len(document.pages) < document.page_count:
        values = {"first": str(len(document.pages) + 1), "last": str(document.page_count)}
        yield Finding("preflight.pages-unread", values=values)


DAMAGE = Rule("damage", _check)
