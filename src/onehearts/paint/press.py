"""Paint an edition for a printer: in inks, with bleed and boxes, PDF/X-1a:2003 or PDF/X-4; or in sRGB for an office's.

Pages stand by themselves, or on sheets as the printer's scheme has them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from onehearts.design import Condition, Printer
from onehearts.edition import Edition, Page, is_grey
from onehearts.paint.art import Art
from onehearts.paint.document import Document
from onehearts.paint.fonts import gather_fonts, write_fonts
from onehearts.paint.imposed import Colours, paint_sheets
from onehearts.paint.inks import overprint_states, press_palette
from onehearts.paint.marks import REGISTRATION, mark_operators, registration_space
from onehearts.paint.metadata import info, press_xmp
from onehearts.paint.objects import Name, Ref, Value, number
from onehearts.paint.palette import Palette, ScreenPalette, on_paper
from onehearts.paint.photos import Manner, Photos
from onehearts.paint.sheets import boxes, is_alone
from onehearts.pictures import PhotoStore, Separation

# ISO 15930-4, 6.1; ISO 15930-7, 6.1; what printers of offices know.
_VERSIONS = {"x1a": (1, 4), "x4": (1, 6), "none": (1, 6)}
_REGISTRY = "http://www.color.org"
_QUALITY = 92  # of photographs in black alone and in sRGB; those in inks know their own


def press_pdf(edition: Edition, photos: PhotoStore, printer: Printer, *, created: datetime) -> bytes:
    """The PDF file for a printer: of PDF/X if its standard is ``x1a`` or ``x4``, in sRGB if it has none.

    ``created`` (with its time zone) is the date the file bears. ``photos`` can open every photograph of the edition.
    """
    return _Painting(edition, photos, printer).write(created)


class _Manner(NamedTuple):
    """What colours become: those of items, of photographs, and of marks."""

    palette: Palette
    photos: Manner
    states: Mapping[str, Value]
    marks: str


class _Painting:
    """One document on its way from pages to objects."""

    def __init__(self, edition: Edition, photos: PhotoStore, printer: Printer) -> None:
        self._edition = edition
        self._printer = printer
        self._document = Document(_VERSIONS[printer.standard])
        wanted = _office_colours if printer.standard == "none" else _inks
        self._manner = wanted(edition, printer, photos)
        placed = Photos(edition, photos, self._manner.photos)
        self._fonts = gather_fonts(edition.pages, edition.fonts)
        self._art = Art(self._document, self._fonts, self._manner.palette, placed)

    def write(self, created: datetime) -> bytes:
        """Paint all pages, then what belongs to the whole."""
        edition, document, printer = self._edition, self._document, self._printer
        catalog, tree = document.reserve(), document.reserve()
        pages = self._alone(tree) if is_alone(printer) else self._on_sheets(tree)
        document.put(tree, {"Type": Name("Pages"), "Kids": pages, "Count": len(pages)})
        entries: dict[str, Value] = {"Type": Name("Catalog"), "Pages": tree}
        about: dict[str, Value] = info(edition, created)
        if printer.standard != "none":
            self._conform(entries, about, created)
        document.put(catalog, entries)
        return document.write(catalog, document.add(about))

    def _alone(self, tree: Ref) -> list[Ref]:
        """Pages as they are, each by itself."""
        document, resources = self._document, self._document.reserve()
        pages = [self._page(page, tree, resources) for page in self._edition.pages]
        document.put(
            resources,
            {
                "Font": write_fonts(self._fonts, document),
                "XObject": self._art.photos.refs,
                **self._states(),
                **self._spaces(),
            },
        )
        return pages

    def _on_sheets(self, tree: Ref) -> list[Ref]:
        colours = Colours(self._states(), self._manner.marks, self._spaces())
        return paint_sheets(self._edition, self._printer, self._art, colours, tree)

    def _states(self) -> dict[str, Value]:
        return {"ExtGState": self._manner.states} if self._manner.states else {}

    def _spaces(self) -> dict[str, Value]:
        """What marks are painted with, where there are any and their colour has a name."""
        printer = self._printer
        if self._manner.marks != REGISTRATION or not (printer.marks or printer.fold_marks):
            return {}
        return {"ColorSpace": registration_space(self._document)}

    def _conform(self, entries: dict[str, Value], about: dict[str, Value], created: datetime) -> None:
        """Add what the standard wants to be said in the catalog and in the Info dictionary."""
        edition, document, printer = self._edition, self._document, self._printer
        entries["OutputIntents"] = [_output_intent(printer.condition, document)]
        about["Trapped"] = Name("False")
        if printer.standard == "x4":
            identifier = hashlib.md5(f"{edition.id} {printer.name}".encode(), usedforsecurity=False).hexdigest()
            packet = press_xmp(edition, created, identifier, document.fingerprint())
            entries["Metadata"] = document.add_stream(
                {"Type": Name("Metadata"), "Subtype": Name("XML")}, packet, compress=False
            )
        else:
            about["GTS_PDFXVersion"] = "PDF/X-1a:2003"

    def _page(self, page: Page, tree: Ref, resources: Ref) -> Ref:
        document = self._document
        at = boxes(page, self._printer)
        bleed = " ".join(number(n, 4) for n in at.bleed)
        art = [
            "q",
            f"{bleed} re W n",
            f"1 0 0 1 {number(at.trim.x, 4)} {number(at.trim.y, 4)} cm",
            self._art.operators(page),
            "Q",
        ]
        if self._printer.marks:
            art += mark_operators(at.trim, at.trim.x - at.bleed.x, self._manner.marks)
        return document.add(
            {
                "Type": Name("Page"),
                "Parent": tree,
                **at.entries,
                "Resources": resources,
                "Contents": document.add_stream({}, "\n".join(art).encode("ascii")),
            }
        )


def _inks(edition: Edition, printer: Printer, photos: PhotoStore) -> _Manner:
    """Process colours; black alone where the layout has no other."""
    separation = Separation(str(printer.condition.profile), printer.ink_limit)
    grey = is_grey(edition.swatches.values())
    manner = Manner(
        printer.photo_dpi,
        printer.photo_most,
        _QUALITY,
        "black" if grey else "colour",
        None if grey else separation,
    )
    return _Manner(press_palette(edition, separation, photos), manner, overprint_states(), REGISTRATION)


def _office_colours(edition: Edition, printer: Printer, _photos: PhotoStore) -> _Manner:
    """What machines that make their inks of sRGB themselves get: they know best how."""
    grey = is_grey(edition.swatches.values())
    manner = Manner(printer.photo_dpi, printer.photo_most, _QUALITY, "black" if grey else "colour")
    return _Manner(ScreenPalette(on_paper(edition.swatches)), manner, {}, "0 G")


def _output_intent(condition: Condition, document: Document) -> Mapping[str, Value]:
    """How it is to be printed: the one thing PDF/X cannot do without (ISO 15930-7, 6.2.2)."""
    return {
        "Type": Name("OutputIntent"),
        "S": Name("GTS_PDFX"),
        "OutputConditionIdentifier": condition.name,
        "RegistryName": _REGISTRY,
        "Info": condition.name,
        "DestOutputProfile": document.add_stream({"N": 4}, Path(condition.profile).read_bytes()),
    }
