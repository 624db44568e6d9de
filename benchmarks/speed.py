"""Prose, fonts and a style → how fast the composer sets it: uncached, cached, after an edit, and asked in JSON.

Everything is measured on one core, several times over: what we compute ourselves in time of that core, so that others
at work on the machine count less; what another process answers by the clock. The best run is what the machine can do;
how far the median is from it is the noise of that hour, without which no two figures should be compared.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import get_args

from benchmarks.sample import Counted, counted
from onehearts.runs import Line, plain
from onehearts.typesetting import FontBook, Kinsoku, TextStyle, Typesetter

MEASURES = (13, 15, 25, 40)  # ems
RUNS = 7
CASES = 1000  # questions of ``onehearts typeset --jsonl``
_LONGEST_CASE = 40  # characters
_ROOT = Path(__file__).resolve().parent.parent


def show(texts: Sequence[str], book: FontBook, style: TextStyle) -> None:
    """Measure and print; ``book`` has the fonts of the style."""
    lines = tuple(plain(text) for text in texts)
    characters = sum(map(len, texts))
    _set(Typesetter(book), lines, style, MEASURES[0])  # opens the fonts
    print(f"{characters:,} characters; best of {RUNS} (median, slowest)")
    for measure in MEASURES:
        again: list[float] = []
        fresh = _times(partial(_twice, book, lines, style, measure, again))
        _rate(f"{measure} em, uncached", characters, fresh)
        _rate(f"{measure} em, unchanged", characters, again)
        print(f"{'':26} unchanged {min(fresh) / min(again):6.0f} × faster")
    _milliseconds("a character typed, 25 em", _edits(book, lines, style, 25))
    whole = counted(_ROOT / "issues/2026-02")
    later: list[float] = []
    same: list[float] = []
    first = _times(lambda: _count(book, whole, same, later))
    _milliseconds(f"count, {len(whole)} paragraphs of an issue", first)
    _milliseconds("count, the same again", same)
    _milliseconds("count, the same at another measure", later)
    _milliseconds(f"{CASES:,} questions in JSON", _times(lambda: _ask(_questions(texts))))


def _times(run: Callable[[], float]) -> list[float]:
    """Seconds of each of ``RUNS`` runs, which measure themselves."""
    return [run() for _ in range(RUNS)]


def _timed(run: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    """Seconds of one run, undisturbed by what earlier ones have left to be collected."""
    gc.collect()
    start = clock()
    run()
    return clock() - start


def _set(typesetter: Typesetter, lines: Sequence[Line], style: TextStyle, measure: float) -> None:
    for line in lines:
        typesetter.set(typesetter.prepare(line, style), measure * style.size)


def _twice(book: FontBook, lines: Sequence[Line], style: TextStyle, measure: float, again: list[float]) -> float:
    """Seconds of a typesetter that knows nothing but its fonts; ``again`` gets those of the second time."""
    typesetter = Typesetter(book)
    fresh = _timed(lambda: _set(typesetter, lines, style, measure))
    again.append(_timed(lambda: _set(typesetter, lines, style, measure)))
    return fresh


def _edits(book: FontBook, lines: Sequence[Line], style: TextStyle, measure: float) -> list[float]:
    """Seconds to set each paragraph once more after one character was typed in its middle; the best of all runs."""
    typesetter = Typesetter(book)
    _set(typesetter, lines, style, measure)
    best = [float("inf")] * len(lines)
    for letter in "あいうえおかき"[:RUNS]:
        for at, line in enumerate(lines):
            text = line[0].text
            edited = plain(text[: len(text) // 2] + letter + text[len(text) // 2 :])
            start = process_time()
            typesetter.set(typesetter.prepare(edited, style), measure * style.size)
            best[at] = min(best[at], process_time() - start)
    return best


def _count(book: FontBook, whole: Sequence[Counted], again: list[float], later: list[float]) -> float:
    """Seconds to count the lines of prepared paragraphs for the first time, when running sums are made.

    ``again`` gets those of counting them once more, ``later`` those at a measure a point longer.
    """
    typesetter = Typesetter(book)
    first = _timed(lambda: [typesetter.count(paragraph, measure) for paragraph, measure in whole])
    again.append(_timed(lambda: [typesetter.count(paragraph, measure) for paragraph, measure in whole]))
    later.append(_timed(lambda: [typesetter.count(paragraph, measure + 1.0) for paragraph, measure in whole]))
    return first


def _questions(texts: Sequence[str]) -> bytes:
    """Questions of up to 40 characters at all levels, a line each."""
    levels = get_args(Kinsoku)
    prose = "".join(texts)
    asked = []
    for number in range(CASES):
        length = 1 + number * 7 % _LONGEST_CASE
        text = prose[number * _LONGEST_CASE : number * _LONGEST_CASE + length]
        level = levels[number % len(levels)]
        asked.append({"id": number, "text": text, "measure_em": 2 + number % 24, "level": level})
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in asked).encode()


def _ask(questions: bytes) -> float:
    """Seconds of a process that answers all of them, its start included."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "onehearts", "typeset", "--jsonl"]

    def answer() -> None:
        done = subprocess.run(command, input=questions, env=environment, cwd=_ROOT, check=True, capture_output=True)
        if done.stdout.count(b"\n") != CASES:
            raise SystemExit("not every question was answered")

    return _timed(answer, perf_counter)


def _rate(name: str, characters: int, times: Sequence[float]) -> None:
    best, middle, slowest = (characters / 1000 / seconds for seconds in (min(times), median(times), max(times)))
    print(f"{name:26} {best:9,.1f} k characters/s  ({middle:,.1f}, {slowest:,.1f})")


def _milliseconds(name: str, times: Sequence[float]) -> None:
    best, middle, slowest = (1000 * seconds for seconds in (min(times), median(times), max(times)))
    print(f"{name:38} {best:7.2f} ms  ({middle:.2f}, {slowest:.2f})")
