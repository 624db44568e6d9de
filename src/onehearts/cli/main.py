"""The command line: which command was asked for, and what is common to all."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from onehearts import __version__
from onehearts.cli.arguments import HELP, Arguments, Command, Option, command_help, overview, parse
from onehearts.cli.exits import DONE, WRONG_USE
from onehearts.cli.say import say, tell
from onehearts.diagnostics import Diagnostic
from onehearts.resources import InstallationError


def _refuse_format(typed: str) -> str:
    return "" if typed in {"pdf", "png"} else "pdf か png を書いてください。"


def _refuse_dpi(typed: str) -> str:
    is_right = typed.isascii() and typed.isdigit() and 10 <= int(typed) <= 1200
    return "" if is_right else "10 から 1200 までの数を書いてください。"


def _refuse_round(typed: str) -> str:
    is_right = typed.isascii() and typed.isdigit() and 1 <= int(typed) <= 99
    return "" if is_right else "1 から 99 までの数を書いてください。"


_PURPOSES = ("screen", "press", "plates", "proof")


def _refuse_purpose(typed: str) -> str:
    return "" if typed in _PURPOSES else f"{'、'.join(_PURPOSES)} のどれかを書いてください。"


COMMANDS = (
    Command(
        "build",
        "号のフォルダから、紙面（PDF）を作ります",
        (("号", "号のフォルダ（例: issues/2026-02）か、その中の issue.yaml"),),
        (
            Option("-o", "出力先（省略すると build）", "フォルダ", "build"),
            Option(
                "--for",
                "何に使うか。screen は画面、press は印刷所や事務所の印刷、plates は輪転機の版、proof は校正"
                "（省略すると screen）",
                "|".join(_PURPOSES),
                "screen",
                _refuse_purpose,
            ),
            Option("--printer", "印刷先。layouts/printers にあるファイルの名前（省略すると web）", "名前", "web"),
            Option(
                "--format", "png を選ぶと、PDF に加えてページごとの画像も作ります", "pdf|png", "pdf", _refuse_format
            ),
            Option("--dpi", "画像の細かさ。1インチあたりの点の数（省略すると 100）", "数", "100", _refuse_dpi),
            Option(
                "--keep-lines",
                "直していない所は、前に作った紙面と同じ所で行を変えます（校正のあと、少しだけ直すときに）",
            ),
            Option("--final", "校正（--for proof）を校了にします"),
            Option(
                "--since",
                "校正を、何回目（1 は初校）のものと比べるか。そのあとに作った校正は取り消します（省略すると前回）",
                "回",
                "",
                _refuse_round,
            ),
            Option("--dump", "置いたものの一覧（開発者向け）も書き出します"),
        ),
    ),
    Command("fonts", "入っている書体と、その収録文字・許諾を表示します"),
    Command(
        "preflight",
        "印刷所に渡す前に、PDF（ほかのソフトのものも）を調べます",
        (("PDF", "調べる PDF のファイル"),),
        (
            Option("--printer", "印刷先の名前（省略すると web）", "名前", "web"),
            Option("--html", "印刷所に見せられる報告を、写真付きで書き出します", "ファイル"),
            Option("--json", "報告を、ほかのソフトで使える形（JSON）で書き出します", "ファイル"),
        ),
    ),
    Command(
        "schema",
        "エディターで入力を助けるファイル（JSON Schema）を書き出します",
        (),
        (Option("-o", "出力先（省略すると schema）", "フォルダ", "schema"),),
    ),
    Command(
        "specimen",
        "組版の規則を一つずつ、大きく前と後で見せる見本帳（PDF）を作ります",
        (),
        (Option("-o", "出力先（省略すると build）", "フォルダ", "build"),),
    ),
    Command(
        "typeset",
        "組版の規則を確かめます（開発者向け）。文を本文として組み、文字の位置を答えます",
        (),
        (Option("--jsonl", "標準入力の1行ごとに JSON を読み、1行ずつ JSON で答えます（必ず付けます）"),),
    ),
)


_FEW_COLLECTIONS = 200_000  # new objects before the next look for cycles


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code; messages go to standard error, results to standard output."""
    for stream in (sys.stdout, sys.stderr):
        # A Japanese Windows console may be CP932: what it cannot show must not stop a build.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    name, *typed = (sys.argv[1:] if argv is None else argv) or [""]
    if name in HELP:
        print(overview(COMMANDS))
        return DONE
    if name == "--version":
        print(f"onehearts {__version__}")
        return DONE
    command = next((command for command in COMMANDS if command.name == name), None)
    if command is None:
        known = "、".join(command.name for command in COMMANDS)
        tell("cli.unknown-command" if name else "cli.no-command", name=name, known=known)
        return WRONG_USE
    return _command(command, typed)


def _command(command: Command, typed: Sequence[str]) -> int:
    if not HELP.isdisjoint(typed):
        print(command_help(command))
        return DONE
    arguments = parse(command, typed)
    if isinstance(arguments, Diagnostic):
        say(arguments)
        return WRONG_USE
    try:
        return _run(command.name, arguments)
    except InstallationError as error:
        tell("cli.broken", name=str(error))
        return WRONG_USE


def _run(name: str, arguments: Arguments) -> int:
    """Run a command; the file of its name is imported only now."""
    # A command lives for a moment and its values are trees: looking for cycles among them takes 5 % of a build.
    gc.set_threshold(_FEW_COLLECTIONS)
    run: Callable[[Arguments], int] = import_module(f"onehearts.cli.{name}").run
    return run(arguments)
