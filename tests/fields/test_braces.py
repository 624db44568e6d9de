"""Braces that seem to be meant as a mark, marks that exclude each other, braces in and behind an address."""

from __future__ import annotations

import pytest
from inline_helpers import FILE, quiet, read, shown

from onehearts.diagnostics import Severity, SourceSpan
from onehearts.runs import Manner, text_of


@pytest.mark.parametrize(
    ("typed", "code", "place", "words"),
    [
        ("あ{重要|下線 のあと", "content.mark-pair", (6, 1), "「下線」"),
        ("{あ{重要|下線}|傍点 のあと", "content.mark-pair", (5, 1), "「傍点」"),
        ("{氏名|5字取り", "content.mark-pair", (5, 1), "「5字取り」"),
        ("重要|下線}のあと", "content.mark-pair", (7, 4), "「下線」"),
        ("{a}b|下線}", "content.mark-pair", (9, 4), "「下線」"),
        ("{|下線}", "content.mark-empty", (5, 5), "「下線」"),
        ("{重要|}", "content.mark-nameless", (8, 2), "名前がありません"),
        ("{重要|網掛け}", "content.mark-unknown", (9, 3), "「網掛け」"),
        ("{重要|赤、青}", "content.mark-unknown", (9, 3), "「赤、青」"),
        ("{名前|なまえ}", "content.mark-unknown", (9, 3), "「なまえ」"),
    ],
)
def test_braces_that_seem_to_be_meant_as_a_mark_are_told_and_printed(
    typed: str, code: str, place: tuple[int, int], words: str
) -> None:
    runs, (said,) = read(typed)
    assert (said.code, said.severity) == (code, Severity.WARNING)
    assert said.span == SourceSpan.at(FILE, 3, *place)
    assert words in said.message
    assert text_of(runs) in (typed, "{あ重要|傍点 のあと")


@pytest.mark.parametrize("code", ["content.mark-unknown", "content.mark-nameless"])
def test_braces_without_a_known_word_are_told_with_all_words(code: str) -> None:
    _, (said,) = read("{重要|網掛け}" if code == "content.mark-unknown" else "{重要|}")
    for manner in set(Manner) - {Manner.LEADER}:
        assert manner.value in said.hints[0]


@pytest.mark.parametrize(
    ("typed", "rivals"),
    [
        ("{1/2|分数、縦中横}", ("縦中横", "分数")),
        ("{12|上付き、下付き}", ("下付き", "上付き")),
        ("{{12|上付き}|合印}", ("合印", "上付き")),
        ("{名|割注、5字}", ("5字", "割注")),
        ("{{氏名|5字}|割注}", ("割注", "5字")),
        ("{氏名|5字、6字}", ("6字", "5字")),
    ],
)
def test_of_two_marks_that_exclude_each_other_the_later_is_told(typed: str, rivals: tuple[str, str]) -> None:
    (run,), (said,) = read(typed)
    assert said.code == "content.mark-clash"
    assert [f"「{word}」" in said.message for word in rivals] == [True, True]
    set_as = {manner.value for manner in run.manners} | ({f"{run.spread:g}字"} if run.spread else set())
    assert set_as == {rivals[1]}


@pytest.mark.parametrize("typed", ["{1|合印}", "{1/2|分数}", "{…}"])
def test_a_mark_right_behind_an_address_is_a_mark(typed: str) -> None:
    runs = quiet(f"https://a.jp/{typed}、")
    assert [bool(run.manners) for run in runs] == [False, True, False]
    assert shown(quiet("{https://a.jp/|下線}")) == [("https://a.jp/", "下線")]
