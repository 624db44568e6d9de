"""Turn scenes into JPEG files, the way a camera would store them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from . import benkyokai, hokkaido, ikkyusan, kouryukai, ochanomi, ohanabatake, teireikai, yaoya

QUALITY = 89
ORIENTATION, EXIF_FOLDER, COLOUR_SPACE = 0x0112, 0x8769, 0xA001
UPRIGHT, TURNED, SRGB = 1, 6, 1


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture's file name (without suffix), what draws it, and whether the camera was held upright."""

    name: str
    draw: Callable[[], Image.Image]
    turned: bool = False


SCENES = (
    Scene("yaoya", yaoya.draw),
    Scene("ochanomi", ochanomi.draw),
    Scene("ikkyusan", ikkyusan.draw),
    Scene("teireikai", teireikai.draw),
    Scene("ohanabatake", ohanabatake.draw, turned=True),
    Scene("hokkaido", hokkaido.draw),
    Scene("kouryukai", kouryukai.draw),
    Scene("benkyokai", benkyokai.draw),
)


def write(scene: Scene, folder: Path) -> Path:
    """Draw one scene into `folder`; gives back the file.

    A turned scene is stored lying on its side with Exif orientation 6, as an upright camera does. The
    colour space is said to be sRGB in Exif; an ICC profile would bring a date, and other bytes each day.
    """
    image = scene.draw()
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED if scene.turned else UPRIGHT
    exif.get_ifd(EXIF_FOLDER)[COLOUR_SPACE] = SRGB
    if scene.turned:
        image = image.transpose(Image.Transpose.ROTATE_90)
    path = folder / f"{scene.name}.jpg"
    image.save(path, quality=QUALITY, optimize=True, exif=exif, dpi=(300, 300))
    return path
