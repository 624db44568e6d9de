"""The sample issue → how long ``onehearts build`` takes: cold, first ever, warm, and stage by stage.

Run by hand on a quiet machine: ``make bench``. Every figure stands beside an empty ``python -c pass`` of the same
run, as only their ratio can be compared between machines. What is aimed at: cold 0.35 s, first ever 2.5 s.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
ISSUE = "issues/2026-02"
COLD_RUNS, FIRST_RUNS, STAGE_RUNS = 15, 5, 7


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        program = [str(Path(sysconfig.get_path("scripts")) / "onehearts"), "build", ISSUE, "-o"]
        # The first run of all also writes the bytecode of a fresh checkout and fills the cache.
        _run([*program, folder])
        empty = _times(COLD_RUNS, lambda _: _run([sys.executable, "-c", "pass"]))
        base = median(empty)
        _show("empty python -c pass", empty, base)
        _show("cold build", _times(COLD_RUNS, lambda _: _run([*program, folder])), base)
        _show("first ever", _times(FIRST_RUNS, lambda n: _run([*program, str(out / f"first{n}")])), base)
        stages = [_stages(folder) for _ in range(STAGE_RUNS)]
    _show("warm rebuild", [run["warm"] for run in stages], base)
    print("\nof a cold build")
    for name in (name for name in stages[0] if name != "warm"):
        _show(f"  {name}", [run[name] for run in stages], base)


def _environment() -> dict[str, str]:
    """Ours, but with bytecode: whoever installs the program has it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _run(command: Sequence[str]) -> str:
    result = subprocess.run(command, cwd=ROOT, env=_environment(), check=True, stdout=subprocess.PIPE)
    return result.stdout.decode()


def _times(count: int, run: Callable[[int], object]) -> list[float]:
    """Seconds each of ``count`` runs takes."""
    times = []
    for number in range(count):
        start = perf_counter()
        run(number)
        times.append(perf_counter() - start)
    return times


def _stages(folder: str) -> dict[str, float]:
    """Seconds of each stage in a process of its own."""
    found: dict[str, float] = json.loads(_run([sys.executable, "-m", "benchmarks.stages", ISSUE, folder]))
    return found


def _show(name: str, times: Sequence[float], base: float) -> None:
    middle = median(times)
    print(f"{name:22} {middle:6.3f} s  ({min(times):.3f}–{max(times):.3f})  {middle / base:6.1f} ×")


if __name__ == "__main__":
    main()
