"""Field types: what staff may type, what it means, and what they are told."""

from __future__ import annotations

import unicodedata
from datetime import date, time
from pathlib import Path

import pytest

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.fields import (
    BOOL,
    CHIPS,
    COUNT,
    DATE,
    FOCUS,
    INTEGER,
    ISSUE_NAME,
    LABELLED,
    LINE,
    NAME,
    PHONE,
    PHOTOS,
    PROSE,
    TIME_RANGE,
    URL,
    Block,
    ChoiceType,
    Context,
    DateValue,
    FieldType,
    IntegerType,
    IssueName,
    ListOf,
    Photo,
    Record,
    TimeRange,
    date_text,
    era_of,
    field,
    read_record,
    record_schema,
    specs,
)
from onehearts.fields.shape import TEXT, MapShape, Match, near_name
from onehearts.geometry import Rect
from onehearts.runs import Line, PartKind, text_of
from onehearts.source import Entry, Mapping, Scalar, Sequence, Value

FILE = "issue.yaml"


def scalar(text: str) -> Scalar:
    """A text at line 3, column 5."""
    return Scalar(text, SourceSpan.at(FILE, 3, 5, max(1, len(text))))


def read(type: FieldType[object], value: str | Value) -> tuple[object, list[Diagnostic]]:
    """What a type makes of a value, and what it says."""
    context = Context(Path(), [], name="項目", owner="記事")
    meant = type.read(scalar(value) if isinstance(value, str) else value, context)
    return meant, context.diagnostics


@pytest.mark.parametrize(
    "typed",
    [
        "2026-02-16",
        "2026/2/16",
        "2026年2月16日",
        "２０２６年２月１６日（月）",
        "令和8年2月16日",
        "令和8年2月16日（月）",
        "令和8年2月16日(月曜日)",
        "令和８年２月１６日　月曜",
        "令和8（2026）年2月16日",
        "R8.2.16",
    ],
)
def test_a_date_may_be_typed_in_many_ways(typed: str) -> None:
    meant, said = read(DATE, typed)
    assert said == []
    assert isinstance(meant, DateValue)
    assert meant.date == date(2026, 2, 16)
    assert meant.weekday == "月"
    assert meant.era == ("令和", 8)


@pytest.mark.parametrize(
    ("typed", "weekday", "holiday"),
    [
        ("令和8年3月20日（金・祝）", "金", True),
        ("令和8年3月20日(金･祝日)", "金", True),
        ("令和8年3月20日（金曜日、祝日）", "金", True),
        ("令和8年3月20日（祝）", "", True),
        ("2026-03-20 祝日", "", True),
        ("2026-03-20（金）", "金", False),
    ],
)
def test_a_holiday_is_kept(typed: str, weekday: str, holiday: bool) -> None:
    meant, said = read(DATE, typed)
    assert said == []
    assert meant == DateValue(date(2026, 3, 20), weekday, holiday)
    assert meant.weekday == "金"


def test_a_wrong_weekday_before_a_holiday_is_the_one_pointed_at() -> None:
    assert read(DATE, "2026-03-20（日・祝日）")[1][0].span == SourceSpan.at(FILE, 3, 16, 1)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2026-03-20（金・休）", "content.more-than-asked"),
        ("2026-03-20（金）から", "content.more-than-asked"),
        ("2026-03-201", "content.date"),
        ("2026-02-30", "content.no-such-date"),
        ("あした", "content.date"),
        ("2月16日", "content.date-no-year"),
        ("2/16（月）", "content.date-no-year"),
        ("16-2-8-1", "content.date"),
        ("令和8（2025）年2月16日", "content.era"),
        ("令和1年4月30日", "content.era"),
        ("平成31年5月1日", "content.era"),
        ("令和0年1月1日", "content.era"),
    ],
)
def test_a_wrong_date_is_told(typed: str, code: str) -> None:
    meant, said = read(DATE, typed)
    assert meant is None
    assert [diagnostic.code for diagnostic in said] == [code]


def test_a_wrong_weekday_names_the_right_one_under_the_typed_one() -> None:
    meant, said = read(DATE, "令和8年2月16日（火）")
    assert meant is None
    assert said[0].message == "令和8年2月16日は月曜日です（「火」と書かれています）。"
    assert said[0].span == SourceSpan.at(FILE, 3, 15, 1)


def test_eras_begin_on_their_day() -> None:
    assert era_of(date(2019, 4, 30)) == ("平成", 31)
    assert era_of(date(2019, 5, 1)) == ("令和", 1)
    assert era_of(date(1989, 1, 7)) == ("昭和", 64)
    assert era_of(date(1900, 1, 1)) == ("西暦", 1900)
    assert date_text(date(2019, 5, 1)) == "令和元年5月1日"


@pytest.mark.parametrize("typed", ["令和8年2月号", "令和８年２月号", "2026年2月号", "令和8（2026）年2月号"])
def test_an_issue_name_is_a_year_and_a_month(typed: str) -> None:
    meant, said = read(ISSUE_NAME, typed)
    assert said == []
    assert (getattr(meant, "year", 0), getattr(meant, "month", 0)) == (2026, 2)


def test_an_issue_for_two_months_belongs_to_the_first() -> None:
    meant, _ = read(ISSUE_NAME, "令和８年２・３月合併号")
    assert meant == IssueName("令和8年2・3月合併号", 2026, 2, "2・3")


@pytest.mark.parametrize(
    ("typed", "months"), [("令和8年2月号", "2"), ("令和8年12・1月号", "12・1"), ("2026年３～４月号", "3〜4")]
)
def test_the_months_of_an_issue_are_kept_as_typed(typed: str, months: str) -> None:
    assert getattr(read(ISSUE_NAME, typed)[0], "months", "") == months


@pytest.mark.parametrize("typed", ["令和8年13月号", "令和8年3・14月号", "令和8年月号"])
def test_a_month_that_does_not_exist_is_told(typed: str) -> None:
    assert [diagnostic.code for diagnostic in read(ISSUE_NAME, typed)[1]] == ["content.issue-name"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("10:00〜12:00", "10:00〜12:00"),
        ("10:00~12:00", "10:00〜12:00"),
        ("１０：００－１２：００", "10:00〜12:00"),
        ("10:00–12:00", "10:00〜12:00"),
        ("10時から12時30分まで", "10:00〜12:30"),
        ("午前10時〜午後1時半", "10:00〜13:30"),
        ("午後1:30〜3:30", "13:30〜15:30"),
        ("午前9時〜正午", ""),
        ("12:00〜10:00", ""),
        ("10:00〜25:00", ""),
        ("10:00", ""),
    ],
)
def test_time_ranges(typed: str, text: str) -> None:
    meant, said = read(TIME_RANGE, typed)
    assert bool(said) is not bool(text)
    assert (meant.text if isinstance(meant, TimeRange) else "") == text


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("午前12時〜13:00", "content.twelve"),
        ("午前12時半〜13:00", "content.twelve"),
        ("10:00〜午後12時", "content.twelve"),
        ("10:00〜12:00（受付9:30〜）", "content.more-than-asked"),
        ("10:00〜12:000", "content.time-range"),
        ("10:00〜12:00:00", "content.time-range"),
    ],
)
def test_a_time_that_cannot_be_kept_is_told(typed: str, code: str) -> None:
    meant, said = read(TIME_RANGE, typed)
    assert meant is None
    assert [diagnostic.code for diagnostic in said] == [code]


def test_half_past_twelve_in_the_afternoon_is_clear() -> None:
    assert read(TIME_RANGE, "午前10時〜午後12時30分")[0] == TimeRange(time(10, 0), time(12, 30))


def test_a_time_range_has_times() -> None:
    assert read(TIME_RANGE, "9:05〜10:00")[0] == TimeRange(time(9, 5), time(10, 0))


@pytest.mark.parametrize(
    ("type", "typed", "meant"),
    [
        (PHONE, "027-321-1319", "027-321-1319"),
        (PHONE, "０２７－３２１－１３１９", "027-321-1319"),
        (PHONE, "(027)321-1319", "(027)321-1319"),
        (PHONE, "0120-123-456", "0120-123-456"),
        (PHONE, "090-1234-5678", "090-1234-5678"),
        (
            URL,
            "https://www.city.takasaki.gunma.jp/docs/1/?a=b#c",
            "https://www.city.takasaki.gunma.jp/docs/1/?a=b#c",
        ),
        (URL, "<http://example.jp>", "http://example.jp"),
    ],
)
def test_phones_and_addresses(type: FieldType[object], typed: str, meant: str) -> None:
    value, said = read(type, typed)
    assert said == []
    assert getattr(value, "text", None) == meant


@pytest.mark.parametrize(
    ("type", "typed", "code"),
    [
        (PHONE, "321-1319", "content.phone"),
        (PHONE, "027-321-131", "content.phone-digits"),
        (PHONE, "090-1234-567", "content.phone-digits"),
        (PHONE, "市役所", "content.phone"),
        (URL, "www.example.jp", "content.url"),
        (URL, "https://example", "content.url"),
        (URL, "https://example.jp/a b", "content.url"),
        (URL, "javascript:alert(1)", "content.url"),
        (INTEGER, "三", "content.integer"),
        (INTEGER, "-1", "content.range"),
        (IntegerType(1, 4), "5", "content.range"),
        (COUNT, "たくさん", "content.count"),
        (BOOL, "たぶん", "content.yes-no"),
        (FOCUS, "ななめ", "content.focus"),
        (FOCUS, "120% 0%", "content.focus"),
        (FOCUS, "50%", "content.focus"),
        (FOCUS, "10% 20% 30%", "content.focus"),
        (FOCUS, "80% 10% 20% 70%", "content.focus"),
        (FOCUS, "20% 70% 80% 10%", "content.focus"),
        (FOCUS, "20% 10% 80% 170%", "content.focus"),
        (FOCUS, "-10% 50%", "content.focus"),
        (ChoiceType(("あ", "い")), "う", "content.choice"),
    ],
)
def test_wrong_data_is_told(type: FieldType[object], typed: str, code: str) -> None:
    value, said = read(type, typed)
    assert value is None
    assert [diagnostic.code for diagnostic in said] == [code]


def test_a_word_that_is_none_of_the_choices_is_told_with_the_likely_one() -> None:
    _, (told,) = read(ChoiceType(("はい", "いいえ", "不要")), "いえ")
    assert told.hints == ("使えるのは はい・いいえ・不要 です。", "もしかして「いいえ」？")


@pytest.mark.parametrize(
    ("type", "typed", "meant"),
    [
        (INTEGER, "１２", 12),
        (BOOL, "はい", True),
        (BOOL, "いいえ", False),
        (FOCUS, "中央", Rect(0.5, 0.5, 0, 0)),
        (FOCUS, "左上", Rect(0.2, 0.2, 0, 0)),
        (FOCUS, "上左", Rect(0.2, 0.2, 0, 0)),
        (FOCUS, "右", Rect(0.8, 0.5, 0, 0)),
        (FOCUS, "全体", Rect(0, 0, 1, 1)),
        (FOCUS, "３０％　４０％", Rect(0.3, 0.4, 0, 0)),
        (FOCUS, "50% 45%", Rect(0.5, 0.45, 0, 0)),
        (FOCUS, "0 0 100 100", Rect(0, 0, 1, 1)),
        (FOCUS, "25% 12.5% 75% 50%", Rect(0.25, 0.125, 0.5, 0.375)),
        (FOCUS, "２５％、１０％、２５％、１０％", Rect(0.25, 0.1, 0, 0)),
        (ChoiceType(("あ", "い")), "い", "い"),
        (NAME, "雪　だるま", "雪　だるま"),
        (NAME, "店先に野菜が並び、\n    三人が話す", "店先に野菜が並び、三人が話す"),
    ],
)
def test_data(type: FieldType[object], typed: str, meant: object) -> None:
    assert read(type, typed) == (meant, [])


@pytest.mark.parametrize(("typed", "number", "unit"), [("7", 7, ""), ("７協議体", 7, "協議体"), ("8 名", 8, "名")])
def test_counts(typed: str, number: int, unit: str) -> None:
    value, _ = read(COUNT, typed)
    assert (getattr(value, "number", None), getattr(value, "unit", None)) == (number, unit)


def test_chips_are_split_and_know_their_places() -> None:
    value, _ = read(CHIPS, "民生委員、 副区長，")
    assert isinstance(value, tuple)
    assert [text_of(chip) for chip in value] == ["民生委員", "副区長"]
    assert value[1][0].span == SourceSpan.at(FILE, 3, 11, 3)
    listed = Sequence((scalar("あ"), scalar("い、う")), SourceSpan(FILE))
    assert [text_of(chip) for chip in read(CHIPS, listed)[0]] == ["あ", "い", "う"]  # type: ignore[attr-defined]


def line(typed: str) -> Line:
    """The runs of a text."""
    value, _ = read(LINE, typed)
    assert isinstance(value, tuple)
    return value


@pytest.mark.parametrize(
    ("typed", "runs"),
    [
        ("前**太字**後", [("前", False, "", ""), ("太字", True, "", ""), ("後", False, "", "")]),
        ("倉渕《くらぶち》", [("倉渕", False, "くらぶち", "")]),
        ("は倉渕《くらぶち》", [("は", False, "", ""), ("倉渕", False, "くらぶち", "")]),
        ("お｜お茶会《おちゃかい》", [("お", False, "", ""), ("お茶会", False, "おちゃかい", "")]),
        ("葛\U000e0100飾《かつしか》", [("葛\U000e0100飾", False, "かつしか", "")]),
        ("[市](https://a.jp)へ", [("市", False, "", "https://a.jp"), ("へ", False, "", "")]),
        ("[**市**](tel:027)", [("市", True, "", "tel:027")]),
        ("**[市](mailto:a@b.jp)**", [("市", True, "", "mailto:a@b.jp")]),
        ("2\\*3", [("2*3", False, "", "")]),
        ("a\\b", [("a\\b", False, "", "")]),
        ("《かな》", [("《かな》", False, "", "")]),
        ("[注](別紙)", [("[注](別紙)", False, "", "")]),
        ("｜のまま", [("｜のまま", False, "", "")]),
        ("**", [("**", False, "", "")]),
        ("****", [("****", False, "", "")]),
        ("＊＊太字＊＊", [("＊＊太字＊＊", False, "", "")]),
        ("**あ", [("**あ", False, "", "")]),
    ],
)
def test_inline_marks(typed: str, runs: list[tuple[str, bool, str, str]]) -> None:
    assert [(run.text, run.strong, run.ruby, run.href) for run in line(typed)] == runs


def test_runs_know_where_they_stand() -> None:
    runs = line("前**太字**と倉渕《くらぶち》")
    assert [(run.span.column, run.span.end_column) for run in runs if run.span] == [
        (5, 6),
        (8, 10),
        (12, 13),
        (13, 15),
    ]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("あ\nい\n\nう", [("", "あい"), ("", "う")]),
        ("あ\n　い", [("", "あ"), ("", "い")]),
        ("・あ\n・い\n続き", [("・", "あ"), ("・", "い続き")]),
        ("- あ\n• い\n･う", [("・", "あ"), ("・", "い"), ("・", "う")]),
        ("・あ\n→い\n->う\n⇒え", [("・", "あ"), ("→", "い"), ("→", "う"), ("→", "え")]),
        ("・あ\n（注\nの続き）\n本文", [("・", "あ"), ("（", "（注の続き）"), ("", "本文")]),
        ("（あ）\n本文", [("", "（あ）本文")]),
        ("・あ\n（い\n・う", [("・", "あ（い"), ("・", "う")]),
        ("前\n【小見出し】\n後", [("", "前"), ("【", "小見出し"), ("", "後")]),
        ("【小見出し】の後", [("", "【小見出し】の後")]),
        ("・", [("", "・")]),
        ("\\・あ", [("", "・あ")]),
        ("-5度", [("", "-5度")]),
        ("あ\\\nい", [("", "あ\nい")]),
        ("あ\\\\\nい", [("", "あ\\い")]),
        ("あ\\", [("", "あ\\")]),
        ("Hello\nWorld\nです", [("", "Hello Worldです")]),
        ("あ\n①い\nう\n❷え", [("", "あ"), ("", "①いう"), ("", "❷え")]),
        (
            "あ\n1. い\n２．う\n3) え\n４）お\n(5)か",
            [("", t) for t in ("あ", "1. い", "２．う", "3) え", "４）お", "(5)か")],
        ),
        ("・あ\n※い\n●う", [("・", "あ"), ("", "※い"), ("", "●う")]),
        ("あ\n日時　3月1日\n場　所　市役所", [("", "あ"), ("", "日時　3月1日"), ("", "場　所　市役所")]),
        ("あ\n○○地区\n2.5倍\n2、3人\nえ！　お", [("", "あ○○地区2.5倍2、3人え！　お")]),
        ("・あ\n（い\n①う）", [("・", "あ"), ("（", "（い①う）")]),
    ],
)
def test_prose(typed: str, parts: list[tuple[str, str]]) -> None:
    value, _ = read(PROSE, typed)
    assert isinstance(value, tuple)
    assert [(part.kind.value, text_of(part.runs)) for part in value] == parts


def test_a_list_of_texts_is_bullets() -> None:
    value, _ = read(PROSE, Sequence((scalar("あ"), scalar("→い")), SourceSpan(FILE)))
    assert isinstance(value, tuple)
    assert [part.kind for part in value] == [PartKind.BULLET, PartKind.RESULT]


@pytest.mark.parametrize("type", [LINE, PROSE, NAME], ids=lambda type: type.__class__.__name__)
@pytest.mark.parametrize("typed", ["\\", "¥\n¥", "　\n\\"])
def test_a_text_of_line_breaks_alone_is_told_as_empty(type: FieldType[object], typed: str) -> None:
    value, said = read(type, typed)
    assert value is None
    assert [diagnostic.code for diagnostic in said] == ["content.empty"]


def test_bold_of_nothing_is_told_as_empty() -> None:
    assert [diagnostic.code for diagnostic in read(LINE, "** **")[1]] == ["content.empty"]


def test_bold_in_full_width_is_told() -> None:
    _, said = read(LINE, "ここを＊＊太字＊＊に")
    assert [(d.code, d.span) for d in said] == [("content.bold-wide", SourceSpan.at(FILE, 3, 8, 6))]
    assert read(LINE, "＊＊＊　ご案内　＊＊＊")[1] == []


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("会場 #2", []),
        ("あ # メモ", ["content.memo-in-text"]),
        ("あ\n# メモ", ["content.memo-in-text"]),
        ("あ\n＃メモ", ["content.wide-memo"]),
        ("＃ メモ", ["content.wide-memo"]),
        ("＃ワンハート", []),
    ],
)
def test_what_looks_like_a_memo_is_told(typed: str, codes: list[str]) -> None:
    assert [diagnostic.code for diagnostic in read(PROSE, typed)[1]] == codes


def test_a_line_that_looks_like_a_key_within_a_line_is_told() -> None:
    _, said = read(LINE, "みなさまへ\n目的: 居場所")
    assert [diagnostic.code for diagnostic in said] == ["content.looks-like-key"]
    assert said[0].span.line == 4


def test_lists() -> None:
    numbers = ListOf(INTEGER, one_ok=True, most=2)
    span = SourceSpan.at(FILE)
    assert read(numbers, "3") == ((3,), [])
    value, said = read(numbers, Sequence((scalar("1"), scalar("x"), scalar("3")), span))
    assert value == (1,)
    assert [diagnostic.code for diagnostic in said] == ["content.too-many", "content.integer"]
    assert [d.code for d in read(ListOf(INTEGER), "3")[1]] == ["content.want-list"]
    assert [d.code for d in read(ListOf(INTEGER), Sequence((scalar(""),), span))[1]] == ["content.empty"]


class Story(Record):
    """A record with labels beside its fields."""

    heading: Line = field("見出し", LINE, required=False, default=())
    drawing: str = field("挿絵", NAME, required=False, default="")
    photos: tuple[Photo, ...] = field("写真", PHOTOS, required=False, default=())
    labels: tuple[object, ...] = field("", LABELLED, required=False, default=())


def labels(*names: str, quoted: bool = False, body: str = "い") -> list[Diagnostic]:
    """What is said of a story with these labels."""
    entries = tuple(Entry(scalar(name)._replace(quoted=quoted), scalar(body)) for name in names)
    context = Context(Path(), [], name="記事")
    read_record(Story, Mapping(entries, SourceSpan.at(FILE)), context)
    return context.diagnostics


def test_a_label_of_every_day_is_printed_without_a_word() -> None:
    assert labels("目的", "日　時", "参加費", "問い合わせ") == []


def test_any_other_label_is_told_with_the_name_it_may_be() -> None:
    said = labels("差絵", "地域")
    assert [(d.code, d.message) for d in said] == [
        ("content.label", "見出し語「差絵」を紙面に印刷します。"),
        ("content.label", "見出し語「地域」を紙面に印刷します。"),
    ]
    assert [d.hints for d in said] == [("もしかして「挿絵」？",), ()]
    assert labels("差絵", quoted=True) == []


@pytest.mark.parametrize("label", ["写真1", "見出し2", "写真の説明", "みだし", "タイトル"])
def test_a_label_that_begins_like_a_field_is_no_label_unless_quoted(label: str) -> None:
    assert [d.code for d in labels(label) if d.code != "content.want-record"] == ["content.label-or-key"]
    assert labels(label, quoted=True) == []


def test_a_label_that_holds_a_photo_is_told() -> None:
    assert [d.code for d in labels("記録", body="- ファイル: a.jpg\n  説明: あ")] == ["content.label-or-key"]
    assert [d.code for d in labels("様子", body="あ\nファイル: a.jpg")] == ["content.looks-like-key"]


def test_a_label_in_the_middle_of_a_sentence_is_told() -> None:
    assert [d.hints for d in labels("様子", "参加費", body="集まり、")] == [
        ("「様子」の文章の続きなら、この行を深く字下げしてください。",)
    ]
    assert labels("様子", "参加費", body="みんなで") == []


class Sample(Record):
    """A record with every sort of field."""

    title: Line = field("題", LINE, help="題です。", example="あ")
    number: int = field("番号", INTEGER, required=False, default=7)
    rest: tuple[object, ...] = field("", LABELLED, required=False, default=())


def test_specs_come_in_the_order_of_the_class_with_the_common_ones_last() -> None:
    assert [spec.attribute for spec in specs(Sample)] == ["title", "number", "rest"]
    assert [spec.key for spec in specs(Block)] == ["ページ", "改ページ", "次と離さない", "色"]


def test_a_kind_outside_the_flow_has_no_wishes_for_a_page() -> None:
    class Slot(Block):
        SLOT = "foot"

    assert specs(Slot) == ()


def test_schema_of_a_record() -> None:
    schema = record_schema(specs(Sample))
    assert schema["required"] == ["題"]
    assert schema["additionalProperties"] != {}
    assert "properties" in schema


@pytest.mark.parametrize(
    ("typed", "strict", "meant"),
    [
        ("見だし", True, "見出し"),
        ("見出", True, "見出し"),
        ("写眞", True, "写真"),
        ("地域", True, ""),
        ("地域", False, "地区"),
        ("特色", True, ""),
        ("キャプシヨン", True, "キャプション"),
        ("説明文", True, ""),
        ("掲載の同意", True, "掲載同意"),
        ("真写", False, "写真"),
        ("経緯", True, ""),
        ("みだし", False, "見出し"),
        ("シャシン", False, "写真"),
        ("きゃぷしょん", False, "キャプション"),
        ("タイトル", False, "見出し"),
        ("写真2", True, "写真"),
        ("色合い", True, ""),
    ],
)
def test_near_names(typed: str, strict: bool, meant: str) -> None:
    assert near_name(typed, ("見出し", "写真", "地区", "色", "キャプション", "掲載同意"), strict=strict) == meant


def test_names_in_half_width_letters_are_known() -> None:
    shape = MapShape({"ページ": TEXT, "URL": TEXT})
    assert shape.resolve("ﾍﾟｰｼﾞ").match is Match.EXACT
    assert shape.resolve("ＵＲＬ").name == "URL"


def test_names_of_fields_are_in_nfkc_so_that_half_width_ones_can_be_found() -> None:
    for cls in (Block, Photo, Sample):
        for spec in specs(cls):
            assert unicodedata.is_normalized("NFKC", spec.key)


def entry(key: str, value: Value) -> Entry:
    """A named value."""
    return Entry(scalar(key), value)


def photos(folder: Path, **values: str) -> tuple[object, list[str]]:
    """A photo with these values, read in a folder."""
    names = {"file": "ファイル", "alt": "説明", "consent": "掲載同意"}
    mapping = Mapping(tuple(entry(names[key], scalar(text)) for key, text in values.items()), SourceSpan.at(FILE))
    context = Context(folder, [])
    return PHOTOS.read(mapping, context), [diagnostic.code for diagnostic in context.diagnostics]


def test_photos_stay_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "issue" / "photos").mkdir(parents=True)
    (tmp_path / "issue" / "photos" / "Mise.JPG").touch()
    (tmp_path / "secret.jpg").touch()
    folder = tmp_path / "issue"
    whole: dict[str, str] = {"alt": "店", "consent": "不要"}
    for name in ("../secret.jpg", "/etc/passwd", "C:\\secret.jpg", str(tmp_path / "secret.jpg")):
        assert photos(folder, file=name, **whole) == ((), ["content.photo-outside"])
    found, said = photos(folder, file="photos\\Mise.JPG", **whole)
    assert said == []
    assert isinstance(found, tuple)
    assert found[0].path == folder / "photos" / "Mise.JPG"


@pytest.mark.parametrize("name", ["photos/mise.jpg", "photos/Mise.png", "mise.JPG"])
def test_a_missing_photo_names_the_nearest(tmp_path: Path, name: str) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "Mise.JPG").touch()
    context = Context(tmp_path, [])
    PHOTOS.read(Mapping((entry("ファイル", scalar(name)),), SourceSpan.at(FILE)), context)
    assert context.diagnostics[0].hints == ("もしかして「photos/Mise.JPG」？",)


ALL: list[FieldType[object]] = [
    LINE, PROSE, NAME, CHIPS, DATE, ISSUE_NAME, TIME_RANGE, PHONE, URL, INTEGER, COUNT, BOOL, FOCUS,
]  # fmt: skip


@pytest.mark.parametrize("type", ALL, ids=lambda type: type.__class__.__name__)
def test_every_type_reads_its_own_example_and_refuses_a_mapping(type: FieldType[object]) -> None:
    assert read(type, type.example)[1] == []
    assert type.expects
    _, said = read(type, Mapping((entry("あ", scalar("い")),), SourceSpan.at(FILE)))
    assert [diagnostic.code for diagnostic in said] == ["content.want-text"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("まめ知識", "豆知識"),
        ("マメチシキ", "豆知識"),
        ("カコミ", "囲み"),
        ("行事よてい", "行事予定"),
        ("イベント", "行事"),
    ],
)
def test_names_are_known_by_sound_and_by_what_they_are_called(typed: str, meant: str) -> None:
    assert near_name(typed, ("豆知識", "囲み", "行事予定", "行事", "表"), strict=False) == meant
