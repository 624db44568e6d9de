"""Tell which runs make up a line, across the page or down it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onehearts.edition import Glyphs

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
    head, foot = line[0].box.y, max(one.box.bottom for one in line)
    gap = _TABULATION if run.node == last.node else _PARTING
    if not head - size < run.box.y < foot + gap * size:
        return False
    return all(abs(one.x - centre) < size * (_BESIDE if one.actual_text == "" else _WITHIN) for one in everything)
