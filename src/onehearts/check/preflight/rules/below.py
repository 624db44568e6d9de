"""A mark → what was painted under it, or under some of it, before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from onehearts.check.preflight.model import SIDES, Fill, Image, Mark, Page, Shade, Stroke, Text
from onehearts.check.preflight.objects import overlap
from onehearts.check.preflight.rules.rule import SLIGHT, is_blank, is_printed
from onehearts.geometry import Rect

_SMALLEST = 3.0  # points: text of no size stands on less
_MOST = 400  # grounds that are looked through for one mark, the latest first


def with_ground(page: Page, wanted: Callable[[Mark], bool]) -> Iterator[tuple[Mark, Mark | None]]:
    """Printed marks that are ``wanted`` and what lies right under each: colour, a picture, ``None`` if it is paper."""
    grounds: list[Mark] = []
    for mark in page.marks:
        if not is_printed(mark, page):
            continue
        if wanted(mark):
            yield mark, _ground(mark.area, grounds)
        if isinstance(mark, (Fill, Image, Shade)) and min(mark.area.width, mark.area.height) >= _SMALLEST:
            grounds.append(mark)


def with_partly_below(page: Page, wanted: Callable[[Mark], bool]) -> Iterator[tuple[Mark, Mark]]:
    """Printed marks that are ``wanted`` and what some of each covers that is not paper, both upright rectangles."""
    grounds: list[Mark] = []
    for mark in page.marks:
        if not is_printed(mark, page) or isinstance(mark, (Stroke, Text)) or len(mark.flat) < len(SIDES):
            continue
        if wanted(mark):
            found = _covered(mark.area, grounds)
            if found is not None:
                yield mark, found
        grounds.append(mark)


def _covered(area: Rect, grounds: Sequence[Mark]) -> Mark | None:
    """The latest ground that an area covers some of, and that no white lies on there."""
    whites: list[Rect] = []
    for ground in grounds[: -_MOST - 1 : -1]:
        common = overlap(area, ground.area)
        if common is None or min(common.width, common.height) < _SMALLEST:
            continue
        if is_blank(ground):
            whites.append(ground.area)
        elif not any(overlap(white, common) == common for white in whites):
            return ground
    return None


def _ground(area: Rect, grounds: Sequence[Mark]) -> Mark | None:
    x, y = area.x + area.width / 2, area.y + area.height / 2
    for ground in grounds[: -_MOST - 1 : -1]:
        box = ground.area
        if (
            box.x - SLIGHT <= x <= box.right + SLIGHT
            and box.y - SLIGHT <= y <= box.bottom + SLIGHT
            and box.height >= area.height / 2
            and box.width >= min(area.width, area.height) / 2
        ):
            return None if is_blank(ground) else ground
    return None
