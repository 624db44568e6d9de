"""The need of an issue: what it says of the issue that staff had filled, and that it grows with what is typed."""

from __future__ import annotations

from pathlib import Path

import need
import pytest
from PIL import Image

from onehearts import content
from onehearts.blocks import KINDS
from sample import ISSUE

HEAD = "形式: 1\n号: 令和8年2月号\n発行日: 2026-02-01\nレイアウト: onehearts-a4\n題字:\n  題名: 通信\n紙面:\n"
STORY = "  - 活動紹介:\n      見出し: 題\n{photos}      目的: {text}\n"
PHOTO = "        - ファイル: {name}\n          キャプション: 一\n          説明: 二\n          掲載同意: はい\n"


def asked(folder: Path, blocks: str) -> float:
    """The points of live height an issue of these blocks asks for."""
    folder = folder / "2026-02"
    folder.mkdir(exist_ok=True)
    (folder / "issue.yaml").write_text(HEAD + blocks, "utf-8")
    for name, size in (("square.jpg", (100, 100)), ("high.jpg", (100, 300))):
        Image.new("RGB", size).save(folder / name)
    issue = content.read(folder, KINDS).issue
    assert issue is not None
    return need.need(issue) * need.live(4)


def test_the_february_issue_nearly_fills_four_pages() -> None:
    issue = content.read(ISSUE, KINDS).issue
    assert issue is not None
    assert need.need(issue) == pytest.approx(0.90, abs=0.005)


def test_the_live_height_is_that_of_the_layout() -> None:
    assert need.live(4) == pytest.approx(4 * 771.9 - 111 - 67.4)


def test_a_line_more_of_text_asks_for_a_line(tmp_path: Path) -> None:
    one = asked(tmp_path, STORY.format(photos="", text="あ" * 34))
    assert one == pytest.approx(30 + 9 + 2.5 + 12)
    assert asked(tmp_path, STORY.format(photos="", text="あ" * 35)) == pytest.approx(one + 18)
    assert asked(tmp_path, STORY.format(photos="", text="a" * 68)) == pytest.approx(one)


def test_photographs_ask_for_their_area(tmp_path: Path) -> None:
    text = "あ" * 400
    alone = asked(tmp_path, STORY.format(photos="", text=text))
    photos = {name: f"      写真:\n{PHOTO.format(name=name)}" for name in ("square.jpg", "high.jpg")}
    square, high = (asked(tmp_path, STORY.format(photos=typed, text=text)) for typed in photos.values())
    assert high - square == pytest.approx(132 / 539.3 * 112 * 0.92 * (1.2 - 1.0))
    assert alone < square < high


def test_every_block_but_the_first_of_a_page_keeps_a_gap(tmp_path: Path) -> None:
    blocks = [asked(tmp_path, STORY.format(photos="", text="あ") * count) for count in (1, 4, 5)]
    assert blocks[1] == pytest.approx(4 * blocks[0])
    assert blocks[2] == pytest.approx(5 * blocks[0] + 7)


@pytest.mark.parametrize(("share", "inside"), [(0.69, False), (0.7, True), (0.97, True), (0.98, False)])
def test_capacity_is_a_band(share: float, inside: bool) -> None:
    assert need.within(share) == inside
