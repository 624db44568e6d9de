"""Diagnostics → lines on a terminal."""

from __future__ import annotations

import sys
from pathlib import Path

from onehearts.diagnostics import SourceSpan, render
from onehearts.messages import diagnose


def cannot_write(error: OSError, out: Path) -> None:
    """Tell that a file could not be written, and which."""
    target = str(error.filename2 or error.filename or out)
    print(render(diagnose("cli.cannot-write", SourceSpan(target), path=target), {}), file=sys.stderr)
