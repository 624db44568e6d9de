"""Cut a line of glyphs into stretches that ToUnicode reads right and stretches whose text is spelt out.

Three things need it (``ActualText``, ISO 32000-1, 14.9.4): a glyph that stands for other text than elsewhere,
or for text together with others; a gap, for readers take any gap of a tenth of an em for a word
space: 令和8年, set with the quarter em that belongs between kanji and digits, would come out as 令和 8 年; and
a column, for poppler takes each of its glyphs for a word, and what is upright, turned and across for three texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from onehearts.edition import Glyph, Glyphs
from onehearts.paint.fonts import PdfFont, clusters_of

# Poppler and pdfium read a space from 0.1 em on; a little less, for theirs are not the only readers.
_WORD_GAP = 0.08
# Something else begins after a gap like this (em): a full-width space and what justification adds is less.
_TABULATION = 1.5

Placed: TypeAlias = tuple[Glyphs, Glyph]
"""A glyph with the run it belongs to."""


class Stretch(NamedTuple):
    """Neighbouring glyphs; ``text`` is what they say, ``None`` if ToUnicode tells."""

    glyphs: tuple[Placed, ...]
    text: str | None


def said(runs: Iterable[Glyphs]) -> str:
    """What runs say to a reader."""
    return "".join(run.text if run.actual_text is None else run.actual_text for run in runs)


def stretches(
    runs: Sequence[Glyphs], fonts: Mapping[str, PdfFont], *, spell: bool, whole: bool = False
) -> Iterator[Stretch]:
    """The runs of one node and line in order, in stretches as short as can be.

    A run with an ``actual_text`` of its own comes alone, and is one. So are all if nothing is to be spelt
    out (``spell``), or all at once (``whole``), as in columns.
    """
    if not spell or whole or runs[0].actual_text is not None:
        placed = tuple((run, glyph) for run in runs for glyph in run.glyphs)
        yield Stretch(placed, said(runs) if spell else None)
        return
    plain: list[Placed] = []
    for chain in _chains(runs, fonts):
        if chain.is_plain:
            plain += chain.glyphs
            continue
        if plain:
            yield Stretch(tuple(plain), None)
            plain.clear()
        yield Stretch(tuple(chain.glyphs), "".join(glyph.text for _, glyph in chain.glyphs))
    if plain:
        yield Stretch(tuple(plain), None)


@dataclass(slots=True)
class _Chain:
    """Clusters that stay together: Latin words, and what stands on both sides of a gap."""

    glyphs: list[Placed]
    is_plain: bool


def _chains(runs: Sequence[Glyphs], fonts: Mapping[str, PdfFont]) -> Iterator[_Chain]:
    chain: _Chain | None = None
    end, before = 0.0, ""
    for run in runs:
        font, unit = fonts[run.font], run.size / 1000
        for cluster in clusters_of(run.glyphs):
            text, is_plain = cluster[0].text, font.stands_for(cluster)
            gap = (run.x + cluster[0].x - end) / run.size
            has_gap = _WORD_GAP < gap < _TABULATION and not (before.isspace() or text.isspace())
            if chain and (has_gap or (gap <= _WORD_GAP and _is_latin(before) and _is_latin(text))):
                chain.is_plain &= is_plain and not has_gap
            else:
                if chain:
                    yield chain
                chain = _Chain([], is_plain)
            chain.glyphs += [(run, glyph) for glyph in cluster]
            end = run.x + cluster[-1].x + font.widths[cluster[-1].gid] * unit
            before = text
    if chain:
        yield chain


def _is_latin(text: str) -> bool:
    return text.isascii() and text.isalnum()
