"""囲み・豆知識・みんなの声 in all their arrangements: whole, in order, bubbles that point at who speaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from block_samples import edition, roles, section
from ways import editions

from onehearts.edition import Edition, Glyphs, Group, Ink, Shape
from onehearts.geometry import bounds
from page_checks import box, faint, faults, in_turn, read_aloud

SENTENCE = "地域の皆さんが集まり、お茶を飲みながら話に花を咲かせる居場所が、この春から週に一度開かれています。"
LONG_NAME = "高崎市生活支援体制整備事業推進連絡協議会準備委員会第一分科会"


def check(made: Edition, *said: str) -> None:
    assert [f"page {page.number}: {fault}" for page in made.pages for fault in faults(page)] == []
    assert faint(made) == []
    assert in_turn(read_aloud(made), *said) == []


@pytest.mark.parametrize("drawing", ["", "      挿絵: メガホン\n"])
@pytest.mark.parametrize("heading", ["題", LONG_NAME * 2])
@pytest.mark.parametrize("body", ["短い。", SENTENCE * 6])
@pytest.mark.parametrize("more", ["", "      日時: 2月10日（火）\n      場所: 市役所\n"])
def test_boxes(tmp_path: Path, drawing: str, heading: str, body: str, more: str) -> None:
    typed = f"  - 囲み:\n      見出し: {heading}\n{drawing}      本文: {body}\n{more}"
    for made in editions(tmp_path, typed):
        check(made, heading, body, *(("日時", "2月10日（火）", "場所") if more else ()))


@pytest.mark.parametrize("words", ["短い。", SENTENCE, SENTENCE * 2])
@pytest.mark.parametrize("tag", ["", "      札: 合言葉\n"])
def test_tips(tmp_path: Path, words: str, tag: str) -> None:
    for made in editions(tmp_path, f"  - 豆知識:\n{tag}      本文: {words}\n"):
        check(made, "合言葉" if tag else "豆知識", words)


@pytest.mark.parametrize(("words", "height"), [("短い。", 36.0), (SENTENCE, 38.0), (SENTENCE * 2, 56.0)])
def test_a_tip_is_low(tmp_path: Path, words: str, height: float) -> None:
    made = edition(tmp_path, f"  - 豆知識:\n      本文: {words}\n")
    (group,) = (item for item in made.pages[0].items if isinstance(item, Group) and item.name == "豆知識")
    field = group.items[0]
    assert isinstance(field, Shape)
    assert 0 <= bounds(field.path).height - height < 15, "stretched on an empty page"


def voice(number: int, words: str, name: str, drawing: str) -> str:
    typed = f"        - 言葉: {number}{words}\n"
    typed += f"          名前: {name}\n" if name else ""
    return typed + (f"          挿絵: {drawing}\n" if drawing else "")


@pytest.mark.parametrize("count", [1, 2, 5])
@pytest.mark.parametrize("words", ["そう。", "歩いて行ける所に居場所ができて、うれしいです。", SENTENCE * 4])
@pytest.mark.parametrize(("name", "drawing"), [("", ""), ("八幡地区　70代", ""), (LONG_NAME, "ひまわり"), ("", "家")])
def test_voices(tmp_path: Path, count: int, words: str, name: str, drawing: str) -> None:
    voices = "".join(voice(number, words, name, drawing) for number in range(count))
    for made in editions(tmp_path, f"  - みんなの声:\n      見出し: 声\n      本文: はじめに。\n      声:\n{voices}"):
        check(made, "声", "はじめに。", *(said for n in range(count) for said in (name, f"{n}{words}")))


def test_a_voice_is_an_item_and_its_initial_is_not_read(tmp_path: Path) -> None:
    made = edition(tmp_path, f"  - みんなの声:\n      見出し: 題\n      声:\n{voice(1, 'そう。', '甲', '')}")
    assert roles(section(made, "みんなの声"))[2] == ["L", ["LI", ["Lbl"], ["LBody", ["P"], ["P"]]]]
    assert "題甲1そう。" in read_aloud(made)


def test_bubbles_turn_to_who_speaks(tmp_path: Path) -> None:
    voices = "".join(voice(number, "そう。", "", "家") for number in range(4))
    made = next(editions(tmp_path, f"  - みんなの声:\n      見出し: 題\n      声:\n{voices}"))
    runs = [run for run in made.pages[0].flat() if isinstance(run, Glyphs) and "そう" in run.text]
    middle = made.pages[0].width / 2
    assert [box(run).x < middle for run in runs] == [True, False, True, False]


def test_bubbles_of_a_row_are_level(tmp_path: Path) -> None:
    voices = "".join(
        voice(number, words, "八幡地区", "家") for number, words in enumerate([SENTENCE, "そう。", "ええ。", SENTENCE])
    )
    ways = list(editions(tmp_path, f"  - みんなの声:\n      見出し: 題\n      声:\n{voices}"))
    shapes = [item for item in ways[1].pages[0].flat() if isinstance(item, Shape) and item.fill]
    found = [bounds(shape.path) for shape in shapes if shape.fill == Ink("珊瑚の淡")]
    bubbles = sorted((round(b.y), round(b.bottom)) for b in found if b.height > 36 and 60 < b.width < 300)
    assert len(bubbles) == 4
    assert bubbles[0] == bubbles[1]
    assert bubbles[2] == bubbles[3]
    names = [i.y for i in ways[1].pages[0].flat() if isinstance(i, Glyphs) and i.text == "八幡地区"]
    assert names[0] == names[1] < names[2] == names[3]


def test_many_words_fill_their_bubble_and_few_make_it_small(tmp_path: Path) -> None:
    typed = voice(1, "そう。", "", "") + voice(2, SENTENCE * 3, "", "")
    made = next(editions(tmp_path, f"  - みんなの声:\n      見出し: 題\n      声:\n{typed}"))
    wide = [bounds(item.path).width for item in made.pages[0].flat() if isinstance(item, Shape) and item.fill]
    assert any(60 < width < 90 for width in wide), "three characters and the padding"
    assert any(400 < width < 450 for width in wide)
