"""Sheets → the pages of a PDF: what is on them is painted once as forms, and placed where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onehearts.design import Printer
from onehearts.edition import Edition
from onehearts.paint.art import Art
from onehearts.paint.marks import mark_operators
from onehearts.paint.objects import Name, Ref, Value, number
from onehearts.paint.sheets import Sheet, Spot, sheets


class Reserved(NamedTuple):
    """Objects that are written last: the tree of pages, and the resources of the pages' art and of the sheets."""

    tree: Ref
    art: Ref
    sheet: Ref


def paint_sheets(
    edition: Edition, printer: Printer, art: Art, reserved: Reserved, registration: str
) -> tuple[list[Ref], dict[str, Value]]:
    """The pages of the PDF, and the forms they want among their resources.

    ``registration`` is the operator that sets the colour of marks.
    """
    forms: dict[str, Value] = {_name(index): art.form(page, reserved.art) for index, page in enumerate(edition.pages)}
    return [_page(sheet, printer, art, reserved, registration) for sheet in sheets(edition, printer)], forms


def _page(sheet: Sheet, printer: Printer, art: Art, reserved: Reserved, registration: str) -> Ref:
    at = sheet.boxes
    operators = [_placed(spot, sheet.scale) for spot in sheet.spots]
    folds: Sequence[float] = sheet.folds if printer.fold_marks else ()
    if printer.edge == "bleed" and (printer.marks or folds):
        operators += mark_operators(at.trim, at.trim.x - at.bleed.x, registration, cut=printer.marks, folds=folds)
    return art.document.add(
        {
            "Type": Name("Page"),
            "Parent": reserved.tree,
            **at.entries,
            "Resources": reserved.sheet,
            "Contents": art.document.add_stream({}, "\n".join(operators).encode("ascii")),
        }
    )


def _placed(spot: Spot, scale: float) -> str:
    clip = " ".join(number(n, 4) for n in spot.clip)
    size = number(scale, 6)
    return f"q {clip} re W n {size} 0 0 {size} {number(spot.x, 4)} {number(spot.y, 4)} cm /{_name(spot.page)} Do Q"


def _name(index: int) -> str:
    return f"S{index + 1}"
