"""Kinds, looks and printers → docs/format.md, docs/layout.md, docs/press.md and schema/.

``python -m tools.docs`` writes what is made from the code; ``--pictures`` draws the pictures too.
A test keeps the texts in step with the code; pictures are drawn again when the pages have changed to the eye.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from onehearts.blocks import KINDS, PARTS, looks_of
from onehearts.cli.schema import ISSUE_SCHEMA, PROJECT_SCHEMA, as_bytes
from onehearts.content.handbook import handbook
from onehearts.content.schema import project_schema, schema
from onehearts.design.file import LayoutFile
from onehearts.design.inherit import PARENT
from onehearts.design.layout import SHADES
from onehearts.design.looks import look_fields
from onehearts.design.values import LooksType, MapOf
from onehearts.fields import FieldSpec, FieldType, Record, record_schema, specs
from onehearts.fields.base import shape_of
from onehearts.files import write
from onehearts.reading import read_tree
from onehearts.source import Mapping as Tree
from onehearts.source import Scalar, Value
from tools.printers import printer_handbook, printer_schema

ROOT = Path(__file__).resolve().parent.parent
LAYOUT = "layouts/onehearts-a4/layout.yaml"
LAYOUT_SCHEMA = "layout.schema.json"
PRINTER_SCHEMA = "printer.schema.json"


_LAYOUT_INTRO = """\
# レイアウトの項目

`layouts` の中のレイアウトのフォルダにある `layout.yaml` に書く項目の一覧です。`make docs` がプログラムから作ります。
はじめての方は、[レイアウトの作り方](../layouts/README.md)からどうぞ。

- 「必要」が「はい」の項目は、かならず書きます。「元」を書いたレイアウトでは、元と違う項目だけを書きます。
- 「元」から受け継ぐものには、書いた項目だけを重ねます。値を空にした項目は、なかったことになります。
- 「文字の名前」「インクの名前」「紙面の絵の名前」は、同じファイルの「文字」「インク」「紙面の絵」で付けた名前です。
- 「言葉」の中の `{…}` には、号に書かれた内容が入ります。使えるのは例にあるものです。
- 例は `onehearts-a4` からとりました。
- `layout.yaml` の一行目の `yaml-language-server` の行があると、対応するエディターが、これらの名前を補います。"""

_NAMES_INTRO = """\
## 名前の一覧

付いてくるレイアウトで使える名前です。レイアウトを自分で作ったときは、その `layout.yaml` にあるものが使えます。"""

_SHARED_INTRO = "「部品」と「記事」の表で「書くもの」がこの名前のところには、次の項目を字下げして書きます。"
_PARTS_INTRO = "どの記事にも共通の見せ方です。「部品」に、次の名前を全部書きます。"
_KINDS_INTRO = "その種類の記事だけの見せ方です。「記事」に、次の名前を全部書きます。"


def texts() -> dict[str, bytes]:
    """Path in the repository → content, for every file made from the code."""
    return {
        "docs/format.md": f"{handbook(KINDS)}\n{names_of_layouts()}".encode(),
        "docs/layout.md": layout_handbook(PARTS, looks_of(KINDS.values())).encode(),
        "docs/press.md": printer_handbook().encode(),
        f"schema/{PRINTER_SCHEMA}": as_bytes(printer_schema()),
        f"schema/{ISSUE_SCHEMA}": as_bytes(schema(KINDS)),
        f"schema/{PROJECT_SCHEMA}": as_bytes(project_schema(KINDS)),
        f"schema/{LAYOUT_SCHEMA}": as_bytes(layout_schema(PARTS, looks_of(KINDS.values()))),
    }


def names_of_layouts() -> str:
    """What staff may call layouts, seasons, colours and drawings, as the end of their handbook, in Japanese."""
    tree = layout_tree()
    inks, drawings, seasons = (_keys(tree, name) for name in ("インク", "挿絵", "季節"))
    layouts = sorted(file.parent.name for file in ROOT.glob("layouts/*/layout.yaml"))
    colours = [ink for ink in inks if all(ink + shade in inks for shade in SHADES)]
    rows = {"レイアウト": layouts, "季節": seasons, "色": colours, "挿絵": drawings}
    table = [f"| {name} | {'、'.join(names)} |" for name, names in rows.items()]
    return "\n".join([_NAMES_INTRO, "", "| 項目 | 使える名前 |", "|---|---|", *table, ""])


def _keys(tree: Tree, name: str) -> list[str]:
    entry = tree.get(name)
    return [one.key.text for one in entry.value.entries] if entry and isinstance(entry.value, Tree) else []


def layout_schema(parts: Mapping[str, type[Record]], kinds: Mapping[str, type[Record]]) -> dict[str, object]:
    """The JSON Schema of layout.yaml; ``parts`` and ``kinds`` are the look classes of 部品 and 記事, by name.

    What is required is required only of a layout that takes nothing from another.
    """
    fields = record_schema(_layout_fields(parts, kinds))
    free, required = _parted(fields)
    whole = {"if": {"required": [PARENT]}, "else": required}
    return {"$schema": schema(KINDS)["$schema"], "title": "onehearts のレイアウト", **free, **whole}


def _parted(schema: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A JSON Schema of nested objects without what it requires, and nothing but what it requires."""
    free = {key: value for key, value in schema.items() if key != "required"}
    required: dict[str, Any] = {"required": schema["required"]} if "required" in schema else {}
    for key in ("properties", "additionalProperties"):
        held = schema.get(key)
        if not isinstance(held, dict):
            continue
        inner = {"": held} if key == "additionalProperties" else held
        parted = {name: _parted(value) for name, value in inner.items()}
        frees = {name: one for name, (one, _) in parted.items()}
        needs = {name: one for name, (_, one) in parted.items() if one}
        free[key] = frees if key == "properties" else frees[""]
        if needs:
            required[key] = needs if key == "properties" else needs[""]
    return free, required


def layout_handbook(parts: Mapping[str, type[Record]], kinds: Mapping[str, type[Record]]) -> str:
    """Every key of layout.yaml as Markdown in Japanese; records that many looks hold are described once."""
    fields = _layout_fields(parts, kinds)
    typed = _typed(fields)
    sections = [_LAYOUT_INTRO, "## 全体", _table(fields, typed)]
    for spec in fields:
        held = _held(spec.type)
        if held is not None:
            each = "の一つずつに書く項目です。" if isinstance(spec.type, MapOf) else "の項目です。"
            sections += [f"### {spec.key}", f"「{spec.key}」{each}", _table(specs(held), typed)]
    sections += ["## 何度も出てくるもの", _SHARED_INTRO]
    for name, shared in _shared([*parts.values(), *kinds.values()]).items():
        sections += [f"### {name}", _table(specs(shared), typed)]
    for title, intro, looks in (("部品", _PARTS_INTRO, parts), ("記事", _KINDS_INTRO, kinds)):
        sections += [f"## {title}", intro]
        for name, look in looks.items():
            help = [KINDS[name].HELP] if name in KINDS else []
            sections += [f"### {name}", *help, _table(specs(look), typed)]
    return "\n\n".join(sections) + "\n"


def main(argv: Sequence[str] | None = None) -> None:
    """Write the files and name them."""
    parser = argparse.ArgumentParser(prog="python -m tools.docs", description=__doc__)
    parser.add_argument("--pictures", action="store_true", help="draw the pictures of the READMEs as well")
    wanted = parser.parse_args(argv)
    made = texts()
    if wanted.pictures:
        from tools.pictures import pictures

        made |= pictures()
    for name, data in made.items():
        write(ROOT / name, data)
        print(name)


def layout_tree() -> Tree:
    """The bundled layout file as read."""
    tree = read_tree(ROOT / LAYOUT, shape_of(_layout_fields(PARTS, looks_of(KINDS.values())))).value
    if tree is None:
        raise SystemExit(f"{LAYOUT} cannot be read")
    return tree


def _layout_fields(parts: Mapping[str, type[Record]], kinds: Mapping[str, type[Record]]) -> tuple[FieldSpec, ...]:
    """All that stands at the margin of layout.yaml."""
    return (*specs(LayoutFile), *look_fields(parts, kinds))


def _held(type: FieldType[Any]) -> type[Record] | None:
    """The record a field holds, or holds under each of its names."""
    return type.item.parts() if isinstance(type, MapOf) else type.parts()


def _shared(looks: Iterable[type[Record]]) -> dict[str, type[Record]]:
    """The records within looks by what they are called, those that hold others first."""
    found: dict[str, type[Record]] = {}
    for look in looks:
        for spec in specs(look):
            held = _held(spec.type)
            if held is not None:
                found |= {spec.type.expects: held, **_shared([held])}
    return found


def _typed(fields: tuple[FieldSpec, ...]) -> dict[int, str]:
    """Declared fields by their ``id`` (two looks may declare the same) → what the bundled layout has there first."""
    found: dict[int, str] = {}

    def look_at(declared: Iterable[FieldSpec], value: Value) -> None:
        for spec in declared:
            entry = value.get(spec.key) if isinstance(value, Tree) else None
            if entry is None:
                continue
            if isinstance(entry.value, Scalar):
                found.setdefault(id(spec), entry.value.text)
            elif isinstance(spec.type, LooksType):
                for name, type in spec.type.types.items():
                    look_at([spec._replace(key=name, type=type)], entry.value)
            elif (held := _held(spec.type)) is not None and isinstance(entry.value, Tree):
                each = [one.value for one in entry.value.entries] if isinstance(spec.type, MapOf) else [entry.value]
                for one in each:
                    look_at(specs(held), one)

    look_at(fields, layout_tree())
    return found


def _table(declared: Iterable[FieldSpec], typed: Mapping[int, str]) -> str:
    rows = ["| 項目 | 必要 | 書くもの | 例 | 説明 |", "|---|---|---|---|---|"]
    for spec in declared:
        nested = _held(spec.type) is not None or isinstance(spec.type, MapOf | LooksType)
        expects = f"[{spec.type.expects}](#{spec.type.expects})" if spec.type.parts() else spec.type.expects
        example = "" if nested else f"`{typed.get(id(spec), spec.example)}`"
        rows.append(f"| {spec.key} | {'はい' if spec.required else ''} | {expects} | {example} | {_said(spec)} |")
    return "\n".join(rows)


def _said(spec: FieldSpec) -> str:
    """The help of a field, and what counts where it is not written."""
    default = f"書かなければ `{spec.default}`" if isinstance(spec.default, str | float) and spec.default else ""
    return "。".join(words.rstrip("。") for words in (spec.help, default) if words)


if __name__ == "__main__":
    main()
