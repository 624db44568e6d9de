"""An issue built in every arrangement its blocks offer."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from block_samples import edition

from onehearts.blocks import Kind
from onehearts.compose import Arrangement, Cell, Piece, Row
from onehearts.edition import Edition

_HALF = 263.0  # points: half of the page of onehearts-a4 less the gap to a neighbour


def editions(root: Path, blocks: str) -> Iterator[Edition]:
    """One edition for each arrangement of the block that has most; narrow ones stand alone in half the width."""
    bind = importlib.import_module("onehearts.blocks.bind")
    make = bind._piece
    seen: list[int] = []
    number = 0

    def one(block: Kind, ways: tuple[Arrangement, ...]) -> Piece:
        seen.append(len(ways))
        way = ways[min(number, len(ways) - 1)]
        shown = Row((Cell(way.box, width=_HALF),)) if way.narrow else way.box
        made = make(block, (Arrangement(way.name, shown),))
        assert isinstance(made, Piece)
        return made

    with patch.object(bind, "_piece", one):
        while number == 0 or number < max(seen):
            yield edition(root, blocks)
            number += 1
