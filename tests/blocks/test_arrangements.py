"""Every way a block can be laid out → pages without a fault, with all its words in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from block_samples import issue, photos, pipeline

from onehearts.blocks import KINDS, Kind
from onehearts.compose import Arrangement
from onehearts.design import Look
from onehearts.edition import Edition, Group, Item, Picture, Shape
from onehearts.geometry import bounds
from page_checks import faults, in_turn, is_field, meet, read_aloud, shape_box, words

SENTENCE = "地域の皆さんが集まり、お茶を飲みながら話に花を咲かせる居場所が、この春から週に一度開かれています。"
LANDSCAPE, PORTRAIT, PANORAMA, TALL = (1200, 800), (900, 1200), (2400, 600), (600, 1800)
ALBUMS = [
    [],
    [LANDSCAPE],
    [PANORAMA],
    [TALL],
    [LANDSCAPE, PORTRAIT],
    [PORTRAIT, PANORAMA, TALL],
    [LANDSCAPE, LANDSCAPE, PORTRAIT, PANORAMA],
    [LANDSCAPE] * 5,
    [PORTRAIT, LANDSCAPE, PANORAMA, LANDSCAPE, TALL, LANDSCAPE],
    [LANDSCAPE, PORTRAIT, PANORAMA, TALL] * 2,
]
LABELS = ["目的", "経緯", "様子", "感想", "今後", "その他", "問い合わせ先"]
TEXTS = [[4], [1, 4, 5, 2], [1] * 7]
MOST_WAYS = 8


def every_way(root: Path, block: str) -> Iterator[tuple[Arrangement, Edition]]:
    """Each way of the only block of an issue, and the pages on which it stands alone."""
    kind = KINDS[block.split("- ")[1].split(":")[0]]
    ways: tuple[Arrangement, ...] = ()
    chosen = 0

    def arrangements(self: Kind, look: Look) -> tuple[Arrangement, ...]:
        nonlocal ways
        ways = kind.arrangements(self, look)
        return (ways[chosen],)

    one = type(kind.__name__, (kind,), {"arrangements": arrangements})
    pipe, folder = pipeline(root, {**KINDS, kind.KIND: one}), issue(root, block)
    while not chosen or chosen < len(ways):
        outcome = pipe.build(folder)
        assert outcome.edition is not None, [d.message for d in outcome.diagnostics]
        yield ways[chosen], outcome.edition
        chosen += 1


def check(root: Path, block: str, *said: str) -> dict[str, Edition]:
    """All ways of a block, by name: no fault on any page, the words in order, the favourite first and not too many."""
    ways = list(every_way(root, block))
    for way, made in ways:
        assert [f"{way.name} {fault}" for page in made.pages for fault in faults(page)] == []
        assert in_turn(read_aloud(made), *said) == [], way.name
    costs = [way.cost for way, _ in ways]
    assert costs == sorted(costs)
    assert len(costs) <= MOST_WAYS
    names = [way.name for way, _ in ways]
    assert len(names) == len(set(names))
    return {way.name: made for way, made in ways}


def story(root: Path, album: list[tuple[int, int]], lengths: list[int], more: str = "") -> str:
    texts = "".join(f"      {label}: {SENTENCE * n}\n" for label, n in zip(LABELS, lengths, strict=False))
    return f"  - 活動紹介:\n      見出し: 居場所づくり\n{more}{photos(root, album)}{texts}"


def told(lengths: list[int]) -> list[str]:
    return [text for label, n in zip(LABELS, lengths, strict=False) for text in (label, SENTENCE * n)]


def pictures(made: Edition) -> list[Picture]:
    return [item for page in made.pages for item in page.flat() if isinstance(item, Picture)]


def fields(items: tuple[Item, ...]) -> Iterator[Shape]:
    for item in items:
        if isinstance(item, Group):
            yield from fields(item.items)
        elif isinstance(item, Shape) and is_field(item):
            yield item


# 活動紹介 --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lengths", TEXTS, ids=str)
@pytest.mark.parametrize("album", ALBUMS, ids=lambda album: "-".join(f"{w}x{h}" for w, h in album) or "none")
def test_stories_in_every_way(tmp_path: Path, album: list[tuple[int, int]], lengths: list[int]) -> None:
    ways = check(tmp_path, story(tmp_path, album, lengths), *told(lengths))
    for name, made in ways.items():
        aloud = read_aloud(made)
        assert len(pictures(made)) == len(album), name
        captions = [aloud.find(f"{number}枚目の写真に付けた説明の言葉") for number in range(len(album))]
        assert -1 not in captions, name
        if not name.startswith("横と帯"):
            assert captions == sorted(captions), name


@pytest.mark.parametrize("album", ALBUMS[4:], ids=lambda album: str(len(album)))
def test_frames_of_a_strip_are_equally_high(tmp_path: Path, album: list[tuple[int, int]]) -> None:
    made = check(tmp_path, story(tmp_path, album, [1, 4, 5, 2]))["帯1"]
    rows: dict[float, list[Picture]] = {}
    for picture in pictures(made):
        rows.setdefault(round(picture.rect.y, 2), []).append(picture)
    counts = [len(row) for row in rows.values()]
    assert max(counts) <= 4
    assert max(counts) - min(counts) <= 1
    # The least width of a frame less what it takes.
    assert all(picture.rect.width >= 112 - 8 for row in rows.values() if len(row) > 2 for picture in row)
    for row in rows.values():
        assert len(row) < 3 or min(picture.rect.width for picture in row) > 100
        assert {round(picture.rect.height, 2) for picture in row} == {round(row[0].rect.height, 2)}
        frames = [min(fields(made.pages[0].items), key=lambda f: _around(f, picture)) for picture in row]
        edges = [shape_box(frame) for frame in frames]
        assert edges[0].x == pytest.approx(28, abs=0.1)
        assert edges[-1].right == pytest.approx(595.28 - 28, abs=0.1)
        assert {round(b.x - a.right, 2) for a, b in pairwise(edges)} == {10.0}


def _around(field: Shape, picture: Picture) -> float:
    """The area of a field, if the picture is in it."""
    rect = shape_box(field)
    return rect.width * rect.height if meet(rect, picture.rect) else float("inf")


def test_text_turns_below_its_photograph(tmp_path: Path) -> None:
    """It turns within a sentence, where no line finds room any more beside the photograph, and is labelled once."""
    body = "".join(f"        {SENTENCE * 2}\n\n" for _ in range(5))
    block = f"  - 活動紹介:\n      見出し: 題\n{photos(tmp_path, [LANDSCAPE])}      内容: |\n{body}"
    ways = check(tmp_path, block, "内容", SENTENCE * 10)
    beside = [made for name, made in ways.items() if name.startswith("横")]
    assert len(beside) > 1
    for made in beside:
        photo = pictures(made)[0].rect
        caption = max(run.y for run in words(made.pages[0]) if run.text in "0枚目の写真に付けた説明の言葉")
        runs = [item for item in words(made.pages[0]) if item.text in SENTENCE * 2]
        above = [run for run in runs if run.y <= caption + 1]
        below = [run for run in runs if run.y > caption + 1]
        assert max(run.x + run.width for run in above) <= photo.x
        assert max(run.x + run.width for run in below) > photo.x
        last, first = max(run.y for run in above), min(run.y for run in below)
        assert first - last < 26, "no hole below the photograph"
        assert read_aloud(made).count("内容") == 1


def test_two_photographs_stand_side_by_side_beside_a_short_text(tmp_path: Path) -> None:
    short = check(tmp_path, story(tmp_path, [PORTRAIT, TALL], [1, 1]), *told([1, 1]))["横1"]
    one, other = (picture.rect for picture in pictures(short))
    assert (one.y, round(one.height, 2)) == (other.y, round(other.height, 2))
    assert one.right < other.x
    long = check(tmp_path, story(tmp_path, [LANDSCAPE, LANDSCAPE], [9, 9, 9]), *told([9, 9, 9]))
    assert {name.rstrip("0123456789") for name in long} == {"横", "帯", "二段"}
    for name, made in long.items():
        one, other = (picture.rect for picture in pictures(made))
        assert (one.bottom < other.y) is name.startswith("横"), "one below the other beside a long text"


@pytest.mark.parametrize("album", [[LANDSCAPE], [PORTRAIT], [PORTRAIT, LANDSCAPE]], ids=str)
def test_a_short_text_stands_on_a_card_as_high_as_the_photographs(tmp_path: Path, album: list[tuple[int, int]]) -> None:
    ways = check(tmp_path, story(tmp_path, album, [1]), *told([1]))
    cards = []
    for made in (made for name, made in ways.items() if name.startswith("横")):
        frames = [picture.rect for picture in pictures(made)]
        top, bottom = min(frame.y for frame in frames), max(frame.bottom for frame in frames)
        boxes = [shape_box(field) for field in fields(made.pages[0].items)]
        cards += [box for box in boxes if box.right < frames[0].x and abs(box.y - top) < 5 and box.bottom > bottom]
    assert cards
    assert all(card.height > 60 for card in cards)


def test_labels_stand_at_the_start_of_their_paragraphs(tmp_path: Path) -> None:
    """A label and the first line of its text share a baseline; the lines below begin under the label."""
    made = check(tmp_path, story(tmp_path, [LANDSCAPE], [4, 4]), *told([4, 4]))["二段1"]
    found = words(made.pages[0])
    first = next(run for run in found if run.text == "目的")
    line = [run for run in found if run.y == pytest.approx(first.y, abs=0.01) and run.x > first.x]
    below = min((run for run in found if run.y > first.y + 1 and run.text[:1] in SENTENCE), key=lambda run: run.y)
    assert line[0].text[0] == SENTENCE[0]
    assert 28 <= below.x < first.x < line[0].x < 28 + 60


@pytest.mark.parametrize("album", [[LANDSCAPE], [PORTRAIT, LANDSCAPE], [PANORAMA, PANORAMA]], ids=str)
def test_photographs_stand_in_the_grid_of_two_columns(tmp_path: Path, album: list[tuple[int, int]]) -> None:
    made = check(tmp_path, story(tmp_path, album, [4, 4, 4]), *told([4, 4, 4]))["二段1"]
    rects = [picture.rect for picture in pictures(made)]
    frame = 4.0
    assert min(rect.x for rect in rects) > 595.28 / 2
    assert rects[-1].right == pytest.approx(595.28 - 28 - frame, abs=0.1)
    assert all(rect.width + 2 * frame >= 120 and rect.height / rect.width > 0.49 for rect in rects)
    assert len({(rect.y, rect.height) for rect in rects}) == 1
    left, right = ([run.y for run in words(made.pages[0]) if (run.x > 595.28 / 2) is side] for side in (False, True))
    foot = 842 - 60
    assert max(y for y in left if y < foot) == pytest.approx(max(y for y in right if y < foot), abs=18.5)


def test_long_text_does_not_run_far_below_the_smallest_photographs(tmp_path: Path) -> None:
    few = check(tmp_path, story(tmp_path, [LANDSCAPE], [2, 1]), *told([2, 1]))
    many = check(tmp_path, story(tmp_path, [LANDSCAPE], [9, 9]), *told([9, 9]))
    assert "追い込み1" in few
    assert "追い込み1" not in many


def test_stories_without_photographs_stand_on_the_paper_where_there_is_little_room(tmp_path: Path) -> None:
    ways = check(tmp_path, story(tmp_path, [], [4, 4]), *told([4, 4]))
    assert list(ways) == ["面", "二段", "地", "地の二段"]
    heights = {name: max(run.y for run in words(made.pages[0]) if run.y < 780) for name, made in ways.items()}
    assert heights["地の二段"] < heights["地"] < heights["面"]
    cards = {name: len(list(fields(made.pages[0].items))) for name, made in ways.items()}
    assert cards["面"] == cards["地"] + 1


def test_photographs_at_the_left(tmp_path: Path) -> None:
    block = story(tmp_path, [LANDSCAPE, PORTRAIT], [1, 4, 5, 2], "      写真の位置: 左\n")
    ways = check(tmp_path, block, *told([1, 4, 5, 2]))
    assert {round(picture.rect.x) for picture in pictures(ways["横1"])} == {32}
    assert min(round(picture.rect.x) for picture in pictures(ways["二段1"])) == 32


def test_photographs_stay_within_the_ratios(tmp_path: Path) -> None:
    for _, made in every_way(tmp_path, story(tmp_path, ALBUMS[-1], [1, 4, 5, 2])):
        ratios = [picture.rect.height / picture.rect.width for picture in pictures(made)]
        assert 0.27 < min(ratios) <= max(ratios) < 1.21


# 歩み ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("goal", ["", "      ゴール: 自分たちの形を探そう\n"], ids=["no goal", "goal"])
@pytest.mark.parametrize("count", range(10))
def test_steps_in_every_way(tmp_path: Path, count: int, goal: str) -> None:
    steps = [f"{number}番目の段階" for number in range(count)]
    typed = "      歩み:\n" if steps else ""
    for number, title in enumerate(steps):
        typed += f"        - 題: {title}\n"
        typed += "          本文: 町内の課題を役員と話し合う\n" if number % 2 else ""
        typed += "          挿絵: 芽\n" if number % 3 else ""
        typed += "          せりふ: 一緒に考えていきましょう\n" if number % 4 == 2 else ""
        typed += "          人: 民生委員、協議体メンバー、副区長\n" if number % 5 == 4 else ""
    said = [*steps, *(["自分たちの形を探そう"] if goal else []), "目的", SENTENCE]
    ways = check(tmp_path, f"  - 活動紹介:\n      見出し: 題\n{typed}{goal}      目的: {SENTENCE}\n", *said)
    columns = {0: 1, 1: 1, 2: 2, 4: 2}.get(count, 3)
    assert len(ways) == 1 + 2 * columns  # on a card or on the paper, in two columns there; the last two again


# お知らせ・開催日程・話し合いの内容 ----------------------------------------------------------------------------


@pytest.mark.parametrize("count", range(8))
def test_notices_in_every_way(tmp_path: Path, count: int) -> None:
    lengths = [1 + number % 3 for number in range(count)]
    matters = "".join(f"      {label}: {SENTENCE * n}\n" for label, n in zip(LABELS, lengths, strict=False))
    ways = check(
        tmp_path, f"  - お知らせ:\n      見出し: 題\n      本文: {SENTENCE}\n{matters}", SENTENCE, *told(lengths)
    )
    assert ("段1" in ways) is (count > 0)


@pytest.mark.parametrize("count", range(1, 9))
def test_sessions_in_every_way(tmp_path: Path, count: int) -> None:
    typed, said = "", []
    for number in range(1, count + 1):
        typed += f"        - 番号: {number}\n          日付: 2026-02-{9 + number}\n          時間: 10:00〜11:30\n"
        typed += "          会場: 高崎市役所 20階 研修室\n"
        typed += (
            "          対象地区: 大類、滝川・京ヶ島、中居・矢中、岩鼻\n          数: 4協議体\n" if number % 2 else ""
        )
        said += [f"第{number}回", f"2月{9 + number}日", "10:00", "会場", "高崎市役所20階研修室"]
    ways = check(tmp_path, f"  - 開催日程:\n      回:\n{typed}", *said)
    assert set(ways) == {f"段{n}" for n in (1, 2, 3) if n <= count and (count, n) != (4, 3)}


@pytest.mark.parametrize("months", range(1, 5))
@pytest.mark.parametrize("meetings", [1, 3])
def test_minutes_in_every_way(tmp_path: Path, months: int, meetings: int) -> None:
    typed, said = "", []
    for month in range(1, months + 1):
        typed += f"        - 月: {month}月\n          会議:\n"
        said.append(f"{month}月")
        for number in range(meetings):
            typed += f"            - 名前: {number}番目の会議\n              内容: |\n"
            typed += f"                【グループワーク】\n                ・{SENTENCE}\n                →{SENTENCE}\n"
            said += [f"{number}番目の会議", "グループワーク", SENTENCE, SENTENCE]
    check(tmp_path, f"  - 話し合いの内容:\n      見出し: 題\n      月:\n{typed}", *said)


# あいさつ・お願い ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["あいさつ", "お願い"])
@pytest.mark.parametrize("drawing", ["      挿絵: なし\n", "      挿絵: 雪だるま\n"], ids=["plain", "drawn"])
@pytest.mark.parametrize("sentences", [1, 3, 9])
def test_letters_in_every_way(tmp_path: Path, kind: str, drawing: str, sentences: int) -> None:
    block = f"  - {kind}:\n      見出し: みなさまへ\n{drawing}      本文: {SENTENCE * sentences}\n"
    check(tmp_path, block, "みなさまへ", SENTENCE * sentences)
    narrow = [way.narrow for way, _ in every_way(tmp_path, block)]
    assert sum(narrow) == 1
    assert len(narrow) == (2 if "なし" in drawing else 4)


# 随筆 ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sentences", [2, 12])
def test_essays_in_every_way(tmp_path: Path, sentences: int) -> None:
    """The drawing of a high one is below its heading, that of a low one at the left of its lines."""
    block = f"  - 随筆:\n      見出し: 冬の畑から\n      挿絵: 湯のみ\n      本文: {SENTENCE * sentences}\n"
    ways = check(tmp_path, block, "冬の畑から", SENTENCE * sentences)
    for name, beside in (("高い", False), ("低い", True)):
        items = list(ways[name].pages[0].flat())
        drawn = [item for item in items if isinstance(item, Shape) and item.fill and item.fill.name[0] == "#"]
        lines = [run.x for run in words(ways[name].pages[0]) if run.flow != "across"]
        assert (min(bounds(shape.path).x for shape in drawn) < min(lines)) is beside


def test_a_lowest_essay_has_a_heading_of_short_lines_and_no_drawing(tmp_path: Path) -> None:
    """Six characters of a heading in lines of four: the whole is lower by one of its characters and more."""
    block = f"  - 随筆:\n      見出し: 自転車と坂道\n      挿絵: 湯のみ\n      本文: {SENTENCE}\n"
    ways = check(tmp_path, block, "自転車と坂道", SENTENCE)
    high, low = (
        next(box.height for box in map(shape_box, fields(ways[name].pages[0].items)) if round(box.x) == 28)
        for name in ("低い", "ごく低い")
    )
    assert low <= high - 21
    drawn = [item for item in ways["ごく低い"].pages[0].flat() if isinstance(item, Shape) and item.fill]
    assert not any(item.fill.name[0] == "#" for item in drawn if item.fill)
