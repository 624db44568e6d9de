"""SVG text → drawing: what is taken, what it becomes, and what is refused by name."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from pathlib import Path as FilePath

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onehearts.geometry import Path, Rect, bounds
from onehearts.pictures.svg import Drawing, DrawingError, read_drawing
from onehearts.pictures.svgpath import parse_path
from onehearts.pictures.svgtransform import parse_transform
from page_checks import holds

DRAWINGS = FilePath(__file__).parents[2] / "layouts" / "onehearts-a4" / "drawings"


def svg(body: str, attributes: str = 'viewBox="0 0 32 32"') -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>\n{body}\n</svg>'


def draw(body: str) -> Drawing:
    return read_drawing(svg(body))


def only_path(body: str) -> Path:
    (shape,) = draw(body).shapes
    return shape.path


def points_along(path: Path, samples: int = 32) -> list[tuple[float, float]]:
    """Points on the outline itself (not its control points), curves by de Casteljau's steps."""
    points: list[tuple[float, float]] = []
    for op, *n in path:
        if op in "ML":
            points.append((n[0], n[1]))
        elif op == "C":
            hull = [points[-1], (n[0], n[1]), (n[2], n[3]), (n[4], n[5])]
            for step in range(1, samples + 1):
                t, level = step / samples, hull
                while len(level) > 1:
                    level = [(ax + (bx - ax) * t, ay + (by - ay) * t) for (ax, ay), (bx, by) in pairwise(level)]
                points.append(level[0])
    return points


def extent(path: Path) -> Rect:
    xs, ys = zip(*points_along(path), strict=True)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def near(rect: Rect) -> object:
    return pytest.approx((rect.x, rect.y, rect.width, rect.height), abs=1e-6)


def sides(rect: Rect) -> tuple[float, float, float, float]:
    return rect.x, rect.y, rect.width, rect.height


def last_numbers(path: Path) -> tuple[float, ...]:
    _, *numbers = path[-1]
    return tuple(numbers)


def flat(path: Path) -> list[float]:
    return [float(n) for _, *numbers in path for n in numbers]


# --- path data ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shorthand", "longhand"),
    [
        ("m1 2 3 4-1-1", "M1 2L4 6L3 5"),
        ("M1,2 3,4", "M1 2L3 4"),
        ("M1 2h3v4H0V0", "M1 2L4 2L4 6L0 6L0 0"),
        ("M1 1c1 0 2 1 2 2s1 2 2 2", "M1 1C2 1 3 2 3 3C3 4 4 5 5 5"),
        ("M1 1l2 0s1 2 2 2", "M1 1L3 1C3 1 4 3 5 3"),
        ("M.5.5-.5 1e1", "M0.5 0.5L-0.5 10"),
        ("M0 0z", "M0 0Z"),
        ("M1 1h2z l0 5", "M1 1L3 1Z M1 1L1 6"),
        ("M1 1h2zm0 5h1", "M1 1L3 1ZM1 6L2 6"),
        ("", ""),
    ],
)
def test_short_forms_mean_the_same_as_long_ones(shorthand: str, longhand: str) -> None:
    assert parse_path(shorthand) == parse_path(longhand)


def test_every_subpath_begins_with_a_move() -> None:
    assert [op for op, *_ in parse_path("M1 1h2zl0 5zz")] == ["M", "L", "Z", "M", "L", "Z"]


def test_smooth_curve_is_not_mirrored_across_a_new_subpath() -> None:
    path = parse_path("M0 0C0 9 5 9 5 5M10 10S12 8 14 8")
    assert path[-1] == ("C", 10, 10, 12, 8, 14, 8)


def test_smooth_curve_mirrors_only_its_own_kind() -> None:
    after_quadratic = parse_path("M0 0Q3 3 6 0S9 3 12 0")
    assert last_numbers(after_quadratic)[:2] == (6, 0)
    after_cubic = parse_path("M0 0C1 3 5 3 6 0T12 0")
    assert last_numbers(after_cubic)[:2] == pytest.approx((6, 0))


@given(st.lists(st.floats(-50, 50), min_size=6, max_size=6), st.floats(0, 1))
def test_quadratic_is_raised_without_change(n: list[float], t: float) -> None:
    x1, y1, x2, y2, x, y = last_numbers(parse_path("M{} {}Q{} {} {} {}".format(*n)))
    sx, sy, qx, qy, _, _ = n
    u = 1 - t
    for start, a, b, end, control in ((sx, x1, x2, x, qx), (sy, y1, y2, y, qy)):
        cubic = u**3 * start + 3 * u * u * t * a + 3 * u * t * t * b + t**3 * end
        assert cubic == pytest.approx(u * u * start + 2 * u * t * control + t * t * end, abs=1e-9)


@given(
    rx=st.floats(1, 40),
    ry=st.floats(1, 40),
    degrees=st.floats(-180, 180),
    large=st.booleans(),
    sweep=st.booleans(),
    share=st.floats(0.05, 0.95),
    heading=st.floats(0, math.tau),
)
def test_arc_lies_on_its_ellipse_and_turns_as_its_flags_say(
    rx: float, ry: float, degrees: float, large: bool, sweep: bool, share: float, heading: float
) -> None:
    # A chord of a unit circle, `share` of the diameter long, carried to the ellipse's own frame.
    turn = math.radians(degrees)
    chord = (2 * share * math.cos(heading) * rx, 2 * share * math.sin(heading) * ry)
    ex = chord[0] * math.cos(turn) - chord[1] * math.sin(turn)
    ey = chord[0] * math.sin(turn) + chord[1] * math.cos(turn)
    path = parse_path(f"M7 5a{rx} {ry} {degrees} {int(large)} {int(sweep)} {ex} {ey}")

    assert last_numbers(path)[-2:] == pytest.approx((7 + ex, 5 + ey))
    # Back to the frame in which the ellipse is a unit circle; its centre from three points on it.
    circle = []
    for x, y in points_along(path):
        dx, dy = x - 7, y - 5
        circle.append(
            complex(
                (dx * math.cos(turn) + dy * math.sin(turn)) / rx,
                (dy * math.cos(turn) - dx * math.sin(turn)) / ry,
            )
        )
    centre = circumcentre(circle[0], circle[len(circle) // 2], circle[-1])
    assert [abs(p - centre) for p in circle] == pytest.approx([1.0] * len(circle), abs=2e-3)
    turned = sum(
        math.atan2(((q - centre) / (p - centre)).imag, ((q - centre) / (p - centre)).real) for p, q in pairwise(circle)
    )
    assert (turned > 0) == sweep
    # The angle over a chord of length 2·share is 2·asin(share), the long way round the rest.
    short = 2 * math.asin(share)
    assert abs(turned) == pytest.approx(math.tau - short if large else short, abs=2e-2)


def circumcentre(a: complex, b: complex, c: complex) -> complex:
    w = (c - a) / (b - a)
    assume(abs(w.imag) > 1e-6)
    return (b - a) * (w - abs(w) ** 2) / (2j * w.imag) + a


def test_arc_that_cannot_reach_grows_until_it_does() -> None:
    path = parse_path("M0 0A1 1 0 0 1 10 0")
    assert sides(extent(path)) == near(Rect(0, -5, 10, 5))


def test_arc_flags_need_no_separators() -> None:
    assert parse_path("M10 20a8 4 30 01 6-8 5 9 45 1 1 3 3") == parse_path("M10 20 a 8,4,30,0,1,6,-8 a 5,9,45,1,1,3,3")
    assert parse_path("M0 0a5 5 0 1010 0") == parse_path("M0 0a5 5 0 1 0 10 0")


@pytest.mark.parametrize("data", ["M1 1A0 5 0 0 1 4 4", "M1 1A5 0 0 0 1 4 4", "M1 1A1e-12 5 0 0 1 4 4"])
def test_arc_without_radius_is_a_line(data: str) -> None:
    assert parse_path(data) == parse_path("M1 1L4 4")


def test_arc_to_where_it_stands_is_nothing() -> None:
    assert parse_path("M1 1A5 5 0 1 1 1 1") == parse_path("M1 1")


@pytest.mark.parametrize(
    "data",
    [
        "L1 1", "1 1", "M", "M1", "M1 1L2", "M1 1C1 2 3 4 5", "M1 1Z3", "M1 1A5 5 0 2 1 3 3",
        "M1 1A5 5 0 1 1 3", "M1 1x", "M１ 1", "M1e400 0", "M1 1A1 1 0 0 1 1e300 0", "M nan 0", "M1 1;2 2",
    ],
)  # fmt: skip
def test_broken_path_data_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_path(data)


@given(st.text(alphabet="MmZzLHVCSQTAa0123456789.,-+eE \n", max_size=60))
def test_any_path_data_becomes_finite_segments_or_a_value_error(data: str) -> None:
    try:
        path = parse_path(data)
    except ValueError:
        return
    assert all(math.isfinite(n) for n in flat(path))
    assert {(op, len(n)) for op, *n in path} <= {("M", 2), ("L", 2), ("C", 6), ("Z", 0)}


# --- shapes, looks, transforms -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("element", "box"),
    [
        ('<circle cx="10" cy="12" r="5"/>', Rect(5, 7, 10, 10)),
        ('<ellipse cx="10px" cy="12" rx="5" ry="2.5"/>', Rect(5, 9.5, 10, 5)),
        ('<rect x="1" y="2" width="20" height="10"/>', Rect(1, 2, 20, 10)),
        ('<rect x="1" y="2" width="20" height="10" rx="3" ry="4"/>', Rect(1, 2, 20, 10)),
        ('<rect width="20" height="10" rx="99"/>', Rect(0, 0, 20, 10)),
        ('<polygon points="1,20 9,22 4,31"/>', Rect(1, 20, 8, 11)),
        ('<path d="M16 4a12 12 0 1 0 0 24a12 12 0 1 0 0-24"/>', Rect(4, 4, 24, 24)),
        ('<rect width="4" height="2" transform="rotate(90 2 2)"/>', Rect(2, 0, 2, 4)),
        ('<rect width="4" height="2" transform="rotate(90)"/>', Rect(-2, 0, 2, 4)),
        ('<rect width="4" height="2" transform=" translate(3) scale(2, 5) "/>', Rect(3, 0, 8, 10)),
        ('<rect width="4" height="2" transform="scale(2),translate(3 1)"/>', Rect(6, 2, 8, 4)),
        ('<rect width="4" height="2" transform="matrix(0 -1 -1 0 6 25)"/>', Rect(4, 21, 2, 4)),
        (
            '<g transform="translate(10 0)"><g transform="scale(2)"><rect width="1" height="1"/></g></g>',
            Rect(10, 0, 2, 2),
        ),
    ],
)
def test_bounds_of_known_shapes(element: str, box: Rect) -> None:
    assert sides(extent(only_path(element))) == near(box)


def test_rounded_rectangle_has_elliptical_corners() -> None:
    path = only_path('<rect x="1" y="2" width="20" height="10" rx="6" ry="3"/>')
    corner = [(x, y) for x, y in points_along(path) if x <= 7 and y <= 5]
    assert len(corner) > 20
    for x, y in corner:
        assert ((x - 7) / 6) ** 2 + ((y - 5) / 3) ** 2 == pytest.approx(1, abs=1e-3)


def test_one_radius_of_a_rectangle_stands_for_both() -> None:
    both = only_path('<rect width="20" height="10" rx="3" ry="3"/>')
    assert only_path('<rect width="20" height="10" rx="3"/>') == both
    assert only_path('<rect width="20" height="10" ry="3"/>') == both


@pytest.mark.parametrize(
    "element",
    ['<circle r="0"/>', '<ellipse rx="3"/>', '<rect width="3"/>', "<path/>", '<path d=" "/>', "<polygon/>"],
)
def test_what_has_no_area_by_definition_is_not_drawn(element: str) -> None:
    assert draw(element).shapes == ()


def test_rotation_matrix_turns_clockwise_on_a_y_down_plane() -> None:
    assert parse_transform("rotate(90)") == pytest.approx((0, 1, -1, 0, 0, 0))


def test_viewbox_gives_the_size_and_its_corner_is_the_origin() -> None:
    drawing = read_drawing(svg('<rect x="-5" y="20" width="2" height="3"/>', 'viewBox="-5 20 40 30" width="9"'))
    assert (drawing.width, drawing.height) == (40, 30)
    assert sides(bounds(drawing.shapes[0].path)) == near(Rect(0, 0, 2, 3))


def test_size_without_viewbox_is_width_and_height() -> None:
    drawing = read_drawing(svg("", 'width="24px" height="12"'))
    assert drawing == Drawing(24, 12, ())


def test_fill_is_inherited_and_black_by_default() -> None:
    drawing = draw(
        '<circle r="1"/><g fill="#ABC"><circle r="1"/><g><circle r="1" fill="#12Ef00"/><circle r="1"/></g>'
        '<circle r="1" fill="none"/></g><g fill="none"><circle r="1"/><circle r="1" fill="white"/></g>'
        '<circle r="1"/>'
    )
    assert [shape.fill.name for shape in drawing.shapes] == [
        "#000000", "#aabbcc", "#12ef00", "#aabbcc", "#ffffff", "#000000"
    ]  # fmt: skip


def test_fill_rule_is_inherited() -> None:
    drawing = draw('<g fill-rule="evenodd"><circle r="1"/><circle r="1" fill-rule="nonzero"/></g><circle r="1"/>')
    assert [shape.even_odd for shape in drawing.shapes] == [True, False, False]


@pytest.mark.parametrize(
    "harmless",
    [
        "<title>雪だるま <b>太字</b></title>",
        "<desc>text</desc>",
        '<metadata><r:RDF xmlns:r="urn:rdf"><r:image/></r:RDF></metadata>',
        '<n:view xmlns:n="urn:editor"><path xmlns="http://www.w3.org/2000/svg" d="x"/></n:view>',
        "<defs/>",
        "<!-- comment -->",
        '<g id="a" class="b" data-name="c" opacity="1" stroke="none" stroke-width="2"/>',
    ],
)
def test_harmless_things_change_nothing(harmless: str) -> None:
    circle = '<circle r="1"/>'
    assert draw(harmless + circle) == draw(circle)


# --- refusals ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "element", "word"),
    [
        ('<defs><linearGradient id="a"/></defs>', "linearGradient", "要素"),
        ('<radialGradient id="a"/>', "radialGradient", "要素"),
        ('<path d="M0 0h1v1z" fill="url(#a)"/>', "path", "url(#a)"),
        ('<g fill="currentColor"/>', "g", "currentColor"),
        ('<path d="M0 0" fill="#12345"/>', "path", "#12345"),
        ('<path d="M0 0" opacity=".5"/>', "path", "opacity"),
        ('<g opacity="50%"/>', "g", "50%"),
        ('<g fill-opacity="0.99"/>', "g", "fill-opacity"),
        ('<g clip-path="url(#a)"/>', "g", "clip-path"),
        ('<clipPath id="a"/>', "clipPath", "要素"),
        ('<g mask="url(#a)"/>', "g", "mask"),
        ('<mask id="a"/>', "mask", "要素"),
        ('<g filter="url(#a)"/>', "g", "filter"),
        ('<path d="M0 0h1" stroke="#000"/>', "path", "stroke"),
        ('<g style="fill:red"/>', "g", "style"),
        ("<style>path{fill:red}</style>", "style", "要素"),
        ("<script>1</script>", "script", "要素"),
        ('<g onclick="1"/>', "g", "onclick"),
        ('<g display="none"/>', "g", "display"),
        ("<text>あ</text>", "text", "要素"),
        ('<image href="a.png"/>', "image", "要素"),
        ('<use href="#a"/>', "use", "要素"),
        ("<foreignObject/>", "foreignObject", "要素"),
        ('<svg viewBox="0 0 1 1"/>', "svg", "要素"),
        ('<defs><path d="M0 0h1v1z"/></defs>', "path", "要素"),
        ('<g transform="skewX(3)"/>', "g", "skewX"),
        ('<g transform="rotate(1 2)"/>', "g", "rotate"),
        ('<g transform="rotate 3"/>', "g", "rotate 3"),
        ('<g fill-rule="inherit"/>', "g", "inherit"),
        ('<path d="M0 0L1"/>', "path", "個数"),
        ('<circle r="-1"/>', "circle", "負"),
        ('<circle r="1em"/>', "circle", "1em"),
        ('<polygon points="1 2 3"/>', "polygon", "奇数"),
        ('<circle cx="1e10" r="1"/>', "circle", "大きすぎ"),
        ('<g transform="scale(1e9)">' * 40 + '<circle r="9"/>' + "</g>" * 40, "circle", "大きすぎ"),
        ("<?xml-stylesheet href='a.css'?>", "xml-stylesheet", "処理命令"),
        ("<g>", "svg", "XML"),
        ("&nbsp;", "svg", "XML"),
    ],
)
def test_what_paper_cannot_take_is_refused_by_name(body: str, element: str, word: str) -> None:
    with pytest.raises(DrawingError) as caught:
        draw(body)
    assert caught.value.element == element
    assert word in caught.value.reason
    assert element in str(caught.value)


def test_refusal_names_the_line() -> None:
    with pytest.raises(DrawingError) as caught:
        draw('<g>\n<circle r="1"/>\n  <text/></g>')
    assert caught.value.line == 4
    assert str(caught.value).startswith("4 行目の <text>")


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hosts">]>',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    ],
)
def test_declarations_are_refused_before_anything_is_expanded(declaration: str) -> None:
    with pytest.raises(DrawingError, match="DOCTYPE"):
        read_drawing(declaration + svg(""))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not xml",
        "<html/>",
        '<svg viewBox="0 0 1 1"/>',
        svg("", ""),
        svg("", 'viewBox="0 0 0 5"'),
        svg("", 'viewBox="0 0 5"'),
        svg("", 'width="100%" height="3"'),
    ],
)
def test_a_text_that_is_no_drawing_is_refused(text: str) -> None:
    with pytest.raises(DrawingError):
        read_drawing(text)


# --- the layout's drawings ---------------------------------------------------------------------


FILES = sorted(DRAWINGS.glob("*.svg"))


def test_the_layout_has_drawings_with_their_licence() -> None:
    assert len(FILES) >= 40
    assert "Copyright (c) Microsoft Corporation." in (DRAWINGS / "LICENSE").read_text(encoding="utf-8")


def test_the_readme_lists_exactly_the_files() -> None:
    listed = re.findall(r"`([a-z0-9-]+)`", (DRAWINGS / "README.md").read_text(encoding="utf-8"))
    assert sorted(listed) == [file.stem for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_drawing_of_the_layout_stays_inside_its_box(file: FilePath) -> None:
    drawing = read_drawing(file.read_text(encoding="utf-8"))
    assert (drawing.width, drawing.height) == (32, 32)
    assert drawing.shapes
    for shape in drawing.shapes:
        assert holds(Rect(0, 0, 32, 32), extent(shape.path))
        assert re.fullmatch("#[0-9a-f]{6}", shape.fill.name)
