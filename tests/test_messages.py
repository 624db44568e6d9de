"""The catalogue of messages: everything in it is said somewhere, and everything said is in it."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import onehearts
from onehearts.diagnostics import Severity, SourceSpan
from onehearts.messages import MESSAGES, PHRASES, diagnose, in_runs, likely, suggestion

SOURCES = sorted(Path(onehearts.__file__).parent.rglob("*.py"))
ROOMS = "|".join(sorted({code.split(".")[0] for code in (*MESSAGES, *PHRASES)}))
SAID = {**MESSAGES, **PHRASES}


def source() -> str:
    """All code outside the catalogue."""
    return "".join(path.read_text(encoding="utf-8") for path in SOURCES if path.name != "messages.py")


def test_every_code_that_is_said_is_in_the_catalogue() -> None:
    assert set(re.findall(rf'"((?:{ROOMS})\.[a-z][a-z0-9-]*)"', source())) <= set(SAID)


def test_every_message_is_said_somewhere() -> None:
    code = source()
    unused = [name for name in SAID if f'"{name}"' not in code and f'"{name.split(".")[1]}"' not in code]
    assert unused == []


@pytest.mark.parametrize("code", MESSAGES)
def test_a_message_is_a_plain_japanese_sentence(code: str) -> None:
    message = MESSAGES[code]
    assert re.fullmatch(r"[a-z]+\.[a-z0-9-]+", code)
    assert re.search("[ぁ-ん]", message.text)
    for text in (message.text, message.hint):
        list(string.Formatter().parse(text))
        assert not re.search("エラーが発生|例外|null|None|YAML", text)


def test_hints_of_the_catalogue_come_first() -> None:
    span = SourceSpan.at("issue.yaml", 2, 3)
    diagnostic = diagnose("content.photo-missing", span, hints=("もしかして「a.jpg」？",), file="b.jpg")
    assert diagnostic.severity is Severity.ERROR
    assert diagnostic.message == "写真のファイルがありません: b.jpg"
    assert diagnostic.hints == ("もしかして「a.jpg」？",)
    diagnostic = diagnose("content.phone", span, hints=("市外局番から。",), text="{x}")
    assert diagnostic.message == "「{x}」は電話番号として読めません。"
    assert diagnostic.hints == ("例: 027-321-1319", "市外局番から。")


def test_numbers_in_runs() -> None:
    assert in_runs([]) == ""
    assert in_runs([4]) == "4"
    assert in_runs([1, 3, 4, 5, 9, 10]) == "1・3〜5・9〜10"


def test_what_was_meant_by_a_name_there_is_not() -> None:
    names = ("onehearts-a4", "onehearts-mono")
    assert likely("onehearts_a4", names) == ("もしかして「onehearts-a4」？",)
    assert likely("春", names) == ()
    assert suggestion("onehearts_a4", names) == likely("onehearts_a4", names)
    assert suggestion("春", names) == ("使えるのは onehearts-a4、onehearts-mono です。",)
