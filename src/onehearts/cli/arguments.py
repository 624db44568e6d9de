"""What was typed after a command → its arguments, or a message that says what is wrong with them; and the help.

Options are written as everywhere: ``-o DIR``, ``--format png`` or ``--format=png``, before or after what the
command works on; after ``--`` nothing is an option any more. There is no library behind this: the standard
one speaks English to the user and costs 12 ms of every start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.messages import diagnose

HELP = frozenset({"-h", "--help"})


class Option(NamedTuple):
    """``name`` as typed. With ``value`` (what the help calls it) something follows it, else it is a switch.

    ``refuse`` gets what was typed and says what is wanted instead, or nothing.
    """

    name: str
    help: str
    value: str = ""
    default: str = ""
    refuse: Callable[[str], str] = lambda _typed: ""


class Command(NamedTuple):
    """``operands`` are the things the command works on, all of them needed: what the help calls each, and its help."""

    name: str
    help: str
    operands: tuple[tuple[str, str], ...] = ()
    options: tuple[Option, ...] = ()

    @property
    def usage(self) -> str:
        """The command in one line."""
        names = [f"{option.name} {option.value}".strip() for option in self.options]
        operands = (name for name, _ in self.operands)
        return " ".join(["onehearts", self.name, *operands, *(f"[{name}]" for name in names)])


class Arguments(NamedTuple):
    """What was typed, under the names of operands and options; an option left out has its default."""

    values: Mapping[str, str]
    switches: frozenset[str]


def parse(command: Command, typed: Sequence[str]) -> Arguments | Diagnostic:
    """The arguments of ``command``; a Diagnostic at the first that is wrong."""
    options = {option.name: option for option in command.options}
    values = {option.name: option.default for option in command.options if option.value}
    switches: set[str] = set()
    operands: list[str] = []
    rest = iter(typed)
    for word in rest:
        if word == "--":
            operands += rest
        elif not word.startswith("-") or word == "-":
            operands.append(word)
        else:
            wrong = _option(word, rest, command, options, values, switches)
            if wrong is not None:
                return wrong
    names = [name for name, _ in command.operands]
    if len(operands) > len(names):
        return _wrong("cli.too-many", text=operands[len(names)])
    if len(operands) < len(names):
        return _wrong("cli.missing", what=names[len(operands)], usage=command.usage)
    values.update(zip(names, operands, strict=True))
    return Arguments(values, frozenset(switches))


def _option(
    word: str,
    rest: Iterator[str],
    command: Command,
    options: Mapping[str, Option],
    values: dict[str, str],
    switches: set[str],
) -> Diagnostic | None:
    """Read one option into ``values`` or ``switches``; its value may stand in ``rest``."""
    name, joined, value = word.partition("=")
    option = options.get(name)
    if option is None:
        return _wrong("cli.unknown-option", name=name, usage=command.usage)
    if not option.value:
        switches.add(name)
        return _wrong("cli.no-value-wanted", name=name) if joined else None
    if not joined:
        value = next(rest, "")
    if not value:
        return _wrong("cli.no-value", name=name, what=option.value)
    values[name] = value
    wanted = option.refuse(value)
    return _wrong("cli.wrong-value", name=name, text=value, wanted=wanted) if wanted else None


def _wrong(code: str, **values: str) -> Diagnostic:
    return diagnose(code, SourceSpan(""), **values)


def command_help(command: Command) -> str:
    """The help of one command."""
    help_option = Option("-h, --help", "この説明を表示します")
    parts = [*command.operands, *((f"{o.name} {o.value}".strip(), o.help) for o in (*command.options, help_option))]
    described = [f"  {name}\n      {text}" for name, text in parts]
    return "\n".join([f"使い方: {command.usage}", "", f"{command.help}。", "", *described])


def overview(commands: Sequence[Command]) -> str:
    """The help of the whole program."""
    described = [f"  {command.usage}\n      {command.help}" for command in commands]
    general = [
        "  onehearts コマンド -h",
        "      コマンドの使い方を表示します",
        "  onehearts --version",
        "      版を表示します",
    ]
    return "\n".join(["号のフォルダから、印刷できる紙面（PDF）を作ります。", "", *described, *general])
