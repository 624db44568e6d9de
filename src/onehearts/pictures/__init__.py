"""Photographs and drawings: files → what a page can show."""

from onehearts.pictures.appearance import Appearance
from onehearts.pictures.drawings import DrawingBook
from onehearts.pictures.photo import PhotoInfo, crop_for, effective_dpi, on_page
from onehearts.pictures.qr import QrBook
from onehearts.pictures.separation import Cmyk, Colours, Separation
from onehearts.pictures.store import Derivative, PhotoStore
from onehearts.pictures.svg import Drawing, DrawingError, DrawnShape

__all__ = [
    "Appearance",
    "Cmyk",
    "Colours",
    "Derivative",
    "Drawing",
    "DrawingBook",
    "DrawingError",
    "DrawnShape",
    "PhotoInfo",
    "PhotoStore",
    "QrBook",
    "Separation",
    "crop_for",
    "effective_dpi",
    "on_page",
]
