"""A text, a measure and a level → where the bodies stand; the same asked and answered in lines of JSON.

With this a suite from outside can drive the composer, rule by rule, and compare positions. Everything is set as
body text: justified, the first line flush, in BIZ UDGothic.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias, TypeGuard, get_args

from onehearts.diagnostics import SourceSpan
from onehearts.edition import FontFile, Ink
from onehearts.messages import diagnose
from onehearts.runs import plain
from onehearts.typesetting.fonts import FontBook
from onehearts.typesetting.lines import Body
from onehearts.typesetting.style import Kinsoku, TextStyle
from onehearts.typesetting.typesetter import Typesetter

Digits: TypeAlias = Literal["office", "asis"]
Brackets: TypeAlias = Literal["japanese", "asis"]

FONTS = ("biz-udgothic/BIZUDGothic-Regular.ttf", "noto-sans-jp/NotoSansJP-Regular.ttf")
LEAST_MEASURE = 2.0  # ems; what every text can be set at
MOST_MEASURE = 1000.0  # ems; beyond is a slip

_BLACK = Ink("#000000")
_BODY_TEXT = TextStyle(
    name="bench",
    fonts=FONTS,
    size=10.0,
    leading=16.0,
    ink=_BLACK,
    strong_ink=_BLACK,
    link_ink=_BLACK,
    digits="asis",
    brackets="asis",
)

_CHOICES = {"level": get_args(Kinsoku), "digits": get_args(Digits), "brackets": get_args(Brackets)}
_FLAGS = ("hanging", "vertical")
_PLACES = 6  # decimals of an em in an answer


class Answer(NamedTuple):
    """What is said to a question; ``understood`` is whether the question was one."""

    content: dict[str, object]
    understood: bool = True


def typesetter(fonts: Path) -> Typesetter:
    """A typesetter with the fonts of the bench; ``fonts`` is the bundled folder of that name."""
    return Typesetter(FontBook({name: FontFile(str(fonts / name)) for name in FONTS}))


def lines_of(
    text: str,
    measure: float,
    level: Kinsoku = "very-strict",
    *,
    typesetter: Typesetter,
    digits: Digits = "asis",
    brackets: Brackets = "asis",
    hanging: bool = False,
    vertical: bool = False,
) -> tuple[tuple[Body, ...], ...]:
    """The lines of a paragraph as bodies; ``measure`` (2 or more) and the bodies' places are ems.

    A mark that hangs starts at the measure. The places of vertical lines are counted from their heads.
    The left edge of a mark is that of its half-em body, wherever its font draws it. All characters are there, as
    written and in order, but a typed ``"\\n"``, which ends its line. The typesetter has to know ``FONTS``.
    """
    style = replace(_BODY_TEXT, kinsoku=level, digits=digits, brackets=brackets, hanging=hanging, vertical=vertical)
    paragraph = typesetter.prepare(plain(text), style)
    size = style.size
    return tuple(
        tuple(Body(body.text, body.left / size, body.width / size) for body in line)
        for line in typesetter.bodies(paragraph, measure * size)
    )


def answer(line: bytes, number: int, typesetter: Typesetter) -> Answer:
    """The answer to one line of JSON in UTF-8, the ``number``-th of its file.

    ``{"id": …, "lines": [{"text": …, "glyphs": [{"text": …, "x_em": …, "advance_em": …}]}]}``, or ``{"id": …,
    "error": …}`` for what the composer cannot do. What was asked wrongly is answered with its ``"line"`` as well,
    and without an id if there was none to be read.
    """
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict):
        return _refusal({}, number, "bench-json")
    name = asked.get("id")
    if not _is_text(name) and not _is_number(name):
        return _refusal({}, number, "bench-value", key="id", wanted="文字か数")
    wrong = _wrong(asked)
    if wrong is not None:
        key, wanted = wrong
        return _refusal({"id": name}, number, "bench-value", key=key, wanted=wanted)
    made = lines_of(
        asked["text"],
        asked["measure_em"],
        asked.get("level", "very-strict"),
        typesetter=typesetter,
        digits=asked.get("digits", "asis"),
        brackets=asked.get("brackets", "asis"),
        hanging=asked.get("hanging", False),
        vertical=asked.get("vertical", False),
    )
    return Answer({"id": name, "lines": [_line(bodies) for bodies in made]})


def _line(bodies: tuple[Body, ...]) -> dict[str, object]:
    glyphs = [
        {"text": text, "x_em": round(left, _PLACES), "advance_em": round(width, _PLACES)}
        for text, left, width in bodies
    ]
    return {"text": "".join(body.text for body in bodies), "glyphs": glyphs}


def _wrong(asked: Mapping[str, object]) -> tuple[str, str] | None:
    """The first key whose value cannot be used, and what is wanted there. Other keys are the asker's own."""
    if not _is_text(asked.get("text")):
        return "text", "組む文字"
    measure = asked.get("measure_em")
    if not _is_number(measure) or not LEAST_MEASURE <= measure <= MOST_MEASURE:
        return "measure_em", f"{LEAST_MEASURE:g}から{MOST_MEASURE:g}までの数（行の長さ、全角の何字分か）"
    for key, choices in _CHOICES.items():
        if key in asked and asked[key] not in choices:
            return key, "、".join(choices) + "のどれか"
    for key in _FLAGS:
        if not isinstance(asked.get(key, False), bool):
            return key, "true か false"
    return None


def _is_text(value: object) -> TypeGuard[str]:
    """Whether it is a text that can be written; JSON can name halves of surrogate pairs, which are no characters."""
    return isinstance(value, str) and not any("\ud800" <= character <= "\udfff" for character in value)


def _is_number(value: object) -> TypeGuard[int | float]:
    """Whether it is a number of JSON's; Python's reader knows true, NaN and Infinity besides."""
    return isinstance(value, int | float) and not isinstance(value, bool) and -math.inf < value < math.inf


def _refusal(known: dict[str, object], number: int, code: str, **values: str) -> Answer:
    error = _said(code, **values)
    return Answer({**known, "line": number, "error": f"{number}行目: {error}"}, understood=False)


def _said(code: str, **values: str) -> str:
    """The message ``code`` and what to do, in one text."""
    said = diagnose(f"typesetting.{code}", SourceSpan(""), **values)
    return "".join((said.message, *said.hints))
