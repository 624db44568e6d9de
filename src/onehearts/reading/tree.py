"""A YAML file and the names that are valid in it → its tree, and what is wrong with its form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.fields import Context, MapShape
from onehearts.messages import diagnose
from onehearts.reading.decode import decode
from onehearts.reading.outline import outline
from onehearts.source import Mapping as SourceMapping


class Tree(NamedTuple):
    """What stands in a file (``None`` if it cannot be read), and the text that spans speak of, by file."""

    value: SourceMapping | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


def read_tree(path: Path, shape: MapShape) -> Tree:
    """Read a file whose top level has ``shape``. Spans name it as ``path`` does."""
    name = path.as_posix()
    diagnostics: list[Diagnostic] = []
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Tree(None, (diagnose("content.no-file", SourceSpan.at(name), path=name),), {})
    except OSError:
        return Tree(None, (diagnose("content.unreadable", SourceSpan.at(name), path=name),), {})
    text = decode(data, name, diagnostics)
    if text is None:
        return Tree(None, tuple(diagnostics), {})
    value = outline(text, name, shape, Context(path.parent, diagnostics))
    return Tree(value, tuple(diagnostics), {name: text})
