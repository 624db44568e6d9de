"""onehearts build --for proof: which round is written, what is kept and what is said."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from cli_samples import GREETING, small_issue

from onehearts.cli import main

FOLDER = Path("build/2026-02")


@pytest.fixture
def issue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a small issue in a project, and we are in it."""
    folder = small_issue(tmp_path)
    monkeypatch.chdir(tmp_path)
    return folder / "issue.yaml"


def prove(*more: str) -> int:
    return main(["build", "issues/2026-02", "--for", "proof", *more])


def files() -> list[str]:
    return sorted(path.name for path in FOLDER.iterdir())


def edit(issue: Path, old: str, new: str) -> None:
    text = issue.read_text(encoding="utf-8")
    assert old in text
    issue.write_text(text.replace(old, new), encoding="utf-8")


def test_the_rounds_of_an_issue(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert prove() == 0
    out, said = capsys.readouterr()
    assert Path(out.strip()) == FOLDER / "2026-02-proof-1.pdf"
    assert "初校を作りました。" in said
    assert files() == ["2026-02-proof-1.pdf", "2026-02-proofs.json"]
    edit(issue, "寒い日", "暑い日")
    assert prove() == 0
    said = capsys.readouterr().err
    assert "再校を作りました。\n初校から変わったところ（1件）:\n  1ページ\n    (1) あいさつ『みなさまへ』\n" in said
    assert "「寒い日が続い」→「暑い日が続い」" in said
    assert files() == ["2026-02-proof-1.pdf", "2026-02-proof-2.pdf", "2026-02-proofs.json"]
    kept = json.loads((FOLDER / "2026-02-proofs.json").read_text(encoding="utf-8"))
    assert len(kept["rounds"]) == 2


def test_nothing_changed_is_the_same_file_again(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert prove() == 0
    first = (FOLDER / "2026-02-proof-1.pdf").read_bytes()
    issue.write_text(issue.read_text(encoding="utf-8") + "\n# メモ\n", encoding="utf-8")
    assert prove() == 0
    assert "初校から変わっていないので、初校をもう一度作りました。" in capsys.readouterr().err
    assert (FOLDER / "2026-02-proof-1.pdf").read_bytes() == first
    assert files() == ["2026-02-proof-1.pdf", "2026-02-proofs.json"]


def test_the_cache_may_be_deleted_between_rounds(issue: Path) -> None:
    import shutil

    assert prove() == 0
    shutil.rmtree("build/.cache")
    edit(issue, "寒い日", "暑い日")
    assert prove() == 0
    assert "2026-02-proof-2.pdf" in files()


def test_final(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert prove() == 0
    assert prove("--final") == 0
    said = capsys.readouterr().err
    assert "校了を作りました。\n初校から変わったところはありません。" in said
    edit(issue, "寒い日", "暑い日")
    assert prove() == 0
    assert "校了のあとに変わったところがあります。" in capsys.readouterr().err
    edit(issue, "暑い日", "寒い日")
    assert prove("--final") == 0
    assert "校了ですが、三校から変わっています。" in capsys.readouterr().err


def test_final_is_for_proofs_only(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for option in (["--final"], ["--since", "1"]):
        assert main(["build", "issues/2026-02", *option]) == 2
        assert f"「{option[0]}」は、校正（--for proof）を作るときに付けます。" in capsys.readouterr().err
    assert not FOLDER.exists()


def test_proofs_nobody_has_seen_are_taken_back(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is shown is what changed since the readers last looked, however often it was built in between."""
    assert prove() == 0
    for old, new in (("寒い日", "寒い朝"), ("寒い朝", "暑い日"), ("暑い日", "暑い朝")):
        edit(issue, old, new)
        assert prove() == 0
    assert "2026-02-proof-4.pdf" in files()
    capsys.readouterr()
    assert prove("--since", "1") == 0
    said = capsys.readouterr().err
    assert "再校を作りました。\n初校から変わったところ（1件）" in said
    assert "「寒い日が続いてい」→「暑い朝が続いてい」" in said
    assert files() == ["2026-02-proof-1.pdf", "2026-02-proof-2.pdf", "2026-02-proofs.json"]


def test_a_round_that_there_was_not(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert prove() == 0
    assert prove("--since", "2") == 2
    assert "2回目の校正はありません（これまでに1回）。" in capsys.readouterr().err
    assert prove("--since", "0") == 2
    assert files() == ["2026-02-proof-1.pdf", "2026-02-proofs.json"]


def test_an_issue_with_errors_has_no_proof(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    issue.write_text(GREETING + "ページ数: 0\n", encoding="utf-8")
    assert prove() == 1
    assert "エラー" in capsys.readouterr().err
    assert not FOLDER.exists() or not [name for name in files() if "proof" in name]


@pytest.mark.parametrize("broken", ["", "{", '{"format": 1}', "[1]", "\ufeff\x00"])
def test_rounds_that_cannot_be_read_are_left_alone(
    issue: Path, broken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    FOLDER.mkdir(parents=True)
    kept = FOLDER / "2026-02-proofs.json"
    kept.write_text(broken, encoding="utf-8")
    assert prove() == 2
    assert re.search(r"前の校正の記録を読めません: .*2026-02-proofs\.json", capsys.readouterr().err)
    assert kept.read_text(encoding="utf-8") == broken
    assert files() == ["2026-02-proofs.json"]


def test_a_printer_that_there_is_not(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert prove("--printer", "webb") == 2
    assert "「web」" in capsys.readouterr().err


def test_pictures_of_the_sheets(issue: Path) -> None:
    assert prove("--format", "png", "--dpi", "20") == 0
    assert "2026-02-proof-1-1.png" in files()
