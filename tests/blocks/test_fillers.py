"""飾り: rows of drawings that stay on their band in every layout, however large they and the type are."""

from __future__ import annotations

from datetime import date

import pytest
from block_samples import FONTS, LAYOUTS

from onehearts import design
from onehearts.blocks import KINDS
from onehearts.blocks.fillers import fillers
from onehearts.blocks.registry import PARTS, looks_of
from onehearts.compose import Art, Keep, Panel, Row
from onehearts.design import Facts, Look
from onehearts.diagnostics import SourceSpan
from onehearts.edition import Ink
from onehearts.fields import DateValue
from onehearts.geometry import Rect, rectangle
from onehearts.pictures import Drawing, DrawnShape

SQUARE = Drawing(1.0, 1.0, (DrawnShape(rectangle(Rect(0, 0, 1, 1)), Ink("墨")),))


@pytest.mark.parametrize("name", sorted(path.name for path in design.layouts_on(LAYOUTS)))
def test_a_row_of_drawings_stays_on_its_band(name: str) -> None:
    layout = design.read(LAYOUTS / name, FONTS, PARTS, looks_of(KINDS.values())).layout
    assert layout is not None
    facts = Facts("題", "号", "2月", DateValue(date(2026, 2, 1)))
    look = Look(layout.in_season("2月"), facts, "珊瑚", {}, lambda _: SQUARE, lambda *_: SQUARE)
    strips = [piece for piece in fillers(look, SourceSpan("")) if piece.name == "飾り"]
    room = (layout.paper.width - layout.margins.horizontal) / layout.zooms[-1]
    sizes = set()
    for way in (way for strip in strips for way in strip.ways):
        assert isinstance(way.box, Keep)
        band = way.box.child
        assert isinstance(band, Panel)
        assert isinstance(band.child, Row)
        arts = [cell.box for cell in band.child.cells]
        assert all(isinstance(art, Art) for art in arts)
        widths = [cell.width or 0.0 for cell in band.child.cells]
        assert sum(widths) + band.child.gap * (len(arts) - 1) <= room - band.padding.horizontal
        assert len(arts) % 2 == 1
        sizes.add(widths[0])
    assert len(sizes) > 4
