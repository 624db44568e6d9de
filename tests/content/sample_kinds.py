"""A few block kinds for the tests of the reader; the real ones live in ``onehearts.blocks``."""

from __future__ import annotations

from typing import ClassVar

from onehearts.fields import (
    ALIGNS,
    CELLS,
    CHIPS,
    COUNT,
    DATE,
    INTEGER,
    LABELLED,
    LINE,
    NAME,
    PHONE,
    PHOTOS,
    PROSE,
    TIME_RANGE,
    URL,
    Block,
    Cells,
    Count,
    DateValue,
    Labelled,
    ListOf,
    Phone,
    Photo,
    Record,
    RecordOf,
    TimeRange,
    Url,
    field,
)
from onehearts.runs import Line, Prose


class Greeting(Block):
    """A closed kind."""

    KIND: ClassVar[str] = "あいさつ"
    HELP: ClassVar[str] = "号のはじめのあいさつです。"

    heading: Line = field("見出し", LINE, help="あいさつの見出しです。", example="みなさまへ")
    body: Prose = field("本文", PROSE, help="あいさつの文章です。", example="寒い日が続いています。")
    drawing: str = field("挿絵", NAME, required=False, default="", help="添える挿絵の名前です。")


class Step(Record):
    """A record in a list."""

    title: Line = field("題", LINE)
    body: Prose = field("本文", PROSE, required=False, default=())
    people: tuple[Line, ...] = field("人", CHIPS, required=False, default=())


class Activity(Block):
    """An open kind: any other name is a label."""

    KIND: ClassVar[str] = "活動紹介"
    HELP: ClassVar[str] = "地区の活動の紹介です。"

    district: Line = field("地区", LINE, required=False, default=())
    heading: Line = field("見出し", LINE)
    photos: tuple[Photo, ...] = field("写真", PHOTOS, required=False, default=())
    steps: tuple[Step, ...] = field("歩み", ListOf(RecordOf(Step, "段")), required=False, default=())
    labelled: tuple[Labelled, ...] = field("", LABELLED, required=False, default=())


class Session(Record):
    """Typed data."""

    number: int = field("番号", INTEGER)
    day: DateValue = field("日付", DATE)
    time: TimeRange = field("時間", TIME_RANGE)
    venue: Line = field("会場", LINE)
    count: Count | None = field("数", COUNT, required=False)


class Sessions(Block):
    """A list of records that is required."""

    KIND: ClassVar[str] = "開催日程"
    HELP: ClassVar[str] = "会の日程です。"

    sessions: tuple[Session, ...] = field("回", ListOf(RecordOf(Session, "回")))


class Table(Block):
    """Rows of cells."""

    KIND: ClassVar[str] = "表"
    HELP: ClassVar[str] = "表です。"

    cells: Cells = field("行", CELLS)
    aligns: tuple[str, ...] = field("そろえ", ALIGNS, required=False, default=())


class Masthead(Block):
    """A kind at the top of the first page."""

    KIND: ClassVar[str] = "題字"
    SLOT: ClassVar[str] = "masthead"
    HELP: ClassVar[str] = "一面の題字です。"

    title: Line = field("題", LINE)


class Contact(Block):
    """A kind at the foot of the last page."""

    KIND: ClassVar[str] = "発行元"
    SLOT: ClassVar[str] = "foot"
    HELP: ClassVar[str] = "発行元と連絡先です。"

    publisher: Line = field("名前", LINE)
    phone: Phone = field("電話", PHONE)
    url: Url | None = field("URL", URL, required=False)


KINDS: dict[str, type[Block]] = {kind.KIND: kind for kind in (Greeting, Activity, Sessions, Table, Masthead, Contact)}
