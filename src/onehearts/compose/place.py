"""Boxes with their final height → items on a page and nodes in the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from onehearts.compose.box import (
    Around,
    Art,
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
from onehearts.compose.extent import Extent, art_height, baseline_drops
from onehearts.compose.lines import Owner, across, down
from onehearts.compose.links import elbow
from onehearts.compose.measure import Measurer, last_of
from onehearts.compose.structure import Draft, Structure
from onehearts.compose.widths import measure_of, padding_left
from onehearts.diagnostics import Diagnostic
from onehearts.edition import Group, Ink, Item, Link, Picture, Shape
from onehearts.geometry import Insets, Path, Rect, border, place, rectangle, rounded
from onehearts.pictures import Drawing, crop_for
from onehearts.typesetting import GlyphRun, LineRecord


class Placer:
    """Places boxes on pages of one edition: items go to a list of the page, meaning to one structure.

    ``printed`` gives the ink a drawing's fill is printed with. ``records`` are the paragraphs as they were set.
    """

    def __init__(self, measurer: Measurer, structure: Structure, printed: Callable[[Ink], Ink]) -> None:
        self._measurer = measurer
        self._structure = structure
        self._printed = printed
        self.diagnostics: list[Diagnostic] = []
        self.records: list[LineRecord] = []
        self._asides: list[list[Item]] = []

    def group(self, box: Box, rect: Rect, name: str, parent: Draft | None) -> Group:
        """The box in ``rect`` as one named group; ``parent`` ``None`` makes it an artifact."""
        items: list[Item] = []
        self._place(box, rect.x, rect.y, rect.width, rect.height, parent, items)
        return Group(tuple(items), name)

    def _place(
        self, box: Box, x: float, y: float, width: float, height: float, parent: Draft | None, items: list[Item]
    ) -> None:
        match box:
            case Text():
                self._text(box, x, y, width, parent, items)
            case Upright():
                self._upright(box, Rect(x, y, width, height), self._node(box.sense, parent), items)
            case Gap():
                pass
            case Photo():
                self._photo(box, Rect(x, y, width, height), parent, items)
            case Art():
                self._art(box, x, y, parent, items)
            case Stack():
                self._stack(box, x, y, width, height, self._node(box.sense, parent), items)
            case Row():
                self._row(box, x, y, width, height, self._node(box.sense, parent), items)
            case Columns():
                self._columns(box, x, y, width, height, self._node(box.sense, parent), items)
            case Flowing():
                self._running(self._measurer.flowed(box, width), x, y, width, height, parent, items)
            case Around():
                self._running(self._measurer.turned(box, width), x, y, width, height, parent, items)
            case Wrap():
                self._wrap(box, x, y, width, self._node(box.sense, parent), items)
            case Panel():
                self._panel(box, Rect(x, y, width, height), self._node(box.sense, parent), items)
            case Backdrop():
                for behind in box.behind:
                    at = Rect(x + behind.rect.x, y + behind.rect.y, behind.rect.width, behind.rect.height)
                    self._draw(behind.drawing, at, None, items)
                self._place(box.child, x, y, width, height, parent, items)
            case Linked():
                node = self._node(box.sense, parent)
                self._place(box.child, x, y, width, height, node, items)
                items.append(Link(Rect(x, y, width, height), box.url, box.label, _id(node)))
            case Keep():
                self._place(box.child, x, y, width, height, parent, items)

    def _node(self, sense: Sense | None, parent: Draft | None) -> Draft | None:
        if parent is None or (sense is not None and sense.role == "Artifact"):
            return None
        return self._structure.node(sense, parent)

    # Leaves ----------------------------------------------------------------------------------

    def _text(self, text: Text, x: float, y: float, width: float, parent: Draft | None, items: list[Item]) -> None:
        text = self._measurer.fitted(text, width)
        setting = self._measurer.setting(text, width)
        self.diagnostics.extend(setting.diagnostics)
        measure = measure_of(text.style, width)
        self.records.append(LineRecord(text.style.name, measure, tuple(line.text for line in setting.lines)))
        free = width - measure
        left = x + (free / 2 if text.style.align == "center" else free if text.style.align == "right" else 0.0)
        node = self._node(text.sense, parent)
        if node is not None:
            self._structure.say(text, node)
        owner = self._owner(text, node)
        ascent = self._measurer.ascent(text.style)
        baseline = y + ascent
        for line in setting.lines[text.first : text.last]:
            items.extend(across(line, left, baseline, ascent, owner))
            baseline += text.style.leading

    def _upright(self, box: Upright, rect: Rect, node: Draft | None, items: list[Item]) -> None:
        """What stands at the right, then lines down the page: each tier from right to left, then the one below it."""
        stood = self._measurer.stood(box, rect.width)
        if box.head is not None:
            width = self._measurer.head_width(box, rect.width)
            self._place(box.head, rect.right - stood.aside - width, rect.y, width, rect.height, node, items)
        owners: dict[int, Owner] = {}
        for text, senses, line, x, y in stood.lines:
            if id(text) not in owners:
                own = node
                for sense in senses:
                    own = self._node(sense, own)
                if own is not None:
                    self._structure.say(text, own)
                owners[id(text)] = self._owner(text, own)
            items.extend(down(line, rect.x + x, rect.y + y, owners[id(text)]))
        self.diagnostics.extend(stood.diagnostics)

    def _owner(self, text: Text, node: Draft | None) -> Owner:
        """Which node a run belongs to: the paragraph's, or where it holds links one child for each stretch."""
        if node is None or not any(run.href for run in text.runs):
            return lambda _run: _id(node)
        owner: Draft | None = None
        href: str | None = None

        def segment(run: GlyphRun) -> int | None:
            nonlocal owner, href
            if owner is None or run.href != href:
                href = run.href
                sense = Sense("Link", alt=href) if href else Sense("Span")
                owner = self._structure.node(sense, node)
            return _id(owner)

        return segment

    def _photo(self, photo: Photo, rect: Rect, parent: Draft | None, items: list[Item]) -> None:
        node = self._node(photo.sense, parent)
        crop = crop_for(photo.pixel_width, photo.pixel_height, rect.width / rect.height, photo.focus)
        clip: Path = rounded(rect, photo.radius) if photo.radius else ()
        items.append(Picture(rect, photo.source, crop, clip, _id(node), photo.focus))

    def _art(self, art: Art, x: float, y: float, parent: Draft | None, items: list[Item]) -> None:
        """A drawing that means something, or one that decorates what it stands in."""
        rect = Rect(x, y, art.width, art_height(art))
        if art.sense is not None:
            self._draw(art.drawing, rect, self._node(art.sense, parent), items)
            return
        start = len(items)
        self._draw(art.drawing, rect, None, items)
        if parent is not None:
            parent.drawings.append(Group(tuple(items[start:])))

    def _draw(self, drawing: Drawing, rect: Rect, node: Draft | None, items: list[Item]) -> None:
        scale_x, scale_y = rect.width / drawing.width, rect.height / drawing.height
        for shape in drawing.shapes:
            path = place(shape.path, rect.x, rect.y, scale_x, scale_y)
            items.append(Shape(path, self._printed(shape.fill), even_odd=shape.even_odd, node=_id(node)))

    # Boxes of boxes --------------------------------------------------------------------------

    def _stack(
        self, box: Stack, x: float, y: float, width: float, height: float, node: Draft | None, items: list[Item]
    ) -> None:
        whole = self._measurer.extent(box, width)
        for child in box.children:
            share = whole.share(self._measurer.extent(child, width), height)
            self._place(child, x, y, width, share, node, items)
            y += share

    def _row(
        self, box: Row, x: float, y: float, width: float, height: float, node: Draft | None, items: list[Item]
    ) -> None:
        widths = self._measurer.widths.of_cells(box, width)
        parts = [self._measurer.extent(cell.box, w) for cell, w in zip(box.cells, widths, strict=True)]
        drops = baseline_drops(box, parts)
        # Cells on a common baseline stand in the middle of a row that something else makes higher.
        lines = [p.height + d for c, p, d in zip(box.cells, parts, drops, strict=True) if c.valign == "baseline"]
        sunk = max(0.0, (height - max(lines)) / 2) if lines and box.centred else 0.0
        free = width - sum(widths) - box.gap * max(0, len(widths) - 1)
        left = x + (free / 2 if box.align == "center" else free if box.align == "right" else 0.0)
        lefts = [left + sum(widths[:i]) + box.gap * i for i in range(len(widths))]
        for index, (cell, part) in enumerate(zip(box.cells, parts, strict=True)):
            top, own = _stand(cell.valign, part, drops[index] + sunk, height)
            into = self._asides[-1] if cell.follows and not _is_column(cell.box) and self._asides else items
            self._place(cell.box, lefts[index], y + top, widths[index], own, node, into)

    def _running(
        self, box: Box, x: float, y: float, width: float, height: float, node: Draft | None, items: list[Item]
    ) -> None:
        """All of the text before what stands in its way: readers without tags take what is painted in order."""
        self._asides.append([])
        self._place(box, x, y, width, height, node, items)
        items += self._asides.pop()

    def _columns(
        self, box: Columns, x: float, y: float, width: float, height: float, node: Draft | None, items: list[Item]
    ) -> None:
        row = self._measurer.dealt(box, width).row
        self._row(row, x, y, width, height, node, items)
        if box.link is None:
            return
        column = (width - box.gutter * (len(row.cells) - 1)) / len(row.cells)
        for index, cell in enumerate(row.cells):
            if cell.valign == "fill":
                made = last = height
            else:
                stack = self._measurer.extent(cell.box, column)
                made = stack.within(height)
                last = stack.share(self._measurer.extent(last_of(cell.box), column), made)
            right = x + (column + box.gutter) * index + column
            if cell is not row.cells[-1]:
                level = y + made - last / 2
                # Between cards of one row the arrow is straight.
                drop = level if cell.valign == "fill" else y + box.link_drop
                items += elbow((right, level), (right + box.gutter, drop), box.link)
            elif box.leads_on and made < height:
                middle = right - column / 2
                stem: Path = (("M", middle, y + made), ("L", middle, y + height + box.leads_on))
                items.append(Shape(stem, stroke=box.link))

    def _wrap(self, box: Wrap, x: float, y: float, width: float, node: Draft | None, items: list[Item]) -> None:
        for row in self._measurer.widths.wrap_rows(box, width):
            left = x
            whole = self._measurer.row_extent(row)
            for child, own in row:
                part = self._measurer.extent(child, own)
                self._place(child, left, y + whole.baseline - part.baseline, own, part.height, node, items)
                left += own + box.gap
            y += whole.height + box.gap

    def _panel(self, panel: Panel, rect: Rect, node: Draft | None, items: list[Item]) -> None:
        field = rect.inset(Insets(-panel.bleed.top, -panel.bleed.right, -panel.bleed.bottom, -panel.bleed.left))
        outline = rounded(field, panel.radius)
        if panel.fill:
            items.append(Shape(outline, panel.fill))
        if panel.spine:
            ink, thickness = panel.spine
            strip = Rect(field.x, field.y, thickness, field.height)
            items.append(Group((Shape(rectangle(strip), ink),), "spine", outline))
        left = padding_left(panel)
        width = rect.width - left - panel.padding.right
        whole, inner = self._measurer.extent(panel, rect.width), self._measurer.extent(panel.child, width)
        height = whole.share(inner, rect.height)
        free = rect.height - panel.padding.vertical - height
        if panel.valign != "middle":
            free = min(free, panel.elastic.at(1.0))
        goes_on_from, goes_on = panel.opens
        down = free * (0.5 + 0.5 * goes_on - 0.5 * goes_on_from)  # at an open end there is nothing to add
        top = rect.y + panel.padding.top + max(0.0, down)
        with _on(panel, node):
            self._place(panel.child, rect.x + left, top, width, height, node, items)
        if panel.stroke:  # last, so that a field inside that reaches the edge does not halve it
            items.append(Shape(border(field, panel.radius, *panel.opens), stroke=panel.stroke))
        for pin in panel.pinned:
            middle = field.x + pin.inset if pin.left else field.right - pin.inset
            wide, high = pin.drawing.width, pin.drawing.height
            at = Rect(middle - wide / 2, field.y + pin.inset - high / 2, wide, high)
            self._draw(pin.drawing, at, None, items)


@contextmanager
def _on(panel: Panel, node: Draft | None) -> Iterator[None]:
    """While its child is placed, what stands on the panel knows its colour: its own node, or those it holds."""
    if node is None or panel.fill is None:
        yield
    elif panel.sense is not None:
        node.ground = panel.fill
        yield
    else:
        before, node.field = node.field, panel.fill
        yield
        node.field = before


def _id(node: Draft | None) -> int | None:
    return None if node is None else node.id


def _is_column(box: Box) -> bool:
    """Whether it is a column of text under a photograph: of this the photograph alone stands in the way."""
    head = box.children[0] if isinstance(box, Stack) and box.children else None
    return isinstance(head, Row) and any(cell.follows for cell in head.cells)


def _stand(valign: str, part: Extent, drop: float, height: float) -> tuple[float, float]:
    """How far down a cell stands in a row of ``height``, and how high it is made."""
    if valign == "fill":
        return 0.0, height
    own = part.height if valign == "middle" else part.within(height - drop)
    if valign == "middle":
        return (height - own) / 2, own
    return drop, own
