"""Prose set line by line and as an optimum → how good the lines are, and how fast they come: ``make bench``.

Run by hand: ``python -m benchmarks.lines``. A line is *loose* where two kana or kanji that should touch are more than
an eighth of an em apart, *tight* where it gave up more than three quarters of the white it has to give. A *runt* is a
last line of one or two characters, marks counted; it could be *avoided* if some lawful line ends leave none, and no gap
over a quarter.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from benchmarks import greedy, prose, speed
from benchmarks.runts import avoidable, is_runt
from onehearts.edition import FontFile, Ink
from onehearts.runs import plain
from onehearts.typesetting import FontBook, Paragraph, TextStyle, Typesetter
from onehearts.typesetting.jlreq import HIRAGANA, ITERATION, KANJI, KATAKANA, PROLONGED, SMALL_KANA
from onehearts.typesetting.justify import fit
from onehearts.typesetting.phraser import Phraser

MEASURES = (13, 15, 25, 40)  # ems
CHARACTERS = 150_000  # of fewer, too few lines of 40 ems are loose to be compared
LOOSE = 1 / 8  # em
TIGHT = 3 / 4

_SOLID = frozenset((HIRAGANA, KATAKANA, KANJI, SMALL_KANA, PROLONGED, ITERATION))
_FONTS = Path(__file__).resolve().parent.parent / "fonts"
_JAPANESE, _LATIN, _OTHER = (
    "biz-udgothic/BIZUDGothic-Regular.ttf",
    "biz-udpgothic/BIZUDPGothic-Regular.ttf",
    "noto-sans-jp/NotoSansJP-Regular.ttf",
)
BOOK = FontBook({name: FontFile(str(_FONTS / name)) for name in (_JAPANESE, _LATIN, _OTHER)})
_BLACK = Ink("#000000")
BODY = TextStyle(
    name="body",
    fonts=(_JAPANESE, _OTHER),
    latin=_LATIN,
    size=12.0,
    leading=18.0,
    ink=_BLACK,
    strong_ink=_BLACK,
    link_ink=_BLACK,
    indent=1.0,
)
"""As running text is set in onehearts-a4."""


class Judged(NamedTuple):
    """What is wrong with the lines of a text; ``justified`` are all but the last lines of paragraphs.

    ``worst`` is the widest gap in ems between two characters that should touch; ``torn`` lines end within a phrase.
    """

    lines: int = 0
    justified: int = 0
    loose: int = 0
    tight: int = 0
    torn: int = 0
    runts: int = 0
    avoidable: int = 0
    worst: float = 0.0

    def plus(self, other: Judged) -> Judged:
        """Both texts."""
        counts = (one + more for one, more in zip(self[:-1], other[:-1], strict=True))
        return Judged._make((*counts, max(self.worst, other.worst)))


def main() -> None:
    """Measure and print."""
    texts = prose.paragraphs(CHARACTERS)
    print(f"{len(texts)} paragraphs, {sum(map(len, texts)):,} characters:", end=" ")
    print(", ".join(f"{name} {share:.1%}" for name, share in prose.shares(texts).items()))
    print("\n  em            lines    loose   worst    tight   within phrases   runts  avoidable")
    for measure in MEASURES:
        by_greed, ours = compare(texts, measure)
        _show(f"{measure:4d}  greedy", by_greed)
        _show("      ours", ours)
        if by_greed.loose:
            ratio = (ours.loose / ours.justified) / (by_greed.loose / by_greed.justified)
            print(f"      ratio           {ratio:6.2f}  {ours.worst / by_greed.worst:6.2f}")
    print()
    speed.show(prose.paragraphs(), BOOK, BODY)


def compare(texts: tuple[str, ...], measure: float) -> tuple[Judged, Judged]:
    """The lines by first fit, and those of the composer; ``measure`` in ems."""
    typesetter, phraser = Typesetter(BOOK), Phraser()
    by_greed = ours = Judged()
    for text in texts:
        p = typesetter.prepare(plain(text), BODY)
        starts = phraser.starts(text)
        ends = greedy.line_ends(p, measure, (BODY.indent, BODY.hang))
        by_greed = by_greed.plus(judged(p, ends, measure, starts))
        ours = ours.plus(judged(p, _ends(typesetter, p, measure), measure, starts))
    return by_greed, ours


def _ends(typesetter: Typesetter, p: Paragraph, measure: float) -> tuple[int, ...]:
    """The index after the last character of each line the composer makes."""
    ends, at = [], 0
    for bodies in typesetter.bodies(p, measure * BODY.size):
        at += len(bodies)
        ends.append(at)
    return tuple(ends)


def judged(p: Paragraph, ends: tuple[int, ...], measure: float, starts: frozenset[int]) -> Judged:
    """What is wrong with the lines of a paragraph of one part; ``starts`` are the offsets where phrases begin."""
    total = Judged()
    first = 0
    for last in ends:
        room = measure - (p.style.hang if first else p.indent)
        gap, given = _white(p, first, last, room, final=last == ends[-1])
        if last != ends[-1]:
            torn = p.characters.offset[last] not in starts
            total = total.plus(Judged(1, 1, gap > LOOSE + 1e-6, given > TIGHT, torn, worst=gap))
        first = last
    runt = is_runt(p, ends)
    return total.plus(Judged(lines=1, runts=runt, avoidable=runt and avoidable(p, measure)))


def _white(p: Paragraph, first: int, last: int, room: float, *, final: bool) -> tuple[float, float]:
    """The widest gap in ems between two characters that should touch; the share given up of what can be."""
    seen = p.visible_end(first, last)
    lefts = fit(p, first, last, room, elastic=True, fill=not final).lefts
    gap = lost = most = 0.0
    for at in range(first + 1, seen):
        glue, white = p.glue[at], lefts[at - first] - lefts[at - 1 - first] - p.body[at - 1]
        if not glue.natural and _SOLID.issuperset(p.characters.classes[at - 1 : at + 1]):
            gap = max(gap, white)
        lost += glue.natural - white
        most += glue.shrink
    return gap, lost / most if most else 0.0


def _show(name: str, found: Judged) -> None:
    loose, tight, torn = (part / found.justified for part in (found.loose, found.tight, found.torn))
    print(
        f"{name:12}  {found.lines:6,d}   {loose:6.2%}  {found.worst:6.3f}   {tight:6.2%}   {torn:14.1%}"
        f"  {found.runts:6d}  {found.avoidable:9d}"
    )


if __name__ == "__main__":
    main()
