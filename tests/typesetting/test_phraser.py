"""Where phrases begin, and what that does to line ends."""

from __future__ import annotations

import budoux
from press import BODY, HEAD, RAGGED, set_in, texts

from onehearts.typesetting.phraser import Phraser
from sample import ROOT


def test_phrases_of_a_sentence() -> None:
    text = "会場で聞いた話をご自分の地域に持ち帰り、"
    starts = sorted(Phraser().starts(text))
    assert [text[a:b] for a, b in zip([0, *starts], [*starts, len(text)], strict=True)] == [
        *("会場で", "聞いた", "話を", "ご自分の", "地域に", "持ち帰り、"),
    ]


def test_a_text_of_one_phrase_or_none() -> None:
    phraser = Phraser()
    assert phraser.starts("") == phraser.starts("会場で") == frozenset()


def test_justified_text_ends_lines_between_phrases_where_that_costs_little() -> None:
    text = (
        "居場所の日頃の姿を見せていただき、集まった方々とじかに意見を交わしました。町内会の「助け合い活動」が"
        "どのような仕組みで、どう運営されているのかも丁寧に教えていただき、とても実り多いひとときとなりました。"
    )
    assert texts(set_in(text, 28, BODY))[0].endswith("じかに")


def test_ragged_text_ends_lines_between_phrases() -> None:
    lines = texts(set_in("今ある居場所を見学し、居場所づくりの後押しにつなげる", 19, RAGGED))
    assert lines == ["今ある居場所を見学し、居場所づくりの", "後押しにつなげる"]


def test_names_in_brackets_stay_whole() -> None:
    lines = texts(set_in("居場所づくり「のぶこちゃんち」開始", 14, HEAD))
    assert lines == ["居場所づくり", "「のぶこちゃんち」開始"]


def test_phrases_are_those_of_budoux_itself() -> None:
    parser = budoux.load_default_japanese_parser()
    phraser = Phraser()
    text = (ROOT / "issues" / "2026-02" / "issue.yaml").read_text("utf-8")
    for line in [*text.splitlines(), text, "あ", "か？『ん』", "ABC 12 "]:
        if line:
            phrases = parser.parse(line)
            ends = [sum(map(len, phrases[:count])) for count in range(1, len(phrases))]
            assert sorted(phraser.starts(line)) == ends
