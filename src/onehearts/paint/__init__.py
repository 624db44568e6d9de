"""Paint an Edition: the only room that writes PDF."""

from onehearts.paint.png import png
from onehearts.paint.press import press_pdf
from onehearts.paint.screen import screen_pdf

__all__ = ["png", "press_pdf", "screen_pdf"]
