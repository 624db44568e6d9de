"""Edits that plant a fault in a file without fault, and the constants they are planted with."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image
from preflight_base import TRIM, XMP, Edit, draw, image


class Fault(NamedTuple):
    """What is done to a clean file, for which standard, and the codes that must be told then."""

    name: str
    edit: Edit
    found: set[str]
    standard: str = "x4"


def picture(
    space: pikepdf.Object,
    count: int,
    size: int = 100,
    page: int = 1,
    at: str = "24 0 0 24 300 300",
    rows: int | None = None,
    **more: pikepdf.Object,
) -> Edit:
    """A picture of ``size`` pixels, a third of an inch wide, in middle tones that differ; samples of ``rows``."""

    def edit(pdf: Pdf) -> None:
        samples = bytes((i * 7 + i // 11) % 128 for i in range(size * (size if rows is None else rows) * count))
        draw(f"{at} cm /Bad Do", page, XObject_Bad=image(pdf, (size, size), samples, space, **more))(pdf)

    return edit


def jpeg(share: float) -> Edit:
    """A picture as JPEG, of which a part is there."""

    def edit(pdf: Pdf) -> None:
        file = BytesIO()
        Image.effect_noise((100, 100), 20).convert("RGB").convert("CMYK").save(file, "JPEG")
        data = file.getvalue()[: round(len(file.getvalue()) * share)]
        bad = image(pdf, (100, 100), data, Name.DeviceCMYK, Filter=Name.DCTDecode, Decode=Array([1, 0] * 4))
        draw("24 0 0 24 300 300 cm /Bad Do", XObject_Bad=bad)(pdf)

    return edit


def grey_picture(pdf: Pdf) -> None:
    samples = b"".join(bytes((i % 90, i % 90, i % 90, 30)) for i in range(10_000))
    draw("24 0 0 24 300 300 cm /Bad Do", 4, XObject_Bad=image(pdf, (100, 100), samples, Name.DeviceCMYK))(pdf)


def with_stream(content: str, kind: str, data: bytes, entries: Mapping[str, object]) -> Edit:
    """``content`` that uses a stream resource of a kind, as ``XObject``, called /Bad."""

    def edit(pdf: Pdf) -> None:
        draw(content, **{f"{kind}_Bad": Stream(pdf, data, Dictionary(entries))})(pdf)  # type: ignore[arg-type]

    return edit


def text(glyphs: str = "<0001>", size: float = 12, at: str = "300 300", colour: str = "0 0 0 1 k /Over gs") -> str:
    return f"{colour} BT /Text {size} Tf 1 0 0 1 {at} Tm {glyphs} Tj ET"


def icc_space(pdf: Pdf, components: int) -> Array:
    stream = Stream(pdf, b"no matter")
    stream.N = components
    return Array([Name.ICCBased, pdf.make_indirect(stream)])


def icc_picture(components: int) -> Edit:
    def edit(pdf: Pdf) -> None:
        picture(icc_space(pdf, components), components)(pdf)

    return edit


def boxes(page: int, **values: list[float] | None) -> Edit:
    """Set boxes of a page, or take them away."""

    def edit(pdf: Pdf) -> None:
        for key, value in values.items():
            if value is None:
                del pdf.pages[page - 1].obj[f"/{key}"]
            else:
                pdf.pages[page - 1].obj[f"/{key}"] = Array(value)

    return edit


def in_root(**values: pikepdf.Object) -> Edit:
    def edit(pdf: Pdf) -> None:
        for key, value in values.items():
            pdf.Root[f"/{key}"] = value

    return edit


def intent(**values: pikepdf.Object | None) -> Edit:
    """Change the output intent."""

    def edit(pdf: Pdf) -> None:
        intent = pdf.Root.OutputIntents[0]
        for key, value in values.items():
            if value is None:
                del intent[f"/{key}"]
            else:
                intent[f"/{key}"] = value

    return edit


def profile_bytes(at: int, data: bytes) -> Edit:
    """Change some bytes in the head of the profile."""

    def edit(pdf: Pdf) -> None:
        profile = pdf.Root.OutputIntents[0].DestOutputProfile
        old = profile.read_bytes()
        profile.write(old[:at] + data + old[at + len(data) :])

    return edit


def info(key: str, value: pikepdf.Object | None) -> Edit:
    def edit(pdf: Pdf) -> None:
        if value is None:
            del pdf.trailer.Info[f"/{key}"]
        else:
            pdf.trailer.Info[f"/{key}"] = value

    return edit


def metadata(old: str, new: str = "") -> Edit:
    def edit(pdf: Pdf) -> None:
        assert old in XMP
        pdf.Root.Metadata.write(XMP.replace(old, new).encode())

    return edit


def both(*edits: Edit) -> Edit:
    def edit(pdf: Pdf) -> None:
        for each in edits:
            each(pdf)

    return edit


def no_intents(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def two_intents(pdf: Pdf) -> None:
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def font_gone(pdf: Pdf) -> None:
    del pdf.pages[0].Resources.Font.Text.DescendantFonts[0].FontDescriptor.FontFile2


def font_whole(pdf: Pdf) -> None:
    font = pdf.pages[0].Resources.Font.Text
    font.BaseFont = font.DescendantFonts[0].BaseFont = Name("/BIZUDGothic")


def glyph_gone(pdf: Pdf) -> None:
    """CIDs are assigned to glyphs one by one, and 2 is not; the text of the base is set in another font."""
    whole = pdf.pages[0].Resources.Font.Text
    numbers = b"".join((0 if cid == 2 else cid).to_bytes(2, "big") for cid in range(100))
    below = Dictionary(dict(whole.DescendantFonts[0].items()))
    below.CIDToGIDMap = pdf.make_indirect(Stream(pdf, numbers))
    own = Dictionary(dict(whole.items()))
    own.DescendantFonts = Array([pdf.make_indirect(below)])
    draw("", Font_Other=pdf.make_indirect(own))(pdf)


def three_pages(pdf: Pdf) -> None:
    del pdf.pages[3]


def turned(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.rotate(90, relative=False)


def blank(pdf: Pdf) -> None:
    page = pdf.pages[3]
    page.Contents = pdf.make_stream(page.Contents.read_bytes().split(b"q /Over gs")[0].split(b"f Q", 1)[1])


def without_marks(pdf: Pdf) -> None:
    for page in pdf.pages:
        parts = page.Contents.read_bytes().split(b"q /Mark", 1)
        page.Contents = pdf.make_stream(parts[0] + parts[1].split(b"\nQ", 1)[1])


def alone(content: bytes, marks: bool = True) -> Edit:
    """A last page with marks, or without, and nothing else but ``content``."""

    def edit(pdf: Pdf) -> None:
        page = pdf.pages[3]
        there = page.Contents.read_bytes().split(b"f Q", 1)[1].split(b"q /Over gs", 1)[0]
        page.Contents = pdf.make_stream((there if marks else b"") + content)

    return edit


def link(**more: pikepdf.Object) -> Edit:
    """A link on the first page."""

    def edit(pdf: Pdf) -> None:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([200, 200, 300, 220]))
        for key, value in more.items():
            link[f"/{key}"] = value
        pdf.pages[0].Annots = Array([pdf.make_indirect(link)])

    return edit


def appearance(pdf: Pdf) -> None:
    form = Stream(pdf, b"1 0 0 rg 0 0 10 10 re f", Dictionary(Subtype=Name.Form, BBox=Array([0, 0, 10, 10])))
    link(AP=Dictionary(N=pdf.make_indirect(form)))(pdf)


def in_names(key: str) -> Edit:
    """A tree of names of a kind."""
    return in_root(Names=Dictionary({f"/{key}": Dictionary(Names=Array([]))}))


def lzw(pdf: Pdf) -> None:
    # Codes of 9 bits: clear, q, blank, Q, end (ISO 32000-1, 7.4.4.2).
    bits = "".join(f"{code:09b}" for code in (256, ord("q"), ord(" "), ord("Q"), 257))
    bits += "0" * (-len(bits) % 8)
    stream = pdf.make_stream(int(bits, 2).to_bytes(len(bits) // 8, "big"))
    stream.Filter = Name.LZWDecode
    assert stream.read_bytes() == b"q Q"
    page = pdf.pages[0]
    page.Contents = Array([page.Contents, stream])


def group(space: pikepdf.Object | None = None) -> Edit:
    def edit(pdf: Pdf) -> None:
        group = Dictionary(Type=Name.Group, S=Name.Transparency)
        if space is not None:
            group.CS = space
        pdf.pages[0].Group = group

    return edit


def masked(pdf: Pdf) -> None:
    mask = pdf.make_indirect(image(pdf, (2, 2), b"\x80" * 4, Name.DeviceGray))
    picture(Name.DeviceCMYK, 4, SMask=mask)(pdf)


LAB = Array([Name.Lab, Dictionary(WhitePoint=Array([0.95, 1, 1.09]))])


def run(space: pikepdf.Object, start: list[float], end: list[float]) -> Dictionary:
    """A run of colours from x = 300 to 320."""
    blend = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array(start), C1=Array(end), N=1)
    return Dictionary(ShadingType=2, ColorSpace=space, Coords=Array([300, 0, 320, 0]), Function=blend)


def wrong_count(pdf: Pdf) -> None:
    """A profile that says it has three inks."""
    pdf.Root.OutputIntents[0].DestOutputProfile.N = 3


FORM = {"/Subtype": Name.Form, "/BBox": Array([0, 0, 50, 50]), "/Matrix": Array([1, 0, 0, 1, 300, 300])}
FORM_OF_GROUP = {**FORM, "/Group": Dictionary(S=Name.Transparency)}
LINE_ART = {"/Subtype": Name.Image, "/Width": 100, "/Height": 100, "/BitsPerComponent": 1, "/ImageMask": True}
BITS = ("10 0 0 10 300 300 cm 0 0 0 1 k /Bad Do", "XObject")
CMYK_PHOTO = {**LINE_ART, "/BitsPerComponent": 8, "/ImageMask": False, "/ColorSpace": Name.DeviceCMYK}
TILE = {
    "/PatternType": 1,
    "/PaintType": 1,
    "/TilingType": 1,
    "/BBox": Array([0, 0, 9, 9]),
    "/XStep": 9,
    "/YStep": 9,
}
MODE_0 = Dictionary(OP=True, op=True, OPM=0)
HALF = Dictionary(ca=0.5)
NO_INK = {"rgb", "ink-not-inks"}
AT_TRIM = f"{TRIM} 300 60 60 re"
UNDER = "0 0.3 0.3 0 k 280 280 100 100 re f "
DENSE = "0.9 0.9 0.8 0.9 k"
TINT = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 1, 1]), C1=Array([1, 0, 0]), N=1)
RGB_SPOT = Array([Name.Separation, Name.Accent, Name.DeviceRGB, TINT])
RED_TINT = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([0, 1, 0.8, 0]), N=1)
DIC = Array([Name.Separation, Name("/DIC 156s"), Name.DeviceCMYK, RED_TINT])
RGB_TABLE = Array([Name.Indexed, Name.DeviceRGB, 1, String(bytes((0, 0, 0, 255, 0, 0)))])
RGB_RUN = run(Name.DeviceRGB, [1, 0, 0], [0, 0, 1])
