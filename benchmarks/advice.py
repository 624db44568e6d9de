"""Plausible issues that do not fit → each change that is offered for them, done in the file and built anew.

Run by hand: ``python -m benchmarks.advice [--count 200] [--seed 1] [--show 21,31] [--over]``. The issues are those of
``benchmarks.fitting``, within capacity, or with ``--over`` a little beyond it; staff's part is played by
tests/as_staff.py, which cuts texts at their end, in their middle and at their start by turns. Told are the seconds of
the build, how many changes were offered, how many of them hold, and how many cuts wherever texts are cut.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

_TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path[:0] = [str(_TESTS), str(_TESTS / "fitting")]

import need  # noqa: E402
from trial import Trials  # noqa: E402

from as_staff import done  # noqa: E402
from onehearts.blocks.edits import Sort  # noqa: E402
from onehearts.blocks.remedies import MOST  # noqa: E402
from onehearts.pipeline import Outcome  # noqa: E402

PROCESSES = 2
OVER = (1.02, 1.15)
"""The need of issues that are a little too long."""


WHERE = {"end": 1.0, "middle": 0.5, "start": 0.0}
"""Where texts are cut, of all places in them."""


class Tried(NamedTuple):
    """A change that was offered, in its sentences, and what was said when it was done; nothing if it fits.

    ``where`` texts were cut, empty if none was.
    """

    sentences: tuple[str, ...]
    where: str
    said: tuple[str, ...]


class Refusal(NamedTuple):
    """An issue that did not fit: its need, the seconds of its build with all advice, and the changes tried."""

    seed: int
    need: float
    seconds: float
    said: tuple[str, ...]
    tried: tuple[Tried, ...]

    @property
    def held(self) -> int:
        return sum(not tried.said for tried in self.tried)


def main(arguments: Sequence[str] | None = None) -> None:
    """Build, do what is offered, print."""
    asked = _parser().parse_args(arguments)
    seeds = [int(seed) for seed in asked.show.split(",") if seed] or range(asked.seed, asked.seed + asked.count)
    band = OVER if asked.over else need.WITHIN
    with tempfile.TemporaryDirectory() as folder, Pool(PROCESSES) as pool:
        found = pool.starmap(_refusal, [(folder, seed, band) for seed in seeds], chunksize=1)
    report([refusal for refusal in found if refusal], len(seeds))


def report(refusals: Sequence[Refusal], of: int) -> None:
    """Print each refused issue with what became of its advice, then the sums."""
    for refusal in refusals:
        print(f"seed {refusal.seed:4d}  need {refusal.need:.2f}  {refusal.seconds:5.2f} s  {'; '.join(refusal.said)}")
        for tried in refusal.tried:
            print(f"    {'FAILS' if tried.said else 'holds'}  {tried.where:6}  {' / '.join(tried.sentences)}")
            for said in tried.said:
                print(f"           {said}")
    offered = [tried for refusal in refusals for tried in refusal.tried]
    numbers = Counter(len(refusal.tried) for refusal in refusals)
    print(f"\n{len(refusals)} of {of} issues refused")
    print(f"offered: {', '.join(f'{many} changes × {count}' for many, count in sorted(numbers.items()))}")
    print(f"hold: {sum(not tried.said for tried in offered)} of {len(offered)} (wanted: all)")
    for where in WHERE:
        cuts = [tried for tried in offered if tried.where == where]
        print(f"cuts at the {where} hold: {sum(not tried.said for tried in cuts)} of {len(cuts)}")
    print(f"fewer than {MOST}: {[refusal.seed for refusal in refusals if len(refusal.tried) < MOST]}")
    print(f"not all hold: {[refusal.seed for refusal in refusals if refusal.held < len(refusal.tried)]}")
    times = [refusal.seconds for refusal in refusals]
    if times:
        print(f"seconds a refused build: median {median(times):.2f}, most {max(times):.2f}")


def _refusal(root: str, seed: int, band: tuple[float, float]) -> Refusal | None:
    """What became of the advice for the issue of a seed; ``None`` if it fits."""
    trials = _trials(root)
    aimed = trials.issue(seed, band)
    start = perf_counter()
    outcome = trials.pipeline.build(aimed.folder)
    seconds = perf_counter() - start
    if outcome.finished:
        return None
    path = aimed.folder / "issue.yaml"
    typed = path.read_text("utf-8")
    tried: list[Tried] = []
    for number, remedy in enumerate(outcome.remedies):
        where = list(WHERE)[(seed + number) % len(WHERE)]
        path.write_text(done(typed, remedy, WHERE[where]), "utf-8")
        said = _said(trials.pipeline.build(aimed.folder))
        cuts = any(step.sort == Sort.CUT.value for step in remedy.steps)
        tried.append(Tried(tuple(step.sentence for step in remedy.steps), where if cuts else "", said))
    path.write_text(typed, "utf-8")
    return Refusal(seed, aimed.need, seconds, _said(outcome), tuple(tried))


def _said(outcome: Outcome) -> tuple[str, ...]:
    """Why the issue is not finished."""
    return () if outcome.finished else tuple(said.message for said in outcome.diagnostics)


@cache
def _trials(root: str) -> Trials:
    """One in each process."""
    return Trials(Path(root))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.advice")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="the first")
    parser.add_argument("--show", default="", help="only these seeds, with commas")
    parser.add_argument("--over", action="store_true", help="issues a little beyond capacity")
    return parser


if __name__ == "__main__":
    main()
