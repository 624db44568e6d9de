"""Turn scenes into JPEG files, the way a camera would store them, and say which issue shows which."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from . import (
    benkyokai,
    bousai,
    chizu,
    curry,
    hanaue,
    haruna,
    hinata,
    hokkaido,
    idouhanbai,
    ikkyusan,
    inekari,
    keirou,
    koinobori,
    kouryukai,
    matsuri,
    ochanomi,
    ohanabatake,
    otasuke,
    otsukimi,
    rajio,
    saihou,
    shogi,
    sumaho,
    taiso,
    teireikai,
    utagoe,
    yaoya,
)

QUALITIES = (89, 86, 83, 80, 77, 74, 71, 68, 65, 62, 59, 56)
ORIENTATION, EXIF_FOLDER, COLOUR_SPACE = 0x0112, 0x8769, 0xA001
UPRIGHT, TURNED, SRGB = 1, 6, 1


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture's file name (without suffix), what draws it, and whether the camera was held upright."""

    name: str
    draw: Callable[[], Image.Image]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Album:
    """The photographs of an issue: its folder's name, its scenes' names, the most bytes a file may have."""

    issue: str
    names: tuple[str, ...]
    limit: int = 150_000


SCENES = (
    Scene("yaoya", yaoya.draw),
    Scene("ochanomi", ochanomi.draw),
    Scene("ikkyusan", ikkyusan.draw),
    Scene("teireikai", teireikai.draw),
    Scene("ohanabatake", ohanabatake.draw, turned=True),
    Scene("hokkaido", hokkaido.draw),
    Scene("kouryukai", kouryukai.draw),
    Scene("benkyokai", benkyokai.draw),
    Scene("matsuri", matsuri.draw),
    Scene("bousai", bousai.draw),
    Scene("idouhanbai", idouhanbai.draw),
    Scene("haruna", haruna.draw),
    Scene("curry", curry.draw),
    Scene("sumaho", sumaho.draw),
    Scene("taiso", taiso.draw),
    Scene("chizu", chizu.draw),
    Scene("keirou", keirou.draw, turned=True),
    Scene("inekari", inekari.draw),
    Scene("koinobori", koinobori.draw),
    Scene("hanaue", hanaue.draw),
    Scene("saihou", saihou.draw),
    Scene("rajio", rajio.draw),
    Scene("otsukimi", otsukimi.draw),
    Scene("hinata", hinata.draw),
    Scene("shogi", shogi.draw),
    Scene("otasuke", otasuke.draw),
    Scene("utagoe", utagoe.draw),
)

ALBUMS = (
    Album(
        "2026-02",
        ("yaoya", "ochanomi", "ikkyusan", "teireikai", "ohanabatake", "hokkaido", "kouryukai", "benkyokai"),
        350_000,
    ),
    Album(
        "2025-10",
        (
            "matsuri",
            "inekari",
            "bousai",
            "keirou",
            "idouhanbai",
            "curry",
            "chizu",
            "haruna",
            "taiso",
            "teireikai",
            "benkyokai",
            "kouryukai",
            "sumaho",
            "otsukimi",
            "otasuke",
            "shogi",
            "saihou",
        ),
    ),
    Album(
        "2026-03",
        (
            "koinobori",
            "hanaue",
            "ohanabatake",
            "haruna",
            "rajio",
            "sumaho",
            "shogi",
            "matsuri",
            "inekari",
            "otsukimi",
            "keirou",
            "hinata",
            "bousai",
            "saihou",
            "utagoe",
            "taiso",
            "otasuke",
            "yaoya",
            "ochanomi",
            "chizu",
        ),
    ),
    Album("2026-05", ("koinobori", "hanaue", "haruna")),
)


def write(scene: Scene, image: Image.Image, folder: Path, limit: int) -> Path:
    """Store a drawn scene in `folder` at the best quality that stays within `limit` bytes; gives back the file.

    A turned scene is stored lying on its side with Exif orientation 6, as an upright camera does. The
    colour space is said to be sRGB in Exif; an ICC profile would bring a date, and other bytes each day.
    """
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED if scene.turned else UPRIGHT
    exif.get_ifd(EXIF_FOLDER)[COLOUR_SPACE] = SRGB
    if scene.turned:
        image = image.transpose(Image.Transpose.ROTATE_90)
    for quality in QUALITIES:
        stored = io.BytesIO()
        image.save(stored, "JPEG", quality=quality, optimize=True, exif=exif, dpi=(300, 300))
        if stored.tell() <= limit:
            break
    path = folder / f"{scene.name}.jpg"
    path.write_bytes(stored.getvalue())
    return path
