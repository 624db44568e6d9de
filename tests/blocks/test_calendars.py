"""行事予定: events in the order of their days, Sundays and holidays told by shape and word, the grid of a month."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from block_samples import built, edition, roles, section
from ways import editions

from onehearts.edition import Edition
from onehearts.fields import DateValue
from page_checks import faint, faults, in_turn, read_aloud, words

LONG = "高崎市生活支援体制整備事業推進連絡協議会準備委員会第一分科会"


def event(day: str, name: str, more: str = "") -> str:
    return f"        - 日付: {day}\n          行事: {name}\n{more}"


def calendar(*events: str, more: str = "") -> str:
    return f"  - 行事予定:\n      見出し: 予定\n{more}      予定:\n{''.join(events)}"


FULL = "          時間: 10:00〜12:00\n          会場: 市民活動センターソシアス\n"


def check(made: Edition, *said: str) -> None:
    assert [f"page {page.number}: {fault}" for page in made.pages for fault in faults(page)] == []
    assert faint(made) == []
    assert in_turn(read_aloud(made), *said) == []


@pytest.mark.parametrize("count", [1, 2, 5, 14])
@pytest.mark.parametrize("more", ["", FULL])
@pytest.mark.parametrize("name", ["餅つき", LONG])
def test_calendars(tmp_path: Path, count: int, more: str, name: str) -> None:
    events = [event(f"2026-03-{2 * number + 1:02}", f"{name}{number}", more) for number in range(count)]
    for made in editions(tmp_path, calendar(*events)):
        check(made, "予定", *(f"{name}{number}" for number in range(count)))


def test_events_stand_in_the_order_of_their_days(tmp_path: Path) -> None:
    typed = calendar(
        event("2026-03-20", "お花見"), event("2026-03-01", "餅つき"), event("2026-03-16", "情報交換", FULL)
    )
    listed, grid, *_ = editions(tmp_path, typed)
    check(listed, "1日曜日餅つき", "16月曜日10:00〜12:00情報交換市民活動センターソシアス", "20金曜日・春分の日お花見")
    check(grid, "令和8年3月日月火水木金土1餅つき2", "16情報交換10:00〜12:00", "20春分の日お花見21", "31")


def test_months_have_their_names_where_there_are_several(tmp_path: Path) -> None:
    ways = list(editions(tmp_path, calendar(event("2026-03-20", "お花見"), event("2026-04-01", "総会"))))
    assert len(ways) == 3, "no grid"
    check(ways[0], "3月20", "お花見", "4月1", "総会")


def test_the_month_typed_must_hold_all_events(tmp_path: Path) -> None:
    typed = event("2026-03-20", "お花見")
    assert len(list(editions(tmp_path, calendar(typed, more="      月: 令和8年3月\n")))) == 4
    assert len(list(editions(tmp_path, calendar(typed, more="      月: 令和8年4月\n")))) == 3


def test_a_holiday_may_be_typed_that_is_in_no_list(tmp_path: Path) -> None:
    check(edition(tmp_path, calendar(event("令和8年3月3日（火・祝）", "ひな祭り"))), "3火曜日・祝日ひな祭り")


def test_a_holiday_that_was_typed_is_told_in_the_grid_too(tmp_path: Path) -> None:
    _, grid, *_ = editions(tmp_path, calendar(event("令和8年3月3日（火・祝）", "ひな祭り")))
    ink = {run.text: run.ink for page in grid.pages for run in words(page) if run.text in ("1", "2", "3")}
    assert ink["3"] == ink["1"] != ink["2"], "as a Sunday"


def test_the_grid_is_a_table_of_seven_columns(tmp_path: Path) -> None:
    _, grid, *_ = editions(tmp_path, calendar(event("2026-03-20", "お花見")))
    _, _, table = roles(section(grid, "行事予定"))
    assert isinstance(table, list)
    _, caption, heads, *weeks = table
    assert (caption, heads) == (["Caption"], ["TR", *[["TH"]] * 7])
    assert len(weeks) == 5
    assert all(week[0] == "TR" and [cell[0] for cell in week[1:]] == ["TD"] * 7 for week in weeks)
    assert weeks[-1][1:] == [["TD", ["P"]]] * 3 + [["TD"]] * 4


@pytest.mark.parametrize(
    ("day", "name"), [("2026-03-20", "春分の日"), ("2026-05-06", "振替休日"), ("2026-03-21", ""), ("2026-03-22", "")]
)
def test_holidays_are_known(day: str, name: str) -> None:
    assert DateValue(date.fromisoformat(day)).holiday_name == name


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("10:00〜12:00", "10:00〜12:00"),
        ("10:00〜", "10:00〜"),
        ("10時から", "10:00〜"),
        ("午後1時半", "13:30〜"),
        ("13:30", "13:30〜"),
    ],
)
def test_an_end_may_be_left_open(tmp_path: Path, typed: str, shown: str) -> None:
    made = edition(tmp_path, calendar(event("2026-03-20", "お花見", f"          時間: {typed}\n")))
    check(made, f"春分の日{shown}お花見")


@pytest.mark.parametrize("typed", ["朝から", "25:00", "12:00〜10:00", "午前12時から"])
def test_times_that_are_none_are_told(tmp_path: Path, typed: str) -> None:
    outcome = built(tmp_path, calendar(event("2026-03-20", "お花見", f"          時間: {typed}\n")))
    assert [said.code.partition("-")[0] for said in outcome.diagnostics] in (["content.time"], ["content.twelve"])


@pytest.mark.parametrize("typed", ["3月", "令和8年13月", "令和8年3月7日"])
def test_a_month_needs_its_year(tmp_path: Path, typed: str) -> None:
    outcome = built(tmp_path, calendar(event("2026-03-20", "お花見"), more=f"      月: {typed}\n"))
    assert [said.code for said in outcome.diagnostics] == ["content.month"]


@pytest.mark.parametrize(("name", "position"), [("餅つき", 1), (LONG, 3)])
def test_a_grid_is_for_short_words(tmp_path: Path, name: str, position: int) -> None:
    ways = list(editions(tmp_path, calendar(event("2026-03-20", name))))
    assert [index for index, made in enumerate(ways) if "令和8年3月日月火" in read_aloud(made)] == [position]


def test_two_events_of_a_day_share_its_cell(tmp_path: Path) -> None:
    typed = calendar(event("2026-03-20", "お花見"), event("2026-03-20", "総会", FULL))
    _, grid, *_ = editions(tmp_path, typed)
    check(grid, "20春分の日お花見総会10:00〜12:00", "21")
