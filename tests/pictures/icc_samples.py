"""Colour profiles as cameras and scanners embed them, written from the ICC's specification (ICC.1:2010)."""

from __future__ import annotations

import struct
from itertools import product

# XYZ of the primaries, adapted to D50.
DISPLAY_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))

_SRGB_CURVE = b"para" + bytes(4) + struct.pack(">HH", 3, 0)
_SRGB_CURVE += struct.pack(">5i", *(round(n * 65536) for n in (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)))
_D50 = (0.9642, 1.0, 0.8249)


def rgb(columns: tuple[tuple[float, float, float], ...], gamma: float | None = None) -> bytes:
    """A display: its primaries, and a gamma (none: the curve of sRGB)."""
    curve = _SRGB_CURVE if gamma is None else _gamma(gamma)
    tags = {tag: _xyz(xyz) for tag, xyz in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)}
    return _profile(b"mntr", b"RGB ", b"XYZ ", {**tags, b"rTRC": curve, b"gTRC": curve, b"bTRC": curve})


def grey(gamma: float) -> bytes:
    return _profile(b"mntr", b"GRAY", b"XYZ ", {b"kTRC": _gamma(gamma)})


def cmyk(cyan: int, magenta: int) -> bytes:
    """A press whose full cyan and magenta are greys of these lightnesses; yellow is not seen, black is black."""
    ramp = bytes(range(256))
    colours = bytearray()
    for c, m, _, k in product((0, 1), repeat=4):
        lightness = 0 if k or (c and m) else cyan if c else magenta if m else 100
        colours += bytes((round(lightness * 2.55), 128, 128))
    identity = struct.pack(">9i", *(65536 * (n % 4 == 0) for n in range(9)))
    table = b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + identity + ramp * 4 + colours + ramp * 3
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": table})


def _profile(kind: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    tags = {**tags, b"desc": b"desc" + bytes(4) + struct.pack(">I", 2) + b"x\0" + bytes(78), b"wtpt": _xyz(_D50)}
    offset = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for tag, value in tags.items():
        table += tag + struct.pack(">II", offset + len(data), len(value))
        data += value + bytes(-len(value) % 4)
    head = struct.pack(">I4x", offset + len(data)) + bytes((2, 0x40, 0, 0)) + kind + space + connection
    head += struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    return (head + struct.pack(">3i", *(round(n * 65536) for n in _D50))).ljust(128, b"\0") + table + data


def _gamma(value: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(value * 256))


def _xyz(xyz: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(n * 65536) for n in xyz))
