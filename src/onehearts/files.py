"""Bytes → a file, in one go."""

from __future__ import annotations

import os
import threading
from pathlib import Path


class WriteError(OSError):
    """A file could not be written; ``filename`` is which."""


def write(path: Path, data: bytes) -> None:
    """Put a file in its place: whoever opens it sees the old one or the new one, never half.

    Folders are made as needed. Raises ``WriteError`` where it cannot be done; nothing is left behind then.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(data)
            os.replace(part, path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise WriteError(error.errno, error.strerror, str(path)) from error
