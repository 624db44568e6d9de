"""Paint an edition for a machine with few inks: a grey PDF for each, the plate, and one that shows all together.

``mixing`` says what colours are made of, ``oneplate`` what of them is on a plate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from onehearts.design import Printer
from onehearts.edition import Edition, Glyphs, Page
from onehearts.messages import phrase
from onehearts.paint.art import Art, Pictures
from onehearts.paint.document import Document
from onehearts.paint.fonts import gather_fonts
from onehearts.paint.imposed import Colours, paint_sheets
from onehearts.paint.inks import overprint_states
from onehearts.paint.marks import REGISTRATION, registration_space
from onehearts.paint.metadata import info
from onehearts.paint.mixing import Mixing
from onehearts.paint.objects import Name, Value
from onehearts.paint.oneplate import NoPictures, PlatePalette, on_plate
from onehearts.paint.palette import Palette
from onehearts.paint.photos import Manner, Photos
from onehearts.paint.sheets import Sheet, sheets
from onehearts.paint.slug import slug, slug_operators
from onehearts.paint.spots import ALL_INKS, SpotPalette, ink_space, spot_spaces
from onehearts.pictures import PhotoStore

_VERSION = (1, 6)
_QUALITY = 92  # of photographs


def plate_pdfs(edition: Edition, photos: PhotoStore, printer: Printer, *, created: datetime) -> dict[str, bytes]:
    """The PDF files for a printer with plates, by what their names end in: ``plate-1-sumi`` …, and ``plates``.

    ``created`` (with its time zone) is the date the files bear. ``photos`` can open every photograph of the edition.
    """
    shop = _Shop(edition, photos, with_register(printer), created)
    files = {
        "-".join(["plate", str(at + 1), *filter(None, [printer.plate_files.get(name)])]): shop.plate(at)
        for at, name in enumerate(printer.plates)
    }
    return {**files, "plates": shop.composite()}


def with_register(printer: Printer) -> Printer:
    """The printer with marks where there is more than one ink that has to meet the others."""
    return replace(printer, marks=printer.marks or len(printer.plates) > 1)


class _Look(NamedTuple):
    """What one of the files is painted with; ``rows`` are the slugs on it and the operators of their colours."""

    palette: Palette
    pictures: Pictures
    colours: Colours
    rows: Mapping[int, str]


class _Shop:
    """What the files of one edition have in common."""

    def __init__(self, edition: Edition, photos: PhotoStore, printer: Printer, created: datetime) -> None:
        self._edition = edition
        self._store = photos
        self._printer = printer
        self._created = created
        self._plates = tuple(printer.plates.values())
        self._mixing = Mixing(edition.swatches, self._plates)
        self._tones = self._mixing.duotone() if printer.duotone else ()
        total = len(sheets(edition, printer))
        self._slugs = [[self._slug(row, at + 1, total) for row in range(len(self._plates))] for at in range(total)]

    def plate(self, at: int) -> bytes:
        """What one ink prints, in grey."""
        document = Document(_VERSION)
        pages = tuple(page._replace(items=on_plate(page.items, self._mixing, at)) for page in self._edition.pages)
        edition = replace(self._edition, pages=pages)
        pictures = self._pictures(edition, self._grey_photos(at)) if self._has_photos(at) else NoPictures()
        look = _Look(PlatePalette(self._mixing, at), pictures, Colours({}, "0 G", {}), {at: "0 g"})
        title = phrase("plates.one", title=edition.title, ink=self._plates[at].name)
        return self._write(document, edition, look, title)

    def composite(self) -> bytes:
        """What all inks print together, each by its name."""
        document = Document(_VERSION)
        spaces = spot_spaces(self._plates, document)
        black = self._mixing.black
        if self._tones:
            table = bytes(round(255 * amount) for amounts in self._tones for amount in amounts)
            shown: dict[str, Value] = {"ColorSpace": [Name("Indexed"), spaces[ALL_INKS], 255, table]}
        else:
            shown = {"ColorSpace": spaces[ink_space(black)], "Decode": [1, 0]}
        colours = Colours(
            {"ColorSpace": spaces, "ExtGState": overprint_states()},
            REGISTRATION,
            {"ColorSpace": {**spaces, **registration_space(document)}},
        )
        rows = {at: f"/{ink_space(at)} cs 1 scn" for at in range(len(self._plates))}
        look = _Look(SpotPalette(self._mixing), self._pictures(self._edition, shown), colours, rows)
        inks = "・".join(plate.name for plate in self._plates)
        return self._write(document, self._edition, look, phrase("plates.all", title=self._edition.title, inks=inks))

    def _write(self, document: Document, edition: Edition, look: _Look, title: str) -> bytes:
        catalog, tree = document.reserve(), document.reserve()
        lines = tuple(line for slugs in self._slugs for row, line in enumerate(slugs) if line and row in look.rows)
        fonts = gather_fonts([*edition.pages, Page(0, 0.0, 0.0, 0.0, lines)], edition.fonts)

        def beside(at: int, sheet: Sheet) -> Iterator[str]:
            for row, colour in look.rows.items():
                line = self._slugs[at][row]
                if line is not None:
                    yield from slug_operators(line, row, sheet.boxes, colour, fonts)

        art = Art(document, fonts, look.palette, look.pictures)
        pages = paint_sheets(edition, self._printer, art, look.colours, tree, beside)
        document.put(tree, {"Type": Name("Pages"), "Kids": pages, "Count": len(pages)})
        document.put(catalog, {"Type": Name("Catalog"), "Pages": tree})
        return document.write(catalog, document.add({**info(edition, self._created), "Title": title}))

    def _slug(self, row: int, sheet: int, total: int) -> Glyphs | None:
        words = phrase("plates.slug", id=self._edition.id, ink=self._plates[row].name, sheet=sheet, sheets=total)
        return slug(words, self._edition.fonts)

    def _pictures(self, edition: Edition, shown: Mapping[str, Value]) -> Photos:
        printer = self._printer
        manner = Manner(printer.photo_dpi, printer.photo_most, _QUALITY, "black", shown=shown)
        return Photos(edition, self._store, manner)

    def _has_photos(self, at: int) -> bool:
        return at == self._mixing.black or (bool(self._tones) and at == self._mixing.accent)

    def _grey_photos(self, at: int) -> dict[str, Value]:
        """What the numbers of photographs are on a plate: their grey, or how much of the ink there is for it."""
        if not self._tones:
            return {"ColorSpace": Name("DeviceGray")}
        table = bytes(255 - round(255 * amounts[at]) for amounts in self._tones)
        return {"ColorSpace": [Name("Indexed"), Name("DeviceGray"), 255, table]}
