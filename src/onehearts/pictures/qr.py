"""A text → its QR code as a drawing of exact squares (ISO/IEC 18004)."""

from __future__ import annotations

import hashlib
from itertools import groupby
from pathlib import Path

from onehearts.edition import Ink
from onehearts.files import write
from onehearts.geometry import Rect, Segment, rectangle
from onehearts.pictures.svg import Drawing, DrawnShape


class QrBook:
    """QR codes, each worked out once and kept as rows of 0 and 1 in the folder ``cache``."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache

    def drawing(self, text: str, ink: str) -> Drawing:
        """The code at error correction M, one unit a module, without its quiet zone; dark modules in the ink of
        that name.

        Neighbouring dark modules of a row are one rectangle, so that no hairlines show between them.
        """
        outline: list[Segment] = []
        rows = self._rows(text)
        for y, row in enumerate(rows):
            x = 0
            for dark, stretch in groupby(row):
                width = len(list(stretch))
                if dark == "1":
                    outline.extend(rectangle(Rect(float(x), float(y), float(width), 1.0)))
                x += width
        size = float(len(rows))
        return Drawing(size, size, (DrawnShape(tuple(outline), Ink(ink)),))

    def _rows(self, text: str) -> list[str]:
        digest = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()
        file = self._cache / f"qr-{digest}.txt"
        try:
            rows = file.read_text("ascii").split()
        except (OSError, UnicodeDecodeError):
            rows = []
        if not rows or any(len(row) != len(rows) or set(row) - {"0", "1"} for row in rows):
            import segno

            matrix = segno.make_qr(text, error="m", boost_error=False).matrix
            rows = ["".join("1" if module else "0" for module in row) for row in matrix]
            write(file, "\n".join(rows).encode("ascii"))
        return rows
