"""onehearts typeset: lines of JSON in, lines of JSON out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from cli_samples import COMMAND

from onehearts.cli import main

CP932 = os.environ | {"PYTHONIOENCODING": "cp932"}
GOOD = '{"id": "a", "text": "市民の「声」。", "measure_em": 20}'.encode()
BAD = b'{"id": "b", "text": "a", "measure_em": 0}'


def ask(asked: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[Any]]:
    """The exit code and the answers."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(asked), encoding="ascii"))
    code = main(["typeset", "--jsonl"])
    shown = capsys.readouterr()
    assert shown.err == ""
    return code, [json.loads(line) for line in shown.out.splitlines()]


def test_each_line_is_answered_in_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    other = b'{"id": 2, "text": "kanji", "measure_em": 20, "vertical": true}'
    code, (first, second) = ask(b"\xef\xbb\xbf" + GOOD + b"\r\n\n" + other, monkeypatch, capsys)
    assert code == 0
    assert first["id"] == "a"
    assert [line["text"] for line in first["lines"]] == ["市民の「声」。"]
    assert first["lines"][0]["glyphs"][3] == {"text": "「", "x_em": 3.5, "advance_em": 0.5}
    assert [line["text"] for line in second["lines"]] == ["kanji"]


def test_wrong_lines_do_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, answers = ask(b"\n".join((b"oops", b"", BAD, GOOD)), monkeypatch, capsys)
    assert code == 1
    assert [(a.get("id"), a.get("line"), "lines" in a) for a in answers] == [
        (None, 1, False),
        ("b", 3, False),
        ("a", None, True),
    ]


def test_no_question_no_answer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(b"", monkeypatch, capsys) == (0, [])


def test_one_may_ask_and_listen_by_turns_on_any_terminal() -> None:
    with subprocess.Popen(
        [*COMMAND, "typeset", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=CP932
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(2):
            process.stdin.write(GOOD + b"\n")
            process.stdin.flush()
            assert "市民の「声」。" in process.stdout.readline().decode("utf-8")
        process.stdin.close()
        assert process.wait() == 0


def test_nobody_listening_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "asked").write_bytes((GOOD + b"\n") * 3)
    with (
        (tmp_path / "asked").open("rb") as asked,
        subprocess.Popen(
            [*COMMAND, "typeset", "--jsonl"], stdin=asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process,
    ):
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
