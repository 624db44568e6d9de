"""Fonts: what a face says of its glyphs, bodies from ink, fonts of every format, the report of a font file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from press import BODY, BOOK, FONTS, HEAD, TYPESETTER

import font_samples
from onehearts.edition import FontFile
from onehearts.runs import Run
from onehearts.typesetting import FontBook, Typesetter
from onehearts.typesetting.cells import CellBook
from onehearts.typesetting.fontfile import Axis, axes_of, is_font
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


# Formats ---------------------------------------------------------------------------------------------

HEAVY = (("wght", 650.0),)
NARROW_AND_HEAVY = (("wdth", 75.0), ("wght", 900.0))
WEIGHT, WIDTH = Axis("wght", 100, 400, 900), Axis("wdth", 50, 100, 100)


@pytest.fixture(scope="module")
def boxes(tmp_path_factory: pytest.TempPathFactory) -> dict[font_samples.Format, str]:
    """A small font of each format."""
    folder = tmp_path_factory.mktemp("boxes")
    return {format: str(font_samples.write_font(folder / format, format)) for format in font_samples.FORMATS}


@pytest.mark.parametrize("format", font_samples.FORMATS)
def test_a_font_of_any_format_is_opened(boxes: dict[font_samples.Format, str], format: font_samples.Format) -> None:
    face = FontBook({"": FontFile(boxes[format])}).face("")
    for character, box in font_samples.BOXES.items():
        glyph = face.glyph(ord(character))
        assert glyph is not None
        assert glyph.advance == pytest.approx(box.advance / 1000)
        if character.strip():
            assert (glyph.ink_left, glyph.ink_right) == pytest.approx((box.left / 1000, box.right / 1000))
    assert face.ascent == pytest.approx(0.88)
    assert not face.has(ord("圏"))


@pytest.mark.parametrize("format", ["variable", "cff2"])
@pytest.mark.parametrize("axes", [HEAVY, NARROW_AND_HEAVY, ()])
def test_a_variable_font_answers_for_its_place_on_the_axes(
    boxes: dict[font_samples.Format, str], format: font_samples.Format, axes: tuple[tuple[str, float], ...]
) -> None:
    face = FontBook({"": FontFile(boxes[format], axes)}).face("")
    place = dict(axes)
    for character in "A1x漢":
        glyph = face.glyph(ord(character))
        assert glyph is not None
        wanted = font_samples.advance_of(character, place.get("wght", 400), place.get("wdth", 100))
        assert glyph.advance == pytest.approx(wanted / 1000, abs=0.001)
        assert sum(part.advance for part in face.shape(character)) == glyph.advance


def test_places_on_the_axes_of_one_file_are_faces_of_their_own(boxes: dict[font_samples.Format, str]) -> None:
    file = FontFile(boxes["variable"])
    book = FontBook({"plain": file, "heavy": file._replace(axes=HEAVY), "dark": file._replace(axes=HEAVY)})
    inks = {name: book.face(name).info(5).ink_right for name in book.names}
    assert inks["heavy"] == inks["dark"] > inks["plain"]


def test_bold_text_falls_back_to_the_heavier_places(boxes: dict[font_samples.Format, str]) -> None:
    """漢 stands in the small fonts, 誰 only in the last of each chain."""
    file = FontFile(boxes["variable"])
    book = FontBook(
        {
            "plain": file,
            "heavy": file._replace(axes=HEAVY),
            "Gothic": FontFile(str(FONTS / "biz-udgothic/BIZUDGothic-Regular.ttf")),
            "Gothic Bold": FontFile(str(FONTS / "biz-udgothic/BIZUDGothic-Bold.ttf")),
        }
    )
    style = replace(BODY, fonts=("plain", "Gothic"), strong_fonts=("heavy", "Gothic Bold"), digits="asis")
    runs = (Run("漢誰12"), Run("漢誰12", strong=True))
    typesetter = Typesetter(book)
    (line,) = typesetter.set(typesetter.prepare(runs, style), 200.0).lines
    found = [(run.font, glyph.text) for run in line.runs for glyph in run.glyphs]
    chains = [("plain", "Gothic", "plain", "plain"), ("heavy", "Gothic Bold", "heavy", "heavy")]
    assert found == [(font, character) for chain in chains for font, character in zip(chain, "漢誰12", strict=True)]
    # The line is as long as the advances at each place: digits are wider where they are heavier.
    digits = sum(font_samples.advance_of(c, weight) for weight in (400, 650) for c in "12") / 1000
    assert line.width == pytest.approx(10 * (4 + digits + 3 * 0.25), abs=0.05)


def test_what_is_a_font_and_what_varies(boxes: dict[font_samples.Format, str], tmp_path: Path) -> None:
    assert {format: axes_of(Path(boxes[format])) for format in font_samples.FORMATS} == {
        "truetype": (),
        "cff": (),
        "variable": (WEIGHT, WIDTH),
        "cff2": (WEIGHT, WIDTH),
    }
    assert all(is_font(Path(path)) for path in boxes.values())
    for start in (b"ttcf", b"wOF2", b"", b"version https://git-lfs"):
        (tmp_path / "x.ttf").write_bytes(start)
        assert not is_font(tmp_path / "x.ttf")


def test_the_report_tells_the_format_and_the_axes(boxes: dict[font_samples.Format, str]) -> None:
    found = report({format: Path(path) for format, path in boxes.items()})
    assert [(font.name, font.outlines, [f"{axis.word} {axis.room}" for axis in font.axes]) for font in found] == [
        ("truetype", "TrueType", []),
        ("cff", "CFF", []),
        ("variable", "TrueType", ["太さ 100〜900", "字幅 50〜100"]),
        ("cff2", "CFF", ["太さ 100〜900", "字幅 50〜100"]),
    ]
