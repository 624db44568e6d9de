"""Chapters of rules → pages: each rule with its name, its source, a sentence, and its text before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import floor
from typing import TypeAlias

from onehearts.compose import Sense, Upright
from onehearts.compose.structure import Draft
from onehearts.edition import Item
from onehearts.geometry import RIGID
from onehearts.specimen.entries import Chapter, Column, Rule, RulesLook, Sample, SheetLook
from onehearts.specimen.example import Example, Setter
from onehearts.specimen.press import Press

_Examples: TypeAlias = tuple[tuple[Sample, Example], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A rule with its number and its examples, ready to be placed; ``height`` in points."""

    number: int
    rule: Rule
    examples: _Examples
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: rules of a chapter, or its column where there are none; ``opens``: the chapter begins here."""

    chapter: Chapter
    rules: tuple[Shown, ...]
    opens: bool


class Pages:
    """Deals rules to pages and draws them."""

    def __init__(self, look: SheetLook, rules: RulesLook, setter: Setter, press: Press) -> None:
        self._look, self._rules, self._setter, self._press = look, rules, setter, press
        self._parents: dict[str, Draft] = {}

    # What stands on which page --------------------------------------------------------------

    def sheets(self) -> tuple[Sheet, ...]:
        """All pages in order; a chapter starts a new one, its column has one of its own."""
        number = 0
        made: list[Sheet] = []
        for chapter in self._rules.chapters:
            shown = []
            for rule in chapter.rules:
                number += 1
                shown.append(self._shown(number, rule))
            made += self._dealt(chapter, shown)
            if chapter.column:
                made.append(Sheet(chapter, (), opens=False))
        return tuple(made)

    def _dealt(self, chapter: Chapter, shown: list[Shown]) -> Iterator[Sheet]:
        look = self._look
        page: list[Shown] = []
        opens, y = True, look.top + self._opening(chapter)
        for rule in shown:
            if page and y + rule.height > look.foot:
                yield Sheet(chapter, tuple(page), opens)
                page, opens, y = [], False, look.top
            page.append(rule)
            y += rule.height + look.between_rules
        yield Sheet(chapter, tuple(page), opens)

    def _opening(self, chapter: Chapter) -> float:
        """The height of a chapter's heading with the white behind it."""
        look, press = self._look, self._press
        heading = press.height(press.text(chapter.name, look.chapter), look.width)
        preface = press.height(press.text(chapter.preface, look.preface), look.width)
        return heading + look.after_name + preface + look.after_chapter

    def _shown(self, number: int, rule: Rule) -> Shown:
        examples = tuple((sample, self._setter.example(rule, sample)) for sample in rule.samples)
        if examples[0][1].vertical:
            body = self._label_height() + max(example.measure for _, example in examples)
        else:
            rows = self._rows(examples)
            body = sum(map(_height, rows)) + self._look.between_samples * (len(rows) - 1)
        return Shown(number, rule, examples, self._head(rule) + body)

    def _head(self, rule: Rule) -> float:
        """From the top of a rule's name to its first example."""
        look, press = self._look, self._press
        name = press.height(press.text(rule.name, look.name), look.width)
        words = press.height(press.text(rule.words, look.words), look.width)
        return name + look.after_name + words + look.after_words

    def _rows(self, examples: _Examples) -> tuple[_Examples, ...]:
        """Examples one below the other, or where they are narrow as many side by side as there is room for."""
        look = self._look
        each = max(example.measure for _, example in examples) + look.axis - look.number_at
        abreast = max(1, floor(look.width / each))
        return tuple(examples[at : at + abreast] for at in range(0, len(examples), abreast))

    def _label_height(self) -> float:
        """The room of a label over an example that goes down the page, above its ruler."""
        return 2 * self._press.styles[self._look.label].leading

    # Drawing --------------------------------------------------------------------------------

    def draw(self, sheet: Sheet) -> list[Item]:
        """The items of a page; sheets are drawn in order, for that is how they are read."""
        look, press, chapter = self._look, self._press, sheet.chapter
        if sheet.opens:
            self._parents[chapter.name] = press.structure.node(Sense("Sect"), press.structure.root)
        parent = self._parents[chapter.name]
        items: list[Item] = []
        y = look.top
        if sheet.opens:
            items += self._heading(chapter, parent)
            y += self._opening(chapter)
        for shown in sheet.rules:
            items += self._rule(shown, y, press.structure.node(Sense("Sect"), parent))
            y += shown.height + look.between_rules
        if chapter.column and not sheet.rules:
            items += self._column(chapter.column, parent)
        return items

    def _heading(self, chapter: Chapter, parent: Draft) -> Iterator[Item]:
        look, press = self._look, self._press
        heading = press.text(chapter.name, look.chapter, "H2")
        preface = press.text(chapter.preface, look.preface, "P")
        under = look.top + press.height(heading, look.width) + look.after_name
        yield press.put(heading, look.axis, look.top, look.width, parent, "章")
        yield press.put(preface, look.axis, under, look.width, parent, "章")

    def _rule(self, shown: Shown, y: float, parent: Draft) -> Iterator[Item]:
        look, press, rule = self._look, self._press, shown.rule
        level = y + press.ascent(look.name)
        number, name = press.text(str(shown.number), look.number), press.text(rule.name, look.name, "H3")
        yield press.put(number, look.number_at, level - press.ascent(look.number), look.axis, None)
        yield press.put(name, look.axis, y, look.width, parent, rule.name)
        source = press.text(rule.source, look.source, "P")
        yield press.put(source, look.axis, level - press.ascent(look.source), look.width, parent)
        under = y + press.height(name, look.width) + look.after_name
        yield press.put(press.text(rule.words, look.words, "P"), look.axis, under, look.width, parent)
        samples = press.structure.node(Sense("L"), parent)
        place = self._down if shown.examples[0][1].vertical else self._across
        yield from place(shown, y + self._head(rule), samples)

    def _across(self, shown: Shown, y: float, parent: Draft) -> Iterator[Item]:
        """Examples one below the other, narrow ones side by side, each with its label before it."""
        look, press = self._look, self._press
        margin = look.axis - look.number_at
        rows = self._rows(shown.examples)
        for row in rows:
            for number, (sample, example) in enumerate(row):
                x, top = look.axis + number * look.width / len(rows[0]), y + example.over
                item = press.structure.node(Sense("LI"), parent)
                label = press.text(sample.label, self._label(sample), "Lbl")
                at = top + example.ascent - press.ascent(self._label(sample))
                yield press.put(label, x - margin, at, margin, item)
                yield press.example(example, x, top, press.structure.node(Sense("LBody"), item))
            y += _height(row) + look.between_samples

    def _down(self, shown: Shown, y: float, parent: Draft) -> Iterator[Item]:
        """Examples side by side from the right, each with its label over its first line."""
        look, press = self._look, self._press
        room = look.width / len(shown.examples)
        right = look.axis + look.width
        for sample, example in shown.examples:
            item = press.structure.node(Sense("LI"), parent)
            edge = right - (room - example.depth) / 2
            label = press.text(sample.label, self._label(sample), "Lbl")
            yield press.put(label, edge - example.size, y, 2 * example.size, item)
            body = press.structure.node(Sense("LBody"), item)
            yield press.example(example, edge, y + self._label_height(), body)
            right -= room

    def _label(self, sample: Sample) -> str:
        return self._look.label if sample.label == self._rules.before else self._look.label_done

    def _column(self, column: Column, parent: Draft) -> Iterator[Item]:
        look, press = self._look, self._press
        heading = press.text(column.heading, column.heading_style, "H3")
        paragraphs = [replace(press.text(text, column.style, "P"), indent=1.0) for text in column.text]
        head, style = press.styles[column.heading_style], press.styles[column.style]
        box = Upright(
            tuple(paragraphs),
            em=style.size,
            least=column.most,
            most=column.most,
            between=style.leading,
            head=Upright((heading,), em=head.size, least=column.most, most=column.most),
            head_gap=RIGID._replace(natural=style.leading, stretch=head.leading),
            sense=Sense("Sect"),
        )
        yield press.put(box, look.number_at, look.top, look.axis + look.width - look.number_at, parent, "段")

    def furniture(self, sheet: Sheet, page: int) -> Iterator[Item]:
        """The folio and the chapter's name at the foot."""
        look, press = self._look, self._press
        yield press.put(press.text(sheet.chapter.name, look.running), look.axis, look.folio_at, look.width, None, "柱")
        level = look.folio_at + press.ascent(look.running) - press.ascent(look.folio)
        yield press.put(press.text(str(page), look.folio), look.axis, level, look.width, None, "柱")


def _height(row: _Examples) -> float:
    """The height of examples side by side, with the readings over them, in points."""
    return max(example.over + example.depth for _, example in row)
