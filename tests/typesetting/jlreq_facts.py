"""jlreq_expected.txt → what JLREQ's tables say of two neighbouring classes, of the head and of the end of a line."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TypeAlias

Cell: TypeAlias = tuple[int, int]
"""The class before and the class after."""

KANJI = 19
EMS = {"solid": 0.0, "quarter": 0.25, "half": 0.5, "half+quarter": 0.75}


def _sections() -> dict[str, list[str]]:
    made: dict[str, list[str]] = {}
    text = (Path(__file__).parent / "jlreq_expected.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            made[line.strip("[]")] = current = []
        elif line and not line.startswith("#"):
            current.append(line)
    return made


def _classes(text: str) -> list[int]:
    stretches = [part.split("-") for part in text.split()]
    return list(chain.from_iterable(range(int(ends[0]), int(ends[-1]) + 1) for ends in stretches))


def _cells(section: str) -> dict[Cell, str]:
    made = {}
    for line in _SECTIONS[section]:
        after, *lists = line.split(" | ")
        for words, _, classes in (part.partition(": ") for part in lists):
            made.update({(int(after[-2:]), number): words for number in _classes(classes)})
    return made


def _edge(section: str) -> dict[int, str]:
    lists = (line.split(": ") for line in _SECTIONS[section])
    return {number: words for words, classes in lists for number in _classes(classes)}


def _freed() -> dict[str, tuple[set[int], set[str]]]:
    """By level, the classes and the characters that end and start lines as kanji do."""
    made: dict[str, tuple[set[int], set[str]]] = {"very-strict": (set(), set())}
    for line in _SECTIONS["levels"]:
        level, _, names = line.partition(": ")
        classes = {name for name in names.split() if name.isdecimal()}
        made[level] = {int(name) for name in classes}, set(names.split()) - classes
    return made


_SECTIONS = _sections()
SPACE, BREAK, REDUCTION, EXPANSION = (_cells(s) for s in ("space", "break", "reduction", "expansion"))
LINE_END, LINE_HEAD = _edge("line end"), _edge("line head")
FREED = _freed()


def said(table: dict[Cell, str], cell: Cell) -> str:
    """What a table says of a cell; mathematics, 17 and 18, is in none of them and is set as kanji are."""
    before, after = (KANJI if number in (17, 18) else number for number in cell)
    return table.get((before, after), "")
