"""Faults in what is on a page, with the codes each must get."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name
from preflight_base import BLEED, TRIM, WIDTH, draw
from preflight_edits import (
    AT_TRIM,
    BITS,
    DENSE,
    DIC,
    FORM,
    FORM_OF_GROUP,
    HALF,
    LAB,
    LINE_ART,
    MODE_0,
    NO_INK,
    RGB_RUN,
    RGB_SPOT,
    RGB_TABLE,
    TILE,
    UNDER,
    Fault,
    alone,
    appearance,
    both,
    font_gone,
    font_whole,
    glyph_gone,
    grey_picture,
    group,
    icc_picture,
    jpeg,
    masked,
    picture,
    run,
    text,
    turned,
    with_stream,
    without_marks,
)

ON_PAGES = [
    # ---- what kind of colour --------------------------------------------------------------------------
    Fault("rgb fill", draw("1 0 0 rg 300 300 9 9 re f"), NO_INK),
    Fault("rgb line", draw("1 0 0 RG 300 300 m 320 320 l S"), NO_INK),
    Fault("rgb text", draw(text(colour="1 0 0 rg")), NO_INK),
    Fault("rgb text drawn by its outline", draw(text(colour="1 0 0 RG 1 Tr")), NO_INK),
    Fault("rgb picture", picture(Name.DeviceRGB, 3), NO_INK),
    Fault("rgb inline picture", draw("20 0 0 20 300 300 cm BI /W 2 /H 2 /BPC 8 /CS /RGB ID 123456789012 EI"), NO_INK),
    Fault("rgb in a form", with_stream("/Bad Do", "XObject", b"1 0 0 rg 9 9 9 9 re f", FORM), NO_INK),
    Fault("rgb run of colours", draw("300 300 20 20 re W n /Bad sh", Shading_Bad=RGB_RUN), NO_INK),
    Fault(
        "rgb run as a pattern",
        draw("/Pattern cs /Bad scn 300 300 9 9 re f", Pattern_Bad=Dictionary(PatternType=2, Shading=RGB_RUN)),
        NO_INK,
    ),
    Fault(
        "rgb in tiles",
        with_stream("/Pattern cs /Bad scn 300 300 30 30 re f", "Pattern", b"1 0 0 rg 1 1 5 5 re f", TILE),
        NO_INK,
    ),
    Fault(
        "rgb behind a spot colour", draw("/Bad cs 1 scn 300 300 9 9 re f", ColorSpace_Bad=RGB_SPOT), {*NO_INK, "spot"}
    ),
    Fault("rgb table of colours", picture(RGB_TABLE, 1), NO_INK),
    Fault("a spot colour", draw("/Bad cs 0.5 scn 300 300 9 9 re f", ColorSpace_Bad=DIC), {"spot"}),
    Fault("a spot colour", draw("/Bad cs 0.5 scn 300 300 9 9 re f", ColorSpace_Bad=DIC), {"spot"}, "x1a"),
    Fault("a picture in a spot colour", picture(DIC, 1), {"spot"}),
    Fault("a spot colour of which nothing is printed", draw("/Bad cs 0 scn 9 9 9 9 re f", ColorSpace_Bad=DIC), set()),
    Fault("rgb set and not used", draw("1 0 0 rg 0 0 0 1 k"), {"idle-rgb"}),
    Fault("rgb in a note", appearance, {*NO_INK, "annotation"}),
    Fault("lab", draw("/Bad cs 50 60 0 scn 300 300 9 9 re f", ColorSpace_Bad=LAB), {"managed-rgb", "ink-not-inks"}),
    Fault(
        "lab", draw("/Bad cs 50 60 0 scn 300 300 9 9 re f", ColorSpace_Bad=LAB), {"calibrated", "ink-not-inks"}, "x1a"
    ),
    Fault("rgb with its profile", icc_picture(3), {"managed-rgb", "ink-not-inks"}),
    Fault("rgb with its profile", icc_picture(3), {"calibrated", "ink-not-inks"}, "x1a"),
    Fault("cmyk with its profile", icc_picture(4), {"calibrated"}, "x1a"),
    Fault("rgb mixed", group(Name.DeviceRGB), {"group-rgb"}),
    # ---- transparency ---------------------------------------------------------------------------------
    Fault("half transparent", draw("/Half gs 0 1 0 0 k 300 300 9 9 re f", ExtGState_Half=HALF), {"transparent"}, "x1a"),
    Fault(
        "a transparent group",
        both(
            with_stream("/Half gs /Bad Do", "XObject", b"0 1 0 0 k 9 9 9 9 re f", FORM_OF_GROUP),
            draw("", ExtGState_Half=HALF),
        ),
        {"transparent"},
        "x1a",
    ),
    Fault(
        "multiplied",
        draw("/M gs 0 1 0 0 k 300 300 9 9 re f", ExtGState_M=Dictionary(BM=Name.Multiply)),
        {"transparent"},
        "x1a",
    ),
    Fault("a mask", masked, {"transparent"}, "x1a"),
    Fault("a group alone", group(), {"group"}, "x1a"),
    # ---- ink ------------------------------------------------------------------------------------------
    Fault("too much ink", draw(f"{DENSE} 300 300 20 20 re f"), {"ink"}),
    Fault("too much ink in a picture", picture(Name.DeviceCMYK, 4, Decode=Array([1, 0] * 4)), {"ink"}),
    Fault(
        "too much ink in a run",
        draw("300 300 20 20 re W n /Bad sh", Shading_Bad=run(Name.DeviceCMYK, [1, 1, 1, 1], [0, 0, 0, 0])),
        {"ink"},
    ),
    Fault("black on much ink", draw(f"0.9 0.9 0.8 0 k 290 290 60 60 re f {text(at='300 300')}"), {"ink-unchecked"}),
    Fault(
        "a function that cannot be known",
        draw("300 300 20 20 re W n /Bad sh", Shading_Bad=Dictionary(ShadingType=1, ColorSpace=Name.DeviceCMYK)),
        {"ink-unchecked"},
    ),
    # ---- overprint and black --------------------------------------------------------------------------
    Fault("white overprint", draw(f"{UNDER} /Over gs 0 0 0 0 k 300 300 40 40 re f"), {"white-overprint"}),
    Fault("white text overprints", draw(UNDER + text(colour="1 g /Over gs")), {"white-overprint"}),
    Fault("black knocks out", draw(UNDER + text(colour="0 0 0 1 k")), {"black-knocks-out"}),
    Fault(
        "black overprints in mode 0",
        draw(UNDER + text(colour="/Zero gs 0 0 0 1 k"), ExtGState_Zero=MODE_0),
        {"black-knocks-out"},
    ),
    Fault("a black field in mode 0", draw(UNDER + "/Z gs 0 0 0 1 k 290 290 60 60 re f", ExtGState_Z=MODE_0), set()),
    Fault("a black field overprints", draw(f"{UNDER} /Over gs 0 0 0 1 k 290 290 60 60 re f"), {"black-field"}),
    Fault("a black field overprints a part", draw(f"{UNDER} /Over gs 0 0 0 1 k 370 200 60 150 re f"), {"black-field"}),
    Fault(
        "a colour overprints a part", draw(f"{UNDER} /Over gs 0.5 0 0 0 k 370 200 60 150 re f"), {"colour-overprint"}
    ),
    Fault(
        "a colour with all inks of what it overprints", draw(f"{UNDER} /Over gs 0 0.5 1 0 k 370 200 60 90 re f"), set()
    ),
    Fault("a colour knocks out", draw(f"{UNDER} 0.5 0 0 0 k 370 200 60 150 re f"), set()),
    Fault(
        "a colour overprints white on a colour",
        draw(f"{UNDER} 0 0 0 0 k 300 300 40 40 re f /Over gs 0.5 0 0 0 k 310 310 20 20 re f"),
        set(),
    ),
    Fault("rich small text", draw(text(size=9, colour="0.4 0.4 0.4 1 k")), {"rich-text"}),
    Fault("text of three inks", draw(text(size=9, colour="0.8 0.7 0.7 0 k")), {"rich-text"}),
    Fault("a grey page of four inks", alone(b"0.3 0.3 0.3 0.1 k 200 200 90 90 re f"), {"mono-not-black"}),
    Fault("a page with a faint tint", alone(b"0 g 200 200 90 90 re f 0.05 0 0 0 k 300 300 9 9 re f"), {"faint-colour"}),
    Fault("a page with a tint", alone(b"0 g 200 200 90 90 re f 0.2 0 0 0 k 300 300 9 9 re f"), set()),
    Fault("a grey picture in four inks", both(alone(b""), grey_picture), {"mono-not-black"}),
    # ---- what is missing ------------------------------------------------------------------------------
    Fault("a picture that is not there", draw("24 0 0 24 300 300 cm /None Do"), {"missing"}),
    Fault("a run of colours that is not there", draw("300 300 20 20 re W n /None sh"), {"missing"}),
    Fault("a JPEG cut short", jpeg(0.6), {"picture-cut", "ink-unchecked"}),
    Fault("a whole JPEG", jpeg(1.0), set()),
    Fault("samples cut short", picture(Name.DeviceCMYK, 4, rows=99), {"picture-cut", "ink-unchecked"}),
    Fault("line art cut short", with_stream(*BITS, bytes(1299), LINE_ART), {"picture-cut"}),
    Fault("whole line art", with_stream(*BITS, bytes(1300), LINE_ART), set()),
    Fault("nothing where nothing shows", draw("9 9 5 5 re W n 24 0 0 24 300 300 cm /None Do"), set()),
    # ---- pictures and fonts ---------------------------------------------------------------------------
    Fault("coarse picture", picture(Name.DeviceCMYK, 4, size=40), {"coarse"}),
    Fault("picture too fine", picture(Name.DeviceCMYK, 4, size=200), {"fine"}),
    Fault(
        "coarse line art",
        with_stream("40 0 0 40 300 300 cm 0 0 0 1 k /Bad Do", "XObject", bytes(1300), LINE_ART),
        {"coarse-line"},
    ),
    Fault("font not embedded", font_gone, {"font-missing"}),
    Fault("font not embedded", font_gone, {"font-missing"}, "x1a"),
    Fault(
        "one of the fourteen fonts",
        draw(
            "/Over gs 0 g BT /F 12 Tf 1 0 0 1 300 300 Tm (Text) Tj ET",
            Font_F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica),
        ),
        {"font-missing"},
    ),
    Fault("a character without a glyph", draw(text("<00010000>")), {"notdef"}),
    Fault("a character without a glyph that nobody sees", draw("3 Tr " + text("<0000>")), set()),
    Fault(
        "a glyph that is no longer assigned",
        both(glyph_gone, draw(text("<00010002>").replace("/Text", "/Other"))),
        {"notdef"},
    ),
    Fault("font not subset", font_whole, {"font-whole"}),
    # ---- lines and letters ----------------------------------------------------------------------------
    Fault("hairline", draw("0 0 0 1 K 0.1 w 300 300 m 350 300 l S"), {"hairline"}),
    Fault("hairline by scale", draw("0 0 0 1 K 0.1 0 0 0.1 300 300 cm 1 w 0 0 m 500 0 l S"), {"hairline"}),
    Fault(
        "hairline by parameters",
        draw("/Thin gs 0 0 0 1 K 300 300 m 350 300 l S", ExtGState_Thin=Dictionary(LW=0.1)),
        {"hairline"},
    ),
    Fault("line without width", draw("0 0 0 1 K 0 w 300 300 m 350 300 l S"), {"no-width"}),
    Fault("a bar as thin", draw("0 0 0 1 k 300 300 50 0.1 re f"), {"hairline"}),
    Fault("small text", draw(text(size=4)), {"small-text"}),
    Fault("text made small", draw("0.3 0 0 0.3 300 300 cm " + text(size=12, at="0 0")), {"small-text"}),
    Fault("small white text", draw(UNDER + text(size=6, colour="0 0 0 0 k")), {"small-reversed"}),
    # ---- where things are -----------------------------------------------------------------------------
    Fault("text at the edge", draw(text(at=f"{TRIM + 4} 300")), {"text-near-edge"}),
    Fault("text at the edge of a turned page", both(turned, draw(text(at=f"{TRIM + 4} 300"))), {"text-near-edge"}),
    Fault("text cut", draw(text(at=f"{TRIM - 3} 300")), {"text-cut"}),
    Fault("text up to the trim", draw(text(at=f"{TRIM} 300")), {"text-cut"}),
    Fault("a field to the trim", draw(f"0 0.3 0 0 k {AT_TRIM} f"), {"art-stops"}),
    Fault(
        "a field to the middle of the bleed",
        draw(f"0 0.3 0 0 k {TRIM + WIDTH - 60} 300 {60 + BLEED / 2} 60 re f"),
        {"art-stops"},
    ),
    Fault(
        "a picture cut off at the trim",
        both(picture(Name.DeviceCMYK, 4, at=f"{TRIM} 300 60 24 re W n 24 0 0 24 {TRIM - 4} 300")),
        {"art-stops"},
    ),
    Fault("registration colour on the page", draw("/Mark cs 1 scn 300 300 9 9 re f"), {"all-inside"}),
    Fault("marks gone", without_marks, {"no-marks"}),
    Fault("something beyond the bleed", draw(text(at="100 8")), {"beyond-bleed"}),
]
