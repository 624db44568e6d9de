"""The judge finds every fault that is planted in the sample, and in the sample itself only what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from anatomy import FILLERS, anatomy, blocks
from gaps import gaps, zoom
from judge import Fault, contrast, judge, looseness
from looks import ugly
from paper import paper

from onehearts.edition import Edition, Glyph, Glyphs, Group, Ink, Item, Link, Page, Picture, Shape
from onehearts.geometry import Path as Outline
from onehearts.geometry import Rect, bounds, rectangle
from onehearts.pipeline import Pipeline
from sample import ISSUE, ROOT

PAPER = paper()
Change = Callable[[Item], Item | None]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    outcome = Pipeline(ROOT / "layouts", ROOT / "fonts", tmp_path_factory.mktemp("cache")).build(ISSUE)
    assert outcome.edition is not None
    return outcome.edition


def moved(item: Item, down: float) -> Item:
    """An item so much lower."""
    match item:
        case Group():
            return item._replace(items=tuple(moved(one, down) for one in item.items))
        case Glyphs():
            return item._replace(y=item.y + down)
        case Shape():
            return item._replace(path=_lower(item.path, down))
        case Picture():
            return item._replace(rect=item.rect._replace(y=item.rect.y + down), clip=_lower(item.clip, down))
        case Link():
            return item._replace(rect=item.rect._replace(y=item.rect.y + down))


def _lower(path: Outline, down: float) -> Outline:
    return tuple((op, *(v + down * (at % 2) for at, v in enumerate(values))) for op, *values in path)


def on_page(edition: Edition, number: int, change: Change) -> Edition:
    """The edition with all items of a page changed; ``None`` leaves one out."""

    def changed(items: Sequence[Item]) -> tuple[Item, ...]:
        found: list[Item] = []
        for item in items:
            new = change(item)
            if new is item and isinstance(item, Group):
                new = item._replace(items=changed(item.items))
            found += [] if new is None else [new]
        return tuple(found)

    pages = (page._replace(items=changed(page.items)) if page.number == number else page for page in edition.pages)
    return replace(edition, pages=tuple(pages))


def block(edition: Edition, page: int, number: int) -> Group:
    return blocks(edition.pages[page - 1])[number]


def lower(group: Group, down: float) -> Change:
    return lambda item: moved(item, down) if item is group else item


def sized(text: str, size: float) -> Change:
    return lambda item: item._replace(size=size) if isinstance(item, Glyphs) and text in item.text else item


def added(page: Page, group: Group) -> Page:
    return page._replace(items=(*page.items, group))


def filler(rect: Rect) -> Group:
    return Group((Shape(rectangle(rect), Ink("白")),), "飾り")


def said(edition: Edition, pages: int = 4) -> set[Fault]:
    return set(judge(edition, pages, PAPER))


def test_in_the_sample_it_finds_nothing(sample: Edition) -> None:
    assert said(sample) == set()
    assert zoom(sample, PAPER.body) == 1.0


def test_pages_are_counted(sample: Edition) -> None:
    assert [fault.kind for fault in said(sample, 5) - said(sample)] == ["pages"]


@pytest.mark.parametrize(
    ("page", "number", "down", "kinds"),
    [
        (1, 2, -9.0, {"uneven"}),  # 11 points over it, 20 over the one before
        (1, 2, 8.0, {"wide", "outside"}),
        (1, 2, -22.0, {"crowded", "uneven", "uneven issue"}),
        (3, 2, 14.0, {"wide", "outside", "uneven", "uneven issue"}),
        (4, 2, -25.0, {"unfilled", "crowded"}),
        (4, 2, 14.0, {"crowded", "outside", "uneven", "uneven issue"}),
    ],
)
def test_a_block_that_moved_is_found(sample: Edition, page: int, number: int, down: float, kinds: set[str]) -> None:
    bad = on_page(sample, page, lower(block(sample, page, number), down))
    assert kinds <= {fault.kind for fault in said(bad) - said(sample) if fault.page in (0, page)}


def test_a_page_without_its_last_block_is_not_filled(sample: Edition) -> None:
    last = block(sample, 1, 2)
    bad = on_page(sample, 1, lambda item: None if item is last else item)
    assert ("unfilled", 1) in {(fault.kind, fault.page) for fault in said(bad)}


def test_a_column_that_ends_early_is_found(sample: Edition) -> None:
    """On page 2 a photograph ends with the text, above a row of drawings."""

    def without(item: Item) -> Item | None:
        if isinstance(item, Group):
            return None if item.name in FILLERS else item
        return None if _in_the_corner(item) else item

    found = said(on_page(sample, 2, without)) - said(sample)
    assert {(fault.kind, fault.page) for fault in found} == {("unfilled", 2)}


def test_a_page_of_furniture_is_empty(sample: Edition) -> None:
    bare = tuple(item for item in sample.pages[1].items if not isinstance(item, Group) or item.name == "柱")
    pages = (*sample.pages[:3], sample.pages[3], sample.pages[1]._replace(number=5, items=bare))
    assert {fault.kind for fault in said(replace(sample, pages=pages)) - said(sample)} == {"pages", "empty"}


@pytest.mark.parametrize(
    ("page", "text", "size", "found"),
    [
        (1, "一人で暮らすのぶこさん", 11.5, 1),
        (1, "一人で暮らすのぶこさん", 12.5, 0),
        (1, "お茶を囲んで弾む", 10.0, 1),
        (1, "お茶を囲んで弾む", 10.5, 0),
        (2, "地域でどんなことを", 10.5, 1),
        (2, "地域でどんなことを", 11.0, 0),
        (4, "誰もが気軽に加われる", 10.5, 1),
        (4, "地区の協議体活動に", 11.0, 1),
        (4, "市民活動センター", 11.0, 1),
    ],
)
def test_small_text_is_found(sample: Edition, page: int, text: str, size: float, found: int) -> None:
    bad = on_page(sample, page, sized(text, size))
    assert [fault.kind for fault in said(bad) - said(sample) if fault.kind == "small"] == ["small"] * found


def test_readings_may_have_half_the_size(sample: Edition) -> None:
    base = next(
        item for item in sample.pages[0].flat() if isinstance(item, Glyphs) and item.text.startswith("一人で暮らす")
    )

    def read(up: float, size: float) -> set[Fault]:
        reading = base._replace(y=base.y - up, size=size, glyphs=(Glyph(1, 0.0, 0.0, "ひ"),), width=size)
        group = block(sample, 1, 1)
        change = lambda item: item._replace(items=(*item.items, reading)) if item is group else item  # noqa: E731
        return {fault for fault in said(on_page(sample, 1, change)) - said(sample) if fault.kind == "small"}

    assert not read(0.88 * 12 + 0.12 * 6, 6.0)
    assert read(0.88 * 12 + 0.12 * 5, 5.0)
    assert read(40.0, 6.0)


@pytest.mark.parametrize(("left", "found"), [(1, 1), (2, 1), (3, 0)])
def test_a_runt_is_found(sample: Edition, left: int, found: int) -> None:
    lines = [item for item in sample.pages[0].flat() if isinstance(item, Glyphs) and item.text.endswith("ました。")]
    last = max((line for line in lines if line.size == 12), key=lambda line: line.y)

    def cut(item: Item) -> Item:
        return last._replace(glyphs=last.glyphs[-left:]) if item is last else item

    assert len([fault for fault in said(on_page(sample, 1, cut)) if fault.kind == "runt"]) == found


def test_gaps_between_labels_are_compared(sample: Edition) -> None:
    """One paragraph of page 1 stands 8 points lower."""

    def change(item: Item) -> Item:
        return moved(item, 8.0) if isinstance(item, Glyphs) and 580 < item.y < 625 and item.x < 420 else item

    found = {fault.kind for fault in said(on_page(sample, 1, change)) - said(sample)}
    assert "wide" in found


def _in_the_corner(item: Glyphs | Shape | Picture | Link) -> bool:
    """Whether an item stands where the second photograph of page 2 does."""
    place = bounds(item.path) if isinstance(item, Shape) else item.box if isinstance(item, Glyphs) else item.rect
    return place.x > 395 and 600 < place.y < 800


def test_photographs_over_text_are_found(sample: Edition) -> None:
    change = lambda item: item._replace(rect=item.rect._replace(x=300.0)) if isinstance(item, Picture) else item  # noqa: E731
    assert "crowded" in {fault.kind for fault in said(on_page(sample, 1, change)) - said(sample)}


@pytest.mark.parametrize(
    ("rects", "found"),
    [
        ([Rect(28, 700, 539, 60)], 0),
        ([Rect(28, 700, 539, 63)], 1),
        ([Rect(28, 700, 100, 50), Rect(200, 700, 100, 50)], 1),
    ],
)
def test_fillers_are_few_and_small(sample: Edition, rects: list[Rect], found: int) -> None:
    page = sample.pages[0]
    for rect in rects:
        page = added(page, filler(rect))
    pages = (page, *sample.pages[1:])
    faults = said(replace(sample, pages=pages))
    assert len([fault for fault in faults if fault.kind == "fillers"]) == found


def test_photographs_in_rows_are_no_bullets(sample: Edition, tmp_path: Path) -> None:
    """On page 1 of March a row of photographs stands over another, with the gap the layout has for rows."""
    outcome = Pipeline(ROOT / "layouts", ROOT / "fonts", tmp_path).build(ROOT / "issues" / "2026-03")
    assert outcome.edition is not None
    rows = [gap for gap in gaps(outcome.edition) if gap.page == 1 and gap.kind == "並んだ写真 本文 10.5"]
    assert [gap.height for gap in rows] == pytest.approx([rows[0].height] * 2)
    assert any(gap.kind.startswith("箇条") for gap in gaps(sample))
    assert not said(outcome.edition)

    def change(item: Item) -> Item:
        lower = isinstance(item, Picture | Shape) and _top(item) > rows[0].y
        return moved(item, PAPER.gaps["並んだ写真"].stretch + 2.0) if lower else item

    assert "wide" in {fault.kind for fault in said(on_page(outcome.edition, 1, change))}


def _top(item: Picture | Shape) -> float:
    return item.rect.y if isinstance(item, Picture) else bounds(item.path).y


def test_a_larger_issue_is_measured_as_a_smaller_one(sample: Edition) -> None:
    kinds = {gap.kind for gap in gaps(sample)}
    assert {"記事", "写真", "標 本文 12", "段階 丸極太 12", "カード 開催日程", "項目 本文 12"} <= kinds
    larger = [gap.height for gap in gaps(sample, 2.0)]
    assert larger == pytest.approx([gap.height / 2 for gap in gaps(sample)])


def test_dense_next_to_loose_is_a_number(sample: Edition) -> None:
    loose = looseness(sample, PAPER)
    assert list(loose) == [1, 2, 3, 4]
    assert 1.0 < contrast(sample, PAPER) < 2.0
    up = lower(block(sample, 3, 2), -12.0)
    assert looseness(on_page(sample, 3, up), PAPER) != loose


def test_no_two_blocks_are_one(sample: Edition) -> None:
    body = anatomy(sample)
    assert all(body.parents[child.id] is node for node in sample.structure.walk() for child in node.children)


def test_it_reads_the_layout(tmp_path: Path) -> None:
    assert PAPER.live == pytest.approx((28.0, 28.0, 539.28, 771.89), abs=0.01)
    assert all(gap.natural > 0 and gap.shrink >= 0 and gap.stretch >= 0 for gap in PAPER.gaps.values())
    assert PAPER.body == 12.0


def test_what_is_ugly_is_ranked(sample: Edition) -> None:
    """In the sample page 4 has no photograph, though there are more than pages."""
    assert [(fault.kind, fault.page) for fault in ugly(sample, PAPER)] == [("bare", 4)]

    def kinds(bad: Edition) -> set[str]:
        return {fault.kind for fault in ugly(bad, PAPER)} - {"bare"}

    def photo(change: Callable[[Rect], Rect]) -> Change:
        return lambda item: item._replace(rect=change(item.rect)) if isinstance(item, Picture) else item

    no_text = lambda item: None if isinstance(item, Glyphs) and item.size > 10.5 else item  # noqa: E731
    assert "apart" in kinds(on_page(sample, 3, no_text))
    assert kinds(on_page(sample, 3, photo(lambda rect: rect._replace(width=100)))) == {"small photo"}
    assert "large photo" in kinds(on_page(sample, 3, photo(lambda rect: rect._replace(width=400, height=320))))


def test_a_block_on_two_pages_is_split(sample: Edition) -> None:
    """The last story of page 3 goes on with its last two lines on page 4."""
    story = block(sample, 3, 2)
    runs = [item for item in story.items if isinstance(item, Glyphs) and item.size == 12]
    levels = sorted({round(run.y) for run in runs})

    def over(last: int) -> set[str]:
        rest = Group(tuple(run for run in runs if round(run.y) in levels[-last:]), story.name)
        page = sample.pages[3]
        pages = (*sample.pages[:3], page._replace(items=(rest, *page.items)))
        return {fault.kind for fault in ugly(replace(sample, pages=pages), PAPER)}

    assert {"split", "sliver"} <= over(2)
    assert "split" in over(4)
    assert "sliver" not in over(4)
