"""Text operators → strings with their boxes on the page (ISO 32000-1, 9.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

import pikepdf

from onehearts.check.preflight.matrix import UNIT, Matrix, box, times, upwards
from onehearts.check.preflight.state import State
from onehearts.geometry import Rect

_SPACE = 32


class Lettering:
    """Where the next string of a text object begins."""

    def __init__(self) -> None:
        self._line: Matrix = UNIT
        self._at: Matrix = UNIT

    def begin(self) -> None:
        """``BT``."""
        self._line = self._at = UNIT

    def move(self, x: float, y: float) -> None:
        """``Td``: to the start of another line."""
        self._line = self._at = times((1.0, 0.0, 0.0, 1.0, x, y), self._line)

    def place(self, matrix: Matrix) -> None:
        """``Tm``."""
        self._line = self._at = matrix

    def size(self, state: State) -> float:
        """How high an em is on the page."""
        return abs(state.size) * upwards(times(self._at, state.ctm))

    def show(self, parts: Iterable[object], state: State) -> Rect | None:
        """Set a string, or strings and gaps; the box round it, ``None`` of one without a glyph."""
        start, along, count = self._at, 0.0, 0
        for part in parts:
            if isinstance(part, (int, float, Decimal)):
                gap = -float(part) / 1000 * state.size
                along += gap if state.face.vertical else gap * state.stretch
            elif isinstance(part, pikepdf.String):
                for code in state.face.codes(bytes(part)):
                    along += self._advance(code, state)
                    count += 1
        # In lines down the page what advances is y, downwards (9.7.4.3).
        step = (0.0, -along) if state.face.vertical else (along, 0.0)
        self._at = times((1.0, 0.0, 0.0, 1.0, *step), start)
        return _box(state, along, times(start, state.ctm)) if count else None

    @staticmethod
    def words(parts: Iterable[object], state: State) -> str:
        """What strings say; empty if that is not known of one of them."""
        said = [state.face.words(bytes(part)) for part in parts if isinstance(part, pikepdf.String) and bytes(part)]
        return "".join(said) if all(said) else ""

    def glyphs(self, parts: Iterable[object], state: State) -> Iterator[tuple[int, Matrix]]:
        """Codes and where each glyph's em square stands on the page; to be asked before ``show``."""
        along = 0.0
        for part in parts:
            if isinstance(part, (int, float, Decimal)):
                along -= float(part) / 1000 * state.size * state.stretch
            elif isinstance(part, pikepdf.String):
                for code in state.face.codes(bytes(part)):
                    own = (state.size * state.stretch, 0.0, 0.0, state.size, along, state.rise)
                    yield code, times(times(own, self._at), state.ctm)
                    along += self._advance(code, state)

    @staticmethod
    def _advance(code: int, state: State) -> float:
        face = state.face
        extra = state.between + (state.between_words if code == _SPACE and not face.wide else 0.0)
        if face.vertical:
            return state.size + extra
        return (face.widths.get(code, face.usual) * state.size + extra) * state.stretch


def _box(state: State, along: float, to_page: Matrix) -> Rect:
    if state.face.vertical:
        half = state.size / 2
        return box(to_page, -half, -along + state.rise, half, state.rise)
    low, high = state.face.descent * state.size, state.face.ascent * state.size
    return box(to_page, 0.0, low + state.rise, along, high + state.rise)
