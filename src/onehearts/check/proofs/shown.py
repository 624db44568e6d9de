"""An Edition → a record of what each of its blocks shows, which can be kept and compared with a later one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple, TypeAlias

from onehearts.check.proofs.differences import start, tokens
from onehearts.check.proofs.sections import Leaf, Section, sections, text_of
from onehearts.edition import Edition, Glyphs, Group, Link, Page, Picture, Shape, extent
from onehearts.geometry import Rect, bounds, union

_LONG = 200  # steps of an outline
_LABEL = 6  # characters
_TITLE = 18  # characters of the text that stand for a heading where there is none


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
    return tuple(map(_block, sections(edition)))


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


def _block(section: Section) -> Block:
    items = section.items
    runs = [[spoken.run for spoken in paragraph] for paragraph in section.paragraphs]
    texts = [text_of(paragraph) for paragraph in section.paragraphs]
    places = tuple(Place(page.number, _rounded(_box(group, page), 1)) for page, group in section.parts)
    pictures = [item for item in items if isinstance(item, Picture)]
    return Block(
        kind=section.parts[0][1].name,
        title=text_of(section.heading).replace("\n", "") or _shortened(texts),
        places=places,
        paragraphs=tuple(texts),
        readings="".join(spoken.run.text for spoken in section.readings),
        photos=tuple(Shown(item.source, _rounded(item.crop, 3), _rounded(item.focus, 3)) for item in pictures),
        links=tuple(dict.fromkeys(item.url for item in items if isinstance(item, Link))),
        faces=_digest(_faces(run for found in runs for run in found)),
        drawings=_digest(_drawn(items)),
        measure=_measure(places, runs, pictures),
    )


def _shortened(texts: list[str]) -> str:
    """The first paragraph that is no mere label, in few characters."""
    lines = [text.replace("\n", "") for text in texts]
    whole = next((line for line in lines if len(line) > _LABEL), "".join(lines))
    head = start(tokens(whole), _TITLE)
    return whole if len(head) == len(whole) else f"{head}…"


def _faces(runs: Iterable[Glyphs]) -> str:
    """Fonts, each with the text set in it, whatever lines it is in."""
    by_font = groupby(runs, lambda run: run.font)
    return "\0".join(f"{font}\0{''.join(run.text for run in some)}" for font, some in by_font)


def _drawn(items: Iterable[Leaf]) -> str:
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
            yield extent(item)


def _common(one: Rect, other: Rect) -> Rect:
    left, top = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Rect(left, top, max(0.0, right - left), max(0.0, bottom - top))


def _rounded(rect: Rect, digits: int) -> Rect:
    return Rect(*(round(edge, digits) for edge in rect))


def _digest(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()[:12] if text else ""
