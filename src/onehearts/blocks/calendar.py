"""行事予定: coming events, as a list with round day marks or in the grid of a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.disc import disc
from onehearts.blocks.parts.grid import grid
from onehearts.blocks.parts.month import Happening, month_grid
from onehearts.blocks.parts.opening import opening
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.room import ems
from onehearts.blocks.parts.words import dated, fill, fill_date
from onehearts.compose import Arrangement, Box, Cell, Gap, Keep, Row, Sense, Stack, Text, Wrap
from onehearts.design import ELASTIC, INK, LENGTH, NUMBER, STYLE, WORDS, Look
from onehearts.edition import Ink
from onehearts.fields import (
    DATE,
    HOURS,
    LINE,
    MONTH,
    PROSE,
    DateValue,
    Hours,
    IntegerType,
    ListOf,
    Record,
    RecordOf,
    field,
)
from onehearts.geometry import Elastic
from onehearts.runs import Line, Prose, plain


class CalendarLook(Record):
    """記事/行事予定."""

    grid_ems: float = field(
        "暦に向く字数", NUMBER, help="これより長い行事や会場があると、暦より一覧を選びます。", example="14"
    )
    columns: int = field("一覧の段数", IntegerType(1, 3, "段の数"))
    gutter: float = field("段の間", LENGTH)
    between: Elastic = field("行の間", ELASTIC)
    panel: PanelLook = field("面", PANEL)
    panel_elastic: Elastic = field("面の伸び", ELASTIC, help="上下の内側に足せる高さ", example="0pt +12pt")
    size: float = field("日の大きさ", LENGTH)
    day: str = field("日の文字", STYLE)
    day_ink: Ink = field("日の地", INK)
    rest_day: str = field("休みの日の文字", STYLE, help="日曜日と祝日の日にち")
    rest_ink: Ink = field("休みの日の地", INK)
    gap: float = field("日との間", LENGTH)
    dated_size: float = field("月日の大きさ", LENGTH, help="何か月かにわたるとき、日の上に月も入れる円の大きさ")
    month: str = field("月の文字", STYLE)
    rest_month: str = field("休みの月の文字", STYLE)
    month_words: str = field("月の言葉", WORDS, example="{月}月")
    weekday: str = field("曜日の文字", STYLE, help="曜日と時間の文字")
    weekday_words: str = field("曜日の言葉", WORDS, example="{曜日}曜日")
    holiday_words: str = field("祝日の言葉", WORDS, example="{曜日}曜日・{祝日}")
    rest_words: str = field("休みの言葉", WORDS, help="祝日の名前が分からないときの言葉", example="祝日")
    time_gap: float = field("時間との間", LENGTH)
    name: str = field("行事の文字", STYLE)
    name_gap: Elastic = field("行事の前", ELASTIC)
    venue: str = field("会場の文字", STYLE)
    venue_gap: Elastic = field("会場の前", ELASTIC)


class Event(Record):
    """One of 予定."""

    date: DateValue = field("日付", DATE, help="曜日を書くと、日付と合うか確かめます。")
    name: Line = field("行事", LINE, example="ふれあい餅つき大会")
    time: Hours | None = field("時間", HOURS, required=False, help="終わりが決まっていなければ、始まりだけを書きます。")
    venue: Line = field("会場", LINE, required=False, default=(), example="市民活動センターソシアス")


class Calendar(Kind):
    """A head, a lead if there is one, and the events in the order of their days."""

    KIND: ClassVar[str] = "行事予定"
    HELP: ClassVar[str] = "これからの行事です。一覧か、ひと月の暦になります。祝日は自動で入ります。"
    LOOK: ClassVar[type[Record] | None] = CalendarLook

    heading: Line = field("見出し", LINE, example="3月の行事予定")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")
    lead: Prose = field("本文", PROSE, required=False, default=(), help="予定の前に置く文章です。")
    month: DateValue | None = field(
        "月", MONTH, required=False, help="暦にする月です。書かなければ、予定の日付から分かります。"
    )
    events: tuple[Event, ...] = field(
        "予定", ListOf(RecordOf(Event, "予定")), help="どの順に書いても、日付の順に並びます。"
    )

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """A list in columns, in one column, in half the width; or the grid of the one month all events are in."""
        own = look.of(CalendarLook)
        events = sorted(self.events, key=lambda event: event.date.date)
        ways = [
            Arrangement("一覧", self._made(self._agenda(events, own.columns, own, look), look)),
            Arrangement("一段の一覧", self._made(self._agenda(events, 1, own, look), look), 10.0),
            Arrangement("半幅", self._made(self._agenda(events, 1, own, look), look), 10.0, narrow=True),
        ]
        first = self._only_month(events)
        if first:
            told = [Happening(event.date, event.name, event.time, event.venue) for event in events]
            words = max(ems(line) for event in events for line in (event.name, event.venue))
            cost = 5.0 if words <= own.grid_ems else 15.0
            ways.append(Arrangement("暦", self._made(month_grid(first, told, look), look), cost))
        return tuple(sorted(ways, key=lambda way: way.cost))

    def _made(self, events: Box, look: Look) -> Box:
        return Stack((*opening(self.heading, self.drawing, self.lead, look), events))

    def _only_month(self, events: Sequence[Event]) -> date | None:
        """The first day of the month typed or of all events; ``None`` if any is in another."""
        firsts = {event.date.date.replace(day=1) for event in events}
        if self.month:
            firsts.add(self.month.date)
        return firsts.pop() if len(firsts) == 1 else None

    def _agenda(self, events: Sequence[Event], columns: int, own: CalendarLook, look: Look) -> Box:
        """Cards of a day each; where there are several months each day names its own."""
        several = len({event.date.date.replace(day=1) for event in events}) > 1
        cards = tuple(self._card(event, several, own, look) for event in events)
        return Stack((grid(cards, columns, own.gutter, own.between, cards=True),), Sense("L"))

    def _card(self, event: Event, several: bool, own: CalendarLook, look: Look) -> Box:
        day, place = event.date, event.place("date")
        holiday = day.holiday_name or (own.rest_words if day.holiday else "")
        mark: Box = Text(dated("{日}", day, place), look.style(own.rest_day if day.rests else own.day))
        if several:
            month = plain(fill_date(own.month_words, day), place)
            mark = Stack((Text(month, look.style(own.rest_month if day.rests else own.month)), mark))
        size = own.dated_size if several else own.size
        number = Stack((disc(mark, size, own.rest_ink if day.rests else own.day_ink, look),), Sense("Lbl"))
        words = own.holiday_words if holiday else own.weekday_words
        head = [Text(plain(fill(words, 曜日=day.weekday, 祝日=holiday), place), look.style(own.weekday), Sense("P"))]
        if event.time:
            head.append(Text(plain(event.time.text, event.place("time")), look.style(own.weekday), Sense("P")))
        lines: list[Box] = [
            Wrap(tuple(head), own.time_gap),
            Gap(own.name_gap),
            Text(event.name, look.style(own.name), Sense("P", origin=event.name[0].span)),
        ]
        if event.venue:
            lines += [Gap(own.venue_gap), Text(event.venue, look.style(own.venue), Sense("P"))]
        row = Row(
            (
                Cell(number, width=size, valign="middle"),
                Cell(Stack(tuple(lines), Sense("LBody")), share=1, valign="middle"),
            ),
            own.gap,
            Sense("LI", origin=event.span),
        )
        return Keep(panel(row, own.panel, look, centred=True, elastic=own.panel_elastic))
