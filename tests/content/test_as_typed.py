"""What staff type arrives as typed, and the block structure is YAML's."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_helpers import HEAD, codes, read
from sample_kinds import KINDS, Activity, Greeting

from onehearts.content.format import issue_fields
from onehearts.diagnostics import Diagnostic
from onehearts.fields import Context
from onehearts.fields.base import shape_of
from onehearts.reading.outline import outline
from onehearts.runs import Prose, text_of
from onehearts.source import Mapping, Scalar, Sequence, Value

MARKS = "*｜《》[\\"


def plain(value: Value) -> object:
    """The value as YAML without types would give it."""
    if isinstance(value, Mapping):
        return {entry.key.text: plain(entry.value) for entry in value.entries}
    if isinstance(value, Sequence):
        return [plain(item) for item in value.items]
    return value.text if isinstance(value, Scalar) else None


def greeting_of(text: str) -> Greeting:
    """The greeting with these lines below its kind; there must be nothing worse than what looks like a memo."""
    with tempfile.TemporaryDirectory() as folder:
        reading = read(Path(folder), HEAD + "  - あいさつ:\n" + text)
        assert set(codes(reading)) <= {"content.memo-in-text", "content.wide-memo"}
        assert reading.issue is not None
        block = reading.issue.blocks[0]
        assert isinstance(block, Greeting)
        return block


@pytest.mark.parametrize(
    "typed",
    [
        "会場 #2",
        "# から始まる",
        "本文: **太字**"[4:],
        "10:30 から",
        "0120",
        "No",
        "{かっこ}",
        "[かっこ] です",
        "@takasaki",
        "% & ! * ? | > - : ,",
        "*印",
        "&印",
        "!印",
        "`印`",
        "見出し: 本文: あ",
        '"引用"と"引用"',
        "'",
        "~",
        "null",
        "2026-02-01",
        "- ",
        "---",
        "|縦棒",
        "> 引用",
        "令和8年：2月",
    ],
)
def test_text_arrives_as_typed(typed: str) -> None:
    greeting = greeting_of(f"      見出し: {typed}\n      本文: あ\n")
    assert text_of(greeting.heading) == typed.strip().replace("**", "")


PRINTABLE = st.characters(exclude_categories=("C", "Zl", "Zp"), exclude_characters=MARKS + "～\u3000\u00a5")


@settings(max_examples=150, deadline=None)
@given(st.text(PRINTABLE, min_size=1, max_size=40))
def test_any_line_arrives_as_typed(typed: str) -> None:
    typed = typed.strip()
    quoted = len(typed) > 1 and typed[0] == typed[-1] and typed[0] in "\"'"
    combined = any("\u0300" <= character <= "\u036f" or character in "\u3099\u309a" for character in typed)
    if not typed or quoted or combined or typed in ("|", ">") or typed[0] in "|>":
        return
    greeting = greeting_of(f"      見出し: {typed}\n      本文: あ\n")
    assert text_of(greeting.heading) == typed


LINES = st.lists(st.text("あ漢々aZ9 　・→（）()【】*｜《》[]\\:：#-、「」%&!", max_size=12), min_size=1, max_size=6)


def letters(text: str) -> str:
    """What is neither white space nor a mark."""
    return "".join(character for character in text if character not in " 　\n*｜《》\\・→【】-")


def said(prose: Prose) -> str:
    """All characters of prose, readings after what they stand over."""
    return "".join(run.text + run.ruby for part in prose for run in part.runs)


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_every_character_of_prose_reaches_the_issue(lines: list[str]) -> None:
    if not letters("".join(lines)):
        return
    body = "".join(f"        {line}\n" for line in lines)
    with tempfile.TemporaryDirectory() as folder:
        text = HEAD + "  - あいさつ:\n      見出し: あ\n      本文: |\n" + body
        reading = read(Path(folder), text)
        told = {code for code in codes(reading) if not code.startswith("content.reading-")}
        assert told <= {"content.bold", "content.memo-in-text"}
        assert reading.issue is not None
        block = reading.issue.blocks[0]
        assert isinstance(block, Greeting)
        assert letters(said(block.body)) == letters("".join(lines))


WORDS = "形式 号 紙面 あいさつ 活動紹介 開催日程 見出し 本文 写真 ファイル 回 目的 題字 見だし 10:00〜12:00"
SIGNS = ": ： - － ・ | > \" ' # [ ] { } , 、 & * ! 1 2026-02-01 photos/yaoya.jpg ** 漢《 》 ・ |下線} \\"
SPACES = (" ", "  ", "      ", "　", "\t", "\n", "\n", "\n  ", "\n    ", "\n      ", "\n  - ", ": ", ":\n")
TOKENS = st.sampled_from((*WORDS.split(), *SIGNS.split(), *SPACES))


@settings(max_examples=400, deadline=None)
@given(st.lists(TOKENS, max_size=60))
def test_nothing_that_can_be_typed_raises(tokens: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for head in ("", HEAD):
            reading = read(Path(folder), head + "".join(tokens))
            for diagnostic in reading.diagnostics:
                lines = next(iter(reading.sources.values())).split("\n")
                span = diagnostic.span
                assert 1 <= span.line <= len(lines)
                assert 1 <= span.column <= len(lines[span.line - 1]) + 1
                assert (span.line, span.column) < (span.end_line, span.end_column)


TIDY = (
    HEAD
    + """\
  # メモ
  - あいさつ:
      見出し: みなさまへ
      本文: "寒い日が\\u3042"

  - 活動紹介:
      見出し: 'のぶこ''ちゃんち'
      写真:
      - ファイル: photos/a.jpg
        説明: 店先
      - {ファイル: photos/b.jpg, 説明: "花"}
      歩み:
        -
          題: 一歩目
          人: [協議体メンバー, 民生委員]
        - 題: 二歩目
          本文: |
            一段落目
            二行目

            二段落目
      目的: 一行目
        二行目
"""
)


def test_a_tidy_file_is_the_same_tree_for_yaml() -> None:
    diagnostics: list[Diagnostic] = []
    value = outline(TIDY, "issue.yaml", shape_of(issue_fields(KINDS)), Context(Path(), diagnostics))
    assert unwrap(plain(value)) == unwrap(yaml.load(TIDY, Loader=yaml.BaseLoader))
    assert diagnostics == []


def unwrap(value: object) -> object:
    """The value without line ends in its texts, which mean different things to YAML."""
    if isinstance(value, dict):
        return {key: unwrap(item) for key, item in value.items()}
    if isinstance(value, list):
        return [unwrap(item) for item in value]
    return "".join(str(value).split())


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("本文: あ\n        い", "あい"),
        ("本文: |\n        あ\n        い", "あい"),
        ("本文: >-\n        あ\n        い", "あい"),
        ("本文:\n        あ\n        い", "あい"),
        ("本文: a\n        b", "a b"),
        ("本文: 第1層\n        SC", "第1層SC"),
        ("本文: あ\\\n        い", "あ\nい"),
        ("本文: あ¥\n        い", "あ\nい"),
        ("本文: あ\n        # メモ\n        い", "あい"),
        ("本文: あ\n        #タグ", "あ#タグ"),
        ('本文: "あ\n        い\\u3042"', "あいあ"),
        ("本文: 'あ''い'", "あ'い"),
        ("本文：あ", "あ"),
        ("本文 :あ", "あ"),
        ('"本文": あ', "あ"),
    ],
)
def test_ways_to_type_a_text(typed: str, expected: str) -> None:
    greeting = greeting_of(f"      見出し: あ\n      {typed}\n")
    assert [text_of(part.runs) for part in greeting.body] == [expected]


def test_a_key_in_a_literal_text_is_text() -> None:
    greeting = greeting_of("      見出し: あ\n      本文: |\n        見出し: い\n        挿絵: う\n")
    assert text_of(greeting.body[0].runs) == "見出し: い挿絵: う"


def test_labels_are_open_and_in_order(tmp_path: Path) -> None:
    lines = ("感想：よかった", "見出し: あ", "テーマ: い", "'見だし': う", "'地域': え")
    text = "  - 活動紹介:\n" + "".join(f"      {line}\n" for line in lines)
    reading = read(tmp_path, HEAD + text)
    assert codes(reading) == []
    assert reading.issue is not None
    block = reading.issue.blocks[0]
    assert isinstance(block, Activity)
    assert [label.label for label in block.labelled] == ["感想", "テーマ", "見だし", "地域"]
