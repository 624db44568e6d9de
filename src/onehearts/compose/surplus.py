"""Stretches of pages that were too full, and the finished pages → a message for each: where, and how much is left over.

What is told is counted on the marked pages behind: lines and characters that staff typed, and photographs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onehearts.compose.deal import Stretch
from onehearts.compose.plan import Part, Piece, Plan
from onehearts.diagnostics import Diagnostic
from onehearts.edition import Edition, Glyphs, Group, Page, Picture
from onehearts.messages import diagnose, in_runs, phrase
from onehearts.typesetting import TextStyle

_READING = 0.7  # of the body's size: what is smaller is a reading or a raised mark, and no line of its own


class _Amount(NamedTuple):
    """How much stands somewhere."""

    lines: int
    characters: int
    photos: int

    def __str__(self) -> str:
        match self.characters > 0, self.photos > 0:
            case True, True:
                code = "surplus.lines-and-photos"
            case True, False:
                code = "surplus.lines"
            case False, True:
                code = "surplus.photos"
            case _:
                code = "surplus.else"
        return phrase(code, **self._asdict())


def too_long(stretches: Sequence[Stretch], plan: Plan, draft: Edition, body: TextStyle) -> list[Diagnostic]:
    """What is left over of each stretch of a draft, at the first block that has not all its room."""
    behind = list(_behind(plan, draft.pages))
    said: list[Diagnostic] = []
    for stretch in stretches:
        left = [(part, group) for part, group in behind if part.piece in stretch.pieces]
        if not left:  # the draft ended before; that is told there
            continue
        first = left[0][0].piece
        amount = _amount([group for _, group in left], body.size * plan.scale.zoom * _READING)
        said.append(
            diagnose(
                "compose.too-long",
                first.span,
                where=_pages(stretch),
                pages=plan.asked,
                rest=_rest(_heading(first, draft), alone=all(part.piece is first for part, _ in left)),
                amount=str(amount),
            )
        )
    return said


def _pages(stretch: Stretch) -> str:
    return phrase("surplus.pages", pages=in_runs(range(stretch.first, stretch.last + 1)))


def _rest(heading: str, *, alone: bool) -> str:
    """What is left over in words: of one block, or of the first and those behind it."""
    return phrase("surplus.end" if alone else "surplus.from", heading=heading)


def _heading(piece: Piece, draft: Edition) -> str:
    """The first heading that a block shows, or its name."""
    sections = (node for node in draft.structure.children if node.origin == piece.span)
    heads = (node for section in sections for node in section.walk() if node.role == "H2")
    head = next(heads, None)
    if head is None:
        return piece.name
    own = {node.id for node in head.walk()}
    shown = (item for page in draft.pages for item in page.flat() if isinstance(item, Glyphs) and item.node in own)
    return "".join(item.text for item in shown if item.origin).strip() or piece.name


def _behind(plan: Plan, pages: Sequence[Page]) -> Iterator[tuple[Part, Group]]:
    """What stands on the pages behind those asked for; there the column comes right after the ground."""
    for shelves, page in zip(plan.pages[plan.asked :], pages[plan.asked :], strict=True):
        parts = [part for shelf in shelves for part in shelf.parts]
        for part, item in zip(parts, page.items[1:], strict=False):
            if isinstance(item, Group):
                yield part, item


def _amount(groups: Sequence[Group], smallest: float) -> _Amount:
    """What staff typed in the groups; a line ends where the next run stands lower or further back."""
    lines = characters = photos = 0
    level, end = float("-inf"), 0.0
    for item in (item for group in groups for item in group.flat()):
        if isinstance(item, Picture):
            photos += 1
        if not isinstance(item, Glyphs) or item.origin is None or item.size < smallest:
            continue
        across = item.flow == "across"
        here, start = (item.y, item.x) if across else (item.x, item.y)
        lines += abs(here - level) > item.size / 2 or start < end - item.size
        level, end = here, start + item.width
        characters += len("".join(item.text.split()))
    return _Amount(lines, characters, photos)
