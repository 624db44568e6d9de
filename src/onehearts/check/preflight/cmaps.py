"""CMaps of a PDF → what character codes say, and whether they run down the page (ISO 32000-1, 9.7.5 and 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pikepdf

from onehearts.check.preflight.objects import BROKEN, entry, number

_LARGEST = 1 << 20  # bytes: what is longer is not read
_LONGEST = 0x10000  # codes of one range
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")


def letters(font: object) -> Mapping[int, str]:
    """What the codes of a font say, from its ToUnicode; nothing if it has none that can be read."""
    stream = entry(font, "/ToUnicode")
    if not isinstance(stream, pikepdf.Stream):
        return {}
    try:
        return dict(_letters(stream.read_bytes()[:_LARGEST]))
    except BROKEN:
        return {}


def _letters(cmap: bytes) -> Iterator[tuple[int, str]]:
    for kind, body in _SECTION.findall(cmap):
        if kind == b"bfchar":
            yield from ((int(code, 16), _said(text)) for code, text in _PAIR.findall(body) if code.strip())
            continue
        for first, last, text, array in _RANGE.findall(body):
            start = int(first, 16)
            count = min(int(last, 16) - start + 1, _LONGEST)
            if array:
                yield from ((start + i, _said(each)) for i, each in enumerate(_HEX.findall(array)[:count]))
            elif said := _said(text):
                yield from ((start + i, said[:-1] + chr(min(ord(said[-1]) + i, 0x10FFFF))) for i in range(count))


def _said(digits: bytes) -> str:
    return bytes.fromhex("".join(digits.decode("ascii").split())).decode("utf-16-be", "replace")


def writes_down(encoding: object) -> bool:
    """Whether a CMap in the file is for lines that run down the page."""
    if not isinstance(encoding, pikepdf.Stream):
        return False
    said = entry(encoding, "/WMode")
    return number(said) == 1 or re.search(rb"/WMode\s+1\b", encoding.read_bytes()[:_LARGEST]) is not None
