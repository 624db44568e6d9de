"""開催日程: meetings as cards: number, day, weekday, time, place, who is meant."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import Kind
from onehearts.blocks.parts.disc import disc
from onehearts.blocks.parts.grid import counted, grid
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest
from onehearts.blocks.parts.table import pairs, terms
from onehearts.blocks.parts.ways import COLUMNS, best
from onehearts.blocks.parts.words import dated, fill
from onehearts.compose import Arrangement, Box, Cell, Gap, Row, Sense, Stack, Text, Wrap
from onehearts.design import ELASTIC, INK, LENGTH, NUMBER, STYLE, WORDS, Look
from onehearts.edition import Ink
from onehearts.fields import (
    COUNT,
    DATE,
    DISTRICTS,
    LINE,
    TIME_RANGE,
    Count,
    DateValue,
    IntegerType,
    ListOf,
    Record,
    RecordOf,
    TimeRange,
    field,
)
from onehearts.geometry import Elastic
from onehearts.runs import Line, plain


class SessionsLook(Record):
    """記事/開催日程."""

    columns: tuple[int, ...] = field("段数", COLUMNS)
    gutter: float = field("段の間", LENGTH)
    between: Elastic = field("行の間", ELASTIC)
    item_gap: Elastic = field("項目の間", ELASTIC)
    panel: PanelLook = field("面", PANEL)
    number: str = field("番号の文字", STYLE)
    number_words: str = field("番号の言葉", WORDS, example="第{番号}回")
    day: str = field("日付の文字", STYLE)
    day_words: str = field("日付の言葉", WORDS, example="{月}月{日}日")
    weekday: str = field("曜日の文字", STYLE)
    weekday_ink: Ink = field("曜日の地", INK)
    weekday_size: float = field("曜日の大きさ", LENGTH)
    weekday_side: float = field("曜日の左右", LENGTH, help="曜日の文字の左右にあける長さ")
    holiday_words: str = field("祝日の言葉", WORDS, example="{曜日}・祝")
    time: str = field("時間の文字", STYLE)
    head_gap: float = field("日付の間", LENGTH)
    head_share: float = field("日付の割合", NUMBER, help="一段のとき、日付と時間が幅のどれだけを取るか", example="0.45")
    body_gap: Elastic = field("日付の後ろ", ELASTIC)
    term: str = field("項目の文字", STYLE)
    term_width: float = field("項目の幅", LENGTH)
    text: str = field("本文の文字", STYLE)
    venue_words: str = field("会場の言葉", WORDS, example="会場")
    district_words: str = field("対象地区の言葉", WORDS, example="対象")
    count_words: str = field("数の言葉", WORDS, example="（{数}）")


class Session(Record):
    """One meeting."""

    number: int = field("番号", IntegerType(1, 99, "何回目か"), help="第何回かの数字です。")
    date: DateValue = field("日付", DATE, help="曜日を書くと、日付と合うか確かめます。")
    time: TimeRange = field("時間", TIME_RANGE)
    venue: Line = field("会場", LINE, example="高崎市役所 20階 研修室")
    districts: Line = field("対象地区", DISTRICTS, required=False, default=(), example="大類、滝川・京ヶ島")
    count: Count | None = field("数", COUNT, required=False, help="対象の数です。")


class Sessions(Kind):
    """Cards two in a row."""

    KIND: ClassVar[str] = "開催日程"
    CONTINUES: ClassVar[bool] = True
    HELP: ClassVar[str] = "会の日時・会場・対象を並べます。"
    LOOK: ClassVar[type[Record] | None] = SessionsLook

    sessions: tuple[Session, ...] = field("回", ListOf(RecordOf(Session, "回")))

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        own = look.of(SessionsLook)
        ways: list[Arrangement] = []
        for count, cost in counted(self.sessions, own.columns):
            cards = [self._card(session, count, own, look) for session in self.sessions]
            box = grid(cards, count, own.gutter, own.between, cards=True)
            ways.append(Arrangement(f"段{count}", box, cost))
        return best(ways)

    def _card(self, session: Session, columns: int, own: SessionsLook, look: Look) -> Box:
        """A card as wide as the page has its day at the left of the place; a narrow one names the place above it."""
        head = self._head(session, own, look)
        rows = [(plain(own.venue_words), session.venue)]
        if session.districts or session.count:
            count = f"{session.count.number}{session.count.unit}" if session.count else ""
            words = fill(own.count_words, 数=count) if count and session.districts else count
            rows.append((plain(own.district_words), (*session.districts, *plain(words, session.place("count")))))
        term, text = look.style(own.term), look.style(own.text)
        most = longest(text, look)
        if columns > 2:
            body = terms(rows, term, text, own.item_gap, most)
        else:
            body = pairs(rows, term, text, own.term_width, own.item_gap, most)
        if columns == 1:
            day = Cell(head, share=own.head_share, valign="baseline")
            inner: Box = Row((day, Cell(body, share=1 - own.head_share, valign="baseline")), own.head_gap)
        else:
            inner = Stack((head, Gap(own.body_gap), body))
        return panel(inner, own.panel, look, sense=Sense("Sect", origin=session.span))

    def _head(self, session: Session, own: SessionsLook, look: Look) -> Box:
        """Where day and time do not fit beside each other the time goes below."""
        number = plain(fill(own.number_words, 番号=session.number), session.place("number"))
        time = plain(session.time.text, session.place("time"))
        return Wrap(
            (Text(number, look.style(own.number)), self._day(session, own, look), Text(time, look.style(own.time))),
            own.head_gap,
            Sense("H3", origin=session.span),
        )

    def _day(self, session: Session, own: SessionsLook, look: Look) -> Box:
        """Month and day, the weekday beside them."""
        place = session.place("date")
        date = Text(dated(own.day_words, session.date, place), look.style(own.day))
        day = session.date
        words = fill(own.holiday_words, 曜日=day.weekday) if day.holiday else day.weekday
        weekday = Text(plain(words, place), look.style(own.weekday))
        beside = disc(weekday, own.weekday_size, own.weekday_ink, look, own.weekday_side)
        return Row((Cell(date, valign="baseline"), Cell(beside, valign="baseline")), own.head_gap)
