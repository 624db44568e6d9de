"""Paint an Edition: the only room that writes PDF."""

from onehearts.paint.png import png
from onehearts.paint.press import press_pdf
from onehearts.paint.proof import ProofRound, proof_pdf
from onehearts.paint.prooflist import Entry, Section
from onehearts.paint.proofsheet import Mark
from onehearts.paint.screen import screen_pdf

__all__ = ["Entry", "Mark", "ProofRound", "Section", "png", "press_pdf", "proof_pdf", "screen_pdf"]
