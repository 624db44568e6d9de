"""Lines of body text: filling, line ends, stages of adjustment, what is kept together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from press import BODY, HEAD, RAGGED, TYPESETTER, bodies, ink_span, prepare, set_in, space, texts

from onehearts.runs import Run
from onehearts.typesetting.lines import Counts

KANJI = "漢" * 40


def test_full_em_text_fills_a_measure_of_whole_ems_without_adjustment() -> None:
    setting = set_in(KANJI, 15)
    assert [len(t) for t in texts(setting)] == [15, 15, 10]
    assert [line.flush for line in setting.lines] == [True, True, False]
    assert bodies("漢字")[1].left == 1.0


def test_measure_and_size_only_meet_as_ems() -> None:
    assert texts(set_in(KANJI, 15, size=12.0)) == texts(set_in(KANJI, 15))


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("漢漢漢漢、漢漢漢", 5, ["漢漢漢漢、", "漢漢漢"]),  # the blank after 、 fits: it is kept
        ("漢漢漢「漢」、漢漢漢", 5.5, ["漢漢漢「漢」、", "漢漢漢"]),  # 6 em of bodies and gaps: pushed in
    ],
)
def test_line_ends(text: str, measure: float, expected: list[str]) -> None:
    assert texts(set_in(text, measure)) == expected


def test_the_blank_of_a_full_stop_is_kept_or_dropped_whole_at_the_line_end() -> None:
    kept, dropped = set_in("漢漢漢漢。漢漢漢", 5).lines[0], set_in("漢漢漢漢。漢漢漢", 4.5).lines[0]
    assert kept.text == dropped.text == "漢漢漢漢。"
    assert kept.width == pytest.approx(50.0)
    assert dropped.width == pytest.approx(45.0)
    assert kept.runs[0].glyphs[4].x == pytest.approx(dropped.runs[0].glyphs[4].x)


def test_the_half_em_after_a_full_stop_is_never_reduced_within_a_line() -> None:
    line = "漢。漢、漢"  # natural 5 em; half an em less has to come from the comma alone
    assert space(line, 2, room=4.5) == pytest.approx(0.5)
    assert space(line, 4, room=4.5) == pytest.approx(0.0)


def test_reduction_goes_stage_by_stage() -> None:
    line = "漢・漢、漢A漢"  # middle dots 0.5, comma 0.5, Western gaps 0.25 in all
    natural = bodies(line)[-1].left + 1.0
    assert space(line, 1, room=natural - 0.25) == pytest.approx(0.125)
    assert space(line, 4, room=natural - 0.25) == pytest.approx(0.5)
    assert space(line, 1, room=natural - 0.75) == pytest.approx(0.0)
    assert space(line, 4, room=natural - 0.75) == pytest.approx(0.25)
    assert space(line, 5, room=natural - 0.75) == pytest.approx(0.25)
    assert space(line, 5, room=natural - 1.125) == pytest.approx(0.1875)


def test_expansion_goes_stage_by_stage() -> None:
    line = "漢 漢A漢漢、漢"  # word space, two Western gaps, one solid pair, one comma
    natural = bodies(line)[-1].left + 1.0

    def spaces(more: float) -> list[float]:
        return [space(line, at, room=natural + more, fill=True) for at in (2, 3, 4, 5, 6, 7)]

    assert spaces(0.1)[0] == pytest.approx(0.1, abs=0.001)
    assert spaces(0.1)[1:3] == [0.25, 0.25]
    assert spaces(1 / 6 + 0.25)[1:] == pytest.approx([0.375, 0.375, 0.0, 0.0, 0.5], abs=0.001)
    assert spaces(1 / 6 + 0.5 + 0.1)[3:] == pytest.approx([0.1, 0.0, 0.5], abs=0.001)
    beyond = spaces(1 / 6 + 0.5 + 0.25 + 0.6)  # six places, for either side of the word space is one
    assert beyond == pytest.approx([1 / 6 + 0.1, 0.6, 0.6, 0.35, 0.0, 0.6], abs=0.001)


def test_last_lines_are_not_stretched_but_may_shrink() -> None:
    assert set_in("漢、漢", 5).lines[0].width == pytest.approx(30.0)
    assert set_in("漢、漢", 2.75).lines[0].width == pytest.approx(27.5)
    assert len(set_in("漢、漢", 2.75).lines) == 1


def test_brackets_are_flush_at_wrapped_heads_and_one_em_in_at_an_indent() -> None:
    p = TYPESETTER.prepare((Run("「漢漢」漢「漢漢漢漢漢」"),), BODY, indent=1.0)
    first, second = TYPESETTER.set(p, 50.0).lines[:2]
    assert first.left == 10.0
    assert ink_span(first)[0] == pytest.approx(10.0)
    assert second.left == 0.0
    assert second.text.startswith("「")
    assert second.runs[0].glyphs[0].x == pytest.approx(-5.0, abs=0.5)  # its blank half is cut off


def test_one_em_after_an_exclamation_mark_within_a_paragraph() -> None:
    assert space("行こう！さあ", 4) == 1.0
    assert space("行こう！」さ", 4) == 0.0
    assert space("行こう！？さ", 4) == 0.0
    assert space("行こう！　さ", 4) == 0.0
    assert space("行こう！さあ", 4, HEAD) == 0.0
    assert set_in("行こう！さあ", 4).lines[0].width == pytest.approx(40.0)


def test_spaces_are_not_seen_at_line_ends_and_never_start_a_line() -> None:
    setting = set_in("市役所 研修室　和室", 3)
    assert texts(setting) == ["市役所 ", "研修室　", "和室"]
    assert setting.lines[0].width == pytest.approx(30.0)


def test_typed_space_in_body_is_a_third_of_an_em() -> None:
    assert bodies("漢 漢")[2].left == pytest.approx(1 + 1 / 3)


def test_no_runt_where_it_can_be_helped() -> None:
    text = "買い物や立ち話で人が自然に集まる様子から、ここを場にできないかと考えました。"
    for measure in range(12, 34):
        last = texts(set_in(text, measure))[-1]
        assert len(last.strip("。")) > 2 or len(set_in(text, measure).lines) == 1


def test_three_characters_may_end_a_paragraph_rather_than_open_a_line() -> None:
    assert texts(set_in("返事がなければ、班長二人で必ずもう一度訪ねる", 21)) == [
        "返事がなければ、班長二人で必ずもう一度",
        "訪ねる",
    ]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("今月は小さな会場で第2層の会を開き情報を交換します", "第2層"),
        ("当日は遠くの市からメンバー8名が来てくれました", "8名"),
        ("みんなで相談して協力金100円を集めることになりました", "100円"),
        ("次の会は寒い季節ですが2月16日（月）に市役所で開きます", "2月16日（月）"),
        ("会の時間はどの回もみな10:00〜12:00の予定になっています", "10:00〜12:00"),
        ("お茶飲み会は来年の春から月1回ずつ開くことになりました", "月1回"),
        ("連絡はいつでも電話で027-321-1319までお願いいたします", "027-321-1319"),
    ],
)
def test_kept_together(text: str, whole: str) -> None:
    for measure in range(19, 27):
        assert any(whole in line for line in texts(set_in(text, measure)))


def test_a_url_breaks_only_at_its_separators() -> None:
    text = "高崎市のページhttps://www.city.takasaki.gunma.jp/docs/2019011800019/をご覧ください"
    for measure in (12, 15, 20):
        lines = texts(set_in(text, measure))
        for line, following in pairwise(lines):
            assert line[-1] in "/-?&=_" or following[0] in ".@" or not (line[-1] + following[0]).isascii()
            assert line[-1] != "."


def test_a_line_is_left_short_where_its_characters_would_stand_too_far_apart() -> None:
    text = "問い合わせは027-321-1234まで、お願いします。"
    first = set_in(text, 12, loosest=0.5).lines[0]
    assert not first.flush
    assert first.width == pytest.approx(60.0)
    assert set_in(text, 12).lines[0].flush
    usual = set_in("支え合いの町づくりを、みんなで考えていきます。", 8, loosest=0.5)
    assert all(line.flush for line in usual.lines[:-1])


def test_numbers_are_never_cut_while_there_is_a_lawful_way() -> None:
    for measure in range(6, 20):
        assert "1,234,567" in "".join(t + "|" for t in texts(set_in("会員数は1,234,567人です", measure)))


def test_authors_line_ends_are_kept() -> None:
    setting = set_in("一行目\n\n三行目は長いので折り返します", 8)
    assert texts(setting)[:2] == ["一行目", ""]
    assert not setting.lines[0].flush


def test_pairs_work_across_bold_and_links() -> None:
    runs = (Run("漢", strong=True), Run("「漢」", href="https://example.jp/"), Run("A漢"))
    plain = bodies("漢「漢」A漢")
    assert [b.left for b in bodies(runs)] == [b.left for b in plain]


def test_runs_carry_colour_link_and_origin() -> None:
    (line,) = set_in((Run("強", strong=True), Run("鎖", href="https://example.jp/"), Run("並")), 10).lines
    assert [(run.font, run.ink.name, run.href) for run in line.runs] == [
        ("Gothic Bold", "strong", ""),
        ("Gothic", "link", "https://example.jp/"),
        ("Gothic", "ink", ""),
    ]


@pytest.mark.parametrize(("align", "left"), [("left", 0.0), ("center", 35.0), ("right", 70.0)])
def test_alignment(align: str, left: float) -> None:
    (line,) = set_in("「漢漢」", 10, RAGGED, align=align).lines
    assert line.left == pytest.approx(left)
    assert ink_span(line) == pytest.approx((left, left + 30.0))


def test_ragged_lines_keep_natural_spaces() -> None:
    for line in set_in("今月は、第2層協議体の小規模な情報交換会が開催されます。", 9, RAGGED).lines:
        assert line.width <= 90.0
        assert not line.flush


def test_hang_and_indent_give_way_in_narrow_measures() -> None:
    setting = set_in("漢" * 9, 3, indent=5.0, hang=4.0)
    assert [line.left for line in setting.lines] == [10.0] * len(setting.lines)
    assert all(line.width <= 20.0 for line in setting.lines)


def test_count_is_what_set_gives() -> None:
    text = "あんしんセンターが訪問したことをきっかけに、地域の居場所づくりが始まりました。" * 3
    for ems in (5, 9, 13, 22, 33):
        p = prepare(text)
        counts = TYPESETTER.choices(p, ems * 10.0)
        assert counts.least <= counts.natural <= counts.most
        assert len(TYPESETTER.set(p, ems * 10.0).lines) == counts.natural
        for lines in range(counts.least, counts.most + 1):
            assert len(TYPESETTER.set(p, ems * 10.0, lines).lines) == lines


def test_a_count_out_of_reach_gives_the_nearest() -> None:
    p = prepare(KANJI)
    counts = TYPESETTER.choices(p, 150.0)
    assert len(TYPESETTER.set(p, 150.0, 1).lines) == counts.least
    assert len(TYPESETTER.set(p, 150.0, 99).lines) == counts.most


def test_nothing_is_no_line() -> None:
    p = TYPESETTER.prepare((), BODY)
    assert TYPESETTER.choices(p, 100.0) == Counts(0, 0, 0)
    assert TYPESETTER.set(p, 100.0).lines == ()
    assert TYPESETTER.set(p, 100.0).width == 0.0


def test_prepare_remembers() -> None:
    assert prepare("漢字") is prepare("漢字")
    assert TYPESETTER.prepare((Run("漢字"),), BODY, indent=1.0) is not prepare("漢字")
