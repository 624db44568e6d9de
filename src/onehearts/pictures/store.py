"""Keep photographs: a file → its size, a part of it at a size → JPEG, each worked out once by content.

The cache is a folder that may be deleted at any time; what is broken in it is made again.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.files import write
from onehearts.geometry import Rect
from onehearts.messages import diagnose
from onehearts.pictures.photo import PhotoInfo

# Goes into the names of cached files: to be raised when pictures are made in another way.
_RECIPE = 1

_STEPS = 100_000  # crops are told apart, and made, to this fraction of the picture


class Derivative(NamedTuple):
    """A JPEG file made of a part of a photograph, and its size in pixels."""

    path: Path
    width: int
    height: int

    def read(self) -> bytes:
        return self.path.read_bytes()


class PhotoStore:
    """Photographs, and what was made of them in the folder ``cache``."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        # By path: when the file was last changed, how long it was then, and what it was.
        self._known: dict[str, tuple[int, int, PhotoInfo]] = {}

    def open(self, path: str | Path, span: SourceSpan | None = None) -> PhotoInfo | Diagnostic:
        """What the photograph is, or why none can be made of the file (said about ``span``)."""
        path = Path(path)
        where = span or SourceSpan(str(path))
        try:
            state = path.stat()
            known = self._known.get(str(path))
            if known and known[:2] == (state.st_mtime_ns, state.st_size):
                return known[2]
            data = path.read_bytes()
        except OSError:
            return diagnose("pictures.unreadable", where, file=path.name)
        digest = _digest(data)
        size = self._remembered_size(digest) or self._measure(digest, data)
        if isinstance(size, str):
            return diagnose(f"pictures.{size}", where, file=path.name)
        photo = PhotoInfo(digest, *size, str(path))
        self._known[str(path)] = (state.st_mtime_ns, state.st_size, photo)
        return photo

    def derivative(
        self, photo: PhotoInfo, crop: Rect, width: int, height: int, quality: int, grey: bool = False
    ) -> Derivative:
        """``crop`` (0–1) of the photograph as JPEG of ``width`` × ``height`` pixels, without hues if ``grey``.

        Raises ``OSError`` when the photograph has changed since it was opened, ``files.WriteError`` when it
        cannot be cached.
        """
        steps = [round(edge * _STEPS) for edge in (crop.x, crop.y, crop.width, crop.height)]
        part = "_".join(map(str, steps))
        path = self._cache / f"{photo.digest}-{_RECIPE}-{part}-{width}x{height}-q{quality}{'-grey' if grey else ''}.jpg"
        if not _is_whole_jpeg(path, width, height):
            from onehearts.pictures.raster import derive_jpeg

            data = Path(photo.path).read_bytes()
            if _digest(data) != photo.digest:
                raise OSError(f"{photo.path}: changed while it was being read")
            write(path, derive_jpeg(data, Rect(*(step / _STEPS for step in steps)), width, height, quality, grey))
        return Derivative(path, width, height)

    def _size_file(self, digest: str) -> Path:
        return self._cache / f"{digest}-{_RECIPE}.json"

    def _remembered_size(self, digest: str) -> tuple[int, int] | None:
        try:
            size = json.loads(self._size_file(digest).read_bytes())
        except (OSError, ValueError):
            return None
        match size:
            case {"width": int(width), "height": int(height)} if width > 0 and height > 0:
                return width, height
        return None

    def _measure(self, digest: str, data: bytes) -> tuple[int, int] | str:
        """The size, or the reason why there is none."""
        from onehearts.pictures.raster import RasterError, upright_size

        try:
            width, height = upright_size(data)
        except RasterError as error:
            return error.reason
        write(self._size_file(digest), json.dumps({"width": width, "height": height}).encode())
        return width, height


def _digest(data: bytes) -> str:
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()


def _is_whole_jpeg(path: Path, width: int, height: int) -> bool:
    """Whether the file is a baseline JPEG of this size from first to last marker (ITU-T T.81, annex B)."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    if data[:2] != b"\xff\xd8" or data[-2:] != b"\xff\xd9":
        return False
    at = 2
    while data[at : at + 1] == b"\xff" and at + 9 <= len(data):
        if data[at + 1] == 0xC0:  # SOF0: length, precision, lines, samples a line
            lines, samples = data[at + 5 : at + 7], data[at + 7 : at + 9]
            return (int.from_bytes(samples, "big"), int.from_bytes(lines, "big")) == (width, height)
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return False
