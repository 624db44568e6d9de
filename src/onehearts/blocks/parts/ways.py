"""Choices that a layout lists, its favourite first → what each of them costs; the best few ways of a block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from onehearts.compose import Arrangement
from onehearts.design import LengthsType
from onehearts.fields import Context, IntegerType, TextType
from onehearts.messages import likely
from onehearts.source import Scalar

T = TypeVar("T")

_STEP = 10.0  # what one place further from the favourite costs
_NEAR = 3.0  # the same for another size of one and the same way
_MOST = 8  # ways of one block: each of them is measured and tried on every page


class WaysType(TextType[tuple[str, ...]]):
    """Some of the ways there are, in the order in which the layout likes them."""

    def __init__(self, choices: tuple[str, ...]) -> None:
        self.choices = choices
        self.expects = f"{'・'.join(choices)}のうち使うものを、好ましい順に「、」で分けて"
        self.example = "、".join(choices)

    def read_text(self, text: Scalar, context: Context) -> tuple[str, ...] | None:
        words = tuple(word.strip() for word in text.text.split("、"))
        for word in words:
            if word not in self.choices:
                hints = likely(word, self.choices)
                context.report("content.choice", text.span, hints=hints, text=word, choices="、".join(self.choices))
                return None
        return words


class CountsType(TextType[tuple[int, ...]]):
    """Allowed numbers of columns in the order in which the layout likes them."""

    example = "2、1、3"

    def __init__(self, most: int) -> None:
        self._one = IntegerType(1, most, "段の数")
        self.expects = f"段の数（1〜{most}）を、好ましい順に「、」で分けて"

    def read_text(self, text: Scalar, context: Context) -> tuple[int, ...] | None:
        counts = [self._one.read_text(Scalar(word, text.span), context) for word in text.text.split("、")]
        known = tuple(count for count in counts if count is not None)
        return known if len(known) == len(counts) else None


class WidthsType(LengthsType):
    """Lengths in the order in which the layout likes them, one at least."""

    expects = "長さを、好ましい順に「、」で分けて"
    example = "144pt、120pt、168pt"

    def read_text(self, text: Scalar, context: Context) -> tuple[float, ...] | None:
        lengths = super().read_text(text, context)
        if lengths == ():
            context.report("design.lengths", text.span, text=text.text)
            return None
        return lengths


COLUMNS = CountsType(4)
WIDTHS = WidthsType()


def ranked(choices: Iterable[T]) -> list[tuple[T, float]]:
    """Each of the choices with what it costs to take it."""
    return [(choice, _STEP * rank) for rank, choice in enumerate(choices)]


def sized(choices: Iterable[T]) -> list[tuple[T, float]]:
    """Each of some sizes of one way with what it costs on top of the way."""
    return [(choice, _NEAR * rank) for rank, choice in enumerate(choices)]


def best(ways: Sequence[Arrangement]) -> tuple[Arrangement, ...]:
    """The cheapest of them in the order of their costs; each way once before any in a second size.

    Sizes of a way are told by a number at the end of its name.
    """
    seen: set[str] = set()
    first: list[Arrangement] = []
    more: list[Arrangement] = []
    for way in sorted(ways, key=lambda way: way.cost):
        name = way.name.rstrip("0123456789")
        (more if name in seen else first).append(way)
        seen.add(name)
    return tuple(sorted((first + more)[:_MOST], key=lambda way: way.cost))
