"""Fields behind things: a look for panels, and a box put on one."""

from __future__ import annotations

from onehearts.compose import Box, Panel, Sense
from onehearts.design import INK, INSETS, LENGTH, Look
from onehearts.edition import Ink, Stroke
from onehearts.fields import Record, RecordOf, field
from onehearts.geometry import RIGID, Elastic, Insets


class PanelLook(Record):
    """How a field looks: without 地 it is clear, without 線 it has no line round it; 背 is a strip at its left."""

    fill: Ink | None = field("地", INK, required=False)
    outline: Ink | None = field("線", INK, required=False)
    weight: float = field("線の太さ", LENGTH, required=False, default=0.0)
    radius: float = field("角", LENGTH, required=False, default=0.0)
    spine: Ink | None = field("背", INK, required=False)
    spine_width: float = field("背の幅", LENGTH, required=False, default=0.0)
    padding: Insets = field("内側", INSETS, required=False, default=Insets())


PANEL = RecordOf(PanelLook, "面")


def panel(
    child: Box,
    own: PanelLook,
    look: Look,
    *,
    sense: Sense | None = None,
    centred: bool = False,
    elastic: Elastic = RIGID,
    height: float = 0.0,
) -> Panel:
    """``child`` on a field at least ``height`` high; ``elastic`` is what its padding may give and take."""
    return Panel(
        child,
        padding=own.padding,
        fill=own.fill and look.ink(own.fill),
        stroke=stroke(own, look),
        radius=own.radius,
        spine=(look.ink(own.spine), own.spine_width) if own.spine else None,
        valign="middle" if centred else "top",
        elastic=elastic,
        height=height,
        sense=sense,
    )


def stroke(own: PanelLook, look: Look) -> Stroke | None:
    """The line round a panel."""
    return Stroke(look.ink(own.outline), own.weight) if own.outline else None
