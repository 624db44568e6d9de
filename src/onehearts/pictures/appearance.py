"""The inks of a printing condition → sRGB of what they look like on its paper, which is taken for white.

Relative colorimetric without black point compensation: the deepest black is shown as deep as it will print. The paper's
own shade is left out, for a proof is itself looked at on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from onehearts.pictures.separation import Cmyk, Rgb

if TYPE_CHECKING:
    from PIL import Image


class Appearance:
    """How inks look, by the profile (a file) of the condition they are printed under."""

    def __init__(self, profile: str) -> None:
        self._profile = profile
        self._transform: Any = None

    def picture(self, inks: Image.Image) -> Image.Image:
        """A picture in CMYK as it will look, in RGB."""
        from PIL import ImageCms

        if self._transform is None:
            self._transform = ImageCms.buildTransform(
                self._profile,
                ImageCms.createProfile("sRGB"),
                "CMYK",
                "RGB",
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                flags=ImageCms.Flags.HIGHRESPRECALC,
            )
        shown = ImageCms.applyTransform(inks, self._transform)
        assert shown is not None
        return shown

    def colours(self, colours: Sequence[Cmyk]) -> list[Rgb]:
        """Flat colours (parts of 1) as they will look."""
        from PIL import Image

        if not colours:
            return []
        inks = Image.frombytes("CMYK", (len(colours), 1), bytes(round(255 * one) for four in colours for one in four))
        data = self.picture(inks).tobytes()
        return [(data[at], data[at + 1], data[at + 2]) for at in range(0, len(data), 3)]
