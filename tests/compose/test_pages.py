"""Pieces on pages: everything once and in order, pins, foot and head, messages, structure."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from box_samples import (
    BODY,
    FILES,
    LAYOUT,
    SQUARE,
    all_text,
    blocks_on,
    gap,
    lines,
    mark,
    piece,
    pour,
    text,
    text_on,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from onehearts.compose import Art, Box, Cell, Columns, Keep, Linked, Panel, Row, Sense, Stack, Text
from onehearts.compose.plan import Piece
from onehearts.diagnostics import SourceSpan
from onehearts.edition import Edition, Glyphs, Group, Link, Node, Shape
from onehearts.geometry import Insets, Rect, bounds
from onehearts.runs import Run, plain
from onehearts.typesetting import FontBook
from page_checks import holds

FOOT = 40.0  # points; with the gap over it the last page's live area loses 30
HEAD = 50.0


def foot() -> Piece:
    return piece("発行元", Panel(text("足"), height=FOOT))


def masthead() -> Piece:
    return piece("題字", Panel(text("頭"), height=HEAD))


def typed(characters: int) -> Text:
    """A paragraph of so many characters that staff typed."""
    return Text(plain("字" * characters, SourceSpan.at("issue.yaml", 3)), BODY, Sense("P"))


def numbered(start: int, total: int) -> str:
    """Characters that stand nowhere else."""
    return KANJI[start : start + total]


FACE = FontBook({"Gothic": FILES["Gothic"]}).face("Gothic")
KANJI = "".join(chr(code) for code in range(0x4E00, 0x9FA0) if FACE.has(code))

# Nothing is lost -------------------------------------------------------------------------------------

PARAGRAPHS = st.lists(st.integers(1, 250), min_size=1, max_size=4)
BLOCKS = st.lists(
    st.tuples(
        PARAGRAPHS,
        st.sampled_from(["stack", "panel", "keep", "label", "headed"]),
        st.integers(0, 6),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


def block(paragraphs: list[str], how: str) -> Box:
    boxes: list[Box] = []
    for words in paragraphs:
        role = "H2" if how == "headed" and not boxes else "P"
        boxes += [gap(6, 2, 4), text(words, role=role)] if boxes else [text(words, role=role)]
    stack = Stack(tuple(boxes))
    match how:
        case "panel":
            return Panel(stack, Insets(5, 5, 5, 5))
        case "keep":
            return Keep(stack)
        case "label":
            return Row((Cell(gap(10), width=20), Cell(stack, share=1)), 4)
        case _:
            return stack


@settings(max_examples=60, deadline=None)
@given(BLOCKS, st.integers(0, 5), st.booleans())
def test_every_character_is_placed_once_and_in_order(
    blocks: list[tuple[list[int], str, int, bool]], count: int, ends: bool
) -> None:
    pieces: list[Piece] = []
    written = ""
    for sizes, how, pin, new_page in blocks:
        words = []
        for size in sizes:
            words.append(numbered(len(written), size))
            written += words[-1]
        pieces.append(piece(f"記事{len(pieces)}", block(words, how), pin, new_page))
    made = pour(pieces, count, foot() if ends else None, masthead() if ends else None)
    edition = made.edition
    around = ("頭", "足") if ends else ("", "")
    too_long = [d for d in made.diagnostics if d.code == "compose.too-long"]
    assert len(edition.pages) >= max(count, 1)
    assert bool(too_long) == (0 < count < len(edition.pages)) or not count
    if too_long:  # what is too much stands behind the pages, out of its order
        assert Counter(all_text(edition)) == Counter(around[0] + written + around[1])
    else:
        assert all_text(edition) == around[0] + written + around[1]
    assert all("typesetting" not in d.code for d in made.diagnostics)
    check_pages(edition)
    check_structure(edition)


def check_pages(edition: Edition) -> None:
    """Every line stands within its page's live area, none over another."""
    margins, paper = LAYOUT.margins, LAYOUT.paper
    last = len(edition.pages)
    for page in edition.pages:
        feet = [item for item in page.items if isinstance(item, Group) and item.name in ("題字", "発行元")]
        for group in page.items:
            if not isinstance(group, Group) or group in feet:
                continue
            for item in group.items:
                if isinstance(item, Glyphs):
                    assert margins.left - 0.01 <= item.x
                    assert item.x + item.width <= paper.width - margins.right + 0.01
                    low = paper.height - (FOOT if page.number == last and feet else margins.bottom)
                    assert item.y <= low + 0.01
        baselines = [item.y for item in page.flat() if isinstance(item, Glyphs)]
        assert len(set(baselines)) == len(baselines)


def check_structure(edition: Edition) -> None:
    """Ids are unique and without gaps; every item's node is in the tree."""
    ids = [node.id for node in edition.structure.walk()]
    assert sorted(ids) == list(range(len(ids)))
    for page in edition.pages:
        for item in page.flat():
            assert item.node is None or item.node in ids
            assert not isinstance(item, Glyphs) or item.node is not None


# Pages -----------------------------------------------------------------------------------------------


def test_what_fits_on_a_page_stands_on_it() -> None:
    made = pour([piece("甲", lines(3)), piece("乙", lines(3))], 1)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲", "乙"]]
    assert [d.code for d in made.diagnostics] == ["compose.too-short"]


def test_a_gap_is_squeezed_before_anything_goes_over() -> None:
    # 260 points: 125 + 10 + 129 is 4 too much, and the gap gives 4.
    made = pour([piece("甲", mark(125)), piece("乙", mark(129))], 1)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲", "乙"]]
    made = pour([piece("甲", mark(125)), piece("乙", mark(130))], 1)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲"], ["乙"]]


def test_white_that_is_over_goes_between_the_blocks_as_far_as_they_take_it() -> None:
    made = pour([piece("甲", mark(120)), piece("乙", mark(126))], 1)
    tops = [bounds(item.path).y for item in made.edition.pages[0].flat() if isinstance(item, Shape)][1:]
    assert tops == [20, 20 + 120 + 14]


def test_a_block_starts_a_page_where_it_is_asked_for() -> None:
    made = pour([piece("甲", lines(1)), piece("乙", lines(1), new_page=True), piece("丙", lines(1), pin=4)], 4)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲"], ["乙"], [], ["丙"]]
    assert {d.code for d in made.diagnostics} == {"compose.empty-page", "compose.pages-too-short"}


def test_a_block_stands_on_the_page_of_the_next_one_where_it_is_asked_to() -> None:
    blocks = [piece("甲", mark(100)), piece("乙", mark(100)), piece("丙", mark(140))]
    assert [blocks_on(page) for page in pour(blocks, 2).edition.pages] == [["甲", "乙"], ["丙"]]
    blocks[1] = replace(blocks[1], keep=True)
    assert [blocks_on(page) for page in pour(blocks, 2).edition.pages] == [["甲"], ["乙", "丙"]]


def test_a_wish_for_a_new_page_at_the_very_start_leaves_no_empty_page() -> None:
    made = pour([piece("甲", lines(1), new_page=True)], 1)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲"]]


def test_a_pin_to_a_page_that_is_over_is_told_and_the_block_goes_on() -> None:
    made = pour([piece("甲", mark(200)), piece("乙", mark(200)), piece("丙", lines(1), pin=1, line=7)], 2)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲"], ["乙", "丙"]]
    assert [(d.code, d.span.line) for d in made.diagnostics] == [("compose.pin-passed", 7)]


def test_a_pin_that_cannot_be_is_told_where_it_was_typed() -> None:
    typed = SourceSpan.at("issue.yaml", 9, 12, 1)
    late = replace(piece("乙", mark(200), pin=3, line=7), pinned=typed)
    early = replace(piece("丙", lines(1), pin=1, line=11), pinned=SourceSpan.at("issue.yaml", 13, 12, 1))
    made = pour([piece("甲", mark(200), pin=2), late, early], 2)
    told = {d.code: d.span for d in made.diagnostics if d.code.startswith("compose.pin")}
    assert told["compose.pin-beyond"] == typed
    assert told["compose.pin-passed"] == early.pinned


def test_without_a_number_a_pin_that_cannot_be_is_told_and_no_page_is_empty() -> None:
    made = pour([piece("甲", mark(200)), piece("乙", mark(200)), piece("丙", lines(1), pin=2, line=7)], 0, foot())
    assert [blocks_on(page) for page in made.edition.pages] == [["甲"], ["乙", "丙", "発行元"]]
    blocked = [piece("甲", mark(200)), piece("乙", mark(200)), piece("丙", mark(200), pin=2, line=7)]
    made = pour(blocked, 0)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲"], ["乙"], ["丙"]]
    assert [(d.code, d.span.line) for d in made.diagnostics] == [("compose.pin-passed", 7)]


def test_one_section_over_two_pages_is_one_section() -> None:
    made = pour([piece("長い記事", text(numbered(0, 600)))], 2)
    first, second = made.edition.pages
    assert (blocks_on(first), blocks_on(second)) == (["長い記事"], ["長い記事"])
    assert [node.title for node in made.edition.structure.children] == ["長い記事"]
    (section,) = made.edition.structure.children
    assert [node.role for node in section.children] == ["P"]
    shown = {item.node for page in (first, second) for item in page.flat() if isinstance(item, Glyphs)}
    assert shown == {section.children[0].id}


def test_no_paragraph_leaves_one_line_on_a_page() -> None:
    # Fifteen lines and the next block's first line would fit: it must not stand there alone.
    made = pour([piece("甲", text("甲" * 20 * 14)), piece("乙", text("乙" * 20 * 6))], 2)
    heights = Counter(item.text[0] for item in made.edition.pages[0].flat() if isinstance(item, Glyphs))
    assert heights["乙"] != 1


def test_a_picture_higher_than_a_page_is_placed_all_the_same() -> None:
    made = pour([piece("甲", Keep(mark(400)))], 1)
    assert [blocks_on(page) for page in made.edition.pages] == [[], ["甲"]]


# Too much and too little -------------------------------------------------------------------------------


def test_too_much_is_told_with_how_much_and_where_it_starts() -> None:
    made = pour([piece("甲", mark(250)), piece("乙", Stack((typed(180), mark(20), typed(15))), line=9)], 1)
    assert len(made.edition.pages) == 2
    (told,) = made.diagnostics
    assert [(full.first, full.last, [p.name for p in full.pieces]) for full in made.overfull] == [(1, 1, ["甲", "乙"])]
    assert (told.code, told.span.line) == ("compose.too-long", 9)
    assert "1ページに入りきりません" in told.message
    assert "約10行（195字）" in told.message  # 20 characters a line
    assert "「乙」の終わりのほう" in told.message


def test_what_is_told_is_counted_on_the_pages_behind() -> None:
    """Of a parted block only the rest; of the layout's own words nothing; the blocks behind it as well."""
    parted = Stack((mark(180), typed(200), text("飾りの言葉")))
    made = pour([piece("甲", parted), piece("乙", typed(30)), piece("丙", mark(10))], 1)
    (told,) = made.diagnostics
    before, behind = (text_on(page).replace("飾りの言葉", "") for page in made.edition.pages)
    assert len(before) + len(behind) == 230
    assert f"約{len(behind[:-30]) // 20 + 2}行（{len(behind)}字）" in told.message
    assert "「甲」から後ろ" in told.message


def test_a_label_stands_in_the_first_line_of_what_it_marks() -> None:
    row = Row((Cell(typed(2), width=40), Cell(typed(32), share=1)))
    made = pour([piece("甲", mark(250)), piece("乙", Stack((row, gap(6), row)))], 1)
    assert "約4行（68字）" in made.diagnostics[0].message  # lines of 16 characters beside the label


def test_each_stretch_that_is_too_full_is_told() -> None:
    made = pour([piece("甲", mark(250)), piece("乙", typed(20)), piece("丙", typed(600), pin=2, line=7)], 2)
    assert [(d.code, d.span.line) for d in made.diagnostics] == [("compose.too-long", 1), ("compose.too-long", 7)]
    assert [(full.first, full.last) for full in made.overfull] == [(1, 1), (2, 2)]
    assert "約1行（20字）" in made.diagnostics[0].message


def test_when_only_the_foot_finds_no_room_the_surplus_is_what_it_lacks() -> None:
    made = pour([piece("甲", mark(250), line=3)], 1, foot())
    assert [blocks_on(page) for page in made.edition.pages] == [["発行元"], ["甲"]]
    (told,) = made.diagnostics
    assert (told.code, told.span.line) == ("compose.too-long", 3)


def test_too_little_is_told() -> None:
    made = pour([piece("甲", lines(2), line=4)], 3)
    assert len(made.edition.pages) == 3
    assert [(d.code, d.span.line) for d in made.diagnostics] == [("compose.empty-page", 4), ("compose.too-short", 4)]
    assert made.diagnostics[0].message == "2〜3ページに載せる記事がありません。"
    assert "「ページ数」を1にしてください" in made.diagnostics[0].hints[0]


def test_fewer_pages_are_advised_only_where_there_are_fewer() -> None:
    (told,) = pour([piece("甲", lines(2))], 1).diagnostics
    assert told.hints == ("文章や写真を足してください。",)
    two = pour([piece("甲", mark(150)), piece("乙", mark(150))], 2).diagnostics
    assert [(told.code, told.hints) for told in two] == [("compose.too-short", ("文章や写真を足してください。",))] * 2
    blocks = [piece("甲", mark(60)), piece("乙", mark(60))]
    told, *_ = pour(blocks, 2).diagnostics
    assert "「ページ数」を1にしてください" in told.hints[0]
    assert len(pour(blocks, 1).edition.pages) == 1


def test_the_most_pages_that_are_filled_are_advised() -> None:
    """All have room on two pages; three they fill, too, with the wider gaps."""
    blocks = [piece(name, Stack((mark(45), gap(0.0, 0.0, 34.0), mark(1)))) for name in "甲乙丙丁戊己庚辛壬"]
    two, three, four = (pour(blocks, count).diagnostics for count in (2, 3, 4))
    assert two == three == ()
    assert {hint for told in four for hint in told.hints} == {
        "文章や写真を足すか、「ページ数」を3にしてください（収まることを確かめました）。"
    }


def test_many_pages_that_are_not_filled_are_told_at_once() -> None:
    blocks = [piece(name, mark(60), line=line, pin=line) for line, name in enumerate("甲乙丙丁", 1)]
    (told,) = pour(blocks, 4).diagnostics
    assert (told.code, told.span.line) == ("compose.pages-too-short", 4)
    assert told.message.startswith("1〜4ページがうまりません。合わせて、")


def test_where_a_draft_ends_before_all_of_it_stands_there_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onehearts.compose.deal._MOST_PAGES", 3)
    made = pour([piece(name, mark(250), line=line) for line, name in enumerate("甲乙丙丁戊", 1)], 1)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲"], ["乙"], ["丙"]]
    assert [(told.code, told.span.line) for told in made.diagnostics] == [
        ("compose.far-too-long", 4),
        ("compose.too-long", 2),
    ]
    pinned = [piece("甲", mark(250)), piece("乙", mark(250)), piece("丙", mark(250)), piece("丁", mark(250), pin=2)]
    made = pour([*pinned, piece("戊", mark(250), line=9)], 2)
    assert {told.code for told in made.diagnostics} == {"compose.far-too-long", "compose.too-long"}


def test_without_a_number_there_are_as_many_pages_as_it_takes() -> None:
    made = pour([piece("甲", mark(250)), piece("乙", mark(250)), piece("丙", lines(1))], 0)
    assert [blocks_on(page) for page in made.edition.pages] == [["甲"], ["乙"], ["丙"]]
    assert made.diagnostics == ()


def test_an_issue_without_blocks_is_pages_without_blocks() -> None:
    made = pour([], 2)
    assert [blocks_on(page) for page in made.edition.pages] == [[], []]
    assert made.diagnostics == ()


# Head and foot ---------------------------------------------------------------------------------------


def test_the_masthead_is_on_the_first_page_and_the_foot_on_the_last_alone() -> None:
    made = pour([piece(str(n), mark(150)) for n in range(3)], 3, foot(), masthead())
    assert [blocks_on(page) for page in made.edition.pages] == [["題字", "0"], ["1"], ["2", "発行元"]]
    first, last = made.edition.pages[0], made.edition.pages[-1]
    (head,) = (item for item in first.flat() if isinstance(item, Glyphs))
    (low,) = (item for item in last.flat() if isinstance(item, Glyphs))
    assert head.y < HEAD
    assert LAYOUT.paper.height - FOOT < low.y < LAYOUT.paper.height


def test_the_blocks_keep_clear_of_masthead_and_foot() -> None:
    made = pour([piece("甲", mark(150))], 1, foot(), masthead())
    fields = [bounds(item.path) for item in made.edition.pages[0].flat() if isinstance(item, Shape)]
    top = next(field for field in fields if field.y > 0)
    assert top.y == pytest.approx(HEAD + LAYOUT.between.natural)
    assert top.bottom <= LAYOUT.paper.height - FOOT


# Structure -------------------------------------------------------------------------------------------


def roles(node: Node) -> list[object]:
    return [node.role, *(roles(child) for child in node.children)]


def test_a_link_in_a_paragraph_is_a_node_between_its_neighbours() -> None:
    words = Text((Run("市の"), Run("ページ", href="https://example.jp/"), Run("です")), text("").style, Sense("P"))
    made = pour([piece("甲", words)], 1)
    check_structure(made.edition)
    assert roles(made.edition.structure) == ["Document", ["Sect", ["P", ["Span"], ["Link"], ["Span"]]]]
    (link,) = (item for item in made.edition.pages[0].flat() if isinstance(item, Link))
    linked = next(node for node in made.edition.structure.walk() if node.id == link.node)
    assert (linked.role, link.url) == ("Link", "https://example.jp/")
    (glyphs,) = (i for i in made.edition.pages[0].flat() if isinstance(i, Glyphs) and i.node == link.node)
    assert glyphs.text == "ページ"
    assert holds(link.rect, Rect(glyphs.x, glyphs.y - 8, glyphs.width, 8))


def test_a_link_over_two_lines_is_one_node_with_two_areas() -> None:
    words = Text((Run("字" * 15), Run("市" * 30, href="https://example.jp/")), text("").style, Sense("P"))
    made = pour([piece("甲", words)], 1)
    areas = [item for item in made.edition.pages[0].flat() if isinstance(item, Link)]
    assert len(areas) == 2
    assert len({area.node for area in areas}) == 1


def test_a_linked_drawing_is_a_figure_in_a_link() -> None:
    code = Linked(Art(SQUARE, 40, Sense("Figure", alt="QRコード")), "https://example.jp/", "ページ", Sense("Link"))
    made = pour([piece("甲", code)], 1)
    assert roles(made.edition.structure) == ["Document", ["Sect", ["Link", ["Figure"]]]]
    check_structure(made.edition)


def test_a_list_parted_by_a_page_stays_one_list() -> None:
    def item() -> Row:
        body = Stack((text("字" * 90),), Sense("LBody"))
        return Row((Cell(text("・", role="Lbl"), width=10), Cell(body, share=1)), sense=Sense("LI"))

    items = tuple(item() for _ in range(5))
    made = pour([piece("甲", Stack(items, Sense("L")))], 2)
    assert len([page for page in made.edition.pages if text_on(page)]) == 2
    (section,) = made.edition.structure.children
    (found,) = section.children
    assert found.role == "L"
    assert [roles(item) for item in found.children] == [["LI", ["Lbl"], ["LBody", ["P"]]]] * 5


def test_steps_over_two_pages_are_read_in_their_order() -> None:
    steps = tuple(Panel(text(str(n), role="LI"), Insets(20, 0, 20, 0)) for n in range(1, 10))
    made = pour([piece("歩み", Columns(steps, 2, 10, gap(10), sense=Sense("L")))], 2)
    assert [text_on(page) for page in made.edition.pages] == ["1234567", "89"]
    assert all_text(made.edition) == "123456789"


def test_art_without_a_sense_is_decoration() -> None:
    made = pour([piece("甲", Art(SQUARE, 40))], 1)
    assert all(item.node is None for item in made.edition.pages[0].flat())
