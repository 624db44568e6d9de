"""A folder → photographs of all shapes in it, drawn once: what plausible issues show."""

from __future__ import annotations

from collections.abc import Iterator
from os import getpid
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

SHAPES: tuple[tuple[str, int, int, int], ...] = (
    ("landscape", 1800, 1200, 6),
    ("camera", 1600, 1200, 5),
    ("portrait", 1200, 1600, 3),
    ("square", 1400, 1400, 3),
    ("panorama", 2700, 900, 2),
    ("tall", 900, 2000, 2),
)
"""Name, pixels across and down, and how many there are of it: cameras lie more often than they stand."""


def names() -> Iterator[str]:
    """The file names of the album, in a fixed order."""
    for shape, _, _, count in SHAPES:
        for number in range(count):
            yield f"{shape}{number}.jpg"


def album(folder: Path) -> Path:
    """The album in ``folder``, drawn where it is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for shape, width, height, count in SHAPES:
        for number in range(count):
            file = folder / f"{shape}{number}.jpg"
            if not file.exists():
                part = file.with_suffix(f".{getpid()}.part")
                _draw(width, height, Random(file.name)).save(part, "JPEG", quality=70)
                part.replace(file)  # two processes may draw at a time
    return folder


def _draw(width: int, height: int, chance: Random) -> Image.Image:
    """A sky that pales to the horizon, ground, and some people: a crop shows what it leaves out."""
    horizon = int(height * (0.45 + 0.25 * chance.random()))
    light, dark = (tuple(int(base + 50 * chance.random()) for _ in range(3)) for base in (190, 90))
    ramp = Image.linear_gradient("L").resize((width, height))
    picture = Image.composite(Image.new("RGB", (width, height), light), Image.new("RGB", (width, height), dark), ramp)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, horizon, width, height), fill=tuple(int(60 + 110 * chance.random()) for _ in range(3)))
    short = min(width, height)
    for _ in range(2 + int(5 * chance.random())):
        x, size = width * (0.15 + 0.7 * chance.random()), short * (0.09 + 0.05 * chance.random())
        coat = tuple(int(70 + 170 * chance.random()) for _ in range(3))
        draw.ellipse((x - size, horizon - size, x + size, horizon + 4 * size), fill=coat)
        draw.ellipse((x - size * 0.6, horizon - 2 * size, x + size * 0.6, horizon - 0.8 * size), fill=(240, 208, 180))
    return picture
