"""Terms and what they stand for → rows with the terms in a column of their own."""

from __future__ import annotations

from collections.abc import Sequence

from onehearts.compose import Box, Cell, Gap, Row, Sense, Stack, Text
from onehearts.geometry import Elastic
from onehearts.runs import Line
from onehearts.typesetting import TextStyle


def pairs(
    rows: Sequence[tuple[Line, Line]],
    term: TextStyle,
    text: TextStyle,
    term_width: float,
    between: Elastic,
    most: float,
) -> Box:
    """The rows as a list; ``term_width`` is in points and holds the gap to the text, which is at most ``most`` wide."""
    boxes: list[Box] = []
    for name, line in rows:
        if boxes:
            boxes.append(Gap(between))
        boxes.append(
            Row(
                (
                    Cell(Text(name, term, Sense("Lbl")), width=term_width, valign="baseline"),
                    Cell(Text(line, text, Sense("LBody")), share=1, most=most, valign="baseline"),
                ),
                sense=Sense("LI"),
            )
        )
    return Stack(tuple(boxes), Sense("L"))


def terms(rows: Sequence[tuple[Line, Line]], term: TextStyle, text: TextStyle, between: Elastic, most: float) -> Box:
    """The rows where a column of terms would leave too little for the text: each term above its text."""
    boxes: list[Box] = []
    for name, line in rows:
        if boxes:
            boxes.append(Gap(between))
        leading = Gap(Elastic(term.leading - term.size))
        words = Stack((Text(name, term, Sense("Lbl")), leading, Text(line, text, Sense("LBody"))), Sense("LI"))
        boxes.append(Row((Cell(words, share=1, most=most),)))
    return Stack(tuple(boxes), Sense("L"))
