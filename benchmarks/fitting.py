"""Plausible issues within capacity → how many come out on exactly four pages, filled and even, and what is wrong else.

Run by hand: ``python -m benchmarks.fitting [--count 200] [--seed 1] [--sheet FILE.png] [--show 3,17]``. The issues,
their need and the judge are those of tests/fitting. A sheet shows the pages of issues in rows with seed, need and
faults: those of ``--show``, else the worst.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from multiprocessing import Pool
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

_TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path[:0] = [str(_TESTS), str(_TESTS / "fitting")]

from judge import Fault  # noqa: E402
from trial import Trial, Trials  # noqa: E402

from onehearts import paint  # noqa: E402

if TYPE_CHECKING:
    from PIL.Image import Image

PROCESSES = 2
WANTED = 0.95
DPI = 50
_GAP, _CAPTION = 12, 40  # pixels of the sheet
_WORST = 12  # issues on a sheet for which none were named


def main(arguments: Sequence[str] | None = None) -> None:
    """Build, print, draw."""
    asked = _parser().parse_args(arguments)
    seeds = [int(seed) for seed in asked.show.split(",") if seed]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(asked.folder or folder)
        start = perf_counter()
        if not seeds:
            with Pool(PROCESSES) as pool:
                tasks = [(str(root), seed) for seed in range(asked.seed, asked.seed + asked.count)]
                trials = pool.starmap(_trial, tasks, chunksize=4)
            report(trials, perf_counter() - start)
            seeds = [trial.seed for trial in sorted(trials, key=_badness, reverse=True)[:_WORST]]
        if asked.sheet:
            sheet(root, seeds).save(asked.sheet)


def report(trials: Sequence[Trial], seconds: float) -> None:
    """Print shares, refusals, faults by kind, and times."""
    fit = [trial for trial in trials if trial.fits]
    whole = [trial for trial in trials if trial.whole]
    of = len(trials)
    print(f"{of} issues within capacity (need {_span([trial.need for trial in trials])})")
    print(f"exactly four pages, filled and even  {len(fit):4d}  {len(fit) / of:6.1%}  (wanted {WANTED:.0%})")
    print(f"whole: no overlap, size, runt        {len(whole):4d}  {len(whole) / of:6.1%}  (wanted 100%)")
    print(f"pages: {_counts(trial.pages for trial in trials)}")
    print(f"size of the body: {_counts(f'{12 * trial.zoom:g}' for trial in trials)}")
    print(f"loose beside dense pages, greatest ratio in an issue: {_span([trial.contrast for trial in trials])}")
    times = [trial.seconds for trial in trials]
    print(f"seconds a build {median(times):.3f} ({min(times):.3f}–{max(times):.3f}), in all {seconds:.0f}\n")
    _refusals(trials)
    print("faults: issues that have one of a kind, then each with its seed")
    _kinds([(trial, trial.faults) for trial in trials])
    print("\nugly, though nothing is broken")
    _kinds([(trial, trial.ugly) for trial in trials])


def sheet(root: Path, seeds: Sequence[int]) -> Image:
    """The pages of issues, a row an issue, with what is said of them below."""
    from PIL import Image

    rows = [_row(root, seed) for seed in seeds]
    width = max(row.width for row in rows)
    whole = Image.new("RGB", (width, sum(row.height for row in rows)), "#888888")
    top = 0
    for row in rows:
        whole.paste(row, (0, top))
        top += row.height
    return whole


def _row(root: Path, seed: int) -> Image:
    from PIL import Image, ImageDraw, ImageFont

    trials = Trials(root)
    trial, edition = trials.run(seed)
    assert edition is not None
    pages = [Image.open(BytesIO(data)) for _, data in paint.png(trials.pipeline.screen_pdf(edition), DPI)]
    width = sum(page.width + _GAP for page in pages) + _GAP
    row = Image.new("RGB", (width, pages[0].height + _CAPTION + _GAP), "#888888")
    left = _GAP
    for page in pages:
        row.paste(page, (left, _CAPTION))
        left += page.width + _GAP
    kinds = ", ".join(sorted({f"{fault.kind} p{fault.page}" for fault in trial.faults})) or "no fault"
    words = f"seed {seed}  need {trial.need:.2f}  body {12 * trial.zoom:g}  {trial.photos} photos  {kinds}"
    ImageDraw.Draw(row).text((_GAP, 10), words, fill="white", font=ImageFont.load_default(18))
    return row


def _trial(root: str, seed: int) -> Trial:
    return _trials(root).run(seed)[0]


@cache
def _trials(root: str) -> Trials:
    """One in each process."""
    return Trials(Path(root))


def _refusals(trials: Sequence[Trial]) -> None:
    refused = [trial for trial in trials if not trial.finished]
    print(f"refused: {len(refused)}")
    for trial in refused:
        print(f"  seed {trial.seed:4d}  need {trial.need:.2f}  {'; '.join(said for _, said in trial.refusals)}")
    print()


def _kinds(found: Sequence[tuple[Trial, Sequence[Fault]]]) -> None:
    kinds = Counter(kind for _, faults in found for kind in {fault.kind for fault in faults})
    for kind, count in kinds.most_common():
        print(f"  {kind:13} {count:4d}  {count / len(found):6.1%}")
    for kind, _ in kinds.most_common():
        print(f"\n{kind}")
        for trial, faults in found:
            for fault in (fault for fault in faults if fault.kind == kind):
                print(f"  seed {trial.seed:4d}  need {trial.need:.2f}  page {fault.page}  {fault.said}")


def _badness(trial: Trial) -> tuple[bool, int]:
    return not trial.finished, len(trial.faults)


def _span(values: Sequence[float]) -> str:
    return f"{min(values):.2f}–{max(values):.2f}, median {median(values):.2f}"


def _counts(values: object) -> str:
    found = Counter(values)  # type: ignore[call-overload]
    return ", ".join(f"{value} × {count}" for value, count in sorted(found.items()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fitting")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="the first")
    parser.add_argument("--sheet", help="write a picture of pages there")
    parser.add_argument("--show", default="", help="seeds for the sheet, with commas; nothing else is built")
    parser.add_argument("--folder", help="keep the issues there")
    return parser


if __name__ == "__main__":
    main()
