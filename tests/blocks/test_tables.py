"""表: cells read in order under their heads, columns that hold what stands in them, no fault however much there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from block_samples import edition, roles, section

from onehearts.edition import Edition, Glyphs
from page_checks import box, faint, faults, in_turn, read_aloud

LONG = "毎週土曜日の9:00〜11:00（雨の日は集会所で手芸の会を開きます）"


def sheet(rows: list[list[str]], more: str = "") -> str:
    lines = "".join(f"        {'｜'.join(row)}\n" for row in rows)
    return f"  - 表:\n      見出し: 一覧\n{more}      行: |\n{lines}"


def check(made: Edition, *said: str) -> None:
    assert [f"page {page.number}: {fault}" for page in made.pages for fault in faults(page)] == []
    assert faint(made) == []
    assert in_turn(read_aloud(made), *said) == []


@pytest.mark.parametrize("columns", [2, 3, 5])
@pytest.mark.parametrize("rows", [1, 2, 5, 40])
@pytest.mark.parametrize("words", ["八幡", "12人", LONG])
def test_tables_of_any_size(tmp_path: Path, columns: int, rows: int, words: str) -> None:
    made = edition(tmp_path, sheet([[f"{words}{row}{column}" for column in range(columns)] for row in range(rows)]))
    check(made, "一覧", *(f"{words}{row}{column}" for row in range(rows) for column in range(columns)))


def test_cells_and_their_heads_are_told_as_such(tmp_path: Path) -> None:
    rows = [["", "10月", "11月"], ["八幡", "12人", ""]]
    made = edition(tmp_path, sheet(rows, "      見出し列: はい\n      注: 会の合計です。\n"))
    head, body = ["TR", ["TH"], ["TH"], ["TH"]], ["TR", ["TH"], ["TD"], ["TD"]]
    assert roles(section(made, "表")) == ["Sect", ["H2"], ["Table", head, body], ["P"]]
    check(made, "一覧", "10月", "11月", "八幡", "12人", "会の合計です。")


def test_a_table_over_pages_shows_its_head_on_each_and_is_one_table(tmp_path: Path) -> None:
    rows = [["地区", "人数"], *([f"第{number}町内会", f"{number + 1000}人"] for number in range(70))]
    made = edition(tmp_path, sheet(rows, "      注: 会の合計です。\n"))
    shown = [[item for item in page.flat() if isinstance(item, Glyphs)] for page in made.pages]
    pages = [page for page in shown if any("町内会" in item.text for item in page)]
    heads = [[item for item in page if item.text == "地区"] for page in pages]
    assert len(pages) > 1
    assert [[item.node is None for item in found] for found in heads] == [[False], *[[True]] * (len(pages) - 1)]
    assert all(
        found[0].y < min(i.y for i in page if "町内会" in i.text) for found, page in zip(heads, pages, strict=True)
    )
    assert all(sum("町内会" in item.text for item in page) >= 2 for page in pages)
    assert any("合計" in item.text for item in pages[-1])
    table = next(node for node in made.structure.walk() if node.role == "Table")
    assert len(table.children) == len(rows)
    said = read_aloud(made)
    assert all(said.count(word) == 1 for row in rows for word in row)
    check(made, *(word for row in rows for word in row))


def test_without_heads_all_cells_are_data(tmp_path: Path) -> None:
    made = edition(tmp_path, sheet([["八幡", "12人"], ["大類", "8人"]], "      見出し行: いいえ\n"))
    assert roles(section(made, "表"))[2] == ["Table", *[["TR", ["TD"], ["TD"]]] * 2]


def cells(made: Edition) -> dict[str, list[Glyphs]]:
    """The runs of every cell by its words."""
    runs: dict[int | None, list[Glyphs]] = {}
    for page in made.pages:
        for item in page.flat():
            if isinstance(item, Glyphs):
                runs.setdefault(item.node, []).append(item)
    return {"".join(run.text for run in found): found for found in runs.values()}


def rights(made: Edition, words: list[str]) -> list[float]:
    """Where the cells with these words end."""
    found = cells(made)
    return [round(max(box(run).right for run in found[word])) for word in words]


def test_figures_stand_on_one_right_edge_under_their_head(tmp_path: Path) -> None:
    figures = ["参加者", "18人", "1,024人", "未定"]
    made = edition(tmp_path, sheet([[name, figure] for name, figure in zip("甲乙丙丁", figures, strict=True)]))
    assert len(set(rights(made, figures))) == 1


def test_figures_keep_away_from_the_words_of_the_next_column(tmp_path: Path) -> None:
    rows = [["所", "着く", "出る", "雨の日"], *([f"第{n}集会所", "10:00", f"1{n}:30", f"軒下{n}"] for n in range(3))]
    made = edition(tmp_path, sheet(rows))
    (departs,) = set(rights(made, ["出る", "10:30", "11:30", "12:30"]))
    rain = min(box(run).x for run in cells(made)["軒下1"])
    assert rain - departs > 30


def test_what_is_typed_of_edges_goes_before_what_is_guessed(tmp_path: Path) -> None:
    rows = [["甲", "参加者"], ["乙", "18人"], ["丙", "1,024人"]]
    made = edition(tmp_path, sheet(rows, "      そろえ: 左、左\n"))
    assert len(set(rights(made, ["参加者", "18人", "1,024人"]))) == 3


def test_words_give_way_before_figures(tmp_path: Path) -> None:
    rows = [["内容", "人数"], [LONG * 3, "1,024人"]]
    made = edition(tmp_path, sheet(rows))
    assert len({run.y for run in cells(made)["1,024人"]}) == 1
    assert len({run.y for run in cells(made)[LONG * 3]}) > 1
    check(made, LONG * 3, "1,024人")
