"""How far apart two colours are, to those who see three primaries and to those who see two.

Simulation: Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision
Deficiency", table 1 at severity 1.0, in linear light. Distance: CIE 1976 L*a*b* (ΔE*ab) under D65.
"""

from __future__ import annotations

from math import dist
from types import MappingProxyType
from typing import TypeAlias

Rgb: TypeAlias = tuple[int, int, int]
Triple: TypeAlias = tuple[float, float, float]
Matrix: TypeAlias = tuple[Triple, Triple, Triple]

SEEN = MappingProxyType(
    {
        "all three": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
        "protanopia": (
            (0.152286, 1.052583, -0.204868),
            (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998),
        ),
        "deuteranopia": (
            (0.367322, 0.860646, -0.227968),
            (0.280085, 0.672501, 0.047413),
            (-0.011820, 0.042940, 0.968881),
        ),
        "tritanopia": (
            (1.255528, -0.076749, -0.178779),
            (-0.078411, 0.930809, 0.147602),
            (0.004733, 0.691367, 0.303900),
        ),
    }
)
"""Kinds of colour vision → linear sRGB as seen with it."""

_XYZ: Matrix = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE: Triple = (0.95047, 1.0, 1.08883)


def apart(a: Rgb, b: Rgb) -> float:
    """ΔE*ab of two sRGB colours to those who tell them apart the least."""
    return min(dist(_lab(_times(seen, _linear(a))), _lab(_times(seen, _linear(b)))) for seen in SEEN.values())


def chroma(rgb: Rgb) -> float:
    """How far a colour is from grey: C*ab."""
    _, a, b = _lab(_linear(rgb))
    return dist((a, b), (0.0, 0.0))


def _times(matrix: Matrix, colour: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return x, y, z


def _linear(rgb: Rgb) -> Triple:
    r, g, b = (v / 255 / 12.92 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in rgb)
    return r, g, b


def _lab(linear: Triple) -> Triple:
    clipped = [min(1.0, max(0.0, value)) for value in linear]
    xyz = _times(_XYZ, (clipped[0], clipped[1], clipped[2]))
    x, y, z = (_f(value / white) for value, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _f(t: float) -> float:
    limit = 6 / 29
    return float(t ** (1 / 3)) if t > limit**3 else t / (3 * limit**2) + 4 / 29
