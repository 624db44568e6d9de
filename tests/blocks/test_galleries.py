"""写真集: any number of photographs of any shape, frames of a row equally high, captions with their photographs."""

from __future__ import annotations

from pathlib import Path

import pytest
from block_samples import HEAD, built, edition, photos, roles, section
from ways import editions

from onehearts.edition import Edition, Picture, Shape
from onehearts.geometry import Rect, bounds, mm
from page_checks import faint, faults, in_turn, read_aloud

SHAPES = [(2400, 1800), (900, 1200), (2700, 600), (600, 2700), (1200, 900)] * 4
SIZES = [(width + number, height) for number, (width, height) in enumerate(SHAPES)]  # no photograph twice

A4_WIDTH = mm(210)


def pictures(made: Edition) -> list[list[Picture]]:
    """The photographs row by row."""
    rows: dict[tuple[int, float], list[Picture]] = {}
    for page in made.pages:
        for item in page.flat():
            if isinstance(item, Picture):
                rows.setdefault((page.number, round(item.rect.y, 1)), []).append(item)
    return list(rows.values())


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 20])
def test_galleries(tmp_path: Path, count: int) -> None:
    typed = f"  - 写真集:\n      見出し: まつり\n      本文: はじめに。\n{photos(tmp_path, SIZES[:count])}"
    captions = [f"{number}枚目の写真に付けた説明の言葉" for number in range(count)]
    for made in editions(tmp_path, typed):
        assert [f"page {page.number}: {fault}" for page in made.pages for fault in faults(page)] == []
        assert faint(made) == []
        assert in_turn(read_aloud(made), "まつり", "はじめに。", *captions) == []
        rows = pictures(made)
        assert sum(map(len, rows)) == count
        assert all(picture.rect.height == pytest.approx(row[0].rect.height, abs=0.2) for row in rows for picture in row)
        assert max(map(len, rows)) - min(map(len, rows)) <= 1
        assert count == 1 or min(map(len, rows)) > 1
        # Rows reach from edge to edge, and those of one number are equally high.
        lefts, rights = {round(row[0].rect.x) for row in rows}, {round(row[-1].rect.right) for row in rows}
        assert (len(lefts), len(rights)) == (1, 1)
        heights = {len(row): row[0].rect.height for row in rows}
        assert len(made.pages) > 1 or all(
            row[0].rect.height == pytest.approx(heights[len(row)], rel=0.02) for row in rows
        )


def test_a_single_photograph_stands_in_the_middle_in_some_sizes(tmp_path: Path) -> None:
    typed = f"  - 写真集:\n      見出し: 題\n{photos(tmp_path, [(2400, 1600)])}"
    wide = [picture for made in editions(tmp_path, typed) for (picture,) in pictures(made)]
    assert len({round(picture.rect.width) for picture in wide}) >= 3
    middles = {round(picture.rect.x + picture.rect.width / 2) for picture in wide[:3]}
    assert middles == {round(A4_WIDTH / 2)}


def test_photographs_are_held_by_tape_where_the_layout_says_so(tmp_path: Path) -> None:
    typed = f"  - 写真集:\n      見出し: 題\n{photos(tmp_path, SIZES[:2])}"

    def over(layout: str) -> list[list[Rect]]:
        """What is painted over the corners of each photograph."""
        made = built(tmp_path, typed, HEAD.replace("onehearts-a4", layout)).edition
        assert made is not None
        items = list(made.pages[0].flat())
        shown = [item for item in items if isinstance(item, Picture)]
        shapes = [(number, bounds(i.path)) for number, i in enumerate(items) if isinstance(i, Shape) and i.node is None]
        found = []
        for photo in shown:
            corners = [(photo.rect.x, photo.rect.y), (photo.rect.right, photo.rect.y)]
            later = [shape for number, shape in shapes if number > items.index(photo) and shape.width < 60]
            found.append([s for x, y in corners for s in later if s.x < x < s.right and s.y < y < s.bottom])
        return found

    assert over("onehearts-a4") == [[], []]
    for left, right in over("onehearts-a4-2p"):
        assert (left.width, left.height, left.y) == pytest.approx((right.width, right.height, right.y))
        assert left.x < right.x


def test_a_caption_belongs_to_its_photograph(tmp_path: Path) -> None:
    made = edition(tmp_path, f"  - 写真集:\n      見出し: 題\n{photos(tmp_path, SIZES[:2])}")
    item = ["LI", ["LBody", ["Figure"], ["Caption"]]]
    assert roles(section(made, "写真集")) == ["Sect", ["H2"], ["L", item, item]]
