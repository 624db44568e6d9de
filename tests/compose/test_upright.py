"""Paragraphs down the page: everything stands once, in order, in even lines from right to left, tier below tier."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from box_samples import BODY, LARGE, SOLID, flat, gap, measurer, piece, placed, pour, text, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from onehearts.compose import Box, Gap, Hung, Keep, Panel, Sense, Stack, Text, Upright
from onehearts.compose.split import split
from onehearts.edition import Edition, Glyphs, Link, Node
from onehearts.geometry import Elastic, Insets
from onehearts.runs import Run, plain

EM, LEADING = SOLID.size, SOLID.leading
BETWEEN = 12.0


class Line(NamedTuple):
    """A line down the page: its centre, its head and foot, what it says."""

    x: float
    top: float
    bottom: float
    text: str


def upright(*children: Text | Hung | Gap, least: float = 6, most: float = 20, **more: Any) -> Upright:
    return Upright(children, EM, least, most, BETWEEN, **more)


def prose(*lengths: int) -> list[Text]:
    """Paragraphs of so many characters, no two alike."""
    made, at = [], 0x4E00
    for length in lengths:
        made.append(text("".join(chr(at + n) for n in range(length)), SOLID))
        at += length
    return made


def standing(box: Box, width: float) -> list[Line]:
    """The lines of a box in the order painted."""
    found: list[Line] = []
    for item in flat(placed(box, width).items):
        if isinstance(item, Glyphs):
            x, top, bottom = item.x, item.y, item.y + item.width
            if found and abs(found[-1].x - x) < 0.01 and 0 <= top - found[-1].bottom < EM:
                found[-1] = found[-1]._replace(bottom=bottom, text=found[-1].text + item.text)
            else:
                found.append(Line(x, top, bottom, item.text))
    return found


def tiers(box: Box, width: float) -> list[list[Line]]:
    """The same by tier: a new one begins where a line stands further right than the one before."""
    found: list[list[Line]] = []
    for line in standing(box, width):
        if found and line.x < found[-1][-1].x:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def height(box: Box, width: float) -> float:
    return measurer().extent(box, width).height


lengths = st.lists(st.integers(1, 90), min_size=1, max_size=5)
widths = st.floats(40, 300)


@given(lengths, widths, st.integers(6, 30))
def test_everything_stands_once_and_in_order(counts: list[int], width: float, most: int) -> None:
    paragraphs = prose(*counts)
    said = "".join(run.text for paragraph in paragraphs for run in paragraph.runs)
    assert text_of(upright(*paragraphs, most=most), width) == said


@given(lengths, widths, st.integers(6, 30))
def test_lines_go_from_right_to_left_and_tiers_down(counts: list[int], width: float, most: int) -> None:
    found = tiers(upright(*prose(*counts), most=most), width)
    for tier in found:
        assert len({line.top for line in tier}) == 1
        assert all(one.x - other.x == pytest.approx(LEADING) for one, other in pairwise(tier))
    steps = {round(below[0].top - above[0].top - BETWEEN, 3) for above, below in pairwise(found)}
    assert len(steps) <= 1, "all tiers are equally high"
    assert len({tier[0].x for tier in found}) == 1, "all tiers begin at one edge"


@given(lengths, widths, st.integers(6, 30))
def test_lines_are_whole_ems_no_longer_than_they_may_be_and_within_the_width(
    counts: list[int], width: float, most: int
) -> None:
    box = upright(*prose(*counts), most=most)
    found = tiers(box, width)
    measure = (height(box, width) - (len(found) - 1) * BETWEEN) / len(found)
    assert measure / EM == pytest.approx(round(measure / EM))
    assert 6 * EM <= measure <= most * EM + 0.01
    for number, tier in enumerate(found):
        top = number * (measure + BETWEEN)
        for line in tier:
            assert line.x + 0.01 >= EM / 2
            assert line.x <= width - EM / 2 + 0.01
            assert top <= line.top + 0.01
            assert line.bottom <= top + measure + 0.01


@pytest.mark.parametrize(("count", "width"), [(100, 160), (300, 160), (300, 90), (500, 300), (12, 300)])
def test_the_fewest_tiers_are_filled_with_the_shortest_lines(count: int, width: float) -> None:
    (paragraph,) = prose(count)
    found = tiers(upright(paragraph), width)
    across = int((width - EM + 0.01) // LEADING) + 1
    assert len(found) == -(-count // (20 * across))
    measure = round((height(upright(paragraph), width) - (len(found) - 1) * BETWEEN) / len(found) / EM)
    if measure > 6:
        shorter = upright(paragraph, least=measure - 4, most=measure - 4)
        assert len(tiers(shorter, width)) > len(found)
    counts = [len(tier) for tier in found]
    assert max(counts) - min(counts) <= 1, "no tier has a hole where another is full"


def test_lines_are_a_little_longer_where_they_would_be_torn_apart_or_end_in_a_character() -> None:
    paragraph = text("春が待ち遠しいですね。", SOLID)
    assert len(standing(upright(paragraph, least=10, most=10), 200)) == 2
    assert [line.text for line in standing(upright(paragraph, least=10), 200)] == ["春が待ち遠しいですね。"]


def test_white_at_the_edges_of_tiers_is_left_out() -> None:
    box = upright(prose(18)[0], gap(30), text("字" * 18, SOLID), most=6)
    apart = standing(box, 300)
    assert apart[2].x - apart[3].x == pytest.approx(LEADING + 30)
    below = tiers(box, 42 + 0.1)
    assert [len(tier) for tier in below] == [3, 3]
    assert below[1][0].x == below[0][0].x


def test_a_small_head_is_not_left_at_the_end_of_a_tier() -> None:
    head = replace(text("小見出し", SOLID), leads=True)
    box = upright(prose(18)[0], head, *prose(30), most=6)
    found = [[line.text for line in tier] for tier in tiers(box, 4 * LEADING)]
    assert [tier[-1] for tier in found if tier[-1] == "小見出し"] == []
    assert any(tier[0] == "小見出し" for tier in found)


# What stands at the right ----------------------------------------------------------------------------


def band(words: str = "題の言葉") -> Panel:
    return Panel(
        Stack((Upright((text(words, LARGE, "H2"),), LARGE.size, 1, 6), gap(0, 0, 500))), padding=Insets(5, 5, 5, 5)
    )


def test_a_head_stands_at_the_right_as_high_as_all_tiers_and_is_read_first() -> None:
    box = upright(*prose(200), most=10, head=replace(band(), fill=BODY.ink), head_gap=Elastic(9, 0, 8))
    (field, *_) = placed(box, 150).items
    xs = [numbers[0] for _, *numbers in field.path if numbers]  # type: ignore[union-attr]
    ys = [numbers[1] for _, *numbers in field.path if numbers]  # type: ignore[union-attr]
    found = standing(box, 150)
    assert found[0].text == "題の言葉"
    assert max(ys) - min(ys) == pytest.approx(height(box, 150))
    assert len({line.top for line in found}) > 2
    assert 9 - 0.1 <= min(xs) - (found[1].x + EM / 2) <= 17.1
    assert max(line.x for line in found[1:]) == found[1].x


def test_lines_get_as_long_as_the_head_is_high() -> None:
    alone, beside = upright(*prose(30)), upright(*prose(30), head=band("題の言葉です"))
    assert height(alone, 300) < 6 * LARGE.size
    assert height(beside, 300) == pytest.approx(130)
    assert standing(beside, 300)[1].bottom == pytest.approx(130)


def test_what_few_lines_leave_goes_to_the_gap_and_then_to_both_sides() -> None:
    few = upright(*prose(36), most=6, head=band(), head_gap=Elastic(10, 0, 15))
    found = standing(few, 300)
    left = found[-1].x - EM / 2
    right = 300 - (found[0].x + LARGE.size / 2 + 5)
    assert left == pytest.approx(right, abs=0.1)
    assert left > 50
    assert found[0].x - LARGE.size / 2 - 5 - (found[1].x + EM / 2) == pytest.approx(25, abs=0.1)


def test_headlines_end_their_lines_between_phrases_and_are_as_high_as_the_longest() -> None:
    style = replace(LARGE, headline=True)
    box = Upright((text("冬の畑から届いたもの", style, "H2"),), LARGE.size, 1, 9)
    found = standing(box, 48)
    assert [line.text for line in found] == ["冬の畑から", "届いたもの"]
    assert height(box, 48) == pytest.approx(max(line.bottom for line in found))
    assert height(box, 48) < 9 * LARGE.size + 0.01


# What it means -----------------------------------------------------------------------------------------


def edition(*children: Text | Hung | Gap, **more: Any) -> Edition:
    return pour([piece("随筆", upright(*children, **more))]).edition


def said(made: Edition) -> dict[int | None, str]:
    """What the runs of each node say."""
    found: dict[int | None, str] = {}
    for page in made.pages:
        for item in page.flat():
            if isinstance(item, Glyphs):
                found[item.node] = found.get(item.node, "") + item.text
    return found


def tree(node: Node, texts: dict[int | None, str]) -> list[object]:
    return [node.role, texts.get(node.id, ""), *(tree(child, texts) for child in node.children)]


def test_the_tree_has_the_head_and_then_the_paragraphs() -> None:
    made = edition(*prose(40, 25), most=8, head=band())
    (section,) = made.structure.children
    one, other = ("".join(run.text for run in paragraph.runs) for paragraph in prose(40, 25))
    assert tree(section, said(made)) == ["Sect", "", ["H2", "題の言葉"], ["P", one], ["P", other]]


def test_items_of_a_list_hang_beside_their_marks() -> None:
    items = Sense("L")
    hung = [
        Hung(text("項" * 16, SOLID, "LBody"), 2.0, text("点", SOLID, "Lbl"), 0.5, (items, Sense("LI")))
        for _ in range(2)
    ]
    made = edition(*hung, most=10)
    (section,) = made.structure.children
    entry = ["LI", "", ["Lbl", "点"], ["LBody", "項" * 16]]
    assert tree(section, said(made)) == ["Sect", "", ["L", "", entry, entry]]
    found = standing(upright(*hung, least=10, most=10), 200)
    assert [line.text for line in found] == ["点" + "項" * 8, "項" * 8] * 2
    assert [line.top for line in found] == [0.5 * EM, 2 * EM] * 2


def test_links_lie_over_their_columns_and_have_nodes_of_their_own() -> None:
    runs = (*plain("前の言葉"), Run("こちら", href="https://a.jp/"), *plain("後の言葉"))
    made = edition(Text(runs, SOLID, Sense("P")), least=12)
    (section,) = made.structure.children
    (paragraph,) = section.children
    assert [child.role for child in paragraph.children] == ["Span", "Link", "Span"]
    items = list(made.pages[0].flat())
    (link,) = (item for item in items if isinstance(item, Link))
    (run,) = (item for item in items if isinstance(item, Glyphs) and item.text == "こちら")
    assert (link.rect.x, link.rect.y) == pytest.approx((run.x - EM / 2, run.y))
    assert (link.rect.width, link.rect.height) == pytest.approx((EM, run.width))


def test_what_cannot_be_set_is_told_once() -> None:
    composed = pour([piece("随筆", upright(text("字\U0001f995字", SOLID)))])
    assert [d.code for d in composed.diagnostics if d.code != "compose.too-short"] == ["typesetting.missing-glyph"]


# Parting ----------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(lengths, st.floats(60, 200), st.floats(30, 400))
def test_parted_lines_are_all_there_and_two_of_a_paragraph_on_either_side(
    counts: list[int], width: float, room: float
) -> None:
    whole = upright(*prose(*counts))
    found = split(whole, width, room, measurer())
    if found is None:
        assert room < 60 or sum(counts) <= 100, "no room, or few lines"
        return
    head, rest = found
    assert height(head, width) <= room + 0.01
    assert text_of(head, width) + text_of(rest, width) == text_of(whole, width)
    assert len(standing(rest, width)) >= 2
    assert isinstance(head, Upright)
    assert isinstance(rest, Upright)
    cut, onwards = head.children[-1], rest.children[0]
    if rest.measure and isinstance(cut, Text) and isinstance(onwards, Text) and cut.runs == onwards.runs:
        assert head.measure == rest.measure
        assert cut.last is not None
        assert cut.last - cut.first >= 2
        assert onwards.last is not None
        assert onwards.last - onwards.first >= 2


def test_the_rest_fills_the_width_with_lines_of_its_own() -> None:
    """Of 25 lines of 26 ems five are left, which would take a quarter of the width."""
    width = 20 * LEADING
    found = split(upright(*prose(25 * 26), least=8, most=26), width, 26 * EM, measurer())
    assert found is not None
    head, rest = found
    assert height(head, width) == pytest.approx(26 * EM)
    assert height(rest, width) < 0.5 * height(head, width)
    lines = standing(rest, width)
    assert max(line.x for line in lines) - min(line.x for line in lines) > 0.6 * width


@settings(deadline=None)
@given(st.lists(st.floats(70, 300), min_size=1, max_size=8))
def test_parted_again_and_again_every_line_is_shown_once(rooms: list[float]) -> None:
    whole = upright(*prose(300, 90, 200), head=band())
    rest: Box = Keep(whole)
    shown = ""
    for room in rooms:
        found = split(rest, 120, room, measurer(), force=True)
        if found is None:
            break
        shown += text_of(found[0], 120)
        rest = found[1]
    assert shown + text_of(rest, 120) == text_of(whole, 120)


def test_the_head_stays_with_the_first_lines() -> None:
    found = split(upright(*prose(400), head=band()), 120, 200, measurer())
    assert found is not None
    assert standing(found[0], 120)[0].text == "題の言葉"
    assert "題" not in text_of(found[1], 120)
    assert split(upright(*prose(400), head=band()), 120, 80, measurer()) is None, "no room for the head"


def test_a_bullet_is_not_repeated_where_its_text_goes_on() -> None:
    hung = Hung(text("項" * 100, SOLID, "LBody"), 1.0, text("点", SOLID, "Lbl"), 0.0, (Sense("L"), Sense("LI")))
    found = split(upright(hung), 60, 100, measurer())
    assert found is not None
    assert text_of(found[0], 60).startswith("点項")
    assert set(text_of(found[1], 60)) == {"項"}


def test_a_small_head_goes_with_what_follows_it() -> None:
    head = replace(text("小見出し", SOLID), leads=True)
    found = split(upright(*prose(40), head, *prose(40), least=10, most=10), 5.5 * LEADING, 110, measurer())
    assert found is not None
    assert text_of(found[0], 5.5 * LEADING) == "".join(run.text for run in prose(40)[0].runs)
    assert standing(found[1], 5.5 * LEADING)[0].text == "小見出し"


def test_more_than_a_page_goes_on_the_next_one() -> None:
    composed = pour([piece("随筆", Keep(upright(*prose(900), most=26, head=band())))], count=1)
    assert "compose.too-long" in {d.code for d in composed.diagnostics}
    made = composed.edition
    assert len(made.pages) > 1
    assert "".join(said(made).values()) == "題の言葉" + "".join(run.text for run in prose(900)[0].runs)
    (section,) = made.structure.children
    assert [child.role for child in section.children] == ["H2", "P"]
