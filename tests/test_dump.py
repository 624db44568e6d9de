"""A dump says in one line an item what a person wants to see in a diff."""

from __future__ import annotations

from onehearts.diagnostics import SourceSpan
from onehearts.dump import dump
from onehearts.edition import Edition, Glyph, Glyphs, Group, Ink, Link, Node, Page, Picture, Shape, Stroke
from onehearts.geometry import Rect, rectangle

HERE = SourceSpan.at("issue.yaml", 7, 12)


def test_a_dump_is_pages_in_paint_order_and_the_tree_in_reading_order() -> None:
    box = Rect(10.04, 20.06, 30.0, 40.0)
    glyphs = (Glyph(5, 0.0, 0.0, "漢"), Glyph(6, 12.0, 0.0, "字"))
    items = (
        Shape(rectangle(box), Ink("空", 0.5)),
        Group(
            (
                Glyphs(1.0, 2.25, "本文", 12.0, Ink("墨"), glyphs, 24.0, 2),
                Glyphs(1.0, 2.25, "本文", 6.0, Ink("墨"), glyphs, 24.0, 2, actual_text=""),
                Glyphs(1.0, 2.25, "本文", 12.0, Ink("墨"), glyphs, 24.0, 2, flow="down"),
                Picture(box, "d1g2e3s4t", Rect(0.0, 0.125, 1.0, 0.75), (), 3),
                Picture(box, "unknown", Rect(0.0, 0.0, 1.0, 1.0), focus=Rect(0.25, 0.5, 0.5, 0.0)),
            ),
            "記事",
            rectangle(box),
        ),
        Shape(rectangle(box), None, Stroke(Ink("墨"), 0.75)),
        Link(box, "tel:0273211319", "電話", 4),
    )
    tree = Node(
        0,
        "Document",
        (
            Node(1, "Sect", (Node(2, "P", origin=HERE),), title="記事"),
            Node(3, "Figure", alt="絵"),
            Node(4, "Link"),
        ),
    )
    page = Page(1, 595.28, 841.89, 8.5, items)
    edition = Edition("2026-02", "題", "ja", "市", "2026-02-01", (page,), tree, photos={"d1g2e3s4t": "photos/a.jpg"})
    assert dump(edition).splitlines() == [
        "edition 2026-02 '題' ja",
        "page 1 595.3×841.9 bleed 8.5",
        "  shape 10.0,20.1 30.0×40.0 5 fill 空 50% –",
        "  group 記事 clipped",
        "    glyphs 1.0,2.2 +24.0 本文 12 墨 #2 '漢字'",
        "    glyphs 1.0,2.2 +24.0 本文 6 墨 #2 '漢字' read ''",
        "    glyphs 1.0,2.2 +24.0 down 本文 12 墨 #2 '漢字'",
        "    picture 10.0,20.1 30.0×40.0 a.jpg 0.00,0.12 1.00×0.75 #3",
        "    picture 10.0,20.1 30.0×40.0 unknown 0.00,0.00 1.00×1.00 focus 0.25,0.50 0.50×0.00 –",
        "  shape 10.0,20.1 30.0×40.0 5 line 墨 0.75 –",
        "  link 10.0,20.1 30.0×40.0 tel:0273211319 #4",
        "structure",
        "  Document #0",
        "    Sect #1 title='記事'",
        "      P #2 7:12",
        "    Figure #3 alt='絵'",
        "    Link #4",
    ]
