"""Every folder in layouts/ keeps what any layout must: read without a word, legible, ready for every kind."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from layout_samples import FONTS, ROOT
from PIL import Image

from colour_vision import apart, chroma
from onehearts import design
from onehearts.blocks import KINDS, PARTS, looks_of
from onehearts.content.handbook import kind_example
from onehearts.design import Layout, Season
from onehearts.design.file import LayoutFile, StyleEntry
from onehearts.design.inherit import family
from onehearts.diagnostics import has_errors, render
from onehearts.fields import Context, MapShape, record_shape, specs
from onehearts.pipeline import Pipeline
from page_checks import contrast

LAYOUTS = ROOT / "layouts"
EVERY = sorted(folder.name for folder in design.layouts_on(LAYOUTS))
APART = 18.0  # ΔE*ab: about eight of what is just seen beside each other, for colours that are a page's length apart
GREY = 6.0  # C*ab
pytestmark = pytest.mark.parametrize("name", EVERY)


def layout_of(name: str) -> Layout:
    """The layout of that name, of which there is nothing to say."""
    reading = design.read(LAYOUTS / name, FONTS, PARTS, looks_of(KINDS.values()))
    assert [render(d, reading.sources) for d in reading.diagnostics] == []
    assert reading.layout is not None
    return reading.layout


def styles_of(name: str) -> dict[str, StyleEntry]:
    """文字 as written in the layout and those it takes from, nothing taken from the style named by 元."""
    looks = MapShape({}, open=MapShape({}))
    shape = MapShape({**record_shape(LayoutFile).keys, "部品": looks, "記事": looks})
    tree = family(LAYOUTS / name, shape, ()).tree
    entry = tree.get("文字") if tree else None
    assert entry is not None
    (declared,) = (spec for spec in specs(LayoutFile) if spec.key == "文字")
    styles: Any = declared.type.read(entry.value, Context(LAYOUTS / name, []))
    return dict(styles)


def test_type_is_large_enough_and_lines_do_not_touch(name: str) -> None:
    styles = layout_of(name).styles.values()
    assert [
        style.name for style in styles if min((style.size, *style.sizes)) < 10.5 or style.leading <= style.size
    ] == []


def seasons_of(layout: Layout) -> list[Season]:
    return [layout.season, *layout.seasons.values()]


def test_accents_have_contrast(name: str) -> None:
    """Also in the colour of every season, on which the white words of the masthead and the contact bar stand."""
    layout = layout_of(name)
    paper = layout.paper.colour.name
    colours = {ink for season in seasons_of(layout) for ink in (season.colour, *season.accents)} | {*layout.colours}
    pairs = [
        *product(colours, [paper]),
        *((f"{accent}の濃", f"{accent}の淡") for accent in colours),
        *product([f"{accent}の濃" for accent in colours], [paper]),
    ]
    rgb = {ink: swatch.rgb for ink, swatch in layout.swatches.items()}
    assert [(text, field) for text, field in pairs if contrast(rgb[text], rgb[field]) < 4.5] == []
    assert [colour for colour in colours if contrast(rgb[colour], (255, 255, 255)) < 4.5] == []


def test_neighbouring_accents_are_told_apart_in_every_season_by_everybody(name: str) -> None:
    """The season's colour and the first accent are one, or apart as well: they meet on page 1.

    Greys have no hue to be told apart by: there the layout gives each a form of its own.
    """
    layout = layout_of(name)
    rgb = {ink: swatch.rgb for ink, swatch in layout.swatches.items()}
    near = []
    for season in seasons_of(layout):
        round = [*season.accents, season.accents[0]] if len(season.accents) > 1 else list(season.accents)
        if season.colour != round[0]:
            round.insert(0, season.colour)
        near += [
            (a, b)
            for a, b in pairwise(round)
            if max(chroma(rgb[a]), chroma(rgb[b])) > GREY and apart(rgb[a], rgb[b]) < APART
        ]
    assert near == []


def test_who_changes_the_faces_of_a_style_changes_the_latin_face_too(name: str) -> None:
    """Otherwise digits of the parent's weight stand among bold kanji."""
    styles = styles_of(name)

    def latin_of(style: str) -> str:
        own = styles[style]
        return own.latin or (latin_of(own.parent) if own.parent else "")

    wrong = [key for key, own in styles.items() if own.fonts and own.parent and not own.latin and latin_of(own.parent)]
    assert wrong == []


def test_it_lays_out_every_kind(name: str, tmp_path: Path) -> None:
    """What the handbook shows of each kind, with a drawing that the layout has."""
    layout = layout_of(name)
    flow = [kind for kind in KINDS.values() if kind.SLOT == "flow"]
    slots = [kind for kind in KINDS.values() if kind.SLOT != "flow"]
    photos = tmp_path / "2026-02" / "photos"
    photos.mkdir(parents=True)
    Image.new("RGB", (1200, 800), "gray").save(photos / "yaoya.jpg")
    head = f"形式: 1\n号: 令和8年2月号\n発行日: 2026-02-01\nレイアウト: {name}\nページ数: 8\n紙面:\n"
    blocks = "".join(f"  {line}\n" for kind in flow for line in kind_example(kind))
    issue = (head + blocks).replace("雪だるま", next(iter(layout.drawings)))
    (photos.parent / "issue.yaml").write_text(issue, "utf-8")
    project = "".join(f"{line}\n" for kind in slots for line in kind_example(kind))
    (tmp_path / "onehearts.yaml").write_text(project, "utf-8")
    outcome = Pipeline(LAYOUTS, FONTS, tmp_path / "cache").build(photos.parent)
    assert not has_errors(outcome.diagnostics), [render(d, outcome.sources) for d in outcome.diagnostics]
    assert outcome.edition is not None
    sections = [node.title for node in outcome.edition.structure.children]
    kinds = ["題字", *(kind.KIND for kind in flow), "発行元"]
    # Tips stand where pages have room left: those of the layout have no name, that of the handbook comes anywhere.
    assert [title for title in sections if title not in ("", "豆知識")] == [kind for kind in kinds if kind != "豆知識"]
    assert "豆知識" in sections
