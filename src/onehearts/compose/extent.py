"""How high a box is and what it may give or take: the values that measuring and placing share."""

from __future__ import annotations

from dataclasses import dataclass

from onehearts.compose.box import Art, Panel, Row


@dataclass(frozen=True, slots=True)
class Extent:
    """Height in points, what it may shrink and stretch by, and how far down its first baseline is."""

    height: float
    shrink: float = 0.0
    stretch: float = 0.0
    baseline: float = 0.0

    @property
    def least(self) -> float:
        return self.height - self.shrink

    @property
    def most(self) -> float:
        return self.height + self.stretch

    def within(self, height: float) -> float:
        """The height nearest to ``height`` that the box can take."""
        return min(max(height, self.least), self.most)

    def share(self, other: Extent, height: float) -> float:
        """What ``other``, a part of this, gets when this is made ``height`` high: equal ratios of all ranges."""
        excess = height - self.height
        range_, part = (self.stretch, other.stretch) if excess > 0 else (self.shrink, other.shrink)
        if range_ <= 0:
            return other.height
        return other.height + max(-1.0, min(1.0, excess / range_)) * part


def art_height(art: Art) -> float:
    return art.width * art.drawing.height / art.drawing.width


def baseline_drops(row: Row, parts: list[Extent]) -> list[float]:
    """How far each cell is let down (overhanging ones also up) so that the baselines of those that ask for it agree."""
    pairs = list(zip(row.cells, parts, strict=True))
    line = max((p.baseline for cell, p in pairs if cell.valign == "baseline" and not cell.overhangs), default=0.0)
    return [line - p.baseline if cell.valign == "baseline" else 0.0 for cell, p in pairs]


def sunk(panel: Panel, inner: Extent, height: float) -> float:
    """How much further down a centred child stands than its padding says."""
    if panel.valign != "middle":
        return panel.elastic.natural / 2
    return (height - panel.padding.vertical - inner.height) / 2
