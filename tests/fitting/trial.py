"""Seeds → plausible issues within capacity, built, and what the judge says of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import album
import need
import plausible
from gaps import zoom
from judge import EVEN, FILLED, WHOLE, Fault, contrast, judge
from looks import ugly
from paper import ROOT, Paper, paper

from onehearts.edition import Edition
from onehearts.pipeline import Pipeline

PAGES = 4


class Trial(NamedTuple):
    """What came of the issue of a seed.

    ``refusals`` are the messages of a build that did not finish (code, text), ``seconds`` those of the build,
    ``contrast`` how dense and loose pages stand beside each other, ``zoom`` how large the type came out.
    """

    seed: int
    need: float
    characters: int
    photos: int
    blocks: tuple[str, ...]
    pages: int
    finished: bool
    refusals: tuple[tuple[str, str], ...]
    faults: tuple[Fault, ...]
    ugly: tuple[Fault, ...]
    contrast: float
    zoom: float
    seconds: float

    @property
    def fits(self) -> bool:
        """Whether it came out on exactly its pages, filled and even."""
        return self.finished and not any(fault.kind in (*FILLED, *EVEN) for fault in self.faults)

    @property
    def whole(self) -> bool:
        """Whether nothing on its pages is over anything, outside, too small or a runt."""
        return not any(fault.kind in WHOLE for fault in self.faults)


class Trials:
    """Builds issues below a folder with one pipeline; photographs are drawn once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._photographs = album.album(root / "album")
        self.pipeline = Pipeline(ROOT / "layouts", ROOT / "fonts", root / "cache")
        self._paper: Paper = paper()

    def issue(self, seed: int, band: tuple[float, float] = need.WITHIN) -> plausible.Aimed:
        """The issue of a seed, written."""
        return plausible.aimed(seed, self._root / str(seed), self._photographs, band)

    def run(self, seed: int, band: tuple[float, float] = need.WITHIN) -> tuple[Trial, Edition | None]:
        """Write, build and judge the issue of a seed."""
        aimed = self.issue(seed, band)
        start = perf_counter()
        outcome = self.pipeline.build(aimed.folder)
        seconds = perf_counter() - start
        edition = outcome.edition
        said = tuple((d.code, d.message) for d in outcome.diagnostics)
        trial = Trial(
            seed,
            aimed.need,
            aimed.manuscript.characters,
            len(aimed.manuscript.photos),
            aimed.manuscript.blocks,
            len(edition.pages) if edition else 0,
            outcome.finished,
            said,
            tuple(judge(edition, PAGES, self._paper)) if edition else (),
            tuple(ugly(edition, self._paper)) if edition else (),
            contrast(edition, self._paper) if edition else 1.0,
            zoom(edition, self._paper.body) if edition else 1.0,
            seconds,
        )
        return trial, edition


def run(root: Path, seeds: range) -> Iterator[Trial]:
    """The trials of all seeds, one after the other."""
    trials = Trials(root)
    for seed in seeds:
        yield trials.run(seed)[0]
