"""Turn placed items into the operators of a page's content stream (ISO 32000-1, 8 and 9).

Here, and only here, y is flipped: items have it pointing down from the top of the page, PDF up from its foot.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from onehearts.edition import Flow, Glyph, Glyphs, Picture, Shape, Stroke
from onehearts.geometry import Path, Rect
from onehearts.paint.flows import goes_on, is_column
from onehearts.paint.fonts import PdfFont
from onehearts.paint.objects import number
from onehearts.paint.palette import Palette
from onehearts.paint.tags import Tags
from onehearts.paint.wording import said, stretches

# A glyph may stand this far (points) from where it was placed before an adjustment is written; the pen is
# tracked as the reader moves it, so that what is let pass, or lost by rounding, never adds up.
_TOLERANCE = 0.004

# The first four numbers of Tm: how glyphs stand on the page.
_TURNS: Mapping[Flow, str] = {"across": "1 0 0 1", "down": "1 0 0 1", "turned": "0 -1 1 0"}

_PATH_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def flip(y: float, page_height: float) -> float:
    """From y down, origin top left, to PDF's y up, origin bottom left (and back)."""
    return page_height - y


def flip_rect(rect: Rect, page_height: float) -> list[float]:
    """A PDF rectangle: left, bottom, right, top."""
    edges = (rect.x, flip(rect.bottom, page_height), rect.right, flip(rect.y, page_height))
    return [round(edge, 2) for edge in edges]


class Content:
    """The operators of one page, written item by item in paint order; without ``tags`` nothing is said of meaning."""

    def __init__(
        self, page_height: float, fonts: Mapping[str, PdfFont], palette: Palette, tags: Tags | None = None
    ) -> None:
        self._height = page_height
        self._fonts = fonts
        self._palette = palette
        self._tags = tags
        self._operators: list[str] = []
        self._line: list[Glyphs] = []  # runs of one node on one line that are still to be shown
        self._marked: tuple[int | None, str | None] | None = None  # whose content is open, and read as what
        self._in_text = False
        # What is set in the graphics state, and what q saved of it.
        self._set: dict[str, str] = {}
        self._saved: list[dict[str, str]] = []

    def glyphs(self, item: Glyphs) -> None:
        """Show a run of glyphs; runs of one node that follow one another share one marked content."""
        if self._line and not (self._may_join(item.node) and goes_on(self._line, item)):
            self.settle()
        self._line.append(item)

    def settle(self) -> None:
        """Show what was kept back to be shown with more of its line."""
        if self._line:
            self._show_line()

    def shape(self, item: Shape) -> None:
        """Fill and/or stroke an outline."""
        fill, stroke = item.fill, item.stroke
        if not item.path or (fill is None and stroke is None):
            return
        self._enter_graphics(item.node)
        self._state("overprint", self._palette.overprint(fill, stroke and stroke.ink, text=False))
        if fill is not None:
            self._state("fill", self._palette.fill(fill))
        if stroke is not None:
            self._line_style(stroke)
        painting = "S" if fill is None else "f" if stroke is None else "B"
        rule = "*" if item.even_odd and fill is not None else ""
        self._operators += [self._outline(item.path), painting + rule]

    def picture(self, item: Picture, resource: str) -> None:
        """Show the image XObject ``resource`` in the picture's rectangle."""
        self._enter_graphics(item.node)
        rect = item.rect
        x, y = number(rect.x), number(flip(rect.bottom, self._height))
        clip = [self._outline(item.clip), "W n"] if item.clip else []
        placed = f"{number(rect.width)} 0 0 {number(rect.height)} {x} {y} cm /{resource} Do"
        self._operators += ["q", *clip, placed, "Q"]

    def push_clip(self, clip: Path) -> None:
        """Cut everything up to ``pop_clip`` to an outline."""
        self._leave()
        self._operators += ["q", self._outline(clip), "W n"]
        self._saved.append(dict(self._set))

    def pop_clip(self) -> None:
        """Undo the last ``push_clip``."""
        self._leave()
        self._operators.append("Q")
        self._set = self._saved.pop()

    def finish(self) -> bytes:
        """The content stream."""
        self._leave()
        return "\n".join(self._operators).encode("ascii")

    def _enter_graphics(self, node: int | None) -> None:
        self.settle()
        self._enter(node, None)
        self._end_text()

    def _enter(self, node: int | None, text: str | None, inside: bool = False) -> None:
        """Have the marked content of the node open; one that is read as ``text`` is never shared.

        Marked content of nodes is not nested: poppler's reading of the structure loses what follows an inner one.
        """
        if self._tags is None or (self._marked == (node, None) and text is None):
            return
        self._close_mark()
        self._operators.append(self._tags.mark(node, text, inside=inside))
        self._marked = (node, text)

    def _leave(self) -> None:
        self.settle()
        self._close_mark()

    def _close_mark(self) -> None:
        self._end_text()
        if self._marked is not None:
            self._operators.append("EMC")
            self._marked = None

    def _end_text(self) -> None:
        if self._in_text:
            self._operators.append("ET")
            self._in_text = False

    def _state(self, key: str, operator: str) -> None:
        if operator and self._set.get(key) != operator:
            self._operators.append(operator)
            self._set[key] = operator

    def _line_style(self, stroke: Stroke) -> None:
        self._state("stroke", self._palette.stroke(stroke.ink))
        self._state("width", f"{number(stroke.width)} w")

    def _outline(self, path: Path) -> str:
        height = self._height
        steps: list[str] = []
        for operator, *coordinates in path:
            flipped = [flip(n, height) if i % 2 else n for i, n in enumerate(coordinates)]
            steps.append(" ".join([*(number(n, 2) for n in flipped), _PATH_OPERATORS[operator]]))
        return " ".join(steps)

    def _may_join(self, node: int | None) -> bool:
        """Whether a line kept back may be shown as one text with what is of ``node``."""
        last = self._line[-1].node
        return self._tags is None or node == last or not (self._tags.is_spelt(node) or self._tags.is_spelt(last))

    def _show_line(self) -> None:
        """Show the runs gathered on one line; a column of several nodes has the text of the whole round theirs."""
        runs, self._line = self._line, []
        column = is_column(runs)
        if self._tags is None or all(run.node == runs[0].node for run in runs):
            self._show(runs, column)
            return
        self._close_mark()
        self._operators.append(self._tags.spell(said(runs)))
        for _, piece in groupby(runs, lambda run: run.node):
            self._show(list(piece), column, inside=True)
        self._close_mark()
        self._operators.append("EMC")

    def _show(self, runs: list[Glyphs], column: bool, *, inside: bool = False) -> None:
        """Show runs of one node and line, or column; ``inside`` content whose text is spelt out as a whole."""
        node = runs[0].node
        pen = _Pen("across", 0.0, 1.0)
        run: Glyphs | None = None
        height = 0.0
        spell = self._tags is not None and not self._tags.is_spelt(node)
        for stretch in stretches(runs, self._fonts, spell=spell, whole=column):
            if self._marked != (node, None) or stretch.text is not None:
                self._operators += pen.flush()
                self._enter(node, stretch.text, inside)
            for item, glyph in stretch.glyphs:
                if item.flow != "across" and glyph is runs[-1].glyphs[-1]:
                    # Of what begins at one height pdfium takes the left first, unless something was shown elsewhere
                    # in between: the end of a column keeps the columns in their order.
                    self._operators += pen.flush()
                font = self._fonts[item.font]
                start, across, advance = _pen_at(item, glyph, font)
                if item is not run or abs(across - height) > _TOLERANCE or not self._in_text:
                    self._operators += pen.flush()
                    pen = self._place(item, start, across)
                    run, height = item, across
                pen.move(start)
                pen.add(font.codes[glyph.gid], advance)
        self._operators += pen.flush()
        if column and runs[-1].flow == "across":
            # Poppler takes the direction of a stretch whose text is spelt out from how it ends.
            self._operators.append(f"{_TURNS['turned']} 0 0 Tm")

    def _place(self, item: Glyphs, start: float, across: float) -> _Pen:
        """Set what the run is shown with, and the pen to ``start`` on its line."""
        if not self._in_text:
            self._operators.append("BT")
            self._in_text = True
        self._state("overprint", self._palette.overprint(item.ink, None, text=True))
        self._state("fill", self._palette.fill(item.ink, text=True))
        font = self._fonts[item.font]
        resource = font.vertical_resource if item.flow == "down" else font.resource
        self._state("font", f"/{resource} {number(item.size)} Tf")
        x, y = (start, across) if item.flow == "across" else (across, start)
        self._operators.append(f"{_TURNS[item.flow]} {number(x)} {number(flip(y, self._height))} Tm")
        return _Pen(item.flow, start, item.size)


def _pen_at(item: Glyphs, glyph: Glyph, font: PdfFont) -> tuple[float, float, float]:
    """Where on the page the pen has to be for a glyph, along its line and across it, and how far it moves on.

    The places are in points from the top left of the page, the advance in thousandths of the size.
    """
    x, y = item.x + glyph.x, item.y + glyph.y
    if item.flow == "across":
        return x, y, font.widths[glyph.gid]
    if item.flow == "turned":
        return y, x, font.widths[glyph.gid]
    fall, unit = font.falls[glyph.gid], item.size / 1000
    return y - fall.up * unit, x + fall.right * unit, fall.advance


class _Pen:
    """Glyph codes and adjustments for TJ, with the pen where the reader will have it on the page."""

    def __init__(self, flow: Flow, start: float, size: float) -> None:
        self._unit = size / 1000
        # What TJ takes off moves the pen back in lines across, and on in those of Identity-V (ISO 32000-1, 9.4.4).
        self._sign = 1 if flow == "down" else -1
        self._pen = start
        self._codes: list[str] = []
        self._parts: list[str] = []

    def move(self, place: float) -> None:
        """Bring the pen to ``place`` points along the page, from its left edge or its top."""
        if abs(place - self._pen) <= _TOLERANCE:
            return
        adjustment = round(self._sign * (place - self._pen) / self._unit, 1)
        self._close_string()
        self._parts.append(number(adjustment, 1))
        self._pen += self._sign * adjustment * self._unit

    def add(self, code: str, advance: float) -> None:
        """A glyph at the pen, which moves on by ``advance`` thousandths."""
        self._codes.append(code)
        self._pen += advance * self._unit

    def flush(self) -> list[str]:
        """The operator for what was gathered since the last flush, if anything was."""
        self._close_string()
        parts, self._parts = self._parts, []
        return [f"[{''.join(parts)}]TJ"] if parts else []

    def _close_string(self) -> None:
        if self._codes:
            self._parts.append(f"<{''.join(self._codes)}>")
            self._codes.clear()
