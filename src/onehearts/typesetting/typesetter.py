"""The composer: paragraphs in, counts and set lines out; what it has found it keeps as long as it lives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from onehearts.diagnostics import Diagnostic
from onehearts.messages import diagnose
from onehearts.runs import Line
from onehearts.typesetting import assemble, paragraph
from onehearts.typesetting.balance import balanced_breaks
from onehearts.typesetting.breaking import EPSILON, Options, Places, best_breaks, places
from onehearts.typesetting.cells import CellBook
from onehearts.typesetting.fonts import FontBook
from onehearts.typesetting.jlreq import DIVIDING
from onehearts.typesetting.joints import NEVER
from onehearts.typesetting.justify import Fitted, fit, least_width
from onehearts.typesetting.lines import Body, Counts, Setting
from onehearts.typesetting.paragraph import Paragraph
from onehearts.typesetting.phraser import Phraser
from onehearts.typesetting.style import TextStyle

if TYPE_CHECKING:
    from onehearts.typesetting.counting import Ruler

_LEAST_ROOM = 2.0  # em; indents give way before a line gets shorter than this


@dataclass(frozen=True, slots=True)
class _Solution:
    """What can be done with a paragraph at a measure: line ends for each count; ``paragraph`` is set.

    ``settings`` are those asked for so far, by their number of lines.
    """

    paragraph: Paragraph
    options: Options
    natural: int
    settings: dict[int, Setting] = field(default_factory=dict)


class _Row(NamedTuple):
    """Characters first…last with their places, ``left`` ems from the edge of the measure."""

    first: int
    last: int
    fitted: Fitted
    left: float


class Typesetter:
    """Sets paragraphs with the fonts of one book. Measures and sizes are points, indents ems."""

    def __init__(self, book: FontBook) -> None:
        self._cells = CellBook(book)
        self._phraser = Phraser()
        self._prepared: dict[tuple[Line, TextStyle, float], Paragraph] = {}
        self._where: dict[Paragraph, tuple[Places, ...]] = {}
        self._rulers: dict[Paragraph, Ruler] = {}
        self._solved: dict[tuple[Paragraph, float, tuple[int, ...]], _Solution] = {}

    def prepare(self, runs: Line, style: TextStyle, *, indent: float | None = None) -> Paragraph:
        """A paragraph ready to be counted and set; ``indent`` of its first line instead of the style's."""
        key = (runs, style, style.indent if indent is None else indent)
        known = self._prepared.get(key)
        if known is None:
            known = self._prepared[key] = paragraph.prepare(*key, self._cells, self._phraser)
        return known

    def count(self, paragraph: Paragraph, measure: float) -> Counts:
        """How many lines the paragraph takes at a measure in points, quickly: it is measured, not set.

        ``least`` is exact, ``natural`` what ``set`` gives in nearly all paragraphs, ``most`` rarely one too many.
        ``choices`` says exactly.
        """
        ruler = self._rulers.get(paragraph)
        if ruler is None:
            from onehearts.typesetting import counting  # only who searches among many pages counts

            ruler = self._rulers[paragraph] = counting.ruler(paragraph, self._places(paragraph))
        ems = measure / paragraph.style.size
        return ruler.count(ems, _indents(paragraph, ems)) or self.choices(paragraph, measure)

    def choices(self, paragraph: Paragraph, measure: float, kept: tuple[int, ...] = ()) -> Counts:
        """The numbers of lines ``set`` can give the paragraph at a measure in points, and the one it prefers."""
        solution = self._solve(paragraph, measure, kept)
        return Counts(min(solution.options), solution.natural, max(solution.options))

    def set(
        self, paragraph: Paragraph, measure: float, lines: int | None = None, kept: tuple[int, ...] = ()
    ) -> Setting:
        """The paragraph as lines: its natural number, or the possible number nearest to ``lines``.

        ``kept`` are the offsets at which its first lines have to end, as in an earlier edition (``EarlierLines``).
        Every paragraph can be set at every measure from two ems on: where there is no lawful line end an
        unlawful one is taken, which a diagnostic says.
        """
        solution = self._solve(paragraph, measure, kept)
        wanted = solution.natural if lines is None else lines
        count = min(solution.options, key=lambda k: (abs(k - wanted), k))
        known = solution.settings.get(count)
        if known is None:
            known = solution.settings[count] = self._assembled(solution, count, measure)
        return known

    def _assembled(self, solution: _Solution, count: int, measure: float) -> Setting:
        p, ends = solution.paragraph, solution.options[count][1]
        ems = measure / p.style.size
        made = tuple(assemble.line(p, *row, ems, self._cells) for row in _rows(p, ems, ends))
        return Setting(made, (*p.diagnostics, *_emergencies(p, ends), *_too_long(p, ems)))

    def bodies(self, paragraph: Paragraph, measure: float) -> tuple[tuple[Body, ...], ...]:
        """The bodies of the lines that ``set`` makes of the paragraph in its natural number of them."""
        solution = self._solve(paragraph, measure)
        p, size = solution.paragraph, paragraph.style.size
        rows = _rows(p, measure / size, solution.options[solution.natural][1])
        return tuple(tuple(Body(text, x * size, width * size) for text, x, width in _bodies(p, row)) for row in rows)

    def ascent(self, style: TextStyle) -> float:
        """From the top of the em box of the style's Japanese face to the baseline, in points."""
        return self._cells.ascent(style.fonts[0]) * style.size

    def _solve(self, paragraph: Paragraph, measure: float, kept: tuple[int, ...] = ()) -> _Solution:
        key = (paragraph, round(measure, 4), kept)
        known = self._solved.get(key)
        if known is None:
            where = self._places(paragraph)
            known = self._solved[key] = _solve(paragraph, where, measure / paragraph.style.size, kept)
        return known

    def _places(self, paragraph: Paragraph) -> tuple[Places, ...]:
        known = self._where.get(paragraph)
        if known is None:
            known = self._where[paragraph] = tuple(places(paragraph, *part) for part in paragraph.parts)
        return known


def _rows(p: Paragraph, measure: float, ends: tuple[int, ...]) -> Iterator[_Row]:
    """The lines between ``ends``, each fitted into its room."""
    elastic = p.style.justified
    final = {last for _, last in p.parts}
    indents = _indents(p, measure)
    first = 0
    for number, last in enumerate(ends):
        indent = indents[number > 0]
        room = measure - indent
        led = any(first <= at < last for at in p.leaders)
        fitted = fit(p, first, last, room, elastic=elastic or led, fill=led or last not in final)
        spare = max(0.0, room - fitted.width)
        if p.style.align == "center":
            indent += spare / 2 + min(spare, _white_behind(p, first, last)) / 2
        elif p.style.align == "right":
            indent += spare
        yield _Row(first, last, fitted, indent)
        first = last


def _white_behind(p: Paragraph, first: int, last: int) -> float:
    """The white in the body of a ！ or ？ that ends a line: the eye centres what is printed, not the body."""
    seen = p.visible_end(first, last)
    if seen == first or p.characters.classes[seen - 1] != DIVIDING:
        return 0.0
    return max(0.0, p.cells[seen - 1].ink_right - p.cells[first].ink_left)


def _bodies(p: Paragraph, row: _Row) -> Iterator[Body]:
    """The bodies of a line in ems; a space is no wider than what the line left of it."""
    lefts = row.fitted.lefts
    for at, left, following in zip(range(row.first, row.last), lefts, [*lefts[1:], *lefts[-1:]], strict=True):
        width = min(p.body[at], following - left) if p.hidden[at] else p.body[at]
        yield Body(p.characters.source[at], row.left + left, width)


def _indents(p: Paragraph, measure: float) -> tuple[float, float]:
    """Indents of the first and of the other lines in ems, cut so that something can stand beside them."""
    most = max(0.0, measure - _LEAST_ROOM)
    return min(p.indent, most), min(p.style.hang, most)


def _solve(p: Paragraph, where: tuple[Places, ...], measure: float, kept: tuple[int, ...]) -> _Solution:
    """The options of all parts of a paragraph, put together; its first lines end where they are to be ``kept``."""
    fixed = _entries(p, kept, measure)
    total = _search(p, where, measure, fixed)
    while fixed and not total:
        fixed = fixed[:-1]
        total = _search(p, where, measure, fixed)
    if total:
        return _Solution(p, total, _best(total))
    # Every place may end a line, at a price; bases give up the room they made for long readings.
    plain = p.without_room()
    where = tuple(places(plain, *part, emergency=True) for part in plain.parts)
    total = _search(plain, where, measure, emergency=True)
    return _Solution(plain, total, _best(total))


def _search(
    p: Paragraph,
    where: tuple[Places, ...],
    measure: float,
    fixed: tuple[int, ...] = (),
    *,
    emergency: bool = False,
) -> Options:
    """The options of the whole paragraph at a measure in ems; none if some part has no lawful way.

    Its first lines end at ``fixed``.
    """
    search = balanced_breaks if p.style.headline else best_breaks
    first_indent, hang = _indents(p, measure)
    cut = fixed[-1] if fixed else 0
    total: Options = {len(fixed): (0.0, fixed)}
    for number, (part, at) in enumerate(zip(p.parts, where, strict=True)):
        if fixed and part[1] <= cut:
            continue
        rest = (max(part[0], cut), part[1])
        here = at if rest == part else places(p, *rest)
        indents = (hang if number or fixed else first_indent, hang)
        total = _joined(total, search(p, here, rest, measure, indents, emergency))
    return total


def _best(options: Options) -> int:
    return min(options, key=lambda k: (options[k][0], k))


def _entries(p: Paragraph, kept: tuple[int, ...], measure: float) -> tuple[int, ...]:
    """Offsets in the text as indices of characters, up to the first that is no lawful end of a line that fits."""
    found: list[int] = []
    lasts, indents = {last for _, last in p.parts}, _indents(p, measure)
    offsets = p.characters.offset
    for offset in kept:
        at = bisect_left(offsets, offset)
        lawful = at in lasts or (offsets[at : at + 1] == [offset] and p.penalty[at] != NEVER)
        first = found[-1] if found else 0
        if not lawful or at <= first or least_width(p, first, at) > measure - indents[bool(found)] + EPSILON:
            break
        found.append(at)
    return tuple(found)


def _joined(before: Options, after: Options) -> Options:
    """All sums of line counts, each by its cheapest way."""
    made: Options = {}
    for k, (cost, ends) in before.items():
        for more, (extra, further) in after.items():
            if k + more not in made or cost + extra < made[k + more][0]:
                made[k + more] = (cost + extra, ends + further)
    return made


def _too_long(p: Paragraph, measure: float) -> tuple[Diagnostic, ...]:
    """A message for each word that was to be spaced out to more than a line."""
    return tuple(
        diagnose(
            "typesetting.spread-too-long",
            p.span(bisect_left(p.characters.run, number)),
            text=run.text,
            length=f"{run.spread:g}",
        )
        for number, run in enumerate(p.runs)
        if run.spread > measure and number in p.characters.run
    )


def _emergencies(p: Paragraph, ends: tuple[int, ...]) -> tuple[Diagnostic, ...]:
    """A message for each line end that is against the rules."""
    lawful = {last for _, last in p.parts}
    source = p.characters.source
    return tuple(
        diagnose(
            "typesetting.emergency-break",
            p.span(at - 1),
            before="".join(source[max(0, at - 6) : at]),
            after="".join(source[at : at + 6]),
        )
        for at in ends
        if at not in lawful and p.penalty[at] == NEVER
    )
