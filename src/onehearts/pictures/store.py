"""Keep photographs: a file → its size, a part of it at a size → JPEG, each worked out once by content.

The cache is a folder that may be deleted at any time; what is broken in it is made again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.files import write
from onehearts.geometry import Rect
from onehearts.messages import diagnose
from onehearts.pictures.appearance import Appearance
from onehearts.pictures.formats import refusal
from onehearts.pictures.photo import PhotoInfo
from onehearts.pictures.separation import Colours, Separation, Table
from onehearts.pictures.workers import each

# Goes into the names of cached files: to be raised when pictures are made in another way.
_RECIPE = 2

_STEPS = 100_000  # crops are told apart, and made, to this fraction of the picture


class Derivative(NamedTuple):
    """What may be made of a photograph: a JPEG of ``crop`` (0–1) of it, in pixels, of ``quality`` 0–100.

    It is in inks where a ``separation`` says which; a ``proof`` shows in sRGB what those look like when printed.
    """

    photo: PhotoInfo
    crop: Rect
    width: int
    height: int
    quality: int
    colours: Colours = "colour"
    separation: Separation | None = None
    proof: bool = False


class PhotoStore:
    """Photographs, and what was made of them in the folder ``cache``."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        # By path: when the file was last changed, how long it was then, and what it was.
        self._known: dict[str, tuple[int, int, PhotoInfo]] = {}
        self._tables: dict[Separation, Table] = {}
        self._appearances: dict[str, Appearance] = {}
        self._profiles: dict[str, str] = {}

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
        reason = refusal(data, path.suffix.lower())
        size = reason or self._remembered_size(digest) or self._measure(digest, data)
        if isinstance(size, str):
            return diagnose(f"pictures.{size}", where, file=path.name)
        photo = PhotoInfo(digest, *size, str(path))
        self._known[str(path)] = (state.st_mtime_ns, state.st_size, photo)
        return photo

    def open_all(self, asked: Sequence[tuple[Path, SourceSpan]]) -> list[PhotoInfo | Diagnostic]:
        """What ``open`` says of each path and its span."""
        return each(lambda one: self.open(*one), asked)

    def derive(self, wanted: Sequence[Derivative]) -> list[bytes]:
        """The JPEG files that are wanted.

        Raises ``OSError`` when a photograph has changed since it was opened, ``files.WriteError`` when one
        cannot be cached.
        """
        return each(self._derive, wanted)

    def _derive(self, wanted: Derivative) -> bytes:
        photo, crop, width, height, quality, colours, separation, proof = wanted
        steps = [round(edge * _STEPS) for edge in (crop.x, crop.y, crop.width, crop.height)]
        named = "_".join(map(str, steps))
        manner = "" if colours == "colour" else f"-{colours}"
        if separation is not None:
            manner += f"-{self._profile(separation.profile)}-{separation.limit:g}{'-proof' * proof}"
        path = self._cache / f"{photo.digest}-{_RECIPE}-{named}-{width}x{height}-q{quality}{manner}.jpg"
        kept = _content(path)
        if _is_whole_jpeg(kept, width, height):
            return kept
        from onehearts.pictures.raster import derive_jpeg

        data = Path(photo.path).read_bytes()
        if _digest(data) != photo.digest:
            raise OSError(f"{photo.path}: changed while it was being read")
        table = self.table(separation) if separation else None
        seen = self.appearance(separation) if separation and proof else None
        part = Rect(*(step / _STEPS for step in steps))
        made = derive_jpeg(data, part, width, height, quality, colours, table, seen)
        write(path, made)
        return made

    def table(self, separation: Separation) -> Table:
        """What the separation makes of colours, worked out once."""
        return self._tables.setdefault(separation, Table(separation))

    def appearance(self, separation: Separation) -> Appearance:
        """What the separation's inks look like, worked out once."""
        return self._appearances.setdefault(separation.profile, Appearance(separation.profile))

    def _profile(self, path: str) -> str:
        """What tells a profile from others in the names of files, worked out once."""
        if path not in self._profiles:
            self._profiles[path] = _digest(Path(path).read_bytes())[:12]
        return self._profiles[path]

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


def _content(path: Path) -> bytes:
    """The bytes of a cached file; empty if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _is_whole_jpeg(data: bytes, width: int, height: int) -> bool:
    """Whether the file is a baseline JPEG of this size from first to last marker (ITU-T T.81, annex B)."""
    if data[:2] != b"\xff\xd8" or data[-2:] != b"\xff\xd9":
        return False
    at = 2
    while data[at : at + 1] == b"\xff" and at + 9 <= len(data):
        if data[at + 1] == 0xC0:  # SOF0: length, precision, lines, samples a line
            lines, samples = data[at + 5 : at + 7], data[at + 7 : at + 9]
            return (int.from_bytes(samples, "big"), int.from_bytes(lines, "big")) == (width, height)
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return False
