"""What the tests of the composer share: the bundled fonts, two styles, and a look at where bodies stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from onehearts.edition import FontFile, Ink
from onehearts.runs import Line, Run
from onehearts.typesetting import FontBook, SetLine, Setting, TextStyle, Typesetter
from onehearts.typesetting.justify import fit
from onehearts.typesetting.paragraph import Paragraph

FONTS = Path(__file__).resolve().parents[2] / "fonts"
FILES = {
    "Gothic": "biz-udgothic/BIZUDGothic-Regular.ttf",
    "Gothic Bold": "biz-udgothic/BIZUDGothic-Bold.ttf",
    "PGothic": "biz-udpgothic/BIZUDPGothic-Regular.ttf",
    "Rounded": "m-plus-rounded-1c/MPLUSRounded1c-ExtraBold.ttf",
    "Noto": "noto-sans-jp/NotoSansJP-Regular.ttf",
}
BOOK = FontBook({name: FontFile(str(FONTS / file)) for name, file in FILES.items()})

INK, STRONG, LINK = Ink("ink"), Ink("strong"), Ink("link")
BODY = TextStyle(
    name="body",
    fonts=("Gothic", "Noto"),
    strong_fonts=("Gothic Bold", "Noto"),
    size=10.0,
    leading=16.0,
    ink=INK,
    strong_ink=STRONG,
    link_ink=LINK,
)
HEAD = replace(BODY, name="head", fonts=("Rounded", "Noto"), headline=True, align="left", digits="asis")
RAGGED = replace(BODY, name="ragged", align="left")
LISTED = replace(RAGGED, name="listed", items=True)

TYPESETTER = Typesetter(BOOK)


def runs_of(text: str | Line) -> Line:
    return (Run(text),) if isinstance(text, str) else text


def prepare(text: str | Line, style: TextStyle = BODY, **changes: Any) -> Paragraph:
    return TYPESETTER.prepare(runs_of(text), replace(style, **changes) if changes else style)


def set_in(text: str | Line, ems: float, style: TextStyle = BODY, lines: int | None = None, **changes: Any) -> Setting:
    paragraph = prepare(text, style, **changes)
    return TYPESETTER.set(paragraph, ems * paragraph.style.size, lines)


def texts(setting: Setting) -> list[str]:
    return [line.text for line in setting.lines]


class Body(NamedTuple):
    """The body of a character in ems from the start of its line."""

    left: float
    width: float


def bodies(text: str | Line, style: TextStyle = BODY, room: float = 1000.0, fill: bool = False) -> list[Body]:
    """Where the bodies stand when the whole text is one line in ``room`` ems."""
    p = prepare(text, style)
    fitted = fit(p, 0, len(p.body), room, elastic=True, fill=fill)
    return [Body(round(left, 6), round(width, 6)) for left, width in zip(fitted.lefts, p.body, strict=True)]


def space(text: str | Line, at: int, style: TextStyle = BODY, room: float = 1000.0, fill: bool = False) -> float:
    """The space before character ``at``, in ems, beyond the bodies."""
    found = bodies(text, style, room, fill)
    return round(found[at].left - found[at - 1].left - found[at - 1].width, 4)


def ink_span(line: SetLine) -> tuple[float, float]:
    """The first and the last point of a line that its runs take up."""
    seen = [run for run in line.runs if run.actual_text != ""]
    return min(run.x for run in seen), max(run.x + run.width for run in seen)
