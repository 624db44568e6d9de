"""Kinds and looks → docs/format.md, docs/layout.md and schema/; the sample issue → the pictures of the READMEs.

``python -m tools.docs`` writes what is made from the code; ``--pictures`` draws the pictures too.
A test keeps the texts in step with the code; pictures are drawn again when the pages have changed to the eye.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onehearts.blocks import KINDS, PARTS, looks_of
from onehearts.cli.schema import ISSUE_SCHEMA, PROJECT_SCHEMA, as_bytes
from onehearts.content.handbook import handbook
from onehearts.content.schema import project_schema, schema
from onehearts.design.file import LayoutFile
from onehearts.design.inherit import PARENT
from onehearts.design.looks import look_fields
from onehearts.design.values import LooksType, MapOf
from onehearts.fields import FieldSpec, FieldType, Record, record_schema, specs
from onehearts.fields.base import shape_of
from onehearts.files import write
from onehearts.reading import read_tree
from onehearts.source import Mapping as Tree
from onehearts.source import Scalar, Value

if TYPE_CHECKING:
    from PIL import Image

    from onehearts.pipeline import Pipeline

ROOT = Path(__file__).resolve().parent.parent
ISSUE = "issues/2026-02"
_SHOWN = (2, 11, 18)  # pages of the specimen: marks, readings, lines down the page
LAYOUT = "layouts/onehearts-a4/layout.yaml"
LAYOUT_SCHEMA = "layout.schema.json"

_DPI = 121  # A4 comes out 1,000 pixels wide
_SMALL = 400  # pixels a page is wide where four stand side by side
_GAP = 16
_COLOURS = 255
_EDGE = "#E3D6C3"

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

_SHARED_INTRO = "「部品」と「記事」の表で「書くもの」がこの名前のところには、次の項目を字下げして書きます。"
_PARTS_INTRO = "どの記事にも共通の見せ方です。「部品」に、次の名前を全部書きます。"
_KINDS_INTRO = "その種類の記事だけの見せ方です。「記事」に、次の名前を全部書きます。"


def texts() -> dict[str, bytes]:
    """Path in the repository → content, for every file made from the code."""
    return {
        "docs/format.md": handbook(KINDS).encode(),
        "docs/layout.md": layout_handbook(PARTS, looks_of(KINDS.values())).encode(),
        f"schema/{ISSUE_SCHEMA}": as_bytes(schema(KINDS)),
        f"schema/{PROJECT_SCHEMA}": as_bytes(project_schema(KINDS)),
        f"schema/{LAYOUT_SCHEMA}": as_bytes(layout_schema(PARTS, looks_of(KINDS.values()))),
    }


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


def pictures() -> dict[str, bytes]:
    """Path in the repository → PNG: the first page, all pages side by side, some of the specimen's."""
    pages, rules = _pages(), _rules()
    return {
        "docs/page1.png": _packed(_framed(pages[0])),
        "docs/pages.png": _packed(_row(pages)),
        "docs/specimen.png": _packed(_row([rules[number - 1] for number in _SHOWN])),
    }


def _row(pages: Sequence[Image.Image]) -> Image.Image:
    """Pages side by side, all equally small."""
    width = len(pages) * (_SMALL + _GAP) - _GAP
    height = round(_SMALL * pages[0].height / pages[0].width)
    row = _blank(width, height)
    for index, page in enumerate(pages):
        row.paste(_framed(page.resize((_SMALL, height), reducing_gap=3.0)), (index * (_SMALL + _GAP), 0))
    return row


def main(argv: Sequence[str] | None = None) -> None:
    """Write the files and name them."""
    parser = argparse.ArgumentParser(prog="python -m tools.docs", description=__doc__)
    parser.add_argument("--pictures", action="store_true", help="draw the pictures of the READMEs as well")
    wanted = parser.parse_args(argv)
    made = {**texts(), **(pictures() if wanted.pictures else {})}
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


def _pages() -> list[Image.Image]:
    """The pages of the sample as pictures."""
    pipeline = _pipeline()
    outcome = pipeline.build(ROOT / ISSUE)
    if outcome.edition is None or not outcome.finished:
        raise SystemExit(f"{ISSUE} cannot be built: onehearts build {ISSUE} says why")
    return _drawn(pipeline.screen_pdf(outcome.edition))


def _rules() -> list[Image.Image]:
    """The pages of the specimen as pictures."""
    pipeline = _pipeline()
    return _drawn(pipeline.screen_pdf(pipeline.specimen()))


def _pipeline() -> Pipeline:
    from onehearts import resources
    from onehearts.pipeline import Pipeline

    return Pipeline(resources.folder("layouts"), resources.folder("fonts"), ROOT / "build" / ".cache")


def _drawn(pdf: bytes) -> list[Image.Image]:
    from PIL import Image

    from onehearts import paint

    return [Image.open(BytesIO(data)).convert("RGB") for _, data in paint.png(pdf, _DPI)]


def _blank(width: int, height: int) -> Image.Image:
    from PIL import Image

    return Image.new("RGB", (width, height), "white")


def _framed(page: Image.Image) -> Image.Image:
    """The page with a fine edge, for a white README on which paper would have none."""
    from PIL import ImageDraw

    ImageDraw.Draw(page).rectangle((0, 0, page.width - 1, page.height - 1), outline=_EDGE)
    return page


def _packed(picture: Image.Image) -> bytes:
    """A small PNG: a palette of the picture's own colours; without ``kmeans`` small coloured tags turn grey."""
    file = BytesIO()
    picture.quantize(_COLOURS, kmeans=2).save(file, "PNG", optimize=True)
    return file.getvalue()


if __name__ == "__main__":
    main()
