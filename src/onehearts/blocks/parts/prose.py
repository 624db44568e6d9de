"""Paragraphs, bullets, results, remarks and small heads → boxes on one text edge."""

from __future__ import annotations

from dataclasses import replace

from onehearts.blocks.parts.room import ems
from onehearts.compose import Box, Cell, Gap, Keep, Row, Sense, Stack, Text, blank
from onehearts.design import ELASTIC, NUMBER, STYLE, WORDS, Look
from onehearts.fields import Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Part, PartKind, Prose, plain
from onehearts.typesetting import TextStyle

_DOT_LEFT = 0.3  # share of the room beside a bullet's dot that is on its left


class ProseLook(Record):
    """部品/文章: marks of lists, indents in em, gaps."""

    bullet: str = field("点", WORDS, example="●")
    bullet_size: float = field("点の大きさ", NUMBER, help="本文の文字に対する割合", example="0.4")
    bullet_width: float = field("点の幅", NUMBER, help="本文までの幅（全角で数えた幅）", example="1")
    result: str = field("矢印", WORDS, example="→")
    result_width: float = field("矢印の幅", NUMBER, help="本文までの幅（全角で数えた幅）", example="1.25")
    result_indent: float = field("矢印の字下げ", NUMBER, example="1")
    mark_style: str = field("印の文字", STYLE)
    remark_indent: float = field("注記の字下げ", NUMBER, example="1")
    paragraph_indent: float = field("段落の字下げ", NUMBER, example="1")
    subhead: str = field("小見出し", STYLE)
    paragraph_gap: Elastic = field("段落の間", ELASTIC)
    item_gap: Elastic = field("箇条の間", ELASTIC)
    subhead_gap: Elastic = field("小見出しの前", ELASTIC)
    longest: float = field("一行の上限", NUMBER, help="一行の文字数の上限", example="35")
    justified: float = field(
        "両端そろえの下限", NUMBER, help="これより字数の少ない行は、字の間があくので左にそろえます。", example="18"
    )


def prose(
    parts: Prose,
    style: TextStyle,
    look: Look,
    *,
    before: PartKind | None = None,
    leads: bool = False,
    head: float = 0.0,
) -> Stack:
    """The parts one below the other. The first paragraph is flush, following ones are indented.

    ``before`` is what kind of part stands before these elsewhere, if they go on with a text. ``leads``: more text
    follows. A first paragraph of hardly a line is never left alone at the foot of a page. ``head`` is what is left free
    before the first paragraph on its line, in ems.
    """
    own = look.of(ProseLook)
    boxes: list[Box] = []
    items: list[Box] = []
    for part in parts:
        if part.kind in (PartKind.BULLET, PartKind.RESULT, PartKind.REMARK):
            item = _item(part, style, own, look)
            if items and part.kind is PartKind.RESULT and before is PartKind.BULLET:  # stays with what it came of
                items[-1] = Keep(Stack((items[-1], Gap(own.item_gap), item)))
                before = part.kind
                continue
            if items:
                items.append(Gap(own.item_gap))
            elif boxes:
                boxes.append(Gap(own.paragraph_gap if before is not PartKind.SUBHEAD else own.item_gap))
            items.append(item)
        else:
            _close(items, boxes)
            if boxes:
                boxes.append(Gap(own.subhead_gap if part.kind is PartKind.SUBHEAD else own.paragraph_gap))
            first = not boxes and before is None and (leads or len(parts) > 1)
            alone = first and ems(part.runs) <= own.longest
            indent = own.paragraph_indent if before is PartKind.PARAGRAPH else 0.0 if boxes else head
            boxes.append(_paragraph(part, style, indent, look, leads=alone))
        before = part.kind
    _close(items, boxes)
    return Stack(tuple(boxes))


def subhead(part: Part, look: Look) -> Text:
    """A small head in its brackets."""
    runs = (*plain("【", part.span), *part.runs, *plain("】", part.span))
    return Text(runs, look.style(look.of(ProseLook).subhead), Sense("P", origin=part.span), leads=True)


def longest(style: TextStyle, look: Look) -> float:
    """The width in points beyond which a line of this style would be too long to read."""
    return look.of(ProseLook).longest * style.size


def settled(style: TextStyle, width: float, look: Look) -> TextStyle:
    """The style in lines ``width`` points long: justified, short ones would gape, so they are ragged."""
    short = width < look.of(ProseLook).justified * style.size
    return replace(style, align="left") if short and style.justified else style


def _close(items: list[Box], boxes: list[Box]) -> None:
    if items:
        boxes.append(Stack(tuple(items), Sense("L")))
        items.clear()


def _paragraph(part: Part, style: TextStyle, indent: float, look: Look, *, leads: bool) -> Box:
    if part.kind is PartKind.SUBHEAD:
        return subhead(part, look)
    return Text(part.runs, style, Sense("P", origin=part.span), indent=indent, leads=leads)


def _item(part: Part, style: TextStyle, own: ProseLook, look: Look) -> Box:
    """A mark in a column of its own and the text hung beside it; a remark has no mark."""
    sense = Sense("LI", origin=part.span)
    body = Cell(Text(part.runs, style, Sense("LBody")), share=1)
    if part.kind is PartKind.REMARK:
        return Row((blank(own.remark_indent * style.size), body), sense=sense)
    if part.kind is PartKind.BULLET:
        return Row((Cell(_dot(part, style, own, look), width=own.bullet_width * style.size), body), sense=sense)
    arrow = Text(plain(own.result, part.span), replace(look.style(own.mark_style), size=style.size), Sense("Lbl"))
    mark = Cell(arrow, width=own.result_width * style.size, valign="baseline", overhangs=True)
    return Row((blank(own.result_indent * style.size), mark, replace(body, valign="baseline")), sense=sense)


def _dot(part: Part, style: TextStyle, own: ProseLook, look: Look) -> Box:
    """A dot at the middle of the first line."""
    size = own.bullet_size * style.size
    dot = Text(plain(own.bullet, part.span), replace(look.style(own.mark_style), size=size), Sense("Lbl"))
    left = blank((own.bullet_width * style.size - size) * _DOT_LEFT)
    return Stack((Gap(Elastic((style.size - size) / 2)), Row((left, Cell(dot, width=size)))))
