"""A layout's folder → one tree of what stands in its file and in those of the layouts it names by 元.

A layout that names another says only what differs: names are merged by key, a text or a list replaces what was
there, and an empty value takes it away. Every value keeps the place it was typed at, in whichever file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from onehearts.diagnostics import Diagnostic
from onehearts.fields import MapShape
from onehearts.fields.shape import Shape
from onehearts.messages import diagnose
from onehearts.reading import read_tree
from onehearts.source import Entry, Scalar, Value
from onehearts.source import Mapping as Tree

LAYOUT_FILE = "layout.yaml"
PARENT = "元"


class Family(NamedTuple):
    """What a layout and its ancestors say together (``None`` if a file is missing or a parent cannot be found).

    ``folders`` are theirs, the layout's own first: a file it names is the first of that name in them.
    """

    tree: Tree | None
    folders: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


def family(folder: Path, shape: MapShape, shelves: Sequence[Path]) -> Family:
    """Read ``folder/layout.yaml`` and those of its ancestors.

    元 names a folder beside the layout's own or in one of ``shelves``, the first that has it; a layout that names
    itself means the next one of that name, so that a project's layout can build on the bundled one it stands for.
    """
    folders: list[Path] = []
    trees: list[Tree] = []
    diagnostics: list[Diagnostic] = []
    sources: dict[str, str] = {}
    whole = True
    nearest: Path | None = folder
    while nearest is not None:
        folders.append(nearest)
        read = read_tree(nearest / LAYOUT_FILE, shape)
        diagnostics += read.diagnostics
        sources |= read.sources
        if read.value is None:
            whole = False
            break
        trees.append(read.value)
        nearest, said = _parent(read.value, folders, shelves)
        if said is not None:
            diagnostics.append(said)
            whole = False
    tree: Tree | None = None
    for child in reversed(trees if whole else ()):
        tree = child if tree is None else merged(tree, child, shape)
    return Family(tree, tuple(folders), tuple(diagnostics), sources)


def _parent(tree: Tree, folders: Sequence[Path], shelves: Sequence[Path]) -> tuple[Path | None, Diagnostic | None]:
    """The folder that 元 names, or why there is none; neither where there is no 元."""
    entry = tree.get(PARENT)
    if entry is None or not isinstance(entry.value, Scalar) or not (name := entry.value.text.strip()):
        return None, None
    here = folders[-1]
    places = [here.parent, *_below(here.parent, shelves)]
    if name == here.name:
        del places[0]
    layouts = [layout for place in places for layout in layouts_on(place)]
    found = next((layout for layout in layouts if layout.name == name), None)
    if found is None:
        known = sorted({layout.name for layout in layouts} - {here.name})
        return None, diagnose(
            "design.unknown-parent", entry.value.span, name=name, known="、".join(known) or "まだありません"
        )
    if found in folders:
        chain = [child.name for child in folders[folders.index(found) :]]
        return None, diagnose("design.layout-circle", entry.value.span, chain=" → ".join([*chain, name]))
    return found, None


def _below(shelf: Path, shelves: Sequence[Path]) -> Sequence[Path]:
    """The shelves that come after this one: a bundled layout never builds on one of a project."""
    return shelves[shelves.index(shelf) + 1 :] if shelf in shelves else shelves


def layouts_on(shelf: Path) -> list[Path]:
    """The layouts of a shelf: its folders that have a layout file."""
    return [path for path in shelf.iterdir() if (path / LAYOUT_FILE).is_file()] if shelf.is_dir() else []


def merged(parent: Tree, child: Tree, shape: Shape) -> Tree:
    """What the child says, and where it says nothing, the parent; in the parent's order, what is new last."""
    shapes = shape if isinstance(shape, MapShape) else MapShape({})
    entries = {_name(entry, shapes): entry for entry in parent.entries}
    for entry in child.entries:
        name = _name(entry, shapes)
        above: Value | None = entries[name].value if name in entries else None
        value = entry.value
        if isinstance(above, Tree) and isinstance(value, Tree):
            value = merged(above, value, shapes.keys.get(name, shapes.open or MapShape({})))
        entries[name] = Entry(entry.key, value)
    return Tree(tuple(entries.values()), child.span)


def _name(entry: Entry, shape: MapShape) -> str:
    """The name meant: one that is valid here may be typed in another width."""
    return shape.exact(entry.key.text) or entry.key.text
