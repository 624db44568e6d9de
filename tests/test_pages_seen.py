"""The sample's pages as grey pictures, beside references that a person has looked at.

The dump says where things stand; this says that they are seen. ``ONEHEARTS_REWRITE=1 pytest tests/test_pages_seen.py``
writes the references anew: open them before you commit them. Where a page differs, a report with both pictures and
their difference is left in build/pages.html.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from onehearts import paint, resources
from onehearts.pipeline import Pipeline
from sample import ISSUE, ROOT

REFERENCES = Path(__file__).parent / "ref"
REPORT = ROOT / "build" / "pages.html"
DPI = 50

# Font rasterisers differ in the grey of edges; a moved or missing thing is darker and wider than that. Both pictures
# are blurred, and the worst of the remaining difference (of 255) is what counts.
BLUR = 1.2
WORST = 60.0
MEAN = 1.0


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Image.Image]:
    cache = tmp_path_factory.mktemp("cache")
    pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), cache)
    edition = pipeline.build(ISSUE).edition
    assert edition is not None
    made = paint.png(pipeline.screen_pdf(edition), DPI)
    return [Image.open(BytesIO(data)).convert("L") for _, data in made]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_page_looks_like_its_reference(pages: list[Image.Image], number: int) -> None:
    reference = REFERENCES / f"2026-02-{number}.png"
    page = pages[number - 1]
    if os.environ.get("ONEHEARTS_REWRITE") == "1":
        page.save(reference, optimize=True)
    expected = Image.open(reference)
    assert page.size == expected.size
    difference = _difference(page, expected)
    worst, mean = _worst(difference), ImageStat.Stat(difference).mean[0]
    if worst > WORST or mean > MEAN:
        _report(number, page, expected, difference)
    assert worst <= WORST, f"see {REPORT}"
    assert mean <= MEAN, f"see {REPORT}"


def test_a_missing_line_is_seen(pages: list[Image.Image]) -> None:
    without = pages[0].copy()
    without.paste(255, (40, 118, 320, 126))
    assert _worst(_difference(pages[0], without)) > WORST


def _difference(one: Image.Image, other: Image.Image) -> Image.Image:
    blurred = [picture.filter(ImageFilter.GaussianBlur(BLUR)) for picture in (one, other)]
    return ImageChops.difference(*blurred)


def _worst(difference: Image.Image) -> int:
    return max(level for level, count in enumerate(difference.histogram()) if count)


def _report(number: int, page: Image.Image, expected: Image.Image, difference: Image.Image) -> None:
    """Put the three pictures of a page side by side, below those of the pages before."""
    REPORT.parent.mkdir(exist_ok=True)
    figures = []
    for name, picture in (("expected", expected), ("made", page), ("difference", ImageChops.invert(difference))):
        file = REPORT.with_name(f"page-{number}-{name}.png")
        picture.save(file)
        figures.append(f'<figure><img src="{file.name}" alt=""><figcaption>{number}: {name}</figcaption></figure>')
    style = "<style>body{display:flex;flex-wrap:wrap;background:#888}</style>"
    before = REPORT.read_text("utf-8") if REPORT.exists() and number > 1 else f"<!doctype html>{style}"
    REPORT.write_text(before + "".join(figures) + "<br>", "utf-8")
