"""The sample once, twice … eight times over → how long it takes to fit it onto as many pages, and after an edit.

Run by hand: ``python -m benchmarks.growth``. Times are those of a process of its own, in milliseconds.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "issues" / "2026-02"


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth")
    parser.add_argument("--rounds", type=int, default=5, help="fresh processes a size")
    parser.add_argument("--measure", nargs=2, metavar=("ISSUE", "CACHE"), help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.measure:
        print(*(f"{1000 * seconds:.1f}" for seconds in measured(*map(Path, wanted.measure))))
        return
    print("pages  fitting, cold  after an edit  (median of fresh processes, ms)")
    with tempfile.TemporaryDirectory() as folder:
        for times in (1, 2, 4, 8):
            issue = written(Path(folder) / str(times) / SAMPLE.name, times)
            rows = [_in_a_process(issue, Path(folder) / "cache") for _ in range(wanted.rounds)]
            cold, edited = (median(column) for column in zip(*rows, strict=True))
            print(f"{4 * times:5d}  {cold:13.0f}  {edited:13.0f}")


def written(folder: Path, times: int) -> Path:
    """The sample's blocks ``times`` over on as many pages, none of them pinned."""
    folder.mkdir(parents=True)
    shutil.copytree(SAMPLE / "photos", folder / "photos")
    shutil.copy(ROOT / "onehearts.yaml", folder.parent)
    head, blocks = (SAMPLE / "issue.yaml").read_text("utf-8").split("紙面:\n", 1)
    blocks = "".join(line for line in blocks.splitlines(True) if not line.lstrip().startswith("ページ:"))
    pages = head.replace("ページ数: 4", f"ページ数: {4 * times}")
    (folder / "issue.yaml").write_text(f"{pages}紙面:\n" + blocks * times, "utf-8")
    return folder


def measured(issue: Path, cache: Path) -> tuple[float, float]:
    """Seconds to choose the pages of an issue, first in this process, and after a sentence of it was changed."""
    from onehearts.compose import pages
    from onehearts.pipeline import Pipeline

    seconds: list[float] = []
    deal = getattr(pages, "deal")  # noqa: B009 (a name the module only imports)

    def timed(*arguments: object) -> object:
        start = perf_counter()
        try:
            return deal(*arguments)
        finally:
            seconds.append(perf_counter() - start)

    setattr(pages, "deal", timed)  # noqa: B010
    line = Pipeline(ROOT / "layouts", ROOT / "fonts", cache)
    line.build(issue)
    file = issue / "issue.yaml"
    text = file.read_text("utf-8")
    sentence = "今年度も残り少なくなりました。"
    file.write_text(text.replace(sentence, f"{sentence}お体を大切に。", 1), "utf-8")
    line.build(issue)
    file.write_text(text, "utf-8")
    return seconds[0], seconds[1]


def _in_a_process(issue: Path, cache: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.growth", "--measure", str(issue), str(cache)]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    return float(said[0]), float(said[1])


if __name__ == "__main__":
    main()
