"""What only an issue and its layout together can know: colours, drawings, photographs."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, TypeGuard

import pytest
from block_samples import built, edition, issue, photo, photos, pipeline

from onehearts import content
from onehearts.blocks import photos_of
from onehearts.diagnostics import has_errors
from onehearts.edition import Edition, Glyphs, Group, Item, Shape
from onehearts.fields import PHOTOS, Block, ListOf, Photo, Record, RecordOf, field

ACCENTS = ("珊瑚", "若葉", "琥珀", "空", "藤")
STORY = "  - 活動紹介:\n      地区: 八幡\n      見出し: 題\n      目的: 文章\n"
SESSIONS = """\
  - 開催日程:
      回:
        - 番号: 1
          日付: 2026-02-16
          時間: 10:00〜12:00
          会場: 市役所
"""
NOTICE = "  - お知らせ:\n      見出し: お知らせの題\n      本文: 文章\n"


def coloured(blocks: str, accent: str) -> str:
    """The block asking for a colour."""
    head, _, rest = blocks.partition("\n")
    return f"{head}\n      色: {accent}\n{rest}"


def accents(made: Edition) -> list[str]:
    """The accent each block is in: the first of its inks that is one, be it the pale or the deep shade."""
    found: list[str] = []
    for page in made.pages:
        for group in page.items:
            if isinstance(group, Group) and group.name != "柱":
                inks = [item.ink if isinstance(item, Glyphs) else item.fill for item in group.items if _is_inked(item)]
                found.append(next(name for ink in inks if ink and (name := ink.name.split("の")[0]) in ACCENTS))
    return found


def _is_inked(item: Item) -> TypeGuard[Glyphs | Shape]:
    return isinstance(item, Glyphs | Shape)


def test_accents_go_round(tmp_path: Path) -> None:
    assert accents(edition(tmp_path, STORY * 7)) == ["珊瑚", "空", "琥珀", "若葉", "藤", "珊瑚", "空"]


def test_a_block_is_in_the_colour_it_asks_for_and_the_round_goes_on(tmp_path: Path) -> None:
    made = edition(tmp_path, STORY + coloured(STORY, "藤") + STORY + STORY)
    assert accents(made) == ["珊瑚", "藤", "空", "琥珀"]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (STORY + NOTICE + SESSIONS + STORY, ["珊瑚", "空", "空", "琥珀"]),
        (coloured(NOTICE, "空") + SESSIONS + STORY, ["空", "空", "珊瑚"]),
        (NOTICE + coloured(SESSIONS, "藤") + STORY, ["珊瑚", "藤", "空"]),
        (SESSIONS + STORY, ["珊瑚", "空"]),
    ],
)
def test_sessions_keep_the_colour_of_the_notice_before_them(tmp_path: Path, blocks: str, expected: list[str]) -> None:
    assert accents(edition(tmp_path, blocks)) == expected


def test_a_colour_the_layout_has_not_is_told_and_the_pages_are_made(tmp_path: Path) -> None:
    outcome = built(tmp_path, coloured(STORY, "若菜"))
    (told,) = outcome.diagnostics
    assert (told.code, told.span.line, told.span.column) == ("blocks.unknown-accent", 7, 10)
    assert "若菜" in told.message
    assert any("若葉" in hint for hint in told.hints)
    assert outcome.edition is not None
    assert not outcome.finished


@pytest.mark.parametrize(
    ("typed", "hint"), [("雪だるあ", "もしかして「雪だるま」"), ("ゆきだるま", "雪だるま"), ("QQQ", "使えるのは")]
)
def test_a_drawing_the_layout_has_not_is_told_with_the_likely_one(tmp_path: Path, typed: str, hint: str) -> None:
    outcome = built(tmp_path, f"{STORY}      挿絵: {typed}\n")
    (told,) = outcome.diagnostics
    assert (told.code, told.span.line, told.span.column) == ("blocks.unknown-drawing", 10, 11)
    assert any(hint in said for said in told.hints)
    assert outcome.edition is not None


def test_drawings_of_the_steps_are_looked_for_too(tmp_path: Path) -> None:
    steps = "      歩み:\n        - 題: 一\n          挿絵: 家\n        - 題: 二\n          挿絵: ない絵\n"
    outcome = built(tmp_path, STORY + steps)
    assert [(d.code, d.span.line) for d in outcome.diagnostics] == [("blocks.unknown-drawing", 14)]


def test_the_layouts_own_pictures_are_not_for_stories(tmp_path: Path) -> None:
    outcome = built(tmp_path, f"{STORY}      挿絵: 白いハート\n")
    assert [d.code for d in outcome.diagnostics] == ["blocks.unknown-drawing"]
    assert all("白いハート" not in hint for hint in outcome.diagnostics[0].hints)


class Page(Record):
    """A record that holds photographs."""

    pictures: tuple[Photo, ...] = field("写真", PHOTOS)


class Album(Block):
    """Photographs two records deep."""

    KIND: ClassVar[str] = "写真帳"

    pages: tuple[Page, ...] = field("頁", ListOf(RecordOf(Page, "頁")))
    cover: tuple[Photo, ...] = field("表紙", PHOTOS, required=False, default=())


def test_photographs_are_found_wherever_they_are(tmp_path: Path) -> None:
    def typed(indent: str, *names: str) -> str:
        for name in names:
            photo(tmp_path, name, 4, 3)
        return "".join(f"{indent}- ファイル: {name}\n{indent}  掲載同意: 不要\n" for name in names)

    blocks = (
        "  - 写真帳:\n      頁:\n"
        f"        - 写真:\n{typed('            ', '1.jpg', '2.jpg')}"
        f"        - 写真:\n{typed('            ', '3.jpg')}"
        f"      表紙:\n{typed('        ', '4.jpg')}"
    )
    reading = content.read(issue(tmp_path, blocks), {"写真帳": Album})
    assert reading.issue is not None
    (album,) = reading.issue.blocks
    assert sorted(found.path.name for found in photos_of(album)) == ["1.jpg", "2.jpg", "3.jpg", "4.jpg"]


def test_every_photograph_that_cannot_be_read_is_told_at_its_place(tmp_path: Path) -> None:
    typed = photos(tmp_path, [(40, 30)] * 3)
    folder = tmp_path / "issues" / "2026-02" / "photos"
    (folder / "0.jpg").write_bytes(b"not a photograph")
    whole = (folder / "2.jpg").read_bytes()
    (folder / "2.jpg").write_bytes(whole[: len(whole) // 2])
    outcome = built(tmp_path, f"  - 活動紹介:\n      見出し: 題\n{typed}      目的: 文章\n")
    places = [(d.code, d.span.line, d.span.column) for d in outcome.diagnostics]
    assert places == [("pictures.not-an-image", 9, 17), ("pictures.damaged", 17, 17)]
    assert has_errors(outcome.diagnostics)
    assert outcome.edition is None


def test_a_photograph_that_is_not_there_is_told(tmp_path: Path) -> None:
    typed = photos(tmp_path, [(40, 30)]).replace("photos/0.jpg", "photos/9.jpg")
    outcome = built(tmp_path, f"  - 活動紹介:\n      見出し: 題\n{typed}      目的: 文章\n")
    assert [(d.code, d.span.line, d.span.column) for d in outcome.diagnostics] == [("content.photo-missing", 9, 17)]
    assert outcome.edition is None


def test_a_photograph_that_has_changed_is_read_again(tmp_path: Path) -> None:
    typed = photos(tmp_path, [(40, 30)])
    outcome = built(tmp_path, f"  - 活動紹介:\n      見出し: 題\n{typed}      目的: 文章\n")
    building = pipeline(tmp_path)
    path = tmp_path / "issues" / "2026-02"
    before = building.build(path).edition
    photo(tmp_path, "photos/0.jpg", 30, 60)
    after = building.build(path).edition
    assert outcome.edition is not None
    assert before is not None
    assert after is not None
    assert before.photos.keys() == outcome.edition.photos.keys()
    assert before.photos.keys() != after.photos.keys()
