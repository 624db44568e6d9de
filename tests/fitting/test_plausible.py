"""Plausible issues are what they say: the amounts, the same from the same seed, and nothing to complain of."""

from __future__ import annotations

from pathlib import Path

import album
import need
import plausible
import pytest

from onehearts import content
from onehearts.blocks import KINDS

SEEDS = range(1, 61)


@pytest.fixture(scope="module")
def photographs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return album.album(tmp_path_factory.mktemp("album"))


def test_the_same_seed_gives_the_same_issue() -> None:
    assert plausible.plausible(7) == plausible.plausible(7)
    assert len({plausible.plausible(seed).text for seed in SEEDS}) == len(SEEDS)
    assert plausible.plausible(7, 1).text != plausible.plausible(7).text


def test_issues_are_read_without_a_word(tmp_path: Path, photographs: Path) -> None:
    for seed in SEEDS:
        manuscript = plausible.plausible(seed)
        reading = content.read(plausible.write(manuscript, tmp_path, photographs), KINDS)
        assert [f"{seed}: {d.message}" for d in reading.diagnostics] == []
        assert reading.issue is not None
        assert len(reading.issue.blocks) == len(manuscript.blocks)


def test_amounts_are_those_promised() -> None:
    made = [plausible.plausible(seed) for seed in SEEDS]
    least, most = plausible.BLOCKS
    for manuscript in made:
        # A sentence more or less at the end of each text, and what stands there without prose.
        assert 0.55 <= manuscript.characters / plausible.SAMPLE <= 1.4
        assert least <= len(manuscript.blocks) <= most
        assert len(manuscript.photos) == len(set(manuscript.photos)) <= plausible.PHOTOS
    assert {kind for manuscript in made for kind in manuscript.blocks} == set(plausible.DEALT)
    assert {0, 12} <= {len(manuscript.photos) for manuscript in made}
    shapes = {name.rstrip("0123456789.jpg") for manuscript in made for name in manuscript.photos}
    assert shapes == {shape for shape, *_ in album.SHAPES}


@pytest.mark.parametrize("band", [(0.7, 0.8), (0.9, 0.97), (1.05, 1.2)])
def test_an_issue_can_be_aimed(band: tuple[float, float], tmp_path: Path, photographs: Path) -> None:
    for seed in range(1, 6):
        aimed = plausible.aimed(seed, tmp_path / str(seed), photographs, band)
        assert band[0] <= aimed.need <= band[1]
        issue = content.read(aimed.folder, KINDS).issue
        assert issue is not None
        assert need.need(issue) == aimed.need
