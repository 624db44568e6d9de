"""Tell which runs make up a line, across the page or down it, and the room a run takes up there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onehearts.edition import Glyphs
from onehearts.geometry import Rect

# How far ink may rise over the baseline and fall below it, in sizes: the em box of Japanese fonts.
RISE = 0.88
FALL = 0.12

# Sizes of its text about the centre line of a column: what is in it, be it a pair of digits across it (縦中横), small
# at the shoulder, or in two rows (割注); and beside it, as readings are.
_WITHIN = 0.75
_BESIDE = 1.5
# Sizes: after such a gap something else begins in a column; and what belongs to another node after a smaller one.
_TABULATION = 1.5
_PARTING = 0.6


def is_vertical(run: Glyphs) -> bool:
    """Whether the run goes down the page."""
    return run.flow != "across"


def is_column(line: Iterable[Glyphs]) -> bool:
    """Whether a line goes down the page, whatever may go across it (縦中横)."""
    return any(map(is_vertical, line))


def extent(run: Glyphs) -> Rect:
    """The em boxes of a run's glyphs; those of a run down the page lie about the centre line of its column."""
    if is_vertical(run):
        return Rect(run.x - run.size / 2, run.y, run.size, run.width)
    return Rect(run.x, run.y - RISE * run.size, run.width, (RISE + FALL) * run.size)


def goes_on(line: Sequence[Glyphs], run: Glyphs) -> bool:
    """Whether ``run`` belongs to the line or the column that the runs of ``line`` begin.

    A line across the page is all of one node, and what is read as other text is a line of its own. In a column it
    is not, nor is what goes across it.
    """
    last, everything = line[-1], (*line, run)
    if not is_column(everything):
        return (last.node, last.y) == (run.node, run.y) and last.actual_text is None and run.actual_text is None
    centre = next(one.x for one in everything if is_vertical(one))
    size = max(one.size for one in everything)
    head, foot = extent(line[0]).y, max(extent(one).bottom for one in line)
    gap = _TABULATION if run.node == last.node else _PARTING
    if not head - size < extent(run).y < foot + gap * size:
        return False
    return all(abs(one.x - centre) < size * (_BESIDE if one.actual_text == "" else _WITHIN) for one in everything)
