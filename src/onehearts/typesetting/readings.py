"""Readings (ruby) of bases → their cells, and the room they need where they are longer than their base."""

from __future__ import annotations

from onehearts.runs import Line
from onehearts.typesetting.cells import Cell, CellBook
from onehearts.typesetting.characters import Characters
from onehearts.typesetting.jlreq import HIRAGANA
from onehearts.typesetting.style import TextStyle

SIZE = 0.5  # of the base (JLREQ 3.3.3)


def reading_cells(reading: str, style: TextStyle, strong: bool, book: CellBook) -> tuple[Cell, ...]:
    """The cells of a reading, in ems of the reading's own size."""
    chain = style.chain(strong)
    return tuple(book.find(chain, character, HIRAGANA) for character in reading)


def widen(
    chars: Characters, runs: Line, style: TextStyle, book: CellBook, body: list[float], shift: list[float]
) -> None:
    """Spread bases shorter than their readings, half a share at either end (group ruby, JLREQ 3.3.6).

    ``body`` and ``shift`` are changed in place; ems of the base.
    """
    for index, run in enumerate(runs):
        if not run.ruby:
            continue
        base = [at for at, owner in enumerate(chars.run) if owner == index]
        length = sum(cell.body for cell in reading_cells(run.ruby, style, run.strong, book)) * SIZE
        lack = length - sum(body[at] for at in base)
        if base and lack > 0:
            share = lack / len(base)
            for at in base:
                body[at] += share
                shift[at] += share / 2
