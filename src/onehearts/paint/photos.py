"""Pictures of an edition → image XObjects, each size and crop once (ISO 32000-1, 8.9.5)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from onehearts.diagnostics import Diagnostic
from onehearts.edition import Edition, Picture
from onehearts.paint.document import Document
from onehearts.paint.objects import Name, Value
from onehearts.pictures import Colours, Derivative, PhotoStore, Separation, effective_dpi

_SPACES: Mapping[Colours, str] = {"colour": "DeviceRGB", "grey": "DeviceRGB", "black": "DeviceGray"}


class Manner(NamedTuple):
    """How photographs are put into a file.

    What has more than ``most`` pixels an inch is brought down to ``dpi``; JPEG of ``quality`` 0–100, in inks where
    a ``separation`` says which, or for a ``proof`` in sRGB that shows how those will look. ``shown`` are the entries of
    an image that say what its numbers stand for, where that is not the colours themselves.
    """

    dpi: float
    most: float
    quality: int
    colours: Colours
    separation: Separation | None = None
    proof: bool = False
    shown: Mapping[str, Value] = MappingProxyType({})


class Photos:
    """The photographs of one document. All are made at the start, several at a time."""

    def __init__(self, edition: Edition, store: PhotoStore, manner: Manner) -> None:
        self._files = edition.photos
        self._store = store
        self._manner = manner
        items = (item for page in edition.pages for item in page.flat() if isinstance(item, Picture))
        wanted = tuple(dict.fromkeys(self._wanted(item) for item in items))
        self._made = dict(zip(wanted, store.derive(wanted), strict=True))
        self._resources: dict[Derivative, str] = {}
        self.refs: dict[str, Value] = {}

    def _wanted(self, item: Picture) -> Derivative:
        photo = self._store.open(self._files[item.source])
        if isinstance(photo, Diagnostic):
            raise ValueError(f"{item.source}: {photo.message}")
        manner = self._manner
        # No more pixels than there are: enlarging adds bytes and no detail.
        own = effective_dpi(photo, item.crop, item.rect)
        scale = (manner.dpi if own > manner.most else own) / 72
        width = max(1, min(round(item.rect.width * scale), round(item.crop.width * photo.width)))
        height = max(1, min(round(item.rect.height * scale), round(item.crop.height * photo.height)))
        made = (manner.quality, manner.colours, manner.separation, manner.proof)
        return Derivative(photo, item.crop, width, height, *made)

    def resource(self, item: Picture, document: Document) -> str:
        """The name under which pages find the image for ``item``."""
        wanted = self._wanted(item)
        if wanted not in self._resources:
            name = self._resources[wanted] = f"P{len(self._resources) + 1}"
            self.refs[name] = document.add_stream(
                {
                    "Type": Name("XObject"),
                    "Subtype": Name("Image"),
                    "Width": wanted.width,
                    "Height": wanted.height,
                    **self._colour_space(),
                    "BitsPerComponent": 8,
                    "Filter": Name("DCTDecode"),
                },
                self._made[wanted],
                compress=False,
            )
        return self._resources[wanted]

    def _colour_space(self) -> Mapping[str, Value]:
        if self._manner.shown:
            return self._manner.shown
        if self._manner.proof:
            return {"ColorSpace": Name("DeviceRGB")}
        if self._manner.separation is None:
            return {"ColorSpace": Name(_SPACES[self._manner.colours])}
        # JPEG in inks counts from no ink down, as Adobe's programs write it.
        return {"ColorSpace": Name("DeviceCMYK"), "Decode": [1, 0] * 4}
