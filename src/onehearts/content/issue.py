"""An issue as its readers see it: what staff wrote, typed and checked, ready to be poured into a layout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.fields import Block
from onehearts.runs import Line


@dataclass(frozen=True, slots=True)
class Issue:
    """One month's newsletter. ``id`` is the name of its folder (2026-02), ``name`` is 令和8年2月号.

    ``months`` are the months of the name as typed: 2, or 3・4 for an issue of two months.
    ``layout_span`` is where the layout's name stands. ``season`` is empty when the date is to decide, ``page_count``
    is 0 when the layout is to decide; ``districts`` are those of the project, in its order; ``project`` is the
    project's folder, if there is one.
    """

    id: str
    name: str
    months: str
    date: date
    layout: str
    layout_span: SourceSpan
    season: str
    season_span: SourceSpan
    page_count: int
    blocks: tuple[Block, ...]
    masthead: Block | None
    foot: Block | None
    districts: tuple[Line, ...]
    folder: Path
    project: Path | None
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading an issue gave.

    ``issue`` holds everything that could be read, for a preview; it is finished only if there is no error
    among ``diagnostics``, and ``None`` if not even its head could be read. ``sources`` are the texts the
    spans speak of.
    """

    issue: Issue | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
