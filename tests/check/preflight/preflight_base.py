"""Small correct PDF/X files made with pikepdf, and tools to plant faults in them. Nothing here is written by ``paint``.

A page is A4 with 3 mm of bleed on a sheet with marks: the trim begins ``TRIM`` points from the sheet's lower left
corner. On it: a tint to the end of the bleed, black overprinting text, text in a form, a photograph, a tint of one
ink, a run of colours.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

from onehearts import resources
from onehearts.check.preflight import Report, preflight
from onehearts.design import Printer, read_printer

MM = 72 / 25.4
WIDTH, HEIGHT, BLEED = 210 * MM, 297 * MM, 3 * MM
TRIM = 40.0
SHEET = (WIDTH + 2 * TRIM, HEIGHT + 2 * TRIM)
WORDS = "印刷所が電話をかけずに受け取る一ページ"
PAGES = 4

Edit = Callable[[Pdf], None]


@cache
def printer(name: str) -> Printer:
    """A bundled printer."""
    layouts = resources.folder("layouts")
    reading = read_printer(layouts / "printers" / f"{name}.yaml", (layouts,))
    assert reading.printer is not None, reading.diagnostics
    return reading.printer


PRINTERS = {"x4": "local", "x1a": "web-marks"}
"""Both want marks, which the files have."""


def report(data: bytes, name: str, separate: bool = False) -> Report:
    """What is said of a file for a printer; inks are added up unless they are to be separated."""
    return preflight(data, printer(name), separate=separate)


def codes(found: Report) -> set[str]:
    """The codes of all remarks, without their room."""
    return {remark.code.removeprefix("preflight.") for section in found.sections for remark in section.remarks}


def said(standard: str, edit: Edit, separate: bool = False) -> set[str]:
    """What is said of the clean file after ``edit``."""
    return codes(report(edited(standard, edit), PRINTERS[standard], separate))


@cache
def clean(standard: str) -> bytes:
    """A file without fault for printers that want ``x4`` or ``x1a``."""
    pdf = Pdf.new()
    shared = _resources(pdf)
    for number in range(PAGES):
        pdf.add_blank_page(page_size=SHEET)
        page = pdf.pages[number]
        page.Contents = pdf.make_stream(_content())
        page.Resources = shared
        page.TrimBox = Array([TRIM, TRIM, TRIM + WIDTH, TRIM + HEIGHT])
        page.BleedBox = Array([TRIM - BLEED, TRIM - BLEED, TRIM + WIDTH + BLEED, TRIM + HEIGHT + BLEED])
    _identify(pdf, standard)
    return saved(pdf, standard)


def edited(standard: str, edit: Edit) -> bytes:
    """The clean file after ``edit``."""
    with pikepdf.open(BytesIO(clean(standard))) as pdf:
        edit(pdf)
        return saved(pdf, standard)


def saved(pdf: Pdf, standard: str, **options: object) -> bytes:
    """A file as the standard wants it: its version, a trailer that old programs read."""
    version = {"x4": "1.6", "x1a": "1.4"}[standard]
    file = BytesIO()
    usual = {
        "min_version": version,
        "force_version": version,
        "object_stream_mode": pikepdf.ObjectStreamMode.disable,
        "static_id": True,
        "fix_metadata_version": False,
    }
    pdf.save(file, **{**usual, **options})
    return file.getvalue()


def draw(content: str, page: int = 1, **more: pikepdf.Object) -> Edit:
    """Add to what a page shows; ``more`` are resources by kind and name, as ``XObject_Bad``."""

    def edit(pdf: Pdf) -> None:
        target = pdf.pages[page - 1]
        own = Dictionary({key: Dictionary(dict(value.items())) for key, value in target.Resources.items()})
        for name, value in more.items():
            kind, _, key = name.partition("_")
            own[f"/{kind}"][f"/{key}"] = pdf.make_indirect(value) if isinstance(value, Stream) else value
        target.Resources = own
        before = list(target.Contents) if isinstance(target.Contents, Array) else [target.Contents]
        target.Contents = Array([*before, pdf.make_stream(f"q {content} Q".encode())])

    return edit


def image(pdf: Pdf, size: tuple[int, int], samples: bytes, space: pikepdf.Object, **more: pikepdf.Object) -> Stream:
    """An image XObject of 8 bits."""
    stream = Stream(pdf, samples)
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height = size
    stream.BitsPerComponent, stream.ColorSpace = 8, space
    for key, value in more.items():
        stream[f"/{key}"] = value
    return stream


def _content() -> bytes:
    left, low, right, high = TRIM - BLEED, TRIM - BLEED, TRIM + WIDTH + BLEED, TRIM + HEIGHT + BLEED
    lines = [
        "q 0 0.05 0.15 0 k",
        f"{left} {low} {right - left} {high - low} re f Q",
        "q /Mark CS 1 SCN 0.283 w",
        *(f"{x} {y} m {x} {y - 20} l S" for x in (TRIM, TRIM + WIDTH) for y in (low, high + 20)),
        "Q",
        "q /Over gs 0 0 0 1 k BT /Text 12 Tf 1 0 0 1 100 700 Tm",
        f"<{_codes()}> Tj ET Q",
        f"q 0 0.8 0.6 0.1 k BT /Text 20 Tf 1 0 0 1 100 650 Tm <{_codes()}> Tj ET Q",
        "q /Form Do Q",
        "q 72 0 0 72 100 400 cm /Photo Do Q",
        "q /Spot cs 0.8 scn 200 400 60 60 re f Q",
        "q 300 400 100 60 re W n /Run sh Q",
        "q 0 0 0 1 K 0.5 w 100 350 m 300 350 l S Q",
    ]
    return "\n".join(lines).encode()


def _resources(pdf: Pdf) -> Dictionary:
    samples = Image.linear_gradient("L").resize((350, 350)).point(lambda v: v * 3 // 4)
    photo = Image.merge("CMYK", (samples, samples.rotate(90), samples.rotate(180), samples.point(lambda v: v // 3)))
    one = Array([0, 1])
    mark = Dictionary(FunctionType=2, Domain=one, C0=Array([0, 0, 0, 0]), C1=Array([1, 1, 1, 1]), N=1)
    tint = Dictionary(FunctionType=2, Domain=one, C0=Array([0, 0, 0, 0]), C1=Array([0, 1, 0, 0]), N=1)
    run = Dictionary(FunctionType=2, Domain=one, C0=Array([0.5, 0, 0, 0]), C1=Array([0, 0.5, 0.2, 0]), N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([300, 0, 400, 0]), Function=run)
    form = Stream(pdf, f"0 g /Over gs BT /Text 9 Tf 1 0 0 1 0 0 Tm <{_codes()}> Tj ET".encode())
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox, form.Matrix = Array([0, -10, 300, 20]), Array([1, 0, 0, 1, 100, 600])
    fonts = Dictionary(Text=_font(pdf))
    over = Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1)
    form.Resources = Dictionary(Font=fonts, ExtGState=Dictionary(Over=over))
    return Dictionary(
        Font=fonts,
        ExtGState=Dictionary(Over=over),
        ColorSpace=Dictionary(
            Mark=Array([Name.Separation, Name.All, Name.DeviceCMYK, mark]),
            Spot=Array([Name.Separation, Name.Magenta, Name.DeviceCMYK, tint]),
        ),
        XObject=Dictionary(
            Form=pdf.make_indirect(form),
            Photo=pdf.make_indirect(image(pdf, photo.size, photo.tobytes(), Name.DeviceCMYK)),
        ),
        Shading=Dictionary(Run=shading),
        Pattern=Dictionary(),
        Properties=Dictionary(),
    )


@cache
def _subset() -> tuple[bytes, tuple[int, ...]]:
    """A bundled font with the glyphs of ``WORDS`` alone, and their numbers."""
    file = Path(resources.folder("fonts")) / "biz-udgothic" / "BIZUDGothic-Regular.ttf"
    with TTFont(file) as font:
        options = subset.Options()
        options.layout_features, options.hinting, options.notdef_outline = [], False, True
        subsetter = subset.Subsetter(options)
        subsetter.populate(text=WORDS)
        subsetter.subset(font)
        names = font.getBestCmap()
        numbers = tuple(font.getGlyphID(names[ord(c)]) for c in WORDS)
        out = BytesIO()
        font.save(out)
    return out.getvalue(), numbers


def _codes() -> str:
    return "".join(f"{number:04X}" for number in _subset()[1])


def _font(pdf: Pdf) -> pikepdf.Object:
    data, numbers = _subset()
    name = Name("/ABCDEF+BIZUDGothic")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=4,
        FontBBox=Array([0, -120, 1000, 880]),
        ItalicAngle=0,
        Ascent=880,
        Descent=-120,
        CapHeight=700,
        StemV=80,
        FontFile2=pdf.make_indirect(Stream(pdf, data)),
    )
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=1000,
        CIDToGIDMap=Name.Identity,
    )
    pairs = "\n".join(f"<{n:04X}> <{ord(c):04X}>" for n, c in sorted(set(zip(numbers, WORDS, strict=True))))
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def "
        "1 begincodespacerange <0000> <FFFF> endcodespacerange "
        f"{len(set(numbers))} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(below)]),
            ToUnicode=pdf.make_indirect(Stream(pdf, cmap.encode())),
        )
    )


def _identify(pdf: Pdf, standard: str) -> None:
    profile = Stream(pdf, printer("local").condition.profile.read_bytes())
    profile.N = 4
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String("FOGRA39"),
        RegistryName=String("http://www.color.org"),
        Info=String("FOGRA39"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String("題"),
            CreationDate=String("D:20260201000000+09'00'"),
            ModDate=String("D:20260201000000+09'00'"),
            Trapped=Name("/False"),
        )
    )
    if standard == "x1a":
        pdf.trailer.Info.GTS_PDFXVersion = String("PDF/X-1a:2003")
        return
    metadata = Stream(pdf, XMP.encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(metadata)


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdf:Trapped="False">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">題</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-02-01T00:00:00+09:00</xmp:CreateDate><xmp:ModifyDate>2026-02-01T00:00:00+09:00</xmp:ModifyDate>
<xmp:MetadataDate>2026-02-01T00:00:00+09:00</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
