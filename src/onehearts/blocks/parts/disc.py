"""A number, a weekday or a badge → the same on a round field."""

from __future__ import annotations

from onehearts.compose import Box, Panel
from onehearts.design import Look
from onehearts.edition import Ink
from onehearts.geometry import Insets


def disc(child: Box, size: float, fill: Ink, look: Look, side: float = 0.0) -> Panel:
    """``child`` in the middle of a round field ``size`` points across.

    What is wider than the field less ``side`` points at both its ends draws it out to a pill.
    """
    return Panel(
        child,
        padding=Insets(left=side, right=side),
        fill=look.ink(fill),
        radius=size / 2,
        width=size,
        height=size,
        valign="middle",
    )
