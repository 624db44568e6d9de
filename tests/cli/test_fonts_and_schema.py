"""onehearts fonts and onehearts schema: what they show and write."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from font_samples import FORMATS, write_font
from onehearts import resources
from onehearts.cli import main


def test_fonts_tells_of_every_bundled_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fonts"]) == 0
    shown = capsys.readouterr().out
    files = sorted(resources.folder("fonts").glob("*/*.[to]tf"))
    assert len(files) >= 8
    for file in files:
        assert f"/{file.name}）" in shown
    assert shown.count("PDFへの埋め込み: できる\n") == len(files)
    assert shown.count("Open Font License") >= len(files)


def test_fonts_tells_the_format_and_what_may_be_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "boxes").mkdir()
    for format in FORMATS:
        write_font(tmp_path / "boxes" / f"{format}.otf", format)
    monkeypatch.setattr(resources, "folder", lambda _name: tmp_path)
    assert main(["fonts"]) == 0
    told = [line.strip() for line in capsys.readouterr().out.splitlines() if re.search("形式|可変", line)]
    axes = "可変: 太さ 100〜900（書かなければ 400）、字幅 50〜100（書かなければ 100）"
    assert told == ["形式: CFF", "形式: CFF", axes, "形式: TrueType", "形式: TrueType", axes]


def test_schema_writes_two_files_and_the_line_that_ties_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "-o", "補助"]) == 0
    shown = capsys.readouterr().out
    assert shown.splitlines()[:2] == ["補助/issue.schema.json", "補助/onehearts.schema.json"]
    assert "# yaml-language-server: $schema=../../補助/issue.schema.json" in shown
    issue = json.loads((tmp_path / "補助/issue.schema.json").read_text(encoding="utf-8"))
    assert {"形式", "号", "発行日", "紙面"} <= set(issue["properties"])


def test_schema_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "taken").write_text("x")
    assert main(["schema", "-o", str(tmp_path / "taken")]) == 2
    assert "ファイルを書き込めません" in capsys.readouterr().err
