"""A picture → the same in a frame: on a white card with round corners, or as a print held by strips of tape."""

from __future__ import annotations

from math import cos, pi, sin

from onehearts.blocks.parts.panel import PanelLook, stroke
from onehearts.compose import Box, Panel, Pinned
from onehearts.design import INK, LENGTH, Look
from onehearts.edition import Ink
from onehearts.fields import ChoiceType, Record, field
from onehearts.geometry import Insets, polygon
from onehearts.pictures import Drawing, DrawnShape

_TAPE = "テープ"
_TEETH = 4  # at either end of a strip, where it was torn off
_DEPTH = 0.12  # of a tooth, as a share of the strip's width
_SLOPE = pi / 4


class FrameLook(Record):
    """部品/写真の枠."""

    form: str = field(
        "形", ChoiceType(("額", _TAPE), "額・テープ のどちらか"),
        help="額は角の丸い台紙、テープは上の角をテープでとめた写真です。",
    )  # fmt: skip
    tape: Ink = field("テープの色", INK)
    length: float = field("テープの長さ", LENGTH)
    width: float = field("テープの太さ", LENGTH)
    inset: float = field("テープの入り", LENGTH, help="台紙の角から、テープの真ん中まで")
    radius: float = field("テープのときの角", LENGTH, help="テープでとめた写真と台紙の角")


def corner(radius: float, look: Look) -> float:
    """The radius of a photograph that has this one in a card."""
    own = look.of(FrameLook)
    return own.radius if own.form == _TAPE else radius


def mounted(inside: Box, own: PanelLook, look: Look, *, outside: bool = False) -> Panel:
    """``inside`` in its frame; ``outside``: the frame lies round it and takes no room."""
    around, how = own.padding, look.of(FrameLook)
    return Panel(
        inside,
        padding=Insets() if outside else around,
        fill=own.fill and look.ink(own.fill),
        stroke=stroke(own, look),
        radius=corner(own.radius, look),
        bleed=around if outside else Insets(),
        pinned=_strips(how, look) if how.form == _TAPE else (),
    )


def _strips(own: FrameLook, look: Look) -> tuple[Pinned, ...]:
    """Strips across the upper corners; a caption stands below the others."""
    ink = look.ink(own.tape)
    return tuple(Pinned(_strip(ink, own, rises=left), own.inset, left) for left in (True, False))


def _strip(ink: Ink, own: FrameLook, *, rises: bool) -> Drawing:
    """A strip with torn ends that rises or falls to the right."""
    length, width = own.length, own.width
    half, depth = length / 2, width * _DEPTH
    end = [(half - depth * (n % 2), width * (n / (2 * _TEETH) - 0.5)) for n in range(2 * _TEETH + 1)]
    points = [*end, *((-x, -y) for x, y in end)]
    size = (length + width) * sin(_SLOPE)
    across, up = cos(_SLOPE), sin(_SLOPE) if rises else -sin(_SLOPE)
    turned = [(size / 2 + x * across + y * up, size / 2 - x * up + y * across) for x, y in points]
    return Drawing(size, size, (DrawnShape(polygon(turned), ink),))
