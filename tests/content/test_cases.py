"""Every file in tests/cases is read with exactly the messages its comments expect."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from reading_helpers import read

from onehearts.diagnostics import render

CASES = sorted((Path(__file__).parent.parent / "cases").glob("*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case_is_told_as_expected(case: Path, tmp_path: Path) -> None:
    text = case.read_text(encoding="utf-8")
    reading = read(tmp_path, text)
    told = [f"{d.span.line}:{d.span.column} {d.code}" for d in reading.diagnostics]
    assert told == re.findall(r"^# expect: (.+)$", text, re.MULTILINE)
    for diagnostic in reading.diagnostics:
        assert "{" not in diagnostic.message.replace("{ }", "")
        assert render(diagnostic, reading.sources).count("\n") >= 2


def test_there_are_cases() -> None:
    assert len(CASES) >= 15
