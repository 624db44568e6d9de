"""The specimen's pages: the list of what stands on them, grey pictures, and what independent readers say.

``ONEHEARTS_REWRITE=1 pytest tests/test_specimen_seen.py`` writes the references anew: open them before you commit them.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from onehearts import resources
from onehearts.dump import dump
from onehearts.edition import Edition
from onehearts.pipeline import Pipeline
from seen import REFERENCES, hold, pictures, rewrites

PAGES = 21
DUMP = REFERENCES / "specimen.dump.txt"


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return Pipeline(resources.folder("layouts"), resources.folder("fonts"), tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def edition(pipeline: Pipeline) -> Edition:
    return pipeline.specimen()


@pytest.fixture(scope="module")
def pdf(pipeline: Pipeline, edition: Edition) -> bytes:
    return pipeline.screen_pdf(edition)


@pytest.fixture(scope="module")
def pages(pdf: bytes) -> list[Image.Image]:
    return pictures(pdf)


def test_everything_stands_where_it_stood(edition: Edition) -> None:
    made = dump(edition)
    if rewrites():
        DUMP.write_text(made, encoding="utf-8")
    assert made == DUMP.read_text(encoding="utf-8")


def test_there_is_a_picture_of_every_page(pages: list[Image.Image]) -> None:
    assert len(pages) == PAGES


@pytest.mark.parametrize("number", range(1, PAGES + 1))
def test_a_page_looks_like_its_reference(pages: list[Image.Image], number: int) -> None:
    hold(pages[number - 1], "specimen", number)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF is not installed")
@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_verapdf_finds_nothing(flavour: str, pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "specimen.pdf"
    file.write_bytes(pdf)
    command = ["verapdf", "--flavour", flavour, "--format", "text", str(file)]
    assert "PASS" in subprocess.run(command, capture_output=True, text=True, check=False).stdout
