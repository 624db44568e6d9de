"""Typed data of one line → values: phone, URL, numbers, yes or no, focus, choice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias, TypeVar

from onehearts.fields.base import Context, TextType
from onehearts.fields.dates import narrow
from onehearts.geometry import CENTRE, Rect
from onehearts.messages import likely
from onehearts.source import Scalar

T = TypeVar("T")

Focus: TypeAlias = Rect
"""What must stay in view of a picture, 0–1 from its left and from its top; a point has no extent."""

_DASHES = re.compile("[‐‑‒–—―−ー]")
_PHONE = re.compile(r"\+?[0-9()\s-]+")
# 電気通信番号計画 (総務省): eleven digits after these, ten after every other 0.
_ELEVEN = ("070", "080", "090", "050", "020", "060", "0800")
_URL = re.compile(r"https?://[^\s/?#<>\"]+\.[^\s/?#<>\".]+(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_COUNT = re.compile(r"(\d{1,7})\s*(\D{0,12})")
_NUMBER = r"(\d{1,3}(?:\.\d+)?)\s*%?"
_BETWEEN = r"\s*[\s,、x/]\s*"
_PER_CENT = re.compile(f"{_NUMBER}{_BETWEEN}{_NUMBER}(?:{_BETWEEN}{_NUMBER}{_BETWEEN}{_NUMBER})?")


class Phone(NamedTuple):
    """A telephone number with its hyphens as typed."""

    text: str

    @property
    def digits(self) -> str:
        return re.sub(r"\D", "", self.text)

    @property
    def href(self) -> str:
        return f"tel:{self.digits}"


class Url(NamedTuple):
    """A web address, https or http."""

    text: str


class Count(NamedTuple):
    """A number of something: 7協議体 is 7 of 協議体; ``unit`` may be empty."""

    number: int
    unit: str = ""


class PhoneType(TextType[Phone]):
    """A Japanese telephone number → ``Phone``."""

    expects = "電話番号"
    example = "027-321-1319"

    def read_text(self, text: Scalar, context: Context) -> Phone | None:
        typed = text.text.strip()
        number = _DASHES.sub("-", narrow(typed))
        if not _PHONE.fullmatch(number) or not number.startswith(("0", "(0")):
            context.report("content.phone", text.span, text=typed)
            return None
        phone = Phone(number)
        expected = 11 if phone.digits.startswith(_ELEVEN) else 10
        if len(phone.digits) != expected:
            context.report("content.phone-digits", text.span, text=typed, count=len(phone.digits))
            return None
        return phone


class UrlType(TextType[Url]):
    """A web address → ``Url``."""

    expects = "ホームページのアドレス"
    example = "https://www.city.takasaki.gunma.jp/"

    def read_text(self, text: Scalar, context: Context) -> Url | None:
        typed = text.text.strip()
        match = _URL.fullmatch(typed.removeprefix("<").removesuffix(">"))
        if not match:
            context.report("content.url", text.span, text=typed)
            return None
        return Url(match[0])

    def schema(self) -> dict[str, object]:
        return {"type": "string"}


class IntegerType(TextType[int]):
    """A whole number between two bounds → ``int``."""

    example = "1"

    def __init__(self, least: int = 0, most: int = 9999, expects: str = "数字") -> None:
        self.least, self.most, self.expects = least, most, expects

    def read_text(self, text: Scalar, context: Context) -> int | None:
        typed = narrow(text.text)
        if not re.fullmatch(r"-?\d{1,9}", typed):
            context.report("content.integer", text.span, text=text.text.strip())
            return None
        number = int(typed)
        if not self.least <= number <= self.most:
            context.report("content.range", text.span, text=typed, least=self.least, most=self.most)
            return None
        return number

    def schema(self) -> dict[str, object]:
        number = {"type": "integer", "minimum": self.least, "maximum": self.most}
        return {"anyOf": [number, {"type": "string", "pattern": r"^\s*[0-9０-９]+\s*$"}]}


class CountType(TextType[Count]):
    """A number with or without what it counts → ``Count``."""

    expects = "数（単位を付けてもよい）"
    example = "7協議体"

    def read_text(self, text: Scalar, context: Context) -> Count | None:
        match = _COUNT.fullmatch(narrow(text.text))
        if not match:
            context.report("content.count", text.span, text=text.text.strip())
            return None
        return Count(int(match[1]), match[2].strip())


class BoolType(TextType[bool]):
    """はい or いいえ → ``bool``."""

    expects = "「はい」か「いいえ」"
    example = "はい"
    _words: Mapping[str, bool] = {
        "はい": True,
        "いいえ": False,
        "true": True,
        "false": False,
        "yes": True,
        "no": False,
    }

    def read_text(self, text: Scalar, context: Context) -> bool | None:
        typed = text.text.strip()
        meant = self._words.get(narrow(typed).lower())
        if meant is None:
            context.report("content.yes-no", text.span, text=typed)
        return meant

    def schema(self) -> dict[str, object]:
        return {"enum": ["はい", "いいえ"]}


class FocusType(TextType[Focus]):
    """A corner, an edge, the centre, the whole, two percentages (a point) or four (an area) → ``Focus``."""

    expects = "写真の中で必ず見せたい位置"
    example = "左上"
    _words: Mapping[str, Focus] = {
        word: Rect(x, y, 0.0, 0.0)
        for horizontal, x in (("左", 0.2), ("", 0.5), ("右", 0.8))
        for vertical, y in (("上", 0.2), ("", 0.5), ("下", 0.8))
        for word in (f"{vertical}{horizontal}", f"{horizontal}{vertical}")
        if word
    } | {"中央": CENTRE, "中心": CENTRE, "真ん中": CENTRE, "まんなか": CENTRE, "全体": Rect(0.0, 0.0, 1.0, 1.0)}

    def read_text(self, text: Scalar, context: Context) -> Focus | None:
        typed = text.text.strip()
        focus = self._words.get(typed) or _in_per_cent(narrow(typed))
        if focus is None:
            context.report("content.focus", text.span, text=typed)
        return focus

    def schema(self) -> dict[str, object]:
        words = ["中央", "上", "下", "左", "右", "左上", "右上", "左下", "右下", "全体"]
        number = "[0-9０-９.％%]+"
        return {
            "anyOf": [
                {"enum": words},
                {"type": "string", "pattern": f"^{number}([ 、,　]+{number}|([ 、,　]+{number}){{3}})$"},
            ]
        }


def _in_per_cent(typed: str) -> Focus | None:
    """Two numbers up to 100, from the left and from the top, or four: left, top, right and bottom edge."""
    match = _PER_CENT.fullmatch(typed)
    numbers = [float(number) / 100 for number in match.groups() if number] if match else []
    if not numbers or max(numbers) > 1:
        return None
    left, top, right, bottom = numbers if len(numbers) == 4 else numbers * 2
    return Rect(left, top, right - left, bottom - top) if left <= right and top <= bottom else None


class ChoiceType(TextType[str]):
    """One of a few words → that word."""

    def __init__(self, choices: tuple[str, ...], expects: str = "") -> None:
        self.choices = choices
        self.expects = expects or "・".join(choices) + " のどれか"
        self.example = choices[0]

    def read_text(self, text: Scalar, context: Context) -> str | None:
        typed = text.text.strip()
        if typed in self.choices:
            return typed
        hints = likely(typed, self.choices)
        context.report("content.choice", text.span, hints=hints, text=typed, choices="・".join(self.choices))
        return None

    def schema(self) -> dict[str, object]:
        return {"enum": list(self.choices)}


PHONE = PhoneType()
URL = UrlType()
INTEGER = IntegerType()
COUNT = CountType()
BOOL = BoolType()
FOCUS = FocusType()
