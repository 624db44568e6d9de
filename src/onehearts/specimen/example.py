"""A rule's text and one way of setting it → its lines with the bodies of their characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from onehearts.compose import Text
from onehearts.compose.measure import Measurer
from onehearts.geometry import bounds
from onehearts.runs import Line
from onehearts.specimen.entries import COMPOSED, SOLID, STEPWISE, Rule, Sample
from onehearts.specimen.naive import Row, solid
from onehearts.specimen.stepwise import stepwise
from onehearts.typesetting import Body, FontBook, SetLine, TextStyle, Typesetter

# From the baseline of a reading, or its centre line, to the top of its body, in ems of it.
_RISE, _MIDDLE = 0.88, 0.5
_UNBOUNDED = 1e6  # a measure in points no single line reaches


@dataclass(frozen=True, slots=True)
class Example:
    """Lines set at ``measure`` points, ``size`` points high and ``leading`` apart.

    ``ascent`` is from the top of a body to its baseline.
    """

    rows: tuple[Row, ...]
    measure: float
    size: float
    leading: float
    ascent: float
    vertical: bool

    @property
    def depth(self) -> float:
        """From the first line's bodies to the last one's, both included, in points: across the lines."""
        return (len(self.rows) - 1) * self.leading + self.size

    @property
    def over(self) -> float:
        """How far readings and dots of the first line reach beyond its bodies, in points."""
        line = self.rows[0].line
        rise, top = (_MIDDLE, self.size / 2) if self.vertical else (_RISE, self.ascent)
        readings = [-run.y + rise * run.size for run in line.runs if run.size < self.size and run.y < 0]
        figures = [-bounds(figure.path).y for figure in line.figures]
        return max(0.0, max([*readings, *figures], default=0.0) - top)


class Setter:
    """Sets examples in the styles of the specimen's layout."""

    def __init__(self, styles: Mapping[str, TextStyle], typesetter: Typesetter, book: FontBook) -> None:
        self._styles, self._typesetter, self._book = styles, typesetter, book
        self._measurer = Measurer(typesetter)

    def example(self, rule: Rule, sample: Sample) -> Example:
        """The rule's text, or the sample's own, set as the sample says."""
        style = replace(self._styles[sample.style], vertical=rule.vertical, indent=sample.indent, hang=sample.hang)
        measure = (sample.measure or rule.measure) * style.size
        texts = sample.text or rule.text
        if style.sizes:
            style = self._measurer.fitted(Text(texts[0], style), measure).style
        rows = tuple(row for text in texts for row in self._rows(text, sample.way, style, measure))
        return Example(rows, measure, style.size, style.leading, self._typesetter.ascent(style), style.vertical)

    def line(self, text: Line, style: str) -> Example:
        """A text on one line, which is its measure."""
        chosen = self._styles[style]
        paragraph = self._typesetter.prepare(text, chosen)
        measure = max(body.left + body.width for row in self._typesetter.bodies(paragraph, _UNBOUNDED) for body in row)
        rows = tuple(self._rows(text, COMPOSED, chosen, measure))
        return Example(rows, measure, chosen.size, chosen.leading, self._typesetter.ascent(chosen), chosen.vertical)

    def _rows(self, text: Line, way: str, style: TextStyle, measure: float) -> Iterator[Row]:
        if way == SOLID:
            yield from solid(text, style, measure, self._book)
            return
        paragraph = self._typesetter.prepare(text, style)
        if way == STEPWISE:
            yield from stepwise(paragraph, measure, self._book)
            return
        lines = self._typesetter.set(paragraph, measure).lines
        for line, bodies in zip(lines, self._typesetter.bodies(paragraph, measure), strict=True):
            bases = self._bases(line, style.size)
            yield Row(line, tuple(_without_room(body, bases, style.size) for body in bodies))

    def _bases(self, line: SetLine, size: float) -> list[tuple[str, float]]:
        """The characters with readings on a line and where they are drawn, in points along it."""
        return [
            (glyph.text, run.x + glyph.x - (self._fall(run.font, glyph.text) * size if run.flow == "down" else 0.0))
            for run in line.runs
            if run.actual_text and run.size == size
            for glyph in run.glyphs
        ]

    def _fall(self, font: str, character: str) -> float:
        """From the top of a character's body to its design origin, in ems: down the page."""
        return self._book.face(font).upright(character).down


def _without_room(body: Body, bases: list[tuple[str, float]], size: float) -> Body:
    """The body itself, for a base that has room beside it for a longer reading; others are as they were."""
    near = [left for text, left in bases if text == body.text and abs(left - body.left) < max(size, body.width)]
    return Body(body.text, min(near, key=lambda left: abs(left - body.left)), size) if near else body
