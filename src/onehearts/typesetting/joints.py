"""Neighbouring characters → the glue between them and the price of ending a line there."""

from __future__ import annotations

import math
import re
from bisect import bisect_left

from onehearts.typesetting.cells import Cell
from onehearts.typesetting.characters import Characters
from onehearts.typesetting.jlreq import (
    CLOSING,
    COMMA,
    DIVIDING,
    HIRAGANA,
    IDEOGRAPHIC_SPACE,
    INSEPARABLE,
    INVISIBLE,
    ITERATION,
    KANJI,
    KATAKANA,
    NUMERAL,
    OPENING,
    PAIRS,
    POSTFIX,
    PROLONGED,
    REFERENCE,
    SMALL_KANA,
    SPACES,
    UNIT,
    UPRIGHT,
    WESTERN_CLASSES,
    WORD_SPACE,
    Glue,
    Pair,
    class_at,
)
from onehearts.typesetting.phraser import Phraser
from onehearts.typesetting.phrases import costs
from onehearts.typesetting.style import LATIN_GAP, TextStyle

NEVER = math.inf
NO_GLUE = Glue()

ADDRESS_BREAK = 60.0  # the price of ending a line after / of an address
ITEM_BREAK = 5000.0  # the price of ending a line within a name of a list: only when it is longer than a line
TYPED_SPACE = -30.0  # what a headline gains by ending a line at a space somebody typed

_AFTER_EXCLAMATION = Glue(natural=1.0, open=1.0)  # JLREQ 3.1.6: one em after ！ and ？ within a paragraph
_SOLID_AFTER_EXCLAMATION = frozenset((*range(CLOSING, SMALL_KANA + 1), POSTFIX, REFERENCE, *SPACES))
# What goes on with a sentence that has a mark of its own in it: 「誰が？と聞くと」.
_GOES_ON = re.compile("と(?!ころ|ても|にかく|もあれ|もに|き|りわけ)|って|なんて|など")
# Word spaces are a third of an em, at least a quarter, first of all stretched to a half (JLREQ 3.2.6).
_WORD_SPACE_GLUE = Glue(shrink1=1 / 3 - 1 / 4, stretch1=1 / 2 - 1 / 3)
_NO_BREAK = frozenset("\u00a0\u202f")
_MAY_BREAK = "\u200b"

_TIED_BEFORE = re.compile(r"(?<=\S)[)\]},.!?:;%›ﾞﾟ゛゜ｧ-ｯ]")
_TIED_AFTER = re.compile(r"[(\[{‹$#¥£@](?=\S)")
_WHOLE = re.compile(
    r"[０-９]+(?:[．，：／－][０-９]+)*|〳〵|〴〵|〒\s?[0-9０-９]{3}[-－][0-9０-９]{4}|[☎☏℡〒]\s?[0-9０-９]"
)
_STANDING = re.compile("[0-9]+|[A-Za-z]+")
_TIGHT = frozenset((HIRAGANA, KATAKANA, KANJI, SMALL_KANA, PROLONGED, ITERATION))
_HEAD_BLANK = 0.25  # em kept of the blank half of a mark in a display line
_INK_GAP = 0.07  # em of white always left between two glyphs that are tightened

# Classes beside which the table alone cannot decide.
_PARTICULAR = frozenset((DIVIDING, IDEOGRAPHIC_SPACE, *WESTERN_CLASSES))


def join(chars: Characters, cells: list[Cell], style: TextStyle, phraser: Phraser) -> tuple[list[Glue], list[float]]:
    """Glue and price before each character, across the boundaries of bold, links and readings alike.

    The price is ``NEVER`` where no line may end. The first character has neither.
    """
    if not cells:
        return [], []
    starts = phraser.starts(chars.text)
    prices = costs(chars.text, starts, headline=style.headline, ragged=style.align != "justify")
    numbers = chars.classes
    breaking = _breaking_classes(chars, style)
    glue, penalty = [NO_GLUE], [NEVER]
    a = numbers[0]
    opened = False
    for at in range(1, len(cells)):
        b = numbers[at]
        opened = a == OPENING or (opened and (a in SPACES or chars.shown[at - 1] in INVISIBLE))
        pair = PAIRS[a][b]
        here = pair.glue
        may_break = PAIRS[breaking[at - 1]][breaking[at]].may_break
        if (pair.after and cells[at - 1].blank != 1.0) or (pair.before and cells[at].blank != 1.0):
            here = _scaled(pair, cells[at - 1].blank, cells[at].blank)
        if a in _PARTICULAR or b in _PARTICULAR or pair.different:
            here, may_break = _particular(chars, style, pair, here, at, may_break)
        if opened and a != OPENING:
            may_break = False  # behind a bracket's spaces a line would end with the bracket to the eye (JLREQ 3.1.8)
        if here.stretch2 and style.latin_gap != LATIN_GAP:
            here = here._replace(natural=style.latin_gap, shrink4=0.0, shrink5=0.0)
        if here.stretch2 > style.latin_stretch:
            here = here._replace(stretch2=style.latin_stretch)
        if style.tighten:
            here = _tightened(here, pair, cells[at - 1], cells[at], style.tighten, (a, b))
        glue.append(here)
        within = ITEM_BREAK if style.items and a != COMMA and a not in SPACES else 0.0
        penalty.append(prices[chars.offset[at]] + within if may_break else NEVER)
        a = b
    _ties(chars, style, penalty)
    _addresses(chars, penalty)
    if style.headline:
        _typed_spaces(numbers, penalty)
    return glue, penalty


def _breaking_classes(chars: Characters, style: TextStyle) -> list[int]:
    if style.kinsoku == "very-strict":
        return chars.classes
    return [class_at(c[0], n, style.kinsoku) for c, n in zip(chars.shown, chars.classes, strict=True)]


def _particular(
    chars: Characters, style: TextStyle, pair: Pair, glue: Glue, at: int, may_break: bool
) -> tuple[Glue, bool]:
    """Pairs that depend on more than their classes."""
    a, b = chars.classes[at - 1], chars.classes[at]
    if b in SPACES:
        may_break = False  # a space ends its line, where it is not seen, and never starts one
    if pair.different and _same(chars, at, a):
        freed = class_at(chars.shown[at][0], b, style.kinsoku) != b
        return NO_GLUE, may_break and freed and a == INSEPARABLE
    if b == UNIT and a in (NUMERAL, UPRIGHT):
        return Glue(natural=style.unit_gap), False
    if a == WORD_SPACE:
        glue = NO_GLUE if style.headline else _sum(glue, _WORD_SPACE_GLUE)
    elif a == DIVIDING and not style.headline and b not in _SOLID_AFTER_EXCLAMATION:
        goes_on = b == HIRAGANA and _GOES_ON.match(chars.text, chars.offset[at])
        glue = glue if goes_on else _AFTER_EXCLAMATION
    beside = chars.shown[at - 1], chars.shown[at]
    if not INVISIBLE.isdisjoint(beside):
        # A typed place to break does not let a line start with what never may (JLREQ 3.1.7).
        return NO_GLUE, beside[0] == _MAY_BREAK and b not in SPACES and PAIRS[KANJI][b].may_break
    return glue, may_break and _NO_BREAK.isdisjoint(beside)


def _same(chars: Characters, at: int, number: int) -> bool:
    """Whether two neighbours of one class are of one thing: a base, a complex, a row of one mark."""
    if number == UPRIGHT:
        return False  # whatever stands side by side in one em is one character already
    if number == INSEPARABLE:
        return chars.shown[at - 1] == chars.shown[at]
    return chars.run[at - 1] == chars.run[at]


def _scaled(pair: Pair, after: float, before: float) -> Glue:
    """The glue of a pair whose glyphs have only these shares of the blank space of a full-em mark."""
    lost_after, lost_before = pair.after * (1 - after), pair.before * (1 - before)
    glue = pair.glue
    fixed = glue.shrink4 + glue.shrink5 + 1e-9 < pair.after + pair.before
    shrink = {0.25: 0.0, 0.5: 0.0, pair.before: lost_before}
    if not fixed:
        shrink[pair.after] = shrink.get(pair.after, 0.0) + lost_after
    return glue._replace(
        natural=glue.natural - lost_after - lost_before,
        shrink4=glue.shrink4 - shrink[0.25],
        shrink5=glue.shrink5 - shrink[0.5],
    )


def _sum(one: Glue, other: Glue) -> Glue:
    return Glue._make(x + y for x, y in zip(one, other, strict=True))


def _tightened(glue: Glue, pair: Pair, before: Cell, after: Cell, most: float, classes: tuple[int, int]) -> Glue:
    """Take off white between the inks of two display glyphs, but leave a floor.

    Beside brackets and other marks a display line keeps a quarter em of their blank half: a half em of a
    headline's size would read as a space.
    """
    blank = pair.after + pair.before
    if blank > _HEAD_BLANK:
        return glue._replace(natural=max(0.0, glue.natural - (blank - _HEAD_BLANK)), shrink4=0.0, shrink5=0.0)
    if DIVIDING in classes:
        most = _HEAD_BLANK
    elif not _TIGHT.issuperset(classes):
        return glue
    white = before.ink_right + after.ink_left - _INK_GAP
    return glue if white <= 0 else glue._replace(natural=glue.natural - min(most, white))


def _ties(chars: Characters, style: TextStyle, penalty: list[float]) -> None:
    """What stands with the character before or after it though both are of classes that may be parted.

    Western marks after Japanese follow the rules of Japanese ones (JLREQ 3.1.7, 3.1.8), full-width numbers are as whole
    as others, and the halves of 〳〵 make one sign (Table 2, note 5).
    """
    text = chars.text
    tied = [match.start() for match in _TIED_BEFORE.finditer(text)]
    tied += [match.end() for match in _TIED_AFTER.finditer(text)]
    for match in _WHOLE.finditer(text):
        tied += range(match.start() + 1, match.end())
    for match in _STANDING.finditer(text) if style.vertical else ():  # numbers and words whose letters stand
        tied += range(match.start() + 1, match.end())
    if '"' in text:
        for number, match in enumerate(re.finditer('"', text)):
            tied.append(match.start() if number % 2 else match.end())
    for at in tied:
        index = _entry(chars, at)
        if index and UPRIGHT not in chars.classes[index - 1 : index + 1]:  # what is set as one may part from others
            penalty[index] = NEVER


def _entry(chars: Characters, offset: int) -> int:
    """The index of the character that begins at an offset of the text; 0 if none but the first does."""
    index = bisect_left(chars.offset, offset)
    return index if chars.offset[index : index + 1] == [offset] else 0


def _addresses(chars: Characters, penalty: list[float]) -> None:
    """An address may end a line where that is better than the hole it would leave: rather behind / than elsewhere.

    Never behind a full stop, which would seem to end the sentence: before it.
    """
    for first, last in chars.addresses:
        for at in range(first + 1, last):
            before, after = chars.text[at - 1], chars.text[at]
            slash = before == "/" and after != "/"
            if slash or (before in "-?&=_" and after not in "./") or (after in ".@" and before not in "/."):
                index = _entry(chars, at)
                if index:  # not within characters set as one
                    penalty[index] = ADDRESS_BREAK if slash else 1.5 * ADDRESS_BREAK


def _typed_spaces(numbers: list[int], penalty: list[float]) -> None:
    for at in range(1, len(numbers)):
        if numbers[at - 1] in SPACES and penalty[at] != NEVER:
            penalty[at] = TYPED_SPACE
