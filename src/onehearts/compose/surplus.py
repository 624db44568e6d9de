"""Stretches of pages that were too full, and the finished pages → a message for each: where, and how much is left over.

What is told is counted on the marked pages behind: lines and characters that staff typed, and photographs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onehearts.compose.deal import Stretch
from onehearts.compose.plan import Part, Piece, Plan
from onehearts.diagnostics import Diagnostic
from onehearts.edition import Glyphs, Group, Page, Picture
from onehearts.messages import diagnose
from onehearts.typesetting import TextStyle

_READING = 0.7  # of the body's size: what is smaller is a reading or a raised mark, and no line of its own


class _Amount(NamedTuple):
    """How much stands somewhere."""

    lines: int
    characters: int
    photos: int

    def __str__(self) -> str:
        said = [f"約{self.lines}行（{self.characters}字）"] if self.characters else []
        said += [f"写真{self.photos}枚"] if self.photos else []
        return "と".join(said) or "図や飾り"


def too_long(stretches: Sequence[Stretch], plan: Plan, pages: Sequence[Page], body: TextStyle) -> list[Diagnostic]:
    """What is left over of each stretch of a draft, at the first block that has not all its room."""
    behind = list(_behind(plan, pages))
    said: list[Diagnostic] = []
    for stretch in stretches:
        left = [(part, group) for part, group in behind if part.piece in stretch.pieces]
        first = left[0][0].piece
        amount = _amount([group for _, group in left], body.size * plan.zoom * _READING)
        said.append(
            diagnose(
                "compose.too-long",
                first.span,
                where=_pages(stretch),
                pages=plan.asked,
                rest=_rest(first, [part.piece for part, _ in left]),
                amount=str(amount),
            )
        )
    return said


def _pages(stretch: Stretch) -> str:
    first, last = stretch.first, stretch.last
    return f"{last}ページ" if first == last else f"{first}〜{last}ページ"


def _rest(first: Piece, pieces: Sequence[Piece]) -> str:
    """What is left over in words: of one block, or of the first and those behind it."""
    return f"「{first.name}」の終わりのほう" if all(piece is first for piece in pieces) else f"「{first.name}」から後ろ"


def _behind(plan: Plan, pages: Sequence[Page]) -> Iterator[tuple[Part, Group]]:
    """What stands on the pages behind those asked for; there the column comes right after the ground."""
    for shelves, page in zip(plan.pages[plan.asked :], pages[plan.asked :], strict=True):
        parts = [part for shelf in shelves for part in shelf.parts]
        for part, item in zip(parts, page.items[1:], strict=False):
            if isinstance(item, Group):
                yield part, item


def _amount(groups: Sequence[Group], smallest: float) -> _Amount:
    """What staff typed in the groups; a line ends where the level or the paragraph changes."""
    lines = characters = photos = 0
    before: tuple[object, ...] = ()
    for item in (item for group in groups for item in group.flat()):
        if isinstance(item, Picture):
            photos += 1
        if not isinstance(item, Glyphs) or item.origin is None or item.size < smallest:
            continue
        level = item.y if item.flow == "across" else item.x
        here = (item.node, item.flow == "across", round(level, 1))
        lines += here != before
        before = here
        characters += len("".join(item.text.split()))
    return _Amount(lines, characters, photos)
