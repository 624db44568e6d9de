"""Small fonts drawn for the tests: TrueType, CFF, and both of them variable, with forms and metrics for vertical lines.

Every character is a box of its own size, so that a picture tells which one was drawn. The axes of the variable
fonts are 太さ (``wght`` 100–900, 400 as drawn) and 字幅 (``wdth`` 50–100, 100 as drawn); boxes grow from their left
edge, and only Latin letters and digits change their advance.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib import build

Format: TypeAlias = Literal["truetype", "cff", "variable", "cff2"]
FORMATS: tuple[Format, ...] = ("truetype", "cff", "variable", "cff2")

UPEM = 1000
ASCENT, DESCENT = 880, 120


class Box(NamedTuple):
    """The ink of a character in thousandths of an em, as drawn at the default weight and width."""

    advance: int
    left: int
    bottom: int
    right: int
    top: int


FULL = Box(1000, 60, -60, 900, 820)
BOXES = {
    " ": Box(280, 0, 0, 0, 0),
    "1": Box(500, 100, 0, 320, 700),
    "2": Box(500, 60, 0, 400, 700),
    "A": Box(620, 20, 0, 500, 720),
    "B": Box(600, 80, 0, 500, 720),
    "x": Box(480, 40, 0, 400, 480),
    "　": Box(1000, 0, 0, 0, 0),
    "、": Box(1000, 60, -80, 240, 140),
    "。": Box(1000, 60, -80, 280, 160),
    "「": Box(1000, 620, -40, 900, 820),
    "」": Box(1000, 60, -80, 340, 780),
    "ー": Box(1000, 80, 330, 880, 430),
    "あ": Box(1000, 110, -20, 850, 760),
    "い": Box(1000, 90, 60, 860, 700),
    "漢": FULL,
    "字": FULL._replace(bottom=-40, top=800),
    "高": FULL._replace(left=100, right=880),
    "崎": FULL._replace(left=40, right=920),
}
VERTICAL = {"、": Box(1000, 700, 640, 880, 860), "ー": Box(1000, 440, -80, 540, 800)}
"""What ``vert`` puts in the place of these characters; 、 moves from the lower left to the upper right."""

_NOTDEF = Box(1000, 200, 0, 700, 700)
_THICKER = 1.1  # how much wider ink and advance are at the greatest weight
_LIGHTEST, _DRAWN, _HEAVIEST = 100, 400, 900
_NARROWEST, _WIDEST = 50, 100


def write_font(path: Path, format: Format) -> Path:
    """A font of that format at ``path``; its family is called Boxes."""
    glyf = format in ("truetype", "variable")
    font = _master(glyf, 1.0) if format in ("truetype", "cff") else _variable(glyf)
    font.save(path)
    return path


def advance_of(character: str, weight: float = _DRAWN, width: float = _WIDEST) -> float:
    """The advance in thousandths of an em that the font has at a weight and a width."""
    box = BOXES[character]
    if box.advance == UPEM:
        return UPEM
    heavier = max(0.0, (weight - _DRAWN) / (_HEAVIEST - _DRAWN)) * (_THICKER - 1)
    narrower = (_WIDEST - width) / _WIDEST
    return box.advance * (1 + heavier - narrower)


def _variable(glyf: bool) -> TTFont:
    """Three drawings joined: the ordinary one, the heaviest, the narrowest."""
    space = DesignSpaceDocument()
    for tag, name, least, drawn, most in (
        ("wght", "Weight", _LIGHTEST, _DRAWN, _HEAVIEST),
        ("wdth", "Width", _NARROWEST, _WIDEST, _WIDEST),
    ):
        space.addAxis(AxisDescriptor(tag=tag, name=name, minimum=least, default=drawn, maximum=most))
    for weight, width, stretched in (
        (_DRAWN, _WIDEST, 1.0),
        (_HEAVIEST, _WIDEST, _THICKER),
        (_DRAWN, _NARROWEST, _NARROWEST / _WIDEST),
    ):
        location = {"Weight": weight, "Width": width}
        space.addSource(SourceDescriptor(font=_master(glyf, stretched), location=location, name=f"{weight} {width}"))
    font: TTFont = build(space)[0]
    return font


def _master(glyf: bool, stretched: float) -> TTFont:
    """The font with every box stretched from its left edge; advances only of what is not full width."""
    named = {".notdef": _NOTDEF, **{_name(c): box for c, box in BOXES.items()}}
    named |= {f"{_name(c)}.vert": box for c, box in VERTICAL.items()}
    drawn = {name: _stretched(box, stretched) for name, box in named.items()}
    builder = FontBuilder(UPEM, isTTF=glyf)
    builder.setupGlyphOrder(list(drawn))
    builder.setupCharacterMap({ord(c): _name(c) for c in BOXES})
    if glyf:
        builder.setupGlyf({name: _outline(box, TTGlyphPen(None)).glyph() for name, box in drawn.items()})
    else:
        pens = {name: _outline(box, T2CharStringPen(box.advance, None)) for name, box in drawn.items()}
        builder.setupCFF("Boxes-Regular", {}, {name: pen.getCharString() for name, pen in pens.items()}, {})
    builder.setupHorizontalMetrics({name: (box.advance, box.left) for name, box in drawn.items()})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT)
    builder.setupVerticalMetrics({name: (UPEM, ASCENT - box.top) for name, box in drawn.items()})
    builder.setupVerticalHeader(ascent=UPEM // 2, descent=-UPEM // 2)
    if not glyf:
        builder.setupVerticalOrigins({}, ASCENT)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes-Regular"})
    builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=-DESCENT, sCapHeight=720, sxHeight=480)
    builder.setupPost()
    rules = "".join(f"sub {_name(c)} by {_name(c)}.vert;" for c in VERTICAL)
    builder.addOpenTypeFeatures(f"feature vert {{ {rules} }} vert;")
    font: TTFont = builder.font
    return font


def _stretched(box: Box, by: float) -> Box:
    advance = box.advance if box.advance == UPEM else round(box.advance * by)
    return box._replace(advance=advance, right=box.left + round((box.right - box.left) * by))


def _outline(box: Box, pen: TTGlyphPen | T2CharStringPen) -> TTGlyphPen | T2CharStringPen:
    if box.right > box.left:
        pen.moveTo((box.left, box.bottom))
        for corner in ((box.left, box.top), (box.right, box.top), (box.right, box.bottom)):
            pen.lineTo(corner)
        pen.closePath()
    return pen


def _name(character: str) -> str:
    return f"uni{ord(character):04X}"
