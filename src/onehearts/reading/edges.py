"""Rows whose left edges do not quite agree → where the items of a list begin and how deep a mapping stands.

What can only be meant one way is taken; these are the rules of what that is.
"""

from __future__ import annotations

from collections import Counter

from onehearts.fields.shape import MapShape, Match, Shape
from onehearts.reading.rows import Key, Row, dash_of, key_of, name_of


def is_exact(key: Key | None) -> bool:
    """Whether a key is a valid name of its mapping."""
    return key is not None and key.meant.match is Match.EXACT


def is_kinds(shape: Shape) -> bool:
    """Whether a shape is a choice of kinds."""
    return isinstance(shape, MapShape) and shape.kinds


def item_starts(rows: list[Row], item: Shape) -> list[int]:
    """Where the items of a list begin.

    At every row at the left edge, but for a field that the item above lacks (it is set in too little); and at a
    dash left of what stands in the first item, or right there where it cannot begin a value.
    """
    edge = rows[0].indent
    inner = rows[0].after(dash_of(rows[0])).indent
    starts: list[int] = []
    names: set[str] = set()
    for index, row in enumerate(rows):
        if row.is_blank or row.text.startswith("#"):
            continue
        dash = dash_of(row)
        name = name_of(row.after(dash), item) if isinstance(item, MapShape) else ""
        if row.indent <= edge:
            begins = bool(dash) or not name or name in names or is_kinds(item)
        elif dash and row.indent <= inner:
            begins = row.indent < inner or name in names or is_kinds(item)
        else:
            begins = False
        if begins or index == 0:
            starts.append(index)
            names = set()
        names.add(name)
    return starts


def lacks_dash(rows: list[Row], item: MapShape, one_ok: bool) -> bool:
    """Whether a list of records begins with a name instead of a dash, though it is no single record."""
    if key_of(rows[0], item) is None:
        return False
    return not one_ok or any(dash_of(row) and row.indent <= rows[0].indent for row in rows[1:])


def is_stray(row: Row, item: Shape) -> bool:
    """Whether a row without a dash between the items of a list of records cannot be the start of one."""
    return isinstance(item, MapShape) and not item.kinds and not name_of(row, item)


def head_indent(rows: list[Row], shape: MapShape) -> int:
    """How deep the first name of a mapping should stand, judging by the others.

    Two mistakes are seen: a first name that stands alone left of all others (its dash was displaced or forgotten),
    and one that is set in deeper than most.
    """
    edge = rows[0].indent
    head = key_of(rows[0], shape)
    if shape.kinds or head is None:
        return edge
    names = {row.line: name for row in rows if (name := name_of(row, shape))}
    left = Counter(row.indent for row in rows if row.indent < edge and row.line in names)
    if left:
        indent, count = left.most_common(1)[0]
        return indent if count > sum(row.indent == edge and row.line in names for row in rows) else edge
    below = next((row for row in rows[1:] if not row.is_blank and not row.is_comment), None)
    if below is None or below.indent <= edge or below.line not in names or not rows[0].text[head.rest :]:
        return edge
    is_alone = not any(row.indent <= edge and key_of(row, shape) for row in rows[1:])
    return below.indent if is_alone and names[below.line] != head.meant.name else edge
