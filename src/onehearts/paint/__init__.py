"""Paint an Edition: the only room that writes PDF."""

from onehearts.paint.png import png
from onehearts.paint.screen import screen_pdf

__all__ = ["png", "screen_pdf"]
