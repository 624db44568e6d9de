"""What boxes are where a page parts them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from box_samples import gap, text

from onehearts.compose import Around, Box, Cell, Columns, Flowing, Keep, Panel, Photo, Row, Sense, Stack
from onehearts.compose.joints import is_heading, is_only_pictures
from onehearts.geometry import CENTRE, Elastic

PHOTO = Photo("写真", 600, 400, CENTRE, 0.7, sense=Sense("Figure", alt="絵"))
CAPTION = replace(text("写真の説明"), sense=Sense("Caption"))
HEADING = replace(text("見出し"), sense=Sense("H2"))


@pytest.mark.parametrize(
    ("box", "only"),
    [
        (Stack((HEADING, gap(4), PHOTO, CAPTION)), True),
        (Row((Cell(HEADING, share=1), Cell(Stack((PHOTO, CAPTION)), width=60.0))), True),
        (Stack((HEADING, PHOTO, text("本文"))), False),
        (Panel(Keep(Row((Cell(PHOTO, width=60.0), Cell(text("本文"), share=1))))), False),
        (Around(text("本文"), PHOTO, 60.0, 8.0, Elastic(4.0)), False),
        (Stack((HEADING, text("本文"))), False),
        (HEADING, False),
    ],
)
def test_photographs_alone(box: Box, only: bool) -> None:
    assert is_only_pictures(box) is only


@pytest.mark.parametrize(
    "body",
    [
        text("本文"),
        Columns((text("一"), text("二"), text("三")), 2, 12.0, gap(4)),
        Flowing(text("本文"), 2, 12.0),
        Around(text("本文"), PHOTO, 60.0, 8.0, Elastic(4.0)),
    ],
)
def test_what_has_text_below_its_heading_is_none(body: Box) -> None:
    assert is_heading(HEADING)
    assert is_heading(Stack((HEADING, gap(4))))
    assert not is_heading(Stack((HEADING, gap(4), body)))
    assert not is_heading(Stack((body,)))
