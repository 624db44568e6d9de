"""The bytes of a PDF → ``Document``. Damaged, locked and hostile files end in an ``UnreadableError`` or in less."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf

from onehearts.check.preflight.fonts import FontReader
from onehearts.check.preflight.matrix import Matrix, as_seen, box
from onehearts.check.preflight.model import Annotation, Boxes, Document, Intent, Page
from onehearts.check.preflight.objects import BROKEN, corners, entries, entry, identity, items, name, number, text
from onehearts.check.preflight.pictures import PictureReader
from onehearts.check.preflight.spaces import SpaceReader
from onehearts.check.preflight.walk import Limits, Shelf, TooMuchError, Walker
from onehearts.check.preflight.xmp import xmp
from onehearts.geometry import Rect

_LIMITS = Limits()
_MOST_MEMORY = 512 << 20  # bytes that a stream may have when it is unpacked
_MOST_WARNINGS = 20
_PROFILE_HEAD = 128  # bytes: what an ICC profile says of itself (ICC.1, 7.2)
_A4 = (0.0, 0.0, 595.276, 841.89)
_HIDDEN = 2  # annotation flag 2, hidden, as a bit mask (ISO 32000-1, table 165)


class UnreadableError(Exception):
    """A file is no PDF, is too damaged, or wants a password; ``locked`` says which."""

    def __init__(self, locked: bool = False) -> None:
        super().__init__("locked" if locked else "damaged")
        self.locked = locked


def read(data: bytes, limit: float, measure: bool, limits: Limits = _LIMITS) -> Document:
    """The document in ``data``.

    Pictures are looked through for more ink than ``limit`` (1 for each ink that is full) if ``measure`` is set.
    Raises ``UnreadableError``.
    """
    with _bounded():
        try:
            # What qpdf repairs is told by us, not on standard error.
            with pikepdf.open(BytesIO(data), suppress_warnings=True) as pdf:
                spaces = SpaceReader()
                return _document(Shelf(pdf, spaces, FontReader(), PictureReader(spaces, limit, measure), limits))
        except pikepdf.PasswordError as error:
            raise UnreadableError(locked=True) from error
        except BROKEN as error:
            raise UnreadableError from error


@contextmanager
def _bounded() -> Iterator[None]:
    """While a file of others is read, no stream may unpack to more than fits."""
    limits, log, silence = pikepdf.settings, logging.getLogger("pikepdf"), logging.NullHandler()
    # What the library has to say is told in the report; nobody who asked for one listens to its log.
    log.addHandler(silence)
    old = limits.set_qpdf_limits(
        flate_max_memory=_MOST_MEMORY, png_max_memory=_MOST_MEMORY, run_length_max_memory=_MOST_MEMORY
    )
    try:
        yield
    finally:
        log.removeHandler(silence)
        limits.set_qpdf_limits(
            flate_max_memory=int(old["flate_max_memory"]),
            png_max_memory=int(old["png_max_memory"]),
            run_length_max_memory=int(old["run_length_max_memory"]),
        )


def _document(shelf: Shelf) -> Document:
    pdf = shelf.pdf
    root = pdf.Root
    count = len(pdf.pages)
    pages: list[Page] = []
    for number_, page in enumerate(pdf.pages, start=1):
        if number_ > shelf.limits.pages or shelf.full:
            break
        pages.append(_page(page, number_, shelf))
    metadata = entry(root, "/Metadata")
    packet = metadata.read_bytes() if isinstance(metadata, pikepdf.Stream) else b""
    return Document(
        version=_version(pdf),
        page_count=count,
        pages=tuple(pages),
        info={key[1:]: text(value) for key, value in entries(entry(pdf.trailer, "/Info"))},
        xmp=xmp(packet) if packet else None,
        packed=entry(metadata, "/Filter") is not None,
        has_id=len(items(entry(pdf.trailer, "/ID"))) == 2,
        encrypted=pdf.is_encrypted,
        intents=tuple(_intent(each) for each in items(entry(root, "/OutputIntents"))),
        traits=tuple(dict.fromkeys(_traits(root))),
        repaired=tuple(str(warning) for warning in pdf.get_warnings()[:_MOST_WARNINGS]),
    )


def _version(pdf: pikepdf.Pdf) -> tuple[int, int]:
    """The version in the head of the file, or a later one in the catalogue (ISO 32000-1, 7.5.2)."""
    said = (re.match(r"(\d+)\.(\d+)$", each) for each in (pdf.pdf_version, name(entry(pdf.Root, "/Version"))))
    return max(((int(each[1]), int(each[2])) for each in said if each), default=(0, 0))


def _intent(value: object) -> Intent:
    profile = entry(value, "/DestOutputProfile")
    try:
        head = profile.read_bytes()[:_PROFILE_HEAD] if isinstance(profile, pikepdf.Stream) else b""
    except BROKEN:
        head = b"?"
    return Intent(
        name(entry(value, "/S")),
        text(entry(value, "/OutputConditionIdentifier")),
        text(entry(value, "/RegistryName")),
        int(number(entry(profile, "/N"))) if head else None,
        head,
    )


def _traits(root: object) -> Iterator[str]:
    """What the catalogue holds that is not for print."""
    names = entry(root, "/Names")
    if entry(names, "/JavaScript") is not None:
        yield "javascript"
    if entry(names, "/EmbeddedFiles") is not None or entry(root, "/AF") is not None:
        yield "attachment"
    opening = entry(root, "/OpenAction")
    if isinstance(opening, pikepdf.Dictionary):
        yield "javascript" if name(entry(opening, "/S")) == "JavaScript" else "action"
    if entry(root, "/AA") is not None:
        yield "action"
    if items(entry(entry(root, "/AcroForm"), "/Fields")):
        yield "form"
    if items(entry(entry(root, "/OCProperties"), "/OCGs")):
        yield "layers"


def _page(page: pikepdf.Page, number_: int, shelf: Shelf) -> Page:
    media = corners(_inherited(page, "/MediaBox")) or _A4
    turn = int(number(_inherited(page, "/Rotate")))
    unit = number(entry(page.obj, "/UserUnit"), 1.0)
    base = as_seen(media, turn, unit if unit > 0 else 1.0)
    walker = Walker(shelf, base, box(base, *media))
    resources, complete = _inherited(page, "/Resources"), True
    annotations: list[Annotation] = []
    try:
        walker.page(page, resources)
        for each in items(entry(page.obj, "/Annots")):
            annotations += _annotation(each, walker, base)
    except (*BROKEN, TooMuchError):
        complete = False
    group = entry(page.obj, "/Group")
    if name(entry(group, "/S")) == "Transparency":
        said = entry(group, "/CS")
        walker.groups.append(shelf.spaces.read(said, resources) if said is not None else None)
    if entry(page.obj, "/AA") is not None:
        walker.trait("action")
    return Page(
        number_,
        _boxes(page, base, media),
        tuple(walker.marks),
        tuple(annotations),
        frozenset(walker.idle),
        tuple(walker.groups),
        tuple(walker.traits),
        complete,
        tuple(walker.gaps),
    )


def _boxes(page: pikepdf.Page, base: Matrix, media: tuple[float, float, float, float]) -> Boxes:
    def seen(key: str) -> Rect | None:
        found = corners(_inherited(page, key) if key == "/CropBox" else entry(page.obj, key))
        return box(base, *found) if found else None

    return Boxes(box(base, *media), seen("/CropBox"), seen("/BleedBox"), seen("/TrimBox"), seen("/ArtBox"))


def _inherited(page: pikepdf.Page, key: str) -> object:
    """What a page says, or a node of the tree above it (ISO 32000-1, 7.7.3.4)."""
    node: object = page.obj
    met: set[tuple[int, int] | None] = set()
    while node is not None and identity(node) not in met:
        found = entry(node, key)
        if found is not None:
            return found
        met.add(identity(node))
        node = entry(node, "/Parent")
    return None


def _annotation(value: object, walker: Walker, base: Matrix) -> Iterator[Annotation]:
    area = corners(entry(value, "/Rect"))
    if area is None:
        return
    hidden = bool(int(number(entry(value, "/F"))) & _HIDDEN)
    yield Annotation(name(entry(value, "/Subtype")), box(base, *area), hidden)
    action = entry(value, "/A")
    if action is not None or entry(value, "/AA") is not None:
        walker.trait("javascript" if name(entry(action, "/S")) == "JavaScript" else "action")
    shown = entry(entry(value, "/AP"), "/N")
    if isinstance(shown, pikepdf.Dictionary) and not isinstance(shown, pikepdf.Stream):
        shown = entry(shown, f"/{name(entry(value, '/AS'))}")
    if isinstance(shown, pikepdf.Stream) and not hidden:
        walker.appearance(shown, area)
