"""layout.yaml → Layout: paper, inks, styles, and the looks that blocks and their parts ask for."""

from onehearts.design.inherit import layouts_on
from onehearts.design.layout import Layout, Paper, Season, Zone
from onehearts.design.look import Facts, Look
from onehearts.design.printer import Condition, Printer, PrinterReading, Scheme, find_printer, printers_on, read_printer
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
    "Condition",
    "Facts",
    "Layout",
    "LayoutReading",
    "LengthsType",
    "Look",
    "Paper",
    "Printer",
    "PrinterReading",
    "Scheme",
    "Season",
    "Zone",
    "find_printer",
    "in_black",
    "in_season",
    "layouts_on",
    "printers_on",
    "read",
    "read_printer",
]
