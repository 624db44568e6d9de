"""The names of what is in the specimen and their pages → the cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onehearts.compose import Sense
from onehearts.edition import Item
from onehearts.geometry import Rect
from onehearts.runs import Manner, Run
from onehearts.specimen.entries import CoverLook, SheetLook
from onehearts.specimen.example import Example
from onehearts.specimen.press import Press


def cover(
    look: CoverLook, sheet: SheetLook, show: Example, chapters: Sequence[tuple[str, int]], press: Press
) -> Iterator[Item]:
    """The items of the cover; ``chapters`` are names and the pages they begin on."""
    parent = press.structure.node(Sense("Sect"), press.structure.root)
    name = press.text(look.publisher, look.publisher_style, "P")
    yield press.put(name, sheet.axis, look.publisher_at, sheet.width, parent, "表紙")
    title = press.text(look.title, look.title_style, "H1")
    yield press.put(title, sheet.axis, look.title_at, sheet.width, parent, "表紙")
    under = look.title_at + press.height(title, sheet.width) + sheet.after_words
    yield press.put(press.text(look.words, look.words_style, "P"), sheet.axis, under, sheet.width, parent, "表紙")
    yield press.example(show, sheet.axis, look.show_at, press.structure.node(Sense("P"), parent))
    contents = press.structure.node(Sense("L"), parent)
    y = look.contents_at
    for chapter, page in chapters:
        runs = (Run(chapter), Run("…", manners=frozenset({Manner.LEADER})), Run(str(page)))
        item = press.structure.node(Sense("LI"), contents)
        yield press.put(press.text(runs, look.contents_style, "LBody"), sheet.axis, y, sheet.width, item, "目次")
        y += press.styles[look.contents_style].leading
    y = look.legend_at
    size, leading = press.styles[look.legend_style].size, press.styles[look.legend_style].leading
    for line, sign in zip(look.legend, press.signs(), strict=True):
        yield sign(Rect(sheet.axis, y, 2 * size, size))
        yield press.put(press.text(line, look.legend_style, "P"), sheet.axis + 3 * size, y, sheet.width, parent, "見方")
        y += leading
    y += leading / 2
    for line in look.colophon:
        yield press.put(press.text(line, look.colophon_style, "P"), sheet.axis, y, sheet.width, parent, "奥付")
        y += press.styles[look.colophon_style].leading
