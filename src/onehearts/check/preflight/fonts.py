"""Font dictionaries of a PDF → what rules ask of them, and how wide and high their strings are (ISO 32000-1, 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pikepdf

from onehearts.check.preflight.cmaps import letters, writes_down
from onehearts.check.preflight.matrix import UNIT, Matrix
from onehearts.check.preflight.model import Font
from onehearts.check.preflight.objects import BROKEN, dictionary, entries, entry, identity, items, name, number, numbers

_SUBSET = re.compile(r"[A-Z]{6}\+")
_MOST_CIDS = 0x10000
_ASCENT, _DESCENT = 0.88, -0.12  # of the em square of Japanese type, where a font says nothing usable


@dataclass(frozen=True, slots=True)
class Face:
    """A font as strings are measured with it; lengths are parts of the size.

    ``wide`` says that a code has two bytes. ``glyphs`` are the drawings of a Type3 font by code, in the glyph space
    that ``matrix`` leads out of; ``resources`` is theirs. ``letters`` are what codes say, of a Latin font none.
    ``empty`` are codes that are known to have no glyph and show .notdef.
    """

    font: Font
    wide: bool
    vertical: bool
    widths: Mapping[int, float]
    usual: float
    ascent: float
    descent: float
    glyphs: Mapping[int, pikepdf.Stream]
    matrix: Matrix
    resources: object
    letters: Mapping[int, str]
    empty: frozenset[int] = frozenset()

    def lacks(self, string: bytes) -> bool:
        """Whether a string has a character without a glyph."""
        return bool(self.empty) and not self.empty.isdisjoint(self.codes(string))

    def codes(self, string: bytes) -> Iterator[int]:
        """The character codes of a string."""
        if self.wide:
            return ((string[i] << 8) | string[i + 1] for i in range(0, len(string) - 1, 2))
        return iter(string)

    def words(self, string: bytes) -> str:
        """What a string says; empty if one of its characters is not known."""
        if not self.letters:
            return "" if self.wide or self.glyphs else string.decode("latin-1")
        found = [self.letters.get(code) for code in self.codes(string)]
        return "".join(each for each in found if each) if None not in found else ""


NO_FACE = Face(Font("", "", False, False), False, False, {}, 0.5, _ASCENT, _DESCENT, {}, UNIT, None, {})


class FontReader:
    """Reads fonts; one that several pages share is read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], Face] = {}

    def read(self, value: object) -> Face:
        """The font that a dictionary describes; one without a name for anything else."""
        if dictionary(value) is None:
            return NO_FACE
        shared = identity(value)
        if shared is None:
            return _face(value)
        if shared not in self._known:
            self._known[shared] = _face(value)
        return self._known[shared]


def _face(value: object) -> Face:
    match name(entry(value, "/Subtype")):
        case "Type0":
            return _composite(value)
        case "Type3":
            return _drawn(value)
        case _:
            return _simple(value)


def _font(value: object, below: object) -> Font:
    """What is said of the font ``value``, with the descriptor of ``below``, which may be the same."""
    descriptor = entry(below, "/FontDescriptor")
    said = name(entry(value, "/BaseFont")) or name(entry(below, "/BaseFont"))
    embedded = any(isinstance(entry(descriptor, f"/FontFile{n}"), pikepdf.Stream) for n in ("", "2", "3"))
    return Font(said, name(entry(below, "/Subtype")), embedded, _SUBSET.match(said) is not None)


def _simple(value: object) -> Face:
    descriptor = entry(value, "/FontDescriptor")
    first = int(number(entry(value, "/FirstChar")))
    widths = {first + i: width / 1000 for i, width in enumerate(numbers(entry(value, "/Widths")))}
    usual = number(entry(descriptor, "/MissingWidth")) / 1000 or (0.0 if widths else 0.5)
    ascent, descent = _heights(descriptor)
    return Face(_font(value, value), False, False, widths, usual, ascent, descent, {}, UNIT, None, letters(value))


def _composite(value: object) -> Face:
    below = next(iter(items(entry(value, "/DescendantFonts"))), None)
    ascent, descent = _heights(entry(below, "/FontDescriptor"))
    encoding = entry(value, "/Encoding")
    known = name(encoding)
    vertical = known.endswith("-V") or known == "V" or writes_down(encoding)
    # Of other codes than two bytes, as in 90ms-RKSJ-H, each byte is taken for half an em.
    wide = not re.search("RKSJ|EUC|^H$|^V$", known)
    usual = number(entry(below, "/DW"), 1000.0) / 1000
    widths = dict(_cid_widths(items(entry(below, "/W")))) if wide else {}
    face = Face(_font(value, below), wide, vertical, widths, usual, ascent, descent, {}, UNIT, None, letters(value))
    face = replace(face, empty=_without_glyph(below)) if known in {"Identity-H", "Identity-V"} else face
    return face if wide else Face(face.font, False, vertical, {}, 0.5, ascent, descent, {}, UNIT, None, letters(value))


def _without_glyph(below: object) -> frozenset[int]:
    """CIDs that show .notdef, which is glyph 0 (ISO 32000-1, 9.7.4.2 and 9.7.6.3)."""
    places = entry(below, "/CIDToGIDMap")
    if not isinstance(places, pikepdf.Stream):
        return frozenset({0})
    try:
        numbers = places.read_bytes()[: 2 * _MOST_CIDS]
    except BROKEN:
        return frozenset()
    return frozenset(cid for cid in range(len(numbers) // 2) if not (numbers[2 * cid] or numbers[2 * cid + 1]))


def _cid_widths(array: list[object]) -> Iterator[tuple[int, float]]:
    """``c [w1 w2 …]`` and ``first last w`` (ISO 32000-1, 9.7.4.3)."""
    rest = iter(array)
    for first in rest:
        then = next(rest, None)
        start = int(number(first))
        if isinstance(then, pikepdf.Array):
            yield from ((start + i, width / 1000) for i, width in enumerate(numbers(then)))
        else:
            width = number(next(rest, None)) / 1000
            last = min(int(number(then)), 0xFFFF)
            yield from ((code, width) for code in range(max(0, start), last + 1))


def _drawn(value: object) -> Face:
    matrix = numbers(entry(value, "/FontMatrix"))
    own: Matrix = (matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]) if len(matrix) == 6 else UNIT
    first = int(number(entry(value, "/FirstChar")))
    widths = {first + i: width * own[0] for i, width in enumerate(numbers(entry(value, "/Widths")))}
    box = numbers(entry(value, "/FontBBox"))
    heights = (box[1] * own[3], box[3] * own[3]) if len(box) == 4 and box[3] > box[1] else (_DESCENT, _ASCENT)
    drawings = {key[1:]: each for key, each in entries(entry(value, "/CharProcs")) if isinstance(each, pikepdf.Stream)}
    glyphs = {code: drawings[said] for code, said in _differences(value) if said in drawings}
    said = name(entry(value, "/Name")) or "Type3"
    font = Font(said, "Type3", True, True)
    resources = entry(value, "/Resources")
    return Face(font, False, False, widths, 0.0, max(heights), min(heights), glyphs, own, resources, letters(value))


def _differences(value: object) -> Iterator[tuple[int, str]]:
    """Codes and the names of their glyphs (ISO 32000-1, 9.6.6.1)."""
    code = 0
    for each in items(entry(entry(value, "/Encoding"), "/Differences")):
        if isinstance(each, pikepdf.Name):
            yield code, name(each)
            code += 1
        else:
            code = int(number(each))


def _heights(descriptor: object) -> tuple[float, float]:
    """Ascent and descent as parts of the size, kept within what type has."""
    ascent = number(entry(descriptor, "/Ascent")) / 1000
    descent = -abs(number(entry(descriptor, "/Descent"))) / 1000
    if not 0.3 <= ascent <= 1.5:
        return _ASCENT, _DESCENT
    return min(ascent, 1.0), max(descent, -0.3)
