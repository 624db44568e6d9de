"""What is read off a page: where marks lie as the page is seen, in which colours, with what holds for them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import TypeVar

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from onehearts.check.preflight.inks import inks, total
from onehearts.check.preflight.model import Document, Fill, Image, Mark, Page, Shade, Stroke, Text
from onehearts.check.preflight.reader import read

M = TypeVar("M", bound=Mark)
WIDTH, HEIGHT = 300, 400


def _read(content: str, resources: Mapping[str, object] | None = None, **page: object) -> Page:
    """The page that shows ``content``; ``resources`` by kind and name, as ``XObject/A``."""
    return _document(content, resources, **page).pages[0]


def _document(content: str, resources: Mapping[str, object] | None = None, **entries: object) -> Document:
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(WIDTH, HEIGHT))
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(content.encode("latin-1"))
    page.Resources = Dictionary()
    for path, value in (resources or {}).items():
        kind, _, name = path.partition("/")
        if f"/{kind}" not in page.Resources:
            page.Resources[f"/{kind}"] = Dictionary()
        page.Resources[f"/{kind}"][f"/{name}"] = value(pdf) if callable(value) else value
    for key, value in entries.items():
        page.obj[f"/{key}"] = value(pdf) if callable(value) else value
    file = BytesIO()
    pdf.save(file)
    return read(file.getvalue(), 3.0, measure=True)


def _only(page: Page, kind: type[M]) -> M:
    (mark,) = (mark for mark in page.marks if isinstance(mark, kind))
    return mark


def _at(mark: Mark) -> tuple[float, ...]:
    return tuple(round(value, 3) for value in mark.area)


def _form(content: str, **entries: object) -> object:
    def make(pdf: Pdf) -> pikepdf.Object:
        stream = Stream(pdf, content.encode(), Dictionary({"/Subtype": Name.Form, "/BBox": Array([0, 0, 999, 999])}))
        for key, value in entries.items():
            stream[f"/{key}"] = value
        return pdf.make_indirect(stream)

    return make


BAR = "10 20 100 30 re f"


@pytest.mark.parametrize(
    ("turn", "area", "sheet"),
    [
        (0, (10, 350, 100, 30), (WIDTH, HEIGHT)),
        (90, (20, 10, 30, 100), (HEIGHT, WIDTH)),
        (180, (190, 20, 100, 30), (WIDTH, HEIGHT)),
        (270, (350, 190, 30, 100), (HEIGHT, WIDTH)),
        (-90, (350, 190, 30, 100), (HEIGHT, WIDTH)),
    ],
)
def test_places_are_those_of_the_page_as_it_is_seen(turn: int, area: tuple[int, ...], sheet: tuple[int, int]) -> None:
    page = _read(BAR, Rotate=turn, TrimBox=Array([10, 20, 110, 50]))
    assert _at(_only(page, Fill)) == area
    assert page.boxes.media[2:] == sheet
    assert page.boxes.trim == pytest.approx(area)


def test_pages_may_begin_anywhere_and_count_in_other_units() -> None:
    page = _read(BAR, MediaBox=Array([200, 300, 0, -50]), UserUnit=2)
    assert _at(_only(page, Fill)) == (20, 500, 200, 60)
    assert page.boxes.media == (0, 0, 400, 700)


def test_boxes_come_from_the_tree_above_where_they_may() -> None:
    def above(pdf: Pdf) -> object:
        pdf.Root.Pages.CropBox = Array([1, 2, 3, 4])
        pdf.Root.Pages.TrimBox = Array([1, 2, 3, 4])
        return 0

    page = _read(BAR, Rotate=above)
    assert page.boxes.crop == (1, HEIGHT - 4, 2, 2)
    assert page.boxes.trim is None


def test_resources_may_stand_above_the_page() -> None:
    def above(pdf: Pdf) -> object:
        font = pdf.make_indirect(_font(FirstChar=65, Widths=Array([500, 600])))
        pdf.Root.Pages.Resources = Dictionary(Font=Dictionary(F=font))
        del pdf.pages[0].obj.Resources
        return 0

    mark = _only(_read("BT /F 10 Tf 50 100 Td (AB) Tj ET", Rotate=above), Text)
    assert (mark.words, mark.area.width) == ("AB", 11)


def test_the_clip_cuts_and_is_undone_with_its_state() -> None:
    page = _read(f"q 0 0 50 35 re W n {BAR} Q {BAR} 200 200 9 9 re W n {BAR}")
    assert [_at(mark) for mark in page.marks] == [(10, 365, 40, 15), (10, 350, 100, 30)]


def test_edges_are_straight_where_the_path_or_the_clip_is() -> None:
    def flat(content: str) -> str:
        return " ".join(sorted(_only(_read(content), Fill).flat))

    assert flat(BAR) == "bottom left right top"
    assert flat("10 10 m 60 10 l 60 60 l h f") == "bottom right"
    assert flat("50 10 m 90 10 90 90 50 90 c 10 90 10 10 50 10 c f") == ""
    assert flat("q 0 0 200 50 re W n 50 10 m 90 10 90 90 50 90 c 10 90 10 10 50 10 c f Q") == "top"


def test_a_form_is_drawn_where_its_matrix_and_place_say() -> None:
    form = _form(BAR, Matrix=Array([2, 0, 0, 2, 0, 0]))
    page = _read("1 0 0 1 5 0 cm /A Do /A Do", {"XObject/A": form})
    assert [_at(mark) for mark in page.marks] == [(25, 300, 200, 60)] * 2


def test_a_form_is_cut_by_its_box() -> None:
    assert _at(_only(_read("/A Do", {"XObject/A": _form(BAR, BBox=Array([0, 0, 20, 30]))}), Fill)) == (10, 370, 10, 10)


def test_lines_are_as_wide_as_they_are_drawn() -> None:
    page = _read("2 0 0 2 0 0 cm 0.5 w 10 20 m 60 20 l S 10 20 30 40 re S")
    level, frame = page.marks
    assert isinstance(level, Stroke)
    assert level.width == 1.0
    assert _at(level) == (20, 359.5, 100, 1)
    assert _at(frame) == (19.5, 279.5, 61, 81)


def _font(**entries: object) -> Dictionary:
    usual = {"/Type": Name.Font, "/Subtype": Name.TrueType, "/BaseFont": Name("/ABCDEF+Some")}
    return Dictionary({**usual, **{f"/{key}": value for key, value in entries.items()}})


LATIN = _font(FirstChar=65, Widths=Array([500, 600]), FontDescriptor=Dictionary(Ascent=800, Descent=-200))


def test_a_string_is_as_wide_as_its_letters_and_gaps() -> None:
    page = _read("BT /F 10 Tf 2 Tc 1 0 0 1 50 100 Tm (AB) Tj [(A) -1000 (B)] TJ ET", {"Font/F": LATIN})
    first, second = page.marks
    assert isinstance(first, Text)
    assert (first.size, first.words) == (10, "AB")
    assert _at(first) == (50, 292, 15, 10)
    assert _at(second) == (65, 292, 25, 10)


def test_text_moves_as_its_operators_say() -> None:
    content = "BT /F 10 Tf 12 TL 50 Tz 5 Ts 20 200 Td (A) Tj T* (A) Tj (A) ' 3 -20 TD (A) Tj 1 1 (A) \" ET"
    page = _read(content, {"Font/F": LATIN})
    assert [_at(mark)[:2] for mark in page.marks] == [(20, 187), (20, 199), (20, 211), (23, 231), (23, 251)]
    assert page.marks[0].area.width == 2.5


def test_size_is_that_on_the_page() -> None:
    sizes = "BT /F 1 Tf 10 0 0 12 50 100 Tm (A) Tj ET q 0.5 0 0 0.5 0 0 cm BT /F 12 Tf 5 5 Td (A) Tj ET Q"
    assert [mark.size for mark in _read(sizes, {"Font/F": LATIN}).marks if isinstance(mark, Text)] == [12, 6]


def test_what_is_not_seen_is_no_text() -> None:
    page = _read("BT /F 9 Tf 50 50 Td 3 Tr (A) Tj 7 Tr (A) Tj 0 Tr ( ) Tj () Tj ET", {"Font/F": LATIN})
    assert page.marks == ()


def test_outlined_text_has_the_colour_of_lines() -> None:
    page = _read("0 1 0 0 K 1 0 0 0 k BT /F 9 Tf 50 50 Td 1 Tr (A) Tj 2 Tr (A) Tj ET", {"Font/F": LATIN})
    outlined, filled, line = page.marks
    assert [inks(mark.colour) for mark in (outlined, line)] == [{"Cyan": 0, "Magenta": 1, "Yellow": 0, "Black": 0}] * 2
    assert inks(filled.colour) == {"Cyan": 1, "Magenta": 0, "Yellow": 0, "Black": 0}
    assert isinstance(line, Stroke)


def _composite(encoding: object, **below: object) -> object:
    def make(pdf: Pdf) -> Dictionary:
        entries = {"/Subtype": Name.CIDFontType0, **{f"/{key}": value for key, value in below.items()}}
        cmap = b"1 beginbfrange <0001> <0003> <3042> endbfrange 1 beginbfrange <0004> <0005> [<4E00> <4E8C>] endbfrange"
        return Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name.Some,
            Encoding=encoding,
            DescendantFonts=Array([Dictionary(entries)]),
            ToUnicode=pdf.make_indirect(Stream(pdf, cmap)),
        )

    return make


def test_codes_of_two_bytes_have_widths_in_ranges_and_say_letters() -> None:
    font = _composite(Name("/Identity-H"), W=Array([1, Array([500, 600]), 3, 5, 700]))
    mark = _only(_read("BT /F 10 Tf 50 100 Td <000100020003000400050009> Tj ET", {"Font/F": font}), Text)
    assert mark.area.width == pytest.approx(5 + 6 + 7 * 3 + 10)
    assert mark.words == "", "of one nothing is known"
    mark = _only(_read("BT /F 10 Tf 50 100 Td <00010002000300040005> Tj ET", {"Font/F": font}), Text)
    assert mark.words == "\u3042\u3043\u3044一二"
    assert not mark.font.embedded
    assert not mark.font.subset


def test_lines_may_run_down_the_page() -> None:
    mark = _only(_read("BT /F 10 Tf 50 100 Td <00010002> Tj ET", {"Font/F": _composite(Name("/Identity-V"))}), Text)
    assert _at(mark) == (45, 300, 10, 20)


def test_glyphs_may_be_drawings() -> None:
    def make(pdf: Pdf) -> Dictionary:
        glyph = pdf.make_indirect(Stream(pdf, b"100 0 0 0 100 100 d1 1 0 0 rg 0 0 100 100 re f"))
        return _font(
            Subtype=Name.Type3,
            FontMatrix=Array([0.01, 0, 0, 0.01, 0, 0]),
            FontBBox=Array([0, 0, 100, 100]),
            FirstChar=65,
            Widths=Array([100]),
            CharProcs=Dictionary({"/a": glyph}),
            Encoding=Dictionary(Differences=Array([65, Name.a])),
        )

    page = _read("0 0 0 1 k BT /F 20 Tf 50 100 Td (A) Tj ET", {"Font/F": make})
    assert _at(_only(page, Text)) == (50, 280, 20, 20)
    assert _at(_only(page, Fill)) == (50, 280, 20, 20)
    assert inks(_only(page, Fill).colour) == {"Cyan": 0, "Magenta": 0, "Yellow": 0, "Black": 1}, "that of the text"


def test_tiles_lie_where_the_pattern_is_seen() -> None:
    def make(pdf: Pdf) -> pikepdf.Object:
        entries = {"/PatternType": 1, "/PaintType": 2, "/BBox": Array([0, 0, 9, 9]), "/XStep": 9, "/YStep": 9}
        return pdf.make_indirect(Stream(pdf, b"0.1 w 0 0 m 9 9 l S", Dictionary(entries)))

    space = Array([Name.Pattern, Name.DeviceCMYK])
    page = _read(f"/P cs 0 1 0 0 /T scn {BAR} {BAR}", {"Pattern/T": make, "ColorSpace/P": space})
    line = _only(page, Stroke)
    assert line.area == page.marks[0].area
    assert (line.width, inks(line.colour)) == (0.1, {"Cyan": 0, "Magenta": 1, "Yellow": 0, "Black": 0})


def _image(samples: bytes, space: object, **entries: object) -> object:
    def make(pdf: Pdf) -> pikepdf.Object:
        usual = {"/Subtype": Name.Image, "/Width": 4, "/Height": 2, "/BitsPerComponent": 8, "/ColorSpace": space}
        stream = Stream(pdf, zlib.compress(samples), Dictionary(usual))
        stream.Filter = Name.FlateDecode
        for key, value in entries.items():
            stream[f"/{key}"] = value
        return pdf.make_indirect(stream)

    return make


def test_pictures_have_as_many_pixels_an_inch_as_they_are_drawn_with() -> None:
    page = _read("20 0 0 20 30 40 cm /I Do", {"XObject/I": _image(bytes(32), Name.DeviceCMYK)})
    mark = _only(page, Image)
    assert _at(mark) == (30, 340, 20, 20)
    assert mark.dpi == pytest.approx(2 / 20 * 72)
    assert len(mark.flat) == 4
    turned = _only(_read("0 20 -20 0 90 40 cm /I Do", {"XObject/I": _image(bytes(32), Name.DeviceCMYK)}), Image)
    assert _at(turned) == (70, 340, 20, 20)


PIXELS = bytes((0, 0, 0, 255)) * 7 + bytes((255, 255, 128, 0))


@pytest.mark.parametrize(
    ("samples", "space", "more", "ink"),
    [
        (PIXELS, Name.DeviceCMYK, {}, (255 * 2 + 128) / 255),
        (PIXELS, Name.DeviceCMYK, {"Decode": Array([1, 0] * 4)}, 3.0),
        (bytes(range(8)), Name.DeviceGray, {}, 1.0),
        (bytes(range(101, 109)), Name.DeviceGray, {}, 154 / 255),
        (bytes(range(8)), Array([Name.Separation, Name.Red, Name.DeviceCMYK, Dictionary()]), {}, 7 / 255),
        (bytes(8), Array([Name.Indexed, Name.DeviceCMYK, 1, String(b"\xff\xff\x00\x00\x00\x00\x00\x99")]), {}, 2.0),
        (bytes(24), Name.DeviceRGB, {}, None),
    ],
)
def test_the_most_ink_of_a_pixel(samples: bytes, space: object, more: dict[str, object], ink: float | None) -> None:
    mark = _only(_read("9 0 0 9 30 40 cm /I Do", {"XObject/I": _image(samples, space, **more)}), Image)
    assert mark.picture.ink == (None if ink is None else pytest.approx(ink))


def test_a_stencil_has_the_colour_of_fills_and_inline_images_are_images() -> None:
    page = _read("0 1 0 0 k 9 0 0 9 30 40 cm BI /W 8 /H 1 /IM true ID \x00 EI BI /W 2 /H 1 /BPC 8 /CS /G ID ab EI")
    stencil, grey = page.marks
    assert isinstance(stencil, Image)
    assert isinstance(grey, Image)
    assert stencil.stencil
    assert inks(stencil.colour) == {"Cyan": 0, "Magenta": 1, "Yellow": 0, "Black": 0}
    assert (grey.picture.width, grey.picture.space.family, grey.stencil) == (2, "DeviceGray", False)


def test_colours_are_amounts_of_ink() -> None:
    tint = Dictionary()
    spaces = {
        "ColorSpace/S": Array([Name.Separation, Name("/墨"), Name.DeviceGray, tint]),
        "ColorSpace/N": Array([Name.DeviceN, Array([Name.Black, Name("/赤"), Name("/None")]), Name.DeviceCMYK, tint]),
        "ColorSpace/I": Array([Name.Indexed, Name.DeviceCMYK, 1, String(b"\x00\x00\x00\x00\x00\xff\x00\x00")]),
    }
    content = (
        f"/S cs 0.5 scn {BAR} /N cs 0.1 0.2 0.9 scn {BAR} /I cs 1 scn {BAR} 0.25 g {BAR} /N cs {BAR} 1 0 0 rg {BAR}"
    )
    found = [inks(mark.colour) for mark in _read(content, spaces).marks]
    assert found == [
        {"墨": 0.5},
        {"Black": 0.1, "赤": 0.2},
        {"Cyan": 0, "Magenta": 1, "Yellow": 0, "Black": 0},
        {"Black": 0.75},
        {"Black": 1, "赤": 1},
        None,
    ]


def test_rgb_with_a_default_space_is_that_space() -> None:
    def icc(pdf: Pdf) -> Array:
        stream = Stream(pdf, b"profile")
        stream.N = 3
        return Array([Name.ICCBased, pdf.make_indirect(stream)])

    mark = _only(_read(f"1 0 0 rg {BAR}", {"ColorSpace/DefaultRGB": icc}), Fill)
    assert (mark.colour.space.family, mark.colour.space.components) == ("ICCBased", 3)
    assert total(mark.colour) is None


def test_overprint_and_transparency_hold_for_what_they_say() -> None:
    states = {
        "ExtGState/A": Dictionary(OP=True, OPM=1),
        "ExtGState/B": Dictionary(OP=True, op=False, CA=0.5, ca=0.25),
        "ExtGState/C": Dictionary(BM=Array([Name.Multiply]), SMask=Dictionary(S=Name.Alpha)),
    }
    page = _read(f"q /A gs {BAR} Q q /B gs 10 20 100 30 re B Q q /C gs {BAR} Q {BAR}", states)
    a, b, b_line, c, plain = page.marks
    assert (a.overprint, a.overprint_mode) == (True, 1), "OP alone speaks for fills, too"
    assert (b.overprint, b.alpha, b_line.overprint, b_line.alpha) == (False, 0.25, True, 0.5)
    assert (c.blend, c.soft_mask) == ("Multiply", True)
    assert (plain.overprint, plain.alpha, plain.blend, plain.soft_mask) == (False, 1.0, "Normal", False)


def test_a_group_hands_its_transparency_to_what_it_holds() -> None:
    states = {"ExtGState/H": Dictionary(ca=0.5)}
    inside = _form(
        f"/H gs {BAR}",
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK),
        Resources=Dictionary(ExtGState=Dictionary(H=Dictionary(ca=0.5))),
    )
    page = _read("/H gs /A Do", {"XObject/A": inside, **states})
    assert _only(page, Fill).alpha == 0.25
    assert [group.family for group in page.groups if group] == ["DeviceCMYK"]


@pytest.mark.parametrize(
    ("function", "ink"),
    [
        (Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 1]), C1=Array([1, 0.5, 0, 0]), N=1), 1.5),
        (
            Dictionary(
                FunctionType=3,
                Functions=Array(
                    [
                        Dictionary(FunctionType=2, C0=Array([0, 0, 0, 0]), C1=Array([1, 1, 0, 0]), N=1),
                        Dictionary(FunctionType=2, C0=Array([1, 1, 1, 0]), C1=Array([0, 0, 0, 0]), N=2),
                    ]
                ),
            ),
            3.0,
        ),
        (Dictionary(FunctionType=4), None),
    ],
)
def test_the_most_ink_of_a_run_of_colours(function: Dictionary, ink: float | None) -> None:
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Function=function)
    mark = _only(_read("10 20 100 30 re W n /S sh", {"Shading/S": shading}), Shade)
    assert _at(mark) == (10, 350, 100, 30)
    assert mark.ink == ink


def test_a_run_of_colours_from_samples() -> None:
    def make(pdf: Pdf) -> Dictionary:
        entries = {"/FunctionType": 0, "/BitsPerSample": 8, "/Size": Array([2]), "/Range": Array([0, 1] * 4)}
        function = Stream(pdf, bytes((255, 0, 0, 51, 255, 255, 0, 0)), Dictionary(entries))
        return Dictionary(ShadingType=3, ColorSpace=Name.DeviceCMYK, Function=pdf.make_indirect(function))

    assert _only(_read("/S sh", {"Shading/S": make}), Shade).ink == 2.0


def test_annotations_have_a_place_and_what_shows_them() -> None:
    def note(pdf: Pdf) -> Array:
        form = Stream(pdf, b"0 0 10 10 re f", Dictionary(Subtype=Name.Form, BBox=Array([0, 0, 10, 10])))
        shown = Dictionary(Subtype=Name.Stamp, Rect=Array([50, 60, 70, 100]), AP=Dictionary(N=pdf.make_indirect(form)))
        hidden = Dictionary(Subtype=Name.Text, Rect=Array([1, 1, 2, 2]), F=2)
        return Array([shown, hidden])

    page = _read("", Annots=note)
    assert [(each.subtype, each.hidden) for each in page.annotations] == [("Stamp", False), ("Text", True)]
    mark = _only(page, Fill)
    assert mark.note
    assert mark.area == page.annotations[0].area == (50, 300, 20, 40)
