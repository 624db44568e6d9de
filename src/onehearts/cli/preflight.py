"""onehearts preflight: a PDF and a printer → what the print shop would object to."""

from __future__ import annotations

import sys
from pathlib import Path

from onehearts import resources
from onehearts.check.preflight import Report, preflight
from onehearts.check.preflight.terminal import lines
from onehearts.cli.arguments import Arguments
from onehearts.cli.exits import DONE, WRONG_ISSUE, WRONG_USE
from onehearts.cli.say import cannot_read, cannot_write, say
from onehearts.design import Printer, printers_on, read_printer
from onehearts.diagnostics import SourceSpan, render
from onehearts.files import WriteError, write
from onehearts.messages import diagnose, likely

_OWN = "layouts"  # a project's own printers stand in its layouts


def run(arguments: Arguments) -> int:
    """Look through the file, print the report and write it where asked. Returns the exit code."""
    path = Path(arguments.values["PDF"])
    printer = _printer(arguments.values["--printer"])
    if printer is None:
        return WRONG_USE
    try:
        data = path.read_bytes()
    except OSError as error:
        cannot_read(error)
        return WRONG_USE
    report = preflight(data, printer)
    print("\n".join(lines(report, path.name)))
    try:
        _write(report, data, path.name, arguments)
    except WriteError as error:
        cannot_write(error)
        return WRONG_USE
    return WRONG_ISSUE if report.failed else DONE


def _printer(name: str) -> Printer | None:
    """The printer of that name; ``None`` after a message if there is none, or if its file is wrong."""
    shelves = (Path(_OWN), resources.folder(_OWN))
    found = printers_on(shelves)
    if name not in found:
        say(
            diagnose(
                "design.unknown-printer",
                SourceSpan(""),
                hints=likely(name, found),
                name=name,
                known="、".join(sorted(found)),
            )
        )
        return None
    reading = read_printer(found[name], shelves)
    for diagnostic in reading.diagnostics:
        print(render(diagnostic, reading.sources), file=sys.stderr)
    return reading.printer


def _write(report: Report, data: bytes, name: str, arguments: Arguments) -> None:
    """Write the report in the forms that were asked for. Raises ``WriteError``."""
    if arguments.values["--json"]:
        from onehearts.check.preflight.record import record

        write(Path(arguments.values["--json"]), record(report, name))
    if arguments.values["--html"]:
        from onehearts.check.preflight.sheet import sheet

        write(Path(arguments.values["--html"]), sheet(report, data, name))
