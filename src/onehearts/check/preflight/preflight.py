"""The bytes of a PDF and a printer → a report."""

from __future__ import annotations

from onehearts.check.preflight.model import Document
from onehearts.check.preflight.reader import UnreadableError, read
from onehearts.check.preflight.report import Report, section
from onehearts.check.preflight.rules import RULES, Case, Finding
from onehearts.check.preflight.rules.damage import DAMAGE
from onehearts.check.preflight.rules.rule import for_press
from onehearts.check.preflight.separations import Separating
from onehearts.design import Printer


def preflight(data: bytes, printer: Printer, *, separate: bool = True) -> Report:
    """Everything the rules say of a PDF for ``printer``; a file that cannot be opened is a report that says so.

    Amounts of ink are taken from Ghostscript's plates if ``separate`` is set and there is a Ghostscript, else they
    are added up from the marks.
    """
    if not (separate and for_press(printer)):
        return _report(data, printer, None)
    with Separating(data) as separating:
        return _report(data, printer, separating if separating.at_work else None)


def _report(data: bytes, printer: Printer, separating: Separating | None) -> Report:
    limit = printer.ink_limit / 100
    try:
        document = read(data, limit, measure=separating is None and for_press(printer))
    except UnreadableError as error:
        code = "preflight.locked" if error.locked else "preflight.damaged"
        unread = section(DAMAGE, (Finding(code),), {})
        return Report(printer.name, printer.title, printer.standard, 0, (unread,))
    plates = separating.plates(document, limit) if separating else None
    if separating and plates is None:
        document = read(data, limit, measure=True)  # what Ghostscript could not do is added up after all
    case = Case(document, printer, plates)
    trims = {page.number: page.boxes.finished for page in document.pages}
    sections = tuple(section(rule, rule.check(case), trims) for rule in RULES if rule.applies(printer))
    condition = _condition(document) if for_press(printer) else None
    return Report(printer.name, printer.title, printer.standard, document.page_count, sections, condition)


def _condition(document: Document) -> str:
    """What print a file says it is made for."""
    return "、".join(intent.condition for intent in document.intents if intent.subtype == "GTS_PDFX")
