"""The layout file: what may stand in it, declared as fields."""

from __future__ import annotations

from onehearts.design.files import DRAWING_FILE, FONT_FILE, FileName, FontName
from onehearts.design.values import (
    ART,
    CMYK,
    ELASTIC,
    EMS,
    INK,
    INSETS,
    LENGTH,
    LENGTHS,
    RGB,
    SHARES,
    STYLE,
    MapOf,
    NamesType,
)
from onehearts.edition import Ink
from onehearts.fields import BOOL, LINE, ChoiceType, IntegerType, ListOf, NameType, Record, RecordOf, field
from onehearts.geometry import Elastic, Insets
from onehearts.runs import Line
from onehearts.typesetting import LATIN_GAP

_ALIGN = ChoiceType(("両端", "左", "中央", "右"))
_DIGITS = ChoiceType(("役所", "そのまま"))
_BRACKETS = ChoiceType(("全角にする", "そのまま"))
_KINSOKU = ChoiceType(("とても厳しい", "厳しい", "ふつう", "ゆるい"))
_UPRIGHT = ChoiceType(("寝かせる", "立てる"))
_BINDING = ChoiceType(("なし", "左", "右"))
_NAMES = NamesType()


class PaperEntry(Record):
    """用紙."""

    width: float = field("幅", LENGTH, example="210mm")
    height: float = field("高さ", LENGTH, example="297mm")
    bleed: float = field("塗り足し", LENGTH, example="3mm", help="断ち落としの外まで色や絵をのばす長さです。")
    colour: Ink = field("色", INK, example="紙")


class SwatchEntry(Record):
    """One of インク."""

    rgb: tuple[int, int, int] = field("画面", RGB, help="画面と事務所のプリンターの色です。")
    cmyk: tuple[float, float, float, float] = field(
        "印刷", CMYK, help="印刷所のインクの割合です。合計は 300 までにします。"
    )
    paper: bool = field(
        "紙の色", BOOL, required=False, default=False, help="紙そのものの色です。画面には出て、印刷では刷られません。"
    )


class StyleEntry(Record):
    """One of 文字; what is not written is taken from the style named by 元."""

    parent: str = field(
        "元", NameType("元にする文字の名前"), required=False, default="", help="ここに書かない項目を受け継ぎます。"
    )
    fonts: tuple[str, ...] = field(
        "書体", _NAMES, required=False, default=(), help="前の書体にない字は、次の書体で出ます。"
    )
    strong_fonts: tuple[str, ...] = field(
        "太字の書体", _NAMES, required=False, default=(), help="「**」で囲んだところの書体です。"
    )
    latin: str = field(
        "欧文",
        NameType("書体の名前"),
        required=False,
        default="",
        help="英字と数字の書体です。「書体」を変えた文字では、これも変えます。",
    )
    strong_latin: str = field(
        "太字の欧文", NameType("書体の名前"), required=False, default="", help="太字のところの、英字と数字の書体です。"
    )
    size: float = field("大きさ", LENGTH, required=False, default=0.0)
    leading: float = field("行送り", LENGTH, required=False, default=0.0, help="行から次の行までの長さです。")
    ink: Ink | None = field("色", INK, required=False)
    strong_ink: Ink | None = field("太字の色", INK, required=False, help="書かなければ「色」と同じです。")
    link_ink: Ink | None = field("リンクの色", INK, required=False, help="書かなければ「色」と同じです。")
    align: str = field("そろえ", _ALIGN, required=False, default="両端")
    headline: bool = field(
        "見出し組み", BOOL, required=False, default=False, help="行の長さをそろえ、言葉の切れ目で行を変えます。"
    )
    items: bool = field("一覧組み", BOOL, required=False, default=False, help="「、」のあとでだけ行を変えます。")
    tighten: float = field("詰め", EMS, required=False, default=0.0, help="かなと漢字の間を詰める幅の上限です。")
    latin_gap: float = field("和欧間", EMS, required=False, default=LATIN_GAP, help="漢字・かなと英数字の間です。")
    latin_stretch: float = field(
        "和欧間の伸び", EMS, required=False, default=0.25, help="和欧間が、行をそろえるために広がる幅の上限です。"
    )
    unit_gap: float = field(
        "単位との間",
        EMS,
        required=False,
        default=0.0,
        help="数字と単位（km、kg など）の間です。書かなければ空けません。",
    )
    loosest: float = field(
        "空きの上限",
        EMS,
        required=False,
        default=0.0,
        help="両端をそろえる行で、字と字の間がこれより空くときは、右をそろえません。書かなければ上限はありません。",
    )
    digits: str = field(
        "数字", _DIGITS, required=False, default="役所", help="「役所」は一桁を全角、二桁からを半角にします。"
    )
    brackets: str = field(
        "かっこ",
        _BRACKETS,
        required=False,
        default="全角にする",
        help="日本語に続く半角の ( ) ~ を（ ）〜 で出します。コピーした文字は変わりません。",
        example="そのまま",
    )
    kinsoku: str = field(
        "禁則",
        _KINSOKU,
        required=False,
        default="とても厳しい",
        help="行頭に置かない字の範囲です。「とても厳しい」は「ゃ」「ー」「々」も置きません。"
        "「厳しい」はそれらを、「ふつう」は「・」「…」「％」も、「ゆるい」は「！」「？」も置けます。",
        example="厳しい",
    )
    hanging: bool = field(
        "ぶら下げ", BOOL, required=False, default=False, help="行末の「、」「。」を、行の外に出せるようにします。"
    )
    spread: float = field(
        "字取り",
        EMS,
        required=False,
        default=0.0,
        help="これより短い行の字の間をあけて、この長さにそろえます。名前や見出し語に使います。",
        example="5",
    )
    sizes: tuple[float, ...] = field(
        "小さくする大きさ",
        LENGTHS,
        required=False,
        default=(),
        help="見出しが「行数まで」に入らないとき、「大きさ」の代わりに順に試す大きさです。大きい順に書きます。",
    )
    most_lines: int = field(
        "行数まで",
        IntegerType(1, 9, "1〜9の数字"),
        required=False,
        default=1,
        help="見出しが何行までなら、「大きさ」のままにするかです。書かなければ1行です。",
        example="2",
    )
    marker_ink: Ink | None = field(
        "マーカーの色", INK, required=False, help="書かなければ「太字の色」を淡くした色です。", example="琥珀の淡"
    )
    upright_latin: str = field(
        "縦の英数字",
        _UPRIGHT,
        required=False,
        default="寝かせる",
        help="縦組みの英字と数字の向きです。「立てる」は一字ずつ（二桁の数字は横に並べて）立てます。",
        example="立てる",
    )


class SeasonEntry(Record):
    """One of 季節."""

    colour: str = field("季節の色", NameType("インクの名前"), example="珊瑚", help="題字や連絡先の地の色です。")
    accents: tuple[str, ...] = field("差し色", _NAMES, help="記事ごとに、この順に替わる色です。")
    pattern: str = field(
        "模様", ART, required=False, default="", help="題字の地に散らす紙面の絵です。", example="雪の模様"
    )
    drawings: tuple[str, ...] = field(
        "挿絵", _NAMES, required=False, default=(), help="この季節の挿絵です。初めのものほど、よく使われます。"
    )
    tips: tuple[Line, ...] = field(
        "豆知識",
        ListOf(LINE),
        required=False,
        default=(),
        help="ページの余りをうめるときに使う、短い言葉です。",
        example="- 水分は、のどがかわく前に。",
    )


class FittingEntry(Record):
    """割り付け."""

    body: str = field("本文の文字", STYLE, help="大きさと行数を数える、本文の文字の名前です。", example="本文")
    sizes: tuple[float, ...] = field(
        "本文の大きさ",
        LENGTHS,
        help="号の全体を、どこまで大きくして組んでよいかです。小さい順に書き、初めは本文の文字の大きさと同じにします。",
        example="12pt、12.5pt、13pt",
    )
    airs: tuple[float, ...] = field(
        "詰めるときの空き",
        SHARES,
        required=False,
        default=(),
        help="分量が多くて入りきらないときに、記事・見出し・枠の中などの空きを、どこまで詰めて組んでよいかです。"
        "行間より広い空きの、行間を超える分を、この割合にします。段落の間や行送りは詰めません。大きい順に書きます。",
    )
    gutter: float = field("横の間", LENGTH, help="短い記事が横に並ぶときの間です。")


class ZoneEntry(Record):
    """One of 穴と折り目."""

    left: float = field("左から", LENGTH, example="9mm", help="とじる紙面では、奇数ページの左の端からの長さです。")
    top: float = field("上から", LENGTH, example="105.5mm")
    width: float = field("幅", LENGTH, example="6mm")
    height: float = field("高さ", LENGTH, example="6mm")


class LayoutFile(Record):
    """The whole file but for the looks, which the blocks declare."""

    format: int = field("形式", IntegerType(1, 99))
    parent: str = field(
        "元",
        NameType("元にするレイアウトの名前"),
        required=False,
        default="",
        help="ここに書かない項目を、すべて受け継ぎます。",
        example="onehearts-a4",
    )
    paper: PaperEntry = field("用紙", RecordOf(PaperEntry, "用紙"))
    margins: Insets = field("余白", INSETS, help="紙の端から記事までの長さです。")
    page_count: int = field(
        "ページ数",
        IntegerType(1, 99, "ページ数"),
        required=False,
        default=0,
        help="号に「ページ数」がないときのページ数です。",
        example="2",
    )
    binding: str = field(
        "とじる側",
        _BINDING,
        required=False,
        default="なし",
        help="「左」か「右」と書くと、「余白」の左右は奇数ページのもので、偶数ページでは入れ替わります。",
        example="左",
    )
    zones: tuple[tuple[str, ZoneEntry], ...] = field(
        "穴と折り目",
        MapOf(RecordOf(ZoneEntry, "穴と折り目")),
        required=False,
        default=(),
        help="紙の、穴をあける所や折る所です。写真の大切なところがかかると知らせます。",
    )
    between: Elastic = field(
        "記事の間", ELASTIC, help="記事と記事の間です。余りや不足は、伸び縮みできる所で分け合います。"
    )
    fitting: FittingEntry = field("割り付け", RecordOf(FittingEntry, "割り付け"), help="ページをどう埋めるかです。")
    swatches: tuple[tuple[str, SwatchEntry], ...] = field("インク", MapOf(RecordOf(SwatchEntry, "インク")))
    accents: tuple[str, ...] = field("差し色", _NAMES, help="記事ごとに、この順に替わる色です。")
    colour: str = field(
        "季節の色",
        NameType("インクの名前"),
        required=False,
        default="",
        help="「季節の色」と書いたところの色です。季節があれば、その色に替わります。書かなければ「差し色」の初めの色です。",
        example="珊瑚",
    )
    art_colour: tuple[int, int, int] | None = field(
        "絵の色",
        RGB,
        required=False,
        help="「紙面の絵」のこの色と、それを白で薄めた色は、「季節の色」に替わります。",
    )
    seasons: tuple[tuple[str, SeasonEntry], ...] = field(
        "季節",
        MapOf(RecordOf(SeasonEntry, "季節")),
        required=False,
        default=(),
        help="`1月` から `12月` は、発行日の月に使われます。号に「季節」を書けば、ほかの名前のものも選べます。",
    )
    fonts: tuple[tuple[str, FontName], ...] = field(
        "書体",
        MapOf(FONT_FILE),
        help="`fonts` フォルダから見たファイルの名前です。太さや字幅を選べる書体（可変フォント）では、"
        "続けて `noto/NotoSansJP[wght].ttf 太さ650` のように書きます。"
        "書けるのは、太さ・字幅・傾き・斜体か、軸を表す4文字と、その値です。書かなければ、書体の作者が決めた値になります。",
    )
    styles: tuple[tuple[str, StyleEntry], ...] = field("文字", MapOf(RecordOf(StyleEntry, "文字")))
    art: tuple[tuple[str, FileName], ...] = field(
        "紙面の絵", MapOf(DRAWING_FILE), required=False, default=(), help="紙面そのものの絵です。"
    )
    drawings: tuple[tuple[str, FileName], ...] = field(
        "挿絵", MapOf(DRAWING_FILE), required=False, default=(), help="記事で使える絵です。左の名前で呼びます。"
    )
