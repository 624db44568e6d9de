"""Names of bundled things → files: layouts and fonts, in a checkout or in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


class InstallationError(Exception):
    """A bundled folder is missing; the text is its name."""


def folder(name: str) -> Path:
    """The bundled folder ``layouts`` or ``fonts``.

    A wheel carries it inside the package; a checkout has it at the root of the repository.
    Raises ``InstallationError`` where there is none.
    """
    for candidate in (_PACKAGE / "data" / name, _PACKAGE.parent.parent / name):
        if candidate.is_dir():
            return candidate
    raise InstallationError(name)
