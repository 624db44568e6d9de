"""Crops that keep the focus, and resolutions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onehearts.geometry import Rect
from onehearts.pictures import PhotoInfo, crop_for, effective_dpi, on_page
from page_checks import holds

_sizes = st.integers(1, 20_000)
_aspects = st.floats(0.05, 20)
_fractions = st.floats(0, 1)


def _point(x: float, y: float) -> Rect:
    return Rect(x, y, 0, 0)


_areas = st.tuples(_fractions, _fractions, _fractions, _fractions).map(
    lambda at: Rect(min(at[0], at[1]), min(at[2], at[3]), abs(at[0] - at[1]), abs(at[2] - at[3]))
)


def test_a_wide_frame_takes_a_band_at_the_focus() -> None:
    crop = crop_for(400, 300, 2.0)
    assert (crop.x, crop.y, crop.width, crop.height) == pytest.approx((0, 1 / 6, 1, 2 / 3))
    assert crop_for(400, 300, 2.0, _point(0.5, 0.0)).y == 0
    assert crop_for(400, 300, 2.0, _point(0.9, 1.0)).bottom == pytest.approx(1)


def test_a_tall_frame_takes_a_column_at_the_focus() -> None:
    crop = crop_for(400, 300, 0.5, _point(0.25, 0.9))
    assert (crop.y, crop.height) == (0, 1)
    assert crop.x + crop.width / 2 == pytest.approx(0.25)


def test_an_area_that_is_too_wide_loses_as_much_on_both_sides() -> None:
    crop = crop_for(400, 300, 0.5, Rect(0.1, 0.2, 0.6, 0.3))
    assert crop.x - 0.1 == pytest.approx(0.7 - crop.right)


@given(_sizes, _sizes, _aspects, _areas)
def test_crops_stay_inside_have_the_aspect_and_lose_one_direction_only(
    width: int, height: int, aspect: float, focus: Rect
) -> None:
    crop = crop_for(width, height, aspect, focus)
    assert holds(Rect(0, 0, 1, 1), crop, slack=1e-9)
    assert (crop.width * width) / (crop.height * height) == pytest.approx(aspect)
    assert max(crop.width, crop.height) == 1


@given(_sizes, _sizes, _aspects, _areas)
def test_a_crop_keeps_all_of_the_focus_if_any_can_and_else_its_middle(
    width: int, height: int, aspect: float, focus: Rect
) -> None:
    crop = crop_for(width, height, aspect, focus)
    if focus.width <= crop.width and focus.height <= crop.height:
        assert holds(crop, focus, slack=1e-9)
    else:
        assert holds(crop, _point(focus.x + focus.width / 2, focus.y + focus.height / 2), slack=1e-9)
        assert holds(Rect(focus.x, 0, focus.width, 1), crop) or holds(Rect(0, focus.y, 1, focus.height), crop)


@given(_sizes, _sizes, st.floats(10, 600), st.floats(10, 600), _areas)
def test_the_focus_is_found_on_the_page(width: int, height: int, across: float, down: float, focus: Rect) -> None:
    frame = Rect(40, 50, across, down)
    crop = crop_for(width, height, across / down, focus)
    shown = on_page(focus, crop, frame)
    assert holds(frame, shown, slack=1e-6)
    if holds(crop, focus, slack=1e-9):
        middle = (focus.x + focus.width / 2 - crop.x) / crop.width * across + frame.x
        assert shown.x + shown.width / 2 == pytest.approx(middle, abs=1e-3)


def test_resolution_counts_the_cropped_pixels_of_the_worse_direction() -> None:
    photo = PhotoInfo("", 1200, 800, "")
    assert effective_dpi(photo, Rect(0, 0, 1, 1), Rect(0, 0, 288, 192)) == pytest.approx(300)
    assert effective_dpi(photo, Rect(0, 0, 0.5, 1), Rect(0, 0, 144, 192)) == pytest.approx(300)
    assert effective_dpi(photo, Rect(0, 0, 1, 1), Rect(0, 0, 288, 384)) == pytest.approx(150)
