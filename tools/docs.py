"""Block kinds → docs/format.md and the schemas in schema/; the sample issue → the pictures of the READMEs.

``python -m tools.docs`` writes what is made from the code; ``--pictures`` draws the pictures too.
A test keeps the texts in step with the code; pictures are drawn again when the pages have changed to the eye.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from onehearts.blocks import KINDS
from onehearts.cli.schema import ISSUE_SCHEMA, PROJECT_SCHEMA, as_bytes
from onehearts.content.handbook import handbook
from onehearts.content.schema import project_schema, schema
from onehearts.files import write

if TYPE_CHECKING:
    from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
ISSUE = "issues/2026-02"

_DPI = 121  # A4 comes out 1,000 pixels wide
_SMALL = 400  # pixels a page is wide where four stand side by side
_GAP = 16
_COLOURS = 255
_EDGE = "#E3D6C3"


def texts() -> dict[str, bytes]:
    """Path in the repository → content, for every file made from the code."""
    return {
        "docs/format.md": handbook(KINDS).encode(),
        f"schema/{ISSUE_SCHEMA}": as_bytes(schema(KINDS)),
        f"schema/{PROJECT_SCHEMA}": as_bytes(project_schema(KINDS)),
    }


def pictures() -> dict[str, bytes]:
    """Path in the repository → PNG: the first page, and all pages side by side."""
    pages = list(_pages())
    width = len(pages) * (_SMALL + _GAP) - _GAP
    height = round(_SMALL * pages[0].height / pages[0].width)
    row = _blank(width, height)
    for index, page in enumerate(pages):
        row.paste(_framed(page.resize((_SMALL, height), reducing_gap=3.0)), (index * (_SMALL + _GAP), 0))
    return {"docs/page1.png": _packed(_framed(pages[0])), "docs/pages.png": _packed(row)}


def main(argv: Sequence[str] | None = None) -> None:
    """Write the files and name them."""
    parser = argparse.ArgumentParser(prog="python -m tools.docs", description=__doc__)
    parser.add_argument("--pictures", action="store_true", help="draw the pictures of the READMEs as well")
    wanted = parser.parse_args(argv)
    made = {**texts(), **(pictures() if wanted.pictures else {})}
    for name, data in made.items():
        write(ROOT / name, data)
        print(name)


def _pages() -> Iterator[Image.Image]:
    """The pages of the sample as pictures."""
    from PIL import Image

    from onehearts import paint, resources
    from onehearts.pipeline import Pipeline

    pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), ROOT / "build" / ".cache")
    outcome = pipeline.build(ROOT / ISSUE)
    if outcome.edition is None or not outcome.finished:
        raise SystemExit(f"{ISSUE} cannot be built: onehearts build {ISSUE} says why")
    for _, data in paint.png(pipeline.screen_pdf(outcome.edition), _DPI):
        yield Image.open(BytesIO(data)).convert("RGB")


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


if __name__ == "__main__":
    main()
