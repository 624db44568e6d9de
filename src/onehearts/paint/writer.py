"""Words of the tool itself → items, set in the bundled fonts by the same rules as the pages."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from pathlib import Path

from onehearts.compose.lines import across
from onehearts.edition import FontFile, Ink, Item
from onehearts.runs import plain
from onehearts.typesetting import Align, FontBook, SetLine, TextStyle, Typesetter

_FILES = {
    "onehearts": "biz-udpgothic/BIZUDPGothic-Regular.ttf",
    "onehearts-bold": "biz-udpgothic/BIZUDPGothic-Bold.ttf",
    "onehearts-else": "noto-sans-jp/NotoSansJP-Regular.ttf",
}
_WIDE = 10_000.0  # points: no line of ours is as long
_LEADING = 1.5


class Writer:
    """Sets text in one family; ``fonts`` are the fonts by the names its items use."""

    def __init__(self, folder: Path, ink: Ink) -> None:
        self.fonts: Mapping[str, FontFile] = {name: FontFile(str(folder / file)) for name, file in _FILES.items()}
        self._typesetter = Typesetter(FontBook(self.fonts))
        self._ink = ink

    def style(self, size: float, *, bold: bool = False, ink: Ink | None = None, prose: bool = False) -> TextStyle:
        """Type of ``size`` points, for heads and labels or for ``prose``."""
        ink = ink or self._ink
        return TextStyle(
            name="",
            fonts=("onehearts-bold" if bold else "onehearts", "onehearts-else"),
            size=size,
            leading=_LEADING * size,
            ink=ink,
            strong_ink=ink,
            link_ink=ink,
            align="left",
            headline=not prose,
            digits="asis",
            latin_gap=0.1,
        )

    def lines(self, text: str, style: TextStyle, measure: float = inf) -> tuple[SetLine, ...]:
        """The text in lines of ``measure`` points at most."""
        paragraph = self._typesetter.prepare(plain(text), style)
        return self._typesetter.set(paragraph, min(measure, _WIDE)).lines

    def put(self, line: SetLine, style: TextStyle, x: float, top: float) -> list[Item]:
        """A line whose em box has its top left at (x, top)."""
        ascent = self._typesetter.ascent(style)
        return [*across(line, x, top + ascent, ascent, lambda _run: None)]

    def line(self, text: str, style: TextStyle, x: float, top: float, align: Align = "left") -> list[Item]:
        """A text on one line that begins, ends or has its middle at ``x``."""
        if not text:
            return []
        (line,) = self.lines(text, style)
        return self.put(line, style, x - line.width * {"center": 0.5, "right": 1.0}.get(align, 0.0), top)

    def width(self, text: str, style: TextStyle) -> float:
        """How long the text is on one line, in points."""
        return sum(line.width for line in self.lines(text, style))
