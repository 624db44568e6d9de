"""A line whose places are known → what is drawn with it: underlines, highlighter, emphasis dots, leaders.

None of it moves a character or a line: it stands in the gap between the lines, or behind the text (JLREQ 3.3.9).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from onehearts.edition import Ink
from onehearts.geometry import Path, Rect, ellipse, rectangle, rounded
from onehearts.runs import Manner
from onehearts.typesetting.cells import CellBook
from onehearts.typesetting.jlreq import BASES, CLOSING, COMMA, DIVIDING, FULL_STOP, MIDDLE_DOT, OPENING, SPACES
from onehearts.typesetting.justify import Fitted
from onehearts.typesetting.lines import Figure
from onehearts.typesetting.paragraph import Paragraph

# Ems of the text. A line down the page has its underline on the right, over it when it is looked at lying.
_UNDERLINE = 0.05  # thickness
_CLEAR = 0.08  # between the em box and an underline
_MARKER = 0.45  # of the em box, from its foot, that a highlighter's stroke covers
_MARKER_ENDS = 0.06  # radius of its corners
_DOT = 0.09  # radius of an emphasis dot
_DOT_CLEAR = 0.08  # between it and the em box
_LEADER_DOT = 0.05  # radius
_LEADER_PITCH = 0.5
_LEADER_ENDS = 0.3  # white between the dots and the words at their ends
_PALE = 0.3  # tint of a highlighter in the ink of bold text

_UNDOTTED = frozenset((OPENING, CLOSING, COMMA, FULL_STOP, MIDDLE_DOT, DIVIDING, *SPACES))


def drawn(p: Paragraph, first: int, last: int, fitted: Fitted, left: float, book: CellBook) -> tuple[Figure, ...]:
    """The figures of characters first…last, whose line starts ``left`` ems from the edge of the measure."""
    seen = p.visible_end(first, last)
    lefts = [left + x for x in fitted.lefts]
    found: list[Figure] = []
    for manner in (Manner.MARKER, Manner.UNDERLINE):
        for start, end in _stretches(p, first, seen, manner):
            right = lefts[end - 1 - first] + p.body[end - 1]
            # A reading may reach over its neighbours; what is under the text does not.
            ahead = next((word.before for word in p.words if word.first == start > first and not word.solid), 0.0)
            behind = next((word.after for word in p.words if word.last == end < seen and not word.solid), 0.0)
            found.append(_band(p, manner, start, lefts[start - first] + ahead, right - behind, book))
    for at in range(first, seen):
        manners = p.runs[p.characters.run[at]].manners
        if Manner.DOTS in manners and p.characters.classes[at] not in _UNDOTTED:
            found.append(_dot(p, at, lefts[at - first] + p.body[at] / 2, book))
        if at in p.leaders:
            begin = lefts[at - 1 - first] + p.body[at - 1] if at > first else left
            until = lefts[at + 1 - first] if at + 1 < seen else left + fitted.width
            found.extend(_leader(p, at, begin, until, book))
    return tuple(found)


def _stretches(p: Paragraph, first: int, last: int, manner: Manner) -> Iterator[tuple[int, int]]:
    """First and last of each row of characters with a manner, across the boundaries of runs."""
    for has, group in groupby(range(first, last), lambda at: manner in p.runs[p.characters.run[at]].manners):
        if has:
            row = list(group)
            yield row[0], row[-1] + 1


def _band(p: Paragraph, manner: Manner, start: int, left: float, right: float, book: CellBook) -> Figure:
    """An underline or a highlighter's stroke from ``left`` to ``right`` ems."""
    size, face = p.style.size, p.cells[start].face
    foot = 1 - p.ascent(face, book)  # of the em box, below the baseline
    if manner is Manner.MARKER:
        height, ink = _MARKER, _marker_ink(p)
        top = foot - height
    else:
        height, ink = _UNDERLINE, p.ink(p.characters.run[start])
        at_right = p.style.vertical and not _has_company(p, manner, start)
        top = -(0.5 + _CLEAR + height) if at_right else foot + _CLEAR
    box = Rect(left * size, top * size, (right - left) * size, height * size)
    if manner is Manner.MARKER:
        return Figure(rounded(box, _MARKER_ENDS * size), ink, behind=True)
    return Figure(rectangle(box), ink)


def _has_company(p: Paragraph, manner: Manner, at: int) -> bool:
    """Whether readings or dots stand beside the text with this manner round a character, on whatever lines."""
    runs, first = p.runs, p.characters.run[at]
    last = first
    while first > 0 and manner in runs[first - 1].manners:
        first -= 1
    while last + 1 < len(runs) and manner in runs[last + 1].manners:
        last += 1
    return any(run.ruby or Manner.DOTS in run.manners for run in runs[first : last + 1])


def _marker_ink(p: Paragraph) -> Ink:
    style = p.style
    return style.marker_ink or Ink(style.strong_ink.name, style.strong_ink.tint * _PALE)


def _dot(p: Paragraph, at: int, middle: float, book: CellBook) -> Figure:
    """A dot over the middle of a character, under it where a reading has that place."""
    size, ascent = p.style.size, p.ascent(p.cells[at].face, book)
    away = _DOT_CLEAR + _DOT
    y = 1 - ascent + away if p.characters.classes[at] in BASES else -(ascent + away)
    ink = p.ink(p.characters.run[at])
    if p.style.vertical:
        return Figure(_sesame(middle * size, y * size, _DOT * size), ink)
    return Figure(ellipse(middle * size, y * size, _DOT * size, _DOT * size), ink)


def _sesame(x: float, y: float, radius: float) -> Path:
    """A sesame dot about (x, y), for lines down the page; drawn lying as they are: down is to the right."""
    long, wide = radius * 1.7, radius
    return (
        ("M", x - long, y + wide * 0.6),
        ("C", x - long * 0.3, y + wide * 0.3, x + long * 0.6, y - wide * 0.1, x + long * 0.9, y - wide * 0.9),
        ("C", x + long * 1.2, y - wide * 1.7, x + long * 0.3, y - wide * 1.9, x - long * 0.1, y - wide),
        ("C", x - long * 0.5, y - wide * 0.2, x - long * 0.8, y + wide * 0.2, x - long, y + wide * 0.6),
        ("Z",),
    )


def _leader(p: Paragraph, at: int, start: float, end: float, book: CellBook) -> Iterator[Figure]:
    """Dots between two ends, on a grid from the measure's edge so that those of several lines stand in columns."""
    size = p.style.size
    y = 0.5 - p.ascent(p.cells[at].face, book)
    step = int((start + _LEADER_ENDS) / _LEADER_PITCH) + 1
    while step * _LEADER_PITCH <= end - _LEADER_ENDS:
        x = step * _LEADER_PITCH
        yield Figure(ellipse(x * size, y * size, _LEADER_DOT * size, _LEADER_DOT * size), p.ink(p.characters.run[at]))
        step += 1
