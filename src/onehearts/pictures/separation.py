"""sRGB → the inks of a printing condition, never more of them together than it takes.

A profile says how a condition prints; asked once for a grid of colours it gives a table, in which the limit is kept
at every entry. What lies between entries is mixed from them in straight lines, so it keeps the limit too.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from onehearts.pictures.bands import added, highest_of

if TYPE_CHECKING:
    from PIL import Image, ImageFilter

Rgb: TypeAlias = tuple[int, int, int]
Cmyk: TypeAlias = tuple[float, float, float, float]

Colours: TypeAlias = Literal["colour", "grey", "black"]
"""Three channels, three without hues, or one: what is printed with black alone."""

_GRID = 33  # colours a side, as colour management itself counts with
_LEAST = 0.02  # of an ink: less in a flat colour is dirt
_QUALITY = 95  # of the JPEG
_SPARED = 4.0  # per cent of ink that JPEG may add without more being asked


class Separation(NamedTuple):
    """A printing condition: its profile (a file) and the most ink in one place, the sum of all in per cent."""

    profile: str
    limit: float


class Table:
    """What a separation makes of colours."""

    def __init__(self, separation: Separation) -> None:
        self.limit = separation.limit
        self._separation = separation
        self._filters: dict[float, ImageFilter.Color3DLUT] = {}

    def jpeg(self, image: Image.Image) -> bytes:
        """A picture in sRGB as JPEG in inks, which when it is opened again keeps the limit.

        What compression adds somewhere is taken from the limit everywhere, until no place has too much.
        """
        limit = self.limit - _SPARED
        while True:
            file = BytesIO()
            image.filter(self._filter(limit)).save(file, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
            excess = most_ink(file.getvalue()) - self.limit
            if excess <= 0:
                return file.getvalue()
            limit -= max(excess, 1.0)

    def inks(self, image: Image.Image) -> Image.Image:
        """A picture in sRGB, or in one channel that is printed with black alone, in inks."""
        from PIL import Image, ImageChops

        if image.mode == "RGB":
            return image.filter(self._filter(self.limit))
        none = Image.new("L", image.size)
        return Image.merge("CMYK", (none, none, none, ImageChops.invert(image)))

    def colours(self, colours: Sequence[Rgb]) -> list[Cmyk]:
        """The inks of flat colours, in parts of 1: greys in black alone, others without traces of an ink."""
        from PIL import Image

        if not colours:
            return []
        image = Image.new("RGB", (len(colours), 1))
        image.putdata(colours)
        made = image.filter(self._filter(self.limit)).tobytes()
        return [_flat(rgb, made[4 * n : 4 * n + 4]) for n, rgb in enumerate(colours)]

    def _filter(self, limit: float) -> ImageFilter.Color3DLUT:
        if limit not in self._filters:
            self._filters[limit] = _lookup(self._separation.profile, limit)
        return self._filters[limit]


def most_ink(jpeg: bytes) -> float:
    """The most ink anywhere in a picture in CMYK, the sum of all in per cent."""
    from PIL import Image

    with Image.open(BytesIO(jpeg), formats=("JPEG",)) as image:
        bands = image.split()
    return highest_of(added(bands)) * 100 / 255


def _lookup(profile: str, limit: float) -> ImageFilter.Color3DLUT:
    """The table: relative colorimetric with black point compensation, as photographs are separated."""
    from PIL import Image, ImageCms, ImageFilter

    steps = [round(n * 255 / (_GRID - 1)) for n in range(_GRID)]
    grid = Image.new("RGB", (_GRID * _GRID, _GRID))
    grid.putdata([(r, g, b) for b in steps for g in steps for r in steps])
    transform = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        profile,
        "RGB",
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.HIGHRESPRECALC,
    )
    inks = ImageCms.applyTransform(grid, transform)
    assert inks is not None
    data = inks.tobytes()
    table = [amount for at in range(0, len(data), 4) for amount in _limited(data[at : at + 4], limit / 100)]
    return ImageFilter.Color3DLUT(_GRID, table, channels=4, target_mode="CMYK")


def _limited(inks: bytes, limit: float) -> Cmyk:
    """Inks (255 is full) in parts of 1, the colours reduced alike until they and black keep the limit."""
    cyan, magenta, yellow, black = (amount / 255 for amount in inks)
    colour = cyan + magenta + yellow
    share = min(1.0, max(0.0, limit - black) / colour) if colour else 1.0
    return cyan * share, magenta * share, yellow * share, black


def _flat(rgb: Rgb, inks: bytes) -> Cmyk:
    if len({*rgb}) == 1:
        return 0.0, 0.0, 0.0, round(1 - rgb[0] / 255, 3)
    cyan, magenta, yellow, black = (round(amount / 255, 2) if amount / 255 >= _LEAST else 0.0 for amount in inks)
    return cyan, magenta, yellow, black
