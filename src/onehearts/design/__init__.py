"""layout.yaml → Layout: paper, inks, styles, and the looks that blocks and their parts ask for."""

from onehearts.design.inherit import layouts_on
from onehearts.design.layout import Layout, Paper, Season, Zone
from onehearts.design.look import Facts, Look
from onehearts.design.read import LayoutReading, read
from onehearts.design.season import in_black, in_season
from onehearts.design.values import ART, ELASTIC, INK, INSETS, LENGTH, LENGTHS, NUMBER, STYLE, WORDS, LengthsType

__all__ = [
    "ART",
    "ELASTIC",
    "INK",
    "INSETS",
    "LENGTH",
    "LENGTHS",
    "NUMBER",
    "STYLE",
    "WORDS",
    "Facts",
    "Layout",
    "LayoutReading",
    "LengthsType",
    "Look",
    "Paper",
    "Season",
    "Zone",
    "in_black",
    "in_season",
    "layouts_on",
    "read",
]
