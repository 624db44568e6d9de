"""Paint an Edition: the only room that writes PDF."""

from onehearts.paint.instructions import instructions
from onehearts.paint.plates import plate_pdfs
from onehearts.paint.png import png
from onehearts.paint.press import press_pdf
from onehearts.paint.screen import screen_pdf

__all__ = ["instructions", "plate_pdfs", "png", "press_pdf", "screen_pdf"]
