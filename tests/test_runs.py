"""Running text is parted at an offset: nothing lost, and the rest still knows where it was typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onehearts.diagnostics import SourceSpan
from onehearts.runs import Line, Manner, Run, plain, runs_from, text_of

SPAN = SourceSpan.at("issue.yaml", 7, 11, 10)
TYPED = Run("一二三四五六七八九十", SPAN, strong=True, href="https://example.jp/", turns=((4, 8, 9), (8, 9, 9)))


def place(run: Run, offset: int) -> tuple[int, int]:
    span = run.span_at(offset)
    assert span is not None
    return span.line, span.column


@pytest.mark.parametrize("offset", range(1, 10))
def test_every_character_of_the_rest_stays_where_it_was_typed(offset: int) -> None:
    """Also behind the ends of wrapped lines, before, at and after which the run may be parted."""
    rest = TYPED.tail(offset)
    assert rest is not None
    assert rest.text == TYPED.text[offset:]
    assert [place(rest, at) for at in range(len(rest.text))] == [place(TYPED, at) for at in range(offset, 10)]
    assert (rest.strong, rest.href) == (True, "https://example.jp/")


def test_the_places_are_those_in_the_file() -> None:
    rest = TYPED.tail(3)
    assert rest is not None
    assert [place(rest, at) for at in (0, 1, 2, 5, 6)] == [(7, 14), (8, 9), (8, 10), (9, 9), (9, 10)]


@pytest.mark.parametrize(
    "run",
    [
        Run("漢字", ruby="かんじ"),
        Run("大切", manners=frozenset({Manner.DOTS})),
        Run("氏名", spread=5.0),
    ],
)
def test_what_belongs_to_the_whole_of_a_run_is_not_parted(run: Run) -> None:
    assert run.tail(1) is None
    assert runs_from((Run("前"), run), 2) is None
    assert runs_from((Run("前"), run, Run("後")), 1) == (run, Run("後"))
    assert runs_from((run, Run("後の")), 3) == (Run("の"),)


def test_words_of_the_layout_have_no_place_afterwards_either() -> None:
    assert Run("第1回").tail(1) == Run("1回")


def test_behind_the_end_there_is_nothing() -> None:
    assert runs_from(plain("春の畑"), 3) is None
    assert runs_from((), 0) is None


pieces = st.lists(st.tuples(st.text("あい漢ー。", min_size=1, max_size=6), st.booleans()), min_size=1, max_size=5)


@settings(deadline=None, max_examples=60)
@given(pieces, st.data())
def test_parted_anywhere_nothing_is_lost(words: list[tuple[str, bool]], data: st.DataObject) -> None:
    line: Line = tuple(Run(text, strong=strong) for text, strong in words)
    whole = text_of(line)
    offset = data.draw(st.integers(0, len(whole) - 1))
    rest = runs_from(line, offset)
    assert rest is not None
    assert whole[:offset] + text_of(rest) == whole
    marked = [strong for text, strong in words for _ in text][offset:]
    assert [run.strong for run in rest for _ in run.text] == marked
