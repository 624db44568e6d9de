"""What the composer gives back: counts of lines, and lines of positioned glyphs."""

from __future__ import annotations

from typing import NamedTuple

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Flow, Glyph, Ink
from onehearts.geometry import Path


class Counts(NamedTuple):
    """How many lines a paragraph can be set in: from ``least`` to ``most``; ``natural`` is best."""

    least: int
    natural: int
    most: int


class GlyphRun(NamedTuple):
    """Glyphs of one font, size and colour. ``x`` is from the left edge of the line's measure, ``y`` from its
    baseline (negative: raised); ``width`` is what the run takes up. All in points, y down.

    A line down the page is described lying on its left side: x runs down the page, y to its left, the baseline is the
    centre line. ``flow`` says how its glyphs stand on the page; their places are those of their design origins.

    ``actual_text`` replaces the glyphs' own text when copied or read: over a base with a reading it is the
    base, on the reading itself it is empty. ``None``: the glyphs say it.
    """

    font: str
    size: float
    ink: Ink
    x: float
    y: float
    glyphs: tuple[Glyph, ...]
    width: float
    href: str = ""
    actual_text: str | None = None
    origin: SourceSpan | None = None
    flow: Flow = "across"

    @property
    def text(self) -> str:
        """What a reader copies from this run."""
        return "".join(g.text for g in self.glyphs) if self.actual_text is None else self.actual_text


class Body(NamedTuple):
    """Where the body of a character stands in its line, in points from the left edge of the measure.

    ``width`` is what JLREQ counts with: half an em for a mark whose blank half is taken off, what a full line
    left of a space, nothing for one at the line end. The gap to the next body is not in it. ``text`` is the
    character as written, with its marks.
    """

    text: str
    left: float
    width: float


class Figure(NamedTuple):
    """An outline that belongs to the text: an underline, a highlighter's stroke, an emphasis dot, a leader's dots.

    In points from the left edge of the line's measure and its baseline, as glyph runs are; ``behind`` the glyphs or
    over them. It says nothing to a reader.
    """

    path: Path
    ink: Ink
    behind: bool = False


class SetLine(NamedTuple):
    """One line, in points. ``left`` is where its text starts (indent or alignment), ``width`` how long it is,
    with the half em after 。 if that was kept at the line end, without a mark that hangs beyond it. ``flush``: it was
    made to end at the measure.
    """

    runs: tuple[GlyphRun, ...]
    left: float
    width: float
    measure: float
    flush: bool
    figures: tuple[Figure, ...] = ()

    @property
    def text(self) -> str:
        """What a reader copies from this line; a break the author asked for is not in it."""
        return "".join(run.text for run in self.runs)


class Setting(NamedTuple):
    """A paragraph set to a measure, and what had to be said about it."""

    lines: tuple[SetLine, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def width(self) -> float:
        """The longest line from the left edge of the measure, in points: what a label or a cell needs."""
        return max((line.left + line.width for line in self.lines), default=0.0)
