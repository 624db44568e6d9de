"""Counting beside setting: what may be expected of it, held against what the composer finds when it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from benchmarks import prose
from benchmarks.sample import counted
from hypothesis import given, settings
from press import BODY, HEAD, LISTED, RAGGED, prepare, set_in, texts
from test_line_properties import JAPANESE, MARKS, WESTERN, lines_of_runs, measures, styles

from onehearts.runs import Line, Run
from onehearts.typesetting import Counts, Paragraph, TextStyle
from onehearts.typesetting.balance import balanced_breaks
from onehearts.typesetting.breaking import best_breaks, places
from onehearts.typesetting.counting import ruler

Question = tuple[Paragraph, float]

ISSUE = Path(__file__).resolve().parents[2] / "issues" / "2026-02"
AGREED = 0.98
MEASURES = range(10, 46)
INDENTED = replace(BODY, indent=1.0, hang=2.0, latin="PGothic", kinsoku="normal")
HANGING = replace(BODY, hanging=True)
CENTRED = replace(HEAD, align="center", tighten=0.05)


def indents(p: Paragraph, ems: float) -> tuple[float, float]:
    most = max(0.0, ems - 2.0)
    return min(p.indent, most), min(p.style.hang, most)


def counted_quickly(p: Paragraph, ems: float) -> Counts | None:
    return ruler(p, [places(p, *part) for part in p.parts]).count(ems, indents(p, ems))


def found(p: Paragraph, ems: float) -> Counts | None:
    """What looking for the best lines finds; ``None`` if there are no lawful ones."""
    search = balanced_breaks if p.style.headline else best_breaks
    first, rest = indents(p, ems)
    total = Counts(0, 0, 0)
    for part in p.parts:
        options = search(p, places(p, *part), part, ems, (first, rest))
        if not options:
            return None
        natural = min(options, key=lambda k: (options[k][0], k))
        least, most = min(options), max(options)
        total = Counts(total.least + least, total.natural + natural, total.most + most)
        first = rest
    return total


def agreement(questions: Iterable[Question]) -> float:
    """The share of questions whose natural count is that of the composer, after a look at the bounds."""
    asked = agreed = 0
    for p, ems in questions:
        right, quick = found(p, ems), counted_quickly(p, ems)
        assert (quick is None) == (right is None)
        if quick is None or right is None:
            continue
        assert quick.least == right.least
        assert quick.least <= quick.natural <= quick.most
        assert quick.least <= right.natural <= right.most <= quick.most
        asked += 1
        agreed += quick.natural == right.natural
    assert asked > 100
    return agreed / asked


def several(texts: Iterable[str], style: TextStyle) -> Iterable[Question]:
    """Each text at some measures."""
    chance = Random(3)
    for text in texts:
        p = prepare(text, style)
        yield from ((p, float(ems)) for ems in chance.sample(MEASURES, 6))


def mixtures(number: int) -> Iterable[str]:
    """Texts no one would write, full of marks, Latin and digits; some with a line end of the author's."""
    chance = Random(5)
    for _ in range(number):
        pieces = []
        for _ in range(chance.randint(2, 30)):
            signs = JAPANESE if chance.random() < 0.8 else WESTERN
            pieces.append("".join(chance.choices(signs, k=chance.randint(1, 10))))
            pieces.append(chance.choice(MARKS) if chance.random() < 0.3 else "")
        if chance.random() < 0.1:
            pieces.insert(chance.randrange(len(pieces)), "\n")
        yield "".join(pieces)


@pytest.fixture(scope="module")
def sample() -> tuple[Question, ...]:
    return tuple((asked.paragraph, asked.measure / asked.paragraph.style.size) for asked in counted(ISSUE))


def test_an_issue_is_counted_as_it_is_set(sample: tuple[Question, ...]) -> None:
    assert agreement(sample) >= AGREED


def test_the_paragraphs_of_an_issue_agree_at_many_measures(sample: tuple[Question, ...]) -> None:
    paragraphs = {p: None for p, _ in sample}
    assert agreement((p, float(ems)) for p in paragraphs for ems in MEASURES) >= AGREED


@pytest.mark.parametrize("style", [BODY, INDENTED, HANGING, RAGGED], ids=["body", "indented", "hanging", "ragged"])
def test_prose_agrees(style: TextStyle) -> None:
    assert agreement(several(prose.paragraphs(6_000), style)) >= AGREED


@pytest.mark.parametrize("style", [BODY, INDENTED, RAGGED], ids=["body", "indented", "ragged"])
def test_mixtures_agree(style: TextStyle) -> None:
    assert agreement(several(mixtures(60), style)) >= AGREED


def lists(number: int) -> Iterable[str]:
    """Names with middle dots and remarks in brackets."""
    chance = Random(7)
    for _ in range(number):
        parts = ["・".join(chance.choices(["北", "南", "中央", "城東", "六郷", "新高尾"], k=chance.randint(1, 4)))]
        while len(parts) < chance.randint(2, 12):
            parts.append(
                "・".join(chance.choices(["東部", "西", "榛名", "群馬（さくら）", "倉渕"], k=chance.randint(1, 3)))
            )
        yield "、".join(parts) + chance.choice(["", f"（{len(parts)}協議体）"])


def test_lists_of_names_agree() -> None:
    assert agreement(several(lists(200), LISTED)) >= AGREED


def test_names_of_a_list_are_kept_whole_where_that_costs_a_shorter_line() -> None:
    listed = "中央・南・城南、北・東・西、城東・東部、塚沢"
    assert texts(set_in(listed, 10, LISTED)) == ["中央・南・城南、", "北・東・西、", "城東・東部、塚沢"]
    assert texts(set_in("佐野、新高尾・中川・六郷・北部", 13, LISTED))[0] == "佐野、"
    # Only a name that is longer than a line is parted.
    assert texts(set_in("新高尾・中川・六郷・北部", 9, LISTED))[0] != "新高尾・中川・六郷・北部"


@pytest.mark.parametrize("style", [HEAD, CENTRED], ids=["head", "centred"])
def test_headlines_agree(style: TextStyle) -> None:
    heads = (text[:length] for text, length in zip(prose.paragraphs(8_000), [12, 25, 40] * 100, strict=False))
    assert agreement(several(heads, style)) >= AGREED


@settings(max_examples=300, deadline=None)
@given(lines_of_runs, measures, styles)
def test_the_composer_never_chooses_a_number_outside(runs: Line, ems: float, style: TextStyle) -> None:
    p = prepare(runs, style)
    right, quick = found(p, ems), counted_quickly(p, ems)
    assert (quick is None) == (right is None)
    if quick is not None and right is not None:
        assert quick.least == right.least
        assert quick.least <= right.natural <= right.most <= quick.most
        assert quick.least <= quick.natural <= quick.most


def test_text_without_a_lawful_line_end_is_left_to_the_composer() -> None:
    assert counted_quickly(prepare("090-1234-5678"), 4.0) is None
    assert counted_quickly(prepare("漢字\n090-1234-5678"), 4.0) is None


def test_nothing_takes_no_line_and_an_empty_line_takes_one() -> None:
    assert counted_quickly(prepare(()), 10.0) == Counts(0, 0, 0)
    assert counted_quickly(prepare("あ\n\nい"), 10.0) == Counts(3, 3, 3)


def test_full_lines_can_be_opened_but_not_closed_up() -> None:
    assert counted_quickly(prepare("漢" * 30), 10.0) == Counts(3, 3, 4)


def test_a_word_that_fills_its_line_has_one_count() -> None:
    assert counted_quickly(prepare("090-1234-5678"), 10.0) == Counts(1, 1, 1)


def test_lines_of_the_author_are_counted_one_by_one() -> None:
    alone = counted_quickly(prepare("漢" * 25), 10.0)
    both = counted_quickly(prepare("漢" * 25 + "\n" + "漢" * 25), 10.0)
    assert alone is not None
    assert both == Counts(*(2 * lines for lines in alone))


def test_indents_take_room() -> None:
    text = "漢" * 30
    counts = [
        counted_quickly(prepare(text, indent=indent, hang=hang), 10.0) for indent, hang in [(0, 0), (1, 0), (0, 5)]
    ]
    assert [c and c.natural for c in counts] == [3, 4, 5]


def test_a_mark_that_hangs_takes_no_room() -> None:
    text = "漢" * 10 + "、" + "字" * 10 + "。"
    outside, inside = (counted_quickly(prepare(text, style), 10.0) for style in (HANGING, BODY))
    assert outside is not None
    assert inside is not None
    assert (outside.least, outside.natural) == (2, 2)
    assert inside.least == 3


def test_a_size_makes_no_difference() -> None:
    text = next(iter(mixtures(1)))
    small, large = (prepare((Run(text),), size=size) for size in (8.0, 24.0))
    assert counted_quickly(small, 17.0) == counted_quickly(large, 17.0)


def test_a_headline_takes_a_line_more_where_that_spares_a_bad_line_end() -> None:
    text = "高崎市「お互い様で支え合う地域づくり（生活支援体制整備事業）」"
    p = prepare(text, HEAD)
    taken = [(found(p, float(ems)), counted_quickly(p, float(ems))) for ems in range(8, 20)]
    assert any(right.natural > right.least for right, _ in taken if right)
    assert all(right == quick for right, quick in taken)
