"""Find where on its pages an edition shows each node of its structure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from onehearts.edition import Node, Page, extent
from onehearts.geometry import Rect, union

Places: TypeAlias = Mapping[int, tuple[int, Rect]]
"""Node id → index of the first page that shows it or anything below it, and the box round that there."""


def find_places(pages: Sequence[Page], structure: Node, roles: frozenset[str]) -> Places:
    """Where the nodes of these roles are; nodes that show nothing are left out."""
    shown: dict[int, list[tuple[int, Rect]]] = {}
    for index, page in enumerate(pages):
        for item in page.flat():
            if item.node is not None:
                shown.setdefault(item.node, []).append((index, extent(item)))
    places: dict[int, tuple[int, Rect]] = {}
    for node in structure.walk():
        if node.role not in roles:
            continue
        found = [entry for below in node.walk() for entry in shown.get(below.id, ())]
        if found:
            first = min(index for index, _ in found)
            places[node.id] = first, union(rect for index, rect in found if index == first)
    return places
