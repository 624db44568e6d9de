"""Photographs whose files say which colours their numbers mean, beside what these are in sRGB."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from icc_samples import ADOBE_RGB, DISPLAY_P3, cmyk, grey, rgb
from PIL import Image

from onehearts.geometry import Rect
from onehearts.pictures.raster import derive_jpeg

WHOLE = Rect(0, 0, 1, 1)
RED, GREEN, CYAN = (255, 0, 0), (0, 255, 0), (0, 255, 255)
ADOBE_GAMMA = 563 / 256


def _shown(picture: Image.Image, kind: str, **options: Any) -> Any:
    """The colour in the middle of what is made of a file."""
    return _colour(_file(picture, kind, **options))


def _file(picture: Image.Image, kind: str, **options: Any) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def _colour(data: bytes) -> Any:
    return Image.open(BytesIO(derive_jpeg(data, WHOLE, 32, 32, 98))).getpixel((16, 16))


def _plain(mode: str, colour: Any) -> Image.Image:
    return Image.new(mode, (64, 64), colour)


@pytest.mark.parametrize(
    ("profile", "typed", "meant"),
    [
        (rgb(DISPLAY_P3), (234, 51, 35), RED),
        (rgb(DISPLAY_P3), (117, 251, 76), GREEN),
        (rgb(DISPLAY_P3), (128, 128, 128), (128, 128, 128)),
        (rgb(ADOBE_RGB, ADOBE_GAMMA), (219, 0, 0), RED),
        (rgb(ADOBE_RGB, ADOBE_GAMMA), (144, 255, 60), GREEN),
        (rgb(ADOBE_RGB, ADOBE_GAMMA), (255, 255, 255), (255, 255, 255)),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_wide_colours_become_those_of_screens(kind: str, profile: bytes, typed: Any, meant: Any) -> None:
    options: dict[str, Any] = {"lossless": True} if kind == "WEBP" else {"quality": 100} if kind == "JPEG" else {}
    found = _shown(_plain("RGB", typed), kind, icc_profile=profile, **options)
    assert found == pytest.approx(meant, abs=5)


def test_the_profile_holds_for_palettes_and_for_what_is_half_transparent() -> None:
    profile = rgb(DISPLAY_P3)
    assert _shown(_plain("RGB", (234, 51, 35)).quantize(4), "PNG", icc_profile=profile) == pytest.approx(RED, abs=5)
    assert _shown(_plain("RGBA", (234, 51, 35, 255)), "PNG", icc_profile=profile) == pytest.approx(RED, abs=5)


@pytest.mark.parametrize("mode", ["L", "LA"])
def test_greys_have_profiles_too(mode: str) -> None:
    typed = 55 if mode == "L" else (55, 255)  # 0.216 of the light
    assert _shown(_plain(mode, typed), "PNG", icc_profile=grey(1.0)) == pytest.approx((128, 128, 128), abs=3)
    assert _shown(_plain(mode, typed), "PNG") == pytest.approx((55, 55, 55), abs=2)


def test_a_profile_for_other_pixels_is_ignored() -> None:
    assert _shown(_plain("L", 55), "PNG", icc_profile=cmyk(50, 80)) == pytest.approx((55, 55, 55), abs=2)
    assert _shown(_plain("RGB", RED), "PNG", icc_profile=grey(1.0)) == pytest.approx(RED, abs=3)


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_inks_of_a_press(kind: str) -> None:
    options = {"quality": 100} if kind == "JPEG" else {}
    cyan = _plain("CMYK", (255, 0, 0, 0))
    assert _shown(cyan, kind, **options) == pytest.approx(CYAN, abs=3)
    found = _shown(cyan, kind, icc_profile=cmyk(50, 80), **options)
    assert found == pytest.approx((119, 119, 119), abs=4)  # L* 50
    paper = _shown(_plain("CMYK", (0, 0, 0, 0)), kind, icc_profile=cmyk(50, 80), **options)
    assert paper == pytest.approx((255, 255, 255), abs=2)


def test_inks_are_counted_from_full_down_only_by_adobe() -> None:
    theirs = _file(_plain("CMYK", (255, 0, 0, 0)), "JPEG", quality=100)
    at = theirs.index(b"\xff\xee")
    assert theirs[at + 4 : at + 9] == b"Adobe"
    assert _colour(theirs) == pytest.approx(CYAN, abs=3)
    others = _file(_plain("CMYK", (0, 255, 255, 255)), "JPEG", quality=100)
    assert _colour(others[:at] + others[at + 16 :]) == pytest.approx(CYAN, abs=3)
