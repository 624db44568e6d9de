"""Whether what is meant to overprint does, and nothing else (ISO 32000-1, 8.6.7)."""

from __future__ import annotations

from collections.abc import Iterator

from onehearts.check.preflight.inks import is_black_alone, is_white
from onehearts.check.preflight.model import Fill, Image, Mark, Shade, Text
from onehearts.check.preflight.rules.below import with_ground
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, at, for_press, what
from onehearts.geometry import mm

_FIELD = mm(10.0)  # what is as large both ways is a field: what lies under it shows through


def _check(case: Case) -> Iterator[Finding]:
    for page in case.document.pages:
        for mark, ground in with_ground(page):
            if isinstance(mark, Shade) or (isinstance(mark, Image) and not mark.stencil) or mark.colour.pattern:
                continue
            if _vanishes(mark):
                yield at("preflight.white-overprint", page, mark, what=what(mark))
            elif ground is not None and is_black_alone(mark.colour):
                if isinstance(mark, Text) and not mark.overprint:
                    yield at("preflight.black-knocks-out", page, mark)
                elif isinstance(mark, Fill) and mark.overprint and min(mark.area.width, mark.area.height) >= _FIELD:
                    yield at("preflight.black-field", page, mark)


def _vanishes(mark: Mark) -> bool:
    """Whether white is overprinted and so not there. CMYK without ink still wipes out what is below in mode 0."""
    if not mark.overprint or not is_white(mark.colour):
        return False
    return mark.colour.space.family not in {"DeviceCMYK", "ICCBased"} or mark.overprint_mode == 1


OVERPRINT = Rule("overprint", _check, for_press)
