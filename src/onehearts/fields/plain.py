"""Typed data of one line → values: phone, URL, numbers, yes or no, focus, choice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias, TypeVar

from onehearts.fields.base import Context, TextType
from onehearts.fields.dates import narrow
from onehearts.source import Scalar

T = TypeVar("T")

Focus: TypeAlias = tuple[float, float]
"""The point of a picture that must stay in view: 0–1 from the left, 0–1 from the top."""

_DASHES = re.compile("[‐‑‒–—―−ー]")
_PHONE = re.compile(r"\+?[0-9()\s-]+")
# 電気通信番号計画 (総務省): eleven digits after these, ten after every other 0.
_ELEVEN = ("070", "080", "090", "050", "020", "060", "0800")
_URL = re.compile(r"https?://[^\s/?#<>\"]+\.[^\s/?#<>\".]+(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_COUNT = re.compile(r"(\d{1,7})\s*(\D{0,12})")
_PER_CENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%?\s*[\s,、x/]\s*(\d{1,3}(?:\.\d+)?)\s*%?")


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
    """A corner, an edge, the centre or two percentages → ``Focus``."""

    expects = "写真の中で必ず見せたい位置"
    example = "左上"
    _words: Mapping[str, Focus] = {
        f"{vertical}{horizontal}": (x, y)
        for horizontal, x in (("左", 0.2), ("", 0.5), ("右", 0.8))
        for vertical, y in (("上", 0.2), ("", 0.5), ("下", 0.8))
        if vertical or horizontal
    } | {f"{h}{v}": (x, y) for h, x in (("左", 0.2), ("右", 0.8)) for v, y in (("上", 0.2), ("下", 0.8))}
    _centre = ("中央", "中心", "真ん中", "まんなか")

    def read_text(self, text: Scalar, context: Context) -> Focus | None:
        typed = text.text.strip()
        if typed in self._centre:
            return 0.5, 0.5
        if typed in self._words:
            return self._words[typed]
        match = _PER_CENT.fullmatch(narrow(typed))
        if match and max(float(match[1]), float(match[2])) <= 100:
            return float(match[1]) / 100, float(match[2]) / 100
        context.report("content.focus", text.span, text=typed)
        return None

    def schema(self) -> dict[str, object]:
        words = ["中央", "上", "下", "左", "右", "左上", "右上", "左下", "右下"]
        return {
            "anyOf": [
                {"enum": words},
                {"type": "string", "pattern": "^[0-9０-９.％%]+[ 、,　]+[0-9０-９.％%]+$"},
            ]
        }


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
        context.report("content.choice", text.span, text=typed, choices="・".join(self.choices))
        return None

    def schema(self) -> dict[str, object]:
        return {"enum": list(self.choices)}


PHONE = PhoneType()
URL = UrlType()
INTEGER = IntegerType()
COUNT = CountType()
BOOL = BoolType()
FOCUS = FocusType()
