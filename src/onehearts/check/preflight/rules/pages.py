"""Whether the number of pages and their size suit how they are bound, and what page is empty."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.rules.rule import Case, Finding, Rule, mm, printed
from onehearts.design import Printer
from onehearts.geometry import Rect
from onehearts.geometry import mm as millimetres

_SHEET = 4  # pages on both sides of a folded one
_LEAF = 2
_SAME = millimetres(1.0)


def _check(case: Case) -> Iterator[Finding]:
    document, printer = case.document, case.printer
    folded = printer.scheme in {"fold", "saddle"}
    imposed = bool(document.pages) and _is_sheet(document.pages[0].boxes.finished, printer)
    count = document.page_count
    if not imposed and (folded or count > _LEAF) and count % _SHEET:
        code = "preflight.not-fours" if folded else "preflight.maybe-not-fours"
        yield Finding(code, values={"count": str(count), "blanks": str(-count % _SHEET)})
    for page in document.pages:
        if page.complete and not any(True for _ in printed(page)):
            yield Finding("preflight.blank-page", page.number)
        own = page.boxes.finished
        if printer.scheme != "pages" and not _is_sheet(own, printer) and not _is_half(own, printer):
            yield Finding(
                "preflight.other-paper", page.number, values={"width": mm(own.width), "height": mm(own.height)}
            )


def _is_sheet(page: Rect, printer: Printer) -> bool:
    """Whether a page is as large as what pages are imposed on, lying or upright."""
    return printer.scheme != "pages" and _alike(page, *printer.sheet)


def _is_half(page: Rect, printer: Printer) -> bool:
    short, long = sorted(printer.sheet)
    return _alike(page, short, long / 2)


def _alike(page: Rect, width: float, height: float) -> bool:
    own, wanted = sorted((page.width, page.height)), sorted((width, height))
    return all(abs(a - b) <= _SAME for a, b in zip(own, wanted, strict=True))


PAGES = Rule("pages", _check)
