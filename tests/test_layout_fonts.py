"""A font of any format goes all the way: from a line of the layout file to glyphs, PDF and plain text."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from font_samples import Format, advance_of, write_font
from onehearts import resources
from onehearts.edition import FontFile, Glyphs
from onehearts.pipeline import Outcome, Pipeline
from sample import copy_issue

LATIN = "  詰め本文: biz-udpgothic/BIZUDPGothic-Regular.ttf\n"
"""The layout's line about the face of Latin letters and digits, of which the small fonts have a few."""


class Built(NamedTuple):
    outcome: Outcome
    fonts: Path
    pdf: bytes


def build(tmp_path: Path, format: Format, file: str) -> Built:
    """The sample with its Latin letters in a small font; ``file`` is what the layout says of it."""
    layouts, fonts = tmp_path / "layouts", tmp_path / "fonts"
    shutil.copytree(resources.folder("layouts"), layouts)
    fonts.mkdir()
    for family in resources.folder("fonts").iterdir():
        (fonts / family.name).symlink_to(family)
    (fonts / "boxes").mkdir()
    write_font(fonts / file.split(" ")[0], format)
    layout = layouts / "onehearts-a4" / "layout.yaml"
    text = layout.read_text("utf-8")
    assert text.count(LATIN) == 1
    layout.write_text(text.replace(LATIN, f"  詰め本文: {file}\n"), "utf-8")
    pipeline = Pipeline(layouts, fonts, tmp_path / "cache")
    outcome = pipeline.build(copy_issue(tmp_path))
    assert outcome.edition is not None
    return Built(outcome, fonts, pipeline.screen_pdf(outcome.edition))


@pytest.mark.slow
@pytest.mark.parametrize(("format", "name"), [("variable", "boxes/boxes.ttf"), ("cff2", "boxes/boxes.otf")])
def test_a_variable_font_is_declared_set_and_embedded(tmp_path: Path, format: Format, name: str) -> None:
    built = build(tmp_path, format, f"{name} 太さ900 字幅75")
    edition = built.outcome.edition
    assert edition is not None
    assert edition.fonts["詰め本文"] == FontFile(str(built.fonts / name), (("wdth", 75.0), ("wght", 900.0)))
    runs = [i for page in edition.pages for i in page.flat() if isinstance(i, Glyphs) and i.font == "詰め本文"]
    pairs = [run for run in runs if re.fullmatch("[12]{2}", run.text)]
    assert pairs, "the sample has the numbers 11, 12 or 21 somewhere"
    for run in pairs:
        first, second = run.glyphs
        # A digit may stand off the next by what a justified line gives, never nearer than its advance.
        assert second.x - first.x >= advance_of(first.text, 900, 75) * run.size / 1000 - 0.02
    if shutil.which("pdffonts") is None:
        pytest.skip("poppler is not installed")
    file = tmp_path / "issue.pdf"
    file.write_bytes(built.pdf)
    rows = [row for row in _run("pdffonts", str(file)).splitlines() if "Boxes" in row]
    assert len(rows) == 1
    assert re.search(r"\+Boxes_75wdth_900wght\S* .*yes yes yes ", rows[0]), rows[0]
    assert "027-321-1319" in _run("pdftotext", "-raw", str(file), "-")


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
