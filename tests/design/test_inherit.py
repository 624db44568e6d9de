"""Layouts that take from others: what is taken, what is replaced, where files are found and mistakes are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_samples import FONTS, KIND_LOOKS, PART_LOOKS, ROOT, SMALL, CardLook, StoryLook

from onehearts import design
from onehearts.design import Layout, LayoutReading
from onehearts.diagnostics import render
from onehearts.edition import Glyphs, Ink
from onehearts.pipeline import Pipeline
from sample import copy_issue

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
CHILD = "元: small\n"


def shelf(folder: Path, **layouts: str) -> Path:
    """A folder of layouts; the one named small has the drawings that its file names."""
    for name, text in layouts.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "layout.yaml").write_text(text, "utf-8")
    for name in ("heart.svg", "snowman.svg"):
        (folder / "small" / name).write_text(DRAWING, "utf-8")
    return folder


def read(folder: Path, *shelves: Path) -> LayoutReading:
    return design.read(folder, FONTS, PART_LOOKS, KIND_LOOKS, shelves)


def child_of_small(folder: Path, text: str) -> Layout:
    reading = read(shelf(folder, small=SMALL, child=text) / "child")
    assert [render(d, reading.sources) for d in reading.diagnostics] == []
    assert reading.layout is not None
    return reading.layout


def test_who_says_nothing_is_like_the_other(tmp_path: Path) -> None:
    child = child_of_small(tmp_path, CHILD)
    parent = read(tmp_path / "small").layout
    assert parent is not None
    assert (child.name, child.folder) == ("child", tmp_path / "child")
    assert (child.paper, child.margins, child.styles) == (parent.paper, parent.margins, parent.styles)
    assert (child.swatches, child.art, child.looks) == (parent.swatches, parent.art, parent.looks)


def test_names_are_merged_and_texts_replaced(tmp_path: Path) -> None:
    child = child_of_small(
        tmp_path,
        CHILD + "インク:\n  空:\n    画面: #102030\n  海:\n    画面: #0A3A5A\n    印刷: 90 40 0 40\n"
        "文字:\n  本文:\n    行送り: 19pt\n部品:\n  札:\n    面:\n      地: 墨 20%\n記事:\n  話:\n    段数: 3\n",
    )
    assert child.swatches["空"].rgb == (0x10, 0x20, 0x30)
    assert child.swatches["空"].cmyk == (85.0, 40.0, 0.0, 15.0)
    assert child.swatches["海"].cmyk == (90.0, 40.0, 0.0, 40.0)
    assert (child.styles["本文"].size, child.styles["本文"].leading) == (12.0, 19.0)
    card, story = child.looks[CardLook], child.looks[StoryLook]
    assert isinstance(card, CardLook)
    assert isinstance(story, StoryLook)
    assert (card.panel.fill, card.panel.padding.left, card.text) == (Ink("墨", 0.2), 4.0, "強")
    assert (story.columns, story.text) == (3.0, "小")


def test_a_name_in_another_width_is_the_same_name(tmp_path: Path) -> None:
    child = child_of_small(tmp_path, CHILD + "文字:\n  小:\n    大きさ： 10pt\n")
    assert child.styles["小"].size == 10.0


def test_an_empty_value_takes_away_what_was_there(tmp_path: Path) -> None:
    child = child_of_small(tmp_path, CHILD + "部品:\n  札:\n    面:\n      地:\n")
    card = child.looks[CardLook]
    assert isinstance(card, CardLook)
    assert card.panel.fill is None
    assert card.panel.padding.left == 4.0


def test_files_are_found_in_the_child_first_and_then_further_up(tmp_path: Path) -> None:
    shelf(tmp_path, small=SMALL, middle=CHILD, child="元: middle\n挿絵:\n  花: flower.svg\n")
    for name in ("snowman.svg", "flower.svg"):
        (tmp_path / "child" / name).write_text(DRAWING, "utf-8")
    layout = read(tmp_path / "child").layout
    assert layout is not None
    assert layout.drawings == {
        "雪だるま": str(tmp_path / "child" / "snowman.svg"),
        "花": str(tmp_path / "child" / "flower.svg"),
    }
    assert layout.art == {"ハート": str(tmp_path / "small" / "heart.svg")}


def test_what_is_wrong_is_told_in_the_file_it_stands_in(tmp_path: Path) -> None:
    shelf(tmp_path, small=SMALL.replace("絵: ハート", "絵: 星"), child=CHILD + "文字:\n  小:\n    大きさ: 大\n")
    wrong = read(tmp_path / "child")
    assert [(d.code, Path(d.span.file).parent.name, d.span.line, d.span.column) for d in wrong.diagnostics] == [
        ("design.length", "child", 4, 10)
    ]
    assert "大きさ: 大" in render(wrong.diagnostics[0], wrong.sources)
    (tmp_path / "child" / "layout.yaml").write_text(CHILD, "utf-8")
    wrong = read(tmp_path / "child")
    assert [(d.code, Path(d.span.file).parent.name) for d in wrong.diagnostics] == [("design.unknown-art", "small")]
    assert "絵: 星" in render(wrong.diagnostics[0], wrong.sources)


def test_a_parent_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    reading = read(shelf(tmp_path, small=SMALL, child="形式: 1\n元: smal\n") / "child")
    assert reading.layout is None
    (told,) = reading.diagnostics
    assert (told.code, told.span.line, told.span.column) == ("design.unknown-parent", 2, 4)
    assert told.hints == ("使えるのは small です。",)


def test_a_circle_is_told_with_its_stations(tmp_path: Path) -> None:
    reading = read(shelf(tmp_path, small=SMALL, a="元: b\n", b="元: c\n", c="元: b\n") / "a")
    assert reading.layout is None
    (told,) = reading.diagnostics
    assert (told.code, Path(told.span.file).parent.name) == ("design.layout-circle", "c")
    assert "b → c → b" in told.message


def test_who_names_itself_means_the_next_of_that_name(tmp_path: Path) -> None:
    bundled = shelf(tmp_path / "bundled", small=SMALL, child=CHILD)
    own = shelf(tmp_path / "own", small="元: small\n余白: 40pt\n", sister=CHILD)
    layout = read(own / "small", own, bundled).layout
    assert layout is not None
    assert (layout.margins.top, layout.between.natural) == (40.0, 12.0)
    assert read(own / "sister", own, bundled).layout is not None
    child = read(bundled / "child", own, bundled).layout  # a bundled layout is what it is, whatever the project has
    assert child is not None
    assert child.margins.top == 28.0
    assert [d.code for d in read(bundled / "small").diagnostics] == []
    assert [d.code for d in read(own / "small").diagnostics] == ["design.unknown-parent"]


@pytest.mark.parametrize("name", ["onehearts-a4", "our-own"])
def test_a_project_has_layouts_of_its_own(tmp_path: Path, name: str) -> None:
    issue = copy_issue(tmp_path)
    own = tmp_path / "layouts" / name
    own.mkdir(parents=True)
    (own / "layout.yaml").write_text("元: onehearts-a4\n文字:\n  議事:\n    大きさ: 11.25pt\n", "utf-8")
    file = issue / "issue.yaml"
    file.write_text(file.read_text("utf-8").replace("onehearts-a4", name), "utf-8")
    edition = Pipeline(ROOT / "layouts", ROOT / "fonts", tmp_path / "cache").build(issue).edition
    assert edition is not None
    sizes = {item.size for page in edition.pages for item in page.flat() if isinstance(item, Glyphs)}
    assert 11.25 in sizes


def test_an_empty_folder_is_no_layout_and_hides_none(tmp_path: Path) -> None:
    issue = copy_issue(tmp_path)
    for name in ("onehearts-a4", "our-own"):
        (tmp_path / "layouts" / name).mkdir(parents=True)
    building = Pipeline(ROOT / "layouts", ROOT / "fonts", tmp_path / "cache")
    assert building.build(issue).edition is not None
    file = issue / "issue.yaml"
    file.write_text(file.read_text("utf-8").replace("onehearts-a4", "our-own"), "utf-8")
    (told,) = building.build(issue).diagnostics
    assert told.code == "design.unknown-layout"
    assert "our-own" not in told.hints[0]
