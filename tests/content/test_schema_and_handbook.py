"""The JSON Schema and the handbook say what the reader does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from reading_helpers import HEAD, codes, read
from sample_kinds import KINDS

from onehearts.content.handbook import handbook, kind_example, small_example
from onehearts.content.schema import modeline, project_schema, schema
from onehearts.fields import Block, specs

SAMPLE = """\
形式: 1
号: 令和8年2月号
発行日: 2026-02-01
ページ数: 4
紙面:
  - あいさつ:
      見出し: みなさまへ
      本文: |
        ・一つ
        ・二つ
  - 活動紹介:
      見出し: 2026
      ページ: 2
      改ページ: はい
      写真:
        - ファイル: photos/yaoya.jpg
          注目: 30% 40%
          掲載同意: 不要
      好きな見出し語: 文章
"""


def errors(text: str) -> list[str]:
    """What the schema says of a file, loaded as an editor does."""
    validator = jsonschema.Draft202012Validator(schema(KINDS))
    document: Any = json.loads(json.dumps(yaml.safe_load(text), default=str))
    return [error.message for error in validator.iter_errors(document)]


def test_the_schema_is_one_and_takes_the_sample() -> None:
    jsonschema.Draft202012Validator.check_schema(schema(KINDS))
    jsonschema.Draft202012Validator.check_schema(project_schema(KINDS))
    assert errors(SAMPLE) == []


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("      本文: |", "      本分: |"),
        ("  - あいさつ:", "  - ごあいさつ:"),
        ("改ページ: はい", "改ページ: たぶん"),
        ("ページ: 2", "ページ: 二"),
        ("          注目: 30% 40%", "          注木: 中央"),
        ("形式: 1\n", ""),
        ("紙面:", "氏面:"),
        ("掲載同意: 不要", "掲載同意: 未確認"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(tmp_path: Path, typed: str, wrong: str) -> None:
    text = SAMPLE.replace(typed, wrong)
    assert text != SAMPLE
    assert errors(text) != []
    assert [d for d in read(tmp_path, text).diagnostics if d.is_error] != []


def test_the_schema_explains_in_japanese() -> None:
    properties: Any = schema(KINDS)["properties"]
    assert properties["号"]["title"] == "号"
    assert "フォルダ" in properties["号"]["description"]
    assert modeline("../issue.json") == "# yaml-language-server: $schema=../issue.json"


def test_the_handbook_names_every_field_of_every_kind() -> None:
    text = handbook(KINDS)
    for kind in KINDS.values():
        assert f"### {kind.KIND}\n" in text
        for spec in specs(kind):
            assert f"| {spec.key or '好きな見出し語'} |" in text
    assert "「写真」の一件ごとの項目" in text
    assert not re.search(r"\{[\w.]*\}", text)


def test_the_small_example_is_read_without_a_word(tmp_path: Path) -> None:
    assert codes(read(tmp_path, "\n".join(small_example(KINDS)) + "\n")) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.SLOT == "flow"], ids=lambda k: k.KIND)
def test_the_example_of_every_kind_is_read_without_a_word(tmp_path: Path, kind: type[Block]) -> None:
    lines = "".join(f"  {line}\n" for line in kind_example(kind))
    assert codes(read(tmp_path, HEAD + lines)) == []
