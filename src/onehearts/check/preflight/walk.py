"""A page's content → what it puts on the page: forms, patterns, drawn glyphs and annotations walked through, too."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

import pikepdf

from onehearts.check.preflight.fonts import FontReader
from onehearts.check.preflight.matrix import UNIT, Matrix, across, box, times, upright, upwards
from onehearts.check.preflight.model import DAMAGED, SIDES, Colour, Gap, Image, Mark, Shade, Side, Space
from onehearts.check.preflight.objects import entry, filters, identity, items, name, number, numbers
from onehearts.check.preflight.outline import EVERYTHING, Outline
from onehearts.check.preflight.pictures import PictureReader
from onehearts.check.preflight.shadings import shading
from onehearts.check.preflight.spaces import SpaceReader
from onehearts.check.preflight.state import State, Surroundings
from onehearts.check.preflight.stream import Operation, Stream
from onehearts.geometry import Rect

_FORM = 20  # operators: what it costs to begin another stream
_DEEPEST = 28  # forms within forms: as deep as q may be nested (ISO 32000-1, annex C)
_MOST_KEPT = 200_000  # operators of forms that are kept for their next use

_LATE_FILTERS = MappingProxyType({"LZWDecode": "lzw", "JPXDecode": "jpx", "JBIG2Decode": "jbig2"})


class Limits(NamedTuple):
    """How much of a file is looked at.

    Pages, operators of all of it (whatever is drawn more than once counted each time), marks, bytes of one stream.
    """

    pages: int = 2000
    operators: int = 4_000_000
    marks: int = 500_000
    content: int = 16 << 20


class TooMuchError(Exception):
    """A page, or the whole file, has more than is looked at."""


@dataclass(slots=True)
class Shelf:
    """What the pages of a file share: readers that read everything once, and how much was looked at."""

    pdf: pikepdf.Pdf
    spaces: SpaceReader
    fonts: FontReader
    pictures: PictureReader
    limits: Limits
    operators: int = 0
    marks: int = 0
    kept: dict[tuple[int, int], list[Operation]] = field(default_factory=dict)
    kept_operators: int = 0

    @property
    def full(self) -> bool:
        """Whether no more is looked at."""
        return self.operators > self.limits.operators or self.marks > self.limits.marks


class Walker:
    """Walks one page; ``marks``, ``idle``, ``groups``, ``traits`` and ``gaps`` are what it met."""

    def __init__(self, shelf: Shelf, base: Matrix, media: Rect) -> None:
        self._shelf = shelf
        self._base = base
        self._media = Outline(media, frozenset(SIDES))
        self._within: list[tuple[int, int] | None] = []
        self._patterns: set[tuple[int, int]] = set()
        self._note = False
        self.marks: list[Mark] = []
        self.idle: set[Space] = set()
        self.groups: list[Space | None] = []
        self.traits: dict[str, None] = {}
        self.gaps: list[Gap] = []

    def page(self, page: pikepdf.Page, resources: object) -> None:
        """Walk the page's own content. Raises ``TooMuchError``."""
        said = entry(page.obj, "/Contents")
        streams = [each for each in items(said) or [said] if isinstance(each, pikepdf.Stream)]
        for stream in streams:
            self._packing(stream)
        if sum(len(stream.read_bytes()) for stream in streams) > self._shelf.limits.content:
            raise TooMuchError
        if streams:
            self._run(self._parsed(page.obj), resources, State(self._base, self._media))

    def appearance(self, form: pikepdf.Stream, area: tuple[float, float, float, float]) -> None:
        """Walk what shows an annotation, put into its rectangle (ISO 32000-1, 12.5.5). Raises ``TooMuchError``."""
        own = _matrix(entry(form, "/Matrix"))
        bounds = numbers(entry(form, "/BBox"))
        if len(bounds) != 4:
            return
        seen = box(own, *bounds)
        left, low, right, high = area
        sx = (right - left) / seen.width if seen.width else 1.0
        sy = (high - low) / seen.height if seen.height else 1.0
        fit = (sx, 0.0, 0.0, sy, left - seen.x * sx, low - seen.y * sy)
        self._note = True
        self._form(form, State(times(fit, self._base), self._media), None)
        self._note = False

    # ---- streams ------------------------------------------------------------------------------------

    def _run(self, operations: Sequence[Operation], resources: object, state: State) -> None:
        self._shelf.operators += len(operations) + _FORM
        if self._shelf.full:
            raise TooMuchError
        where = Surroundings(resources, self._shelf.spaces, self._shelf.fonts, self.idle)
        Stream(self, where, state).run(operations)

    def _form(self, form: pikepdf.Stream, state: State, outer: object) -> None:
        """A form XObject (8.10); ``outer`` are resources for old files whose forms have none."""
        own = identity(form)
        if len(self._within) >= _DEEPEST or (own is not None and own in self._within):
            raise TooMuchError
        group = entry(form, "/Group")
        resources = entry(form, "/Resources") or outer
        if name(entry(group, "/S")) == "Transparency":
            said = entry(group, "/CS")
            self.groups.append(self._shelf.spaces.read(said, resources) if said is not None else None)
            veil = state.veil_of(stroke=False)
            state = state._replace(veil=veil, alpha_fill=1.0, alpha_stroke=1.0, blend="Normal", soft_mask=False)
        state = state._replace(ctm=times(_matrix(entry(form, "/Matrix")), state.ctm))
        clip = _clipped(state, numbers(entry(form, "/BBox")))
        if clip is None:
            return
        base, self._base = self._base, state.ctm
        self._within.append(own)
        try:
            self._run(self._operations_of(form), resources, state._replace(clip=clip))
        finally:
            self._within.pop()
            self._base = base

    def _operations_of(self, form: pikepdf.Stream) -> list[Operation]:
        shelf, own = self._shelf, identity(form)
        if own is not None and own in shelf.kept:
            return shelf.kept[own]
        self._packing(form)
        if len(form.read_bytes()) > shelf.limits.content:
            raise TooMuchError
        operations = self._parsed(form)
        if own is not None and shelf.kept_operators + len(operations) <= _MOST_KEPT:
            shelf.kept[own] = operations
            shelf.kept_operators += len(operations)
        return operations

    def _parsed(self, stream: pikepdf.Object) -> list[Operation]:
        """The operators of a page or a stream with their operands; content that is broken off is noted."""
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            operations: list[Operation] = [
                (str(each.operator), list(each.operands)) for each in pikepdf.parse_content_stream(stream)
            ]
        if said:
            self.trait(DAMAGED)
        return operations

    def _packing(self, stream: pikepdf.Stream) -> None:
        for each in filters(stream):
            if each == "LZWDecode":
                self.trait("lzw")

    # ---- what streams ask for -----------------------------------------------------------------------

    def trait(self, kind: str) -> None:
        """Note something that a PDF for print does not have."""
        self.traits[kind] = None

    def gap(self, gap: Gap) -> None:
        """Note where something is missing. Raises ``TooMuchError``."""
        self._shelf.marks += 1
        if self._shelf.full:
            raise TooMuchError
        self.gaps.append(gap)

    def put(self, mark: Mark, pattern: object, resources: object, state: State) -> None:
        """Put a mark on the page, and what its pattern shows there. Raises ``TooMuchError``."""
        self._shelf.marks += 1
        if self._shelf.full:
            raise TooMuchError
        self.marks.append(replace(mark, note=True) if self._note else mark)
        if pattern is None or isinstance(mark, Image):
            return
        if mark.colour.pattern == "shading":
            space, ink = shading(entry(pattern, "/Shading"), resources, self._shelf.spaces)
            self.marks.append(_shade(mark, space, ink))
        elif isinstance(pattern, pikepdf.Stream):
            self._tile(pattern, mark, state)

    def _tile(self, pattern: pikepdf.Stream, mark: Mark, state: State) -> None:
        """The cell of a tiling pattern, once a page: its marks lie where the pattern is seen first (8.7.3)."""
        own = identity(pattern)
        if own is None or own in self._patterns:
            return
        self._patterns.add(own)
        ctm = times(_matrix(entry(pattern, "/Matrix")), self._base)
        inside = State(ctm, EVERYTHING, veil=state.veil_of(stroke=False))
        if number(entry(pattern, "/PaintType")) == 2 and mark.colour.space.base is not None:
            colour = Colour(mark.colour.space.base, mark.colour.values)
            inside = inside._replace(fill=colour, stroke=colour, locked=True)
        before = len(self.marks)
        self._within.append(own)
        try:
            self._run(self._operations_of(pattern), entry(pattern, "/Resources"), inside)
        finally:
            self._within.pop()
        self.marks[before:] = [replace(m, area=mark.area, flat=frozenset()) for m in self.marks[before:]]

    def do(self, xobject: object, state: State, where: Surroundings) -> None:
        """An XObject: an image or a form."""
        if not isinstance(xobject, pikepdf.Stream):
            return
        if entry(xobject, "/OPI") is not None:
            self.trait("opi")
        match name(entry(xobject, "/Subtype")):
            case "Image":
                self.image(xobject, state, where)
            case "Form":
                if entry(xobject, "/Ref") is not None:
                    self.trait("reference")
                self._form(xobject, state, where.resources)
            case "PS":
                self.trait("postscript")

    def image(self, stream: pikepdf.Stream, state: State, where: Surroundings) -> None:
        """An image, in an XObject or inline."""
        picture = self._shelf.pictures.read(stream, where.resources)
        for each in picture.filters:
            if each in {"LZWDecode", "JPXDecode", "JBIG2Decode"}:
                self.trait(_LATE_FILTERS[each])
        stencil = entry(stream, "/ImageMask") is True
        seen = _seen(state, 0.0, 0.0, 1.0, 1.0)
        if seen is None:
            return
        sides = [(picture.width, across(state.ctm)), (picture.height, upwards(state.ctm))]
        dpi = min((pixels / length * 72 for pixels, length in sides if length > 0), default=0.0)
        veil = state.veil_of(stroke=False)
        colour = state.fill if stencil else Colour(picture.space, ())
        mark = Image(
            seen.area, colour, state.overprint_fill, state.overprint_mode, veil.alpha, veil.blend,
            veil.soft_mask or picture.masked, seen.flat, picture=picture, dpi=dpi, stencil=stencil,
        )  # fmt: skip
        self.put(mark, None, where.resources, state)

    def shade(self, value: object, state: State, where: Surroundings) -> None:
        """``sh``: a shading over all of the clip."""
        space, ink = shading(value, where.resources, self._shelf.spaces)
        veil = state.veil_of(stroke=False)
        clip = state.clip
        self.put(
            Shade(clip.area, Colour(space, ()), state.overprint_fill, state.overprint_mode, *veil, clip.flat, ink=ink),
            None,
            where.resources,
            state,
        )

    def inline(self, value: object, state: State, where: Surroundings) -> None:
        """An image within the content."""
        if isinstance(value, pikepdf.PdfInlineImage):
            stream = pikepdf.Stream(self._shelf.pdf, value.read_raw_bytes(), value.obj)
            self.image(stream, state, where)

    def glyphs(self, drawn: Iterator[tuple[int, Matrix]], state: State, where: Surroundings) -> None:
        """The drawings of a Type3 font, each once a string (9.6.5)."""
        face, done = state.face, set[int]()
        for code, place in drawn:
            glyph = face.glyphs.get(code)
            own = identity(glyph)
            if glyph is None or code in done or (own is not None and own in self._within):
                continue
            done.add(code)
            self._within.append(own)
            try:
                inside = state._replace(ctm=times(face.matrix, place))
                self._run(self._operations_of(glyph), face.resources or where.resources, inside)
            finally:
                self._within.pop()


def _matrix(value: object) -> Matrix:
    found = numbers(value)
    if len(found) != 6:
        return UNIT
    a, b, c, d, e, f = found
    return (a, b, c, d, e, f)


def _clipped(state: State, bounds: tuple[float, ...]) -> Outline | None:
    """The clip of a form: its BBox."""
    if len(bounds) != 4:
        return state.clip
    left, low, right, high = bounds
    return _seen(state, left, low, right, high)


def _seen(state: State, left: float, low: float, right: float, high: float) -> Outline | None:
    """A rectangle in user space as far as the clip lets it be seen."""
    flat: frozenset[Side] = frozenset(SIDES) if upright(state.ctm) else frozenset()
    return Outline(box(state.ctm, left, low, right, high), flat).within(state.clip)


def _shade(mark: Mark, space: Space, ink: float | None) -> Shade:
    return Shade(
        mark.area, Colour(space, ()), mark.overprint, mark.overprint_mode, mark.alpha, mark.blend, mark.soft_mask,
        mark.flat, mark.note, ink,
    )  # fmt: skip
