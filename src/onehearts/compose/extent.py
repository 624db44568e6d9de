"""How high a box is and what it may give or take: the values that measuring and placing share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onehearts.compose.box import Art, Panel, Row


@dataclass(frozen=True, slots=True)
class Extent:
    """Height in points, what it may shrink and stretch by, and how far down its first baseline is.

    ``flaw`` grows with what is wrong to the eye: the points by which columns do not end level, and photographs that
    must be cropped for it.
    """

    height: float
    shrink: float = 0.0
    stretch: float = 0.0
    baseline: float = 0.0
    flaw: float = 0.0

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
        return other.at(self.ratio(height))

    def ratio(self, height: float) -> float:
        """How much of its range is used at ``height``: −1 (all given up) … 0 (natural) … 1 (all taken on)."""
        excess = height - self.height
        range_ = self.stretch if excess > 0 else self.shrink
        return max(-1.0, min(1.0, excess / range_)) if range_ > 0 else 0.0

    def at(self, ratio: float) -> float:
        """The height at a ratio of the range."""
        return self.height + ratio * (self.stretch if ratio > 0 else self.shrink)


NOTHING = Extent(0.0)


def total(parts: Iterable[Extent]) -> Extent:
    """Boxes one below the other."""
    height = shrink = stretch = flaw = baseline = 0.0
    for number, part in enumerate(parts):
        if not number:
            baseline = part.baseline
        height += part.height
        shrink += part.shrink
        stretch += part.stretch
        flaw += part.flaw
    return Extent(height, shrink, stretch, baseline, flaw)


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


_FILLED = 0.3  # points of flaw for each by which a field is higher than it need be, as a photograph beside it is
_CROPPED = 8.0  # points of flaw for a photograph at the end of its range


def row_extent(row: Row, parts: list[Extent]) -> Extent:
    """Boxes side by side: as high as the highest of those that do not follow, where the others can follow."""
    drops = baseline_drops(row, parts)
    flaw = sum(part.flaw for part in parts)
    baseline = max((p.baseline + d for p, d in zip(parts, drops, strict=True)), default=0.0)
    following = [p for cell, p in zip(row.cells, parts, strict=True) if cell.follows]
    # What sticks out above its row may stick out as far below it.
    made = [(p, d + min(d, 0.0)) for cell, p, d in zip(row.cells, parts, drops, strict=True) if not cell.follows] or [
        (p, 0.0) for p in following
    ]
    height = max((p.height + d for p, d in made), default=0.0)
    least = max((p.least + d for p, d in made), default=0.0)
    most = max((p.most + d for p, d in made), default=0.0)
    filled = all(cell.follows or cell.valign == "fill" for cell in row.cells)
    for part in following:
        flaw += max(0.0, height - part.most) + max(0.0, part.least - most) * (_FILLED if filled else 1.0)
        flaw += _CROPPED * part.ratio(height) ** 2
        height, least, most = max(height, part.least), max(least, part.least), max(most, part.least)
    if row.level:
        flaw += sum(max(0.0, height - part.most) for part in parts if part.height)
    return Extent(height, height - least, most - height, baseline, flaw)
