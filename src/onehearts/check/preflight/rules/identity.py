"""Whether the file says that it is PDF/X, and says all that PDF/X must (ISO 15930-4 and -7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from onehearts.check.preflight.rules.rule import Case, Finding, Rule, for_press

_NAMES = MappingProxyType({"x1a": "PDF/X-1a", "x4": "PDF/X-4"})
# The edition of 2001 is the stricter of the two, so who takes the one takes the other.
_TAKEN = MappingProxyType(
    {"x1a": {"PDF/X-1a:2003", "PDF/X-1a:2001", "PDF/X-1:2001"}, "x4": {"PDF/X-4"}},
)
_NEWEST = MappingProxyType({"x1a": (1, 4), "x4": (1, 6)})
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
    if missing:
        yield Finding("preflight.unsaid", values={"keys": "、".join(missing)})
    if trapped not in {"True", "False"}:
        yield Finding("preflight.no-trapped")


IDENTITY = Rule("identity", _check, for_press)
