"""An Edition → text that is smaller than it may be, and paragraphs that end in one or two characters.

Floors: running text 12 points, that of steps and of minutes 11, all else 10.5. A reading has half the size of what it
stands over, and marks of lists are as small as the layout likes.
"""

from __future__ import annotations

from collections.abc import Iterator

from anatomy import FURNITURE, Anatomy
from gaps import shown_text

from onehearts.edition import Glyphs, Group, Node
from page_checks import RUNNING, box

BODY, SMALL, LEAST = 12.0, 11.0, 10.5
RUNT = 2  # characters, marks counted
_MINUTES = "話し合いの内容"
_LISTED = "開催日程"  # its cells are no running text
_MARKS = "●・→※○■◆＊*"
_NEAR = 0.05  # points


def small(body: Anatomy) -> Iterator[tuple[int, str]]:
    """(page, what) of every run under its floor."""
    nodes = {node.id: node for node in body.edition.structure.walk()}
    for page in body.edition.pages:
        for group in page.items:
            runs = [run for run in _runs(group) if run.text.strip()]
            for run in runs:
                node = nodes.get(run.node) if run.node is not None else None
                floor = floor_of(run, node, body, furniture=isinstance(group, Group) and group.name in FURNITURE)
                if run.size < floor - _NEAR and not _is_reading(run, runs):
                    yield page.number, f"「{run.text}」 in {run.size:g} of {floor:g} points"


def floor_of(run: Glyphs, node: Node | None, body: Anatomy, *, furniture: bool = False) -> float:
    """The least size of a run."""
    above = list(body.ancestors(node)) if node else []
    if node is not None and node.role == "Lbl" and all(character in _MARKS for character in run.text.strip()):
        return 0.0
    if furniture or run.font not in RUNNING or node is None or any(one.role in ("Caption", "Lbl") for one in above):
        return LEAST
    steps = any(one.role == "LI" and _number(one, body) for one in above)
    return SMALL if steps or any(one.title == _MINUTES for one in above) else BODY


def runts(body: Anatomy) -> Iterator[tuple[int, str]]:
    """(page, last line) of paragraphs of running text whose last line holds one or two characters."""
    for node in body.edition.structure.walk():
        if node.role not in ("P", "LBody") or any(one.title == _LISTED for one in body.ancestors(node)):
            continue
        lines = _lines(node, body)
        if len(lines) > 1 and all(run.font.startswith(("本文", "詰め本文")) for _, run in lines[-1]):
            last = "".join(run.text for _, run in lines[-1])
            if len("".join(last.split())) <= RUNT:
                yield lines[-1][0][0], f"「{last}」 alone on a line"


def _lines(node: Node, body: Anatomy) -> list[list[tuple[int, Glyphs]]]:
    """The runs of a paragraph's own text by lines, in reading order; a change of level is a new line."""
    inline = [node.id] + [one.id for child in node.children if child.role in ("Span", "Link") for one in child.walk()]
    runs = [(page, run) for id in inline for page, run in body.shown.get(id, ()) if isinstance(run, Glyphs)]
    largest = max((run.size for _, run in runs), default=0.0)
    upright = any(run.flow != "across" for _, run in runs)  # digits abreast in them stand across
    lines: list[list[tuple[int, Glyphs]]] = []
    at: tuple[int, float] | None = None
    for page, run in runs:
        place = box(run)
        level = place.x + place.width / 2 if upright else run.y
        if run.size <= 0.7 * largest:
            continue  # readings
        if at is None or page != at[0] or abs(level - at[1]) > 0.6 * largest:
            lines.append([])
            at = page, level
        lines[-1].append((page, run))
    return lines


def _number(item: Node, body: Anatomy) -> bool:
    return "".join(run.text for run in shown_text(item, "Lbl", body)).strip().isdecimal()


def _is_reading(run: Glyphs, runs: list[Glyphs]) -> bool:
    """Whether a run of half the size of another stands right over it, or right of it in lines down the page."""
    reading = box(run)
    for base in runs:
        if abs(run.size - base.size / 2) < _NEAR and base.flow == run.flow:
            read = box(base)
            if run.flow == "across":
                off, beside = reading.bottom - read.y, reading.x < read.right + base.size and read.x < reading.right
            else:
                off, beside = reading.x - read.right, reading.y < read.bottom + base.size and read.y < reading.bottom
            if abs(off) < 2 and beside:
                return True
    return False


def _runs(item: object) -> Iterator[Glyphs]:
    if isinstance(item, Group):
        for inner in item.items:
            yield from _runs(inner)
    elif isinstance(item, Glyphs):
        yield item
