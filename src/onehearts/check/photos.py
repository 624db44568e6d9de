"""An edition → messages about photographs that have too few pixels for the size they are shown at."""

from __future__ import annotations

from collections.abc import Mapping

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Edition, Picture
from onehearts.messages import diagnose
from onehearts.pictures import PhotoInfo, effective_dpi

# Below this a photograph looks coarse in print (press guides ask for 300–350, and refuse less than half of it).
_LEAST_DPI = 150.0


def sharpness(edition: Edition, photos: Mapping[str, PhotoInfo]) -> tuple[Diagnostic, ...]:
    """``photos`` maps the names of ``edition.photos`` to what is known of the files."""
    origins = {node.id: node.origin for node in edition.structure.walk()}
    said: list[Diagnostic] = []
    for page in edition.pages:
        for item in page.flat():
            if isinstance(item, Picture):
                span = origins.get(-1 if item.node is None else item.node)
                said += _coarse(item, photos[item.source], span or SourceSpan(photos[item.source].path))
    return tuple(said)


def _coarse(item: Picture, photo: PhotoInfo, span: SourceSpan) -> list[Diagnostic]:
    dpi = effective_dpi(photo, item.crop, item.rect)
    if dpi >= _LEAST_DPI:
        return []
    needed = photo.width * _LEAST_DPI / dpi
    return [diagnose("check.coarse-photo", span, width=photo.width, height=photo.height, needed=round(needed))]
