"""A box → what it is where a page parts boxes: a heading, something between others, lines of a parted paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.compose.box import (
    Around,
    Backdrop,
    Box,
    Columns,
    Flowing,
    Gap,
    Keep,
    Linked,
    Panel,
    Photo,
    Row,
    Sense,
    Stack,
    Text,
    Upright,
    Wrap,
)


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


def is_only_pictures(box: Box) -> bool:
    """Whether a box shows photographs and nothing to read with them but headings and captions."""
    if any(map(_is_running, _leaves(box))):
        return False
    return any(isinstance(leaf, Photo) for leaf in _leaves(box))


def _is_running(leaf: Box) -> bool:
    match leaf:
        case Text(sense=Sense(role=role)):
            return role not in ("Caption", "Lbl") and role[:1] != "H"
        case Text() | Upright():
            return True
        case _:
            return False


def _has_text(box: Box) -> bool:
    return any(isinstance(leaf, Text | Upright) for leaf in _leaves(box))


def _leaves(box: Box) -> Iterator[Box]:
    """What a box shows, whatever holds it."""
    match box:
        case Stack() | Columns() | Wrap():
            for child in box.children:
                yield from _leaves(child)
        case Row():
            for cell in box.cells:
                yield from _leaves(cell.box)
        case Around():
            yield from _leaves(box.child)
            yield from _leaves(box.aside)
        case Flowing() | Panel() | Keep() | Backdrop() | Linked():
            yield from _leaves(box.child)
        case _:
            yield box


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
