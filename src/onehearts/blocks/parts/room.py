"""A layout → the widths blocks are laid out for; a line → about how wide it is."""

from __future__ import annotations

import unicodedata

from onehearts.design import Look
from onehearts.runs import Line, text_of

_NARROW = 0.6  # of an em: what a letter or digit takes in a proportional face, with something to spare


def whole(look: Look) -> float:
    """The width in points between the margins of a page."""
    return look.layout.paper.width - look.layout.margins.horizontal


def half(look: Look) -> float:
    """About the width in points of one of two blocks that stand side by side."""
    return (whole(look) - look.layout.between.natural) / 2


def ems(line: Line) -> float:
    """About how many ems wide a line is, the longest of its own lines if it has breaks."""
    return max((sum(map(_em, piece)) for piece in text_of(line).split("\n")), default=0.0)


def _em(character: str) -> float:
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else _NARROW
