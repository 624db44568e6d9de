"""Small editions made by hand, for the tests of this folder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from onehearts import resources
from onehearts.edition import Edition, FontFile, Glyph, Glyphs, Ink, Item, Node, Page, Swatch
from onehearts.paint import screen_pdf
from onehearts.pictures import PhotoStore

CREATED = datetime(2026, 2, 1, tzinfo=timezone(timedelta(hours=9)))
WIDTH, HEIGHT = 300.0, 200.0

_FOLDER = resources.folder("fonts")
FONTS = {
    "text": FontFile(str(_FOLDER / "biz-udgothic/BIZUDGothic-Regular.ttf")),
    "latin": FontFile(str(_FOLDER / "biz-udpgothic/BIZUDPGothic-Regular.ttf")),
    "head": FontFile(str(_FOLDER / "m-plus-rounded-1c/MPLUSRounded1c-ExtraBold.ttf")),
}
SWATCHES = {
    "ink": Swatch("ink", (34, 34, 34), (0, 0, 0, 95)),
    "coral": Swatch("coral", (201, 64, 58), (0, 75, 70, 10)),
    "paper": Swatch("paper", (255, 249, 240), (0, 2, 6, 0), paper=True),
}
INK = Ink("ink")


@cache
def hb_font(file: FontFile) -> Any:
    font = hb.Font(hb.Face(hb.Blob.from_file_path(file.path)))
    if file.axes:
        font.set_variations(dict(file.axes))
    return font


def text(
    x: float,
    y: float,
    string: str,
    node: int | None = None,
    *,
    font: str = "text",
    size: float = 12,
    file: FontFile | None = None,
    spread: float = 0,
    actual_text: str | None = None,
) -> Glyphs:
    """A shaped line; ``spread`` points are added after each glyph."""
    shaper = hb_font(file or FONTS[font])
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


def down(
    x: float,
    y: float,
    string: str,
    node: int | None = None,
    *,
    font: str = "text",
    size: float = 12,
    file: FontFile | None = None,
    spread: float = 0,
    actual_text: str | None = None,
) -> Glyphs:
    """A shaped line down the page from ``y`` on, its column's centre line at ``x``."""
    shaper = hb_font(file or FONTS[font])
    buffer = hb.Buffer()
    buffer.add_str(string)
    buffer.guess_segment_properties()
    buffer.direction = "ttb"
    hb.shape(shaper, buffer)
    scale = size / shaper.face.upem
    pen, glyphs = 0.0, []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        at = (position.x_offset * scale, pen - position.y_offset * scale)
        glyphs.append(Glyph(info.codepoint, *at, string[info.cluster]))
        pen += spread - position.y_advance * scale
    return Glyphs(x, y, font, size, INK, tuple(glyphs), pen, node, actual_text, flow="down")


def turned(x: float, y: float, string: str, node: int | None = None, **options: Any) -> Glyphs:
    """A shaped line that goes down the page turned by 90° clockwise, its em box about the centre line."""
    lying = text(0, 0, string, node, **options)
    sunk = (0.88 - 0.5) * lying.size
    glyphs = tuple(Glyph(gid, -gy - sunk, gx, said) for gid, gx, gy, said in lying.glyphs)
    return lying._replace(x=x, y=y, glyphs=glyphs, flow="turned")


def column(x: float, y: float, string: str, node: int | None = None, size: float = 12) -> list[Glyphs]:
    """A line down the page of kanji and kana, of words turned with a quarter em about them, and of digits
    in braces that stand side by side in one em.
    """
    runs: list[Glyphs] = []
    for braced, word, upright in re.findall(r"\{(\d+)\}|([!-z]+(?: [!-z]+)*)|([^ -}]+)", string):
        is_first = not runs
        if braced:
            room = size / len(braced)
            for at, digit in enumerate(braced):
                runs.append(text(x - size / 2 + at * room, y + 0.88 * size, digit, node, size=size))
            y += size
        elif word:
            y += 0 if is_first else size / 4
            runs.append(turned(x, y, word, node, size=size))
            y += runs[-1].width + size / 4
        else:
            runs.append(down(x, y, upright, node, size=size))
            y += runs[-1].width
    return runs


def edition(
    *pages: Iterable[Item],
    tree: tuple[Node, ...] = (),
    fonts: dict[str, FontFile] | None = None,
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
