"""What a PDF puts on its pages, as values that rules can ask: boxes, marks with their colours, fonts, pictures.

Lengths are points as the page is seen: origin at the top left of the MediaBox, y down, turned by /Rotate and
enlarged by /UserUnit. Amounts of ink are 0 to 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from onehearts.geometry import Rect

Side: TypeAlias = Literal["left", "top", "right", "bottom"]
SIDES: tuple[Side, ...] = ("left", "top", "right", "bottom")

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
ALL = "All"
DAMAGED = "repaired"
"""The trait of content that was read as far as it can be."""


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space (ISO 32000-1, 8.6).

    ``inks`` are the colourants of Separation and DeviceN. ``base`` is what an Indexed or Pattern space stands on, or
    what stands in for spot colours; ``table`` are the colours of an Indexed space, a byte each component.
    """

    family: str
    components: int = 1
    inks: tuple[str, ...] = ()
    base: Space | None = None
    table: bytes = b""


GREY = Space("DeviceGray")


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in its space; ``pattern`` tells what is used in its place."""

    space: Space
    values: tuple[float, ...]
    pattern: Literal["", "tiling", "shading"] = ""


BLACK = Colour(GREY, (0.0,))


@dataclass(frozen=True, slots=True)
class Font:
    """A font; ``subtype`` is that of the dictionary, of what stands below it for Type0 (ISO 32000-1, 9.5)."""

    name: str
    subtype: str
    embedded: bool
    subset: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of an image's samples.

    ``ink`` is the largest sum of inks in a pixel, ``over`` the share of pixels above the limit it was read with;
    both are ``None`` if they could not be told. ``grey`` says whether it shows no colour, ``None`` if that is unknown.
    ``cut`` tells that some of its samples are missing.
    """

    width: int
    height: int
    bits: int
    space: Space
    filters: tuple[str, ...] = ()
    masked: bool = False
    ink: float | None = None
    over: float | None = None
    grey: bool | None = None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What one operator puts on the page, as far as its clip lets it be seen.

    ``flat`` are the sides at which it ends in a straight edge along that side of ``area``. ``note`` tells whether
    it belongs to an annotation.
    """

    area: Rect
    colour: Colour
    overprint: bool = False
    overprint_mode: int = 0
    alpha: float = 1.0
    blend: str = "Normal"
    soft_mask: bool = False
    flat: frozenset[Side] = frozenset()
    note: bool = False


@dataclass(frozen=True, slots=True)
class Fill(Mark):
    """A filled path."""


@dataclass(frozen=True, slots=True)
class Stroke(Mark):
    """A line along a path, ``width`` wide on the page; 0 is the thinnest the machine can draw."""

    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Text(Mark):
    """A string in ``font``, ``size`` high on the page; ``words`` are what it says, empty if the file does not tell.

    ``empty`` tells that a character of it has no glyph.
    """

    font: Font = field(default_factory=lambda: Font("", "", False, False))
    size: float = 0.0
    words: str = ""
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Image(Mark):
    """A picture; ``dpi`` are its pixels an inch on the page in the coarser direction. A stencil has a ``colour``."""

    picture: Picture = field(default_factory=lambda: Picture(0, 0, 0, GREY))
    dpi: float = 0.0
    stencil: bool = False


@dataclass(frozen=True, slots=True)
class Shade(Mark):
    """A run of colours; ``ink`` is the largest sum of inks in it, ``None`` if that could not be told."""

    ink: float | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Where something should be drawn that is not in the file; ``called`` is its name there."""

    area: Rect
    called: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something that lies on the page: a link, a note, a field."""

    subtype: str
    area: Rect
    hidden: bool


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of a page (ISO 32000-1, 14.11.2); ``None`` where the file has none."""

    media: Rect
    crop: Rect | None
    bleed: Rect | None
    trim: Rect | None
    art: Rect | None

    @property
    def finished(self) -> Rect:
        """What is left when the page is cut: the TrimBox, or what stands in for it."""
        return self.trim or self.art or self.crop or self.media

    @property
    def reach(self) -> Rect:
        """How far art may go and is printed: the BleedBox, or what stands in for it."""
        return self.bleed or self.finished


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what is on it in paint order, and what is said about it.

    ``idle`` are spaces in which a colour was set, whether or not anything was painted in it. ``groups`` are the
    colour spaces of its transparency groups, ``traits`` what files for print do not have, by the codes of messages.
    ``complete`` is false if not all of it could be looked at. ``gaps`` are where something is missing.
    """

    number: int
    boxes: Boxes
    marks: tuple[Mark, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    idle: frozenset[Space] = frozenset()
    groups: tuple[Space | None, ...] = ()
    traits: tuple[str, ...] = ()
    complete: bool = True
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Intent:
    """An output intent (ISO 32000-1, 14.11.5); ``profile`` is the head of its profile, empty if there is none."""

    subtype: str
    condition: str
    registry: str
    components: int | None
    profile: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF.

    ``xmp`` holds metadata by prefixed name, ``None`` if there are none that can be read; ``packed`` says that they are
    compressed. ``repaired`` is what was found damaged and put right in reading. Pages behind ``pages`` were not
    looked at.
    """

    version: tuple[int, int]
    page_count: int
    pages: tuple[Page, ...]
    info: Mapping[str, str]
    xmp: Mapping[str, str] | None
    packed: bool
    has_id: bool
    encrypted: bool
    intents: tuple[Intent, ...]
    traits: tuple[str, ...]
    repaired: tuple[str, ...]
