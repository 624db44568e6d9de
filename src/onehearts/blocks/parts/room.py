"""A layout → the widths blocks are laid out for; a line → about how wide it is."""

from __future__ import annotations

import unicodedata

from onehearts.design import Look
from onehearts.runs import Line, text_of

_NARROW = 0.8  # of an em: what a letter or digit takes in a wide proportional face, a gap beside kanji with it
_POINT = 0.4  # the same of a point, a comma, a colon or a space


def whole(look: Look) -> float:
    """The width in points between the margins of a page."""
    return look.layout.paper.width - look.layout.margins.horizontal


def half(look: Look) -> float:
    """The width in points of one of two blocks that share the width of a page."""
    return (whole(look) - look.layout.gutter) / 2


def ems(line: Line) -> float:
    """About how many ems wide a line is, the longest of its own lines if it has breaks."""
    return max((sum(map(_em, piece)) for piece in text_of(line).split("\n")), default=0.0)


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    return _POINT if character in " .,:;/'" else _NARROW
