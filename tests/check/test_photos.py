"""Photographs beside the size they are shown at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from onehearts.pipeline import Pipeline
from sample import ROOT, copy_issue


@pytest.mark.parametrize(("width", "height", "coarse"), [(40, 30, True), (200, 150, True), (640, 480, False)])
def test_a_photograph_with_too_few_pixels_is_told(tmp_path: Path, width: int, height: int, coarse: bool) -> None:
    issue = copy_issue(tmp_path)
    Image.new("RGB", (width, height), "teal").save(issue / "photos" / "yaoya.jpg")
    outcome = Pipeline(ROOT / "layouts", ROOT / "fonts", tmp_path / "cache").build(issue)
    found = [d for d in outcome.diagnostics if d.code == "check.coarse-photo"]
    assert len(found) == coarse
    assert outcome.finished
    for said in found:
        assert f"{width}×{height}" in said.message
        text = (issue / "issue.yaml").read_text("utf-8").splitlines()
        assert "yaoya.jpg" in "".join(text[said.span.line - 1 : said.span.end_line])
