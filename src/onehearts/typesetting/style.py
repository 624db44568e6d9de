"""How a paragraph of text is to look: the values a layout file gives to the composer."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from onehearts.edition import Ink

Align: TypeAlias = Literal["justify", "left", "center", "right"]
Kinsoku: TypeAlias = Literal["very-strict", "strict", "normal", "loose"]


LATIN_GAP = 0.25
"""The gap between Japanese and Latin in running text, in ems."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """Type, colour and manners of a paragraph; sizes in points, indents in ems of ``size``.

    ``fonts`` and ``strong_fonts`` are fallback chains of names in the ``FontBook``, the Japanese face first.
    ``latin`` and ``strong_latin`` put Latin letters and digits in a face of their own (a composite font);
    empty, they come from the chain. ``leading`` is the distance of baselines and never gives way.

    ``headline`` sets balanced ragged lines broken at phrases, a typed space being the preferred break.
    ``items`` is for lists of names: a line ends within a name only where it is longer than a line.
    ``kinsoku`` names JLREQ's levels (Appendix C) from very strict to very loose.
    ``digits`` "office" sets a lone digit full width and longer numbers half width; ``brackets`` "japanese"
    shows ASCII ( ) ~ beside Japanese as （）〜. Neither changes the text that is copied or read aloud.
    ``latin_gap`` is the space between Japanese and Latin or digits in ems: a quarter (JLREQ 3.2.6) for text, less
    for display sizes, where it would tear words apart; such a gap neither gives nor takes.
    ``latin_stretch`` is the most it grows by (JLREQ, Appendix E: to a half).
    ``unit_gap`` is the space between a number and a unit in ems: JLREQ has a quarter, offices write 5km without.
    ``loosest`` is the widest space, in ems, that may come between two characters of a justified line that should
    touch: a line that needs more is left short. JLREQ knows no such limit.
    ``tighten`` is the most, in ems, that may be taken off between two kana or kanji of a display face.

    ``hanging`` lets 、 and 。 of a full line stand beyond its end (ぶら下げ).
    ``vertical`` sets lines down the page and columns from right to left; ``upright_latin`` has Latin letters and
    digits of vertical lines stand upright one by one instead of lying on their side (two digits stand together).
    ``spread`` spaces lines shorter than it out to that many ems (字取り); 0 leaves them.
    ``marker_ink`` is the highlighter's; ``None`` takes a pale tint of ``strong_ink``.
    ``sizes`` are smaller sizes in points to be tried in order where a headline would need more than ``most_lines``.
    """

    name: str
    fonts: tuple[str, ...]
    size: float
    leading: float
    ink: Ink
    strong_ink: Ink
    link_ink: Ink
    strong_fonts: tuple[str, ...] = ()
    latin: str = ""
    strong_latin: str = ""
    align: Align = "justify"
    indent: float = 0.0
    hang: float = 0.0
    kinsoku: Kinsoku = "very-strict"
    headline: bool = False
    items: bool = False
    digits: Literal["office", "asis"] = "office"
    brackets: Literal["japanese", "asis"] = "japanese"
    latin_gap: float = LATIN_GAP
    latin_stretch: float = 0.25
    unit_gap: float = 0.0
    loosest: float = math.inf
    tighten: float = 0.0
    hanging: bool = False
    vertical: bool = False
    upright_latin: bool = False
    spread: float = 0.0
    sizes: tuple[float, ...] = ()
    most_lines: int = 1
    marker_ink: Ink | None = None

    @property
    def justified(self) -> bool:
        """Whether lines are filled; headlines are balanced instead."""
        return self.align == "justify" and not self.headline

    def at_size(self, size: float) -> TextStyle:
        """The same style at another size in points, its lines in proportion."""
        return replace(self, size=size, leading=self.leading * size / self.size, sizes=())

    def chain(self, strong: bool) -> tuple[str, ...]:
        """The fallback chain of ordinary or of strong text (which is ordinary where none is given)."""
        return (self.strong_fonts or self.fonts) if strong else self.fonts

    def latin_face(self, strong: bool) -> str:
        """The face of Latin letters and digits, ``""`` for the chain."""
        return (self.strong_latin or self.latin) if strong else self.latin
