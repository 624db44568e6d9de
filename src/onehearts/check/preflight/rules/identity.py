"""Whether the file says that it is PDF/X, and says all that PDF/X must (ISO 15930-4 and -7)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from types import MappingProxyType

from onehearts.check.preflight.rules.rule import Case, Finding, Rule, for_press
from onehearts.messages import phrase

_NAMES = MappingProxyType({"x1a": "PDF/X-1a", "x4": "PDF/X-4"})
# The edition of 2001 is the stricter of the two, so who takes the one takes the other.
_TAKEN = MappingProxyType(
    {"x1a": {"PDF/X-1a:2003", "PDF/X-1a:2001", "PDF/X-1:2001"}, "x4": {"PDF/X-4"}},
)
_NEWEST = MappingProxyType({"x1a": (1, 4), "x4": (1, 6)})
_DATE = re.compile(
    r"(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?(?:([Zz+-])(?:(\d\d)[':]?(\d\d)?)?)?"
)
_TO_THE_SECOND = 14  # digits
_INFO = ("Title", "CreationDate", "ModDate")
_XMP = (
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:VersionID",
    "xmpMM:RenditionClass",
)


def _check(case: Case) -> Iterator[Finding]:
    document, standard = case.document, case.printer.standard
    xmp: Mapping[str, str] = document.xmp or {}
    found = xmp.get("pdfxid:GTS_PDFXVersion") or document.info.get("GTS_PDFXVersion") or ""
    if standard == "x1a":
        found = document.info.get("GTS_PDFXVersion") or found
    if not found:
        yield Finding("preflight.not-pdfx", values={"wanted": _NAMES[standard]})
    elif found not in _TAKEN[standard]:
        yield Finding("preflight.other-pdfx", values={"found": found, "wanted": _NAMES[standard]})
    if document.version > _NEWEST[standard]:
        version, newest = (".".join(map(str, each)) for each in (document.version, _NEWEST[standard]))
        yield Finding("preflight.version", values={"found": version, "newest": newest, "standard": _NAMES[standard]})
    yield from _said(case, xmp)
    if not document.has_id:
        yield Finding("preflight.no-id")


def _said(case: Case, xmp: Mapping[str, str]) -> Iterator[Finding]:
    """Titles, dates and whether colours were trapped."""
    document = case.document
    if case.printer.standard == "x1a":
        missing = [key for key in _INFO if not document.info.get(key)]
        trapped = document.info.get("Trapped")
    else:
        if document.xmp is None:
            yield Finding("preflight.no-metadata")
        elif document.packed:
            yield Finding("preflight.metadata-packed")
        missing = [key for key in _XMP if not xmp.get(key)] if document.xmp is not None else []
        trapped = xmp.get("pdf:Trapped") or document.info.get("Trapped")
        yield from _differing(document.info, xmp)
    if missing:
        yield Finding("preflight.unsaid", values={"keys": "、".join(missing)})
    if trapped not in {"True", "False"}:
        yield Finding("preflight.no-trapped")


def _differing(info: Mapping[str, str], xmp: Mapping[str, str]) -> Iterator[Finding]:
    """What the old dictionary and the metadata say of the same, as far as both say it."""
    title, named = info.get("Title", "").strip(), xmp.get("dc:title", "")
    if title and named and title != named:
        yield Finding("preflight.info-differs", values={"key": phrase("info.title"), "info": title, "xmp": named})
    for key, other, code in (("CreationDate", "xmp:CreateDate", "created"), ("ModDate", "xmp:ModifyDate", "changed")):
        old, new = info.get(key, ""), xmp.get(other, "")
        if _differ(_moment(old), _moment(new)):
            values = {"key": phrase(f"info.{code}"), "info": old, "xmp": new}
            yield Finding("preflight.info-differs", values=values)


def _moment(said: str) -> tuple[str, str]:
    """The digits of a date as exact as it is told (ISO 32000-1, 7.9.4; ISO 8601), and those in world time if known."""
    found = _DATE.match(said.strip())
    if found is None:
        return "", ""
    digits = "".join(each for each in found.groups()[:6] if each)
    sign, hours, minutes = found.group(7, 8, 9)
    if len(digits) == _TO_THE_SECOND and sign:
        with suppress(ValueError, OverflowError):
            away = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
            return digits, f"{datetime.strptime(digits, '%Y%m%d%H%M%S') - away:%Y%m%d%H%M%S}"
    return digits, ""


def _differ(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Whether two dates are not the same, as far as both are told."""
    if first[1] and second[1]:
        return first[1] != second[1]
    return not first[0].startswith(second[0]) and not second[0].startswith(first[0])


IDENTITY = Rule("identity", _check, for_press)
