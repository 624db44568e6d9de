"""An edition → what became of its photographs on the pages, and messages about what does not look as it was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from onehearts.design import Zone
from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Edition, Page, Picture
from onehearts.geometry import Insets, Rect, mm
from onehearts.messages import diagnose
from onehearts.pictures import PhotoInfo, effective_dpi, on_page

# Below this a photograph looks coarse in print (press guides ask for 300–350, and refuse less than half of it).
_LEAST_DPI = 150.0

# Sheets shift under the knife, and printers in offices leave a white edge of up to so much.
_TRIM = mm(5)

# As much of the picture's width or height may be lost of what should be seen: rounding, nothing the eye finds.
_SLACK = 0.005


class Placed(NamedTuple):
    """A photograph as it stands on a page.

    ``dpi`` is how many pixels an inch it has there, ``focus`` where on the page (points) the seen part of what staff
    want to be seen lies; it is ``whole`` unless the crop cuts it. ``span`` is the photograph's place in the issue.
    """

    page: Page
    item: Picture
    photo: PhotoInfo
    span: SourceSpan
    dpi: float
    focus: Rect
    whole: bool


def placed(edition: Edition, photos: Mapping[str, PhotoInfo]) -> tuple[Placed, ...]:
    """All photographs of the edition in paint order, page by page.

    ``photos`` maps the names of ``edition.photos`` to what is known of the files.
    """
    origins = {node.id: node.origin for node in edition.structure.walk()}
    return tuple(
        _placed(page, item, photos[item.source], None if item.node is None else origins.get(item.node))
        for page in edition.pages
        for item in page.flat()
        if isinstance(item, Picture)
    )


def photographs(all_placed: Iterable[Placed], zones: Iterable[Zone]) -> tuple[Diagnostic, ...]:
    """Photographs that are coarse, there twice, cropped into what should be seen, or have that in one of the
    ``zones`` or at the edge of the page."""
    zones, first, said = tuple(zones), dict[str, Placed](), list[Diagnostic]()
    for one in all_placed:
        said += (*_coarse(one), *_focus(one, zones))
        earlier = first.setdefault(one.photo.digest, one)
        if earlier is not one:
            line, page = earlier.span.line, earlier.page.number
            said.append(diagnose("check.same-photo", one.span, line=line, page=page))
    return tuple(said)


def _placed(page: Page, item: Picture, photo: PhotoInfo, origin: SourceSpan | None) -> Placed:
    focus, crop = item.focus, item.crop
    lost = max(crop.x - focus.x, crop.y - focus.y, focus.right - crop.right, focus.bottom - crop.bottom)
    return Placed(
        page,
        item,
        photo,
        origin or SourceSpan(photo.path),
        effective_dpi(photo, crop, item.rect),
        on_page(focus, crop, item.rect),
        lost <= _SLACK,
    )


def _coarse(one: Placed) -> Iterator[Diagnostic]:
    if one.dpi < _LEAST_DPI:
        width, height = one.photo.width, one.photo.height
        needed = round(width * _LEAST_DPI / one.dpi)
        yield diagnose("check.coarse-photo", one.span, width=width, height=height, needed=needed)


def _focus(one: Placed, zones: Iterable[Zone]) -> Iterator[Diagnostic]:
    number = one.page.number
    if not one.whole:
        sides, shape = ("左右", "縦長") if one.item.crop.width < one.item.focus.width else ("上下", "横長")
        yield diagnose("check.focus-cut", one.span, page=number, sides=sides, shape=shape)
    for zone in zones:
        if zone.is_on(number) and _touch(one.focus, zone.area):
            yield diagnose("check.focus-in-zone", one.span, page=number, zone=zone.name)
    safe = Rect(0.0, 0.0, one.page.width, one.page.height).inset(Insets(_TRIM, _TRIM, _TRIM, _TRIM))
    if one.focus.x < safe.x or one.focus.y < safe.y or one.focus.right > safe.right or one.focus.bottom > safe.bottom:
        yield diagnose("check.focus-at-edge", one.span, page=number)


def _touch(focus: Rect, area: Rect) -> bool:
    """Whether they have a point in common that does not only lie on their edges."""
    across = focus.x < area.right and focus.right > area.x
    return across and focus.y < area.bottom and focus.bottom > area.y
