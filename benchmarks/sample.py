"""The sample issue → the paragraphs whose lines a build counts, and the measures it counts them at."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

from onehearts import pipeline, resources
from onehearts.design import Layout
from onehearts.typesetting import Counts, FontBook, Paragraph, Typesetter


class Counted(NamedTuple):
    """A prepared paragraph and a measure in points."""

    paragraph: Paragraph
    measure: float


def counted(issue: Path) -> tuple[Counted, ...]:
    """The paragraphs of which a build asks how many lines they take, with their measures; each question once."""
    asked: dict[Counted, None] = {}

    class Listening(Typesetter):
        def choices(self, paragraph: Paragraph, measure: float, kept: tuple[int, ...] = ()) -> Counts:
            asked[Counted(paragraph, round(measure, 4))] = None
            return super().choices(paragraph, measure, kept)

    class Building(pipeline.Pipeline):
        def _typesetter(self, layout: Layout) -> Typesetter:
            return self._typesetters.setdefault(layout.folder, Listening(FontBook(layout.fonts)))

    with tempfile.TemporaryDirectory() as cache:
        built = Building(resources.folder("layouts"), resources.folder("fonts"), Path(cache)).build(issue)
    if built.edition is None:
        raise SystemExit(f"{issue} has errors")
    return tuple(asked)
