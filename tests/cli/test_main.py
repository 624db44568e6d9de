"""The commands' help, and what is said to someone who mistypes them."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from onehearts import __version__, resources
from onehearts.cli import main
from onehearts.cli.main import COMMANDS

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
NAMES = [command.name for command in COMMANDS]


def test_the_commands_are_these() -> None:
    assert NAMES == ["build", "fonts", "preflight", "schema", "specimen", "typeset"]


@pytest.mark.parametrize("name", NAMES)
def test_a_command_is_run_by_the_file_of_its_name(name: str) -> None:
    assert callable(import_module(f"onehearts.cli.{name}").run)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"onehearts {__version__}\n"


@pytest.mark.parametrize("typed", [["-h"], ["--help"]])
def test_the_help_names_every_command(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(typed) == 0
    shown = capsys.readouterr().out
    for command in COMMANDS:
        assert f"onehearts {command.name}" in shown
        assert command.help in shown


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (command,) = (command for command in COMMANDS if command.name == name)
    assert main([name, "-h"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"使い方: onehearts {name}")
    for part, text in [*command.operands, *((option.name, option.help) for option in command.options)]:
        assert f"\n  {part}" in shown
        assert text in shown
        assert JAPANESE.search(text), "a help in Japanese"


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ([], "cli.no-command", "build"),
        (["bulid"], "cli.unknown-command", "「bulid」"),
        (["--dump"], "cli.unknown-command", "「--dump」"),
        (["build"], "cli.missing", "号が書かれていません"),
        (["build", "a", "b"], "cli.too-many", "「b」"),
        (["build", "a", "--form", "png"], "cli.unknown-option", "「--form」"),
        (["build", "a", "-o"], "cli.no-value", "「-o」のあとにフォルダ"),
        (["build", "a", "--format="], "cli.no-value", "「--format」"),
        (["build", "a", "--format", "gif"], "cli.wrong-value", "pdf か png"),
        (["build", "a", "--dpi", "fine"], "cli.wrong-value", "10 から 1200"),
        (["build", "a", "--dpi=９９"], "cli.wrong-value", "「９９」"),
        (["build", "a", "--dpi", "9999"], "cli.wrong-value", "「9999」"),
        (["build", "a", "--dump=1"], "cli.no-value-wanted", "「--dump」"),
        (["fonts", "a"], "cli.too-many", "「a」"),
        (["typeset"], "cli.no-switch", "「--jsonl」"),
    ],
)
def test_wrong_use_is_told_in_japanese(
    typed: list[str], code: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(typed) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    first, *hints = shown.err.splitlines()
    assert first.startswith("エラー: ")
    assert first.endswith(f"[{code}]")
    assert said in shown.err
    assert hints, "and what to do"
    assert all(JAPANESE.search(line) for line in hints)


def test_a_broken_installation_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def missing(name: str) -> None:
        raise resources.InstallationError(name)

    monkeypatch.setattr(resources, "folder", missing)
    assert main(["build", "issues/2026-02"]) == 2
    assert "（layouts）が見つかりません" in capsys.readouterr().err
