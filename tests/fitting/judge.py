"""An Edition → what keeps it from being on exactly the pages asked for, filled, even and whole.

*Filled*: every last column of a page ends within 3 % of the foot of the live area, which on the last page is the
contact bar less a gap. *Even*: no gap is over its layout maximum, gaps of a kind are within 1 : 1.5 on a page and 1 : 2
in the issue; fillers are one a page at most and 8 % of its area. *Whole*: nothing over anything, nothing outside the
live area, no size under its floor, no runt. Measured on the page; how the fitter came to it is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from anatomy import FILLERS, Anatomy, anatomy, blocks, flat
from columns import short, skyline
from floors import runts, small
from gaps import GapSeen, gaps, zoom
from paper import Paper

from onehearts.edition import Edition, Glyphs, Group, Page, Picture, Shape
from onehearts.geometry import Rect
from page_checks import box, extent, faults, holds, is_field, shape_box

SHORT = 0.03  # of the live height that a column may end above the foot
ON_A_PAGE, IN_THE_ISSUE = 1.5, 2.0
ALIKE = 1.0  # points: gaps that differ by less are the same to the eye
FILLER = 0.08  # of the live area
_SLACK = 0.6


class Fault(NamedTuple):
    """What is wrong, by kind, on which page (0: the issue), in words."""

    kind: str
    page: int
    said: str


FILLED = ("pages", "unfilled", "empty")
EVEN = ("wide", "uneven", "uneven issue", "fillers")
WHOLE = ("crowded", "outside", "small", "runt")


def judge(edition: Edition, pages: int, paper: Paper) -> list[Fault]:
    """All faults, page by page for each kind."""
    body = anatomy(edition)
    found: list[Fault] = []
    if len(edition.pages) != pages:
        found.append(Fault("pages", 0, f"{len(edition.pages)} pages, not {pages}"))
    for page in edition.pages:
        found += unfilled(page, body, paper)
        found += fillers(page, paper)
        found += [Fault("crowded", page.number, said) for said in faults(page)]
        found += outside(page, paper)
    found += uneven(edition, paper)
    found += [Fault("small", page, said) for page, said in small(body)]
    found += [Fault("runt", page, said) for page, said in runts(body)]
    return found


def foot(page: Page, paper: Paper) -> float:
    """Where the blocks of a page should end."""
    bars = [extent(group).y for group in page.items if isinstance(group, Group) and group.name == "発行元"]
    return min([paper.live.bottom, *(bar - paper.gaps["記事"].natural for bar in bars)])


def head(page: Page, paper: Paper) -> float:
    """Where the blocks of a page may begin."""
    mastheads = [extent(group).bottom for group in page.items if isinstance(group, Group) and group.name == "題字"]
    return max([paper.live.y, *mastheads])


def unfilled(page: Page, body: Anatomy, paper: Paper) -> Iterator[Fault]:
    """Columns that end too far above the foot."""
    if not blocks(page):
        yield Fault("empty", page.number, "no block")
        return
    top, end = head(page, paper), foot(page, paper)
    roofs = skyline(blocks(page), page.number, body, paper.live, top)
    for roof in short(roofs, end - SHORT * (end - top)):
        early = end - roof.bottom
        said = f"from {roof.x:.0f} to {roof.right:.0f} it ends {early:.0f} points ({early / (end - top):.0%}) early"
        yield Fault("unfilled", page.number, said)


def uneven(edition: Edition, paper: Paper) -> Iterator[Fault]:
    """Gaps that are too wide, or too different from others of their kind.

    Only of those the layout has a name for: what else stands over each other (the title of a step and what was said
    in it) may have a drawing at its side that is higher.
    """
    seen = gaps(edition, zoom(edition, paper.body))
    by_kind: dict[str, list[GapSeen]] = {}
    for gap in seen:
        if most_of(gap.kind, paper) < float("inf"):
            by_kind.setdefault(gap.kind, []).append(gap)
    for kind, of_kind in by_kind.items():
        most = most_of(kind, paper)
        for gap in of_kind:
            if gap.height > most + ALIKE:
                yield Fault("wide", gap.page, f"{kind}: {gap.height:.1f} of {most:.1f} points at {gap.y:.0f}")
        for page in sorted({gap.page for gap in of_kind}):
            yield from _apart("uneven", page, [gap for gap in of_kind if gap.page == page], ON_A_PAGE)
        yield from _apart("uneven issue", 0, of_kind, IN_THE_ISSUE)


def most_of(kind: str, paper: Paper) -> float:
    """The widest a gap of a kind may be; infinite for kinds the layout has no name for."""
    name = kind.split()[0]
    known = paper.gaps.get(kind, paper.gaps.get(name))
    # A label stands out over the line it labels, and below it where that is the only one.
    out = 2 * paper.label_rise if name == "標" else 0.0
    return known.natural + known.stretch + out if known else float("inf")


def _apart(fault: str, page: int, seen: Sequence[GapSeen], most: float) -> Iterator[Fault]:
    least, widest = (choose(seen, key=lambda gap: gap.height) for choose in (min, max))
    if widest.height - least.height > ALIKE and widest.height > most * least.height:
        yield Fault(fault, page, f"{least.kind}: {_where(least)} to {_where(widest)}")


def _where(gap: GapSeen) -> str:
    return f"{gap.height:.1f} (page {gap.page}, {gap.y:.0f})"


def fillers(page: Page, paper: Paper) -> Iterator[Fault]:
    found = [group for group in blocks(page) if group.name in FILLERS]
    if len(found) > 1:
        yield Fault("fillers", page.number, f"{len(found)} fillers")
    for group in found:
        rect = extent(group)
        share = rect.width * rect.height / (paper.live.width * paper.live.height)
        if share > FILLER:
            yield Fault("fillers", page.number, f"{group.name} takes {share:.0%} of the page")


def outside(page: Page, paper: Paper) -> Iterator[Fault]:
    """Text, photographs and fields of blocks that leave the live area or stand in masthead or contact bar."""
    top = head(page, paper)
    bars = [extent(group).y for group in page.items if isinstance(group, Group) and group.name == "発行元"]
    room = paper.live._replace(y=top, height=min([paper.live.bottom, *bars]) - top)
    for item in (item for group in blocks(page) for item in flat(group.items)):
        rect = _rect(item)
        if rect is not None and not holds(room, rect, _SLACK):
            said = f"「{item.text}」" if isinstance(item, Glyphs) else type(item).__name__
            yield Fault(
                "outside", page.number, f"{said} at {rect.x:.0f},{rect.y:.0f} to {rect.right:.0f},{rect.bottom:.0f}"
            )


def looseness(edition: Edition, paper: Paper) -> dict[int, float]:
    """How wide the gaps of each page are, as the mean of what each is to the mean of its kind in the issue."""
    named = [gap for gap in gaps(edition, zoom(edition, paper.body)) if gap.kind.split()[0] in ("記事", "標", "写真")]
    heights: dict[str, list[float]] = {}
    for gap in named:
        heights.setdefault(gap.kind, []).append(gap.height)
    means = {kind: sum(of_kind) / len(of_kind) for kind, of_kind in heights.items()}
    pages: dict[int, list[float]] = {}
    for gap in named:
        pages.setdefault(gap.page, []).append(gap.height / max(means[gap.kind], 1.0))
    return {page: sum(shares) / len(shares) for page, shares in sorted(pages.items())}


def contrast(edition: Edition, paper: Paper) -> float:
    """How dense and loose pages stand next to each other: the greatest ratio between neighbours, 1 if all are alike."""
    loose = looseness(edition, paper)
    pairs = [(loose[page], loose[page + 1]) for page in loose if page + 1 in loose]
    return max((max(pair) / min(pair) for pair in pairs), default=1.0)


def _rect(item: object) -> Rect | None:
    if isinstance(item, Glyphs):
        return box(item) if item.text.strip() else None
    if isinstance(item, Picture):
        return item.rect
    return shape_box(item) if isinstance(item, Shape) and is_field(item) else None
