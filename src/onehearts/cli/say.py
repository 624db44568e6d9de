"""Diagnostics about no place in a file → lines on a terminal."""

from __future__ import annotations

import sys

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.files import WriteError
from onehearts.messages import diagnose


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
