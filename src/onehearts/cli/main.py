"""The command line: which command was asked for, and what is common to all."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from onehearts import __version__


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code; messages go to standard error, results to standard output."""
    for stream in (sys.stdout, sys.stderr):
        # A Japanese Windows console may be CP932: what it cannot show must not stop a build.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    parser = _parser()
    arguments = parser.parse_args(argv)
    command = arguments.command
    if command == "build":
        from onehearts.cli.build import run as build

        return build(arguments)
    if command == "fonts":
        from onehearts.cli.fonts import run as fonts

        return fonts(arguments)
    from onehearts.cli.schema import run as schema

    return schema(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onehearts", description="号のフォルダから、印刷できる紙面（PDF）を作ります。", add_help=False
    )
    _help(parser)
    parser.add_argument("--version", action="version", version=f"onehearts {__version__}", help="版を表示します")
    commands = parser.add_subparsers(dest="command", required=True, metavar="コマンド", title="コマンド")

    build = commands.add_parser("build", help="号から紙面を作ります", add_help=False)
    build.add_argument("issue", metavar="号", help="号のフォルダ（例: issues/2026-02）か、その中の issue.yaml")
    build.add_argument("-o", dest="out", metavar="フォルダ", default="build", help="出力先（省略すると build）")
    build.add_argument(
        "--format", choices=("pdf", "png"), default="pdf", help="png を選ぶと、PDF に加えてページごとの画像も作ります"
    )
    build.add_argument("--dpi", type=_dpi, default=100, metavar="数", help="画像の細かさ（省略すると 100）")
    build.add_argument("--dump", action="store_true", help="置いたものの一覧（開発者向け）も書き出します")
    _help(build)

    fonts = commands.add_parser("fonts", help="使える書体と、その許諾・収録文字数を表示します", add_help=False)
    _help(fonts)

    schema = commands.add_parser("schema", help="入力を助ける JSON Schema を書き出します", add_help=False)
    schema.add_argument("-o", dest="out", metavar="フォルダ", default="schema", help="出力先（省略すると schema）")
    _help(schema)
    return parser


def _help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help="この説明を表示します")


def _dpi(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 10 <= int(text) <= 1200:
        raise argparse.ArgumentTypeError("10 から 1200 までの数を書いてください")
    return int(text)
