"""What one search found is known to the next: it finds what it would find alone, and asks less."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from box_samples import TYPESETTER, lines, mark, piece

from onehearts.compose import Piece
from onehearts.compose.candidates import Fill, Start
from onehearts.compose.choose import Chooser
from onehearts.compose.fill import Effort, Filling
from onehearts.compose.measure import Measurer
from onehearts.compose.plan import Room
from onehearts.compose.recall import Recall
from onehearts.geometry import Elastic

ROOM = Room(200.0, 260.0, 0.0, 0.0, Elastic(10.0, 4.0, 6.0), 20.0, 2.0)
PIECES = [piece(name, lines(count)) for name, count in zip("甲乙丙丁戊己庚", (6, 11, 4, 9, 13, 7, 5), strict=True)]


def changed(at: int, count: int) -> list[Piece]:
    """The pieces, another in the place of one of them."""
    return [*PIECES[:at], piece("新", lines(count)), *PIECES[at + 1 :]]


def told(fills: Sequence[Fill]) -> list[tuple[float, tuple[int, str], list[str]]]:
    return [
        (fill.cost, fill.following.key, [part.piece.name for shelf in fill.shelves for part in shelf.parts])
        for fill in fills
    ]


@pytest.mark.parametrize("effort", Effort)
def test_pages_are_filled_as_they_would_be_alone(effort: Effort) -> None:
    measurer = Measurer(TYPESETTER)
    recall = Recall(measurer, ())
    for pieces in (PIECES, *(changed(at, 8) for at in range(len(PIECES))), PIECES[1:], PIECES[:-1], PIECES):
        shared, alone = recall.filling(pieces, ROOM, effort), Filling(pieces, ROOM, measurer, effort=effort)
        for page in (1, 2, 3):
            for block in range(len(pieces) + 1):
                assert told(shared.fills(Start(block), page, 3)) == told(alone.fills(Start(block), page, 3))


def test_only_pages_a_changed_block_can_come_to_are_filled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    fills = Filling.fills

    def noted(self: Filling, start: Start, page: int, count: int) -> list[Fill]:
        asked.append(start.block)
        return fills(self, start, page, count)

    monkeypatch.setattr(Filling, "fills", noted)
    recall = Recall(Measurer(TYPESETTER), ())
    blocks = [piece(str(number), mark(150)) for number in range(9)]
    for pieces in (blocks, [*blocks[:4], piece("新", mark(140)), *blocks[5:]]):
        asked.clear()
        filling = recall.filling(pieces, ROOM, Effort.WHOLE)
        for block in range(len(pieces)):
            filling.fills(Start(block), 1, 9)
    assert asked == [1, 2, 3, 4, 5]


def test_a_chooser_that_has_chosen_chooses_as_a_new_one() -> None:
    def plan(chooser: Chooser, pieces: Sequence[Piece]) -> list[list[tuple[str, str]]] | None:
        found = chooser.choose(pieces, 3)
        if found is None:
            return None
        return [[(part.piece.name, part.way) for shelf in page for part in shelf.parts] for page in found.plan.pages]

    def chooser() -> Chooser:
        return Chooser(ROOM, (1.0, 1.1), (1.0, 0.5), Measurer(TYPESETTER, quick=True), Measurer(TYPESETTER))

    known = chooser()
    tried = [PIECES, *(changed(at, count) for at, count in pairwise((0, 3, 6, 2, 5))), PIECES]
    assert [plan(known, pieces) for pieces in tried] == [plan(chooser(), pieces) for pieces in tried]
