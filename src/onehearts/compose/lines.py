"""A set line and where it stands on the page → its items: glyphs, what is drawn with them, areas of links."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from onehearts.edition import Glyph, Glyphs, Item, Link, Shape
from onehearts.geometry import Path, Rect, Segment, place
from onehearts.typesetting import GlyphRun, SetLine

Owner: TypeAlias = Callable[[GlyphRun], int | None]
"""The id of the node a run belongs to; ``None`` for an artifact."""


def across(line: SetLine, x: float, baseline: float, ascent: float, owner: Owner) -> Iterator[Item]:
    """The items of a line from ``x`` on, on ``baseline``; ``ascent`` is from the top of its em box to it (points)."""
    yield from _figures(line, lambda path: place(path, x, baseline))
    for run in line.runs:
        node = owner(run)
        left, level = x + run.x, baseline + run.y
        yield Glyphs(left, level, run.font, run.size, run.ink, run.glyphs, run.width, node, run.actual_text, run.origin)
        if run.href:
            top = level - ascent * run.size / _size(line)
            yield Link(Rect(left, top, run.width, run.size), run.href, run.href, node)
    yield from _figures(line, lambda path: place(path, x, baseline), over=True)


def down(line: SetLine, centre: float, y: float, owner: Owner) -> Iterator[Item]:
    """The items of a line down the page from ``y`` on, its column's centre line at ``centre``.

    The line is described lying on its left side: along it is down the page, up from its baseline is to the right.
    """
    yield from _figures(line, lambda path: _stood_up(path, centre, y))
    for run in line.runs:
        node = owner(run)
        glyphs = tuple(Glyph(gid, -gy, gx, text) for gid, gx, gy, text in run.glyphs)
        made = Glyphs(
            centre - run.y,
            y + run.x,
            run.font,
            run.size,
            run.ink,
            glyphs,
            run.width,
            node,
            run.actual_text,
            run.origin,
            run.flow,
        )
        yield made
        if run.href:
            yield Link(made.box, run.href, run.href, node)
    yield from _figures(line, lambda path: _stood_up(path, centre, y), over=True)


def _figures(line: SetLine, put: Callable[[Path], Path], *, over: bool = False) -> Iterator[Shape]:
    for figure in line.figures:
        if figure.behind is not over:
            yield Shape(put(figure.path), figure.ink)


def _size(line: SetLine) -> float:
    return max((run.size for run in line.runs), default=1.0)


def _stood_up(path: Path, x: float, y: float) -> Path:
    """An outline of a lying line, turned by 90° clockwise and moved to (x, y)."""
    made: list[Segment] = []
    for operator, *numbers in path:
        flat = [turned for at in range(0, len(numbers), 2) for turned in (x - numbers[at + 1], y + numbers[at])]
        made.append((operator, *flat))
    return tuple(made)
