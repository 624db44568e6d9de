"""A PDF → what of it breaks PDF/X-1a:2003 or PDF/X-4, read with pikepdf and nothing of ours.

The list is that of ISO 15930-4 and ISO 15930-7 as far as a newsletter can break it. Whatever draws is looked into:
pages, forms and patterns with their resources, images, shadings, inline images.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Literal, NamedTuple

import pikepdf
from pikepdf import Dictionary, Name

Standard = Literal["PDF/X-1a:2003", "PDF/X-4"]

_COLOUR = {"g": "DeviceGray", "G": "DeviceGray", "rg": "DeviceRGB", "RG": "DeviceRGB", "k": "DeviceCMYK"}
_COLOUR["K"] = "DeviceCMYK"
_X1A = {"DeviceGray", "DeviceCMYK", "Separation", "DeviceN", "Indexed", "Pattern"}
_X4 = {*_X1A, "ICCBased", "CalGray", "CalRGB", "Lab"}
_ROUNDING = 0.01


class Drawn(NamedTuple):
    """An operator with its operands, and the resources it is shown with."""

    operator: str
    operands: list[Any]
    resources: Any


def faults(data: bytes, standard: Standard) -> list[str]:
    """Everything that is wrong, in words."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [
            *_file(pdf, data, standard),
            *_intent(pdf),
            *(said for page in pdf.pages for said in _page(page, standard)),
            *(said for thing in pdf.objects for said in _thing(thing, standard)),
        ]


def _file(pdf: pikepdf.Pdf, data: bytes, standard: Standard) -> Iterator[str]:
    most = (1, 4) if standard == "PDF/X-1a:2003" else (1, 6)
    version = tuple(map(int, pdf.pdf_version.split(".")))
    if version > most:
        yield f"version {pdf.pdf_version}"
    if pdf.is_encrypted:
        yield "encrypted"
    if "/ID" not in pdf.trailer:
        yield "no ID"
    info = pdf.trailer.get("/Info", Dictionary())
    for name in ("/Title", "/CreationDate", "/ModDate"):
        if not str(info.get(name, "")):
            yield f"Info without {name}"
    if info.get("/Trapped") not in (Name("/True"), Name("/False")):
        yield "Trapped is not said"
    if standard == "PDF/X-1a:2003":
        if info.get("/GTS_PDFXVersion") != standard:
            yield "Info does not say PDF/X-1a"
    else:
        yield from _packet(pdf)
    for name in ("/Names", "/AcroForm", "/OpenAction", "/AA", "/OCProperties"):
        if name in pdf.Root and (name != "/Names" or set(pdf.Root.Names.keys()) & {"/JavaScript", "/EmbeddedFiles"}):
            yield f"catalogue with {name}"
    if not data.rstrip().endswith(b"%%EOF"):
        yield "no end"


def _packet(pdf: pikepdf.Pdf) -> Iterator[str]:
    if "/Metadata" not in pdf.Root:
        yield "no XMP"
        return
    raw = bytes(pdf.Root.Metadata.read_raw_bytes())
    if "/Filter" in pdf.Root.Metadata:
        yield "XMP compressed"
    text = raw.decode("utf-8", "replace")
    for tag in (
        "pdfxid:GTS_PDFXVersion",
        "dc:title",
        "xmp:CreateDate",
        "xmp:ModifyDate",
        "xmp:MetadataDate",
        "xmpMM:DocumentID",
        "xmpMM:VersionID",
        "xmpMM:RenditionClass",
        "pdf:Trapped",
    ):
        if not re.search(f"<{tag}>.*\\S.*</{tag}>", text, re.DOTALL):
            yield f"XMP without {tag}"
    if "<pdfxid:GTS_PDFXVersion>PDF/X-4<" not in text:
        yield "XMP does not say PDF/X-4"


def _intent(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = [intent for intent in pdf.Root.get("/OutputIntents", []) if intent.get("/S") == Name("/GTS_PDFX")]
    if len(intents) != 1:
        yield f"{len(intents)} output intents"
        return
    if not str(intents[0].get("/OutputConditionIdentifier", "")):
        yield "no output condition"
    profile = intents[0].get("/DestOutputProfile")
    if profile is None:
        yield "no profile"
        return
    data = profile.read_bytes()
    if data[12:16] != b"prtr":
        yield "not a printer's profile"
    if {b"CMYK": 4, b"RGB ": 3, b"GRAY": 1}.get(data[16:20]) != int(profile.N):
        yield "N is not that of the profile"


def _page(page: pikepdf.Page, standard: Standard) -> Iterator[str]:
    found = {
        name: [float(n) for n in page.obj[name]] for name in ("/MediaBox", "/BleedBox", "/TrimBox") if name in page
    }
    if "/TrimBox" not in found or "/ArtBox" in page:
        yield "TrimBox or ArtBox, and not both"
        return
    for inner, outer in (("/TrimBox", "/BleedBox"), ("/BleedBox", "/MediaBox"), ("/TrimBox", "/MediaBox")):
        if inner in found and outer in found and not _within(found[inner], found[outer]):
            yield f"{inner} reaches out of {outer}"
    if "/Annots" in page and len(page.Annots):
        yield "annotations"
    if "/Group" in page and standard == "PDF/X-1a:2003":
        yield "page with a transparency group"
    for drawn in contents(page):
        yield from _operator(drawn, standard)


def _within(inner: list[float], outer: list[float]) -> bool:
    low = all(a >= b - _ROUNDING for a, b in zip(inner[:2], outer[:2], strict=True))
    return low and all(a <= b + _ROUNDING for a, b in zip(inner[2:], outer[2:], strict=True))


def contents(page: pikepdf.Page) -> Iterator[Drawn]:
    """All operators of a page, those of its forms where they are shown."""
    yield from _drawn(page, page.obj.get("/Resources", Dictionary()))


def _drawn(stream: Any, resources: Any) -> Iterator[Drawn]:
    for instruction in pikepdf.parse_content_stream(stream):
        operator = str(instruction.operator)
        operands: list[Any] = list(instruction.operands)
        if isinstance(instruction, pikepdf.ContentStreamInlineImage):
            operands = [instruction.iimage]
        yield Drawn(operator, operands, resources)
        if operator == "Do":
            shown = resources.XObject[str(operands[0])]
            if shown.Subtype == Name("/Form"):
                yield from _drawn(shown, shown.get("/Resources", resources))


def _operator(drawn: Drawn, standard: Standard) -> Iterator[str]:
    space: Any = None
    if drawn.operator in _COLOUR:
        space = Name(f"/{_COLOUR[drawn.operator]}")
    elif drawn.operator in ("cs", "CS"):
        name = str(drawn.operands[0])
        space = drawn.resources.get("/ColorSpace", Dictionary()).get(name, Name(name))
    elif drawn.operator == "INLINE IMAGE":
        space = drawn.operands[0].obj.get("/ColorSpace", Name("/DeviceGray"))
    elif drawn.operator == "gs":
        yield from _state(drawn.resources.ExtGState[str(drawn.operands[0])], standard)
    elif drawn.operator == "sh":
        space = drawn.resources.Shading[str(drawn.operands[0])].ColorSpace
    if space is not None:
        yield from _space(space, standard)


def _state(state: Any, standard: Standard) -> Iterator[str]:
    if standard == "PDF/X-4":
        return
    if float(state.get("/ca", 1)) != 1 or float(state.get("/CA", 1)) != 1:
        yield "transparency"
    if state.get("/SMask", Name("/None")) != Name("/None"):
        yield "soft mask"
    if state.get("/BM", Name("/Normal")) not in (Name("/Normal"), Name("/Compatible")):
        yield "blend mode"


def _space(space: Any, standard: Standard) -> Iterator[str]:
    family = str(space if isinstance(space, Name) else space[0]).lstrip("/")
    if family not in (_X1A if standard == "PDF/X-1a:2003" else _X4):
        yield f"colour in {family}"
    if family in ("Indexed", "Separation", "DeviceN") and not isinstance(space, Name):
        yield from _space(space[1 if family == "Indexed" else 2], standard)


def _thing(thing: Any, standard: Standard) -> Iterator[str]:
    """What holds for an object wherever it is used."""
    if not isinstance(thing, Dictionary | pikepdf.Stream):
        return
    filters: Any = thing.get("/Filter", [])
    for name in [filters] if isinstance(filters, Name) else filters:
        if str(name) in ("/LZWDecode", "/Crypt", "/JPXDecode", "/JBIG2Decode"):
            yield f"stream with {name}"
    kind = thing.get("/Subtype")
    if kind == Name("/Image"):
        if "/SMask" in thing and standard == "PDF/X-1a:2003":
            yield "image with a soft mask"
        if "/ColorSpace" in thing:
            yield from _space(thing.ColorSpace, standard)
    if thing.get("/Type") == Name("/FontDescriptor") and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(thing):
        yield f"font {thing.FontName} is not embedded"
    if kind in (Name("/Type1"), Name("/TrueType")) and "/FontDescriptor" not in thing:
        yield f"font {thing.BaseFont} is not embedded"
    if thing.get("/S") in (Name("/JavaScript"), Name("/Launch"), Name("/URI"), Name("/GoToR")):
        yield f"action {thing.S}"
    if kind == Name("/PS"):
        yield "PostScript"
