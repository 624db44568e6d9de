"""The layout file: what may stand in it, declared as fields."""

from __future__ import annotations

from onehearts.design.values import (
    CMYK,
    DRAWING_FILE,
    ELASTIC,
    FONT_FILE,
    INK,
    INSETS,
    LENGTH,
    NUMBER,
    RGB,
    FileName,
    MapOf,
    NamesType,
)
from onehearts.edition import Ink
from onehearts.fields import BOOL, ChoiceType, IntegerType, NameType, Record, RecordOf, field
from onehearts.geometry import Elastic, Insets
from onehearts.typesetting import LATIN_GAP

_ALIGN = ChoiceType(("両端", "左", "中央", "右"))
_DIGITS = ChoiceType(("役所", "そのまま"))
_NAMES = NamesType()


class PaperEntry(Record):
    """用紙."""

    width: float = field("幅", LENGTH, example="210mm")
    height: float = field("高さ", LENGTH, example="297mm")
    bleed: float = field("塗り足し", LENGTH, example="3mm")
    colour: Ink = field("色", INK, example="紙")


class SwatchEntry(Record):
    """One of インク."""

    rgb: tuple[int, int, int] = field("画面", RGB)
    cmyk: tuple[float, float, float, float] = field("印刷", CMYK)
    paper: bool = field("紙の色", BOOL, required=False, default=False)


class StyleEntry(Record):
    """One of 文字; what is not written is taken from the style named by 元."""

    parent: str = field("元", NameType("元にする文字の名前"), required=False, default="")
    fonts: tuple[str, ...] = field("書体", _NAMES, required=False, default=())
    strong_fonts: tuple[str, ...] = field("太字の書体", _NAMES, required=False, default=())
    latin: str = field("欧文", NameType("書体の名前"), required=False, default="")
    strong_latin: str = field("太字の欧文", NameType("書体の名前"), required=False, default="")
    size: float = field("大きさ", LENGTH, required=False, default=0.0)
    leading: float = field("行送り", LENGTH, required=False, default=0.0)
    ink: Ink | None = field("色", INK, required=False)
    strong_ink: Ink | None = field("太字の色", INK, required=False)
    link_ink: Ink | None = field("リンクの色", INK, required=False)
    align: str = field("そろえ", _ALIGN, required=False, default="両端")
    headline: bool = field("見出し組み", BOOL, required=False, default=False)
    items: bool = field("一覧組み", BOOL, required=False, default=False, help="「、」のあとでだけ行を変えます。")
    tighten: float = field("詰め", NUMBER, required=False, default=0.0)
    latin_gap: float = field("和欧間", NUMBER, required=False, default=LATIN_GAP, help="全角で数えた幅")
    digits: str = field("数字", _DIGITS, required=False, default="役所")


class LayoutFile(Record):
    """The whole file but for the looks, which the blocks declare."""

    format: int = field("形式", IntegerType(1, 99))
    paper: PaperEntry = field("用紙", RecordOf(PaperEntry, "用紙"))
    margins: Insets = field("余白", INSETS)
    between: Elastic = field("記事の間", ELASTIC)
    swatches: tuple[tuple[str, SwatchEntry], ...] = field("インク", MapOf(RecordOf(SwatchEntry, "インク")))
    accents: tuple[str, ...] = field("差し色", _NAMES)
    fonts: tuple[tuple[str, FileName], ...] = field("書体", MapOf(FONT_FILE))
    styles: tuple[tuple[str, StyleEntry], ...] = field("文字", MapOf(RecordOf(StyleEntry, "文字")))
    art: tuple[tuple[str, FileName], ...] = field("紙面の絵", MapOf(DRAWING_FILE), help="紙面そのものの絵です。")
    drawings: tuple[tuple[str, FileName], ...] = field(
        "挿絵", MapOf(DRAWING_FILE), help="記事で使える絵です。左の名前で呼びます。"
    )
