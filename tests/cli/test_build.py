"""onehearts build: which files it writes where, what it says, and how it ends."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from cli_samples import GREETING, run, small_issue

from onehearts.cli import main
from onehearts.pipeline import Pipeline


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one small issue, and we are in it."""
    small_issue(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _files(folder: Path) -> list[str]:
    return sorted(
        p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and ".cache" not in p.parts
    )


@pytest.mark.parametrize("typed", ["issues/2026-02", "issues/2026-02/", "issues/2026-02/issue.yaml"])
def test_an_issue_becomes_a_pdf_in_the_build_folder(
    typed: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", typed]) == 0
    written = capsys.readouterr().out.split()
    assert [Path(line) for line in written] == [Path("build/2026-02/2026-02-screen.pdf")]
    assert (project / written[0]).read_bytes().startswith(b"%PDF-")
    assert _files(project / "build") == ["2026-02/2026-02-screen.pdf"]


def test_from_inside_the_issue_and_by_absolute_path(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["build", str(project / "issues" / "2026-02")]) == 0
    wanted = (project / "build" / "2026-02" / "2026-02-screen.pdf").read_bytes()
    monkeypatch.chdir(project / "issues" / "2026-02")
    assert main(["build", "."]) == 0
    assert Path("build/2026-02/2026-02-screen.pdf").read_bytes() == wanted


def test_another_folder_pictures_and_the_dump(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = ["build", "issues/2026-02", "-o", "出力 先/二月", "--format", "png", "--dpi", "30", "--dump"]
    assert main(typed) == 0
    names = ["2026-02-screen-1.png", "2026-02-screen.dump.txt", "2026-02-screen.pdf"]
    assert _files(project / "出力 先") == [f"二月/2026-02/{name}" for name in names]
    assert len(capsys.readouterr().out.splitlines()) == 3
    folder = project / "出力 先" / "二月" / "2026-02"
    png = (folder / names[0]).read_bytes()
    assert png.startswith(b"\x89PNG")
    assert 246 <= int.from_bytes(png[16:20], "big") <= 250, "A4 is 248 pixels wide at 30 dpi"
    assert "みなさまへ" in (folder / names[1]).read_text(encoding="utf-8")


def test_an_issue_with_errors_ends_with_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "issues/2026-02/issue.yaml").write_text(GREETING.replace("見出し", "見だし"), encoding="utf-8")
    assert main(["build", "issues/2026-02"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{Path('issues/2026-02/issue.yaml')}:7:7: エラー: " in said.err.replace("\\", "/")
    assert "^" in said.err or "＾" in said.err
    assert "直すところが" in said.err
    assert "紙面は作っていません" in said.err
    assert _files(project / "build") == []


def test_pages_with_errors_are_a_draft(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = GREETING.replace("紙面:", "ページ数: 1\n紙面:").rstrip() + "とても長い文章が続きます。" * 600 + "\n"
    (project / "issues/2026-02/issue.yaml").write_text(text, encoding="utf-8")
    assert main(["build", "issues/2026-02"]) == 1
    said = capsys.readouterr()
    assert "1ページに入りきりません" in said.err
    assert "compose.too-long" in said.err
    assert "下書きを作りました" in said.err
    assert _files(project / "build") == ["2026-02/2026-02-draft.pdf"]


def test_what_would_make_it_fit_is_said_one_line_each(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = GREETING.replace("紙面:", "ページ数: 1\n紙面:").rstrip() + "とても長い文章が続きます。" * 120 + "\n"
    (project / "issues/2026-02/issue.yaml").write_text(text, encoding="utf-8")
    assert main(["build", "issues/2026-02"]) == 1
    said = capsys.readouterr()
    assert re.search(r"    → ① 1ページ『みなさまへ』の「本文」を約\d+字けずる（9行目）\n", said.err)
    assert "    → ② 「ページ数」を2にする\n" in said.err
    assert _files(project / "build") == ["2026-02/2026-02-draft.pdf"]


def test_no_such_issue(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "issues/2026-03"]) == 1
    assert "content.no-file" in capsys.readouterr().err


def test_the_output_folder_is_a_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "taken").write_text("x")
    assert main(["build", "issues/2026-02", "-o", "taken"]) == 2
    said = capsys.readouterr()
    assert "ファイルを書き込めません: " in said.err
    assert "Traceback" not in said.err
    assert said.out == ""
    assert (project / "taken").read_text() == "x"


def test_a_locked_target_keeps_the_old_file(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = project / "build" / "2026-02" / "2026-02-screen.pdf"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"old")

    def locked(source: object, destination: object) -> None:
        # What Windows says while a PDF reader has the file open.
        raise PermissionError(13, "The process cannot access the file", str(source), None, str(destination))

    monkeypatch.setattr(os, "replace", locked)
    assert main(["build", "issues/2026-02"]) == 2
    said = capsys.readouterr()
    assert (
        said.err.splitlines()[0]
        == f"エラー: ファイルを書き込めません: {Path('build/2026-02/2026-02-screen.pdf')} [cli.cannot-write]"
    )
    assert "閉じてください" in said.err
    assert target.read_bytes() == b"old"
    assert _files(project / "build") == ["2026-02/2026-02-screen.pdf"], "no half file is left behind"


def test_a_folder_in_the_place_of_the_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = project / "build" / "2026-02" / "2026-02-screen.pdf"
    target.mkdir(parents=True)
    assert main(["build", "issues/2026-02"]) == 2
    assert "ファイルを書き込めません" in capsys.readouterr().err
    assert list(target.parent.iterdir()) == [target]


def test_a_file_that_cannot_be_read_is_not_told_as_one_to_write(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unreadable(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied", "fonts/a.ttf")

    monkeypatch.setattr(Pipeline, "screen_pdf", unreadable)
    assert main(["build", "issues/2026-02"]) == 2
    assert capsys.readouterr().err.splitlines()[0] == "エラー: ファイルを読めません: fonts/a.ttf [cli.cannot-read]"


def test_a_console_that_cannot_show_everything(tmp_path: Path) -> None:
    issue = small_issue(tmp_path, GREETING.replace("見出し", "見だし😀"))
    result = run("build", str(issue), "-o", "😀", cwd=tmp_path, PYTHONIOENCODING="cp932", PYTHONUTF8="0")
    assert result.returncode == 1
    assert "エラー" in result.stderr.decode("cp932")
    issue.joinpath("issue.yaml").write_text(GREETING, encoding="utf-8")
    result = run("build", str(issue), "-o", "😀", cwd=tmp_path, PYTHONIOENCODING="cp932", PYTHONUTF8="0")
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode("cp932").strip().startswith("?")
    assert (tmp_path / "😀" / "2026-02" / "2026-02-screen.pdf").exists()


def test_no_stale_file_passes_for_this_build(tmp_path: Path) -> None:
    issue = small_issue(tmp_path, GREETING)
    folder = tmp_path / "build" / "2026-02"
    assert run("build", str(issue), cwd=tmp_path).returncode == 0
    issue.joinpath("issue.yaml").write_text(GREETING.replace("見出し", "見だし"), encoding="utf-8")
    result = run("build", str(issue), cwd=tmp_path)
    assert result.returncode == 1
    assert "2026-02-screen.pdf は古いままです。使わないでください。" in result.stderr.decode()
    (folder / "2026-02-draft.pdf").write_bytes(b"%PDF")
    (folder / "2026-02-draft-1.png").write_bytes(b"")
    issue.joinpath("issue.yaml").write_text(GREETING, encoding="utf-8")
    assert run("build", str(issue), cwd=tmp_path).returncode == 0
    assert [file.name for file in folder.iterdir()] == ["2026-02-screen.pdf"]


TEXT = (
    "協議体は、住民どうしの支え合いを話し合う場です。毎月の集まりでは、買い物や通院の足、一人暮らしの方の見守りなど、"
    "身近な困りごとを出し合い、できることから始めています。「まずは話してみる」ことが、町を少しずつ変えていきます。"
    "お茶を飲みながらの会も開いていますので、初めての方もどうぞお気軽にお越しください。"
)


def lines_built(folder: Path, text: str, *options: str) -> list[str]:
    """The lines of the greeting's text after a build."""
    (folder / "issues/2026-02/issue.yaml").write_text(
        GREETING.replace("寒い日が続いていますが、いかがお過ごしでしょうか。", text), encoding="utf-8"
    )
    assert run("build", "issues/2026-02", *options, cwd=folder).returncode == 0
    record = (folder / "build/.cache/2026-02-lines.jsonl").read_text("utf-8").splitlines()
    (lines,) = (row[2:] for row in map(json.loads, record) if "".join(row[2:]) == text)
    return list(lines)


def test_late_edits_leave_the_lines_above_them_when_asked(tmp_path: Path) -> None:
    small_issue(tmp_path)
    first = lines_built(tmp_path, TEXT)
    changed = 0
    for at in range(len(TEXT) - 60, len(TEXT), 20):
        edited = TEXT[:at] + "ぜひ" + TEXT[at:]
        above = sum(sum(map(len, first[: number + 1])) <= at for number in range(len(first)))
        changed += lines_built(tmp_path, edited)[:above] != first[:above]
        lines_built(tmp_path, TEXT)
        assert lines_built(tmp_path, edited, "--keep-lines")[:above] == first[:above]
    assert changed  # an edit would have changed lines above itself


def test_lines_cannot_be_kept_without_an_earlier_build(tmp_path: Path) -> None:
    small_issue(tmp_path)
    result = run("build", "issues/2026-02", "--keep-lines", cwd=tmp_path)
    assert result.returncode == 0
    assert "前に作った紙面の記録" in result.stderr.decode()


def test_sheets_for_the_office_and_how_to_print_them(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "issues/2026-02", "--for", "press", "--printer", "office"]) == 0
    said = capsys.readouterr()
    assert said.out.split() == [str(Path("build/2026-02/2026-02-office.pdf"))]
    assert "A3の紙に「両面・短辺とじ」「実際のサイズ（100%）」" in said.err
    assert "97%に縮めて" in said.err
    assert "2〜4ページは白いまま" in said.err


def test_plates_one_by_one_and_together(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = ["build", "issues/2026-02", "--for", "plates", "--printer", "riso-2", "--format", "png", "--dpi", "30"]
    assert main(typed) == 0
    stems = ["2026-02-plate-1-sumi", "2026-02-plate-2-aka", "2026-02-plates"]
    names = [f"2026-02/{stem}{ending}" for stem in stems for ending in ("-1.png", ".pdf")]
    assert _files(project / "build") == names
    said = capsys.readouterr().err
    assert "版の PDF を1つずつ" in said
    assert all(f"{stem}.pdf　結果: 合格" in said for stem in stems)


def test_plates_of_other_inks_do_not_stay(project: Path) -> None:
    for machine in ("riso-2", "riso-1"):
        assert main(["build", "issues/2026-02", "--for", "plates", "--printer", machine]) == 0
    assert main(["build", "issues/2026-02"]) == 0
    names = ["2026-02/2026-02-plate-1-sumi.pdf", "2026-02/2026-02-plates.pdf", "2026-02/2026-02-screen.pdf"]
    assert _files(project / "build") == names


@pytest.mark.parametrize(
    ("purpose", "printer", "hint"), [("press", "riso-1", "--for plates"), ("plates", "web", "--for press")]
)
def test_a_printer_that_is_not_for_that_purpose(
    purpose: str, printer: str, hint: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "issues/2026-02", "--for", purpose, "--printer", printer]) == 2
    said = capsys.readouterr().err
    assert f"「{printer}」は、インクごとの版" in said
    assert hint in said
    assert _files(project / "build") == []


def test_pages_with_errors_make_no_plates(project: Path) -> None:
    text = GREETING.replace("紙面:", "ページ数: 1\n紙面:").rstrip() + "とても長い文章が続きます。" * 600 + "\n"
    (project / "issues/2026-02/issue.yaml").write_text(text, encoding="utf-8")
    assert main(["build", "issues/2026-02", "--for", "plates", "--printer", "riso-1"]) == 1
    assert _files(project / "build") == ["2026-02/2026-02-draft.pdf"]
