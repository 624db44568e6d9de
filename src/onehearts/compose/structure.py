"""Senses met while placing → the tree of nodes in reading order; ids count up in the order of first meeting.

On the way each node learns what it says, what colour it stands on, and what decorates it.
"""

from __future__ import annotations

from onehearts.compose.box import Sense, Text
from onehearts.edition import Group, Ink, Node, Said


class Draft:
    """A node in the making; only this module's tree changes it."""

    __slots__ = ("children", "drawings", "field", "ground", "id", "said", "sense")

    def __init__(self, id_: int, sense: Sense) -> None:
        self.id = id_
        self.sense = sense
        self.children: list[Draft] = []
        self.said: list[Said] = []
        self.ground: Ink | None = None
        self.field: Ink | None = None  # on which its children are placed
        self.drawings: list[Group] = []


class Structure:
    """The tree under one Document. The same Sense object is always the same node."""

    def __init__(self, title: str) -> None:
        self._known: dict[int, Draft] = {}
        self._said: set[int] = set()  # senses whose paragraph is known
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
            known.ground = parent.field
            parent.children.append(known)
        return known

    def say(self, text: Text, node: Draft) -> None:
        """``node`` shows the paragraph; of one that is parted only what is met first, which holds the whole text."""
        if text.sense is not None:
            if id(text.sense) in self._said:
                return
            self._said.add(id(text.sense))
        style = text.style
        node.said.append(Said(text.runs, style.name, style.fonts[0], style.size, style.ink))
        node.ground = node.ground or node.field

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
        said=tuple(draft.said),
        ground=draft.ground,
        drawings=tuple(draft.drawings),
    )
