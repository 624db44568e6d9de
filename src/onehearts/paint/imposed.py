"""Sheets → the pages of a PDF: pages of the edition painted once as forms, and placed where they belong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeAlias

from onehearts.design import Printer
from onehearts.edition import Edition
from onehearts.paint.art import Art
from onehearts.paint.fonts import write_fonts
from onehearts.paint.marks import mark_operators
from onehearts.paint.objects import Name, Ref, Value, number
from onehearts.paint.sheets import Sheet, Spot, sheets

Beside: TypeAlias = Callable[[int, Sheet], Iterable[str]]
"""The index of a sheet, and the sheet → the operators of what stands beside its pages."""


class Colours(NamedTuple):
    """How the colours of a document are set.

    ``resources`` are those that the art of pages refers to. ``marks`` are the operators for the colour of marks;
    ``spaces`` the resources that these, and what else stands beside pages, refer to.
    """

    resources: Mapping[str, Value]
    marks: str
    spaces: Mapping[str, Value]


def paint_sheets(
    edition: Edition, printer: Printer, art: Art, colours: Colours, tree: Ref, beside: Beside = lambda _at, _sheet: ()
) -> list[Ref]:
    """The pages of a PDF whose tree of pages is ``tree``, with all they refer to."""
    document = art.document
    inside, own = document.reserve(), document.reserve()
    forms: dict[str, Value] = {_name(at): art.form(page, inside) for at, page in enumerate(edition.pages)}
    fonts = write_fonts(art.fonts, document)
    document.put(inside, {"Font": fonts, "XObject": art.photos.refs, **colours.resources})
    document.put(own, {"Font": fonts, "XObject": forms, **colours.spaces})
    pages = []
    for at, sheet in enumerate(sheets(edition, printer)):
        operators = [*_operators(sheet, printer, colours.marks), *beside(at, sheet)]
        pages.append(
            document.add(
                {
                    "Type": Name("Page"),
                    "Parent": tree,
                    **sheet.boxes.entries,
                    "Resources": own,
                    "Contents": document.add_stream({}, "\n".join(operators).encode("ascii")),
                }
            )
        )
    return pages


def _operators(sheet: Sheet, printer: Printer, colour: str) -> list[str]:
    placed = [_placed(spot, sheet.scale) for spot in sheet.spots]
    folds = sheet.folds if printer.fold_marks else ()
    if not (printer.marks or folds):
        return placed
    at = sheet.boxes
    return [*placed, *mark_operators(at.trim, at.trim.x - at.bleed.x, colour, cut=printer.marks, folds=folds)]


def _placed(spot: Spot, scale: float) -> str:
    clip = " ".join(number(n, 4) for n in spot.clip)
    size = number(scale, 6)
    return f"q {clip} re W n {size} 0 0 {size} {number(spot.x, 4)} {number(spot.y, 4)} cm /{_name(spot.page)} Do Q"


def _name(index: int) -> str:
    return f"S{index + 1}"
