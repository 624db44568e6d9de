"""Runs and a style → a paragraph ready to be measured: bodies, glue between them, where lines may end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Ink
from onehearts.messages import diagnose
from onehearts.runs import Line, Manner, Run
from onehearts.typesetting.cells import Cell, CellBook
from onehearts.typesetting.characters import Characters, characters
from onehearts.typesetting.jlreq import (
    COMPLEX,
    END_BLANK,
    HANGING,
    HIRAGANA,
    JUKUGO,
    KANJI,
    REFERENCE,
    SPACES,
    UPRIGHT,
    WESTERN_CLASSES,
    WORD_SPACE,
    Glue,
    class_of,
    letters,
)
from onehearts.typesetting.joints import join
from onehearts.typesetting.manners import settle, space_out
from onehearts.typesetting.phraser import Phraser
from onehearts.typesetting.readings import Word, deal, make_room, reading_cells
from onehearts.typesetting.style import TextStyle

_HEAD_SPACE = 0.5  # em


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """The parallel lists hold one entry a character; lengths are ems of the style's size.

    ``runs`` are those given, with readings dealt to single characters. ``body`` is the width JLREQ counts with.
    ``glue[i]`` and ``penalty[i]`` belong to the place before character i. ``words`` have readings, for which body
    and glue make room, as glue does for words spaced out; ``plain_body`` and ``plain_glue`` are those without.
    ``end_blank`` is the white a mark keeps at a full line end, ``hidden`` are spaces, which vanish there, ``hangs``
    are marks that may stand beyond a line's end (empty where none may), ``leaders`` the characters before which dots
    fill what is left. ``parts`` are (first, last) between the author's line ends.
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
    hangs: tuple[bool, ...]
    leaders: tuple[int, ...]
    parts: tuple[tuple[int, int], ...]
    diagnostics: tuple[Diagnostic, ...]

    def visible_end(self, first: int, last: int) -> int:
        """The end of what is seen of characters first…last when they stand on a line of their own."""
        while last > first and self.hidden[last - 1]:
            last -= 1
        return last

    def without_room(self) -> Paragraph:
        """The same with readings that have to fit the room of their bases, and no words spaced out."""
        words = tuple(word._replace(before=0.0, after=0.0) for word in self.words)
        return replace(self, body=self.plain_body, glue=self.plain_glue, words=words)

    def ascent(self, face: str, book: CellBook) -> float:
        """From the top of the em box to the baseline in ems; the baseline of a line down the page is its centre."""
        return 0.5 if self.style.vertical else book.ascent(face)

    def ink(self, owner: int) -> Ink:
        """The colour of a run: a link's before a strong one's."""
        run, style = self.runs[owner], self.style
        return style.link_ink if run.href else style.strong_ink if run.strong else style.ink

    @property
    def has_figures(self) -> bool:
        """Whether anything is drawn over, under or beside the text."""
        return any(run.manners for run in self.runs)

    def in_aside(self, at: int) -> bool:
        """Whether a character stands in one of the rows of an aside (its brackets do not)."""
        run = self.runs[self.characters.run[at]]
        return Manner.ASIDE in run.manners and not run.ruby and self.characters.classes[at] == KANJI

    def span(self, at: int) -> SourceSpan:
        """Where a character stands in the source; for words of the layout, some place of the paragraph."""
        return _span(self.runs, self.characters, self.style, at)


def prepare(runs: Line, style: TextStyle, indent: float, book: CellBook, phraser: Phraser) -> Paragraph:
    """A paragraph with all that does not depend on the measure; ``indent`` of the first line in ems."""
    runs, homes = deal(runs, style)
    chars = characters(runs, style)
    if len(set(homes)) < len(homes):
        _name_jukugo(chars, runs, homes)
    cells = _cells(chars, runs, style, book)
    body = [cell.body for cell in cells]
    _kern(chars, cells, body, book)
    if style.headline:
        _fix_spaces(chars, body)
    glue, penalty = join(chars, cells, style, phraser)
    leaders = settle(chars, runs, glue, penalty) if any(run.manners for run in runs) else ()
    plain_body, plain_glue = tuple(body), tuple(glue)
    space_out(chars, runs, homes, style, body, glue, penalty)
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
        body=tuple(body),
        glue=tuple(glue),
        penalty=tuple(penalty),
        words=words,
        plain_body=plain_body,
        plain_glue=plain_glue,
        end_blank=tuple(END_BLANK.get(n, 0) * c.blank for n, c in zip(chars.classes, cells, strict=True)),
        hidden=tuple(c in SPACES for c in chars.classes),
        hangs=tuple(c in HANGING for c in chars.classes) if style.hanging and style.justified else (),
        leaders=leaders,
        parts=tuple(pairwise(marks)) if cells or chars.ends else (),
        diagnostics=(*_problems(chars, cells, runs, style), *_unread(runs, style, book)),
    )


def _name_jukugo(chars: Characters, runs: Line, homes: tuple[int, ...]) -> None:
    """Bases whose readings were dealt to their single characters are cl-23."""
    for at, run in enumerate(chars.run):
        if runs[run].ruby and homes.count(homes[run]) > 1:
            chars.classes[at] = JUKUGO


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
    vertical, manners = style.vertical, False
    for character, number, run in zip(chars.shown, chars.classes, chars.run, strict=True):
        if run != current:
            current, manners = run, bool(runs[run].manners) and not runs[run].ruby
            chain, latin = chains(style, runs[run].strong)
            japanese, western = (chain, book.of(chain, vertical)), (latin, book.of(latin, vertical))
        names, known = western if number in WESTERN_CLASSES else japanese
        if manners or number == UPRIGHT:
            cells.append(_compound(runs[run], character, number, japanese[0], western[0], vertical, book))
            continue
        cell = known.get((character, number))
        cells.append(book.find(names, character, number, vertical) if cell is None else cell)
    return cells


def _compound(
    run: Run,
    shown: str,
    number: int,
    japanese: tuple[str, ...],
    western: tuple[str, ...],
    vertical: bool,
    book: CellBook,
) -> Cell:
    """The cell of a character of a run with manners, or of a pair of digits in a line down the page."""
    from onehearts.typesetting import compounds  # rare, and it costs every start

    if Manner.LEADER in run.manners:
        return book.find(japanese, " ", WORD_SPACE, vertical)._replace(body=0.0)  # what is seen are figures
    if number == KANJI and Manner.ASIDE in run.manners:
        return compounds.aside(japanese, shown, vertical, book)
    if Manner.FRACTION in run.manners:
        made = compounds.fraction(japanese if vertical else western, shown, vertical, book)
        if made is not None:
            return made
    if number == UPRIGHT:
        return compounds.side_by_side(japanese, shown, book)
    if number == REFERENCE and vertical:
        return compounds.reference(japanese, shown, book)
    plain = class_of(shown[0]) if number in (REFERENCE, COMPLEX) else number
    cell = book.find(western if plain in WESTERN_CLASSES else japanese, shown, plain, vertical)
    if Manner.REFERENCE in run.manners or Manner.RAISED in run.manners:
        return compounds.small(cell, shown, raised=True, book=book)
    if Manner.LOWERED in run.manners:
        return compounds.small(cell, shown, raised=False, book=book)
    return cell


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
    return tuple(
        _problem(cell.problem, chars.source[at], _span(runs, chars, style, at), runs[chars.run[at]], number, style)
        for at, (cell, number) in enumerate(zip(cells, chars.classes, strict=True))
        if cell.problem
    )


def _unread(runs: Line, style: TextStyle, book: CellBook) -> tuple[Diagnostic, ...]:
    """What no font has of the readings; it is told at the word they are of."""
    return tuple(
        _problem(cell.problem, letter, run.span or _nowhere(style), run, HIRAGANA, style)
        for run in runs
        if run.ruby
        for letter, cell in zip(letters(run.ruby), reading_cells(run.ruby, style, run.strong, book), strict=True)
        if cell.problem
    )


def _problem(code: str, character: str, span: SourceSpan, run: Run, number: int, style: TextStyle) -> Diagnostic:
    japanese, western = chains(style, run.strong)
    return diagnose(
        code,
        span,
        character=character,
        code=" ".join(f"U+{ord(c):04X}" for c in character),
        fonts="、".join(western if number in WESTERN_CLASSES else japanese),
    )


def _nowhere(style: TextStyle) -> SourceSpan:
    """The place of words of the layout, which stand in no source."""
    return SourceSpan(f"（書体の設定「{style.name}」）")


def _span(runs: Line, chars: Characters, style: TextStyle, at: int) -> SourceSpan:
    before = sum(len(other.text) for other in runs[: chars.run[at]])
    span = runs[chars.run[at]].span_at(chars.offset[at] - before, len(chars.source[at]))
    if span is not None:
        return span
    known = [other.span for other in runs if other.span is not None]
    return known[0] if known else _nowhere(style)
