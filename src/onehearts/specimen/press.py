"""Boxes, examples and their places → items of a page, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from onehearts.compose import Box, Sense, Text
from onehearts.compose.lines import across, down
from onehearts.compose.measure import Measurer
from onehearts.compose.place import Placer
from onehearts.compose.structure import Draft, Structure
from onehearts.edition import Group, Item, Shape
from onehearts.geometry import Rect, rectangle
from onehearts.runs import Line, plain
from onehearts.specimen.entries import GridLook
from onehearts.specimen.example import Example
from onehearts.specimen.grid import FIFTH, grid, lines
from onehearts.typesetting import TextStyle, Typesetter

_FIGURE = 20.0  # points; the room of a figure at a ruler, in which it is centred


class Press:
    """Places text of the layout's styles, and examples with their grid. All lengths are points."""

    def __init__(self, title: str, styles: Mapping[str, TextStyle], look: GridLook, typesetter: Typesetter) -> None:
        self.structure = Structure(title)
        self.styles = styles
        self._look = look
        self._measurer = Measurer(typesetter)
        self._placer = Placer(self._measurer, self.structure, lambda ink: ink)

    def text(self, words: Line | str, style: str, role: str = "") -> Text:
        """A paragraph; with a role it is one to a reader too."""
        runs = plain(words) if isinstance(words, str) else words
        return Text(runs, self.styles[style], Sense(role) if role else None)

    def height(self, box: Box, width: float) -> float:
        """How high a box comes out, in points."""
        return self._measurer.extent(box, width).height

    def ascent(self, style: str) -> float:
        """From the top of the em box to the baseline of a style, in points."""
        return self._measurer.ascent(self.styles[style])

    def put(self, box: Box, x: float, y: float, width: float, parent: Draft | None, name: str = "") -> Group:
        """A box with its top left at (x, y); without a parent it is decoration."""
        return self._placer.group(box, Rect(x, y, width, self.height(box, width)), name, parent)

    def example(self, example: Example, x: float, y: float, owner: Draft | None) -> Group:
        """An example whose first body has its top left (its top right, down the page) at (x, y)."""
        items: list[Item] = list(grid(example, x, y, self._look))
        items += self._figures(example, x, y)
        node = None if owner is None else owner.id
        for number, row in enumerate(example.rows):
            step = number * example.leading
            if example.vertical:
                items += down(row.line, x - step - example.size / 2, y, lambda _run: node)
            else:
                items += across(row.line, x, y + step + example.ascent, example.ascent, lambda _run: node)
        return Group(tuple(items), "見本")

    def signs(self) -> tuple[Callable[[Rect], Shape], ...]:
        """What the grid draws, as signs of a legend in a place: the ends of the measure, a body, white."""
        look = self._look
        return (
            lambda at: Shape(lines((at._replace(width=0.0), at._replace(x=at.right, width=0.0))), None, look.ends),
            lambda at: Shape(rectangle(at), None, look.frame),
            lambda at: Shape(rectangle(at), look.gap),
        )

    def _figures(self, example: Example, x: float, y: float) -> list[Item]:
        """The figures at the fifth ticks of a ruler."""
        style = self.styles[self._look.figures]
        above = example.over + self._look.ruler + 2 * self._look.tick_length
        made: list[Item] = []
        for em in range(FIFTH, round(example.measure / example.size), FIFTH):
            at = em * example.size
            text = Text(plain(str(em)), style)
            left, top = at - _FIGURE / 2, -above - style.size
            if example.vertical:
                left, top = above, at - style.size / 2
            made.append(self.put(text, x + left, y + top, _FIGURE, None, "目盛"))
        return made
