"""What a rule is: a case (a document for a printer) → findings; and what several rules ask of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from onehearts.check.preflight.inks import is_registration, is_white
from onehearts.check.preflight.model import Document, Fill, Image, Mark, Page, Shade, Space, Stroke, Text
from onehearts.check.preflight.objects import overlap
from onehearts.check.preflight.separations import Plates
from onehearts.design import Printer
from onehearts.diagnostics import Severity
from onehearts.geometry import POINTS_PER_MM, Rect
from onehearts.messages import MESSAGES, phrase

SLIGHT = 0.1
"""Points: what differs by no more is as it should be."""


@dataclass(frozen=True, slots=True)
class Case:
    """A document and the printer it is for; ``plates`` are the inks as they were separated, if that could be done."""

    document: Document
    printer: Printer
    plates: Plates | None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the code of its message, the page, the spot on it, what is put into the message.

    ``words`` are those of the text at the spot.
    """

    code: str
    page: int | None = None
    area: Rect | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    words: str = ""

    @property
    def severity(self) -> Severity:
        return MESSAGES[self.code].severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One subject of preflight. ``name`` is stable; its title is the phrase ``rule.NAME``."""

    name: str
    check: Callable[[Case], Iterable[Finding]]
    applies: Callable[[Printer], bool] = lambda _printer: True

    @property
    def title(self) -> str:
        return phrase(f"rule.{self.name}")


def at(code: str, page: Page, mark: Mark, **values: str) -> Finding:
    """A finding about a mark."""
    words = mark.words if isinstance(mark, Text) else ""
    return Finding(code, page.number, mark.area, values, words)


def for_press(printer: Printer) -> bool:
    """Whether a print shop gets the file, not a machine in the office."""
    return printer.standard != "none"


def is_printed(mark: Mark, page: Page) -> bool:
    """Whether a mark lies where something is printed and it is not one of the printer's marks."""
    return is_within(mark.area, page.boxes.reach) and not is_registration(mark.colour)


def printed(page: Page) -> Iterator[Mark]:
    """The marks of a page that are printed, those without ink left out."""
    return (mark for mark in page.marks if is_printed(mark, page) and not is_blank(mark))


def is_blank(mark: Mark) -> bool:
    """Whether a mark leaves the paper white."""
    if isinstance(mark, Shade) or (isinstance(mark, Image) and not mark.stencil):
        return False
    return not mark.colour.pattern and is_white(mark.colour)


def space_of(mark: Mark) -> Space:
    """The space of a mark's colour, of a picture that of its samples."""
    return mark.picture.space if isinstance(mark, Image) and not mark.stencil else mark.colour.space


def is_within(area: Rect, room: Rect) -> bool:
    """Whether some of an area, more than an edge, lies in ``room``."""
    common = overlap(area, room)
    if common is None:
        return False
    return all(
        inside > SLIGHT or (own <= SLIGHT and inside >= own - 1e-6)
        for inside, own in ((common.width, area.width), (common.height, area.height))
    )


def what(mark: Mark) -> str:
    """What users call a mark."""
    match mark:
        case Text():
            return phrase("mark.text")
        case Image():
            return phrase("mark.image")
        case Stroke():
            return phrase("mark.stroke")
        case Shade():
            return phrase("mark.shade")
        case Fill():
            return phrase("mark.fill")
        case _:
            raise TypeError(mark)


def mm(points: float) -> str:
    """A length for users."""
    return f"{points / POINTS_PER_MM:.1f}"


def points(length: float) -> str:
    """A length of type or of a line, for users."""
    return f"{length:.2f}".rstrip("0").rstrip(".")
