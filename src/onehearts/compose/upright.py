"""Paragraphs that go down the page and the width they have → where each of their lines stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from onehearts.compose.box import Gap, Text, Upright
from onehearts.diagnostics import Diagnostic
from onehearts.typesetting import SetLine, Setting, Typesetter

_LEAST = 6.0  # ems; a shorter line is no line


class Standing(NamedTuple):
    """A line down the page: the centre of its column and its head, in points from the top left of its box."""

    text: Text
    line: SetLine
    x: float
    y: float


class Stood(NamedTuple):
    """All lines of a box with their places, and the height they need in points."""

    lines: tuple[Standing, ...]
    height: float
    diagnostics: tuple[Diagnostic, ...]


class _Column(NamedTuple):
    """A line, or the white between paragraphs (``line`` is ``None``); ``width`` is what it takes of a tier."""

    text: Text | None
    line: SetLine | None
    width: float
    size: float


def stand(box: Upright, width: float, typesetter: Typesetter) -> Stood:
    """The lines in the fewest tiers, as short as fills them; lengths in whole ems of the last paragraph."""
    texts = [child for child in box.children if isinstance(child, Text)]
    em = texts[-1].style.size if texts else 1.0
    longest = max(_LEAST, box.most)
    fewest = len(_tiers(box, longest * em, width, typesetter))
    short, long = int(_LEAST), ceil(longest)
    while short < long:  # the shortest lines with which no tier more is needed
        middle = (short + long) // 2
        if len(_tiers(box, middle * em, width, typesetter)) <= fewest:
            long = middle
        else:
            short = middle + 1
    measure = min(long, longest) * em
    tiers = _tiers(box, measure, width, typesetter)
    found: list[Diagnostic] = []
    for text in texts:
        found.extend(_setting(text, measure, typesetter).diagnostics)
    lines = tuple(
        standing
        for number, tier in enumerate(tiers)
        for standing in _placed(tier, width, number * (measure + box.between))
    )
    return Stood(lines, len(tiers) * measure + max(0, len(tiers) - 1) * box.between, tuple(found))


def _tiers(box: Upright, measure: float, width: float, typesetter: Typesetter) -> list[list[_Column]]:
    """Lines ``measure`` points long dealt into tiers ``width`` points wide; white at their edges is left out."""
    tiers: list[list[_Column]] = [[]]
    used = 0.0
    for column in _columns(box, measure, typesetter):
        # Half of the white between lines at either edge of a tier stands outside it.
        if tiers[-1] and used + column.width - (column.width - column.size) / 2 > width + 0.01:
            tiers.append([])
            used = 0.0
        if column.line is None and not tiers[-1]:
            continue
        used += column.width - ((column.width - column.size) / 2 if not tiers[-1] else 0.0)
        tiers[-1].append(column)
    return tiers


def _columns(box: Upright, measure: float, typesetter: Typesetter) -> Iterator[_Column]:
    for child in box.children:
        if isinstance(child, Gap):
            yield _Column(None, None, child.height.natural, child.height.natural)
            continue
        style = child.style
        for line in _setting(child, measure, typesetter).lines:
            yield _Column(child, line, style.leading, style.size)


def _setting(text: Text, measure: float, typesetter: Typesetter) -> Setting:
    style = replace(text.style, vertical=True)
    return typesetter.set(typesetter.prepare(text.runs, style, indent=text.indent), measure)


def _placed(tier: list[_Column], width: float, y: float) -> Iterator[Standing]:
    """The lines of a tier from its right edge on."""
    right = width
    for number, column in enumerate(tier):
        outside = (column.width - column.size) / 2 if number == 0 else 0.0
        centre = right - (column.width / 2 - outside)
        right -= column.width - outside
        if column.text is not None and column.line is not None:
            yield Standing(column.text, column.line, centre, y)
