"""What is known of a photograph, and the part of it that fills a frame."""

from __future__ import annotations

from typing import NamedTuple

from onehearts.geometry import CENTRE, Rect


class PhotoInfo(NamedTuple):
    """A readable photograph: ``digest`` of the file's content, size in pixels when held upright, file."""

    digest: str
    width: int
    height: int
    path: str


def crop_for(width: float, height: float, aspect: float, focus: Rect = CENTRE) -> Rect:
    """The largest part of a ``width`` × ``height`` picture that is ``aspect`` times as wide as high.

    ``focus`` stands in its middle, or as near to it as the edges let it: so all of the focus is seen unless it is
    itself wider or higher than the part. Both are in units of the picture, 0–1.
    """
    own = width / height
    part_width, part_height = (aspect / own, 1.0) if aspect < own else (1.0, own / aspect)
    x = min(max(focus.x + (focus.width - part_width) / 2, 0.0), 1.0 - part_width)
    y = min(max(focus.y + (focus.height - part_height) / 2, 0.0), 1.0 - part_height)
    return Rect(x, y, part_width, part_height)


def on_page(focus: Rect, crop: Rect, rect: Rect) -> Rect:
    """Where on the page (points) the seen part of ``focus`` lies when ``crop`` fills ``rect``."""
    left, right = (min(max(x, crop.x), crop.right) for x in (focus.x, focus.right))
    top, bottom = (min(max(y, crop.y), crop.bottom) for y in (focus.y, focus.bottom))
    across, down = rect.width / crop.width, rect.height / crop.height
    return Rect(
        rect.x + (left - crop.x) * across,
        rect.y + (top - crop.y) * down,
        (right - left) * across,
        (bottom - top) * down,
    )


def effective_dpi(photo: PhotoInfo, crop: Rect, rect: Rect) -> float:
    """Pixels an inch when ``crop`` (0–1) of the photograph fills ``rect`` (points): the worse direction's."""
    return 72 * min(photo.width * crop.width / rect.width, photo.height * crop.height / rect.height)
