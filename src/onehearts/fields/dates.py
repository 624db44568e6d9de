"""Typed dates, issue names and times → values, with era, weekday and order checked."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from typing import Literal, NamedTuple

from onehearts.fields.base import Context, TextType
from onehearts.source import Scalar

# First days: 元号法 (令和 since 2019-05-01, 平成 since 1989-01-08, 昭和 since 1926-12-25).
_ERAS = (("令和", date(2019, 5, 1)), ("平成", date(1989, 1, 8)), ("昭和", date(1926, 12, 25)))
_LETTERS = {"R": "令和", "H": "平成", "S": "昭和"}
WEEKDAYS = "月火水木金土日"

_ERA_YEAR = (
    r"(?:(?P<era>令和|平成|昭和|[RHS])\.?\s*(?P<era_year>元|\d{1,2})"
    r"(?:\s*年?\s*\((?P<both>\d{4})年?\))?|(?P<year>\d{4}))"
)
_DATE = re.compile(
    _ERA_YEAR + r"\s*[年./-]\s*(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})\s*日?"
    r"\s*(?:\(?\s*(?:(?P<weekday>[月火水木金土日])(?:曜日?)?\s*[・、,]?\s*)?(?P<holiday>祝日?)?\s*\)?)?"
)
_DAY_OF_MONTH = re.compile(r"\d{1,2}\s*[月./-]\s*\d{1,2}(?![\d./-])")  # 11/3, 11月3日
_MONTH = re.compile(_ERA_YEAR + r"\s*[年./-]\s*(?P<month>\d{1,2})\s*月?")
_ISSUE_NAME = re.compile(_ERA_YEAR + r"\s*年\s*(?P<months>\d{1,2}(?:[・、,~-]\d{1,2})*)\s*月\s*(?:合併)?号")
_TIME = (
    r"(?:(?P<{0}half>午前|午後)\s*)?(?P<{0}hour>\d{{1,2}})"
    r"(?::\s*(?P<{0}minute>\d{{2}})|時(?:\s*(?:(?P<{0}min>\d{{1,2}})分|(?P<{0}mid>半)))?)"
)
_RANGE = re.compile(_TIME.format("a") + r"\s*(?:[〜~–—‐−ー―-]|から)\s*" + _TIME.format("b") + r"(?:まで)?")


class DateValue(NamedTuple):
    """A day. ``typed_weekday`` is the weekday as typed, checked against the date; empty if none was.

    ``holiday``: 祝 was typed, alone or after the weekday; whether the day is one is not checked.
    """

    date: date
    typed_weekday: str = ""
    holiday: bool = False

    @property
    def weekday(self) -> str:
        """月 … 日."""
        return WEEKDAYS[self.date.weekday()]

    @property
    def rests(self) -> bool:
        """Whether it is a Sunday or a holiday, one that was typed or a public one."""
        return self.holiday or self.weekday == "日" or bool(self.holiday_name)

    @property
    def era(self) -> tuple[str, int]:
        """Era and year in it: ("令和", 8)."""
        return era_of(self.date)

    @property
    def holiday_name(self) -> str:
        """What a public holiday is called (国民の祝日に関する法律): 春分の日, 振替休日; else empty."""
        import jpholiday

        # A substitute holiday comes with the name of the day it stands for before it.
        return (jpholiday.is_holiday_name(self.date) or "").split(" ")[-1]


class IssueName(NamedTuple):
    """The name of an issue, like 令和8年2月号; ``year`` is of the Common Era.

    ``months`` are the months as typed in half-width digits (2, 3・4), ``month`` is the first of them.
    """

    text: str
    year: int
    month: int
    months: str


class TimeRange(NamedTuple):
    """From one time of day to a later one."""

    start: time
    end: time

    @property
    def text(self) -> str:
        """10:00〜12:00."""
        return f"{clock(self.start)}〜{clock(self.end)}"


def clock(moment: time) -> str:
    """9:30, 13:05."""
    return f"{moment.hour}:{moment.minute:02}"


def era_of(day: date) -> tuple[str, int]:
    """The era of a day and the year in it, as ("令和", 8); the Common Era ("西暦", year) before 昭和."""
    for name, first in _ERAS:
        if day >= first:
            return name, day.year - first.year + 1
    return "西暦", day.year


def date_text(day: date) -> str:
    """令和8年2月16日."""
    name, number = era_of(day)
    return f"{name}{'元' if number == 1 else number}年{day.month}月{day.day}日"


def narrow(text: str) -> str:
    """Full-width letters, digits and signs as half-width ones: for typed data, never for prose."""
    return unicodedata.normalize("NFKC", text).replace("〜", "~").strip()


def _widened(text: str) -> str:
    """Narrowed text with its brackets and wave as they stand in prose."""
    return text.replace("(", "（").replace(")", "）").replace("~", "〜")


class DateType(TextType[DateValue]):
    """A day in the Common Era or a Japanese era, with or without its weekday → ``DateValue``."""

    expects = "日付"
    example = "令和8年2月16日（月）"

    def read_text(self, text: Scalar, context: Context) -> DateValue | None:
        typed = text.text.strip()
        match = _whole(_DATE, text, context, self.expects)
        if not match:
            if match is None:
                code = "content.date-no-year" if _DAY_OF_MONTH.match(narrow(typed)) else "content.date"
                context.report(code, text.span, text=typed)
            return None
        year = _year(match, text, context)
        if year is None:
            return None
        try:
            day = date(year, int(match["month"]), int(match["day"]))
        except ValueError:
            context.report("content.no-such-date", text.span, text=typed)
            return None
        if match["era"] and not _in_era(match, day, text, context):
            return None
        weekday = match["weekday"] or ""
        value = DateValue(day, weekday, bool(match["holiday"]))
        if weekday and weekday != value.weekday:
            at = text.text.rfind(weekday, 0, text.text.rfind("祝") if value.holiday else None)
            span = text.span_at(at, at + 1)
            context.report("content.weekday", span, date=date_text(day), right=value.weekday, typed=weekday)
            return None
        return value


class MonthType(TextType[DateValue]):
    """A month of a year → its first day."""

    expects = "年と月"
    example = "令和8年3月"

    def read_text(self, text: Scalar, context: Context) -> DateValue | None:
        match = _MONTH.fullmatch(narrow(text.text))
        year = _year(match, text, context) if match else None
        if match and year is None:
            return None
        if not match or year is None or not 1 <= int(match["month"]) <= 12:
            context.report("content.month", text.span, text=text.text.strip())
            return None
        return DateValue(date(year, int(match["month"]), 1))


class IssueNameType(TextType[IssueName]):
    """The name of an issue → ``IssueName``."""

    expects = "号の名前"
    example = "令和8年2月号"

    def read_text(self, text: Scalar, context: Context) -> IssueName | None:
        typed = text.text.strip()
        match = _ISSUE_NAME.fullmatch(narrow(typed))
        months = [int(month) for month in re.findall(r"\d+", match["months"])] if match else []
        if not match or not all(1 <= month <= 12 for month in months):
            context.report("content.issue-name", text.span, text=typed)
            return None
        year = _year(match, text, context)
        if year is None:
            return None
        return IssueName(_widened(match[0]), year, months[0], _widened(match["months"]))


class TimeRangeType(TextType[TimeRange]):
    """From–to on one day → ``TimeRange``."""

    expects = "始まりと終わりの時刻"
    example = "10:00〜12:00"

    def read_text(self, text: Scalar, context: Context) -> TimeRange | None:
        typed = text.text.strip()
        match = _whole(_RANGE, text, context, self.expects)
        if match is False or (match and _is_unclear(match, text, context)):
            return None
        times = (_moment(match, "a"), _moment(match, "b")) if match else (None, None)
        start, end = times
        if match and match["ahalf"] == "午後" and not match["bhalf"] and end and end.hour < 12:
            end = end.replace(hour=end.hour + 12)
        if start is None or end is None:
            context.report("content.time-range", text.span, text=typed)
            return None
        if end <= start:
            context.report("content.time-order", text.span, start=clock(start), end=clock(end))
            return None
        return TimeRange(start, end)


DATE = DateType()
MONTH = MonthType()
ISSUE_NAME = IssueNameType()
TIME_RANGE = TimeRangeType()


def _whole(
    pattern: re.Pattern[str], text: Scalar, context: Context, expects: str
) -> re.Match[str] | Literal[False] | None:
    """What a pattern makes of a whole text; ``None`` if it is no such value, ``False`` if more follows, which is told.

    What follows is refused rather than dropped: 10:00〜12:00（受付9:30〜） says something people come by.
    """
    typed = narrow(text.text)
    match = pattern.fullmatch(typed) or pattern.match(typed)
    if not match or match.end() == len(typed):
        return match
    rest = typed[match.end() :].strip()
    if match[0][-1].isdigit() and rest[0] in "0123456789:":
        return None
    context.report("content.more-than-asked", text.span, rest=_widened(rest), expects=expects)
    return False


def _is_unclear(match: re.Match[str], text: Scalar, context: Context) -> bool:
    """Whether a time is 午前12時 or 午後12時, which some take for noon and some for midnight; it is told."""
    for side in ("a", "b"):
        half, minute = match[f"{side}half"], _minute(match, side)
        if half and int(match[f"{side}hour"]) == 12 and (half == "午前" or not minute):
            context.report("content.twelve", text.span, text=text.text.strip(), half=half)
            return True
    return False


def _year(match: re.Match[str], text: Scalar, context: Context) -> int | None:
    """The year of the Common Era; 令和8（2026）年 must agree with itself."""
    if match["year"]:
        return int(match["year"])
    era = _LETTERS.get(match["era"], match["era"])
    number = 1 if match["era_year"] == "元" else int(match["era_year"])
    first = next(day for name, day in _ERAS if name == era)
    year = first.year + number - 1
    if number < 1 or (match["both"] and int(match["both"]) != year):
        right = f"{era}{number}年は{year}年です。" if number >= 1 else f"{era}0年はありません。"
        context.report("content.era", text.span, text=text.text.strip(), right=right)
        return None
    return year


def _in_era(match: re.Match[str], day: date, text: Scalar, context: Context) -> bool:
    """Whether the day lies in the era it was typed in."""
    typed = _LETTERS.get(match["era"], match["era"])
    if era_of(day)[0] == typed:
        return True
    context.report("content.era", text.span, text=text.text.strip(), right=f"{day:%Y-%m-%d} は{date_text(day)}です。")
    return False


def _moment(match: re.Match[str], side: str) -> time | None:
    hour = int(match[f"{side}hour"])
    minute = _minute(match, side)
    half = match[f"{side}half"]
    if half and hour > 12:
        return None
    if half == "午後" and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _minute(match: re.Match[str], side: str) -> int:
    return 30 if match[f"{side}mid"] else int(match[f"{side}minute"] or match[f"{side}min"] or 0)
