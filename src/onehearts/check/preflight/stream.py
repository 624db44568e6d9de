"""One content stream → marks on a canvas: its operators, with the stack of states, the path and the text object."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol, TypeAlias

import pikepdf

from onehearts.check.preflight.lettering import Lettering
from onehearts.check.preflight.matrix import Matrix, box, scale
from onehearts.check.preflight.model import Fill, Gap, Mark, Stroke, Text
from onehearts.check.preflight.objects import dictionary, entries, items, leading, name
from onehearts.check.preflight.outline import NOTHING, Outline, PathBuilder
from onehearts.check.preflight.state import CHANGES, State, Surroundings, extended
from onehearts.geometry import EPSILON, Insets, Rect

Operation: TypeAlias = tuple[str, Sequence[object]]

_INVISIBLE, _CLIPS = 3, 7  # text rendering modes (table 106)
_STROKED, _BOTH = {1, 5}, {2, 6}


class Canvas(Protocol):
    """What a stream draws on; it knows what stands outside the stream."""

    def put(self, mark: Mark, pattern: object, resources: object, state: State) -> None:
        """Put a mark on the page, and what its pattern shows there."""

    def do(self, xobject: object, state: State, where: Surroundings) -> None:
        """Draw an XObject."""

    def shade(self, value: object, state: State, where: Surroundings) -> None:
        """Draw a shading over all of the clip."""

    def inline(self, value: object, state: State, where: Surroundings) -> None:
        """Draw an image within the content."""

    def glyphs(self, drawn: Iterator[tuple[int, Matrix]], state: State, where: Surroundings) -> None:
        """Draw glyphs of a Type3 font."""

    def gap(self, gap: Gap) -> None:
        """Note where something is missing."""

    def trait(self, kind: str) -> None:
        """Note something that a PDF for print does not have."""


class Stream:
    """One content stream while it is walked: the stack of states, the path, the text object."""

    def __init__(self, canvas: Canvas, where: Surroundings, state: State) -> None:
        self._canvas = canvas
        self._where = where
        self._stack: list[State] = []
        self._state = state
        self._path = PathBuilder()
        self._clips = False
        self._text = Lettering()

    def run(self, operations: Sequence[Operation]) -> None:
        """Do what the operators say."""
        for operator, operands in operations:
            change = CHANGES.get(operator)
            if change is not None:
                self._state = change(self._state, operands, self._where)
                continue
            act = _ACTS.get(operator)
            if act is not None:
                act(self, operands)

    # ---- graphics state -----------------------------------------------------------------------------

    def save(self, _operands: Sequence[object]) -> None:
        self._stack.append(self._state)

    def restore(self, _operands: Sequence[object]) -> None:
        if self._stack:
            self._state = self._stack.pop()

    def transfer(self, operands: Sequence[object]) -> None:
        """``gs``, for what no rule of the state but the standard asks about."""
        said = self._where.resource("/ExtGState", operands[0]) if operands else None
        for key, value in entries(said):
            if (key == "/TR" and name(value) != "Identity") or (key == "/TR2" and name(value) != "Default"):
                self._canvas.trait("transfer")
        self._state = extended(self._state, operands, self._where)

    def uncoloured(self, _operands: Sequence[object]) -> None:
        """``d1``: a glyph takes the colour of the text."""
        self._state = self._state._replace(locked=True)

    # ---- paths --------------------------------------------------------------------------------------

    def move(self, operands: Sequence[object]) -> None:
        self._path.move(self._state.ctm, *leading(operands, 2))

    def line(self, operands: Sequence[object]) -> None:
        self._path.line(self._state.ctm, *leading(operands, 2))

    def curve(self, operands: Sequence[object]) -> None:
        self._path.curve(self._state.ctm, *leading(operands, len(operands)))

    def rectangle(self, operands: Sequence[object]) -> None:
        self._path.rectangle(self._state.ctm, *leading(operands, 4))

    def close(self, _operands: Sequence[object]) -> None:
        self._path.close()

    def clip(self, _operands: Sequence[object]) -> None:
        self._clips = True

    def paint(self, fill: bool, stroke: bool) -> None:
        state, outline = self._state, self._path.outline()
        if outline is not None:
            if fill:
                self._fill(state, outline)
            if stroke:
                self._stroke(state, outline.area)
            if self._clips:
                clip = outline.within(state.clip) or NOTHING
                self._state = state._replace(clip=clip)
        self._path, self._clips = PathBuilder(), False

    def _fill(self, state: State, outline: Outline) -> None:
        seen = outline.within(state.clip)
        if seen is not None:
            veil = state.veil_of(stroke=False)
            mark = Fill(seen.area, state.fill, state.overprint_fill, state.overprint_mode, *veil, seen.flat)
            self._canvas.put(mark, state.fill_pattern, self._where.resources, state)

    def _stroke(self, state: State, area: Rect) -> None:
        width = state.width * scale(state.ctm)
        # A straight line ends where its path does; other caps than that are rare (8.4.3.3).
        dx = 0.0 if area.height <= EPSILON < area.width else width / 2
        dy = 0.0 if area.width <= EPSILON < area.height else width / 2
        wide = area.inset(Insets(-dy, -dx, -dy, -dx))
        seen = Outline(wide, frozenset()).within(state.clip)
        if seen is not None:
            veil = state.veil_of(stroke=True)
            mark = Stroke(
                seen.area, state.stroke, state.overprint_stroke, state.overprint_mode, *veil, seen.flat, width=width
            )
            self._canvas.put(mark, state.stroke_pattern, self._where.resources, state)

    # ---- text ---------------------------------------------------------------------------------------

    def begin(self, _operands: Sequence[object]) -> None:
        self._text.begin()

    def place(self, operands: Sequence[object]) -> None:
        a, b, c, d, e, f = leading(operands, 6)
        self._text.place((a, b, c, d, e, f))

    def step(self, operands: Sequence[object]) -> None:
        self._text.move(*leading(operands, 2))

    def step_leading(self, operands: Sequence[object]) -> None:
        x, y = leading(operands, 2)
        self._state = self._state._replace(leading=-y)
        self._text.move(x, y)

    def next_line(self, _operands: Sequence[object]) -> None:
        self._text.move(0.0, -self._state.leading)

    def show(self, operands: Sequence[object]) -> None:
        self._show(operands[:1])

    def show_parts(self, operands: Sequence[object]) -> None:
        self._show(items(operands[0]) if operands else [])

    def show_next(self, operands: Sequence[object]) -> None:
        self.next_line(operands)
        self._show(operands[:1])

    def show_spaced(self, operands: Sequence[object]) -> None:
        words, between = leading(operands, 2)
        self._state = self._state._replace(between_words=words, between=between)
        self.next_line(operands)
        self._show(operands[2:3])

    def _show(self, parts: Sequence[object]) -> None:
        state, size = self._state, self._text.size(self._state)
        drawn = self._text.glyphs(parts, state) if state.face.glyphs else None
        places = list(drawn) if drawn else []
        area = self._text.show(parts, state)
        words = self._text.words(parts, state)
        empty = any(state.face.lacks(bytes(part)) for part in parts if isinstance(part, pikepdf.String))
        if area is None or state.mode in {_INVISIBLE, _CLIPS} or (words.isspace() and not empty):
            return
        seen = Outline(area, frozenset()).within(state.clip)
        if seen is None:
            return
        by_line = state.mode in _STROKED
        colour, pattern = (state.stroke, state.stroke_pattern) if by_line else (state.fill, state.fill_pattern)
        overprint = state.overprint_stroke if by_line else state.overprint_fill
        mark = Text(
            seen.area, colour, overprint, state.overprint_mode, *state.veil_of(by_line),
            font=state.face.font, size=size, words=words, empty=empty,
        )  # fmt: skip
        self._canvas.put(mark, pattern, self._where.resources, state)
        if state.mode in _BOTH:
            self._stroke(state, seen.area)
        if places:
            self._canvas.glyphs(iter(places), state, self._where)

    # ---- what is drawn elsewhere --------------------------------------------------------------------

    def do(self, operands: Sequence[object]) -> None:
        if operands:
            found = self._where.resource("/XObject", operands[0])
            if dictionary(found) is None:
                # How large it would be is not known; an image is a unit square (8.9.4).
                self._gap(box(self._state.ctm, 0.0, 0.0, 1.0, 1.0), operands)
            self._canvas.do(found, self._state, self._where)

    def shade(self, operands: Sequence[object]) -> None:
        if operands:
            found = self._where.resource("/Shading", operands[0])
            if dictionary(found) is None:
                self._gap(self._state.clip.area, operands)
                return
            self._canvas.shade(found, self._state, self._where)

    def inline(self, operands: Sequence[object]) -> None:
        if operands:
            self._canvas.inline(operands[0], self._state, self._where)

    def _gap(self, area: Rect, operands: Sequence[object]) -> None:
        seen = Outline(area, frozenset()).within(self._state.clip)
        if seen is not None:
            self._canvas.gap(Gap(seen.area, name(operands[0])))


def _painting(fill: bool, stroke: bool, close: bool = False) -> Callable[[Stream, Sequence[object]], None]:
    def act(stream: Stream, operands: Sequence[object]) -> None:
        if close:
            stream.close(operands)
        stream.paint(fill, stroke)

    return act


_ACTS: Mapping[str, Callable[[Stream, Sequence[object]], None]] = MappingProxyType(
    {
        "q": Stream.save,
        "Q": Stream.restore,
        "gs": Stream.transfer,
        "d1": Stream.uncoloured,
        "m": Stream.move,
        "l": Stream.line,
        "c": Stream.curve,
        "v": Stream.curve,
        "y": Stream.curve,
        "re": Stream.rectangle,
        "h": Stream.close,
        "W": Stream.clip,
        "W*": Stream.clip,
        "n": _painting(fill=False, stroke=False),
        "f": _painting(fill=True, stroke=False),
        "F": _painting(fill=True, stroke=False),
        "f*": _painting(fill=True, stroke=False),
        "S": _painting(fill=False, stroke=True),
        "s": _painting(fill=False, stroke=True, close=True),
        "B": _painting(fill=True, stroke=True),
        "B*": _painting(fill=True, stroke=True),
        "b": _painting(fill=True, stroke=True, close=True),
        "b*": _painting(fill=True, stroke=True, close=True),
        "BT": Stream.begin,
        "Tm": Stream.place,
        "Td": Stream.step,
        "TD": Stream.step_leading,
        "T*": Stream.next_line,
        "Tj": Stream.show,
        "TJ": Stream.show_parts,
        "'": Stream.show_next,
        '"': Stream.show_spaced,
        "Do": Stream.do,
        "sh": Stream.shade,
        "INLINE IMAGE": Stream.inline,
    }
)
