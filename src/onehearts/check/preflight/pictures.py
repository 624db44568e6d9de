"""Image dictionaries of a PDF → ``Picture``: what they are and how much ink their pixels print (ISO 32000-1, 8.9.5)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
from PIL import Image, ImageChops, ImageMath

from onehearts.check.preflight.inks import table_inks
from onehearts.check.preflight.model import GREY, Picture, Space
from onehearts.check.preflight.objects import BROKEN, dictionary, entry, filters, identity, number, numbers
from onehearts.check.preflight.spaces import SpaceReader
from onehearts.pictures.bands import added, highest_of

MOST_PIXELS = 60_000_000  # of an image whose pixels are looked at: A3 at 450 dpi has 39 million
_PLAIN = {"FlateDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode", "ASCIIHexDecode"}
_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "CMYK"}
_STRIP = 512  # rows that are added up at once
_ROUNDING = 2  # of 255: four inks of 8 bits may be half a step too much each
_SMALL = 96  # pixels along the longer side of what is looked at for colour
_TINGE, _FEW = 24, 0.01  # of 255 between the inks, and the share of pixels that may have more in a grey picture


class CutError(Exception):
    """An image has fewer samples than it says."""


class PictureReader:
    """Reads images; one that several pages share is read once.

    ``limit`` is the most ink, 1 for each that is full; with ``measure`` every pixel is added up for it.
    """

    def __init__(self, spaces: SpaceReader, limit: float, measure: bool) -> None:
        self._spaces = spaces
        self._limit = limit
        self._measure = measure
        self._known: dict[tuple[int, int], Picture] = {}

    def read(self, stream: object, resources: object) -> Picture:
        """What is known of the image ``stream``."""
        shared = identity(stream)
        if shared is not None and shared in self._known:
            return self._known[shared]
        picture = self._plain(stream, resources)
        if picture.width * picture.height <= MOST_PIXELS:
            try:
                picture = self._looked_at(stream, picture)
            except CutError:
                picture = replace(picture, cut=True)
            except (*BROKEN, OSError, SyntaxError, MemoryError, Warning, Image.DecompressionBombError):
                pass  # what cannot be decoded stays unknown, and is told so where it matters
        if shared is not None:
            self._known[shared] = picture
        return picture

    def _plain(self, stream: object, resources: object) -> Picture:
        """What the dictionary says."""
        stencil = entry(stream, "/ImageMask") is True or entry(stream, "/IM") is True
        said = entry(stream, "/ColorSpace") or entry(stream, "/CS")
        packed = filters(stream)
        return Picture(
            max(0, int(number(entry(stream, "/Width") or entry(stream, "/W")))),
            max(0, int(number(entry(stream, "/Height") or entry(stream, "/H")))),
            1 if stencil else int(number(entry(stream, "/BitsPerComponent") or entry(stream, "/BPC"), 8.0)),
            GREY if stencil or said is None else self._spaces.read(said, resources),
            packed,
            dictionary(entry(stream, "/SMask")) is not None or number(entry(stream, "/SMaskInData")) > 0,
        )

    def _looked_at(self, stream: object, picture: Picture) -> Picture:
        """With what its pixels say. Raises ``CutError``."""
        if not isinstance(stream, pikepdf.Stream):
            return picture
        _see_whole(stream, picture)
        if entry(stream, "/ImageMask") is True:
            return picture
        space = picture.space
        bits, grey = picture.bits, True if _is_grey_space(space) else None
        if space.family == "Indexed":
            return _indexed(picture)
        if grey and (bits != 8 or not self._measure):
            return _with(picture, 1.0, 0.0, True)  # no pixel of one ink has more than all of it
        image = _samples(stream, picture, draft=not self._measure) if bits == 8 else None
        if image is None:
            return picture
        if grey is None and space.components in {3, 4}:
            grey = _shows_grey(image)
        if not self._measure or not _is_ink_space(space):
            return _with(picture, None, None, grey)
        most, over = _sums(image, self._limit)
        return _with(picture, most, over, grey)


def _see_whole(stream: pikepdf.Stream, picture: Picture) -> None:
    """Raises ``CutError`` for an image whose data end before its last row; filters not read here are left."""
    if picture.filters == ("DCTDecode",):
        _jpeg(stream.read_raw_bytes(), draft=True)
    elif set(picture.filters) <= _PLAIN:
        row = (picture.width * picture.bits * max(1, picture.space.components) + 7) // 8
        try:
            found = len(stream.read_bytes())
        except pikepdf.PdfError as error:
            raise CutError from error
        if found < row * picture.height:
            raise CutError


def _with(picture: Picture, ink: float | None, over: float | None, grey: bool | None) -> Picture:
    p = picture
    return Picture(p.width, p.height, p.bits, p.space, p.filters, p.masked, ink, over, grey)


def _is_grey_space(space: Space) -> bool:
    return space.components == 1 and space.family in {"DeviceGray", "CalGray", "ICCBased"}


def _is_ink_space(space: Space) -> bool:
    """Whether a sample is an amount of ink; grey samples are inverted before."""
    return space.family in {"DeviceCMYK", "Separation", "DeviceN"} or (
        space.family in {"DeviceGray", "CalGray", "ICCBased"} and space.components != 3
    )


def _indexed(picture: Picture) -> Picture:
    """An image of a table of colours may use all of them."""
    found = table_inks(picture.space)
    if found is None:
        return picture
    most = max(sum(amounts.values()) for amounts in found)
    grey = all(max(_chroma(a)) - min(_chroma(a)) <= _TINGE / 255 for a in found)
    return _with(picture, most, None, grey)


def _chroma(amounts: object) -> list[float]:
    values = amounts if isinstance(amounts, dict) else {}
    return [values.get(ink, 0.0) for ink in ("Cyan", "Magenta", "Yellow")]


def _samples(stream: pikepdf.Stream, picture: Picture, draft: bool) -> Image.Image | None:
    """Samples as /Decode wants them, 0 to 255, grey as black ink; ``None`` for what is not read here."""
    mode = _MODES.get(picture.space.components)
    if mode is None:
        return None
    if picture.filters == ("DCTDecode",):
        image = _jpeg(stream.read_raw_bytes(), draft)
    elif set(picture.filters) <= _PLAIN:
        image = Image.frombytes(mode, (picture.width, picture.height), stream.read_bytes())
    else:
        return None
    if image.mode != mode:
        return None
    decode = numbers(entry(stream, "/Decode"))
    usual = (0.0, 1.0) * picture.space.components
    if decode and decode != usual and decode != usual[::-1]:
        return None
    turned = bool(decode) and decode == usual[::-1]
    return ImageChops.invert(image) if turned != _is_grey_space(picture.space) else image


def _jpeg(data: bytes, draft: bool) -> Image.Image:
    """The samples as they stand in the file: Pillow inverts those of Adobe's CMYK, PDF does not.

    Raises ``CutError``.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image: Image.Image = Image.open(BytesIO(data), formats=("JPEG",))
        except (OSError, SyntaxError) as error:
            raise CutError from error
        if image.width * image.height > MOST_PIXELS:
            raise ValueError(image.size)
        if draft:
            image.draft(None, (_SMALL, _SMALL))
        try:
            image.load()
        except (OSError, SyntaxError) as error:
            raise CutError from error
    return ImageChops.invert(image) if image.mode == "CMYK" and "adobe" in image.info else image


def _shows_grey(image: Image.Image) -> bool:
    """Whether hardly a pixel has a colour: black ink says nothing about that."""
    small = image.reduce(max(1, max(image.size) // _SMALL))
    first, second, third = small.split()[:3]
    most = ImageChops.lighter(ImageChops.lighter(first, second), third)
    least = ImageChops.darker(ImageChops.darker(first, second), third)
    counts = ImageChops.subtract(most, least).histogram()
    return sum(counts[_TINGE:]) <= _FEW * small.width * small.height


def _sums(image: Image.Image, limit: float) -> tuple[float, float]:
    """The largest sum of a pixel's samples, 1 for each that is full, and the share of pixels above the limit."""
    most, above = 0, 0
    for bands in _strips(image):
        sums = added(bands)
        highest = highest_of(sums)
        most = max(most, highest)
        if highest > limit * 255:
            above += over(sums, limit).histogram()[255]
    return most / 255, above / (image.width * image.height)


def _strips(image: Image.Image) -> Iterator[tuple[Image.Image, ...]]:
    for top in range(0, image.height, _STRIP):
        yield image.crop((0, top, image.width, min(image.height, top + _STRIP))).split()


def over(sums: Image.Image, limit: float) -> Image.Image:
    """255 where a sum of samples is above the limit, 0 elsewhere."""
    result: Image.Image = ImageMath.lambda_eval(
        lambda args: (args["a"] > args["limit"]) * 255, a=sums, limit=int(limit * 255) + _ROUNDING
    )
    return result.convert("L")
