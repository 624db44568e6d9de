"""コラム・自由記事 in all their arrangements, with and without what they may hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from block_samples import edition, photo, photos, roles, section
from ways import editions

from onehearts.edition import Edition, Glyphs, Picture
from page_checks import faint, faults, in_turn, read_aloud

SENTENCE = "地域の皆さんが集まり、お茶を飲みながら話に花を咲かせる居場所が、この春から週に一度開かれています。"
LONG_NAME = "高崎市生活支援体制整備事業推進連絡協議会準備委員会第一分科会"
STEPS = "      歩み:\n        - 題: はじめの一歩\n        - 題: つぎの一歩\n      ゴール: みんなで探そう\n"
TABLE = "      表:\n        題: 開く日\n        行: |\n          月｜人数\n          2月｜18人\n"
LABELS = f"      目的: {SENTENCE}\n      今後: 短い。\n"
PORTRAIT = "      写真:\n        ファイル: photos/author.jpg\n        説明: 畑に立つ筆者\n        掲載同意: はい\n"


def check(made: Edition, *said: str) -> None:
    assert [f"page {page.number}: {fault}" for page in made.pages for fault in faults(page)] == []
    assert faint(made) == []
    assert in_turn(read_aloud(made), *said) == []


@pytest.mark.parametrize("figure", ["", "      挿絵: 湯のみ\n", PORTRAIT])
@pytest.mark.parametrize("author", ["", "山田", LONG_NAME])
@pytest.mark.parametrize("sentences", [0, 3, 30])
@pytest.mark.parametrize("more", ["", STEPS + TABLE])
def test_columns(tmp_path: Path, figure: str, author: str, sentences: int, more: str) -> None:
    photo(tmp_path, "photos/author.jpg", 900, 1200)
    body = "".join(f"        {SENTENCE}\n\n" for _ in range(sentences)) or "        短い。\n"
    signed = f"      筆者: {author}\n" if author else ""
    for made in editions(
        tmp_path, f"  - コラム:\n      見出し: 冬の畑から\n{figure}{signed}      本文: |\n{body}{more}"
    ):
        check(made, "コラム", "冬の畑から", *([SENTENCE] * sentences or ["短い。"]))
        assert read_aloud(made).count(author) == 1 or not author
        check(made, *(("はじめの一歩", "みんなで探そう", "開く日", "18人") if more else ()))


def test_a_portrait_is_round_and_the_writers_name_below_it(tmp_path: Path) -> None:
    photo(tmp_path, "photos/author.jpg", 900, 1200)
    made = edition(tmp_path, f"  - コラム:\n      見出し: 題\n{PORTRAIT}      筆者: 山田\n      本文: {SENTENCE * 8}\n")
    (picture,) = (item for item in made.pages[0].flat() if isinstance(item, Picture))
    assert picture.rect.width == pytest.approx(picture.rect.height)
    # Corners as round as can be: no straight stretch is left at the top.
    start, end = picture.clip[:2]
    assert start[1:] == pytest.approx(end[1:], abs=0.1)
    (name,) = (run for run in made.pages[0].flat() if isinstance(run, Glyphs) and run.text == "山田")
    assert picture.rect.x < name.x < picture.rect.right
    assert name.y > picture.rect.bottom


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    for sentences in range(20, 32):
        before = f"  - お願い:\n      見出し: 題\n      本文: {SENTENCE * sentences}\n"
        made = edition(tmp_path, f"{before}  - コラム:\n      見出し: 冬の畑から\n      本文: {SENTENCE * 20}\n")
        for page in made.pages:
            runs = [run.text for run in page.flat() if isinstance(run, Glyphs) and run.node]
            assert "冬の畑から" not in runs[-1]


@pytest.mark.parametrize("count", [0, 1, 2, 5])
@pytest.mark.parametrize("sentences", [0, 1, 20])
@pytest.mark.parametrize(
    ("labels", "more"), [("", ""), (f"      目的: {SENTENCE}\n      今後: 短い。\n", STEPS + TABLE)]
)
def test_free_stories(tmp_path: Path, count: int, sentences: int, labels: str, more: str) -> None:
    body = "      本文: |\n" + f"        {SENTENCE}\n\n" * sentences if sentences else ""
    album = photos(tmp_path, [(2400, 1800), (900, 1200), (2700, 900), (1200, 900), (1201, 900)][:count])
    for made in editions(tmp_path, f"  - 自由記事:\n      札: 報告\n      見出し: 題\n{album}{body}{labels}{more}"):
        check(made, "報告題", *[SENTENCE] * sentences, *(("目的", SENTENCE, "今後") if labels else ()))
        assert sum(isinstance(item, Picture) for page in made.pages for item in page.flat()) == count
        check(made, *(("はじめの一歩", "みんなで探そう", "開く日", "18人") if more else ()))


def test_text_without_photographs_stands_in_two_columns(tmp_path: Path) -> None:
    made = next(editions(tmp_path, f"  - 自由記事:\n      見出し: 題\n      本文: {SENTENCE * 8}\n"))
    lefts = {int(run.x) for run in made.pages[0].flat() if isinstance(run, Glyphs) and run.size == 12.0 and run.node}
    assert min(lefts) == 28
    assert 28 + 279 in lefts


def test_photographs_stand_in_the_grid_of_two_columns(tmp_path: Path) -> None:
    """Two at the top of the right column, the label at the start of the first line of its text."""
    album = photos(tmp_path, [(1200, 900), (1201, 900)])
    made = list(editions(tmp_path, f"  - 自由記事:\n      見出し: 題\n{album}      本文: {SENTENCE * 8}\n{LABELS}"))
    runs = [item for item in made[4].pages[0].flat() if isinstance(item, Glyphs)]
    rects = [item.rect for item in made[4].pages[0].flat() if isinstance(item, Picture)]
    middle = 595.28 / 2
    assert all(rect.x > middle and rect.width > 110 for rect in rects)
    assert any(run.x < middle for run in runs if run.size == 12.0 and run.y < rects[0].bottom)
    label = next(run for run in runs if run.text == "目的")
    below = min((run for run in runs if run.y > label.y + 1 and run.x > middle), key=lambda run: run.y)
    assert below.x < label.x


def test_what_a_story_holds_is_told_as_what_it_is(tmp_path: Path) -> None:
    made = edition(tmp_path, f"  - 自由記事:\n      見出し: 題\n      本文: 短い。\n{STEPS}{TABLE}")
    step = ["LI", ["Lbl"], ["LBody", ["P"]]]
    rows = [["TR", ["TH"], ["TH"]], ["TR", ["TD"], ["TD"]]]
    assert roles(section(made, "自由記事")) == [
        "Sect", ["H2"], ["P"], ["L", step, step, ["LI", ["LBody", ["P"]]]], ["Table", ["Caption"], *rows],
    ]  # fmt: skip


def test_a_notice_may_hold_steps_and_a_table(tmp_path: Path) -> None:
    for labels in ("", "      目的: 話し合う\n      内容: 情報交換\n"):
        typed = f"  - お知らせ:\n      見出し: 題\n      本文: 文章\n{labels}{STEPS}{TABLE}"
        for made in editions(tmp_path, typed):
            check(made, "題文章", "内容" if labels else "", "はじめの一歩", "みんなで探そう", "開く日", "18人")
