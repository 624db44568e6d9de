"""What the benchmarks compare with is what they say: their prose, and lines by first fit. Nothing is timed."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from benchmarks import greedy, prose
from benchmarks.lines import BODY, BOOK, MEASURES, compare, judged
from benchmarks.runts import avoidable, is_runt, letters
from benchmarks.sentences import SENTENCES

from onehearts.runs import plain
from onehearts.typesetting import Paragraph, Typesetter
from onehearts.typesetting.breaking import EPSILON
from onehearts.typesetting.joints import NEVER

TEXTS = prose.paragraphs()
INDENTS = (BODY.indent, BODY.hang)
TYPESETTER = Typesetter(BOOK)


def prepared(text: str) -> Paragraph:
    return TYPESETTER.prepare(plain(text), BODY)


def test_prose_has_the_lengths_it_claims() -> None:
    assert sum(map(len, TEXTS)) >= prose.CHARACTERS
    lengths = sorted(map(len, TEXTS))
    assert prose.SHORTEST <= lengths[0] < 60
    assert 280 < lengths[-1] <= prose.LONGEST
    assert len(SENTENCES) >= 120


def test_prose_has_the_shares_it_claims() -> None:
    found = prose.shares(TEXTS)
    assert sum(found.values()) == pytest.approx(1.0)
    for name, (least, most) in prose.SHARES.items():
        assert least <= found[name] <= most, name
    closed = [text for text in TEXTS if re.search("[0-9]-[0-9]|example", text)]
    assert len(closed) / len(TEXTS) == pytest.approx(prose.CLOSED, abs=0.02)


def test_prose_is_the_same_each_time_and_another_for_another_seed() -> None:
    assert prose.paragraphs(3000) == prose.paragraphs(3000) == TEXTS[: len(prose.paragraphs(3000))]
    assert prose.paragraphs(3000, seed=1) != prose.paragraphs(3000)


def test_prose_does_not_repeat_itself() -> None:
    assert not [text for text in TEXTS if "{" in text or "}" in text]
    assert len(set(TEXTS)) == len(TEXTS)
    lines: Counter[str] = Counter()
    for text in TEXTS:
        ends = greedy.line_ends(prepared(text), 25, INDENTS)
        lines.update(text[first:last] for first, last in pairwise((0, *ends)))
    assert lines.total() - len(lines) < 0.07 * lines.total()


@pytest.mark.parametrize("measure", MEASURES)
def test_first_fit_loses_nothing_and_keeps_the_rules(measure: int) -> None:
    for text in TEXTS[:80]:
        p = prepared(text)
        ends = greedy.line_ends(p, measure, INDENTS)
        assert ends[-1] == len(text)
        assert all(one < other for one, other in pairwise((0, *ends)))
        for at in ends[:-1]:
            assert p.penalty[at] != NEVER
            assert text[at] not in "、。」』）！？ー・々っゃゅょァィッャ％〜"
            assert text[at - 1] not in "「『（"


def test_first_fit_takes_what_full_reduction_lets_in() -> None:
    """Of ten ems, the white of two commas makes room for one letter more."""
    p = prepared("あい、うえ、おかきくけこさし")
    assert greedy.line_ends(p, 10.0, (0.0, 0.0))[0] == len("あい、うえ、おかきくけ")
    p = prepared("あいうえおかきくけこさし")
    assert greedy.line_ends(p, 10.0, (0.0, 0.0))[0] == 10


def test_first_fit_ends_lines_unlawfully_only_where_it_must() -> None:
    text = "「123456789012345」と"
    p = prepared(text)
    ends = greedy.line_ends(p, 3.0, (0.0, 0.0))
    assert ends[-1] == len(text)
    assert any(p.penalty[at] == NEVER for at in ends[:-1])
    lines = list(pairwise((0, *ends)))
    assert all(sum(p.body[first:last]) <= 3.0 + EPSILON for first, last in lines)


def test_marks_count_and_spaces_do_not() -> None:
    p = prepared("です。 と")
    assert letters(p, 0, 2) == 2
    assert letters(p, 0, 3) == letters(p, 0, 4) == 3


def test_what_is_wrong_with_lines_is_counted() -> None:
    """In five ems: four letters with a third of an em between them, a line end within a phrase, a letter alone."""
    text = "あいうえ「かきく」と"
    p = TYPESETTER.prepare(plain(text), BODY, indent=0.0)
    found = judged(p, (4, len(text)), 5.0, frozenset({4}))
    assert (found.lines, found.justified, found.loose, found.torn) == (2, 1, 1, 0)
    assert found.worst == pytest.approx(1 / 3)
    found = judged(p, (5, len(text)), 5.0, frozenset({4}))
    assert found.torn == 1
    p = TYPESETTER.prepare(plain("あいうえおかきくけこさ"), BODY, indent=0.0)
    found = judged(p, (9, 11), 9.0, frozenset())
    assert (found.runts, found.avoidable) == (1, 1)


def test_a_runt_is_avoidable_if_lines_without_wide_gaps_leave_none() -> None:
    p = TYPESETTER.prepare(plain("あいうえおかきくけこさ"), BODY, indent=0.0)
    assert is_runt(p, (9, 11))
    assert not is_runt(p, (8, 11))
    assert not is_runt(p, (11,))
    assert avoidable(p, 9.0)  # eight letters with a seventh of an em between them
    assert not avoidable(TYPESETTER.prepare(plain("あいうえおかき"), BODY, indent=0.0), 5.0)  # four with a third
    # The number cannot be broken and leaves no room beside it: the last letter is alone in any case.
    assert not avoidable(TYPESETTER.prepare(plain("あ12345678い"), BODY, indent=0.0), 4.0)


def test_the_composer_and_first_fit_are_judged_by_the_same_rules() -> None:
    by_greed, ours = compare(TEXTS[:30], 25)
    assert ours.lines - ours.justified == by_greed.lines - by_greed.justified == 30
    assert ours.avoidable <= by_greed.avoidable
