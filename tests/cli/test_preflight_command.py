"""onehearts preflight: what it prints and writes, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from onehearts.cli import main


def _pdf(folder: Path) -> Path:
    """A PDF that no print shop takes."""
    path = folder / "二月号.pdf"
    Image.new("RGB", (60, 60), "red").save(path, "PDF")
    return path


def test_a_faulty_file_is_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preflight", str(_pdf(tmp_path)), "--printer", "local"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("二月号.pdf を「地元の印刷所」の決まりで調べました。\n")
    assert "[preflight.no-trim]" in shown
    assert shown.splitlines()[-1].startswith("結果: 不合格")


def test_a_file_that_only_gets_remarks_is_exit_code_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _pdf(tmp_path)
    Image.new("RGB", (60, 60), "red").save(path, "PDF", save_all=True, append_images=[Image.new("L", (60, 60))] * 3)
    assert main(["preflight", "--printer=office", str(path)]) == 0
    assert "結果: 注意" in capsys.readouterr().out


def test_it_writes_a_page_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, data = tmp_path / "new" / "report.html", tmp_path / "report.json"
    assert main(["preflight", str(_pdf(tmp_path)), "--html", str(page), "--json", str(data)]) == 1
    assert "二月号.pdf の入稿前チェック" in page.read_text("utf-8")
    assert json.loads(data.read_text("utf-8"))["printer"] == "web"
    assert capsys.readouterr().err == ""


def test_a_printer_that_there_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preflight", str(_pdf(tmp_path)), "--printer", "ofice"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "[design.unknown-printer]" in shown.err
    assert "もしかして「office」" in shown.err


def test_a_printer_of_ones_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "layouts" / "printers"
    own.mkdir(parents=True)
    text = "形式: 1\n名前: 角の印刷屋\n規格: なし\n塗り足し: 0\n出力条件:\n"
    text += "  名前: FOGRA39\n  プロファイル: FOGRA39L_coated.icc\n"
    (own / "corner.yaml").write_text(text, encoding="utf-8")
    (own / "wrong.yaml").write_text(text.replace("なし", "PDF/X-9"), encoding="utf-8")
    path = _pdf(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["preflight", str(path), "--printer", "corner"]) == 0
    assert "「角の印刷屋」" in capsys.readouterr().out
    assert main(["preflight", str(path), "--printer", "wrong"]) == 2
    assert "wrong.yaml:3" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_or_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preflight", str(tmp_path / "none.pdf")]) == 2
    assert "[cli.cannot-read]" in capsys.readouterr().err
    (tmp_path / "file").touch()
    assert main(["preflight", str(_pdf(tmp_path)), "--html", str(tmp_path / "file" / "a.html")]) == 2
    assert "[cli.cannot-write]" in capsys.readouterr().err


def test_what_is_no_pdf_is_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("not a PDF", encoding="utf-8")
    html = tmp_path / "a.html"
    assert main(["preflight", str(path), "--html", str(html)]) == 1
    assert "[preflight.damaged]" in capsys.readouterr().out
    assert "PDF として開けません" in html.read_text("utf-8")
