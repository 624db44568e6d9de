"""Crops that keep the focus, and resolutions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onehearts.geometry import Rect
from onehearts.pictures import PhotoInfo, crop_for, effective_dpi
from page_checks import holds

_sizes = st.integers(1, 20_000)
_aspects = st.floats(0.05, 20)
_fractions = st.floats(0, 1)


def test_a_wide_frame_takes_a_band_at_the_focus() -> None:
    crop = crop_for(400, 300, 2.0, (0.5, 0.5))
    assert (crop.x, crop.y, crop.width, crop.height) == pytest.approx((0, 1 / 6, 1, 2 / 3))
    assert crop_for(400, 300, 2.0, (0.5, 0.0)).y == 0
    assert crop_for(400, 300, 2.0, (0.9, 1.0)).bottom == pytest.approx(1)


def test_a_tall_frame_takes_a_column_at_the_focus() -> None:
    crop = crop_for(400, 300, 0.5, (0.25, 0.9))
    assert (crop.y, crop.height) == (0, 1)
    assert crop.x + crop.width / 2 == pytest.approx(0.25)


@given(_sizes, _sizes, _aspects, _fractions, _fractions)
def test_crops_stay_inside_have_the_aspect_and_lose_one_direction_only(
    width: int, height: int, aspect: float, x: float, y: float
) -> None:
    crop = crop_for(width, height, aspect, (x, y))
    assert holds(Rect(0, 0, 1, 1), crop, slack=1e-9)
    assert (crop.width * width) / (crop.height * height) == pytest.approx(aspect)
    assert max(crop.width, crop.height) == 1


def test_resolution_counts_the_cropped_pixels_of_the_worse_direction() -> None:
    photo = PhotoInfo("", 1200, 800, "")
    assert effective_dpi(photo, Rect(0, 0, 1, 1), Rect(0, 0, 288, 192)) == pytest.approx(300)
    assert effective_dpi(photo, Rect(0, 0, 0.5, 1), Rect(0, 0, 144, 192)) == pytest.approx(300)
    assert effective_dpi(photo, Rect(0, 0, 1, 1), Rect(0, 0, 288, 384)) == pytest.approx(150)
