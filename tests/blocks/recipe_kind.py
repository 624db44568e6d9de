"""料理: a recipe. Everything this kind needs to be read, explained, laid out and tagged is in this one file."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks import Kind
from onehearts.blocks.parts.heading import heading
from onehearts.blocks.parts.labelled import labelled
from onehearts.blocks.parts.photos import framed
from onehearts.blocks.parts.prose import prose
from onehearts.compose import Arrangement, Box, Cell, Row, Sense, Stack, Text
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
    """A recipe in the looks of the parts alone."""

    KIND: ClassVar[str] = "料理"
    HELP: ClassVar[str] = "季節の料理の作り方です。"

    heading: Line = field("料理名", LINE, example="白菜の重ね煮")
    ingredients: tuple[Ingredient, ...] = field("材料", ListOf(RecordOf(Ingredient, "材料")), help="使うものです。")
    method: Prose = field("作り方", PROSE, example="・白菜を切る", help="順に書きます。")
    photo: Photo | None = field("できあがり", PHOTO, required=False)
    notes: tuple[Labelled, ...] = field("", LABELLED, required=False, default=())

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        style = look.style(self.text_style(look))
        boxes: list[Box] = [heading(self.heading, look)]
        rows: list[Box] = []
        for one in self.ingredients:
            amount = Text(plain(f"{one.amount.number}{one.amount.unit}", one.place("amount")), style, Sense("LBody"))
            name = Text(one.name, style, Sense("Lbl"))
            rows.append(Row((Cell(name, share=1), Cell(amount)), sense=Sense("LI", origin=one.span)))
        boxes.append(Stack(tuple(rows), Sense("L")))
        boxes.append(prose(self.method, style, look))
        if self.photo:
            boxes.append(framed(self.photo, look))
        if self.notes:
            boxes.append(labelled(self.notes, look))
        return (Arrangement("一段", Stack(tuple(boxes))),)

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
        (plain_one,) = super().arrangements(look)
        row = Row((Cell(plain_one.box, width=look.of(FancyLook).width),))
        return (Arrangement("一段", row),)

    def text_style(self, look: Look) -> str:
        return look.of(FancyLook).text
