"""An Edition → a record of what each of its blocks shows, which can be kept and compared with a later one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from onehearts.check.proofs.differences import start, tokens
from onehearts.edition import Edition, Glyphs, Group, Item, Link, Node, Page, Picture, Shape
from onehearts.geometry import Rect, bounds, union

_HEADINGS = frozenset({"H1", "H2"})
_INLINE = frozenset({"Link", "Span"})
_LONG = 200  # steps of an outline
_TITLE = 18  # characters of the text that stand for a heading where there is none

_Leaf: TypeAlias = Glyphs | Shape | Picture | Link

_Runs: TypeAlias = dict[int, list[tuple[int, Glyphs]]]
"""Node id → its runs, each with its place in the order of painting."""


class Place(NamedTuple):
    """Where a block, or a part of it, stands: the number of its page and its box in points."""

    page: int
    rect: Rect


class Shown(NamedTuple):
    """A photograph in a block: its content, the part of it that is seen and what staff want to be seen (0–1)."""

    source: str
    crop: Rect
    focus: Rect


class Block(NamedTuple):
    """What a block shows, of however many pages it has a part.

    ``paragraphs`` are texts in reading order, captions last, ``"\\n"`` where a line ends. ``readings`` are those over
    words, ``links`` the addresses that areas and QR codes lead to. ``faces`` is a digest of which character is set in
    which font, ``drawings`` one of the drawings, wherever and however large they are. ``measure`` is what line ends
    depend on besides the text: sizes of type and widths of pictures, and of the block (points).
    """

    kind: str
    title: str
    places: tuple[Place, ...]
    paragraphs: tuple[str, ...]
    readings: str = ""
    photos: tuple[Shown, ...] = ()
    links: tuple[str, ...] = ()
    faces: str = ""
    drawings: str = ""
    measure: tuple[float, ...] = ()

    @property
    def text(self) -> str:
        """All paragraphs, one a line."""
        return "\n".join(paragraph.replace("\n", "") for paragraph in self.paragraphs)


Record: TypeAlias = tuple[Block, ...]
"""The blocks of an edition in reading order."""


def record(edition: Edition) -> Record:
    """What the edition shows; what says nothing to a reader, page numbers and decoration, is not in it."""
    owners = {node.id: section.id for section in edition.structure.children for node in section.walk()}
    parts: dict[int, list[tuple[Page, Group]]] = {}
    for page in edition.pages:
        for group in page.items:
            owner = _owner(group, owners) if isinstance(group, Group) else None
            if owner is not None and isinstance(group, Group):
                parts.setdefault(owner, []).append((page, group))
    return tuple(_block(section, parts[section.id]) for section in edition.structure.children if section.id in parts)


def to_data(blocks: Record) -> list[dict[str, Any]]:
    """The record as values of JSON."""
    return [block._asdict() for block in blocks]


def from_data(data: Any) -> Record:
    """What ``to_data`` made. Raises ``ValueError`` for what it cannot have made."""
    try:
        return tuple(_from_entry(entry) for entry in data)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a record") from error


def _from_entry(entry: Mapping[str, Any]) -> Block:
    return Block(
        str(entry["kind"]),
        str(entry["title"]),
        tuple(Place(int(page), Rect(*map(float, rect))) for page, rect in entry["places"]),
        tuple(map(str, entry["paragraphs"])),
        str(entry["readings"]),
        tuple(Shown(str(name), Rect(*crop), Rect(*focus)) for name, crop, focus in entry["photos"]),
        tuple(map(str, entry["links"])),
        str(entry["faces"]),
        str(entry["drawings"]),
        tuple(map(float, entry["measure"])),
    )


def _owner(group: Group, owners: Mapping[int, int]) -> int | None:
    """The section that a group on a page shows."""
    return next((owners[item.node] for item in group.flat() if item.node is not None and item.node in owners), None)


def _block(section: Node, parts: list[tuple[Page, Group]]) -> Block:
    items = [item for _, group in parts for item in group.flat()]
    by_node: _Runs = {}
    for at, item in enumerate(items):
        if isinstance(item, Glyphs) and item.node is not None:
            by_node.setdefault(item.node, []).append((at, item))
    # Photographs change sides as pages fill up, and their captions with them.
    paragraphs = sorted(_paragraphs(section, by_node), key=lambda one: one[0] == "Caption")
    runs = [found for _, found in paragraphs]
    texts = [text for text in map(_text, runs) if text]
    places = tuple(Place(page.number, _rounded(_box(group, page), 1)) for page, group in parts)
    pictures = [item for item in items if isinstance(item, Picture)]
    return Block(
        kind=parts[0][1].name,
        title=_title(section, by_node) or _shortened(texts),
        places=places,
        paragraphs=tuple(texts),
        readings="".join(run.text for found in runs for run in found if run.actual_text == ""),
        photos=tuple(Shown(item.source, _rounded(item.crop, 3), _rounded(item.focus, 3)) for item in pictures),
        links=tuple(dict.fromkeys(item.url for item in items if isinstance(item, Link))),
        faces=_digest(_faces(run for found in runs for run in found)),
        drawings=_digest(_drawn(items)),
        measure=_measure(places, runs, pictures),
    )


def _paragraphs(node: Node, by_node: _Runs) -> Iterator[tuple[str, list[Glyphs]]]:
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


def _text(runs: Iterable[Glyphs]) -> str:
    """What runs of one paragraph say, with a line break where the next line or column begins."""
    said = ""
    last: Glyphs | None = None
    for run in runs:
        if run.actual_text == "":
            continue
        if last is not None and _begins_line(run, last):
            said += "\n"
        said += run.text if run.actual_text is None else run.actual_text
        last = run
    return said


def _begins_line(run: Glyphs, last: Glyphs) -> bool:
    """Whether a run stands on another line than the one before: it begins before the end of that one."""
    if run.flow == "across" and last.flow == "across":
        return run.x < last.x + last.width / 2
    return run.box.y < last.box.y + last.box.height / 2


def _title(section: Node, by_node: _Runs) -> str:
    """The text of the first heading."""
    for node in section.walk():
        if node.role in _HEADINGS:
            runs = [run for below in node.walk() for _, run in by_node.get(below.id, ())]
            return _text(runs).replace("\n", "")
    return ""


def _shortened(texts: list[str]) -> str:
    whole = "".join(texts).replace("\n", "")
    head = start(tokens(whole), _TITLE)
    return whole if len(head) == len(whole) else f"{head}…"


def _faces(runs: Iterable[Glyphs]) -> str:
    """Fonts, each with the text set in it, whatever lines it is in."""
    by_font = groupby(runs, lambda run: run.font)
    return "\0".join(f"{font}\0{''.join(run.text for run in some)}" for font, some in by_font)


def _drawn(items: Iterable[_Leaf]) -> str:
    """Outlines in colours of their own, which drawings have and frames have not, by their steps; and very long ones,
    which QR codes are."""
    drawn = ((item.fill, item.path) for item in items if isinstance(item, Shape) and item.fill is not None)
    return " ".join(
        f"{fill.name if fill.name.startswith('#') else ''}:{''.join(step[0] for step in path)}"
        for fill, path in drawn
        if fill.name.startswith("#") or len(path) > _LONG
    )


def _measure(
    places: tuple[Place, ...], runs: Iterable[Iterable[Glyphs]], pictures: Iterable[Picture]
) -> tuple[float, ...]:
    sizes = dict.fromkeys(round(run.size, 2) for found in runs for run in found)
    return (
        *sizes,
        *(round(place.rect.width, 1) for place in places),
        *(round(item.rect.width, 1) for item in pictures),
    )


def _box(group: Group, page: Page) -> Rect:
    """The box round what a group shows of the trimmed page."""
    return _common(union(_boxes(group)), Rect(0.0, 0.0, page.width, page.height))


def _boxes(group: Group) -> Iterator[Rect]:
    for item in group.items:
        if isinstance(item, Group):
            inner = union(_boxes(item))
            yield _common(inner, bounds(item.clip)) if item.clip else inner
        else:
            yield _extent(item)


def _extent(item: Item) -> Rect:
    match item:
        case Glyphs():
            return item.box
        case Shape():
            return bounds(item.path)
        case Picture() | Link():
            return item.rect
        case Group():
            return union(_boxes(item))


def _common(one: Rect, other: Rect) -> Rect:
    left, top = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Rect(left, top, max(0.0, right - left), max(0.0, bottom - top))


def _rounded(rect: Rect, digits: int) -> Rect:
    return Rect(*(round(edge, digits) for edge in rect))


def _digest(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()[:12] if text else ""
