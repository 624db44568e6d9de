"""Items of a page → the calls that write them, groups opened and cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onehearts.edition import Glyphs, Group, Item, Link, Picture, Shape
from onehearts.paint.content import Content


def paint_items(
    items: Sequence[Item], content: Content, photo: Callable[[Picture], str], link: Callable[[Link], None]
) -> None:
    """Write the items' operators. ``photo`` gives the resource that shows a picture; ``link`` is told of each link."""
    for item in items:
        match item:
            case Glyphs():
                if item.glyphs:
                    content.glyphs(item)
            case Shape():
                content.shape(item)
            case Picture():
                content.picture(item, photo(item))
            case Link():
                content.settle()  # what was painted before it stands before it in the structure
                link(item)
            case Group():
                if item.clip:
                    content.push_clip(item.clip)
                paint_items(item.items, content, photo, link)
                if item.clip:
                    content.pop_clip()
