"""Every sample issue is built as it stands: nothing to tell, exactly its pages, nothing wrong on any of them.

Whether the pages are handsome is for people to say; these tests only make sure that it is worth their while to look.
"""

from __future__ import annotations

import re

import pytest

from onehearts import resources
from onehearts.diagnostics import Severity
from onehearts.edition import Edition
from onehearts.pipeline import Pipeline
from page_checks import faint, faults
from sample import ISSUE, ROOT

SAMPLES = sorted(path.parent.name for path in (ROOT / "issues").glob("*/issue.yaml"))
LIMIT = 150_000  # bytes of a photograph in every sample but the first


def _typed(name: str, key: str) -> list[str]:
    """What is typed behind a key anywhere in a sample's file."""
    text = (ROOT / "issues" / name / "issue.yaml").read_text("utf-8")
    return re.findall(rf"^[ -]*{key}: (.+)$", text, re.MULTILINE)


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return Pipeline(resources.folder("layouts"), resources.folder("fonts"), tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request: pytest.FixtureRequest, pipeline: Pipeline) -> tuple[str, Edition]:
    """A sample's name and its pages, once nothing was found to tell about it."""
    name = str(request.param)
    outcome = pipeline.build(ROOT / "issues" / name)
    told = [f"{d.code}: {d.message}" for d in outcome.diagnostics if d.severity is not Severity.NOTICE]
    assert told == []
    assert outcome.edition is not None
    return name, outcome.edition


def test_it_has_the_pages_it_asks_for(sample: tuple[str, Edition]) -> None:
    name, edition = sample
    assert [str(len(edition.pages))] == _typed(name, "ページ数")


def test_nothing_is_wrong_on_a_page(sample: tuple[str, Edition]) -> None:
    _, edition = sample
    assert [(number, found) for number, page in enumerate(edition.pages, 1) for found in faults(page)] == []


def test_all_text_is_strong_enough_to_read(sample: tuple[str, Edition]) -> None:
    assert faint(sample[1]) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_its_folder_holds_the_photographs_it_shows_and_no_others(name: str) -> None:
    stored = {f"photos/{path.name}" for path in (ROOT / "issues" / name).glob("photos/*")}
    assert set(_typed(name, "ファイル")) == stored


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != ISSUE.name])
def test_its_photographs_are_small_files(name: str) -> None:
    photos = (ROOT / "issues" / name / "photos").glob("*.jpg")
    assert {photo.name for photo in photos if photo.stat().st_size > LIMIT} == set()
