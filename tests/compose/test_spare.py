"""Pieces that need not be printed stand where pages have room left, before fillers, one a page; the others are told."""

from __future__ import annotations

from box_samples import ABOUT, LAYOUT, TYPESETTER, blocks_on, gap, mark, piece

from onehearts.compose import Composer, Composition, Frame, Keep, Piece, Stack

STRETCHING = 60.0


def composed(stories: list[float], spares: list[Piece], fillers: list[Piece], count: int) -> Composition:
    """Stories of these heights that stretch, one a page of 260 points, with what may stand below them."""
    pieces = [
        piece(name, Keep(Stack((mark(high / 2), gap(0, 0, STRETCHING), mark(high / 2)))), pin=page)
        for page, (name, high) in enumerate(zip("甲乙丙", stories, strict=False), 1)
    ]
    frame = Frame(None, None, lambda _page, _footed, _surplus: ())
    return Composer(frame, LAYOUT, TYPESETTER, None, fillers, spares).compose(pieces, ABOUT, count)


def stands(made: Composition) -> list[list[str]]:
    return [blocks_on(page) for page in made.edition.pages]


def left(made: Composition) -> list[int]:
    return [told.span.line for told in made.diagnostics if told.code == "compose.not-needed"]


def tip(name: str, line: int, pin: int = 0, high: float = 15.0) -> Piece:
    return piece(name, mark(high), pin=pin, line=line)


def test_a_spare_stands_on_the_loosest_page() -> None:
    made = composed([250, 212], [tip("知", 7)], [], 2)
    assert stands(made) == [["甲"], ["乙", "知"]]
    assert left(made) == []


def test_a_full_page_has_no_room_and_it_is_told() -> None:
    made = composed([250, 255], [tip("知", 7), tip("恵", 8)], [], 2)
    assert stands(made) == [["甲"], ["乙"]]
    assert left(made) == [7, 8]
    (told, _) = (told for told in made.diagnostics if told.code == "compose.not-needed")
    assert told.message == "空いたところがなかったので、この「知」は載せていません。"
    assert not told.is_error


def test_a_spare_stands_in_place_of_a_filler() -> None:
    fillers = [piece("飾", mark(12)), piece("花", mark(12))]
    assert stands(composed([192, 250], [], fillers, 2)) == [["甲", "飾"], ["乙"]]
    assert stands(composed([192, 250], [tip("知", 7)], fillers, 2)) == [["甲", "知"], ["乙"]]


def test_one_a_page_in_order_and_none_twice() -> None:
    made = composed([210, 200, 255], [tip("知", 7), tip("恵", 8), tip("袋", 9)], [], 3)
    assert stands(made) == [["甲", "恵"], ["乙", "知"], ["丙"]]
    assert left(made) == [9]


def test_a_spare_that_is_pinned_stands_on_its_page_or_nowhere() -> None:
    assert stands(composed([210, 200], [tip("知", 7, pin=1)], [], 2)) == [["甲", "知"], ["乙"]]
    assert left(composed([255, 200], [tip("知", 7, pin=1)], [], 2)) == [7]


def test_what_is_too_high_is_left_out() -> None:
    assert left(composed([200, 250], [tip("知", 7, high=90)], [], 2)) == [7]


def test_an_issue_that_does_not_fit_has_none() -> None:
    made = composed([250, 400], [tip("知", 7)], [], 2)
    assert made.overfull
    assert left(made) == [7]
