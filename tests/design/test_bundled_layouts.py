"""What each of the bundled layouts is made for, on the pages of the sample."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise, product
from pathlib import Path

import pytest
from layout_samples import FONTS, ROOT
from PIL import Image, ImageChops

from colour_vision import chroma
from onehearts import design, paint
from onehearts.blocks import KINDS, PARTS, looks_of
from onehearts.design import Layout
from onehearts.edition import Edition, Glyphs, Picture, Shape, is_grey
from onehearts.geometry import mm
from onehearts.pipeline import Pipeline
from page_checks import box, faint, meet, overlaps, untold
from sample import copy_issue

# 0: as many as it takes.
PAGES = {"onehearts-a4-2p": 4, "onehearts-mono": 4, "onehearts-plain": 0, "onehearts-bound": 0}


def layout_of(name: str) -> Layout:
    layout = design.read(ROOT / "layouts" / name, FONTS, PARTS, looks_of(KINDS.values())).layout
    assert layout is not None
    return layout


class Press:
    """Builds the sample in each layout once."""

    def __init__(self, folder: Path) -> None:
        self.pipeline = Pipeline(ROOT / "layouts", FONTS, folder / "cache")
        self._folder = folder
        self._made: dict[str, Edition] = {}

    def pages(self, name: str) -> Edition:
        """The sample in a layout, on the pages it takes there."""
        if name not in self._made:
            copied = copy_issue(self._folder / name)
            text = (copied / "issue.yaml").read_text("utf-8")
            text = text.replace("レイアウト: onehearts-a4", f"レイアウト: {name}")
            if not PAGES[name]:
                text = re.sub(r"(?m)^(ページ数|      ページ): \d\n", "", text)
            (copied / "issue.yaml").write_text(text, "utf-8")
            outcome = self.pipeline.build(copied)
            assert outcome.finished
            assert outcome.edition is not None
            self._made[name] = outcome.edition
        return self._made[name]


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(tmp_path_factory.mktemp("pages"))


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_faint_or_covered(press: Press, name: str) -> None:
    edition = press.pages(name)
    assert faint(edition) == []
    assert untold(edition) == []
    assert [fault for page in edition.pages for fault in overlaps(page)] == []


def test_one_sheet_has_two_pages() -> None:
    assert layout_of("onehearts-a4-2p").page_count == 2


def test_black_alone_has_no_hue(press: Press) -> None:
    edition = press.pages("onehearts-mono")
    assert is_grey(edition.swatches.values())
    assert all(swatch.cmyk[:3] == (0.0, 0.0, 0.0) for swatch in edition.swatches.values())
    shapes = [item for page in edition.pages for item in page.flat() if isinstance(item, Shape)]
    inks = {shape.fill.name for shape in shapes if shape.fill}
    assert inks <= {*edition.swatches}  # drawings too are tints of the layout's inks


def test_black_alone_shows_photographs_without_hues(press: Press) -> None:
    edition = press.pages("onehearts-mono")
    pdf = press.pipeline.screen_pdf(edition)
    for _, png in paint.png(pdf, 40):
        red, green, blue = Image.open(BytesIO(png)).convert("RGB").split()
        for other in (green, blue):
            difference = ImageChops.difference(red, other).histogram()
            assert sum(difference[3:]) == 0  # of 255: less is rounding


def test_black_alone_tells_stories_apart_by_the_form_of_their_heads() -> None:
    layout = layout_of("onehearts-mono")
    heads = PARTS["見出し"]
    for season in (layout.season, *layout.seasons.values()):
        round = [*season.accents, season.accents[0]]
        forms = [layout.variants.get(accent, {}).get(heads, layout.looks[heads]) for accent in round]
        assert all(a != b for a, b in pairwise(forms))
    assert {chroma(swatch.rgb) < 1 for swatch in layout.swatches.values()} == {True}


def test_plain_is_large() -> None:
    layout = layout_of("onehearts-plain")
    assert (layout.styles["本文"].size, layout.styles["一覧"].size) == (14.0, 14.0)
    assert min(style.size for style in layout.styles.values()) >= 12.0


def test_nothing_stands_where_holes_are_punched(press: Press) -> None:
    """ISO 838: two holes of 6 mm, 80 mm apart and 12 mm from the edge, at the left of odd pages; 16 mm are clear."""
    layout = layout_of("onehearts-bound")
    assert layout.margins_of(1).left >= mm(16)
    assert layout.margins_of(2).right >= mm(16)
    holes = {side: [zone.area for zone in layout.zones if zone.is_on(side)] for side in (1, 2)}
    width, height = layout.paper.width, layout.paper.height
    for side, centre in ((1, mm(12)), (2, width - mm(12))):
        assert [(hole.width, hole.height) for hole in holes[side]] == [pytest.approx((mm(6), mm(6)))] * 2
        middles = [(hole.x + hole.width / 2, hole.y + hole.height / 2) for hole in holes[side]]
        assert middles == [pytest.approx((centre, height / 2 + at)) for at in (-mm(40), mm(40))]
    for page in press.pages("onehearts-bound").pages:
        seen = [item for item in page.flat() if isinstance(item, Glyphs | Picture)]
        things = [box(item) if isinstance(item, Glyphs) else item.rect for item in seen]
        assert [at for at, hole in product(things, holes[2 - page.number % 2]) if meet(at, hole)] == []
