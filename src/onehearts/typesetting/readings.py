"""Readings (ruby) → bases dealt with their own readings, the room long readings need, where both stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from onehearts.runs import Line, Run, parts_of_reading
from onehearts.typesetting.cells import Cell, CellBook
from onehearts.typesetting.characters import Characters, characters
from onehearts.typesetting.jlreq import (
    BASES,
    CLOSING,
    COMMA,
    FULL_STOP,
    HIRAGANA,
    KANJI,
    MIDDLE_DOT,
    OPENING,
    PAIRS,
    PROLONGED,
    Glue,
    class_at,
    class_of,
    letters,
)
from onehearts.typesetting.joints import NEVER
from onehearts.typesetting.style import TextStyle

SIZE = 0.5  # of the base (JLREQ 3.3.3)

_HANG = SIZE  # em of the base: a reading hangs over a neighbour by one of its own characters (JLREQ 3.3.8)
_BOTH = 0.75  # of that, where two readings hang over the same neighbour
_SMALLER = 0.13  # em a word may lack at the end of a line, where its readings are set so much smaller
_BETWEEN_WORDS = 0.125  # em kept between the readings of two words
_CLOSED = frozenset((CLOSING, FULL_STOP, COMMA))


class Word(NamedTuple):
    """Characters first…last with one reading (group and mono ruby), or ``dealt``: with one each (jukugo).

    ``before`` and ``after`` are the ems by which the reading hangs over its neighbours on the same line. The bases of
    a ``solid`` word have made no room: what its readings are longer is less than either neighbour yields.
    """

    first: int
    last: int
    dealt: bool
    before: float = 0.0
    after: float = 0.0
    solid: bool = False


def reading_cells(reading: str, style: TextStyle, strong: bool, book: CellBook) -> tuple[Cell, ...]:
    """The cells of a reading's ``letters``, in ems of the reading's own size."""
    chain = style.chain(strong)
    return tuple(book.find(chain, character, HIRAGANA, style.vertical) for character in letters(reading))


def deal(runs: Line, style: TextStyle) -> tuple[Line, tuple[int, ...]]:
    """Runs with their readings dealt to the single characters, and for each the index of the run it was.

    ``協議体`` with ``きょう・ぎ・たい`` becomes three runs. A character that is its own part, as い in 買い物 with
    ``か・い・もの``, has no reading. Where there are not as many parts as characters nothing is dealt.
    """
    if not any(run.ruby for run in runs):
        return runs, tuple(range(len(runs)))
    made: list[Run] = []
    homes: list[int] = []
    for index, run in enumerate(runs):
        pieces = _dealt(run, style)
        made.extend(pieces)
        homes.extend([index] * len(pieces))
    return tuple(made), tuple(homes)


def _dealt(run: Run, style: TextStyle) -> Line:
    parts = parts_of_reading(run.ruby)
    if len(parts) == 1 or "" in parts or "\n" in run.text:
        return (run,)
    base = characters((run._replace(ruby=""),), style)
    if len(parts) != len(base.source):
        return (run,)
    return tuple(
        run._replace(text=text, span=run.span_at(at, len(text)), ruby="" if part == text else part, turns=())
        for text, at, part in zip(base.source, base.offset, parts, strict=True)
    )


def make_room(
    chars: Characters,
    runs: Line,
    homes: Sequence[int],
    style: TextStyle,
    book: CellBook,
    body: list[float],
    glue: list[Glue],
    penalty: list[float],
) -> tuple[Word, ...]:
    """The words with readings; ``body``, ``glue`` and ``penalty`` are changed for them in place; ems of the base.

    Bodies make room for the whole of a long reading. What of it stands over neighbours is taken off the
    glue, which is not there at the ends of lines: at these, readings stay within the line by themselves.
    """
    words: list[Word] = []
    met = (-1, False)  # where the word before ended, and whether its reading reaches there
    for first, last, dealt in _words(chars, runs, homes):
        bases = body[first:last]
        together: list[float] = []
        lengths = [_length(runs[at], style, book) for at in sorted(set(chars.run[first:last]))]
        at_head, at_tail = _reaches(bases, lengths, dealt)
        if met == (first, True) and at_head:
            glue[first] = glue[first]._replace(natural=glue[first].natural + _BETWEEN_WORDS)
        met = (last, at_tail)
        if dealt:
            yields = _yields(chars, body, glue, first, -1), _yields(chars, body, glue, last - 1, 1)
            if _fits_beside(sum(lengths) - sum(bases), first > 0, last < len(body), yields):
                _keep_solid(chars, bases, lengths, first, style, glue, penalty)
                words.append(Word(first, last, dealt, *yields, solid=True))
                continue
            body[first:last] = [max(pair) for pair in zip(bases, lengths, strict=True)]
            together = _together(bases, lengths)
            for at, less in enumerate(together, first + 1):
                _join(chars, at, style, glue, penalty)
                glue[at] = glue[at]._replace(natural=glue[at].natural + less)
            spare = [own - base for own, base in zip(body[first:last], bases, strict=True)]
            left, right = _least(spare, together), _least(spare[::-1], together[::-1])
        else:
            left = right = max(0.0, lengths[0] - sum(bases))
            body[first:last] = [base + left / len(bases) for base in bases]
        before, after = _yields(chars, body, glue, first, -1), _yields(chars, body, glue, last - 1, 1)
        before, after = _shared(before, after, left, right, sum(body[first:last]) + sum(together) - sum(bases), dealt)
        if before:
            glue[first] = _hung(glue[first], before)
        if after:
            glue[last] = _hung(glue[last], after)
        words.append(Word(first, last, dealt, before, after))
    return tuple(words)


def _keep_solid(
    chars: Characters,
    bases: Sequence[float],
    lengths: Sequence[float],
    first: int,
    style: TextStyle,
    glue: list[Glue],
    penalty: list[float],
) -> None:
    """A dealt word whose bases stand as if they had no readings (JLREQ, Appendix F.2).

    It is not parted where either part would be too short for its readings.
    """
    for count in range(1, len(bases)):
        at = first + count
        _join(chars, at, style, glue, penalty)
        if sum(lengths[:count]) > sum(bases[:count]) or sum(lengths[count:]) > sum(bases[count:]):
            penalty[at] = NEVER


def _reaches(bases: Sequence[float], lengths: Sequence[float], dealt: bool) -> tuple[bool, bool]:
    """Whether readings come near the head and the tail of their word; there they would run into others."""
    if not dealt:
        near = lengths[0] > sum(bases) - 2 * _BETWEEN_WORDS
        return near, near
    first, last = (lengths[at] > bases[at] - 2 * _BETWEEN_WORDS for at in (0, -1))
    return first, last


def _fits_beside(lack: float, follows: bool, goes_on: bool, yields: tuple[float, float]) -> bool:
    """Whether the neighbours there are yield what readings are longer, either of them nearly all of it: the other may
    be on another line.
    """
    sides = [side for side, there in zip(yields, (follows, goes_on), strict=True) if there]
    return lack <= max(sides, default=0.0) and lack <= min(sides, default=0.0) + _SMALLER


def _join(chars: Characters, at: int, style: TextStyle, glue: list[Glue], penalty: list[float]) -> None:
    """No space comes into a word (JLREQ, Appendix E), and its own characters say where a line may end in it."""
    glue[at] = glue[at]._replace(stretch3=0.0, open=0.0)
    number = class_at(chars.shown[at][0], class_of(chars.shown[at][0]), style.kinsoku)
    if not PAIRS[KANJI][number].may_break:
        penalty[at] = NEVER


def _words(chars: Characters, runs: Line, homes: Sequence[int]) -> list[tuple[int, int, bool]]:
    """First, last and whether it is dealt of each row of characters that have readings from one mark."""
    found = []
    for (home, ruby), group in groupby(range(len(chars.run)), lambda at: _owner(chars, runs, homes, at)):
        if ruby:
            members = list(group)
            found.append((members[0], members[-1] + 1, min(len(members), homes.count(home)) > 1))
    return found


def _owner(chars: Characters, runs: Line, homes: Sequence[int], at: int) -> tuple[int, bool]:
    run = chars.run[at]
    return homes[run], bool(runs[run].ruby)


def _length(run: Run, style: TextStyle, book: CellBook) -> float:
    return sum(cell.body for cell in reading_cells(run.ruby, style, run.strong, book)) * SIZE


def _together(bases: Sequence[float], lengths: Sequence[float]) -> list[float]:
    """What the characters of a dealt word may move together, each time the place before the next; never more than 0.

    A reading longer than its base stands over the others of its word where theirs leave room (JLREQ 3.3.7). Any
    stretch of the word may be alone on a line: its bases and its readings must have room in each of them.
    """
    made: list[float] = []
    rooms = [max(bases[0], lengths[0])]  # of the stretches from each character to the one before ``at``
    for at in range(1, len(bases)):
        own = max(bases[at], lengths[at])
        needs = [max(sum(bases[start : at + 1]), sum(lengths[start : at + 1])) for start in range(at)]
        less = max(need - room for need, room in zip(needs, rooms, strict=True)) - own
        rooms = [*(room + less + own for room in rooms), own]
        made.append(less)
    return made


def _least(spare: Sequence[float], together: Sequence[float]) -> float:
    """The least room beyond its bases of any stretch from the word's first character on."""
    return min(accumulate(own + less for own, less in zip(spare, (0.0, *together), strict=True)))


def _yields(chars: Characters, body: list[float], glue: list[Glue], edge: int, step: int) -> float:
    """How many ems of its neighbour a base with character ``edge`` at its end lets a reading stand over.

    Hiragana, ー, the blank beside brackets, commas and middle dots; the whole of a mark that is on the side of the
    base (JLREQ 3.3.8). Where another base follows, two readings over one neighbour keep white between them.
    """
    at = edge + step
    if not 0 <= at < len(body):
        return 0.0
    number, blank = chars.classes[at], max(0.0, glue[max(edge, at)].natural)
    if number == PROLONGED or "ぁ" <= chars.shown[at][0] <= "ゟ" or number in ((OPENING,) if step < 0 else _CLOSED):
        most = min(_HANG, body[at])
    elif number == MIDDLE_DOT or number in (_CLOSED if step < 0 else (OPENING,)):
        most = min(_HANG, blank)
    else:
        return 0.0
    beyond = at + step
    return most * _BOTH if 0 <= beyond < len(body) and chars.classes[beyond] in BASES else most


def _shared(before: float, after: float, left: float, right: float, lack: float, dealt: bool) -> tuple[float, float]:
    """What a reading longer by ``lack`` uses of the ems its neighbours yield ``before`` and ``after``.

    Half of what is lacking at either side, which keeps it centred; a word with dealt readings may use more at one
    side. ``left`` and ``right`` are what the least stretch of the word from that side on lacks.
    """
    here, there = min(before, left / 2), min(after, right / 2)
    if dealt:
        there = max(there, min(after, right, lack - here))
        here = max(here, min(before, left, lack - there))
    return here, there


def _hung(glue: Glue, by: float) -> Glue:
    """The glue less what a reading stands over; blank that a reading uses is not taken away again."""
    left = glue.natural - by
    blank = max(0.0, left)
    return glue._replace(natural=left, shrink4=min(glue.shrink4, blank), shrink5=min(glue.shrink5, blank))


def spread(
    lack: float, count: int, before: float, after: float, *, head: bool, tail: bool, centred: bool
) -> tuple[float, float]:
    """Where the first of ``count`` bases starts in room longer by ``lack``, and the white between two of them.

    Bases stay clear of the ``before`` and ``after`` ems that are their neighbours'. What remains is spread with half
    a share at either end (JLREQ 3.3.6), none at the head or tail of a line. ``centred`` bases have as much at one
    end as at the other, whatever their neighbours yield.
    """
    if head and tail:
        return (0.0, lack / (count - 1)) if count > 1 else (lack / 2, 0.0)
    if head:
        return 0.0, (lack - after) / (count - 0.5)
    if tail:
        white = (lack - before) / (count - 0.5)
        return before + white / 2, white
    if centred:
        before = after = max(before, after)
    white = (lack - before - after) / count
    return before + white / 2, white


def aligned(centres: Sequence[float], lengths: Sequence[float], room: float) -> list[float]:
    """The left edges of readings within ``room``: each over the centre of its base, none over another.

    Where they are too close they move by as little as can be (least squares).
    """
    starts = [0.0, *accumulate(lengths)]
    blocks: list[tuple[float, int]] = []  # mean of what is wished for without the readings before, and of how many
    for centre, length, start in zip(centres, lengths, starts, strict=False):
        wish, many = centre - length / 2 - start, 1
        while blocks and blocks[-1][0] > wish:
            other, more = blocks.pop()
            wish, many = (wish * many + other * more) / (many + more), many + more
        blocks.append((wish, many))
    most = max(0.0, room - starts[-1])
    wishes = [min(max(wish, 0.0), most) for wish, many in blocks for _ in range(many)]
    return [wish + start for wish, start in zip(wishes, starts, strict=False)]
