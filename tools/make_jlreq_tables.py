"""The readable facts of ``typesetting/data/jlreq.yaml`` → the small Python module ``typesetting/tables.py``.

Run it after changing the data: ``python tools/make_jlreq_tables.py``. A test keeps the two in step.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

ROOM = Path(__file__).resolve().parent.parent / "src" / "onehearts" / "typesetting"
DATA = ROOM / "data" / "jlreq.yaml"
MODULE = ROOM / "tables.py"

CLASSES = 30
IN_NO_TABLE = {17: 19, 18: 19}  # mathematics is in none of JLREQ's tables; it is spaced like kanji


def module(data: dict[str, Any]) -> str:
    """The text of ``tables.py`` for the parsed data file."""
    parts = [
        f'"""JLREQ\'s classes and pairs as tables: {DATA.name} through tools/{Path(__file__).name}."""\n',
        "CHARACTERS: dict[int, str] = {",
        *(f"    {int(number)}: {_literal(text)}," for number, text in data["characters"].items()),
        "}\n",
        "RANGES: tuple[tuple[int, int, int], ...] = (",
        *(f"    (0x{first}, 0x{last}, {number})," for number, first, last in _ranges(data["ranges"])),
        ")\n",
        f"# Rows: class before, columns: class after, both from 1. The letters are explained in {DATA.name}.",
    ]
    for name in ("spacing", "breaks", "expansion"):
        parts.append(f"{name.upper()}: tuple[str, ...] = (")
        parts.extend(f'    "{row}",' for row in _rows(data[name]))
        parts.append(")")
    return "\n".join(parts) + "\n"


def _literal(text: str | list[str]) -> str:
    """A string literal; in pieces if it was written in pieces."""
    if isinstance(text, str):
        return f'"{text}"'
    return "(\n" + "\n".join(f'        "{piece}"' for piece in text) + "\n    )"


def _ranges(ranges: dict[str, list[str]]) -> list[tuple[int, str, str]]:
    found = []
    for number, items in ranges.items():
        for item in items:
            first, _, last = item.partition("-")
            found.append((int(number), first, last or first))
    return found


def _rows(grid: str) -> list[str]:
    """A grid with headed rows and columns → one string a class, one letter a class."""
    head, *lines = grid.splitlines()
    columns = [int(name) for name in head.split()[1:]]
    cells: dict[int, dict[int, str]] = {}
    for line in lines:
        row, *letters = line.split()
        if len(letters) != len(columns):
            raise SystemExit(f"row {row} has {len(letters)} cells, not {len(columns)}")
        cells[int(row)] = dict(zip(columns, letters, strict=True))
    numbers = [IN_NO_TABLE.get(number, number) for number in range(1, CLASSES + 1)]
    return ["".join(cells[row][column] for column in numbers) for row in numbers]


def read() -> dict[str, Any]:
    """The data file; every scalar is a string."""
    data: dict[str, Any] = yaml.load(DATA.read_text(encoding="utf-8"), yaml.BaseLoader)
    return data


def main() -> None:
    """Write the module."""
    MODULE.write_text(module(read()), encoding="utf-8")


if __name__ == "__main__":
    main()
