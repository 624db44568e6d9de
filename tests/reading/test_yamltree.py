"""Pieces of YAML as trees with places."""

from __future__ import annotations

import pytest
import yaml

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.reading.yamltree import tree
from onehearts.source import Mapping, Scalar, Sequence, Value

FILE = "issue.yaml"


def read(text: str, line: int = 1, column: int = 1) -> tuple[Value | None, list[Diagnostic]]:
    """The tree of a text and what is said of it."""
    diagnostics: list[Diagnostic] = []
    return tree(text, FILE, diagnostics, line=line, column=column), diagnostics


def test_places_are_those_of_the_file() -> None:
    value, said = read("[あ, {い: う,\n  え: 'お'}]", 7, 12)
    assert said == []
    assert isinstance(value, Sequence)
    assert value.span == SourceSpan(FILE, 7, 12, 8, 11)
    assert value.items[0].span == SourceSpan.at(FILE, 7, 13)
    mapping = value.items[1]
    assert isinstance(mapping, Mapping)
    quoted = mapping.entries[1].value
    assert isinstance(quoted, Scalar)
    assert quoted.quoted
    assert quoted.span_at(0, 1) == SourceSpan.at(FILE, 8, 7)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("[あ, い", "content.flow", 3, 10),
        ("[あ]]", "content.flow", 3, 8),
        ("[あ]\n[い]", "content.flow", 4, 1),
        ("{あ: &x い}", "content.alias", 3, 9),
        ("[!!str あ]", "content.alias", 3, 6),
        ("[" * 13 + "]" * 13, "content.too-deep", 3, 17),
        ("{あ: い, あ: う}", "content.duplicate-key", 3, 12),
        ("{[あ]: い}", "content.flow", 3, 6),
    ],
)
def test_what_is_refused(text: str, code: str, line: int, column: int) -> None:
    _, said = read(text, 3, 5)
    assert [(d.code, d.span.line, d.span.column) for d in said] == [(code, line, column)]


def test_nothing_is_an_empty_text() -> None:
    value, said = read("")
    assert isinstance(value, Scalar)
    assert (value.text, said) == ("", [])


@pytest.mark.parametrize("text", ["[あ, {い: う}]", "{あ: [い", "あ: &x い", "[" * 20, '"あ\\n"', "{あ: い, あ: う}"])
def test_without_libyaml_the_result_is_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read(text)
    monkeypatch.setattr(yaml, "CSafeLoader", yaml.SafeLoader, raising=False)
    slow = read(text)
    assert slow[0] == fast[0]
    assert [d.code for d in slow[1]] == [d.code for d in fast[1]]
