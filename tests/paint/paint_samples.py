"""Small editions made by hand, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from onehearts import resources
from onehearts.edition import Edition, Glyph, Glyphs, Ink, Item, Node, Page, Swatch
from onehearts.paint import screen_pdf
from onehearts.pictures import PhotoStore

CREATED = datetime(2026, 2, 1, tzinfo=timezone(timedelta(hours=9)))
WIDTH, HEIGHT = 300.0, 200.0

_FOLDER = resources.folder("fonts")
FONTS = {
    "text": str(_FOLDER / "biz-udgothic/BIZUDGothic-Regular.ttf"),
    "latin": str(_FOLDER / "biz-udpgothic/BIZUDPGothic-Regular.ttf"),
    "head": str(_FOLDER / "m-plus-rounded-1c/MPLUSRounded1c-ExtraBold.ttf"),
}
SWATCHES = {
    "ink": Swatch("ink", (34, 34, 34), (0, 0, 0, 95)),
    "coral": Swatch("coral", (201, 64, 58), (0, 75, 70, 10)),
    "paper": Swatch("paper", (255, 249, 240), (0, 2, 6, 0), paper=True),
}
INK = Ink("ink")


@cache
def hb_font(path: str) -> Any:
    return hb.Font(hb.Face(hb.Blob.from_file_path(path)))


def text(
    x: float,
    y: float,
    string: str,
    node: int | None = None,
    *,
    font: str = "text",
    size: float = 12,
    path: str = "",
    spread: float = 0,
    actual_text: str | None = None,
) -> Glyphs:
    """A shaped line; ``spread`` points are added after each glyph."""
    shaper = hb_font(path or FONTS[font])
    buffer = hb.Buffer()
    buffer.add_str(string)
    buffer.guess_segment_properties()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    hb.shape(shaper, buffer)
    scale = size / shaper.face.upem
    infos, pen, glyphs = buffer.glyph_infos, 0.0, []
    for index, (info, position) in enumerate(zip(infos, buffer.glyph_positions, strict=True)):
        is_first = index == 0 or infos[index - 1].cluster != info.cluster
        end = next((i.cluster for i in infos[index:] if i.cluster > info.cluster), len(string))
        glyphs.append(
            Glyph(
                info.codepoint,
                pen + position.x_offset * scale,
                -position.y_offset * scale,
                string[info.cluster : end] if is_first else "",
            )
        )
        pen += position.x_advance * scale + spread
    return Glyphs(x, y, font, size, INK, tuple(glyphs), pen, node, actual_text)


def edition(
    *pages: Iterable[Item],
    tree: tuple[Node, ...] = (),
    fonts: dict[str, str] | None = None,
    photos: dict[str, str] | None = None,
) -> Edition:
    """Pages of 300 × 200 points; ``tree`` goes below the Document node 0."""
    return Edition(
        id="2026-02",
        title="めざせ！ワンハート 令和8年2月号",
        language="ja-JP",
        publisher="高崎市 <福祉> & 仲間",
        date="2026-02-01",
        pages=tuple(Page(n, WIDTH, HEIGHT, 8.5, tuple(items)) for n, items in enumerate(pages, 1)),
        structure=Node(0, "Document", tree),
        swatches=SWATCHES,
        fonts=fonts or FONTS,
        photos=photos or {},
    )


def paint(book: Edition, cache_folder: Path | None = None) -> bytes:
    return screen_pdf(book, PhotoStore(cache_folder or Path("no-such-folder")), created=CREATED)
