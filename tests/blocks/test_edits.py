"""What could be less in a block, and blocks with less in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from block_samples import issue, photos
from hypothesis import given
from hypothesis import strategies as st

from onehearts import content
from onehearts.blocks import KINDS
from onehearts.blocks.edits import Edit, Sort, Spot, edited, shortened, spots_in
from onehearts.fields import Block
from onehearts.runs import Manner, Part, PartKind, Prose, Run, plain, text_of

STORY = """\
  - 活動紹介:
      ページ: 1
      見出し: 見出しは削らない
      挿絵: 家
{photos}      歩み:
        - 題: 題は削らない
          挿絵: 芽
      目的: 目的の文章です。
      経緯: |
        一つめの段落です。

        二つめの段落です。
"""
MINUTES = """\
  - 話し合いの内容:
      改ページ: はい
      見出し: 話し合い
      月:
        - 月: 12月
          会議:
            - 名前: 住民企画会議
              内容: |
                ・一つめ
                →二つめ
"""
GALLERY = "  - 写真集:\n      見出し: 題\n{photos}"


def blocks(root: Path, typed: str) -> tuple[Block, ...]:
    read = content.read(issue(root, typed), KINDS).issue
    assert read is not None
    return read.blocks


def story(root: Path, many: int = 2) -> tuple[Block, ...]:
    return blocks(root, STORY.format(photos=photos(root, [(400, 300)] * many)) + MINUTES)


def said(prose: Prose) -> list[str]:
    return [text_of(part.runs) for part in prose]


def spot(of: tuple[Block, ...], sort: Sort, number: int = 0) -> Spot:
    return [spot for spot in spots_in(of) if spot.sort is sort][number]


# What is found ----------------------------------------------------------------------------------------


def test_texts_are_found_wherever_a_field_holds_them_and_nothing_else_is_cut(tmp_path: Path) -> None:
    found = [spot for spot in spots_in(story(tmp_path)) if spot.sort is Sort.CUT]
    assert [(spot.block, spot.head, spot.name, spot.place.line, spot.size, spot.most) for spot in found] == [
        (0, "見出しは削らない", "目的", 22, 8, 4),
        (0, "見出しは削らない", "経緯", 23, 18, 10),
        (1, "話し合い", "住民企画会議」の「内容", 35, 6, 3),
    ]


def test_what_can_be_left_out_is_found_with_what_it_shows(tmp_path: Path) -> None:
    found = [spot for spot in spots_in(story(tmp_path)) if spot.sort is not Sort.CUT]
    assert [(spot.sort, spot.block, spot.name, spot.place.line) for spot in found] == [
        (Sort.PIN, 0, "1", 7),
        (Sort.DRAWING, 0, "家", 9),
        (Sort.PHOTO, 0, "0枚目の写真に付けた説明の言葉", 11),
        (Sort.PHOTO, 0, "1枚目の写真に付けた説明の言葉", 15),
        (Sort.DRAWING, 0, "芽", 21),
        (Sort.BLOCK, 0, "活動紹介", 6),
        (Sort.NEW_PAGE, 1, "", 28),
        (Sort.BLOCK, 1, "話し合いの内容", 27),
    ]


@pytest.mark.parametrize(("many", "left_out"), [(1, 0), (2, 1)])
def test_one_of_what_must_be_there_stays(tmp_path: Path, many: int, left_out: int) -> None:
    gallery = blocks(tmp_path, GALLERY.format(photos=photos(tmp_path, [(400, 300)] * many)))
    assert sum(spot.sort is Sort.PHOTO for spot in spots_in(gallery)) == left_out


# What is done -----------------------------------------------------------------------------------------


def test_edits_of_several_places_are_done_together(tmp_path: Path) -> None:
    before = story(tmp_path)
    cuts = [spot for spot in spots_in(before) if spot.sort is Sort.CUT]
    edits = [Edit(spot(before, Sort.PHOTO, number)) for number in (0, 1)]
    edits += [Edit(spot(before, Sort.PIN)), Edit(cuts[0], 3), Edit(cuts[1], 12), Edit(cuts[2], 2)]
    after = edited(before, edits)
    left = [spot for spot in spots_in(after) if spot.sort not in (Sort.BLOCK, Sort.NEW_PAGE)]
    assert [(spot.sort, spot.name, spot.size) for spot in left] == [
        (Sort.DRAWING, "家", 0),
        (Sort.DRAWING, "芽", 0),
        (Sort.CUT, "目的", 5),
        (Sort.CUT, "経緯", 6),
        (Sort.CUT, "住民企画会議」の「内容", 4),
    ]
    assert spots_in(before) == spots_in(story(tmp_path))  # values do not change


def test_a_block_can_be_left_out_beside_other_edits(tmp_path: Path) -> None:
    before = story(tmp_path)
    after = edited(before, [Edit(spot(before, Sort.BLOCK)), Edit(spot(before, Sort.NEW_PAGE))])
    assert [(block.KIND, block.new_page) for block in after] == [("話し合いの内容", False)]


def test_ends_of_paragraphs_go_first_and_empty_ones_with_them() -> None:
    prose = (Part(PartKind.PARAGRAPH, plain("あいうえお")), Part(PartKind.BULLET, plain("かきくけこ")))
    assert said(shortened(prose, 2)) == ["あいうえお", "かきく"]
    assert said(shortened(prose, 5)) == ["あいうえお"]
    assert said(shortened(prose, 7)) == ["あいう"]


def test_a_text_is_cut_anywhere() -> None:
    prose = (Part(PartKind.PARAGRAPH, plain("あいうえお")), Part(PartKind.BULLET, plain("かきくけこ")))
    assert said(shortened(prose, 2, 0.0)) == ["うえお", "かきくけこ"]
    assert said(shortened(prose, 6, 0.0)) == ["きくけこ"]
    assert said(shortened(prose, 4, 0.5)) == ["あいう", "くけこ"]
    assert said(shortened(prose, 2, 0.25)) == ["あいお", "かきくけこ"]
    assert said(shortened(prose, 0, 0.5)) == said(prose)


@pytest.mark.parametrize(
    "whole",
    [
        Run("漢字", ruby="かんじ"),
        Run("下線の字", manners=frozenset({Manner.UNDERLINE})),
        Run("字取", spread=4.0),
    ],
)
def test_what_cannot_be_parted_goes_as_a_whole(whole: Run) -> None:
    prose = (Part(PartKind.PARAGRAPH, (Run("前の"), whole, Run("後ろ"))),)
    assert said(shortened(prose, 3)) == ["前の"]
    assert said(shortened(prose, 2)) == [f"前の{whole.text}"]
    assert said(shortened(prose, 3, 0.0)) == ["後ろ"]


@given(st.lists(st.lists(st.text("あいう", min_size=1), min_size=1), min_size=1), st.integers(0, 50), st.floats(0, 1))
def test_what_is_left_is_all_but_so_many_characters_in_one_place(
    typed: list[list[str]], characters: int, where: float
) -> None:
    prose = tuple(Part(PartKind.PARAGRAPH, tuple(map(Run, runs))) for runs in typed)
    whole = "".join(said(prose))
    left = "".join(said(shortened(prose, characters, where)))
    first = round(max(0, len(whole) - characters) * where)
    assert left == whole[:first] + whole[first + characters :]
