"""Fonts: what a face says of its glyphs, bodies from ink, the report of a font file."""

from __future__ import annotations

import pytest
from press import BODY, BOOK, FONTS, HEAD, TYPESETTER

from onehearts.typesetting.cells import CellBook
from onehearts.typesetting.fontreport import report
from onehearts.typesetting.jlreq import class_of


def test_a_face_answers_in_ems() -> None:
    face = BOOK.face("Gothic")
    glyph = face.glyph(ord("あ"))
    assert glyph is not None
    assert glyph.advance == 1.0
    assert 0 < glyph.ink_left < glyph.ink_right < 1
    assert face.has(ord("髙"))
    assert not face.has(ord("𠮷"))
    assert face.has(ord("辻"), 0xE0100)
    assert BOOK.face("Gothic") is face


def test_the_em_box_hangs_from_its_ascent() -> None:
    assert TYPESETTER.ascent(BODY) == pytest.approx(8.8, abs=0.01)
    assert TYPESETTER.ascent(HEAD) == pytest.approx(8.8, abs=0.01)


@pytest.mark.parametrize("font", ["Gothic", "Rounded", "Noto"])
@pytest.mark.parametrize("mark", "「」『』（）【】、。")
def test_full_em_marks_have_half_em_bodies_in_every_font(font: str, mark: str) -> None:
    cell = CellBook(BOOK).find((font,), mark, class_of(mark))
    assert cell.body == pytest.approx(0.5)
    assert cell.blank == pytest.approx(1.0)
    assert cell.ink_left > -0.06
    assert cell.ink_right > -0.06


def test_a_mark_whose_ink_needs_more_keeps_a_wider_body() -> None:
    cell = CellBook(BOOK).find(("Gothic",), "＜", 1)
    assert 0.5 < cell.body < 1.0
    assert cell.body + 0.5 * cell.blank == pytest.approx(1.0)


def test_middle_dots_lose_both_sides() -> None:
    cell = CellBook(BOOK).find(("Gothic",), "・", 5)
    assert cell.body == pytest.approx(0.5)
    assert cell.glyphs[0][1] == pytest.approx(-0.25)


def test_the_report() -> None:
    paths = {
        "P": FONTS / "biz-udpgothic" / "BIZUDPGothic-Regular.ttf",
        "R": FONTS / "m-plus-rounded-1c" / "MPLUSRounded1c-Bold.ttf",
    }
    one, other = report(paths)
    assert (one.name, one.family, one.may_be_embedded) == ("P", "BIZ UDPGothic", True)
    assert "SIL Open Font License" in one.licence
    assert one.characters == 11741
    assert one.variants == 9729
    assert one.proportional
    assert not other.proportional
    assert "濵" in one.name_characters
    assert "濵" not in other.name_characters
    assert "𠮷" in other.name_characters


def test_a_book_knows_its_names() -> None:
    assert "Gothic" in BOOK
    assert "Mincho" not in BOOK
    assert BOOK.names[0] == "Gothic"
