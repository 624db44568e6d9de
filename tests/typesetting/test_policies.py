"""What is shown for what was typed: digits, brackets, ambiguous characters, variation selectors."""

from __future__ import annotations

import pytest
from press import BODY, BOOK, HEAD, prepare, set_in, space

from onehearts.diagnostics import Severity, SourceSpan
from onehearts.runs import Run


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("第2層", "第２層"),
        ("第２層", "第２層"),
        ("12・1月", "12・１月"),
        ("２０階", "20階"),
        ("11/22に", "11/22に"),
        ("3.5倍", "3.5倍"),
        ("A4判", "A4判"),
        ("5km先", "5km先"),
        ("月1回", "月１回"),
        ("(7協議体)", "（７協議体）"),
        ("16日(月)", "16日（月）"),
        ("10:00~12:00", "10:00〜12:00"),
        ("(a) and (b)", "(a) and (b)"),
        ("電話 (027)321-1319", "電話 (027)321-1319"),
        ("＜住民企画会議＞", "〈住民企画会議〉"),
        ("数＜数", "数＜数"),
        ("会――議", "会――議"),
        ("会——議", "会――議"),
        ("https://a.jp/x(1)~2", "https://a.jp/x(1)~2"),
    ],
)
def test_office_policies(typed: str, shown: str) -> None:
    characters = prepare(typed).characters
    assert "".join(characters.shown) == shown
    assert "".join(characters.source) == typed


def test_as_is() -> None:
    characters = prepare("第2層(20階)２０", BODY, digits="asis", brackets="asis").characters
    assert "".join(characters.shown) == "第2層(20階)２０"


def test_what_is_copied_is_what_was_typed() -> None:
    (line,) = set_in("第2層(月)10:00~12:00", 30).lines
    assert line.text == "第2層(月)10:00~12:00"
    assert line.runs[0].glyphs[1].gid == BOOK.face("Gothic").glyph(ord("２")).gid  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "at", "number"),
    [
        ("彼は“ビジョン”と", 2, 1),
        ("彼は“ビジョン”と", 7, 2),
        ("say “hello” to", 4, 27),
        ("そう…だ", 2, 8),
        ("A…B", 1, 27),
        ("13×24", 2, 27),
        ("縦×横", 1, 18),
    ],
)
def test_ambiguous_characters_follow_their_neighbours(text: str, at: int, number: int) -> None:
    assert prepare(text).characters.classes[at] == number


def test_composite_font() -> None:
    (line,) = set_in("年2月16日SC", 30, latin="PGothic").lines
    assert [(run.font, run.text) for run in line.runs] == [
        ("Gothic", "年2月"),
        ("PGothic", "16"),
        ("Gothic", "日"),
        ("PGothic", "SC"),
    ]


def test_fallback_is_a_character_at_a_time() -> None:
    (line,) = set_in("𠮷野家", 30).lines
    assert [(run.font, run.text) for run in line.runs] == [("Noto", "𠮷"), ("Gothic", "野家")]


def test_a_variation_sequence_is_one_glyph_of_its_own() -> None:
    plain, variant = set_in("辻", 30).lines[0], set_in("辻\U000e0100さん", 30).lines[0]
    assert variant.runs[0].glyphs[0].text == "辻\U000e0100"
    assert variant.runs[0].glyphs[0].gid != plain.runs[0].glyphs[0].gid
    assert len(variant.runs[0].glyphs) == 3


def test_a_variant_no_font_has_is_set_plain_and_said() -> None:
    setting = set_in("上\U000e01ef", 30)
    assert setting.lines[0].text == "上\U000e01ef"
    assert [d.code for d in setting.diagnostics] == ["typesetting.variant"]


def test_a_missing_character_is_an_error_with_its_place() -> None:
    span = SourceSpan.at("issue.yaml", 3, 5, 4)
    setting = set_in((Run("漢", None), Run("あ\U00013000いう", span)), 30)
    (problem,) = setting.diagnostics
    assert problem.code == "typesetting.missing-glyph"
    assert problem.severity is Severity.ERROR
    assert problem.span == SourceSpan.at("issue.yaml", 3, 6, 1)
    assert "U+13000" in problem.message
    assert "Gothic、Noto" in problem.message
    assert setting.lines[0].text == "漢あ\U00013000いう"
    geta = BOOK.face("Gothic").glyph(ord("〓"))
    assert geta is not None
    assert setting.lines[0].runs[1].glyphs[1].gid == geta.gid


def test_combining_marks_stay_with_their_base() -> None:
    p = prepare("か\u309aき")
    assert p.characters.source == ["か\u309a", "き"]


def test_invisible_characters_take_no_room_and_are_not_lost() -> None:
    (line,) = set_in("漢\u200b字", 30).lines
    assert line.text == "漢\u200b字"
    assert line.width == pytest.approx(20.0)


def test_western_words_are_kerned_where_the_face_kerns() -> None:
    kerned = set_in("AVA", 30, fonts=("Noto",)).lines[0].width
    single = sum(set_in(c, 30, fonts=("Noto",)).lines[0].width for c in "AVA")
    assert kerned < single - 0.1


def test_proportional_marks_bring_their_own_space() -> None:
    assert space("あ「", 1, BODY) == pytest.approx(0.5)
    assert space("あ「", 1, prepare("あ「", BODY, fonts=("PGothic",)).style) == 0.0


def test_display_faces_are_tightened_down_to_a_floor() -> None:
    loose = set_in("ちょっと一緒に", 30, HEAD).lines[0].width
    tight = set_in("ちょっと一緒に", 30, HEAD, tighten=0.06).lines[0].width
    tighter = set_in("ちょっと一緒に", 30, HEAD, tighten=1.0).lines[0].width
    assert loose - 6 * 0.06 * 10 <= tight < loose
    face = BOOK.face("Rounded")
    ink = [face.glyph(ord(c)) for c in "ちょっと一緒に"]
    inked = sum(g.ink_right - g.ink_left for g in ink if g is not None) * 10
    assert inked < tighter < tight
