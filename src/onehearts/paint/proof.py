"""Paint an edition as a proof: pages in the colours they will print in, with lines, boxes and a slug for red pens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from onehearts.design import Printer
from onehearts.edition import Edition, Glyphs, Ink, Item, Page, Picture, Shape, is_grey
from onehearts.fields import date_text
from onehearts.geometry import Rect
from onehearts.messages import phrase
from onehearts.paint import srgb
from onehearts.paint.content import Content
from onehearts.paint.document import Document
from onehearts.paint.fonts import gather_fonts, write_fonts
from onehearts.paint.inks import PressPalette, drawn_colours, rgb_of
from onehearts.paint.items import paint_items
from onehearts.paint.metadata import info
from onehearts.paint.objects import Name, Ref, Value, number
from onehearts.paint.palette import Palette, ScreenPalette
from onehearts.paint.photos import Manner, Photos
from onehearts.paint.prooflist import Section, list_pages
from onehearts.paint.proofsheet import BLACK, INKS, Mark, Sheets, Slug, Words
from onehearts.paint.writer import Writer
from onehearts.pictures import Colours, PhotoStore, Separation

_DPI, _QUALITY = 200.0, 88


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
    if created.tzinfo is None:
        raise ValueError("the date of a document has a time zone")
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
        self._document = Document((1, 7))
        separation = Separation(str(printer.condition.profile), printer.ink_limit)
        # Of a machine with inks of its own no profile says how it prints.
        printed = not printer.plates
        self._palette = _proofed(edition, photos, separation) if printed else ScreenPalette(edition.swatches)
        grey = is_grey(edition.swatches.values())
        colours: Colours = ("black" if printed else "grey") if grey else "colour"
        manner = Manner(_DPI, _DPI, _QUALITY, colours, separation if printed else None, proof=printed)
        self._photos = Photos(edition, photos, manner)
        slug = Slug(about.name, edition.title, date_text(created.date()), printed)
        self._sheets = sheets = Sheets(edition.pages[0], printer, slug, writer)
        self._around = [
            sheets.around(
                phrase("proof.page", page=page.number, pages=len(edition.pages)),
                [mark for mark in about.marks if mark.page == page.number],
                [words for words in about.words if words.page == page.number],
                changed=bool(about.marks),
            )
            for page in edition.pages
        ]
        self._lists = _lists(about, sheets, writer)
        ours = [Page(0, sheets.width, sheets.height, 0.0, tuple(items)) for items in (*self._around, *self._lists)]
        self._fonts = gather_fonts((*edition.pages, *ours), {**edition.fonts, **writer.fonts})

    def write(self) -> bytes:
        """Paint all sheets, then what belongs to the whole."""
        document = self._document
        catalog, tree, resources = document.reserve(), document.reserve(), document.reserve()
        arts = [self._art(page) for page in self._edition.pages]
        streams = [art + self._ours(items) for art, items in zip(arts, self._around, strict=True)]
        streams += [self._ours(items) for items in self._lists]
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
        return document.write(catalog, document.add(info(self._edition, self._created)))

    def _art(self, page: Page) -> bytes:
        """A page of the edition in its place, cut at the bleed."""
        sheets = self._sheets
        content = Content(page.height, self._fonts, self._palette)
        paint_items(page.items, content, self._photo, lambda _link: None)
        trim, out = sheets.trim, sheets.bleed
        foot = sheets.height - trim.bottom
        cut = (trim.x - out, foot - out, trim.width + 2 * out, trim.height + 2 * out)
        place = f"1 0 0 1 {number(trim.x, 4)} {number(foot, 4)} cm"
        head = f"q {' '.join(number(edge, 4) for edge in cut)} re W n {place}\n"
        return head.encode("ascii") + content.finish() + b"\nQ\n"

    def _ours(self, items: Sequence[Item]) -> bytes:
        """What stands round a page, or in the list."""
        content = Content(self._sheets.height, self._fonts, ScreenPalette(INKS))
        paint_items(items, content, self._photo, lambda _link: None)
        return content.finish()

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

    def _photo(self, picture: Picture) -> str:
        return self._photos.resource(picture, self._document)


class _ProofPalette:
    """sRGB of what inks look like when they are printed."""

    def __init__(self, seen: Mapping[Ink, tuple[int, int, int]]) -> None:
        self._seen = {ink: " ".join(number(value / 255, 4) for value in rgb) for ink, rgb in seen.items()}

    def fill(self, ink: Ink) -> str:
        return f"{self._seen[ink]} rg"

    def stroke(self, ink: Ink) -> str:
        return f"{self._seen[ink]} RG"

    def overprint(self, fill: Ink | None, stroke: Ink | None, *, text: bool) -> str:
        return ""


def _proofed(edition: Edition, photos: PhotoStore, separation: Separation) -> Palette:
    """The inks of the edition as they are separated for print, and then seen."""
    names = drawn_colours(edition)
    drawn = dict(zip(names, photos.table(separation).colours(rgb_of(names)), strict=True))
    press = PressPalette(edition.swatches, drawn)
    inks = dict.fromkeys(ink for page in edition.pages for item in page.flat() for ink in _inks(item))
    seen = photos.appearance(separation).colours([press.inks(ink) for ink in inks])
    return _ProofPalette(dict(zip(inks, seen, strict=True)))


def _inks(item: object) -> tuple[Ink, ...]:
    if isinstance(item, Glyphs):
        return (item.ink,)
    if isinstance(item, Shape):
        return tuple(ink for ink in (item.fill, item.stroke and item.stroke.ink) if ink is not None)
    return ()


def _lists(about: ProofRound, sheets: Sheets, writer: Writer) -> list[list[Item]]:
    if not about.earlier:
        return []
    nothing = phrase("proof.nothing", earlier=about.earlier)
    return list_pages(phrase("proof.list", earlier=about.earlier), about.sections, nothing, sheets, writer)
