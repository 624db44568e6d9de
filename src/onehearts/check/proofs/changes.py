"""Two records of an edition → what changed from the one to the other, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Literal, NamedTuple, TypeAlias

from onehearts.check.proofs.differences import Difference, around, differences
from onehearts.check.proofs.shown import Block, Place, Record, Shown
from onehearts.messages import phrase

_MOST = 6  # details told of a block
_ALIKE = 0.35  # of two texts that may be one before and after it was written anew
_SAME_TITLE = 0.5  # what an equal heading counts beside the likeness of the text
_NUDGED = 0.01  # of a picture's width or height: what rounding moves its crop by
_RECROPPED = 0.1  # what pages that fill up differently do not move it by


How: TypeAlias = Literal["changed", "new", "gone", "moved"]


class Change(NamedTuple):
    """What is told of one block.

    ``places`` are where it is now, or, of one that is gone, was; ``details`` say in Japanese what changed; ``before``
    are the pages it was on. ``block`` is its place in the new record (-1 if it is gone) and ``spots`` are the first and
    last characters of its text that are other words than before.
    """

    how: How
    kind: str
    title: str
    places: tuple[Place, ...]
    details: tuple[str, ...] = ()
    before: tuple[int, ...] = ()
    block: int = -1
    spots: tuple[tuple[int, int], ...] = ()

    @property
    def pages(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(place.page for place in self.places))


def changes(old: Record, new: Record) -> tuple[Change, ...]:
    """All changes in the order of the pages; a block that is gone stands where it was."""
    pairs = matched(old, new)
    partner = {b: a for a, b in pairs}
    kept = {a for a, _ in pairs}
    made: list[Change] = []
    for at, block in enumerate(new):
        change = _change(old[partner[at]], block) if at in partner else _told("new", block)
        if change is not None:
            made.append(change._replace(block=at))
    made += [_told("gone", block) for at, block in enumerate(old) if at not in kept]
    return tuple(sorted(made, key=lambda change: (change.places[0].page, change.places[0].rect.y)))


def matched(old: Record, new: Record) -> tuple[tuple[int, int], ...]:
    """Which block of the one is which of the other: equal ones first, then the likest of a kind."""
    pairs: list[tuple[int, int]] = []
    free_old, free_new = [*range(len(old))], [*range(len(new))]
    for a in (*free_old,):
        b = next((b for b in free_new if _content(old[a]) == _content(new[b])), None)
        if b is not None:
            pairs.append((a, b))
            free_old.remove(a)
            free_new.remove(b)
    unlike = sorted((-_likeness(old[a], new[b]), abs(a - b), a, b) for a in free_old for b in free_new)
    for score, _, a, b in unlike:
        if -score >= _ALIKE and a in free_old and b in free_new:
            pairs.append((a, b))
            free_old.remove(a)
            free_new.remove(b)
    return tuple(pairs)


def _content(block: Block) -> tuple[str, str, tuple[str, ...]]:
    return block.kind, block.text, tuple(photo.source for photo in block.photos)


def _likeness(old: Block, new: Block) -> float:
    if old.kind != new.kind:
        return 0.0
    matcher = SequenceMatcher(None, old.text, new.text, autojunk=False)
    same_title = _SAME_TITLE if old.title == new.title else 0.0
    return same_title + (matcher.ratio() if matcher.real_quick_ratio() > 0 else 0.0)


def _told(how: How, block: Block, details: Sequence[str] = (), before: tuple[int, ...] = ()) -> Change:
    told = (*details[:_MOST], phrase("change.more", count=len(details) - _MOST)) if len(details) > _MOST else details
    return Change(how, block.kind, block.title, block.places, tuple(told), before)


def _change(old: Block, new: Block) -> Change | None:
    words = differences(old.text, new.text, phrase("change.line-end"))
    details = [*_details(old, new, words)]
    before, now = (tuple(dict.fromkeys(place.page for place in block.places)) for block in (old, new))
    if details:
        spots = tuple((one.first, one.last) for one in words)
        return _told("changed", new, details, before if before != now else ())._replace(spots=spots)
    return _told("moved", new, (), before) if before != now else None


def _details(old: Block, new: Block, words: Sequence[Difference]) -> Iterator[str]:
    texts = _texts(words)
    yield from texts
    if old.readings != new.readings:
        yield from (phrase("change.reading", what=_said(one)) for one in differences(old.readings, new.readings, ""))
    yield from _photos(old.photos, new.photos)
    if texts:
        return
    # What follows from other words, or is told with them, is not told again.
    if old.links != new.links:
        yield phrase("change.links")
    elif old.drawings != new.drawings:
        yield phrase("change.drawings")
    if old.faces != new.faces:
        yield phrase("change.faces")
    if old.measure == new.measure:
        yield from _line_ends(old, new)


def _texts(found: Sequence[Difference]) -> list[str]:
    """What is said of texts; a paragraph that was taken away and added elsewhere has changed its place."""
    added, taken = ({one.new for one in found if not one.old}, {one.old for one in found if not one.new})
    moved = added & taken
    return [
        phrase("change.order", text=one.new) if one.new in moved else _said(one)
        for one in found
        if not (one.old in moved and not one.new)
    ]


def _said(difference: Difference) -> str:
    if not difference.old:
        return phrase("change.added", new=difference.new)
    if not difference.new:
        return phrase("change.taken", old=difference.old)
    return phrase("change.text", old=difference.old, new=difference.new)


def _photos(old: Sequence[Shown], new: Sequence[Shown]) -> Iterator[str]:
    """What became of photographs: they are told by their number in the block."""
    before, after = [photo.source for photo in old], [photo.source for photo in new]
    if len(before) == len(after):
        for number, (was, now) in enumerate(zip(old, new, strict=True), 1):
            if was.source != now.source:
                yield phrase("change.photo", number=number)
            elif _recropped(was, now):
                yield phrase("change.photo-crop", number=number)
        return
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            common = min(b - a, d - c)
            yield from (phrase("change.photo", number=c + one + 1) for one in range(common))
            yield from (phrase("change.photo-new", number=one + 1) for one in range(c + common, d))
            yield from (phrase("change.photo-gone", number=one + 1) for one in range(a + common, b))


def _recropped(old: Shown, new: Shown) -> bool:
    """Whether another part of a photograph is seen: by the will of staff, or so much that everybody sees it."""
    moved = max(abs(was - now) for was, now in zip(old.crop, new.crop, strict=True))
    return moved > (_NUDGED if old.focus != new.focus else _RECROPPED)


def _line_ends(old: Block, new: Block) -> Iterator[str]:
    """Paragraphs whose lines end elsewhere though nothing round them changed: somebody asked for it."""
    for was, now in zip(old.paragraphs, new.paragraphs, strict=True):
        ends = set(_ends(now)) - set(_ends(was)) or set(_ends(was)) - set(_ends(now))
        if ends:
            text = now.replace("\n", "")
            yield phrase("change.lines", where=around(text, min(ends), phrase("change.line-end")))


def _ends(paragraph: str) -> list[int]:
    """How many characters stand before each line end."""
    return [*accumulate(map(len, paragraph.split("\n")[:-1]))]
