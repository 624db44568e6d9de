"""Turn the bytes of an image file into its upright size, and into JPEG of a part of it in sRGB.

Only this module calls Pillow, and imports it late: a build whose photographs are cached never does. Its remarks on
unusual metadata are warnings; ``workers.each`` silences them.
"""

from __future__ import annotations

from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from onehearts.geometry import Rect
from onehearts.pictures.appearance import Appearance
from onehearts.pictures.separation import Colours, Table

if TYPE_CHECKING:
    from PIL import Image

# A closed list: among Pillow's other decoders is one that starts Ghostscript. JPEG stands for MPO too, which is several
# JPEGs in a row. Of files with several pictures the first is taken.
FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP")

MAX_MEGAPIXELS = 120  # phones make 108

_ORIENTATION, _DNG_VERSION = 274, 50706  # EXIF and TIFF tags
_BAND = 256  # lines worked on at a time


class RasterError(ValueError):
    """A file that no picture can be made of; ``reason`` is not-an-image, raw, too-large or damaged."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def upright_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels after EXIF orientation. All of the picture is read once, so that damage
    is found here; raises ``RasterError``."""
    image = _open(data)
    size = image.size
    _load(image, 1 / 8)
    try:
        _converted(_flat(image.crop((0, 0, 1, 1))), None)
    except ValueError as error:
        raise RasterError("not-an-image") from error
    return size if _orientation(image) < 5 else (size[1], size[0])


def derive_jpeg(
    data: bytes,
    crop: Rect,
    width: int,
    height: int,
    quality: int,
    colours: Colours = "colour",
    table: Table | None = None,
    appearance: Appearance | None = None,
) -> bytes:
    """Baseline JPEG of ``width`` × ``height`` pixels that shows ``crop`` (0–1) of the upright picture.

    Colours are sRGB, or the inks that ``table`` makes of them, or with an ``appearance`` what those look like;
    transparent parts are white. Nothing but the picture is kept of the file (no EXIF, no place, no profile).
    ``quality`` is that of sRGB and of black alone, 0–100. Raises ``RasterError``.
    """
    from PIL import Image, ImageChops

    image = _open(data)
    profile = image.info.get("icc_profile")
    inverted = image.mode == "CMYK" and image.format in ("JPEG", "MPO") and "adobe" not in image.info
    across, down = (image.height, image.width) if _orientation(image) >= 5 else image.size
    # Twice the pixels wanted leaves the resampling enough to work on.
    scale = 2 * max(width / (crop.width * across), height / (crop.height * down))
    _load(image, scale)
    left = max(image.size) / (scale * max(across, down))
    image = _upright(_reduced(image, int(left)), _orientation(image))
    box = (
        crop.x * image.width,
        crop.y * image.height,
        min(crop.right, 1.0) * image.width,
        min(crop.bottom, 1.0) * image.height,
    )
    image = image.resize((width, height), Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
    # Pillow takes all JPEGs in CMYK for Adobe's, which count from full ink down; others say so by having no marker.
    image = _converted(ImageChops.invert(image) if inverted else image, profile)
    image.info = {}
    if table is not None and appearance is not None:
        image = appearance.picture(table.inks(image if colours == "colour" else image.convert("L")))
    elif table is not None:
        return table.jpeg(image)
    elif colours != "colour":
        image = image.convert("L")
    if colours == "grey":
        image = image.convert("RGB")
    file = BytesIO()
    image.save(file, "JPEG", quality=quality, optimize=True, progressive=False)
    return file.getvalue()


def _open(data: bytes) -> Image.Image:
    from PIL import Image, UnidentifiedImageError

    try:
        image = Image.open(BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise RasterError("too-large") from error
    except UnidentifiedImageError as error:
        raise RasterError("not-an-image") from error
    except Exception as error:  # decoders raise whatever they stumble over
        raise RasterError("damaged") from error
    if image.width * image.height > MAX_MEGAPIXELS * 1_000_000:
        raise RasterError("too-large")
    if _DNG_VERSION in getattr(image, "tag_v2", ()):
        raise RasterError("raw")
    return image


def _load(image: Image.Image, scale: float) -> None:
    """Decode all of the image: a JPEG to ``scale`` of its size or a little above, which is much faster."""
    if scale < 1:
        image.draft(None, (max(1, round(image.width * scale)), max(1, round(image.height * scale))))
    try:
        image.load()
    except Exception as error:  # decoders raise whatever they stumble over
        raise RasterError("damaged") from error


def _orientation(image: Image.Image) -> int:
    """EXIF orientation 1–8; 1 where it is missing or cannot be read."""
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # metadata of any shape; a picture is shown as it is rather than not at all
        return 1
    return value if value in range(1, 9) else 1


def _upright(image: Image.Image, orientation: int) -> Image.Image:
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    turn = turns.get(orientation)
    return image if turn is None else image.transpose(turn)


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """The picture ``_flat``, ``factor`` times smaller: squares of so many pixels become one.

    It is done band by band: copies of the whole of a large picture would take several hundred megabytes.
    """
    from PIL import Image

    if factor <= 1:
        return _flat(image)
    lines = factor * ceil(_BAND / factor)
    whole: Image.Image | None = None
    for top in range(0, image.height, lines):
        band = _flat(image.crop((0, top, image.width, min(top + lines, image.height)))).reduce(factor)
        if whole is None:
            whole = Image.new(band.mode, (band.width, ceil(image.height / factor)))
        whole.paste(band, (0, top // factor))
    assert whole is not None
    return whole


def _flat(image: Image.Image) -> Image.Image:
    """The picture in mode L, RGB or CMYK: 8 bits, no palette, on white where it was transparent."""
    from PIL import Image

    if image.mode.startswith("I"):  # 16 bits in one channel
        return image.point(lambda value: value * (1 / 257) + 0).convert("L")
    if image.has_transparency_data:
        mode = "L" if image.mode in ("L", "LA", "La") else "RGB"
        layer = image.convert("LA" if mode == "L" else "RGBA")
        ground = Image.new(mode, image.size, "white")
        ground.paste(layer.convert(mode), mask=layer.getchannel("A"))
        return ground
    return image if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")


def _converted(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB, by its own colour profile if it has a sound one."""
    if profile:
        from PIL import ImageCms

        try:
            converted = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (ImageCms.PyCMSError, OSError):
            converted = None  # a damaged profile, or one for another kind of pixels
        if converted is not None:
            return converted
    return image.convert("RGB")
