"""What is shown of two texts: every difference, and no number, date or address cut."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onehearts.check.proofs.differences import around, differences, start, tokens

END = "〔改行〕"


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("電話027-321-1319まで", "電話027-321-1318まで", [("電話027-321-1319まで", "電話027-321-1318まで")]),
        (
            "次は令和8年2月16日（月）に市役所で",
            "次は令和8年2月17日（火）に市役所で",
            [("次は令和8年2月16日（月）に市役所で", "次は令和8年2月17日（火）に市役所で")],
        ),
        ("午後1時30分から", "午後2時から", [("午後1時30分から", "午後2時から")]),
        ("10:00〜12:00に", "10:00〜12:30に", [("10:00〜12:00に", "10:00〜12:30に")]),
        ("人は1,200人です", "人は1,300人です", [("人は1,200人です", "人は1,300人です")]),
        (
            "詳しくはhttps://example.jp/a1を見る",
            "詳しくはhttps://example.jp/a2を見る",
            [("詳しくはhttps://example.jp/a1を見る", "詳しくはhttps://example.jp/a2を見る")],
        ),
        ("暖かい春を待つ", "暖かい夏を待つ", [("暖かい春を待つ", "暖かい夏を待つ")]),
        ("一段目\n二段目", "一段目\n二段目\n三段目", [("", "三段目")]),
        ("一段目\n二段目", "二段目", [("一段目", "")]),
        ("前の文。後の文。", "前の文。\n後の文。", [("前の文。後の文。", "前の文。〔改行〕後の文。")]),
        (
            "あ一いうえおかきくけこ二さ",
            "あ三いうえおかきくけこ四さ",
            [("あ一いうえおか", "あ三いうえおか"), ("かきくけこ二さ", "かきくけこ四さ")],
        ),
        ("下大類町内会へ", "下大類町内会と上大類町内会へ", [("大類町内会へ", "大類町内会と上大類町内会へ")]),
        ("山と川と海へ", "丘と谷と海へ", [("山と川と海へ", "丘と谷と海へ")]),
    ],
)
def test_what_is_shown(old: str, new: str, shown: list[tuple[str, str]]) -> None:
    assert [(one.old, one.new) for one in differences(old, new, END)] == shown


def test_the_middle_of_a_long_stretch_is_left_out() -> None:
    (found,) = differences("初め終わり", f"初め{'あ' * 200}027-321-1319終わり", END)
    assert found.old == "初め終わり"
    assert found.new.startswith("初めああ")
    assert found.new.endswith("ああ027-321-1319終わり")
    assert len(found.new) < 60
    assert (found.first, found.last) == (2, 214)


def test_the_context_of_a_place() -> None:
    assert around("集まりは2月16日に開きます", 10, END) == "2月16日に〔改行〕開きます"


def test_a_start_never_cuts_a_number() -> None:
    assert start(tokens("次の集まりは027-321-1319"), 10) == "次の集まりは"


WORDS = st.lists(
    st.sampled_from(["春の集まり", "。", "2月16日", "027-321-1319", "\n", "会", "町内", "10:30", "お茶", "New", "7名"]),
    max_size=30,
).map("".join)


@given(WORDS)
def test_equal_texts_do_not_differ(text: str) -> None:
    assert differences(text, text, END) == ()


@given(WORDS)
def test_pieces_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(WORDS, WORDS)
def test_texts_that_differ_show_it(old: str, new: str) -> None:
    found = differences(old, new, END)
    assert bool(found) == (old != new)
    # Of a paragraph without any text there is nothing to show.
    assert all(one.old != one.new or not one.old for one in found)


@given(WORDS, WORDS)
def test_what_is_not_marked_as_new_stood_there_before(old: str, new: str) -> None:
    found = differences(old, new, END)
    assert all(0 <= one.first <= one.last <= len(new) + 1 for one in found)
    assert [one.first for one in found] == sorted(one.first for one in found)
    marked = {at for one in found for at in range(one.first, one.last)}
    remaining = iter(f"{old}\n")
    assert all(sign in remaining for at, sign in enumerate(new) if at not in marked and sign != "\n")


@given(WORDS, WORDS)
def test_no_number_is_cut(old: str, new: str) -> None:
    for one in differences(old, new, END):
        for shown, whole in ((one.old, old), (one.new, new)):
            numbers = {token for token in tokens(shown.replace(END, "\n")) if re.search("[0-9]", token)}
            assert numbers <= {*tokens(whole)}
