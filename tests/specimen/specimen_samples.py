"""Body text in the bundled fonts, and the specimen itself, for the tests of this folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from onehearts import design, resources
from onehearts.design import Layout
from onehearts.edition import Edition, FontFile, Ink
from onehearts.specimen import book, specimen
from onehearts.typesetting import FontBook, TextStyle

SIZE = 10.0
BOOK = FontBook(
    {
        "Gothic": FontFile(str(resources.folder("fonts") / "biz-udgothic" / "BIZUDGothic-Regular.ttf")),
        "Latin": FontFile(str(resources.folder("fonts") / "biz-udpgothic" / "BIZUDPGothic-Regular.ttf")),
    }
)
STYLE = TextStyle(
    name="body",
    fonts=("Gothic",),
    latin="Latin",
    size=SIZE,
    leading=16.0,
    ink=Ink("#000000"),
    strong_ink=Ink("#000000"),
    link_ink=Ink("#000000"),
)


@cache
def layout() -> Layout:
    """The specimen's own layout file, in which nothing may be wrong."""
    reading = design.read(Path(book.__file__).parent, resources.folder("fonts"), book.PARTS, book.KINDS)
    assert reading.diagnostics == ()
    assert reading.layout is not None
    return reading.layout


@cache
def edition() -> Edition:
    """The bundled specimen."""
    return specimen(resources.folder("fonts"))
