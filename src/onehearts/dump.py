"""An Edition → text, one line an item: what tests compare and people review in a diff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from onehearts.edition import Edition, Glyphs, Group, Ink, Item, Link, Node, Page, Picture, Shape
from onehearts.geometry import CENTRE, Rect, bounds


def dump(edition: Edition) -> str:
    """Pages with their items in paint order, then the tree in reading order. Lengths in points, to 0.1."""
    lines = [f"edition {edition.id} {edition.title!r} {edition.language}"]
    for page in edition.pages:
        lines += _page(page, edition.photos)
    lines.append("structure")
    lines += _node(edition.structure, 1)
    return "\n".join(lines) + "\n"


def _page(page: Page, photos: Mapping[str, str]) -> Iterator[str]:
    yield f"page {page.number} {page.width:.1f}×{page.height:.1f} bleed {page.bleed:.1f}"
    yield from _items(page.items, photos, 1)


def _items(items: tuple[Item, ...], photos: Mapping[str, str], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for item in items:
        match item:
            case Group():
                yield f"{pad}group {item.name}{' clipped' if item.clip else ''}"
                yield from _items(item.items, photos, depth + 1)
            case Glyphs():
                way = "" if item.flow == "across" else f" {item.flow}"
                at = f"{item.x:.1f},{item.y:.1f} +{item.width:.1f}{way}"
                spoken = "" if item.actual_text is None else f" read {item.actual_text!r}"
                face = f"{item.font} {item.size:g} {_ink(item.ink)}"
                yield f"{pad}glyphs {at} {face} {_owner(item.node)} {item.text!r}{spoken}"
            case Shape():
                fill = f" fill {_ink(item.fill)}" if item.fill else ""
                line = f" line {_ink(item.stroke.ink)} {item.stroke.width:g}" if item.stroke else ""
                yield f"{pad}shape {_rect(bounds(item.path))} {len(item.path)}{fill}{line} {_owner(item.node)}"
            case Picture():
                file = PurePath(photos.get(item.source, item.source)).name
                focus = "" if item.focus == CENTRE else f" focus {_share(item.focus)}"
                yield f"{pad}picture {_rect(item.rect)} {file} {_share(item.crop)}{focus} {_owner(item.node)}"
            case Link():
                yield f"{pad}link {_rect(item.rect)} {item.url} {_owner(item.node)}"


def _node(node: Node, depth: int) -> Iterator[str]:
    words = [f"{'  ' * depth}{node.role} #{node.id}"]
    words += [f"{key}={value!r}" for key, value in (("title", node.title), ("alt", node.alt)) if value]
    if node.origin:
        words.append(f"{node.origin.line}:{node.origin.column}")
    yield " ".join(words)
    for child in node.children:
        yield from _node(child, depth + 1)


def _rect(rect: Rect) -> str:
    return f"{rect.x:.1f},{rect.y:.1f} {rect.width:.1f}×{rect.height:.1f}"


def _share(part: Rect) -> str:
    """A part of a picture, in hundredths of it."""
    return f"{part.x:.2f},{part.y:.2f} {part.width:.2f}×{part.height:.2f}"


def _ink(ink: Ink) -> str:
    return ink.name if ink.tint == 1 else f"{ink.name} {ink.tint:.0%}"


def _owner(node: int | None) -> str:
    return "–" if node is None else f"#{node}"
