"""Block kinds → the field tables of the two files of the issue format: issue.yaml and onehearts.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onehearts.fields import (
    CHIPS,
    DATE,
    ISSUE_NAME,
    Block,
    Context,
    FieldSpec,
    FieldType,
    IntegerType,
    ListShape,
    MapShape,
    NameType,
    RecordOf,
    read_record,
    record_schema,
    record_shape,
    specs,
)
from onehearts.fields.base import report_no_record, report_unknown
from onehearts.source import Broken, Entry, Scalar, Sequence, Value
from onehearts.source import Mapping as SourceMapping

VERSION = 1
"""The issue format this version writes, and the newest it reads."""

Kinds = Mapping[str, type[Block]]


class BlocksType(FieldType[tuple[Block, ...]]):
    """The blocks of 紙面 → those that could be read, in order; the kind stands before the fields."""

    expects = "記事"
    example = "- あいさつ:"

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = flow_kinds(kinds)
        self._elsewhere = [kind.KIND for kind in kinds.values() if kind.SLOT != "flow"]
        self._map = MapShape({name: record_shape(kind) for name, kind in self.kinds.items()}, kinds=True)
        self.shape = ListShape(self._map)

    def read(self, value: Value, context: Context) -> tuple[Block, ...] | None:
        if not isinstance(value, Sequence):
            context.report("content.no-blocks", value.span)
            return None
        blocks: list[Block] = []
        for item in value.items:
            if isinstance(item, Broken):
                continue
            if not isinstance(item, SourceMapping) or not item.entries:
                context.report("content.no-kind", item.span)
                continue
            first = item.entries[0].key
            for entry in item.entries:
                if entry.key is not first:
                    context.report("content.two-kinds", entry.key.span, first=first.text, name=entry.key.text)
                block = self._block(entry, context)
                if block is not None:
                    blocks.append(block)
        return tuple(blocks)

    def _block(self, entry: Entry, context: Context) -> Block | None:
        key, value = entry.key, entry.value
        meant = self._map.resolve(key.text)
        kind = self.kinds.get(meant.name)
        if kind is None and meant.name in self._elsewhere:
            context.report("content.not-flow", key.span, name=meant.name)
        elif kind is None or meant.name != key.text:
            report_unknown(key, self._map, context, "content.unknown-kind")
        if kind is None:
            return None
        inner = context.about(kind.KIND)
        if isinstance(value, Scalar) and not value.text:
            value = SourceMapping((), value.span)
        if isinstance(value, Broken):
            return None
        if not isinstance(value, SourceMapping):
            report_no_record(value, record_shape(kind), inner)
            return None
        block = read_record(kind, value, inner, key.span)
        return None if block is None else block.spanning(key.span.to(value.span))

    def schema(self) -> dict[str, object]:
        choices = [
            {
                "type": "object",
                "title": name,
                "description": kind.HELP,
                "properties": {name: {**record_schema(specs(kind)), "description": kind.HELP}},
                "required": [name],
                "additionalProperties": False,
            }
            for name, kind in self.kinds.items()
        ]
        return {"type": "array", "items": {"anyOf": choices}}


def flow_kinds(kinds: Kinds) -> Kinds:
    """The kinds that stand in 紙面."""
    return {kind.KIND: kind for kind in kinds.values() if kind.SLOT == "flow"}


def issue_fields(kinds: Kinds) -> tuple[FieldSpec, ...]:
    """The fields of issue.yaml."""
    return (
        FieldSpec(
            "format",
            "形式",
            _FORMAT,
            True,
            None,
            "このファイルの書き方の番号です。いつも 1 と書きます。",
            "1",
        ),
        FieldSpec(
            "name",
            "号",
            ISSUE_NAME,
            True,
            None,
            "号の名前です。フォルダの名前の年月と合わせます。",
            "令和8年2月号",
        ),
        FieldSpec("date", "発行日", DATE, True, None, "発行する日です。", "2026-02-01"),
        FieldSpec("layout", "レイアウト", _LAYOUT, False, "", "紙面のデザインの名前です。", "onehearts-a4"),
        FieldSpec(
            "season",
            "季節",
            _SEASON,
            False,
            "",
            "紙面の色と模様です。書かなければ、発行日の月のものになります。",
            "5月",
        ),
        FieldSpec(
            "page_count",
            "ページ数",
            _PAGES,
            False,
            0,
            "仕上がりのページ数です。ちょうどこの数に収まるように組みます。"
            "書かなければ、レイアウトで決まった数か、入りきるだけの数です。",
            "4",
        ),
        *_slot_fields(kinds, "この号だけ変えるときに書きます。"),
        FieldSpec("blocks", "紙面", BlocksType(kinds), True, None, "記事を、載せる順に並べます。", "- あいさつ:"),
    )


def project_fields(kinds: Kinds) -> tuple[FieldSpec, ...]:
    """The fields of onehearts.yaml."""
    return (
        FieldSpec(
            "layout",
            "既定のレイアウト",
            _LAYOUT,
            False,
            "",
            "号に「レイアウト」がないときに使います。",
            "onehearts-a4",
        ),
        FieldSpec(
            "season",
            "既定の季節",
            _SEASON,
            False,
            "",
            "号に「季節」がないとき、どの月にも使う色と模様です。書かなければ、月ごとに替わります。",
            "通年",
        ),
        *_slot_fields(kinds, "毎号同じものを書きます。"),
        FieldSpec(
            "districts",
            "地区一覧",
            CHIPS,
            False,
            (),
            "地区の名前を並べます。号の地区の名前がここにないと、注意が出ます。",
            "八幡、豊岡、乗附",
        ),
    )


def _slot_fields(kinds: Kinds, help: str) -> Iterable[FieldSpec]:
    for kind in kinds.values():
        if kind.SLOT != "flow":
            yield FieldSpec(kind.SLOT, kind.KIND, RecordOf(kind, kind.KIND), False, None, f"{kind.HELP}{help}", "")


_FORMAT = IntegerType(1, 999, "書き方の番号")
_LAYOUT = NameType("レイアウトの名前")
_SEASON = NameType("季節の名前")
_PAGES = IntegerType(1, 99, "ページ数")
