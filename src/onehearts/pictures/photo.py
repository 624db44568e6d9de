"""What is known of a photograph, and the part of it that fills a frame."""

from __future__ import annotations

from typing import NamedTuple

from onehearts.geometry import Rect


class PhotoInfo(NamedTuple):
    """A readable photograph: ``digest`` of the file's content, size in pixels when held upright, file."""

    digest: str
    width: int
    height: int
    path: str


def crop_for(width: float, height: float, aspect: float, focus: tuple[float, float] = (0.5, 0.5)) -> Rect:
    """The largest part of a ``width`` × ``height`` picture that is ``aspect`` times as wide as high.

    It stands as near to ``focus`` (0–1 from the left and from the top) as the edges let it.
    The part is in units of the picture, 0–1.
    """
    own = width / height
    part_width, part_height = (aspect / own, 1.0) if aspect < own else (1.0, own / aspect)
    x = min(max(focus[0] - part_width / 2, 0.0), 1.0 - part_width)
    y = min(max(focus[1] - part_height / 2, 0.0), 1.0 - part_height)
    return Rect(x, y, part_width, part_height)


def effective_dpi(photo: PhotoInfo, crop: Rect, rect: Rect) -> float:
    """Pixels an inch when ``crop`` (0–1) of the photograph fills ``rect`` (points): the worse direction's."""
    return 72 * min(photo.width * crop.width / rect.width, photo.height * crop.height / rect.height)
