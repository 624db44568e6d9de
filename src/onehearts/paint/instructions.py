"""An edition's sheets → what who prints them has to know, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onehearts.design import Printer, Scheme
from onehearts.edition import Edition, Glyphs, Page
from onehearts.geometry import POINTS_PER_MM, Insets
from onehearts.messages import in_runs, phrase
from onehearts.paint.imposition import blanks
from onehearts.paint.plates import with_register
from onehearts.paint.sheets import Sheet, Spot, is_alone, is_scaled, sheets

_WHITE = 0.1  # of the size, that em boxes have round their glyphs
_SIZES: Mapping[tuple[int, int], str] = {(210, 148): "A5", (297, 210): "A4", (420, 297): "A3"}  # mm, lying


def instructions(edition: Edition, printer: Printer) -> tuple[str, ...]:
    """How to print on a machine of one's own, and which pages of any sheets stay white."""
    marked = with_register(printer)
    return tuple(_lines(edition, marked, sheets(edition, marked)))


def _lines(edition: Edition, printer: Printer, sides: tuple[Sheet, ...]) -> Iterator[str]:
    if printer.plates:
        yield phrase("print.plates" if len(printer.plates) > 1 else "print.plate")
        if printer.marks:
            yield phrase("print.register")
    if printer.standard == "none" and (printer.scheme != "pages" or not printer.plates):
        yield _way(printer.scheme, len(sides), _paper(sides[0], printer))
    if not is_alone(printer):
        yield from _edges(printer, sides[0].scale, _cut(edition, sides))
    white = blanks(len(edition.pages), printer.scheme)
    if white:
        yield phrase("print.blank", pages=in_runs(white))


def _way(scheme: Scheme, sides: int, paper: str) -> str:
    name = scheme if scheme in ("pages", "two-up") or sides > 2 else "one-sheet"
    return phrase(f"print.{name}", sheets=sides // 2, paper=paper)


def _edges(printer: Printer, scale: float, cut: Sequence[int]) -> Iterator[str]:
    if printer.edge == "white":
        yield phrase("print.white")
        if cut:
            yield phrase("print.cut", pages=in_runs(cut))
    if is_scaled(scale):
        yield phrase("print.shrunk" if printer.edge == "shrunk" else "print.scaled", percent=round(100 * scale))


def _cut(edition: Edition, sides: Sequence[Sheet]) -> list[int]:
    """The numbers of the pages that have text where nothing is printed."""
    placed = [(edition.pages[spot.page], spot, sheet.scale) for sheet in sides for spot in sheet.spots]
    return sorted(
        page.number
        for page, spot, scale in placed
        if not all(_is_within(text, page, spot, scale) for text in page.flat() if isinstance(text, Glyphs))
    )


def _is_within(text: Glyphs, page: Page, spot: Spot, scale: float) -> bool:
    """Whether all of the text is printed."""
    white = _WHITE * text.size
    box, clip = text.box.inset(Insets(white, white, white, white)), spot.clip
    left, right = spot.x + scale * box.x, spot.x + scale * box.right
    low, high = spot.y + scale * (page.height - box.bottom), spot.y + scale * (page.height - box.y)
    return clip.x <= left and right <= clip.right and clip.y <= low and high <= clip.bottom


def _paper(sheet: Sheet, printer: Printer) -> str:
    """What people call the sheet, or what is left of it when it is cut along its marks."""
    size = sheet.boxes.trim if printer.marks else sheet.boxes.media
    sides = sorted((round(size.width / POINTS_PER_MM), round(size.height / POINTS_PER_MM)), reverse=True)
    return _SIZES.get((sides[0], sides[1]), f"{sides[1]}×{sides[0]}mm")
