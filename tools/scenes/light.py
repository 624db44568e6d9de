"""Mix colours, and say from where a scene is lit and in which tints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PIL import Image

Colour: TypeAlias = tuple[int, int, int]


def rgb(text: str) -> Colour:
    """A colour from six hex digits."""
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """`share` of b in a."""
    r, g, bl = (round(x + (y - x) * share) for x, y in zip(a, b, strict=True))
    return r, g, bl


@dataclass(frozen=True, slots=True)
class Light:
    """One sun (or window) for a whole scene.

    `x`, `y` point from a thing to the light, as a unit vector on the page; `warm` tints lit sides,
    `cool` the sides in shade, `rim` the bright edge, `cast` the shadows that things throw.
    """

    x: float = -0.66
    y: float = -0.75
    warm: Colour = (255, 241, 214)
    cool: Colour = (84, 52, 92)
    rim: Colour = (255, 252, 242)
    cast: Colour = (24, 16, 32)


def ramp(size: tuple[int, int], x: float, y: float) -> Image.Image:
    """An L image that falls evenly from 255 on the side (x, y) points to, to 0 on the other."""
    n = 32
    reach = abs(x) + abs(y) or 1.0
    cells = bytearray()
    for j in range(n):
        for i in range(n):
            along = ((i + 0.5) / n * 2 - 1) * x + ((j + 0.5) / n * 2 - 1) * y
            cells.append(round(255 * (0.5 + 0.5 * along / reach)))
    return Image.frombytes("L", (n, n), bytes(cells)).resize(size, Image.Resampling.BILINEAR)


def tinted(size: tuple[int, int], near: Colour, far: Colour, x: float, y: float) -> Image.Image:
    """A straight gradient: `near` on the side (x, y) points to, `far` on the other."""
    lit, dark = Image.new("RGB", size, near), Image.new("RGB", size, far)
    return Image.composite(lit, dark, ramp(size, x, y))


def grade() -> list[int]:
    """The tone curve of the finished photo, as 256 values for each of R, G and B.

    What is darker than `black` becomes black, what is lighter than the channel's white becomes white: the
    blue one lies lowest, so that paper and porcelain come out white and not cream. Between them an S curve
    opens the middle; it is tilted to blue in the shadows.
    """
    table = []
    for black, white, lift in ((26, 250, 0.0), (25, 249, 0.004), (20, 245, 0.012)):
        for v in range(256):
            t = min(1.0, max(0.0, (v - black) / (white - black)))
            bent = t + 0.34 * (t * t * (3 - 2 * t) - t)
            table.append(round(255 * (bent + lift * (1 - bent))))
    return table
