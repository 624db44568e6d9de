"""Looks that differ from accent to accent, and drawings in black alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_samples import SMALL, CardLook, StoryLook, read

from onehearts.design import Facts, Layout, Look, in_black
from onehearts.edition import Ink, Swatch, is_grey
from onehearts.fields import DateValue
from onehearts.pictures.svg import read_drawing

VARIANTS = """\
差し色ごと:
  空:
    部品:
      札:
        面:
          地: 墨 10%
        太さ: 3pt
"""


def layout_with(tmp_path: Path, variants: str) -> Layout:
    reading = read(tmp_path, SMALL + variants)
    assert reading.diagnostics == ()
    assert reading.layout is not None
    return reading.layout


def look_in(layout: Layout, accent: str) -> Look:
    from datetime import date

    facts = Facts("紙", "令和8年2月号", "2", DateValue(date(2026, 2, 1)))
    return Look(layout, facts, accent, {}, lambda _: None, lambda *_: pytest.fail("no QR code is asked for"))


def test_a_story_of_that_accent_has_what_differs_and_all_else_as_it_is(tmp_path: Path) -> None:
    layout = layout_with(tmp_path, VARIANTS)
    sky, other = look_in(layout, "空").of(CardLook), look_in(layout, "墨").of(CardLook)
    assert (sky.panel.fill, sky.weight) == (Ink("墨", 0.1), 3.0)
    assert (other.panel.fill, other.weight) == (Ink("差し色の淡"), 0.75)
    assert (sky.panel.padding, sky.text, sky.words, sky.art) == (
        other.panel.padding,
        other.text,
        other.words,
        other.art,
    )
    assert look_in(layout, "空").of(StoryLook) is look_in(layout, "墨").of(StoryLook)


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("  空:\n", "  海:\n", "design.unknown-ink", "海"),
        ("    部品:\n", "    部分:\n", "design.unknown-look", "部分"),
        ("      札:\n", "      札束:\n", "design.unknown-look", "札束"),
        ("地: 墨 10%", "地: 藍 10%", "design.unknown-ink", "藍 10%"),
        ("太さ: 3pt", "太さ: 3", "design.length", "3\n"),
        ("太さ: 3pt", "重さ: 3pt", "content.unknown-key", "重さ"),
    ],
)
def test_a_mistake_is_told_where_it_stands(tmp_path: Path, old: str, new: str, code: str, place: str) -> None:
    assert VARIANTS.count(old) == 1
    text = SMALL + VARIANTS.replace(old, new)
    reading = read(tmp_path, text)
    (told,) = reading.diagnostics
    at = sum(len(line) for line in text.splitlines(keepends=True)[: told.span.line - 1]) + told.span.column - 1
    assert told.code == code
    assert text[at:].startswith(place)


def test_a_drawing_in_black_alone_is_as_light_as_it_was(tmp_path: Path) -> None:
    layout = layout_with(tmp_path, "")
    fills = ["#000000", "#2B2724", "#777777", "#FF0000", "#FFFFFF"]
    squares = "".join(f'<path fill="{fill}" d="M0 0H1V1Z"/>' for fill in fills)
    drawing = read_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{squares}</svg>')
    found = [shape.fill for shape in in_black(drawing, layout).shapes]
    assert {ink.name for ink in found} == {"墨"}
    assert [ink.tint for ink in found] == pytest.approx([1.0, 1.0, 0.64, 0.59, 0.0], abs=0.02)


def test_inks_are_grey_only_if_all_of_them_are() -> None:
    black, white, red = (Swatch(name, rgb, (0, 0, 0, 0)) for name, rgb in INKS)
    assert is_grey([black, white])
    assert not is_grey([black, white, red])


INKS = (("黒", (20, 20, 20)), ("白", (255, 255, 255)), ("赤", (200, 20, 20)))
