"""Files of other programs are judged sensibly: what is wrong with them for print is told, and nothing else.

``foreign/chromium.pdf`` is a page of HTML printed by Chromium 156: a red band, white text of 4 points on it, text half
transparent, a run of colours, a thin rule, a shadow, a link, a coarse picture. ``ghostscript.pdf`` is the same after
Ghostscript 10's pdfwrite turned it into CMYK, ``reportlab.pdf`` a page by reportlab 5.1 with a font of its own and one
that it leaves out, a red field, a line of no width, a transparent disc and a link; ``cairo.pdf`` the first page of
``preflight_base`` after cairo 1.16.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from preflight_base import codes, report

FOREIGN = Path(__file__).parent / "foreign"
NO_PRINT_FILE = {"not-pdfx", "no-intent", "no-trim"}
LINKS = {"action", "annotation"}

SAID = {
    ("chromium", "local"): NO_PRINT_FILE
    | LINKS
    | {"no-id", "no-metadata", "no-trapped"}
    | {"rgb", "managed-rgb", "ink-not-inks", "art-stops", "coarse", "small-reversed"},
    ("chromium", "web-marks"): NO_PRINT_FILE
    | LINKS
    | {"no-id", "no-trapped"}
    | {"rgb", "calibrated", "transparent", "ink-not-inks", "art-stops", "coarse", "small-reversed"},
    ("chromium", "office"): {"coarse", "not-fours", "small-reversed"},
    ("ghostscript", "local"): NO_PRINT_FILE | LINKS | {"no-trapped", "unsaid", "art-stops", "coarse", "small-reversed"},
    ("ghostscript", "web-marks"): NO_PRINT_FILE
    | LINKS
    | {"no-trapped", "transparent", "art-stops", "coarse", "small-reversed"},
    ("reportlab", "local"): NO_PRINT_FILE
    | LINKS
    | {"no-metadata", "font-missing", "rgb", "ink-not-inks", "art-stops", "no-width"},
    ("reportlab", "office"): {"font-missing", "no-width", "not-fours"},
    ("cairo", "local"): NO_PRINT_FILE | {"no-id", "no-metadata", "no-trapped", "rgb", "group-rgb", "ink-not-inks"},
    ("cairo", "office"): {"other-paper", "not-fours"},
}


@pytest.mark.parametrize(("program", "printer"), SAID, ids=" ".join)
def test_what_is_said_of_other_programs_files(program: str, printer: str) -> None:
    data = (FOREIGN / f"{program}.pdf").read_bytes()
    assert codes(report(data, printer)) == SAID[program, printer]


def test_words_and_places_come_from_their_files_too() -> None:
    found = report((FOREIGN / "chromium.pdf").read_bytes(), "local")
    (remark,) = (r for s in found.sections for r in s.remarks if r.code == "preflight.small-reversed")
    assert "".join(place.words for place in remark.places) == "小さな字"
    assert {place.page for place in remark.places} == {1}
    # The band has 10 mm of padding; four letters of 4 points follow each other beside nine of 12 and a space.
    first = min(place.from_trim.x for place in remark.places)
    assert 140 < first < 145
