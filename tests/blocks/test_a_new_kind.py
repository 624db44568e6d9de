"""A kind in one file is read, explained, laid out, tagged and dumped with nothing else touched."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import jsonschema
import pytest
from block_samples import FONTS, HEAD, LAYOUTS, PHOTO, issue, photo, pipeline, roles, section
from recipe_kind import Fancy, Recipe

from onehearts.blocks import KINDS, Kind
from onehearts.compose import Arrangement
from onehearts.content.handbook import handbook, kind_example
from onehearts.content.schema import schema
from onehearts.design import Look
from onehearts.dump import dump
from onehearts.edition import Glyphs, Picture
from onehearts.pipeline import Pipeline
from page_checks import faults, in_turn, read_aloud, words

WITH_RECIPE: Mapping[str, type[Kind]] = MappingProxyType({**KINDS, Recipe.KIND: Recipe})
WITH_FANCY: Mapping[str, type[Kind]] = MappingProxyType({**WITH_RECIPE, Fancy.KIND: Fancy})

TYPED = """\
  - 料理:
      料理名: 白菜の**重ね煮**
      材料:
        - 品: 白菜
          量: ４枚
        - 品: 豚肉
          量: 200グラム
      作り方: |
        ・白菜を切る
        →一口の大きさに
        ・鍋に重ねて煮る
      できあがり:
        ファイル: photos/nabe.jpg
        キャプション: 湯気の立つ鍋
        説明: 土鍋に白菜と豚肉が重なっている
        掲載同意: 不要
      こつ: 水は入れません。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = issue(tmp_path, TYPED)
    photo(tmp_path, "photos/nabe.jpg", 2400, 1800)
    return made


def test_it_is_read_laid_out_and_tagged(tmp_path: Path, folder: Path) -> None:
    outcome = pipeline(tmp_path, WITH_RECIPE).build(folder)
    assert outcome.diagnostics == ()
    made = outcome.edition
    assert made is not None
    said = ["白菜の重ね煮", "白菜4枚", "豚肉200グラム", "白菜を切る", "→一口の大きさに", "鍋に重ねて煮る"]
    assert in_turn(read_aloud(made), *said, "湯気の立つ鍋", "こつ", "水は入れません。") == []
    assert [fault for page in made.pages for fault in faults(page)] == []
    tags = roles(section(made, "料理"))
    assert tags[:2] == ["Sect", ["H2"]]
    assert "Figure" in str(tags)
    assert str(tags).count("'LI'") == 6
    (picture,) = (item for page in made.pages for item in page.flat() if isinstance(item, Picture))
    figure = next(node for node in made.structure.walk() if node.id == picture.node)
    assert figure.alt == "土鍋に白菜と豚肉が重なっている"


def test_its_text_knows_where_it_was_typed(tmp_path: Path, folder: Path) -> None:
    made = pipeline(tmp_path, WITH_RECIPE).build(folder).edition
    assert made is not None
    lines = (folder / "issue.yaml").read_text("utf-8").splitlines()
    runs = [item for page in made.pages for item in page.flat() if isinstance(item, Glyphs) and item.origin]
    (found,) = (run for run in runs if run.text == "豚肉")
    assert found.origin is not None
    assert lines[found.origin.line - 1][found.origin.column - 1 :] == "豚肉"


def test_it_is_dumped(tmp_path: Path, folder: Path) -> None:
    made = pipeline(tmp_path, WITH_RECIPE).build(folder).edition
    assert made is not None
    lines = dump(made).splitlines()
    assert "  group 料理" in lines
    assert any(line.startswith("    Sect #") and "title='料理'" in line for line in lines)
    assert any("'白菜'" in line for line in lines)


def test_it_is_painted(tmp_path: Path, folder: Path) -> None:
    building = pipeline(tmp_path, WITH_RECIPE)
    made = building.build(folder).edition
    assert made is not None
    assert building.screen_pdf(made).startswith(b"%PDF-")


def recipe(name: str, ingredients: int, steps: int, photo: str = "") -> str:
    """The lines of a recipe of that size."""
    rows = "".join(
        f"        - 品: {name}の材料{number}\n          量: {number}枚\n" for number in range(1, ingredients + 1)
    )
    method = "".join(
        f"        ・{name}の{number}番目は、火にかけて、ゆっくり混ぜます。\n" for number in range(1, steps + 1)
    )
    return f"  - 料理:\n      料理名: {name}\n      材料:\n{rows}      作り方: |\n{method}{photo}"


def said_of(name: str, ingredients: int, steps: int) -> list[str]:
    """All words of such a recipe in their order."""
    rows = [f"{name}の材料{number}{number}枚" for number in range(1, ingredients + 1)]
    return [name, *rows, *(f"{name}の{number}番目は、火にかけて、ゆっくり混ぜます。" for number in range(1, steps + 1))]


@pytest.mark.parametrize("way", ["回り込み", "横", "一段", "半幅"])
def test_each_of_its_ways_is_laid_out(way: str, tmp_path: Path, folder: Path) -> None:
    class OneWay(Recipe):
        def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
            return tuple(one for one in super().arrangements(look) if one.name == way)

    outcome = pipeline(tmp_path, {**KINDS, Recipe.KIND: OneWay}).build(folder)
    assert outcome.diagnostics == ()
    made = outcome.edition
    assert made is not None
    (page,) = made.pages
    assert faults(page) == []
    said = ["白菜4枚", "豚肉200グラム", "一口の大きさに", "鍋に重ねて煮る"]
    assert in_turn(read_aloud(made), *said, "水は入れません。") == []
    (picture,) = (item for item in page.flat() if isinstance(item, Picture))
    beside = [run for run in words(page) if run.node and picture.rect.y < run.y < picture.rect.bottom]
    assert bool(beside) == (way in ("回り込み", "横"))
    assert all(run.x + run.width < picture.rect.x for run in beside)


def test_its_ways_fill_the_pages_that_are_asked_for(tmp_path: Path) -> None:
    """Of its ways, and of type a little larger, the one is taken that fills the page."""
    pipe = pipeline(tmp_path, WITH_RECIPE)
    photo(tmp_path, "photos/0.jpg", 2400, 1800)
    shown = PHOTO.format(name="photos/0.jpg", caption="湯気の立つ鍋").replace("- ファイル", "  ファイル")
    for steps in (28, 32, 36):
        typed = recipe("煮物", 5, steps, f"      できあがり:\n{shown}")
        outcome = pipe.build(issue(tmp_path, typed, f"{HEAD}ページ数: 1\n"))
        assert outcome.diagnostics == ()
        assert outcome.edition is not None
        (page,) = outcome.edition.pages
        assert faults(page) == []
        assert max(run.y for run in words(page) if run.node) > 0.8 * page.height
        assert in_turn(read_aloud(outcome.edition), *said_of("煮物", 5, steps)) == []


def test_two_of_it_stand_beside_each_other(tmp_path: Path) -> None:
    """Where one below the other would be too much for the page."""
    typed = recipe("煮物", 18, 13) + recipe("汁物", 17, 14)
    outcome = pipeline(tmp_path, WITH_RECIPE).build(issue(tmp_path, typed, f"{HEAD}ページ数: 1\n"))
    assert outcome.diagnostics == ()
    made = outcome.edition
    assert made is not None
    (page,) = made.pages
    assert faults(page) == []
    one, other = ([run for run in words(page) if run.text.startswith(name)] for name in ("煮物", "汁物"))
    assert max(run.x + run.width for run in one) < page.width / 2 < min(run.x for run in other)
    assert one[0].y == other[0].y
    assert in_turn(read_aloud(made), *said_of("煮物", 18, 13), *said_of("汁物", 17, 14)) == []


def test_it_is_parted_over_pages(tmp_path: Path) -> None:
    typed = recipe("煮物", 30, 40)
    outcome = pipeline(tmp_path, WITH_RECIPE).build(issue(tmp_path, typed, f"{HEAD}ページ数: 2\n"))
    made = outcome.edition
    assert made is not None
    assert [fault for page in made.pages for fault in faults(page)] == []
    assert all(any(run.node for run in words(page)) for page in made.pages)
    assert in_turn(read_aloud(made), *said_of("煮物", 30, 40)) == []
    (own,) = (node for node in made.structure.children if node.title == "料理")
    assert str(roles(own)).count("'H2'") == 1  # one story, though it stands on two pages
    lines = (tmp_path / "issues" / "2026-02" / "issue.yaml").read_text("utf-8").splitlines()
    for run in (run for page in made.pages for run in words(page) if "番目" in run.text):
        assert run.origin is not None
        assert run.text in lines[run.origin.line - 1]


def test_what_is_wrong_in_it_is_told(tmp_path: Path, folder: Path) -> None:
    text = f"{HEAD}紙面:\n{TYPED}"
    text = text.replace("          量: ４枚\n", "").replace("作り方: |", "作りかた: |").replace("料理:", "料里:")
    (folder / "issue.yaml").write_text(text, "utf-8")
    outcome = pipeline(tmp_path, WITH_RECIPE).build(folder)
    told = [(d.code, d.span.line) for d in outcome.diagnostics]
    # A misspelt kind, 作り方 under a name that is taken for a label, an amount that is not there.
    wrong = [("content.missing", 6), ("content.missing", 9), ("content.unknown-kind", 6)]
    assert sorted(told) == [("content.label", 12), *wrong]
    assert outcome.edition is None


def test_the_schema_offers_it(folder: Path) -> None:
    offered = schema(WITH_RECIPE)
    jsonschema.Draft202012Validator.check_schema(offered)
    document: Any = {
        "形式": 1,
        "号": "令和8年2月号",
        "発行日": "2026-02-01",
        "紙面": [{"料理": {"料理名": "鍋", "材料": [{"品": "水", "量": "1杯"}], "作り方": "煮る"}}],
    }
    assert jsonschema.Draft202012Validator(offered).is_valid(document)
    assert not jsonschema.Draft202012Validator(schema(KINDS)).is_valid(document)
    del document["紙面"][0]["料理"]["材料"][0]["量"]
    assert not jsonschema.Draft202012Validator(offered).is_valid(document)


def test_the_handbook_explains_it() -> None:
    text = handbook(WITH_RECIPE)
    assert "### 料理\n" in text
    assert Recipe.HELP in text
    assert "「材料」の一件ごとの項目" in text
    assert "| 量 | はい |" in text
    assert "### 料理\n" not in handbook(KINDS)


def test_its_example_is_read_without_a_word(tmp_path: Path) -> None:
    lines = "".join(f"  {line}\n" for line in kind_example(Recipe))
    folder = issue(tmp_path, lines)
    photo(tmp_path, "photos/yaoya.jpg", 40, 30)
    outcome = pipeline(tmp_path, WITH_RECIPE).build(folder)
    assert [d.code for d in outcome.diagnostics if d.is_error] == []


def with_look(root: Path, look: str) -> Pipeline:
    """A pipeline whose layout says how ごちそう looks."""
    layouts = root / "layouts"
    shutil.copytree(LAYOUTS / "onehearts-a4", layouts / "onehearts-a4")
    file = layouts / "onehearts-a4" / "layout.yaml"
    text = file.read_text("utf-8")
    assert text.count("\n記事:\n") == 1
    file.write_text(text.replace("\n記事:\n", f"\n記事:\n{look}"), "utf-8")
    return Pipeline(layouts, FONTS, root / "cache", WITH_FANCY)


def test_a_kind_may_have_a_look_of_its_own(tmp_path: Path, folder: Path) -> None:
    (folder / "issue.yaml").write_text(f"{HEAD}紙面:\n{TYPED}".replace("- 料理:", "- ごちそう:"), "utf-8")
    outcome = with_look(tmp_path, "  ごちそう:\n    文字: 議事\n    幅: 300pt\n").build(folder)
    assert outcome.diagnostics == ()
    made = outcome.edition
    assert made is not None
    text = [item for page in made.pages for item in page.flat() if isinstance(item, Glyphs) and "豚肉" in item.text]
    assert {item.size for item in text} == {11.0}
    assert all(run.x + run.width <= 28 + 300 for run in text)


def test_a_look_that_is_missing_or_wrong_is_told(tmp_path: Path, folder: Path) -> None:
    outcome = with_look(tmp_path, "").build(folder)
    (told,) = outcome.diagnostics
    assert told.code == "design.no-look"
    assert "ごちそう" in told.message
    shutil.rmtree(tmp_path / "layouts")
    outcome = with_look(tmp_path, "  ごちそう:\n    文字: 議事\n    巾: 300pt\n").build(folder)
    assert {d.code for d in outcome.diagnostics} == {"content.unknown-key", "content.missing"}
    assert all(d.span.file.endswith("layout.yaml") for d in outcome.diagnostics)
