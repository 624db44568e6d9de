"""What may not be seen on a finished page: things over each other, text off its field, text too faint to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from onehearts.edition import Edition, Glyphs, Group, Ink, Item, Link, Node, Page, Picture, Shape, Swatch
from onehearts.geometry import Rect, bounds
from onehearts.runs import text_of

# The em box over and under the baseline, in sizes: what the glyphs of a Japanese face stand in.
RISE, FALL = 0.88, 0.12
SLACK = 0.6  # points: kerned glyphs reach a little beyond their advance
RUNNING = ("本文", "本文太", "詰め本文")  # the faces of running text
BACKDROPS = ("題字", "柱")  # groups whose text stands on drawings


def holds(outer: Rect, inner: Rect, slack: float = 0.01) -> bool:
    """Whether ``inner`` lies inside ``outer``, give or take ``slack`` points."""
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def meet(a: Rect, b: Rect, slack: float = 0.01) -> bool:
    """Whether the two share more than ``slack`` points in both directions."""
    return min(a.right, b.right) - max(a.x, b.x) > slack and min(a.bottom, b.bottom) - max(a.y, b.y) > slack


def box(run: Glyphs) -> Rect:
    """The em boxes of a run's glyphs; in lines down the page they lie about the centre line of the column."""
    if run.flow != "across":
        return Rect(run.x - run.size / 2, run.y, run.size, run.width)
    return Rect(run.x, run.y - RISE * run.size, run.width, (RISE + FALL) * run.size)


def words(page: Page) -> list[Glyphs]:
    return [item for item in page.flat() if isinstance(item, Glyphs) and item.text.strip()]


def shape_box(shape: Shape) -> Rect:
    """The box of an outline without the control points outside it (they are at its corners)."""
    return bounds(shape.path)


def is_field(item: Item) -> bool:
    """Whether an item is a panel's field: a rectangle in an ink of the layout, with none, two or four round corners."""
    return (
        isinstance(item, Shape)
        and item.fill is not None
        and not item.fill.name.startswith("#")
        and len(item.path) in (5, 8, 10)
        and item.path[-1] == ("Z",)
    )


def overlaps(page: Page) -> list[str]:
    """Runs, photographs and text that share room."""
    found = [f"「{a.text}」 over 「{b.text}」" for a, b in combinations(words(page), 2) if meet(box(a), box(b), SLACK)]
    photos = [item for item in page.flat() if isinstance(item, Picture)]
    found += [f"photo over photo at {a.rect}" for a, b in combinations(photos, 2) if meet(a.rect, b.rect)]
    found += [f"photo over 「{a.text}」" for a in words(page) for b in photos if meet(box(a), b.rect, SLACK)]
    return found


def outside(page: Page) -> list[str]:
    """Text, photographs and links that reach beyond the trimmed page."""
    trim = Rect(0.0, 0.0, page.width, page.height)
    found = [f"「{run.text}」" for run in words(page) if not holds(trim, box(run))]
    found += [f"{item.rect}" for item in page.flat() if isinstance(item, Picture | Link) and not holds(trim, item.rect)]
    return found


def strays(page: Page) -> list[str]:
    """Text that a shape of its block neither holds as a whole nor leaves alone; photographs likewise."""
    found: list[str] = []
    for group in page.items:
        if not isinstance(group, Group) or group.name in BACKDROPS:
            continue
        for shape, text in _pairs(group):
            inside, around = box(text), shape_box(shape)
            if meet(around, inside, SLACK) and not holds(around, inside, SLACK):
                found.append(f"「{text.text}」 sticks out of {_name(shape)} at {around}")
        photos = [item for item in _flat(group.items) if isinstance(item, Picture)]
        fields = [item for item in _flat(group.items) if isinstance(item, Shape) and is_field(item)]
        found += [
            f"photo sticks out of {_name(field)}"
            for photo in photos
            for field in fields
            if meet(shape_box(field), photo.rect, SLACK) and not holds(shape_box(field), photo.rect, SLACK)
        ]
        found += [
            f"{_name(a)} over {_name(b)} at {shape_box(b)}"
            for a, b in combinations(fields, 2)
            if meet(shape_box(a), shape_box(b), SLACK)
            and not holds(shape_box(a), shape_box(b), SLACK)
            and not holds(shape_box(b), shape_box(a), SLACK)
        ]
    return found


def crowded(page: Page) -> list[str]:
    """Blocks that run into each other or off the foot of the page."""
    groups = [(group.name, extent(group)) for group in page.items if isinstance(group, Group) and group.items]
    running = ({"発行元", "柱"}, {"柱"})  # at the head and the foot of a page
    apart = [pair for pair in combinations(groups, 2) if {pair[0][0], pair[1][0]} not in running]
    return [f"{a} into {b}" for (a, x), (b, y) in apart if meet(x, y, SLACK)]


def extent(group: Group) -> Rect:
    """The box round the text, photographs and fields of a block."""
    boxes: list[Rect] = []
    for item in _flat(group.items):
        if isinstance(item, Glyphs):
            boxes.append(box(item))
        elif isinstance(item, Picture):
            boxes.append(item.rect)
        elif is_field(item) and isinstance(item, Shape):
            boxes.append(shape_box(item))
    boxes = boxes or [shape_box(item) for item in _flat(group.items) if isinstance(item, Shape)]  # only drawings
    x, y = min(r.x for r in boxes), min(r.y for r in boxes)
    return Rect(x, y, max(r.right for r in boxes) - x, max(r.bottom for r in boxes) - y)


def long_lines(page: Page) -> list[str]:
    """Lines of running text (12 points and less, justified or of a list) that are longer than 35 characters."""
    lines: dict[tuple[int | None, bool, float, float], list[Glyphs]] = {}
    for run in words(page):
        if run.size <= 12 and run.font in RUNNING:
            level = run.y if run.flow == "across" else run.x
            lines.setdefault((run.node, run.flow != "across", level, run.size), []).append(run)
    found: list[str] = []
    for (_, vertical, _, size), runs in lines.items():
        begin = end = float("-inf")
        said = ""
        for run in runs:
            rect = box(run)
            first, last = (rect.y, rect.bottom) if vertical else (rect.x, rect.right)
            if not -size < first - end < 1.5 * size:  # a tier below, or the next column
                begin, said = first, ""
            end, said = max(end, last) if said else last, said + run.text
            if end - begin > 35.5 * size:
                found.append(f"{(end - begin) / size:.1f} characters: 「{said}」")
    return found


def faults(page: Page) -> list[str]:
    """Everything above, of one page."""
    return [*overlaps(page), *outside(page), *strays(page), *crowded(page), *long_lines(page)]


def faint(edition: Edition) -> list[str]:
    """Text whose contrast with the field under it is less than WCAG 2.1, 1.4.3 asks (3:1 from 18 pt on)."""
    found: list[str] = []
    for page in edition.pages:
        ground: list[tuple[Rect, Ink]] = []
        for item in page.flat():
            if isinstance(item, Shape) and item.fill is not None:
                ground.append((shape_box(item), item.fill))
            elif isinstance(item, Glyphs) and item.text.strip():
                below = next(ink for rect, ink in reversed(ground) if holds(rect, box(item), SLACK))
                reached = contrast(rgb(item.ink, edition.swatches), rgb(below, edition.swatches))
                if reached < (3.0 if item.size >= 18 else 4.5):
                    found.append(f"「{item.text}」 {item.ink.name} on {below.name}: {reached:.2f}")
    return found


def rgb(ink: Ink, swatches: Mapping[str, Swatch]) -> tuple[float, float, float]:
    """An ink on white paper, 0–255."""
    if ink.name.startswith("#"):
        red, green, blue = (int(ink.name[i : i + 2], 16) for i in (1, 3, 5))
    else:
        red, green, blue = swatches[ink.name].rgb
    return tuple(255 - (255 - c) * ink.tint for c in (red, green, blue))  # type: ignore[return-value]


def contrast(a: tuple[float, float, float], b: tuple[float, float, float]) -> float:
    """The contrast ratio of WCAG 2.1 between two sRGB colours, 1–21."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def read_aloud(edition: Edition) -> str:
    """All text in reading order, white space left out; what a node says instead of what it shows."""
    said: dict[int, list[str]] = {}
    for page in edition.pages:
        for item in page.flat():
            if isinstance(item, Glyphs) and item.node is not None:
                said.setdefault(item.node, []).append(item.text if item.actual_text is None else item.actual_text)
    return squeezed("".join(_spoken(edition.structure, said)))


def untold(edition: Edition) -> list[str]:
    """Where what a node says is not what it shows, or where text of its own stands among that of its children."""
    shown: dict[int, list[str]] = {}
    for page in edition.pages:
        for item in page.flat():
            if isinstance(item, Glyphs) and item.node is not None:
                shown.setdefault(item.node, []).append(item.text if item.actual_text is None else item.actual_text)
    return [*_untold(edition.structure, shown)]


def in_turn(aloud: str, *said: str) -> list[str]:
    """What of the texts said is not there behind the one before it; white space does not count."""
    missing: list[str] = []
    at = 0
    for words in map(squeezed, said):
        found = aloud.find(words, at)
        if found < 0:
            missing.append(words)
        else:
            at = found + len(words)
    return missing


def squeezed(text: str) -> str:
    """A text without its white space."""
    return text.translate(_NO_SPACE)


_NO_SPACE = dict.fromkeys(map(ord, " \t\n\u3000"))


def _untold(node: Node, shown: Mapping[int, list[str]]) -> Iterator[str]:
    stretches = [child for child in node.children if not child.said and child.role in ("Link", "Span")]
    parts = [child for child in node.children if child not in stretches]
    own = "".join(text for one in (node, *stretches) for text in shown.get(one.id, ()))
    said = "".join(text_of(one.runs) for one in node.said)
    if node.actual_text is None and squeezed(own) != squeezed(said):
        yield f"{node.role} shows 「{own}」, says 「{said}」"
    if said and parts:
        yield f"{node.role} says 「{said}」 besides {[child.role for child in parts]}"
    for child in parts:
        yield from _untold(child, shown)


def _spoken(node: Node, said: Mapping[int, list[str]]) -> Iterator[str]:
    if node.actual_text is not None:
        yield node.actual_text
        return
    yield from said.get(node.id, ())
    for child in node.children:
        yield from _spoken(child, said)


def _luminance(colour: tuple[float, float, float]) -> float:
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (c / 255 for c in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _pairs(group: Group) -> Iterator[tuple[Shape, Glyphs]]:
    items = list(_flat(group.items))
    texts = [item for item in items if isinstance(item, Glyphs) and item.text.strip()]
    for shape in items:
        if isinstance(shape, Shape):
            for text in texts:
                yield shape, text


def _flat(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Group):
            yield from _flat(item.items)
        else:
            yield item


def _name(shape: Shape) -> str:
    return shape.fill.name if shape.fill else shape.stroke.ink.name if shape.stroke else "clear"
