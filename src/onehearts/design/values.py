"""Field types of layout files: lengths, insets, inks, numbers, and maps under free names."""

from __future__ import annotations

import re
from typing import TypeVar

from onehearts.edition import Ink
from onehearts.fields import Context, FieldType, MapShape, Record, RecordOf, TextType
from onehearts.geometry import Elastic, Insets, mm
from onehearts.source import Mapping, Scalar, Value

T = TypeVar("T")

_MOST_EMS = 100.0  # more than any line has
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)\s*(mm|pt)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_INK = re.compile(r"(\S+?)(?:\s+(\d{1,3})\s*%)?")
_PERCENT = re.compile(r"(\d{1,2})\s*%")
_HEX = re.compile(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")


def length_of(text: str) -> float | None:
    """``"12pt"`` or ``"3mm"`` → points; ``None`` for anything else but a bare 0."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        return 0.0 if text.strip() == "0" else None
    return mm(float(match[1])) if match[2] == "mm" else float(match[1])


def ink_of(text: str) -> Ink | None:
    """``"珊瑚"`` or ``"珊瑚 30%"`` → an ink; whether there is such a swatch is not asked here."""
    match = _INK.fullmatch(text.strip())
    return Ink(match[1], int(match[2] or 100) / 100) if match else None


class LengthType(TextType[float]):
    """A length with its unit → points."""

    expects = "長さ（mm か pt）"
    example = "3mm"

    def read_text(self, text: Scalar, context: Context) -> float | None:
        length = length_of(text.text)
        if length is None or length < 0:
            context.report("design.length", text.span, text=text.text)
            return None
        return length


class LengthsType(TextType[tuple[float, ...]]):
    """Lengths with 、 between them → points, ``なし`` for none of them."""

    expects = "長さ（いくつかあれば「、」で分けます）か「なし」"
    example = "16pt、15pt"

    def read_text(self, text: Scalar, context: Context) -> tuple[float, ...] | None:
        if text.text.strip() == "なし":
            return ()
        lengths = [length_of(word) for word in text.text.split("、")]
        known = tuple(length for length in lengths if length is not None and length > 0)
        if len(known) != len(lengths):
            context.report("design.lengths", text.span, text=text.text)
            return None
        return known


class SharesType(TextType[tuple[float, ...]]):
    """Shares of a whole in percent, the greatest first → numbers under 1, ``なし`` for none of them."""

    expects = "100% より小さい割合（いくつかあれば大きい順に「、」で分けます）か「なし」"
    example = "75%、50%"

    def read_text(self, text: Scalar, context: Context) -> tuple[float, ...] | None:
        if text.text.strip() == "なし":
            return ()
        found = [_PERCENT.fullmatch(word.strip()) for word in text.text.split("、")]
        shares = tuple(int(match[1]) / 100 for match in found if match)
        if len(shares) != len(found) or list(shares) != sorted({share for share in shares if 0 < share < 1})[::-1]:
            context.report("design.shares", text.span, text=text.text)
            return None
        return shares


class InsetsType(TextType[Insets]):
    """One length, two (top and bottom, left and right) or four (top, right, bottom, left) → ``Insets``."""

    expects = "長さ一つ・二つ（上下 左右）・四つ（上 右 下 左）"
    example = "3mm 4mm"

    def read_text(self, text: Scalar, context: Context) -> Insets | None:
        lengths = [length_of(word) for word in text.text.split()]
        known = [length for length in lengths if length is not None]
        if len(known) != len(lengths) or len(known) not in (1, 2, 4):
            context.report("design.insets", text.span, text=text.text)
            return None
        top, right, bottom, left = {1: known * 4, 2: known * 2, 4: known}[len(known)]
        return Insets(top, right, bottom, left)


class ElasticType(TextType[Elastic]):
    """A length with what it may give and take (``12pt -4pt +8pt``) → ``Elastic``."""

    expects = "長さと伸び縮み（例: 12pt -4pt +8pt）"
    example = "12pt -4pt +8pt"

    def read_text(self, text: Scalar, context: Context) -> Elastic | None:
        natural, *limits = text.text.split()
        values = [length_of(natural), *(length_of(word.lstrip("+")) for word in limits)]
        known = [value for value in values if value is not None]
        shrink, stretch = -sum(v for v in known[1:] if v < 0), sum(v for v in known[1:] if v > 0)
        if len(known) != len(values) or known[0] < shrink:
            context.report("design.elastic", text.span, text=text.text)
            return None
        return Elastic(known[0], shrink, stretch)


class InkType(TextType[Ink]):
    """A swatch's name and a tint → ``Ink``."""

    expects = "インクの名前と濃さ"
    example = "珊瑚 30%"

    def read_text(self, text: Scalar, context: Context) -> Ink | None:
        ink = ink_of(text.text)
        if ink is None or ink.tint > 1:
            context.report("design.ink", text.span, text=text.text)
            return None
        return ink


class NumberType(TextType[float]):
    """A number with or without decimals → ``float``."""

    expects = "数"
    example = "1.5"

    def read_text(self, text: Scalar, context: Context) -> float | None:
        if not _NUMBER.fullmatch(text.text.strip()):
            context.report("design.number", text.span, text=text.text)
            return None
        return float(text.text)


class EmsType(NumberType):
    """A number from 0 to ``_MOST_EMS``, counted in full-width characters → ``float``."""

    expects = "全角いくつ分（数）"
    example = "0.25"

    def read_text(self, text: Scalar, context: Context) -> float | None:
        number = super().read_text(text, context)
        if number is not None and not 0 <= number <= _MOST_EMS:
            context.report("design.ems", text.span, text=text.text)
            return None
        return number


class NamesType(TextType[tuple[str, ...]]):
    """Names with 、 between them → a tuple."""

    expects = "名前（いくつかあれば「、」で分けます）"
    example = "本文、予備"

    def read_text(self, text: Scalar, context: Context) -> tuple[str, ...] | None:
        names = tuple(name.strip() for name in text.text.split("、") if name.strip())
        if not names:
            context.report("content.empty", text.span, expects=self.expects)
            return None
        return names


class WordsType(TextType[str]):
    """Words of the page → ``str``; ``{…}`` in them are filled in by the block."""

    expects = "紙面の言葉"
    example = "第{番号}回"

    def read_text(self, text: Scalar, context: Context) -> str:
        return text.text


class StyleType(TextType[str]):
    """The name of one of the layout's styles; whether it exists is asked when all have been read."""

    expects = "文字の名前"
    example = "本文"

    def read_text(self, text: Scalar, context: Context) -> str:
        return text.text.strip()


class ArtType(TextType[str]):
    """The name of one of the layout's own pictures; whether it exists is asked when all have been read."""

    expects = "紙面の絵の名前"
    example = "白いハート"

    def read_text(self, text: Scalar, context: Context) -> str:
        return text.text.strip()


class RgbType(TextType[tuple[int, int, int]]):
    """``#C9403A`` → sRGB 0–255."""

    expects = "画面の色（#と16進6桁）"
    example = "#C9403A"

    def read_text(self, text: Scalar, context: Context) -> tuple[int, int, int] | None:
        match = _HEX.fullmatch(text.text.strip())
        if match is None:
            context.report("design.rgb", text.span, text=text.text)
            return None
        return int(match[1], 16), int(match[2], 16), int(match[3], 16)


class CmykType(TextType[tuple[float, float, float, float]]):
    """``10 85 75 5`` → CMYK in per cent."""

    expects = "印刷の色（C M Y K、0〜100）"
    example = "10 85 75 5"

    def read_text(self, text: Scalar, context: Context) -> tuple[float, float, float, float] | None:
        words = text.text.split()
        if len(words) != 4 or not all(_NUMBER.fullmatch(word) and 0 <= float(word) <= 100 for word in words):
            context.report("design.cmyk", text.span, text=text.text)
            return None
        c, m, y, k = (float(word) for word in words)
        return c, m, y, k


class MapOf(FieldType[tuple[tuple[str, T], ...]]):
    """Values of one type under names of the layout's own → pairs of name and value, in order."""

    def __init__(self, item: FieldType[T]) -> None:
        self.item = item
        self.shape = MapShape({}, item.shape)
        self.expects = f"名前と{item.expects}"
        self.example = f"名前: {item.example}"

    def read(self, value: Value, context: Context) -> tuple[tuple[str, T], ...] | None:
        if not isinstance(value, Mapping):
            context.report("content.want-record", value.span, keys="名前")
            return None
        read = [
            (entry.key.text, self.item.read(entry.value, context.about(entry.key.text, context.name)))
            for entry in value.entries
        ]
        complete = [(name, item) for name, item in read if item is not None]
        return tuple(complete) if len(complete) == len(read) else None

    def schema(self) -> dict[str, object]:
        return {"type": "object", "additionalProperties": self.item.schema()}


class LooksType(FieldType[tuple[Record, ...]]):
    """The looks of blocks or parts under their names → one record for each class handed in."""

    expects = "部品や記事の見せ方"
    example = ""

    def __init__(self, classes: dict[str, type[Record]]) -> None:
        self.types: dict[str, RecordOf[Record]] = {name: RecordOf(cls, name) for name, cls in classes.items()}
        self.shape = MapShape({name: type_.shape for name, type_ in self.types.items()})

    def read(self, value: Value, context: Context) -> tuple[Record, ...] | None:
        if not isinstance(value, Mapping):
            context.report("content.want-record", value.span, keys="、".join(self.types))
            return None
        read: list[Record | None] = []
        for name, type_ in self.types.items():
            entry = value.get(name)
            inner = context.about(name, context.name)
            if entry is None:
                inner.report("design.no-look", value.span)
                read.append(None)
            else:
                read.append(type_.read(entry.value, inner))
        for entry in value.entries:
            if entry.key.text not in self.types:
                context.report("design.unknown-look", entry.key.span, look=entry.key.text)
        complete = [record for record in read if record is not None]
        return tuple(complete) if len(complete) == len(read) else None

    def schema(self) -> dict[str, object]:
        return {"type": "object", "properties": {name: type_.schema() for name, type_ in self.types.items()}}


LENGTH = LengthType()
LENGTHS = LengthsType()
SHARES = SharesType()
INSETS = InsetsType()
ELASTIC = ElasticType()
INK = InkType()
NUMBER = NumberType()
EMS = EmsType()
WORDS = WordsType()
STYLE = StyleType()
ART = ArtType()
RGB = RgbType()
CMYK = CmykType()
