"""Running text as staff mean it: runs of one character style, gathered into lines and prose."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple, TypeAlias

from onehearts.diagnostics import SourceSpan


class Manner(Enum):
    """A way of setting a stretch of text beyond bold; the values are what staff type: ``{文字|下線}``."""

    DOTS = "傍点"  # emphasis dots, JLREQ 3.3.9
    UNDERLINE = "下線"
    MARKER = "マーカー"
    UPRIGHT = "縦中横"  # side by side in one em of vertical writing, JLREQ 3.2.5
    FRACTION = "分数"  # 1/2
    REFERENCE = "合印"  # a raised mark that leads to a note, JLREQ 4.2.3
    RAISED = "上付き"
    LOWERED = "下付き"
    ASIDE = "割注"  # two rows of half the size within the line, JLREQ 3.4.2
    LEADER = "…"  # dots that fill what is left of the line


ABREAST = 4
"""The most characters that can be read side by side in one em of a line down the page (``Manner.UPRIGHT``)."""

FRACTION = re.compile(r"([0-9０-９]+)([/／\u2044])([0-9０-９]+)")
"""What ``Manner.FRACTION`` can be: the number over the stroke, the stroke, the number under it."""

_BETWEEN_READINGS = re.compile(r"[・･\s]+")


def parts_of_reading(reading: str) -> list[str]:
    """The parts by ・ or spaces of a reading dealt to single characters; one part if it is dealt to none."""
    return _BETWEEN_READINGS.split(reading.strip())


class Run(NamedTuple):
    """A stretch of text with one meaning; ``"\\n"`` in ``text`` is a line break the author asked for.

    ``ruby`` is the reading set over the whole of ``text``, or, dealt by ・ or spaces into as many parts as ``text``
    has characters, over each of them; ``href`` makes it a link.
    ``span`` is where it stands in the source, ``None`` for words of the layout. ``turns`` tells where the text
    goes on elsewhere than right behind: (offset in ``text``, line, column), as at the ends of wrapped lines.
    ``spread``, in ems, is the length the text is spaced out to (字取り); 0 leaves it as it is.
    ``when`` is the day the text names, as 2026-02-16; empty for text that staff typed freely.
    """

    text: str
    span: SourceSpan | None = None
    strong: bool = False
    ruby: str = ""
    href: str = ""
    turns: tuple[tuple[int, int, int], ...] = ()
    manners: frozenset[Manner] = frozenset()
    spread: float = 0.0
    when: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it cannot be parted: a reading or a manner is of the whole of it."""
        return bool(self.ruby or self.manners or self.spread)

    def head(self, offset: int) -> Run | None:
        """The run up to ``offset``; ``None`` if it cannot be parted."""
        if self.is_whole:
            return None
        turns = tuple(turn for turn in self.turns if turn[0] < offset)
        return self._replace(text=self.text[:offset], turns=turns)

    def tail(self, offset: int) -> Run | None:
        """The run from ``offset`` on; ``None`` if it cannot be parted."""
        if self.is_whole:
            return None
        turns = tuple((at - offset, line, column) for at, line, column in self.turns if at >= offset)
        return self._replace(text=self.text[offset:], span=self.span_at(offset, len(self.text) - offset), turns=turns)

    def span_at(self, offset: int, length: int = 1) -> SourceSpan | None:
        """Where ``text[offset : offset + length]`` was typed; ``None`` for words of the layout."""
        if self.span is None:
            return None
        start, line, column = 0, self.span.line, self.span.column
        for turn in self.turns:
            if turn[0] <= offset:
                start, line, column = turn
        return SourceSpan.at(self.span.file, line, column + offset - start, length)


Line: TypeAlias = tuple[Run, ...]
"""One paragraph's worth of runs: a heading, a caption, a cell."""


class PartKind(Enum):
    """What a piece of prose is; the values are what staff type at the start of a line."""

    PARAGRAPH = ""
    BULLET = "・"
    RESULT = "→"
    REMARK = "（"
    SUBHEAD = "【"


class Part(NamedTuple):
    """A paragraph, bullet, result, remark or small head within prose.

    The mark (・ → 【 】) is not in ``runs``; the brackets of a remark are.
    """

    kind: PartKind
    runs: Line
    span: SourceSpan | None = None


Prose: TypeAlias = tuple[Part, ...]


def plain(text: str, span: SourceSpan | None = None) -> Line:
    """A line of one unmarked run; empty for empty text."""
    return (Run(text, span),) if text else ()


def text_of(runs: Line) -> str:
    """The characters of a line without marks or readings."""
    return "".join(run.text for run in runs)


def runs_from(runs: Line, offset: int) -> Line | None:
    """What stands from ``offset`` on; ``None`` if there is nothing, or if the run there cannot be parted."""
    for index, run in enumerate(runs):
        if offset < len(run.text):
            first = run.tail(offset) if offset else run
            return first and (first, *runs[index + 1 :])
        offset -= len(run.text)
    return None


def runs_to(runs: Line, offset: int) -> Line:
    """What stands before ``offset``; without the run that is there if it cannot be parted."""
    made: list[Run] = []
    for run in runs:
        head = run if len(run.text) <= offset else run.head(max(0, offset))
        if head is None or not head.text:
            break
        made.append(head)
        offset -= len(run.text)
    return tuple(made)
