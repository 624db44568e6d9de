"""Named values whose names are the writer's choice → prose under its label; labels that look like slips are told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from onehearts.diagnostics import SourceSpan
from onehearts.fields.base import Context, FieldType, read_value
from onehearts.fields.shape import TEXT, ListShape, MapShape, Match
from onehearts.fields.text import PROSE, say_marks
from onehearts.messages import phrase
from onehearts.runs import Prose
from onehearts.source import Entry, Mapping, Scalar, Sequence, Value

# Labels that stories and notices have every month: printed without a word.
_EVERYDAY = """
目的 目標 趣旨 ねらい 理由 経緯 経過 きっかけ はじまり 始まり これまで 背景 課題 現状
様子 当日の様子 活動 活動内容 内容 主な内容 テーマ 工夫 特徴 特色 ポイント 効果 成果 結果 結論 決定事項
感想 感想や意見 参加者の声 声 ひとこと 一言 はじめに おわりに まとめ 方法 こつ コツ
今後 今後の予定 これから 次回 予定 報告 紹介 意見 質問 回答
日時 日程 期日 期間 期限 時間 場所 会場 集合 集合場所 対象 対象者 参加 参加者 参加費 人数 定員 費用 料金 会費
持ち物 服装 講師 司会 代表 担当 主催 共催 協力 後援 申込み 申し込み 申込 申込方法 申込先 締切 締め切り しめきり
問い合わせ 問い合わせ先 お問い合わせ お問い合わせ先 問合せ 問合せ先 お問合せ お問合せ先 連絡先 電話
備考 注意 注意事項 その他 お願い お礼
"""
EVERYDAY_LABELS = frozenset(_EVERYDAY.split())

_LINE_NAME = re.compile(r"^[ \t\u3000]*(?:[-－・][ \t\u3000]*)?(?P<name>[^\s:：]+)[:：]", re.MULTILINE)


class Labelled(NamedTuple):
    """Prose under a label of the writer's choice: 目的, 経緯 …; ``label_span`` is where the label stands."""

    label: str
    label_span: SourceSpan
    body: Prose


class LabelledType(FieldType[tuple[Labelled, ...]]):
    """Every key that is no field's → labelled prose in the order typed. Declared under the empty key."""

    shape = TEXT
    expects = "見出し語と文章"
    example = "目的: 週1回営業している八百屋さんでの居場所づくり"

    def read(self, value: Value, context: Context) -> tuple[Labelled, ...] | None:
        if not isinstance(value, Mapping):
            return None
        found: list[Labelled] = []
        for entry in value.entries:
            say_marks(entry.key, context.about("見出し語"))
            inner = context.about(entry.key.text, example=PROSE.example)
            body = read_value(PROSE, entry.value, inner)
            if body:
                found.append(Labelled(entry.key.text, entry.key.span, body))
        return tuple(found)

    def check_names(self, mapping: Mapping, shape: MapShape, context: Context) -> None:
        """Labels are printed, so one that is not of every day is told: it may be a slip, or the middle of a text."""
        before: Entry | None = None
        for entry in mapping.entries:
            label = entry.key.text
            if not entry.key.quoted and shape.resolve(label).match is Match.OPEN:
                if held := _held(entry.value, shape):
                    _report_held(entry.key, held, context)
                elif not _is_everyday(label) or (before and _goes_on(before.value)):
                    context.report("content.label", entry.key.span, hints=_hints(entry, before, shape), name=label)
            before = entry

    def schema(self) -> dict[str, object]:
        return PROSE.schema()


def _is_everyday(label: str) -> bool:
    return "".join(label.split()) in EVERYDAY_LABELS


def _hints(entry: Entry, before: Entry | None, shape: MapShape) -> list[str]:
    near = _alike(entry.key.text, shape.keys)
    hints = [phrase("names.near", name=near)] if near and not _is_everyday(entry.key.text) else []
    if before and _goes_on(before.value):
        hints.append(f"「{before.key.text}」の文章の続きなら、この行を深く字下げしてください。")
    return hints


def _goes_on(value: Value) -> bool:
    """Whether a text breaks off in the middle of a sentence; one line may be a phrase that ends with a particle."""
    if not isinstance(value, Scalar):
        return False
    text = value.text.rstrip(" \t\n\u3000")
    return text.endswith(("、", "，")) or ("\n" in text and text[-1] in "はがをにでとのもへ")


class _Held(NamedTuple):
    """A line of a text that begins with a name of the records that ``field`` holds."""

    field: str
    name: str
    span: SourceSpan


def _report_held(label: Scalar, held: _Held, context: Context) -> None:
    if _is_everyday(label.text):
        context.report("content.looks-like-key", held.span, name=held.name, owner=label.text)
    else:
        context.report("content.label-or-key", label.span, name=label.text, near=held.field)


def _held(value: Value, shape: MapShape) -> _Held | None:
    """The line of a text that begins with the first name of such records, if there is one."""
    firsts = {}
    for field, inner in shape.keys.items():
        record = inner.item if isinstance(inner, ListShape) else inner
        if isinstance(record, MapShape) and record.keys:
            firsts[next(iter(record.keys))] = field
    for text in value.items if isinstance(value, Sequence) else (value,):
        if not isinstance(text, Scalar):
            continue
        for line in _LINE_NAME.finditer(text.text):
            if line["name"] in firsts:
                return _Held(firsts[line["name"]], line["name"], text.span_at(*line.span("name")))
    return None


def _alike(label: str, names: Iterable[str]) -> str:
    """The name that has most characters of a label, or an empty text; ー says nothing."""
    letters = set(label) - {"ー"}
    shared = {name: len(letters.intersection(name)) for name in names}
    best = max(shared, key=lambda name: (shared[name], -len(name)), default="")
    return best if best and shared[best] else ""


LABELLED = LabelledType()
