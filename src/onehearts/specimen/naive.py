"""Runs, a style and a measure → lines as a setter makes them who knows no rule: full bodies, cut at the measure.

This is what the specimen shows as "before". Nothing is trimmed, spaced or adjusted, marks in the text are left out, and
a reading pushes its base apart. Lines down the page stand every character upright in the form of horizontal lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from onehearts.edition import Flow, Glyph
from onehearts.runs import Line, Run
from onehearts.typesetting import Body, FontBook, GlyphRun, SetLine, TextStyle

_READING = 0.5  # size of a reading in ems of its base
_RAISE = 0.03  # ems of white between a reading and its base
_DESCENT = 0.12  # ems of the body below the baseline
_SLACK = 1e-6


class Row(NamedTuple):
    """A set line and where the bodies of its characters stand, in points from the start of the measure."""

    line: SetLine
    bodies: tuple[Body, ...]


class _Glyph(NamedTuple):
    """A character in its face: number of the glyph and width of the body, in ems."""

    text: str
    face: str
    gid: int
    width: float


class _Unit(NamedTuple):
    """What is not parted: a character, or a base with its reading and the room both take in ems."""

    glyphs: tuple[_Glyph, ...]
    reading: tuple[_Glyph, ...]
    width: float


def solid(runs: Line, style: TextStyle, measure: float, book: FontBook) -> tuple[Row, ...]:
    """The lines of a paragraph at a measure in points; every line has at least one character."""
    rows: list[list[_Unit]] = [[_Unit((), (), style.indent)]]
    x = style.indent
    for unit in (unit for run in runs for unit in _units(run, style, book)):
        if x > 0 and x + unit.width > measure / style.size + _SLACK:
            rows.append([])
            x = 0.0
        rows[-1].append(unit)
        x += unit.width
    return tuple(_row(row, style, measure) for row in rows)


def _units(run: Run, style: TextStyle, book: FontBook) -> Iterator[_Unit]:
    glyphs = tuple(_glyph(character, style, book, run.strong) for character in run.text)
    if not run.ruby:
        yield from (_Unit((glyph,), (), glyph.width) for glyph in glyphs)
        return
    reading = tuple(_glyph(character, style, book) for character in run.ruby if character not in "・･ ")
    yield _Unit(glyphs, reading, max(_width(glyphs), _width(reading) * _READING))


def _glyph(character: str, style: TextStyle, book: FontBook, strong: bool = False) -> _Glyph:
    """A character in the first face that has it: letters and digits in the Latin one, as far as lines go across."""
    chain, latin = style.chain(strong), style.latin_face(strong)
    if latin and character.isascii() and not style.vertical:
        chain = (latin, *chain)
    for name in chain:
        info = book.face(name).glyph(ord(character))
        if info is not None:
            return _Glyph(character, name, info.gid, 1.0 if style.vertical else info.advance)
    raise ValueError(f"the specimen's fonts lack {character!r}")


def _row(units: list[_Unit], style: TextStyle, measure: float) -> Row:
    placed: list[tuple[_Glyph, float]] = []
    readings: list[GlyphRun] = []
    x = 0.0
    for unit in units:
        at = x + (unit.width - _width(unit.glyphs)) / 2
        for glyph in unit.glyphs:
            placed.append((glyph, at))
            at += glyph.width
        if unit.reading:
            left = x + (unit.width - _width(unit.reading) * _READING) / 2
            readings.append(_reading(unit.reading, left, style))
        x += unit.width
    size = style.size
    runs = tuple(_run(name, list(group), style) for name, group in groupby(placed, lambda glyph_at: glyph_at[0].face))
    bodies = tuple(Body(glyph.text, at * size, glyph.width * size) for glyph, at in placed)
    return Row(SetLine((*runs, *readings), 0.0, x * size, measure, False), bodies)


def _run(face: str, placed: list[tuple[_Glyph, float]], style: TextStyle) -> GlyphRun:
    size, start = style.size, placed[0][1]
    glyphs = tuple(Glyph(glyph.gid, *_origin(glyph, at - start, style), glyph.text) for glyph, at in placed)
    width = placed[-1][1] + placed[-1][0].width - start
    flow: Flow = "down" if style.vertical else "across"
    return GlyphRun(face, size, style.ink, start * size, 0.0, glyphs, width * size, flow=flow)


def _origin(glyph: _Glyph, along: float, style: TextStyle) -> tuple[float, float]:
    """Where a glyph starts, in points along its line and down from it (left of it in lines down the page)."""
    if not style.vertical:
        return along * style.size, 0.0
    return (along + 1.0 - _DESCENT) * style.size, style.size / 2


def _reading(glyphs: tuple[_Glyph, ...], left: float, style: TextStyle) -> GlyphRun:
    """A reading over its base; it is not said twice."""
    placed, x = [], left / _READING
    for glyph in glyphs:
        placed.append((glyph, x))
        x += glyph.width
    run = _run(glyphs[0].face, placed, replace(style, size=style.size * _READING))
    # From baseline to baseline, or, down the page, from centre line to centre line.
    up = (1 + _READING) / 2 if style.vertical else 1.0 - _DESCENT + _DESCENT * _READING
    return run._replace(y=-(up + _RAISE) * style.size, actual_text="")


def _width(glyphs: tuple[_Glyph, ...]) -> float:
    return sum(glyph.width for glyph in glyphs)
