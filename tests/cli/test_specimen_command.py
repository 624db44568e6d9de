"""onehearts specimen: the PDF it writes."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from onehearts.cli import main


def test_it_writes_the_pages_and_prints_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["specimen", "-o", str(tmp_path)]) == 0
    path = tmp_path / "specimen.pdf"
    assert capsys.readouterr().out == f"{path}\n"
    with pypdfium2.PdfDocument(path) as pdf:
        assert len(pdf) >= 15
        assert "組見本" in pdf[0].get_textpage().get_text_range()


def test_where_it_cannot_write_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    assert main(["specimen", "-o", str(tmp_path / "file")]) == 2
    assert "cli.cannot-write" in capsys.readouterr().err
