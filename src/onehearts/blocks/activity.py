"""活動紹介: a story from a district: photographs, labelled paragraphs, and the steps that led there."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.flow import STEPS, Step, flows
from onehearts.blocks.parts.heading import heading
from onehearts.blocks.parts.story import StoryLook, stories
from onehearts.blocks.parts.ways import best
from onehearts.compose import Arrangement, Box, Gap, Stack
from onehearts.design import ELASTIC, Look
from onehearts.fields import LABELLED, LINE, PHOTOS, ChoiceType, Labelled, NameType, Photo, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Line


class ActivityLook(StoryLook):
    """記事/活動紹介."""

    flow_gap: Elastic = field("歩みの後ろ", ELASTIC)


class Activity(Kind):
    """A head with a district tag, steps if there are any, then text with photographs at its side."""

    KIND: ClassVar[str] = "活動紹介"
    HELP: ClassVar[str] = "地区の活動や視察を紹介する記事です。"
    LOOK: ClassVar[type[Record] | None] = ActivityLook

    district: str = field("地区", NameType("地区や団体の名前"), required=False, default="", example="八幡地区")
    heading: Line = field("見出し", LINE, example="居場所づくり「のぶこちゃんち」開始")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")
    photos: tuple[Photo, ...] = field(
        "写真",
        PHOTOS,
        required=False,
        default=(),
        help="何枚でも置けます。文章の横か上か下に、紙面に合うように並びます。",
    )
    side: str = field(
        "写真の位置", ChoiceType(("右", "左")), required=False, default="右",
        help="写真が文章の横に並ぶときに、右と左のどちら側に置くかです。書かなければ右です。",
    )  # fmt: skip
    steps: tuple[Step, ...] = field("歩み", STEPS, required=False, default=(), help="活動が始まるまでの流れです。")
    goal: Line = field(
        "ゴール", LINE, required=False, default=(), help="歩みの最後に置く言葉です。", example="自分たちの形を探そう！"
    )
    paragraphs: tuple[Labelled, ...] = field(
        "", LABELLED, help="目的・経緯・様子・今後・感想・内容など、見出し語の付いた文章です。順も数も自由です。"
    )

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        own = look.of(ActivityLook)
        head = heading(self.heading, look, tag=self.district, tag_span=self.place("district"), drawing=self.drawing)
        ways = stories(self.paragraphs, self.photos, own, look, left=self.side == "左")
        if not self.steps and not self.goal:
            return best([_way(way.name, [head, way.box], way.cost) for way in ways])
        flowing = flows(self.steps, self.goal, look)
        return best(
            [
                _way(f"歩み{number}・{way.name}", [head, box, Gap(own.flow_gap), way.box], cost + way.cost)
                for number, (box, cost) in enumerate(flowing, 1)
                for way in (ways if number == 1 else dict.fromkeys((ways[0], ways[-1])))
            ]
        )


def _way(name: str, boxes: list[Box], cost: float) -> Arrangement:
    return Arrangement(name, Stack(tuple(boxes)), cost)
