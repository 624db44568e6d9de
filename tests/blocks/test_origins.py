"""Whatever staff typed knows its place when it is printed; only the layout's own words have none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from block_samples import FONTS, LAYOUTS, edition, photo, section

from onehearts import design
from onehearts.blocks import KINDS, PARTS, looks_of
from onehearts.blocks.parts.words import fill_date
from onehearts.content.handbook import kind_example
from onehearts.design.values import WordsType
from onehearts.edition import Edition, Glyphs
from onehearts.fields import DateValue, Record, specs
from onehearts.fields.photo import PhotoFileType

ISSUED = DateValue(date(2026, 2, 1))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """An edition with every field of every kind; nothing typed in it reads like a word of the layout."""
    root = tmp_path_factory.mktemp("origins")
    flow: list[str] = []
    rest: list[str] = []
    for kind in KINDS.values():
        (flow if kind.SLOT == "flow" else rest).extend(kind_example(kind))
    text = "".join(f"  {line}\n" for line in flow)
    for tag in ("お知らせ", "第1層協議体"):
        assert f"札: {tag}\n" in text
        text = text.replace(f"札: {tag}\n", "札: 特別\n")
    # No photograph may stand twice.
    for number in range(text.count(PhotoFileType.example)):
        name = f"photos/{number}.jpg"
        photo(root, name, 900 + number, 700)
        text = text.replace(PhotoFileType.example, name, 1)
    return edition(root, text, project="".join(f"{line}\n" for line in rest))


def layout_words() -> set[str]:
    """What a layout itself has printed: its words, the parts of the day of issue, the number of a step."""
    layout = design.read(LAYOUTS / "onehearts-a4", FONTS, PARTS, looks_of(KINDS.values())).layout
    assert layout is not None
    words = {fill_date(words, ISSUED) for look in layout.looks.values() for words in _words(look)}
    return words | {str(ISSUED.date.month), "1"}


def _words(look: object) -> Iterator[str]:
    assert isinstance(look, Record)
    for spec in specs(type(look)):
        value = getattr(look, spec.attribute)
        if isinstance(value, Record):
            yield from _words(value)
        elif isinstance(spec.type, WordsType):
            yield value


@pytest.mark.parametrize("name", KINDS)
def test_only_words_of_the_layout_have_no_place(made: Edition, name: str) -> None:
    inside = {node.id for node in section(made, name).walk()}
    runs = [item for page in made.pages for item in page.flat() if isinstance(item, Glyphs) and item.node in inside]
    # A line may part such words.
    allowed = layout_words()
    assert [run.text for run in runs if not run.origin and not any(run.text in words for words in allowed)] == []
    assert any(run.origin for run in runs)


@pytest.mark.parametrize("name", KINDS)
def test_a_place_is_in_the_block_that_was_typed(made: Edition, name: str) -> None:
    block = section(made, name)
    inside = {node.id for node in block.walk()}
    runs = [item for page in made.pages for item in page.flat() if isinstance(item, Glyphs) and item.node in inside]
    assert block.origin is not None
    for run in runs:
        if run.origin:
            assert run.origin.file == block.origin.file
            assert block.origin.line <= run.origin.line <= block.origin.end_line
