"""Paint an edition as a PDF for screens: tagged, sRGB, the trimmed page as it will look in the hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import quote

from onehearts.edition import Edition, Link, Page, is_grey
from onehearts.geometry import Rect
from onehearts.paint import srgb
from onehearts.paint.content import Content, flip, flip_rect
from onehearts.paint.document import Document
from onehearts.paint.fonts import gather_fonts, write_fonts
from onehearts.paint.items import paint_items
from onehearts.paint.metadata import info, xmp
from onehearts.paint.objects import Name, Ref, Value
from onehearts.paint.outline import HEADINGS, write_outline
from onehearts.paint.palette import ScreenPalette
from onehearts.paint.photos import Manner, Photos
from onehearts.paint.places import Places, find_places
from onehearts.paint.tags import Tags
from onehearts.pictures import Colours, PhotoStore

_LINK_SCHEMES = ("https:", "http:", "mailto:", "tel:")
# What may stand in an address (RFC 3986, 2). Anything else is percent-encoded: PDF takes ASCII (12.6.4.7).
_URI_CHARACTERS = ":/?#[]@!$&'()*+,;=%-._~"
_PRINTED = 4  # annotation flag, ISO 32000-1, table 165


def screen_pdf(
    edition: Edition, photos: PhotoStore, *, created: datetime, dpi: float = 200, quality: int = 82
) -> bytes:
    """The PDF file: PDF 1.7, made to meet PDF/UA-1 and PDF/A-2a.

    ``created`` (with its time zone) is the date the file bears: the clock is never asked. Photographs are
    put in at ``dpi`` pixels an inch at most, as JPEG of ``quality`` 0–100. ``photos`` can open every
    photograph of the edition; what it cannot open has been told to the user before.
    """
    colours: Colours = "grey" if is_grey(edition.swatches.values()) else "colour"
    return _Painting(edition, Photos(edition, photos, Manner(dpi, dpi, quality, colours))).write(created)


class _Painting:
    """One document on its way from pages to objects."""

    def __init__(self, edition: Edition, photos: Photos) -> None:
        self._edition = edition
        self._photos = photos
        self._document = Document((1, 7))
        self._tags = Tags(edition.structure, len(edition.pages))
        self._fonts = gather_fonts(edition.pages, edition.fonts)
        self._palette = ScreenPalette(edition.swatches)

    def write(self, created: datetime) -> bytes:
        """Paint all pages, then what belongs to the whole."""
        edition, document = self._edition, self._document
        catalog, tree, resources = document.reserve(), document.reserve(), document.reserve()
        pages = [self._page(page, tree, resources) for page in edition.pages]
        document.put(tree, {"Type": Name("Pages"), "Kids": pages, "Count": len(pages)})
        document.put(resources, {"Font": write_fonts(self._fonts, document), "XObject": self._photos.refs})
        places = find_places(edition.pages, edition.structure, frozenset({"Figure", *HEADINGS}))
        entries: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Pages": tree,
            "Lang": edition.language,
            "MarkInfo": {"Marked": True},
            "ViewerPreferences": {"DisplayDocTitle": True},
            "StructTreeRoot": self._tags.write(document, _flipped(places, edition.pages)),
            "OutputIntents": [_output_intent(document)],
            "Metadata": document.add_stream(
                {"Type": Name("Metadata"), "Subtype": Name("XML")}, xmp(edition, created), compress=False
            ),
        }
        outline = write_outline(document, edition.structure, edition.pages, pages, places)
        if outline is not None:
            entries |= {"Outlines": outline, "PageMode": Name("UseNone")}
        document.put(catalog, entries)
        return document.write(catalog, document.add(info(edition, created)))

    def _page(self, page: Page, tree: Ref, resources: Ref) -> Ref:
        document = self._document
        reference = document.reserve()
        key = self._tags.start_page(reference)
        content = Content(page.height, self._fonts, self._palette, self._tags)
        links: list[Value] = []
        paint_items(
            page.items,
            content,
            lambda picture: self._photos.resource(picture, document),
            lambda link: links.append(self._link(link, page)),
        )
        entries: dict[str, Value] = {
            "Type": Name("Page"),
            "Parent": tree,
            "MediaBox": [0, 0, round(page.width, 3), round(page.height, 3)],
            "Resources": resources,
            "Contents": document.add_stream({}, content.finish()),
            "StructParents": key,
            "Tabs": Name("S"),
        }
        if links:
            entries["Annots"] = links
        document.put(reference, entries)
        return reference

    def _link(self, link: Link, page: Page) -> Ref:
        """An annotation that opens an address; who does not see it hears its label (ISO 14289-1, 7.18.5)."""
        if not link.url.startswith(_LINK_SCHEMES):
            raise ValueError(f"a link leads to {link.url!r}")
        if link.node is None:
            raise ValueError(f"the link to {link.url!r} belongs to no node")
        document = self._document
        annotation = document.reserve()
        document.put(
            annotation,
            {
                "Type": Name("Annot"),
                "Subtype": Name("Link"),
                "Rect": flip_rect(link.rect, page.height),
                "Border": [0, 0, 0],
                "F": _PRINTED,
                "Contents": link.label,
                "A": {"S": Name("URI"), "URI": quote(link.url, safe=_URI_CHARACTERS)},
                "StructParent": self._tags.annotate(link.node, annotation),
            },
        )
        return annotation


def _output_intent(document: Document) -> Value:
    """What red, green and blue mean: sRGB (ISO 19005-2, 6.2.3)."""
    return {
        "Type": Name("OutputIntent"),
        "S": Name("GTS_PDFA1"),
        "OutputConditionIdentifier": "sRGB",
        "Info": "sRGB IEC61966-2.1",
        "DestOutputProfile": document.add_stream({"N": 3}, srgb.profile()),
    }


def _flipped(places: Places, pages: Sequence[Page]) -> Places:
    """The same boxes with y up: ``Rect.y`` is their lower edge."""
    return {
        node: (index, Rect(rect.x, flip(rect.bottom, pages[index].height), rect.width, rect.height))
        for node, (index, rect) in places.items()
    }
