"""Paint an edition as a PDF for the print shop: in inks, with bleed and boxes, PDF/X-1a:2003 or PDF/X-4."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from onehearts.design import Printer
from onehearts.edition import Edition, Page, Picture, is_grey
from onehearts.geometry import Rect
from onehearts.paint.content import Content
from onehearts.paint.document import Document
from onehearts.paint.fonts import gather_fonts, write_fonts
from onehearts.paint.inks import PressPalette, drawn_colours, overprint_states, rgb_of
from onehearts.paint.items import paint_items
from onehearts.paint.marks import ROOM, WIDTH, marks
from onehearts.paint.metadata import info, press_xmp
from onehearts.paint.objects import Name, Ref, Value, number
from onehearts.paint.photos import Manner, Photos
from onehearts.pictures import PhotoStore, Separation

_VERSIONS = {"x1a": (1, 4), "x4": (1, 6)}  # ISO 15930-4, 6.1; ISO 15930-7, 6.1
_REGISTRY = "http://www.color.org"
_QUALITY = 92  # of photographs in black alone; those in more inks know their own
_ALL = "All"


def press_pdf(edition: Edition, photos: PhotoStore, printer: Printer, *, created: datetime) -> bytes:
    """The PDF file for a printer whose standard is ``x1a`` or ``x4``.

    ``created`` (with its time zone) is the date the file bears. ``photos`` can open every photograph of the edition.
    """
    if created.tzinfo is None:
        raise ValueError("the date of a document has a time zone")
    return _Painting(edition, photos, printer).write(created)


class Boxes(NamedTuple):
    """The boxes of a page in points, lower left first: of the sheet, of what is printed, of what is left when cut."""

    media: Rect
    bleed: Rect
    trim: Rect

    @property
    def entries(self) -> dict[str, Value]:
        """As the page has them: no CropBox, which is the MediaBox then; TrimBox and not ArtBox (ISO 15930-7, 6.9)."""
        named = (("MediaBox", self.media), ("BleedBox", self.bleed), ("TrimBox", self.trim))
        return {name: [round(n, 4) for n in (box.x, box.y, box.right, box.bottom)] for name, box in named}


def boxes(page: Page, printer: Printer) -> Boxes:
    """The boxes of a page as the printer wants it; no more bleed than the page has."""
    bleed = min(page.bleed, printer.bleed)
    room = bleed + (ROOM if printer.marks else 0.0)
    trim = Rect(room, room, page.width, page.height)
    return Boxes(Rect(0, 0, page.width + 2 * room, page.height + 2 * room), _wider(trim, bleed), trim)


class _Painting:
    """One document on its way from pages to objects."""

    def __init__(self, edition: Edition, photos: PhotoStore, printer: Printer) -> None:
        self._edition = edition
        self._printer = printer
        self._document = Document(_VERSIONS[printer.standard])
        separation = Separation(str(printer.condition.profile), printer.ink_limit)
        grey = is_grey(edition.swatches.values())
        manner = Manner(
            printer.photo_dpi,
            printer.photo_most,
            _QUALITY,
            "black" if grey else "colour",
            None if grey else separation,
        )
        self._photos = Photos(edition, photos, manner)
        names = drawn_colours(edition)
        drawn = dict(zip(names, photos.table(separation).colours(rgb_of(names)), strict=True))
        self._palette = PressPalette(edition.swatches, drawn)
        self._fonts = gather_fonts(edition.pages, edition.fonts)

    def write(self, created: datetime) -> bytes:
        """Paint all pages, then what belongs to the whole."""
        edition, document, printer = self._edition, self._document, self._printer
        catalog, tree, resources = document.reserve(), document.reserve(), document.reserve()
        pages = [self._page(page, tree, resources) for page in edition.pages]
        document.put(tree, {"Type": Name("Pages"), "Kids": pages, "Count": len(pages)})
        document.put(
            resources,
            {
                "Font": write_fonts(self._fonts, document),
                "XObject": self._photos.refs,
                "ExtGState": overprint_states(),
                **({"ColorSpace": {_ALL: _registration(document)}} if printer.marks else {}),
            },
        )
        entries: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Pages": tree,
            "OutputIntents": [self._output_intent()],
        }
        about: dict[str, Value] = {**info(edition, created), "Trapped": Name("False")}
        if printer.standard == "x4":
            identifier = hashlib.md5(f"{edition.id} {printer.name}".encode(), usedforsecurity=False).hexdigest()
            packet = press_xmp(edition, created, identifier)
            entries["Metadata"] = document.add_stream(
                {"Type": Name("Metadata"), "Subtype": Name("XML")}, packet, compress=False
            )
        else:
            about["GTS_PDFXVersion"] = "PDF/X-1a:2003"
        document.put(catalog, entries)
        return document.write(catalog, document.add(about))

    def _page(self, page: Page, tree: Ref, resources: Ref) -> Ref:
        document = self._document
        at = boxes(page, self._printer)
        content = Content(page.height, self._fonts, self._palette)
        paint_items(page.items, content, self._photo, lambda _link: None)
        art = [
            "q",
            f"{_numbers(at.bleed)} re W n",
            f"1 0 0 1 {number(at.trim.x, 4)} {number(at.trim.y, 4)} cm",
            content.finish().decode("ascii"),
            "Q",
        ]
        if self._printer.marks:
            art += _mark_operators(page, at)
        return document.add(
            {
                "Type": Name("Page"),
                "Parent": tree,
                **at.entries,
                "Resources": resources,
                "Contents": document.add_stream({}, "\n".join(art).encode("ascii")),
            }
        )

    def _photo(self, picture: Picture) -> str:
        return self._photos.resource(picture, self._document)

    def _output_intent(self) -> Mapping[str, Value]:
        """How it is to be printed: the one thing PDF/X cannot do without (ISO 15930-7, 6.2.2)."""
        condition = self._printer.condition
        return {
            "Type": Name("OutputIntent"),
            "S": Name("GTS_PDFX"),
            "OutputConditionIdentifier": condition.name,
            "RegistryName": _REGISTRY,
            "Info": condition.name,
            "DestOutputProfile": self._document.add_stream({"N": 4}, Path(condition.profile).read_bytes()),
        }


def _registration(document: Document) -> Value:
    """The colour that is on every plate (ISO 32000-1, 8.6.6.4)."""
    full: dict[str, Value] = {
        "FunctionType": 2,
        "Domain": [0, 1],
        "C0": [0, 0, 0, 0],
        "C1": [1, 1, 1, 1],
        "N": 1,
    }
    return document.add([Name("Separation"), Name(_ALL), Name("DeviceCMYK"), document.add(full)])


def _mark_operators(page: Page, at: Boxes) -> list[str]:
    lines = marks(page.width, page.height, at.trim.x - at.bleed.x)
    return [
        f"q /{_ALL} CS 1 SCN {number(WIDTH, 4)} w",
        *(_line([(at.trim.x + x, at.trim.bottom - y) for x, y in line]) for line in lines),
        "Q",
    ]


def _line(points: list[tuple[float, float]]) -> str:
    first, *rest = (f"{number(x, 4)} {number(y, 4)}" for x, y in points)
    return " ".join([f"{first} m", *(f"{point} l" for point in rest), "S"])


def _wider(rect: Rect, by: float) -> Rect:
    return Rect(rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by)


def _numbers(rect: Rect) -> str:
    return " ".join(number(n, 4) for n in rect)
