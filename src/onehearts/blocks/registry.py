"""The kinds and parts there are. A new kind is one file, an import and a line here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from onehearts.blocks.activity import Activity
from onehearts.blocks.boxed import Boxed
from onehearts.blocks.calendar import Calendar
from onehearts.blocks.column import Column
from onehearts.blocks.contact import Contact
from onehearts.blocks.essay import Essay
from onehearts.blocks.fillers import FillerLook
from onehearts.blocks.freetext import Free
from onehearts.blocks.furniture import FurnitureLook
from onehearts.blocks.gallery import Gallery
from onehearts.blocks.greeting import Greeting
from onehearts.blocks.kind import Kind
from onehearts.blocks.masthead import Masthead
from onehearts.blocks.minutes import Minutes
from onehearts.blocks.notice import Notice
from onehearts.blocks.parts.bubble import BubbleLook
from onehearts.blocks.parts.cells import TableLook
from onehearts.blocks.parts.flow import FlowLook
from onehearts.blocks.parts.frame import FrameLook
from onehearts.blocks.parts.heading import HeadingLook
from onehearts.blocks.parts.held import HeldLook
from onehearts.blocks.parts.labelled import LabelLook
from onehearts.blocks.parts.month import MonthLook
from onehearts.blocks.parts.opening import OpeningLook
from onehearts.blocks.parts.photorows import PhotoRowsLook
from onehearts.blocks.parts.photos import PhotoLook
from onehearts.blocks.parts.prose import ProseLook
from onehearts.blocks.parts.tip import TipLook
from onehearts.blocks.request import Request
from onehearts.blocks.sessions import Sessions
from onehearts.blocks.table import Table
from onehearts.blocks.tips import Tip
from onehearts.blocks.voices import Voices
from onehearts.fields import Record

_ALL: tuple[type[Kind], ...] = (
    Masthead,
    Greeting,
    Activity,
    Request,
    Essay,
    Column,
    Free,
    Notice,
    Boxed,
    Sessions,
    Calendar,
    Minutes,
    Table,
    Gallery,
    Voices,
    Tip,
    Contact,
)

KINDS: Mapping[str, type[Kind]] = MappingProxyType({kind.KIND: kind for kind in _ALL})
"""The key staff type → the kind."""

PARTS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "見出し": HeadingLook,
        "文章": ProseLook,
        "標": LabelLook,
        "写真": PhotoLook,
        "歩み": FlowLook,
        "柱": FurnitureLook,
        "埋め草": FillerLook,
        "書き出し": OpeningLook,
        "写真の枠": FrameLook,
        "並んだ写真": PhotoRowsLook,
        "差し込み": HeldLook,
        "表": TableLook,
        "暦": MonthLook,
        "ふきだし": BubbleLook,
        "豆知識": TipLook,
    }
)
"""The name of a part in a layout's 部品 → its look class."""


def looks_of(kinds: Iterable[type[Kind]]) -> dict[str, type[Record]]:
    """The name of a kind in a layout's 記事 → its look class, for the kinds that have one of their own."""
    return {kind.KIND: kind.LOOK for kind in kinds if kind.LOOK is not None}
