"""What every block kind is: fields that staff fill in, and the boxes they become."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from onehearts.compose import Arrangement
from onehearts.design import Look
from onehearts.fields import Block, NameType, Record


class DrawingType(NameType):
    """The name of a drawing of the layout; whether it exists is asked when the issue meets its layout."""

    example = "雪だるま"


DRAWING = DrawingType("挿絵の名前")
NO_DRAWING = "なし"
"""Typed in the place of a name where the layout would draw something of its own."""


class Kind(Block, ABC):
    """A block kind. A subclass declares its fields and says how it is built.

    ``CONTINUES``: a block without a head of its own belongs to the one before it and keeps its accent.
    ``LOOK`` is the class of what the layout says about this kind alone, ``None`` if the parts' looks are enough.
    """

    LOOK: ClassVar[type[Record] | None] = None
    CONTINUES: ClassVar[bool] = False

    @property
    def spare(self) -> bool:
        """Whether the block is only to be printed where a page has room left."""
        return False

    @property
    def names(self) -> str:
        """What a masthead calls the newsletter, what a foot calls its publisher; other blocks name nothing."""
        return ""

    @abstractmethod
    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """The ways the block can be laid out, the layout's favourite first."""
