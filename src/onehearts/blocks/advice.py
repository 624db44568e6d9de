"""Edits with which an issue fits → what is said of them: sentences, the page of the draft, how hard they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onehearts.blocks.edits import Edit, Sort, Spot
from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Edition, Glyphs, Picture
from onehearts.messages import in_runs, phrase

# How large a change is to staff, in characters that would be as hard to spare.
_EFFORT = {Sort.CUT: 0, Sort.DRAWING: 30, Sort.NEW_PAGE: 60, Sort.PIN: 60, Sort.PHOTO: 120, Sort.BLOCK: 250}
_MORE_PAGES = 900
_ONE_MORE = 20
_WISHES = {Sort.PIN: "no-pins", Sort.NEW_PAGE: "no-new-pages"}  # given up all together


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, in a sentence with its place in the file.

    ``page`` is where it stands in the draft. ``characters`` are those to cut, ``pages`` how many there are to be then;
    0 where it is something else. ``name`` is the label or key of the text, or what a picture is known by.
    """

    sort: str
    page: int
    place: SourceSpan
    name: str
    characters: int
    pages: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """Steps that make the issue fit when all of them are done; ``effort`` is how hard they are, in characters."""

    steps: tuple[Step, ...]
    effort: int


class Advice:
    """Says what edits of the blocks of a draft are; the draft was to have ``count`` pages.

    ``start`` is the place where something is said about all of the blocks.
    """

    def __init__(self, edition: Edition, count: int, start: SourceSpan) -> None:
        found: dict[tuple[int, int], int] = {}
        figures = {node.id: node.origin for node in edition.structure.walk() if node.role == "Figure"}
        self._pictured: dict[SourceSpan | None, int] = {}
        for page in edition.pages:
            for item in page.flat():
                if isinstance(item, Glyphs) and item.origin and item.origin.file == start.file:
                    found.setdefault((item.origin.line, item.origin.column), page.number)
                elif isinstance(item, Picture) and item.node is not None:
                    self._pictured.setdefault(figures.get(item.node), page.number)
        self._places = sorted(found)
        self._pages = [found[place] for place in self._places]
        self._edition = edition
        self._count = count
        self._start = start

    def left_over(self) -> int:
        """How many typed characters stand behind the pages there were to be."""
        behind = (item for page in self._edition.pages[self._count :] for item in page.flat())
        return sum(len(item.text) for item in behind if isinstance(item, Glyphs) and item.origin)

    def page(self, spot: Spot) -> int:
        """The page on which stands the picture or what was typed at a spot, or else what was typed next behind it."""
        if spot.place in self._pictured:
            return self._pictured[spot.place]
        at = bisect_left(self._places, (spot.place.line, spot.place.column))
        return self._pages[at] if at < len(self._pages) else self._count

    def remedy(self, edits: Sequence[Edit], count: int = 0, *, white: bool = False) -> Remedy:
        """All of the edits, and ``count`` pages unless that is 0; ``white`` if not all of these are filled."""
        effort = sum(_effort(edit) for edit in edits)
        steps: list[Step] = []
        for sort, wishes in _WISHES.items():
            given_up = [edit for edit in edits if edit.spot.sort is sort]
            if len(given_up) > 1:
                sentence = phrase(f"remedies.{wishes}", lines=in_runs(edit.spot.place.line for edit in given_up))
                steps.append(Step(wishes, 0, given_up[0].spot.place, given_up[0].spot.name, 0, 0, sentence))
                edits = [edit for edit in edits if edit not in given_up]
        steps += [self._step(edit) for edit in sorted(edits, key=lambda edit: edit.spot.place)]
        if count:
            sentence = phrase("remedies.pages-white" if white else "remedies.pages", pages=count)
            steps.append(Step("pages", 0, self._start, "", 0, count, sentence))
            effort += _MORE_PAGES + count
        return Remedy(tuple(steps), effort + _ONE_MORE * (len(steps) - 1))

    def _step(self, edit: Edit) -> Step:
        spot = edit.spot
        page = self.page(spot)
        sentence = phrase(
            f"remedies.{spot.sort.value}",
            where=phrase("remedies.page", page=page) if page <= self._count else phrase("remedies.surplus"),
            head=spot.head,
            name=spot.name,
            kind="" if spot.name == spot.head else phrase("remedies.kind", name=spot.name),
            characters=edit.characters,
            line=spot.place.line,
        )
        return Step(spot.sort.value, page, spot.place, spot.name, edit.characters, 0, sentence)


def advised(diagnostics: Iterable[Diagnostic], offered: Sequence[Remedy]) -> tuple[Diagnostic, ...]:
    """The messages, with the remedies as hints of the first that says that there is too much."""
    made = list(diagnostics)
    at = next((index for index, said in enumerate(made) if said.code == "compose.too-long"), None)
    if at is not None:
        made[at] = made[at]._replace(hints=(*made[at].hints, *_hints(offered)))
    return tuple(made)


def _hints(offered: Sequence[Remedy]) -> Iterator[str]:
    """What to do, a line for each step."""
    yield phrase("remedies.several" if len(offered) > 1 else "remedies.one" if offered else "remedies.none")
    for sign, remedy in zip("①②③", offered, strict=False):
        first, *more = remedy.steps
        yield phrase("remedies.first", sign=sign, step=first.sentence)
        for step in more:
            yield phrase("remedies.further", step=step.sentence)


def _effort(edit: Edit) -> int:
    return _EFFORT[edit.spot.sort] + (edit.characters or edit.spot.size)
