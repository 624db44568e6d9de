"""Dates beside the day of issue, districts beside the project's list."""

from __future__ import annotations

from pathlib import Path

import pytest

from onehearts import check, content
from onehearts.blocks import KINDS
from onehearts.diagnostics import Severity
from sample import copy_issue


def told(folder: Path, typed: str, wrong: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """(code, excerpt, hints) of what is said when ``wrong`` stands in the sample for ``typed``."""
    issue = copy_issue(folder)
    file = issue / "issue.yaml"
    text = file.read_text("utf-8")
    assert typed in text
    file.write_text(text.replace(typed, wrong, 1), "utf-8")
    reading = content.read(issue, KINDS)
    assert reading.issue is not None
    lines = file.read_text("utf-8").splitlines()
    found = check.facts(reading.issue)
    assert all(d.severity is Severity.WARNING for d in found)
    return [(d.code, lines[d.span.line - 1][d.span.column - 1 : d.span.end_column - 1], d.hints) for d in found]


def test_nothing_is_said_of_the_sample(tmp_path: Path) -> None:
    assert told(tmp_path, "形式: 1", "形式: 1") == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("令和8年1月31日（土）", "check.date-past"),
        ("令和7年2月16日（日）", "check.date-past"),
        ("令和9年2月16日（火）", "check.date-far"),
    ],
)
def test_a_date_that_can_hardly_be_meant_is_told(tmp_path: Path, typed: str, code: str) -> None:
    (found,) = told(tmp_path, "令和8年2月16日（月）", typed)
    assert found[:2] == (code, typed)


@pytest.mark.parametrize("typed", ["令和8年2月1日（日）", "令和8年8月19日（水）"])
def test_the_day_of_issue_and_the_coming_months_are_fine(tmp_path: Path, typed: str) -> None:
    assert told(tmp_path, "令和8年2月16日（月）", typed) == []


def test_a_district_nobody_knows_is_told_with_the_likely_one(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "箕郷、倉渕", "箕郷、倉淵")
    assert found[0] == "check.unknown-district"
    assert "もしかして「倉渕」？" in found[2]


def test_without_a_list_of_districts_none_is_asked_for(tmp_path: Path) -> None:
    issue = copy_issue(tmp_path)
    project = tmp_path / "onehearts.yaml"
    project.write_text(project.read_text("utf-8").split("地区一覧:")[0], "utf-8")
    file = issue / "issue.yaml"
    file.write_text(file.read_text("utf-8").replace("箕郷、倉渕", "箕郷、倉淵"), "utf-8")
    reading = content.read(issue, KINDS)
    assert reading.issue is not None
    assert check.facts(reading.issue) == ()
