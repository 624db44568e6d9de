"""Faults planted one by one in files without fault: each is found, named, and nothing else with it."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Name, Pdf
from preflight_base import PRINTERS, TRIM, Edit, clean, codes, draw, edited, printer, report, said, saved
from preflight_edits import DENSE, Fault, alone, both, boxes, font_gone, link, lzw, no_intents, picture, three_pages
from preflight_planted_in_files import IN_FILES
from preflight_planted_on_pages import ON_PAGES

from onehearts.messages import MESSAGES

FAULTS = [*ON_PAGES, *IN_FILES]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.standard} {fault.name}")
def test_a_planted_fault_is_found_and_nothing_else(fault: Fault) -> None:
    assert said(fault.standard, fault.edit) == fault.found


def _saved(standard: str, **options: object) -> set[str]:
    with pikepdf.open(BytesIO(clean(standard))) as pdf:
        return codes(report(saved(pdf, standard, **options), PRINTERS[standard]))


@pytest.mark.parametrize("standard", ["x4", "x1a"])
def test_a_later_version_is_found(standard: str) -> None:
    assert _saved(standard, min_version="1.7", force_version="1.7") == {"version"}


def test_an_old_filter_is_found() -> None:
    with pikepdf.open(BytesIO(clean("x4"))) as pdf:
        lzw(pdf)
        level = pikepdf.StreamDecodeLevel.none
        data = saved(pdf, "x4", stream_decode_level=level, compress_streams=False)
    assert codes(report(data, PRINTERS["x4"])) == {"lzw"}


def test_metadata_under_a_filter_are_found() -> None:
    data = clean("x4").replace(b"/Subtype /XML", b"/Filter [   ]")
    assert codes(report(data, PRINTERS["x4"])) == {"metadata-packed"}


def test_restrictions_are_found() -> None:
    assert "encrypted" in _saved("x4", encryption=pikepdf.Encryption(owner="o", user="", R=4))


def test_a_missing_number_is_found() -> None:
    data = clean("x1a").replace(b"/ID [", b"/Ix [")
    assert codes(report(data, PRINTERS["x1a"])) == {"no-id"}


def test_marks_where_none_are_wanted() -> None:
    assert codes(report(clean("x4"), "web")) == {"marks"}


def test_marks_that_are_wanted_are_missing_on_one_page() -> None:
    found = report(edited("x4", alone(b"0 g 200 200 90 90 re f", marks=False)), PRINTERS["x4"])
    (remark,) = (remark for section in found.sections for remark in section.remarks)
    assert (remark.code, remark.pages) == ("preflight.no-marks", (4,))
    assert found.failed


def test_a_machine_with_one_ink_gets_no_other() -> None:
    assert "other-ink" in codes(report(clean("x4"), "riso-1"))
    grey = edited("x4", both(*(_grey(number) for number in range(4))))
    assert "other-ink" not in codes(report(grey, "riso-1"))


def _grey(number: int) -> Edit:
    def edit(pdf: Pdf) -> None:
        pdf.pages[number].Contents = pdf.make_stream(b"0 g 100 100 200 200 re f")

    return edit


def test_a_folded_sheet_has_four_pages() -> None:
    folded = codes(report(edited("x4", three_pages), "office"))
    assert "not-fours" in folded
    assert "maybe-not-fours" not in folded


def test_the_office_is_not_asked_for_what_only_shops_need() -> None:
    everything = edited("x4", both(no_intents, picture(Name.DeviceRGB, 3), link(), draw(f"{DENSE} 300 300 9 9 re f")))
    assert not codes(report(everything, "office")) & {"no-intent", "rgb", "annotation", "ink", "not-pdfx", "no-trim"}
    assert "font-missing" in codes(report(edited("x4", font_gone), "office"))


def test_every_rule_is_tried_here() -> None:
    tried = set().union(*(fault.found for fault in FAULTS))
    elsewhere = {
        *(
            "version",
            "encrypted",
            "no-id",
            "marks",
            "other-ink",
            "not-fours",
            "other-paper",
            "lzw",
            "metadata-packed",
        ),  # above and below
        *("damaged", "locked", "repaired", "page-unread", "pages-unread", "space-unknown"),  # test_preflight_broken
    }
    known = {code.removeprefix("preflight.") for code in MESSAGES if code.startswith("preflight.")}
    assert known - tried - elsewhere == set()


def test_a_page_that_fits_no_sheet() -> None:
    small = both(*(boxes(number, TrimBox=[TRIM, TRIM, 300, 400]) for number in range(1, 5)))
    assert "other-paper" in codes(report(edited("x4", small), "office"))
    assert printer("office").scheme == "fold"
