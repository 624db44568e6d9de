"""Steps and a table that a block holds besides its text: the fields, and the boxes they become."""

from __future__ import annotations

from onehearts.blocks.parts.cells import TABLE, CaptionedSheet, natural_width, table
from onehearts.blocks.parts.flow import STEPS, Step, flow
from onehearts.compose import Box, Gap
from onehearts.design import ELASTIC, Look
from onehearts.fields import LINE, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line


class HeldLook(Record):
    """部品/差し込み."""

    before: Elastic = field("前", ELASTIC, help="文章から、歩みや表まで")


class Holding(Record):
    """The fields of a block that may hold steps and a table."""

    steps: tuple[Step, ...] = field(
        "歩み", STEPS, required=False, default=(), help="矢印でつなぐ、順を追った流れです。"
    )
    goal: Line = field(
        "ゴール", LINE, required=False, default=(), help="歩みの最後に置く言葉です。", example="自分たちの形を探そう！"
    )
    sheet: CaptionedSheet | None = field("表", TABLE, required=False, help="文章のあとに置く表です。")


def held(block: Holding, width: float, look: Look) -> tuple[Box, ...]:
    """The steps and the table of a block ``width`` points wide, each with a gap before it."""
    gap = Gap(look.of(HeldLook).before)
    boxes: list[Box] = []
    if block.steps or block.goal:
        boxes += [gap, flow(block.steps, block.goal, look)]
    if block.sheet:
        boxes += [gap, table(block.sheet, width, look, caption=block.sheet.caption)]
    return tuple(boxes)


def holds_little(block: Holding, width: float, look: Look) -> bool:
    """Whether what it holds can stand in ``width`` points: a table no cell of which needs more, and no steps."""
    narrow = block.sheet is None or natural_width(block.sheet, look) <= width
    return narrow and not block.steps
