"""Blocks → what staff could make shorter or leave out in them, and the blocks with that done.

No kind is known by name: texts are found as prose, wherever a field holds it, and photographs as photographs. Headings,
captions, names, dates and numbers are never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from onehearts.blocks.kind import DrawingType
from onehearts.diagnostics import SourceSpan
from onehearts.fields import LINE, Block, Labelled, Photo, Record, specs
from onehearts.messages import phrase
from onehearts.runs import Line, Part, Prose, runs_from, runs_to, text_of

_SHARE = 0.6  # of a text may go: the larger part of it, but never so much that hardly any is left
_HEAD = 16  # characters of a heading that are enough to know it by


class Sort(Enum):
    """What can be done to a block; the values are the ends of the codes of their messages."""

    CUT = "cut"
    PHOTO = "no-photo"
    BLOCK = "no-block"
    DRAWING = "no-drawing"
    PIN = "no-pin"
    NEW_PAGE = "no-new-page"


@dataclass(frozen=True, slots=True)
class Spot:
    """A value in a block that could be less: ``block`` is the block's index, ``path`` leads to the value in it.

    An empty path leads to the block itself. ``head`` is what the block is known by, ``name`` the key or label of the
    value, or what is shown by it. ``size`` is how many characters there are of a text or in a block, ``most`` how many
    of a text may go.
    """

    sort: Sort
    block: int
    path: tuple[str | int, ...]
    place: SourceSpan
    head: str
    name: str
    size: int = 0

    @property
    def most(self) -> int:
        return int(self.size * _SHARE) if self.sort is Sort.CUT else 0


class Edit(NamedTuple):
    """What is done at a spot: so many ``characters`` cut out of its text, or all of it left out.

    ``where`` they are cut, of all places from the start of the text (0) to its end (1).
    """

    spot: Spot
    characters: int = 0
    where: float = 1.0

    def larger(self, characters: int) -> Edit:
        """The same cut of so many ``characters`` more; as it is if they may not go, or if it is no cut."""
        more = self.characters + characters
        return self._replace(characters=more) if more <= self.spot.most else self


def spots_in(blocks: Sequence[Block]) -> tuple[Spot, ...]:
    """Everything that could be less, in the order it was typed."""
    return tuple(spot for index, block in enumerate(blocks) for spot in _spots(block, index))


def edited(blocks: Sequence[Block], edits: Iterable[Edit]) -> tuple[Block, ...]:
    """The blocks with all of the edits done; those of one list of things may come in any order."""
    made: list[Block] = list(blocks)
    # From behind, so that what is left out does not move what is still to be found.
    for edit in sorted(edits, key=_order, reverse=True):
        if edit.spot.sort is Sort.BLOCK:
            del made[edit.spot.block]
        else:
            made[edit.spot.block] = _with(made[edit.spot.block], edit.spot.path, edit)
    return tuple(made)


def _order(edit: Edit) -> tuple[object, ...]:
    return edit.spot.block, *(f"{step:04}" if isinstance(step, int) else step for step in edit.spot.path)


def shortened(prose: Prose, characters: int, where: float = 1.0) -> Prose:
    """The prose without so many ``characters`` in one place, and without paragraphs of which nothing is left."""
    parts: list[Part] = []
    first = round(max(0, _characters(prose) - characters) * where)
    end = first + characters
    for part in prose:
        runs = _without(part.runs, first, end)
        if runs:
            parts.append(part._replace(runs=runs))
        size = len(text_of(part.runs))
        first, end = first - size, end - size
    return tuple(parts)


def _without(runs: Line, first: int, end: int) -> Line:
    """The runs without what stands from ``first`` to ``end``, and without those there that cannot be parted."""
    size = len(text_of(runs))
    if end <= 0 or first >= size:
        return runs
    behind = (runs_from(runs, offset) for offset in range(end, size))
    return *runs_to(runs, max(0, first)), *next(filter(None, behind), ())


# Finding --------------------------------------------------------------------------------------------


def _spots(block: Block, index: int) -> Iterator[Spot]:
    head = _head(block)
    if block.page:
        yield Spot(Sort.PIN, index, ("page",), block.place("page"), head, str(block.page))
    if block.new_page:
        yield Spot(Sort.NEW_PAGE, index, ("new_page",), block.place("new_page"), head, "")
    size = 0
    for sort, path, place, name, value in _found(block, (), ""):
        characters = _characters(value) if sort is Sort.CUT else 0
        size += characters
        yield Spot(sort, index, path, place, head, name, characters)
    yield Spot(Sort.BLOCK, index, (), block.span, head, block.KIND, size)


_Found = tuple[Sort, tuple[str | int, ...], SourceSpan, str, Any]


def _found(record: Record, path: tuple[str | int, ...], within: str) -> Iterator[_Found]:
    """All there is in a record; ``within`` is what it is known by, if it is one of several in a block."""
    for spec in specs(type(record)):
        value = getattr(record, spec.attribute)
        here, place = (*path, spec.attribute), record.place(spec.attribute)
        if isinstance(value, Photo) and not spec.required:
            yield Sort.PHOTO, here, value.span, _shown(value), value
        elif isinstance(value, Record):
            yield from _found(value, here, within)
        elif isinstance(spec.type, DrawingType) and value and not spec.required:
            yield Sort.DRAWING, here, place, value, value
        elif isinstance(value, tuple) and value:
            name = phrase("remedies.within", outer=within, name=spec.key) if within else spec.key
            yield from _listed(value, here, place, name, stay=int(spec.required))


def _listed(
    values: tuple[Any, ...], path: tuple[str | int, ...], place: SourceSpan, name: str, *, stay: int
) -> Iterator[_Found]:
    """What is in a list of things of which the first ``stay`` must, or a text, which is a list of paragraphs."""
    if isinstance(values[0], Part):
        yield Sort.CUT, path, place, name, values
        return
    for number, value in enumerate(values):
        here = (*path, number)
        match value:
            case Photo():
                if number >= stay:
                    yield Sort.PHOTO, here, value.span, _shown(value), value
            case Labelled():
                yield Sort.CUT, (*here, "body"), value.label_span, value.label, value.body
            case Record():
                yield from _found(value, here, _first_line(value))


def _characters(prose: Prose) -> int:
    return sum(len(text_of(part.runs)) for part in prose)


def _shown(photo: Photo) -> str:
    return _short(text_of(photo.caption)) or photo.file.name


def _head(block: Block) -> str:
    return _first_line(block) or block.KIND


def _first_line(record: Record) -> str:
    """The first line of text among the fields of a record: its heading or name, if it has one."""
    lines = (getattr(record, spec.attribute) for spec in specs(type(record)) if spec.type is LINE)
    return _short(next((text_of(line) for line in lines if line), ""))


def _short(text: str) -> str:
    text = text.replace("\n", "")
    return text if len(text) <= _HEAD else f"{text[:_HEAD]}…"


# Doing ----------------------------------------------------------------------------------------------


def _with(value: Any, path: tuple[str | int, ...], edit: Edit) -> Any:
    """The value with what the path leads to shortened, or left out."""
    if not path:
        return shortened(value, edit.characters, edit.where)
    step, rest = path[0], path[1:]
    leaves = not rest and edit.spot.sort is not Sort.CUT
    if isinstance(step, int):
        inner = () if leaves else (_with(value[step], rest, edit),)
        return (*value[:step], *inner, *value[step + 1 :])
    if isinstance(value, Record):
        return value.changed(**{step: _absent(value, step) if leaves else _with(getattr(value, step), rest, edit)})
    return value._replace(**{step: _with(getattr(value, step), rest, edit)})


def _absent(record: Record, attribute: str) -> object:
    """What a field is when nothing is typed."""
    return next(spec.default for spec in specs(type(record)) if spec.attribute == attribute)
