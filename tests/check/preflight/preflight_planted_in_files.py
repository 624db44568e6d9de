"""Faults in what a file says of itself and of its pages, with the codes each must get."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, String
from preflight_base import HEIGHT, MM, TRIM, WIDTH, draw
from preflight_edits import (
    CMYK_PHOTO,
    FORM,
    LINE_ART,
    Fault,
    blank,
    both,
    boxes,
    in_names,
    in_root,
    info,
    intent,
    link,
    metadata,
    no_intents,
    no_metadata,
    picture,
    profile_bytes,
    three_pages,
    two_intents,
    with_stream,
    wrong_count,
)

IN_FILES = [
    # ---- boxes and pages ------------------------------------------------------------------------------
    Fault("no trim", boxes(2, TrimBox=None), {"no-trim"}),
    Fault("trim and art", boxes(2, ArtBox=[TRIM, TRIM, TRIM + WIDTH, TRIM + HEIGHT]), {"trim-and-art"}),
    Fault(
        "bleed beyond the sheet",
        boxes(2, BleedBox=[-9, -9, 2 * TRIM + WIDTH, 2 * TRIM + HEIGHT]),
        {"not-nested", "no-marks"},
    ),
    Fault(
        "little bleed",
        boxes(2, BleedBox=[TRIM - MM, TRIM - MM, TRIM + WIDTH + MM, TRIM + HEIGHT + MM]),
        {"small-bleed"},
    ),
    Fault("no bleed", boxes(2, BleedBox=None), {"no-bleed"}),
    Fault("sheet cut", boxes(2, CropBox=[TRIM, TRIM, TRIM + WIDTH, TRIM + HEIGHT]), {"crop-cuts"}),
    Fault("a smaller page", boxes(2, TrimBox=[TRIM, TRIM, TRIM + WIDTH - 9, TRIM + HEIGHT]), {"odd-size"}),
    Fault("three pages", three_pages, {"maybe-not-fours"}),
    Fault("a blank page", blank, {"blank-page"}),
    # ---- what the file says of itself -----------------------------------------------------------------
    Fault("not PDF/X", info("GTS_PDFXVersion", None), {"not-pdfx"}, "x1a"),
    Fault("not PDF/X", metadata("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"), {"not-pdfx"}),
    Fault("another PDF/X", info("GTS_PDFXVersion", String("PDF/X-3:2003")), {"other-pdfx"}, "x1a"),
    Fault("another PDF/X", metadata("PDF/X-4", "PDF/X-5g"), {"other-pdfx"}),
    Fault("a later version in the catalogue", in_root(Version=Name("/1.7")), {"version"}, "x1a"),
    Fault("an earlier version in the catalogue", in_root(Version=Name("/1.3")), set(), "x1a"),
    Fault("no title", info("Title", None), {"unsaid"}, "x1a"),
    Fault("no version of the document", metadata("<xmpMM:VersionID>1</xmpMM:VersionID>"), {"unsaid"}),
    Fault("not said whether trapped", info("Trapped", Name.Unknown), {"no-trapped"}, "x1a"),
    Fault("not said whether trapped", both(metadata(' pdf:Trapped="False"'), info("Trapped", None)), {"no-trapped"}),
    Fault("another title in the metadata", info("Title", String("別の号")), {"info-differs"}),
    Fault("another date in the metadata", info("ModDate", String("D:20260303000000+09'00'")), {"info-differs"}),
    Fault("the same moment elsewhere", info("ModDate", String("D:20260131150000Z")), set()),
    Fault("a date without an hour", info("ModDate", String("D:20260201")), set()),
    Fault("no metadata", no_metadata, {"no-metadata", "not-pdfx"}),
    Fault("broken metadata", metadata("</x:xmpmeta>"), {"no-metadata", "not-pdfx"}),
    Fault(
        "entities in the metadata",
        metadata("<x:xmpmeta", '<!DOCTYPE x [<!ENTITY a "b">]><x:xmpmeta'),
        {"no-metadata", "not-pdfx"},
    ),
    # ---- for which print ------------------------------------------------------------------------------
    Fault("no intent", no_intents, {"no-intent"}),
    Fault("two intents", two_intents, {"many-intents"}),
    Fault("intent of another kind", intent(S=Name.GTS_PDFA1), {"no-intent"}),
    Fault("intent for another print", intent(OutputConditionIdentifier=String("JC200103")), {"intent-other"}),
    Fault("intent without a name", intent(OutputConditionIdentifier=None), {"intent-unnamed"}),
    Fault("no profile", intent(DestOutputProfile=None), {"intent-not-embedded"}),
    Fault("no profile, registered", intent(DestOutputProfile=None), set(), "x1a"),
    Fault(
        "no profile, not registered", intent(DestOutputProfile=None, RegistryName=None), {"intent-unregistered"}, "x1a"
    ),
    Fault(
        "no profile, a name nobody registered",
        intent(DestOutputProfile=None, OutputConditionIdentifier=String("HOGE")),
        {"intent-other", "intent-unregistered"},
        "x1a",
    ),
    Fault(
        "no profile, another registered name",
        intent(DestOutputProfile=None, OutputConditionIdentifier=String("JC200103")),
        {"intent-other"},
        "x1a",
    ),
    Fault("a screen's profile", profile_bytes(12, b"mntr"), {"intent-class"}),
    Fault("a profile in RGB", profile_bytes(16, b"RGB "), {"intent-not-inks", "intent-components"}),
    Fault("a broken profile", profile_bytes(36, b"????"), {"intent-broken"}),
    Fault("a wrong number of inks", wrong_count, {"intent-components"}),
    # ---- what is not for print ------------------------------------------------------------------------
    Fault("a link", link(), {"annotation"}),
    Fault(
        "a link that goes somewhere",
        link(A=Dictionary(S=Name.URI, URI=String("https://example.org"))),
        {"annotation", "action"},
    ),
    Fault("a program", in_names("JavaScript"), {"javascript"}),
    Fault("a program at the start", in_root(OpenAction=Dictionary(S=Name.JavaScript, JS=String("x"))), {"javascript"}),
    Fault("an action at the start", in_root(OpenAction=Dictionary(S=Name.Named, N=Name.Print)), {"action"}),
    Fault("a view at the start", in_root(OpenAction=Array([0, Name.Fit])), set()),
    Fault("a file attached", in_names("EmbeddedFiles"), {"attachment"}),
    Fault("a form to fill in", in_root(AcroForm=Dictionary(Fields=Array([Dictionary()]))), {"form"}),
    Fault("layers", in_root(OCProperties=Dictionary(OCGs=Array([Dictionary()]))), {"layers"}, "x1a"),
    Fault("layers", in_root(OCProperties=Dictionary(OCGs=Array([Dictionary()]))), set()),
    Fault(
        "a transfer function",
        draw(
            "/T gs 0 1 0 0 k 300 300 9 9 re f",
            ExtGState_T=Dictionary(TR=Dictionary(FunctionType=2, Domain=Array([0, 1]), N=2)),
        ),
        {"transfer"},
    ),
    Fault("a picture to be put in later", picture(Name.DeviceCMYK, 4, OPI=Dictionary()), {"opi"}),
    Fault(
        "another file's page",
        with_stream("/Bad Do", "XObject", b"", {**FORM, "/Ref": Dictionary(F=String("a.pdf"))}),
        {"reference"},
    ),
    Fault("PostScript", with_stream("/Bad Do", "XObject", b"showpage", {"/Subtype": Name.PS}), {"postscript"}),
    Fault(
        "JPEG 2000",
        with_stream("24 0 0 24 300 300 cm /Bad Do", "XObject", b"?", {**CMYK_PHOTO, "/Filter": Name.JPXDecode}),
        {"jpx", "ink-unchecked"},
        "x1a",
    ),
    Fault(
        "JBIG2",
        with_stream("9 0 0 9 300 300 cm 0 g /Bad Do", "XObject", b"?", {**LINE_ART, "/Filter": Name.JBIG2Decode}),
        {"jbig2"},
        "x1a",
    ),
]
