"""Turn the headings of an edition into the bookmarks of a PDF (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onehearts.edition import Glyphs, Node, Page
from onehearts.paint.content import flip
from onehearts.paint.document import Document
from onehearts.paint.objects import Name, Ref, Value
from onehearts.paint.places import Places

HEADINGS = ("H1", "H2", "H3")


@dataclass(slots=True)
class _Entry:
    """A bookmark being built: ``children`` grow while headings are read."""

    title: str
    destination: Sequence[Value]
    level: int
    children: list[_Entry] = field(default_factory=list)


def write_outline(
    document: Document, structure: Node, pages: Sequence[Page], page_refs: Sequence[Ref], places: Places
) -> Ref | None:
    """Add the bookmarks; the reference is to their root, ``None`` if there is no heading."""
    top = _Entry("", (), 0)
    path = [top]
    for node in structure.walk():
        if node.role not in HEADINGS or node.id not in places:
            continue
        index, rect = places[node.id]
        level = HEADINGS.index(node.role) + 1
        y = round(flip(rect.y, pages[index].height), 2)
        destination: tuple[Value, ...] = (page_refs[index], Name("FitH"), y)
        entry = _Entry(node.title or _shown(node, pages), destination, level)
        while path[-1].level >= level:
            path.pop()
        path[-1].children.append(entry)
        path.append(entry)
    if not top.children:
        return None
    root = document.reserve()
    document.put(root, {"Type": Name("Outlines"), **_write_children(document, top, root)})
    return root


def _write_children(document: Document, parent: _Entry, parent_ref: Ref) -> dict[str, Value]:
    """Add the entries below ``parent``; the keys by which it knows them. All stand open."""
    refs = [document.reserve() for _ in parent.children]
    for index, (entry, ref) in enumerate(zip(parent.children, refs, strict=True)):
        value: dict[str, Value] = {"Title": entry.title, "Parent": parent_ref, "Dest": entry.destination}
        if index:
            value["Prev"] = refs[index - 1]
        if index + 1 < len(refs):
            value["Next"] = refs[index + 1]
        if entry.children:
            value |= _write_children(document, entry, ref)
        document.put(ref, value)
    return {"First": refs[0], "Last": refs[-1], "Count": _count(parent.children)}


def _count(entries: Iterable[_Entry]) -> int:
    return sum(1 + _count(entry.children) for entry in entries)


def _shown(node: Node, pages: Sequence[Page]) -> str:
    """The text of a heading as it stands on the pages."""
    ids = {below.id for below in node.walk()}
    items = (item for page in pages for item in page.flat())
    return "".join(item.text for item in items if isinstance(item, Glyphs) and item.node in ids).strip()
