"""Names of drawings → drawings, each file read when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from onehearts.pictures.svg import Drawing, DrawingError, read_drawing


class DrawingBook:
    """The drawings of one layout. ``wrong`` says of each that could not be read why not, in Japanese."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files
        self._read: dict[str, Drawing | None] = {}
        self.wrong: dict[str, str] = {}

    def find(self, name: str) -> Drawing | None:
        """The drawing of that name; ``None`` if there is none or it cannot be read."""
        if name not in self._read:
            self._read[name] = self._open(name) if name in self._files else None
        return self._read[name]

    def _open(self, name: str) -> Drawing | None:
        try:
            return read_drawing(Path(self._files[name]).read_text("utf-8"))
        except OSError:
            self.wrong[name] = "ファイルがありません。"
        except (DrawingError, UnicodeDecodeError) as error:
            self.wrong[name] = str(error)
        return None
