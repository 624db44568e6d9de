"""Printers' files: the bundled ones, and what is said of one that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_samples import ROOT

from onehearts.design import Printer, printers_on, read_printer
from onehearts.geometry import mm

LAYOUTS = ROOT / "layouts"
BUNDLED = printers_on([LAYOUTS])

RIGHT = """\
形式: 1
名前: 印刷所
規格: PDF/X-1a
塗り足し: 3mm
トンボ: はい
インキの上限: 250
出力条件:
  名前: FOGRA39
  プロファイル: FOGRA39L_coated.icc
"""


def read(folder: Path, text: str) -> tuple[Printer | None, list[str]]:
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    reading = read_printer(path, [LAYOUTS])
    return reading.printer, [f"{d.span.line}:{d.span.column} {d.code}" for d in reading.diagnostics]


@pytest.mark.parametrize("name", BUNDLED)
def test_bundled_printers_are_read(name: str) -> None:
    reading = read_printer(BUNDLED[name])
    assert reading.diagnostics == ()
    assert reading.printer is not None
    assert reading.printer.name == name
    assert reading.printer.condition.profile.is_file()


def test_there_is_a_printer_of_each_sort() -> None:
    assert set(BUNDLED) == {"web", "web-marks", "local", "office", "riso-1", "riso-2"}
    found = {name: read_printer(path).printer for name, path in BUNDLED.items()}
    standards = {name: printer.standard for name, printer in found.items() if printer}
    assert (standards["web"], standards["web-marks"], standards["local"]) == ("x4", "x1a", "x4")
    assert [len(printer.plates) for name, printer in found.items() if printer and name.startswith("riso")] == [1, 2]


def test_what_is_written_is_what_there_is(tmp_path: Path) -> None:
    printer, said = read(tmp_path, RIGHT)
    assert said == []
    assert printer is not None
    assert (printer.standard, printer.bleed, printer.marks, printer.ink_limit) == ("x1a", mm(3), True, 250)
    assert printer.condition.profile == LAYOUTS / "printers" / "FOGRA39L_coated.icc"


def test_plates_have_names_for_files_and_for_photographs(tmp_path: Path) -> None:
    plates = "写真: 二色\n版:\n  墨:\n    英字名: sumi\n    画面: '#000000'\n    印刷: 0 0 0 100\n"
    plates += "  橙:\n    画面: '#E07020'\n    印刷: 0 60 90 0\n"
    printer, said = read(tmp_path, RIGHT + plates)
    assert said == []
    assert printer is not None
    assert (list(printer.plates), dict(printer.plate_files), printer.duotone) == (["墨", "橙"], {"墨": "sumi"}, True)
    printer, said = read(tmp_path, RIGHT + plates.replace("sumi", "すみ"))
    assert (printer, said) == (None, ["13:10 design.ascii"])


def test_a_profile_beside_the_file_comes_first(tmp_path: Path) -> None:
    (tmp_path / "FOGRA39L_coated.icc").write_bytes(b"own")
    printer, _ = read(tmp_path, RIGHT)
    assert printer is not None
    assert printer.condition.profile.parent == tmp_path


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("規格: PDF/X-1a", "規格: PDF/X-3", "3:5 content.choice"),
        ("塗り足し: 3mm", "塗り足し: 3", "4:7 design.length"),
        ("インキの上限: 250", "インキの上限: 900", "6:9 content.range"),
        ("FOGRA39L_coated.icc", "JapanColor.icc", "9:11 design.no-profile"),
        ("形式: 1", "形式: 2", "1:5 design.newer-format"),
        ("名前: 印刷所\n", "", "1:1 content.missing"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    printer, told = read(tmp_path, RIGHT.replace(right, wrong))
    assert printer is None
    assert told == [said]


def test_a_project_has_printers_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "layouts" / "printers"
    own.mkdir(parents=True)
    (own / "web.yaml").write_text(RIGHT, encoding="utf-8")
    found = printers_on([tmp_path / "layouts", LAYOUTS])
    assert found["web"] == own / "web.yaml"
    assert found["local"] == BUNDLED["local"]
