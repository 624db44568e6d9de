"""Diagnostics about no place in a file → lines on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from onehearts.diagnostics import Diagnostic, SourceSpan, render
from onehearts.files import WriteError
from onehearts.messages import diagnose

if TYPE_CHECKING:
    from onehearts.design import Printer, PrinterReading


def say(diagnostic: Diagnostic) -> None:
    """Print what is wrong and what to do, without a place."""
    print(f"{diagnostic.severity.value}: {diagnostic.message} [{diagnostic.code}]", file=sys.stderr)
    for hint in diagnostic.hints:
        print(f"    → {hint}", file=sys.stderr)


def tell(code: str, **values: str) -> None:
    """Print the message ``code``."""
    say(diagnose(code, SourceSpan(""), **values))


def cannot_write(error: WriteError) -> None:
    """Tell that a file could not be written, and which."""
    tell("cli.cannot-write", path=str(error.filename))


def cannot_read(error: OSError) -> None:
    """Tell that a file could not be read, and which."""
    tell("cli.cannot-read", path=str(error.filename or error))


def printer_of(reading: PrinterReading) -> Printer | None:
    """The printer that was asked for; ``None`` when there is none of that name that can be read, which is told."""
    for diagnostic in reading.diagnostics:
        if diagnostic.span.file:
            print(render(diagnostic, reading.sources), file=sys.stderr)
        else:
            say(diagnostic)
    return reading.printer
