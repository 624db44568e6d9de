"""Our own files: what is built for a printer is what that printer takes, and what is not is told where it is."""

from __future__ import annotations

import dataclasses
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from preflight_base import codes, draw, printer, saved

from onehearts import resources
from onehearts.check.preflight import Verdict, preflight
from onehearts.design import Scheme
from onehearts.edition import Edition
from onehearts.pipeline import Pipeline
from sample import ISSUE

pytestmark = pytest.mark.slow

PRESSES = ["web", "web-marks", "local"]


class Sample:
    """The sample issue, to be painted for printers."""

    def __init__(self, folder: Path) -> None:
        self.pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), folder)
        edition = self.pipeline.build(ISSUE).edition
        assert edition is not None
        self.edition: Edition = edition
        self._made: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes:
        if name not in self._made:
            self._made[name] = self.pipeline.press_pdf(self.edition, printer(name))
        return self._made[name]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return Sample(tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize("separate", [False, True])
@pytest.mark.parametrize("name", [*PRESSES, "office"])
def test_what_is_built_for_a_printer_passes(sample: Sample, name: str, separate: bool) -> None:
    found = preflight(sample[name], printer(name), separate=separate)
    assert codes(found) == set()
    assert found.verdict is Verdict.PASSED


def test_what_is_built_for_screens_does_not(sample: Sample) -> None:
    found = preflight(sample.pipeline.screen_pdf(sample.edition), printer("web"), separate=False)
    assert codes(found) >= {"not-pdfx", "no-intent", "no-trim", "art-stops", "rgb", "coarse", "annotation"}


@pytest.mark.parametrize("scheme", ["fold", "saddle", "two-up"])
def test_imposed_sheets_pass(sample: Sample, scheme: Scheme) -> None:
    wanted = dataclasses.replace(printer("local"), scheme=scheme, sheet=printer("office").sheet)
    found = preflight(sample.pipeline.press_pdf(sample.edition, wanted), wanted, separate=False)
    assert codes(found) == set()


@pytest.mark.parametrize(("name", "plates"), [("riso-1", 1), ("riso-2", 2)])
def test_plates_ask_for_the_machines_inks_alone(sample: Sample, name: str, plates: int) -> None:
    made = sample.pipeline.plate_pdfs(sample.edition, printer(name))
    assert len(made) == plates + 1
    assert [codes(preflight(data, printer(name))) for data in made.values()] == [set()] * len(made)


def test_a_lower_limit_than_it_was_built_for_is_told(sample: Sample) -> None:
    strict = dataclasses.replace(printer("web-marks"), ink_limit=250.0)
    found = preflight(sample["web-marks"], strict, separate=False)
    (section,) = (section for section in found.sections if section.name == "ink")
    assert section.verdict is Verdict.FAILED
    fitting = sample.pipeline.press_pdf(sample.edition, strict)
    assert "ink" not in codes(preflight(fitting, strict, separate=True))


def test_a_fault_in_our_file_is_told_with_its_place(sample: Sample) -> None:
    with pikepdf.open(BytesIO(sample["web"])) as pdf:
        draw("0.1 w 0 0 0 1 K 100 500 m 200 500 l S", page=3)(pdf)
        found = preflight(saved(pdf, "x4"), printer("web"), separate=False)
    (remark,) = (remark for section in found.sections for remark in section.remarks)
    assert (remark.code, remark.pages) == ("preflight.hairline", (3,))
    assert remark.places[0].area.width == pytest.approx(100)
