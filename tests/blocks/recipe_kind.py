"""料理: a recipe. Everything this kind needs to be read, explained, laid out and tagged is in this one file."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from onehearts.blocks import Kind
from onehearts.blocks.parts.heading import heading
from onehearts.blocks.parts.labelled import labelled
from onehearts.blocks.parts.photos import framed
from onehearts.blocks.parts.prose import ProseLook, prose
from onehearts.blocks.parts.room import half
from onehearts.compose import Around, Arrangement, Box, Cell, Row, Sense, Stack, Text
from onehearts.design import LENGTH, STYLE, Look
from onehearts.fields import (
    COUNT,
    LABELLED,
    LINE,
    PHOTO,
    PROSE,
    Count,
    Labelled,
    ListOf,
    Photo,
    Record,
    RecordOf,
    field,
)
from onehearts.runs import Line, Prose, plain


class Ingredient(Record):
    """One of 材料."""

    name: Line = field("品", LINE, example="白菜")
    amount: Count = field("量", COUNT, example="2枚", help="数と単位です。")


class Recipe(Kind):
    """A recipe in the looks of the parts alone, in several ways."""

    KIND: ClassVar[str] = "料理"
    HELP: ClassVar[str] = "季節の料理の作り方です。"

    heading: Line = field("料理名", LINE, example="白菜の重ね煮")
    ingredients: tuple[Ingredient, ...] = field("材料", ListOf(RecordOf(Ingredient, "材料")), help="使うものです。")
    method: Prose = field("作り方", PROSE, example="・白菜を切る", help="順に書きます。")
    photo: Photo | None = field("できあがり", PHOTO, required=False)
    notes: tuple[Labelled, ...] = field("", LABELLED, required=False, default=())

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """The text round the photograph, beside one that follows its height, above it, or all in half the width."""
        below = self._made((self._text(look), *self._shown(look)), look)
        narrow = Arrangement("半幅", below, 10.0, narrow=True)
        if not self.photo:
            return (Arrangement("一段", below), narrow)
        text, frame, gap = self._text(look), framed(self.photo, look), look.layout.gutter
        width = half(look) / 2
        around = Around(text, frame, width, gap, look.of(ProseLook).paragraph_gap)
        beside = Row((Cell(text, share=1), Cell(frame, width=width, follows=True)), gap)
        return (
            Arrangement("回り込み", self._made((around,), look)),
            Arrangement("横", self._made((beside,), look), 5.0),
            Arrangement("一段", below, 10.0),
            narrow,
        )

    def _made(self, boxes: tuple[Box, ...], look: Look) -> Box:
        notes = (labelled(self.notes, look),) if self.notes else ()
        return Stack((heading(self.heading, look), *boxes, *notes))

    def _shown(self, look: Look) -> tuple[Box, ...]:
        return (framed(self.photo, look),) if self.photo else ()

    def _text(self, look: Look) -> Box:
        style = look.style(self.text_style(look))
        rows: list[Box] = []
        for one in self.ingredients:
            amount = Text(plain(f"{one.amount.number}{one.amount.unit}", one.place("amount")), style, Sense("LBody"))
            name = Text(one.name, style, Sense("Lbl"))
            rows.append(Row((Cell(name, share=1), Cell(amount)), sense=Sense("LI", origin=one.span)))
        return Stack((Stack(tuple(rows), Sense("L")), prose(self.method, style, look)))

    def text_style(self, look: Look) -> str:
        """The layout's style for running text."""
        return "本文"


class FancyLook(Record):
    """記事/ごちそう."""

    text: str = field("文字", STYLE)
    width: float = field("幅", LENGTH)


class Fancy(Recipe):
    """The same with a look of its own in the layout."""

    KIND: ClassVar[str] = "ごちそう"
    HELP: ClassVar[str] = "お祝いの日の料理です。"
    LOOK: ClassVar[type[Record] | None] = FancyLook

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        width = look.of(FancyLook).width
        return tuple(replace(way, box=Row((Cell(way.box, width=width),))) for way in super().arrangements(look))

    def text_style(self, look: Look) -> str:
        return look.of(FancyLook).text
