"""Colours in few inks: as light as they were, black where they have no hue, and text that can be read."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from onehearts import resources
from onehearts.blocks import KINDS, PARTS, looks_of
from onehearts.design import read
from onehearts.edition import Ink, Swatch
from onehearts.paint.mixing import Amounts, Mixing, lab
from page_checks import contrast

BLACK = Swatch("墨", (0, 0, 0), (0, 0, 0, 100))
RED = Swatch("赤", (201, 48, 44), (0, 90, 80, 5))
INKS = {
    "赤": RED,
    "青": Swatch("青", (0, 110, 180), (90, 40, 0, 0)),
    "緑": Swatch("緑", (0, 130, 70), (90, 0, 90, 10)),
    "黄": Swatch("黄", (250, 210, 0), (0, 10, 100, 0)),
    "桃": Swatch("桃", (255, 72, 176), (0, 80, 0, 0)),
    "紫": Swatch("紫", (110, 60, 150), (60, 80, 0, 0)),
}
SWATCHES = {
    "紙": Swatch("紙", (255, 249, 239), (0, 0, 0, 0), paper=True),
    "墨": Swatch("墨", (43, 39, 36), (0, 0, 0, 100)),
    "灰": Swatch("灰", (120, 120, 120), (0, 0, 0, 60)),
    "珊瑚": Swatch("珊瑚", (201, 64, 58), (0, 85, 75, 15)),
    "空": Swatch("空", (42, 115, 168), (85, 40, 0, 15)),
    "空の淡": Swatch("空の淡", (250, 240, 240), (12, 3, 0, 0)),
    "臙脂": Swatch("臙脂", (120, 20, 30), (20, 100, 80, 45)),
}
COLOURS = st.tuples(*[st.integers(0, 255)] * 3)


def _hex(rgb: tuple[int, ...]) -> Ink:
    return Ink("#" + "".join(f"{value:02x}" for value in rgb))


def test_what_has_no_hue_is_black_alone() -> None:
    mixing = Mixing(SWATCHES, [BLACK, RED])
    assert mixing.amounts(Ink("墨")) == (1, 0)
    assert mixing.amounts(Ink("紙")) == (0, 0)
    assert mixing.amounts(Ink("灰")) == (0.6, 0), "by its recipe"
    assert mixing.amounts(_hex((255, 255, 255))) == (0, 0)
    assert mixing.amounts(_hex((0, 0, 0))) == (1, 0)
    assert mixing.amounts(_hex((153, 153, 153))) == (0.4, 0)


def test_hues_go_to_the_ink_that_is_closest() -> None:
    mixing = Mixing(SWATCHES, [BLACK, RED])
    assert mixing.amounts(Ink("珊瑚")) == (0, 1), "all but solid"
    assert 0.6 < mixing.amounts(_hex((221, 120, 116)))[1] < 0.7
    assert mixing.amounts(Ink("空"))[1] == 0
    black, red = mixing.amounts(Ink("臙脂"))
    assert red == 1
    assert 0.2 < black < 0.6, "darker than the ink is"
    three = Mixing(SWATCHES, [BLACK, RED, INKS["青"]])
    assert three.amounts(Ink("空"))[:2] == (0, 0)


def test_the_shades_of_an_accent_are_of_its_ink() -> None:
    mixing = Mixing(SWATCHES, [BLACK, RED])
    assert mixing.amounts(Ink("空の淡"))[1] == 0, "though it is a little red"
    assert mixing.amounts(_hex(SWATCHES["空の淡"].rgb))[1] > 0


@pytest.mark.parametrize("tint", [0.1, 0.5, 1.0])
def test_a_tint_has_so_much_of_each_ink(tint: float) -> None:
    mixing = Mixing(SWATCHES, [BLACK, RED])
    for name in SWATCHES:
        full = mixing.amounts(Ink(name))
        assert mixing.amounts(Ink(name, tint)) == pytest.approx(tuple(amount * tint for amount in full))


def test_one_ink_is_black_whatever_it_is_called() -> None:
    mixing = Mixing(SWATCHES, [Swatch("紺", (20, 40, 100), (100, 80, 0, 40))])
    assert mixing.amounts(Ink("墨")) == (1,)
    assert mixing.overprints(Ink("墨"), text=True)


def test_text_is_solid_where_it_is_dark_and_of_one_ink_where_that_is_legible() -> None:
    mixing = Mixing(SWATCHES, [BLACK, RED])
    assert mixing.amounts(Ink("空"), text=True) == (1, 0)
    assert mixing.amounts(Ink("珊瑚"), text=True) == (0, 1)
    assert mixing.amounts(Ink("空の淡"), text=True) == mixing.amounts(Ink("空の淡")), "light text on dark fields"
    assert mixing.amounts(_hex((170, 40, 40)), text=True) == (0, 1)
    yellow = Mixing(SWATCHES, [BLACK, INKS["黄"]])
    black, accent = yellow.amounts(_hex((150, 110, 0)), text=True)
    assert (black > 0.2, accent) == (True, 1), "nobody can read yellow"


def test_only_full_black_overprints() -> None:
    mixing = Mixing(SWATCHES, [BLACK, RED])
    assert mixing.overprints(Ink("墨"))
    assert not mixing.overprints(Ink("墨", 0.9))
    assert not mixing.overprints(Ink("珊瑚"), text=True)
    assert (mixing.overprints(Ink("空")), mixing.overprints(Ink("空"), text=True)) == (False, True)


@given(COLOURS, st.sampled_from(sorted(INKS)))
def test_every_colour_is_as_light_as_it_was(rgb: tuple[int, ...], name: str) -> None:
    mixing = Mixing({}, [BLACK, INKS[name]])
    amounts = mixing.amounts(_hex(rgb))
    assert all(0 <= amount <= 1 for amount in amounts)
    assert _lightness(mixing, amounts) == pytest.approx(lab((rgb[0], rgb[1], rgb[2]))[0], abs=5)


def _lightness(mixing: Mixing, amounts: Amounts) -> float:
    return lab(mixing.shown(amounts))[0]


def test_lab_is_that_of_colour_management() -> None:
    """LittleCMS has D50 for its white, so hues differ a little; greys and lightness do not."""
    srgb, pcs = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB", 6504)
    to_lab = ImageCms.buildTransform(srgb, pcs, "RGB", "LAB", ImageCms.Intent.RELATIVE_COLORIMETRIC)
    for rgb in [(0, 0, 0), (255, 255, 255), (119, 119, 119), (201, 64, 58), (42, 115, 168), (0, 130, 70)]:
        image = ImageCms.applyTransform(Image.new("RGB", (1, 1), rgb), to_lab)
        assert image is not None
        light, a, b = image.tobytes()
        signed = [value - 256 if value > 127 else value for value in (a, b)]
        assert lab(rgb) == pytest.approx((light * 100 / 255, *signed), abs=9)
        assert lab(rgb)[0] == pytest.approx(light * 100 / 255, abs=2)


def test_duotones_are_as_dark_as_their_greys() -> None:
    mixing = Mixing({}, [BLACK, RED])
    tones = mixing.duotone()
    assert tones[255] == (0, 0)
    assert tones[0][0] == pytest.approx(1, abs=0.01)
    for level in range(0, 256, 15):
        assert _lightness(mixing, tones[level]) == pytest.approx(lab((level, level, level))[0], abs=0.5)
    assert [tones[level][1] for level in range(256)] == sorted((tone[1] for tone in tones), reverse=True)
    assert all(first[0] >= second[0] - 1e-6 for first, second in pairwise(tones))


@pytest.mark.parametrize("name", ["", *INKS])
@pytest.mark.parametrize("layout", ["onehearts-a4", "onehearts-plain", "onehearts-mono"])
def test_text_of_the_layouts_can_be_read(layout: str, name: str) -> None:
    folder = resources.folder("layouts")
    found = read(folder / layout, resources.folder("fonts"), PARTS, looks_of(KINDS.values()), (folder,)).layout
    assert found is not None
    mixing = Mixing(found.swatches, [BLACK, *([INKS[name]] if name else [])])
    accents = [one for one in found.swatches if f"{one}の淡" in found.swatches]
    papers = [one for one in ("紙", "白") if one in found.swatches]
    pairs = [
        *product(("白",), accents),
        *product(accents, papers),
        *((f"{one}の濃", f"{one}の淡") for one in accents),
        *product([f"{one}の濃" for one in accents], papers),
        *product(("墨",), [*papers, *(f"{one}の淡" for one in accents)]),
    ]
    faint = [pair for pair in pairs if _contrast(mixing, *pair) < 4.5]
    assert faint == []


def _contrast(mixing: Mixing, text: str, ground: str) -> float:
    below, over = mixing.amounts(Ink(ground)), mixing.amounts(Ink(text), text=True)
    if mixing.overprints(Ink(text), text=True):
        over = tuple(map(max, over, below))
    return contrast(mixing.shown(over), mixing.shown(below))
