"""What comes out of image files of all sorts, judged by Pillow's own reading of the JPEG."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms

from onehearts.geometry import Rect
from onehearts.pictures.raster import RasterError, derive_jpeg, upright_size

# Pillow remarks on broken metadata and on large pictures; ``workers.each`` silences it.
pytestmark = pytest.mark.filterwarnings("ignore")

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)
WHOLE = Rect(0, 0, 1, 1)


def _picture() -> Image.Image:
    """120 × 80, red with a blue top left quarter."""
    picture = Image.new("RGB", (120, 80), RED)
    picture.paste(BLUE, (0, 0, 60, 40))
    return picture


def _file(picture: Image.Image, kind: str, **options: Any) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def _derived(data: bytes, crop: Rect = WHOLE) -> Image.Image:
    """At half size."""
    width, height = upright_size(data)
    size = round(width * crop.width / 2), round(height * crop.height / 2)
    picture = Image.open(BytesIO(derive_jpeg(data, crop, *size, 92)))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", size)
    return picture


def _corners(picture: Image.Image) -> list[Any]:
    """Top left, top right, bottom left, bottom right."""
    right, bottom = picture.width - 4, picture.height - 4
    return [picture.getpixel(at) for at in ((3, 3), (right, 3), (3, bottom), (right, bottom))]


def _assert_colours(picture: Image.Image, *wanted: tuple[int, int, int], slack: int = 4) -> None:
    for found, colour in zip(_corners(picture), wanted, strict=True):
        assert found == pytest.approx(colour, abs=slack)


def _orientation(value: int) -> Image.Exif:
    exif = Image.Exif()
    exif[274] = value
    return exif


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP"])
def test_all_formats(kind: str) -> None:
    options = {"lossless": True} if kind == "WEBP" else {"quality": 95} if kind == "JPEG" else {}
    _assert_colours(_derived(_file(_picture(), kind, **options)), BLUE, RED, RED, RED)


# Where the blue quarter goes: the corners in the order of ``_corners``.
@pytest.mark.parametrize(("orientation", "blue"), list(enumerate((0, 1, 3, 2, 0, 1, 3, 2), 1)))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_pictures_are_held_upright(kind: str, orientation: int, blue: int) -> None:
    data = _file(_picture(), kind, exif=_orientation(orientation))
    assert upright_size(data) == ((120, 80) if orientation < 5 else (80, 120))
    wanted = [RED] * 4
    wanted[blue] = BLUE
    _assert_colours(_derived(data), *wanted, slack=8)


def test_the_crop_is_of_the_upright_picture() -> None:
    data = _file(_picture(), "PNG", exif=_orientation(6))  # blue is now top right
    _assert_colours(_derived(data, Rect(0.5, 0, 0.5, 0.5)), BLUE, BLUE, BLUE, BLUE)
    _assert_colours(_derived(data, Rect(0, 0, 0.5, 0.5)), RED, RED, RED, RED)


def test_large_jpegs_are_reduced_while_decoding_and_stay_sharp() -> None:
    large = _picture().resize((2400, 1600), Image.Resampling.NEAREST)
    data = _file(large, "JPEG", quality=95)
    assert upright_size(data) == (2400, 1600)
    small = Image.open(BytesIO(derive_jpeg(data, WHOLE, 120, 80, 95)))
    assert small.getpixel((55, 20)) == pytest.approx(BLUE, abs=12)
    assert small.getpixel((65, 20)) == pytest.approx(RED, abs=12)


@pytest.mark.parametrize("size", [(1, 1), (40, 30), (30, 40), (1600, 200), (60, 480), (1, 900)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_any_size_and_shape(kind: str, size: tuple[int, int]) -> None:
    data = _file(Image.new("RGB", size, RED), kind)
    assert upright_size(data) == size
    for width, height in ((1, 1), (max(1, size[0] // 2), max(1, size[1] // 2)), size):
        derived = Image.open(BytesIO(derive_jpeg(data, WHOLE, width, height, 95)))
        assert derived.size == (width, height)
        assert derived.getpixel((width // 2, height // 2)) == pytest.approx(RED, abs=6)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_hundred_million_pixels(kind: str) -> None:
    """As some phones make; held upright, of which a corner is blue."""
    large = Image.new("L", (12_000, 9_000), 60)
    large.paste(200, (0, 0, 6_000, 4_500))
    options = {"compress_level": 1} if kind == "PNG" else {"quality": 50}
    data = _file(large, kind, exif=_orientation(6), **options)
    assert upright_size(data) == (9_000, 12_000)
    derived = Image.open(BytesIO(derive_jpeg(data, Rect(0.25, 0.25, 0.75, 0.5), 90, 60, 95)))
    greys = [derived.getpixel(at) for at in ((10, 10), (80, 10), (10, 50), (80, 50))]
    assert greys == [pytest.approx((grey,) * 3, abs=8) for grey in (60, 200, 60, 60)]


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "P", "L", "I;16", "CMYK"])
def test_reduced_in_bands_a_picture_is_where_it_was(mode: str) -> None:
    """Edges of a picture much larger than wanted stay where they are, over all the bands."""
    stripes = Image.new("L", (1203, 2017), 255)
    for top in range(0, 2017, 400):
        stripes.paste(0, (0, top, 1203, top + 200))
    deep = Image.new("I;16", stripes.size)
    deep.putdata([value * 257 for value in stripes.get_flattened_data()])
    picture = deep if mode == "I;16" else stripes.convert("RGB" if mode in ("P", "CMYK") else mode).convert(mode)
    derived = Image.open(BytesIO(derive_jpeg(_file(picture, "TIFF"), WHOLE, 60, 100, 95))).convert("L")
    for row in range(100):
        from_stripe = (row + 0.5) * 20.17 % 400 / 200
        if 0.15 < from_stripe % 1 < 0.85:
            assert derived.getpixel((30, row)) == pytest.approx(0 if from_stripe < 1 else 255, abs=24)


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_an_orientation_that_is_none_is_ignored(value: Any) -> None:
    exif = Image.Exif()
    exif[274] = value
    data = _file(_picture(), "JPEG", exif=exif, quality=95)
    assert upright_size(data) == (120, 80)
    _assert_colours(_derived(data), BLUE, RED, RED, RED, slack=8)


@pytest.mark.parametrize("exif", [b"Exif\0\0", b"Exif\0\0junk and more of it", b"Exif\0\0II*\0\xff\xff\xff\x7f"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_broken_exif_is_ignored(kind: str, exif: bytes) -> None:
    options: dict[str, dict[str, Any]] = {"JPEG": {"quality": 95}, "WEBP": {"lossless": True}, "PNG": {}}
    data = _file(_picture(), kind, exif=exif, **options[kind])
    assert upright_size(data) == (120, 80)
    _assert_colours(_derived(data), BLUE, RED, RED, RED)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "MPO", "PNG"])
def test_of_several_pictures_the_first_is_taken(kind: str) -> None:
    others = [Image.new("RGB", (120, 80), "lime"), Image.new("RGB", (120, 80), "black")]
    options: dict[str, Any] = {"lossless": True} if kind == "WEBP" else {"quality": 95} if kind == "MPO" else {}
    data = _file(_picture(), kind, save_all=True, append_images=others, **options)
    assert getattr(Image.open(BytesIO(data)), "n_frames", 1) == 3
    assert upright_size(data) == (120, 80)
    _assert_colours(_derived(data), BLUE, RED, RED, RED)


def test_odd_modes_become_rgb() -> None:
    _assert_colours(_derived(_file(_picture().quantize(16), "PNG")), BLUE, RED, RED, RED)
    grey = _picture().convert("L")
    levels = [(grey.getpixel((3, 3)),) * 3, *[(grey.getpixel((100, 3)),) * 3] * 3]
    _assert_colours(_derived(_file(grey, "JPEG", quality=95)), *levels)  # type: ignore[arg-type]
    _assert_colours(_derived(_file(Image.new("1", (120, 80), 1), "PNG")), *[WHITE] * 4)
    _assert_colours(_derived(_file(_picture().convert("CMYK"), "JPEG", quality=95)), BLUE, RED, RED, RED)


def test_sixteen_bits_are_scaled_and_not_cut() -> None:
    deep = Image.new("I;16", (120, 80), 65535)
    deep.paste(Image.new("I;16", (60, 40), 32768), (0, 0))
    for kind in ("PNG", "TIFF"):
        _assert_colours(_derived(_file(deep, kind)), (127, 127, 127), WHITE, WHITE, WHITE)


def test_transparent_parts_are_white() -> None:
    layer = _picture().convert("RGBA")
    layer.paste((0, 0, 0, 0), (60, 0, 120, 80))
    for kind in ("PNG", "WEBP"):
        options = {"lossless": True} if kind == "WEBP" else {}
        _assert_colours(_derived(_file(layer, kind, **options)), BLUE, WHITE, RED, WHITE)
    grey = Image.new("LA", (120, 80), (60, 255))
    grey.paste((0, 0), (60, 0, 120, 80))
    _assert_colours(_derived(_file(grey, "PNG")), (60, 60, 60), WHITE, (60, 60, 60), WHITE)
    half = _derived(_file(Image.new("RGBA", (120, 80), (0, 0, 0, 128)), "PNG"))
    _assert_colours(half, *[(127, 127, 127)] * 4)
    _assert_colours(_derived(_file(_picture(), "PNG", transparency=RED)), BLUE, WHITE, WHITE, WHITE)
    palette = _picture().quantize(2)
    index = palette.getpixel((100, 70))
    _assert_colours(_derived(_file(palette, "PNG", transparency=index)), BLUE, WHITE, WHITE, WHITE)


def test_the_profile_of_the_file_is_applied() -> None:
    # A profile whose red, green and blue are another order of sRGB's: colours must move.
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for index in range(int.from_bytes(data[128:132], "big")):
        at = 132 + 12 * index
        swapped = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}.get(bytes(data[at : at + 4]))
        if swapped:
            data[at : at + 4] = swapped
    file = _file(_picture(), "PNG", icc_profile=bytes(data))
    _assert_colours(_derived(file), BLUE, *[(30, 200, 30)] * 3)


@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
def test_a_broken_profile_is_ignored(mode: str) -> None:
    data = _file(_picture().convert(mode), "JPEG", quality=95, icc_profile=b"not a profile" * 20)
    _assert_colours(_derived(data), BLUE, RED, RED, RED)


def test_nothing_but_the_picture_is_kept() -> None:
    exif = _orientation(1)
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    data = _file(_picture(), "JPEG", exif=exif, comment=b"secret", dpi=(300, 300), quality=95)
    derived = derive_jpeg(data, WHOLE, 60, 40, 82)
    assert b"Camera" in data
    for trace in (b"Camera", b"secret", b"Exif", b"ICC_PROFILE"):
        assert trace not in derived
    assert "progressive" not in Image.open(BytesIO(derived)).info


def _png_header(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


_JPEG = _file(_picture().resize((800, 600)), "JPEG")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (_JPEG[: len(_JPEG) // 2], "damaged"),
        (_file(_picture(), "PNG")[:-40], "damaged"),
        (b"", "not-an-image"),
        ("めざせ".encode() * 20, "not-an-image"),
        (_file(_picture(), "EPS"), "not-an-image"),
        (_file(_picture(), "TIFF", tiffinfo={50706: b"\x01\x04\0\0"}), "raw"),
        (_png_header(12_000, 10_000), "damaged"),
        (_png_header(12_000, 10_001), "too-large"),
        (_png_header(60_000, 60_000), "too-large"),
    ],
)
def test_what_is_no_usable_picture_is_told_apart(data: bytes, reason: str) -> None:
    with pytest.raises(RasterError) as caught:
        upright_size(data)
    assert caught.value.reason == reason
    with pytest.raises(RasterError):
        derive_jpeg(data, WHOLE, 10, 10, 82)
