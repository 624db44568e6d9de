"""``{文字|下線}`` in running text: what is a mark, what it does, what is told of the others."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from inline_helpers import FILE, quiet, read, shown

from onehearts.diagnostics import Severity, SourceSpan
from onehearts.fields import PROSE, Context
from onehearts.runs import Manner, text_of
from onehearts.source import Scalar

DOTS, UNDERLINE, MARKER = Manner.DOTS, Manner.UNDERLINE, Manner.MARKER


@pytest.mark.parametrize(
    ("typed", "text", "manner"),
    [
        ("{重要|傍点}", "重要", Manner.DOTS),
        ("{締切|下線}", "締切", Manner.UNDERLINE),
        ("{新しく|マーカー}", "新しく", Manner.MARKER),
        ("{12|縦中横}", "12", Manner.UPRIGHT),
        ("{1/2|分数}", "1/2", Manner.FRACTION),
        ("{１／２|分数}", "１／２", Manner.FRACTION),
        ("{1|合印}", "1", Manner.REFERENCE),
        ("{2|上付き}", "2", Manner.RAISED),
        ("{2|下付き}", "2", Manner.LOWERED),
        ("{場所は市役所|割注}", "場所は市役所", Manner.ASIDE),
        ("{…}", "…", Manner.LEADER),
        ("{...}", "…", Manner.LEADER),
        ("｛……｝", "…", Manner.LEADER),
        ("{重要|圏点}", "重要", Manner.DOTS),
        ("{重要|アンダーライン}", "重要", Manner.UNDERLINE),
        ("{重要|傍線}", "重要", Manner.UNDERLINE),
        ("{重要|蛍光ペン}", "重要", Manner.MARKER),
        ("{重要|蛍光}", "重要", Manner.MARKER),
        ("{重要|ﾏｰｶｰ}", "重要", Manner.MARKER),
        ("｛重要｜下線｝", "重要", Manner.UNDERLINE),
        ("｛重要|下線}", "重要", Manner.UNDERLINE),
        ("{重要| 下線 }", "重要", Manner.UNDERLINE),
    ],
)
def test_each_word_is_a_manner(typed: str, text: str, manner: Manner) -> None:
    assert [(run.text, run.manners) for run in quiet(typed)] == [(text, frozenset({manner}))]


def test_there_is_a_word_for_every_manner_but_the_leader() -> None:
    for manner in set(Manner) - {Manner.LEADER}:
        assert quiet(f"{{1/2|{manner.value}}}")[0].manners == {manner}


@pytest.mark.parametrize("word", ["5字", "５字", "五字", "5文字", "5字取り", "5字分"])
def test_spacing_out_says_how_far(word: str) -> None:
    assert [(run.text, run.spread, run.manners) for run in quiet(f"{{氏名|{word}}}")] == [("氏名", 5.0, frozenset())]


@pytest.mark.parametrize("word", ["太字", "太文字"])
def test_bold_may_be_a_word(word: str) -> None:
    assert quiet(f"{{とても**大事**です|{word}}}") != ()
    assert all(run.strong and not run.manners for run in quiet(f"{{とても**大事**です|{word}}}"))


@pytest.mark.parametrize("between", ["、", "・", ",", "，", "･", " ", "、 "])
def test_several_words_may_be_joined(between: str) -> None:
    (run,) = quiet(f"{{重要|太字{between}下線{between}6字}}")
    assert (run.text, run.strong, run.manners, run.spread) == ("重要", True, frozenset({UNDERLINE}), 6.0)


@pytest.mark.parametrize(
    ("typed", "runs"),
    [
        ("前{重要|下線}後", [("前", ""), ("重要", "下線"), ("後", "")]),
        ("**前{重要|下線}後**", [("前", "太字"), ("重要", "下線 太字"), ("後", "太字")]),
        ("{前**重要**|下線}", [("前", "下線"), ("重要", "下線 太字")]),
        ("{｜お茶会《おちゃかい》|下線}", [("お茶会", "下線 おちゃかい")]),
        ("｛｜お茶会《おちゃかい》｜下線｝", [("お茶会", "下線 おちゃかい")]),
        ("｛重要｜下線｝な漢字《かんじ》", [("重要", "下線"), ("な", ""), ("漢字", "かんじ")]),
        ("{倉渕《くらぶち》|5字}", [("倉渕", "くらぶち 5字")]),
        ("{氏名|5字}{住所|5字}", [("氏名", "5字"), ("住所", "5字")]),
        ("{前**後**|割注}", [("前", "割注"), ("後", "割注 太字")]),
        ("{漢字|傍点}《かんじ》は", [("漢字", "傍点 かんじ"), ("は", "")]),
        ("の｜{お茶会|下線}《おちゃかい》", [("の", ""), ("お茶会", "下線 おちゃかい")]),
        ("{[市](https://a.jp)|下線}", [("市", "下線 https://a.jp")]),
        ("[{市|下線}の](https://a.jp)", [("市", "下線 https://a.jp"), ("の", "https://a.jp")]),
        ("{前{中|傍点}後|下線}", [("前", "下線"), ("中", "下線 傍点"), ("後", "下線")]),
        ("{前{a}後|下線}", [("前{a}後", "下線")]),
        ("{a|b|下線}", [("a|b", "下線")]),
        ("{2\\*3|下線}", [("2*3", "下線")]),
        ("{a\\}b|下線}", [("a}b", "下線")]),
        ("{12|縦中横}{31|縦中横}", [("12", "縦中横"), ("31", "縦中横")]),
        ("場所{…}市役所", [("場所", ""), ("…", "…"), ("市役所", "")]),
        ("**{…}**", [("…", "… 太字")]),
        ("{　|下線}あ", [("　", "下線"), ("あ", "")]),
    ],
)
def test_marks_work_within_each_other(typed: str, runs: list[tuple[str, str]]) -> None:
    assert shown(quiet(typed)) == runs


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("{かっこ}", "{かっこ}"),
        ("{年}年{月}月", "{年}年{月}月"),
        ("{a|b}", "{a|b}"),
        ("{x | x > 0}", "{x | x > 0}"),
        ("{a|}", "{a|}"),
        ("{|}", "{|}"),
        ("{上|下}", "{上|下}"),
        ("{3|2026年}", "{3|2026年}"),
        ("\\{案|下書き}", "{案|下書き}"),
        ("{例|下線は大切な所に}", "{例|下線は大切な所に}"),
        ("{重要", "{重要"),
        ("重要}", "重要}"),
        ("{a|b", "{a|b"),
        ("重要|なまえ}", "重要|なまえ}"),
        ("{a{b|下線}", "{ab"),
        ("{ … }", "{ … }"),
        ("\\{重要|下線}", "{重要|下線}"),
        ("{重要\\|下線}", "{重要|下線}"),
        ("{重要|下線\\}", "{重要|下線}"),
        ("\\｛重要｜下線｝", "｛重要｜下線｝"),
        ("{}", "{}"),
        ("a{[b|下線}c](https://a.jp)", "a[bc](https://a.jp)"),
        ("[a{b](https://a.jp)c|下線}", "a{bc|下線}"),
        ("https://a.jp/{id|下線}/x", "https://a.jp/{id|下線}/x"),
        ("www.a.jp/{…}/x", "www.a.jp/{…}/x"),
        ("{" * 60 + "あ" + "|下線}" * 60, "{" * 40 + "あ" + "|下線}" * 40),
    ],
)
def test_braces_that_are_no_mark_stay_as_typed(typed: str, text: str) -> None:
    assert text_of(quiet(typed)) == text


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("下せん", "下線"),
        ("かせん", "下線"),
        ("下線部", "下線"),
        ("ぼうてん", "傍点"),
        ("傍てん", "傍点"),
        ("マーカ", "マーカー"),
        ("まーかー", "マーカー"),
        ("たてちゅうよこ", "縦中横"),
        ("縦中よこ", "縦中横"),
        ("ぶんすう", "分数"),
        ("あい印", "合印"),
        ("上つけ", "上付き"),
        ("わりちゅう", "割注"),
        ("太じ", "太字"),
        ("字どり", "5字"),
        ("傍 点", "傍点"),
        ("５ 字", "5字"),
    ],
)
def test_a_slip_in_a_word_is_told_and_the_text_is_plain(word: str, meant: str) -> None:
    runs, (said,) = read(f"ここが{{重要|{word}}}です")
    assert shown(runs) == [("ここが重要です", "")]
    assert (said.code, said.severity) == ("content.mark", Severity.WARNING)
    assert said.span == SourceSpan.at(FILE, 3, 12, len(word))
    assert f"「{word}」" in said.message
    assert said.hints == (f"もしかして「{meant}」？",)


def test_an_unknown_word_beside_a_known_one_is_told_with_all_words() -> None:
    runs, (said,) = read("{重要|下線、青}")
    assert shown(runs) == [("重要", "下線")]
    assert said.span == SourceSpan.at(FILE, 3, 12, 1)
    for manner in set(Manner) - {Manner.LEADER}:
        assert manner.value in said.hints[0]


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("{氏名|均等}", "content.mark-count", "{氏名|5字}"),
        ("{氏名|均等割り付け}", "content.mark-count", "{氏名|5字}"),
        ("{氏名|字取り}", "content.mark-count", "{氏名|5字}"),
        ("{高崎市役所|3字}", "content.mark-short", "5字以上"),
        ("{高崎FAX|3字}", "content.mark-short", "4字以上"),
        ("{半分|分数}", "content.mark-fraction", "{1/2|分数}"),
        ("{1/2/3|分数}", "content.mark-fraction", "{1/2|分数}"),
        ("{½|分数}", "content.mark-fraction", "{1/2|分数}"),
        ("{1/**2**|分数}", "content.mark-whole", "全部"),
        ("{1**2**|縦中横}", "content.mark-whole", "全部"),
        ("{高**崎**|5字}", "content.mark-whole", "全部"),
        ("{氏名|100字}", "content.mark-range", "1から99まで"),
        ("{氏名|3.5字}", "content.mark-range", "{氏名|5字}"),
        ("{氏名|-5字}", "content.mark-range", "{氏名|5字}"),
        ("{氏名|0字取り}", "content.mark-range", "{氏名|5字}"),
        ("{氏名|十二文字}", "content.mark-range", "{氏名|5字}"),
        ("{12345|縦中横}", "content.mark-long", "4字まで"),
    ],
)
def test_what_a_word_cannot_do_is_told(typed: str, code: str, words: str) -> None:
    runs, (said,) = read(typed)
    assert (said.code, said.severity) == (code, Severity.WARNING)
    assert words in said.hints[0]
    assert text_of(runs) == typed.replace("**", "").split("|")[0][1:]
    assert not any(run.manners or run.spread for run in runs)


@pytest.mark.parametrize("text", ["高崎市役所", "葛\U000e0100飾", "か\u3099", "FAX"])
def test_what_is_as_long_as_asked_for_is_spaced_out(text: str) -> None:
    (run,) = quiet(f"{{{text}|{ {'葛': 2, 'か': 1, 'F': 2}.get(text[0], 5) }字}}")
    assert run.text == text
    assert run.spread


@pytest.mark.parametrize("word", ["縦中横", "割注", "9字"])
def test_what_is_one_piece_has_no_line_end_in_it(word: str) -> None:
    runs, said = read(f"{{前\\\n後|{word}}}")
    assert text_of(runs) == "前\n後"
    assert [(d.code, d.span.line) for d in said] == [("content.mark-break", 4)]


def test_a_mark_may_go_over_wrapped_lines() -> None:
    (run,) = quiet("{重\n要|下線}")
    assert (run.text, run.manners) == ("重要", frozenset({UNDERLINE}))
    assert [run.span_at(at) for at in (0, 1)] == [SourceSpan.at(FILE, 3, 6), SourceSpan.at(FILE, 4, 1)]


def test_marks_do_not_hide_the_partner_of_a_bold_mark() -> None:
    runs, said = read("**前{中**|下線}後**")
    assert shown(runs) == [("前", "太字"), ("中**", "下線 太字"), ("後", "太字")]
    assert [(d.code, d.span.column) for d in said] == [("content.bold", 10)]


def test_words_in_brackets_that_are_no_link_may_hold_marks() -> None:
    assert shown(quiet("[{注|下線}](別紙)")) == [("[", ""), ("注", "下線"), ("](別紙)", "")]


def test_prose_takes_marks_too() -> None:
    context = Context(Path(), [])
    prose = PROSE.read(Scalar("あ\n・{い|下線}", SourceSpan(FILE)), context)
    assert prose is not None
    assert [shown(part.runs) for part in prose] == [[("あ", "")], [("い", "下線")]]


# ---- any text

LETTERS = "あい漢z"
WORDS = ("下線", "｜下線｝", "|傍点}", "5字", "|下せん}", "分数", "|太字、5字}", "…", "{…}", "{1/2|分数}")
MARKS = ("{", "}", "|", "｛", "｝", "｜", "**", "《", "》", "[", "](https://a.jp)", "\\", "、", "\n", " ")
TOKENS = st.lists(st.sampled_from((*LETTERS, *WORDS, *MARKS)), min_size=1, max_size=30).map("".join)


def letters(text: str) -> str:
    """What is in no word and no mark."""
    return "".join(character for character in text.replace("https", "") if character in LETTERS)


@settings(max_examples=500, deadline=None)
@example("{あ|あ、5字}")
@given(TOKENS)
def test_no_character_is_lost_but_marks(typed: str) -> None:
    runs, said = read("あ" + typed)
    lines = typed.split("\n")
    kept = ["    あ" + lines[0], *lines[1:]]
    for word in (diagnostic.span for diagnostic in said if diagnostic.code == "content.mark"):
        line = kept[word.line - 3]
        kept[word.line - 3] = line[: word.column - 1].ljust(word.end_column - 1) + line[word.end_column - 1 :]
    assert letters("".join(run.text + run.ruby for run in runs)) == letters("".join(kept)), "what is lost is told"
    for run in runs:
        assert run.text
        for at, character in enumerate(run.text):
            place = run.span_at(at)
            assert place is not None
            line = ("    あ" + lines[0], *lines[1:])[place.line - 3]
            assert character in "\n …" or line[place.column - 1] == character
    for diagnostic in said:
        assert 0 <= diagnostic.span.line - 3 < len(lines)


@settings(max_examples=200, deadline=None)
@given(st.text("あa{}｛｝| 、…字5", min_size=1, max_size=20))
def test_braces_round_no_word_stay(typed: str) -> None:
    if "…}" in typed or "…｝" in typed or "字" in typed or not typed.strip():
        return
    runs, said = read(typed)
    assert text_of(runs) == typed.strip()
    assert {d.code for d in said} <= {"content.mark-unknown", "content.mark-nameless"}


class Marked(NamedTuple):
    """Text in braces as a test means it."""

    inside: tuple[Piece, ...]
    word: str
    manner: Manner | None


Piece: TypeAlias = "str | Marked"

NAMES = st.sampled_from([("傍点", DOTS), ("圏点", DOTS), ("下線", UNDERLINE), ("マーカー", MARKER), ("太字", None)])
TEXTS = st.text("あいz漢1", min_size=1, max_size=4)


def _marked(inside: st.SearchStrategy[Piece]) -> st.SearchStrategy[Piece]:
    several = st.lists(inside, min_size=1, max_size=3).map(tuple)
    return st.builds(lambda pieces, name: Marked(pieces, *name), several, NAMES)


PIECES = st.lists(st.recursive(TEXTS, _marked, max_leaves=8), min_size=1, max_size=3).map(tuple)


def typed_of(pieces: tuple[Piece, ...], wide: bool) -> str:
    """The pieces as staff type them."""
    opening, bar, closing = "｛｜｝" if wide else "{|}"
    return "".join(
        piece if isinstance(piece, str) else f"{opening}{typed_of(piece.inside, wide)}{bar}{piece.word}{closing}"
        for piece in pieces
    )


def meant(pieces: tuple[Piece, ...], manners: frozenset[Manner], strong: bool) -> list[tuple[str, object, bool]]:
    """Each character with its manners."""
    found: list[tuple[str, object, bool]] = []
    for piece in pieces:
        if isinstance(piece, str):
            found += [(character, manners, strong) for character in piece]
        else:
            own = manners if piece.manner is None else manners | {piece.manner}
            found += meant(piece.inside, own, strong or piece.manner is None)
    return found


@settings(max_examples=200, deadline=None)
@given(PIECES, st.booleans())
def test_marks_nest_to_any_shape(pieces: tuple[Piece, ...], wide: bool) -> None:
    runs = quiet(typed_of(pieces, wide))
    found = [(character, run.manners, run.strong) for run in runs for character in run.text]
    assert found == meant(pieces, frozenset(), False)
