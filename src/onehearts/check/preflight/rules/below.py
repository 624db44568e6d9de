"""A mark → what was painted under it before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from onehearts.check.preflight.model import Fill, Image, Mark, Page, Shade
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
