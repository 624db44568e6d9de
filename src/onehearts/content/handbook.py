"""Field tables → the handbook of the format for staff (docs/format.md), in Japanese."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onehearts.content.format import BlocksType, Kinds, flow_kinds, issue_fields, project_fields
from onehearts.fields import Block, FieldSpec, ListShape, Record, specs
from onehearts.fields.labelled import LabelledType

_INTRO = """\
# 号の書き方

ひと月分の号は、一つのフォルダです。フォルダの名前は年と月（`issues/2026-02`）です。
中身は、文章の `issue.yaml` と写真の `photos` フォルダです。
新しい号は、先月のフォルダをコピーして、名前を変えるところから始めます。

`issue.yaml` は、メモ帳などで開けるふつうの文字のファイルです。「名前: 内容」の行を並べて書きます。

ページがあふれたとき、写真を選ぶとき、季節やデザインを変えるときのことは、[こまったときに](tips.ja.md)にあります。"""

_RULES = """\
## 書き方のきまり

- 名前のあとに「:」と空白を一つ書き、続けて内容を書きます。
  決まった名前のあとなら、全角の「：」でも、空白がなくても読めます。
- 字下げで、何が何の中にあるかを表します。同じ並びの行は左端をそろえます。全角の空白やタブでも字下げできます。
- いくつもあるものは、一件ずつ行の先頭に「- 」（半角のハイフンと空白）を付けます。
- 内容は書いたとおりに紙面に出ます。`#`、`:`、`*`、`[` などの記号も、引用符で囲む必要はありません。
- 半角の「#」と空白で始まる行はメモです。紙面には出ません。全角の「＃」の行や、内容の後ろの「# …」は、
  メモにならず紙面に出ます。「|」の下の文章の中でも同じです。
- 長い文章は、字下げをそろえて何行に折り返してもかまいません。日本語の行は、すき間なくつながります。
- 字下げした行をそのまま全部文章にしたいときは、名前のあとに「|」と書き、次の行から文章を始めます。
- 😀 のような絵文字は、書体にないので使えません。★、♥ などの記号は使えます。
- 日付・時間・電話番号・数のような決まった形の内容では、全角の数字も使えます。
- 日付のあとに、（金）、（金・祝）、（祝）のように書けます。曜日が日付と合わないときはお知らせします。
- 時間は 9:30、午後1時半 のように書きます。正午は 12:00、夜中の0時は 0:00 です。午前12時・午後12時は使えません。
- 二か月分の号は「令和8年3・4月号」のように書きます。フォルダの名前と発行日は、はじめの月に合わせます。
- 好きな見出し語が使える記事では、目的・様子などの、よく使う言葉のほかは「紙面に印刷します」とお知らせします。
  決まった名前で始まる言葉（写真1、地区名など）を見出し語にするときは、`"写真1":` のように引用符で囲みます。

### 文章の中で使える印

印が使えるのは、あとの表の「書くもの」が「文章」「見出し語と文章」「一行の文字」の項目（見出し・本文・
キャプション・会場など）と、対象地区です。段落や箇条書きなど、行の先頭の印は、文章だけで使えます。
地区・札・筆者・人・写真の説明や、見出し語そのもの、onehearts.yaml の項目では使えません。
書いたとおりに出て、注意が出ます。

| 書き方 | どうなるか |
|---|---|
| 何も書かない行 | そこで段落が変わります（行の先頭の全角の空白でも変わります） |
| 行の先頭の ①、`1.`、`(1)`、●、○、■、◆、★、※ など | その行から新しい段落になり、番号や記号も紙面に出ます |
| 短い言葉と全角の空白で始まる行（`日時　3月1日`） | その行から新しい段落になります |
| 行の先頭の `・` | 箇条書き |
| 行の先頭の `→` | 箇条書きの結果 |
| 箇条書きのすぐ下の `（…）` | 箇条書きの注記 |
| 一行だけの `【…】` | 小見出し |
| 行の終わりの `\\` | そこで改行します |
| `**文字**` | 太字（全角の `＊＊` では太字にならず、そのまま紙面に出ます） |
| `漢字《かんじ》`、`｜お茶会《おちゃかい》` | ふりがな（かなの混じる言葉は前に `｜` を付けます） |
| `**漢字《かんじ》**`、`[市《し》](https://…)` | 太字やリンクの言葉のふりがな（印の中に書きます） |
| `協議体《きょう・ぎ・たい》` | 一字ずつのふりがな（読みを `・` か空白で文字の数に分けます） |
| `[文字](https://…)` | リンク（`http:`、`mailto:`、`tel:` も使えます） |
| `{文字\\|下線}` のように `{ }` で囲む | 文字の組み方が変わります（次の表） |
| `\\*`、`\\{` のように前に `\\` | 印ではなく、ふつうの文字として出します |

### 文字の組み方を変える印

`{` と `}` で囲み、文字のあとに `|` と印の名前を書きます。全角の `｛｜｝` でも同じです。
`{重要|太字、下線}` のように「、」で区切ると、いくつも付けられます。
囲んだ中でも、太字・ふりがな・リンクの印や、別の `{ }` が使えます。
名前がこの表にないかっこと、対になっていないかっこは、印にならず、書いたとおりに紙面に出ます。
印のつもりで書いたように見えるときは、注意が出ます。名前の書きまちがい（「下せん」など）には注意が出て、
紙面では、かっこと名前を取り、ふつうの文字で組みます。一つの印は、一つの段落の中で閉じます。
縦中横・分数・合印・上付き・下付き・割注は、同じ文字にはどれか一つだけを付けます。
字取りは、縦中横・分数・割注と一緒には付けられません。

| 書き方 | どうなるか |
|---|---|
| `{重要\\|傍点}` | 一字ごとに点を打ちます |
| `{締切\\|下線}` | 線を引きます |
| `{新しく\\|マーカー}` | 蛍光ペンでなぞったようにします |
| `{重要\\|太字}` | 太字（`**重要**` と同じ） |
| `{12\\|縦中横}` | 縦書きの中で、横に並べて一字分に収めます（4字まで） |
| `{1/2\\|分数}` | 分数の形にします（数字と `/` だけを書きます） |
| `{1\\|合印}` | 注に導く小さな印にします |
| `{2\\|上付き}`、`{2\\|下付き}` | 小さくして、上または下に付けます |
| `{場所は市役所\\|割注}` | 小さな二行にして、行の中に入れます |
| `{氏名\\|5字}` | 5字分の幅に広げてそろえます（字取り。1〜99字の整数で、一行の幅まで） |
| `{…}` | 行の残りを点線で埋めます |"""

_PHOTO_FOLDER = "写真のファイルは、号のフォルダの中（`photos` フォルダ）に入れておきます。"


def handbook(kinds: Kinds) -> str:
    """The handbook as Markdown, with every field of every kind."""
    flow = flow_kinds(kinds)
    slots = [kind for kind in kinds.values() if kind.SLOT != "flow"]
    sections = [
        _INTRO,
        "\n".join(["## 小さな例", "", *_fenced(small_example(kinds))]),
        _RULES,
        "\n".join(["## 号の項目", "", *_table(issue_fields(kinds))]),
        "## 記事の種類\n\n「紙面」には、次の種類の記事を、載せる順に並べます。" + _PHOTO_FOLDER,
        "\n".join(["| 種類 | どんな記事か |", "|---|---|", *(f"| [{k}](#{k}) | {flow[k].HELP} |" for k in flow)]),
        *(_kind(kind) for kind in flow.values()),
        "## 毎号同じもの（onehearts.yaml）\n\n`issues` フォルダと同じ場所の `onehearts.yaml` に書きます。\n",
        "\n".join(_table(project_fields(kinds))),
        *(_kind(kind) for kind in slots),
    ]
    return "\n\n".join(section.rstrip("\n") for section in sections) + "\n"


def small_example(kinds: Kinds) -> list[str]:
    """A whole issue.yaml with the first two kinds, as lines."""
    lines: list[str] = []
    for spec in issue_fields(kinds):
        if isinstance(spec.type, BlocksType):
            lines.append(f"{spec.key}:")
            for kind in list(flow_kinds(kinds).values())[:2]:
                lines.extend(f"  {line}" for line in kind_example(kind))
        elif spec.type.parts() is None:
            lines.append(f"{spec.key}: {spec.example}")
    return lines


def kind_example(kind: type[Block]) -> list[str]:
    """A block with all fields of its own, as lines."""
    indent, head = ("    ", "- ") if kind.SLOT == "flow" else ("  ", "")
    return [f"{head}{kind.KIND}:", *(f"{indent}{line}" for line in _example(_own(kind)))]


def _kind(kind: type[Block]) -> str:
    own = _own(kind)
    common = [spec for spec in specs(kind) if spec not in own] if kind.SLOT == "flow" else []
    lines = [
        f"### {kind.KIND}",
        "",
        kind.HELP,
        "",
        *_table([*own, *common]),
        "",
        *_fenced(kind_example(kind)),
    ]
    return "\n".join([*lines, *_records(own)])


def _own(kind: type[Block]) -> list[FieldSpec]:
    common = {spec.key for spec in specs(Block)}
    return [spec for spec in specs(kind) if spec.key not in common]


def _records(declared: Iterable[FieldSpec]) -> Iterator[str]:
    """The tables of the records within fields, deeper ones after those that hold them."""
    for spec in declared:
        record = spec.type.parts()
        if record is not None:
            yield from [
                "",
                f"「{spec.key}」の{'一件ごとの' if isinstance(spec.type.shape, ListShape) else ''}項目:",
                "",
            ]
            yield from _table(specs(record))
            yield from _records(specs(record))


def _table(declared: Iterable[FieldSpec]) -> Iterator[str]:
    yield "| 項目 | 必要 | 書くもの | 例 | 説明 |"
    yield "|---|---|---|---|---|"
    for spec in declared:
        name = spec.key or "好きな見出し語"
        example = "" if spec.type.parts() or not spec.example else f"`{spec.example.partition(chr(10))[0]}`"
        cells = (name, "はい" if spec.required else "", spec.type.expects, example, spec.help)
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _example(declared: Iterable[FieldSpec]) -> Iterator[str]:
    """Fields as typed."""
    for spec in declared:
        record = spec.type.parts()
        if record is not None:
            yield f"{spec.key}:"
            yield from _record_example(record, isinstance(spec.type.shape, ListShape))
        elif isinstance(spec.type, LabelledType):
            yield spec.example
        elif spec.example.startswith("- "):
            yield f"{spec.key}:"
            yield f"  {spec.example}"
        elif "\n" in spec.example:
            yield f"{spec.key}: |"
            yield from (f"  {line}" for line in spec.example.split("\n"))
        else:
            yield f"{spec.key}: {spec.example}"


def _record_example(record: type[Record], is_list: bool) -> Iterator[str]:
    for index, line in enumerate(_example(specs(record))):
        if not is_list:
            yield f"  {line}"
        else:
            yield f"  - {line}" if index == 0 else f"    {line}"


def _fenced(lines: Iterable[str]) -> list[str]:
    return ["```yaml", *lines, "```"]
