"""Runs, a style and a measure become lines of positioned glyphs."""

from onehearts.typesetting.earlier import EarlierLines, LineRecord, earlier_lines, recorded
from onehearts.typesetting.fonts import Face, FontBook
from onehearts.typesetting.lines import Body, Counts, GlyphRun, SetLine, Setting
from onehearts.typesetting.paragraph import Paragraph
from onehearts.typesetting.style import LATIN_GAP, Align, Kinsoku, TextStyle
from onehearts.typesetting.typesetter import Typesetter

__all__ = [
    "LATIN_GAP",
    "Align",
    "Body",
    "Counts",
    "EarlierLines",
    "Face",
    "FontBook",
    "GlyphRun",
    "Kinsoku",
    "LineRecord",
    "Paragraph",
    "SetLine",
    "Setting",
    "TextStyle",
    "Typesetter",
    "earlier_lines",
    "recorded",
]
