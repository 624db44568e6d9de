"""An Edition → its sections, each with the parts of pages that show it and its paragraphs as they are set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from onehearts.edition import Edition, Glyphs, Group, Link, Node, Page, Picture, Shape

_HEADINGS = frozenset({"H1", "H2"})
_INLINE = frozenset({"Link", "Span"})

Leaf: TypeAlias = Glyphs | Shape | Picture | Link


class Spoken(NamedTuple):
    """A run and the number of the page it stands on."""

    page: int
    run: Glyphs

    @property
    def text(self) -> str:
        """What a reader reads of it."""
        return self.run.text if self.run.actual_text is None else self.run.actual_text


_Runs: TypeAlias = dict[int, list[tuple[int, Spoken]]]
"""Node id → its runs, each with its place in the order of painting."""


@dataclass(frozen=True, slots=True)
class Section:
    """A block of the issue, of however many pages it has a part.

    ``paragraphs`` stand in reading order, captions last, for photographs change sides as pages fill up; ``readings``
    over words are apart. ``heading`` is the first there is.
    """

    parts: tuple[tuple[Page, Group], ...]
    paragraphs: tuple[tuple[Spoken, ...], ...]
    readings: tuple[Spoken, ...]
    heading: tuple[Spoken, ...]

    @property
    def items(self) -> list[Leaf]:
        return [item for _, group in self.parts for item in group.flat()]


def sections(edition: Edition) -> tuple[Section, ...]:
    """The sections in reading order."""
    owners = {node.id: section.id for section in edition.structure.children for node in section.walk()}
    parts: dict[int, list[tuple[Page, Group]]] = {}
    for page in edition.pages:
        for group in page.items:
            if isinstance(group, Group):
                nodes = (item.node for item in group.flat() if item.node is not None)
                owner = next((owners[node] for node in nodes if node in owners), None)
                if owner is not None:
                    parts.setdefault(owner, []).append((page, group))
    return tuple(_section(node, parts[node.id]) for node in edition.structure.children if node.id in parts)


def text_of(paragraph: Sequence[Spoken]) -> str:
    """What a paragraph says, with a line break where the next line or column begins."""
    return "".join("\n" * begins + spoken.text for begins, spoken in by_line(paragraph))


def by_line(paragraph: Sequence[Spoken]) -> Iterator[tuple[bool, Spoken]]:
    """The runs of a paragraph, each with whether it begins a line that is not the first."""
    for last, spoken in zip((None, *paragraph), paragraph, strict=False):
        yield last is not None and _begins_line(spoken, last), spoken


def _begins_line(spoken: Spoken, last: Spoken) -> bool:
    """Whether a run stands on another line than the one before: it begins before the end of that one."""
    if spoken.page != last.page:
        return True
    run, before = spoken.run, last.run
    if run.flow == "across" and before.flow == "across":
        return run.x < before.x + before.width / 2
    return run.box.y < before.box.y + before.box.height / 2


def _section(node: Node, parts: list[tuple[Page, Group]]) -> Section:
    by_node: _Runs = {}
    items = [(page.number, item) for page, group in parts for item in group.flat()]
    for at, (page, item) in enumerate(items):
        if isinstance(item, Glyphs) and item.node is not None:
            by_node.setdefault(item.node, []).append((at, Spoken(page, item)))
    found = sorted(_paragraphs(node, by_node), key=lambda one: one[0] == "Caption")
    headings = (_runs(below, by_node) for below in node.walk() if below.role in _HEADINGS)
    return Section(
        tuple(parts),
        tuple(_said(runs) for _, runs in found if _said(runs)),
        tuple(spoken for _, runs in found for spoken in runs if spoken.run.actual_text == ""),
        _said(next(headings, [])),
    )


def _paragraphs(node: Node, by_node: _Runs) -> Iterator[tuple[str, list[Spoken]]]:
    """The role and the runs of each paragraph below a node in reading order, those of links in it with it."""
    own = [*by_node.get(node.id, ())]
    for child in node.children:
        if child.role in _INLINE:
            own += [run for below in child.walk() for run in by_node.get(below.id, ())]
    if own:
        yield node.role, [run for _, run in sorted(own, key=itemgetter(0))]
    for child in node.children:
        if child.role not in _INLINE:
            yield from _paragraphs(child, by_node)


def _runs(node: Node, by_node: _Runs) -> list[Spoken]:
    return [run for below in node.walk() for _, run in by_node.get(below.id, ())]


def _said(runs: Iterable[Spoken]) -> tuple[Spoken, ...]:
    """Without readings, and without what says nothing."""
    return tuple(spoken for spoken in runs if spoken.text)
