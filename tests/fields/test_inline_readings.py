"""Readings in ``《 》``: dealt to single characters, and those that seem to be meant for another word."""

from __future__ import annotations

import pytest
from inline_helpers import FILE, quiet, read

from onehearts.diagnostics import Severity, SourceSpan
from onehearts.runs import text_of


@pytest.mark.parametrize(
    "typed",
    [
        "漢字《かん・じ》",
        "協議体《きょう ぎ たい》",
        "｜買い物《か・い・もの》",
        "葛\U000e0100飾《かつ・しか》",
        "漢字《かんじ》",
        "重要《・・》",
        "重要《・》",
        "｜John Smith《ジョン・スミス》",
    ],
)
def test_a_reading_with_a_part_for_each_character_or_whole_is_taken(typed: str) -> None:
    assert quiet(typed) != ()


@pytest.mark.parametrize(
    ("typed", "place", "count"),
    [
        ("漢字《か・ん・じ》", (8, 5), 2),
        ("の協議体《きょうぎ・たい》", (10, 7), 3),
        ("葛\U000e0100飾《か・つ・しか》", (9, 6), 2),
        ("漢字《かん・じ・》", (8, 5), 2),
        ("｜お茶会《お・ちゃかい》", (10, 6), 3),
        ("{漢字|下線}《か・ん・じ》", (13, 5), 2),
    ],
)
def test_a_reading_dealt_wrongly_is_told(typed: str, place: tuple[int, int], count: int) -> None:
    runs, (said,) = read(typed)
    assert (said.code, said.severity) == ("content.reading-parts", Severity.WARNING)
    assert said.span == SourceSpan.at(FILE, 3, *place)
    assert f"{count}字" in said.message
    assert f"{count}つ" in said.hints[0]
    assert runs[-1].ruby


@pytest.mark.parametrize("typed", ["漢《か・ん》", "**漢**字《かん・じ》"])
def test_a_dealt_reading_of_one_character_is_told_of_the_word_it_may_be_for(typed: str) -> None:
    runs, (said,) = read(typed)
    assert (said.code, said.severity) == ("content.reading-one", Severity.WARNING)
    assert f"「{runs[-1].text}」の一字" in said.message


@pytest.mark.parametrize(
    ("typed", "code", "column"),
    [
        ("支え合い《ささえあい》", "content.reading-base", 9),
        ("NPO《エヌピーオー》", "content.reading-base", 8),
        ("サロン《さろん》", "content.reading-base", 8),
        ("**高崎**《たかさき》", "content.reading-outside", 11),
        ("[高崎](https://a.jp)《たかさき》", "content.reading-outside", 23),
        ("{お茶|下線}《おちゃ》", "content.reading-outside", 12),
    ],
)
def test_a_reading_that_stands_over_nothing_is_told_and_printed(typed: str, code: str, column: int) -> None:
    runs, (said,) = read(typed)
    assert (said.code, said.span.column, said.severity) == (code, column, Severity.WARNING)
    assert "《" in text_of(runs)
    assert not any(run.ruby for run in runs)


@pytest.mark.parametrize(
    "typed", ["《お知らせ》", "新刊の《はるかぜ》", "**《だけ》**", "山、《たか》", "曲は《春》", "\\《かな》"]
)
def test_brackets_that_are_quotation_marks_are_none_of_a_reading(typed: str) -> None:
    assert not any(run.ruby for run in quiet(typed))


@pytest.mark.parametrize(("typed", "word"), [("お茶会《おちゃかい》", "茶会"), ("買い物《かいもの》", "物")])
def test_a_reading_that_seems_to_be_for_the_kana_before_too_is_told(typed: str, word: str) -> None:
    runs, (said,) = read(typed)
    assert said.code == "content.reading-short"
    assert f"「{word}」だけ" in said.message
    assert "｜お茶会《おちゃかい》" in said.hints[0]
    assert runs[-1].ruby


@pytest.mark.parametrize(
    "typed",
    [
        "お送《おく》りする",
        "お客様《きゃくさま》",
        "長い会議《かいぎ》",
        "深い志《こころざし》",
        "**買い**物《かいもの》",
    ],
)
def test_a_reading_that_may_well_be_for_the_kanji_alone_is_taken(typed: str) -> None:
    assert any(run.ruby for run in quiet(typed))


@pytest.mark.parametrize("typed", ["高崎《{たか|下線}さき》", "高崎《**たか**さき》"])
def test_a_mark_within_a_reading_is_told(typed: str) -> None:
    runs, (said,) = read(typed)
    assert (said.code, said.span.column) == ("content.reading-mark", 8)
    assert runs[0].ruby == typed[3:-1]
