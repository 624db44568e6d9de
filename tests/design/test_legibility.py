"""The bundled layout is legible: contrast of text on fields, sizes, leading."""

from __future__ import annotations

from itertools import product

import pytest
from layout_samples import bundled

from page_checks import contrast

LAYOUT = bundled()
ACCENTS = LAYOUT.accents
PAPERS = ("紙", "白")
PALE = tuple(f"{name}の淡" for name in ACCENTS)

ON_FIELDS = [
    *product(("白",), ACCENTS),  # tags, discs, the goal, the foot
    *product(ACCENTS, PAPERS),  # terms and numbers on cards
    *((f"{name}の濃", f"{name}の淡") for name in ACCENTS),  # labels, chips, speech
    *((f"{name}の濃", paper) for name in ACCENTS for paper in PAPERS),  # small heads, strong text
    *product(("墨",), (*PAPERS, *PALE)),  # running text
    *product(("空の濃",), (*PAPERS, *PALE)),  # links
]


@pytest.mark.parametrize(("text", "field"), ON_FIELDS)
def test_text_on_a_field_has_contrast(text: str, field: str) -> None:
    assert contrast(LAYOUT.swatches[text].rgb, LAYOUT.swatches[field].rgb) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)
    assert contrast((255, 0, 0), (255, 0, 0)) == pytest.approx(1.0)


@pytest.mark.parametrize("name", LAYOUT.styles)
def test_no_type_is_smaller_than_tired_eyes_can_read(name: str) -> None:
    assert LAYOUT.styles[name].size >= 10.5


@pytest.mark.parametrize("name", ["本文", "一覧", "項目"])
def test_body_lists_notices_and_sessions_are_12_to_14_points(name: str) -> None:
    assert 12 <= LAYOUT.styles[name].size <= 14


@pytest.mark.parametrize("name", ["議事", "段階の本文", "せりふ"])
def test_steps_and_minutes_are_at_least_11_points(name: str) -> None:
    assert LAYOUT.styles[name].size >= 11


@pytest.mark.parametrize("name", ["本文", "議事", "一覧", "段階の本文", "せりふ"])
def test_running_text_has_a_leading_of_one_and_a_half_to_1_8(name: str) -> None:
    style = LAYOUT.styles[name]
    assert 1.5 <= style.leading / style.size <= 1.8


@pytest.mark.parametrize("name", LAYOUT.styles)
def test_lines_never_touch(name: str) -> None:
    style = LAYOUT.styles[name]
    assert style.leading > style.size


@pytest.mark.parametrize("name", LAYOUT.styles)
def test_sizes_are_on_one_scale(name: str) -> None:
    assert LAYOUT.styles[name].size in (10.5, 11, 12, 14, 17, 21, 28, 40)


def test_every_accent_can_be_told_from_its_pale_and_deep_shades_on_a_press() -> None:
    for name in ACCENTS:
        shades = [LAYOUT.swatches[name + shade] for shade in ("の淡", "", "の濃")]
        ink = [sum(shade.cmyk) for shade in shades]
        assert ink == sorted(ink)
        assert ink[0] + 20 < ink[1] < ink[2] <= 300
