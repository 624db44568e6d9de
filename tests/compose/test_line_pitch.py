"""Nothing that is set in a line moves another line; headlines take the first size that fits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from box_samples import LARGE, SOLID, flat, measurer, placed

from onehearts.compose import Sense, Text
from onehearts.edition import Glyphs
from onehearts.runs import Line, Manner, Run, plain
from onehearts.typesetting import TextStyle

WIDTH = 150.0
HEADING = replace(LARGE, headline=True, sizes=(18.0, 15.0), most_lines=1)


def mannered(manner: Manner, text: str = "注記") -> Line:
    return (Run(text, manners=frozenset((manner,))),)


MANNERS: dict[str, Line] = {manner.name.lower(): mannered(manner) for manner in Manner if manner is not Manner.LEADER}
MANNERS |= {
    "fraction": mannered(Manner.FRACTION, "1/2"),
    "long aside": mannered(Manner.ASIDE, "（市役所一階のロビーで受け付けます）"),
    "spread": (Run("会長", spread=5.0),),
    "ruby": (Run("倉渕", ruby="くらぶち"),),
    "dotted ruby": (Run("倉渕", ruby="くら・ぶち", manners=frozenset((Manner.DOTS,))),),
}


def baselines(runs: Line, style: TextStyle) -> list[float]:
    """The baselines of full-size characters on the page, from the top."""
    items = flat(placed(Text(runs, style, Sense("P")), WIDTH).items)
    return sorted({round(i.y, 3) for i in items if isinstance(i, Glyphs) and i.size == style.size and i.text.strip()})


@pytest.mark.parametrize("hanging", [False, True])
@pytest.mark.parametrize("name", MANNERS)
def test_line_pitch_is_the_same_whatever_stands_in_the_lines(name: str, hanging: bool) -> None:
    style = replace(SOLID, hanging=hanging)
    words = (
        Run("市役所の二階で、会議を開きます。皆さんは、"),
        *MANNERS[name],
        Run("をお読みください。次の会は、五月です。"),
    )
    found = baselines(words * 2, style)
    assert found == pytest.approx([found[0] + 16.0 * number for number in range(len(found))])
    assert found[0] == pytest.approx(baselines(plain("漢"), style)[0])
    extent = measurer().extent(Text(words * 2, style, Sense("P")), WIDTH)
    assert extent.height == pytest.approx((len(found) - 1) * 16.0 + 10.0)
    assert (extent.shrink, extent.stretch) == (0.0, 0.0)


def test_leaders_keep_the_line_pitch() -> None:
    leader = Run("…", manners=frozenset((Manner.LEADER,)))
    words = (Run("会長"), leader, Run("山田\n副会長"), leader, Run("川田"))
    first = baselines(plain("漢"), SOLID)[0]
    assert baselines(words, SOLID) == pytest.approx([first, first + 16.0])


@pytest.mark.parametrize(
    ("width", "size"),
    [
        (200.0, 20.0),  # ten characters of 20 points
        (199.0, 18.0),
        (180.0, 18.0),
        (179.0, 15.0),
        (150.0, 15.0),
        (120.0, 15.0),  # none fits in one line: the last
    ],
)
def test_a_heading_takes_the_first_size_that_fits(width: float, size: float) -> None:
    head = Text(plain("集集集集集集集集集集"), HEADING, Sense("H2"))
    fitted = measurer().fitted(head, width)
    assert fitted.style.size == size
    assert fitted.style.leading == pytest.approx(LARGE.leading * size / LARGE.size)
    found = [item for item in flat(placed(head, width).items) if isinstance(item, Glyphs)]
    assert {item.size for item in found} == {size}
    lines = {item.y for item in found}
    assert len(lines) == (1 if size * 10 <= width else 2)
    assert measurer().extent(head, width).height == pytest.approx((len(lines) - 1) * fitted.style.leading + size)


@pytest.mark.parametrize(("most", "size"), [(1, 15.0), (2, 20.0)])
def test_a_heading_may_take_lines_before_it_gets_smaller(most: int, size: float) -> None:
    head = Text(plain("集集集集集集集集集集"), replace(HEADING, most_lines=most), Sense("H2"))
    assert measurer().fitted(head, 160.0).style.size == size


def test_without_sizes_a_heading_keeps_its_own() -> None:
    head = Text(plain("集" * 30), replace(HEADING, sizes=()), Sense("H2"))
    assert measurer().fitted(head, 100.0) is head
