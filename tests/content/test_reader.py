"""From an issue's folder to the Issue."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from reading_helpers import HEAD, codes, read
from sample_kinds import KINDS, Activity, Contact, Greeting, Masthead, Sessions

from onehearts import content
from onehearts.diagnostics import SourceSpan
from onehearts.geometry import Rect
from onehearts.runs import PartKind, text_of

SAMPLE = (
    HEAD
    + """\
  # メモは行の先頭から
  - あいさつ:
      見出し: みなさまへ
      挿絵: 雪だるま
      本文: 寒い日が続いていますが、**居場所**は
        折り返した行はそのまま続く。会場 #2 は 10:30 から。
        Hello
        World
  - 活動紹介:
      ページ: 2
      改ページ: はい
      色: 若葉
      地区: 八幡地区
      見出し：居場所づくり「のぶこちゃんち」開始
      写真:
        - ファイル: photos/yaoya.jpg
          キャプション: 週1回開かれる八百屋さん
          説明: 店先に野菜が並ぶ
          注目: 左上
          掲載同意: はい
      歩み:
        - 題: 新たに協議体に参加
          人: 協議体メンバー、民生委員
      目的: *週1回…
      経緯: |
        一段落目
        # 二行目

        二段落目
      様子：
        ・会場: ソシアス
        →結果
        （注記）
  - 開催日程:
    回:
      - 番号: １
        日付: 令和8年2月16日（月）
        時間: １０：００～１２：００
        会場: 市民活動センターソシアス
        数: 7協議体
"""
)

PROJECT = """\
既定のレイアウト: onehearts-a4
題字:
  題: めざせ！ワンハート
発行元:
  名前: 高崎市第1層生活支援コーディネーター
  電話: 027-321-1319
地区一覧: 八幡、豊岡、倉渕
"""


def test_a_whole_issue(tmp_path: Path) -> None:
    reading = read(tmp_path, SAMPLE)
    assert codes(reading) == ["content.memo-in-text"]
    issue = reading.issue
    assert issue is not None
    assert (issue.id, issue.name, issue.date, issue.layout) == (
        "2026-02",
        "令和8年2月号",
        date(2026, 2, 1),
        "onehearts-a4",
    )
    greeting, activity, sessions = issue.blocks
    assert isinstance(greeting, Greeting)
    assert text_of(greeting.heading) == "みなさまへ"
    assert text_of(greeting.body[0].runs) == (
        "寒い日が続いていますが、居場所は折り返した行はそのまま続く。会場 #2 は 10:30 から。Hello World"
    )
    assert [run.text for run in greeting.body[0].runs if run.strong] == ["居場所"]
    assert isinstance(activity, Activity)
    assert (activity.page, activity.new_page, activity.accent) == (2, True, "若葉")
    assert [label.label for label in activity.labelled] == ["目的", "経緯", "様子"]
    assert [text_of(part.runs) for part in activity.labelled[1].body] == ["一段落目# 二行目", "二段落目"]
    kinds = [part.kind for part in activity.labelled[2].body]
    assert kinds == [PartKind.BULLET, PartKind.RESULT, PartKind.REMARK]
    assert activity.photos[0].path == tmp_path / "2026-02" / "photos" / "yaoya.jpg"
    assert activity.photos[0].focus == Rect(0.2, 0.2, 0.0, 0.0)
    assert [text_of(chip) for chip in activity.steps[0].people] == ["協議体メンバー", "民生委員"]
    assert isinstance(sessions, Sessions)
    assert sessions.sessions[0].time.text == "10:00〜12:00"
    assert sessions.sessions[0].count is not None
    assert sessions.sessions[0].count.unit == "協議体"


def test_every_run_stands_where_its_span_says(tmp_path: Path) -> None:
    reading = read(tmp_path, SAMPLE)
    assert reading.issue is not None
    greeting, activity, _ = reading.issue.blocks
    assert isinstance(greeting, Greeting)
    assert isinstance(activity, Activity)
    parts = [*greeting.body, *(part for label in activity.labelled for part in label.body)]
    lines = reading.sources[greeting.span.file].split("\n")
    for run in (run for part in parts for run in part.runs):
        assert run.span is not None
        line = lines[run.span.line - 1]
        assert line[run.span.column - 1] == run.text[0]
        assert lines[run.span.end_line - 1][run.span.end_column - 2] == run.text[-1]


def test_blocks_span_from_their_kind_and_know_the_place_of_each_value(tmp_path: Path) -> None:
    reading = read(tmp_path, SAMPLE)
    assert reading.issue is not None
    greeting = reading.issue.blocks[0]
    file = (tmp_path / "2026-02" / "issue.yaml").as_posix()
    assert greeting.span == SourceSpan(file, 7, 5, 13, 14)
    assert greeting.place("drawing") == SourceSpan.at(file, 9, 11, 4)
    assert greeting.place("page") == greeting.span


def test_a_relative_path_gives_relative_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(tmp_path, HEAD + "  - あいさつ:\n", "issues/2026-02")
    (tmp_path / "onehearts.yaml").write_text("題字:\n  題:\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    reading = content.read(Path("issues/2026-02"), KINDS)
    assert set(reading.sources) == {"issues/2026-02/issue.yaml", "onehearts.yaml"}
    monkeypatch.chdir(tmp_path / "issues" / "2026-02")
    reading = content.read(Path("issue.yaml"), KINDS)
    assert set(reading.sources) == {"issue.yaml", "../../onehearts.yaml"}
    assert reading.issue is not None
    assert reading.issue.id == "2026-02"


def test_the_project_file_gives_what_an_issue_does_not(tmp_path: Path) -> None:
    (tmp_path / "onehearts.yaml").write_text(PROJECT, encoding="utf-8")
    own = "題字:\n  題: 臨時号\n"
    reading = read(tmp_path, HEAD.replace("レイアウト: onehearts-a4\n", own) + "  - あいさつ: {見出し: あ, 本文: い}\n")
    assert codes(reading) == []
    issue = reading.issue
    assert issue is not None
    assert issue.layout == "onehearts-a4"
    assert isinstance(issue.masthead, Masthead)
    assert text_of(issue.masthead.title) == "臨時号"
    assert isinstance(issue.foot, Contact)
    assert issue.foot.phone.href == "tel:0273211319"
    assert [text_of(district) for district in issue.districts] == ["八幡", "豊岡", "倉渕"]


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("cp932", ["content.cp932"]),
        ("utf-16", ["content.utf16"]),
        ("euc_jp", ["content.encoding"]),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, expected: list[str]) -> None:
    text = HEAD + "  - あいさつ: {見出し: みなさまへ, 本文: 10時〜12時}\n"
    encoded = text.replace("〜", "～") if encoding == "cp932" else text
    reading = read(tmp_path, encoded.replace("\n", "\r\n").encode(encoding))
    assert codes(reading) == expected
    if reading.issue is not None:
        greeting = reading.issue.blocks[0]
        assert isinstance(greeting, Greeting)
        assert text_of(greeting.body[0].runs) == "10時〜12時"


def test_kana_with_separate_marks_are_composed_but_names_keep_their_form(tmp_path: Path) -> None:
    compatibility = "\ufa19\u845b\U000e0100"
    reading = read(tmp_path, HEAD + f"  - あいさつ: {{見出し: か\u3099, 本文: {compatibility}}}\n")
    assert reading.issue is not None
    greeting = reading.issue.blocks[0]
    assert isinstance(greeting, Greeting)
    assert text_of(greeting.heading) == "が"
    assert text_of(greeting.body[0].runs) == compatibility


def test_a_photo_named_in_nfd_on_disk_is_found(tmp_path: Path) -> None:
    (tmp_path / "2026-02").mkdir()
    (tmp_path / "2026-02" / "か\u3099.jpg").touch()
    photo = "      写真: \n        ファイル: が.jpg\n        説明: あ\n        掲載同意: 不要\n"
    assert codes(read(tmp_path, HEAD + "  - 活動紹介:\n      見出し: あ\n" + photo)) == []


@pytest.mark.parametrize("name", ["2026-2", "2月号", "2026-13"])
def test_the_folder_must_be_named_after_a_month(tmp_path: Path, name: str) -> None:
    said = read(tmp_path, HEAD + "  - あいさつ: {見出し: あ, 本文: い}\n", name).diagnostics
    assert [(d.code, d.span.line, d.span.column) for d in said] == [("content.folder-name", 1, 1)]


def test_an_issue_for_two_months_keeps_both_and_stands_in_the_folder_of_the_first(tmp_path: Path) -> None:
    text = HEAD.replace("2月号", "2・3月号") + "  - あいさつ: {見出し: あ, 本文: い}\n"
    reading = read(tmp_path, text)
    assert codes(reading) == []
    assert reading.issue is not None
    assert (reading.issue.name, reading.issue.months) == ("令和8年2・3月号", "2・3")


def test_a_missing_project_file_is_told_unless_the_issue_needs_none(tmp_path: Path) -> None:
    greeting = "  - あいさつ: {見出し: あ, 本文: い}\n"
    read(tmp_path, HEAD + greeting)
    (tmp_path / "onehearts.yaml").unlink()
    folder = tmp_path / "2026-02"
    assert codes(content.read(folder, KINDS)) == ["content.no-project"]
    (folder / "issue.yaml").write_text("題字:\n  題: 臨時号\n" + HEAD + greeting, encoding="utf-8")
    assert codes(content.read(folder, KINDS)) == []


def test_a_second_issue_of_a_month_has_a_suffix(tmp_path: Path) -> None:
    reading = read(tmp_path, HEAD + "  - あいさつ: {見出し: あ, 本文: い}\n", "2026-02-b")
    assert codes(reading) == []
    assert reading.issue is not None
    assert reading.issue.id == "2026-02-b"


def test_what_is_no_issue_is_told(tmp_path: Path) -> None:
    assert codes(content.read(tmp_path / "2026-02", KINDS)) == ["content.no-file"]
    assert codes(content.read(tmp_path, KINDS)) == ["content.no-file"]
    assert codes(read(tmp_path, b"#" * 2_000_001)) == ["content.too-big"]
    assert codes(read(tmp_path, "形式: 1\nレイアウト: [" + "[" * 40)) == [
        "content.missing",
        "content.missing",
        "content.missing-below",
    ]


def test_deep_brackets_and_references_are_refused(tmp_path: Path) -> None:
    deep = HEAD + "  - 活動紹介:\n      見出し: あ\n      歩み: " + "[" * 500 + "]" * 500 + "\n"
    assert codes(read(tmp_path, deep)) == ["content.too-deep"]
    alias = HEAD + "  - 活動紹介:\n      見出し: あ\n      歩み: [&a {題: あ}, *a]\n"
    assert codes(read(tmp_path, alias)) == ["content.alias"]


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "2026-02" / "issue.yaml").mkdir(parents=True)
    assert codes(content.read(tmp_path / "2026-02", KINDS)) == ["content.unreadable"]


def test_other_values_survive_a_wrong_one(tmp_path: Path) -> None:
    text = HEAD + "  - 活動紹介:\n      見出し: あ\n      ページ: 二\n      写真: photos/yaoya.jpg\n      目的: い\n"
    reading = read(tmp_path, text)
    assert codes(reading) == ["content.integer", "content.want-record"]
    assert reading.issue is not None
    block = reading.issue.blocks[0]
    assert isinstance(block, Activity)
    assert (block.page, block.photos, block.labelled[0].label) == (0, (), "目的")


def test_the_same_folder_reads_the_same_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readings = []
    for place in ("one", "two"):
        read(tmp_path / place, SAMPLE)
        monkeypatch.chdir(tmp_path / place)
        reading = content.read(Path("2026-02"), KINDS)
        assert reading.issue is not None
        readings.append(repr(reading.issue))
    assert readings[0] == readings[1]
    assert os.fspath(tmp_path) not in readings[0]
