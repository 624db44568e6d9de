"""The room's list of rules → an Edition that shows each of them large, before and after."""

from onehearts.specimen.book import specimen

__all__ = ["specimen"]
