"""Paragraphs that go down the page and the length of their lines → lines dealt into tiers as wide as the box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from onehearts.compose.box import Gap, Hung, Text, Upright
from onehearts.geometry import EPSILON
from onehearts.typesetting import SetLine, Setting, Typesetter

LEAST_MEASURE = 2
"""The ems every text can be set at."""


class Column(NamedTuple):
    """A line of a child, the ``number``-th, or a gap (without ``line``); ``width`` is what it takes of a tier.

    Lines are ``size`` points wide, the rest of the width is white half at either side.
    """

    child: int
    number: int
    line: SetLine | None
    width: float
    size: float

    @property
    def white(self) -> float:
        return (self.width - self.size) / 2


Tier: TypeAlias = list[Column]


def columns_of(box: Upright, measure: float, typesetter: Typesetter) -> list[Column]:
    """All lines that the box shows, set to ``measure`` points, and its gaps."""
    columns: list[Column] = []
    for index, child in enumerate(box.children):
        if isinstance(child, Gap):
            columns.append(Column(index, 0, None, child.height.natural, child.height.natural))
            continue
        text = _text(child)
        lines = setting_of(child, measure, typesetter).lines[text.first : text.last]
        columns += [
            Column(index, number, line, text.style.leading, text.style.size)
            for number, line in enumerate(lines, text.first)
        ]
    return columns


def _text(child: Text | Hung) -> Text:
    return child.body if isinstance(child, Hung) else child


def setting_of(child: Text | Hung, measure: float, typesetter: Typesetter) -> Setting:
    """All lines of the paragraph, whatever part of it is shown; they are shorter by what it hangs."""
    text = _text(child)
    hang = child.hang * text.style.size if isinstance(child, Hung) else 0.0
    style = replace(text.style, vertical=True)
    room = max(LEAST_MEASURE * style.size, measure - hang)
    return typesetter.set(typesetter.prepare(text.runs, style, indent=text.indent), room)


def end_of(lines: Sequence[SetLine], written: str) -> int:
    """The offset in what is ``written`` in a paragraph at which these first lines of it end."""
    at = 0
    for line in lines:
        while written.startswith("\n", at):  # typed ends of lines are in no line's text
            at += 1
        at += len(line.text)
    return at


def tiers_of(columns: Sequence[Column], width: float, box: Upright) -> list[Tier]:
    """Lines and gaps in tiers no wider than ``width``; gaps at their edges are left out."""
    tiers: list[Tier] = []
    for column in columns:
        if tiers and breadth([*tiers[-1], column]) <= width + EPSILON:
            tiers[-1].append(column)
        elif column.line is not None:
            tiers.append([*_led(tiers[-1], box), column] if tiers else [column])
    return tiers


def _led(tier: Tier, box: Upright) -> Tier:
    """Take from the end of a tier what must not be parted from what follows: small heads."""
    at = len(tier)
    while at > 1 and _leads(tier[at - 1], box):
        at -= 1
    taken = tier[at:]
    del tier[at:]
    return taken


def _leads(column: Column, box: Upright) -> bool:
    child = box.children[column.child]
    return not isinstance(child, Gap) and _text(child).leads


def breadth(tier: Sequence[Column]) -> float:
    """How wide a tier is; the white beyond its outer lines, and gaps there, are no part of it."""
    lines = [at for at, column in enumerate(tier) if column.line is not None]
    if not lines:
        return 0.0
    inner = tier[lines[0] : lines[-1] + 1]
    return sum(column.width for column in inner) - inner[0].white - inner[-1].white


def even_tiers(columns: Sequence[Column], count: int, width: float, box: Upright) -> list[Tier]:
    """The lines dealt into ``count`` tiers so that the widest is as narrow as can be."""
    if count < 2 or box.measure:
        return tiers_of(columns, width, box)
    narrow, wide = breadth(columns) / count, width
    while wide - narrow > 0.5:
        middle = (narrow + wide) / 2
        if len(tiers_of(columns, middle, box)) <= count:
            wide = middle
        else:
            narrow = middle
    return tiers_of(columns, wide, box)


# Where lines may be parted -----------------------------------------------------------------------------


def place_to_part(columns: Sequence[Column], most: int, box: Upright, together: int) -> int | None:
    """The last place, behind ``most`` lines and gaps at most, where the lines may be parted."""
    for at in range(most, 0, -1):
        before, after = columns[at - 1], columns[at]
        if after.line is None or (together > 1 and _leads(before, box)):
            continue
        if before.child != after.child:
            return at
        own = [column for column in columns if column.child == after.child]
        ahead = own.index(after)
        if min(ahead, len(own) - ahead) >= together:
            return at
    return None


def children_of(box: Upright, columns: Sequence[Column]) -> tuple[Text | Hung | Gap, ...]:
    """The children these lines and gaps are of, cut to them."""
    made: list[Text | Hung | Gap] = []
    for index in dict.fromkeys(column.child for column in columns):
        child = box.children[index]
        numbers = [column.number for column in columns if column.child == index]
        if isinstance(child, Hung):
            child = replace(child, body=_shown(child.body, numbers))
        elif isinstance(child, Text):
            child = _shown(child, numbers)
        made.append(child)
    return tuple(made)


def _shown(text: Text, numbers: Sequence[int]) -> Text:
    return replace(text, first=numbers[0], last=numbers[-1] + 1)
