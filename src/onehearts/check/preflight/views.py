"""A PDF and a spot on a page → a picture of the spot with a frame round it and the line of the cut, as PNG."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from PIL import Image, ImageDraw

from onehearts.check.preflight.report import Place
from onehearts.geometry import Rect, mm

_WIDTH, _HEIGHT = mm(80.0), mm(52.0)  # points of the page that are seen at the least
_ROUND = mm(8.0)  # seen round a spot
_PIXELS = 520  # of the longer side
_FINEST = 4.0  # pixels a point: 288 dpi shows a hairline well enough
_RED, _WHITE, _BLUE = (208, 0, 60), (255, 255, 255), (0, 120, 220)
_COLOURS = 128


class UnseenError(Exception):
    """What cannot be shown: pdfium gives up on files that qpdf can repair."""


class Views:
    """Pictures of a PDF. Used as a context. Raises ``UnseenError`` if pdfium cannot open it."""

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise UnseenError from error

    def __enter__(self) -> Views:
        return self

    def __exit__(self, *_: object) -> None:
        self._document.close()

    def picture(self, place: Place) -> bytes:
        """The surroundings of a place, the place framed. Raises ``UnseenError`` if pdfium cannot show the page."""
        try:
            image, seen, scale = self._rendered(place)
        except (pypdfium2.PdfiumError, IndexError, ValueError, MemoryError) as error:
            raise UnseenError from error
        draw = ImageDraw.Draw(image)
        _line(draw, _on_picture(place.trim, seen, scale), _BLUE)
        _framed(draw, _on_picture(place.area.grown(2.0 / scale), seen, scale), image.size)
        file = BytesIO()
        image.quantize(_COLOURS).save(file, "PNG", optimize=True)
        return file.getvalue()

    def _rendered(self, place: Place) -> tuple[Image.Image, Rect, float]:
        """A picture, what part of the page it is of, and its pixels a point."""
        page = self._document[place.page - 1]
        # Places are counted from the corner of the MediaBox, pdfium shows the CropBox.
        page.set_cropbox(*page.get_mediabox())
        width, height = page.get_size()
        seen = _surroundings(place.area, width, height)
        scale = min(_FINEST, _PIXELS / max(seen.width, seen.height))
        crop = (seen.x, height - seen.bottom, width - seen.right, seen.y)
        image: Image.Image = page.render(scale=scale, crop=crop).to_pil().convert("RGB")
        page.close()
        return image, seen, scale


def _on_picture(area: Rect, seen: Rect, scale: float) -> Rect:
    """An area of the page in pixels of the picture."""
    return Rect((area.x - seen.x) * scale, (area.y - seen.y) * scale, area.width * scale, area.height * scale)


def _line(draw: ImageDraw.ImageDraw, area: Rect, colour: tuple[int, int, int]) -> None:
    draw.rectangle((area.x, area.y, max(area.x, area.right), max(area.y, area.bottom)), None, colour)


def _framed(draw: ImageDraw.ImageDraw, area: Rect, size: tuple[int, int]) -> None:
    """A red frame on a white one, seen on any ground; what lies beyond the picture is drawn at its edge."""
    for by, colour, line in ((2, _WHITE, 7), (0, _RED, 3)):
        left, top = max(0.0, area.x - by), max(0.0, area.y - by)
        right, bottom = min(size[0] - 1.0, area.right + by), min(size[1] - 1.0, area.bottom + by)
        draw.rectangle((left, top, max(left, right), max(top, bottom)), None, colour, line)


def _surroundings(area: Rect, width: float, height: float) -> Rect:
    """An area and some of the page round it, not beyond the page."""
    x, wide = _span(area.x, area.width, _WIDTH, width)
    y, high = _span(area.y, area.height, _HEIGHT, height)
    return Rect(x, y, wide, high)


def _span(start: float, length: float, least: float, whole: float) -> tuple[float, float]:
    own = min(whole, max(least, length + 2 * _ROUND))
    return min(max(0.0, start + length / 2 - own / 2), whole - own), own
