"""PDF notation, read back by pikepdf."""

from __future__ import annotations

import zlib
from decimal import Decimal

import pikepdf
import pytest

from onehearts.paint.objects import Name, Ref, Value, name, number, serialise, stream


@pytest.mark.parametrize(
    ("value", "digits", "notation"),
    [
        (0.0, 3, "0"),
        (-0.0001, 3, "0"),
        (1.5, 3, "1.5"),
        (100.0, 3, "100"),
        (100.0, 0, "100"),
        (1e-7, 3, "0"),
        (1234567.25, 2, "1234567.25"),
        (-2.3456, 2, "-2.35"),
    ],
)
def test_numbers_are_short_and_have_no_exponent(value: float, digits: int, notation: str) -> None:
    assert number(value, digits) == notation


def test_names_survive_delimiters_and_japanese() -> None:
    assert name("Font") == "/Font"
    for text in ("a b", "a/b#c", "朱色", "F1+x"):
        assert pikepdf.Object.parse(name(text).encode()) == pikepdf.Name("/" + text)


@pytest.mark.parametrize("text", ["plain", "a(b)c\\", "めざせ！ワンハート", "𠮷野家", "two\nlines", ""])
def test_text_strings_are_read_back(text: str) -> None:
    assert str(pikepdf.Object.parse(serialise(text).encode())) == text


def test_nested_values() -> None:
    value: Value = {"A": [1, 2.5, True, Name("X")], "B": {"C": b"\x00\xff"}}
    read = pikepdf.Object.parse(serialise(value).encode())
    assert list(read.A) == [1, Decimal("2.5"), True, pikepdf.Name("/X")]
    assert bytes(read.B.C) == b"\x00\xff"
    assert serialise([Ref(7)]) == "[7 0 R]"


def test_a_stream_says_its_length_and_ends_its_last_line() -> None:
    written = stream({"N": 3}, b"data" * 50)
    head, _, rest = written.partition(b"\nstream\n")
    assert rest.endswith(b"\nendstream")
    body = rest.removesuffix(b"\nendstream")
    assert pikepdf.Object.parse(head).Length == len(body)
    assert zlib.decompress(body) == b"data" * 50
    assert b"\nstream\nraw\nendstream" in stream({}, b"raw", compress=False)
