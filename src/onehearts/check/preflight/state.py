"""The graphics state, and the operators that change it: state, operands → state (ISO 32000-1, 8.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import pikepdf

from onehearts.check.preflight.fonts import NO_FACE, Face, FontReader
from onehearts.check.preflight.matrix import Matrix, times
from onehearts.check.preflight.model import BLACK, Colour, Space
from onehearts.check.preflight.objects import dictionary, entries, entry, items, leading, name, number
from onehearts.check.preflight.outline import Outline
from onehearts.check.preflight.spaces import SpaceReader


class Veil(NamedTuple):
    """What makes things transparent (ISO 32000-1, 11.3.2)."""

    alpha: float = 1.0
    blend: str = "Normal"
    soft_mask: bool = False

    def under(self, outer: Veil) -> Veil:
        """What both do: the outer one is that of a group."""
        blend = self.blend if self.blend != "Normal" else outer.blend
        return Veil(self.alpha * outer.alpha, blend, self.soft_mask or outer.soft_mask)


_CLEAR = Veil()


class State(NamedTuple):
    """What holds for the next mark. Lengths are in user space; ``clip`` is on the page, ``veil`` that of the group."""

    ctm: Matrix
    clip: Outline
    fill: Colour = BLACK
    stroke: Colour = BLACK
    fill_pattern: object = None
    stroke_pattern: object = None
    width: float = 1.0
    alpha_fill: float = 1.0
    alpha_stroke: float = 1.0
    blend: str = "Normal"
    soft_mask: bool = False
    veil: Veil = _CLEAR
    overprint_fill: bool = False
    overprint_stroke: bool = False
    overprint_mode: int = 0
    face: Face = NO_FACE
    size: float = 0.0
    between: float = 0.0
    between_words: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    locked: bool = False

    def veil_of(self, stroke: bool) -> Veil:
        """How transparent the next mark is."""
        alpha = self.alpha_stroke if stroke else self.alpha_fill
        return Veil(alpha, self.blend, self.soft_mask).under(self.veil)


class Surroundings(NamedTuple):
    """Where operators find what they name; ``seen`` collects spaces in which a colour is set."""

    resources: object
    spaces: SpaceReader
    fonts: FontReader
    seen: set[Space]

    def resource(self, kind: str, operand: object) -> object:
        """The resource of a kind, as ``/Font``, that an operand names."""
        return entry(entry(self.resources, kind), f"/{name(operand)}")


Change = Callable[[State, Sequence[object], Surroundings], State]


def _concatenated(state: State, operands: Sequence[object], _where: Surroundings) -> State:
    a, b, c, d, e, f = leading(operands, 6)
    return state._replace(ctm=times((a, b, c, d, e, f), state.ctm))


def _font(state: State, operands: Sequence[object], where: Surroundings) -> State:
    if len(operands) < 2:
        return state
    return state._replace(face=where.fonts.read(where.resource("/Font", operands[0])), size=number(operands[1]))


def _device(family: str, components: int, stroke: bool) -> Change:
    def change(state: State, operands: Sequence[object], where: Surroundings) -> State:
        if state.locked:
            return state
        space = where.spaces.read(pikepdf.Name(f"/{family}"), where.resources)
        return _coloured(state, Colour(space, leading(operands, components)), stroke, where)

    return change


def _space(stroke: bool) -> Change:
    def change(state: State, operands: Sequence[object], where: Surroundings) -> State:
        if state.locked or not operands:
            return state
        space = where.spaces.read(operands[0], where.resources)
        return _coloured(state, Colour(space, initial(space)), stroke, where)

    return change


def _components(stroke: bool) -> Change:
    def change(state: State, operands: Sequence[object], where: Surroundings) -> State:
        if state.locked:
            return state
        old = state.stroke if stroke else state.fill
        values = tuple(number(each) for each in operands if not isinstance(each, pikepdf.Name))
        if operands and isinstance(operands[-1], pikepdf.Name):
            pattern = where.resource("/Pattern", operands[-1])
            is_shading = number(entry(pattern, "/PatternType")) == 2
            # A pattern without colours of its own takes that of the space below (8.7.3.3).
            colour = Colour(old.space, values, "shading" if is_shading else "tiling")
            return _coloured(state, colour, stroke, where, pattern)
        return _coloured(state, Colour(old.space, values), stroke, where)

    return change


def _coloured(state: State, colour: Colour, stroke: bool, where: Surroundings, pattern: object = None) -> State:
    where.seen.add(colour.space)
    if stroke:
        return state._replace(stroke=colour, stroke_pattern=pattern)
    return state._replace(fill=colour, fill_pattern=pattern)


def initial(space: Space) -> tuple[float, ...]:
    """The colour a space begins with (ISO 32000-1, 8.6.3)."""
    if space.family == "DeviceCMYK":
        return (0.0, 0.0, 0.0, 1.0)
    return (1.0 if space.inks else 0.0,) * space.components


def _parameter(put: Callable[[State, float], State]) -> Change:
    return lambda state, operands, _where: put(state, number(operands[0])) if operands else state


def extended(state: State, operands: Sequence[object], where: Surroundings) -> State:
    """``gs``: the parameters of an ExtGState (ISO 32000-1, table 58)."""
    said = where.resource("/ExtGState", operands[0]) if operands else None
    for key, value in entries(said):
        change = _EXTENDED.get(key)
        if change is not None:
            state = change(state, value, where)
    # /OP alone speaks for fills, too (8.6.7).
    if entry(said, "/OP") is not None and entry(said, "/op") is None:
        state = state._replace(overprint_fill=state.overprint_stroke)
    return state


def _blend(state: State, value: object, _where: Surroundings) -> State:
    first = name(value) or next((name(each) for each in items(value)), "Normal")
    return state._replace(blend="Normal" if first == "Compatible" else first)


def _extended_font(state: State, value: object, where: Surroundings) -> State:
    parts = items(value)
    return state._replace(face=where.fonts.read(parts[0]), size=number(parts[1])) if len(parts) == 2 else state


_EXTENDED: Mapping[str, Callable[[State, object, Surroundings], State]] = MappingProxyType(
    {
        "/LW": lambda state, value, _: state._replace(width=number(value, 1.0)),
        "/Font": _extended_font,
        "/OP": lambda state, value, _: state._replace(overprint_stroke=value is True),
        "/op": lambda state, value, _: state._replace(overprint_fill=value is True),
        "/OPM": lambda state, value, _: state._replace(overprint_mode=int(number(value))),
        "/CA": lambda state, value, _: state._replace(alpha_stroke=number(value, 1.0)),
        "/ca": lambda state, value, _: state._replace(alpha_fill=number(value, 1.0)),
        "/BM": _blend,
        "/SMask": lambda state, value, _: state._replace(soft_mask=dictionary(value) is not None),
    }
)

CHANGES: Mapping[str, Change] = MappingProxyType(
    {
        "cm": _concatenated,
        "w": _parameter(lambda state, n: state._replace(width=n)),
        "Tf": _font,
        "Tc": _parameter(lambda state, n: state._replace(between=n)),
        "Tw": _parameter(lambda state, n: state._replace(between_words=n)),
        "Tz": _parameter(lambda state, n: state._replace(stretch=n / 100)),
        "TL": _parameter(lambda state, n: state._replace(leading=n)),
        "Ts": _parameter(lambda state, n: state._replace(rise=n)),
        "Tr": _parameter(lambda state, n: state._replace(mode=int(n))),
        "g": _device("DeviceGray", 1, stroke=False),
        "G": _device("DeviceGray", 1, stroke=True),
        "rg": _device("DeviceRGB", 3, stroke=False),
        "RG": _device("DeviceRGB", 3, stroke=True),
        "k": _device("DeviceCMYK", 4, stroke=False),
        "K": _device("DeviceCMYK", 4, stroke=True),
        "cs": _space(stroke=False),
        "CS": _space(stroke=True),
        "sc": _components(stroke=False),
        "scn": _components(stroke=False),
        "SC": _components(stroke=True),
        "SCN": _components(stroke=True),
    }
)
"""Operators that change the state and do nothing else."""
