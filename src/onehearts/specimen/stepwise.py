"""A prepared paragraph and a measure → its lines by first fit: each as long as it gets, whatever comes after.

This is what the optimum over the paragraph is shown against. Bodies, white, lawful line ends and the ways of filling a
line are the composer's own, so that nothing differs but the choice of line ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.specimen.naive import Row
from onehearts.typesetting import Body, FontBook, Paragraph, assemble
from onehearts.typesetting.breaking import farthest, places
from onehearts.typesetting.cells import CellBook
from onehearts.typesetting.justify import fit


def stepwise(p: Paragraph, measure: float, book: FontBook) -> Iterator[Row]:
    """The lines of a paragraph without indents at a measure in points, which leaves a lawful end in every line."""
    cells, size = CellBook(book), p.style.size
    room = measure / size
    for first, last in p.parts:
        where = places(p, first, last, False)
        place = 0
        while where.at[place] < last:
            at = where.at[place]
            place = max(place + 1, farthest(where, place, room))
            end = where.at[place]
            fitted = fit(p, at, end, room, elastic=True, fill=end < last)
            bodies = tuple(
                Body(p.characters.source[index], left * size, p.body[index] * size)
                for index, left in zip(range(at, end), fitted.lefts, strict=True)
            )
            yield Row(assemble.line(p, at, end, fitted, 0.0, room, cells), bodies)
