"""A report → lines for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from onehearts.check.preflight.report import Place, Remark, Report, Section, Verdict
from onehearts.geometry import POINTS_PER_MM
from onehearts.messages import in_runs, phrase

_MOST_PLACES = 3  # of one remark
_MOST_REMARKS = 12  # of one rule
_MOST_WORDS = 16  # characters of a text that are told
_COLUMN = 8  # columns of half-width characters for a verdict


def lines(report: Report, file: str) -> Iterator[str]:
    """The report rule by rule, and the result."""
    yield phrase("report.head", file=file, title=report.title)
    if report.condition is not None:
        yield phrase("report.condition", condition=report.condition_name)
    yield ""
    for section in report.sections:
        yield from _section(section)
    yield ""
    yield result(report)


def result(report: Report) -> str:
    """How the file came out, and how many rules came out how."""
    counts = [(verdict, report.count(verdict)) for verdict in Verdict]
    said = "、".join(phrase("report.count", verdict=v.value, count=n) for v, n in counts if n)
    return phrase("report.result", verdict=report.verdict.value, counts=said)


def place_of(place: Place) -> str:
    """Where a spot is, in millimetres from the corner of the finished page, and what it says."""
    x, y, width, height = (f"{length / POINTS_PER_MM:.1f}" for length in place.from_trim)
    words = place.words.strip()
    short = words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"
    said = phrase("report.words", words=short) if short.isprintable() and short else ""
    return phrase("report.place", page=place.page, x=x, y=y, width=width, height=height) + said


def pages_of(remark: Remark) -> str:
    """The pages a remark is about; empty if it is about the file."""
    return phrase("report.page", page=in_runs(remark.pages)) if remark.pages else ""


def _section(section: Section) -> Iterator[str]:
    verdict = section.verdict.value
    wide = sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in verdict)
    yield f"{verdict}{' ' * (_COLUMN - wide)}{section.title}"
    told: set[tuple[str, ...]] = set()
    for remark in section.remarks[:_MOST_REMARKS]:
        yield from _remark(remark)
        if remark.hints not in told:
            told.add(remark.hints)
            yield from (f"        → {hint}" for hint in remark.hints)
    if len(section.remarks) > _MOST_REMARKS:
        yield "    " + phrase("report.more-remarks", count=len(section.remarks) - _MOST_REMARKS)


def _remark(remark: Remark) -> Iterator[str]:
    """What is wrong, and where."""
    pages = pages_of(remark)
    yield f"    {remark.severity.value}: {f'{pages}: ' if pages else ''}{remark.message} [{remark.code}]"
    for place in remark.places[:_MOST_PLACES]:
        yield f"        {place_of(place)}"
    if remark.count > _MOST_PLACES:
        yield "        " + phrase("report.more", count=remark.count - _MOST_PLACES)
