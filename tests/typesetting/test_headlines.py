"""Headlines: balanced, broken at phrases and typed spaces, never a lone character."""

from __future__ import annotations

import pytest
from press import HEAD, TYPESETTER, bodies, prepare, set_in, texts

from onehearts.typesetting.seams import seams


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("居場所づくり「のぶこちゃんち」開始", 14, ["居場所づくり", "「のぶこちゃんち」開始"]),
        ("第1層生活支援コーディネーターよりお願い", 16, ["第1層生活支援", "コーディネーターよりお願い"]),
        (
            "助け合いや居場所づくりが必要な背景について勉強会",
            16,
            ["助け合いや居場所づくりが", "必要な背景について勉強会"],
        ),
        (
            "ばーば達のお花畑 安中市社会福祉協議会 視察受入れ",
            18,
            ["ばーば達のお花畑 ", "安中市社会福祉協議会 視察受入れ"],
        ),
        ("どんなことを地域でやりたいかを整理", 12, ["どんなことを地域で", "やりたいかを整理"]),
        ("週1回開かれる八百屋さん", 9, ["週1回開かれる", "八百屋さん"]),
    ],
)
def test_phrases(text: str, measure: float, expected: list[str]) -> None:
    assert texts(set_in(text, measure, HEAD)) == expected


def test_a_head_that_fits_is_one_line() -> None:
    assert len(set_in("くらしくらぶ 視察受入れ", 12, HEAD).lines) == 1


def test_no_word_or_number_is_cut_where_there_is_another_way() -> None:
    text = "第2層協議体の小規模な情報交換会とコーディネーターの会を2月16日（月）に開催"
    for measure in range(10, 30):
        lines = texts(set_in(text, measure, HEAD))
        for whole in ("第2層", "コーディネーター", "16日"):
            assert any(whole in line for line in lines), (measure, lines)


def test_never_a_lone_character() -> None:
    text = "みんなで作戦会議をしよう"
    for measure in range(4, 12):
        assert all(len(line.strip("！ ")) > 1 for line in texts(set_in(text, measure, HEAD)))


def test_lines_are_balanced() -> None:
    widths = [line.width for line in set_in("漢字" * 10, 12, HEAD).lines]
    assert max(widths) - min(widths) <= 20.0


def test_a_typed_space_is_half_an_em_and_is_not_seen_at_a_line_end() -> None:
    assert bodies("漢 漢", HEAD)[2].left == pytest.approx(1.5)
    assert bodies("漢　漢", HEAD)[2].left == pytest.approx(1.5)
    first = set_in("ばーば達のお花畑 安中市社会福祉協議会 視察受入れ", 18, HEAD).lines[0]
    assert first.width == pytest.approx(first.runs[0].width)
    assert first.runs[0].glyphs[-1].x == pytest.approx(first.width)


def test_heads_are_never_stretched() -> None:
    for line in set_in("居場所づくりや助け合い活動の創出", 9, HEAD, align="justify").lines:
        assert not line.flush


def test_one_line_more_is_balanced_too() -> None:
    p = prepare("助け合いや居場所づくりが必要な背景について勉強会", HEAD)
    lines = TYPESETTER.set(p, 160.0, 3).lines
    assert len(lines) == 3
    assert all(line.width < 110.0 for line in lines)


@pytest.mark.parametrize(
    ("text", "better", "worse"),
    [
        ("小規模情報交換会", 3, 4),
        ("小規模情報交換会", 5, 6),
        ("高崎市生活支援", 3, 4),
        ("八幡地区会議", 2, 3),
        ("第2層協議体", 3, 4),
        ("のお知らせ", 1, 2),
        ("始めたいがどう", 5, 4),
    ],
)
def test_seams(text: str, better: int, worse: int) -> None:
    prices = seams(text)
    assert prices[better] < prices[worse]
