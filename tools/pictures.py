"""The sample issues and the specimen → the pictures of the READMEs."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

    from onehearts.pipeline import Pipeline

ROOT = Path(__file__).resolve().parent.parent
ISSUE = "issues/2026-02"
_SHOWN = (2, 11, 18)  # pages of the specimen: marks, readings, lines down the page
_DPI = 121  # A4 comes out 1,000 pixels wide
_SMALL = 400  # pixels a page is wide where four stand side by side
_FIVE = 240  # where five do
_EIGHT = 150  # and on the sheet of all samples, eight in a row
_IN_A_ROW = 8
_GAP = 16
_MOST_PAGES = 9  # tried for an issue in another layout than its own
_COLOURS = 255
_EDGE = "#E3D6C3"


def pictures() -> dict[str, bytes]:
    """Path in the repository → PNG: the sample's pages, some of the specimen's, all samples, all layouts."""
    pages, rules = _pages(ROOT / ISSUE), _rules()
    samples = [_pages(file.parent) for file in sorted(ROOT.glob("issues/*/issue.yaml"))]
    layouts = [_first_page_in(file.parent.name) for file in sorted(ROOT.glob("layouts/*/layout.yaml"))]
    return {
        "docs/page1.png": _packed(_framed(pages[0])),
        "docs/pages.png": _packed(_row(pages, _SMALL)),
        "docs/specimen.png": _packed(_row([rules[number - 1] for number in _SHOWN], _SMALL)),
        "docs/samples.png": _packed(_sheet(samples)),
        "docs/layouts.png": _packed(_row(layouts, _FIVE)),
    }


def _row(pages: Sequence[Image.Image], wide: int) -> Image.Image:
    """Pages side by side, each ``wide`` pixels wide."""
    height = round(wide * pages[0].height / pages[0].width)
    row = _blank(len(pages) * (wide + _GAP) - _GAP, height)
    for index, page in enumerate(pages):
        row.paste(_framed(page.resize((wide, height), reducing_gap=3.0)), (index * (wide + _GAP), 0))
    return row


def _sheet(samples: Iterable[Sequence[Image.Image]]) -> Image.Image:
    """The pages of all samples, as many samples in a row as have room, more air between them than in them."""
    rows: list[list[Image.Image]] = []
    free = 0
    for pages in samples:
        if len(pages) > free:
            rows.append([])
            free = _IN_A_ROW
        rows[-1].append(_row(pages, _EIGHT))
        free -= len(pages)
    widest = max(sum(row.width for row in held) + 3 * _GAP * (len(held) - 1) for held in rows)
    high = rows[0][0].height
    sheet = _blank(widest, len(rows) * (high + 2 * _GAP) - 2 * _GAP)
    for number, held in enumerate(rows):
        x = 0
        for row in held:
            sheet.paste(row, (x, number * (high + 2 * _GAP)))
            x += row.width + 3 * _GAP
    return sheet


def _pages(issue: Path) -> list[Image.Image]:
    """The pages of an issue as pictures."""
    pipeline = _pipeline()
    outcome = pipeline.build(issue)
    if outcome.edition is None or not outcome.finished:
        raise SystemExit(f"{issue} cannot be built: onehearts build {issue} says why")
    return _drawn(pipeline.screen_pdf(outcome.edition))


def _first_page_in(layout: str) -> Image.Image:
    """The first page of the sample set in ``layout``, on as few pages from its own number on as it takes."""
    typed = (ROOT / ISSUE / "issue.yaml").read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        copy = Path(folder) / Path(ISSUE).name
        shutil.copytree(ROOT / ISSUE, copy)
        shutil.copy(ROOT / "onehearts.yaml", folder)
        for text in _set_in(layout, typed):
            (copy / "issue.yaml").write_text(text, encoding="utf-8")
            pipeline = _pipeline()
            outcome = pipeline.build(copy)
            if outcome.edition is not None and outcome.finished:
                return _drawn(pipeline.screen_pdf(outcome.edition))[0]
    raise SystemExit(f"{ISSUE} does not fit {_MOST_PAGES} pages of {layout}")


def _set_in(layout: str, typed: str) -> Iterator[str]:
    """The issue as it would be typed for another layout, free of its pages, with more and more of them."""
    free = re.sub(r"^ +ページ: .*\n", "", typed, flags=re.MULTILINE)
    named = re.sub(r"^レイアウト: .*", f"レイアウト: {layout}", free, flags=re.MULTILINE)
    (pages,) = re.findall(r"^ページ数: (\d+)", typed, re.MULTILINE)
    for count in range(int(pages), _MOST_PAGES + 1):
        yield re.sub(r"^ページ数: .*", f"ページ数: {count}", named, flags=re.MULTILINE)


def _rules() -> list[Image.Image]:
    """The pages of the specimen as pictures."""
    pipeline = _pipeline()
    return _drawn(pipeline.screen_pdf(pipeline.specimen()))


def _pipeline() -> Pipeline:
    from onehearts import resources
    from onehearts.pipeline import Pipeline

    return Pipeline(resources.folder("layouts"), resources.folder("fonts"), ROOT / "build" / ".cache")


def _drawn(pdf: bytes) -> list[Image.Image]:
    from PIL import Image

    from onehearts import paint

    return [Image.open(BytesIO(data)).convert("RGB") for _, data in paint.png(pdf, _DPI)]


def _blank(width: int, height: int) -> Image.Image:
    from PIL import Image

    return Image.new("RGB", (width, height), "white")


def _framed(page: Image.Image) -> Image.Image:
    """The page with a fine edge, for a white README on which paper would have none."""
    from PIL import ImageDraw

    ImageDraw.Draw(page).rectangle((0, 0, page.width - 1, page.height - 1), outline=_EDGE)
    return page


def _packed(picture: Image.Image) -> bytes:
    """A small PNG: a palette of the picture's own colours; without ``kmeans`` small coloured tags turn grey."""
    file = BytesIO()
    picture.quantize(_COLOURS, kmeans=2).save(file, "PNG", optimize=True)
    return file.getvalue()
