"""Edits with which an issue fits → what is said of them: sentences, the page of the draft, how hard they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onehearts.blocks.edits import Edit, Sort, Spot
from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Edition, Glyphs
from onehearts.messages import diagnose

# How large a change is to staff, in characters that would be as hard to spare.
_EFFORT = {Sort.CUT: 0, Sort.DRAWING: 30, Sort.NEW_PAGE: 60, Sort.PIN: 60, Sort.PHOTO: 120, Sort.BLOCK: 250}
_MORE_PAGES = 900
_ONE_MORE = 20


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, in a sentence with its place in the file.

    ``page`` is where it stands in the draft. ``characters`` are those to cut, ``pages`` how many there are to be then;
    0 where it is something else. ``name`` is the label or key of the text, or what the photograph is known by.
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
        for page in edition.pages:
            for item in page.flat():
                if isinstance(item, Glyphs) and item.origin:
                    found.setdefault((item.origin.line, item.origin.column), page.number)
        self._places = sorted(found)
        self._pages = [found[place] for place in self._places]
        self._count = count
        self._start = start

    def page(self, spot: Spot) -> int:
        """The page on which stands what was typed at a spot, or else what was typed next behind it."""
        at = bisect_left(self._places, (spot.place.line, spot.place.column))
        return self._pages[at] if at < len(self._pages) else self._count

    def remedy(self, edits: Sequence[Edit], count: int = 0) -> Remedy:
        """All of the edits, and ``count`` pages unless that is 0."""
        effort = sum(_effort(edit) for edit in edits)
        steps: list[Step] = []
        pins = [edit for edit in edits if edit.spot.sort is Sort.PIN]
        if len(pins) > 1:
            lines = "・".join(str(edit.spot.place.line) for edit in pins)
            said = diagnose("remedies.no-pins", pins[0].spot.place, lines=lines)
            steps.append(Step("no-pins", 0, said.span, "ページ", 0, 0, said.message))
            edits = [edit for edit in edits if edit not in pins]
        steps += [self._step(edit) for edit in sorted(edits, key=lambda edit: edit.spot.place)]
        if count:
            said = diagnose("remedies.pages", self._start, pages=count)
            steps.append(Step("pages", 0, said.span, "ページ数", 0, count, said.message))
            effort += _MORE_PAGES + count
        return Remedy(tuple(steps), effort + _ONE_MORE * (len(steps) - 1))

    def _step(self, edit: Edit) -> Step:
        spot = edit.spot
        page = self.page(spot)
        said = diagnose(
            f"remedies.{spot.sort.value}",
            spot.place,
            where=f"{page}ページ" if page <= self._count else "あふれた",
            head=spot.head,
            name=spot.name,
            kind="" if spot.name == spot.head else f"（{spot.name}）",
            characters=edit.characters,
            line=spot.place.line,
        )
        return Step(spot.sort.value, page, spot.place, spot.name, edit.characters, 0, said.message)


def advised(diagnostics: Iterable[Diagnostic], offered: Sequence[Remedy]) -> tuple[Diagnostic, ...]:
    """The messages, with the remedies as hints of the first that says that there is too much."""
    made = list(diagnostics)
    at = next((index for index, said in enumerate(made) if said.code == "compose.too-long"), None)
    if at is not None:
        made[at] = made[at]._replace(hints=(*made[at].hints, *_hints(offered, made[at].span)))
    return tuple(made)


def _hints(offered: Sequence[Remedy], span: SourceSpan) -> Iterator[str]:
    """What to do, a line for each step."""
    code = "remedies.several" if len(offered) > 1 else "remedies.one" if offered else "remedies.none"
    yield diagnose(code, span).message
    for sign, remedy in zip("①②③", offered, strict=False):
        first, *more = remedy.steps
        yield f"{sign} {first.sentence}"
        for step in more:
            further = diagnose("remedies.further", step.place, step=step.sentence)
            yield f"　 {further.message}"


def _effort(edit: Edit) -> int:
    return _EFFORT[edit.spot.sort] + (edit.characters or edit.spot.size)
