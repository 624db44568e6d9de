"""The specimen's layout file → an Edition that shows each rule large, before and after."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from onehearts import design
from onehearts.design import Layout
from onehearts.diagnostics import render
from onehearts.edition import Edition, Item, Page, Shape
from onehearts.geometry import Insets, Rect, rectangle
from onehearts.specimen.cover import cover
from onehearts.specimen.entries import CoverLook, GridLook, RulesLook, SheetLook
from onehearts.specimen.example import Setter
from onehearts.specimen.pages import Pages
from onehearts.specimen.press import Press
from onehearts.typesetting import FontBook, Typesetter

PARTS = {"紙面": SheetLook, "目盛": GridLook}
KINDS = {"表紙": CoverLook, "規則": RulesLook}


def specimen(fonts: Path) -> Edition:
    """The specimen, set in the fonts of the bundled folder ``fonts``."""
    layout = _layout(fonts)
    looks = layout.looks
    sheet, front = cast(SheetLook, looks[SheetLook]), cast(CoverLook, looks[CoverLook])
    book = FontBook(layout.fonts)
    typesetter = Typesetter(book)
    press = Press(f"{front.publisher}　{front.title}", layout.styles, cast(GridLook, looks[GridLook]), typesetter)
    setter = Setter(layout.styles, typesetter, book)
    pages = Pages(sheet, cast(RulesLook, looks[RulesLook]), setter, press)
    sheets = pages.sheets()
    begins = [(sheet.chapter.name, page) for page, sheet in enumerate(sheets, 2) if sheet.opens]
    show = setter.line(front.show, front.show_style)
    made = [_page(1, list(cover(front, sheet, show, begins, press)), layout)]
    for number, one in enumerate(sheets, 2):
        made.append(_page(number, [*pages.draw(one), *pages.furniture(one, number)], layout))
    return Edition(
        id="specimen",
        title=f"{front.publisher}　{front.title}",
        language="ja",
        publisher=front.publisher,
        date=front.date,
        pages=tuple(made),
        structure=press.structure.finished(),
        swatches=layout.swatches,
        fonts=layout.fonts,
    )


def _layout(fonts: Path) -> Layout:
    """The room's own layout file; what is wrong with it is our mistake."""
    reading = design.read(Path(__file__).parent, fonts, PARTS, KINDS)
    if reading.layout is None:
        raise ValueError("\n".join(render(said, reading.sources) for said in reading.diagnostics))
    return reading.layout


def _page(number: int, items: list[Item], layout: Layout) -> Page:
    paper = layout.paper
    out = Insets(*(-paper.bleed,) * 4)
    ground = Shape(rectangle(Rect(0.0, 0.0, paper.width, paper.height).inset(out)), paper.colour)
    return Page(number, paper.width, paper.height, paper.bleed, (ground, *items))
