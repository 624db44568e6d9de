"""Turn Python values into the bytes of PDF objects (ISO 32000-1, 7.3)."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias


class Name(str):
    """A PDF name, written without its slash: ``Name("Page")`` is ``/Page``."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to the indirect object of this number (generation 0)."""

    number: int


Value: TypeAlias = "bool | int | float | str | bytes | Name | Ref | Sequence[Value] | Mapping[str, Value]"

# How hard to press (1–9). A third less time than by default; a newsletter gets one per cent larger.
_EFFORT = 4

# ISO 32000-1, 7.2.2: delimiters, and '#' itself, cannot stand in a name as they are.
_DELIMITERS = frozenset(b"()<>[]{}/%#")


def number(value: float, digits: int = 3) -> str:
    """The shortest decimal notation with at most ``digits`` places; PDF knows no exponents."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return "0" if text in ("-0", "") else text


def name(text: str) -> str:
    """``text`` as a name with its slash; everything but regular ASCII becomes #xx of its UTF-8 bytes."""
    data = text.encode()
    if text.isalnum() and len(data) == len(text):
        return "/" + text
    return "/" + "".join(
        chr(byte) if 0x21 <= byte <= 0x7E and byte not in _DELIMITERS else f"#{byte:02x}" for byte in data
    )


def text_string(text: str) -> str:
    """A text string (7.9.2.2): ASCII in parentheses, anything else as UTF-16BE with a byte order mark."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<feff{utf16_hex(text)}>"


def utf16_hex(text: str) -> str:
    """UTF-16BE code units in hexadecimal, as CMaps want them."""
    return text.encode("utf-16-be").hex()


def serialise(value: Value) -> str:
    """The notation of any value; ``str`` is a text string, ``bytes`` a byte string."""
    if isinstance(value, Name):
        return name(value)
    if isinstance(value, str):
        return text_string(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Ref):
        return f"{value.number} 0 R"
    if isinstance(value, bytes):
        return f"<{value.hex()}>"
    if isinstance(value, Mapping):
        return "<<" + " ".join(f"{name(key)} {serialise(item)}" for key, item in value.items()) + ">>"
    return "[" + " ".join(map(serialise, value)) + "]"


def stream(entries: Mapping[str, Value], data: bytes, *, compress: bool = True) -> bytes:
    """A stream object with ``data``, deflated unless told otherwise.

    The line ends after ``stream`` and before ``endstream`` are what ISO 19005-2, 6.1.7.1 asks for.
    """
    if compress:
        data = zlib.compress(data, _EFFORT)
        entries = {**entries, "Filter": Name("FlateDecode")}
    head = serialise({**entries, "Length": len(data)})
    return head.encode("ascii") + b"\nstream\n" + data + b"\nendstream"
