"""Bands of one picture → their sums, pixel by pixel: how much ink there is in all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image


def added(bands: Sequence[Image.Image]) -> Image.Image:
    """The sums of the pixels of pictures of one size and one band (mode I)."""
    from PIL import ImageMath

    first, *others = bands
    result: Image.Image = ImageMath.lambda_eval(
        lambda args: sum((args[f"b{i}"] for i in range(len(others))), args["first"]),
        first=first.convert("I"),
        **{f"b{i}": band for i, band in enumerate(others)},
    )
    return result


def highest_of(band: Image.Image) -> int:
    """The largest value in a picture of one band."""
    return int(band.getextrema()[1])  # type: ignore[arg-type]  # one band has one pair
