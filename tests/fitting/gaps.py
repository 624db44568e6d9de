"""An Edition → the white between things that follow each other, by kind, measured on the page.

Two gaps are of one kind if what stands over and under them is of the same role, face and size: between blocks, between
labelled paragraphs, photographs, items of a list, cards … A gap reaches from the lowest em box or field of the upper to
the highest of the lower; fields that hold both count for neither. Sizes are counted in those of the body, so that an
issue set larger is measured as one set smaller.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from anatomy import FURNITURE, Anatomy, Part, anatomy, blocks, parts, widened
from columns import DECORATION

from onehearts.edition import Edition, Glyphs, Node, Page
from onehearts.geometry import Rect
from page_checks import extent

_OVERLAP = 0.5  # the share of the narrower that must stand over the other


class GapSeen(NamedTuple):
    """White between two things: its kind, page, height in points, and where it begins."""

    kind: str
    page: int
    height: float
    y: float


def zoom(edition: Edition, body: float) -> float:
    """How many times the layout's smallest ``body`` most of the text is set in."""
    sizes: Counter[float] = Counter()
    for page in edition.pages:
        for item in page.flat():
            if isinstance(item, Glyphs) and item.font == "本文" and item.size > body - 0.5:
                sizes[item.size] += len(item.glyphs)
    return sizes.most_common(1)[0][0] / body if sizes else 1.0


def gaps(edition: Edition, scale: float = 1.0) -> list[GapSeen]:
    """All gaps, in points divided by ``scale``."""
    body = anatomy(edition)
    found = [gap for page in edition.pages for gap in _between_blocks(page)]
    for node in edition.structure.walk():
        if node is not edition.structure and not any(one.title in FURNITURE for one in body.ancestors(node)):
            found += _between_children(node, body, scale)
    return [gap._replace(height=gap.height / scale) for gap in found]


def _between_blocks(page: Page) -> Iterator[GapSeen]:
    # Drawings that fill a page have white of their own within their boxes.
    rects = [extent(group) for group in blocks(page) if group.name != DECORATION]
    for rect in rects:
        upper = _nearest(rect, [other for other in rects if other is not rect])
        if upper is not None:
            yield GapSeen("記事", page.number, rect.y - upper.bottom, upper.bottom)


def _between_children(node: Node, body: Anatomy, scale: float) -> Iterator[GapSeen]:
    children = [(child, part) for child in node.children for part in parts(child, body)]
    for lower, part in children:
        others = [(child, other) for child, other in children if child is not lower and other.page == part.page]
        rects = [other.rect for _, other in others]
        nearest = _nearest(part.rect, rects)
        if nearest is None:
            continue
        upper, over = others[rects.index(nearest)]
        top = widened(part, body, without=over.rect).y
        bottom = widened(over, body, without=part.rect).bottom
        upright = any(run and run.flow != "across" for run in (over.last, part.first))  # tiers of an essay
        if top > bottom - 0.5 and not upright:
            yield GapSeen(_kind(upper, over, lower, part, body, scale), part.page, top - bottom, bottom)


def _nearest(rect: Rect, others: Sequence[Rect]) -> Rect | None:
    """The lowest of those above a box and over it."""
    above = [other for other in others if other.bottom <= rect.y + 0.5 and _over(other, rect)]
    return max(above, key=lambda other: other.bottom, default=None)


def _over(a: Rect, b: Rect) -> bool:
    shared = min(a.right, b.right) - max(a.x, b.x)
    return shared > _OVERLAP * min(a.width, b.width)


def _kind(upper: Node, over: Part, lower: Node, under: Part, body: Anatomy, scale: float) -> str:
    """The name of a kind of gap: that of the layout where it has one, else what stands over and under it."""
    pair = (upper.role, lower.role)
    if pair == ("Caption", "Figure"):
        return "写真"
    if pair == ("Sect", "Sect"):
        block = next(node for node in list(body.ancestors(lower))[::-1] if node.role == "Sect")
        return f"カード {block.title}"
    if pair == ("LI", "LI"):
        return f"{_list(upper, body)} {_face(under.first, scale)}"
    if pair == ("P", "P") and _face(over.last, scale) == _face(under.first, scale):
        return f"段落 {_face(under.first, scale)}"
    return f"{upper.role} {_face(over.last, scale)} / {lower.role} {_face(under.first, scale)}"


def _list(item: Node, body: Anatomy) -> str:
    """Which sort of list an item is of: photographs in rows; else its label says it.

    Steps have numbers, bullets marks, stories words.
    """
    if any(node.role == "Figure" for node in item.walk()):
        return "並んだ写真"
    label = "".join(run.text for run in shown_text(item, "Lbl", body)).strip()
    if label.isdecimal():
        return "段階"
    if len(label) < 2 and not label.isalnum():
        return "箇条"
    section = next(node for node in body.ancestors(item) if node.role == "Sect")
    return "標" if body.parents[section.id] is body.edition.structure else "項目"


def shown_text(node: Node, role: str, body: Anatomy) -> list[Glyphs]:
    """The runs of a node's children of a role."""
    nodes = [child for child in node.children if child.role == role]
    return [item for child in nodes for _, item in body.shown.get(child.id, ()) if isinstance(item, Glyphs)]


def _face(run: Glyphs | None, scale: float) -> str:
    return "写真" if run is None else f"{run.font.removeprefix('詰め')} {round(2 * run.size / scale) / 2:g}"
