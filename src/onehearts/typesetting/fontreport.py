"""Font files → what one may know before using them: names, licence, embedding rights, coverage, axes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from onehearts.typesetting.fontfile import Axis, axes_of

# Characters that names of people and places in a newsletter ask for beyond the everyday ones.
NAME_CHARACTERS = "髙﨑邉邊濵栁桒德𠮷"


@dataclass(frozen=True, slots=True)
class FontReport:
    """Facts of one font file. ``embedding`` is OS/2 fsType (0: no restriction; ISO 32000-1, 9.9).

    ``name_characters`` are those of ``NAME_CHARACTERS`` the font has; ``proportional`` whether its kana are.
    ``outlines`` says which curves it is drawn with; a variable font has ``axes``.
    """

    name: str
    path: Path
    family: str
    version: str
    copyright: str
    licence: str
    embedding: int
    characters: int
    variants: int
    name_characters: str
    proportional: bool
    outlines: Literal["TrueType", "CFF"]
    axes: tuple[Axis, ...]

    @property
    def may_be_embedded(self) -> bool:
        """Whether a subset may be put in a file for viewing and printing (OpenType, OS/2 fsType)."""
        return not self.embedding & (_RESTRICTED | _NO_SUBSET | _BITMAP_ONLY)


_FAMILY, _VERSION, _COPYRIGHT, _LICENCE, _LICENCE_URL = 1, 5, 0, 13, 14
_RESTRICTED, _NO_SUBSET, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200


def report(paths: Mapping[str, Path]) -> tuple[FontReport, ...]:
    """A report on each font, in the order given; an unreadable file raises fontTools' TTLibError."""
    return tuple(_report(name, path) for name, path in paths.items())


def _report(name: str, path: Path) -> FontReport:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        names, cmap = font["name"], font.getBestCmap()
        variants = next((t for t in font["cmap"].tables if t.format == 14), None)
        advances = {font["hmtx"][cmap[ord(c)]][0] for c in "あしっー" if ord(c) in cmap}
        return FontReport(
            name=name,
            path=path,
            family=str(names.getDebugName(_FAMILY) or ""),
            version=str(names.getDebugName(_VERSION) or ""),
            copyright=str(names.getDebugName(_COPYRIGHT) or ""),
            licence=str(names.getDebugName(_LICENCE) or names.getDebugName(_LICENCE_URL) or ""),
            embedding=int(font["OS/2"].fsType),
            characters=len(cmap),
            variants=sum(len(pairs) for pairs in variants.uvsDict.values()) if variants else 0,
            name_characters="".join(c for c in NAME_CHARACTERS if ord(c) in cmap),
            proportional=len(advances) > 1,
            outlines="TrueType" if "glyf" in font else "CFF",
            axes=axes_of(path),
        )
