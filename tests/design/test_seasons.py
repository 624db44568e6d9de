"""The colours of the year: which are in force, what they stand for, and drawings that follow them."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_samples import FONTS, KIND_LOOKS, PART_LOOKS, ROOT, SMALL, bundled

from colour_vision import apart
from onehearts import design
from onehearts.design import LayoutReading, in_season
from onehearts.dump import dump
from onehearts.edition import Ink
from onehearts.pictures.svg import read_drawing
from onehearts.pipeline import Outcome, Pipeline
from sample import copy_issue

SEASONS = """\
季節の色: 空
絵の色: "#2A73A8"
季節:
  5月:
    季節の色: 森
    差し色: 森、空
    模様: ハート
    挿絵: 雪だるま
"""
FOREST = """\
  森:
    画面: #2B6A39
    印刷: 80 15 85 38
  森の淡:
    画面: #E5F2E0
    印刷: 12 0 15 0
  森の濃:
    画面: #1B4A29
    印刷: 80 15 85 60
差し色: 空
"""


def read(root: Path, seasons: str = SEASONS) -> LayoutReading:
    folder = root / "small"
    folder.mkdir()
    text = SMALL.replace("差し色: 空\n", FOREST + seasons)
    (folder / "layout.yaml").write_text(text, "utf-8")
    for name in ("heart.svg", "snowman.svg"):
        (folder / name).write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', "utf-8")
    return design.read(folder, FONTS, PART_LOOKS, KIND_LOOKS)


def test_a_season_has_its_colours_and_drawings(tmp_path: Path) -> None:
    layout = read(tmp_path).layout
    assert layout is not None
    assert (layout.season.colour, layout.accents) == ("空", ("空",))
    may = layout.in_season("5月")
    assert may.season == design.Season("森", ("森", "空"), "ハート", ("雪だるま",))
    assert layout.in_season("6月").season == layout.season
    assert layout.colours == ("空", "森")


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("季節の色: 森", "季節の色: 林", "design.unknown-ink", "    季節の色: 林"),
        ("季節の色: 空", "季節の色: 海", "design.unknown-ink", "季節の色: 海"),
        ("差し色: 森、空", "差し色: 森、墨", "design.unknown-ink", "    差し色: 森、墨"),
        ("模様: ハート", "模様: 星", "design.unknown-art", "    模様: 星"),
        ("挿絵: 雪だるま", "挿絵: かかし", "design.unknown-drawing", "    挿絵: かかし"),
    ],
)
def test_a_name_there_is_not_is_told(tmp_path: Path, old: str, new: str, code: str, line: str) -> None:
    assert SEASONS.count(old) == 1
    reading = read(tmp_path, SEASONS.replace(old, new))
    assert reading.layout is None
    assert {d.code for d in reading.diagnostics} == {code}
    (text,) = reading.sources.values()
    assert {text.splitlines()[d.span.line - 1] for d in reading.diagnostics} == {line}


def test_drawings_follow_the_season_in_tints_too(tmp_path: Path) -> None:
    layout = read(tmp_path).layout
    assert layout is not None
    fills = ["#2A73A8", "#E2F0FA", "#1F5F8E", "#94B9D3", "#FFFFFF", "#C9403A"]
    squares = "".join(f'<path fill="{fill}" d="M0 0H1V1Z"/>' for fill in fills)
    drawing = read_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{squares}</svg>')
    followed = [shape.fill for shape in in_season(drawing, layout.in_season("5月")).shapes]
    assert followed == [
        Ink("森"),
        Ink("#e2f0fa"),
        Ink("#1f5f8e"),
        Ink("森", 0.5),
        Ink("#ffffff"),
        Ink("#c9403a"),
    ]


def built(tmp_path: Path, season: str = "", project: str = "") -> Outcome:
    issue = copy_issue(tmp_path)
    for file, line in ((issue / "issue.yaml", season), (tmp_path / "onehearts.yaml", project)):
        file.write_text(line + file.read_text("utf-8"), "utf-8")
    return Pipeline(ROOT / "layouts", ROOT / "fonts", tmp_path / "cache").build(issue)


@pytest.mark.parametrize(
    ("season", "project", "colour"),
    [
        ("", "", "珊瑚"),
        ("季節: 5月\n", "", "若葉"),
        ("季節: ５月\n", "", "若葉"),
        ("", "既定の季節: 12月\n", "深緑"),
        ("季節: 通年\n", "既定の季節: 12月\n", "珊瑚"),
    ],
)
def test_the_date_the_issue_or_the_project_says_which(tmp_path: Path, season: str, project: str, colour: str) -> None:
    edition = built(tmp_path, season, project).edition
    assert edition is not None
    first = dump(edition).split("shape ")[2]  # behind the ground of the page: the masthead's field
    assert f"fill {colour} " in first


def test_the_likely_season_is_told(tmp_path: Path) -> None:
    (told,) = built(tmp_path, "季節: １２ガツ\n").diagnostics
    assert told.hints == ("もしかして「12月」？",)


def test_a_season_the_layout_has_not_is_told_and_the_pages_are_a_draft(tmp_path: Path) -> None:
    outcome = built(tmp_path, "季節: 春\n")
    (told,) = outcome.diagnostics
    assert (told.code, told.span.line, told.span.column) == ("design.unknown-season", 1, 5)
    assert "12月" in told.hints[0]
    assert outcome.edition is not None
    assert not outcome.finished


def test_every_month_of_the_bundled_layout_has_its_own_face() -> None:
    layout = bundled()
    months = [layout.seasons[f"{month}月"] for month in range(1, 13)]
    assert len({month.pattern for month in months}) == 12
    assert len({month.colour for month in months}) == 12
    assert all(month.drawings for month in months)


def test_distances_are_those_of_the_cie_and_of_the_simulation() -> None:
    assert apart((0, 0, 0), (255, 255, 255)) == pytest.approx(100.0, abs=0.1)
    assert apart((201, 64, 58), (201, 64, 58)) == 0.0
    assert apart((201, 64, 58), (58, 128, 73)) == pytest.approx(11.4, abs=0.5)  # 89 to most, 11 with protanopia
