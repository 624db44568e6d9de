"""Pages on sheets: the tables printers know, and what folding the sheets gives back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onehearts.design import Scheme
from onehearts.paint.imposition import Side, blanks, impose

PAGES = st.integers(1, 120)
FOLDED: tuple[Scheme, ...] = ("fold", "saddle")


def _places(sides: tuple[Side, ...]) -> list[tuple[int | None, ...]]:
    return [side.places for side in sides]


@pytest.mark.parametrize("scheme", FOLDED)
def test_four_pages_are_one_folded_sheet(scheme: Scheme) -> None:
    assert _places(impose(4, scheme)) == [(4, 1), (2, 3)]
    assert _places(impose(4, scheme, bound_right=True)) == [(1, 4), (3, 2)]


def test_eight_pages_stitched_in_the_fold() -> None:
    left = impose(8, "saddle")
    assert _places(left) == [(8, 1), (2, 7), (6, 3), (4, 5)]
    assert [(side.sheet, side.is_back) for side in left] == [(1, False), (1, True), (2, False), (2, True)]
    assert _places(impose(8, "saddle", bound_right=True)) == [(1, 8), (7, 2), (3, 6), (5, 4)]


def test_eight_pages_on_sheets_folded_one_by_one() -> None:
    assert _places(impose(8, "fold")) == [(4, 1), (2, 3), (8, 5), (6, 7)]


def test_two_up_and_single_pages_are_printed_on_one_side() -> None:
    two = impose(5, "two-up")
    assert _places(two) == [(1, 2), (3, 4), (5, None)]
    assert [(side.sheet, side.is_back) for side in two] == [(1, False), (2, False), (3, False)]
    assert _places(impose(3, "two-up", bound_right=True)) == [(2, 1), (None, 3)]
    assert _places(impose(3, "pages")) == [(1,), (2,), (3,)]


@pytest.mark.parametrize(("scheme", "pages", "white"), [
    ("saddle", 6, [7, 8]),
    ("fold", 5, [6, 7, 8]),
    ("fold", 4, []),
    ("two-up", 3, [4]),
    ("pages", 3, []),
])  # fmt: skip
def test_pages_that_stay_white_are_the_last(scheme: Scheme, pages: int, white: list[int]) -> None:
    assert list(blanks(pages, scheme)) == white
    assert _places(impose(6, "saddle")) == [(None, 1), (2, None), (6, 3), (4, 5)]


def test_no_page_is_no_sheet() -> None:
    with pytest.raises(ValueError, match="nothing"):
        impose(0, "fold")


@given(PAGES, st.sampled_from([*FOLDED, "two-up", "pages"]), st.booleans())
def test_every_page_once_and_no_more_sheets_than_needed(pages: int, scheme: Scheme, bound_right: bool) -> None:
    sides = impose(pages, scheme, bound_right=bound_right)
    places = [page for side in sides for page in side.places]
    assert sorted(page for page in places if page) == list(range(1, pages + 1))
    assert places.count(None) == len(blanks(pages, scheme)) < max(2, len(sides[0].places) * 2)
    assert [side.sheet for side in sides] == sorted(side.sheet for side in sides)


@given(PAGES, st.sampled_from(FOLDED))
def test_the_two_of_a_fold_add_up_to_the_same(pages: int, scheme: Scheme) -> None:
    sums: dict[int, set[int]] = {}
    for side in impose(pages, scheme):
        group = side.sheet if scheme == "fold" else 0
        if None not in side.places:
            sums.setdefault(group, set()).add(sum(page for page in side.places if page))
    whole = pages + len(blanks(pages, scheme))
    wanted = {0: whole + 1} if scheme == "saddle" else {sheet: 8 * sheet - 3 for sheet in range(1, whole // 4 + 1)}
    assert all(found == {wanted[group]} for group, found in sums.items())


@given(PAGES, st.booleans())
def test_folded_sheets_are_read_in_order(pages: int, bound_right: bool) -> None:
    """Sheets are laid front up, each on the one it holds, and folded: leaves are turned from the outermost in."""
    sides = impose(pages, "saddle", bound_right=bound_right)
    leaves = [_leaves(front, back, bound_right) for front, back in zip(sides[::2], sides[1::2], strict=True)]
    read = [page for first, _ in leaves for page in first]
    read += [page for _, last in reversed(leaves) for page in last]
    assert [page for page in read if page] == list(range(1, pages + 1))


@given(PAGES, st.booleans())
def test_sheets_folded_one_by_one_are_read_in_order(pages: int, bound_right: bool) -> None:
    sides = impose(pages, "fold", bound_right=bound_right)
    leaves = [_leaves(front, back, bound_right) for front, back in zip(sides[::2], sides[1::2], strict=True)]
    read = [page for first, last in leaves for page in (*first, *last)]
    assert [page for page in read if page] == list(range(1, pages + 1))


def _leaves(front: Side, back: Side, bound_right: bool) -> tuple[list[int | None], list[int | None]]:
    """The pages of the two leaves of a folded sheet, as they are read; it was turned over its short edge.

    So what is printed behind the right half of the front is the left half of the back.
    """
    first, last = (0, 1) if bound_right else (1, 0)
    return [front.places[first], back.places[1 - first]], [back.places[1 - last], front.places[last]]
