"""Items placed on a small page → the same enlarged: every length, place and size grows alike."""

from __future__ import annotations

from onehearts.edition import Glyph, Glyphs, Group, Item, Link, Picture, Shape
from onehearts.geometry import Path, Rect, place


def enlarged(item: Item, zoom: float, x: float, y: float) -> Item:
    """The item ``zoom`` times as large; the point (0, 0) comes to (x, y)."""

    def path(outline: Path) -> Path:
        return place(outline, x, y, zoom)

    def rect(r: Rect) -> Rect:
        return Rect(x + r.x * zoom, y + r.y * zoom, r.width * zoom, r.height * zoom)

    match item:
        case Glyphs():
            glyphs = tuple(Glyph(gid, gx * zoom, gy * zoom, text) for gid, gx, gy, text in item.glyphs)
            return item._replace(
                x=x + item.x * zoom, y=y + item.y * zoom, size=item.size * zoom, width=item.width * zoom, glyphs=glyphs
            )
        case Shape():
            stroke = item.stroke and item.stroke._replace(width=item.stroke.width * zoom)
            return item._replace(path=path(item.path), stroke=stroke)
        case Picture():
            return item._replace(rect=rect(item.rect), clip=path(item.clip))
        case Link():
            return item._replace(rect=rect(item.rect))
        case Group():
            return item._replace(items=tuple(enlarged(i, zoom, x, y) for i in item.items), clip=path(item.clip))
