"""Paragraphs, bullets, results, remarks and small heads → paragraphs that go down the page."""

from __future__ import annotations

from dataclasses import replace

from onehearts.blocks.parts.prose import ProseLook
from onehearts.compose import Hung, Sense, Text
from onehearts.design import Look
from onehearts.runs import Part, PartKind, Prose, plain
from onehearts.typesetting import TextStyle

_DOT_ABOVE = 0.3  # share of the room before a bullet's text that is above its dot


def vertical(parts: Prose, style: TextStyle, look: Look) -> tuple[Text | Hung, ...]:
    """The parts one beside the other, all in lines of one distance; the first paragraph is flush.

    Marks, their room and indents are those of prose across the page; a small head is bold.
    """
    own = look.of(ProseLook)
    made: list[Text | Hung] = []
    items: Sense | None = None
    before: PartKind | None = None
    for part in parts:
        if part.kind in (PartKind.BULLET, PartKind.RESULT, PartKind.REMARK):
            items = items or Sense("L")
            made.append(_item(part, items, style, own, look))
        else:
            items = None
            indented = before is PartKind.PARAGRAPH and part.kind is PartKind.PARAGRAPH
            made.append(
                _subhead(part, style) if part.kind is PartKind.SUBHEAD else _paragraph(part, style, own, indented)
            )
        before = part.kind
    return tuple(made)


def _paragraph(part: Part, style: TextStyle, own: ProseLook, indented: bool) -> Text:
    indent = own.paragraph_indent if indented else 0.0
    return Text(part.runs, style, Sense("P", origin=part.span), indent=indent)


def _subhead(part: Part, style: TextStyle) -> Text:
    runs = (*plain("【", part.span), *part.runs, *plain("】", part.span))
    bold = tuple(run._replace(strong=True) for run in runs)
    return Text(bold, replace(style, align="left"), Sense("P", origin=part.span), leads=True)


def _item(part: Part, items: Sense, style: TextStyle, own: ProseLook, look: Look) -> Hung:
    """A mark and the text hung beside it; a remark has no mark."""
    senses = (items, Sense("LI", origin=part.span))
    body = Text(part.runs, style, Sense("LBody"))
    if part.kind is PartKind.REMARK:
        return Hung(body, own.remark_indent, senses=senses)
    if part.kind is PartKind.BULLET:
        above = (own.bullet_width - own.bullet_size) * _DOT_ABOVE
        mark = _mark(own.bullet, part, own.bullet_size * style.size, own, look)
        return Hung(body, own.bullet_width, mark, above, senses)
    mark = _mark(own.result, part, style.size, own, look)
    return Hung(body, own.result_indent + own.result_width, mark, own.result_indent, senses)


def _mark(words: str, part: Part, size: float, own: ProseLook, look: Look) -> Text:
    return Text(plain(words, part.span), replace(look.style(own.mark_style), size=size), Sense("Lbl"))
