"""How inks look when they are printed, held against colour management asked directly."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from onehearts import resources
from onehearts.geometry import Rect
from onehearts.pictures import Appearance, Colours, Derivative, PhotoInfo, PhotoStore, Separation

PROFILE = str(resources.folder("layouts") / "printers" / "FOGRA39L_coated.icc")
RELATIVE = ImageCms.Intent.RELATIVE_COLORIMETRIC


def lab(rgb: tuple[int, int, int]) -> tuple[float, float, float]:
    """sRGB in L*a*b*, by colour management."""
    transform = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    found = ImageCms.applyTransform(Image.new("RGB", (1, 1), rgb), transform)
    assert found is not None
    lightness, a, b = found.tobytes()
    return lightness * 100 / 255, a - 256 * (a > 127), b - 256 * (b > 127)


def inks_in_lab(inks: tuple[int, int, int, int]) -> tuple[float, float, float]:
    transform = ImageCms.buildTransform(PROFILE, ImageCms.createProfile("LAB"), "CMYK", "LAB", RELATIVE)
    found = ImageCms.applyTransform(Image.new("CMYK", (1, 1), inks), transform)
    assert found is not None
    lightness, a, b = found.tobytes()
    return lightness * 100 / 255, a - 256 * (a > 127), b - 256 * (b > 127)


@pytest.mark.parametrize(
    "inks",
    [(0, 0, 0, 1), (0, 0, 0, 0.5), (0, 0.89, 0.77, 0.18), (0.12, 0.03, 0, 0), (0, 0.12, 0.09, 0), (0.3, 0.3, 0.3, 0.6)],
)
def test_a_colour_looks_as_the_profile_says(inks: tuple[float, float, float, float]) -> None:
    (rgb,) = Appearance(PROFILE).colours([inks])
    wanted = inks_in_lab((round(255 * inks[0]), round(255 * inks[1]), round(255 * inks[2]), round(255 * inks[3])))
    assert sum((a - b) ** 2 for a, b in zip(lab(rgb), wanted, strict=True)) ** 0.5 < 2.5


def test_paper_is_white_and_black_no_deeper_than_it_prints() -> None:
    paper, black, everything = Appearance(PROFILE).colours([(0, 0, 0, 0), (0, 0, 0, 1), (0.75, 0.68, 0.67, 0.9)])
    assert paper == (255, 255, 255)
    assert 20 < max(black) < 70
    assert max(everything) < max(black)


def test_no_colours() -> None:
    assert Appearance(PROFILE).colours([]) == []


def test_a_picture_looks_like_its_colours() -> None:
    picture = Image.new("CMYK", (4, 4), (0, 227, 196, 46))
    shown = Appearance(PROFILE).picture(picture)
    assert shown.mode == "RGB"
    assert shown.getpixel((2, 2)) == Appearance(PROFILE).colours([(0, 227 / 255, 196 / 255, 46 / 255)])[0]


@pytest.mark.parametrize("colours", ["colour", "black"])
def test_a_photograph_is_separated_and_then_seen(tmp_path: Path, colours: Colours) -> None:
    """What a store makes for a proof looks like what it makes for print, and does not stand in its place."""
    path = tmp_path / "photo.png"
    Image.linear_gradient("L").convert("RGB").resize((64, 64)).save(path)
    store = PhotoStore(tmp_path / "cache")
    photo = store.open(path)
    assert isinstance(photo, PhotoInfo)
    separation = Separation(PROFILE, 300)
    wanted = Derivative(photo, Rect(0, 0, 1, 1), 64, 64, 95, colours, separation)
    printed, proved = (Image.open(BytesIO(data)) for data in store.derive([wanted, wanted._replace(proof=True)]))
    assert (printed.mode, proved.mode) == ("CMYK", "RGB")
    grey = Image.open(path).convert("L")
    inks = (
        printed
        if colours == "colour"
        else Image.merge("CMYK", (*[Image.new("L", (64, 64))] * 3, ImageChops.invert(grey)))
    )
    wrong = ImageChops.difference(Appearance(PROFILE).picture(inks), proved)
    assert max(ImageStat.Stat(wrong).mean) < 3
