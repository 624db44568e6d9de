"""An edition's sheets → what who prints them has to know, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onehearts.design import Printer, Scheme
from onehearts.edition import Edition
from onehearts.geometry import POINTS_PER_MM
from onehearts.messages import in_runs, phrase
from onehearts.paint.imposition import blanks
from onehearts.paint.sheets import Sheet, is_scaled, sheets

_SIZES: Mapping[tuple[int, int], str] = {(210, 148): "A5", (297, 210): "A4", (420, 297): "A3"}  # mm, lying


def instructions(edition: Edition, printer: Printer) -> tuple[str, ...]:
    """How to print on a machine of one's own, and which pages of any sheets stay white."""
    return tuple(_lines(edition, printer, sheets(edition, printer)))


def _lines(edition: Edition, printer: Printer, sides: tuple[Sheet, ...]) -> Iterator[str]:
    if printer.standard == "none":
        yield _way(printer.scheme, len(sides), _paper(sides[0]))
        yield from _edges(printer, sides[0].scale)
    white = blanks(len(edition.pages), printer.scheme)
    if white:
        yield phrase("print.blank", pages=in_runs(white))


def _way(scheme: Scheme, sides: int, paper: str) -> str:
    name = scheme if scheme in ("pages", "two-up") or sides > 2 else "one-sheet"
    return phrase(f"print.{name}", sheets=sides // 2, paper=paper)


def _edges(printer: Printer, scale: float) -> Iterator[str]:
    percent = round(100 * scale)
    if printer.edge == "white":
        yield phrase("print.white")
    if is_scaled(scale):
        yield phrase("print.shrunk" if printer.edge == "shrunk" else "print.scaled", percent=percent)


def _paper(sheet: Sheet) -> str:
    """What people call the sheet."""
    size = sheet.boxes.media
    sides = sorted((round(size.width / POINTS_PER_MM), round(size.height / POINTS_PER_MM)), reverse=True)
    return _SIZES.get((sides[0], sides[1]), f"{sides[1]}×{sides[0]}mm")
