"""A month and what happens on its days → a grid of weeks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from onehearts.blocks.parts.disc import disc
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.words import dated, fill_date
from onehearts.compose import Box, Cell, Gap, Keep, Row, Sense, Stack, Text
from onehearts.design import ELASTIC, INK, LENGTH, STYLE, WORDS, Look
from onehearts.edition import Ink
from onehearts.fields import WEEKDAYS, ChoiceType, DateValue, Hours, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, plain


class Happening(NamedTuple):
    """What, when and where."""

    day: DateValue
    name: Line
    time: Hours | None
    venue: Line


class MonthLook(Record):
    """部品/暦."""

    starts: str = field("週の始まり", ChoiceType(("日", "月"), "日・月 のどちらか"))
    title: str = field("題の文字", STYLE)
    title_words: str = field("題の言葉", WORDS, example="{元号}{年}年{月}月")
    title_gap: Elastic = field("題の後ろ", ELASTIC)
    between: float = field("ますの間", LENGTH)
    row_gap: Elastic = field("週の間", ELASTIC)
    height: float = field("ますの高さ", LENGTH, help="何もない日のますの高さ")
    cell: PanelLook = field("面", PANEL)
    busy: PanelLook = field("行事のある日の面", PANEL)
    weekday: str = field("曜日の文字", STYLE)
    weekday_gap: Elastic = field("曜日の後ろ", ELASTIC)
    day: str = field("日の文字", STYLE)
    rest_day: str = field("休日の文字", STYLE, help="日曜日と祝日の日にち")
    rest_ink: Ink = field("休日の地", INK)
    size: float = field("日の大きさ", LENGTH)
    holiday: str = field("祝日の文字", STYLE)
    name: str = field("行事の文字", STYLE)
    details: str = field("時間と会場の文字", STYLE)
    line_gap: Elastic = field("行の間", ELASTIC)


def month_grid(first: date, happenings: Sequence[Happening], look: Look) -> Box:
    """The weeks of the month that begins with ``first``, below the names of the weekdays.

    Sundays and holidays have their number on a round field, holidays their name too; days of other months are empty.
    """
    own = look.of(MonthLook)
    before = (first.weekday() - WEEKDAYS.index(own.starts)) % 7
    start = first - timedelta(days=before)
    weekdays = [WEEKDAYS[(start + timedelta(days=n)).weekday()] for n in range(7)]
    names = [Cell(Stack((Text(plain(name), look.style(own.weekday)),), Sense("TH")), share=1) for name in weekdays]
    heads = Stack((Row(tuple(names), own.between, Sense("TR")), Gap(own.weekday_gap)))
    boxes: list[Box] = []
    week = start
    while week < first or week.month == first.month:
        boxes.append(Gap(own.row_gap) if boxes else heads)
        days = [week + timedelta(days=n) for n in range(7)]
        cells = [
            _day(day, [one for one in happenings if one.day.date == day], own, look)
            if day.month == first.month
            else _empty()
            for day in days
        ]
        boxes.append(Row(tuple(Cell(cell, share=1, valign="fill") for cell in cells), own.between, Sense("TR")))
        week += timedelta(days=7)
    title = Text(plain(fill_date(own.title_words, DateValue(first))), look.style(own.title), Sense("Caption"))
    return Keep(Stack((title, Gap(own.title_gap), Stack(tuple(boxes), again=heads)), Sense("Table")))


def _empty() -> Box:
    return Stack((), Sense("TD"))


def _day(day: date, happenings: Sequence[Happening], own: MonthLook, look: Look) -> Box:
    typed = DateValue(day, holiday=any(one.day.holiday for one in happenings))
    holiday, rests = typed.holiday_name, typed.rests
    number = Text(dated("{日}", DateValue(day)), look.style(own.rest_day if rests else own.day), Sense("P"))
    mark = disc(number, own.size, own.rest_ink, look)
    if not rests:
        mark = replace(mark, fill=None)
    boxes: list[Box] = [Row((Cell(mark),))]
    if holiday:
        boxes += [Gap(own.line_gap), Text(plain(holiday), look.style(own.holiday), Sense("P"))]
    for _, name, time, venue in happenings:
        boxes += [Gap(own.line_gap), Text(name, look.style(own.name), Sense("P", origin=name[0].span))]
        for line in (plain(time.text) if time else (), venue):
            if line:
                boxes += [Gap(own.line_gap), Text(line, look.style(own.details), Sense("P"))]
    field_ = own.busy if happenings else own.cell
    return panel(Stack(tuple(boxes)), field_, look, height=own.height, sense=Sense("TD"))
