"""Runs and a style → a paragraph ready to be measured: bodies, glue between them, where lines may end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.messages import diagnose
from onehearts.runs import Line
from onehearts.typesetting.cells import Cell, CellBook
from onehearts.typesetting.characters import Characters, characters
from onehearts.typesetting.jlreq import END_BLANK, SPACES, WESTERN_CLASSES, Glue
from onehearts.typesetting.joints import join
from onehearts.typesetting.phraser import Phraser
from onehearts.typesetting.readings import Word, deal, make_room
from onehearts.typesetting.style import TextStyle

_HEAD_SPACE = 0.5  # em


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """The parallel lists hold one entry a character; lengths are ems of the style's size.

    ``runs`` are those given, with readings dealt to single characters. ``body`` is the width JLREQ counts with.
    ``glue[i]`` and ``penalty[i]`` belong to the place before character i. ``words`` have readings, for which body
    and glue make room; ``plain_body`` and ``plain_glue`` are those without. ``end_blank`` is the white a mark keeps
    at a full line end, ``hidden`` are spaces, which vanish there. ``parts`` are (first, last) between the
    author's line ends.
    """

    runs: Line
    style: TextStyle
    indent: float
    characters: Characters
    cells: tuple[Cell, ...]
    body: tuple[float, ...]
    glue: tuple[Glue, ...]
    penalty: tuple[float, ...]
    words: tuple[Word, ...]
    plain_body: tuple[float, ...]
    plain_glue: tuple[Glue, ...]
    end_blank: tuple[float, ...]
    hidden: tuple[bool, ...]
    parts: tuple[tuple[int, int], ...]
    diagnostics: tuple[Diagnostic, ...]

    def visible_end(self, first: int, last: int) -> int:
        """The end of what is seen of characters first…last when they stand on a line of their own."""
        while last > first and self.hidden[last - 1]:
            last -= 1
        return last

    def without_room(self) -> Paragraph:
        """The same with readings that have to fit the room of their bases, smaller where they are longer."""
        words = tuple(word._replace(before=0.0, after=0.0) for word in self.words)
        return replace(self, body=self.plain_body, glue=self.plain_glue, words=words)

    def span(self, at: int) -> SourceSpan:
        """Where a character stands in the source; for words of the layout, some place of the paragraph."""
        return _span(self.runs, self.characters, self.style, at)


def prepare(runs: Line, style: TextStyle, indent: float, book: CellBook, phraser: Phraser) -> Paragraph:
    """A paragraph with all that does not depend on the measure; ``indent`` of the first line in ems."""
    runs, homes = deal(runs, style)
    chars = characters(runs, style)
    cells = _cells(chars, runs, style, book)
    body = [cell.body for cell in cells]
    _kern(chars, cells, body, book)
    if style.headline:
        _fix_spaces(chars, body)
    glue, penalty = join(chars, cells, style, phraser)
    plain_body, plain_glue = tuple(body), tuple(glue)
    words: tuple[Word, ...] = ()
    if any(run.ruby for run in runs):
        words = make_room(chars, runs, homes, style, book, body, glue, penalty)
    marks = [0, *chars.ends, len(cells)]
    return Paragraph(
        runs=runs,
        style=style,
        indent=indent,
        characters=chars,
        cells=tuple(cells),
        body=tuple(body) if words else plain_body,
        glue=tuple(glue) if words else plain_glue,
        penalty=tuple(penalty),
        words=words,
        plain_body=plain_body,
        plain_glue=plain_glue,
        end_blank=tuple(END_BLANK.get(n, 0) * c.blank for n, c in zip(chars.classes, cells, strict=True)),
        hidden=tuple(c in SPACES for c in chars.classes),
        parts=tuple(pairwise(marks)) if cells or chars.ends else (),
        diagnostics=_problems(chars, cells, runs, style),
    )


def chains(style: TextStyle, strong: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fallback chains of Japanese and of Western characters."""
    chain = style.chain(strong)
    latin = style.latin_face(strong)
    return chain, ((latin, *chain) if latin else chain)


_Known: TypeAlias = tuple[tuple[str, ...], dict[tuple[str, int], Cell]]


def _cells(chars: Characters, runs: Line, style: TextStyle, book: CellBook) -> list[Cell]:
    cells: list[Cell] = []
    current = -1
    japanese: _Known = ((), {})
    western: _Known = ((), {})
    for character, number, run in zip(chars.shown, chars.classes, chars.run, strict=True):
        if run != current:
            current = run
            chain, latin = chains(style, runs[run].strong)
            japanese, western = (chain, book.of(chain)), (latin, book.of(latin))
        names, known = western if number in WESTERN_CLASSES else japanese
        cell = known.get((character, number))
        cells.append(book.find(names, character, number) if cell is None else cell)
    return cells


def _kern(chars: Characters, cells: list[Cell], body: list[float], book: CellBook) -> None:
    """Western words in a face with kerning take the advances HarfBuzz gives them."""
    at, count = 0, len(cells)
    while at < count:
        first = at
        at += 1
        if _not_in_word(chars.classes[first]):
            continue
        face, run = cells[first].face, chars.run[first]
        while at < count and not _not_in_word(chars.classes[at]) and cells[at].face == face and chars.run[at] == run:
            at += 1
        word = chars.shown[first:at]
        if len(word) > 1 and book.kerns(face) and all(len(c) == 1 for c in word):
            body[first:at] = book.advances(face, "".join(word))


def _not_in_word(number: int) -> bool:
    return number in SPACES or number not in WESTERN_CLASSES


def _fix_spaces(chars: Characters, body: list[float]) -> None:
    """A space typed in a headline is half an em, whichever key it was typed with."""
    for at, number in enumerate(chars.classes):
        if number in SPACES:
            body[at] = _HEAD_SPACE


def _problems(chars: Characters, cells: list[Cell], runs: Line, style: TextStyle) -> tuple[Diagnostic, ...]:
    found = []
    for at, cell in enumerate(cells):
        if cell.problem:
            character = chars.source[at]
            found.append(
                diagnose(
                    cell.problem,
                    _span(runs, chars, style, at),
                    character=character,
                    code=" ".join(f"U+{ord(c):04X}" for c in character),
                    fonts="、".join(style.chain(runs[chars.run[at]].strong)),
                )
            )
    return tuple(found)


def _span(runs: Line, chars: Characters, style: TextStyle, at: int) -> SourceSpan:
    before = sum(len(other.text) for other in runs[: chars.run[at]])
    span = runs[chars.run[at]].span_at(chars.offset[at] - before, len(chars.source[at]))
    if span is not None:
        return span
    known = [other.span for other in runs if other.span is not None]
    return known[0] if known else SourceSpan(f"（書体の設定「{style.name}」）")
