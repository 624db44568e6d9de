"""Printers' files and their keys → docs/press.md and the schema editors help with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from onehearts.design.printer import Printer, PrinterFile, printers_on, read_printer
from onehearts.design.values import MapOf
from onehearts.fields import FieldSpec, Record, record_schema, specs

ROOT = Path(__file__).resolve().parent.parent
_BLEED = 72 / 25.4

_INTRO = """\
# 印刷に出す

印刷所へ送る PDF と、事務所の機械で刷る PDF の作り方です。表は `make docs` がプログラムから作ります。

```text
onehearts build issues/2026-02 --for press --printer web
```

`build/2026-02/2026-02-press.pdf` ができ、続けて、印刷所の窓口と同じ調べ（プリフライト）をします。「不合格」があると、
どのページのどこかを知らせます。画面用の PDF と同じ紙面から作るので、文字の位置も行の変わり目も変わりません。

1. 印刷所の案内で、PDF の種類（PDF/X-1a か PDF/X-4）、塗り足し、トンボの要る・要らないを確かめます。
2. 下の表から、同じ条件の印刷先を選びます。なければ、近いものをコピーして直します。
3. PDF を作り、`onehearts preflight build/2026-02/2026-02-press.pdf --printer web --html report.html` で作ったレポートを
   印刷して、いっしょに渡せます。この調べは、ほかのソフトで作った PDF にも使えます。

- 文字・罫線・QRコードは墨（K）だけで刷られ、下の色に重なります（ノセ）。写真と絵は、印刷の条件に合わせて CMYK になり、
  インキの合計は上限を超えません。
- 写真は、印刷先の「写真の最大」より細かければ減らし、粗いものは増やしません。
- 紙の色（クリーム）は刷りません。画面より白い紙になります。

## 事務所のプリンターで刷る

```text
onehearts build issues/2026-02 --for press --printer office
```

A3の紙を二つに折って読む順になるように、ページを並べます（表が4・1、裏が2・3。縦組みの紙面では左右が逆です）。
できた `2026-02-office.pdf` は「両面・短辺とじ」「実際のサイズ（100%）」で刷ります。4の倍数でないときに白く残る
ページは、作るときに知らせます。

- 「面付け」は、1枚ずつ折る「二つ折り」、重ねて折り目をとじる「中とじ」、折らずに並べる「2面」から選びます。
- プリンターは紙の端の5mmに刷れません。「紙の端」が「縮める」なら全体を縮めて何も欠けないようにし、「白くする」なら
  大きさはそのままで端を白くします。印刷所のように大きな紙に刷って断つときは「塗り足し」です。

## 輪転機で刷る

```text
onehearts build issues/2026-02 --for plates --printer riso-2
```

インクごとの版（白黒の PDF）と、重ねた色を見るための `2026-02-plates.pdf` ができます。

- 色のないところは墨だけになります。色は、いちばん近いインクに、明るさが変わらないように置きかえます。どのインクにも
  近くない色は、墨の濃淡になります。
- 濃い色の文字は、網点にせず、べたで刷ります。墨の文字は下の色に重ね、ほかは下の色を抜きます。
- 写真は墨だけで刷ります。印刷先の「写真」を「二色」にすると、もう一つのインクも使います。
- 2色以上のときは、仕上がりの外にトンボとインクの名前が入ります。紙の中央に刷ると、仕上がりの位置は変わりません。"""

_PROOFS = """\
## 校正紙

```text
onehearts build issues/2026-02 --for proof
```

`2026-02-proof-1.pdf`（初校）ができます。A4 の紙面が B4 の紙に実物の大きさで入り、まわりに書き込めます。色は、印刷先で
刷り上がる色です。文章を直してもう一度作ると `2026-02-proof-2.pdf`（再校）になり、変わった所に青い枠と下線が付き、
最後のページに一覧が出ます。何も変わっていなければ、同じ回をもう一度作ります。

- `--final` を付けると校了になります。そのあとで変わったところがあれば、次に作るときに知らせます。
- 読む人に見せなかった回があるときは、`--since 1` のように、最後に見せた回を書きます。そのあとの回は取り消されます。
- `2026-02-proofs.json` は、前の回を覚えているファイルです。校了まで消さないでください。"""

_OWN = """\
## 印刷先を作る

号のある所（`onehearts.yaml` の隣）の `layouts/printers/名前.yaml` に置くと、`--printer 名前` で使えます。
もとからある名前で作ると、そちらが使われます。自分の印刷所の ICC プロファイル（Japan Color 2001 Coated など）は、
同じフォルダに置いて「出力条件」に書きます。「名前」には、写真を変えたのと同じ条件の登録名（Japan Color なら
`JC200103`）を書いてください。"""


def printer_handbook() -> str:
    """How to print, which printers there are, and every key of their files, as Markdown in Japanese."""
    sections = [
        _INTRO,
        "## 印刷先",
        "\n".join(_printers()),
        _PROOFS,
        _OWN,
        "## 項目",
        "\n".join(_table(specs(PrinterFile))),
    ]
    for spec in specs(PrinterFile):
        held = _held(spec)
        if held is not None:
            sections += [f"### {spec.key}", "\n".join(_table(specs(held)))]
    return "\n\n".join(sections) + "\n"


def printer_schema() -> dict[str, object]:
    """The JSON Schema of a printer's file."""
    fields = record_schema(specs(PrinterFile))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "onehearts の印刷先", **fields}


def _printers() -> Iterator[str]:
    yield "| `--printer` | どこで刷るか | PDF | 塗り足し | トンボ |"
    yield "|---|---|---|---|---|"
    for name, path in printers_on([ROOT / "layouts"]).items():
        printer = read_printer(path).printer
        if printer is None:
            raise SystemExit(f"{path} cannot be read")
        marks = "あり" if printer.marks else ""
        yield f"| `{name}` | {printer.title} | {_kind(printer)} | {_bleed(printer)} | {marks} |"


def _kind(printer: Printer) -> str:
    if printer.plates:
        return f"版ごと（{'、'.join(printer.plates)}）"
    return {"x1a": "PDF/X-1a", "x4": "PDF/X-4", "none": "RGB"}[printer.standard]


def _bleed(printer: Printer) -> str:
    return f"{printer.bleed / _BLEED:g}mm" if printer.bleed else "なし"


def _table(declared: Iterable[FieldSpec]) -> Iterator[str]:
    yield "| 項目 | 必要 | 書くもの | 例 | 書かないとき | 説明 |"
    yield "|---|---|---|---|---|---|"
    for spec in declared:
        example = "" if _held(spec) else f"`{spec.example}`"
        yield (
            f"| {spec.key} | {'はい' if spec.required else ''} | {spec.type.expects} | {example} "
            f"| {_default(spec)} | {spec.help} |"
        )


def _default(spec: FieldSpec) -> str:
    match spec.default:
        case bool():
            return "はい" if spec.default else "いいえ"
        case float():
            return f"{spec.default:g}pt" if spec.default else "なし"
        case int() | str():
            return f"{spec.default}"
        case _:
            return ""


def _held(spec: FieldSpec) -> type[Record] | None:
    return spec.type.item.parts() if isinstance(spec.type, MapOf) else spec.type.parts()
