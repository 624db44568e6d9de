"""What a profile makes of colours, held against colour management itself."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from onehearts import resources
from onehearts.pictures import PhotoStore, Separation
from onehearts.pictures.separation import Rgb, Table, most_ink

PROFILE = str(resources.folder("layouts") / "printers" / "FOGRA39L_coated.icc")
TABLE = Table(Separation(PROFILE, 300.0))

channels = st.integers(0, 255)
colours = st.tuples(channels, channels, channels)


def managed(rgb: Rgb) -> tuple[int, ...]:
    """The inks that colour management has for it, 255 is full."""
    transform = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        PROFILE,
        "RGB",
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    made = ImageCms.applyTransform(Image.new("RGB", (1, 1), rgb), transform)
    assert made is not None
    return tuple(made.tobytes())


@settings(deadline=None, max_examples=150)
@given(colours)
def test_colours_are_those_of_the_profile_where_the_limit_lets_them(rgb: Rgb) -> None:
    (inks,) = TABLE.colours([rgb])
    wanted = managed(rgb)
    if len({*rgb}) == 1:
        assert inks[:3] == (0, 0, 0)
        assert inks[3] == pytest.approx(1 - rgb[0] / 255, abs=0.001)
    elif sum(wanted) < 290 * 2.55:
        assert inks == pytest.approx([ink / 255 for ink in wanted], abs=0.045)


@settings(deadline=None, max_examples=100)
@given(st.lists(colours, min_size=1, max_size=20), st.sampled_from([200.0, 250.0, 300.0]))
def test_no_colour_takes_more_ink_than_there_may_be(found: list[Rgb], limit: float) -> None:
    table = _TABLES.setdefault(limit, Table(Separation(PROFILE, limit)))
    assert max(map(sum, table.colours(found))) <= limit / 100 + 0.03  # each ink is rounded to a per cent


_TABLES: dict[float, Table] = {300.0: TABLE}


@pytest.mark.parametrize("limit", [220.0, 250.0, 300.0])
@pytest.mark.parametrize("kind", ["noise", "dark", "stripes"])
def test_a_picture_keeps_the_limit_after_compression(kind: str, limit: float) -> None:
    picture = Image.effect_noise((96, 96), 120).convert("RGB")
    if kind == "dark":
        picture = Image.merge("RGB", [band.point(lambda value: value // 6) for band in picture.split()])
    if kind == "stripes":
        picture.putdata([((0, 10, 20) if x // 3 % 2 else (255, 240, 0)) for _y in range(96) for x in range(96)])
    made = Table(Separation(PROFILE, limit)).jpeg(picture)
    assert most_ink(made) <= limit
    with Image.open(BytesIO(made)) as read:
        assert (read.mode, read.size) == ("CMYK", (96, 96))


def test_white_stays_paper_and_black_is_deep() -> None:
    white, black = TABLE.colours([(255, 255, 254), (1, 0, 0)])
    assert white == (0, 0, 0, 0)
    assert black[3] > 0.9


def test_a_store_works_a_table_out_once(tmp_path: Path) -> None:
    store = PhotoStore(tmp_path)
    assert store.table(Separation(PROFILE, 300.0)) is store.table(Separation(PROFILE, 300.0))
