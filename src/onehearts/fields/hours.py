"""Typed times of an event → when it begins and, if that is said, when it ends."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from onehearts.fields.base import Context, TextType
from onehearts.fields.dates import TIME_RANGE, clock, narrow
from onehearts.source import Scalar

_START = re.compile(r"(?P<time>.*\d(?:時半?|分)?)\s*(?:[~–—ー―-]|から)?")


class Hours(NamedTuple):
    """When something begins and ends; ``end`` is ``None`` for an end that is left open."""

    start: time
    end: time | None

    @property
    def text(self) -> str:
        """10:00〜12:00 or 10:00〜."""
        return f"{clock(self.start)}〜{clock(self.end) if self.end else ''}"


class HoursType(TextType[Hours]):
    """From–to on one day, or only from → ``Hours``."""

    expects = "始まりの時刻か、始まりと終わりの時刻"
    example = "10:00〜12:00"

    def read_text(self, text: Scalar, context: Context) -> Hours | None:
        start = _START.fullmatch(narrow(text.text))
        if start:
            # A time alone is read as the beginning of a range up to the last minute of the day.
            tried = Context(context.folder, [])
            alone = TIME_RANGE.read_text(text._replace(text=f"{start['time']}〜23:59"), tried)
            if alone:
                return Hours(alone.start, None)
        both = TIME_RANGE.read_text(text, context)
        return Hours(*both) if both else None


HOURS = HoursType()
