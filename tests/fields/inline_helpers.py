"""Reads a line with inline marks and shows its runs in words."""

from __future__ import annotations

from pathlib import Path

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.fields import LINE, Context
from onehearts.runs import Line, Run
from onehearts.source import Scalar

FILE = "issue.yaml"


def read(typed: str) -> tuple[Line, list[Diagnostic]]:
    """The runs of a line that begins at line 3, column 5, and what is said of it."""
    context = Context(Path(), [], name="項目", owner="記事")
    runs = LINE.read(Scalar(typed, SourceSpan.at(FILE, 3, 5, max(1, len(typed)))), context)
    return runs or (), context.diagnostics


def quiet(typed: str) -> Line:
    """The runs of a line of which nothing is said."""
    runs, said = read(typed)
    assert said == []
    return runs


def shown(runs: Line) -> list[tuple[str, str]]:
    """The text of each run and all that is set otherwise, in words."""
    return [(run.text, " ".join(filter(None, _words(run)))) for run in runs]


def _words(run: Run) -> list[str]:
    manners = sorted(manner.value for manner in run.manners)
    return [*manners, "太字" * run.strong, run.ruby, run.href, f"{run.spread:g}字" if run.spread else ""]
