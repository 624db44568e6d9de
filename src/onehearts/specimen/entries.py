"""layout.yaml of this room: what may stand in it beside what every layout has, declared as fields."""

from __future__ import annotations

from onehearts.design import INK, LENGTH, NUMBER, STYLE, WORDS
from onehearts.edition import Ink, Stroke
from onehearts.fields import BOOL, LINE, ChoiceType, ListOf, Record, RecordOf, field
from onehearts.runs import Line

COMPOSED, SOLID, STEPWISE = "組版", "ベタ", "行ごと"
_WAY = ChoiceType((COMPOSED, SOLID, STEPWISE))
_LINES = ListOf(LINE, one_ok=True)


class SheetLook(Record):
    """部品/紙面: where things stand on a page, and in which styles and inks."""

    axis: float = field("軸", LENGTH, help="紙の左端から、見本の行頭まで")
    top: float = field("頭", LENGTH, help="紙の上端から、最初の規則まで")
    foot: float = field("足", LENGTH, help="紙の上端から、最後の見本の下端まで")
    folio_at: float = field("ノンブルの位置", LENGTH, help="紙の上端から")
    number_at: float = field("番号の位置", LENGTH, help="紙の左端から、番号と札まで")
    width: float = field("幅", LENGTH)
    after_chapter: float = field("章の後ろ", LENGTH)
    after_name: float = field("名前の後ろ", LENGTH)
    after_words: float = field("説明の後ろ", LENGTH)
    between_samples: float = field("見本の間", LENGTH)
    between_rules: float = field("規則の間", LENGTH)
    chapter: str = field("章の文字", STYLE)
    preface: str = field("前書きの文字", STYLE)
    number: str = field("番号の文字", STYLE)
    name: str = field("名前の文字", STYLE)
    source: str = field("典拠の文字", STYLE)
    words: str = field("説明の文字", STYLE)
    label: str = field("札の文字", STYLE)
    label_done: str = field("後の札の文字", STYLE)
    running: str = field("柱の文字", STYLE)
    folio: str = field("ノンブルの文字", STYLE)


class GridLook(Record):
    """部品/目盛: the lines drawn round the bodies."""

    edge: Ink = field("行端の色", INK)
    edge_width: float = field("行端の太さ", LENGTH)
    body: Ink = field("字枠の色", INK)
    body_width: float = field("字枠の太さ", LENGTH)
    gap: Ink = field("アキの色", INK)
    tick: Ink = field("目盛の色", INK)
    tick_length: float = field("目盛の長さ", LENGTH)
    ruler: float = field("物差しとの間", LENGTH)
    figures: str = field("目盛の文字", STYLE)

    @property
    def ends(self) -> Stroke:
        """The line at the ends of the measure."""
        return Stroke(self.edge, self.edge_width)

    @property
    def frame(self) -> Stroke:
        """The line round a body."""
        return Stroke(self.body, self.body_width)


class CoverLook(Record):
    """記事/表紙."""

    title: str = field("題名", WORDS)
    title_style: str = field("題名の文字", STYLE)
    words: Line = field("言葉", LINE)
    words_style: str = field("言葉の文字", STYLE)
    show: Line = field("大見本", LINE)
    show_style: str = field("大見本の文字", STYLE)
    contents_style: str = field("目次の文字", STYLE)
    publisher: str = field("発行者", WORDS)
    publisher_style: str = field("発行者の文字", STYLE)
    publisher_at: float = field("発行者の位置", LENGTH)
    date: str = field("日付", WORDS, example="2026-02-01")
    colophon: tuple[Line, ...] = field("奥付", _LINES)
    colophon_style: str = field("奥付の文字", STYLE)
    show_at: float = field("大見本の位置", LENGTH)
    title_at: float = field("題名の位置", LENGTH)
    contents_at: float = field("目次の位置", LENGTH)
    legend_at: float = field("見方の位置", LENGTH)
    legend: tuple[Line, ...] = field("見方", _LINES, help="行端、字枠、アキの順に")
    legend_style: str = field("見方の文字", STYLE)


class Sample(Record):
    """One of 組み方: how a rule's text is set to show what the rule does."""

    label: str = field("札", WORDS)
    style: str = field("組み", STYLE, required=False, default="例")
    way: str = field(
        "手",
        _WAY,
        required=False,
        default=COMPOSED,
        help="「ベタ」は字の幅のまま並べて行長で切り、「行ごと」は行末を先から一つずつ決めます。",
    )
    text: tuple[Line, ...] = field("文", _LINES, required=False, default=())
    measure: float = field("行長", NUMBER, required=False, default=0.0)
    indent: float = field("字下げ", NUMBER, required=False, default=0.0, help="一行目の頭を、全角いくつ分下げるか")
    hang: float = field("二行目から", NUMBER, required=False, default=0.0, help="二行目からの頭を下げる長さ")


class Rule(Record):
    """One of 規則."""

    name: str = field("名前", WORDS)
    source: str = field("典拠", WORDS)
    words: Line = field("説明", LINE)
    text: tuple[Line, ...] = field("文", _LINES)
    measure: float = field("行長", NUMBER, help="全角いくつ分か")
    vertical: bool = field("縦組み", BOOL, required=False, default=False)
    samples: tuple[Sample, ...] = field("組み方", ListOf(RecordOf(Sample, "組み方")))


class Column(Record):
    """段: a whole column set down the page."""

    heading: Line = field("見出し", LINE)
    heading_style: str = field("見出しの文字", STYLE)
    text: tuple[Line, ...] = field("文", _LINES)
    style: str = field("文字", STYLE)
    most: float = field("行長", NUMBER)


class Chapter(Record):
    """One of 章."""

    name: str = field("名前", WORDS)
    preface: Line = field("前書き", LINE)
    rules: tuple[Rule, ...] = field("規則", ListOf(RecordOf(Rule, "規則")))
    column: Column | None = field("段", RecordOf(Column, "段"), required=False)


class RulesLook(Record):
    """記事/規則: all that is shown."""

    before: str = field("前の札", WORDS)
    chapters: tuple[Chapter, ...] = field("章", ListOf(RecordOf(Chapter, "章")))
