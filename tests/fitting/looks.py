"""An Edition → what an art director would strike out though no promise is broken, by kind: to rank, not to refuse."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from anatomy import Anatomy, anatomy, blocks, flat
from columns import short, skyline
from judge import Fault, contrast
from paper import Paper

from onehearts.edition import Edition, Glyphs, Group, Page, Picture
from page_checks import RUNNING, extent

HOLLOW = 54.0  # points: three lines
SLIVER = 3  # lines
SMALL, LARGE = 108.0, 0.3  # a photograph's width in points; its share of the page
JUMP = 1.6

KINDS = ("hollow", "split", "sliver", "apart", "bare", "small photo", "large photo", "jump")


def ugly(edition: Edition, paper: Paper) -> list[Fault]:
    """What is ugly, page by page.

    *hollow*: a column of a block ends three lines before another of it. *split*: a block goes on over the page,
    *sliver*: with less than three lines on one side. *apart*: photographs on a page without any of their text. *bare*:
    a page without a photograph in an issue that has one for every page. *jump*: a dense page next to a loose one.
    """
    body = anatomy(edition)
    found = [fault for page in edition.pages for fault in _hollow(page, body, paper)]
    found += _split(edition)
    found += [fault for page in edition.pages for fault in _photos(page, paper)]
    photos = {page.number: _pictures(page) for page in edition.pages}
    if sum(map(len, photos.values())) >= len(edition.pages):
        found += [Fault("bare", number, "no photograph") for number, shown in photos.items() if not shown]
    jump = contrast(edition, paper)
    if jump > JUMP:
        found.append(Fault("jump", 0, f"gaps of neighbouring pages are 1 : {jump:.2f}"))
    return found


def _hollow(page: Page, body: Anatomy, paper: Paper) -> Iterator[Fault]:
    for group in blocks(page):
        rect = extent(group)
        roofs = skyline([group], page.number, body, paper.live._replace(x=rect.x, width=rect.width), rect.y)
        for roof in short(roofs, rect.bottom - HOLLOW):
            said = f"{group.name}: {rect.bottom - roof.bottom:.0f} points empty from {roof.x:.0f} to {roof.right:.0f}"
            yield Fault("hollow", page.number, said)


def _split(edition: Edition) -> Iterator[Fault]:
    """Neighbouring pages on which the last block of one is the first of the next."""
    sections = {node.id: child.id for child in edition.structure.children for node in child.walk()}
    for before, after in zip(edition.pages, edition.pages[1:], strict=False):
        if not blocks(before) or not blocks(after):
            continue
        last, first = blocks(before)[-1], blocks(after)[0]
        if _section(last, sections) != _section(first, sections):
            continue
        yield Fault("split", after.number, first.name)
        for page, group in ((before, last), (after, first)):
            if 0 < _lines(group) < SLIVER and not any(isinstance(item, Picture) for item in flat(group.items)):
                yield Fault("sliver", page.number, f"{group.name}: {_lines(group)} lines")


def _photos(page: Page, paper: Paper) -> Iterator[Fault]:
    for group in blocks(page):
        pictures = [item for item in flat(group.items) if isinstance(item, Picture)]
        if pictures and not _lines(group):
            yield Fault("apart", page.number, f"{group.name}: {len(pictures)} photographs without text")
        for picture in pictures:
            width, height = picture.rect.width, picture.rect.height
            if width < SMALL:
                yield Fault("small photo", page.number, f"{width:.0f} points wide")
            if width * height > LARGE * paper.live.width * paper.live.height:
                yield Fault("large photo", page.number, f"{width:.0f} × {height:.0f}")


def _section(group: Group, sections: dict[int, int]) -> int | None:
    """The block a group shows."""
    nodes = (item.node for item in flat(group.items) if isinstance(item, Glyphs | Picture))
    return next((sections[node] for node in nodes if node is not None), None)


def _lines(group: Group) -> int:
    """Lines of running text of a group, captions and cards' small print not counted."""
    runs = [item for item in flat(group.items) if isinstance(item, Glyphs) and item.font in RUNNING and item.size >= 11]
    levels = sorted(round(run.y if run.flow == "across" else run.x) for run in runs)
    return len(list(groupby(levels)))


def _pictures(page: Page) -> list[Picture]:
    return [item for item in page.flat() if isinstance(item, Picture)]
