"""What is right is not found fault with: the independent base, and what every rule says of it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from preflight_base import PRINTERS, clean, codes, report

from onehearts.check.preflight import Verdict


@pytest.mark.parametrize("standard", ["x4", "x1a"])
@pytest.mark.parametrize("separate", [False, True])
def test_nothing_is_said_of_a_correct_file(standard: str, separate: bool) -> None:
    found = report(clean(standard), PRINTERS[standard], separate)
    assert codes(found) == set()
    assert found.verdict is Verdict.PASSED
    assert not found.failed


@pytest.mark.parametrize("standard", ["x4", "x1a"])
def test_the_base_is_sound_to_other_readers(standard: str, tmp_path: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "base.pdf"
    path.write_bytes(clean(standard))
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_file_for_one_printer_is_told_what_another_wants() -> None:
    assert codes(report(clean("x4"), "web")) == {"marks"}
    assert codes(report(clean("x4"), "web-marks")) >= {"other-pdfx", "version"}
    assert codes(report(clean("x1a"), "local")) >= {"other-pdfx", "no-metadata"}
