"""A layout → the widths that blocks are laid out for."""

from __future__ import annotations

from onehearts.design import Look


def whole(look: Look) -> float:
    """The width in points between the margins of a page."""
    return look.layout.paper.width - look.layout.margins.horizontal


def half(look: Look) -> float:
    """About the width in points of one of two blocks that stand side by side."""
    return (whole(look) - look.layout.between.natural) / 2
