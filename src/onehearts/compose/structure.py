"""Senses met while placing → the tree of nodes in reading order; ids count up in the order of first meeting."""

from __future__ import annotations

from onehearts.compose.box import Sense
from onehearts.edition import Node


class Draft:
    """A node in the making; only this module's tree changes it."""

    __slots__ = ("children", "id", "sense")

    def __init__(self, id_: int, sense: Sense) -> None:
        self.id = id_
        self.sense = sense
        self.children: list[Draft] = []


class Structure:
    """The tree under one Document. The same Sense object is always the same node."""

    def __init__(self, title: str) -> None:
        self._known: dict[int, Draft] = {}
        self.root = Draft(0, Sense("Document", title=title))
        self._count = 1

    def node(self, sense: Sense | None, parent: Draft) -> Draft:
        """The node of ``sense`` under ``parent``, made at the first meeting; ``parent`` itself for no sense."""
        if sense is None:
            return parent
        known = self._known.get(id(sense))
        if known is None:
            known = Draft(self._count, sense)
            self._count += 1
            self._known[id(sense)] = known
            parent.children.append(known)
        return known

    def finished(self) -> Node:
        return _frozen(self.root)


def _frozen(draft: Draft) -> Node:
    sense = draft.sense
    return Node(
        draft.id,
        sense.role,
        tuple(_frozen(child) for child in draft.children),
        title=sense.title,
        alt=sense.alt,
        actual_text=sense.actual_text,
        origin=sense.origin,
    )
