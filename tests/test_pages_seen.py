"""The sample's pages as grey pictures, beside references that a person has looked at.

The dump says where things stand; this says that they are seen.
"""

from __future__ import annotations

import pytest
from PIL import Image

from onehearts import resources
from onehearts.pipeline import Pipeline
from sample import ISSUE
from seen import WORST, difference, hold, pictures, worst


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Image.Image]:
    cache = tmp_path_factory.mktemp("cache")
    pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), cache)
    edition = pipeline.build(ISSUE).edition
    assert edition is not None
    return pictures(pipeline.screen_pdf(edition))


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_page_looks_like_its_reference(pages: list[Image.Image], number: int) -> None:
    hold(pages[number - 1], "2026-02", number)


def test_a_missing_line_is_seen(pages: list[Image.Image]) -> None:
    without = pages[0].copy()
    without.paste(255, (40, 118, 320, 126))
    assert worst(difference(pages[0], without)) > WORST
