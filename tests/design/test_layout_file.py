"""A layout file and what is said of the mistakes in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_samples import SMALL, CardLook, FieldLook, StoryLook, bundled_reading, read

from onehearts import design
from onehearts.design import LayoutReading
from onehearts.diagnostics import render
from onehearts.edition import Ink, Swatch
from onehearts.geometry import Elastic, Insets, mm

# What stands in the file, the mistake typed instead, the message, and the text it points to.
MISTAKES = [
    ("幅: 210mm", "幅: 21cm", "design.length", "21cm"),
    ("余白: 28pt 20mm", "余白: 28pt 20mm 42pt", "design.insets", "28pt 20mm 42pt"),
    ("記事の間: 12pt -5pt +14pt", "記事の間: -12pt", "design.elastic", "-12pt"),
    ("記事の間: 12pt -5pt +14pt", "記事の間: 12pt -13pt", "design.elastic", "12pt -13pt"),
    ("幅: 210mm", "幅: -210mm", "design.length", "-210mm"),
    ("書体: 本文、太", "書体: 、", "content.empty", "、"),
    ("画面: #2B2724", "画面: 黒", "design.rgb", "黒"),
    ("印刷: 85 40 0 15", "印刷: 85 40 0 115", "design.cmyk", "85 40 0 115"),
    ("段数: 2", "段数: 二つ", "design.number", "二つ"),
    ("地: 差し色の淡", "地: 差し色 150%", "design.ink", "差し色 150%"),
    ("地: 差し色の淡", "地: 藍", "design.unknown-ink", "藍"),
    ("色: 紙\n", "色: 和紙\n", "design.unknown-ink", "和紙"),
    ("リンクの色: 空の濃", "リンクの色: 海", "design.unknown-ink", "海"),
    ("差し色: 空", "差し色: 群青", "design.unknown-ink", "群青"),
    ("  空の淡:\n", "  空の薄:\n", "design.unknown-ink", "空\n書体"),
    ("    文字: 小\n", "    文字: 極小\n", "design.unknown-style", "極小"),
    ("書体: 本文、太", "書体: 本文、明朝", "design.unknown-font", "本文、明朝"),
    ("欧文: 太", "欧文: Times", "design.unknown-font", "Times"),
    ("BIZUDGothic-Bold.ttf", "Bold.ttf", "design.no-font-file", "biz-udgothic/Bold.ttf"),
    ("雪だるま: snowman.svg", "雪だるま: yuki.svg", "design.no-drawing-file", "yuki.svg"),
    ("絵: ハート\n", "絵: 星\n", "design.unknown-art", "星"),
    ("    元: 本文\n", "    元: 段落\n", "design.style-parent", "段落"),
    ("    元: 小\n", "    元: 強\n", "design.style-parent", "強"),
    ("    元: 小\n", "", "design.style-incomplete", "書体: 太"),
    ("    言葉: 第{番号}回\n", "", "content.missing", "面:\n      地"),
    ("    太さ: 0.75pt\n", "    太さ: 0.75pt\n    角: 3pt\n", "content.unknown-key", "角"),
    ("  札:\n", "  札:\n    面: 白\n  札2:\n", "content.want-record", "白"),
]  # fmt: skip


def changed(old: str, new: str) -> str:
    assert SMALL.count(old) == 1, f"{old!r} stands {SMALL.count(old)} times in the layout"
    return SMALL.replace(old, new)


@pytest.mark.parametrize(("old", "new", "code", "place"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_is_told_where_it_stands(tmp_path: Path, old: str, new: str, code: str, place: str) -> None:
    text = changed(old, new)
    reading = read(tmp_path, text)
    assert reading.layout is None
    told = next(d for d in reading.diagnostics if d.code == code)
    if code != "content.want-record":  # the rest of 札 is then told to be missing
        assert len(reading.diagnostics) == 1
    at = sum(len(line) for line in text.splitlines(keepends=True)[: told.span.line - 1]) + told.span.column - 1
    assert text[at:].startswith(place)
    assert told.span.file.endswith("small/layout.yaml")
    shown = render(told, reading.sources)
    assert "＾" in shown or "^" in shown


def test_styles_that_are_each_others_parents_are_told_of(tmp_path: Path) -> None:
    text = changed("  本文:\n    書体: 本文、太\n", "  本文:\n    元: 小\n")
    reading = read(tmp_path, text)
    assert reading.layout is None
    told = [(d.code, text.splitlines()[d.span.line - 1].strip()) for d in reading.diagnostics]
    assert told == [("design.style-parent", "元: 小"), ("design.style-parent", "元: 本文")]


def test_a_whole_look_that_is_missing_is_told_by_its_name(tmp_path: Path) -> None:
    reading = read(tmp_path, changed("  話:\n    段数: 2\n    文字: 小\n", "  歌:\n    段数: 2\n    文字: 小\n"))
    assert reading.layout is None
    assert [d.code for d in reading.diagnostics if d.is_error] == ["design.no-look"]
    assert "「話」" in next(d.message for d in reading.diagnostics if d.is_error)


def test_a_look_nobody_asks_for_is_passed_over_with_a_word(tmp_path: Path) -> None:
    reading = read(tmp_path, changed("記事:\n", "記事:\n  占い:\n    星: 5\n"))
    assert reading.layout is not None
    assert [d.code for d in reading.diagnostics] == ["design.unknown-look"]


def test_a_layout_of_a_newer_format_is_refused(tmp_path: Path) -> None:
    reading = read(tmp_path, changed("形式: 1\n", "形式: 2\n"))
    assert reading.layout is None
    assert [(d.code, d.span.line, d.span.column) for d in reading.diagnostics] == [("design.newer-format", 1, 5)]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = (
        changed("リンクの色: 空の濃", "リンクの色: 海")
        .replace("絵: ハート\n", "絵: 星\n")
        .replace("元: 本文", "元: 文")
    )
    codes = {d.code for d in read(tmp_path, text).diagnostics}
    assert codes == {"design.unknown-ink", "design.unknown-art", "design.style-parent"}


def test_a_folder_without_a_layout_is_told(tmp_path: Path) -> None:
    reading = design.read(tmp_path / "nowhere", tmp_path, {}, {})
    assert reading.layout is None
    assert [d.is_error for d in reading.diagnostics] == [True]


# What a layout says ----------------------------------------------------------------------------------


def test_lengths_become_points_and_two_sides_are_four(tmp_path: Path) -> None:
    layout = read(tmp_path).layout
    assert layout is not None
    assert (round(layout.paper.width, 2), round(layout.paper.height, 2)) == (595.28, 841.89)
    assert layout.paper.bleed == pytest.approx(8.504, abs=0.001)
    assert layout.margins == Insets(28.0, mm(20), 28.0, mm(20))
    assert layout.between == Elastic(12.0, 5.0, 14.0)


@pytest.fixture
def small(tmp_path: Path) -> LayoutReading:
    return read(tmp_path)


def test_inks_are_given_for_screens_and_presses(small: LayoutReading) -> None:
    assert small.layout is not None
    assert small.layout.swatches["空"] == Swatch("空", (0x2A, 0x73, 0xA8), (85.0, 40.0, 0.0, 15.0))
    assert small.layout.swatches["紙"].paper
    assert small.layout.accents == ("空",)


def test_a_style_says_only_what_differs_from_its_parent(small: LayoutReading) -> None:
    assert small.layout is not None
    parent, child, grandchild = (small.layout.styles[name] for name in ("本文", "小", "強"))
    assert (child.fonts, child.latin, child.leading, child.ink) == (parent.fonts, "太", 18.0, Ink("墨"))
    assert (parent.size, child.size, grandchild.size) == (12.0, 11.0, 11.0)
    assert (parent.digits, child.digits, grandchild.digits) == ("office", "asis", "asis")
    assert (grandchild.fonts, grandchild.ink, grandchild.link_ink) == (("太",), Ink("差し色の濃"), Ink("空の濃"))


def test_strong_text_is_in_the_ink_of_the_text_unless_it_has_one(small: LayoutReading) -> None:
    assert small.layout is not None
    assert small.layout.styles["本文"].strong_ink == Ink("墨")
    assert small.layout.styles["強"].strong_ink == Ink("差し色の濃")


def test_looks_are_found_by_their_class(small: LayoutReading) -> None:
    assert small.layout is not None
    card, story = small.layout.looks[CardLook], small.layout.looks[StoryLook]
    assert isinstance(card, CardLook)
    assert isinstance(story, StoryLook)
    assert (card.words, card.weight, card.text, story.columns) == ("第{番号}回", 0.75, "強", 2.0)
    assert isinstance(card.panel, FieldLook)
    assert (card.panel.fill, card.panel.padding) == (Ink("差し色の淡"), Insets(2, 4, 2, 4))


def test_the_bundled_layout_is_read_without_a_word() -> None:
    reading = bundled_reading()
    assert reading.diagnostics == ()
    assert reading.layout is not None
    assert reading.layout.name == "onehearts-a4"
    files = (*reading.layout.fonts.values(), *reading.layout.drawings.values(), *reading.layout.art.values())
    assert all(Path(file).is_file() for file in files)
