"""A page and what is to be said of it → what stands round it on a proof: lines, boxes with numbers, a slug.

The sheet leaves room for red pens: that of an A4 page is JIS B4, so that a proof can be printed at its full size. Lines
and boxes alone touch the trimmed page; a number stands beside it, at the end of a line that leads to its box.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onehearts.design import Printer
from onehearts.edition import Ink, Item, Page, Shape, Stroke, Swatch
from onehearts.geometry import Path, Rect, ellipse, mm, place, rectangle
from onehearts.messages import phrase
from onehearts.paint.writer import Writer

SIDE = mm(23.5)  # between the edges of the sheet and of the trimmed page, left and right
END = mm(33.5)  # above and below

BLACK, GREY, WHITE = Ink("black"), Ink("grey"), Ink("white")
BOX, GUIDE = Ink("box"), Ink("guide")
INKS = {
    name: Swatch(name, rgb, (0, 0, 0, 0))
    for name, rgb in (
        ("black", (34, 34, 34)),
        ("grey", (110, 110, 110)),
        ("white", (255, 255, 255)),
        ("box", (0, 84, 200)),  # red is the pen's
        ("guide", (0, 150, 170)),
    )
}

_HAIR, _LINE = 0.35, 1.1
_AROUND = 2.5  # between a block and its box
_UNDER = 1.0  # between the em boxes of words and the line under them
_HEAD = 3.0  # of an arrow
_NUMBER = 7.5  # radius of the disc of a number
_DASH, _DOT = 4.0, 1.2  # of lines that are not solid; as much is left out


class Mark(NamedTuple):
    """A box on a page, and the number it has in the list."""

    page: int
    rect: Rect
    number: int


class Words(NamedTuple):
    """Words on a page, in a line or ``down`` a column, that are new; without length, where words were taken away."""

    page: int
    rect: Rect
    down: bool


class Slug(NamedTuple):
    """What stands outside all pages: the name of the round, title and issue, the day, and what the colours are."""

    name: str
    title: str
    day: str
    colours: str


class Sheets:
    """The sheets of one proof, all of one size."""

    def __init__(self, page: Page, printer: Printer, slug: Slug, writer: Writer) -> None:
        self.trim = Rect(SIDE, END, page.width, page.height)
        self.width, self.height = page.width + 2 * SIDE, page.height + 2 * END
        self.bleed = min(page.bleed, printer.bleed)
        self._safe = printer.safe
        self._printer = printer
        self._slug = slug
        self._writer = writer

    def page(self, items: Sequence[Item]) -> Page:
        """A sheet with these items."""
        return Page(0, self.width, self.height, 0.0, tuple(items))

    def around(self, page: str, marks: Sequence[Mark], words: Sequence[Words], *, changed: bool) -> list[Item]:
        """All that stands round and on a page of the edition; ``changed``: there are boxes on some page."""
        return [
            *self._guides(),
            *self._boxes(marks),
            *(shape for one in words for shape in self._underline(one)),
            *self.slug(page),
            *self._legend(changed),
            *self._signatures(),
        ]

    def slug(self, page: str) -> Iterator[Item]:
        """The head of a sheet: what it is, of what, and which."""
        writer, trim = self._writer, self.trim
        top = END - self.bleed - mm(17)
        badge, name = writer.style(11, bold=True, ink=WHITE), writer.style(19, bold=True)
        width = writer.width(phrase("proof.for"), badge) + 14
        yield Shape(rectangle(Rect(trim.x, top, width, 22)), BLACK)
        yield from writer.line(phrase("proof.for"), badge, trim.x + width / 2, top + 5.5, "center")
        yield from writer.line(self._slug.name, name, trim.x + width + 10, top + 1.5)
        after = trim.x + width + 24 + writer.width(self._slug.name, name)
        yield from writer.line(self._slug.title, writer.style(11), after, top + 5.5)
        yield from writer.line(page, writer.style(13, bold=True), trim.right, top + 4.5, "right")

    def _guides(self) -> Iterator[Item]:
        """Where it is cut, how far art reaches, where text is safe."""
        lines = [rectangle(self.trim)]
        if self.bleed:
            lines.append(_broken(self.trim.grown(self.bleed), _DASH))
        if self._safe:
            lines.append(_broken(self.trim.grown(-self._safe), _DOT))
        for path in lines:
            yield from _drawn(path, Stroke(GUIDE, _HAIR), _HAIR)

    def _boxes(self, marks: Sequence[Mark]) -> Iterator[Item]:
        middle = self.trim.x + self.trim.width / 2
        for at_right in (False, True):
            floor = 0.0
            for mark in sorted(marks, key=lambda one: one.rect.y):
                box = self._box(mark.rect)
                if (box.x > middle) is not at_right:
                    continue
                yield from _drawn(rectangle(box), Stroke(BOX, _LINE), 0.5)
                out = self.bleed + 5 + _NUMBER
                x = self.trim.right + out if at_right else self.trim.x - out
                start, y = (box.right if at_right else box.x), box.y + _NUMBER
                level = max(y, floor)
                floor = level + 2 * _NUMBER + 2
                edge = x + (-_NUMBER if at_right else _NUMBER)
                yield from _drawn((("M", start, y), ("L", edge, level)), Stroke(BOX, 0.6), 0.5)
                yield from self.number(mark.number, x, level)

    def number(self, number: int, x: float, y: float) -> Iterator[Item]:
        """A number in a disc about (x, y)."""
        yield Shape(ellipse(x, y, _NUMBER, _NUMBER), BOX)
        size = 9.0 if number < 100 else 7.0
        yield from self._writer.line(
            str(number), self._writer.style(size, bold=True, ink=WHITE), x, y - size / 2, "center"
        )

    def _underline(self, words: Words) -> Iterator[Shape]:
        """A line under new words, at the right of a column; an arrow's head to where words were taken away."""
        x, y = self.trim.x + words.rect.x, self.trim.y + words.rect.y
        right, bottom = x + words.rect.width, y + words.rect.height
        by, head = _UNDER, _HEAD
        if words.down:
            line = (("M", right + by, y), ("L", right + by, bottom))
            arrow = (("M", right + head, y - head), ("L", right, y), ("L", right + head, y + head))
        else:
            line = (("M", x, bottom + by), ("L", right, bottom + by))
            arrow = (("M", x - head, bottom + head), ("L", x, bottom), ("L", x + head, bottom + head))
        gone = min(words.rect.width, words.rect.height) == 0
        yield from _drawn(arrow if gone else line, Stroke(BOX, _LINE), 0.5)

    def _box(self, rect: Rect) -> Rect:
        """The box round a block, in points of the sheet, within the trimmed page."""
        page = Rect(0.0, 0.0, self.trim.width, self.trim.height)
        wide = rect.grown(_AROUND)
        left, top = max(wide.x, page.x + 1), max(wide.y, page.y + 1)
        right, bottom = min(wide.right, page.right - 1), min(wide.bottom, page.bottom - 1)
        return Rect(self.trim.x + left, self.trim.y + top, right - left, bottom - top)

    def _legend(self, changed: bool) -> Iterator[Item]:
        """Which line is which, and what the colours are; at the foot, right."""
        writer, style = self._writer, self._writer.style(7.5, ink=GREY)
        lines: list[tuple[Path, Stroke, str]] = [(_flat(0), Stroke(GUIDE, 0.6), phrase("proof.trim"))]
        if self.bleed:
            lines.append((_flat(_DASH), Stroke(GUIDE, 0.6), phrase("proof.bleed", length=_in_mm(self.bleed))))
        if self._safe:
            lines.append((_flat(_DOT), Stroke(GUIDE, 0.6), phrase("proof.safe", length=_in_mm(self._safe))))
        if changed:
            lines.append((_flat(0), Stroke(BOX, _LINE), phrase("proof.changed")))
        right, top = self.trim.right, self.trim.bottom + self.bleed + mm(6)
        for path, stroke, text in lines:
            yield from writer.line(text, style, right - _SAMPLE - 6, top, "right")
            yield Shape(place(path, right - _SAMPLE, top + 3.9), None, stroke)
            top += 11.0
        about = (
            self._slug.day,
            phrase("proof.printer", title=self._printer.title),
            self._slug.colours,
        )
        left, top = self.trim.x + _TABLE + 14, self.trim.bottom + self.bleed + mm(6)
        for text in about:
            yield from writer.line(text, style, left, top)
            top += 11.0

    def _signatures(self) -> Iterator[Item]:
        """A table to sign in: at the foot, left."""
        writer, style = self._writer, self._writer.style(7.5, ink=GREY)
        left, top = self.trim.x, self.trim.bottom + self.bleed + mm(5)
        x = left
        for width, text in zip(_COLUMNS, ("proof.checked", "proof.day", "proof.name"), strict=True):
            for y, height in ((top, 13.0), (top + 13, 22.0), (top + 35, 22.0)):
                yield Shape(rectangle(Rect(x, y, width, height)), None, Stroke(GREY, 0.5))
            yield from writer.line(phrase(text), style, x + width / 2, top + 2.7, "center")
            x += width


_COLUMNS = (46.0, 66.0, 118.0)
_TABLE = sum(_COLUMNS)
_SAMPLE = 22.0  # length of a line in the legend


def _drawn(path: Path, stroke: Stroke, white: float) -> Iterator[Shape]:
    """A line with so much white at either side, so that it is seen on any colour."""
    yield Shape(path, None, Stroke(WHITE, stroke.width + 2 * white))
    yield Shape(path, None, stroke)


def _flat(step: float) -> Path:
    return _dashes(0, 0, _SAMPLE, 0, step) if step else (("M", 0.0, 0.0), ("L", _SAMPLE, 0.0))


def _broken(rect: Rect, step: float) -> Path:
    """The outline of a rectangle in dashes."""
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    return (
        *_dashes(x, y, right, y, step),
        *_dashes(right, y, right, bottom, step),
        *_dashes(right, bottom, x, bottom, step),
        *_dashes(x, bottom, x, y, step),
    )


def _dashes(x: float, y: float, to_x: float, to_y: float, step: float) -> Path:
    """A straight line in dashes as long as the gaps between them, with a dash at either end."""
    length = abs(to_x - x) + abs(to_y - y)
    count = 2 * max(1, round((length / step - 1) / 2)) + 1
    across, down = (to_x - x) / count, (to_y - y) / count
    return tuple(
        segment
        for n in range(0, count, 2)
        for segment in (
            ("M", x + n * across, y + n * down),
            ("L", x + (n + 1) * across, y + (n + 1) * down),
        )
    )


def _in_mm(length: float) -> str:
    return f"{length / mm(1):.1f}".removesuffix(".0")
