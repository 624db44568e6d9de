"""A font file → whether it is one, and the axes along which a variable one may be set."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

AXIS_WORDS: Mapping[str, str] = MappingProxyType({"wght": "太さ", "wdth": "字幅", "slnt": "傾き", "ital": "斜体"})
"""Registered axes (OpenType, fvar) → what layouts and reports call them; the others go by their tags."""

# How a font file begins (OpenType, sfntVersion): TrueType outlines twice, the second one of old Macs, and CFF.
_SIGNATURES = (b"\0\1\0\0", b"true", b"OTTO")


class Axis(NamedTuple):
    """An axis of a variable font; the values are in its own units (weights 1–1000, widths in per cent)."""

    tag: str
    least: float
    default: float
    most: float

    @property
    def word(self) -> str:
        """What the axis is called."""
        return AXIS_WORDS.get(self.tag, self.tag)

    @property
    def room(self) -> str:
        """The values it has, for people."""
        return f"{self.least:g}〜{self.most:g}"


def is_font(path: Path) -> bool:
    """Whether the file begins like a single TrueType or OpenType font; collections and web fonts do not."""
    with path.open("rb") as file:
        return file.read(4) in _SIGNATURES


def axes_of(path: Path) -> tuple[Axis, ...]:
    """The axes of a font in the order of the file; none for a font that is not variable."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    return tuple(Axis(a.tag, a.min_value, a.default_value, a.max_value) for a in face.axis_infos)
