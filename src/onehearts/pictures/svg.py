"""Turn the text of an SVG file into a drawing: filled outlines, one flat opaque colour each.

What paper can take without surprises is taken, everything else is refused by name: gradients,
transparency, clipping, strokes, text, images, styles and scripts never vanish silently. Nothing is
ever loaded from outside the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple, NoReturn, TypeAlias
from xml.parsers import expat

from onehearts.edition import Ink
from onehearts.geometry import Path, Rect, ellipse, place, polygon, rectangle, rounded
from onehearts.pictures.svgpath import parse_numbers, parse_path
from onehearts.pictures.svgtransform import IDENTITY, Matrix, parse_transform, product, transformed

_SVG = "http://www.w3.org/2000/svg"

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_NAMED = {"black": "#000000", "white": "#ffffff"}
_UNITS = re.compile(r"(?<=\d)px\s*$", re.ASCII)

_SILENT = frozenset({"title", "desc", "metadata"})
_OPACITIES = frozenset({"opacity", "fill-opacity"})
# Attributes that change nothing of a filled outline.
_HARMLESS = frozenset(
    (
        "id",
        "class",
        "role",
        "lang",
        "version",
        "baseProfile",
        "preserveAspectRatio",
        "clip-rule",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-opacity",
        "shape-rendering",
    )
)


class DrawingError(ValueError):
    """A drawing that cannot be printed as it is: ``element`` (its name), ``line`` (from 1), ``reason``."""

    def __init__(self, element: str, line: int, reason: str) -> None:
        super().__init__(f"{line} 行目の <{element}>: {reason}")
        self.element = element
        self.line = line
        self.reason = reason


class DrawnShape(NamedTuple):
    """One filled outline; the name of ``fill`` is '#rrggbb' in lower case, or that of an ink of the layout."""

    path: Path
    fill: Ink
    even_odd: bool = False


class Drawing(NamedTuple):
    """Shapes from back to front, in the units of the drawing: (0, 0) to (width, height), y down."""

    width: float
    height: float
    shapes: tuple[DrawnShape, ...]


def read_drawing(text: str) -> Drawing:
    """The drawing that ``text``, a whole SVG document, describes.

    Its size is the viewBox (or width and height in pixels where there is none), its corner moved to
    (0, 0). Raises ``DrawingError`` for everything that is not a flat opaque fill.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(text, True)
    except expat.ExpatError as error:
        raise DrawingError("svg", error.lineno, "XML として読めません") from error
    return Drawing(reader.width, reader.height, tuple(reader.shapes))


class _Look(NamedTuple):
    """What an element hands down to those inside it."""

    fill: str = "#000000"
    even_odd: bool = False
    matrix: Matrix = IDENTITY
    defines: bool = False  # inside <defs>, where nothing is drawn


class _Reader:
    """Takes expat's events and collects shapes."""

    __slots__ = ("_looks", "_skipping", "height", "parser", "shapes", "width")

    def __init__(self) -> None:
        self.width = self.height = 0.0
        self.shapes: list[DrawnShape] = []
        self._looks: list[_Look] = []
        self._skipping = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction

    def _refuse(self, element: str, reason: str) -> NoReturn:
        raise DrawingError(element, self.parser.CurrentLineNumber, reason)

    def _doctype(self, name: str, *_: object) -> None:
        # Entities can be declared only here: without a DOCTYPE there is nothing to expand or load.
        self._refuse(name, "DOCTYPE（実体の宣言）は使えません")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(target, "処理命令（スタイルシートなど）は使えません")

    def _start(self, full_name: str, attributes: dict[str, str]) -> None:
        namespace, _, name = full_name.rpartition(" ")
        if self._skipping or (self._looks and (namespace != _SVG or name in _SILENT)):
            self._skipping += 1  # words about the drawing, or an editor's own notes
            return
        try:
            self._enter(namespace, name, attributes)
        except DrawingError:
            raise
        except ValueError as error:
            self._refuse(name, str(error))

    def _end(self, _: str) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self._looks.pop()

    def _enter(self, namespace: str, name: str, attributes: Mapping[str, str]) -> None:
        if not self._looks:
            if (namespace, name) != (_SVG, "svg"):
                raise ValueError("SVG のファイルではありません")
            parent = self._open(attributes)
        elif self._looks[-1].defines or name == "svg" or name not in _KINDS:
            raise ValueError("この要素は使えません（使えるのは単色で塗った図形だけです）")
        else:
            parent = self._looks[-1]
        own, outline = _KINDS[name]
        look = _styled(parent, attributes, own)
        if outline is not None and look.fill != "none":
            path = transformed(outline(attributes), look.matrix)
            if path:
                self.shapes.append(DrawnShape(path, Ink(look.fill), look.even_odd))
        self._looks.append(look._replace(defines=True) if name == "defs" else look)

    def _open(self, attributes: Mapping[str, str]) -> _Look:
        """Read the size from the root element and move the viewBox's corner to (0, 0)."""
        if "viewBox" in attributes:
            box = parse_numbers(attributes["viewBox"])
        else:
            box = [0.0, 0.0, _length(attributes, "width"), _length(attributes, "height")]
        if len(box) != 4 or box[2] <= 0 or box[3] <= 0:
            raise ValueError("viewBox（または width と height）から大きさがわかりません")
        x, y, self.width, self.height = box
        return _Look(matrix=(1.0, 0.0, 0.0, 1.0, -x, -y))


def _styled(parent: _Look, attributes: Mapping[str, str], own: frozenset[str]) -> _Look:
    """The look of an element from its parent's and its attributes; ``own``: those its kind reads itself."""
    fill, even_odd, matrix = parent.fill, parent.even_odd, parent.matrix
    for name, value in attributes.items():
        if name == "fill":
            fill = _colour(value)
        elif name == "fill-rule":
            if value not in ("evenodd", "nonzero"):
                raise ValueError(f"fill-rule「{value}」は使えません")
            even_odd = value == "evenodd"
        elif name == "transform":
            matrix = product(matrix, parse_transform(value))
        elif name in own or name in _HARMLESS or " " in name or name.startswith(("data-", "aria-")):
            continue
        elif name in _OPACITIES:
            if parse_numbers(value) != [1.0]:
                raise ValueError(f"{name}（透明）は使えません")
        elif not (name == "stroke" and value.strip() == "none"):
            raise ValueError(f"属性 {name} は使えません")
    return _Look(fill, even_odd, matrix)


def _colour(value: str) -> str:
    """'#rrggbb' or 'none'."""
    colour = value.strip()
    if _HEX.fullmatch(colour):
        digits = colour[1:].lower()
        return "#" + (digits if len(digits) == 6 else "".join(d + d for d in digits))
    if colour == "none":
        return colour
    if colour not in _NAMED:
        raise ValueError(f"fill「{colour}」は使えません（#rrggbb で書いた単色だけ）")
    return _NAMED[colour]


def _length(attributes: Mapping[str, str], name: str) -> float:
    """A length in user units ('12' or '12px'); 0 where it is not given."""
    numbers = parse_numbers(_UNITS.sub("", attributes.get(name, "0")))
    if len(numbers) != 1:
        raise ValueError(f"{name}「{attributes[name]}」は 1 つの数値ではありません")
    return numbers[0]


def _positive(attributes: Mapping[str, str], name: str) -> float:
    length = _length(attributes, name)
    if length < 0:
        raise ValueError(f"{name} が負の数です")
    return length


def _path(attributes: Mapping[str, str]) -> Path:
    return parse_path(attributes.get("d", ""))


def _circle(attributes: Mapping[str, str]) -> Path:
    r = _positive(attributes, "r")
    return ellipse(_length(attributes, "cx"), _length(attributes, "cy"), r, r) if r else ()


def _ellipse(attributes: Mapping[str, str]) -> Path:
    rx, ry = _positive(attributes, "rx"), _positive(attributes, "ry")
    return ellipse(_length(attributes, "cx"), _length(attributes, "cy"), rx, ry) if rx and ry else ()


def _rect(attributes: Mapping[str, str]) -> Path:
    """SVG 1.1, 9.2: one radius stands for both, and neither passes half a side."""
    x, y = _length(attributes, "x"), _length(attributes, "y")
    width, height = _positive(attributes, "width"), _positive(attributes, "height")
    rx = min(_positive(attributes, "rx" if "rx" in attributes else "ry"), width / 2)
    ry = min(_positive(attributes, "ry" if "ry" in attributes else "rx"), height / 2)
    if not (width and height):
        return ()
    if not (rx and ry):
        return rectangle(Rect(x, y, width, height))
    # Elliptical corners are round ones in a space scaled by the radii.
    return place(rounded(Rect(0.0, 0.0, width / rx, height / ry), 1.0), x, y, rx, ry)


def _polygon(attributes: Mapping[str, str]) -> Path:
    n = parse_numbers(attributes.get("points", ""))
    if len(n) % 2:
        raise ValueError("points の数値の個数が奇数です")
    return polygon(list(zip(n[0::2], n[1::2], strict=True))) if n else ()


_Outline: TypeAlias = Callable[[Mapping[str, str]], Path] | None

# What each element reads itself, and how its outline is drawn.
_KINDS: Mapping[str, tuple[frozenset[str], _Outline]] = {
    "svg": (frozenset({"viewBox", "width", "height", "x", "y"}), None),
    "g": (frozenset(), None),
    "defs": (frozenset(), None),
    "path": (frozenset({"d"}), _path),
    "circle": (frozenset({"cx", "cy", "r"}), _circle),
    "ellipse": (frozenset({"cx", "cy", "rx", "ry"}), _ellipse),
    "rect": (frozenset({"x", "y", "width", "height", "rx", "ry"}), _rect),
    "polygon": (frozenset({"points"}), _polygon),
}
