"""A report → JSON, for other programs. Names are stable, lengths are millimetres."""

from __future__ import annotations

import json
from collections.abc import Mapping

from onehearts.check.preflight.report import Place, Remark, Report
from onehearts.geometry import POINTS_PER_MM

VERSION = 1


def record(report: Report, file: str) -> bytes:
    """The whole report; places are measured from the top left corner of the finished page."""
    content = {
        "version": VERSION,
        "file": file,
        "printer": report.printer,
        "standard": report.standard,
        "pages": report.pages,
        "verdict": report.verdict.name.lower(),
        "rules": [
            {
                "rule": section.name,
                "title": section.title,
                "verdict": section.verdict.name.lower(),
                "findings": [_remark(remark) for remark in section.remarks],
            }
            for section in report.sections
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _remark(remark: Remark) -> Mapping[str, object]:
    return {
        "code": remark.code,
        "severity": remark.severity.name.lower(),
        "message": remark.message,
        "hints": list(remark.hints),
        "pages": list(remark.pages),
        "count": remark.count,
        "places": [_place(place) for place in remark.places],
    }


def _place(place: Place) -> Mapping[str, object]:
    x, y, width, height = (round(length / POINTS_PER_MM, 2) for length in place.from_trim)
    return {"page": place.page, "x": x, "y": y, "width": width, "height": height, "words": place.words}
