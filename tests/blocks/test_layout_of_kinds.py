"""Every kind with much, with little and with odd things in it: all text there, nothing over anything else."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from block_samples import HEAD, built, edition, issue, photos, pipeline, roles, section

from onehearts.edition import Edition, Glyphs, Group, Ink, Shape
from onehearts.geometry import Rect, bounds
from page_checks import faint, faults, in_turn, read_aloud, squeezed

SENTENCE = "地域の皆さんが集まり、お茶を飲みながら話に花を咲かせる居場所が、この春から週に一度開かれています。"
LONG_NAME = "高崎市生活支援体制整備事業推進連絡協議会準備委員会第一分科会"

DISTRICTS = "、".join(["中央・南・城南", "六郷・北部", "群馬（なのはな）", "滝川・京ヶ島", "倉渕"] * 5)


def check(made: Edition, *said: str) -> None:
    """No faults on any page, and these words in this order."""
    assert [f"page {page.number}: {fault}" for page in made.pages for fault in faults(page)] == []
    assert faint(made) == []
    assert in_turn(read_aloud(made), *said) == []


# あいさつ・お願い ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["あいさつ", "お願い"])
@pytest.mark.parametrize("drawing", ["", "      挿絵: なし\n", "      挿絵: 雪だるま\n"])
@pytest.mark.parametrize("sentences", [0, 1, 4, 30])
def test_letters(tmp_path: Path, kind: str, drawing: str, sentences: int) -> None:
    body = "".join(f"        {SENTENCE}\n\n" for _ in range(sentences)) or "        短い。\n"
    made = edition(tmp_path, f"  - {kind}:\n      見出し: みなさまへ\n{drawing}      本文: |\n{body}")
    check(made, "みなさまへ", *([SENTENCE] * sentences or ["短い。"]))


def test_everything_prose_may_hold(tmp_path: Path) -> None:
    made = edition(
        tmp_path,
        """\
  - お願い:
      見出し: 長い見出しが二行にわたるほど続いても、札や挿絵にぶつからないことを確かめるための見出しです
      挿絵: メガホン
      本文: |
        はじめの段落には**太い字**と[リンク](https://example.jp/)と漢字《かんじ》があります。

        つぎの段落です。
        ・箇条書きは折り返しても印の下に入らず、文字の左端がそろったまま次の行へ続いていきます
        →結果も同じように折り返して、文字の左端がそろったまま次の行へ続いていくことになります
        （注記もそのまま折り返して、文字の左端がそろったまま次の行へ続いていくことになります）
        【小見出し】
        小見出しのあとの段落です。
        【つぎの小見出し】
        ・箇条
""",
    )
    check(
        made, "はじめの段落には太い字とリンクと", "つぎの段落です。", "箇条書き", "→結果も", "（注記も",
        "【小見出し】",
        "小見出しのあとの段落です。", "【つぎの小見出し】", "箇条",
    )  # fmt: skip


# 随筆 ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("drawing", ["", "      挿絵: 湯のみ\n"])
@pytest.mark.parametrize("author", ["", "      筆者: 大類地区　山田\n"])
@pytest.mark.parametrize("heading", ["題", "冬の畑から届いたもの", LONG_NAME, LONG_NAME * 6], ids=len)
@pytest.mark.parametrize("sentences", [0, 2, 9, 20, 60])
def test_essays(tmp_path: Path, drawing: str, author: str, heading: str, sentences: int) -> None:
    body = "".join(f"        {SENTENCE}\n\n" for _ in range(sentences)) or "        短い。\n"
    made = edition(tmp_path, f"  - 随筆:\n      見出し: {heading}\n{drawing}{author}      本文: |\n{body}")
    check(made, heading, *([SENTENCE] * sentences or ["短い。"]), author.partition(": ")[2])


def test_everything_an_essay_may_hold(tmp_path: Path) -> None:
    made = edition(
        tmp_path,
        """\
  - 随筆:
      見出し: 長い見出しが何行にもわたるほど続いても、本文にぶつからないことを確かめるための見出しです
      挿絵: メガホン
      筆者: 高崎市生活支援体制整備事業推進連絡協議会準備委員会第一分科会の山田
      本文: |
        はじめの段落には**太い字**と[リンク](https://example.jp/)と漢字《かんじ》と{傍点|傍点}、NPOと12月24日と100円があります。

        つぎの段落です。電話は027-321-1319です。
        ・箇条書きは折り返しても印の下に入らず、文字の頭がそろったまま次の行へ続いていきます
        →結果も同じように折り返して、文字の頭がそろったまま次の行へ続いていくことになります
        （注記もそのまま折り返して、文字の頭がそろったまま次の行へ続いていくことになります）
        【小見出し】
        小見出しのあとの段落です。
        【つぎの小見出し】
        ・箇条
""",
    )
    check(
        made, "長い見出し", "はじめの段落には太い字とリンクと", "100円があります。", "つぎの段落です。",
        "●箇条書き", "→結果も", "（注記も", "【小見出し】", "小見出しのあとの段落です。", "【つぎの小見出し】",
        "●箇条", "分科会の山田",
    )  # fmt: skip
    assert roles(section(made, "随筆")) == [
        "Sect", ["H2"], ["P", ["Span"], ["Link"], ["Span"]], ["P"],
        ["L", *([["LI", ["Lbl"], ["LBody"]]] * 2), ["LI", ["LBody"]]],
        ["P"], ["P"], ["P"], ["L", ["LI", ["Lbl"], ["LBody"]]], ["P"],
    ]  # fmt: skip


def columns(made: Edition, size: float) -> list[tuple[float, float, float]]:
    """The lines down the page in type of that size: centre, head and foot."""
    found: dict[tuple[float, float], tuple[float, float]] = {}
    for page in made.pages:
        for item in page.flat():
            if isinstance(item, Glyphs) and item.flow != "across" and item.size == size:
                tier = next((y for x, y in found if x == round(item.x, 1) and item.y - found[x, y][1] < size), item.y)
                head, _ = found.get((round(item.x, 1), tier), (item.y, 0.0))
                found[round(item.x, 1), tier] = head, item.y + item.width
    return [(x, head, foot) for (x, _), (head, foot) in found.items()]


def test_an_essay_fills_its_card(tmp_path: Path) -> None:
    body = f"        {SENTENCE * 8}\n"
    made = edition(tmp_path, f"  - 随筆:\n      見出し: 冬の畑から\n      筆者: 山田\n      本文: |\n{body}")
    found = columns(made, 12.0)
    assert len({head for _, head, _ in found[:-1]}) == 1, "one tier"
    assert {round(one[0] - other[0], 1) for one, other in pairwise(found[:-1])} == {21.0}
    assert min(x for x, _, _ in found) < 28 + 18 + 2 * 21, "no hole at the left"
    # The name stands at the foot of the last line.
    assert found[-1][2] == pytest.approx(max(foot for _, _, foot in found), abs=6.1)
    assert found[-1][1] > found[0][1] + 100


# 活動紹介 --------------------------------------------------------------------------------------------

SIZES = [(1200, 900), (900, 1200), (2700, 600), (600, 2700)]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("sentences", [1, 12])
def test_stories_with_photographs(tmp_path: Path, count: int, sentences: int) -> None:
    made = edition(
        tmp_path,
        f"  - 活動紹介:\n      地区: 八幡地区\n      見出し: 居場所づくり\n{photos(tmp_path, SIZES[:count])}"
        f"      目的: {SENTENCE}\n      経緯: {SENTENCE * sentences}\n",
    )
    captions = [f"{number}枚目の写真に付けた説明の言葉" for number in range(count)]
    check(made, "八幡地区", "居場所づくり", "目的", SENTENCE, "経緯", SENTENCE * sentences)
    assert [caption for caption in captions if caption not in read_aloud(made)] == []


@pytest.mark.parametrize(
    ("district", "heading"),
    [
        ("", "居場所づくり"),
        (LONG_NAME, "居場所づくり"),
        (LONG_NAME, f"{LONG_NAME}の皆さんが、隣の市の「居場所」と「助け合い活動」を見学しました"),
        ("八幡", "題"),
        ("Takasaki", "ICT で つながる Smart Community の 2026 年"),
    ],
)
def test_heads_of_stories(tmp_path: Path, district: str, heading: str) -> None:
    tag = f"      地区: {district}\n" if district else ""
    made = edition(tmp_path, f"  - 活動紹介:\n{tag}      見出し: {heading}\n      挿絵: 家\n      目的: {SENTENCE}\n")
    check(made, district, heading, "目的")


@pytest.mark.parametrize(
    "labels",
    [
        ["場所", "費用", "申込み"],
        ["とても長い見出し語です", "二字"],
        ["長い見出し語を付けても紙面はくずれない"],
        ["一"],
        ["ICT", "目 的"],
    ],
)
def test_labels_of_any_length(tmp_path: Path, labels: list[str]) -> None:
    for body in ("短い。", SENTENCE * 3):
        typed = "".join(f"      {label}: {body}\n" for label in labels)
        made = edition(tmp_path, f"  - 活動紹介:\n      見出し: 題\n{typed}")
        check(made, *(words for label in labels for words in (label, body)))


def step(number: int, full: bool) -> str:
    more = f"""\
          本文: {SENTENCE}
          人: 協議体メンバー、民生委員、副区長
          せりふ: ともに考えていきましょう
          挿絵: 握手
"""
    return f"        - 題: 第{number}の段階の題\n{more if full else ''}"


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 12])
@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("goal", ["", "自分たちにもできる形をみんなで探そう！"])
def test_steps(tmp_path: Path, count: int, full: bool, goal: str) -> None:
    steps = "      歩み:\n" + "".join(step(n, full) for n in range(1, count + 1)) if count else ""
    end = f"      ゴール: {goal}\n" if goal else ""
    made = edition(tmp_path, f"  - 活動紹介:\n      見出し: 題\n{steps}{end}      目的: {SENTENCE}\n")
    check(made, "題", *(f"{n}第{n}の段階の題" for n in range(1, count + 1)), goal, "目的")


def test_what_is_said_in_a_step_has_a_tail_that_points_at_who_says_it(tmp_path: Path) -> None:
    made = edition(tmp_path, f"  - 活動紹介:\n      見出し: 題\n      歩み:\n{step(1, True)}      目的: {SENTENCE}\n")
    items = list(made.pages[0].flat())
    tinted = [bounds(i.path) for i in items if isinstance(i, Shape) and i.fill and i.fill.name.endswith("の淡")]

    def field(words: str) -> Rect:
        run = next(i for i in items if isinstance(i, Glyphs) and words in i.text)
        return min(
            (one for one in tinted if one.y < run.y < one.bottom and one.x < run.x < one.right), key=lambda r: r.width
        )

    bubble, chip = field("ともに"), field("副区長")
    (tail,) = [one for one in tinted if one.y < bubble.y < one.bottom < bubble.bottom and one != bubble]
    assert bubble.x < tail.x < tail.right < bubble.right
    assert 0 < tail.y - chip.bottom < 4


@pytest.mark.parametrize("lines", range(1, 40, 3))
def test_a_goal_stands_on_the_page_of_the_last_steps(tmp_path: Path, lines: int) -> None:
    before = f"  - あいさつ:\n      見出し: 前\n      本文: {SENTENCE * lines}\n"
    typed = f"      見出し: 題\n      歩み:\n{''.join(step(n, True) for n in range(1, 7))}      ゴール: 着いた\n"
    made = edition(tmp_path, f"{before}  - 活動紹介:\n{typed}      目的: 試し\n")
    pages = ["".join(item.text for item in page.flat() if isinstance(item, Glyphs)) for page in made.pages]
    (last,) = [said for said in pages if "着いた" in said]
    assert "第5の段階の題" in last
    assert "第6の段階の題" in last


# お知らせ --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("drawing", ["", "      挿絵: カレンダー\n"])
@pytest.mark.parametrize(
    "labels",
    [
        [],
        ["目的"],
        ["目的", "内容"],
        ["場所", "費用", "申込み"],
        ["場所", "費用", "申込み", "持ち物", "問合せ先"],
        ["長い見出し語を付けても紙面はくずれない", "内容"],
    ],
    ids=lambda labels: f"{len(labels)}",
)
def test_notices(tmp_path: Path, drawing: str, labels: list[str]) -> None:
    typed = "".join(f"      {label}: |\n        ・{SENTENCE}\n        （注記）\n" for label in labels)
    made = edition(tmp_path, f"  - お知らせ:\n      見出し: 開催のお知らせ\n{drawing}      本文: {SENTENCE}\n{typed}")
    said = [words for label in labels for words in (label, SENTENCE, "（注記）")]
    check(made, "開催のお知らせ", SENTENCE, *said)


# 開催日程 --------------------------------------------------------------------------------------------


def session(number: int, more: str) -> str:
    return f"""\
        - 番号: {number}
          日付: 令和8年12月16日（水）
          時間: 10:00〜12:00
          会場: 市民活動センターソシアス
{more}"""


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", ""),
        ("          対象地区: 中央・南・城南、北・東・西\n", "中央・南・城南、北・東・西"),
        ("          数: 7協議体\n", "7協議体"),
        (f"          対象地区: {DISTRICTS}\n          数: 26協議体\n", f"{DISTRICTS}（26協議体）"),
    ],
)
def test_sessions(tmp_path: Path, count: int, more: str, said: str) -> None:
    made = edition(tmp_path, "  - 開催日程:\n      回:\n" + "".join(session(n, more) for n in range(1, count + 1)))
    for n in range(1, count + 1):
        check(made, f"第{n}回12月16日水", "10:00〜12:00", "会場市民活動センターソシアス", said)


def test_the_widest_head_of_a_session_stays_on_its_card(tmp_path: Path) -> None:
    made = edition(tmp_path, "  - 開催日程:\n      回:\n" + session(12, "") + session(88, ""))
    check(made, "第12回12月16日水", "第88回12月16日水")


def test_a_holiday_is_printed_as_it_was_typed(tmp_path: Path) -> None:
    typed = session(1, "").replace("令和8年12月16日（水）", "令和8年4月29日（水・祝）")
    check(edition(tmp_path, f"  - 開催日程:\n      回:\n{typed}"), "4月29日水・祝")


def lefts(made: Edition, words: str) -> list[int]:
    """Where lines with these words start, in whole points."""
    runs = (item for page in made.pages for item in page.flat() if isinstance(item, Glyphs))
    return [int(run.x) for run in runs if words in run.text]


@pytest.mark.parametrize(("date", "lines"), [("令和8年2月16日", 1), ("令和8年12月16日", 2)], ids=["short", "long"])
def test_the_time_goes_below_where_it_does_not_fit_beside_the_day(tmp_path: Path, date: str, lines: int) -> None:
    typed = "".join(session(n, "") for n in (1, 2)).replace("令和8年12月16日（水）", date)
    made = edition(tmp_path, f"  - 開催日程:\n      回:\n{typed}")
    runs = [item for page in made.pages for item in page.flat() if isinstance(item, Glyphs)]
    days = {run.y for run in runs if "月16日" in run.text}
    times = {run.y for run in runs if run.text == "10:00〜12:00"}
    assert len(days) == len(times) == 1
    assert len(days | times) == lines


@pytest.mark.parametrize(("count", "columns"), [(1, 1), (2, 2), (3, 3), (4, 2), (5, 3), (6, 3), (7, 3)])
def test_matters_of_a_notice_stand_in_even_rows(tmp_path: Path, count: int, columns: int) -> None:
    typed = "".join(f"      事柄{n}: 内容の{n}\n" for n in range(count))
    made = edition(tmp_path, f"  - お知らせ:\n      見出し: 題\n      本文: 文章\n{typed}")
    found = lefts(made, "内容の")
    assert len(found) == count
    assert found == [found[n % columns] for n in range(count)]
    assert len(set(found)) == columns


# 話し合いの内容 --------------------------------------------------------------------------------------


def month(name: str, meetings: list[str], body: str) -> str:
    typed = "".join(f"            - 名前: {meeting}\n              内容: |\n{body}" for meeting in meetings)
    return f"        - 月: {name}\n          会議:\n{typed}"


MINUTES = """\
                ・地域包括ケアフェスティバル（11/22）の振り返り
                →来場者は全体で369名、協議体ブースのアンケート106名
                ・意見交換
"""
GROUP = """\
                【グループワーク】
                ・各協議体が開いた勉強会などを題材に、グループで話し合い
"""


@pytest.mark.parametrize("months", [["12月"], ["12月", "1月"], ["11月", "12月", "1月"]])
@pytest.mark.parametrize("meetings", [["住民企画会議"], ["住民企画会議", "事業推進会議", LONG_NAME]])
@pytest.mark.parametrize("body", [MINUTES, GROUP, MINUTES * 6])
def test_minutes(tmp_path: Path, months: list[str], meetings: list[str], body: str) -> None:
    typed = "".join(month(name, meetings, body) for name in months)
    made = edition(tmp_path, f"  - 話し合いの内容:\n      見出し: 話し合いの内容\n      月:\n{typed}")
    check(made, "話し合いの内容", *(words for name in months for words in (name, *meetings)))


# 題字・発行元 ----------------------------------------------------------------------------------------

GREETING = "  - あいさつ:\n      見出し: みなさまへ\n      本文: こんにちは。\n"


@pytest.mark.parametrize(
    ("title", "spoken"),
    [
        ("めざせ！ ワン♥ハート", "めざせ！ワンハート"),
        ("めざせ！ワンハート", "めざせ！ワンハート"),
        ("♥", ""),
        ("たかさき　いきいき　通信", "たかさきいきいき通信"),
    ],
)
@pytest.mark.parametrize(
    "subtitle", ["", "  副題: 高崎市 生活支援コーディネーター通信\n", f"  副題: {LONG_NAME}発行\n"]
)
def test_mastheads(tmp_path: Path, title: str, spoken: str, subtitle: str) -> None:
    made = edition(tmp_path, GREETING, project=f"題字:\n  題名: {title}\n{subtitle}")
    check(made, "令和8年2月号", spoken, "2月1日発行", "みなさまへ")
    assert made.title == f"{spoken}\u3000令和8年2月号".strip("\u3000")


@pytest.mark.parametrize("office", ["", "  所属: 高崎市長寿社会課\n", f"  所属: {LONG_NAME}\n"])
@pytest.mark.parametrize("page", ["", "  ページ名: 高崎市ホームページ\n", f"  ページ名: {LONG_NAME * 3}\n"])
@pytest.mark.parametrize("url", ["", "  URL: https://www.city.takasaki.gunma.jp/docs/2019011800019/\n"])
def test_contacts(tmp_path: Path, office: str, page: str, url: str) -> None:
    typed = f"発行元:\n  発行者: 高崎市第1層生活支援コーディネーター\n  電話: 027-321-1319\n{office}{page}{url}"
    made = edition(tmp_path, GREETING, project=typed)
    check(made, "発行元高崎市第1層生活支援コーディネーター", "027-321-1319")
    for line in (office, page, url):
        assert squeezed(line.partition(": ")[2]) in read_aloud(made)


def test_joint_issues_name_both_months(tmp_path: Path) -> None:
    project = "題字:\n  題名: めざせ！ ワン♥ハート\n"
    head = HEAD.replace("令和8年2月号", "令和8年2・3月号")
    made = edition(tmp_path, "  - あいさつ:\n      見出し: はい\n      本文: いいえ\n", head, project)
    check(made, "2・3月号")


def test_months_of_two_digits_stay_on_their_disc(tmp_path: Path) -> None:
    project = "題字:\n  題名: めざせ！ ワン♥ハート\n"
    head = HEAD.replace("令和8年2月号", "令和8年12月号").replace("2026-02-01", "2026-12-01")
    typed = issue(tmp_path, "  - あいさつ:\n      見出し: はい\n      本文: いいえ\n", head, project)
    made = pipeline(tmp_path).build(typed.rename(typed.with_name("2026-12"))).edition
    assert made is not None
    check(made, "12月号")
    disc = next(item for item in made.pages[0].flat() if isinstance(item, Shape) and item.fill == Ink("白"))
    around = bounds(disc.path)
    words = [item for item in made.pages[0].flat() if isinstance(item, Glyphs) and item.text in ("12", "月号")]
    assert len(words) == 2
    assert all(around.x < run.x and run.x + run.width < around.right for run in words)


# What the layout adds, and what need not be printed ---------------------------------------------------------

SEASONAL = "  - あいさつ:\n      見出し: みなさまへ\n{drawing}      本文: お変わりありませんか。\n"
TIP = "  - 豆知識:\n      本文: 縁側は、いちばん小さな集いの場です。\n      空いたときだけ: はい\n"


@pytest.mark.parametrize(
    ("typed", "like"), [("", "      挿絵: 雪だるま\n"), ("      挿絵: なし\n", "      挿絵: なし\n")]
)
def test_a_greeting_without_a_drawing_has_the_best_of_its_season(tmp_path: Path, typed: str, like: str) -> None:
    def shapes(drawing: str) -> int:
        made = edition(tmp_path, SEASONAL.format(drawing=drawing))
        (group,) = (item for item in made.pages[0].items if isinstance(item, Group) and item.name == "あいさつ")
        return sum(isinstance(item, Shape) for item in group.flat())

    assert shapes(typed) == shapes(like)
    assert (shapes(typed) == shapes("      挿絵: なし\n")) == (typed == like)


@pytest.mark.parametrize(("many", "printed"), [(1, True), (900, False)])
def test_words_that_need_not_be_printed_are_told_where_there_is_no_room(
    tmp_path: Path, many: int, printed: bool
) -> None:
    greeting = SEASONAL.format(drawing="").replace("お変わりありませんか。", "お変わりありませんか。" * many)
    outcome = built(tmp_path, greeting + TIP, f"{HEAD}ページ数: 1\n")
    assert outcome.edition is not None
    assert ("縁側は、いちばん小さな集いの場です。" in read_aloud(outcome.edition)) is printed
    told = [(said.code, said.span.line) for said in outcome.diagnostics if said.code == "compose.not-needed"]
    assert told == ([] if printed else [("compose.not-needed", 10)])
