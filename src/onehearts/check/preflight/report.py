"""Findings → a report: each rule with its verdict, like findings of a page put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest

from onehearts.check.preflight.rules import Finding, Rule
from onehearts.diagnostics import Diagnostic, Severity, SourceSpan
from onehearts.geometry import Rect
from onehearts.messages import diagnose, phrase


class Verdict(Enum):
    """How a rule, or the whole file, came out."""

    PASSED = "合格"
    REMARKED = "注意"
    FAILED = "不合格"
    OPEN = "未確認"


_VERDICTS: Mapping[Severity, Verdict] = {
    Severity.ERROR: Verdict.FAILED,
    Severity.UNKNOWN: Verdict.OPEN,
    Severity.WARNING: Verdict.REMARKED,
    Severity.NOTICE: Verdict.PASSED,
}
_WORST_FIRST = (Verdict.FAILED, Verdict.OPEN, Verdict.REMARKED, Verdict.PASSED)


@dataclass(frozen=True, slots=True)
class Place:
    """A spot on a page in points from its top left; ``trim`` is what is left of the page when it is cut.

    ``words`` are those of the text there.
    """

    page: int
    area: Rect
    trim: Rect
    words: str

    @property
    def from_trim(self) -> Rect:
        """The spot in points from the top left of what is left."""
        return Rect(self.area.x - self.trim.x, self.area.y - self.trim.y, self.area.width, self.area.height)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of some pages, of none if it is said of the file.

    ``places`` are spots it is said of, no more than some, the largest of each page first; ``count`` says of how many.
    """

    code: str
    severity: Severity
    message: str
    hints: tuple[str, ...]
    pages: tuple[int, ...]
    places: tuple[Place, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Section:
    """A rule and what came of it."""

    name: str
    title: str
    verdict: Verdict
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What preflight found in a file of ``pages`` pages for a printer.

    ``condition`` is the print it says it is made for, empty if it says none; ``None`` where nobody asks.
    """

    printer: str
    title: str
    standard: str
    pages: int
    sections: tuple[Section, ...]
    condition: str | None = None

    @property
    def condition_name(self) -> str:
        """The print it is made for, as users are told."""
        return self.condition or phrase("report.no-condition")

    @property
    def standard_name(self) -> str:
        """The standard as users know it."""
        return phrase(f"standard.{self.standard}")

    @property
    def verdict(self) -> Verdict:
        return _worst(section.verdict for section in self.sections)

    @property
    def failed(self) -> bool:
        """Whether a printer would send the file back."""
        return self.verdict is Verdict.FAILED

    def count(self, verdict: Verdict) -> int:
        """How many rules came out so."""
        return sum(section.verdict is verdict for section in self.sections)


_MOST_PLACES = 12  # that are kept of one remark


def section(rule: Rule, findings: Iterable[Finding], trims: Mapping[int, Rect]) -> Section:
    """What came of a rule; ``trims`` are the areas of the pages that are left when they are cut."""
    remarks = tuple(_remarks(findings, trims))
    verdict = _worst(_VERDICTS[remark.severity] for remark in remarks)
    return Section(rule.name, rule.title, verdict, remarks)


def _worst(verdicts: Iterable[Verdict]) -> Verdict:
    return min(verdicts, key=_WORST_FIRST.index, default=Verdict.PASSED)


def _remarks(findings: Iterable[Finding], trims: Mapping[int, Rect]) -> Iterator[Remark]:
    """Findings that say the same become one remark."""
    alike: dict[Diagnostic, list[Finding]] = {}
    for finding in findings:
        said = diagnose(finding.code, SourceSpan(""), hints=(), **finding.values)
        alike.setdefault(said, []).append(finding)
    for said, same in alike.items():
        pages = sorted({finding.page for finding in same if finding.page is not None})
        spots = {(f.page, f.area): Place(f.page, f.area, trims[f.page], f.words) for f in same if f.page and f.area}
        places = tuple(_in_turn(spots.values()))[:_MOST_PLACES]
        yield Remark(said.code, said.severity, said.message, said.hints, tuple(pages), places, len(spots))


def _in_turn(places: Iterable[Place]) -> Iterator[Place]:
    """The largest of each page, then the next of each."""
    by_page: dict[int, list[Place]] = {}
    for place in places:
        by_page.setdefault(place.page, []).append(place)
    for row in by_page.values():
        row.sort(key=lambda place: (-place.area.width * place.area.height, place.area))
    for rank in zip_longest(*(by_page[page] for page in sorted(by_page))):
        yield from (place for place in rank if place is not None)
