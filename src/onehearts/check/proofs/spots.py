"""Characters of what a section says → where they stand on the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from onehearts.check.proofs.changes import Change
from onehearts.check.proofs.sections import Section, Spoken, sections
from onehearts.edition import Edition, Glyphs
from onehearts.geometry import EPSILON, Rect, union


class Spot(NamedTuple):
    """Words on one line, or ``down`` a column, that are new; without any length, where words were taken away."""

    page: int
    rect: Rect
    down: bool


_Letter: TypeAlias = Spot | None
"""Where a character stands; nowhere where a paragraph ends."""


def spots(edition: Edition, changes: Iterable[Change]) -> tuple[Spot, ...]:
    """Where the new words of all changes stand in the edition they lead to."""
    found = sections(edition)
    return tuple(spot for change in changes if change.spots for spot in _of_change(change, found[change.block]))


def _of_change(change: Change, section: Section) -> Iterator[Spot]:
    letters = [*_letters(section)]
    for first, last in change.spots:
        if first < last:
            yield from _joined(letters[first:last])
        else:
            yield from _between(letters, first)


def _letters(section: Section) -> Iterator[_Letter]:
    """As many as the text of its record has characters."""
    for number, paragraph in enumerate(section.paragraphs):
        if number:
            yield None
        in_column = any(spoken.run.flow != "across" for spoken in paragraph)
        for spoken in paragraph:
            if in_column and spoken.run.flow == "across":  # abreast in a column (縦中横)
                yield from [Spot(spoken.page, spoken.run.box, True)] * len(spoken.text)
            else:
                yield from _of_run(spoken)


def _of_run(spoken: Spoken) -> Iterator[Spot]:
    """The characters of a run, each as far as the next one."""
    run = spoken.run
    if run.actual_text is None:
        marks = [(glyph.x if run.flow == "across" else glyph.y, glyph.text) for glyph in run.glyphs if glyph.text]
    else:
        marks = [(0.0, run.actual_text)]
    start = 0.0 if run.flow == "across" or not marks else min(along for along, _ in marks)
    ends = [*(along - start for along, _ in marks[1:]), run.width]
    for (along, text), end in zip(marks, ends, strict=True):
        step = (end - along + start) / len(text)
        yield from (_part(spoken.page, run, along - start + n * step, step) for n in range(len(text)))


def _part(page: int, run: Glyphs, along: float, length: float) -> Spot:
    box = run.box
    if run.flow == "across":
        return Spot(page, Rect(box.x + along, box.y, length, box.height), False)
    return Spot(page, Rect(box.x, box.y + along, box.width, length), True)


def _joined(letters: Iterable[_Letter]) -> Iterator[Spot]:
    """Characters of one line as one spot."""
    last: Spot | None = None
    for letter in letters:
        if last is not None and letter is not None and _is_on_line(letter, last):
            last = last._replace(rect=union((last.rect, letter.rect)))
            continue
        if last is not None:
            yield last
        last = letter
    if last is not None:
        yield last


def _is_on_line(letter: Spot, last: Spot) -> bool:
    one, other = letter.rect, last.rect
    if (letter.page, letter.down) != (last.page, last.down):
        return False
    if letter.down:
        return abs(one.x - other.x) < other.width / 2 and one.y > other.y - EPSILON
    return abs(one.y - other.y) < other.height / 2 and one.x > other.x - EPSILON


def _between(letters: list[_Letter], at: int) -> Iterator[Spot]:
    """Where nothing stands any more: before the character there, or else behind the one before it."""
    at = min(at, len(letters))
    following = letters[at] if at < len(letters) else None
    before = letters[at - 1] if at else None
    if following is not None:
        rect = following.rect
        yield following._replace(rect=_edge(rect, following.down, 0.0))
    elif before is not None:
        yield before._replace(rect=_edge(before.rect, before.down, 1.0))


def _edge(rect: Rect, down: bool, share: float) -> Rect:
    """A line across the run at this share of a character."""
    if down:
        return Rect(rect.x, rect.y + share * rect.height, rect.width, 0.0)
    return Rect(rect.x + share * rect.width, rect.y, 0.0, rect.height)
