"""What swatches are made of on a press: the colour of the screen as near as inks come, and clean tints."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from layout_samples import FONTS, ROOT
from PIL import Image, ImageCms

from onehearts import design
from onehearts.blocks import KINDS
from onehearts.blocks.registry import PARTS, looks_of
from onehearts.edition import Swatch

PROFILE = ROOT / "layouts" / "printers" / "FOGRA39L_coated.icc"
NEAR, IN_GAMUT = 10.0, 2.0  # ΔE*ab at the most, and for most swatches: some ambers and violets lie outside the inks

_Lab = tuple[float, float, float]


def swatches() -> list[Swatch]:
    layout = design.read(ROOT / "layouts" / "onehearts-a4", FONTS, PARTS, looks_of(KINDS.values())).layout
    assert layout is not None
    return [swatch for swatch in layout.swatches.values() if not swatch.paper]


def labs(mode: str, profile: object, colours: Sequence[tuple[int, ...]]) -> list[_Lab]:
    image = Image.new(mode, (len(colours), 1))
    image.putdata(colours)
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    transform = ImageCms.buildTransform(profile, ImageCms.createProfile("LAB"), mode, "LAB", renderingIntent=intent)  # type: ignore[arg-type]
    made = ImageCms.applyTransform(image, transform)
    assert made is not None
    data = made.tobytes()
    signed = [byte - 256 if byte > 127 else byte for byte in data]
    return [(data[at] / 2.55, signed[at + 1], signed[at + 2]) for at in range(0, len(data), 3)]


def printed(found: Sequence[Swatch]) -> list[_Lab]:
    return labs("CMYK", str(PROFILE), [tuple(round(2.55 * ink) for ink in swatch.cmyk) for swatch in found])


def test_the_press_comes_near_to_the_screen() -> None:
    found = swatches()
    seen = labs("RGB", ImageCms.createProfile("sRGB"), [swatch.rgb for swatch in found])
    far = {
        swatch.name: sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        for swatch, one, other in zip(found, seen, printed(found), strict=True)
    }
    assert {name: distance for name, distance in far.items() if distance > NEAR} == {}
    assert sum(distance <= IN_GAMUT for distance in far.values()) > 0.75 * len(far)


def test_pale_tints_are_of_two_inks_and_none_of_them_black() -> None:
    pale = [swatch for swatch in swatches() if swatch.name.endswith("の淡")]
    assert len(pale) == 12
    assert [swatch.name for swatch in pale if sum(ink > 0 for ink in swatch.cmyk) > 2 or swatch.cmyk[3]] == []


def test_white_can_be_read_on_printed_accents_and_deep_shades_on_pale_ones() -> None:
    found = swatches()
    light = {swatch.name: ((lab[0] + 16) / 116) ** 3 for swatch, lab in zip(found, printed(found), strict=True)}
    for name in (swatch.name for swatch in found if swatch.name + "の淡" in light):
        assert 1.05 / (light[name] + 0.05) >= 4.5, name
        assert (light[f"{name}の淡"] + 0.05) / (light[f"{name}の濃"] + 0.05) >= 4.5, name


@pytest.mark.parametrize("swatch", swatches(), ids=lambda swatch: swatch.name)
def test_no_recipe_has_too_much_ink(swatch: Swatch) -> None:
    assert sum(swatch.cmyk) <= 300
