"""onehearts preflight: a PDF and a printer → what the print shop would object to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from onehearts import resources
from onehearts.check.preflight import Report, preflight
from onehearts.check.preflight.terminal import lines
from onehearts.cli.arguments import Arguments
from onehearts.cli.exits import DONE, WRONG_ISSUE, WRONG_USE
from onehearts.cli.say import cannot_read, cannot_write, printer_of
from onehearts.design import find_printer
from onehearts.files import WriteError, write

_OWN = "layouts"  # a project's own printers stand in its layouts


def run(arguments: Arguments) -> int:
    """Look through the file, print the report and write it where asked. Returns the exit code."""
    path = Path(arguments.values["PDF"])
    shelves = (Path(_OWN), resources.folder(_OWN))
    printer = printer_of(find_printer(arguments.values["--printer"], shelves))
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


def _write(report: Report, data: bytes, name: str, arguments: Arguments) -> None:
    """Write the report in the forms that were asked for. Raises ``WriteError``."""
    if arguments.values["--json"]:
        from onehearts.check.preflight.record import record

        write(Path(arguments.values["--json"]), record(report, name))
    if arguments.values["--html"]:
        from onehearts.check.preflight.sheet import sheet

        write(Path(arguments.values["--html"]), sheet(report, data, name, date.today()))
