"""Lines a paragraph had in an earlier edition and its text now → the lines that are to stay as they were.

A paragraph set as a whole may change its first line for a word added to its last, and who has read the proof has to
read all of it again. Where that is not wanted, what stands before a change keeps its line ends.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple


class LineRecord(NamedTuple):
    """A paragraph as it was set: the name of its style, its measure in points, its lines as they were written."""

    style: str
    measure: float
    lines: tuple[str, ...]


class EarlierLines:
    """What an edition recorded of its paragraphs."""

    __slots__ = ("_known",)

    def __init__(self, records: Iterable[LineRecord] = ()) -> None:
        self._known: dict[tuple[str, float], list[tuple[str, ...]]] = {}
        for style, measure, lines in records:
            self._known.setdefault((style, round(measure, 2)), []).append(lines)

    def kept(self, style: str, measure: float, text: str) -> tuple[int, ...]:
        """Where the lines that stay end in ``text`` (offsets); of several earlier paragraphs the one most alike.

        The line before a change is let go as well when it was the last: it was not filled.
        """
        found = self._known.get((style, round(measure, 2)), ())
        return max((_alike(lines, text) for lines in found), key=len, default=())


def recorded(records: Iterable[LineRecord]) -> str:
    """Records as text, a paragraph a line."""
    rows = (json.dumps([style, round(measure, 2), *lines], ensure_ascii=False) for style, measure, lines in records)
    return "".join(f"{row}\n" for row in rows)


def earlier_lines(text: str) -> EarlierLines:
    """What ``recorded`` wrote; a line that is not so (a file cut short) is passed over."""
    records = []
    for row in text.splitlines():
        try:
            style, measure, *lines = json.loads(row)
            records.append(LineRecord(str(style), float(measure), tuple(map(str, lines))))
        except (ValueError, TypeError, RecursionError):
            continue
    return EarlierLines(records)


def _alike(lines: tuple[str, ...], text: str) -> tuple[int, ...]:
    ends: list[int] = []
    at = 0
    for line in lines:
        while text.startswith("\n", at):  # typed ends of lines are in no line's text
            at += 1
        if not text.startswith(line, at):
            break
        at += len(line)
        ends.append(at)
    if len(ends) == len(lines) and at < len(text):
        ends.pop()
    return tuple(ends)
