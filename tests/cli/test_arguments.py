"""Typed words → the arguments of a command."""

from __future__ import annotations

import pytest

from onehearts.cli.arguments import Arguments, Command, Option, parse
from onehearts.diagnostics import Diagnostic

COPY = Command(
    "copy",
    "写します",
    (("元", "元のファイル"), ("先", "先のファイル")),
    (Option("-n", "回数", "数", "1"), Option("--size", "大きさ", "数"), Option("--quiet", "だまって")),
)


@pytest.mark.parametrize(
    ("typed", "values", "switches"),
    [
        ("a b", ("a", "b", "1", ""), ""),
        ("-n 3 a b", ("a", "b", "3", ""), ""),
        ("a -n 3 b --quiet", ("a", "b", "3", ""), "--quiet"),
        ("a b --size=9 -n=2", ("a", "b", "2", "9"), ""),
        ("a b --size x=y", ("a", "b", "1", "x=y"), ""),
        ("a b -n 2 -n 5", ("a", "b", "5", ""), ""),
        ("-- -a --quiet", ("-a", "--quiet", "1", ""), ""),
        ("- b", ("-", "b", "1", ""), ""),
    ],
)
def test_options_stand_anywhere(typed: str, values: tuple[str, ...], switches: str) -> None:
    found = parse(COPY, typed.split())
    assert isinstance(found, Arguments)
    assert tuple(found.values[name] for name in ("元", "先", "-n", "--size")) == values
    assert found.switches == frozenset(switches.split())


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("a", "cli.missing"),
        ("a b c", "cli.too-many"),
        ("a b -n", "cli.no-value"),
        ("a b -x", "cli.unknown-option"),
        ("a b --quiet=1", "cli.no-value-wanted"),
    ],
)
def test_what_is_wrong(typed: str, code: str) -> None:
    found = parse(COPY, typed.split())
    assert isinstance(found, Diagnostic)
    assert found.code == code


def test_the_usage_is_one_line() -> None:
    assert COPY.usage == "onehearts copy 元 先 [-n 数] [--size 数] [--quiet]"
