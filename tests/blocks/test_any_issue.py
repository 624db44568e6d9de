"""Issues put together at random: whatever staff write comes out whole, in order, and with nothing over anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from block_samples import HEAD, issue, photos, pipeline
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onehearts.pipeline import Pipeline
from page_checks import faint, faults, in_turn, read_aloud, untold

SENTENCES = [
    "短い文。",
    "地域の皆さんが集まり、お茶を飲みながら話に花を咲かせています。",
    "第1層SCとICTの勉強会を、10:00から市役所20階で開きました！",
    "「誰でもふらりと寄れる場所」にしたいと、11月から月1回、（世話人と）お茶飲み会を開いています。",
    "協力金は100円です。",
]
NAMES = [
    "八幡地区",
    "居場所",
    "ばーば達のお花畑",
    "高崎市生活支援体制整備事業",
    "第2層協議体小規模情報交換会のお知らせ",
]
SIZES = [(1200, 900), (900, 1200), (2700, 600), (600, 2700)]

names = st.sampled_from(NAMES)
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=30).map("".join)
lists = st.lists(st.sampled_from([f"{mark}{words}" for mark in "・→" for words in SENTENCES]), min_size=1, max_size=8)
optional = st.sampled_from(["", "      挿絵: 家\n"])

Written = tuple[str, list[str]]
"""A block as typed, and what must be read aloud of it, in order."""


def paragraphs(labels: list[str], bodies: list[str]) -> Written:
    pairs = list(zip(dict.fromkeys(labels), bodies, strict=False))
    return "".join(f"      {key}: {body}\n" for key, body in pairs), [words for pair in pairs for words in pair]


@st.composite
def stories(draw: st.DrawFn, album: Callable[[int], str]) -> Written:
    heading, drawing, count = draw(names), draw(optional), draw(st.integers(0, 4))
    labels = draw(st.lists(st.sampled_from(["目的", "経緯", "今後", "感想や意見", "場所"]), min_size=1, max_size=4))
    typed, said = paragraphs(labels, [draw(texts) for _ in labels])
    steps = draw(st.lists(st.tuples(names, st.booleans()), max_size=9))
    flow = "      歩み:\n" if steps else ""
    for title, full in steps:
        flow += f"        - 題: {title}\n" + (
            "          本文: 説明の文章です。\n          人: 甲、乙\n" if full else ""
        )
    titles = [title for title, _ in steps]
    return f"  - 活動紹介:\n      見出し: {heading}\n{drawing}{album(count)}{flow}{typed}", [heading, *titles, *said]


@st.composite
def letters(draw: st.DrawFn) -> Written:
    kind, heading, body, drawing = (
        draw(st.sampled_from(["あいさつ", "お願い"])),
        draw(names),
        draw(texts),
        draw(optional),
    )
    return f"  - {kind}:\n      見出し: {heading}\n{drawing}      本文: {body}\n", [heading, body]


@st.composite
def essays(draw: st.DrawFn) -> Written:
    heading, drawing, author = draw(names), draw(optional), draw(st.sampled_from(["", "大類地区　山田"]))
    parts = draw(st.lists(st.one_of(texts, lists.map("\n        ".join)), min_size=1, max_size=4))
    typed = "\n\n        ".join(parts)
    signed = f"      筆者: {author}\n" if author else ""
    said = [line.lstrip("・→") for part in parts for line in part.split("\n        ")]
    return f"  - 随筆:\n      見出し: {heading}\n{drawing}{signed}      本文: |\n        {typed}\n", [
        heading,
        *said,
        author,
    ]


@st.composite
def notices(draw: st.DrawFn) -> Written:
    heading, body = draw(names), draw(texts)
    labels = draw(st.lists(st.sampled_from(["目的", "内容", "場所", "申込み", "持ち物"]), max_size=5))
    typed, said = paragraphs(labels, [draw(texts) for _ in labels])
    return f"  - お知らせ:\n      見出し: {heading}\n      本文: {body}\n{typed}", [heading, body, *said]


@st.composite
def minutes(draw: st.DrawFn) -> Written:
    typed, said = "  - 話し合いの内容:\n      見出し: 題\n      月:\n", ["題"]
    for number in range(draw(st.integers(1, 4))):
        typed += f"        - 月: {number + 1}月\n          会議:\n"
        said.append(f"{number + 1}月")
        for _ in range(draw(st.integers(1, 3))):
            name, lines = draw(names), draw(lists)
            body = "".join(f"                {line}\n" for line in lines)
            typed += f"            - 名前: {name}\n              内容: |\n{body}"
            said += [name, *(line[1:] for line in lines)]
    return typed, said


@st.composite
def tables(draw: st.DrawFn) -> Written:
    columns = draw(st.integers(2, 4))
    rows = draw(st.lists(st.lists(names, min_size=columns, max_size=columns), min_size=1, max_size=30))
    lines = "".join(f"        {'｜'.join(row)}\n" for row in rows)
    sides = draw(st.sampled_from(["", "      見出し列: はい\n"]))
    return f"  - 表:\n{sides}      行: |\n{lines}", [cell for row in rows for cell in row]


@st.composite
def voices(draw: st.DrawFn) -> Written:
    heading, said = draw(names), draw(st.lists(st.tuples(texts, names), min_size=1, max_size=5))
    typed = "".join(f"        - 言葉: {words}\n          名前: {name}\n" for words, name in said)
    told = [part for words, name in said for part in (name, words)]
    return f"  - みんなの声:\n      見出し: {heading}\n      声:\n{typed}", [heading, *told]


@st.composite
def boxes(draw: st.DrawFn) -> Written:
    kind, heading, body, drawing = draw(st.sampled_from(["囲み", "豆知識"])), draw(names), draw(texts), draw(optional)
    if kind == "豆知識":
        if draw(st.booleans()):
            return f"  - 豆知識:\n{drawing}      本文: {body}\n      空いたときだけ: はい\n", []
        return f"  - 豆知識:\n{drawing}      本文: {body}\n", [body]
    return f"  - 囲み:\n      見出し: {heading}\n{drawing}      本文: {body}\n", [heading, body]


@st.composite
def calendars(draw: st.DrawFn) -> Written:
    days = sorted(draw(st.lists(st.integers(1, 28), min_size=1, max_size=8, unique=True)))
    month, titles = draw(st.integers(3, 12)), [draw(names) for _ in days]
    typed = "".join(
        f"        - 日付: 2026-{month:02}-{day:02}\n          行事: {title}\n"
        for day, title in zip(days, titles, strict=True)
    )
    return f"  - 行事予定:\n      見出し: 予定\n      予定:\n{typed}", ["予定", *titles]


@st.composite
def galleries(draw: st.DrawFn, album: Callable[[int], str]) -> Written:
    heading = draw(names)
    return f"  - 写真集:\n      見出し: {heading}\n{album(draw(st.integers(2, 4)))}", [heading]


@st.composite
def free(draw: st.DrawFn, album: Callable[[int], str]) -> Written:
    kind, heading, body = draw(st.sampled_from(["コラム", "自由記事"])), draw(names), draw(texts)
    photographs = album(draw(st.integers(0, 3))) if kind == "自由記事" else ""
    rows = draw(st.lists(st.tuples(names, names), min_size=2, max_size=4))
    lines = "".join(f"          {'｜'.join(row)}\n" for row in rows)
    table = f"      表:\n        行: |\n{lines}" if draw(st.booleans()) else ""
    held = [cell for row in rows for cell in row] if table else []
    return f"  - {kind}:\n      見出し: {heading}\n{photographs}      本文: {body}\n{table}", [heading, body, *held]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


@pytest.fixture(scope="module")
def building(root: Path) -> Pipeline:
    return pipeline(root)


@pytest.fixture(scope="module")
def album(root: Path) -> Callable[[int], str]:
    """How many photographs → the lines of 写真."""
    photos(root, SIZES)
    return lambda count: photos(root, SIZES[:count]) if count else ""


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_issue(root: Path, building: Pipeline, album: Callable[[int], str], data: st.DataObject) -> None:
    blocks = st.one_of(
        stories(album),
        letters(),
        essays(),
        notices(),
        minutes(),
        tables(),
        voices(),
        boxes(),
        calendars(),
        galleries(album),
        free(album),
    )
    written = data.draw(st.lists(blocks, min_size=1, max_size=5))
    pages = data.draw(st.sampled_from(["", "ページ数: 1\n", "ページ数: 4\n"]))
    folder = issue(root, "".join(typed for typed, _ in written), HEAD + pages)
    outcome = building.build(folder)
    assert {d.code for d in outcome.diagnostics} <= {
        "compose.too-long",
        "compose.too-short",
        "compose.pages-too-short",
        "compose.not-needed",
        "compose.empty-page",
        "check.same-photo",
        "check.coarse-photo",
    }
    made = outcome.edition
    assert made is not None
    assert [f"page {page.number}: {fault}" for page in made.pages for fault in faults(page)] == []
    assert faint(made) == []
    assert untold(made) == []
    assert in_turn(read_aloud(made), *(words for _, said in written for words in said)) == []
    ids = [node.id for node in made.structure.walk()]
    assert sorted(ids) == list(range(len(ids)))
