"""Box trees and a Layout → an Edition: measure, choose, place."""

from onehearts.compose.box import (
    Art,
    Backdrop,
    Box,
    Cell,
    Columns,
    Gap,
    Keep,
    Linked,
    Panel,
    Photo,
    Placed,
    Row,
    Sense,
    Stack,
    Text,
    Wrap,
    blank,
)
from onehearts.compose.choose import Piece
from onehearts.compose.pages import About, Composition, Frame, compose

__all__ = [
    "About",
    "Art",
    "Backdrop",
    "Box",
    "Cell",
    "Columns",
    "Composition",
    "Frame",
    "Gap",
    "Keep",
    "Linked",
    "Panel",
    "Photo",
    "Piece",
    "Placed",
    "Row",
    "Sense",
    "Stack",
    "Text",
    "Wrap",
    "blank",
    "compose",
]
