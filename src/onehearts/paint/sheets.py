"""Pages and a printer → sheets: which page stands where, what of it is printed, where it is cut and folded.

Everything is in points from the lower left of the sheet, y up, as the boxes of a PDF page are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onehearts.design import Printer
from onehearts.edition import Edition, Glyphs, Page
from onehearts.geometry import Insets, Rect, mm
from onehearts.paint.imposition import Side, impose
from onehearts.paint.marks import ROOM
from onehearts.paint.objects import Value

UNPRINTED = mm(5)  # at the edges of a sheet: where the machines of offices have their grip
_SAME = 0.001  # of scale, which nobody can see


class Boxes(NamedTuple):
    """The boxes of a page in points, lower left first: of the sheet, of what is printed, of what is left when cut."""

    media: Rect
    bleed: Rect
    trim: Rect

    @property
    def entries(self) -> dict[str, Value]:
        """As the page has them: no CropBox, which is the MediaBox then; TrimBox and not ArtBox (ISO 15930-7, 6.9)."""
        named = (("MediaBox", self.media), ("BleedBox", self.bleed), ("TrimBox", self.trim))
        return {name: [round(n, 4) for n in (box.x, box.y, box.right, box.bottom)] for name, box in named}


class Spot(NamedTuple):
    """Where a page stands on a sheet.

    ``page`` is an index into ``Edition.pages``; (x, y) is the lower left corner of the trimmed page; nothing of it is
    printed outside ``clip``.
    """

    page: int
    x: float
    y: float
    clip: Rect


class Sheet(NamedTuple):
    """One side of a sheet: its boxes, its pages at a ``scale``, and where (x) it is folded."""

    boxes: Boxes
    spots: tuple[Spot, ...]
    scale: float
    folds: tuple[float, ...]


def boxes(page: Page, printer: Printer) -> Boxes:
    """The boxes of a page that is printed by itself; no more bleed than the page has."""
    return _boxes(page.width, page.height, min(page.bleed, printer.bleed), printer.marks)


def sheets(edition: Edition, printer: Printer) -> tuple[Sheet, ...]:
    """The sheets of an edition, as ``impose`` has them.

    A machine that cannot print at the edges of its paper gets it as the trim, and either everything is ``shrunk``
    until nothing lies there, or what lies there is left ``white``. Else art runs into the bleed, and sheets are cut.
    Pages too large for their place are scaled down, all alike; the fold is in the middle.
    """
    sides = impose(len(edition.pages), printer.scheme, bound_right=is_bound_right(edition))
    return tuple(_sheet(side, edition.pages, printer) for side in sides)


def is_alone(printer: Printer) -> bool:
    """Whether pages are put on no sheets: a print shop that imposes them itself gets each as it is."""
    return printer.scheme == "pages" and printer.standard != "none"


def is_bound_right(edition: Edition) -> bool:
    """Whether it opens to the left: as its layout has it, or else if most of its text goes down the page."""
    if edition.binding != "none":
        return edition.binding == "right"
    runs = [item for page in edition.pages for item in page.flat() if isinstance(item, Glyphs)]
    return 2 * sum(len(run.glyphs) for run in runs if run.flow != "across") > sum(len(run.glyphs) for run in runs)


def is_scaled(scale: float) -> bool:
    """Whether pages are smaller than they were laid out."""
    return scale < 1 - _SAME


def _sheet(side: Side, pages: Sequence[Page], printer: Printer) -> Sheet:
    first, count = pages[0], len(side.places)
    size = (count * first.width, first.height)
    paper = (max(printer.sheet), min(printer.sheet)) if printer.scheme != "pages" else size
    kept = 2 * UNPRINTED if printer.edge == "shrunk" else 0.0
    scale = min(1.0, (paper[0] - kept) / size[0], (paper[1] - kept) / size[1])
    size = (scale * size[0], scale * size[1])
    has_marks = printer.marks or printer.fold_marks
    if printer.edge == "bleed":
        at = _centred(_boxes(*size, min(scale * first.bleed, printer.bleed), has_marks), *paper)
    else:
        at = _boxes(*paper, 0.0, has_marks)
    printed = at.trim.grown(-UNPRINTED) if printer.edge == "white" else at.bleed
    left = (at.media.width - size[0]) / 2
    low = (at.media.height - size[1]) / 2
    bleed = at.trim.x - at.bleed.x
    spots = []
    for place, page in enumerate(side.places):
        if page is None:
            continue
        trim = Rect(left + place * size[0] / count, low, size[0] / count, size[1])
        # Art that bleeds runs over the edges of the sheet, never over the page beside it.
        outer = Insets(-bleed, -bleed if place == count - 1 else 0.0, -bleed, 0.0 if place else -bleed)
        spots.append(Spot(page - 1, trim.x, trim.y, _common(trim.inset(outer), printed)))
    folds = (at.media.width / 2,) if printer.scheme in ("fold", "saddle") else ()
    return Sheet(at, tuple(spots), scale, folds)


def _boxes(width: float, height: float, bleed: float, marks: bool) -> Boxes:
    room = bleed + (ROOM if marks else 0.0)
    trim = Rect(room, room, width, height)
    return Boxes(Rect(0, 0, width + 2 * room, height + 2 * room), trim.grown(bleed), trim)


def _centred(at: Boxes, width: float, height: float) -> Boxes:
    """The boxes on a sheet that is at least so large."""
    more_x, more_y = max(0.0, width - at.media.width), max(0.0, height - at.media.height)
    media = Rect(0, 0, at.media.width + more_x, at.media.height + more_y)
    bleed, trim = (box._replace(x=box.x + more_x / 2, y=box.y + more_y / 2) for box in (at.bleed, at.trim))
    return Boxes(media, bleed, trim)


def _common(one: Rect, other: Rect) -> Rect:
    """What lies in both."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Rect(x, y, min(one.right, other.right) - x, min(one.bottom, other.bottom) - y)
