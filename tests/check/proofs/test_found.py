"""What staff change in the sample is found, and only that."""

from __future__ import annotations

import json

import pytest
from proof_samples import Desk

from onehearts.check.proofs.changes import Change, changes
from onehearts.check.proofs.shown import from_data, to_data

pytestmark = pytest.mark.slow

STORY = "居場所づくり「のぶこちゃんち」開始"
REQUEST = "第1層生活支援コーディネーターよりお願い"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


def found(desk: Desk, *edits: tuple[str, str]) -> list[Change]:
    return [*changes(desk.first, desk.record(*edits))]


def said(desk: Desk, *edits: tuple[str, str]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.how, one.title, one.details) for one in found(desk, *edits)]


def test_the_same_issue_again_has_not_changed(desk: Desk) -> None:
    assert found(desk) == []
    assert desk.record() == desk.first


def test_the_record_is_the_same_after_it_was_kept(desk: Desk) -> None:
    assert from_data(json.loads(json.dumps(to_data(desk.first)))) == desk.first


@pytest.mark.parametrize(
    ("old", "new", "title", "details"),
    [
        ("みなさまへ", "皆さまへ", "皆さまへ", ("「みなさまへ」→「皆さまへ」",)),
        ("協力金100円", "協力金200円", STORY, ("「から協力金100円をいただ」→「から協力金200円をいただ」",)),
        (
            "暖かな春を楽しみに、",
            "",
            "みなさまへ",
            ("「りました。暖かな春を楽しみに、共に歩んで」→「りました。共に歩んで」",),
        ),
        ("photos/yaoya.jpg", "photos/ikkyusan.jpg", STORY, ("写真（1枚目）を入れかえ",)),
        ("注目: 中央", "注目: 上", STORY, ("写真（1枚目）の見える範囲",)),
        ("挿絵: 雪だるま", "挿絵: 急須", "みなさまへ", ("挿絵や図",)),
        (
            "「第2層協議体小規模情報交換会」",
            "**「第2層協議体小規模情報交換会」**",
            "みなさまへ",
            ("文字の太さや書体",),
        ),
        (
            "\n        あんしんセンターが",
            "        あんしんセンターが",
            STORY,
            ("「百屋さん。〔改行〕あんしんセ」→「百屋さん。あんしんセ」",),
        ),
    ],
)
def test_an_edit_is_found_where_it_is_and_nowhere_else(
    desk: Desk, old: str, new: str, title: str, details: tuple[str, ...]
) -> None:
    assert said(desk, (old, new)) == [("changed", title, details)]


def test_a_date_is_told_whole(desk: Desk) -> None:
    (change,) = found(desk, ("令和8年2月16日（月）", "令和8年2月18日（水）"))
    assert change.kind == "開催日程"
    assert change.details == ("「第1回2月16日月10:00」→「第1回2月18日水10:00」",)
    assert change.pages == (4,)


def test_a_telephone_number_is_told_whole_and_its_link_not_again(desk: Desk) -> None:
    (change,) = found(desk, ("027-321-1319", "027-321-1318"))
    assert (change.kind, change.title) == ("発行元", "高崎市第1層生活支援コーディネーター"), "not its labels"
    assert [text for text in change.details if "027-321-1319" in text and "027-321-1318" in text] == [*change.details]


def test_how_the_file_is_wrapped_changes_nothing(desk: Desk) -> None:
    assert found(desk, ("生み出そうと、\n        話し合いが", "生み出そうと、話し合いが")) == []


def test_a_line_break_that_was_asked_for_is_found(desk: Desk) -> None:
    typed = "会場で聞いた話をご自分の地域に持ち帰り、それぞれの協議体に\n"
    asked = "会場で聞いた話を\\\n        ご自分の地域に持ち帰り、それぞれの協議体に\n"
    (change,) = found(desk, (typed, asked))
    assert (change.title, change.details) == ("みなさまへ", ("行の変わり目: 「聞いた話を〔改行〕ご自分の地」",))


def test_a_block_that_is_gone_is_told_where_it_was(desk: Desk) -> None:
    assert said(desk, (desk.between("  - お願い:", "  # ここから2ページ目"), "")) == [("gone", REQUEST, ())]


def test_a_new_block_is_told_where_it_is(desk: Desk) -> None:
    new = "  - お知らせ:\n      見出し: 休館のお知らせ\n      本文: 休みます。\n\n"
    (change,) = found(desk, ("  # ここから2ページ目\n", f"{new}  # ここから2ページ目\n"))
    assert (change.how, change.kind, change.title) == ("new", "お知らせ", "休館のお知らせ")
    assert all(place.rect.width > 0 and place.rect.height > 0 for place in change.places)


def test_several_edits_are_all_told(desk: Desk) -> None:
    told = said(desk, ("みなさまへ", "皆さまへ"), ("協力金100円", "協力金200円"), ("027-321-1319", "027-321-1318"))
    assert [title for _, title, _ in told][:2] == ["皆さまへ", STORY]
    assert len(told) == 3
