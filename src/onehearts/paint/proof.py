"""Paint an edition as a proof: pages in the colours they will print in, with lines, boxes and a slug for red pens."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from onehearts.design import Printer
from onehearts.edition import Edition, Item, Page
from onehearts.fields import date_text
from onehearts.geometry import Rect
from onehearts.messages import phrase
from onehearts.paint import srgb
from onehearts.paint.art import Art
from onehearts.paint.document import Document
from onehearts.paint.fonts import gather_fonts, write_fonts
from onehearts.paint.metadata import info
from onehearts.paint.objects import Name, Ref, Value, number
from onehearts.paint.palette import ScreenPalette
from onehearts.paint.proofcolours import proof_colours
from onehearts.paint.prooflist import Section, list_pages
from onehearts.paint.proofsheet import BLACK, INKS, Mark, Sheets, Slug, Words
from onehearts.paint.writer import Writer
from onehearts.pictures import PhotoStore


class ProofRound(NamedTuple):
    """What is said of a round: its name, the boxes, the words in them that are new, and the list of what changed since
    ``earlier``, the name of the round before; there is no list in the first round, which has none."""

    name: str
    earlier: str = ""
    marks: tuple[Mark, ...] = ()
    words: tuple[Words, ...] = ()
    sections: tuple[Section, ...] = ()


def proof_pdf(
    edition: Edition, photos: PhotoStore, printer: Printer, about: ProofRound, fonts: Path, *, created: datetime
) -> bytes:
    """The PDF file. ``created`` (with its time zone) is the date the file and its pages bear; ``fonts`` is the folder
    of the bundled fonts, in which all that stands round the pages is set."""
    return _Painting(edition, photos, printer, about, Writer(fonts, BLACK), created).write()


class _Painting:
    """One document on its way from pages to objects."""

    def __init__(
        self,
        edition: Edition,
        photos: PhotoStore,
        printer: Printer,
        about: ProofRound,
        writer: Writer,
        created: datetime,
    ) -> None:
        self._edition = edition
        self._created = created
        self._title = phrase("proof.file", title=edition.title, name=about.name)
        self._document = Document((1, 7))
        self._palette, self._photos, inks = proof_colours(edition, photos, printer)
        colours = phrase("proof.colours", name=inks)
        slug = Slug(about.name, edition.title, date_text(created.date()), colours)
        self._sheets = sheets = Sheets(edition.pages[0], printer, slug, writer)
        self._around = [
            sheets.page(
                sheets.around(
                    phrase("proof.page", page=page.number, pages=len(edition.pages)),
                    [mark for mark in about.marks if mark.page == page.number],
                    [words for words in about.words if words.page == page.number],
                    changed=bool(about.marks),
                )
            )
            for page in edition.pages
        ]
        self._lists = [sheets.page(items) for items in _lists(about, sheets, writer)]
        ours = (*self._around, *self._lists)
        self._fonts = gather_fonts((*edition.pages, *ours), {**edition.fonts, **writer.fonts})

    def write(self) -> bytes:
        """Paint all sheets, then what belongs to the whole."""
        document = self._document
        catalog, tree, resources = document.reserve(), document.reserve(), document.reserve()
        pairs = zip(self._edition.pages, self._around, strict=True)
        streams = [self._art(page) + self._ours(around) for page, around in pairs]
        streams += [self._ours(page) for page in self._lists]
        pages = [self._sheet(stream, tree, resources) for stream in streams]
        document.put(tree, {"Type": Name("Pages"), "Kids": pages, "Count": len(pages)})
        profile = document.add_stream({"N": 3, "Alternate": Name("DeviceRGB")}, srgb.profile())
        document.put(
            resources,
            {
                "Font": write_fonts(self._fonts, document),
                "XObject": self._photos.refs,
                # All colours are meant as they look, not as a device has them (ISO 32000-1, 8.6.5.6).
                "ColorSpace": {"DefaultRGB": [Name("ICCBased"), profile]},
            },
        )
        entries: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Pages": tree,
            "Lang": self._edition.language,
            "ViewerPreferences": {"DisplayDocTitle": True},
        }
        document.put(catalog, entries)
        about = {**info(self._edition, self._created), "Title": self._title}
        return document.write(catalog, document.add(about))

    def _art(self, page: Page) -> bytes:
        """A page of the edition in its place, cut at the bleed."""
        sheets = self._sheets
        trim, out = sheets.trim, sheets.bleed
        foot = sheets.height - trim.bottom
        cut = (trim.x - out, foot - out, trim.width + 2 * out, trim.height + 2 * out)
        place = f"1 0 0 1 {number(trim.x, 4)} {number(foot, 4)} cm"
        head = f"q {' '.join(number(edge, 4) for edge in cut)} re W n {place}\n"
        art = Art(self._document, self._fonts, self._palette, self._photos)
        return f"{head}{art.operators(page)}\nQ\n".encode("ascii")

    def _ours(self, page: Page) -> bytes:
        """What stands round a page, or the list."""
        art = Art(self._document, self._fonts, ScreenPalette(INKS), self._photos)
        return art.operators(page).encode("ascii")

    def _sheet(self, stream: bytes, tree: Ref, resources: Ref) -> Ref:
        sheets, document = self._sheets, self._document
        trim = sheets.trim
        box = Rect(trim.x, sheets.height - trim.bottom, trim.width, trim.height)
        return document.add(
            {
                "Type": Name("Page"),
                "Parent": tree,
                "MediaBox": [0, 0, round(sheets.width, 3), round(sheets.height, 3)],
                "TrimBox": [round(edge, 3) for edge in (box.x, box.y, box.right, box.bottom)],
                "Resources": resources,
                "Contents": document.add_stream({}, stream),
            }
        )


def _lists(about: ProofRound, sheets: Sheets, writer: Writer) -> list[list[Item]]:
    if not about.earlier:
        return []
    nothing = phrase("proof.nothing", earlier=about.earlier)
    return list_pages(phrase("proof.list", earlier=about.earlier), about.sections, nothing, sheets, writer)
