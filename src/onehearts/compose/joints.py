"""A box → what it is where a page parts boxes: a heading, something between others, lines of a parted paragraph."""

from __future__ import annotations

from onehearts.compose.box import Backdrop, Box, Gap, Keep, Linked, Panel, Row, Stack, Text, Upright


def is_heading(box: Box) -> bool:
    """Whether a box is a heading, leads like one or ends in one: what must not be parted from the next box."""
    match box:
        case Text() | Row() | Panel() | Stack() if box.sense is not None and box.sense.role[:1] == "H":
            return True
        case Text():
            return box.leads
        case Panel() | Keep() | Backdrop():
            return is_heading(box.child)
        case Row():
            return any(is_heading(cell.box) for cell in box.cells)
        case Stack():
            solid = [child for child in box.children if not isinstance(child, Gap)]
            return bool(solid) and all(is_heading(child) or not _has_text(child) for child in solid)
        case _:
            return False


def _has_text(box: Box) -> bool:
    match box:
        case Text() | Upright():
            return True
        case Stack():
            return any(_has_text(child) for child in box.children)
        case Row():
            return any(_has_text(cell.box) for cell in box.cells)
        case Panel() | Keep() | Backdrop() | Linked():
            return _has_text(box.child)
        case _:
            return False


def is_between(box: Box) -> bool:
    """Whether a box does nothing but part others: a gap or a rule."""
    return isinstance(box, Gap) or (isinstance(box, Panel) and isinstance(box.child, Stack) and not box.child.children)


def is_parted(box: Box) -> bool:
    """Whether some lines of a paragraph are shown: at another width these would be other lines."""
    match box:
        case Text():
            return box.first > 0 or box.last is not None
        case Stack():
            return any(map(is_parted, box.children))
        case Row():
            return any(is_parted(cell.box) for cell in box.cells)
        case Panel() | Keep():
            return is_parted(box.child)
        case _:
            return False


def without_last_gaps(children: tuple[Box, ...]) -> tuple[Box, ...]:
    end = len(children)
    while end and is_between(children[end - 1]):
        end -= 1
    return children[:end]


def without_first_gaps(children: tuple[Box, ...]) -> tuple[Box, ...]:
    start = 0
    while start < len(children) and is_between(children[start]):
        start += 1
    return children[start:]
