"""Small boxes in the bundled fonts, and what the tests of composing share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from onehearts.compose import (
    About,
    Arrangement,
    Box,
    Composer,
    Composition,
    Frame,
    Gap,
    Panel,
    Piece,
    Sense,
    Stack,
    Text,
)
from onehearts.compose.measure import Measurer
from onehearts.compose.place import Placer
from onehearts.compose.structure import Structure
from onehearts.design import Layout, Paper, Season
from onehearts.diagnostics import SourceSpan
from onehearts.edition import Edition, FontFile, Glyphs, Group, Ink, Item, Page, Swatch
from onehearts.geometry import Elastic, Insets, Rect
from onehearts.pictures import Drawing, DrawnShape
from onehearts.runs import plain
from onehearts.typesetting import FontBook, TextStyle, Typesetter

FONTS = Path(__file__).resolve().parents[2] / "fonts"
FILES = {
    "Gothic": FontFile(str(FONTS / "biz-udgothic" / "BIZUDGothic-Regular.ttf")),
    "Rounded": FontFile(str(FONTS / "m-plus-rounded-1c" / "MPLUSRounded1c-Bold.ttf")),
}
TYPESETTER = Typesetter(FontBook(FILES))

Align: TypeAlias = Literal["justify", "left"]

BLACK, WHITE = Ink("black"), Ink("white")


def _style(name: str, font: str, size: float, leading: float, align: Align = "justify") -> TextStyle:
    return TextStyle(
        name=name,
        fonts=(font,),
        size=size,
        leading=leading,
        align=align,
        ink=BLACK,
        strong_ink=BLACK,
        link_ink=BLACK,
    )


BODY = _style("body", "Gothic", 10.0, 16.0, "left")
SOLID = _style("solid", "Gothic", 10.0, 16.0)
LARGE = _style("large", "Rounded", 20.0, 24.0, "left")

PAPER = Paper(220.0, 300.0, 8.0, WHITE)
LAYOUT = Layout(
    name="small",
    folder=Path(),
    paper=PAPER,
    margins=Insets(20.0, 10.0, 20.0, 10.0),
    between=Elastic(10.0, 4.0, 6.0),
    swatches={"black": Swatch("black", (0, 0, 0), (0, 0, 0, 100)), "white": Swatch("white", (255,) * 3, (0,) * 4)},
    season=Season("black", ("black",)),
    fonts=FILES,
    styles={},
    drawings={},
    art={},
    looks={},
    body=BODY,
)
ABOUT = About("2026-02", "紙", "市", "2026-02-01", {})
SQUARE = Drawing(1.0, 1.0, (DrawnShape((("M", 0, 0), ("L", 1, 0), ("L", 1, 1), ("L", 0, 1), ("Z",)), BLACK),))


def measurer() -> Measurer:
    return Measurer(TYPESETTER)


def text(words: str, style: TextStyle = BODY, role: str = "P", **more: bool) -> Text:
    return Text(plain(words), style, Sense(role), **more)


def prose(*lengths: int) -> tuple[Text, ...]:
    """Paragraphs of so many characters, no two characters alike."""
    made, at = [], 0x4E00
    for length in lengths:
        made.append(text("".join(chr(at + n) for n in range(length)), SOLID))
        at += length
    return tuple(made)


def lines(count: int, mark: str = "字") -> Text:
    """A paragraph that takes so many lines at 100 points: ten characters each."""
    return text(mark * (10 * count))


def gap(natural: float, shrink: float = 0.0, stretch: float = 0.0) -> Gap:
    return Gap(Elastic(natural, shrink, stretch))


def mark(height: float = 1.0) -> Panel:
    """A black bar over the whole width."""
    return Panel(Stack(()), fill=BLACK, height=height)


def placed(box: Box, width: float, height: float | None = None, measuring: Measurer | None = None) -> Group:
    """The box placed at the origin, as high as it naturally is or as asked."""
    m = measuring or measurer()
    high = m.extent(box, width).height if height is None else height
    placer = Placer(m, Structure("題"), lambda ink: ink)
    return placer.group(box, Rect(0.0, 0.0, width, high), "箱", Structure("題").root)


def shown(items: Sequence[Item]) -> list[str]:
    """The lines of text among items in the order painted: runs on one baseline one after the other are one line."""
    found: list[str] = []
    before: Glyphs | None = None
    for item in flat(items):
        if not isinstance(item, Glyphs):
            continue
        if before is not None and before.y == item.y and abs(before.x + before.width - item.x) < 6:
            found[-1] += item.text
        else:
            found.append(item.text)
        before = item
    return found


def flat(items: Sequence[Item]) -> list[Item]:
    """All items, groups opened."""
    opened: list[Item] = []
    for item in items:
        opened += flat(item.items) if isinstance(item, Group) else [item]
    return opened


def text_of(box: Box, width: float) -> str:
    """Everything a box shows, in the order painted."""
    return "".join(shown(placed(box, width).items))


def piece(name: str, box: Box, pin: int = 0, new_page: bool = False, line: int = 1) -> Piece:
    return Piece(
        name, (Arrangement("", box),), SourceSpan.at("issue.yaml", line), Sense("Sect", title=name), pin, new_page
    )


def pour(
    pieces: Sequence[Piece], count: int = 1, foot: Piece | None = None, masthead: Piece | None = None
) -> Composition:
    """The pieces on pages of 220 × 300 points; the live area is 200 × 260, a line of 20 characters."""
    frame = Frame(masthead, foot, lambda _page, _footed, _surplus: ())
    return Composer(frame, LAYOUT, TYPESETTER).compose(pieces, ABOUT, count)


def blocks_on(page: Page) -> list[str]:
    """The names of the groups on a page."""
    return [item.name for item in page.items if isinstance(item, Group)]


def text_on(page: Page) -> str:
    return "".join(item.text for item in page.flat() if isinstance(item, Glyphs))


def all_text(edition: Edition) -> str:
    return "".join(text_on(page) for page in edition.pages)
