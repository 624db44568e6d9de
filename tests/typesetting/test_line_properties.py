"""For any text at any measure: nothing lost, nothing unlawful, nothing outside, justified lines flush."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from press import BODY, HEAD, RAGGED, TYPESETTER, ink_span

from onehearts.runs import Line, Manner, Run
from onehearts.typesetting import TextStyle
from onehearts.typesetting.jlreq import OPENING, class_of

JAPANESE = "あいうえおかがきぎのをにはでました漢字地域活動支援協議体アイスクリームー々っャ"
MARKS = "、。「」『』（）【】・！？…―〜：％"
WESTERN = "abcXYZ0123456789.,:/-()~ "
ODD = "𠮷☎\u3000“”×＜＞\U00013000\u200b\u00a0"

pieces = st.one_of(
    st.text(JAPANESE, min_size=1, max_size=12),
    st.text(JAPANESE + MARKS, min_size=1, max_size=12),
    st.text(WESTERN, min_size=1, max_size=12),
    st.text(MARKS + ODD, min_size=1, max_size=4),
    st.sampled_from(["第2層", "2月16日(月)", "10:00~12:00", "https://a.example.jp/x?y=z&b-c"]),
    st.sampled_from(["辻\U000e0100", "か\u309a", "\n"]),
)
run_values = st.builds(
    Run,
    st.lists(pieces, min_size=1, max_size=4).map("".join),
    strong=st.booleans(),
    ruby=st.sampled_from(["", "", "", "", "よみ", "ながいよみがな"]),
    href=st.sampled_from(["", "", "https://example.jp/"]),
    span=st.none(),
    turns=st.just(()),
    manners=st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(Manner), max_size=2)),
    spread=st.sampled_from([0.0, 0.0, 0.0, 5.0, 30.0]),
)
lines_of_runs = st.lists(run_values, min_size=1, max_size=5).map(tuple)
measures = st.one_of(st.floats(2.0, 8.0), st.integers(2, 40).map(float))
CENTRED = replace(HEAD, align="center", tighten=0.05, strong_latin="PGothic")
HANGING = replace(BODY, indent=1.0, hang=2.0, latin="PGothic", kinsoku="normal")
OVERHANGING = replace(BODY, hanging=True)
DOWN = replace(BODY, vertical=True, latin="PGothic")
DOWN_UPRIGHT = replace(DOWN, upright_latin=True, hanging=True, spread=8.0)
styles = st.sampled_from([BODY, BODY, HANGING, RAGGED, HEAD, CENTRED, OVERHANGING, DOWN, DOWN_UPRIGHT])

FORBIDDEN_HEAD = {c for c in MARKS + "ーっャ々" if class_of(c) != OPENING and c not in "…―％"}


def written(runs: Line) -> str:
    return "".join(run.text for run in runs).replace("\n", "")


@settings(max_examples=300, deadline=None)
@given(lines_of_runs, measures, styles)
def test_every_character_comes_out_once_and_in_order(runs: Line, ems: float, style: TextStyle) -> None:
    setting = TYPESETTER.set(TYPESETTER.prepare(runs, style), ems * 10)
    assert "".join(line.text for line in setting.lines) == written(runs)


@settings(max_examples=300, deadline=None)
@given(lines_of_runs, measures, styles)
def test_lines_stay_within_the_measure_and_fill_it(runs: Line, ems: float, style: TextStyle) -> None:
    setting = TYPESETTER.set(TYPESETTER.prepare(runs, style), ems * 10)
    for line in setting.lines:
        assert line.left + line.width <= line.measure + 0.01
        if line.runs and not style.vertical:  # figures side by side in a line down the page have no length along it
            first, last = ink_span(line)
            assert first >= line.left - 0.01
            assert last <= line.measure + 0.01 + (5.0 if style.hanging and line.text[-1] in "、。，．" else 0.0)
        if line.flush:
            assert abs(line.left + line.width - line.measure) <= 0.01


@settings(max_examples=300, deadline=None)
@given(lines_of_runs, measures)
def test_kinsoku_is_only_broken_in_an_emergency(runs: Line, ems: float) -> None:
    p = TYPESETTER.prepare(runs, BODY)
    setting = TYPESETTER.set(p, ems * 10)
    if any(d.code == "typesetting.emergency-break" for d in setting.diagnostics) or "\n" in p.characters.text:
        return
    if any(run.ruby or Manner.ASIDE in run.manners for run in runs):
        return  # what is set in small rows follows no rules of lines
    for line, following in pairwise(setting.lines):
        assert following.text[:1] not in FORBIDDEN_HEAD
        assert class_of(line.text.rstrip()[-1:] or "漢") != OPENING


@settings(max_examples=200, deadline=None)
@given(lines_of_runs, st.integers(4, 40), styles)
def test_counting_agrees_with_setting(runs: Line, ems: int, style: TextStyle) -> None:
    p = TYPESETTER.prepare(runs, style)
    counts = TYPESETTER.choices(p, ems * 10.0)
    assert len(TYPESETTER.set(p, ems * 10.0).lines) == counts.natural
    assert len(TYPESETTER.set(p, ems * 10.0, counts.least).lines) == counts.least
    assert len(TYPESETTER.set(p, ems * 10.0, counts.most).lines) == counts.most
    quick = TYPESETTER.count(p, ems * 10.0)
    assert quick.least <= counts.natural <= quick.most


@settings(max_examples=200, deadline=None)
@given(st.text(JAPANESE + "、。「」", min_size=30, max_size=120), st.integers(12, 40))
def test_plain_japanese_is_flush_on_all_lines_but_the_last(text: str, ems: int) -> None:
    setting = TYPESETTER.set(TYPESETTER.prepare((Run(text),), BODY), ems * 10.0)
    if setting.diagnostics:
        return
    for line in setting.lines[:-1]:
        assert line.flush
        last = ink_span(line)[1]
        assert abs(last - line.measure) <= 0.01 or abs(last + 5.0 - line.measure) <= 0.01  # the blank of 。
        assert line.text[-1] in "」、。" or abs(last - line.measure) <= 0.01
