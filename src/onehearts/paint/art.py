"""Pages of an edition → the operators of their art, for the contents of a page or as a form (ISO 32000-1, 8.10)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from onehearts.edition import Page, Picture
from onehearts.paint.content import Content
from onehearts.paint.document import Document
from onehearts.paint.fonts import PdfFont
from onehearts.paint.items import paint_items
from onehearts.paint.objects import Name, Ref, Value
from onehearts.paint.palette import Palette


class Pictures(Protocol):
    """The pictures of one document: ``refs`` are their resources, all of them once all pages are painted."""

    refs: dict[str, Value]

    def resource(self, item: Picture, document: Document, /) -> str:
        """The name of the image that shows a picture."""


class Art(NamedTuple):
    """What the pages of one document are painted with; nothing is said of their meaning, and links are left out."""

    document: Document
    fonts: Mapping[str, PdfFont]
    palette: Palette
    photos: Pictures

    def operators(self, page: Page) -> str:
        """All of the page, its origin at the lower left of the trim."""
        content = Content(page.height, self.fonts, self.palette)
        paint_items(page.items, content, self._photo, lambda _link: None)
        return content.finish().decode("ascii")

    def form(self, page: Page, resources: Ref) -> Ref:
        """The same as a form, as far as its bleed reaches."""
        edges = (-page.bleed, -page.bleed, page.width + page.bleed, page.height + page.bleed)
        return self.document.add_stream(
            {
                "Type": Name("XObject"),
                "Subtype": Name("Form"),
                "BBox": [round(edge, 4) for edge in edges],
                "Resources": resources,
            },
            self.operators(page).encode("ascii"),
        )

    def _photo(self, picture: Picture) -> str:
        return self.photos.resource(picture, self.document)
