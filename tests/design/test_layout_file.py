"""A layout file and what is said of the mistakes in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_samples import SMALL, CardLook, FieldLook, StoryLook, bundled_reading, read

from font_samples import write_font
from onehearts import design
from onehearts.design import LayoutReading
from onehearts.diagnostics import render
from onehearts.edition import FontFile, Ink, Swatch
from onehearts.geometry import Elastic, Insets, mm
from onehearts.typesetting import TextStyle

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
    ("余白: 28pt 20mm", "余白: 28pt 80mm", "design.margins", "28pt 80mm"),
    ("余白: 28pt 20mm", "余白: 320pt 20mm", "design.margins", "320pt 20mm"),
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
    ("数字: そのまま", "数字: 半角", "content.choice", "半角"),
    ("数字: そのまま", "かっこ: 半角", "content.choice", "半角"),
    ("数字: そのまま", "禁則: 弱い", "content.choice", "弱い"),
    ("数字: そのまま", "ぶら下げ: する", "content.yes-no", "する"),
    ("数字: そのまま", "縦の英数字: 横", "content.choice", "横"),
    ("数字: そのまま", "字取り: -2", "design.ems", "-2"),
    ("数字: そのまま", "字取り: 9999999", "design.ems", "9999999"),
    ("数字: そのまま", "字取り: 五字", "design.number", "五字"),
    ("数字: そのまま", "詰め: -0.1", "design.ems", "-0.1"),
    ("数字: そのまま", "和欧間: -0.1", "design.ems", "-0.1"),
    ("数字: そのまま", "小さくする大きさ: 10pt、9", "design.lengths", "10pt、9"),
    ("数字: そのまま", "小さくする大きさ: 0", "design.lengths", "0"),
    ("数字: そのまま", "小さくする大きさ: 11pt、10pt", "design.sizes", "11pt、10pt"),
    ("数字: そのまま", "小さくする大きさ: 9pt、10pt", "design.sizes", "9pt、10pt"),
    ("  横の間:", "  詰めるときの空き: 50%、75%\n  横の間:", "design.shares", "50%、75%"),
    ("  横の間:", "  詰めるときの空き: 100%\n  横の間:", "design.shares", "100%"),
    ("  横の間:", "  詰めるときの空き: 半分\n  横の間:", "design.shares", "半分"),
    ("リンクの色: 空の濃", "小さくする大きさ: 11pt", "design.sizes", "11pt\n    数字"),
    ("数字: そのまま", "行数まで: 0", "content.range", "0"),
    ("数字: そのまま", "マーカーの色: 桃", "design.unknown-ink", "桃"),
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


@pytest.mark.parametrize(
    ("written", "airs"), [("75%、50%", (1.0, 0.75, 0.5)), ("80%", (1.0, 0.8)), ("なし", (1.0,)), (None, (1.0,))]
)
def test_how_much_white_may_be_given_up(tmp_path: Path, written: str | None, airs: tuple[float, ...]) -> None:
    more = "" if written is None else f"  詰めるときの空き: {written}\n"
    layout = read(tmp_path, changed("  横の間:", f"{more}  横の間:")).layout
    assert layout is not None
    assert layout.airs == airs


FONT_MISTAKES = [
    ("boxes.woff2", "design.font"),
    ("variable.ttf 太字", "design.font"),
    ("variable.ttf 太さ", "design.font"),
    ("variable.ttf 太さ650字幅80", "design.font"),
    ("variable.ttf 太さ400 wght600", "design.font"),
    ("nowhere.ttf 太さ650", "design.no-font-file"),
    ("page.ttf", "design.no-font"),
    ("truetype.ttf 太さ650", "design.no-axis"),
    ("variable.ttf 傾き-8", "design.no-axis"),
    ("variable.ttf 太さ950", "design.axis-range"),
    ("variable.ttf 太さ650 字幅40.5", "design.axis-range"),
]


def fonts_in(folder: Path) -> Path:
    """A folder of fonts: one that is set in its ways, a variable one, and a page of the web that calls itself one."""
    folder.mkdir()
    for format in ("truetype", "variable"):
        write_font(folder / f"{format}.ttf", format)
    (folder / "page.ttf").write_text("<html>", "utf-8")
    return folder


def in_fonts(file: str) -> str:
    """The small layout with both its fonts among those; ``file`` is what stands for 太."""
    text = changed("biz-udgothic/BIZUDGothic-Bold.ttf", file)
    return text.replace("biz-udgothic/BIZUDGothic-Regular.ttf", "truetype.ttf")


@pytest.mark.parametrize(("file", "code"), FONT_MISTAKES)
def test_a_mistake_in_a_font_is_told_where_it_stands(tmp_path: Path, file: str, code: str) -> None:
    text = in_fonts(file)
    reading = read(tmp_path, text, fonts_in(tmp_path / "fonts"))
    assert reading.layout is None
    (told,) = reading.diagnostics
    assert told.code == code
    assert text.splitlines()[told.span.line - 1][told.span.column - 1 :] == file


def test_what_may_be_chosen_is_told(tmp_path: Path) -> None:
    fonts = fonts_in(tmp_path / "fonts")
    hints = {}
    for number, file in enumerate(("variable.ttf 傾き8", "truetype.ttf 太さ650", "variable.ttf 太さ950")):
        (tmp_path / str(number)).mkdir()
        hints[file] = read(tmp_path / str(number), in_fonts(file), fonts).diagnostics[0].hints
    assert hints == {
        "variable.ttf 傾き8": ("このファイルで選べるもの: 太さ（100〜900）、字幅（50〜100）",),
        "truetype.ttf 太さ650": ("このファイルで選べるもの: ありません",),
        "variable.ttf 太さ950": ("100〜900 の数を書いてください。",),
    }


@pytest.mark.parametrize(
    ("typed", "axes"),
    [
        ("variable.ttf", ()),
        ("variable.ttf 太さ650", (("wght", 650.0),)),
        ("variable.ttf 太さ 650　字幅 87.5", (("wdth", 87.5), ("wght", 650.0))),
        ("variable.ttf wdth50", (("wdth", 50.0),)),
    ],
)
def test_a_place_on_the_axes_of_a_font_is_chosen_behind_its_file(
    tmp_path: Path, typed: str, axes: tuple[tuple[str, float], ...]
) -> None:
    fonts = fonts_in(tmp_path / "fonts")
    layout = read(tmp_path, in_fonts(typed), fonts).layout
    assert layout is not None
    assert layout.fonts == {
        "本文": FontFile(str(fonts / "truetype.ttf")),
        "太": FontFile(str(fonts / "variable.ttf"), axes),
    }


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


MANNERS = """\
    禁則: ふつう
    ぶら下げ: はい
    縦の英数字: 立てる
    字取り: 5
    単位との間: 0.25
    小さくする大きさ: 10.5pt、10pt
    行数まで: 2
    マーカーの色: 空の淡
    かっこ: そのまま
"""


def manners(style: TextStyle) -> tuple[object, ...]:
    return (
        *(style.kinsoku, style.hanging, style.upright_latin, style.spread),
        *(style.unit_gap, style.sizes, style.most_lines, style.marker_ink, style.brackets),
    )


def test_manners_of_setting_are_said_and_inherited(tmp_path: Path) -> None:
    layout = read(tmp_path, changed("    数字: そのまま\n", MANNERS)).layout
    assert layout is not None
    told = ("normal", True, True, 5.0, 0.25, (10.5, 10.0), 2, Ink("空の淡"), "asis")
    assert [manners(layout.styles[name]) for name in ("小", "強")] == [told, told]
    assert manners(layout.styles["本文"]) == ("very-strict", False, False, 0.0, 0.0, (), 1, None, "japanese")


def test_what_is_inherited_can_be_taken_back(tmp_path: Path) -> None:
    back = ("禁則: とても厳しい", "縦の英数字: 寝かせる", "小さくする大きさ: なし", "大きさ: 9pt")
    typed = "".join(f"    {line}\n" for line in back)
    text = changed("    数字: そのまま\n", MANNERS).replace("    元: 小\n", f"    元: 小\n{typed}")
    layout = read(tmp_path, text).layout
    assert layout is not None
    style = layout.styles["強"]
    assert (style.kinsoku, style.upright_latin, style.sizes) == ("very-strict", False, ())
    assert (style.hanging, style.spread, style.size) == (True, 5.0, 9.0)


@pytest.mark.parametrize(
    ("typed", "level"),
    [("とても厳しい", "very-strict"), ("厳しい", "strict"), ("ふつう", "normal"), ("ゆるい", "loose")],
)
def test_the_levels_of_kinsoku_have_names(tmp_path: Path, typed: str, level: str) -> None:
    layout = read(tmp_path, changed("数字: そのまま", f"禁則: {typed}")).layout
    assert layout is not None
    assert layout.styles["小"].kinsoku == level


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
    files = (
        *(font.path for font in reading.layout.fonts.values()),
        *reading.layout.drawings.values(),
        *reading.layout.art.values(),
    )
    assert all(Path(file).is_file() for file in files)
