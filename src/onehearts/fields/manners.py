"""The runs of a text and the words of its mark → runs set in that manner; what cannot be set so is told."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from math import ceil

from onehearts.diagnostics import SourceSpan
from onehearts.fields.base import Context
from onehearts.fields.braces import Mark
from onehearts.fields.markwords import MANNERS, MOST_EMS, NUMBERLESS, SPREAD, STRONG, WORDS, Word
from onehearts.fields.shape import Match
from onehearts.messages import phrase
from onehearts.runs import ABREAST, FRACTION, Line, Manner, Run, text_of

_PIECES = frozenset((Manner.UPRIGHT, Manner.FRACTION, Manner.ASIDE))  # none of them can be spaced out
# A character is drawn in one of these ways.
_SHAPES = _PIECES | {Manner.REFERENCE, Manner.RAISED, Manner.LOWERED}


def mannered(mark: Mark, inner: Line, place: Callable[[int, int], SourceSpan], context: Context) -> Line:
    """The runs of a mark's text set as its words say; what cannot be set so is told and left plain.

    ``place`` finds stretches of the text the mark stands in. 縦中横, 分数 and 字取り make one piece of a text, so
    it must be one run.
    """
    for word in mark.words:
        span = place(word.start, word.end)
        if word.match is not Match.EXACT:
            near = phrase("names.near", name=word.shown)
            hint = near if word.name else phrase("names.known", names="、".join(WORDS))
            context.report("content.mark", span, hints=(hint,), word=word.typed)
        elif word.name == NUMBERLESS:
            context.report("content.mark-count", span, word=word.typed)
        elif word.name == SPREAD and not word.ems:
            context.report("content.mark-range", span, word=word.typed, most=MOST_EMS)
        elif word.name == STRONG:
            inner = tuple(run._replace(strong=True) for run in inner)
        elif _suits(word, inner, span, context):
            inner = tuple(_set(run, word) for run in inner)
    return inner


def _set(run: Run, word: Word) -> Run:
    if word.name == SPREAD:
        return run._replace(spread=float(word.ems))
    return run._replace(manners=run.manners | {MANNERS[word.name]})


def _suits(word: Word, inner: Line, span: SourceSpan, context: Context) -> bool:
    """Whether runs can be set as a word says; tells why not."""
    text = text_of(inner)
    shown = {"word": word.typed, "text": text.replace("\n", "")}
    manner = MANNERS.get(word.name)
    if other := next(filter(None, (_rival(manner, word, run) for run in inner)), ""):
        context.report("content.mark-clash", span, other=other, **shown)
    elif manner is Manner.FRACTION and not FRACTION.fullmatch(text):
        context.report("content.mark-fraction", span, **shown)
    elif manner in (Manner.FRACTION, Manner.UPRIGHT, None) and len(inner) > 1:
        context.report("content.mark-whole", span, **shown)
    elif manner in (Manner.UPRIGHT, Manner.ASIDE, None) and "\n" in text:
        context.report("content.mark-break", span, **shown)
    elif manner is Manner.UPRIGHT and len(text) > ABREAST:
        context.report("content.mark-long", span, most=ABREAST, **shown)
    elif manner is None and _ems(text) > word.ems:
        ems = _ems(text)
        context.report("content.mark-short", span, count=f"{ems:g}", least=ceil(ems), wanted=word.ems, **shown)
    else:
        return True
    return False


def _rival(manner: Manner | None, word: Word, run: Run) -> str:
    """The word by which a run is set already, if it cannot be set as ``word`` says too."""
    spread = f"{run.spread:g}字" if run.spread and (manner in _PIECES or manner is None) else ""
    if spread and run.spread != word.ems:
        return spread
    rivals = _PIECES if manner is None else _SHAPES - {manner} if manner in _SHAPES else frozenset()
    return next((rival.value for rival in MANNERS.values() if rival in rivals & run.manners), "")


def _ems(text: str) -> float:
    """The length of a text, half an em for what is half-width."""
    wide = unicodedata.east_asian_width
    return sum((1.0 if wide(c) in "WFA" else 0.5) for c in text if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
