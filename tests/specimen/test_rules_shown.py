"""The specimen: every rule with its name, source and sentence, its text before and after, inside the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from specimen_samples import edition, layout

from onehearts.edition import Glyphs, Group, Node, Page
from onehearts.runs import text_of
from onehearts.specimen.entries import Rule, RulesLook, SheetLook

LEAST = 40  # rules; who takes one out shall notice


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    look = layout().looks[RulesLook]
    assert isinstance(look, RulesLook)
    return tuple(rule for chapter in look.chapters for rule in chapter.rules)


def _said(node: Node) -> str:
    """The text of a node and all below it, as it is read aloud."""
    ids = {one.id for one in node.walk()}
    runs = (item for page in edition().pages for item in page.flat() if isinstance(item, Glyphs))
    return "".join(run.text if run.actual_text is None else run.actual_text for run in runs if run.node in ids)


def _shown() -> list[Node]:
    """The sections of the rules, in order."""
    sections = (node for node in edition().structure.walk() if node.role == "Sect" and node.children)
    return [node for node in sections if [child.role for child in node.children] == ["H3", "P", "P", "L"]]


def test_every_rule_is_a_section_of_its_own(rules: tuple[Rule, ...]) -> None:
    assert len(rules) >= LEAST
    for section, rule in zip(_shown(), rules, strict=True):
        name, source, words, samples = section.children
        assert (_said(name), _said(source), _said(words)) == (rule.name, rule.source, text_of(rule.words))
        assert [_said(item.children[0]) for item in samples.children] == [one.label for one in rule.samples]


def test_every_text_is_there_before_and_after_character_for_character(rules: tuple[Rule, ...]) -> None:
    for section, rule in zip(_shown(), rules, strict=True):
        for item, sample in zip(section.children[3].children, rule.samples, strict=True):
            written = "".join(text_of(text) for text in sample.text or rule.text)
            said = _said(item.children[1])
            # What a headline's space becomes at a line end is not said again; dots of a leader are its own.
            assert said.replace("\u3000", "") == written.replace("\u3000", ""), rule.name


def test_every_rule_shows_a_before_and_an_after(rules: tuple[Rule, ...]) -> None:
    labels = {tuple(sample.label for sample in rule.samples) for rule in rules}
    assert labels == {("前", "後"), ("前", "後", "立てる"), ("ゆるい", "ふつう", "厳しい", "とても厳しい")}


def test_no_two_examples_of_a_rule_are_the_same_picture() -> None:
    for section in _shown():
        pictures = [_places(item.children[1]) for item in section.children[-1].children]
        assert all(one != other for one, other in combinations(pictures, 2)), _said(section.children[0])


def _places(body: Node) -> list[tuple[str, int, float, float]]:
    """What stands where in an example, from its first glyph."""
    runs = [item for page in edition().pages for item in page.flat() if isinstance(item, Glyphs)]
    own = [run for run in runs if run.node == body.id]
    left, top = own[0].x, own[0].y
    return [
        (run.font, glyph.gid, round(run.x + glyph.x - left, 2), round(run.y + glyph.y - top, 2))
        for run in own
        for glyph in run.glyphs
    ]


def test_nothing_but_the_foot_stands_in_the_foot() -> None:
    look = layout().looks[SheetLook]
    assert isinstance(look, SheetLook)
    for page in edition().pages[1:]:
        lowest = max(_bottoms(page))
        assert lowest <= look.folio_at - 4.0, page.number


def _bottoms(page: Page) -> Iterator[float]:
    for item in page.items:
        if isinstance(item, Group) and item.name != "柱":
            for run in item.items:
                if isinstance(run, Glyphs):
                    yield run.y + (0.12 * run.size if run.flow == "across" else run.width)


def test_a_chapter_opens_a_page_and_the_contents_say_which() -> None:
    first = edition().structure.children[0]
    contents = next(node for node in first.walk() if node.role == "L")
    chapters = [node for node in edition().structure.walk() if node.role == "H2"]
    pages = {
        run.node: page.number
        for page in reversed(edition().pages)
        for run in page.flat()
        if isinstance(run, Glyphs) and run.node is not None
    }
    assert len(chapters) == len(contents.children) == 9
    for entry, chapter in zip(contents.children, chapters, strict=True):
        assert _said(entry) == f"{_said(chapter)}…{pages[chapter.id]}"


def test_levels_of_headings_follow_each_other() -> None:
    levels = [int(node.role[1]) for node in edition().structure.walk() if node.role in ("H1", "H2", "H3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
