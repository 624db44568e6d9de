"""Pages as grey pictures, held against references that a person has looked at.

``ONEHEARTS_REWRITE=1 pytest`` writes the references anew: open them before you commit them. Where a page differs, a
report with both pictures and their difference is left in build/.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageStat

from onehearts import paint
from sample import ROOT

REFERENCES = Path(__file__).parent / "ref"
DPI = 50
LEVELS = 32  # of grey in a reference: fewer bytes, and still far finer than what counts as a difference

# Font rasterisers differ in the grey of edges; a moved or missing thing is darker and wider than that. Both pictures
# are blurred, and the worst of the remaining difference (of 255) is what counts.
BLUR = 1.2
WORST = 60.0
MEAN = 1.0


def pictures(pdf: bytes) -> list[Image.Image]:
    """The pages of a PDF in grey."""
    return [Image.open(BytesIO(data)).convert("L") for _, data in paint.png(pdf, DPI)]


def hold(page: Image.Image, name: str, number: int) -> None:
    """Assert that page ``number`` of the document ``name`` looks like its reference."""
    file = REFERENCES / f"{name}-{number}.png"
    if rewrites():
        page.quantize(LEVELS).save(file, optimize=True)
    expected = Image.open(file).convert("L")
    assert page.size == expected.size
    change = difference(page, expected)
    mean = ImageStat.Stat(change).mean[0]
    if worst(change) > WORST or mean > MEAN:
        report = _report(name, number, page, expected, change)
        assert worst(change) <= WORST, f"see {report}"
        assert mean <= MEAN, f"see {report}"


def rewrites() -> bool:
    """Whether references are to be written anew."""
    return os.environ.get("ONEHEARTS_REWRITE") == "1"


def difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """Where two pictures differ by more than their edges."""
    blurred = [picture.filter(ImageFilter.GaussianBlur(BLUR)) for picture in (one, other)]
    return ImageChops.difference(*blurred)


def worst(change: Image.Image) -> int:
    """The greatest level in a difference."""
    return max(level for level, count in enumerate(change.histogram()) if count)


def _report(name: str, number: int, page: Image.Image, expected: Image.Image, change: Image.Image) -> Path:
    """Put the three pictures of a page side by side, below those of the pages before."""
    report = ROOT / "build" / f"{name}-pages.html"
    report.parent.mkdir(exist_ok=True)
    figures = []
    for kind, picture in (("expected", expected), ("made", page), ("difference", ImageChops.invert(change))):
        file = report.with_name(f"{name}-{number}-{kind}.png")
        picture.save(file)
        figures.append(f'<figure><img src="{file.name}" alt=""><figcaption>{number}: {kind}</figcaption></figure>')
    style = "<style>body{display:flex;flex-wrap:wrap;background:#888}</style>"
    before = report.read_text("utf-8") if report.exists() and number > 1 else f"<!doctype html>{style}"
    report.write_text(before + "".join(figures) + "<br>", "utf-8")
    return report
